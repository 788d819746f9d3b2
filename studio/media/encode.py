"""Frames in, one closed-GOP H.264 segment out.

One encoder thread and the muxer's bit-exact mode make the bytes repeat. Every segment of a film
has the same size, rate and parameters, so that the master joins them by copying packets.

OpenCV converts BGR to YUV by the BT.601 matrix in limited range; the stream is marked so
(``smpte170m``), with BT.709 primaries and transfer, which players and YouTube honour.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from av.codec.context import Flags
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray

from studio.film.timecode import FRAMES_PER_SECOND

GOP_FRAMES = 48
CLOSED_GOP = f"keyint={GOP_FRAMES}:min-keyint={GOP_FRAMES}:scenecut=0:open-gop=0:bframes=2"
REPEATABLE = "no-mbtree=1"
"""x264's macroblock tree reads past its rows with AVX-512 (build 165): the bytes would depend on
what lay in memory before. ``MALLOC_PERTURB_`` shows it."""
EVEN = "aq-mode=2"
"""Bits go where paper has fine grain: with it no shot of ``benchmarks/pictures.py`` is below 0.97
SSIM at rate factor 23; without it the one of a wide harbour was."""


@dataclass(frozen=True)
class Quality:
    """How hard the encoder works: x264's preset and constant rate factor (lower is finer)."""

    preset: str
    crf: int


FINAL = Quality(preset="superfast", crf=23)
DRAFT = Quality(preset="ultrafast", crf=26)


def encode_segment(
    frames: Iterable[NDArray[np.uint8]],
    path: Path,
    *,
    width: int,
    height: int,
    quality: Quality,
    rate: Fraction = Fraction(FRAMES_PER_SECOND),
) -> int:
    """Encode BGRA frames of shape (height, width, 4) to an MP4 at ``path``; answers their count.

    Width and height are even; ``rate`` is frames a second, a film's own unless said. A frame's
    array may be reused once the next one is asked for.
    """
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {
            "preset": quality.preset,
            "crf": str(quality.crf),
            "profile": "high",
            "x264-params": f"{CLOSED_GOP}:{REPEATABLE}:{EVEN}",
        }
        context = stream.codec_context
        context.thread_count = 1
        context.flags |= Flags.bitexact
        context.colorspace = Colorspace.SMPTE170M
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709
        context.color_range = ColorRange.MPEG
        count = 0
        for count, picture in enumerate(frames, start=1):
            planes = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGRA2YUV_I420), np.uint8)
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts, frame.time_base = count - 1, 1 / rate
            frame.colorspace, frame.color_range = Colorspace.SMPTE170M, ColorRange.MPEG
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return count


def jpeg(picture: NDArray[np.uint8], *, quality: int = 88) -> bytes:
    """A BGR or BGRA picture as JPEG bytes."""
    done, data = cv2.imencode(
        ".jpg",
        picture[..., :3],
        [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1],
    )
    if not done:
        raise ValueError("the picture could not be written as JPEG")
    return bytes(data)
