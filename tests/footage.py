"""Small videos, photos and sounds for tests, really encoded."""

import io
from functools import cache

import av
import numpy as np
from PIL import Image


def tone(seconds: float = 1.0, rate: int = 48_000) -> np.ndarray:
    """A soft tone, stereo, shape (samples, 2)."""
    times = np.arange(round(seconds * rate)) / rate
    wave = (0.2 * np.sin(2 * np.pi * 220 * times)).astype(np.float32)
    return np.stack([wave, wave], axis=1)


@cache
def sound(kind: str = "wav", seconds: float = 1.0) -> bytes:
    """A tone as wav, mp3, mp4, flac or ogg."""
    codec = {"wav": "pcm_s16le", "mp3": "mp3", "mp4": "aac", "flac": "flac", "ogg": "libopus"}
    out = io.BytesIO()
    with av.open(out, "w", format=kind) as container:
        stream = container.add_stream(codec[kind], rate=48_000, layout="stereo")
        _play(container, stream, seconds)
    return out.getvalue()


@cache
def video(kind: str = "mp4", seconds: float = 1.0, *, heard: bool = True) -> bytes:
    """A grey square that moves, as mp4 or webm."""
    out = io.BytesIO()
    pictures, sounds = {"mp4": ("libx264", "aac"), "webm": ("libvpx", "libopus")}[kind]
    with av.open(out, "w", format=kind) as container:
        picture = container.add_stream(pictures, rate=24)
        picture.width, picture.height, picture.pix_fmt = 160, 90, "yuv420p"
        voice = container.add_stream(sounds, rate=48_000, layout="stereo") if heard else None
        for number in range(round(24 * seconds)):
            frame = np.full((90, 160, 3), 40, np.uint8)
            frame[20:60, number : number + 30] = 200
            container.mux(picture.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        container.mux(picture.encode(None))
        if voice is not None:
            _play(container, voice, seconds)
    return out.getvalue()


@cache
def photo(kind: str = "JPEG") -> bytes:
    """A teal picture."""
    out = io.BytesIO()
    Image.new("RGB", (96, 64), "teal").save(out, kind)
    return out.getvalue()


def _play(container, stream, seconds: float) -> None:
    resampler = av.AudioResampler(
        format=stream.codec_context.format, layout="stereo", rate=48_000,
        frame_size=stream.codec_context.frame_size or None,
    )  # fmt: skip
    planes = np.ascontiguousarray(tone(seconds).T)
    frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout="stereo")
    frame.sample_rate = 48_000
    for source in (frame, None):
        for piece in resampler.resample(source):
            container.mux(stream.encode(piece))
    container.mux(stream.encode(None))
