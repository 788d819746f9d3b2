"""Orders for films, speech, music and lip-sync, and their jobs."""

from typing import Annotated

from pydantic import Field

from studio.api.schemas.fields import (
    WHOLE,
    Answer,
    FilledLine,
    FilledText,
    Key,
    Line,
    Moment,
    Request,
    example,
    unset,
)
from studio.api.schemas.projects import Images, Minutes, Music, Script, Voice
from studio.services.pieces import LARGEST_SEED, MOST_FACES, styles
from studio.services.voice_choice import LANGUAGE_NAMES, voice_ids
from studio.services.words import JobKind, JobStatus

_HAZEL = {
    "id": "hazel",
    "label": "Hazel",
    "description": "woman, warm and clear",
    "language": "en-us",
    "language_name": "English (US)",
}
_PIANO = {"id": "piano", "label": "Piano", "words": "One piano, close, with room to breathe"}
_LANGUAGES = ["", *(language.value for language in LANGUAGE_NAMES)]
_STYLES = ["", *(style.id for style in styles())]
Tongue = Annotated[
    Line,
    Field(
        max_length=35,
        description="a tag, or empty for what the words are written in",
        json_schema_extra={"enum": _LANGUAGES},
    ),
]
Style = Annotated[
    Line,
    Field(
        max_length=60,
        description="a style, or empty for what the prompt asks for",
        json_schema_extra={"enum": _STYLES},
    ),
]
VoiceName = Annotated[
    Line,
    Field(
        max_length=100,
        description="`male`, `female`, `neutral`, the id of a voice, or empty for the project's"
        " narrator",
        json_schema_extra={"enum": ["", *voice_ids()]},
    ),
]
Address = Annotated[FilledLine, Field(max_length=2048)]
Face = Annotated[int, Field(ge=0, lt=MOST_FACES, description="0 is the largest (ours)"), WHOLE]

_PROJECT = "7c9a2f1e-5a35-4c07-8b7c-2f0b8b2f9d10"
_JOB = "2e3d7f54-93a1-4e6a-8a57-0e6f3f6a4b02"


class VideoRequest(Request):
    """A film to make. What is not given is as the project has it."""

    model_config = example(project_id=_PROJECT, voice="female")

    project_id: Key
    script: Script = unset()
    images: Images = unset()
    voice: Voice = unset()
    duration: Minutes = unset()
    music: Music = unset()


class AudioRequest(Request):
    """A text to be spoken."""

    model_config = example(
        project_id=_PROJECT, text="The lamp has burned for ninety years.", voice="female"
    )

    project_id: Key
    text: FilledText = Field(description="paragraphs are parted by an empty line")
    voice: VoiceName = ""
    language: Tongue = ""


class MusicRequest(Request):
    """A piece of music to be composed."""

    model_config = example(
        project_id=_PROJECT, prompt="a sleepy harbour at dawn", duration=30, style="piano"
    )

    project_id: Key
    prompt: Line = Field(default="", max_length=500, description="what it is to be like")
    duration: float = Field(ge=1, le=900, description="seconds")
    style: Style = ""
    seed: Annotated[
        int, Field(ge=0, le=LARGEST_SEED, description="another seed, another piece (ours)"), WHOLE
    ] = 0


class LipSyncRequest(Request):
    """Footage whose face is to speak a recording."""

    model_config = example(
        project_id=_PROJECT,
        video_url="/api/uploads/5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21",
        audio_url=f"/api/ai/jobs/{_JOB}/files/speech.wav",
    )

    project_id: Key
    video_url: Address = Field(description="a video or photo with a face")
    audio_url: Address = Field(description="the recording")
    text: Annotated[Line, Field(max_length=5000, description="what is spoken (ours)")] = ""
    language: Tongue = ""
    face: Face = 0


class JobAccepted(Answer):
    """An order that was taken."""

    model_config = example(job_id=_JOB, status="queued", estimated_time="about 2 minutes")

    job_id: Key
    status: JobStatus
    estimated_time: str = Field(description="a sentence for a person")


class Job(Answer):
    """An order: how far it is, how it ended."""

    model_config = example(
        job_id=_JOB,
        project_id=_PROJECT,
        kind="video",
        status="processing",
        progress=0.42,
        stage="pictures",
        message="Painting shot 5 of 12",
        shot="sc010-sh050",
        seconds_left=48,
        duration_s=None,
        estimated_time="about a minute",
        credits=3,
        urls={},
        error=None,
        created_at="2026-11-23T09:32:00+00:00",
        started_at="2026-11-23T09:32:01+00:00",
        ended_at=None,
    )

    job_id: Key
    project_id: Key
    kind: JobKind
    status: JobStatus
    progress: float = Field(ge=0, le=1, description="a share, 0 to 1")
    stage: str = Field(description="the stage of production, or empty")
    message: str = Field(description="what happens, for a person")
    shot: str = Field(description="the shot that is being made, or empty")
    seconds_left: int | None
    estimated_time: str
    credits: int = Field(ge=0, description="held while it is being made; at the end, its cost")
    duration_s: float | None = Field(description="how long what was made is, once it is there")
    urls: dict[str, str] = Field(description="each file that was made by its name")
    error: str | None = Field(description="why it failed, for a person, or null")
    created_at: Moment
    started_at: Moment | None
    ended_at: Moment | None


class VoicesQuery(Request):
    """Which voices."""

    language: Tongue = Field(default="", description="a tag; empty means American English")


class VoiceCard(Answer):
    """A voice of the studio."""

    model_config = example(**_HAZEL)

    id: str
    label: str
    description: str
    language: str
    language_name: str


class Voices(Answer):
    """The voices that speak a language, those of the same land first."""

    model_config = example(voices=[_HAZEL])

    voices: list[VoiceCard]


class StyleCard(Answer):
    """A style of music."""

    model_config = example(**_PIANO)

    id: str
    label: str
    words: str = Field(description="what to expect")


class Styles(Answer):
    """The styles of music that there are."""

    model_config = example(styles=[_PIANO])

    styles: list[StyleCard]
