"""Pictures that people bring are decoded whole and written anew."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from studio.lib.errors import ImageUnreadable
from studio.media.still import read_still, thumbnail


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def red_left(width: int = 40, height: int = 20) -> Image.Image:
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    return image


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/jpeg")],
)
def test_the_three_kinds_are_taken(kind: str, media_type: str) -> None:
    still = read_still(saved(red_left(), kind))
    assert (still.media_type, still.width, still.height) == (media_type, 40, 20)
    assert opened(still.data).getpixel((5, 10))[0] > 200


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "1", "I;16"])
def test_every_mode_becomes_plain_colour(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    source = Image.linear_gradient("L").resize((64, 64))
    image = (
        Image.frombytes("I;16", (64, 64), b"\x00\x80" * 4096)
        if mode == "I;16"
        else source.convert(mode)
    )
    still = read_still(saved(image, kind))
    assert opened(still.data).mode in {"RGB", "RGBA"}
    if mode == "I;16":
        assert opened(still.data).getpixel((3, 3)) == (128, 128, 128)


def test_transparency_is_kept() -> None:
    still = read_still(saved(Image.new("RGBA", (32, 32), (255, 0, 0, 0)), "WEBP"))
    assert still.media_type == "image/png"
    assert opened(still.data).getpixel((1, 1))[3] == 0


def test_it_stands_upright_and_carries_no_metadata() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right
    exif[0x010E] = "where I live"
    exif.get_ifd(0x8825)[1] = "N"
    still = read_still(saved(red_left(), "JPEG", exif=exif, comment=b"secret"))
    assert (still.width, still.height) == (20, 40)
    shown = opened(still.data)
    assert shown.getpixel((10, 5))[0] > 200
    assert not dict(shown.getexif())
    assert b"where I live" not in still.data
    assert b"secret" not in still.data


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = saved(red_left(), "PNG")
    assert read_still(data) == read_still(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n",
        saved(red_left(), "GIF"),
        saved(red_left(), "BMP"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        saved(red_left(400, 400), "JPEG")[:900],
        saved(red_left(), "PNG")[:-30],
    ],
    ids=["nothing", "words", "a head", "gif", "bmp", "svg", "half a jpeg", "most of a png"],
)
def test_what_is_not_a_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ImageUnreadable, match="not a picture"):
        read_still(data)


def png_claiming(width: int, height: int) -> bytes:
    """A tiny PNG file that says it is huge."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [4600, 10_000, 60_000])
def test_a_picture_that_unpacks_into_too_much_is_refused(side: int) -> None:
    with pytest.raises(ImageUnreadable, match="too large"):
        read_still(png_claiming(side, side))


def test_a_speck_is_refused() -> None:
    with pytest.raises(ImageUnreadable, match="too small"):
        read_still(saved(Image.new("RGB", (8, 400)), "PNG"))


def test_a_thumbnail_fits_its_side(tmp_path: Path) -> None:
    path = tmp_path / "full"
    path.write_bytes(read_still(saved(red_left(1000, 500), "PNG")).data)
    small = thumbnail(path, 480)
    assert (small.width, small.height, small.media_type) == (480, 240, "image/jpeg")
