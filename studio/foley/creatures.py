"""Voices of the living: birds, crickets, an owl, and people too far off to be understood."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.foley.noise import RATE, add, band, panned
from studio.media.audio import Samples

_VOWELS = (
    (730, 1090, 2440),
    (530, 1840, 2480),
    (390, 1990, 2550),
    (570, 840, 2410),
    (300, 870, 2240),
)
_MURMUR_RATE = 16_000


def _tone(contour: NDArray[np.float64], shape: NDArray[np.float64]) -> Samples:
    phase = 2 * np.pi * np.cumsum(contour) / RATE
    return ((np.sin(phase) + 0.08 * np.sin(2 * phase)) * shape).astype(np.float32)


def _syllable(rng: np.random.Generator, base: float) -> Samples:
    """One whistled syllable: a short glide, a bow, or a trill."""
    seconds = rng.uniform(0.05, 0.17)
    along = np.linspace(0, 1, int(seconds * RATE))
    kind = int(rng.integers(3))
    reach = rng.uniform(0.15, 0.45)
    if kind == 0:
        contour = base * np.exp2(reach * (along - 0.5) * rng.choice((-1.0, 1.0)))
    elif kind == 1:
        contour = base * np.exp2(reach * np.sin(np.pi * along) * rng.choice((-1.0, 1.0)))
    else:
        contour = base * np.exp2(0.12 * np.sin(2 * np.pi * along * seconds * rng.uniform(25, 40)))
    return _tone(contour, np.sin(np.pi * along) ** 1.5)


class Bird:
    """One bird: a pitch of its own and a song that it repeats with small changes."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.base = float(rng.uniform(2400, 5200))
        self.song = [
            (
                _syllable(rng, self.base * 2 ** rng.uniform(-0.35, 0.35)),
                float(rng.uniform(0.02, 0.14)),
            )
            for _ in range(int(rng.integers(2, 7)))
        ]
        self.place = float(rng.uniform(0.08, 0.92))
        self.far = float(rng.uniform(0.25, 1.0))

    def sing(self, rng: np.random.Generator) -> Samples:
        """The song once: some syllables repeated, some left out."""
        parts = []
        for syllable, pause in self.song:
            for _ in range(int(rng.choice((0, 1, 1, 1, 2)))):
                parts += [syllable, np.zeros(int(pause * RATE), dtype=np.float32)]
        song = np.concatenate(parts) if parts else self.song[0][0]
        return panned(song * np.float32(self.far * rng.uniform(0.6, 1.0)), self.place)


def birds(length: int, rng: np.random.Generator, *, count: int, pause: float) -> Samples:
    """A few birds, each singing again after about ``pause`` seconds."""
    bed = np.zeros((length, 2), dtype=np.float32)
    for _ in range(count):
        bird, at = Bird(rng), float(rng.exponential(pause * 0.6))
        while at * RATE < length:
            song = bird.sing(rng)
            add(bed, song, int(at * RATE))
            at += len(song) / RATE + rng.exponential(pause) + 0.6
    return bed


def crickets(length: int, rng: np.random.Generator, *, count: int) -> Samples:
    """Crickets: short trains of pulses on a high note, each insect at its own pace and place."""
    bed = np.zeros((length, 2), dtype=np.float32)
    for _ in range(count):
        note, pace = rng.uniform(3900, 5200), rng.uniform(1.1, 2.4)
        pulses, place, far = int(rng.integers(3, 6)), rng.uniform(0.05, 0.95), rng.uniform(0.2, 1.0)
        one = np.sin(np.pi * np.linspace(0, 1, int(0.021 * RATE))) ** 2
        gap = np.zeros(int(0.012 * RATE))
        shape = np.concatenate(
            [np.concatenate([one * (0.6 + 0.13 * n), gap]) for n in range(pulses)]
        )
        at = float(rng.uniform(0, 1 / pace))
        while at * RATE < length:
            contour = np.full(len(shape), note * (1 + rng.normal(0, 0.002)))
            chirp = _tone(contour, shape * far * rng.uniform(0.75, 1.0))
            add(bed, panned(chirp, float(place)), int(at * RATE))
            at += (1 / pace) * rng.uniform(0.94, 1.06) + (rng.random() < 0.04) * rng.uniform(1, 4)
    return bed


def owl(length: int, rng: np.random.Generator, *, pause: float) -> Samples:
    """An owl far away, now and then."""
    bed = np.zeros((length, 2), dtype=np.float32)
    at, place = float(rng.uniform(3, pause)), float(rng.uniform(0.1, 0.9))
    while at * RATE < length:
        for offset, seconds in ((0.0, 0.32), (0.62, 0.75)):
            along = np.linspace(0, 1, int(seconds * RATE))
            contour = 385 * np.exp2(0.07 * np.sin(np.pi * along) - 0.05 * along)
            shape = np.sin(np.pi * along) ** 0.8 * (1 + 0.1 * np.sin(2 * np.pi * 11 * along))
            add(bed, panned(_tone(contour, shape), place), int((at + offset) * RATE))
        at += rng.uniform(0.7, 1.5) * pause
    return bed


def now_and_then(
    length: int,
    rng: np.random.Generator,
    calls: Sequence[Callable[[np.random.Generator], NDArray[np.floating]]],
    *,
    gap: float,
) -> Samples:
    """Mono calls, each at a place and a distance of its own, about ``gap`` seconds apart.

    Three of each kind are made and drawn from, so that long beds stay cheap.
    """
    bed = np.zeros((length, 2), dtype=np.float32)
    store = [call(rng) for call in calls for _ in range(3)]
    at = float(rng.uniform(0.2, 0.8) * gap)
    while at * RATE < length:
        call = store[int(rng.integers(len(store)))]
        sound = call.astype(np.float32) * np.float32(rng.uniform(0.4, 1.0))
        add(bed, panned(sound, float(rng.uniform(0.1, 0.9))), int(at * RATE))
        at += len(call) / RATE + rng.uniform(0.3, 1.7) * gap
    return bed


def murmur(length: int, rng: np.random.Generator, *, voices: int, higher: float = 1.0) -> Samples:
    """A room of people talking: voiced buzz through wandering vowels, syllable by syllable.

    ``higher`` lifts pitch and vowels: 1.6 is a yard of children.
    """
    from scipy.signal import resample_poly  # noqa: PLC0415 - scipy loads when sound is made

    short = length // (RATE // _MURMUR_RATE) + 1
    bed = np.zeros((short, 2), dtype=np.float32)
    for _ in range(voices):
        far = rng.uniform(0.35, 1.0)
        bed += panned(_talker(short, rng, higher), float(rng.uniform(0.1, 0.9))) * np.float32(far)
    return np.asarray(resample_poly(bed, RATE // _MURMUR_RATE, 1, axis=0)[:length], np.float32)


def _talker(length: int, rng: np.random.Generator, higher: float) -> Samples:
    """One voice at 16 kHz that says nothing: syllables of 0.12 to 0.3 s, phrases, pauses."""
    from scipy.signal import lfilter  # noqa: PLC0415 - scipy loads when sound is made

    pitch, tract = higher * rng.uniform(85, 230), higher**0.4 * rng.uniform(0.88, 1.18)
    result = np.zeros(length, dtype=np.float32)
    at, left = int(rng.uniform(0, 2) * _MURMUR_RATE), int(rng.integers(4, 14))
    while at < length:
        size = int(rng.uniform(0.12, 0.3) * _MURMUR_RATE)
        along = np.linspace(0, 1, size)
        contour = pitch * np.exp2(rng.normal(0, 0.12) + rng.uniform(-0.15, 0.1) * along)
        phase = np.cumsum(contour) / _MURMUR_RATE
        buzz = (phase % 1.0) - 0.5 + rng.normal(0, 0.05, size)
        for formant in _VOWELS[int(rng.integers(len(_VOWELS)))]:
            radius = np.exp(-np.pi * 110 / _MURMUR_RATE)
            turn = 2 * np.pi * formant * tract * rng.uniform(0.93, 1.07) / _MURMUR_RATE
            buzz = lfilter([1 - radius], [1, -2 * radius * np.cos(turn), radius**2], buzz)
        buzz *= np.sin(np.pi * along) ** 0.7 / max(float(np.sqrt(np.mean(buzz**2))), 1e-9)
        stop = min(at + size, length)
        result[at:stop] += buzz[: stop - at] * rng.uniform(0.5, 1.0)
        left -= 1
        pause = 0.0 if left else rng.uniform(0.4, 2.5)
        left = left or int(rng.integers(4, 14))
        at += int(size * 0.9 + pause * _MURMUR_RATE)
    return result


def leaves(length: int, rng: np.random.Generator) -> Samples:
    """Leaves that move in light air."""
    return band(length, rng, 1800, 9000, width=0.9, order=1)
