"""Titles in the writing systems of the world: shaped, ordered, broken, and never as boxes."""

import numpy as np
import pytest

from studio.lib.errors import LettersMissing, ResourceMissing
from studio.theatre.lettering import Typesetter
from studio.theatre.typefaces import Typefaces, han_family
from studio.theatre.writing import in_order, levels, pieces
from tests.stagings import ASSETS

TITLES = {  # as they are written: letters that look Latin are not
    "The Keeper": "grenze", "Łódź, Đêm": "grenze", "Η θάλασσα": "noto-serif", "Море": "noto-serif",  # noqa: RUF001
    "البحر": "noto-naskh-arabic", "הים": "noto-serif-hebrew", "समुद्र": "noto-serif-devanagari",
    "大海": "noto-serif-sc", "海の物語": "noto-serif-jp", "바다": "noto-serif-kr",
}  # fmt: skip


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter(ASSETS)


def ink(setter: Typesetter, text: str, **box: float) -> float:
    lines = setter.set(text, **{"width": 900, "height": 300, "size": 100} | box)
    return float(sum(mask.sum() for mask in lines.masks)) / 255


@pytest.mark.parametrize(("title", "family"), TITLES.items())
def test_every_writing_system_has_its_face(title: str, family: str) -> None:
    faces = Typefaces(ASSETS / "fonts/titles")
    for sign in title:
        if sign.isalpha():
            face = faces.holder(sign, bold=True, hint=han_family(title))
            assert face is not None
            assert face.family == family


@pytest.mark.parametrize("title", TITLES)
def test_every_title_is_drawn(setter: Typesetter, title: str) -> None:
    assert ink(setter, title) > 600 * len(title.replace(" ", ""))


def test_arabic_letters_join_and_run_to_the_left(setter: Typesetter) -> None:
    def wide(text: str) -> int:
        mask = setter.set(text, width=900, height=300, size=100).masks[0]
        return int(np.ptp(np.flatnonzero(mask.any(axis=0))))

    assert wide("بحر") < 0.9 * sum(wide(sign) for sign in "بحر")


def test_devanagari_signs_are_put_together(setter: Typesetter) -> None:
    together = setter.set("क्ष", width=900, height=300, size=100).masks[0].shape[1]
    assert together < setter.set("कष", width=900, height=300, size=100).masks[0].shape[1]


def test_numbers_run_to_the_right_inside_what_runs_to_the_left() -> None:
    assert levels("הים 42!") == [1, 1, 1, 1, 2, 2, 1]
    assert levels("abc הים def") == [0] * 4 + [1] * 3 + [0] * 4
    assert in_order(["one", "two", "three"], [1, 2, 1]) == ["three", "two", "one"]
    assert in_order(["one", "two", "three"], [0, 1, 0]) == ["one", "two", "three"]


def test_chinese_breaks_between_signs_but_not_before_a_full_stop() -> None:
    assert pieces("大海。The sea") == ["大", "海。", "The", " sea"]


def test_a_long_title_is_broken_and_kept_in_its_box(setter: Typesetter) -> None:
    lines = setter.set("今夜月の光がとても美しい夜に" * 3, width=500, height=300, size=120)
    assert len(lines.masks) > 1
    assert lines.height <= 300
    assert lines.width < 500 + lines.leading


def test_pictographs_are_left_out_and_unknown_letters_refused(setter: Typesetter) -> None:
    assert ink(setter, "Moon \U0001f642") == pytest.approx(ink(setter, "Moon"), rel=0.02)
    with pytest.raises(LettersMissing, match="ꦗ"):
        setter.set("ꦗꦮ", width=900, height=300, size=100)


def test_without_installed_faces_the_set_up_is_named(tmp_path) -> None:
    with pytest.raises(ResourceMissing, match="make setup"):
        Typesetter(tmp_path)
