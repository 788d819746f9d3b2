"""Letters cut from paper: text and a box go in, masks of well-broken lines come out.

The house face is Grenze from the installed fonts. A text with signs that it lacks is set in the
first installed or system face that has them all, or else in the one that has most.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from studio.lib.errors import ResourceMissing

Mask = NDArray[np.uint8]
_SYSTEM = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/System/Library/Fonts"))
_PREFERRED = ("notoserif-bold", "dejavuserif-bold", "notosans-bold", "dejavusans-bold")


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


class Typesetter:
    """Sets text in the fonts of an assets folder."""

    def __init__(self, assets: Path) -> None:
        self._house = assets / "fonts"
        if not (self._house / "grenze-700.woff").is_file():
            raise ResourceMissing("The font Grenze is not installed; run make setup.")

    def set(
        self, text: str, *, width: float, height: float, size: float, bold: bool = True
    ) -> Lines:
        """``text`` in the largest size up to ``size`` px that fits the box, broken evenly."""
        path = self._face(text, bold=bold)
        words = text.split() or [" "]
        tall = int(size)
        while True:
            font = _font(str(path), tall)
            lines = _broken(words, font, width)
            leading = round(tall * 1.06)
            fits = all(font.getlength(line) <= width for line in lines)
            if (fits and len(lines) * leading <= height) or tall <= 14:
                break
            tall = max(14, int(tall * 0.93))
        lines = _balanced(words, font, width, len(lines))
        if tall <= 14:
            lines = [_clipped(line, font, width) for line in lines[: max(1, int(height / leading))]]
        return Lines(tuple(_mask(line, font, leading) for line in lines), leading)

    def _face(self, text: str, *, bold: bool) -> Path:
        house = self._house / ("grenze-700.woff" if bold else "grenze-600.woff")
        needed = "".join(sorted(set(text) - set(" \n\t\u200e\u200f")))
        best, missing = house, _missing(str(house), needed)
        if missing == 0:
            return house
        for path in self._others():
            lacks = _missing(str(path), needed)
            if lacks < missing:
                best, missing = path, lacks
            if missing == 0:
                break
        return best

    def _others(self) -> list[Path]:
        own = sorted(
            p for p in self._house.iterdir() if p.suffix in (".woff", ".woff2", ".ttf", ".otf")
        )
        return own + list(_system_fonts())


@lru_cache(maxsize=1)
def _system_fonts() -> tuple[Path, ...]:
    """The machine's fonts, bold serifs of wide coverage first."""
    found = sorted(
        p
        for root in _SYSTEM
        if root.is_dir()
        for p in root.rglob("*")
        if p.suffix in (".ttf", ".otf", ".ttc")
    )

    def rank(path: Path) -> tuple[int, str]:
        name = path.stem.lower()
        return (_PREFERRED.index(name) if name in _PREFERRED else 9, name)

    return tuple(sorted(found, key=rank))


@lru_cache(maxsize=256)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


@lru_cache(maxsize=2048)
def _missing(path: str, signs: str) -> int:
    """How many of some signs a font shows only as its empty box."""
    try:
        font = _font(path, 24)
    except OSError:
        return len(signs) + 1
    box = _glyph(font, "\U0010fffe")
    return sum(_glyph(font, sign) == box for sign in signs)


def _glyph(font: ImageFont.FreeTypeFont, sign: str) -> bytes:
    mask = font.getmask(sign)
    return bytes(mask) + bytes(str(mask.size), "ascii")


def _broken(words: list[str], font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """As few lines as fit."""
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(
    words: list[str], font: ImageFont.FreeTypeFont, width: float, count: int
) -> list[str]:
    """The same number of lines, of lengths as equal as can be."""
    narrow, best = width, _broken(words, font, width)
    for _ in range(24):
        narrow *= 0.96
        lines = _broken(words, font, narrow)
        if len(lines) > count or any(font.getlength(line) > width for line in lines):
            break
        best = lines
    return best


def _clipped(line: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    while font.getlength(line) > width and len(line) > 2:
        line = line[:-2].rstrip() + "…"
    return line


def _mask(line: str, font: ImageFont.FreeTypeFont, leading: int) -> Mask:
    pad = leading // 3
    width = max(1, round(font.getlength(line)) + 2 * pad)
    image = Image.new("L", (width, leading + 2 * pad), 0)
    ImageDraw.Draw(image).text((pad, pad), line, fill=255, font=font)
    return np.asarray(image, np.uint8).copy()
