"""What a wardrobe means in cloth: sleeves, legs, shoes and how far the garment hangs."""

from dataclasses import dataclass

from studio.film.look import Age, Colour, Gender, Look, Wardrobe
from studio.theatre.puppet.papers import (
    COLOURS,
    CREAM,
    INK,
    LEATHER,
    SKINS,
    contrasting,
    darker,
    lighter,
    mix,
)


@dataclass(frozen=True)
class Outfit:
    """Colours and cut of one set of clothes.

    ``hem`` is where the upper garment ends, as a share of the leg below the hip; ``flare``
    widens the hem. ``forearm`` and ``cuff`` may be skin. ``skirted`` garments hide the thighs.
    """

    body: str
    accent: str
    sleeve: str
    forearm: str
    cuff: str
    legs: str
    shins: str
    shoes: str
    hem: float
    flare: float
    skirted: bool = False
    puffy: float = 1.0
    bell: bool = False
    puffed_sleeve: bool = False
    boots: bool = False
    rolled: bool = False
    gloves: str = ""
    turn_ups: bool = False
    boards: bool = False


@dataclass(frozen=True)
class _Cloth:
    """What a set of clothes is cut from, and for whom."""

    body: str
    accent: str
    skin: str
    look: Look


def outfit_of(look: Look) -> Outfit:
    """The clothes for a look."""
    body, accent = COLOURS[look.colour], COLOURS[look.accent]
    skin = SKINS[max(0, min(5, look.skin))]
    makers = {
        Wardrobe.COAT: _coat,
        Wardrobe.RAINCOAT: _raincoat,
        Wardrobe.JUMPER: _jumper,
        Wardrobe.SHIRT: _shirt,
        Wardrobe.SUIT: _suit,
        Wardrobe.DRESS: _dress,
        Wardrobe.ROBE: _robe,
        Wardrobe.APRON: _apron,
        Wardrobe.UNIFORM: _uniform,
        Wardrobe.DUNGAREES: _dungarees,
        Wardrobe.SPACESUIT: _spacesuit,
    }
    return makers[look.wardrobe](_Cloth(body, accent, skin, look))


def _trousers(body: str) -> str:
    """Trousers that stand off from what is worn above."""
    return contrasting(body, light="#8a7a63", dark="#454a5e")


def _coat(c: _Cloth) -> Outfit:
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.body,
        lighter(c.body, 0.14),
        "#4a4550",
        "#4a4550",
        "#3c2c28",
        0.46,
        1.22,
    )


def _raincoat(c: _Cloth) -> Outfit:
    boots = COLOURS[Colour.NAVY] if c.look.colour is not Colour.NAVY else "#54605a"
    return Outfit(
        c.body,
        c.accent,
        c.body,
        darker(c.body, 0.04),
        lighter(c.body, 0.16),
        "#4b4a58",
        boots,
        boots,
        0.52,
        1.34,
        boots=True,
    )


def _jumper(c: _Cloth) -> Outfit:
    legs = _trousers(c.body)
    return Outfit(
        c.body, c.accent, c.body, c.body, darker(c.body, 0.12), legs, legs, LEATHER, 0.10, 1.03
    )


def _shirt(c: _Cloth) -> Outfit:
    legs = contrasting(c.body, light="#93805f", dark="#50618a")
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.skin,
        lighter(c.body, 0.16),
        legs,
        legs,
        LEATHER,
        0.0,
        1.0,
        rolled=True,
        turn_ups=True,
    )


def _suit(c: _Cloth) -> Outfit:
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.body,
        CREAM,
        darker(c.body, 0.06),
        darker(c.body, 0.06),
        "#2b2327",
        0.20,
        1.06,
    )


def _dress(c: _Cloth) -> Outfit:
    hem = 0.58 if c.look.age is Age.CHILD else 0.66
    stocking = mix(c.skin, "#f3ead8", 0.65) if c.look.age is Age.CHILD else c.skin
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.skin,
        c.skin,
        stocking,
        stocking,
        darker(c.accent, 0.25),
        hem,
        1.62,
        skirted=True,
        puffed_sleeve=True,
    )


def _robe(c: _Cloth) -> Outfit:
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.body,
        c.accent,
        darker(c.body, 0.3),
        darker(c.body, 0.3),
        darker(c.accent, 0.35),
        0.98,
        1.52,
        skirted=True,
        bell=True,
    )


def _apron(c: _Cloth) -> Outfit:
    legs = "#4d4a57" if c.look.gender is not Gender.WOMAN else "#5c4a52"
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.skin,
        lighter(c.body, 0.16),
        legs,
        legs,
        "#3a2d2b",
        0.0,
        1.0,
        rolled=True,
    )


def _uniform(c: _Cloth) -> Outfit:
    return Outfit(
        c.body,
        c.accent,
        c.body,
        c.body,
        c.accent,
        darker(c.body, 0.16),
        darker(c.body, 0.16),
        "#221f27",
        0.20,
        1.12,
        boards=True,
    )


def _dungarees(c: _Cloth) -> Outfit:
    return Outfit(
        c.body,
        c.accent,
        c.accent,
        c.accent,
        darker(c.accent, 0.12),
        c.body,
        c.body,
        LEATHER,
        0.0,
        1.0,
        turn_ups=True,
    )


def _spacesuit(c: _Cloth) -> Outfit:
    body = mix(c.body, "#eceae4", 0.10)
    return Outfit(
        body,
        c.accent,
        body,
        body,
        c.accent,
        body,
        body,
        darker(body, 0.35),
        0.05,
        1.06,
        puffy=1.26,
        boots=True,
        gloves=mix(INK, body, 0.35),
    )
