"""How pictures move, measured: grey pictures go in one by one, a trace and its faults come out.

A picture is looked at as a coarse grid of cells (18 along its short side), whose mean luma is
followed through time. Times are frames at 24 a second; luma is 0..255.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Cells = NDArray[np.float32]

SHORT_SIDE = 18
SECOND = 24
STILL_LEVEL, STILL_PIXELS = 7, 5
"""Two pictures are alike when fewer pixels than this differ by more than that."""
POP, POP_CELLS, CALM = 18.0, 3, 0.34
BEFORE, AFTER = 8, 14
JITTER, TURNS = 9.0, 6
FLASH = 11.0
CUT_CELL, CUT_SHARE = 11.0, 0.30
NEAR, LEAK, LEAST = 6, 0.24, 4.0
"""Frames before and after a transition, and how much of its whole change they may have."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, from which frame on, and in what words."""

    kind: str
    frame: int
    says: str


@dataclass(frozen=True)
class Trace:
    """What was seen: ``cells`` is (frames, rows, columns); ``frozen`` pairs first frame, length."""

    cells: Cells
    frozen: tuple[tuple[int, int], ...]

    @property
    def luma(self) -> NDArray[np.float32]:
        """The mean luma of every frame."""
        return np.asarray(self.cells.mean(axis=(1, 2)), np.float32)

    def part(self, start: int, frames: int) -> "Trace":
        """Some of its frames, counted from 0 again."""
        end = start + frames
        still = [(max(at, start), min(at + length, end)) for at, length in self.frozen]
        kept = tuple((at - start, to - at) for at, to in still if to - at >= SECOND)
        return Trace(self.cells[start:end], kept)


@dataclass
class Watcher:
    """Looks at one picture after the other."""

    _cells: list[Cells] = field(default_factory=list)
    _frozen: list[tuple[int, int]] = field(default_factory=list)
    _kept: Grey | None = None
    _since: int = 0

    def see(self, grey: Grey) -> None:
        """The next frame."""
        height, width = grey.shape
        unit = min(height, width) / SHORT_SIDE
        grid = (round(width / unit), round(height / unit))
        cells = cv2.resize(grey, grid, interpolation=cv2.INTER_AREA)
        number = len(self._cells)
        self._cells.append(np.asarray(cells, np.float32))
        if self._kept is None or not alike(grey, self._kept):
            self._close(number)
            self._kept, self._since = grey.copy(), number

    def _close(self, number: int) -> None:
        if number - self._since >= SECOND:
            self._frozen.append((self._since, number - self._since))

    def trace(self) -> Trace:
        """All that was seen."""
        self._close(len(self._cells))
        return Trace(np.stack(self._cells), tuple(self._frozen))


def watch(pictures: Iterable[Grey]) -> Trace:
    """The trace of pictures."""
    watcher = Watcher()
    for grey in pictures:
        watcher.see(grey)
    return watcher.trace()


def alike(one: Grey, two: Grey) -> bool:
    """Whether nobody could tell two pictures apart."""
    return int(np.count_nonzero(cv2.absdiff(one, two) > STILL_LEVEL)) < STILL_PIXELS


# -- faults within one shot


def frozen(trace: Trace) -> Iterator[Fault]:
    """Stretches of a second and more in which nothing moves."""
    for start, frames in trace.frozen:
        yield Fault("frozen", start, f"nothing moves for {frames / SECOND:.1f} s")


def popping(trace: Trace) -> Iterator[Fault]:
    """Neighbouring cells that jump to other values and keep them, with calm before and after.

    A glance of the eyes is as quick, but smaller.
    """
    cells = trace.cells
    for frame in range(BEFORE, len(cells) - AFTER):
        before, after = cells[frame - BEFORE : frame - 1], cells[frame : frame + AFTER]
        jump = np.abs(after[:5].mean(axis=0) - before[-5:].mean(axis=0))
        if jump.max() < POP:
            continue
        stir = np.maximum(_range(before), _range(after))
        popped = (jump >= POP / 2) & (stir < CALM * jump)
        for patch in _patches(popped):
            if np.count_nonzero(patch) >= POP_CELLS and jump[patch].max() >= POP:
                yield Fault("popping", frame, f"{_where(patch)} jumps by {jump[patch].max():.0f}")


def _patches(cells: NDArray[np.bool_]) -> Iterator[NDArray[np.bool_]]:
    """The connected parts."""
    count, labels = cv2.connectedComponents(cells.astype(np.uint8), connectivity=8)
    for number in range(1, count):
        yield labels == number


def _range(stretch: Cells) -> Cells:
    """How far each cell and its neighbours go up and down."""
    spread = stretch.max(axis=0) - stretch.min(axis=0)
    return np.asarray(cv2.dilate(spread, np.ones((3, 3), np.uint8)), np.float32)


def jitter(trace: Trace, *, level: float = JITTER) -> Iterator[Fault]:
    """Cells that go up and down by turns, on ones or on twos, for several steps."""
    for pace in (1, 2):
        for phase in range(pace):
            steps = np.diff(trace.cells[phase::pace], axis=0)
            run = np.zeros(trace.cells.shape[1:], np.int32)
            for number in range(1, len(steps)):
                one, two = steps[number - 1], steps[number]
                turns = (one * two < 0) & (np.minimum(abs(one), abs(two)) > level)
                run = np.where(turns, run + 1, 0)
                if (run == TURNS).any():
                    frame = phase + pace * (number - TURNS)
                    yield Fault("jitter", frame, f"{_where(run == TURNS)} flickers")


def flashes(trace: Trace) -> Iterator[Fault]:
    """Jumps of the whole picture's light."""
    luma = trace.luma
    for frame in range(2, len(luma)):
        jump = float(luma[frame] - luma[frame - 2])
        if abs(jump) > FLASH:
            yield Fault("flash", frame, f"the light jumps by {jump:+.0f}")


def cuts(trace: Trace) -> list[int]:
    """Frames at which much of the picture is at once another."""
    changed = np.abs(np.diff(trace.cells, axis=0)) > CUT_CELL
    return [int(n) + 1 for n in np.flatnonzero(changed.mean(axis=(1, 2)) > CUT_SHARE)]


def faults_of(trace: Trace, *, stormy: bool = False, falling: bool = False) -> list[Fault]:
    """Everything wrong within a shot; lightning may flash, and what falls may flicker."""
    found = [*frozen(trace)]
    if not stormy:
        found += [*popping(trace), *flashes(trace)]
        found += [Fault("cut", frame, "the picture is another at once") for frame in cuts(trace)]
    found += jitter(trace, level=3 * JITTER if falling or stormy else JITTER)
    return together(found)


def together(found: Iterable[Fault]) -> list[Fault]:
    """Faults of one kind that follow each other within a second told once."""
    kept: list[Fault] = []
    last: dict[str, int] = {}
    for fault in sorted(found, key=lambda each: (each.frame, each.kind)):
        if fault.frame - last.get(fault.kind, -SECOND) >= SECOND:
            kept.append(fault)
        last[fault.kind] = fault.frame
    return kept


def _where(cells: NDArray[np.bool_]) -> str:
    """A place in the picture in words a person finds: percent from the left and from the top."""
    rows, columns = np.nonzero(cells)
    height, width = cells.shape
    across, down = 100 * (columns[0] + 0.5) / width, 100 * (rows[0] + 0.5) / height
    return f"{across:.0f} % across, {down:.0f} % down"


# -- borders between shots


def changes_at(trace: Trace, frame: int) -> bool:
    """Whether the picture changes at a frame more than it does around it."""
    moved = np.abs(np.diff(trace.cells, axis=0)).mean(axis=(1, 2))  # [n] is from n to n + 1
    here = float(moved[frame - 1])
    near = np.concatenate([moved[max(0, frame - 5) : frame - 1], moved[frame : frame + 4]])
    return here > 1.0 and here > 2.5 * float(near.max(initial=0.0))


def differs(trace: Trace, one: int, two: int) -> float:
    """Mean difference of two frames' cells."""
    return float(np.abs(trace.cells[one] - trace.cells[two]).mean())


def smooth(trace: Trace, start: int, frames: int) -> str:
    """Nothing jumps where a transition begins and ends; else what does."""
    moved = np.abs(np.diff(trace.cells, axis=0)).mean(axis=(1, 2))
    inside = float(moved[start : start + frames - 1].max(initial=0.0))
    for frame, word in ((start, "begins"), (start + frames, "ends")):
        if 0 < frame < len(trace.cells) and moved[frame - 1] > max(6.0, 1.2 * inside):
            return f"jumps by {moved[frame - 1]:.0f} where it {word}"
    return ""


def within(trace: Trace, start: int, frames: int) -> str:
    """Little of the change from one shot to the next happens outside a transition's frames."""
    end, last = start + frames, len(trace.cells) - 1
    if start < 1 or end > last:
        return ""
    whole = max(differs(trace, start - 1, frame) for frame in range(start, end + 1))
    for one, two, word in (
        (max(0, start - NEAR), start - 1, "before it begins"),
        (end, min(end + NEAR - 1, last), "after it ends"),
    ):
        if differs(trace, one, two) > max(LEAST, whole * LEAK):
            return f"is seen {word}"
    return ""


def dark_amid(trace: Trace, start: int, frames: int) -> str:
    """Nothing of either side is seen in the middle: all is dim, or nothing moves behind cloth."""
    luma = trace.luma[start : start + frames]
    middle = luma[frames // 2 - 1 : frames // 2 + 1].max()
    return "" if middle < 30 else f"its middle is not dark ({middle:.0f})"
