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
    return makers[look.wardrobe](body, accent, skin, look)


def _trousers(body: str) -> str:
    """Trousers that stand off from what is worn above."""
    return contrasting(body, light="#8a7a63", dark="#454a5e")


def _coat(body: str, accent: str, skin: str, look: Look) -> Outfit:
    return Outfit(
        body, accent, body, body, lighter(body, 0.14), "#4a4550", "#4a4550", "#3c2c28", 0.46, 1.22
    )


def _raincoat(body: str, accent: str, skin: str, look: Look) -> Outfit:
    boots = COLOURS[Colour.NAVY] if look.colour is not Colour.NAVY else "#54605a"
    return Outfit(
        body,
        accent,
        body,
        darker(body, 0.04),
        lighter(body, 0.16),
        "#4b4a58",
        boots,
        boots,
        0.52,
        1.34,
        boots=True,
    )


def _jumper(body: str, accent: str, skin: str, look: Look) -> Outfit:
    legs = _trousers(body)
    return Outfit(body, accent, body, body, darker(body, 0.12), legs, legs, LEATHER, 0.10, 1.03)


def _shirt(body: str, accent: str, skin: str, look: Look) -> Outfit:
    legs = contrasting(body, light="#93805f", dark="#50618a")
    return Outfit(
        body,
        accent,
        body,
        skin,
        lighter(body, 0.16),
        legs,
        legs,
        LEATHER,
        0.0,
        1.0,
        rolled=True,
        turn_ups=True,
    )


def _suit(body: str, accent: str, skin: str, look: Look) -> Outfit:
    return Outfit(
        body,
        accent,
        body,
        body,
        CREAM,
        darker(body, 0.06),
        darker(body, 0.06),
        "#2b2327",
        0.20,
        1.06,
    )


def _dress(body: str, accent: str, skin: str, look: Look) -> Outfit:
    hem = 0.58 if look.age is Age.CHILD else 0.66
    stocking = mix(skin, "#f3ead8", 0.65) if look.age is Age.CHILD else skin
    return Outfit(
        body,
        accent,
        body,
        skin,
        skin,
        stocking,
        stocking,
        darker(accent, 0.25),
        hem,
        1.62,
        skirted=True,
        puffed_sleeve=True,
    )


def _robe(body: str, accent: str, skin: str, look: Look) -> Outfit:
    return Outfit(
        body,
        accent,
        body,
        body,
        accent,
        darker(body, 0.3),
        darker(body, 0.3),
        darker(accent, 0.35),
        0.98,
        1.52,
        skirted=True,
        bell=True,
    )


def _apron(body: str, accent: str, skin: str, look: Look) -> Outfit:
    legs = "#4d4a57" if look.gender is not Gender.WOMAN else "#5c4a52"
    return Outfit(
        body, accent, body, skin, lighter(body, 0.16), legs, legs, "#3a2d2b", 0.0, 1.0, rolled=True
    )


def _uniform(body: str, accent: str, skin: str, look: Look) -> Outfit:
    return Outfit(
        body,
        accent,
        body,
        body,
        accent,
        darker(body, 0.16),
        darker(body, 0.16),
        "#221f27",
        0.20,
        1.12,
    )


def _dungarees(body: str, accent: str, skin: str, look: Look) -> Outfit:
    return Outfit(
        body,
        accent,
        accent,
        accent,
        darker(accent, 0.12),
        body,
        body,
        LEATHER,
        0.0,
        1.0,
        turn_ups=True,
    )


def _spacesuit(body: str, accent: str, skin: str, look: Look) -> Outfit:
    body = mix(body, "#eceae4", 0.10)
    return Outfit(
        body,
        accent,
        body,
        body,
        accent,
        body,
        body,
        darker(body, 0.35),
        0.05,
        1.06,
        puffy=1.26,
        boots=True,
        gloves=mix(INK, body, 0.35),
    )
