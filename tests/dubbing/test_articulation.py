"""Mouth keys become a mouth in motion: sounds blend, closures close."""

import numpy as np
import pytest

from studio.dubbing.articulation import at_frames, blended
from studio.dubbing.mouth import MEASURES, SHAPES, Mouth
from studio.film.look import Viseme
from studio.film.take import MouthKey


def mouths(keys, end_ms=1000.0) -> list[Mouth]:
    track = blended([MouthKey(start, viseme) for start, viseme in keys], end_ms=end_ms)
    return [Mouth.of(step) for step in track]


@pytest.mark.parametrize("before", [Viseme.AA, Viseme.OH, Viseme.EE])
def test_lips_close_on_m_b_p_whatever_is_beside_them(before):
    said = mouths([(0, before), (300, Viseme.MBP), (380, Viseme.AA), (700, Viseme.REST)])
    closed = [step.gap for step in said[30:39]]
    assert min(closed) < 0.02
    assert max(step.gap for step in said[:25]) > 0.06


def test_a_closure_is_within_40_ms_of_its_sound():
    said = mouths([(0, Viseme.AA), (300, Viseme.MBP), (380, Viseme.AA), (700, Viseme.REST)])
    most_closed = int(np.argmin([step.gap for step in said[10:60]])) + 10
    assert abs(most_closed * 10 - 340) <= 40


def test_a_vowel_takes_on_the_rounding_of_its_neighbours():
    plain = mouths([(0, Viseme.EH), (200, Viseme.L), (270, Viseme.EH), (600, Viseme.REST)])
    rounded = mouths([(0, Viseme.OO), (200, Viseme.L), (270, Viseme.OO), (600, Viseme.REST)])
    assert rounded[23].width < plain[23].width - 0.03


def test_who_speaks_up_opens_wider():
    soft = blended([MouthKey(0, Viseme.AA, 0.5)], end_ms=300)
    loud = blended([MouthKey(0, Viseme.AA, 1.3)], end_ms=300)
    assert Mouth.of(loud[15]).gap > 2 * Mouth.of(soft[15]).gap


def test_silence_rests():
    assert Mouth.of(blended([], end_ms=100)[5]) == SHAPES[Viseme.REST]
    end = mouths([(0, Viseme.AA), (200, Viseme.REST)])[-1]
    assert end.gap < 0.005


def test_frames_take_the_moment_in_their_middle():
    track = np.zeros((101, len(MEASURES)))
    track[:, 0] = np.arange(101)
    frames = at_frames(track, frames=25, rate=25.0)
    assert frames[:, 0] == pytest.approx(np.arange(25) * 4 + 2)


def test_the_nine_shapes_differ_where_eyes_look():
    """Openness and width tell vowels; press, tuck and tongue tell consonants."""
    shapes = {name: shape.array() for name, shape in SHAPES.items()}
    names = list(shapes)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            assert np.abs(shapes[one] - shapes[other]).max() >= 0.08, (one, other)
    order = (Viseme.MBP, Viseme.OO, Viseme.EH, Viseme.AA)
    gaps = [SHAPES[viseme].gap for viseme in order]
    assert gaps == sorted(gaps)
    assert SHAPES[Viseme.OO].width < SHAPES[Viseme.OH].width < 0.8 < SHAPES[Viseme.EE].width
