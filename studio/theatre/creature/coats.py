"""Coats: a look goes in; the papers of an animal's coat, markings, nose and horns come out."""

from dataclasses import dataclass

from studio.film.look import Age, Colour, Look, Species
from studio.theatre.puppet.papers import COLOURS, brightness, darker, lighter, mix

# Fur, feathers and skins are quieter than cloth.
_COATS = COLOURS | {
    Colour.BROWN: "#96653f",
    Colour.BLACK: "#45424e",
    Colour.GREY: "#8f929c",
    Colour.WHITE: "#efe8d9",
    Colour.ORANGE: "#d2733a",
    Colour.GINGER: "#c96a35",
    Colour.YELLOW: "#dba64c",
    Colour.BLOND: "#dcb878",
    Colour.RED: "#b9513a",
    Colour.PINK: "#e3a3a0",
    Colour.GREEN: "#76a150",
    Colour.TEAL: "#43898a",
    Colour.BLUE: "#5a89b8",
    Colour.NAVY: "#3c4d78",
}
_SPECIAL = {
    (Species.ELEPHANT, Colour.GREY): "#8a93a3",
    (Species.WHALE, Colour.BLUE): "#4a7397",
    (Species.WHALE, Colour.GREY): "#6d7f92",
    (Species.MOUSE, Colour.GREY): "#9a98a0",
    (Species.WOLF, Colour.GREY): "#7f838f",
    (Species.DONKEY, Colour.GREY): "#8c8a8e",
    (Species.SHEEP, Colour.WHITE): "#f1ead9",
    (Species.BEE, Colour.YELLOW): "#e8b23c",
    (Species.HEDGEHOG, Colour.BROWN): "#7a583f",
    (Species.CROW, Colour.BLACK): "#3b3b4c",
    (Species.LION, Colour.YELLOW): "#d9a150",
    (Species.FISH, Colour.ORANGE): "#e07f3c",
    (Species.OWL, Colour.BROWN): "#8a6346",
}
_PALE = "#f6ecd8"
INK = "#2b2330"


@dataclass(frozen=True)
class Coat:
    """Papers: the coat, its lower end, the far limbs, belly, markings, mane, and small parts."""

    base: str
    low: str
    far: str
    light: str
    dark: str
    mane: str
    ear: str
    nose: str
    line: str
    accent: str
    horn: str = "#d8c39a"
    beak: str = "#e0a03c"
    brow: str = "#4a3528"


_BELLY = {
    Species.ELEPHANT: 0.10,
    Species.HORSE: 0.16,
    Species.MOUSE: 0.42,
    Species.PIG: 0.22,
    Species.WOLF: 0.58,
    Species.LION: 0.42,
    Species.BEAR: 0.36,
    Species.CROW: 0.14,
    Species.COW: 0.30,
}
_MANES = {
    Species.LION: "#9c5a2c",
    Species.HORSE: "#4d3527",
    Species.DONKEY: "#4b4248",
    Species.HEDGEHOG: "#5b4434",
}
_BEAKS = {Species.CROW: "#56545f", Species.OWL: "#d9a441", Species.DUCK: "#e39a32"}
_NOSES = {
    Species.CAT: "#c9767a",
    Species.RABBIT: "#d08489",
    Species.MOUSE: "#d98b8f",
    Species.PIG: "#d98586",
    Species.COW: "#d9a3a0",
    Species.SQUIRREL: "#5a3a34",
    Species.MONKEY: "#7a4f40",
    Species.LION: "#a3605a",
    Species.TIGER: "#c07070",
}


def coat_of(look: Look) -> Coat:
    """The papers of a look's species and colour; the old are grey about the muzzle."""
    species = look.species
    base = _SPECIAL.get((species, look.colour), _COATS[look.colour])
    bright = brightness(base)
    light = mix(base, _PALE, _BELLY.get(species, 0.62))
    if bright > 0.8:
        light = "#fbf6ea"
    if look.age is Age.OLD:
        light = mix(light, "#e9e6e2", 0.6)
    dark = mix(base, "#2a1d22", 0.52 if bright > 0.3 else 0.35)
    nose = _NOSES.get(species, "#33282e")
    if species is Species.HEDGEHOG:
        base = mix(base, _PALE, 0.48)
    return Coat(
        base=lighter(base, 0.05),
        low=darker(base, 0.11),
        far=darker(base, 0.20),
        light=light,
        dark=dark,
        mane=_mane(look, base),
        ear=mix(base, "#d98d86", 0.55 if bright > 0.25 else 0.35),
        nose=nose,
        line=darker(base, 0.55),
        accent=COLOURS[look.accent],
        beak=_BEAKS.get(species, "#e0a03c"),
        brow="#d8d4d0" if look.age is Age.OLD else darker(base, 0.5),
    )


def _mane(look: Look, base: str) -> str:
    mane = _MANES.get(look.species, darker(base, 0.4))
    if look.colour is Colour.BLACK:
        return darker(base, 0.35)
    if look.colour is Colour.WHITE:
        return mix(base, "#b9aca0", 0.45)
    return mane
