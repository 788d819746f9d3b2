"""Sound as it is handed out: exact where it can be, the same bytes each time."""

import numpy as np
import pytest

from studio.media import audio, deliver, probe
from studio.media.intake import examine
from tests.footage import tone


@pytest.mark.parametrize("channels", [1, 2])
def test_a_wav_file_holds_every_sample(tmp_path, channels):
    samples = tone(0.7)[:, 0] if channels == 1 else tone(0.7)
    deliver.write_wav(tmp_path / "a.wav", samples, 48_000)
    read, rate = audio.read_wav(tmp_path / "a.wav")
    assert rate == 48_000
    assert read.shape == samples.shape
    assert np.abs(read - samples).max() < 1 / 32000


def test_loud_samples_are_held_not_wrapped(tmp_path):
    deliver.write_wav(tmp_path / "a.wav", np.array([2.0, -2.0, 0.5], np.float32), 48_000)
    read, _ = audio.read_wav(tmp_path / "a.wav")
    assert read[0] > 0.99
    assert read[1] < -0.99


def test_an_m4a_file_plays_and_is_as_long(tmp_path):
    deliver.write_m4a(tmp_path / "a.m4a", tone(1.3), 48_000)
    assert examine(tmp_path / "a.m4a").duration_ms == pytest.approx(1300, abs=50)
    heard = probe.sound(tmp_path / "a.m4a")
    loud = np.sqrt(np.mean(heard[4800:-9600, 0] ** 2))
    assert loud == pytest.approx(0.2 / np.sqrt(2), rel=0.05)


def test_the_same_sound_gives_the_same_bytes(tmp_path):
    for write, name in ((deliver.write_wav, "wav"), (deliver.write_m4a, "m4a")):
        one, two = tmp_path / f"1.{name}", tmp_path / f"2.{name}"
        write(one, tone(0.5), 48_000)
        write(two, tone(0.5), 48_000)
        assert one.read_bytes() == two.read_bytes()
