"""Hats in head units: what lies behind the head and what sits on it, by the look."""

from collections.abc import Callable

from studio.film.look import Hat, Look, Wardrobe
from studio.theatre.puppet import hats_costume as costume
from studio.theatre.puppet import hats_everyday as everyday
from studio.theatre.puppet.block import Block, HatCut
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import COLOURS


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
        Hat.HELMET: costume.bowl if look.wardrobe is Wardrobe.SPACESUIT else costume.helmet,
    }
    maker = makers.get(look.hat)
    if maker is None:
        return HatCut()
    colour = COLOURS[look.hat_colour]
    return maker(Block(skull.half, skull.height, turn, colour, COLOURS[look.accent], skull))
