"""Levels, fades, resampling and WAV files."""

import io
from pathlib import Path
from typing import cast

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream

from studio.lib.errors import BadInput, SoundUnreadable
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


def encoded(sound: audio.Samples, container: str, codec: str, rate: int = 44_100) -> bytes:
    """A file of somebody else's, made with an encoder."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as output:
        stream = cast("AudioStream", output.add_stream(codec, rate=rate, layout="stereo"))
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), "fltp", "stereo")
        frame.sample_rate = rate
        graph = av.AudioResampler(stream.format, "stereo", rate, stream.frame_size or 1024)
        for part in (*graph.resample(frame), *graph.resample(None)):
            output.mux(stream.encode(part))
        output.mux(stream.encode(None))
    return file.getvalue()


@pytest.mark.parametrize(
    ("container", "codec", "rate"),
    [("wav", "pcm_s16le", 44_100), ("flac", "flac", 44_100), ("mp3", "libmp3lame", 44_100),
     ("ogg", "libopus", 48_000),
     ("ipod", "aac", 44_100)],
)  # fmt: skip
def test_sounds_of_every_kind_are_read_from_a_path_and_from_bytes(
    tmp_path: Path, container: str, codec: str, rate: int
) -> None:
    data = encoded(audio.stereo(tone(440, 3, rate)), container, codec, rate)
    (tmp_path / "named.bin").write_bytes(data)
    for source in (data, tmp_path / "named.bin"):
        back, found = audio.read_sound(source)
        assert found == rate
        assert back.shape[1] == 2
        assert back.dtype == np.float32
        assert abs(len(back) / rate - 3) < 0.1
        middle = back[rate : 2 * rate, 0]
        hertz = np.abs(np.fft.rfft(middle)).argmax()
        assert abs(hertz - 440) <= 1
        assert 0.45 < np.abs(middle).max() < 0.55


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "can read"), (b"only words, no sound" * 40, "can read"),
     (b"#EXTM3U\n#EXTINF:10,\n/etc/hostname\n#EXT-X-ENDLIST\n", "can read")],
)  # fmt: skip
def test_what_is_no_sound_is_refused_with_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(SoundUnreadable, match=why):
        audio.read_sound(data)


def test_a_missing_file_a_picture_and_wrong_lengths_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SoundUnreadable, match="can read"):
        audio.read_sound(tmp_path / "nothing.mp3")
    short = encoded(audio.stereo(tone(440, 0.4, 44_100)), "wav", "pcm_s16le")
    with pytest.raises(SoundUnreadable, match="shorter than a second"):
        audio.read_sound(short)
    long = encoded(audio.stereo(tone(440, 3, 44_100)), "wav", "pcm_s16le")
    monkeypatch.setattr(audio, "SOUND_LIMITS_S", (1.0, 2.0))
    with pytest.raises(SoundUnreadable, match="longer"):
        audio.read_sound(long)
    broken = bytearray(long[:200_000])
    broken[:60] = b"\0" * 60
    with pytest.raises(SoundUnreadable, match="can read"):
        audio.read_sound(bytes(broken))
