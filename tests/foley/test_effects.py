"""Single sounds: all are made, clean, as loud as they should be, and like their names."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.signal import find_peaks

from studio.film.heard import BEDS_HEARD, EFFECTS_HEARD
from studio.film.sound import Bed, Sound, heard_as
from studio.foley.beds import BEDS
from studio.foley.effects import EFFECTS
from studio.foley.effects.levels import LOUDNESS_LUFS
from studio.foley.maker import FoleyRoom
from studio.lib.errors import BadInput
from studio.media.audio import Samples, peak
from studio.media.loudness import step_energies

RATE = 48_000
BRIEF = frozenset({Sound.SWITCH, Sound.CAMERA, Sound.SNAP})


@pytest.fixture(scope="module")
def effects() -> dict[Sound, Samples]:
    maker = FoleyRoom()
    return {sound: maker.effect(sound, seed=3) for sound in Sound}


def loudest(sound: Samples) -> float:
    """LUFS of the loudest 200 ms."""
    steps = step_energies(np.pad(sound, ((RATE // 10, RATE // 2), (0, 0))))
    return float(-0.691 + 10 * np.log10(((steps[:-1] + steps[1:]) / 2).max()))


def centroid(sound: Samples) -> float:
    power = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float((power * hertz).sum() / power.sum())


def pitch(part: Samples, low: float, high: float) -> float:
    """The strongest period of a part between two pitches, in Hz."""
    mono = part.mean(axis=1) - part.mean()
    spectrum = np.fft.rfft(mono, 2 * len(mono))
    echo = np.fft.irfft(np.square(np.abs(spectrum)))[: len(mono)]
    first, last = int(RATE / high), int(RATE / low)
    return RATE / (first + int(np.argmax(echo[first:last])))


def onsets(sound: Samples, *, apart: float) -> list[float]:
    """Seconds at which something is struck."""
    step = RATE // 200
    mono = np.abs(sound).max(axis=1)
    level = mono[: len(mono) // step * step].reshape(-1, step).max(axis=1)
    rise = np.diff(np.concatenate([[0.0, 0.0], level]))
    found, _ = find_peaks(rise, height=0.25 * rise.max(), distance=int(apart * 200))
    return [(float(at) - 1) / 200 for at in found]


def test_every_sound_and_bed_has_a_maker_and_words():
    assert set(EFFECTS) == set(Sound) == set(LOUDNESS_LUFS)
    assert set(BEDS) == set(Bed)
    assert set(EFFECTS_HEARD) == {sound.value for sound in Sound}
    assert set(BEDS_HEARD) == {bed.value for bed in Bed}
    assert heard_as(Sound.DOOR_SLAMS) == "door slams"
    assert heard_as(Bed.ROOM) == ""


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_clean(effects: dict[Sound, Samples], sound: Sound) -> None:
    made = effects[sound]
    assert made.dtype == np.float32
    assert made.shape[1] == 2
    assert (0.05 if sound in BRIEF else 0.25) * RATE < len(made) < 13 * RATE
    assert np.isfinite(made).all()
    assert 0.01 < peak(made) <= 10 ** (-1 / 20) + 1e-3
    assert np.abs(made[0]).max() < 1e-3
    assert np.abs(made[-1]).max() < 1e-4
    assert abs(float(made.mean())) < 2e-3


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_as_loud_as_it_is_among_others(
    effects: dict[Sound, Samples], sound: Sound
) -> None:
    heard = loudest(effects[sound])
    assert heard <= LOUDNESS_LUFS[sound] + 0.6
    assert heard >= LOUDNESS_LUFS[sound] - 8


def test_the_same_seed_gives_the_same_sound_and_another_another():
    maker = FoleyRoom()
    for sound in (Sound.BARK, Sound.KNOCK, Sound.GLASS_BREAKS):
        one, two, other = (maker.effect(sound, seed=seed) for seed in (1, 1, 2))
        assert one.tobytes() == two.tobytes()
        assert one.tobytes() != other.tobytes()


def test_a_church_bell_has_a_minor_third_and_its_hum_an_octave_below(effects):
    part = effects[Sound.CHURCH_BELL][: 2 * RATE].mean(axis=1)
    power = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    hertz = np.fft.rfftfreq(len(part), 1 / RATE)
    found, _ = find_peaks(power, height=0.02 * power.max(), distance=8)
    partials = hertz[found]
    hum = partials[0]
    for ratio in (2.0, 2.4, 4.0):  # prime, tierce, nominal over the hum
        assert np.abs(partials / hum - ratio).min() < 0.03 * ratio


def test_clocks_tick_twice_a_second_and_hearts_beat_in_pairs(effects):
    ticks = onsets(effects[Sound.CLOCK_TICKS], apart=0.3)
    assert len(ticks) == 8
    assert np.diff(ticks) == pytest.approx(0.5, abs=0.03)
    beats = onsets(effects[Sound.HEARTBEAT], apart=0.2)
    gaps = [later - sooner for sooner, later in pairwise(beats)]
    assert min(gaps) == pytest.approx(0.3, abs=0.06)
    assert max(gaps) > 0.45


@pytest.mark.parametrize(
    ("sound", "every"), [(Sound.FOOTSTEPS_STONE, 0.5), (Sound.RUNNING_STONE, 1 / 3)]
)
def test_six_steps_fall_with_the_puppets_feet(effects, sound, every):
    steps = onsets(effects[sound], apart=0.7 * every)
    assert len(steps) == 6
    assert np.diff(steps) == pytest.approx(every, abs=0.08)


@pytest.mark.parametrize(
    ("sound", "low", "high"),
    [
        (Sound.MOO, 90, 230),
        (Sound.MEOW, 350, 850),
        (Sound.HOWL, 250, 700),
        (Sound.SHIP_HORN, 35, 130),
        (Sound.BAA, 180, 340),
    ],
)
def test_voices_have_the_pitch_of_their_kind(effects, sound, low, high):
    made = effects[sound]
    middle = made[int(0.4 * len(made)) : int(0.4 * len(made)) + RATE // 8]
    assert low <= pitch(middle, 50, 1500) <= high


def test_dark_sounds_are_dark_and_bright_ones_bright(effects):
    dark = (Sound.THUNDER, Sound.THUD, Sound.HEARTBEAT, Sound.DRUM, Sound.SHIP_HORN, Sound.GONG)
    bright = (Sound.HISS, Sound.COINS, Sound.GLASS_BREAKS, Sound.CRICKETS, Sound.WRITING)
    assert max(centroid(effects[sound]) for sound in dark) < 700
    assert min(centroid(effects[sound]) for sound in bright) > 2500


def test_a_car_that_passes_sinks_in_pitch_and_crosses_over(effects):
    left, right = np.square(effects[Sound.CAR_PASSES]).T
    half = len(left) // 2
    before, after = left[:half].sum() - right[:half].sum(), left[half:].sum() - right[half:].sum()
    assert before * after < 0
    plane = effects[Sound.AEROPLANE]
    assert pitch(plane[RATE : 2 * RATE], 60, 180) > 1.1 * pitch(plane[4 * RATE : 5 * RATE], 60, 180)


def test_pouring_rises_as_the_glass_fills(effects):
    poured = effects[Sound.POURING]
    third = len(poured) // 3
    assert centroid(poured[-third:]) > 1.2 * centroid(poured[:third])


def test_a_sound_that_is_not_made_here_is_refused():
    with pytest.raises(BadInput):
        FoleyRoom().effect("harp", seed=1)  # type: ignore[arg-type]
