"""What a wardrobe means in cloth: sleeves, legs, shoes and how far the garment hangs.

A cut names its cloth by a dye: ``colour`` and ``accent`` are the look's own papers, ``skin`` is
bare, ``trousers`` stands off from the colour; ``colour-12`` is 12 % darker, ``colour+12`` lighter;
anything else is a paper of its own ("#rrggbb").
"""

import re
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from studio.film.look import Age, Colour, Gender, Look, Wardrobe
from studio.theatre.puppet.papers import (
    COLOURS,
    LEATHER,
    contrasting,
    darker,
    lighter,
    mix,
    skin_paper,
)


class ArmCut(StrEnum):
    """How an arm is covered."""

    SLEEVE = "sleeve"
    ROLLED = "rolled"
    SHORT = "short"
    BARE = "bare"
    PUFFED = "puffed"
    MUTTON = "mutton"
    BELL = "bell"
    WIDE = "wide"
    PLATE = "plate"
    TUBE = "tube"


class LegCut(StrEnum):
    """How a leg is covered."""

    TROUSERS = "trousers"
    TURN_UPS = "turn_ups"
    FLARED = "flared"
    CLOSE = "close"
    BREECHES = "breeches"
    SHORTS = "shorts"
    BAGGY = "baggy"
    STOCKING = "stocking"
    PLATE = "plate"
    TUBE = "tube"
    NONE = "none"


class FootCut(StrEnum):
    """What is on a foot."""

    SHOE = "shoe"
    BOOT = "boot"
    TALL = "tall"
    STRAP = "strap"
    SLIPPER = "slipper"
    TRAINER = "trainer"
    SANDAL = "sandal"
    BARE = "bare"
    PLATE = "plate"
    NONE = "none"


@dataclass(frozen=True)
class Outfit:
    """Colours and cut of one set of clothes.

    ``body`` is the upper garment, ``under`` what shows below or beneath it. ``hem`` is where the
    garment ends, as a share of the leg below the hip; ``flare`` widens the hem. ``skirted``
    garments hide the thighs; ``puffy`` swells the limbs. ``rings`` are stripes around the sleeves,
    ``leg_rings`` around the shins. ``cape`` hangs behind the legs; ``opacity`` below 1 lets the
    set show through the whole figure; ``floats`` is how high above the floor it hovers, as a share
    of the height.
    """

    body: str = "colour"
    accent: str = "accent"
    under: str = "colour"
    sleeve: str = "colour"
    forearm: str = "colour"
    cuff: str = "colour-12"
    legs: str = "trousers"
    shins: str = ""
    shoes: str = LEATHER
    hem: float = 0.0
    flare: float = 1.0
    arm: ArmCut = ArmCut.SLEEVE
    leg: LegCut = LegCut.TROUSERS
    foot: FootCut = FootCut.SHOE
    skirted: bool = False
    puffy: float = 1.0
    gloves: str = ""
    boards: str = ""
    rings: str = ""
    leg_rings: str = ""
    cape: str = ""
    opacity: float = 1.0
    floats: float = 0.0

    @property
    def boots(self) -> bool:
        """Whether a boot's shaft covers the shin's end."""
        return self.foot in (FootCut.BOOT, FootCut.TALL)


WHITE = "#f3efe6"
_JEANS, _SOLE, _STEEL, _SILVER = "#4d6488", "#2b2327", "#a9b0b8", "#d9dcd3"
_A, _L, _F = ArmCut, LegCut, FootCut
_CUTS: dict[Wardrobe, Outfit] = {
    Wardrobe.COAT: Outfit(cuff="colour+14", legs="#4a4550", shoes="#3c2c28", hem=0.46, flare=1.22),
    Wardrobe.RAINCOAT: Outfit(
        forearm="colour-4", cuff="colour+16", legs="#4b4a58", shoes="wellington", hem=0.52,
        flare=1.34, foot=_F.BOOT),
    Wardrobe.JUMPER: Outfit(hem=0.10, flare=1.03),
    Wardrobe.SHIRT: Outfit(forearm="skin", cuff="colour+16", legs="jeans", arm=_A.ROLLED,
        leg=_L.TURN_UPS),
    Wardrobe.SUIT: Outfit(cuff="#f3ecdc", legs="colour-6", shoes=_SOLE, hem=0.20, flare=1.06),
    Wardrobe.DRESS: Outfit(forearm="skin", cuff="skin", legs="stocking", shoes="accent-25",
        hem=0.66, flare=1.62, arm=_A.PUFFED, leg=_L.STOCKING, foot=_F.STRAP, skirted=True),
    Wardrobe.ROBE: Outfit(cuff="accent", legs="colour-30", shoes="accent-35", hem=0.98,
        flare=1.52, arm=_A.BELL, leg=_L.STOCKING, foot=_F.SLIPPER, skirted=True),
    Wardrobe.APRON: Outfit(forearm="skin", cuff="colour+16", legs="#4d4a57", shoes="#3a2d2b",
        arm=_A.ROLLED),
    Wardrobe.UNIFORM: Outfit(cuff="accent", legs="colour-16", shoes="#221f27", hem=0.20,
        flare=1.12, boards="accent"),
    Wardrobe.DUNGAREES: Outfit(sleeve="accent", forearm="accent", cuff="accent-12", legs="colour",
        leg=_L.TURN_UPS),
    Wardrobe.SPACESUIT: Outfit(body="suit", sleeve="suit", forearm="suit", cuff="accent",
        legs="suit", shoes="suit-35", hem=0.05, flare=1.06, puffy=1.26, foot=_F.BOOT,
        gloves="suit-55"),
    Wardrobe.SAILOR: Outfit(body=WHITE, sleeve=WHITE, forearm=WHITE, cuff="strong", legs="strong",
        under="strong", rings="strong", shoes=_SOLE, hem=0.07, flare=1.02, leg=_L.FLARED),
    Wardrobe.FARMER: Outfit(forearm="skin", cuff="colour+12", legs="#7b664c", shoes="#55624a",
        arm=_A.ROLLED, foot=_F.BOOT),
    Wardrobe.COOK: Outfit(body=WHITE, sleeve=WHITE, forearm=WHITE, cuff="#e4ded0",
        legs="#5c606d", shoes="#34303a", hem=0.16, flare=1.08),
    Wardrobe.DOCTOR: Outfit(body=WHITE, sleeve=WHITE, forearm=WHITE, cuff="#e2ddd0",
        legs="colour-8", shoes="#e6e1d6", hem=0.40, flare=1.14, foot=_F.TRAINER),
    Wardrobe.NURSE: Outfit(forearm="skin", cuff=WHITE, legs="colour-10", shoes=WHITE, hem=0.20,
        flare=1.08, arm=_A.SHORT, foot=_F.TRAINER),
    Wardrobe.SOLDIER: Outfit(legs="colour-10", shoes="#3a3029", hem=0.14, flare=1.06,
        foot=_F.BOOT, rings="", leg=_L.BAGGY, cuff="colour-10"),
    Wardrobe.POLICE: Outfit(legs="colour-18", shoes="#1f1d25", hem=0.08, flare=1.04,
        cuff="colour-16", boards="colour-20"),
    Wardrobe.FIREFIGHTER: Outfit(legs="colour-12", shoes="#2a2830", hem=0.24, flare=1.12,
        puffy=1.12, rings=_SILVER, leg_rings=_SILVER, cuff="#3a3740", foot=_F.BOOT,
        gloves="#4a3c34"),
    Wardrobe.BUILDER: Outfit(sleeve="accent", forearm="accent", cuff="accent-14", legs=_JEANS,
        shoes="#b27d45", hem=0.06, flare=1.04, foot=_F.BOOT),
    Wardrobe.ROYAL: Outfit(cuff=WHITE, legs="colour-30", shoes="accent-35", hem=0.97,
        flare=1.60, arm=_A.BELL, leg=_L.STOCKING, foot=_F.SLIPPER, skirted=True, cape="cloak"),
    Wardrobe.KNIGHT: Outfit(sleeve=_STEEL, forearm=_STEEL, cuff="#c3c9cf", legs=_STEEL,
        shoes="#8e969f", hem=0.42, flare=1.16, arm=_A.PLATE, leg=_L.PLATE, foot=_F.PLATE,
        gloves="#8e969f"),
    Wardrobe.WIZARD: Outfit(cuff="accent", legs="colour-30", shoes="accent-35", hem=0.98,
        flare=1.66, arm=_A.BELL, leg=_L.STOCKING, foot=_F.SLIPPER, skirted=True),
    Wardrobe.WITCH: Outfit(cuff="colour-20", legs="#ece4d2", leg_rings="accent", shoes="#26232c",
        hem=0.72, flare=1.70, arm=_A.BELL, leg=_L.STOCKING, foot=_F.STRAP, skirted=True),
    Wardrobe.TRENCH: Outfit(cuff="colour+10", legs="#4a4550", shoes="#3c2c28", hem=0.56,
        flare=1.26, boards="colour+6"),
    Wardrobe.LAB: Outfit(body=WHITE, sleeve=WHITE, forearm=WHITE, cuff="#e2ddd0",
        legs="#565b6b", shoes="#4a3a32", hem=0.44, flare=1.16),
    Wardrobe.TWEED: Outfit(cuff="colour-14", legs="#5d5348", shoes="#4b3426", hem=0.18,
        flare=1.06),
    Wardrobe.CARDIGAN: Outfit(hem=0.15, flare=1.05, cuff="colour-14", legs="#58525c"),
    Wardrobe.HOODIE: Outfit(hem=0.08, flare=1.03, cuff="colour-16", legs=_JEANS,
        shoes="accent", foot=_F.TRAINER),
    Wardrobe.OFFICE: Outfit(cuff="colour+22", legs="#3f4454", shoes=_SOLE),
    Wardrobe.SMOCK: Outfit(cuff="colour-14", legs="#5b5563", hem=0.30, flare=1.38),
    Wardrobe.TAILCOAT: Outfit(cuff="#f3ecdc", legs="colour-10", shoes="#1b191f", hem=0.0,
        flare=1.0, cape="tails"),
    Wardrobe.PIRATE: Outfit(cuff="colour-22", legs="#ded3bc", shoes="#3d2b24", hem=0.44,
        flare=1.30, leg=_L.BREECHES, foot=_F.TALL),
    Wardrobe.COWBOY: Outfit(legs=_JEANS, shoes="#7d4c2e", foot=_F.BOOT, cuff="colour-14"),
    Wardrobe.MONK: Outfit(cuff="colour-16", legs="skin", shoes="#6b4630", hem=0.90, flare=1.40,
        arm=_A.BELL, leg=_L.STOCKING, foot=_F.SANDAL, skirted=True),
    Wardrobe.TUNIC: Outfit(cuff="colour-14", legs="hose", shoes="#6e4c33", hem=0.34,
        flare=1.34, leg=_L.CLOSE, foot=_F.BOOT),
    Wardrobe.TOGA: Outfit(body=WHITE, sleeve=WHITE, forearm="skin", cuff="skin", legs="skin",
        shoes="#8a5a38", hem=0.78, flare=1.26, arm=_A.SHORT, leg=_L.STOCKING, foot=_F.SANDAL,
        skirted=True),
    Wardrobe.VICTORIAN: Outfit(cuff="#f3ecdc", legs="#2e2a33", shoes="#2b2327", hem=0.97,
        flare=2.05, arm=_A.MUTTON, leg=_L.STOCKING, foot=_F.STRAP, skirted=True),
    Wardrobe.KIMONO: Outfit(cuff="accent", legs=WHITE, shoes=WHITE, hem=0.93, flare=1.06,
        arm=_A.WIDE, leg=_L.STOCKING, foot=_F.SANDAL, skirted=True),
    Wardrobe.SARI: Outfit(sleeve="accent", forearm="skin", cuff="gold", legs="skin",
        shoes="#8a5a38", hem=0.94, flare=1.26, arm=_A.SHORT, leg=_L.STOCKING, foot=_F.SANDAL,
        skirted=True),
    Wardrobe.KURTA: Outfit(cuff="accent", legs="#efe6d4", shoes="#8a5a38", hem=0.56, flare=1.20,
        leg=_L.BAGGY, foot=_F.SLIPPER),
    Wardrobe.TUTU: Outfit(sleeve="skin", forearm="skin", cuff="skin", legs="tights",
        shoes="accent", hem=0.20, flare=2.0, arm=_A.BARE, leg=_L.CLOSE, foot=_F.SLIPPER),
    Wardrobe.PYJAMAS: Outfit(legs="colour", cuff="accent", shoes="accent-10", hem=0.16,
        flare=1.08, foot=_F.SLIPPER, leg=_L.TURN_UPS),
    Wardrobe.NIGHTGOWN: Outfit(body="pale", sleeve="pale", forearm="pale", cuff="accent",
        legs="skin", shoes="accent-10", hem=0.84, flare=1.42, arm=_A.BELL, leg=_L.STOCKING,
        foot=_F.SLIPPER, skirted=True),
    Wardrobe.SWIMSUIT: Outfit(sleeve="skin", forearm="skin", cuff="skin", legs="skin",
        shoes="skin", arm=_A.BARE, leg=_L.STOCKING, foot=_F.BARE),
    Wardrobe.SPORTS: Outfit(forearm="skin", cuff="accent", legs="accent", shins="skin",
        shoes=WHITE, hem=0.05, flare=1.04, arm=_A.SHORT, leg=_L.SHORTS, foot=_F.TRAINER),
    Wardrobe.HERO: Outfit(cuff="accent", legs="colour-6", shoes="accent", leg=_L.CLOSE,
        foot=_F.TALL, gloves="accent", cape="cloak"),
    Wardrobe.GHOST: Outfit(body="sheet", sleeve="sheet", forearm="sheet", cuff="sheet-8",
        legs="sheet", shoes="sheet", hem=0.86, flare=1.42, arm=_A.BELL, leg=_L.NONE,
        foot=_F.NONE, skirted=True, opacity=0.86, floats=0.045),
    Wardrobe.ROBOT: Outfit(body="tin", sleeve="tin-12", forearm="tin-6", cuff="accent",
        legs="tin-12", shoes="tin-24", arm=_A.TUBE, leg=_L.TUBE, foot=_F.PLATE,
        gloves="tin-14"),
}  # fmt: skip
_DYED = tuple(f.name for f in fields(Outfit) if f.type is str and f.name != "cape")
_TINT = re.compile(r"^([a-z]+)([+-]\d+)?$")


def outfit_of(look: Look) -> Outfit:
    """The clothes for a look."""
    cut = _fitted(_CUTS[look.wardrobe], look)
    cut = replace(cut, shins=cut.shins or cut.legs)
    dyes = _dyes(look)
    dyed: dict[str, Any] = {name: _dye(getattr(cut, name), dyes) for name in _DYED}
    return replace(cut, **dyed)


def _fitted(cut: Outfit, look: Look) -> Outfit:
    """The cut for the age and gender of who wears it."""
    child, man = look.age is Age.CHILD, look.gender is Gender.MAN
    if look.wardrobe is Wardrobe.DRESS and child:
        return replace(cut, hem=0.58)
    if look.wardrobe is Wardrobe.APRON and look.gender is Gender.WOMAN:
        return replace(cut, legs="#5c4a52")
    if look.wardrobe is Wardrobe.VICTORIAN and man:
        return replace(
            cut, legs="#6b6470", hem=0.50, flare=1.26, arm=ArmCut.SLEEVE, leg=LegCut.TROUSERS,
            foot=FootCut.SHOE, skirted=False)  # fmt: skip
    if look.wardrobe is Wardrobe.SWIMSUIT and man:
        return replace(cut, legs="colour", shins="skin", leg=LegCut.SHORTS)
    return cut


def _dyes(look: Look) -> dict[str, str]:
    """Papers by the names that cuts use."""
    colour, skin = COLOURS[look.colour], skin_paper(look)
    child = look.age is Age.CHILD
    strong = COLOURS[Colour.NAVY] if look.colour in (Colour.WHITE, Colour.GREY) else colour
    return {
        "colour": colour,
        "accent": COLOURS[look.accent],
        "skin": skin,
        "strong": strong,
        "trousers": contrasting(colour, light="#8a7a63", dark="#454a5e"),
        "jeans": contrasting(colour, light="#93805f", dark="#50618a"),
        "stocking": mix(skin, "#f3ead8", 0.65) if child else skin,
        "tights": mix("#f3d9d2", COLOURS[look.accent], 0.16),
        "hose": mix(COLOURS[look.accent], "#6b5a48", 0.45),
        "wellington": COLOURS[Colour.NAVY] if look.colour is not Colour.NAVY else "#54605a",
        "suit": mix(colour, "#eceae4", 0.10),
        "pale": mix(colour, "#f6f0e4", 0.55),
        "sheet": mix(colour, "#eaf0f4", 0.72),
        "tin": mix(colour, "#aab3ba", 0.42),
        "gold": "#d3a543",
    }


def _dye(name: str, dyes: dict[str, str]) -> str:
    """A paper by its dye; "" stays empty."""
    match = _TINT.match(name)
    if match is None:
        return name
    paper, share = dyes[match.group(1)], int(match.group(2) or 0) / 100
    return lighter(paper, share) if share > 0 else darker(paper, -share)
