"""When captions come and go: as spoken where it can be read so, longer or later where not.

Comes in: groups in order, the film's length, its cuts. Goes out: a start and an end for each, in
milliseconds, that hold the house limits without exception.
"""

from bisect import bisect_left
from collections.abc import Sequence

from studio.film.caption import GAP_MS
from studio.pipeline.captioning.grouping import Group

Span = tuple[int, int]

_LINGER_MS = 400  # how long a caption stays after its last word, if there is room
_EARLY_MS = 500  # how long before its first word one that needs time may come


def spans_of(groups: Sequence[Group], film_ms: int, cuts_ms: Sequence[int]) -> list[Span]:
    """A span of time for every group."""
    spans = _forwards(groups)
    if spans and spans[-1][1] > film_ms:
        spans = _pulled(groups, spans, film_ms)
    return [
        _gone_with_the_shot(group, span, cuts_ms) for group, span in zip(groups, spans, strict=True)
    ]


def _forwards(groups: Sequence[Group]) -> list[Span]:
    spans: list[Span] = []
    free = 0
    for index, group in enumerate(groups):
        following = groups[index + 1].start if index + 1 < len(groups) else group.end + 60_000
        short = max(group.start + group.needed - (following - GAP_MS), 0)
        start = max(group.start - min(short, _EARLY_MS), free)
        spoken = min(group.end + _LINGER_MS, max(following - GAP_MS, group.end))
        end = max(start + group.needed, min(spoken, following - GAP_MS))
        spans.append((start, end))
        free = end + GAP_MS
    return spans


def _pulled(groups: Sequence[Group], spans: list[Span], film_ms: int) -> list[Span]:
    """Bring what would run past the film's end forward, into earlier silence, if there is room."""
    limit, pulled = film_ms, list[Span]()
    for group, (start, end) in zip(reversed(groups), reversed(spans), strict=True):
        last = min(end, limit)
        first = min(start, last - group.needed)
        pulled.append((first, last))
        limit = first - GAP_MS
    return pulled[::-1] if limit >= -GAP_MS else spans


def _gone_with_the_shot(group: Group, span: Span, cuts_ms: Sequence[int]) -> Span:
    """A caption whose words are over does not stay beyond a cut, if it has been up long enough."""
    earliest = max(group.end, span[0] + group.needed)
    at = bisect_left(cuts_ms, earliest)
    cut = cuts_ms[at] if at < len(cuts_ms) else span[1]
    return span[0], min(span[1], cut)
