"""Captions in the picture: legible, whole, and where every screen shows them."""

import numpy as np
import pytest

from studio.film.caption import MAX_LINE_LETTERS, Place
from studio.lib.errors import LettersMissing
from studio.theatre.captioning import Captioner, Plate
from studio.theatre.lettering import Typesetter
from tests.stagings import ASSETS

SIZES = [(960, 540), (540, 960), (540, 540), (1920, 1080), (320, 180)]
TWO = ("Keep the light burning, Tam,", "whatever comes over the sea.")


@pytest.fixture(scope="module")
def captioner() -> Captioner:
    return Captioner(Typesetter(ASSETS))


def plate(captioner: Captioner, *lines: str, size=(960, 540), **options) -> Plate:
    wanted = {"place": Place.BELOW, "slanted": False} | options
    return captioner.plate(lines, size=size, **wanted)


def frame(size: tuple[int, int], level: int) -> np.ndarray:
    return np.full((size[1], size[0], 4), (level, level, level, 255), np.uint8)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", Place)
def test_a_caption_lies_within_the_safe_part_of_every_frame(captioner, size, place) -> None:
    one = plate(captioner, "W" * MAX_LINE_LETTERS, "M" * MAX_LINE_LETTERS, size=size, place=place)
    height, width = one.pixels.shape[:2]
    assert one.left >= 0.03 * size[0]
    assert one.left + width <= 0.97 * size[0]
    assert one.top >= 0.05 * size[1]
    assert one.top + height <= 0.95 * size[1]
    below = one.top + height / 2 > size[1] / 2
    assert below == (place is Place.BELOW)


def test_on_tall_frames_captions_stand_above_what_telephones_lay_over_films(captioner) -> None:
    one = plate(captioner, *TWO, size=(1080, 1920))
    assert one.top + one.pixels.shape[0] <= 0.85 * 1920


@pytest.mark.parametrize("level", [0, 70, 150, 255])
def test_letters_stand_out_on_every_ground(captioner, level) -> None:
    """Contrast of at least 4.5 to 1 (WCAG 2.1) between ink and the ground around it."""
    one = plate(captioner, *TWO)
    shown = one.over(frame((960, 540), level))
    part = shown[one.top : one.top + one.pixels.shape[0], one.left : one.left + 40 * 8, :3]
    light = np.sort((part.mean(axis=2) / 255) ** 2.2, axis=None)
    ink = light[-len(light) // 40 :].mean()
    ground = np.median(light[light < 0.5])
    assert (ink + 0.05) / (ground + 0.05) >= 4.5


def test_a_frame_is_never_drawn_on_itself(captioner) -> None:
    before = frame((960, 540), 90)
    shown = plate(captioner, *TWO).over(before)
    assert (before == frame((960, 540), 90)).all()
    assert (shown[..., 3] == 255).all()
    changed = (shown != before).any(axis=2)
    assert 0 < changed.mean() < 0.15
    assert not changed[: 540 // 2].any()


@pytest.mark.parametrize(
    "line",
    ["Łódź, ¿qué?", "Маяк горит", "यह रोशनी किसकी है?", "Το φως", "האור", "灯台の光"],  # noqa: RUF001 - they are Greek
)
def test_captions_are_lettered_in_every_alphabet(captioner, line) -> None:
    one = plate(captioner, line)
    assert (one.pixels[..., :3].min(axis=2) > 200).sum() > 40 * len(line)


def test_letters_that_no_font_holds_are_refused_in_a_sentence(captioner) -> None:
    with pytest.raises(LettersMissing, match="of the captions"):
        plate(captioner, "ᚠᚢᚦ")


def test_slanted_lines_lean_to_the_right(captioner) -> None:
    def lean(slanted: bool) -> float:
        one = plate(captioner, "llllllllll", slanted=slanted)
        ink = one.pixels[..., 1] > 128
        rows = np.flatnonzero(ink.any(axis=1))
        top, foot = rows[len(rows) // 5], rows[-len(rows) // 5]
        return float(np.flatnonzero(ink[top]).mean() - np.flatnonzero(ink[foot]).mean())

    assert lean(slanted=True) > lean(slanted=False) + 1.5


def test_both_lines_have_letters_of_one_size(captioner) -> None:
    """Where one is too wide for the frame, the other is made smaller with it."""
    narrow = plate(captioner, "short", "M" * MAX_LINE_LETTERS, size=(540, 960))
    usual = plate(captioner, "short", "line", size=(540, 960))
    assert narrow.pixels.shape[0] < 0.8 * usual.pixels.shape[0]
