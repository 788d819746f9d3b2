"""When single sounds are heard."""

from dataclasses import replace
from itertools import pairwise

import pytest

from studio.film.shot import Line, LineKind, Shot, Voice
from studio.film.sound import Sound, SpotEffect
from studio.film.timeline import Clip, ShotSpan, SpokenLine
from studio.pipeline.sound_spotting import spot_sounds
from tests.pipeline.test_soundscape import shot

RATE = 48_000
TEXT = "She waited. Then thunder rolled and the dog hid under the bed."


def told(*effects: SpotEffect, text: str = TEXT) -> Shot:
    line = Line("ln", "Narrator", text, LineKind.NARRATION)
    return replace(shot(), words=text, lines=(line,), spots=effects)


def spoken(text: str = TEXT, *, start: int = RATE, each_ms: int = 300) -> SpokenLine:
    words = tuple(
        (word, n * each_ms, (n + 1) * each_ms - 20) for n, word in enumerate(text.split())
    )
    length = len(words) * each_ms * RATE // 1000
    return SpokenLine("ln", "Narrator", text, start, length, Voice(()), words)


def heard(one: Shot, *lines: SpokenLine, frames: int = 400, clips: tuple[Clip, ...] = ()):
    return spot_sounds([(ShotSpan(one.id, 0, frames), one)], lines, clips, seed=1)


def test_a_soft_sound_comes_with_its_word():
    at = TEXT.index("rolled") / len(TEXT)
    (spot,) = heard(told(SpotEffect(Sound.RUSTLE, at)), spoken())
    assert spot.start == RATE + 4 * 300 * RATE // 1000


def test_a_loud_sound_waits_for_the_end_of_a_line_that_is_near():
    text = "Then thunder rolled."
    at = text.index("rolled") / len(text)
    line = spoken(text)
    (spot,) = heard(told(SpotEffect(Sound.THUNDER, at), text=text), line)
    last_word_ends = line.start + 880 * RATE // 1000
    assert 0 <= spot.start - last_word_ends < 0.2 * RATE


def test_a_loud_sound_does_not_wait_for_a_line_that_goes_on():
    (spot,) = heard(told(SpotEffect(Sound.THUNDER, TEXT.index("rolled") / len(TEXT))), spoken())
    assert spot.start == pytest.approx(RATE + (5 * 300 - 20) * RATE // 1000, abs=50)


def test_in_a_silent_shot_a_sound_comes_at_its_share():
    quiet = replace(shot(), words="A knock. He looks up.", spots=(SpotEffect(Sound.KNOCK, 0.1),))
    (spot,) = heard(quiet, frames=96)
    assert 0.1 * 96 * 2000 < spot.start < 0.4 * 96 * 2000


def test_no_sound_begins_outside_its_shot():
    late = replace(shot(), words="Bang", spots=(SpotEffect(Sound.EXPLOSION, 1.0),))
    (spot,) = heard(late, frames=24)
    assert 0 <= spot.start <= 24 * 2000 - RATE // 3


def test_two_sounds_never_begin_at_once():
    two = replace(
        shot(), words="x", spots=(SpotEffect(Sound.BARK, 0.5), SpotEffect(Sound.KNOCK, 0.5))
    )
    first, second = heard(two)
    assert second.start - first.start >= RATE // 4


def test_a_sound_heard_again_is_another_take_of_it():
    one = replace(shot(1), words="x", spots=(SpotEffect(Sound.BARK, 0.2),))
    two = replace(one, id="sc010-sh002")
    spans = [(ShotSpan(one.id, 0, 96), one), (ShotSpan(two.id, 96, 96), two)]
    first, second = spot_sounds(spans, (), (), seed=1)
    assert first.seed != second.seed
    assert spot_sounds(spans, (), (), seed=1) == (first, second)


def test_steps_fall_on_the_frames_of_the_puppets_feet_and_last_as_long_as_the_walk():
    walk = replace(shot(), words="x", spots=(SpotEffect(Sound.FOOTSTEPS_GRASS, 0.0),))
    body = Clip(walk.id, 30, 200, 0, offset=14)
    spots = spot_sounds([(ShotSpan(walk.id, 30, 200), walk)], (), (body,), seed=1)
    frames = [spot.start // 2000 for spot in spots]
    assert len(frames) >= 2
    assert all((frame - 30 + 14) % 12 == 0 for frame in frames)
    assert all(later - sooner == 72 for sooner, later in pairwise(frames))
