"""A film file in, measured facts out: streams, length, and what the picture really shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from av.audio.stream import AudioStream
from av.stream import Disposition, Stream
from av.video.stream import VideoStream
from numpy.typing import NDArray

Picture = NDArray[np.uint8]

THUMB_WIDTH, THUMB_HEIGHT = 64, 36
BLACK_LEVEL = 24
"""Luma (limited range, 16 is black) that every part of a black frame stays under."""
FROZEN_DIFFERENCE = 0.02
"""Mean luma difference under which nothing moved."""


@dataclass(frozen=True)
class StreamFacts:
    """One stream of a file.

    ``language`` is its three-letter code, "" where none is given; ``shown`` says whether a player
    takes it by itself.
    """

    kind: str
    codec: str
    length_ms: int
    details: str
    language: str = ""
    shown: bool = False


@dataclass(frozen=True)
class PictureFacts:
    """What a look at every frame found.

    ``differences[n]`` is the mean luma difference (0 to 255) of frame n to the one before it, 0
    for the first; ``black`` holds the numbers of frames that are black all over.
    """

    frames: int
    black: tuple[int, ...]
    differences: tuple[float, ...]

    def frozen_runs(self) -> list[tuple[int, int]]:
        """Runs of frames in which nothing moved: first frame and length."""
        runs: list[tuple[int, int]] = []
        for frame, difference in enumerate(self.differences):
            if frame == 0 or difference >= FROZEN_DIFFERENCE:
                continue
            if runs and sum(runs[-1]) == frame:
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((frame, 1))
        return runs


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
            language = stream.metadata.get("language", "")
            shown = bool(stream.disposition & Disposition.default)
            details = _details(stream)
            found.append(StreamFacts(stream.type, name, length_ms, details, language, shown))
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
    black: list[int] = []
    differences: list[float] = []
    for frame, thumb in enumerate(_thumbnails(path)):
        if thumb.max() < BLACK_LEVEL:
            black.append(frame)
        moved = 0.0 if before is None else float(cv2.absdiff(thumb, before).mean())
        differences.append(moved)
        before = thumb
    return PictureFacts(len(differences), tuple(black), tuple(differences))


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
