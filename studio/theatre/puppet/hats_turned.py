"""Hats from the side and from behind.

A hat that is round stays as it is; what sits on its front (a badge, a peak, a visor) moves to the
side or is left off.
"""

from studio.film.look import Look
from studio.theatre.puppet.block import HatCut
from studio.theatre.puppet.hats import hat_of
from studio.theatre.puppet.head import Skull


def hat_profile(look: Look, skull: Skull) -> HatCut:
    """The hat of a look on a head that faces right."""
    return hat_of(look, skull, 2.0)


def hat_away(look: Look, skull: Skull) -> HatCut:
    """The hat of a look from behind."""
    return hat_of(look, skull, 0.0)
