"""The shape of a cue: how many bars fit its length, and what each phrase is for.

A length in seconds becomes whole bars and a pulse whose last beat, where the closing chord
sounds, lies just so far from the end that the chord can ring out.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from studio.score.notes import Pulse

_SHORTEST_BODY = 0.5  # s; below that there is only the closing chord
_LONG_ENOUGH_FOR_BARS = 4
_SLOWING = (1.04, 1.09, 1.18, 1.34)  # the last beats before the close


class Role(StrEnum):
    """What a phrase does."""

    INTRO = "intro"
    QUESTION = "question"
    ANSWER = "answer"
    CONTRAST = "contrast"
    INTERLUDE = "interlude"
    CLOSE = "close"


@dataclass(frozen=True)
class Phrase:
    """Some bars from ``bar`` on.

    ``strength`` is 0..1; ``voice`` counts the lead instruments; ``shift`` is the phrase's key,
    in semitones from the home key.
    """

    role: Role
    bar: int
    bars: int
    strength: float
    voice: int
    shift: int


@dataclass(frozen=True)
class Form:
    """The plan of a cue: ``beats`` are played, of which ``skipped`` at the start are not heard."""

    phrases: tuple[Phrase, ...]
    metre: int
    beats: int
    skipped: int
    pulse: Pulse
    seconds: float


def _ring(seconds: float) -> float:
    return min(max(0.2 * seconds, 0.7), 4.5)


def plan(seconds: float, *, bpm: float, metre: int, shift: int, slowing: bool) -> Form:
    """Fit a form to a length. ``shift`` is where long cues travel to, in semitones."""
    body = seconds - _ring(seconds)
    beat = 60.0 / bpm
    bars = round(body / (beat * metre))
    if body < _SHORTEST_BODY:
        return Form((), metre, 0, 0, Pulse(np.array([0.0, beat])), seconds)
    beats = bars * metre if bars >= _LONG_ENOUGH_FOR_BARS else max(1, round(body / beat))
    bars = -(-beats // metre)
    skipped = bars * metre - beats
    pulse = _pulse(bars * metre, skipped, body, slowing=slowing and beats > 8)
    return Form(_phrases(bars, shift), metre, bars * metre, skipped, pulse, seconds)


def _pulse(beats: int, skipped: int, body: float, *, slowing: bool) -> Pulse:
    lengths = np.ones(beats)
    if slowing:
        lengths[-len(_SLOWING) :] = _SLOWING
    times = np.concatenate([[0.0], np.cumsum(lengths)])
    times -= times[skipped]
    return Pulse(times * (body / times[-1]))


def _roles(groups: int) -> list[Role]:
    """Pairs of question and answer; what is odd is an interlude after the first pair."""
    pairs = ((Role.QUESTION, Role.ANSWER), (Role.CONTRAST, Role.ANSWER))
    roles = [role for index in range(groups // 2) for role in pairs[index % 2]]
    if groups % 2:
        roles.insert(min(2, len(roles)), Role.INTERLUDE)
    roles[-1] = Role.CLOSE
    return roles


def _phrases(bars: int, shift: int) -> tuple[Phrase, ...]:
    intro = 2 if bars >= 6 else 0
    groups, extra = divmod(bars - intro, 4)
    if groups == 0:
        return (Phrase(Role.CLOSE, 0, bars, 0.5, 0, 0),)
    intro += extra // 2 * 2 if intro else 0
    lengths = [4] * groups
    lengths[-1] = bars - intro - 4 * (groups - 1)
    phrases = [Phrase(Role.INTRO, 0, intro, 0.3, 0, 0)] if intro else []
    bar = intro
    for index, (role, length) in enumerate(zip(_roles(groups), lengths, strict=True)):
        away = groups >= 8 and groups / 2 <= index < groups - groups // 4
        strength = _strength(index, groups) - (0.2 if role is Role.INTERLUDE else 0.0)
        phrases.append(Phrase(role, bar, length, strength, index // 2, shift if away else 0))
        bar += length
    return tuple(phrases)


def _strength(index: int, groups: int) -> float:
    """Rises to two thirds of the way, then falls; long cues breathe in waves besides."""
    along = (index + 0.5) / groups
    arc = np.sin(np.pi * along**1.5)
    wave = 0.12 * np.sin(2 * np.pi * index / 6) if groups > 9 else 0.0
    return float(np.clip(0.42 + 0.45 * arc + wave, 0.25, 0.95))
