"""Rooms that sound is heard in: reverb by convolution with an impulse response of our own.

Each room is decorrelated noise for left and right that dies away by a reverberation time of
its own in six bands, treble first, after a pre-delay and a handful of early reflections.
"""

import itertools
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples, gain_of

RATE = 48_000
_BANDS = (0.0, 250.0, 700.0, 1600.0, 3500.0, 7000.0, 16000.0)
_SEED = 20_240


@dataclass(frozen=True)
class Room:
    """``seconds`` is the time in the middle band for the sound to fall by 60 dB."""

    seconds: float
    pre_delay: float
    wet_db: float
    damping: float


ROOMS: dict[str, Room] = {
    "room": Room(seconds=1.0, pre_delay=0.010, wet_db=-13.0, damping=0.55),
    "hall": Room(seconds=2.0, pre_delay=0.022, wet_db=-11.0, damping=0.5),
    "cathedral": Room(seconds=3.4, pre_delay=0.035, wet_db=-9.5, damping=0.42),
}


@lru_cache(maxsize=4)
def response(name: str) -> NDArray[np.float32]:
    """The impulse response of a room, (n, 2), with unit energy on each side."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    room, rng = ROOMS[name], np.random.default_rng(_SEED)
    length = int(room.seconds * 1.15 * RATE)
    at = np.arange(length) / RATE
    tail = np.zeros((length, 2))
    for band, (low, high) in enumerate(itertools.pairwise(_BANDS)):
        kind, edges = ("lowpass", high) if not low else ("bandpass", (low, high))
        noise = sosfilt(
            butter(2, edges, kind, fs=RATE, output="sos"), rng.normal(size=(length, 2)), axis=0
        )
        seconds = room.seconds * (1.1 if band < 2 else room.damping ** ((band - 1) / 3))
        tail += noise * np.exp(-6.91 * at / seconds)[:, None]
    tail *= (1 - np.exp(-at / 0.012))[:, None]
    response = np.zeros((length + int(room.pre_delay * RATE), 2))
    response[-length:] = tail / np.sqrt(np.square(tail).sum(axis=0))
    for delay in np.sort(rng.uniform(0.004, 0.055, 10)):
        side = rng.uniform(0.25, 0.75)
        strength = 0.16 * np.exp(-delay / 0.04) * rng.choice((-1.0, 1.0))
        response[int((room.pre_delay * 0.4 + delay) * RATE)] += strength * np.array(
            [side, 1 - side]
        )
    response[-RATE // 20 :] *= np.linspace(1, 0, RATE // 20)[:, None]
    return response.astype(np.float32)


def reverberate(dry: Samples, name: str) -> Samples:
    """The dry sound with its room added, of the same length (n, 2)."""
    from scipy.signal import oaconvolve  # noqa: PLC0415 - scipy loads when sound is made

    wet = oaconvolve(dry, response(name), axes=0)[: len(dry)]
    return np.asarray(dry + gain_of(ROOMS[name].wet_db) * wet, dtype=np.float32)
