"""What an uploaded or fetched file is: a video, a photo or a sound, found out by decoding it.

A file is opened by what is in it, never by its name. Kinds that are taken are those that browsers
make and play. Refuses what can't be decoded, is too long or too large in pixels.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from studio.lib.errors import FootageUnreadable

MOST_PIXELS = 3840 * 2160
MOST_SIDE = 4096
LONGEST_S = 3600
FORMATS = {  # as FFmpeg names them: media types with a picture, with sound alone
    "mov,mp4,m4a,3gp,3g2,mj2": ("video/mp4", "audio/mp4"),
    "matroska,webm": ("video/webm", "audio/webm"),
    "wav": ("", "audio/wav"),
    "mp3": ("", "audio/mpeg"),
    "flac": ("", "audio/flac"),
    "ogg": ("video/ogg", "audio/ogg"),
    "aac": ("", "audio/aac"),
}
PHOTO_FORMATS = {
    "jpeg_pipe": "image/jpeg",
    "png_pipe": "image/png",
    "webp_pipe": "image/webp",
}
OPENED = {
    "format_whitelist": ",".join([*FORMATS, *PHOTO_FORMATS]),
    "protocol_whitelist": "file",
}
"""Nothing else is even tried: a list of other files (HLS, concat) would be read from elsewhere."""
UNKNOWN = (
    "This is no video, photo or sound that the studio can read. It takes MP4, WebM, JPEG, PNG,"
    " WebP, WAV, MP3, M4A, FLAC and Ogg."
)


class Medium(StrEnum):
    """What a file shows or sounds like."""

    VIDEO = "video"
    PHOTO = "photo"
    SOUND = "sound"


@dataclass(frozen=True)
class Footage:
    """A file that can be used: width and height in pixels (0 of a sound), its length, its sound.

    ``duration_ms`` is 0 of a photo; ``heard`` says whether there is sound in it.
    """

    medium: Medium
    media_type: str
    width: int
    height: int
    duration_ms: int
    heard: bool


def examine(path: Path) -> Footage:
    """Decode a little of a file and say what it is.

    Raises:
        FootageUnreadable: when it is none of what we take; the sentence says why.
    """
    try:
        with av.open(str(path), options=OPENED) as container:
            return _examined(container)
    except (FFmpegError, UnicodeDecodeError, IndexError) as error:
        raise FootageUnreadable(UNKNOWN) from error


def _examined(container: InputContainer) -> Footage:
    kind = container.format.name
    if kind in PHOTO_FORMATS:
        return _photo(container, PHOTO_FORMATS[kind])
    if kind not in FORMATS:
        raise FootageUnreadable(UNKNOWN)
    pictures = [
        stream
        for stream in container.streams.video
        if Disposition.attached_pic not in stream.disposition
    ]  # a record's cover is no video
    media_type = FORMATS[kind][0 if pictures else 1]
    if not media_type:
        raise FootageUnreadable(UNKNOWN)
    length_ms = _length_ms(container)
    if pictures:
        return _video(container, media_type, length_ms)
    return _sound(container, media_type, length_ms)


def _photo(container: InputContainer, media_type: str) -> Footage:
    frame = next(container.decode(video=0), None)
    if frame is None:
        raise FootageUnreadable(UNKNOWN)
    _check_size(frame.width, frame.height)
    return Footage(Medium.PHOTO, media_type, frame.width, frame.height, 0, heard=False)


def _video(container: InputContainer, media_type: str, length_ms: int) -> Footage:
    frame = next(container.decode(video=0), None)
    if frame is None:
        raise FootageUnreadable("There is no picture in this video.")
    _check_size(frame.width, frame.height)
    heard = bool(container.streams.audio)
    return Footage(Medium.VIDEO, media_type, frame.width, frame.height, length_ms, heard)


def _sound(container: InputContainer, media_type: str, length_ms: int) -> Footage:
    if not container.streams.audio or not any(islice(container.decode(audio=0), 1)):
        raise FootageUnreadable("There is no sound in this file.")
    return Footage(Medium.SOUND, media_type, 0, 0, length_ms, heard=True)


def _length_ms(container: InputContainer) -> int:
    """Its length by the container, else by its longest stream; read to the end if none says."""
    if container.duration is not None:
        length = round(container.duration / 1000)
    else:
        known = [
            float(stream.duration * stream.time_base)
            for stream in container.streams
            if stream.duration is not None and stream.time_base is not None
        ]
        length = round(1000 * max(known, default=0.0)) or _walked_ms(container)
    if length <= 0:
        raise FootageUnreadable("This file says nothing of how long it is, or is empty.")
    if length > LONGEST_S * 1000:
        raise FootageUnreadable(f"This is longer than {LONGEST_S // 60} minutes.")
    return length


def _walked_ms(container: InputContainer) -> int:
    last = 0.0
    for packet in container.demux():
        if packet.pts is not None and packet.time_base is not None:
            last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
        if last > LONGEST_S:
            break
    container.seek(0)
    return round(1000 * last)


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        raise FootageUnreadable(f"This picture is larger than {MOST_SIDE} pixels or 4K.")
