import numpy as np
import pytest

from studio.theatre.grain import SIZE, open_grain, seamless_noise
from studio.theatre.paper import (
    Shadow,
    Sheet,
    bgr,
    circle,
    hex_of,
    polygon,
    rect,
    ribbon,
    rounded_rect,
    smooth,
    transformed,
    union,
)


def test_colours_survive_the_way_to_pixels_and_back() -> None:
    assert bgr("#123456") == (0x56, 0x34, 0x12)
    assert hex_of(*bgr("#d3972b")) == "#d3972b"
    assert hex_of(-4, 300, 128) == "#80ff00"


def test_a_cut_piece_has_its_colour_and_nothing_outside() -> None:
    sheet = Sheet(100, 100)
    sheet.cut(rect(20, 20, 60, 60), "#3366cc", shadow=None, texture=0.0, edge=0.0)
    assert sheet.pixels[50, 50].tolist() == [0xCC, 0x66, 0x33, 255]
    assert sheet.pixels[5, 5].tolist() == [0, 0, 0, 0]


def test_the_shadow_falls_where_it_is_told() -> None:
    sheet = Sheet(200, 200)
    sheet.cut(rect(60, 60, 80, 80), "#ffffff", shadow=Shadow(20, 20, 6, 0.5))
    assert sheet.pixels[150, 150, 3] > 40
    assert sheet.pixels[48, 48, 3] < 10


def test_a_gradient_runs_down() -> None:
    sheet = Sheet(50, 200)
    sheet.cut(rect(0, 0, 50, 200), "#ffffff", "#000000", shadow=None, texture=0, edge=0)
    column = sheet.pixels[5:195, 25, 0].astype(int)
    assert column[0] > 235
    assert column[-1] < 20
    assert (np.diff(column) <= 0).all()


def test_torn_edges_are_ragged_and_white() -> None:
    sheet = Sheet(400, 200, seed=3)
    sheet.cut(rect(-20, 100, 440, 200), "#203070", torn=7, shadow=None)
    tops = (sheet.pixels[..., 3] > 128).argmax(axis=0)
    assert tops.std() > 0.5
    rim = sheet.pixels[tops + 2, np.arange(400)].astype(int)
    assert rim.mean() > sheet.pixels[180, :, :3].mean() + 40


def test_pieces_repeat_with_the_seed_and_differ_with_another() -> None:
    def made(seed: int) -> bytes:
        sheet = Sheet(120, 120, seed=seed)
        sheet.cut(circle(60, 60, 40), "#aa5533", torn=4)
        return sheet.pixels.tobytes()

    assert made(1) == made(1)
    assert made(1) != made(2)


def test_a_sprite_is_trimmed_and_keeps_its_pivot() -> None:
    sheet = Sheet(300, 300, scale=0.5, origin=(-100, -100))
    sheet.cut(rect(0, 0, 40, 40), "#ff0000", shadow=None)
    sprite = sheet.sprite((20, 20))
    left, top, right, bottom = sprite.box
    assert sprite.pixels.shape[0] <= 24
    assert left == pytest.approx(-20, abs=3)
    assert bottom == pytest.approx(20, abs=3)
    assert top < 0 < right


def test_an_empty_sheet_makes_an_empty_sprite() -> None:
    assert Sheet(20, 20).sprite().pixels.shape == (1, 1, 4)


def test_a_piece_outside_the_sheet_leaves_no_trace() -> None:
    sheet = Sheet(50, 50)
    sheet.cut(circle(500, 500, 20), "#ff0000")
    assert not sheet.pixels.any()


@pytest.mark.parametrize(
    "path",
    [
        smooth([(10, 10), (60, 15), (40, 70)]),
        smooth([(10, 10), (60, 15), (40, 70)], close=False, tension=0.9),
        rounded_rect(10, 10, 60, 40, 99),
        ribbon([(10, 10), (40, 40), (70, 20)], [10, 16, 4]),
        union(circle(30, 30, 10), rect(50, 50, 20, 20)),
        transformed(polygon([(0, 0), (10, 0), (5, 9)]), 40, 40, rotation=30, scale_x=3),
    ],
)
def test_every_outline_covers_something(path) -> None:
    sheet = Sheet(100, 100)
    sheet.cut(path, "#ff8800", shadow=None)
    assert (sheet.pixels[..., 3] > 200).sum() > 100


def test_a_printed_picture_keeps_its_colours_and_gets_a_rim() -> None:
    sheet = Sheet(120, 120)
    print_ = np.zeros((60, 60, 4), np.uint8)
    print_[10:50, 10:50] = (30, 60, 200, 255)
    sheet.paste(print_, (30, 30), border=4, texture=0.0, edge=0.0, shadow=None)
    assert np.abs(sheet.pixels[60, 60, :3].astype(int) - (30, 60, 200)).max() < 4
    rim = sheet.pixels[60, 38]
    assert rim[3] > 240
    assert rim[:3].min() > 200


def test_grain_has_no_seam_and_is_made_once() -> None:
    noise = seamless_noise(64, 3.0, 1)
    across = np.abs(noise[:, 0] - noise[:, -1]).mean()
    assert across < 2 * np.abs(np.diff(noise, axis=1)).mean()
    assert open_grain() is open_grain()
    tile = open_grain().factors((10, SIZE + 300), (5, 900), strength=0.05, fine=1.0)
    assert tile.shape == (10, SIZE + 300, 4)
