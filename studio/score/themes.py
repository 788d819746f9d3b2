"""Themes: what a film's people and places sound like, and how a theme grows by being heard.

A theme depends on the film's seed and its own name alone; mood, style and length only dress it.
``treatment_of`` says how the n-th appearance differs from the first.
"""

from dataclasses import dataclass

import numpy as np

from studio.lib.hashing import seed_of

_STEPS = (-2, -1, -1, -1, 1, 1, 1, 2, 3, -3, 4)
_FAR = 4  # steps of the scale that an idea may lie from where it began
_KEYS = (0, 7, 5, 9, 2, 3, 8, 10)  # keys of other themes, in semitones from the film's own
_SHAPES = ("arch", "rise", "fall", "wave", "valley")


@dataclass(frozen=True)
class Idea:
    """Steps of the scale between notes, and which rhythms of a style's bank carry two bars."""

    steps: tuple[int, ...]
    first: int
    second: int


@dataclass(frozen=True)
class Theme:
    """A theme: its key (semitones from the film's), three ideas, and what is typical of it.

    ``pace`` multiplies the tempo a little; ``voice`` chooses its lead instrument; ``shape`` is
    the arch of its phrases; ``height`` where in the lead's register it lies, 0..1.
    """

    key: int
    ideas: tuple[Idea, Idea, Idea]
    pace: float
    voice: int
    shape: str
    height: float


@dataclass(frozen=True)
class Treatment:
    """How one appearance of a theme is dressed.

    ``voice`` is added to the theme's lead; ``octave`` moves it; ``recoloured`` changes chords
    for others of the same function; ``augmented`` doubles note lengths; ``fragment`` leaves only
    its head, with rests; ``inverted`` mirrors it; ``ornamented`` adds passing and grace notes;
    ``counter`` gives it a second voice; ``doubled`` sets a second instrument to it, in thirds.
    """

    voice: int = 0
    octave: int = 0
    recoloured: bool = False
    augmented: bool = False
    fragment: bool = False
    inverted: bool = False
    ornamented: bool = False
    counter: bool = False
    doubled: bool = False


_TREATMENTS = (
    Treatment(),
    Treatment(voice=1, ornamented=True, counter=True),
    Treatment(recoloured=True, fragment=True),
    Treatment(voice=2, octave=1, counter=True),
    Treatment(augmented=True, recoloured=True, voice=1),
    Treatment(ornamented=True, doubled=True, counter=True),
    Treatment(inverted=True, voice=1, recoloured=True),
    Treatment(voice=2, doubled=True, ornamented=True),
)


def treatment_of(appearance: int) -> Treatment:
    """The dress of an appearance: 0 is the plain statement."""
    if appearance < len(_TREATMENTS):
        return _TREATMENTS[max(appearance, 0)]
    return _TREATMENTS[1 + (appearance - 1) % (len(_TREATMENTS) - 1)]


def film_key(seed: int) -> int:
    """The pitch class of the film's home key."""
    return int(np.random.default_rng(seed_of("key", seed)).integers(12))


def theme_of(seed: int, name: str) -> Theme:
    """The theme of a name in the film of a seed; "" is the film's own, in its home key."""
    rng = np.random.default_rng(seed_of("theme", seed, name))
    ideas = (_idea(rng), _idea(rng), _idea(rng))
    key = 0 if not name else int(_KEYS[int(rng.integers(1, len(_KEYS)))])
    return Theme(
        key=key,
        ideas=ideas,
        pace=float(rng.uniform(0.95, 1.06)),
        voice=int(rng.integers(6)),
        shape=_SHAPES[int(rng.integers(len(_SHAPES)))],
        height=float(rng.uniform(0.3, 0.55)),
    )


def _idea(rng: np.random.Generator) -> Idea:
    """An idea of one clear gesture: a leap or a turn, mostly steps, not straying far."""
    steps: list[int] = []
    for index in range(10):
        away = sum(steps)
        choices = [step for step in _STEPS if abs(away + step) <= _FAR]
        if steps and abs(steps[-1]) > 1:  # after a leap, step back
            choices = [s for s in choices if s * steps[-1] < 0 and abs(s) == 1]
        if index == 0:
            choices = [1, -1, 2, 3, 4, -2]
        if len(steps) > 1 and steps[-1] == -steps[-2] == 1:  # no trill
            choices = [s for s in choices if s != -1] or choices
        steps.append(int(rng.choice(choices or [-1 if away > 0 else 1])))
    return Idea(tuple(steps), int(rng.integers(24)), int(rng.integers(24)))
