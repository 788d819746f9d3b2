"""Captions as ``mov_text`` tracks of an MP4 (3GPP timed text, TS 26.245).

In: an open container and captions by language. Out: tracks with their language, the one that is
shown by itself marked, their text in italics where the captions are.
"""

import struct
from collections.abc import Iterator, Sequence
from fractions import Fraction
from heapq import merge
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

import av
from av.container import OutputContainer
from av.stream import Disposition
from av.subtitles.codeccontext import SubtitleCodecContext
from av.subtitles.stream import SubtitleStream

from studio.film.caption import Caption, CaptionTrack, one_at_a_time
from studio.film.tongues import code_of, name_of
from studio.lib.errors import EngineFailed

MILLISECOND = Fraction(1, 1000)
_FONT_AT = 22  # bytes of a sample description before font and size of its default style
_ITALIC = 0x02
_ENABLED = 0x01

_ASS_HEADER = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, \
Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""

Packet: TypeAlias = "av.Packet[SubtitleStream]"


def add_stream(container: OutputContainer, track: CaptionTrack, *, shown: bool) -> SubtitleStream:
    """A stream for the captions of a language; ``shown`` by itself, or only when asked for."""
    stream = cast("SubtitleStream", container.add_stream("mov_text"))
    context = cast("SubtitleCodecContext", stream.codec_context)
    context.subtitle_header = _ASS_HEADER
    context.time_base = MILLISECOND
    stream.metadata["language"] = code_of(track.tag)
    stream.metadata["handler_name"] = name_of(track.tag)
    stream.disposition = Disposition.default if shown else Disposition(0)
    return stream


def mux(container: OutputContainer, texts: Sequence[tuple[SubtitleStream, CaptionTrack]]) -> None:
    """Write all captions, in the order of their times."""
    queues = [_samples(stream, track.captions) for stream, track in texts]
    for sample in merge(*queues, key=lambda sample: sample.pts or 0):
        container.mux(sample)


def _samples(stream: SubtitleStream, captions: Sequence[Caption]) -> Iterator[Packet]:
    """Timed text samples; an empty one clears the screen."""
    clock = 0
    for caption in one_at_a_time(captions):
        if caption.start_ms > clock:
            yield _sample(stream, _counted(""), clock, caption.start_ms)
        text = "\n".join(caption.lines)
        style = _italics(stream, caption) if caption.slanted else b""
        yield _sample(stream, _counted(text) + style, caption.start_ms, caption.end_ms)
        clock = caption.end_ms


def _counted(text: str) -> bytes:
    """A 16-bit length, and the text in UTF-8."""
    data = text.encode()
    return struct.pack(">H", len(data)) + data


def _sample(stream: SubtitleStream, data: bytes, start_ms: int, end_ms: int) -> Packet:
    packet = cast("Packet", av.Packet(data))
    packet.stream = stream
    packet.time_base = MILLISECOND
    packet.pts = packet.dts = start_ms
    packet.duration = end_ms - start_ms
    return packet


def _italics(stream: SubtitleStream, caption: Caption) -> bytes:
    """A style box that sets a caption's lines in italics, in the track's own font and size."""
    description = stream.codec_context.extradata or b""
    font, _face, size = struct.unpack_from(">HBB", description, _FONT_AT)
    records, at = [], 0
    for line in caption.lines:
        if caption.leans(line):
            span = (at, at + len(line))
            records.append(struct.pack(">HHHBB4s", *span, font, _ITALIC, size, b"\xff" * 4))
        at += len(line) + 1
    styles = b"".join(records)
    return struct.pack(">I4sH", 10 + len(styles), b"styl", len(records)) + styles


def hide_all(path: Path) -> None:
    """Mark no caption track of a finished file as shown by itself.

    The muxer marks the first of them where none is; a film with captions in its picture wants
    none. One bit a track header (ISO 14496-12, ``tkhd``) is changed in place.
    """
    with path.open("r+b") as file:
        size = path.stat().st_size
        for at, end in _boxes(file, 0, size, b"moov"):
            for track, track_end in _boxes(file, at, end, b"trak"):
                if _handler(file, track, track_end) in (b"sbtl", b"text", b"subt"):
                    for header, _ in _boxes(file, track, track_end, b"tkhd"):
                        file.seek(header + 3)
                        flags = file.read(1)[0]
                        file.seek(header + 3)
                        file.write(bytes([flags & ~_ENABLED]))


def _handler(file: BinaryIO, start: int, end: int) -> bytes:
    """The kind of a track, as its media's handler says."""
    for media, media_end in _boxes(file, start, end, b"mdia"):
        for handler, _ in _boxes(file, media, media_end, b"hdlr"):
            file.seek(handler + 8)
            return file.read(4)
    return b""


def _boxes(file: BinaryIO, start: int, end: int, name: bytes) -> Iterator[tuple[int, int]]:
    """Where the contents of the boxes of a name begin and end."""
    while start + 8 <= end:
        file.seek(start)
        size, kind = struct.unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            (size,) = struct.unpack(">Q", file.read(8))
            head = 16
        size = size or end - start
        if size < head:
            raise EngineFailed(f"The film file is broken at byte {start}.")
        if kind == name:
            yield start + head, start + size
        start += size
