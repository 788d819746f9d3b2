"""Sound of all kinds becomes 48 kHz stereo; what is none is refused."""

import numpy as np
import pytest

from studio.dubbing.soundtrack import heard, read_sound
from studio.lib.errors import SoundUnreadable
from studio.media.audio import write_wav


def test_any_rate_becomes_48_khz_stereo(tmp_path):
    path = tmp_path / "low.wav"
    write_wav(path, np.sin(np.arange(22_050) / 20).astype(np.float32) * 0.5, 22_050)
    sound = read_sound(path)
    assert sound.shape == (pytest.approx(48_000, abs=64), 2)
    assert heard(sound).shape == (pytest.approx(16_000, abs=32),)


def test_what_is_no_sound_is_refused(tmp_path, make_video):
    nothing = tmp_path / "nothing.mp3"
    nothing.write_bytes(b"silence is golden")
    with pytest.raises(SoundUnreadable):
        read_sound(nothing)
    silent = make_video([np.zeros((64, 64, 3), np.uint8)] * 5)
    with pytest.raises(SoundUnreadable, match="no sound"):
        read_sound(silent)


def test_too_short_a_sound_is_refused(tmp_path):
    path = tmp_path / "click.wav"
    write_wav(path, np.ones(480, np.float32), 48_000)
    with pytest.raises(SoundUnreadable, match="short"):
        read_sound(path)
