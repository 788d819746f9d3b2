"""Uploads for lip-sync."""

from typing import Literal

from pydantic import Field

from studio.api.schemas.fields import Answer, Key, Moment, example


class Upload(Answer):
    """A video, photo or sound that you uploaded."""

    model_config = example(
        id="5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21",
        url="/api/uploads/5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21",
        medium="video",
        name="aunt.mp4",
        media_type="video/mp4",
        size=2411724,
        width=1280,
        height=720,
        duration_s=8.4,
        created_at="2026-11-23T09:30:00+00:00",
    )

    id: Key
    url: str = Field(description="serves it, and names it in an order")
    medium: Literal["video", "photo", "sound"]
    name: str
    media_type: str
    size: int = Field(ge=0, description="bytes")
    width: int | None = Field(description="pixels, or null of a sound")
    height: int | None = Field(description="pixels, or null of a sound")
    duration_s: float | None = Field(description="seconds, or null of a photo")
    created_at: Moment
