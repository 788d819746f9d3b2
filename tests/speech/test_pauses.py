"""Pauses and levels of samples."""

import numpy as np
import pytest

from studio.speech import sound
from studio.speech.pauses import settled

RATE = 24_000


def tone(length_ms: int, hz: float = 220.0, level: float = 0.3) -> np.ndarray:
    time = np.arange(length_ms * RATE // 1000) / RATE
    return (level * np.sin(2 * np.pi * hz * time)).astype(np.float32)


def silence(length_ms: int) -> np.ndarray:
    return np.zeros(length_ms * RATE // 1000, np.float32)


def test_a_short_pause_grows_and_its_edges_lie_on_the_silence() -> None:
    samples = np.concatenate([silence(40), tone(400), silence(100), tone(400), silence(40)])
    rough = np.array([0.0, 480, 560, 590, 1000])  # ɑ . space ɑ, drifted
    out, edges = settled(samples, rough, "ɑ. ɑ", rate=RATE, pace=1.0)
    assert edges == pytest.approx([40, 440, 440, 780, 1180], abs=6)
    assert len(out) - len(samples) == pytest.approx(RATE * 0.24, abs=RATE * 0.006)


def test_a_long_pause_is_left_alone() -> None:
    samples = np.concatenate([tone(400), silence(600), tone(400)])
    out, edges = settled(
        samples, np.array([0.0, 420, 900, 1000, 1400]), "ɑ. ɑ", rate=RATE, pace=1.0
    )
    assert out is samples
    assert edges[3] - edges[1] == pytest.approx(600, abs=6)


def test_edges_rise_even_where_there_is_no_silence() -> None:
    out, edges = settled(
        tone(800), np.array([0.0, 500, 480, 470, 800]), "ɑ, ɑ", rate=RATE, pace=1.0
    )
    assert (np.diff(edges) >= 0).all()
    assert edges[-1] <= len(out) * 1000 / RATE


def test_speech_is_levelled_without_clipping() -> None:
    quiet = np.concatenate([tone(500, level=0.02), silence(500)])
    loud = sound.levelled(quiet, -20.0)
    assert 20 * np.log10(sound.speech_level(loud)) == pytest.approx(-20, abs=0.3)
    spiky = tone(500, level=0.05)
    spiky[6000:6010] = 0.9
    assert np.abs(sound.levelled(spiky, -12.0)).max() <= sound.CEILING


@pytest.mark.parametrize("semitones", [-4.0, -1.5, 2.0, 4.0])
def test_transposing_moves_the_pitch_and_the_length_by_the_same_ratio(semitones: float) -> None:
    ratio = sound.semitone_ratio(semitones)
    assert 12 * np.log2(float(ratio)) == pytest.approx(semitones, abs=0.03)
    moved = sound.transposed(tone(1000, 200.0), ratio)
    assert len(moved) == pytest.approx(RATE / float(ratio), abs=2)
    peak_hz = np.abs(np.fft.rfft(moved)).argmax() * RATE / len(moved)
    assert peak_hz == pytest.approx(200 * float(ratio), rel=0.01)


def test_silence_has_no_sounding_span() -> None:
    assert sound.sounding_span(silence(300)) == (0, 0)
