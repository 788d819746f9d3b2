"""Changes of a voice's parts: another throat, another tune, more breath, a whisper, a shake.

Takes ``Parts`` and amounts, gives ``Parts``; nothing is by chance but what a seed gives.
Sources: formants by warping the envelope's frequencies (Morise, WORLD, 2016); the long-term slope
of effort by 6 dB an octave and more (Sundberg and Nordenberg, "Effects of vocal loudness
variation on spectrum balance", 2006); whispers have no pitch, a weak first octave and formants
that lie a little higher (Jovičić, "Formant feature differences between whispered and voiced
sustained vowels", 1998); an old voice's tremor is 4 to 7 Hz (Linville, "Vocal aging", 2001).
"""

from dataclasses import replace

import numpy as np

from studio.speech.vocoder import STEP_MS, Curve, Parts

EFFORT_DB_AN_OCTAVE = 3.0
EFFORT_HZ = 500.0
TREMOR_HZ = 5.3
TREMOR_SEMITONES = 0.9
TREMOR_DB = 2.2
VIBRATO_HZ = 5.6
VIBRATO_SEMITONES = 0.45
WHISPER_FORMANTS = 0.6
WHISPER_CUT_HZ = 550.0
WHISPER_CUT_DB = 15.0
PENTATONIC = (0, 2, 4, 7, 9)
MOST_OCTAVES_UP = 2.5


def pitched(parts: Parts, semitones: Curve | float) -> Parts:
    """The voice higher or lower by so much, all along or in every row; the throat stays."""
    return replace(parts, pitch=parts.pitch * 2 ** (np.asarray(semitones) / 12))


def resized(parts: Parts, semitones: float) -> Parts:
    """The voice of a smaller (above 0) or larger throat; the pitch stays."""
    if not semitones:
        return parts
    ratio = 2 ** (semitones / 12)
    bins = np.arange(parts.envelope.shape[1])
    source = np.minimum(bins / ratio, len(bins) - 1)
    left = np.minimum(source.astype(int), len(bins) - 2)
    share = source - left

    def warped(rows: Curve) -> Curve:
        return np.asarray(rows[:, left] * (1 - share) + rows[:, left + 1] * share)

    return replace(
        parts, envelope=np.exp(warped(np.log(parts.envelope))), noise=warped(parts.noise)
    )


def ranged(parts: Parts, factor: Curve | float) -> Parts:
    """The tune made livelier (above 1) or flatter (below 1) around the voice's middle pitch."""
    middle = parts.median_hz
    if not middle:
        return parts
    voiced = parts.voiced
    pitch = parts.pitch.copy()
    pitch[voiced] = (
        middle * (pitch[voiced] / middle) ** np.broadcast_to(factor, pitch.shape)[voiced]
    )
    return replace(parts, pitch=pitch)


def strained(parts: Parts, effort: Curve | float) -> Parts:
    """A voice of more effort (to 1: a shout, bright) or less (to -1: soft, dark)."""
    octaves = np.log2(np.maximum(parts.frequencies, 60.0) / EFFORT_HZ)
    slope = np.clip(octaves, -1.0, MOST_OCTAVES_UP) * EFFORT_DB_AN_OCTAVE
    amount = np.broadcast_to(effort, parts.pitch.shape)[:, None]
    noise = np.where(amount < 0, 1 - (1 - parts.noise) * (1 + 0.35 * amount), parts.noise)
    return replace(parts, envelope=parts.envelope * 10 ** (amount * slope / 10), noise=noise)


def airy(parts: Parts, amount: float) -> Parts:
    """More breath in the voice, most of it high up; 1 is nearly a whisper."""
    rise = np.clip(parts.frequencies / 3_000.0, 0.15, 1.0)
    noise = 1 - (1 - parts.noise) * (1 - amount * rise)
    return replace(parts, noise=np.where(parts.voiced[:, None], noise, parts.noise))


def whispered(parts: Parts) -> Parts:
    """No pitch at all: the breath alone goes through throat and mouth."""
    low = 1 / (1 + (np.maximum(parts.frequencies, 1.0) / WHISPER_CUT_HZ) ** 4)
    loss_db = np.where(parts.voiced[:, None], WHISPER_CUT_DB * low + 3.0, 0.0)
    bare = replace(parts, envelope=parts.envelope * 10 ** (-loss_db / 10))
    bare = strained(resized(bare, WHISPER_FORMANTS), 0.25)
    return replace(bare, pitch=np.zeros_like(parts.pitch), noise=np.ones_like(parts.noise))


def trembling(parts: Parts, amount: float, *, seed: int) -> Parts:
    """An unsteady voice: pitch and level shake a little, never quite in time."""
    shake = _unsteady(len(parts.pitch), TREMOR_HZ, seed)
    level = _unsteady(len(parts.pitch), TREMOR_HZ * 0.93, seed + 1)
    gain_db = amount * TREMOR_DB * level
    moved = pitched(parts, amount * TREMOR_SEMITONES * shake)
    return replace(moved, envelope=moved.envelope * 10 ** (gain_db[:, None] / 10))


def _unsteady(rows: int, hertz: float, seed: int) -> Curve:
    """A wave between -1 and 1 whose rate and depth wander."""
    chance = np.random.default_rng(seed)
    knots = max(4, rows // 40 + 4)
    at = np.linspace(0, knots - 1, rows)
    rate = np.interp(at, np.arange(knots), chance.uniform(0.8, 1.2, knots)) * hertz
    depth = np.interp(at, np.arange(knots), chance.uniform(0.35, 1.0, knots))
    return np.asarray(depth * np.sin(2 * np.pi * np.cumsum(rate) * STEP_MS / 1000))


def sung(parts: Parts) -> Parts:
    """The tune laid on the notes of a pentatonic scale, each held with vibrato."""
    pitch = parts.pitch.copy()
    home = parts.median_hz
    for first, after in _runs(parts.voiced):
        own = 12 * np.log2(np.median(pitch[first:after]) / home)
        scale = [12 * octave + step for octave in (-1, 0, 1) for step in PENTATONIC]
        note = min(scale, key=lambda each: abs(each - 1.4 * own))
        time_s = np.arange(after - first) * STEP_MS / 1000
        swell = np.clip(time_s / 0.25, 0, 1)
        tune = note + VIBRATO_SEMITONES * swell * np.sin(2 * np.pi * VIBRATO_HZ * time_s)
        pitch[first:after] = home * 2 ** (tune / 12)
    return replace(parts, pitch=pitch)


def _runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """Where flags are up: (first, after) of each run."""
    turns = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(turns[::2], turns[1::2], strict=True)]
