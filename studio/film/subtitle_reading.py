"""Caption files that people bring, WebVTT or SubRip, read into captions.

In: the bytes of a file. Out: captions in order of their times, marks of style taken off. What is
wrong is told with its line, so that it can be found in the file.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.film.caption import Caption, Place
from studio.lib.errors import CaptionsUnreadable

MOST_BYTES = 2_000_000
MOST_CAPTIONS = 20_000
MOST_LETTERS = 1000
"""Of one caption."""

_TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?P<settings>\s.*)?\s*")
_TAGS = re.compile(r"</?[a-zA-Z][^<>\n]*>|<[\d:.]+>|\{\\[^{}\n]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^<>\n]+)>")
_UP = re.compile(r"line:(-?\d+(?:\.\d+)?)(%?)")
_SKIPPED = ("NOTE", "STYLE", "REGION")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\ufeff\u200e\u200f\u202a\u202c"))


@dataclass(frozen=True)
class _Block:
    """Lines between empty ones; ``number`` is the first one's in the file, from 1."""

    number: int
    lines: tuple[str, ...]


def read_captions(data: bytes, *, longest_ms: int | None = None) -> tuple[Caption, ...]:
    """The captions of a WebVTT or SubRip file, earliest first.

    ``longest_ms`` is the film's length: a caption that begins later does not belong to it, and
    one that ends later ends with the film. None takes all times.

    Raises:
        CaptionsUnreadable: with the line at which the file can't be understood.
    """
    if len(data) > MOST_BYTES:
        raise CaptionsUnreadable("The caption file is larger than 2 MB.")
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    web = text.startswith("WEBVTT")
    blocks = _blocks(text)
    if web:
        head = blocks[0].lines[0]
        if head != "WEBVTT" and head[6] not in " \t":
            raise _wrong(1, "a WebVTT file begins with the word WEBVTT alone")
        blocks = blocks[1:]
        blocks = [block for block in blocks if not _is_aside(block)]
    captions = [one for block in blocks for one in _captions(block, longest_ms)]
    if not captions:
        raise CaptionsUnreadable("There is no caption in this file. WebVTT and SubRip are read.")
    if len(captions) > MOST_CAPTIONS:
        raise CaptionsUnreadable(f"The file has more than {MOST_CAPTIONS} captions.")
    return tuple(sorted(captions, key=lambda one: (one.start_ms, one.end_ms)))


def _decoded(data: bytes) -> str:
    """The text, by its byte order mark, as UTF-8, or else as Western European."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return _checked(data[2:].decode(encoding, "replace"))
    sparse = data[:400].count(0) * 3 > len(data[:400])
    if sparse:
        odd = data[1:400:2].count(0) >= data[0:400:2].count(0)
        return _checked(data.decode("utf-16-le" if odd else "utf-16-be", "replace"))
    try:
        return _checked(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _checked(data.decode("cp1252", "replace"))


def _checked(text: str) -> str:
    """Text without what no caption file has.

    Raises:
        CaptionsUnreadable: when it is no text.
    """
    text = text.removeprefix("\ufeff")
    strange = re.search("[\\x00-\\x08\\x0e-\\x1f]", text)
    if strange:
        number = text.count("\n", 0, strange.start()) + 1
        raise _wrong(number, "this is no text; the file may be of another kind")
    return text


def _wrong(number: int, why: str) -> CaptionsUnreadable:
    return CaptionsUnreadable(f"Line {number} of the caption file: {why}.", line=number)


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    lines: list[str] = []
    first = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            blocks.append(_Block(first, tuple(lines)))
            lines = []
    return blocks


def _is_aside(block: _Block) -> bool:
    """Whether a block of a WebVTT file is a note or a style."""
    first = block.lines[0]
    return first.split()[0] in _SKIPPED and "-->" not in first


def _captions(block: _Block, longest_ms: int | None) -> Iterator[Caption]:
    """What a block holds: a caption, or none where it has no words."""
    at = next((n for n, line in enumerate(block.lines) if "-->" in line), None)
    if at is None:
        raise _wrong(block.number, "times such as 00:00:01.000 --> 00:00:03.500 are missing")
    rest = block.lines[at + 1 :]
    again = next((n for n, line in enumerate(rest, at + 1) if "-->" in line), None)
    if at > 1 or again is not None:
        raise _wrong(block.number + (again or at), "an empty line is missing before these times")
    number = block.number + at
    start, end, settings = _times(block.lines[at], number)
    if longest_ms is not None and start >= longest_ms:
        raise _wrong(number, f"the caption begins after the film's end ({longest_ms / 1000:.1f} s)")
    yield from _caption((start, min(end, longest_ms or end)), rest, settings, number)


def _times(line: str, number: int) -> tuple[int, int, str]:
    """Start and end in milliseconds, and the settings behind them."""
    found = _TIMES.fullmatch(line)
    if found is None:
        raise _wrong(number, f"the times “{line.strip()[:60]}” can't be read")
    start, end = _ms(found.groups()[:4]), _ms(found.groups()[4:8])
    if end <= start:
        raise _wrong(number, "the caption ends before it begins")
    return start, end, found["settings"] or ""


def _caption(
    times: tuple[int, int], raw: Sequence[str], settings: str, number: int
) -> Iterator[Caption]:
    lines, speakers, speaker = [], [], ""
    for line in raw:
        voice = _VOICE.search(line)
        speaker = html.unescape(voice[1]).strip() if voice else speaker
        clean = html.unescape(_TAGS.sub("", line)).translate(_UNSEEN)
        clean = " ".join(clean.split())
        if clean:
            lines.append(clean)
            speakers.append(speaker)
    if sum(map(len, lines)) > MOST_LETTERS:
        raise _wrong(number, f"the caption has more than {MOST_LETTERS} letters")
    slanted = bool(raw) and all("<i>" in line or "</i>" in line for line in raw)
    if lines:
        place = Place.ABOVE if _is_above(settings, raw) else Place.BELOW
        said = tuple(speakers) if any(speakers) else ()
        yield Caption(*times, tuple(lines), said, place, slanted)


def _is_above(settings: str, raw: Sequence[str]) -> bool:
    """Whether the file puts a caption into the picture's upper half."""
    found = _UP.search(settings)
    if found is None:
        return any(r"{\an8}" in line or r"{\an7}" in line or r"{\an9}" in line for line in raw)
    return 0 <= float(found[1]) < (50 if found[2] else 8)


def _ms(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds, rest = (part or "0" for part in parts)
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(rest.ljust(3, "0"))
