"""Harmony, form and melody by the rules of the craft."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.score import palettes
from studio.score.bars import Palette, harmonise
from studio.score.form import Role, plan
from studio.score.harmony import SCALES, chord, lead
from studio.score.melody import Singer, motif, sing

PALETTES = [value for value in vars(palettes).values() if isinstance(value, Palette)]


@pytest.mark.parametrize(
    ("numeral", "tones", "bass"),
    [
        ("I", (0, 4, 7), 0),
        ("bVI", (8, 0, 3), 8),
        ("iio7", (2, 5, 8, 0), 2),
        ("V7", (7, 11, 2, 5), 7),
        ("I/3", (0, 4, 7), 4),
        ("i/5", (0, 3, 7), 7),
        ("Vsus4", (7, 0, 2), 7),
        ("IVmaj7", (5, 9, 0, 4), 5),
    ],
)
def test_numerals_are_read(numeral: str, tones: tuple[int, ...], bass: int) -> None:
    read = chord(numeral)
    assert read.tones == tones
    assert read.bass == bass


def test_what_is_no_numeral_is_refused() -> None:
    with pytest.raises(ValueError, match="H7"):
        chord("H7")


@pytest.mark.parametrize("palette", PALETTES)
def test_every_progression_can_be_read_and_has_four_chords(palette: Palette) -> None:
    assert palette.scale in SCALES
    for progression in (*palette.questions, *palette.answers, *palette.contrasts):
        assert len(progression) == 4
        assert all(chord(numeral).tones for numeral in progression)
    assert chord(palette.home).tones[0] == 0
    assert all(chord(numeral).tones[0] != 0 for cadence in palette.cadences for numeral in cadence)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("tonic", [0, 5, 10])
def test_voices_move_little_and_stay_in_register(palette: Palette, tonic: int) -> None:
    numerals = [n for progression in palette.questions + palette.answers for n in progression]
    voiced = lead([chord(n) for n in numerals], [tonic] * len(numerals), voices=4, low=50, high=79)
    for numeral, voices in zip(numerals, voiced, strict=True):
        assert 50 <= min(voices) <= max(voices) <= 79
        assert {v % 12 for v in voices} <= set(chord(numeral).classes(tonic))
        assert chord(numeral).classes(tonic)[1] in {v % 12 for v in voices}  # the third speaks
    moves = [
        abs(b - a) for one, two in itertools.pairwise(voiced) for a, b in zip(one, two, strict=True)
    ]
    assert np.mean(moves) < 2.6
    assert max(moves) <= 9


@given(
    seconds=st.floats(0.05, 700),
    bpm=st.floats(50, 220),
    metre=st.sampled_from([3, 4, 6]),
    slowing=st.booleans(),
)
def test_any_length_gets_a_form_that_fits_it(
    *, seconds: float, bpm: float, metre: int, slowing: bool
) -> None:
    form = plan(seconds, bpm=bpm, metre=metre, shift=5, slowing=slowing)
    assert form.pulse.at(form.beats) <= seconds
    assert seconds - form.pulse.at(form.beats) <= 4.6 or not form.phrases
    assert sum(phrase.bars for phrase in form.phrases) * metre == form.beats
    for one, two in itertools.pairwise(form.phrases):
        assert two.bar == one.bar + one.bars
    if form.phrases:
        assert form.phrases[-1].role is Role.CLOSE
        assert form.phrases[-1].shift == 0
        assert form.pulse.at(form.skipped) == pytest.approx(0, abs=1e-9)
    if form.beats > 8 * metre:
        played = 60 / np.median(np.diff(form.pulse.times))
        assert played == pytest.approx(bpm, rel=0.2)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("metre", [3, 4, 6])
def test_melodies_rest_on_chord_tones_and_mostly_step(seed: int, metre: int) -> None:
    rng = np.random.default_rng(seed)
    palette = palettes.TENDER
    form = plan(60, bpm=80 if metre < 6 else 200, metre=metre, shift=5, slowing=True)
    bars = harmonise(form, palette, seed % 12, rng)
    singer = Singer("flute", 64, 84, 70, "flowing", palette.scale)
    notes = sing(bars, [singer], motif(rng), rng, ring_beats=3)
    by_beat = {bar.beat: bar for bar in bars}
    for note in notes:
        assert 64 <= note.pitch <= 84
        if note.beat in by_beat:
            assert note.pitch % 12 in by_beat[int(note.beat)].classes()
    leaps = [abs(two.pitch - one.pitch) for one, two in itertools.pairwise(notes)]
    assert np.median(leaps) <= 4
    assert max(leaps) <= 14
    assert len({note.pitch for note in notes}) >= 5
    assert notes[-1].pitch % 12 == bars[-1].tonic


def test_questions_stay_open_and_answers_come_home() -> None:
    rng = np.random.default_rng(4)
    form = plan(90, bpm=100, metre=4, shift=5, slowing=True)
    bars = harmonise(form, palettes.CALM, 0, rng)
    singer = Singer("flute", 64, 84, 70, "flowing", "major")
    notes = sing(bars, [singer], motif(rng), rng, ring_beats=3)
    for bar in bars[:-1]:
        if bar.left == 0 and bar.phrase.role in {Role.QUESTION, Role.ANSWER}:
            last = [n for n in notes if bar.beat <= n.beat < bar.beat + 4][-1]
            home = last.pitch % 12 == bar.tonic
            assert home == (bar.phrase.role is Role.ANSWER)
