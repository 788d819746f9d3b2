"""What is done to a voice after it was spoken: robot, ghost, giant, tiny, telephone; and space.

Takes mono samples, gives mono samples: as many, and after them whatever rings on. Words keep
their times. The same samples and seed give the same samples.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from studio.film.sound import VoiceEffect
from studio.speech.sound import Samples, faded
from studio.speech.styles import SHIFTS
from studio.speech.timbre import airy, pitched, ranged, resized, strained
from studio.speech.vocoder import STEP_MS, Curve, Parts, put_together, taken_apart

GIANT_FORMANTS, TINY_FORMANTS = -4.0, 5.0
ROBOT_RING_HZ, ROBOT_RING = 62.0, 0.42
ROBOT_COMB_MS, ROBOT_COMB = 6.3, 0.55
GHOST_BREATH, GHOST_SHIMMER = 0.5, 0.45
GHOST_TAIL_S, GIANT_TAIL_S, AFAR_TAIL_S = 1.5, 0.45, 0.8
PHONE_HZ = (300.0, 3_400.0)
PHONE_DRIVE = 3.0
AFAR_CUT_HZ = 2_600.0
TAIL_BELOW_DB = -46.0
FADE_MS = 60


def apply(effect: VoiceEffect, samples: Samples, rate: int, seed: int = 0) -> Samples:
    """The samples with an effect; longer by a tail where it rings on."""
    if effect is VoiceEffect.NONE or not len(samples):
        return samples
    return _EFFECTS[effect](samples, rate, seed)


def robot(samples: Samples, rate: int, _seed: int) -> Samples:
    """One tone a sentence long, a ring over it, and a metal box around it."""
    parts = taken_apart(samples, rate)
    flat = put_together(ranged(strained(parts, 0.2), 0.04)).astype(np.float64)
    ring = np.cos(2 * np.pi * ROBOT_RING_HZ * np.arange(len(flat)) / rate)
    rung = flat * (1 - ROBOT_RING + ROBOT_RING * ring)
    return _like(_combed(rung, rate), samples)


def _combed(wave: Curve, rate: int) -> Curve:
    """A comb of a short delay that feeds itself: the ring of a tin."""
    from scipy.signal import lfilter  # noqa: PLC0415  # heavy

    delay = round(rate * ROBOT_COMB_MS / 1000)
    back = np.zeros(delay + 1)
    back[0], back[delay] = 1.0, -ROBOT_COMB
    return np.asarray(lfilter([1.0], back, wave))


def ghost(samples: Samples, rate: int, seed: int) -> Samples:
    """Half breath, a pitch that floats, a second voice just behind, and a long hall."""
    parts = taken_apart(samples, rate)
    floating = GHOST_SHIMMER * np.sin(2 * np.pi * 0.9 * parts.times_ms / 1000 + seed % 7)
    near = put_together(airy(pitched(parts, floating), GHOST_BREATH))
    behind = put_together(airy(resized(pitched(parts, -floating - 0.25), 0.6), GHOST_BREATH + 0.2))
    delay = rate * 35 // 1000
    both = near.astype(np.float64)
    both[delay:] += 0.4 * behind[: len(both) - delay]
    return _like(_in_hall(both, rate, seconds=GHOST_TAIL_S, wet=0.34, seed=seed), samples)


def giant(samples: Samples, rate: int, seed: int) -> Samples:
    """A throat as long as an arm, a chest under it, and the ground that answers."""
    parts = taken_apart(samples, rate)
    large = resized(pitched(parts, SHIFTS[VoiceEffect.GIANT]), GIANT_FORMANTS)
    body = 1 + 1.2 / (1 + (np.maximum(large.frequencies, 1.0) / 220.0) ** 2)
    clear = 1 + 2.0 * np.clip((large.frequencies - 1_500.0) / 2_500.0, 0.0, 1.0)
    deep = put_together(replace(large, envelope=large.envelope * body * clear))
    rough = roughened(deep, large, 0.2, seed=seed).astype(np.float64)
    return _like(_in_hall(rough, rate, seconds=GIANT_TAIL_S, wet=0.14, seed=seed), samples)


def tiny(samples: Samples, rate: int, _seed: int) -> Samples:
    """A throat as long as a thumb: high, small and thin."""
    parts = taken_apart(samples, rate)
    small = resized(pitched(parts, SHIFTS[VoiceEffect.TINY]), TINY_FORMANTS)
    thin = _filtered(put_together(small), rate, 260.0, "highpass", order=2)
    return _like(thin, samples)


def telephone(samples: Samples, rate: int, _seed: int) -> Samples:
    """What a telephone line leaves of a voice: 300 to 3,400 Hz, pressed a little."""
    line = _filtered(samples, rate, PHONE_HZ, "bandpass", order=4)
    loud = max(float(np.abs(line).max(initial=0.0)), 1e-6)
    pressed = np.tanh(PHONE_DRIVE * line / loud) / np.tanh(PHONE_DRIVE) * loud
    return _like(_filtered(pressed, rate, PHONE_HZ, "bandpass", order=3), samples)


def afar(samples: Samples, rate: int, distance: float, *, seed: int = 0) -> Samples:
    """A voice some way off (``distance`` 0 to 1): duller, and more of the room than of it."""
    if distance <= 0 or not len(samples):
        return samples
    dull = _filtered(samples, rate, AFAR_CUT_HZ, "lowpass", order=1)
    dry = (1 - 0.75 * distance) * samples + 0.75 * distance * dull
    wet = 0.3 * distance
    return _like(_in_hall(dry, rate, seconds=AFAR_TAIL_S, wet=wet, seed=seed), samples)


def roughened(samples: Samples, parts: Parts, amount: float, *, seed: int) -> Samples:
    """A growl: every other beat of the voice is weaker, and none like the one before.

    Amplitude modulation at half the pitch makes the subharmonics of a rough voice: Gentilucci,
    Ardaillon, Liuni, "ANGUS: real-time manipulation of vocal roughness", 2018.
    """
    if not amount:
        return samples
    at = np.arange(len(samples)) / parts.rate * 1000 / STEP_MS
    rows = np.arange(len(parts.pitch))
    known = parts.pitch > 0
    if not known.any():
        return samples
    pitch = np.interp(at, rows[known], parts.pitch[known])
    voiced = np.interp(at, rows, known.astype(float))
    chance = np.random.default_rng(seed)
    slow = np.interp(at * STEP_MS / 12.0, np.arange(len(samples)), _noise(chance, len(samples)))
    phase = np.pi * np.cumsum(pitch) / parts.rate
    depth = amount * voiced * np.clip(0.55 + 0.25 * slow, 0.1, 0.9)
    weaker = 1 - depth * (0.5 - 0.5 * np.cos(phase + 0.8 * slow))
    return np.asarray(samples * weaker / (1 - 0.3 * amount), np.float32)


def _noise(chance: np.random.Generator, length: int) -> Curve:
    return chance.uniform(-1.0, 1.0, length)


def _in_hall(wave: Curve, rate: int, *, seconds: float, wet: float, seed: int) -> Curve:
    """A wave with the hall that it stands in; ``seconds`` long, ``wet`` is the hall's share."""
    from scipy.signal import fftconvolve  # noqa: PLC0415  # heavy

    length = int(seconds * rate)
    chance = np.random.default_rng(7_919 + seed)
    time_s = np.arange(length) / rate
    noise = _filtered(chance.normal(size=length), rate, 3_800.0, "lowpass", order=1)
    answer = noise * np.exp(-6.9 * time_s / seconds) * np.clip(time_s / 0.012, 0, 1)
    answer /= np.sqrt((answer**2).sum())
    hall = np.asarray(fftconvolve(wave, answer))
    dry = np.pad(wave, (0, len(hall) - len(wave)))
    return _ended((1 - wet) * dry + wet * hall, len(wave), rate)


def _ended(wave: Curve, least: int, rate: int) -> Curve:
    """A wave whose tail stops, faded, where it can't be heard any more; never before ``least``."""
    window = rate // 100
    loud = np.abs(wave) > np.abs(wave).max(initial=0.0) * 10 ** (TAIL_BELOW_DB / 20)
    last = int(np.flatnonzero(loud)[-1]) + window if loud.any() else least
    end = min(len(wave), max(least, last))
    return wave[:end] if end == least else faded_end(wave[:end], rate)


def faded_end(wave: Curve, rate: int) -> Curve:
    """A wave whose last moments fade to nothing."""
    length = rate * FADE_MS // 1000
    return np.asarray(faded(wave.astype(np.float32), length, start=False), np.float64)


def _filtered(
    wave: Samples | Curve, rate: int, edge: float | tuple[float, float], kind: str, *, order: int
) -> Curve:
    from scipy.signal import butter, sosfilt  # noqa: PLC0415  # heavy

    return np.asarray(
        sosfilt(butter(order, edge, kind, fs=rate, output="sos"), wave.astype(np.float64))
    )


def _like(wave: Curve, samples: Samples) -> Samples:
    """A wave as loud as the samples were, within what samples can hold."""
    was = float(np.sqrt((samples.astype(np.float64) ** 2).mean()))
    now = float(np.sqrt((wave[: len(samples)] ** 2).mean()))
    loud = wave * (was / now) if now > 1e-9 else wave
    peak = float(np.abs(loud).max(initial=0.0))
    return np.asarray(loud / max(1.0, peak / 0.98), np.float32)


_Effect = Callable[[Samples, int, int], Samples]
_EFFECTS: Mapping[VoiceEffect, _Effect] = MappingProxyType(
    {
        VoiceEffect.ROBOT: robot,
        VoiceEffect.GHOST: ghost,
        VoiceEffect.GIANT: giant,
        VoiceEffect.TINY: tiny,
        VoiceEffect.TELEPHONE: telephone,
    }
)
