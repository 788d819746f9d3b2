"""Letters cut from paper: text and a box go in, masks of well-broken lines come out.

The house face is Grenze; signs that it lacks are set in the installed faces of their writing
systems, shaped as these need it and running the way they run. Pictographs that no face holds are
left out; letters that none holds are refused.
"""

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import LettersMissing
from studio.theatre.paths import Context
from studio.theatre.typefaces import Cut, Face, Glyph, Typefaces, han_family
from studio.theatre.writing import in_order, levels, pieces

Mask = NDArray[np.uint8]
_SMALLEST = 14
_PAD = 0.4  # air round a line's letters, in leadings


@dataclass(frozen=True)
class Lines:
    """Set lines: a mask each (h, w) uint8, the distance between base lines, all in pixels."""

    masks: tuple[Mask, ...]
    leading: int

    @property
    def height(self) -> int:
        """From the top of the first to the bottom of the last line."""
        return self.leading * len(self.masks)

    @property
    def width(self) -> int:
        """Of the widest line."""
        return max(int(mask.shape[1]) for mask in self.masks)


@dataclass(frozen=True)
class _Run:
    """Shaped glyphs of one face, in their order from left to right."""

    face: Face
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """In letter sizes."""
        return sum(g.advance for g in self.glyphs) / self.face.units * self.face.cut.size


@dataclass(frozen=True)
class Row:
    """A set line: its mask, the air round it, its letter size and leading, all in pixels."""

    mask: Mask
    pad: int
    size: int
    leading: int

    @property
    def width(self) -> int:
        """Of the letters, in pixels."""
        return int(self.mask.shape[1]) - 2 * self.pad


class Typesetter:
    """Sets text in the fonts of an assets folder."""

    def __init__(self, assets: Path) -> None:
        self._faces = Typefaces(assets / "fonts" / "titles")
        self._plain: Typefaces | None = None
        self._assets = assets

    def set(
        self, text: str, *, width: float, height: float, size: float, bold: bool = True
    ) -> Lines:
        """``text`` in the largest size up to ``size`` px that fits the box, broken evenly.

        Raises:
            LettersMissing: for letters of a writing system that no installed face holds.
        """
        case = _Case(self._faces, bold=bold, hint=han_family(text))
        text = case.writable(text)
        parts = pieces(text) or [" "]
        tall = int(size)
        while True:
            lines = _broken(parts, case, width / tall)
            leading = max(case.cut(line).leading for line in lines) * tall
            fits = all(case.width(line) * tall <= width for line in lines)
            if (fits and len(lines) * leading <= height) or tall <= _SMALLEST:
                break
            tall = max(_SMALLEST, int(tall * 0.93))
        lines = _balanced(parts, case, width / tall, len(lines))
        if tall <= _SMALLEST:
            room = max(1, int(height / leading))
            lines = [_clipped(line, case, width / tall) for line in lines[:room]]
        return Lines(
            tuple(_mask(line, case, tall, round(leading)) for line in lines), round(leading)
        )

    def row(self, text: str, *, width: float, size: float) -> Row:
        """A line in the plain face of captions, in ``size`` px or smaller where ``width`` asks it.

        Raises:
            LettersMissing: for letters of a writing system that no installed face holds.
        """
        if self._plain is None:
            self._plain = Typefaces(self._assets / "fonts" / "captions", self._faces)
        case = _Case(self._plain, bold=True, hint=han_family(text), what="captions")
        line = case.writable(text) or " "
        tall = max(1, min(int(size), int(width / max(case.width(line), 0.01))))
        leading = round(case.cut(line).leading * tall)
        return Row(_mask(line, case, tall, leading), round(leading * _PAD), tall, leading)


class _Case:
    """The letters at hand for one text: every line is shaped once."""

    def __init__(self, faces: Typefaces, *, bold: bool, hint: str, what: str = "title") -> None:
        self._faces, self._bold, self._hint, self._what = faces, bold, hint, what
        self._holders: dict[str, Face | None] = {}
        self._set: dict[str, tuple[_Run, ...]] = {}

    def writable(self, text: str) -> str:
        """The text without signs that are no letters and that no face holds."""
        kept, missing = [], []
        for sign in unicodedata.normalize("NFC", text):
            if sign.isspace():
                kept.append(" ")
            elif unicodedata.category(sign) in {"Cf", "Cc", "Cn", "Co"}:
                kept.append(sign if sign in "\u200c\u200d" else "")
            elif self.holder(sign) is not None:
                kept.append(sign)
            elif unicodedata.category(sign)[0] in "LN":
                missing.append(sign)
        if missing:
            signs = "".join(dict.fromkeys(missing))[:12]
            raise LettersMissing(
                f"There is no font here for the letters “{signs}” of the {self._what}. "
                "Please write it in another alphabet.",
                field=self._what,
            )
        return "".join(kept)

    def holder(self, sign: str) -> Face | None:
        """The first face that holds a sign."""
        if sign not in self._holders:
            self._holders[sign] = self._faces.holder(sign, bold=self._bold, hint=self._hint)
        return self._holders[sign]

    def runs(self, line: str) -> tuple[_Run, ...]:
        """A line shaped, its runs from left to right."""
        if line not in self._set:
            keys = list(zip(self._chosen(line), levels(line), strict=True))
            runs, depths, at = [], [], 0
            for (face, level), group in groupby(keys):
                count = len(list(group))
                glyphs = face.shape(line[at : at + count], backwards=level % 2 == 1)
                runs.append(_Run(face, glyphs))
                depths.append(level)
                at += count
            self._set[line] = tuple(in_order(runs, depths))
        return self._set[line]

    def _chosen(self, line: str) -> list[Face]:
        """A face for every sign: what is no letter goes with the letters before or after it."""
        chosen: list[Face | None] = []
        for sign in line:
            before = chosen[-1] if chosen else None
            common = unicodedata.category(sign)[0] not in "LN"
            joins = before is not None and (sign in "\u200c\u200d" or before.holds(sign))
            chosen.append(before if common and joins else self._letter_face(sign, common=common))
        ahead: Face | None = None
        for at in range(len(line) - 1, -1, -1):
            if chosen[at] is None:
                chosen[at] = ahead if ahead and ahead.holds(line[at]) else self.holder(line[at])
            ahead = chosen[at]
        return [face for face in chosen if face is not None]

    def _letter_face(self, sign: str, *, common: bool) -> Face | None:
        return None if common else self.holder(sign)

    def width(self, line: str) -> float:
        """A line's width in letter sizes."""
        return sum(run.width for run in self.runs(line))

    def cut(self, line: str) -> Cut:
        """The roomiest cut of the faces in a line."""
        return max((run.face.cut for run in self.runs(line)), key=lambda cut: cut.leading)


def _broken(parts: list[str], case: _Case, width: float) -> list[str]:
    """As few lines as fit; ``width`` in letter sizes."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = lines[-1] + part
        if case.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part.lstrip())
    return lines


def _balanced(parts: list[str], case: _Case, width: float, count: int) -> list[str]:
    """The same number of lines, of lengths as equal as can be."""
    narrow, best = width, _broken(parts, case, width)
    for _ in range(24):
        narrow *= 0.96
        lines = _broken(parts, case, narrow)
        if len(lines) > count or any(case.width(line) > width for line in lines):
            break
        best = lines
    return best


def _clipped(line: str, case: _Case, width: float) -> str:
    while case.width(line) > width and len(line) > 2:
        line = line[:-2].rstrip() + "…"
    return line


def _mask(line: str, case: _Case, size: int, leading: int) -> Mask:
    """One line as coverage, its letters' middle in the mask's middle."""
    pad = round(leading * _PAD)
    width = max(1, round(case.width(line) * size)) + 2 * pad
    height = leading + 2 * pad
    stride = cairocffi.ImageSurface.format_stride_for_width(cairocffi.FORMAT_A8, width)
    rows = np.zeros((height, stride), np.uint8)
    surface = cairocffi.ImageSurface(
        cairocffi.FORMAT_A8, width, height, data=rows.data.cast("B"), stride=stride
    )
    context = cairocffi.Context(surface)
    context.set_source_rgba(1, 1, 1, 1)
    x, base = float(pad), height / 2 + case.cut(line).middle * size
    for run in case.runs(line):
        scale = size * run.face.cut.size / run.face.units
        for glyph in run.glyphs:
            pen = _Pen(context, x + glyph.dx * scale, base - glyph.dy * scale, scale)
            run.face.outline(glyph.number, pen)
            context.fill()
            x += glyph.advance * scale
    surface.flush()
    return rows[:, :width].copy()


class _Pen:
    """Draws outlines in font units on a context in pixels (the methods' names are fontTools')."""

    def __init__(self, context: Context, x: float, y: float, scale: float) -> None:
        self._context, self._x, self._y, self._scale = context, x, y, scale
        self._last = (0.0, 0.0)

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y - point[1] * self._scale

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - as fontTools calls it
        """Begin a contour."""
        self._last = point
        self._context.move_to(*self._at(point))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - likewise
        """A straight line."""
        self._last = point
        self._context.line_to(*self._at(point))

    def qCurveTo(self, control: tuple[float, float], point: tuple[float, float]) -> None:  # noqa: N802
        """A quadratic curve, as the cubic one that it equals."""
        start = self._last
        one = (
            start[0] + (control[0] - start[0]) * 2 / 3,
            start[1] + (control[1] - start[1]) * 2 / 3,
        )
        two = (
            point[0] + (control[0] - point[0]) * 2 / 3,
            point[1] + (control[1] - point[1]) * 2 / 3,
        )
        self.curveTo(one, two, point)

    def curveTo(  # noqa: N802 - likewise
        self, one: tuple[float, float], two: tuple[float, float], point: tuple[float, float]
    ) -> None:
        """A cubic curve."""
        self._last = point
        self._context.curve_to(*self._at(one), *self._at(two), *self._at(point))

    def closePath(self) -> None:  # noqa: N802 - likewise
        """End a contour."""
        self._context.close_path()

    def endPath(self) -> None:  # noqa: N802 - likewise
        """End an open contour."""
