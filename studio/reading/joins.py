"""Joins: how a shot begins, from a cut to the turn of a page.

In: what has changed since the shot before, and what kind of tale it is. Out: a transition. Within
a scene there are cuts; time and places passing dissolve or fade; a page, a curtain or an iris is
for tales that ask for one, and never two within a few scenes.
"""

from dataclasses import dataclass

from studio.film.look import Mood, Setting
from studio.film.shot import Transition

_ASKED = (
    ("IRIS", Transition.IRIS),
    ("CURTAIN", Transition.CURTAIN),
    ("PAGE", Transition.PAGE_TURN),
    ("FADE", Transition.FADE),
    ("DISSOLVE", Transition.DISSOLVE),
    ("SMASH", Transition.CUT),
    ("CUT", Transition.CUT),
)
_REST = 3  # scenes between two special transitions
_STORYBOOK = frozenset({Mood.CALM, Mood.JOYFUL, Mood.PLAYFUL, Mood.TENDER})


@dataclass(frozen=True)
class Change:
    """What is new in a shot.

    ``first`` of its scene, another ``new_place``, time has ``jumped``, ``asked`` is what the
    script writes ("IRIS IN"), ``told`` when a narrator of prose begins it.
    """

    first: bool
    new_place: bool
    jumped: bool
    told: bool
    setting: Setting
    mood: Mood
    asked: str = ""


@dataclass
class Joins:
    """Remembers how long ago a special transition was."""

    scenes: int = 0
    special_at: int = -_REST
    shots: int = 0
    last_mood: Mood = Mood.CALM
    last_setting: Setting = Setting.PAPER

    def into(self, change: Change) -> Transition:
        """How the next shot begins."""
        self.scenes += change.first
        transition = self._opening(change) if self.shots == 0 else self._within(change)
        if transition in {Transition.PAGE_TURN, Transition.CURTAIN, Transition.IRIS}:
            self.special_at = self.scenes
        self.shots += 1
        self.last_mood, self.last_setting = change.mood, change.setting
        return transition

    def _opening(self, change: Change) -> Transition:
        """A play opens with a curtain."""
        asked = _asked(change.asked)
        if asked is not None and asked is not Transition.CUT:
            return asked
        plays = change.setting is Setting.THEATRE or change.mood is Mood.PLAYFUL
        return Transition.CURTAIN if plays else Transition.FADE

    def _within(self, change: Change) -> Transition:
        asked = _asked(change.asked) if change.first else None
        if asked is not None:
            return asked
        if change.first and self.scenes - self.special_at >= _REST:
            special = self._special(change)
            if special is not None:
                return special
        if change.jumped:
            return Transition.FADE
        return Transition.DISSOLVE if change.first or change.new_place else Transition.CUT

    def _special(self, change: Change) -> Transition | None:
        """The one transition of a few scenes that shows what kind of tale this is."""
        onto_stage = change.setting is Setting.THEATRE
        if onto_stage and self.last_setting is not Setting.THEATRE:
            return Transition.CURTAIN
        if change.told and {change.mood, self.last_mood} <= _STORYBOOK:
            return Transition.PAGE_TURN
        if change.jumped and self.last_mood is Mood.PLAYFUL:
            return Transition.IRIS
        return None


def _asked(text: str) -> Transition | None:
    words = text.upper()
    return next((transition for word, transition in _ASKED if word in words), None)
