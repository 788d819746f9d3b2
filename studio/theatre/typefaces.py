"""Typefaces: the installed faces of titles, and which of them hold which signs.

In: the folder of installed faces with its ``index.json``. Out: faces that say whether they hold a
sign, how text is shaped in them (HarfBuzz), and their outlines. Faces are opened when first needed.
"""

import io
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from studio.lib.errors import ResourceMissing

_HAN = ("noto-serif-sc", "noto-serif-jp", "noto-serif-kr")
_HEAVY = 700
_WEIGHTS = {"hanken-grotesk": 600}
"""Of faces that hold all weights in one file and are not set in the heavy one."""


@dataclass(frozen=True)
class Cut:
    """How a family sits beside the house face: its size, line, and how high its middle lies.

    ``size`` multiplies the letter size; ``leading`` is the distance of lines and ``middle`` the
    height of the middle of its letters over the base line, both in letter sizes.
    """

    size: float = 1.0
    leading: float = 1.06
    middle: float = 0.30


_CUTS = {
    "grenze": Cut(),
    "hanken-grotesk": Cut(0.86, 1.14, 0.29),
    "noto-serif": Cut(0.84, 1.12, 0.30),
    "noto-naskh-arabic": Cut(1.12, 1.34, 0.16),
    "noto-serif-hebrew": Cut(0.92, 1.12, 0.28),
    "noto-serif-devanagari": Cut(0.92, 1.36, 0.28),
    **dict.fromkeys(_HAN, Cut(0.86, 1.16, 0.33)),
}


@dataclass(frozen=True)
class Glyph:
    """One shaped glyph: its number, advance and offset in font units."""

    number: int
    advance: int
    dx: int
    dy: int


class Face:
    """One font file."""

    def __init__(self, path: Path, family: str) -> None:
        self._path = path
        self.family = family
        self.cut = _CUTS[family]

    @cached_property
    def _font(self) -> Any:
        import uharfbuzz  # type: ignore[import-untyped]  # noqa: PLC0415 - it has no types; only for titles
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 - likewise

        plain = io.BytesIO()
        with TTFont(self._path) as packed:
            packed.flavor = None
            packed.save(plain)
        font = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))
        if "wght" in self._path.stem:
            font.set_variations({"wght": _WEIGHTS.get(self.family, _HEAVY)})
        return font

    @property
    def units(self) -> int:
        """Font units to the letter size."""
        return int(self._font.face.upem)

    def holds(self, sign: str) -> bool:
        """Whether the face has a glyph for a sign."""
        return bool(self._font.get_nominal_glyph(ord(sign)))

    def shape(self, text: str, *, backwards: bool) -> tuple[Glyph, ...]:
        """The glyphs of a text in one writing system, from left to right."""
        import uharfbuzz  # noqa: PLC0415 - only needed where titles are set

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if backwards else "ltr"
        uharfbuzz.shape(self._font, buffer)
        return tuple(
            Glyph(info.codepoint, place.x_advance, place.x_offset, place.y_offset)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )

    def outline(self, glyph: int, pen: object) -> None:
        """Draw a glyph with a pen of the fontTools kind, in font units, y up."""
        self._font.draw_glyph_with_pen(glyph, pen)


@dataclass(frozen=True)
class _Entry:
    """A line of the index: a file, and the signs it is meant for as sorted ranges."""

    family: str
    weight: int
    file: str
    signs: tuple[tuple[int, int], ...]

    def meant_for(self, sign: str) -> bool:
        """Whether a sign lies in the file's ranges."""
        return any(low <= ord(sign) <= high for low, high in self.signs)


class Typefaces:
    """The faces of a folder, by preference; what none of them holds, ``others`` may."""

    def __init__(self, folder: Path, others: "Typefaces | None" = None) -> None:
        self._folder, self._others = folder, others
        if not (folder / "index.json").is_file():
            raise ResourceMissing(f"The fonts of {folder.name} are not installed; run make setup.")

    def holder(self, sign: str, *, bold: bool, hint: str) -> Face | None:
        """The first face that holds a sign; ``hint`` is the family of Chinese signs to prefer."""
        entries = [e for e in _index(self._folder) if e.meant_for(sign)]
        entries = [e for e in entries if e.family != "grenze" or (e.weight == _HEAVY) == bold]
        for entry in sorted(entries, key=lambda e: e.family in _HAN and e.family != hint):
            face = _face(self._folder / entry.file, entry.family)
            if face.holds(sign):
                return face
        return self._others.holder(sign, bold=bold, hint=hint) if self._others else None


@lru_cache(maxsize=4)
def _index(folder: Path) -> tuple[_Entry, ...]:
    lines = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return tuple(
        _Entry(line["family"], line["weight"], line["file"], _ranges(line["signs"]))
        for line in lines
    )


def _ranges(signs: str) -> tuple[tuple[int, int], ...]:
    """Ranges written as in style sheets ("U+41-5a,U+e9") as pairs of numbers."""
    found = []
    for part in signs.upper().replace("U+", "").split(","):
        low, _, high = part.strip().partition("-")
        found.append((int(low, 16), int(high or low, 16)))
    return tuple(found)


@lru_cache(maxsize=24)
def _face(path: Path, family: str) -> Face:
    return Face(path, family)


def han_family(text: str) -> str:
    """Whose Chinese signs a text wants: Japanese beside kana, Korean beside Hangul."""
    if any("\u3040" <= sign <= "\u30ff" for sign in text):
        return "noto-serif-jp"
    if any("\uac00" <= sign <= "\ud7af" or "\u1100" <= sign <= "\u11ff" for sign in text):
        return "noto-serif-kr"
    return "noto-serif-sc"
