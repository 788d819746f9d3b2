"""What was chosen for a film's sound."""

from typing import Annotated, Literal

from pydantic import Field

from studio.api.schemas.ai import Tongue
from studio.api.schemas.fields import Answer, FilledLine, Key, Line, Request, example, unset
from studio.services.sound import LOUDEST_DB, MOST_VOICES, SOFTEST_DB

_PROJECT = "7c9a2f1e-5a35-4c07-8b7c-2f0b8b2f9d10"
_CHOSEN = {
    "language": "en-us",
    "voices": {"MARA": "hazel"},
    "pronunciations": [["Siobhan", "shiv-AWN"]],
    "music_db": -3.0,
    "described": False,
    "burned": False,
}
Voices = Annotated[
    dict[str, Line],
    Field(
        max_length=MOST_VOICES,
        description="the id of a voice by the character's name; an empty name is the narrator, an"
        " empty id lets the studio choose",
    ),
]
Pronunciations = Annotated[
    list[Annotated[list[FilledLine], Field(min_length=2, max_length=2)]],
    Field(max_length=200, description="pairs of a word and how it is read"),
]
Level = Annotated[
    float,
    Field(ge=SOFTEST_DB, le=LOUDEST_DB, description="how much louder the music is, in dB"),
]
Described = Annotated[bool, Field(description="the narrator says in the pauses what is seen")]
Burned = Annotated[bool, Field(description="captions are drawn into the picture")]


class SoundRequest(Request):
    """What is to change; what is not given stays."""

    model_config = example(voices={"MARA": "hazel"}, music_db=-3.0)

    language: Tongue = unset()
    voices: Voices = unset()
    pronunciations: Pronunciations = unset()
    music_db: Level = unset()
    described: Described = unset()
    burned: Burned = unset()


class TrackForm(Request):
    """What is said of one's own music."""

    may_use: Literal["true"] = Field(description="states that you may use this music")


class SoundFile(Answer):
    """A file for the sound."""

    model_config = example(
        id="5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21", name="waltz.mp3", size=911724, duration_s=61.5
    )

    id: Key
    name: str
    size: int = Field(ge=0, description="bytes")
    duration_s: float | None


class Sound(Answer):
    """What was chosen for a film's sound."""

    model_config = example(project_id=_PROJECT, **_CHOSEN, music="piano", track=None, captions={})

    project_id: Key
    language: str
    voices: dict[str, str]
    pronunciations: list[list[str]]
    music: str = Field(description="the project's style of music")
    music_db: float
    described: bool
    burned: bool
    track: SoundFile | None = Field(description="music of your own, or null")
    captions: dict[str, SoundFile] = Field(description="translated captions by language")
