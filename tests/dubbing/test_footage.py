"""Footage of all kinds is read as upright pictures at a constant rate."""

import struct
from fractions import Fraction

import numpy as np
import pytest
from PIL import Image

from studio.dubbing.footage import open_footage, play_order
from studio.lib.errors import FootageUnreadable


def grey(level: int, width: int = 96, height: int = 64) -> np.ndarray:
    return np.full((height, width, 3), level, np.uint8)


def levels(footage, numbers) -> list[int]:
    return [round(float(picture.mean())) for picture in footage.pictures(numbers)]


def test_a_photo_is_a_video_of_one_frame(tmp_path):
    path = tmp_path / "photo.png"
    Image.new("RGB", (101, 75), (10, 20, 30)).save(path)
    footage = open_footage(path)
    assert (footage.width, footage.height, footage.frames) == (100, 74, 1)
    (picture,) = footage.pictures([0])
    assert picture[0, 0].tolist() == [30, 20, 10]


def test_a_photo_stands_upright_as_its_camera_says(tmp_path):
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (200, 100)).save(path, exif=exif)
    footage = open_footage(path)
    assert (footage.width, footage.height) == (100, 200)


def test_what_is_larger_than_full_hd_is_made_smaller(tmp_path):
    path = tmp_path / "large.jpg"
    Image.new("RGB", (3840, 2160)).save(path)
    footage = open_footage(path)
    assert (footage.width, footage.height) == (1920, 1080)


def test_a_video_keeps_its_frames_and_its_rate(make_video):
    shades = [20 + 4 * n for n in range(40)]
    footage = open_footage(make_video([grey(shade) for shade in shades]))
    assert footage.rate == 25
    assert footage.frames == 40
    assert levels(footage, range(40)) == pytest.approx(shades, abs=2)


def test_frames_are_read_backwards_and_in_leaps(make_video):
    shades = [20 + 4 * n for n in range(40)]
    footage = open_footage(make_video([grey(shade) for shade in shades]))
    order = [39, 38, 37, 5, 4, 3, 20, 21, 0, 39]
    assert levels(footage, order) == pytest.approx([shades[n] for n in order], abs=2)


def test_uneven_times_become_even(make_video):
    times = [0, 40, 80, 120, 320, 360, 400, 440]
    shades = [20, 40, 60, 80, 120, 140, 160, 180]
    footage = open_footage(make_video([grey(shade) for shade in shades], times=times))
    assert footage.rate == 25
    held = levels(footage, range(footage.frames))
    assert held[3:8] == pytest.approx([80] * 5, abs=2)
    assert held[8] == pytest.approx(120, abs=2)


def test_fast_videos_are_halved(make_video):
    footage = open_footage(make_video([grey(n) for n in range(60)], rate=50))
    assert footage.rate == Fraction(25)
    assert footage.frames == 30


def test_a_video_turned_by_its_file_is_turned(make_video):
    path = make_video([grey(100)] * 3)
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 4 + 20 + 16
    one = 0x00010000
    quarter = struct.pack(">9i", 0, one, 0, -one, 0, 0, 64 * one, 0, 0x40000000)
    data[matrix : matrix + 36] = quarter
    path.write_bytes(bytes(data))
    footage = open_footage(path)
    assert (footage.width, footage.height) == (64, 96)


@pytest.mark.parametrize(
    "content", [b"", b"no picture at all", b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\x18ftypisom"]
)
def test_what_is_no_footage_is_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "thing.mp4"
    path.write_bytes(content)
    with pytest.raises(FootageUnreadable, match=r"\.$"):
        open_footage(path)


def test_tiny_footage_is_refused(tmp_path):
    path = tmp_path / "tiny.png"
    Image.new("RGB", (40, 40)).save(path)
    with pytest.raises(FootageUnreadable, match="small"):
        open_footage(path)


def test_a_shorter_video_goes_to_and_fro():
    assert play_order(4, 10) == [0, 1, 2, 3, 2, 1, 0, 1, 2, 3]
    assert play_order(1, 3) == [0, 0, 0]
    assert play_order(5, 3) == [0, 1, 2]
