"""Projects."""

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
    PageQuery,
    PictureId,
    Request,
    example,
    unset,
)
from studio.services.words import NarratorVoice, ProjectStatus, Shape

_SCRIPT = "The lighthouse keeper climbed the stairs. “Storm tonight,” said Mara."
_PICTURE = "5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21"
_ID = "7c9a2f1e-5a35-4c07-8b7c-2f0b8b2f9d10"
_OWNER = "0b6c7f0e-7d0c-4c43-8a53-1f9f7e1a2b11"
_BRIEF = {
    "id": _ID,
    "user_id": _OWNER,
    "title": "The keeper",
    "status": "pending",
    "created_at": "2026-11-23T09:31:00+00:00",
}
_FULL = _BRIEF | {
    "script": _SCRIPT,
    "images": [_PICTURE],
    "voice": "female",
    "duration": 1,
    "music": "",
    "shape": "16:9",
    "seed": 0,
    "video_url": None,
    "subtitles_url": None,
    "updated_at": "2026-11-23T09:31:00+00:00",
}

Title = Annotated[FilledLine, Field(max_length=255, description="the film's title")]
Script = Annotated[FilledText, Field(description="Fountain, or prose")]
Images = Annotated[
    list[PictureId], Field(max_length=40, description="ids of pictures from `POST /api/images`")
]
Voice = Annotated[NarratorVoice, Field(description="who narrates")]
Minutes = Annotated[int, Field(ge=1, le=40, description="the longest film, in minutes"), WHOLE]
Music = Annotated[
    Line, Field(max_length=255, description="a style, `none`, or empty for the moods' own")
]
Proportions = Annotated[Shape, Field(description="width to height (ours)")]
Seed = Annotated[
    int, Field(ge=0, le=2**53 - 1, description="another seed, another staging (ours)"), WHOLE
]


class ProjectCreateRequest(Request):
    """A new project."""

    model_config = example(title="The keeper", script=_SCRIPT, voice="female", duration=1)

    title: Title
    script: Script
    images: Images = Field(default=[])
    voice: Voice = NarratorVoice.NEUTRAL
    duration: Minutes = 1
    music: Music = ""
    shape: Proportions = Shape.WIDE
    seed: Seed = 0


class ProjectUpdateRequest(Request):
    """What is to change; what is not given stays."""

    model_config = example(title="The keeper of the light", voice="male")

    title: Title = unset()
    script: Script = unset()
    images: Images = unset()
    voice: Voice = unset()
    duration: Minutes = unset()
    music: Music = unset()
    shape: Proportions = unset()
    seed: Seed = unset()


class ProjectsQuery(PageQuery):
    """Which projects, and which page of them."""

    status: ProjectStatus | None = Field(default=None, description="only those in this state")


class ProjectCreated(Answer):
    """A new project in brief."""

    model_config = example(**_BRIEF)

    id: Key
    user_id: Key
    title: str
    status: ProjectStatus
    created_at: Moment


class Project(ProjectCreated):
    """All there is to know of a project."""

    model_config = example(**_FULL)

    script: str
    images: list[str]
    voice: NarratorVoice
    duration: int
    music: str
    shape: Shape
    seed: int
    video_url: str | None = Field(description="the finished film, or null")
    subtitles_url: str | None = Field(description="its captions as WebVTT, or null")
    updated_at: Moment


class Projects(Answer):
    """Some of your projects, newest first."""

    model_config = example(projects=[_FULL], total=1, page=1, per_page=20)

    projects: list[Project]
    total: int = Field(ge=0)
    page: int
    per_page: int


class Regenerated(Answer):
    """A film that is being made anew."""

    model_config = example(id=_ID, status="pending")

    id: Key = Field(description="the project's id")
    status: ProjectStatus
