"""Pictures as people bring them, made when a test runs."""

import io
from collections.abc import Callable

import pytest
from PIL import Image


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """A picture's file: ``picture("JPEG", 64, 32)``; more goes to Pillow."""

    def make(kind: str = "PNG", width: int = 64, height: int = 32, **more: object) -> bytes:
        mode = str(more.pop("mode", "RGB"))
        out = io.BytesIO()
        Image.effect_noise((width, height), 60).convert(mode).save(out, kind, **more)
        return out.getvalue()

    return make
