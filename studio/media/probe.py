"""A film file in, measured facts out: streams, length, and what the picture really shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from av.audio.stream import AudioStream
from av.stream import Stream
from av.video.stream import VideoStream
from numpy.typing import NDArray

THUMB_WIDTH, THUMB_HEIGHT = 64, 36
BLACK_LEVEL = 24
"""Luma (limited range, 16 is black) that every part of a black frame stays under."""
CUT_DIFFERENCE = 16.0
"""Mean luma difference of two neighbouring thumbnails that we call a cut."""
FROZEN_DIFFERENCE = 0.02
"""Mean luma difference under which nothing moved."""


@dataclass(frozen=True)
class StreamFacts:
    """One stream of a file."""

    kind: str
    codec: str
    length_ms: int
    details: str


@dataclass(frozen=True)
class PictureFacts:
    """What a look at every frame found. Cuts are frame numbers of the first frame after."""

    frames: int
    black_frames: int
    longest_frozen_frames: int
    cuts: tuple[int, ...]


def streams(path: Path) -> tuple[StreamFacts, ...]:
    """The streams of a file, in order."""
    with av.open(str(path)) as container:
        found = []
        for stream in container.streams:
            length = stream.duration or 0
            length_ms = round(1000 * length * stream.time_base) if stream.time_base else 0
            context = (
                stream.codec_context if stream.type in ("video", "audio", "subtitle") else None
            )
            name = context.name if context else "data"
            found.append(StreamFacts(stream.type, name, length_ms, _details(stream)))
        return tuple(found)


def _details(stream: Stream) -> str:
    if isinstance(stream, VideoStream):
        size = f"{stream.width}x{stream.height}"
        return f"{size} {stream.pix_fmt} {stream.profile} {stream.average_rate} fps"
    if isinstance(stream, AudioStream):
        return f"{stream.sample_rate} Hz {stream.layout.name}"
    return ""


def _thumbnails(path: Path) -> Iterator[NDArray[np.uint8]]:
    """The luma of every frame at thumbnail size, averaged over areas."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        for frame in container.decode(stream):
            plane = frame.planes[0]
            luma = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
            luma = luma[: frame.height, : frame.width]
            small = cv2.resize(luma, (THUMB_WIDTH, THUMB_HEIGHT), interpolation=cv2.INTER_AREA)
            yield np.asarray(small, np.uint8)


def look(path: Path) -> PictureFacts:
    """Look at every frame of a film."""
    before: NDArray[np.uint8] | None = None
    frames = black = frozen = longest = 0
    cuts = []
    for thumb in _thumbnails(path):
        black += int(thumb.max() < BLACK_LEVEL)
        if before is not None:
            difference = float(cv2.absdiff(thumb, before).mean())
            frozen = frozen + 1 if difference < FROZEN_DIFFERENCE else 0
            longest = max(longest, frozen)
            if difference > CUT_DIFFERENCE:
                cuts.append(frames)
        before = thumb
        frames += 1
    return PictureFacts(frames, black, longest, tuple(cuts))


def still(path: Path, frame: int) -> NDArray[np.uint8]:
    """Frame number ``frame`` of a film as BGR, shape (height, width, 3)."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if stream.average_rate is None or stream.time_base is None:
            raise ValueError(f"{path} has no frame rate")
        target = round(frame / stream.average_rate / stream.time_base)
        container.seek(target, stream=stream)
        for picture in container.decode(stream):
            if picture.pts is not None and picture.pts >= target:
                return np.asarray(picture.to_ndarray(format="bgr24"))
    raise ValueError(f"{path} has no frame {frame}")


def sound(path: Path) -> NDArray[np.float32]:
    """The first audio stream decoded, shape (samples, 2), float32."""
    with av.open(str(path)) as container:
        pieces = [np.asarray(frame.to_ndarray()) for frame in container.decode(audio=0)]
    return np.ascontiguousarray(np.concatenate(pieces, axis=1).T).astype(np.float32)
