"""Pictures."""

from pydantic import Field

from studio.api.schemas.fields import Answer, Key, example


class Image(Answer):
    """A picture that you uploaded."""

    model_config = example(
        id="5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21",
        url="/api/images/5b0f4c43-2f6e-4c0e-9a3c-6a3a6d0f7c21",
        width=1600,
        height=900,
    )

    id: Key
    url: str
    width: int = Field(gt=0, description="pixels")
    height: int = Field(gt=0, description="pixels")
