"""Instruments of our own: synthesizers, a tanpura, a tabla, drum machines and deep booms.

Each takes a key, a length in seconds and gives mono float32 at 48 kHz, made from nothing but
arithmetic. The same arguments give the same samples; ``VOICES`` names them.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studio.media.audio import Samples

RATE = 48_000
_TABLE = 2048

Tone = Callable[[int, float], Samples]
Curve = NDArray[np.float64]


def _hertz(pitch: float) -> float:
    return float(440.0 * 2 ** ((pitch - 69) / 12))


def _time(seconds: float) -> Curve:
    return np.arange(max(int(seconds * RATE), 64)) / RATE


def _edge(length: int, rise: float, fall: float) -> Curve:
    """An envelope that rises and falls over so many seconds at the ends, and is 1 between."""
    shape = np.ones(length)
    up, down = min(int(rise * RATE), length // 2), min(int(fall * RATE), length // 2)
    if up:
        shape[:up] = 0.5 - 0.5 * np.cos(np.pi * np.arange(up) / up)
    if down:
        shape[-down:] = 0.5 + 0.5 * np.cos(np.pi * (np.arange(down) + 1) / down)
    return shape


def _wave(pitch: float, brightness: float, *, odd: bool = False) -> Curve:
    """One period of a saw (or square) without aliases; ``brightness`` in Hz rolls it off."""
    hertz = _hertz(pitch)
    count = max(1, min(48, int(0.42 * RATE / hertz)))
    numbers = np.arange(1, count + 1, 2 if odd else 1)
    levels = (1 / numbers) / (1 + (numbers * hertz / brightness) ** 2)
    phase = 2 * np.pi * np.arange(_TABLE + 1) / _TABLE
    table = (levels[:, None] * np.sin(numbers[:, None] * phase)).sum(axis=0)
    return np.asarray(table / max(np.abs(table).max(), 1e-9))


def _played(table: Curve, hertz: Curve | float, length: int, start: float = 0.0) -> Curve:
    """A wave table at a frequency (which may move), interpolated."""
    step = np.broadcast_to(np.asarray(hertz) * _TABLE / RATE, (length,))
    phase = (start * _TABLE + np.cumsum(step)) % _TABLE
    low = phase.astype(np.int64)
    part = phase - low
    return np.asarray(table[low] * (1 - part) + table[low + 1] * part)


def _saw_pad(pitch: int, seconds: float) -> Samples:
    """Three saws a hair apart, dark at first, opening and closing."""
    at = _time(seconds + 0.9)
    dark, bright = _wave(pitch, 500.0), _wave(pitch, 2600.0)
    opening = 0.5 - 0.5 * np.cos(2 * np.pi * np.minimum(at / max(seconds, 1.2), 1.0))
    sound = np.zeros(len(at))
    for detune, start in ((-0.07, 0.1), (0.0, 0.45), (0.08, 0.8)):
        hertz = _hertz(pitch + detune)
        sound += _played(dark, hertz, len(at), start) * (1 - 0.7 * opening)
        sound += _played(bright, hertz, len(at), start) * 0.7 * opening
    return (0.22 * sound * _edge(len(at), min(0.5, seconds / 2), 0.9)).astype(np.float32)


def _pluck(pitch: int, seconds: float) -> Samples:
    """A bright square that closes at once: arpeggios."""
    at = _time(max(seconds, 0.28))
    bright, dark = _wave(pitch, 5200.0), _wave(pitch, 900.0, odd=True)
    closing = np.exp(-at / 0.07)
    sound = _played(bright, _hertz(pitch + 0.04), len(at)) * closing
    sound += _played(dark, _hertz(pitch - 0.04), len(at), 0.3) * (1 - closing)
    return (0.5 * sound * np.exp(-at / 0.22) * _edge(len(at), 0.002, 0.02)).astype(np.float32)


def _lead(pitch: int, seconds: float) -> Samples:
    """A singing lead: two saws, vibrato that comes late."""
    at = _time(seconds + 0.12)
    vibrato = np.clip((at - 0.25) / 0.5, 0, 1) * 0.16 * np.sin(2 * np.pi * 5.3 * at)
    table = _wave(pitch, 2200.0)
    bend = 2 ** (vibrato / 12)
    sound = _played(table, _hertz(pitch) * bend, len(at))
    sound += _played(table, _hertz(pitch + 0.09) * bend, len(at), 0.5)
    return (0.3 * sound * _edge(len(at), 0.02, 0.12)).astype(np.float32)


def _synth_bass(pitch: int, seconds: float) -> Samples:
    """A saw that closes over a sine that stays."""
    at = _time(seconds + 0.04)
    bright, dark = _wave(pitch, 1500.0), _wave(pitch, 260.0)
    closing = np.exp(-at / 0.11)
    sound = _played(bright, _hertz(pitch), len(at)) * closing
    sound += _played(dark, _hertz(pitch), len(at)) * (1 - 0.6 * closing)
    return (0.5 * sound * _edge(len(at), 0.004, 0.04)).astype(np.float32)


def _sub(pitch: int, seconds: float) -> Samples:
    """A soft round bass: a sine and a little of its octave."""
    at = _time(seconds + 0.08)
    phase = 2 * np.pi * _hertz(pitch) * at
    sound = np.sin(phase) + 0.22 * np.sin(2 * phase) + 0.08 * np.sin(3 * phase)
    return (0.5 * sound * np.exp(-at / 2.2) * _edge(len(at), 0.012, 0.08)).astype(np.float32)


def _tanpura(pitch: int, seconds: float) -> Samples:
    """A string over a flat bridge: its overtones bloom one after the other."""
    at = _time(seconds)
    hertz = _hertz(pitch)
    sound = np.zeros(len(at))
    for number in range(1, 22):
        if number * hertz > 9000:
            break
        bloom = 0.05 + 0.055 * number
        rise = (at / bloom) * np.exp(1 - at / bloom)
        held = np.exp(-at * (0.5 + 0.035 * number))
        level = number**-0.75 * (1.15 if number in {3, 4, 5, 7, 9} else 0.8)
        shape = held * (0.35 + 0.65 * np.minimum(rise, 1.0) if number > 2 else 1.0)
        sound += level * shape * np.sin(2 * np.pi * number * hertz * (1 + 1e-5 * number**2) * at)
    return (0.16 * sound * _edge(len(at), 0.012, min(1.5, seconds / 2))).astype(np.float32)


def _modes(
    at: Curve, modes: tuple[tuple[float, float, float], ...], bend: Curve | float = 1.0
) -> Curve:
    """Decaying sines: (Hz, level, seconds to fall to a third), whose pitch may bend."""
    total = np.zeros(len(at))
    for hertz, level, decay in modes:
        phase = 2 * np.pi * np.cumsum(np.broadcast_to(hertz * np.asarray(bend), (len(at),))) / RATE
        total += level * np.exp(-at / decay) * np.sin(phase)
    return total


def _hiss(length: int, seed: int) -> Curve:
    return np.random.default_rng(seed).standard_normal(length)


def _tabla(key: int, seconds: float) -> Samples:
    """Strokes on two drums tuned to the tonic: ge, na, tin, ka, dha, dhin."""
    del seconds
    stroke, tonic = divmod(key, 12)
    sa = _hertz(60 + (tonic if tonic < 6 else tonic - 12))
    at = _time(0.95)
    treble = _modes(
        at,
        (
            (sa, 0.5, 0.20),
            (2 * sa, 0.9, 0.26),
            (3 * sa, 0.55, 0.2),
            (4.02 * sa, 0.4, 0.13),
            (5.04 * sa, 0.2, 0.09),
        ),
    )
    open_tone = _modes(at, ((sa, 0.9, 0.42), (2.0 * sa, 0.5, 0.36), (3.01 * sa, 0.2, 0.2)))
    swell = 1 + 0.42 * (1 - np.exp(-at / 0.1))
    bass = 1.5 * _modes(at, ((74.0, 1.0, 0.36), (148.0, 0.35, 0.2), (222.0, 0.12, 0.1)), swell)
    slap = _hiss(len(at), 7) * np.exp(-at / 0.012) * 0.35
    click = _hiss(len(at), 8) * np.exp(-at / 0.0025) * 0.5
    sound = (
        bass + 0.3 * click,
        treble + click,
        open_tone + 0.3 * click,
        slap,
        bass + treble + click,
        bass + open_tone + 0.4 * click,
    )[stroke]
    return (0.3 * sound * _edge(len(at), 0.0008, 0.05)).astype(np.float32)


def _kick(at: Curve, *, soft: bool) -> Curve:
    start, decay = (105.0, 0.13) if soft else (170.0, 0.2)
    bend = 48.0 + start * np.exp(-at / (0.03 if soft else 0.022))
    body = np.sin(2 * np.pi * np.cumsum(bend) / RATE) * np.exp(-at / decay)
    return np.asarray(
        1.25 * body + (0.0 if soft else 0.25) * _hiss(len(at), 1) * np.exp(-at / 0.002)
    )


def _band(noise: Curve, low: float, high: float) -> Curve:
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    sections = butter(2, (low, min(high, 0.45 * RATE)), "bandpass", fs=RATE, output="sos")
    return np.asarray(sosfilt(sections, noise))


def _machine(key: int, seconds: float) -> Samples:
    """A drum machine: 36 kick, 38 snare, 39 clap, 42 and 46 hats, 49 crash, 50 riser."""
    del seconds
    at = _time({36: 0.55, 38: 0.35, 39: 0.4, 42: 0.08, 46: 0.4, 49: 2.2, 50: 1.9}[key])
    noise = _hiss(len(at), key)
    if key == 36:
        sound = _kick(at, soft=False)
    elif key == 38:
        sound = 0.6 * _modes(at, ((190.0, 0.8, 0.07), (285.0, 0.4, 0.05)))
        sound += 0.5 * _band(noise, 1400, 9000) * np.exp(-at / 0.085)
    elif key == 39:
        claps = sum(np.exp(-np.maximum(at - t, 0) / 0.012) * (at >= t) for t in (0.0, 0.011, 0.023))
        sound = 0.55 * _band(noise, 900, 4200) * (claps + 0.8 * np.exp(-at / 0.11))
    elif key == 50:
        sound = 0.25 * _band(noise, 600, 9000) * (at / at[-1]) ** 2.2
    else:
        decay = {42: 0.022, 46: 0.13, 49: 0.6}[key]
        sound = 0.4 * _band(noise, 6500, 16000) * np.exp(-at / decay)
    return (0.5 * sound * _edge(len(at), 0.0006, 0.02)).astype(np.float32)


def _dusty(key: int, seconds: float) -> Samples:
    """A tired kit: 36 soft kick, 38 snare with rim, 42 dull hat, 46 half open, 54 shaker."""
    del seconds
    at = _time({36: 0.4, 38: 0.3, 42: 0.06, 46: 0.2, 54: 0.09}[key])
    noise = _hiss(len(at), 60 + key)
    if key == 36:
        sound = _kick(at, soft=True)
    elif key == 38:
        sound = 0.5 * _modes(at, ((172.0, 0.8, 0.06), (330.0, 0.3, 0.03)))
        sound += 0.42 * _band(noise, 700, 4200) * np.exp(-at / 0.075)
    else:
        decay = {42: 0.02, 46: 0.07, 54: 0.035}[key]
        sound = (
            0.32
            * _band(noise, 3500, 8500)
            * np.exp(-at / decay)
            * np.minimum(at / (0.02 if key == 54 else 0.001), 1)
        )
    return (0.5 * sound * _edge(len(at), 0.001, 0.02)).astype(np.float32)


def _boom(key: int, seconds: float) -> Samples:
    """Deep strokes of the screen: 36 a boom, 37 a swell of air into the beat after it."""
    del seconds
    at = _time(3.2 if key == 36 else 1.6)
    if key == 36:
        bend = 34 + 46 * np.exp(-at / 0.09)
        sound = np.sin(2 * np.pi * np.cumsum(bend) / RATE) * np.exp(-at / 0.75)
        sound = 0.8 * sound + 0.35 * _band(_hiss(len(at), 3), 60, 400) * np.exp(-at / 0.25)
    else:
        sound = 0.3 * _band(_hiss(len(at), 4), 300, 4000) * (at / at[-1]) ** 2.6
    return (0.6 * sound * _edge(len(at), 0.003, 0.04)).astype(np.float32)


VOICES: dict[str, Tone] = {
    "saw pad": _saw_pad,
    "pluck": _pluck,
    "lead": _lead,
    "synth bass": _synth_bass,
    "sub bass": _sub,
    "tanpura": _tanpura,
    "tabla": _tabla,
    "machine": _machine,
    "dusty kit": _dusty,
    "boom": _boom,
}
