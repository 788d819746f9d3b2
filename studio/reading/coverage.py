"""Coverage: which sizes a shot wants, the best first, and which of them may follow the last ones.

In: what a shot shows, and the shots before it. Out: sizes in order of preference. A conversation
starts with both, goes over shoulders, comes close as it grows warm, and opens again; a new place
is established; a thing that is handled is seen near; nobody is cut to the same picture twice.
"""

import re
from dataclasses import dataclass

from studio.film.look import Emotion, Framing
from studio.film.shot import Action, Placement, Prop, Staged
from studio.reading.words import tokens

F = Framing
_LADDER = {
    F.ESTABLISHING: 0, F.WIDE: 1, F.FULL: 2, F.TWO_SHOT: 3, F.MEDIUM: 3, F.OVER_SHOULDER: 4,
    F.CLOSE: 5, F.INSERT: 6,
}  # fmt: skip
SINGLES = frozenset({F.CLOSE, F.OVER_SHOULDER})
"""Sizes that are of one face, whoever else is there."""
_BIG = frozenset({Placement.SKY, Placement.WATER})
_LYING = frozenset({Action.LIE, Action.SLEEP})
_MOVING = frozenset({Action.WALK, Action.RUN, Action.DANCE})
_PLAIN = frozenset({Emotion.NEUTRAL, Emotion.THOUGHTFUL})
_HANDLED = frozenset(
    "take hold lift pick open close light lock unlock turn pull push write read draw cut pour drop "
    "break find grab give hand wind ring press touch hide bury dig unfold fold unroll tie untie "
    "sign seal pluck catch put place set lay paint stir fill examine study inspect raise strike "
    "blow switch play knock tear clutch grip wear throw took held lit wrote drew broke found gave "
    "wound rang hid dug struck blew tore wore threw laid".split()
)
_ENDING = re.compile(r"(?:(?<=[^aeiou])(?:ed|es)|(?<=e)d|s|ing)$")
_CALLS = re.compile(r"[!?]|\bnever\b|\balways\b|\bplease\b", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """What a shot would show: its words, people, things, and who speaks ("" for nobody seen)."""

    text: str
    new_place: bool
    said: bool
    staged: tuple[Staged, ...]
    props: tuple[Prop, ...]
    speaker: str

    @property
    def acting(self) -> Staged | None:
        """Who speaks, if seen."""
        return next((one for one in self.staged if one.name == self.speaker), None)

    @property
    def warm(self) -> bool:
        """Whether a strong feeling is shown by who speaks, or by the only one there."""
        one = self.acting or (self.staged[0] if len(self.staged) == 1 else None)
        return one is not None and one.emotion not in _PLAIN

    @property
    def small(self) -> tuple[Prop, ...]:
        """Things that can be looked at closely."""
        return tuple(prop for prop in self.props if prop.placement not in _BIG)

    @property
    def handles(self) -> bool:
        """Whether the words do something with a small thing that is there."""
        return bool(self.small) and any(_handling(word.lower) for word in tokens(self.text))


def _handling(word: str) -> bool:
    """Whether a word, as it stands, is a doing of hands: "opened", "lighting", "held"."""
    stem = _ENDING.sub("", word)
    return bool({word, stem, f"{stem}e", stem[:-1]} & _HANDLED)


@dataclass(frozen=True)
class Taken:
    """A shot that was taken: its size, and whom or what it is of."""

    size: Framing
    subject: tuple[str, ...]


def subject_of(look: Look, size: Framing, face: str = "") -> tuple[str, ...]:
    """Whom or what a shot of a size is of; ``face`` is the one face of a single."""
    if size is F.INSERT or not look.staged:
        return ("things", *(prop.icon for prop in look.props[:1]))
    if size in SINGLES:
        first = look.acting or look.staged[0]
        return (face or first.name,)
    return tuple(sorted(one.name for one in look.staged))


def wishes(look: Look, heat: float, last: Taken | None) -> tuple[Framing, ...]:
    """Sizes for a shot, the best first. ``heat`` is how warm a conversation has become."""
    if look.said:
        return _talk(look, heat)
    if look.new_place:
        return _new_place(look)
    if not look.staged:
        return _scenery(look)
    if _reveals(look, last):
        return (F.INSERT, F.MEDIUM, F.FULL)
    return _action(look)


def _new_place(look: Look) -> tuple[Framing, ...]:
    return (F.WIDE, F.ESTABLISHING) if look.staged else (F.ESTABLISHING, F.WIDE)


def _scenery(look: Look) -> tuple[Framing, ...]:
    """Nobody is there: the thing that is named, or the place."""
    return (F.INSERT, F.WIDE, F.FULL) if look.small else (F.WIDE, F.FULL)


def _reveals(look: Look, last: Taken | None) -> bool:
    """Whether what is handled may fill the frame: who handles it was seen the shot before."""
    if last is None or last.size is F.INSERT or not look.handles:
        return False
    return {one.name for one in look.staged} <= set(last.subject)


def _action(look: Look) -> tuple[Framing, ...]:
    """People who are told of."""
    count = len(look.staged)
    if any(one.action in _LYING for one in look.staged):
        return (F.MEDIUM, F.FULL)
    if any(one.action in _MOVING for one in look.staged):
        return (F.FULL, F.WIDE, F.MEDIUM)
    if count > 2:
        return (F.FULL, F.MEDIUM, F.WIDE)
    if count == 2:
        near = look.warm or any(one.emotion not in _PLAIN for one in look.staged)
        return (F.TWO_SHOT, F.MEDIUM, F.FULL) if near else (F.FULL, F.TWO_SHOT, F.WIDE)
    if look.warm:
        return (F.CLOSE, F.MEDIUM, F.FULL)
    return (F.MEDIUM, F.FULL, F.CLOSE, F.WIDE)


def _talk(look: Look, heat: float) -> tuple[Framing, ...]:
    """Speech: who is alone, or both; then the nearer the warmer."""
    count = len(look.staged)
    if count == 0:
        return _scenery(look)
    if any(one.action in _LYING for one in look.staged):
        return (F.MEDIUM, F.FULL)
    if look.new_place:
        return (F.FULL, F.MEDIUM) if count == 1 else (F.FULL, F.WIDE)
    if count == 1:
        return (F.CLOSE, F.MEDIUM, F.FULL) if look.warm else (F.MEDIUM, F.CLOSE, F.FULL)
    if look.acting is None:
        return (F.TWO_SHOT, F.MEDIUM, F.FULL)
    return _conversation(count, heat)


def _conversation(count: int, heat: float) -> tuple[Framing, ...]:
    """Two or more who talk: all of them, over a shoulder, close."""
    if heat < 1.5:
        both = (F.FULL, F.MEDIUM) if count > 2 else (F.TWO_SHOT, F.MEDIUM)
        return (*both, F.OVER_SHOULDER)
    if heat < 4.5:
        return (F.OVER_SHOULDER, F.CLOSE, F.TWO_SHOT)
    return (F.CLOSE, F.OVER_SHOULDER, F.TWO_SHOT)


def warmth(look: Look) -> float:
    """How much warmer a speech makes a conversation."""
    gain = 1.0 + (1.5 if look.warm else 0.0)
    return gain + (0.5 if _CALLS.search(look.text) else 0.0)


def may_follow(size: Framing, subject: tuple[str, ...], taken: list[Taken]) -> bool:
    """Whether a shot of a size and subject can be cut to the ones before without a jump.

    The same subject comes nearer or further by a step; no size stays for a fifth shot, and things
    alone not for a third.
    """
    if not taken:
        return True
    last = taken[-1]
    if last.subject == subject and _LADDER[last.size] == _LADDER[size]:
        return False
    most = 2 if size is F.INSERT else 4
    return [one.size for one in taken[-most:]] != [size] * most
