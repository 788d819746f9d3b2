"""Segments, one mix and captions in; one MP4 out, without a second encode of the picture.

Video packets are copied. Sound is encoded once to AAC. Captions become ``mov_text`` tracks, one a
language (``timed_text``), and chapters are written into the file. ``faststart`` puts the index
first, so that playing starts before the download ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.codec.context import Flags
from av.container import InputContainer, OutputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from studio.film.caption import CaptionTrack
from studio.film.timecode import FRAMES_PER_SECOND, SAMPLES_PER_SECOND
from studio.film.tongues import code_of
from studio.lib.errors import EngineFailed
from studio.media import timed_text

AAC_FRAME = 1024
AAC_BITS_PER_SECOND = 320_000
"""At 192 kbit/s the encoder now and then throws a frame 2.5 dB over what went in."""
MILLISECOND = Fraction(1, 1000)


@dataclass(frozen=True)
class Mark:
    """A chapter of the file, in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Reel:
    """All that goes into one film file.

    ``sound`` has shape (samples, 2), float32, 48 kHz, and is in ``language``, a tag. The first of
    ``texts`` is in that language too; it is shown by itself unless ``burned`` says that it is in
    the picture already.
    """

    segments: Sequence[Path]
    sound: NDArray[np.float32]
    texts: Sequence[CaptionTrack]
    chapters: Sequence[Mark]
    title: str
    language: str = "en"
    burned: bool = False


def join(reel: Reel, path: Path) -> int:
    """Write the film; answers the number of picture frames.

    Raises:
        EngineFailed: when segments do not fit together.
    """
    options = {"movflags": "+faststart+use_metadata_tags", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        container.metadata["title"] = reel.title
        with av.open(str(reel.segments[0])) as first:
            video = container.add_stream_from_template(first.streams.video[0])
            header = first.streams.video[0].codec_context.extradata
        sound = container.add_stream("aac", rate=SAMPLES_PER_SECOND, layout="stereo")
        sound.bit_rate = AAC_BITS_PER_SECOND
        sound.codec_context.flags |= Flags.bitexact
        sound.metadata["language"] = code_of(reel.language)
        texts = [
            (timed_text.add_stream(container, track, shown=not reel.burned and number == 0), track)
            for number, track in enumerate(reel.texts)
            if track.captions
        ]
        _set_chapters(container, reel.chapters)
        frames = 0
        for packet, start in _copied_packets(reel.segments, header):
            packet.stream = video
            frames = max(frames, start)
            container.mux(packet)
        for frame in _sound_frames(reel.sound):
            container.mux(sound.encode(frame))
        container.mux(sound.encode(None))
        timed_text.mux(container, texts)
    if texts and (reel.burned or not reel.texts[0].captions):
        timed_text.hide_all(path)
    return frames


def _copied_packets(
    segments: Sequence[Path], header: bytes | None
) -> Iterator[tuple["av.Packet[VideoStream]", int]]:
    """Packets of all segments with shifted times, each with the frames up to its segment's end."""
    before = 0
    for path in segments:
        with av.open(str(path)) as source:
            stream = source.streams.video[0]
            if stream.codec_context.extradata != header:
                raise EngineFailed("Two shots were encoded differently and can't be joined.")
            length = _packet_count(source)
            for packet in source.demux(stream):
                if packet.dts is None or packet.pts is None or packet.time_base is None:
                    continue
                shift = int(Fraction(before, FRAMES_PER_SECOND) / packet.time_base)
                packet.pts += shift
                packet.dts += shift
                yield packet, before + length
            before += length


def _packet_count(source: InputContainer) -> int:
    """The number of frames in a segment, from its index."""
    return source.streams.video[0].frames


def _sound_frames(sound: NDArray[np.float32]) -> Iterator[av.AudioFrame]:
    planes = np.ascontiguousarray(sound.T)
    for start in range(0, planes.shape[1], AAC_FRAME):
        piece = np.ascontiguousarray(planes[:, start : start + AAC_FRAME])
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
        frame.sample_rate = SAMPLES_PER_SECOND
        frame.pts, frame.time_base = start, Fraction(1, SAMPLES_PER_SECOND)
        yield frame


def _set_chapters(container: OutputContainer, chapters: Sequence[Mark]) -> None:
    container.set_chapters(
        [
            {
                "id": number,
                "start": mark.start_ms,
                "end": mark.end_ms,
                "time_base": MILLISECOND,
                "metadata": {"title": mark.title},
            }
            for number, mark in enumerate(chapters)
        ]
    )
