"""Orders for films, and their jobs."""

from pydantic import Field

from studio.api.schemas.fields import Answer, Key, Moment, Request, example, unset
from studio.api.schemas.projects import Images, Minutes, Music, Script, Voice
from studio.services.words import JobKind, JobStatus

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
    urls: dict[str, str] = Field(description="each file of the finished film by its name")
    error: str | None = Field(description="why it failed, for a person, or null")
    created_at: Moment
    started_at: Moment | None
    ended_at: Moment | None
