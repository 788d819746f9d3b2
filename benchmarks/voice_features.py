"""What a voice sounds like in figures, and how far apart two are; for ``voices_apart.py``.

In: mono samples. Out: one row of figures a recording. Pitch and its range, mel cepstrum (mean and
spread over the voiced moments), brightness, breath, and how fast and how long the voice goes on.
"""

import numpy as np
from numpy.typing import NDArray

from studio.speech.vocoder import STEP_MS, taken_apart

Row = NDArray[np.float64]
BANDS, CEPSTRA = 32, 16
LOW_HZ, HIGH_HZ = 80.0, 8_000.0
PITCH_WEIGHT = 3.0
NAMES = ("pitch", "range", "noise", "voiced", "shake", "rough")


def figures(samples: NDArray[np.float32], rate: int) -> Row:
    """The row of one recording: ``NAMES``, then means and spreads of the cepstrum."""
    parts = taken_apart(samples, rate)
    loud = 10 * np.log10(parts.envelope.mean(axis=1))
    heard = loud > loud.max() - 30
    voiced = heard & parts.voiced
    base = voiced if voiced.sum() > 20 else heard
    tune = 12 * np.log2(np.maximum(parts.pitch[voiced], 40.0) / 100.0) if voiced.any() else None
    pitch = float(np.median(tune)) if tune is not None else -20.0
    spread = float(np.percentile(tune, 90) - np.percentile(tune, 10)) if tune is not None else 0.0
    cepstra = _cepstrum(parts.envelope[base], rate)
    head = [
        pitch,
        spread,
        float(parts.noise[base].mean()),
        float(voiced.sum() / max(1, heard.sum())),
        _shake(loud[heard]),
        _rough(samples, rate),
    ]
    return np.concatenate([head, cepstra.mean(axis=0), cepstra.std(axis=0)])


def _shake(level: Row) -> float:
    """How much of the level's movement is at 4 to 8 Hz, in decibels."""
    wave = np.abs(np.fft.rfft(level - level.mean())) ** 2
    hertz = np.fft.rfftfreq(len(level), STEP_MS / 1000)
    slow = wave[(hertz > 1) & (hertz < 20)].sum()
    return float(10 * np.log10(wave[(hertz >= 4) & (hertz <= 8)].sum() / max(slow, 1e-9) + 1e-6))


def _rough(samples: NDArray[np.float32], rate: int) -> float:
    """How much the wave's outline moves at 30 to 130 Hz, in decibels below all of it."""
    outline = np.abs(samples.astype(np.float64))
    power = np.abs(np.fft.rfft(outline)) ** 2
    hertz = np.fft.rfftfreq(len(outline), 1 / rate)
    all_of_it = power[(hertz > 1) & (hertz < 1_000)].sum()
    return float(10 * np.log10(power[(hertz > 30) & (hertz < 130)].sum() / max(all_of_it, 1e-9)))


def _cepstrum(envelope: Row, rate: int) -> Row:
    """Mel cepstra 1 to ``CEPSTRA`` of power envelopes, a row each."""
    from scipy.fft import dct  # noqa: PLC0415  # heavy

    hertz = np.linspace(0.0, rate / 2, envelope.shape[1])
    mel = np.linspace(_mel(LOW_HZ), _mel(HIGH_HZ), BANDS + 2)
    edges = 700 * (10 ** (mel / 2_595) - 1)
    rising = (hertz[None, :] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hertz[None, :]) / (edges[2:] - edges[1:-1])[:, None]
    bank = np.maximum(0.0, np.minimum(rising, falling))
    bands = np.log(envelope @ bank.T + 1e-12)
    return np.asarray(dct(bands, axis=1, norm="ortho")[:, 1 : CEPSTRA + 1])


def _mel(hertz: float) -> float:
    return float(2_595 * np.log10(1 + hertz / 700))


def spread_within(rows: NDArray[np.float64]) -> Row:
    """How much each figure moves while a voice says different things, over all voices.

    ``rows`` is (voices, sentences, figures); what a sentence does to every voice is left out.
    """
    own = rows - rows.mean(axis=1, keepdims=True)
    own = own - own.mean(axis=0, keepdims=True)
    return np.asarray(np.sqrt((own**2).mean(axis=(0, 1))) + 1e-6)


def recognised(rows: NDArray[np.float64], spread: Row) -> NDArray[np.int64]:
    """Which voice each recording is taken for, (voices, sentences), by what the others said.

    The nearest centroid of all voices, made without the sentence that is judged.
    """
    voices, sentences, _ = rows.shape
    taken = np.zeros((voices, sentences), np.int64)
    for sentence in range(sentences):
        others = np.delete(rows, sentence, axis=1)
        centroids = others.mean(axis=1)
        shift = rows[:, sentence].mean(axis=0) - centroids.mean(axis=0)
        steps = (rows[:, sentence, None] - shift - centroids[None]) / spread
        taken[:, sentence] = (steps**2).sum(axis=-1).argmin(axis=1)
    return taken


def apart(one: NDArray[np.float64], two: NDArray[np.float64], spread: Row) -> tuple[float, float]:
    """Semitones between two voices' middle pitches, and their timbres' distance.

    The latter is the root mean square of all differences but the pitch's, in units of how much
    one voice differs from itself when it says something else: 1 is not apart, 2 plainly.
    """
    steps = (one.mean(axis=0) - two.mean(axis=0)) / spread
    semitones = float(abs(one[:, 0].mean() - two[:, 0].mean()))
    return semitones, float(np.sqrt((steps[1:] ** 2).mean()))
