"""Pictures that people bring: checked by decoding them whole, then written anew.

What goes in is bytes of anyone's making; what comes out is a PNG or JPEG of our own, upright,
without metadata. Nothing of the original file survives but its pixels.
"""

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from studio.lib.errors import ImageUnreadable

FORMATS = ("PNG", "JPEG", "WEBP")
MOST_PIXELS = 20_000_000
LEAST_SIDE = 16
JPEG_QUALITY = 92
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)


@dataclass(frozen=True)
class Still:
    """A picture of our own making: file content, type, size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


def read_still(data: bytes) -> Still:
    """Decode a PNG, JPEG or WebP picture and write it anew.

    Raises:
        ImageUnreadable: when it is none, is broken, or has too many or too few pixels.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            _check_size(*image.size)
            keeps_png = image.format == "PNG"
            upright = _plain(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except _BROKEN as error:
        raise ImageUnreadable(
            "This is not a picture that we can read. PNG, JPEG and WebP are.", field="image"
        ) from error
    return _written(upright, as_png=keeps_png or upright.mode == "RGBA")


def thumbnail(path: Path, side: int) -> Still:
    """A smaller copy of one of our pictures, at most ``side`` pixels wide and high."""
    with Image.open(path, formats=FORMATS) as image:
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        return _written(_plain(image), as_png=image.mode == "RGBA")


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large()
    if min(width, height) < LEAST_SIDE:
        raise ImageUnreadable(
            f"This picture is too small: {LEAST_SIDE} pixels a side are the least.", field="image"
        )


def _too_large() -> ImageUnreadable:
    return ImageUnreadable(
        f"This picture is too large: {MOST_PIXELS // 1_000_000} million pixels are the most.",
        field="image",
    )


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits a channel, RGB or RGBA."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _written(image: Image.Image, *, as_png: bool) -> Still:
    image.info.clear()
    out = io.BytesIO()
    if as_png:
        image.save(out, "PNG", optimize=False)
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    kind = "image/png" if as_png else "image/jpeg"
    return Still(out.getvalue(), kind, image.width, image.height)
