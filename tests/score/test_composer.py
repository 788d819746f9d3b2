"""The composer: exact lengths, clean ends, moods that differ, the same music every time."""

import hashlib
import itertools
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.lib.errors import BadInput, ResourceMissing
from studio.media.audio import Samples, peak
from studio.media.loudness import integrated
from studio.providers.music.orchestra import open_composer
from studio.score import palettes, styles
from studio.score.composer import HouseComposer, style_of, write
from studio.score.instruments import INSTRUMENTS
from studio.score.notes import Score

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
RATE = 48_000
PROGRAM = """
import hashlib, pathlib, sys
from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.providers.music.orchestra import open_composer
composer = open_composer(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1]))
composer.compose(MusicOrder(mood=Mood.SAD, style="", samples=30_000, seed=1))
music = composer.compose(MusicOrder(mood=Mood.PLAYFUL, style="", samples=200_000, seed=5))
print(hashlib.sha256(music.tobytes()).hexdigest())
"""

every_style = [(mood, "") for mood in Mood] + [(Mood.CALM, name) for name in styles.NAMED]


@pytest.fixture(scope="module")
def composer() -> HouseComposer:
    made = open_composer(ASSETS, ASSETS)
    assert isinstance(made, HouseComposer)
    return made


@pytest.fixture(scope="module")
def cues(composer: HouseComposer) -> dict[Mood, Samples]:
    return {
        mood: composer.compose(MusicOrder(mood=mood, style="", samples=16 * RATE, seed=3))
        for mood in Mood
    }


def score_of(mood: Mood, name: str, seconds: float, seed: int = 3) -> Score:
    return write(mood, style_of(mood, name), seconds, name=name, seed=seed)


def assert_finished(music: Samples, samples: int) -> None:
    assert music.shape == (samples, 2)
    assert music.dtype == np.float32
    assert np.isfinite(music).all()
    assert peak(music) <= 10 ** (-3 / 20)
    assert not music[-1].any()
    if samples > RATE:
        assert abs(float(music.mean())) < 1e-4


@pytest.mark.parametrize("samples", [1, 77, 4_000, 24_001, 48_000, 144_000, 250_123])
def test_cues_have_exactly_the_length_asked_for(composer: HouseComposer, samples: int) -> None:
    assert_finished(
        composer.compose(MusicOrder(mood=Mood.TENDER, style="", samples=samples, seed=1)), samples
    )


@pytest.mark.slow
@pytest.mark.parametrize(("mood", "name"), every_style)
def test_every_style_is_heard_and_clean(composer: HouseComposer, mood: Mood, name: str) -> None:
    music = composer.compose(MusicOrder(mood=mood, style=name, samples=12 * RATE + 5, seed=2))
    assert_finished(music, 12 * RATE + 5)
    assert integrated(music) == pytest.approx(-20, abs=2)
    seconds = np.sqrt(np.square(music[: 10 * RATE]).reshape(20, -1).mean(axis=1))
    assert seconds.min() > 1e-3  # no hole in the middle


@pytest.mark.extra
def test_ten_minutes_are_composed_whole(composer: HouseComposer) -> None:
    music = composer.compose(MusicOrder(mood=Mood.CALM, style="wonder", samples=600 * RATE, seed=2))
    assert_finished(music, 600 * RATE)


def test_endings_die_away_without_a_cut(cues: dict[Mood, Samples]) -> None:
    for mood, music in cues.items():
        tenths = np.sqrt(np.square(music[-2 * RATE :]).reshape(20, -1).mean(axis=1))
        body = float(np.sqrt(np.square(music[: 12 * RATE]).mean()))
        assert tenths[-1] < body * 0.01, mood
        assert (tenths[1:] <= tenths[:-1] * 1.6 + 1e-4).all(), mood


def test_beginnings_do_not_click(cues: dict[Mood, Samples]) -> None:
    for music in cues.values():
        assert np.abs(music[0]).max() < 1e-4
        assert np.abs(np.diff(music[:480], axis=0)).max() < 0.05


def test_the_same_arguments_give_the_same_bytes_in_any_process(composer: HouseComposer) -> None:
    here = composer.compose(MusicOrder(mood=Mood.PLAYFUL, style="", samples=200_000, seed=5))
    there = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(ASSETS)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert there.stdout.strip() == hashlib.sha256(here.tobytes()).hexdigest()


def test_another_seed_is_other_music() -> None:
    pitches = [[n.pitch for n in score_of(Mood.CALM, "", 30, seed).notes] for seed in range(6)]
    assert all(one != two for one, two in itertools.combinations(pitches, 2))


def brightness(music: Samples) -> float:
    """The middle of the spectrum's energy, in Hz."""
    power = np.square(np.abs(np.fft.rfft(music.mean(axis=1))))
    return float((np.fft.rfftfreq(len(music), 1 / RATE) * power).sum() / power.sum())


def tempo(mood: Mood) -> float:
    times = score_of(mood, "", 40).pulse.times
    return 60 / float(np.median(np.diff(times)))


def test_moods_differ_in_pace_sound_and_density(cues: dict[Mood, Samples]) -> None:
    assert tempo(Mood.JOYFUL) > 1.3 * tempo(Mood.CALM)
    assert tempo(Mood.PLAYFUL) > 1.5 * tempo(Mood.SAD)
    assert brightness(cues[Mood.JOYFUL]) > 1.3 * brightness(cues[Mood.TENSE])
    spectra = []
    for music in cues.values():
        power = np.abs(np.fft.rfft(music.mean(axis=1)))[: 8000 * 16]
        spectra.append(np.log(power.reshape(-1, 1000).mean(axis=1) + 1e-3))
    for one, two in itertools.combinations(spectra, 2):
        assert np.abs(one - two).mean() > 0.2


@pytest.mark.parametrize("mood", list(Mood))
def test_cues_end_on_the_tonic(mood: Mood) -> None:
    """The lowest and the last note of the closing chord are the home note of the key."""
    score = score_of(mood, "", 40)
    end = len(score.pulse.times) - 1
    closing = [n for n in score.notes if n.beat >= end and not INSTRUMENTS[n.instrument].drums]
    assert closing
    tonic = min(n.pitch for n in closing) % 12
    scale = {(tonic + step) % 12 for step in (0, 2, 3, 4, 7, 9, 11)}
    assert {n.pitch % 12 for n in closing} <= scale
    assert (tonic + 7) % 12 in {n.pitch % 12 for n in closing}


def test_moods_of_sorrow_are_in_minor_and_moods_of_joy_in_major() -> None:
    assert "minor" in palettes.BY_MOOD[Mood.SAD].scale
    for mood, third in ((Mood.SAD, 3), (Mood.TENSE, 3), (Mood.JOYFUL, 4), (Mood.TENDER, 4)):
        score = score_of(mood, "", 40)
        end = len(score.pulse.times) - 1
        closing = [n for n in score.notes if n.beat >= end and not INSTRUMENTS[n.instrument].drums]
        tonic = min(n.pitch for n in closing) % 12
        assert (tonic + third) % 12 in {n.pitch % 12 for n in closing}, mood


@pytest.mark.parametrize(("mood", "name"), every_style)
def test_players_stay_in_their_registers_and_the_piece_in_its_time(mood: Mood, name: str) -> None:
    score = score_of(mood, name, 47.3)
    assert score.notes
    for note in score.notes:
        player = INSTRUMENTS[note.instrument]
        assert player.low <= note.pitch <= player.high, note
        assert 1 <= note.velocity <= 127
        assert score.pulse.at(note.beat) < 47.3
    assert len({note.instrument for note in score.notes}) <= 16


def test_all_cues_of_a_film_share_key_and_motif() -> None:
    """The seed alone decides the theme: moods and lengths dress it differently."""

    def opening(seconds: float) -> list[int]:
        lead = [n for n in score_of(Mood.JOYFUL, "", seconds).notes if n.instrument == "violin"]
        return [two.pitch - one.pitch for one, two in itertools.pairwise(lead[:3])]

    tonics = set()
    for mood in (Mood.SAD, Mood.JOYFUL, Mood.CALM):
        score = score_of(mood, "", 40)
        end = len(score.pulse.times) - 1
        tonics.add(min(n.pitch for n in score.notes if n.beat >= end) % 12)
    assert len(tonics) == 1
    assert np.sign(opening(40)).tolist() == np.sign(opening(55)).tolist()


def test_an_unknown_style_is_refused_with_the_list(composer: HouseComposer) -> None:
    with pytest.raises(BadInput, match="slow_tide") as caught:
        composer.compose(MusicOrder(mood=Mood.CALM, style="polka_metal", samples=100, seed=1))
    assert "polka_metal" in str(caught.value)
    assert len(composer.styles()) >= 8


def test_no_length_is_refused(composer: HouseComposer) -> None:
    with pytest.raises(BadInput):
        composer.compose(MusicOrder(mood=Mood.CALM, style="", samples=0, seed=1))


def test_without_its_soundfont_the_orchestra_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match="make setup"):
        open_composer(tmp_path, tmp_path)
