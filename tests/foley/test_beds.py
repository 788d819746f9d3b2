"""Beds of sound: their length, their edges, and that each is what it says."""

from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import median_filter
from scipy.signal import welch

from studio.foley.beds import BEDS
from studio.foley.maker import FoleyRoom
from studio.lib.errors import BadInput
from studio.media.audio import Samples, peak
from studio.media.loudness import integrated
from studio.providers.music.foley import open_sound_maker

RATE = 48_000
SECONDS = 5


@pytest.fixture(scope="module")
def beds() -> dict[str, Samples]:
    maker = FoleyRoom()
    return {name: maker.ambience(sound=name, samples=SECONDS * RATE, seed=4) for name in BEDS}


def share(bed: Samples, low: float, high: float) -> float:
    """The share of a bed's energy that lies between two frequencies."""
    power = np.square(np.abs(np.fft.rfft(bed.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(bed), 1 / RATE)
    return float(power[(hertz >= low) & (hertz < high)].sum() / power.sum())


def unevenness(bed: Samples, seconds: float) -> float:
    """Standard deviation in dB of the level, step by step, without the fades."""
    step = int(seconds * RATE)
    middle = bed[int(1.3 * RATE) : -int(1.3 * RATE)]
    whole = len(middle) // step
    energy = np.square(middle[: whole * step]).reshape(whole, -1).mean(axis=1)
    return float(np.std(10 * np.log10(energy + 1e-12)))


@pytest.mark.parametrize("sound", BEDS)
def test_beds_are_whole_clean_and_even_in_loudness(beds: dict[str, Samples], sound: str) -> None:
    bed = beds[sound]
    assert bed.shape == (SECONDS * RATE, 2)
    assert bed.dtype == np.float32
    assert np.isfinite(bed).all()
    assert peak(bed) <= 10 ** (-3 / 20)
    assert integrated(bed) == pytest.approx(-26, abs=3)
    assert abs(float(bed.mean())) < 1e-4
    assert not bed[-1].any()
    assert np.abs(bed[:100]).max() < 1e-3


@pytest.mark.parametrize("sound", BEDS)
def test_both_ears_hear_the_same_place_but_not_the_same_sound(
    beds: dict[str, Samples], sound: str
) -> None:
    left, right = beds[sound].T
    assert np.corrcoef(left, right)[0, 1] < 0.9
    assert abs(20 * np.log10(left.std() / right.std())) < 5


@pytest.mark.parametrize("sound", ["rain", "wind", "sea", "river", "snow", "room", "fire", "city"])
def test_noises_have_no_tone_in_them(beds: dict[str, Samples], sound: str) -> None:
    """No narrow line stands far out of its neighbourhood."""
    hertz, power = welch(beds[sound].mean(axis=1), RATE, nperseg=4096)
    level = 10 * np.log10(power + 1e-15)
    heard = (hertz > 150) & (hertz < 10_000)
    assert (level - median_filter(level, 41))[heard].max() < 8


def test_each_place_has_its_own_colour(beds: dict[str, Samples]) -> None:
    assert share(beds["rain"], 1000, 12_000) > 0.7
    assert share(beds["wind"], 0, 1000) > 0.7
    assert share(beds["snow"], 0, 700) > 0.8
    assert share(beds["space"], 0, 200) > 0.7
    assert share(beds["room"], 0, 500) > 0.8
    assert share(beds["crowd"], 150, 3500) > 0.6
    assert share(beds["forest"], 2000, 7000) > 3 * share(beds["wind"], 2000, 7000)
    assert share(beds["night"], 3500, 5600) > 0.25


def test_living_sounds_change_and_still_ones_do_not(beds: dict[str, Samples]) -> None:
    maker = FoleyRoom()
    sea, wind = (maker.ambience(sound=name, samples=10 * RATE, seed=4) for name in ("sea", "wind"))
    assert unevenness(sea, 0.5) > 1.0
    assert unevenness(wind, 0.5) > 1.0
    assert unevenness(beds["fire"], 0.02) > 1.5
    assert unevenness(beds["room"], 0.5) < 1.0
    assert unevenness(beds["rain"], 0.5) < 1.0


def test_walls_take_the_bright_part_of_the_weather(beds: dict[str, Samples]) -> None:
    for outside, inside in (("rain", "rain_indoors"), ("storm", "storm_indoors")):
        assert share(beds[inside], 2500, 12_000) < 0.4 * share(beds[outside], 2500, 12_000)


def test_storms_thunder() -> None:
    storm = FoleyRoom().ambience(sound="storm", samples=20 * RATE, seed=1)
    rain = FoleyRoom().ambience(sound="rain", samples=20 * RATE, seed=1)
    assert share(storm, 28, 160) > 20 * share(rain, 28, 160)


def test_beds_never_repeat(beds: dict[str, Samples]) -> None:
    for sound in ("rain", "room", "wind"):
        middle = beds[sound][RATE : 4 * RATE].mean(axis=1)
        spectrum = np.fft.rfft(middle, 2 * len(middle))
        echo = np.fft.irfft(np.square(np.abs(spectrum)))[: len(middle)]
        assert np.abs(echo[RATE // 2 : 2 * RATE]).max() < 0.25 * echo[0]


@pytest.mark.parametrize("sound", ["storm", "forest", "crowd"])
@pytest.mark.parametrize("samples", [1, 50, 4_801, 30_000])
def test_short_beds_have_exactly_their_length(sound: str, samples: int) -> None:
    bed = FoleyRoom().ambience(sound=sound, samples=samples, seed=2)
    assert bed.shape == (samples, 2)
    assert np.isfinite(bed).all()


def test_the_same_seed_gives_the_same_bed_and_another_another() -> None:
    maker = FoleyRoom()
    one, two, other = (maker.ambience(sound="river", samples=RATE, seed=seed) for seed in (1, 1, 2))
    assert one.tobytes() == two.tobytes()
    assert one.tobytes() != other.tobytes()


def test_an_unknown_sound_is_refused_with_the_list() -> None:
    maker = open_sound_maker(Path(), Path())
    with pytest.raises(BadInput, match="rain") as caught:
        maker.ambience(sound="volcano", samples=100, seed=1)
    assert "volcano" in str(caught.value)
