"""Captions as files: WebVTT with voices and positions, word by word, and SubRip.

In: captions. Out: text, always one that strict parsers take.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from studio.film.caption import Caption, Place
from studio.film.timecode import clock

_ABOVE = "line:6% position:50% align:center"
_BELOW = "position:50% align:center"
"""A line of its own is left to the player, that keeps its controls off it."""


def to_vtt(captions: Iterable[Caption]) -> str:
    """WebVTT, with the voice of each speaker marked and a place for every caption."""
    return _vtt(captions, _escaped_lines)


def to_words_vtt(captions: Iterable[Caption]) -> str:
    """WebVTT in which every word says when it begins, for players that follow along."""
    return _vtt(captions, _timed_lines)


def to_srt(captions: Iterable[Caption]) -> str:
    """SubRip text."""
    return "\n".join(
        f"{number}\n{clock(one.start_ms, mark=',')} --> {clock(one.end_ms, mark=',')}\n"
        + "\n".join(f"<i>{line}</i>" if one.leans(line) else line for line in one.lines)
        + "\n"
        for number, one in enumerate(captions, 1)
    )


def _vtt(captions: Iterable[Caption], lines_of: Callable[[Caption], list[str]]) -> str:
    blocks = ["WEBVTT\n"]
    for number, one in enumerate(captions, 1):
        settings = _ABOVE if one.place is Place.ABOVE else _BELOW
        times = f"{clock(one.start_ms)} --> {clock(one.end_ms)} {settings}"
        blocks.append(f"{number}\n{times}\n{_voiced(one, lines_of(one))}\n")
    return "\n".join(blocks)


def _voiced(one: Caption, lines: Sequence[str]) -> str:
    """Lines, each run of one speaker's in a voice; slanted where the caption is."""
    speakers = one.speakers or ("",) * len(lines)
    leans = map(one.leans, one.lines)
    shown = []
    for (speaker, slanted), rows in groupby(
        zip(speakers, leans, lines, strict=True), key=lambda row: row[:2]
    ):
        text = "\n".join(line for _, _, line in rows)
        text = f"<i>{text}</i>" if slanted else text
        shown.append(f"<v {escaped(_name(speaker))}>{text}</v>" if speaker else text)
    return "\n".join(shown)


def _name(speaker: str) -> str:
    """A name as it is written in a sentence."""
    name = " ".join(speaker.split())
    return re.sub(r"\b(\w)(\w*)", lambda m: m[1] + m[2].lower(), name) if name.isupper() else name


def escaped(text: str) -> str:
    """Text whose signs mean nothing to WebVTT."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _escaped_lines(one: Caption) -> list[str]:
    return [escaped(line) for line in one.lines]


def _timed_lines(one: Caption) -> list[str]:
    """Lines with a time before each word that begins after the one before it."""
    if not one.word_ms:
        return _escaped_lines(one)
    before, lines = one.start_ms, []
    for line, times in zip(one.lines, one.word_ms, strict=True):
        words = []
        for word, ms in zip(line.split(), times, strict=True):
            stamp = f"<{clock(ms)}>" if before < ms < one.end_ms else ""
            before = ms if stamp else before
            words.append(stamp + escaped(word))
        lines.append(" ".join(words))
    return lines
