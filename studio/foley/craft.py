"""The tools of the foley artist: struck modes, shaped noise, throats, and hands that place them.

Everything here is mono at 48 kHz (n,), float64 while it is being made. Times are seconds.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples

RATE = 48_000
Wave = NDArray[np.float64]
Contour = float | Wave
Formant = tuple[Contour, float, float]
"""Centre in Hz (a number, or one for every sample), bandwidth in Hz, level in dB."""

_STEP = 240
_WINDOW, _HOP = 1024, 256
_HARMONICS = 90


def span(seconds: float) -> Wave:
    """The time of every sample from 0."""
    return np.arange(max(int(seconds * RATE), 1)) / RATE


def curve(length: int, *points: tuple[float, float]) -> Wave:
    """Straight lines through (share of the length 0..1, value) points."""
    places, values = zip(*points, strict=True)
    line: Wave = np.interp(np.linspace(0, 1, length), places, values)
    return line


def glide(length: int, *points: tuple[float, float]) -> Wave:
    """As ``curve``, but in octaves and rounded at the corners: how pitches move."""
    line = np.log2(curve(length, *points))
    width = max(length // 12, 1)
    kernel = np.hanning(width + 2)[1:-1]
    padded = np.pad(line, (width // 2, width - 1 - width // 2), mode="edge")
    rounded: Wave = np.exp2(_convolved(padded, kernel / kernel.sum()))
    return rounded


def _convolved(line: Wave, kernel: Wave) -> Wave:
    from scipy.signal import fftconvolve  # noqa: PLC0415 - scipy loads when sound is made

    return np.asarray(fftconvolve(line, kernel, mode="valid"), np.float64)


def dying(seconds: float, fall: float, *, rise: float = 0.001) -> Wave:
    """An envelope that rises at once and falls by 60 dB in ``fall`` seconds."""
    at = span(seconds)
    shape: Wave = np.minimum(at / max(rise, 1e-5), 1.0) * np.exp(-6.91 * at / fall)
    return shape


def swell(seconds: float, *, rise: float, fall: float) -> Wave:
    """An envelope with round shoulders: up over ``rise``, down over the last ``fall`` seconds."""
    at = span(seconds)
    up = np.clip(at / max(rise, 1e-5), 0, 1)
    down = np.clip((at[-1] - at) / max(fall, 1e-5), 0, 1)
    shape: Wave = np.sin(np.pi / 2 * up) ** 2 * np.sin(np.pi / 2 * down) ** 2
    return shape


def tone(pitch: Contour, seconds: float = 0.0) -> Wave:
    """A sine of a pitch in Hz: a number for ``seconds``, or a contour."""
    line = np.full(int(seconds * RATE), pitch) if isinstance(pitch, int | float) else pitch
    return np.sin(2 * np.pi * np.cumsum(line) / RATE)


def modes(
    partials: Iterable[tuple[float, float, float]], seconds: float, rng: np.random.Generator
) -> Wave:
    """A struck body: (Hz, level, seconds to fall by 60 dB) for each of its modes.

    Modal synthesis as in Adrien (1991) and van den Doel & Pai (1998): a sum of sines that die
    away each at its own pace.
    """
    at = span(seconds)
    total = np.zeros(len(at))
    for hertz, level, fall in partials:
        if hertz < 0.45 * RATE:
            phase, heard = rng.uniform(0, 2 * np.pi), at[: int(1.3 * fall * RATE)]
            wave = np.sin(2 * np.pi * hertz * heard + phase) * np.exp(-6.91 * heard / fall)
            total[: len(heard)] += level * wave
    return total * np.minimum(at / 0.0006, 1.0)


def noise(
    seconds: float, rng: np.random.Generator, low: float, high: float, order: int = 2
) -> Wave:
    """Noise between two frequencies with RMS 1."""
    return passed(
        rng.standard_normal(max(int(seconds * RATE), 64)), low, high, order=order, even=True
    )


def passed(wave: Wave, low: float, high: float, *, order: int = 2, even: bool = False) -> Wave:
    """A sound between two frequencies; ``even`` brings what is left to RMS 1."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    edges = (max(low, 15.0), min(high, 0.48 * RATE))
    sections = butter(order, edges, "bandpass", fs=RATE, output="sos")
    result = np.asarray(sosfilt(sections, wave), np.float64)
    return result / max(float(np.sqrt(np.mean(result**2))), 1e-9) if even else result


def wander(length: int, rng: np.random.Generator, *, pace: float, depth: float) -> Wave:
    """A random curve around 1 that moves ``pace`` times a second, by about ``depth``."""
    points = max(int(length / RATE * pace) + 3, 4)
    aims = 1 + depth * rng.standard_normal(points)
    return np.interp(np.linspace(0, points - 1, length), np.arange(points), aims)


def _response(hertz: Wave, tract: Sequence[Formant], at: NDArray[np.int64]) -> Wave:
    """How a throat answers to frequencies (steps, …) at some samples."""
    total = np.zeros_like(hertz)
    for centre, width, level in tract:
        middle = np.full(len(at), centre) if isinstance(centre, int | float) else centre[at]
        middle = middle.reshape(-1, *([1] * (hertz.ndim - 1)))
        reach = 10 ** (level / 20) / np.sqrt(1 + np.square((hertz - middle) / (width / 2)))
        total += reach * np.minimum(hertz / middle, 1.0)
    return total


def sung(
    pitch: Wave,
    tract: Sequence[Formant],
    rng: np.random.Generator,
    *,
    tilt: float = -6.0,
    jitter: float = 0.004,
) -> Wave:
    """A voiced throat: the harmonics of a moving pitch, each as loud as the throat lets it be.

    The source-filter model of Fant (1960), made by adding harmonics so that formants may move.
    ``tilt`` is the source's slope in dB an octave; ``jitter`` how unsteady its pitch is.
    """
    length = len(pitch)
    line = pitch * wander(length, rng, pace=70, depth=jitter)
    turn = np.exp(2j * np.pi * np.cumsum(line) / RATE)
    harmonic = np.ones(length, dtype=np.complex128)
    at = np.minimum(np.arange(0, length + _STEP, _STEP), length - 1)
    base = line[at]
    total = np.zeros(length)
    for number in range(1, min(int(9_000 / base.min()), _HARMONICS) + 1):
        harmonic *= turn
        hertz = number * base
        level = _response(hertz, tract, at) * number ** (tilt / 6.02)
        level = np.where(hertz < 0.42 * RATE, level, 0.0)
        if level.max() > 1e-4:
            fine = np.interp(np.arange(length), np.arange(len(at)) * _STEP, level)
            start = rng.uniform(0, 2 * np.pi)
            total += fine * (np.cos(start) * harmonic.imag + np.sin(start) * harmonic.real)
    return total / max(float(np.sqrt(np.mean(total**2))), 1e-9)


def breathed(length: int, tract: Sequence[Formant], rng: np.random.Generator) -> Wave:
    """Breath through a throat: noise with moving formants, RMS 1."""
    frames = length // _HOP + 4
    window = np.hanning(_WINDOW)
    hertz = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    at = np.minimum(np.arange(frames) * _HOP, length - 1)
    shape = _response(np.broadcast_to(hertz, (frames, len(hertz))), tract, at)
    raw = rng.standard_normal((frames - 1) * _HOP + _WINDOW)
    total = np.zeros(len(raw))
    for number in range(frames):
        first = number * _HOP
        part = np.fft.irfft(np.fft.rfft(raw[first : first + _WINDOW] * window) * shape[number])
        total[first : first + _WINDOW] += part * window
    total = total[_WINDOW // 2 : _WINDOW // 2 + length]
    return total / max(float(np.sqrt(np.mean(total**2))), 1e-9)


def rough(wave: Wave, rng: np.random.Generator, *, pace: float, depth: float) -> Wave:
    """A voice that rasps: its level flutters ``pace`` times a second."""
    return wave * np.clip(wander(len(wave), rng, pace=pace, depth=depth), 0, None)


def laid(*parts: tuple[float, Wave]) -> Wave:
    """Sounds laid at times, in seconds, over each other."""
    length = max(int(at * RATE) + len(wave) for at, wave in parts)
    total = np.zeros(length)
    for at, wave in parts:
        first = int(at * RATE)
        total[first : first + len(wave)] += wave
    return total


def scaled(wave: Wave, level: float = 1.0) -> Wave:
    """A sound whose highest peak is ``level``."""
    return wave * (level / max(float(np.abs(wave).max()), 1e-9))


def grains(
    seconds: float, rng: np.random.Generator, rate: float, *, low: float, high: float, ring: float
) -> Wave:
    """Many small collisions: bursts between two frequencies, ``rate`` a second, ``ring`` s long.

    As in Cook's stochastic models of shaken and trodden grains (PhISEM, 1997): random times,
    unequal energies, each exciting a resonance of its own.
    """
    total = np.zeros(int(seconds * RATE) + int(4 * ring * RATE) + 64)
    for _ in range(int(rng.poisson(rate * seconds))):
        first = int(rng.uniform(0, seconds) * RATE)
        middle = np.exp(rng.uniform(np.log(low), np.log(high)))
        at = span(ring * rng.uniform(1.0, 3.0))
        grain = np.sin(2 * np.pi * middle * at + rng.uniform(0, 6.3)) * np.exp(
            -5 * at / at[-1] / 0.9
        )
        grain *= rng.lognormal(-0.5, 0.8) * (0.4 + 0.6 * rng.standard_normal(len(at)))
        total[first : first + len(at)] += grain
    return total


def both(wave: Wave) -> Samples:
    """A mono sound on both sides, (n, 2) float32."""
    return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


def beside(left: Wave, right: Wave) -> Samples:
    """Two sounds of about one length as the sides of one, (n, 2) float32."""
    length = max(len(left), len(right))
    sides = np.zeros((length, 2), dtype=np.float32)
    sides[: len(left), 0] = left
    sides[: len(right), 1] = right
    return sides
