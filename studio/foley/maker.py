"""The foley room: plays the port ``SoundMaker``.

Comes in: the name of a bed or of a single sound, a length, a seed. Goes out: stereo at 48 kHz,
finished: no offset, no rumble below hearing, soft edges. Beds have one loudness, single sounds
the one they have among each other.
"""

import math

import numpy as np

from studio.film.sound import Sound
from studio.foley.beds import BEDS
from studio.foley.effects import EFFECTS
from studio.foley.effects.levels import LOUDNESS_LUFS
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of
from studio.media.audio import Samples, fade, gain_of, peak
from studio.media.loudness import integrated, level, step_energies

RATE = 48_000
BED_LUFS = -26.0
BED_PEAK_DBFS = -3.5
EFFECT_PEAK_DBFS = -1.0
_EDGE_SECONDS = 0.6
_EFFECT_RISE = RATE // 1000
_EFFECT_FALL = RATE // 50


class FoleyRoom:
    """Makes beds of sound and single sounds."""

    version = "foley-4"

    def sounds(self) -> tuple[str, ...]:
        """Names of the beds there are."""
        return tuple(BEDS)

    def ambience(self, *, sound: str, samples: int, seed: int) -> Samples:
        """Exactly ``samples`` frames of stereo at 48 kHz, about -26 LUFS, faded at both edges.

        Raises:
            BadInput: for a sound that is not there (the message lists those that are), or a
                length below one sample.
        """
        if sound not in BEDS:
            raise BadInput(f"There is no sound “{sound}”. Sounds are: {', '.join(BEDS)}.")
        if samples < 1:
            raise BadInput("A sound must be at least one sample long.")
        rng = np.random.default_rng(seed_of("ambience", sound, samples, seed))
        return _levelled(_cleaned(BEDS[sound](samples, rng)))

    def effect(self, sound: Sound, *, seed: int) -> Samples:
        """One sound, dry: (samples, 2) float32 at 48 kHz, as loud as it is among others.

        Its loudest fifth of a second is as loud as ``studio.foley.effects.levels`` says, or less
        where its peaks would pass -1 dBFS.

        Raises:
            BadInput: for a sound that is not made here.
        """
        if sound not in EFFECTS:
            raise BadInput(f"There is no sound “{sound}” to be made.")
        rng = np.random.default_rng(seed_of("effect", sound.value, seed))
        made = _high_passed(EFFECTS[sound](rng))
        fade(made, rise=min(_EFFECT_RISE, len(made) // 4), fall=min(_EFFECT_FALL, len(made) // 4))
        wanted = gain_of(LOUDNESS_LUFS[sound] - _loudest(made))
        return made * np.float32(min(wanted, gain_of(EFFECT_PEAK_DBFS) / peak(made)))


def _loudest(sound: Samples) -> float:
    """LUFS of the loudest fifth of a second."""
    half = RATE // 10
    padded = np.pad(sound, ((half, 3 * half), (0, 0)))
    steps = step_energies(padded)
    return -0.691 + 10 * math.log10(max(float((steps[:-1] + steps[1:]).max()) / 2, 1e-12))


def _high_passed(sound: Samples) -> Samples:
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    high_pass = butter(2, 25.0, "highpass", fs=RATE, output="sos").astype(np.float32)
    return np.asarray(sosfilt(high_pass, sound.astype(np.float32, copy=False), axis=0), np.float32)


def _cleaned(bed: Samples) -> Samples:
    clean = _high_passed(bed)
    edge = round(min(_EDGE_SECONDS * RATE, len(clean) / 4))
    return fade(clean, rise=edge, fall=edge)


def _levelled(bed: Samples) -> Samples:
    loudness, highest = integrated(bed), peak(bed)
    if highest == 0:
        return bed
    heard = loudness if math.isfinite(loudness) else level(bed)
    ceiling = gain_of(BED_PEAK_DBFS) / highest
    bed *= np.float32(min(gain_of(BED_LUFS - heard), ceiling))
    return bed
