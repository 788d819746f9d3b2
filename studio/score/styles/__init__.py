"""Styles: eight that belong to the moods, and those with names.

A named style keeps its players and its beat in every mood and takes the mood's harmony and
pace, unless it has a harmony of its own.
"""

from studio.film.look import Mood
from studio.score.cards import style_id
from studio.score.styles import grooves, moods, quiet, screen, worlds
from studio.score.styles.kinds import PACE, Balance, Lead, Space, Style

__all__ = ["BY_MOOD", "NAMED", "PACE", "Balance", "Lead", "Space", "Style", "style_of"]

BY_MOOD: dict[Mood, Style] = moods.BY_MOOD
NAMED: dict[str, Style] = {**screen.STYLES, **quiet.STYLES, **grooves.STYLES, **worlds.STYLES}


def style_of(mood: Mood, name: str) -> Style:
    """The style of a name, or the mood's own for "".

    Raises:
        BadInput: for a style that is not there; the message lists those that are.
    """
    chosen = style_id(name)
    return NAMED[chosen] if chosen else BY_MOOD[mood]
