"""Keys in milliseconds become the mouth of every frame."""

from itertools import pairwise

import pytest

from studio.film import lips
from studio.film.look import Viseme
from studio.film.take import MouthKey
from studio.film.timeline import Mouth
from studio.theatre.puppet.mouth import SHAPES

REST = MouthKey(0, Viseme.REST, 0.0)
FRAME_MS = 1000 / 24


def wide(mouth: Mouth, frame: int) -> float:
    return lips.opening(lips.at_frame(mouth, frame))


def test_openings_are_those_of_the_drawn_mouths() -> None:
    assert {v: pytest.approx(s.opening) for v, s in SHAPES.items()} == lips.OPENING


@pytest.mark.parametrize("start_ms", range(200, 242, 3))
def test_a_closure_is_seen_in_the_frame_that_shows_its_middle(start_ms: int) -> None:
    keys = [REST, MouthKey(100, Viseme.AA), MouthKey(start_ms, Viseme.MBP, 0.0),
            MouthKey(start_ms + 30, Viseme.AA), MouthKey(500, Viseme.REST, 0.0)]  # fmt: skip
    mouth = lips.track("Ann", [(10, keys)])
    frame = 10 + int((start_ms + 15) / FRAME_MS)
    assert lips.at_frame(mouth, frame) == (Viseme.MBP, 0)
    assert wide(mouth, frame - 2) > 0.1
    assert wide(mouth, frame + 2) > 0.1


def test_a_mouth_opens_over_several_frames_and_closes_again() -> None:
    keys = [REST, MouthKey(400, Viseme.AA), MouthKey(700, Viseme.REST, 0.0)]
    mouth = lips.track("Ann", [(0, keys)])
    openings = [wide(mouth, frame) for frame in range(24)]
    top = openings.index(max(openings))
    assert max(openings) == pytest.approx(lips.OPENING[Viseme.AA])
    assert all(b - a <= 0.2 for a, b in pairwise(openings))
    assert openings[top + 8 :] == [0.0] * len(openings[top + 8 :])


def test_lips_part_for_a_breath_before_somebody_speaks() -> None:
    keys = [REST, MouthKey(40, Viseme.AA), MouthKey(300, Viseme.REST, 0.0)]
    mouth = lips.track("Ann", [(20, keys)])
    assert wide(mouth, 14) == 0
    assert 0 < wide(mouth, 17) < 0.06
    early = lips.track("Ann", [(3, keys)])
    assert wide(early, 1) == 0


def test_who_begins_with_closed_lips_takes_no_open_breath() -> None:
    keys = [MouthKey(0, Viseme.MBP, 0.0), MouthKey(60, Viseme.AA), MouthKey(300, Viseme.REST, 0.0)]
    mouth = lips.track("Ann", [(20, keys)])
    assert all(wide(mouth, frame) == 0 for frame in range(20))


def test_no_shape_flickers_for_a_frame() -> None:
    keys = [REST, MouthKey(100, Viseme.EH), MouthKey(250, Viseme.L, 0.7), MouthKey(285, Viseme.EH),
            MouthKey(500, Viseme.REST, 0.0)]  # fmt: skip
    mouth = lips.track("Ann", [(0, keys)])
    shapes = [lips.at_frame(mouth, frame)[0] for frame in range(16)]
    runs = [a for a, b in pairwise(shapes) if a is not b]
    assert runs.count(Viseme.EH) == 1


def test_between_two_lines_the_mouth_rests() -> None:
    keys = [MouthKey(0, Viseme.AA), MouthKey(400, Viseme.REST, 0.0)]
    mouth = lips.track("Ann", [(0, keys), (40, keys)])
    assert all(wide(mouth, frame) == 0 for frame in range(14, 34))
    assert wide(mouth, 44) > 0.1
    assert wide(mouth, 200) == 0


def test_keys_rise_and_change_and_say_how_open_they_are() -> None:
    keys = [MouthKey(60 * n, list(Viseme)[n % 9], 0.3 + 0.1 * (n % 8)) for n in range(30)]
    mouth = lips.track("Ann", [(5, keys), (90, keys)])
    assert len(mouth.keys) == len(mouth.opens)
    assert all(a[0] < b[0] for a, b in pairwise(mouth.keys))
    drawn = list(zip([shape for _, shape in mouth.keys], mouth.opens, strict=True))
    assert all(a != b for a, b in pairwise(drawn))
    assert drawn[-1] == (Viseme.REST, 0)


def test_a_mouth_without_openness_is_wholly_formed() -> None:
    mouth = Mouth("Ann", ((0, Viseme.REST), (4, Viseme.OH)))
    assert lips.at_frame(mouth, 3) == (Viseme.REST, 0)
    assert lips.at_frame(mouth, 9) == (Viseme.OH, lips.TENTHS)
    assert lips.at_frame(None, 9) == (Viseme.REST, 0)
