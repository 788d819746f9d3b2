"""Reading footage: any photo or video in, upright BGR pictures at a constant rate out.

Pictures have even sides and are at most 1920 by 1080 (or 1080 by 1920) pixels; smaller ones keep
their size. A video's own rate is kept from 20 to 31 frames a second, halved above where that fits;
videos whose frames come at uneven times are read at even ones. A photo is a video of one frame.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import av
import cv2
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.reformatter import Colorspace, Interpolation
from PIL import Image, ImageOps, UnidentifiedImageError

from studio.dubbing.warp import Picture
from studio.lib.errors import FootageUnreadable

LONGEST, SHORTEST = 1920, 1080
LEAST_SIDE = 64
MOST_PIXELS = 50_000_000
PHOTO_RATE = Fraction(25)
RATES = (20.0, 31.0)
PHOTO_FORMATS = ("PNG", "JPEG", "WEBP")
EXACT = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT
"""How colours are turned to BGR: without the haste that shifts them by some levels."""
HD_LINES = 720
"""From so many lines on, colours of a video that does not say are those of HD."""
MATRICES = {
    1: Colorspace.ITU709,
    5: Colorspace.ITU601,
    6: Colorspace.ITU601,
    7: Colorspace.SMPTE240M,
    9: Colorspace.BT2020,
    10: Colorspace.BT2020,
}
"""How a video's mark of its colours (ITU-T H.273, table 4) is called where they are turned."""
CHUNK = 16
"""Pictures that are held at once."""
UNREADABLE = (
    "This is neither a picture nor a video that we can read."
    " PNG, JPEG, WebP, MP4, MOV and WebM are."
)
_BROKEN_PHOTO = (OSError, SyntaxError, ValueError, EOFError, struct.error)


class Footage(Protocol):
    """Pictures of one size, numbered at a constant rate."""

    @property
    def width(self) -> int:
        """In pixels."""
        ...

    @property
    def height(self) -> int:
        """In pixels."""
        ...

    @property
    def rate(self) -> Fraction:
        """Frames a second."""
        ...

    @property
    def frames(self) -> int:
        """How many there are."""
        ...

    def pictures(self, numbers: Sequence[int]) -> Iterator[Picture]:
        """The pictures with these numbers, in this order; quick where they follow each other."""
        ...


def open_footage(path: Path) -> Footage:
    """Open a photo or a video.

    Raises:
        FootageUnreadable: when it is neither, broken, or far too small or large.
    """
    photo = _read_photo(path)
    return photo if photo is not None else Video(path)


def play_order(frames: int, wanted: int) -> list[int]:
    """Numbers of frames for ``wanted`` frames: to and fro when there are fewer."""
    there = list(range(frames))
    lap = [*there, *there[-2:0:-1]]
    return [lap[n % len(lap)] for n in range(wanted)]


@dataclass(frozen=True)
class Photo:
    """One picture that stands still."""

    picture: Picture
    rate: Fraction = PHOTO_RATE
    frames: int = 1

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.picture.shape[1])

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.picture.shape[0])

    def pictures(self, numbers: Sequence[int]) -> Iterator[Picture]:
        """The picture, as often as asked."""
        for _ in numbers:
            yield self.picture


def _read_photo(path: Path) -> Photo | None:
    """The photo at a path, or nothing if it is no photo."""
    try:
        with Image.open(path, formats=PHOTO_FORMATS) as image:
            if getattr(image, "is_animated", False):
                return None
            if image.width * image.height > MOST_PIXELS:
                raise FootageUnreadable(
                    "This picture is too large: 50 million pixels are the most."
                )
            upright = ImageOps.exif_transpose(image)
            plain = _on_white(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise FootageUnreadable("This picture is too large for lip-sync.") from error
    except UnidentifiedImageError:
        return None
    except FileNotFoundError as error:
        raise FootageUnreadable(f"There is no file {path}.") from error
    except _BROKEN_PHOTO as error:
        raise FootageUnreadable("This picture is broken and can't be read.") from error
    picture = np.ascontiguousarray(np.asarray(plain, np.uint8)[..., ::-1])
    _check(picture.shape[1], picture.shape[0])
    return Photo(_fitted(picture))


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, layer).convert("RGB")
    return image.convert("RGB")


def _check(width: int, height: int) -> None:
    if min(width, height) < LEAST_SIDE:
        raise FootageUnreadable(f"This footage is too small: each side needs {LEAST_SIDE} pixels.")


def _fitted(picture: Picture) -> Picture:
    """Scaled down to the largest size where it is larger, its sides even."""
    height, width = picture.shape[:2]
    scale = min(1.0, LONGEST / max(width, height), SHORTEST / min(width, height))
    if scale < 1:
        size = (max(2, round(width * scale)), max(2, round(height * scale)))
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
        height, width = picture.shape[:2]
    return np.ascontiguousarray(picture[: height // 2 * 2, : width // 2 * 2])


class Video:
    """A video file, read front to back or in pieces."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            with av.open(str(path)) as container:
                self._times, self._keys = _index(container)
                first = next(container.decode(video=0), None) if _rewound(container) else None
        except (FFmpegError, OSError, StopIteration) as error:
            raise FootageUnreadable(UNREADABLE) from error
        if first is None or not len(self._times):
            raise FootageUnreadable(UNREADABLE)
        _check(first.width, first.height)
        sample = _upright(first)
        self.width, self.height = sample.shape[1], sample.shape[0]
        self.rate, self._sources = _evened(self._times)
        self.frames = len(self._sources)
        self._numbers = {float(time): number for number, time in enumerate(self._times)}

    def pictures(self, numbers: Sequence[int]) -> Iterator[Picture]:
        """The pictures with these numbers, in this order.

        Raises:
            FootageUnreadable: when the file ends before its index says so.
        """
        try:
            with av.open(str(self._path)) as container:
                yield from self._read(container, numbers)
        except FFmpegError as error:
            raise FootageUnreadable("This video is broken: it can't be read to its end.") from error

    def _read(self, container: InputContainer, numbers: Sequence[int]) -> Iterator[Picture]:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        reader = _Reader(container, self._times, self._keys)
        for start in range(0, len(numbers), CHUNK):
            sources = [int(self._sources[n]) for n in numbers[start : start + CHUNK]]
            held = reader.fetch(min(sources), max(sources))
            for source in sources:
                yield held[source]


class _Reader:
    """Decodes a video forwards, jumping to a key frame where that is nearer."""

    def __init__(
        self, container: InputContainer, times: Sequence[float], keys: Sequence[int]
    ) -> None:
        self._container = container
        self._times = np.asarray(times)
        self._keys = np.asarray(keys)
        self._next = 0
        self._frames = container.decode(video=0)
        self._last: tuple[int, Picture] | None = None

    def fetch(self, low: int, high: int) -> dict[int, Picture]:
        """All frames from one number to another; what is missing is the one before it."""
        held: dict[int, Picture] = {}
        if self._last is not None and low <= self._last[0] <= high:
            held[self._last[0]] = self._last[1]
        key = int(self._keys[np.searchsorted(self._keys, low, side="right") - 1])
        behind = self._next > low and not (held and min(held) <= low)
        if behind or key > self._next + 1:
            self._jump(key)
        while self._next <= high:
            frame = next(self._frames, None)
            if frame is None:
                break
            number = self._number(frame)
            self._next = number + 1
            if low <= number <= high:
                held[number] = _upright(frame)
                self._last = (number, held[number])
        return self._completed(held, low, high)

    def _completed(self, held: dict[int, Picture], low: int, high: int) -> dict[int, Picture]:
        before = held[min(held)] if held else (self._last[1] if self._last else None)
        if before is None:
            raise FootageUnreadable("This video is broken: it can't be read to its end.")
        whole = {}
        for number in range(low, high + 1):
            before = held.get(number, before)
            whole[number] = before
        return whole

    def _jump(self, key: int) -> None:
        stream = self._container.streams.video[0]
        base = stream.time_base or Fraction(1, 1000)
        self._container.seek(round(self._times[key] / float(base)), stream=stream)
        self._frames = self._container.decode(video=0)
        self._next = key

    def _number(self, frame: av.VideoFrame) -> int:
        return int(np.abs(self._times - frame.time).argmin())


def _index(container: InputContainer) -> tuple[list[float], list[int]]:
    """Times of all frames in seconds, in order, and the numbers of those that stand alone."""
    if not container.streams.video:
        raise FootageUnreadable(UNREADABLE)
    found: list[tuple[float, bool]] = []
    for packet in container.demux(video=0):
        stamp = packet.pts if packet.pts is not None else packet.dts
        if stamp is not None and packet.size:
            found.append((float(stamp * packet.time_base), packet.is_keyframe))
    found.sort()
    times = [time for time, _ in found]
    keys = [number for number, (_, key) in enumerate(found) if key]
    return times, keys if keys[:1] == [0] else [0, *keys]


def _rewound(container: InputContainer) -> bool:
    container.seek(0)
    return True


def _upright(frame: av.VideoFrame) -> Picture:
    """A frame as BGR, turned as its file says, at its size for us."""
    usual = Colorspace.ITU709 if frame.height >= HD_LINES else Colorspace.ITU601
    flat = frame.reformat(
        format="bgr24",
        src_colorspace=MATRICES.get(int(frame.colorspace), usual),
        interpolation=EXACT,
    )
    picture = np.asarray(flat.to_ndarray(), np.uint8)
    quarters = round(frame.rotation / 90) % 4
    if quarters:
        picture = np.rot90(picture, quarters)
    return _fitted(picture)


def _evened(times: Sequence[float]) -> tuple[Fraction, list[int]]:
    """A constant rate for frames at some times, and which frame is on at each of its ticks."""
    if len(times) < 2:
        return PHOTO_RATE, [0]
    steps = np.diff(times)
    own = 1 / max(float(np.median(steps[steps > 0])) if (steps > 0).any() else 0.04, 1e-3)
    rate = _rate(own)
    lasts = times[-1] - times[0] + 1 / own
    count = max(1, int(lasts * float(rate) + 0.25))
    ticks = times[0] + (np.arange(count) + 0.5) / float(rate)
    sources = np.clip(np.searchsorted(times, ticks, side="right") - 1, 0, len(times) - 1)
    return rate, [int(source) for source in sources]


def _rate(own: float) -> Fraction:
    """The rate to play at, for footage with a rate of its own."""
    for part in (1, 2, 3, 4):
        if RATES[0] <= own / part <= RATES[1]:
            return Fraction(own / part).limit_denominator(1001)
    return Fraction(30) if own > RATES[1] else PHOTO_RATE
