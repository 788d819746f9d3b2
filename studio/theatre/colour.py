"""Small sums with colours given as "#rrggbb"; every answer is such a string again."""

from functools import lru_cache

Rgb = tuple[float, float, float]


@lru_cache(maxsize=4096)
def rgb(colour: str) -> Rgb:
    """Red, green, blue in 0..1."""
    digits = colour.lstrip("#")
    return (int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255)


def of_rgb(channels: Rgb) -> str:
    """The string of channels in 0..1, clipped."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in channels)


@lru_cache(maxsize=8192)
def mix(first: str, second: str, share: float) -> str:
    """From ``first`` (share 0) to ``second`` (share 1)."""
    a, b = rgb(first), rgb(second)
    return of_rgb((_lerp(a[0], b[0], share), _lerp(a[1], b[1], share), _lerp(a[2], b[2], share)))


@lru_cache(maxsize=8192)
def times(colour: str, factors: Rgb) -> str:
    """Channels multiplied: coloured light on the paper."""
    r, g, b = rgb(colour)
    return of_rgb((r * factors[0], g * factors[1], b * factors[2]))


def brighten(colour: str, factor: float) -> str:
    """Brighter (factor above 1) or darker (below 1)."""
    return times(colour, (factor, factor, factor))


@lru_cache(maxsize=8192)
def saturate(colour: str, factor: float) -> str:
    """More (above 1) or less (below 1) colourful, at the same luma (Rec. 601 weights)."""
    r, g, b = rgb(colour)
    luma = 0.299 * r + 0.587 * g + 0.114 * b
    return of_rgb((_lerp(luma, r, factor), _lerp(luma, g, factor), _lerp(luma, b, factor)))


def _lerp(a: float, b: float, t: float) -> float:
    return a + (b - a) * t
