"""A take's mouth becomes the drawn mouth of every frame.

Comes in: keys in milliseconds, with the frame that each take starts at. Goes out: a ``Mouth`` on
frames. Lips move softly from shape to shape, never cut: the opening of a frame is the mean of what
the keys ask for around its middle. Closed lips (m, b, p) and teeth on the lip (f, v) are always
seen, in the frame that shows their middle.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence

from studio.film.look import Viseme
from studio.film.take import MouthKey
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Mouth

OPENING: dict[Viseme, float] = {
    Viseme.REST: 0.0,
    Viseme.MBP: 0.0,
    Viseme.EE: 0.102,
    Viseme.EH: 0.150,
    Viseme.AA: 0.243,
    Viseme.OH: 0.203,
    Viseme.OO: 0.124,
    Viseme.FV: 0.076,
    Viseme.L: 0.148,
}
"""How far each shape is open when it is wholly formed, in widths of a head."""

TENTHS = 10
"""The openness of a shape wholly formed."""

_STEP = 2  # tenths; mouths are drawn in steps, so that drawn ones can be used again
_LEAST = 2
_MOST = 14
_REACH_MS = 40
_GRAIN_MS = 10
_CLOSED = frozenset({Viseme.REST, Viseme.MBP})
_SEEN = (Viseme.FV, Viseme.MBP)  # the later one wins where both fall on one frame
_BREATH_FRAMES = 5
_BREATH_ROOM = 7  # frames of silence before a breath is taken
_BREATH = (Viseme.EH, 2)
_FLUTTER = 2  # tenths
_VOWEL = 0.09  # head widths; what opens so far is a vowel, and seen to open
_BRIEF = 0.7  # of its opening, when it is too short to be wholly formed

Drawn = tuple[Viseme, int]
"""A shape and its openness in tenths; closed shapes have 0."""
_RESTING: Drawn = (Viseme.REST, 0)


def opening(drawn: Drawn) -> float:
    """How far a drawn mouth is open, in widths of a head."""
    return OPENING[drawn[0]] * drawn[1] / TENTHS


def track(name: str, takes: Sequence[tuple[int, Sequence[MouthKey]]]) -> Mouth:
    """The mouth of one speaker through a shot; ``takes`` are (first frame, keys), in order."""
    frames: dict[int, Drawn] = {}
    for start, keys in takes:
        for frame, drawn in enumerate(_steadied(_sampled(keys))):
            if drawn != _RESTING or start + frame not in frames:
                frames[start + frame] = drawn
    _breathe(frames, [start for start, _ in takes])
    changes: list[tuple[int, Drawn]] = []
    for frame in sorted(frames):
        gap = changes and frame - 1 not in frames and changes[-1][1] != _RESTING
        if gap:
            changes.append((frame - 1, _RESTING))
        if not changes or changes[-1][1] != frames[frame]:
            changes.append((frame, frames[frame]))
    if changes and changes[-1][1] != _RESTING:
        changes.append((max(frames) + 1, _RESTING))
    return Mouth(
        name,
        tuple((frame, shape) for frame, (shape, _) in changes),
        tuple(tenths for _, (_, tenths) in changes),
    )


def at_frame(mouth: Mouth | None, frame: int) -> Drawn:
    """The mouth that is seen at a frame."""
    if mouth is None:
        return _RESTING
    place = bisect_right(mouth.keys, frame, key=lambda each: each[0]) - 1
    if place < 0:
        return _RESTING
    shape = mouth.keys[place][1]
    if shape in _CLOSED:
        return shape, 0
    return shape, mouth.opens[place] if mouth.opens else TENTHS


def _sampled(keys: Sequence[MouthKey]) -> list[Drawn]:
    """The drawn mouth of every frame of one take, from its start."""
    if not keys:
        return []
    ends = [key.start_ms for key in keys[1:]]
    spans = list(zip(keys, [*ends, keys[-1].start_ms + _REACH_MS], strict=True))
    count = _frame_of(spans[-1][1]) + 1
    drawn = [_drawn_at(spans, (frame + 0.5) * 1000 / FRAMES_PER_SECOND) for frame in range(count)]
    middles = [(_frame_of((key.start_ms + end) / 2), key) for key, end in spans]
    for frame, key in middles:  # a short vowel between two closures
        if OPENING[key.viseme] * key.openness >= _VOWEL:
            least = round(_BRIEF * key.openness * TENTHS / _STEP) * _STEP
            if opening(drawn[frame]) < opening((key.viseme, least)):
                drawn[frame] = (key.viseme, least)
    for shape in _SEEN:
        for frame, key in middles:
            if key.viseme is shape:
                drawn[frame] = (shape, 0 if shape in _CLOSED else TENTHS)
    return drawn


def _frame_of(ms: float) -> int:
    """The frame that is shown at a time."""
    return math.floor(ms * FRAMES_PER_SECOND / 1000)


Span = tuple[MouthKey, int]


def _drawn_at(spans: Sequence[Span], ms: float) -> Drawn:
    """The shape that is on at a time, opened as far as the keys around it ask for."""
    shape = _key_at(spans, ms).viseme
    if shape is Viseme.MBP:
        return shape, 0
    if shape is Viseme.FV:
        return shape, TENTHS
    total = weights = 0.0
    for offset in range(-_REACH_MS, _REACH_MS + 1, _GRAIN_MS):
        weight = 1 + math.cos(math.pi * offset / (_REACH_MS + _GRAIN_MS))
        key = _key_at(spans, ms + offset)
        total += weight * OPENING[key.viseme] * key.openness
        weights += weight
    if shape is Viseme.REST:
        shape = _beside(spans, ms)
    full = OPENING[shape]
    tenths = round(total / weights / full * TENTHS / _STEP) * _STEP if full else 0
    return (shape, min(_MOST, tenths)) if tenths >= _LEAST else _RESTING


def _key_at(spans: Sequence[Span], ms: float) -> MouthKey:
    """The key that is on at a time; before the first and after the last one, a mouth at rest."""
    found = MouthKey(0, Viseme.REST, 0.0)
    for key, _ in spans:
        if key.start_ms > ms:
            break
        found = key
    return found


def _beside(spans: Sequence[Span], ms: float) -> Viseme:
    """The shape that a mouth comes from or goes to while it is nearly closed."""
    for offset in range(_GRAIN_MS, _REACH_MS + 1, _GRAIN_MS):
        for side in (-offset, offset):
            shape = _key_at(spans, ms + side).viseme
            if shape not in (*_CLOSED, Viseme.FV):
                return shape
    return Viseme.REST


def _steadied(drawn: Sequence[Drawn]) -> list[Drawn]:
    """No shape but a closure lasts for one frame between two that are alike."""
    steady = list(drawn)
    for at in range(1, len(steady) - 1):
        (before, low), (shape, tenths), (after, high) = steady[at - 1 : at + 2]
        if before is not after or shape in _SEEN:
            continue
        if shape is not before:
            steady[at] = (before, (low + high) // 4 * 2)
        elif low == high and abs(tenths - low) <= _FLUTTER:
            steady[at] = (before, low)
    return steady


def _breathe(frames: dict[int, Drawn], starts: Sequence[int]) -> None:
    """Lips part a little before somebody speaks after a silence."""
    for start in starts:
        first = next((f for f in range(start, max(frames, default=0) + 1)
                      if frames.get(f, _RESTING) != _RESTING), None)  # fmt: skip
        if first is None or frames[first][0] in _SEEN:
            continue
        before = range(first - _BREATH_ROOM, first)
        if before[0] < 0 or any(frames.get(f, _RESTING) != _RESTING for f in before):
            continue
        for frame in range(first - _BREATH_FRAMES, first):
            frames[frame] = _BREATH
