"""Captions from the words as they were spoken, and their WebVTT and SubRip texts.

``caption`` takes a timeline and gives captions that hold the house limits without exception:
two lines of 42 letters, 17 letters a second, a second at least, two frames apart. Where speech
is faster than can be read, captions stay longer and the next come later.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from studio.film.caption import MAX_LETTERS_PER_SECOND, MAX_LINE_LETTERS, Caption
from studio.film.phrasing import break_cost, in_lines
from studio.film.timecode import SAMPLES_PER_SECOND, clock, ms_of_frame
from studio.film.timeline import SpokenLine, Timeline

STAGE, VERSION = "captions", "1"

MIN_MS = 1000
GAP_MS = 84  # two frames, rounded up

_LINGER_MS = 400  # how long a caption stays after its last word, if there is room
_EARLY_MS = 500  # how long before its first word one that needs time may come
_RUN_PAUSE_MS = 1500  # lines of one speaker closer than this may share a caption
_LONG_MS = 7000
_LONGEST_NAME = 18
_NARRATOR = {"", "NARRATOR"}


@dataclass(frozen=True)
class _Word:
    """A word of the film; ``opens`` marks the first of a line."""

    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class _Group:
    """Words that are one caption."""

    words: tuple[_Word, ...]
    speaker: str
    lines: tuple[str, ...]
    needed: int

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def caption(timeline: Timeline) -> tuple[Caption, ...]:
    """Captions for all that is spoken, in order."""
    runs = list(_runs(timeline.spoken))
    several = len({speaker for speaker, _ in runs}) > 1
    groups: list[_Group] = []
    before = ""
    for index, (speaker, words) in enumerate(runs):
        label = _label(speaker) if several and speaker and speaker != before else ""
        following = runs[index + 1][1][0].start if index + 1 < len(runs) else math.inf
        groups.extend(_grouped(words, speaker, label=label, following=following))
        before = speaker
    return tuple(_timed(groups, ms_of_frame(timeline.frames)))


def _runs(spoken: Sequence[SpokenLine]) -> Iterator[tuple[str, list[_Word]]]:
    """Speakers with their words, as long as nobody else speaks and no pause parts them."""
    speaker, words = "", list[_Word]()
    for line in sorted(spoken, key=lambda line: line.start):
        said = list(_words(line))
        if not said:
            continue
        who = "" if line.speaker.strip().upper() in _NARRATOR else line.speaker.strip()
        if words and (who != speaker or said[0].start - words[-1].end > _RUN_PAUSE_MS):
            yield speaker, words
            words = []
        speaker = who
        words.extend(said)
    if words:
        yield speaker, words


def _words(line: SpokenLine) -> Iterator[_Word]:
    """A line's words on the film's clock, cleaned, split where they hold spaces or are long."""
    offset = round(line.start * 1000 / SAMPLES_PER_SECOND)
    timed = line.words or ((line.text, 0, round(line.samples * 1000 / SAMPLES_PER_SECOND)),)
    opens = True
    for text, start, end in timed:
        pieces = list(_pieces(text))
        for index, piece in enumerate(pieces):
            first = start + (end - start) * index // len(pieces)
            last = start + (end - start) * (index + 1) // len(pieces)
            yield _Word(piece, offset + first, offset + max(first, last), opens)
            opens = False


def _pieces(text: str) -> Iterator[str]:
    clean = "".join(" " if category(letter) in {"Cc", "Cs"} else letter for letter in text)
    for word in clean.split():
        for at in range(0, len(word), MAX_LINE_LETTERS):
            yield word[at : at + MAX_LINE_LETTERS]


def _label(speaker: str) -> str:
    name = speaker.upper()
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _reading_ms(lines: Sequence[str], label: str) -> int:
    letters = len(" ".join(lines)) + (len(label) + 2 if label else 0)
    return max(MIN_MS, -(-letters * 1000 // MAX_LETTERS_PER_SECOND))


def _grouped(
    words: Sequence[_Word], speaker: str, *, label: str, following: float
) -> Iterator[_Group]:
    """Part a run into captions at the least cost of all ways, by dynamic programming."""
    count = len(words)
    costs, best = {count: 0.0}, dict[int, _Group]()
    for first in range(count - 1, -1, -1):
        costs[first] = math.inf
        for last in range(first + 1, count + 1):
            group = _group(words[first:last], speaker, label if first == 0 else "")
            if group is None:
                break
            next_word = words[last] if last < count else None
            after = next_word.start if next_word else following
            cost = _cost(group, after, next_word) + costs[last]
            if cost < costs[first]:
                costs[first], best[first] = cost, group
    at = 0
    while at < count:
        yield best[at]
        at += len(best[at].words)


def _group(words: Sequence[_Word], speaker: str, label: str) -> _Group | None:
    reserved = len(label) + 2 if label else 0
    lines = in_lines([word.text for word in words], width=MAX_LINE_LETTERS, reserved=reserved)
    if lines is None:
        return None
    return _Group(tuple(words), speaker, lines, _reading_ms(lines, label))


def _cost(group: _Group, after: float, next_word: _Word | None) -> float:
    """What is wrong with a caption: bad ends, pauses and lines run together, too little time."""
    cost = 12.0
    if next_word is not None:
        cost += 0 if next_word.opens else 5 * break_cost(group.words[-1].text, next_word.text)
    for one, two in zip(group.words, group.words[1:], strict=False):
        cost += 10.0 if two.opens else 0.0
        cost += max(two.start - one.end - 350, 0) / 25
    room = min(after - GAP_MS - group.start, group.end + 4000 - group.start)
    cost += max(group.needed - room, 0) / 12
    cost += max(group.end - group.start - _LONG_MS, 0) / 50
    if len(group.lines) == 2:
        cost += abs(len(group.lines[0]) - len(group.lines[1])) / 8
    return cost


def _timed(groups: Sequence[_Group], film_ms: int) -> list[Caption]:
    """Give each group its time: as spoken where it can be read so, longer or later where not."""
    starts, ends = _forwards(groups)
    if ends and ends[-1] > film_ms:
        starts, ends = _pulled(groups, starts, ends, film_ms)
    return [
        Caption(start, end, group.lines, group.speaker)
        for group, start, end in zip(groups, starts, ends, strict=True)
    ]


def _forwards(groups: Sequence[_Group]) -> tuple[list[int], list[int]]:
    starts, ends = list[int](), list[int]()
    free = 0
    for index, group in enumerate(groups):
        following = groups[index + 1].start if index + 1 < len(groups) else group.end + 60_000
        short = max(group.start + group.needed - (following - GAP_MS), 0)
        start = max(group.start - min(short, _EARLY_MS), free)
        spoken = min(group.end + _LINGER_MS, max(following - GAP_MS, group.end))
        end = max(start + group.needed, min(spoken, following - GAP_MS))
        starts.append(start)
        ends.append(end)
        free = end + GAP_MS
    return starts, ends


def _pulled(
    groups: Sequence[_Group], starts: list[int], ends: list[int], film_ms: int
) -> tuple[list[int], list[int]]:
    """Bring what would run past the film's end forward, into earlier silence, if there is room."""
    limit = film_ms
    early, late = list(starts), list(ends)
    for index in range(len(groups) - 1, -1, -1):
        late[index] = min(late[index], limit)
        early[index] = min(early[index], late[index] - groups[index].needed)
        limit = early[index] - GAP_MS
    return (early, late) if early[0] >= 0 else (starts, ends)


def named(captions: Iterable[Caption]) -> Iterator[tuple[Caption, tuple[str, ...]]]:
    """Each caption with its lines as shown: the speaker's name before them where it is needed.

    A name is needed where the speaker changes, in a film with more than one.
    """
    shown = list(captions)
    several = len({one.speaker for one in shown}) > 1
    before = ""
    for one in shown:
        if not (several and one.speaker and one.speaker != before):
            yield one, one.lines
        elif len(_label(one.speaker)) + 2 + len(one.lines[0]) <= MAX_LINE_LETTERS:
            yield one, (f"{_label(one.speaker)}: {one.lines[0]}", *one.lines[1:])
        else:
            yield one, (f"{_label(one.speaker)}:", *one.lines)
        before = one.speaker


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def to_vtt(captions: Iterable[Caption]) -> str:
    """WebVTT, with the voice of each speaker marked."""
    blocks = ["WEBVTT\n"]
    for number, (one, lines) in enumerate(named(captions), 1):
        text = _escaped("\n".join(lines))
        voice = f"<v {_escaped(one.speaker.title())}>" if one.speaker else ""
        blocks.append(f"{number}\n{clock(one.start_ms)} --> {clock(one.end_ms)}\n{voice}{text}\n")
    return "\n".join(blocks)


def to_srt(captions: Iterable[Caption]) -> str:
    """SubRip text."""
    return "\n".join(
        f"{number}\n{clock(one.start_ms, mark=',')} --> {clock(one.end_ms, mark=',')}\n"
        + "\n".join(lines)
        + "\n"
        for number, (one, lines) in enumerate(named(captions), 1)
    )
