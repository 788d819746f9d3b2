"""Harmony, voice-leading, time, form and melody by the rules of the craft."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.score.bars import Bar, Key, harmonise
from studio.score.counter import counterpoint
from studio.score.form import Role, plan
from studio.score.harmony import SCALES, bent, chord
from studio.score.leading import bass_line, lead
from studio.score.melody import Singer, phrases_of, sing
from studio.score.palettes import idioms, moods, screen
from studio.score.palettes.kinds import Palette
from studio.score.rhythms import BANKS
from studio.score.themes import theme_of, treatment_of
from studio.score.timing import beat_out

PALETTES = {
    f"{room.__name__.rpartition('.')[2]}.{name}": value
    for room in (moods, screen, idioms)
    for name, value in vars(room).items()
    if isinstance(value, Palette)
}
SINGER = Singer("flute", 64, 86, 70, "flowing")


def bars_of(seconds: float, palette: Palette, tonic: int = 0, seed: int = 3) -> list[Bar]:
    timing = beat_out(seconds, bpm=90, metre=4)
    return harmonise(timing, plan(timing, shift=palette.shift), Key(palette, tonic, seed))


@pytest.mark.parametrize(
    ("numeral", "tones", "bass"),
    [
        ("I", (0, 4, 7), 0),
        ("bVI", (8, 0, 3), 8),
        ("iih7", (2, 5, 8, 0), 2),
        ("viio7", (11, 2, 5, 8), 11),
        ("V7", (7, 11, 2, 5), 7),
        ("V13", (7, 11, 2, 5, 4), 7),
        ("VI7b9", (9, 1, 4, 7, 10), 9),
        ("I/3", (0, 4, 7), 4),
        ("i/5", (0, 3, 7), 7),
        ("Vsus4", (7, 0, 2), 7),
        ("IVmaj7", (5, 9, 0, 4), 5),
        ("i5", (0, 7), 0),
        ("#ivo7", (6, 9, 0, 3), 6),
    ],
)
def test_numerals_are_read(numeral: str, tones: tuple[int, ...], bass: int) -> None:
    read = chord(numeral)
    assert read.tones == tones
    assert read.bass == bass


@pytest.mark.parametrize("nonsense", ["H7", "IIII", "V7/9", ""])
def test_what_is_no_numeral_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError, match="no chord"):
        chord(nonsense)


@pytest.mark.parametrize("name", PALETTES)
def test_every_progression_can_be_read_and_has_four_bars(name: str) -> None:
    palette = PALETTES[name]
    assert palette.scale in SCALES
    assert not palette.tune or palette.tune in SCALES
    for line in (*palette.questions, *palette.answers, *palette.contrasts):
        assert len(line) == 4
        assert all(chord(numeral).tones for bar in line for numeral in bar.split())
    for pair in (*palette.cadences, *palette.vamps):
        assert all(chord(numeral).tones for bar in pair for numeral in bar.split())
    assert chord(palette.home).tones[0] == 0
    assert all(chord(numeral) for numeral in palette.open_ends)


@pytest.mark.parametrize("name", PALETTES)
def test_full_closes_come_from_another_chord_than_home(name: str) -> None:
    palette = PALETTES[name]
    if palette.anchors:  # over a drone there is no other
        return
    for _, last in palette.cadences:
        assert chord(last.split()[-1]).tones[0] != 0


def parallels(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """How many pairs of voices move in fifths or octaves from one chord to the next."""
    found = 0
    for (a, c), (b, d) in itertools.combinations(zip(one, two, strict=True), 2):
        found += (b - a) % 12 in {0, 7} and c - a == d - b != 0
    return found


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("tonic", [0, 7])
def test_voices_move_little_in_register_and_never_in_parallel(name: str, tonic: int) -> None:
    palette = PALETTES[name]
    lines = (*palette.questions, *palette.answers, *palette.contrasts)
    numerals = [n for line in lines for bar in line for n in bar.split()]
    chords, tonics = [chord(n) for n in numerals], [tonic] * len(numerals)
    voiced = lead(chords, tonics, bass_line(chords, tonics), low=50, high=77)
    for read, voices in zip(chords, voiced, strict=True):
        assert 50 <= min(voices) <= max(voices) <= 77
        assert {v % 12 for v in voices} <= set(read.classes(tonic))
        if read.third is not None:
            assert (tonic + read.third) % 12 in {v % 12 for v in voices}
        if read.seventh is not None:
            assert (tonic + read.seventh) % 12 in {v % 12 for v in voices}
    pairs = list(itertools.pairwise(voiced))
    assert sum(parallels(one, two) for one, two in pairs) == 0
    moves = [abs(b - a) for one, two in pairs for a, b in zip(one, two, strict=True)]
    assert np.mean(moves) < 2.6
    assert max(moves) <= 9


@settings(deadline=None, max_examples=60)  # nothing here is timed
@given(
    seconds=st.floats(0.05, 900),
    bpm=st.floats(45, 220),
    metre=st.sampled_from([3, 4, 6]),
    slowing=st.booleans(),
    closes=st.booleans(),
    opens=st.booleans(),
    hits=st.lists(st.floats(0, 900), max_size=6),
)
def test_any_length_gets_a_form_that_fits_it(
    *, seconds: float, bpm: float, metre: int, slowing: bool, closes: bool, opens: bool, hits
) -> None:
    timing = beat_out(seconds, bpm=bpm, metre=metre, hits=hits, slowing=slowing, closes=closes)
    phrases = plan(timing, shift=5, opens=opens)
    assert timing.pulse.at(timing.beats) <= seconds + 1e-6
    assert (np.diff(timing.pulse.times) > 0).all()
    assert seconds - timing.pulse.at(timing.beats) <= 4.6 or not phrases
    assert sum(phrase.bars for phrase in phrases) * metre == timing.beats
    for one, two in itertools.pairwise(phrases):
        assert two.bar == one.bar + one.bars
    if phrases:
        assert phrases[-1].role is Role.CLOSE
        assert phrases[-1].shift == 0
        assert timing.pulse.at(timing.skipped) == pytest.approx(0, abs=1e-6)
    if timing.beats > 8 * metre:
        assert timing.pulse.bpm == pytest.approx(bpm, rel=0.2)


@pytest.mark.parametrize("seed", range(20))
def test_beats_fall_on_hits_and_the_tempo_hardly_bends(seed: int) -> None:
    """Within a frame, the most of them on a bar line, and no beat unlike its neighbour."""
    rng = np.random.default_rng(seed)
    gaps = rng.uniform(6.0, 15.0, 5)
    hits = np.cumsum(gaps)
    timing = beat_out(float(hits[-1] + 14), bpm=float(rng.uniform(70, 130)), metre=4, hits=hits)
    assert len(timing.hits) == len(hits)
    for beat, hit in zip(timing.hits, hits, strict=True):
        assert abs(timing.pulse.at(beat) - hit) < 1 / 24
    lengths = np.diff(timing.pulse.times)
    assert lengths.max() / lengths.min() < 1.25
    assert np.abs(np.diff(np.log(lengths))).max() < 0.07


def test_most_hits_fall_on_bar_lines_or_half_way() -> None:
    strong, bar_lines = [], []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        hits = np.cumsum(rng.uniform(8.0, 18.0, 5))
        length = float(hits[-1] + 14)
        timing = beat_out(length, bpm=float(rng.uniform(70, 130)), metre=4, hits=hits)
        strong += [beat % 2 == 0 for beat in timing.hits]
        bar_lines += [beat % 4 == 0 for beat in timing.hits]
    assert np.mean(strong) > 0.85
    assert np.mean(bar_lines) > 0.55


def test_sections_begin_where_the_picture_changes() -> None:
    timing = beat_out(60, bpm=96, metre=4, hits=[17.3, 38.9])
    starts = {phrase.bar * 4 for phrase in plan(timing, shift=0)}
    assert len(timing.hits) == 2
    assert set(timing.hits) <= starts


def test_long_music_is_no_loop_of_sections() -> None:
    timing = beat_out(600, bpm=90, metre=4)
    phrases = plan(timing, shift=3)
    assert len({phrase.letter for phrase in phrases}) >= 4
    shapes = [(phrase.role, phrase.letter, phrase.round, phrase.shift) for phrase in phrases]
    assert len(set(shapes)) > 0.9 * len(shapes)
    assert any(phrase.role is Role.BREATH for phrase in phrases)


@pytest.mark.parametrize("metre", BANKS)
def test_rhythms_stay_in_their_bars(metre: int) -> None:
    for bank in BANKS[metre].values():
        for rhythm in bank:
            assert all(at + beats <= metre + 1e-6 for at, beats in rhythm)
            assert all(b[0] >= a[0] + a[1] - 1e-6 for a, b in itertools.pairwise(rhythm))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", ["moods.TENDER", "moods.SAD", "idioms.REEL", "screen.WONDER"])
def test_melodies_rest_on_chord_tones_and_mostly_step(seed: int, name: str) -> None:
    bars = bars_of(60, PALETTES[name], seed % 12, seed)
    rng = np.random.default_rng(seed)
    notes = sing(bars, [SINGER], theme_of(seed, ""), rng, appearance=0, ring_beats=3)
    tune = [n for n in notes if n.voice == "melody"]
    by_beat = {bar.beat: bar for bar in bars}
    for note in tune:
        assert 64 <= note.pitch <= 86
        if note.beat in by_beat and note.beats > 0.2:
            assert note.pitch % 12 in by_beat[int(note.beat)].rests()
    leaps = [abs(two.pitch - one.pitch) for one, two in itertools.pairwise(tune)]
    assert np.median(leaps) <= 4
    assert np.mean(np.array(leaps) > 7) < 0.08
    assert len({note.pitch for note in tune}) >= 6
    assert tune[-1].pitch % 12 == bars[-1].tonic


@pytest.mark.parametrize("seed", range(6))
def test_questions_stay_open_answers_come_home_and_phrases_breathe(seed: int) -> None:
    bars = bars_of(90, moods.CALM, 0, seed)
    rng = np.random.default_rng(4)
    notes = sing(bars, [SINGER], theme_of(seed, "x"), rng, appearance=0, ring_beats=3)
    tune = [n for n in notes if n.voice == "melody"]
    for group in phrases_of(bars):
        phrase, bar = group[0].phrase, group[-1]
        own = [n for n in tune if group[0].beat <= n.beat < bar.beat + 4 and n.beats > 0.2]
        if phrase.role not in {Role.QUESTION, Role.ANSWER} or not own:
            continue
        assert (own[-1].pitch % 12 == bar.tonic) == (phrase.role is Role.ANSWER)
        assert bar.beat + 4 - (own[-1].beat + own[-1].beats) >= 0.9


def test_the_climax_lies_high_and_late() -> None:
    late, high = [], []
    for seed in range(12):
        bars = bars_of(80, moods.CALM, 0, seed)
        rng = np.random.default_rng(seed)
        notes = sing(bars, [SINGER], theme_of(seed, ""), rng, appearance=0, ring_beats=3)
        tune = [n for n in notes if n.voice == "melody"]
        top = max(tune, key=lambda n: n.pitch)
        late.append(top.beat / bars[-1].beat)
        high.append(top.pitch - np.median([n.pitch for n in tune]))
    assert np.median(late) > 0.5
    assert np.median(high) >= 5


@pytest.mark.parametrize("seed", range(6))
def test_the_second_voice_neither_rubs_nor_runs_along(seed: int) -> None:
    bars = bars_of(60, moods.TENDER, 0, seed)
    rng = np.random.default_rng(seed)
    notes = sing(bars, [SINGER], theme_of(seed, ""), rng, appearance=0, ring_beats=3)
    tune = [n for n in notes if n.voice == "melody"]
    second = Singer("viola", 50, 67, 50, "flowing")
    line = counterpoint(bars, tune, second, rng, appearance=0, always=True)
    assert len(line) > 8
    rubs = 0
    for note in line:
        for other in tune:
            together = other.beat < note.beat + 0.3 and other.beat + other.beats > note.beat + 0.1
            rubs += together and (other.pitch - note.pitch) % 12 in {1, 11}
    assert rubs <= 0.04 * len(line)


def test_a_theme_is_its_films_and_its_own() -> None:
    assert theme_of(5, "TAM") == theme_of(5, "TAM")
    themes = [theme_of(seed, name) for seed in range(4) for name in ("", "TAM", "the harbour")]
    assert len({theme.ideas for theme in themes}) == len(themes)
    assert theme_of(5, "").key == 0
    assert theme_of(5, "TAM").key != 0


def test_each_appearance_is_dressed_anew_and_the_first_is_plain() -> None:
    dresses = [treatment_of(number) for number in range(8)]
    assert len(set(dresses)) == 8
    plain = dresses[0]
    assert not any((plain.fragment, plain.inverted, plain.augmented, plain.recoloured))
    assert treatment_of(100) in dresses[1:]


@settings(deadline=None)
@given(
    scale=st.sampled_from(sorted(SCALES)),
    tonic=st.integers(0, 11),
    numeral=st.sampled_from(["I", "iv", "bII", "V7b9", "#ivo7", "bVImaj7", "III7"]),
)
def test_a_scale_bent_to_a_chord_holds_it(scale: str, tonic: int, numeral: str) -> None:
    classes = chord(numeral).classes(tonic)
    assert set(classes) <= set(bent(scale, tonic, classes))
