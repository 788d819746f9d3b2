"""Faces, voices and footage for the tests of dubbing."""

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from studio.dubbing.nets import Nets
from studio.media.audio import write_wav

ROOT = Path(__file__).resolve().parents[2]
FACES = ROOT / "assets" / "test-faces"


@pytest.fixture(scope="session")
def nets():
    """The installed networks."""
    return Nets(ROOT / "assets" / "faces")


@pytest.fixture(scope="session")
def face_file():
    """Where a photograph or video of ``tools/faces_for_tests.py`` is."""

    def find(name: str) -> Path:
        path = FACES / name
        assert path.is_file(), "run python3 tools/setup.py --tests"
        return path

    return find


@pytest.fixture
def speech(tmp_path):
    """A second that sounds like speech: hum in syllables, with gaps."""
    seconds = np.arange(48_000) / 48_000
    hum = sum(np.sin(2 * np.pi * 130 * n * seconds) / n for n in range(1, 30))
    syllables = np.clip(np.sin(2 * np.pi * 3 * seconds), 0, 1) ** 0.5
    path = tmp_path / "speech.wav"
    write_wav(path, (0.08 * hum * syllables).astype(np.float32), 48_000)
    return path


@pytest.fixture
def make_video(tmp_path):
    """Write pictures as a video: ``make_video(pictures, times=[0, 40, 120])`` in milliseconds."""

    def write(pictures, *, times=None, rate=25, name="video.mp4", gop=12) -> Path:
        path = tmp_path / name
        height, width = pictures[0].shape[:2]
        with av.open(str(path), "w") as container:
            stream = container.add_stream("libx264", rate=rate)
            stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
            stream.options = {"crf": "1", "g": str(gop)}
            stream.codec_context.time_base = Fraction(1, 1000)
            for number, picture in enumerate(pictures):
                planes = cv2.cvtColor(picture, cv2.COLOR_BGR2YUV_I420)
                frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
                frame.pts = times[number] if times else round(number * 1000 / rate)
                frame.time_base = Fraction(1, 1000)
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        return path

    return write
