"""The composer: exact lengths, clean ends, orders obeyed, the same music every time."""

import hashlib
import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.lib.errors import BadInput, ResourceMissing
from studio.media.audio import Samples, peak
from studio.media.loudness import integrated, true_peak
from studio.providers.music.orchestra import open_composer
from studio.score import palettes, styles
from studio.score.composer import HouseComposer, understand, write
from studio.score.instruments import INSTRUMENTS
from studio.score.notes import Note, Score, Voice
from studio.score.player import BLOCK
from studio.score.prompt import order_from_prompt
from studio.score.synth import VOICES
from studio.score.textures import TEXTURES

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
RATE = 48_000
PROGRAM = """
import hashlib, pathlib, sys
from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.providers.music.orchestra import open_composer
composer = open_composer(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1]))
composer.compose(MusicOrder(mood=Mood.SAD, style="lo_fi", samples=30_000, seed=1))
for mood, style in ((Mood.PLAYFUL, ""), (Mood.CALM, "electronic")):
    music = composer.compose(MusicOrder(mood=mood, style=style, samples=200_000, seed=5))
    print(hashlib.sha256(music.tobytes()).hexdigest())
"""

CALM = MusicOrder(Mood.CALM, "", 40 * RATE, 3)
every_style = [(mood, "") for mood in Mood] + [(Mood.CALM, name) for name in styles.NAMED]


@pytest.fixture(scope="module")
def composer() -> HouseComposer:
    made = open_composer(ASSETS, ASSETS)
    assert isinstance(made, HouseComposer)
    return made


@pytest.fixture(scope="module")
def cues(composer: HouseComposer) -> dict[Mood, Samples]:
    return {mood: composer.compose(MusicOrder(mood, "", 16 * RATE, 3)) for mood in Mood}


def score_of(mood: Mood, style: str, seconds: float, **more) -> Score:
    return write(replace(MusicOrder(mood, style, round(seconds * RATE), 3), **more))


def tune_of(score: Score) -> list[Note]:
    return sorted((n for n in score.notes if n.voice is Voice.MELODY), key=lambda n: n.beat)


def assert_finished(music: Samples, samples: int) -> None:
    assert music.shape == (samples, 2)
    assert music.dtype == np.float32
    assert np.isfinite(music).all()
    assert peak(music) <= 10 ** (-3.5 / 20) + 1e-6
    assert not music[0].any()
    assert not music[-1].any()
    if samples > RATE:
        assert abs(float(music.mean())) < 1e-4


@pytest.mark.parametrize("samples", [1, 77, 4_000, 24_001, 48_000, 144_000, 250_123])
def test_cues_have_exactly_the_length_asked_for(composer: HouseComposer, samples: int) -> None:
    for closes in (True, False):
        order = replace(CALM, mood=Mood.TENDER, samples=samples, closes=closes)
        assert_finished(composer.compose(order), samples)


@pytest.mark.slow
@pytest.mark.parametrize(("mood", "name"), every_style)
def test_every_style_is_heard_clean_and_even(
    composer: HouseComposer, mood: Mood, name: str
) -> None:
    music = composer.compose(MusicOrder(mood, name, 12 * RATE + 5, 2))
    assert_finished(music, 12 * RATE + 5)
    assert integrated(music) == pytest.approx(-20, abs=0.6)
    assert true_peak(music) <= -3
    halves = np.sqrt(np.square(music[: 10 * RATE]).reshape(20, -1).mean(axis=1))
    assert halves[1:].min() > 1e-3  # no hole in the middle
    assert np.abs(np.diff(music, axis=0)).max() < 0.55


@pytest.mark.slow
def test_a_long_cue_has_no_seam_and_does_not_come_again(composer: HouseComposer) -> None:
    """Blocks meet without a step; no half minute is heard twice."""
    order = replace(CALM, style="ambient", samples=4 * BLOCK + 12_345)
    music = composer.compose(order)
    assert_finished(music, order.samples)
    steps = np.abs(np.diff(music, axis=0)).max(axis=1)
    for seam in range(BLOCK, order.samples, BLOCK):
        assert steps[seam - 2 : seam + 2].max() <= steps[seam - 4000 : seam + 4000].max()
    chunks = [
        tuple(
            (n.instrument, n.pitch, round(n.beat % 16, 2))
            for n in write(order).notes
            if at <= n.beat < at + 16
        )
        for at in range(0, 64, 16)
    ]
    assert len(set(chunks)) == len(chunks)


@pytest.mark.extra
def test_fifteen_minutes_are_composed_whole(composer: HouseComposer) -> None:
    music = composer.compose(replace(CALM, style="wonder", samples=900 * RATE))
    assert_finished(music, 900 * RATE)


def test_endings_die_away_without_a_cut(cues: dict[Mood, Samples]) -> None:
    for mood, music in cues.items():
        tenths = np.sqrt(np.square(music[-2 * RATE :]).reshape(20, -1).mean(axis=1))
        body = float(np.sqrt(np.square(music[: 12 * RATE]).mean()))
        assert tenths[-1] < body * 0.02, mood
        assert (tenths[1:] <= tenths[:-1] * 1.6 + 1e-4).all(), mood


def test_a_cue_that_goes_on_sounds_to_its_end(composer: HouseComposer) -> None:
    """What the next cue is crossed over from must still be there."""
    music = composer.compose(replace(CALM, samples=20 * RATE, closes=False))
    body = float(np.sqrt(np.square(music[5 * RATE : 15 * RATE]).mean()))
    tail = float(np.sqrt(np.square(music[-2 * RATE : -RATE // 2]).mean()))
    assert tail > 0.2 * body


def test_an_opening_grows_out_of_silence(composer: HouseComposer) -> None:
    for style in ("", "cinematic", "ambient", "electronic"):
        order = replace(CALM, style=style, samples=30 * RATE)
        music = composer.compose(order)
        first = float(np.sqrt(np.square(music[:RATE]).mean()))
        body = float(np.sqrt(np.square(music[10 * RATE : 20 * RATE]).mean()))
        assert first < 0.9 * body, style
        assert float(np.abs(music[: RATE // 20]).max()) < 0.25 * float(np.abs(music[:RATE]).max())


def test_the_same_order_gives_the_same_bytes_in_any_process(composer: HouseComposer) -> None:
    here = [
        hashlib.sha256(composer.compose(MusicOrder(mood, style, 200_000, 5)).tobytes()).hexdigest()
        for mood, style in ((Mood.PLAYFUL, ""), (Mood.CALM, "electronic"))
    ]
    there = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(ASSETS)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert there.stdout.split() == here


def test_other_films_have_other_keys_and_tunes() -> None:
    tonics = {understand(replace(CALM, seed=seed)).tonic for seed in range(24)}
    assert len(tonics) >= 8
    tunes = [tuple(n.pitch for n in tune_of(write(replace(CALM, seed=s)))) for s in range(6)]
    assert all(one != two for one, two in itertools.combinations(tunes, 2))


def brightness(music: Samples) -> float:
    """The middle of the spectrum's energy, in Hz."""
    power = np.square(np.abs(np.fft.rfft(music.mean(axis=1))))
    return float((np.fft.rfftfreq(len(music), 1 / RATE) * power).sum() / power.sum())


def test_moods_differ_in_pace_sound_and_density(cues: dict[Mood, Samples]) -> None:
    tempo = {mood: score_of(mood, "", 40).pulse.bpm for mood in Mood}
    assert tempo[Mood.JOYFUL] > 1.3 * tempo[Mood.CALM]
    assert tempo[Mood.PLAYFUL] > 1.5 * tempo[Mood.SAD]
    assert brightness(cues[Mood.JOYFUL]) > 1.3 * brightness(cues[Mood.TENSE])
    spectra = []
    for music in cues.values():
        power = np.abs(np.fft.rfft(music.mean(axis=1)))[: 8000 * 16]
        spectra.append(np.log(power.reshape(-1, 1000).mean(axis=1) + 1e-3))
    for one, two in itertools.combinations(spectra, 2):
        assert np.abs(one - two).mean() > 0.2


def closing(score: Score) -> list[Note]:
    end = len(score.pulse.times) - 1
    return [n for n in score.notes if n.beat >= end - 0.01 and not INSTRUMENTS[n.instrument].drums]


@pytest.mark.parametrize("mood", list(Mood))
def test_the_last_cue_ends_at_home(mood: Mood) -> None:
    """The lowest and the last note of the closing chord are the home note of the key."""
    score = score_of(mood, "", 40)
    last = closing(score)
    assert min(n.pitch for n in last) % 12 == score.tonic
    assert tune_of(score)[-1].pitch % 12 == score.tonic
    assert (score.tonic + 7) % 12 in {n.pitch % 12 for n in last}
    assert score.seconds - score.pulse.at(len(score.pulse.times) - 1) > 2


@pytest.mark.parametrize("mood", list(Mood))
def test_a_cue_that_goes_on_ends_away_from_home(mood: Mood) -> None:
    score = score_of(mood, "", 40, closes=False)
    assert min(n.pitch for n in closing(score)) % 12 != score.tonic


def test_moods_of_sorrow_are_in_minor_and_moods_of_joy_in_major() -> None:
    assert "minor" in palettes.BY_MOOD[Mood.SAD].scale
    for mood, third in ((Mood.SAD, 3), (Mood.TENSE, 3), (Mood.JOYFUL, 4), (Mood.TENDER, 4)):
        score = score_of(mood, "", 40)
        assert (score.tonic + third) % 12 in {n.pitch % 12 for n in closing(score)}, mood


@pytest.mark.parametrize(("mood", "name"), every_style)
def test_players_stay_in_their_registers_and_the_piece_in_its_time(mood: Mood, name: str) -> None:
    score = score_of(mood, name, 47.3)
    assert score.notes
    for note in score.notes:
        player = INSTRUMENTS[note.instrument]
        assert player.drums or player.low <= note.pitch <= player.high, note
        assert 1 <= note.velocity <= 127
        assert score.pulse.at(note.beat) < 47.3


def test_every_part_of_every_style_can_be_played() -> None:
    for style in (*styles.BY_MOOD.values(), *styles.NAMED.values()):
        for part in style.parts:
            assert part.instrument in INSTRUMENTS
            assert set(part.textures) <= set(TEXTURES)
            assert part.figures or not {"beat", "accents"} & set(part.textures)
        assert {lead.instrument for lead in style.leads} <= set(INSTRUMENTS)
    assert {p.own for p in INSTRUMENTS.values() if p.own} == set(VOICES)


def test_styles_are_told_apart_by_players_and_tempo() -> None:
    scores = {name: score_of(Mood.CALM, name, 60) for name in styles.NAMED}
    for (name, own), (other, theirs) in itertools.combinations(scores.items(), 2):
        mine, yours = ({n.instrument for n in s.notes} for s in (own, theirs))
        share = len(mine & yours) / len(mine | yours)
        faster = max(own.pulse.bpm, theirs.pulse.bpm) / min(own.pulse.bpm, theirs.pulse.bpm)
        assert share < 0.5 or faster > 1.25, (name, other)


def test_jazz_walks_and_swings_and_electronic_stands_on_four() -> None:
    jazz = score_of(Mood.CALM, "jazz", 40)
    walk = [n.beat for n in jazz.notes if n.instrument == "acoustic bass"]
    assert np.mean([b % 1 < 0.02 for b in walk]) > 0.85
    off = [n.beat % 1 for n in jazz.notes if 0.4 < n.beat % 1 < 0.7 and n.voice is Voice.MELODY]
    assert np.median(off) > 0.6
    beat = score_of(Mood.JOYFUL, "electronic", 60)
    kicks = [n.beat % 1 for n in beat.notes if n.instrument == "machine" and n.pitch == 36]
    assert np.mean(np.array(kicks) < 0.02) > 0.6


def test_devotional_music_has_its_drone_and_stays_in_its_raga() -> None:
    score = score_of(Mood.CALM, "devotional", 60)
    drone = {(n.pitch - score.tonic) % 12 for n in score.notes if n.instrument == "tanpura"}
    assert drone == {0, 7}
    assert {n.instrument for n in score.notes} >= {"tanpura", "tabla"}
    assert {(n.pitch - score.tonic) % 12 for n in tune_of(score)} <= {0, 2, 4, 7, 9}


def contour(notes: list[Note], count: int) -> list[int]:
    return [int(np.sign(b.pitch - a.pitch)) for a, b in itertools.pairwise(notes[: count + 1])]


def test_all_cues_of_a_theme_share_key_and_motif_and_another_theme_has_its_own() -> None:
    """Seed and theme alone decide: moods and lengths dress it differently."""
    tonics, shapes = set(), []
    for mood in (Mood.JOYFUL, Mood.TENDER, Mood.CALM):
        for seconds in (40, 55):
            score = score_of(mood, "", seconds, theme="TAM")
            tonics.add(score.tonic)
            shapes.append(contour(tune_of(score), 3))
    assert len(tonics) == 1
    assert sum(shape == shapes[0] for shape in shapes) >= 4
    assert score_of(Mood.CALM, "", 40, theme="").tonic not in tonics


def test_a_theme_that_comes_again_is_developed_not_repeated() -> None:
    plain = score_of(Mood.CALM, "", 60, theme="TAM")
    tunes = [
        tuple(
            (round(n.beat, 2), n.pitch)
            for n in tune_of(score_of(Mood.CALM, "", 60, theme="TAM", appearance=k))
        )
        for k in range(5)
    ]
    assert len(set(tunes)) == 5
    leads = {
        tune_of(score_of(Mood.CALM, "", 60, theme="TAM", appearance=k))[0].instrument
        for k in range(4)
    }
    assert len(leads) >= 2
    again = score_of(Mood.CALM, "", 60, theme="TAM", appearance=1)
    assert again.tonic == plain.tonic


def test_intensity_decides_how_many_play_and_how_loud() -> None:
    curve = ((0, 0.15), (30 * RATE, 0.15), (31 * RATE, 0.9), (60 * RATE, 0.9))
    score = score_of(Mood.HEROIC, "cinematic", 60, intensity=curve)
    early = [n for n in score.notes if 6 < score.pulse.at(n.beat) < 26]
    late = [n for n in score.notes if 36 < score.pulse.at(n.beat) < 54]
    assert len({n.instrument for n in late}) > len({n.instrument for n in early}) + 2
    assert len(late) > 2 * len(early)
    assert np.mean([n.velocity for n in late]) > np.mean([n.velocity for n in early]) + 8


def test_music_rests_where_its_intensity_is_nothing(composer: HouseComposer) -> None:
    curve = tuple(
        (s * RATE, v) for s, v in ((0, 0.6), (19, 0.6), (20, 0.0), (40, 0.0), (41, 0.6), (60, 0.6))
    )
    order = replace(CALM, samples=60 * RATE, intensity=curve)
    struck = [write(order).pulse.at(n.beat) for n in write(order).notes]
    assert not [at for at in struck if 25 < at < 35]
    music = composer.compose(order)
    hushed = float(np.sqrt(np.square(music[30 * RATE : 34 * RATE]).mean()))
    assert hushed < 0.05 * float(np.sqrt(np.square(music[8 * RATE : 18 * RATE]).mean()))


def test_hits_are_marked_within_a_frame() -> None:
    hits = tuple(round(at * RATE) for at in (13.37, 27.1, 41.9))
    for style in ("cinematic", "adventure", "suspense"):
        score = score_of(Mood.TENSE, style, 60, hits=hits)
        marks = [score.pulse.at(n.beat) for n in score.notes if n.voice is Voice.ACCENT]
        for hit in hits:
            assert min(abs(mark - hit / RATE) for mark in marks) < 1 / 24


def test_words_choose_tempo_key_and_players() -> None:
    reading = understand(order_from_prompt("sad piano in D minor, 80 bpm", "", 40, 1))
    score = write(reading.order)
    assert score.tonic == 2
    assert reading.palette.minor
    assert score.pulse.bpm == pytest.approx(80, rel=0.05)
    assert {n.instrument for n in score.notes} == {"piano"}
    quiet = write(order_from_prompt("epic battle without drums, no choir", "", 40, 1))
    names = {n.instrument for n in quiet.notes}
    assert not names & {"taiko", "boom", "concert percussion", "choir"}
    harp = write(order_from_prompt("calm harp", "", 40, 1))
    assert {n.instrument for n in tune_of(harp)} == {"harp"}


def test_an_unknown_style_is_refused_with_the_list(composer: HouseComposer) -> None:
    with pytest.raises(BadInput, match="ambient") as caught:
        composer.compose(replace(CALM, style="polka_metal", samples=100))
    assert "polka_metal" in str(caught.value)


def test_styles_of_old_projects_still_play() -> None:
    assert (
        understand(replace(CALM, style="slow_tide")).style
        == understand(replace(CALM, style="ambient")).style
    )


def test_no_length_is_refused(composer: HouseComposer) -> None:
    with pytest.raises(BadInput):
        composer.compose(replace(CALM, samples=0))


def test_without_its_soundfont_the_orchestra_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match="make setup"):
        open_composer(tmp_path, tmp_path)


def test_what_is_no_soundfont_is_refused(tmp_path: Path) -> None:
    (tmp_path / "soundfonts").mkdir()
    (tmp_path / "soundfonts" / "general.sf3").write_bytes(b"not a font at all")
    with pytest.raises(ResourceMissing, match="make setup"):
        open_composer(tmp_path, tmp_path).compose(replace(CALM, samples=RATE))
