"""Contrast of the colours that lie on each other, from ``static/css/tokens.css``.

Comes in: the tokens, written in oklch. Goes out: the WCAG 2 ratio of each pair, and a non-zero
exit when one is too low. Formulas: CSS Color 4 (oklch to linear sRGB), WCAG 2.2 (luminance).

    python tools/contrast.py
"""

import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path

TOKENS = Path(__file__).resolve().parent.parent / "static" / "css" / "tokens.css"
_COLOUR = re.compile(r"--([a-z0-9-]+):\s*oklch\(([\d.]+)\s+([\d.]+)\s+([\d.]+)\)")
WORDS, LARGE_OR_SHAPES = 4.5, 3.0

BRIGHT = ("text", "text-2", "lamp", "sea", "pencil")
ROOMS = ("room", "room-deep", "seat", "seat-2")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((front, room, WORDS) for front in BRIGHT for room in ROOMS),
    *((text, room, WORDS) for text in ("text-3",) for room in ("room", "room-deep", "seat")),
    ("text", "seat-3", WORDS),
    ("text", "edge", WORDS),
    *((ink, "paper", WORDS) for ink in ("ink", "ink-2", "pencil-ink", "sea-ink")),
    *((ink, "paper-2", WORDS) for ink in ("ink", "ink-2")),
    ("ink", "lamp", WORDS),
    ("ink", "lamp-hot", WORDS),
    *(("edge-strong", room, LARGE_OR_SHAPES) for room in ("room", "room-deep", "seat")),
    *(("lamp-hot", room, LARGE_OR_SHAPES) for room in ROOMS),
    ("text-3", "seat-2", LARGE_OR_SHAPES),
    ("lamp", "seat-3", LARGE_OR_SHAPES),
)  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two tokens, the ratio they have, and the least they may have."""

    front: str
    back: str
    ratio: float
    least: float

    @property
    def passes(self) -> bool:
        """Whether it can be read."""
        return self.ratio >= self.least


def colours(css: str) -> dict[str, tuple[float, float, float]]:
    """The opaque colours of the tokens: lightness, chroma, hue in degrees."""
    return {name: (float(a), float(b), float(c)) for name, a, b, c in _COLOUR.findall(css)}


def luminance(lightness: float, chroma: float, hue: float) -> float:
    """Relative luminance of an oklch colour, clipped to what a screen shows."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    red, green, blue = (min(1.0, max(0.0, light)) for light in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def measured(css: str) -> list[Pair]:
    """Every pair with its ratio."""
    light = {name: luminance(*colour) for name, colour in colours(css).items()}
    found = []
    for front, back, least in PAIRS:
        high, low = sorted((light[front], light[back]), reverse=True)
        found.append(Pair(front, back, (high + 0.05) / (low + 0.05), least))
    return found


def main() -> int:
    """Print every pair; 1 when one is too low."""
    pairs = measured(TOKENS.read_text(encoding="utf-8"))
    for pair in pairs:
        mark = "" if pair.passes else "  too low"
        sys.stdout.write(f"{pair.front} on {pair.back}: {pair.ratio:.2f}{mark}\n")
    return 0 if all(pair.passes for pair in pairs) else 1


if __name__ == "__main__":
    sys.exit(main())
