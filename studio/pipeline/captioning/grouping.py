"""Runs of words become captions' texts: parted at phrases, two short speeches joined by dashes.

Comes in: runs and the language. Goes out: groups, each what one caption shows, in order.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.film.caption import GAP_MS, MAX_LINE_LETTERS, reading_ms
from studio.film.phrasing import break_cost, in_lines
from studio.film.sound import Language
from studio.pipeline.captioning.words import Run, Word

_LONG_MS = 7000
_EXCHANGE_MS = 700  # two who answer each other within this may share a caption
_DASH = "-"


@dataclass(frozen=True)
class Group:
    """Words that are one caption, and its lines as they are shown.

    ``leads`` counts the words at the start of each line that nobody says: names and dashes.
    """

    words: tuple[Word, ...]
    speakers: tuple[str, ...]
    lines: tuple[str, ...]
    leads: tuple[int, ...]
    unseen: bool = False

    @property
    def start(self) -> int:
        """When its first word begins, in milliseconds of the film."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """When its last word ends."""
        return self.words[-1].end

    @property
    def needed(self) -> int:
        """The least time in which it can be read."""
        return reading_ms(self.lines)

    def word_ms(self) -> tuple[tuple[int, ...], ...]:
        """When each word of each line begins; names and dashes come with the first after them."""
        said = iter(self.words)
        times = []
        for line, leads in zip(self.lines, self.leads, strict=True):
            spoken = [next(said).start for _ in range(len(line.split()) - leads)]
            # a name may stand alone on its line, before the words of the next
            first = spoken[0] if spoken else self.words[0].start
            times.append((*[first] * leads, *spoken))
        return tuple(times)


def groups_of(runs: Sequence[Run], language: Language) -> list[Group]:
    """All captions' texts, in order."""
    found: list[Group] = []
    for index, run in enumerate(runs):
        following = runs[index + 1].words[0].start if index + 1 < len(runs) else math.inf
        found.extend(_Parting(run, language, following).groups())
    return _paired(found)


class _Parting:
    """Parts a run into captions at the least cost of all ways, by dynamic programming."""

    def __init__(self, run: Run, language: Language, following: float) -> None:
        self._run, self._language, self._following = run, language, following

    def groups(self) -> Iterator[Group]:
        words, count = self._run.words, len(self._run.words)
        costs, best = {count: 0.0}, dict[int, Group]()
        for first in range(count - 1, -1, -1):
            costs[first] = math.inf
            for last in range(first + 1, count + 1):
                group = self._group(words[first:last], named=first == 0)
                if group is None:
                    break
                cost = self._cost(group, words[last] if last < count else None) + costs[last]
                if cost < costs[first]:
                    costs[first], best[first] = cost, group
        at = 0
        while at < count:
            yield best[at]
            at += len(best[at].words)

    def _group(self, words: Sequence[Word], *, named: bool) -> Group | None:
        name = f"{self._run.label}:" if named and self._run.label else ""
        lines = in_lines(
            [word.text for word in words],
            width=MAX_LINE_LETTERS,
            reserved=len(name) + 1 if name else 0,
            language=self._language,
        )
        if lines is None:
            return None
        leads = [0] * len(lines)
        if name and len(name) + 1 + len(lines[0]) <= MAX_LINE_LETTERS:
            lines, leads[0] = (f"{name} {lines[0]}", *lines[1:]), len(name.split())
        elif name:
            lines, leads = (name, *lines), [len(name.split()), *leads]
        speakers = (self._run.speaker,) * len(lines)
        return Group(tuple(words), speakers, lines, tuple(leads), self._run.unseen)

    def _cost(self, group: Group, next_word: Word | None) -> float:
        """What is wrong with a caption: bad ends, lines run together, too little time."""
        cost = 12.0
        if next_word is not None and not next_word.opens:
            cost += 5 * break_cost(group.words[-1].text, next_word.text, self._language)
        for one, two in zip(group.words, group.words[1:], strict=False):
            cost += 10.0 if two.opens else 0.0
            cost += max(two.start - one.end - 350, 0) / 25
        after = next_word.start if next_word else self._following
        room = min(after - GAP_MS - group.start, group.end + 4000 - group.start)
        cost += max(group.needed - room, 0) / 12
        cost += max(group.end - group.start - _LONG_MS, 0) / 50
        if len(group.lines) == 2:
            cost += abs(len(group.lines[0]) - len(group.lines[1])) / 8
        return cost


def _paired(groups: Sequence[Group]) -> list[Group]:
    """Short speech and answer that come too fast for a caption each share one, with dashes."""
    found: list[Group] = []
    for index, group in enumerate(groups):
        before = found[-1] if found else None
        after = groups[index + 1].start if index + 1 < len(groups) else math.inf
        if before and _hurried(before, group, after) and (pair := _pair(before, group)):
            found[-1] = pair
        else:
            found.append(group)
    return found


def _hurried(one: Group, two: Group, after: float) -> bool:
    """Whether two of different people follow so fast that one would be held over the other."""
    if len(one.lines) > 1 or len(two.lines) > 1 or not (one.speakers[0] and two.speakers[0]):
        return False
    if one.speakers == two.speakers or two.start - one.end > _EXCHANGE_MS:
        return False
    first_short = one.start + one.needed > two.start - GAP_MS
    return first_short or two.start + two.needed > after - GAP_MS


def _pair(one: Group, two: Group) -> Group | None:
    lines = (f"{_DASH} {one.lines[0]}", f"{_DASH} {two.lines[0]}")
    if max(map(len, lines)) > MAX_LINE_LETTERS:
        return None
    leads = (one.leads[0] + 1, two.leads[0] + 1)
    speakers = (one.speakers[0], two.speakers[0])
    return Group(one.words + two.words, speakers, lines, leads, one.unseen and two.unseen)
