"""Captions in the picture make only those clips anew that they are in."""

from dataclasses import replace

from studio.film.caption import Caption, Place
from studio.film.timeline import Clip, Timeline
from studio.pipeline.stages import pictures
from tests.stagings import staging

CLIPS = tuple(Clip(f"sh{n}", 48 * n, 48, n) for n in range(3))
STAGINGS = tuple(staging(seed=n) for n in range(3))
TIMELINE = Timeline("t", 192, 108, 144, STAGINGS, CLIPS, (), (), (), (), ())
ONE = Caption(500, 1500, ("Keep the light.",))
TWO = Caption(2500, 4500, ("Whatever comes.",))


def keys(*captions: Caption, letterer: str = "plates") -> list[str]:
    works = pictures.plan(
        TIMELINE, draft=True, engine="paper", captions=captions, letterer=letterer
    )
    return [work.key for work in works]


def test_a_film_without_them_has_the_keys_that_it_had() -> None:
    plain = pictures.plan(TIMELINE, draft=True, engine="paper")
    assert keys() == [work.key for work in plain]
    assert all(isinstance(work.inputs, pictures.Segment) for work in plain)


def test_only_clips_with_a_caption_are_other_works() -> None:
    plain, lettered = keys(), keys(ONE)
    assert [a == b for a, b in zip(plain, lettered, strict=True)] == [False, True, True]


def test_a_caption_over_a_cut_is_in_both_clips() -> None:
    plain, lettered = keys(ONE), keys(ONE, TWO)
    assert [a == b for a, b in zip(plain, lettered, strict=True)] == [True, False, False]
    works = pictures.plan(TIMELINE, draft=True, engine="paper", captions=[TWO], letterer="x")
    spans = [(o.start, o.end) for work in works[1:] for o in work.inputs.letterings]
    assert spans == [(12, 48), (0, 12)]


def test_words_and_looks_and_the_letterer_are_in_the_key_and_times_of_words_are_not() -> None:
    first = keys(ONE)[0]
    assert keys(replace(ONE, lines=("Keep it.",)))[0] != first
    assert keys(replace(ONE, place=Place.ABOVE))[0] != first
    assert keys(replace(ONE, slanted=True))[0] != first
    assert keys(ONE, letterer="other")[0] != first
    assert keys(replace(ONE, word_ms=((500, 700, 900),), speakers=("Tam",)))[0] == first
