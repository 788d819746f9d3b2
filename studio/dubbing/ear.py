"""An ear that learnt from the studio's own voices what mouth makes which sound.

16 kHz mono in, measures of the mouth every 10 ms out. Loudness in bands of the mel scale, in the
context of a quarter of a second, goes through one hidden layer. The weights lie beside this module;
``tools/teach_ear.py`` made them and tells how. Voice, microphone and level are evened out first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.dubbing.bands import MELS, mel_levels

Floats = NDArray[np.float64]

FILE = Path(__file__).with_name("ear.npz")
BANDS = MELS
CONTEXT = (-13, -9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9, 13)
"""Steps of 10 ms that are heard together."""
NOTHING = -3.0
"""The natural logarithm of power of some -60 dBFS: what is never louder is silence."""
QUIETEST = -9.0
"""The natural logarithm of the power, against the loud parts, that silence is set to."""


@dataclass(frozen=True)
class Ear:
    """The learnt weights, in the order in which they are used."""

    middle: Floats
    width: Floats
    first: Floats
    bias: Floats
    second: Floats
    last: Floats
    centre: Floats
    spread: Floats

    def mouth(self, bands: Floats) -> Floats:
        """The mouth that made these sounds, (steps, measures)."""
        heard = (in_context(bands) - self.middle) / self.width
        hidden = np.tanh(heard @ self.first + self.bias)
        return np.asarray((hidden @ self.second + self.last) * self.spread + self.centre)

    def save(self, path: Path) -> None:
        """Write the weights in half precision."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        np.savez(path, allow_pickle=False, **{n: p.astype(np.float16) for n, p in parts.items()})

    @classmethod
    def of(cls, parts: Mapping[str, NDArray[np.float16]]) -> "Ear":
        """An ear out of its weights."""
        return cls(*(parts[field.name].astype(np.float64) for field in fields(cls)))


@cache
def learnt() -> Ear:
    """The ear that comes with the studio."""
    with np.load(FILE) as parts:
        return Ear.of(parts)


def bands_of(sound: NDArray[np.float32]) -> Floats:
    """What is heard every 10 ms, (steps, BANDS + 1): bands without the speaker's own colour, level.

    All are natural logarithms of power; the bands against their mean while somebody speaks, the
    level against the loud parts.
    """
    bands, level = mel_levels(sound)
    loud = max(float(np.percentile(level, 95)), NOTHING)
    speaks = level > loud - 7.0
    colour = bands[speaks].mean(axis=0) if speaks.any() else bands.mean(axis=0)
    evened = np.maximum(bands - colour, QUIETEST)
    return np.concatenate([evened, np.maximum(level - loud, QUIETEST)[:, None]], axis=1)


def in_context(bands: Floats) -> Floats:
    """Each step with what is around it, (steps, len(CONTEXT) * (BANDS + 1))."""
    reach = max(CONTEXT)
    padded = np.pad(bands, ((reach, reach), (0, 0)), mode="edge")
    return np.concatenate([padded[reach + n : reach + n + len(bands)] for n in CONTEXT], axis=1)
