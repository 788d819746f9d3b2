"""Levels, fades, resampling and WAV files."""

from pathlib import Path

import numpy as np
import pytest

from studio.lib.errors import BadInput
from studio.media import audio


def tone(hertz: float, seconds: float, rate: int) -> audio.Samples:
    at = np.arange(int(seconds * rate)) / rate
    return (0.5 * np.sin(2 * np.pi * hertz * at)).astype(np.float32)


def test_resampling_doubles_the_length_exactly_and_keeps_pitch_and_place() -> None:
    click = np.zeros(24_000, dtype=np.float32)
    click[6000] = 1.0
    assert int(np.abs(audio.resample(click, 24_000, 48_000)).argmax()) == 12_000
    fine = audio.resample(tone(440, 1, 24_000), 24_000, 48_000)
    assert len(fine) == 48_000
    middle = slice(2000, -2000)
    assert np.abs(fine - tone(440, 1, 48_000))[middle].max() < 1e-3


@pytest.mark.parametrize(("samples", "rate"), [(1, 24_000), (999, 22_050), (1001, 44_100)])
def test_resampled_length_is_what_comes_out(samples: int, rate: int) -> None:
    sound = np.ones(samples, dtype=np.float32)
    fine = audio.resample(sound, rate, 48_000)
    assert len(fine) == audio.resampled_length(samples, rate, 48_000)


@pytest.mark.parametrize("shape", [(100,), (100, 2)])
def test_wav_files_give_back_what_was_written(tmp_path: Path, shape: tuple[int, ...]) -> None:
    sound = np.random.default_rng(1).uniform(-1.5, 1.5, shape).astype(np.float32)
    audio.write_wav(tmp_path / "one.wav", sound, 48_000)
    audio.write_wav(tmp_path / "two.wav", sound, 48_000)
    back, rate = audio.read_wav(tmp_path / "one.wav")
    assert rate == 48_000
    assert np.array_equal(back, sound)
    assert (tmp_path / "one.wav").read_bytes() == (tmp_path / "two.wav").read_bytes()


def test_wav_files_are_read_by_others(tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    sound = tone(440, 0.1, 48_000)
    audio.write_wav(tmp_path / "a.wav", sound, 48_000)
    back, rate = soundfile.read(tmp_path / "a.wav", dtype="float32")
    assert rate == 48_000
    assert np.array_equal(back, sound)


def test_sixteen_bit_files_of_others_are_read(tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    sound = tone(440, 0.1, 24_000)
    soundfile.write(tmp_path / "b.wav", sound, 24_000, subtype="PCM_16")
    back, rate = audio.read_wav(tmp_path / "b.wav")
    assert rate == 24_000
    assert np.abs(back - sound).max() < 1e-4


@pytest.mark.parametrize("data", [b"", b"RIFF\0\0\0\0WAVE", b"no sound at all, only words"])
def test_what_is_no_wav_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "c.wav").write_bytes(data)
    with pytest.raises(BadInput, match=r"c\.wav"):
        audio.read_wav(tmp_path / "c.wav")


def test_fades_start_and_end_at_nothing_without_a_step() -> None:
    sound = np.ones((1000, 2), dtype=np.float32)
    audio.fade(sound, rise=400, fall=400)
    assert sound[0].max() == sound[-1].max() == 0
    assert sound[500].min() == 1
    assert np.abs(np.diff(sound[:, 0])).max() < 0.005


def test_a_fade_longer_than_the_sound_is_held_to_it() -> None:
    sound = np.ones((10, 2), dtype=np.float32)
    audio.fade(sound, rise=400, fall=400)
    assert np.isfinite(sound).all()
    assert sound[-1].max() == 0


def test_more_than_two_channels_are_refused() -> None:
    with pytest.raises(BadInput):
        audio.stereo(np.zeros((10, 6), dtype=np.float32))
