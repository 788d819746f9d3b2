"""Hats in head units: what lies behind the head and what sits on it, by the look."""

from collections.abc import Callable

from studio.film.look import HairStyle, Hat, Look, Wardrobe
from studio.theatre.puppet import hats_costume as costume
from studio.theatre.puppet import hats_everyday as everyday
from studio.theatre.puppet import hats_town as town
from studio.theatre.puppet import hats_trades as trades
from studio.theatre.puppet import hats_wrapped as wrapped
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import COLOURS, lighter
from studio.theatre.puppet.tinhead import antenna

HEIGHTS = {
    Hat.CAPTAIN: 0.46, Hat.SOUWESTER: 0.37, Hat.FLAT_CAP: 0.27, Hat.WOOLLY: 0.60, Hat.BRIM: 0.37,
    Hat.TOP_HAT: 0.65, Hat.CROWN: 0.56, Hat.WIZARD: 1.16, Hat.CHEF: 0.74, Hat.HOOD: 0.39,
    Hat.HEADSCARF: 0.22, Hat.HELMET: 0.80, Hat.SAILOR: 0.42, Hat.POLICE: 0.47, Hat.BOBBY: 0.73,
    Hat.NURSE: 0.39, Hat.HARD_HAT: 0.44, Hat.FIREFIGHTER: 0.53, Hat.STEEL: 0.38, Hat.BASEBALL: 0.36,
    Hat.MORTARBOARD: 0.38, Hat.STRAW: 0.39, Hat.BERET: 0.42, Hat.BOWLER: 0.47,
    Hat.DEERSTALKER: 0.44,
    Hat.BONNET: 0.43, Hat.NIGHTCAP: 0.39, Hat.COWBOY: 0.53, Hat.TRICORNE: 0.57, Hat.BANDANA: 0.28,
    Hat.VISOR: 0.80, Hat.HORNED: 0.74, Hat.TIARA: 0.42, Hat.LAUREL: 0.15, Hat.TURBAN: 0.58,
    Hat.HIJAB: 0.24, Hat.WIMPLE: 0.31, Hat.WIG: 0.31, Hat.WITCH: 1.04,
}  # fmt: skip
"""How far hats rise above the crown, in heads, with a little air."""
OPEN_HATS = frozenset({Hat.NONE, Hat.CROWN, Hat.TIARA, Hat.LAUREL, Hat.NURSE})
"""Head wear that leaves the hair as it is."""
WRAPPING_HATS = frozenset({Hat.HOOD, Hat.HEADSCARF, Hat.HIJAB, Hat.WIMPLE, Hat.WIG, Hat.BONNET,
    Hat.VISOR})  # fmt: skip
"""Head wear that hides what falls behind, and the ears."""
HIDING_HATS = frozenset({Hat.HIJAB, Hat.WIMPLE, Hat.WIG, Hat.VISOR, Hat.TURBAN})
"""Head wear that shows no hair at all."""


def hat_of(look: Look, skull: Skull, turn: float) -> HatCut:
    """The hat for a look, empty for none."""
    makers: dict[Hat, Callable[[Block], HatCut]] = {
        Hat.CAPTAIN: everyday.captain,
        Hat.SOUWESTER: everyday.souwester,
        Hat.FLAT_CAP: everyday.flat_cap,
        Hat.WOOLLY: everyday.woolly,
        Hat.BRIM: everyday.brim,
        Hat.TOP_HAT: everyday.top_hat,
        Hat.CROWN: costume.crown,
        Hat.WIZARD: costume.wizard,
        Hat.CHEF: everyday.chef,
        Hat.HOOD: costume.hood,
        Hat.HEADSCARF: costume.headscarf,
        Hat.SAILOR: trades.sailor,
        Hat.POLICE: trades.police,
        Hat.BOBBY: trades.bobby,
        Hat.NURSE: trades.nurse,
        Hat.HARD_HAT: trades.hard_hat,
        Hat.FIREFIGHTER: trades.firefighter,
        Hat.STEEL: trades.steel,
        Hat.BASEBALL: trades.baseball,
        Hat.MORTARBOARD: trades.mortarboard,
        Hat.STRAW: town.straw,
        Hat.BERET: town.beret,
        Hat.BOWLER: town.bowler,
        Hat.DEERSTALKER: town.deerstalker,
        Hat.BONNET: town.bonnet,
        Hat.NIGHTCAP: town.nightcap,
        Hat.COWBOY: town.cowboy,
        Hat.TRICORNE: town.tricorne,
        Hat.BANDANA: town.bandana,
        Hat.VISOR: wrapped.visor,
        Hat.HORNED: wrapped.horned,
        Hat.TIARA: wrapped.tiara,
        Hat.LAUREL: wrapped.laurel,
        Hat.TURBAN: wrapped.turban,
        Hat.HIJAB: wrapped.hijab,
        Hat.WIMPLE: wrapped.wimple,
        Hat.WIG: wrapped.wig,
        Hat.WITCH: wrapped.witch,
        Hat.HELMET: costume.bowl if look.wardrobe is Wardrobe.SPACESUIT else costume.helmet,
    }
    maker = makers.get(look.hat)
    if maker is None and skull.tin:
        mast, ball, foot = antenna(skull.half, skull.height, skull.tin)
        return HatCut(back=[mast, ball], front=[foot])
    if maker is None and look.wardrobe is Wardrobe.GHOST and look.hair is HairStyle.BALD:
        sheet = lighter(skull.skin, 0.30)
        return costume.hood(Block(skull.half, skull.height, turn, sheet, sheet, skull))
    if maker is None:
        return HatCut()
    colour = COLOURS[look.hat_colour]
    return maker(Block(skull.half, skull.height, turn, colour, COLOURS[look.accent], skull))
