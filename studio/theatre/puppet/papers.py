"""The coloured papers that puppets are cut from: hex colours in, hex colours out."""

from studio.film.look import Colour, Look, Wardrobe
from studio.theatre.paper import bgr, hex_of

SKINS = ("#f4d0b4", "#e8b996", "#d49a76", "#b67c58", "#8d5b3f", "#64402f")
COLOURS = {
    Colour.YELLOW: "#dca235",
    Colour.RED: "#bd463d",
    Colour.BLUE: "#4a79ad",
    Colour.NAVY: "#2d3d68",
    Colour.GREEN: "#5d8c58",
    Colour.TEAL: "#3a8385",
    Colour.PURPLE: "#6f5596",
    Colour.PINK: "#da8f9c",
    Colour.ORANGE: "#d97c3b",
    Colour.BROWN: "#7b543b",
    Colour.BLACK: "#37353f",
    Colour.GREY: "#8d8f98",
    Colour.WHITE: "#eee8dc",
    Colour.BLOND: "#e2bd72",
    Colour.GINGER: "#c4692f",
}
# Hair is cut from quieter papers than cloth.
HAIR = COLOURS | {
    Colour.BROWN: "#6a4530",
    Colour.BLACK: "#322c33",
    Colour.GREY: "#a3a2a4",
    Colour.WHITE: "#f1ece1",
    Colour.YELLOW: "#e0b862",
    Colour.RED: "#a8442f",
}
CREAM = "#f3ecdc"
BRASS = "#d3a543"
INK = "#2b2a3a"
STEEL = "#a9b0b8"
LEATHER = "#6b4630"


def mix(colour: str, other: str, share: float) -> str:
    """``share`` 0 gives ``colour``, 1 gives ``other``."""
    pairs = zip(bgr(colour), bgr(other), strict=True)
    return hex_of(*(a + (b - a) * share for a, b in pairs))


def darker(colour: str, share: float = 0.18) -> str:
    """Towards a warm black: the lower end of a gradient, a fold, a seam."""
    return mix(colour, "#1d1420", share)


def lighter(colour: str, share: float = 0.18) -> str:
    """Towards cream: a pocket, a collar, a rim."""
    return mix(colour, "#fff4dc", share)


def brightness(colour: str) -> float:
    """Perceived brightness, 0 black to 1 white (Rec. 601 weights)."""
    blue, green, red = bgr(colour)
    return (0.114 * blue + 0.587 * green + 0.299 * red) / 255


def contrasting(colour: str, *, light: str, dark: str) -> str:
    """``light`` on a dark colour, ``dark`` on a light one."""
    return dark if brightness(colour) > 0.5 else light


def skin_paper(look: Look) -> str:
    """What face and hands are cut from: one of the skins, a ghost's haze or a robot's tin."""
    skin = SKINS[max(0, min(5, look.skin))]
    if look.wardrobe is Wardrobe.GHOST:
        return mix(skin, "#e3ecf2", 0.80)
    if look.wardrobe is Wardrobe.ROBOT:
        return mix(COLOURS[look.colour], "#aab3ba", 0.42)
    return skin


def hair_paper(look: Look) -> str:
    """What hair, brows and beard are cut from; a ghost's has lost its colour."""
    hair = HAIR[look.hair_colour]
    if look.wardrobe is Wardrobe.GHOST:
        return mix(hair, "#d3dee8", 0.62)
    if look.wardrobe is Wardrobe.ROBOT:
        return "#5a626b"
    return hair
