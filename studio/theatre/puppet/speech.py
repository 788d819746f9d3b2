"""What a mouth track tells the body: when its owner speaks, and where the stresses lie."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from studio.film.look import Viseme
from studio.film.timeline import Mouth
from studio.theatre.puppet.chance import number
from studio.theatre.puppet.mouth import opening

_PAUSE = 12  # frames of silence that end an utterance
_APART = 28  # least frames between two beats


@dataclass(frozen=True)
class Beat:
    """A stressed moment at ``frame`` that a gesture falls on; ``kind`` 0 to 1 picks which."""

    frame: int
    kind: float
    strength: float


@dataclass(frozen=True)
class Score:
    """Utterances as (first, last) frames, and beats."""

    utterances: tuple[tuple[int, int], ...]
    beats: tuple[Beat, ...]

    def speaking(self, frame: float) -> float:
        """1 while an utterance lasts, with soft ends of some frames."""
        best = 0.0
        for first, last in self.utterances:
            best = max(best, min(1.0, (frame - first + 5) / 8, (last + 7 - frame) / 10))
        return max(0.0, best)


SILENCE = Score((), ())


def viseme_at(mouth: Mouth | None, frame: int) -> Viseme:
    """The mouth shape that is on at a frame."""
    if mouth is None:
        return Viseme.REST
    place = bisect_right(mouth.keys, frame, key=lambda each: each[0])
    return mouth.keys[place - 1][1] if place else Viseme.REST


@lru_cache(maxsize=64)
def score_of(mouth: Mouth | None, seed: int) -> Score:
    """Utterances and beats of a mouth track; the same seed gives the same beats."""
    if mouth is None:
        return SILENCE
    spans: list[list[int]] = []
    keys = mouth.keys
    for index, (frame, shape) in enumerate(keys):
        if shape is Viseme.REST:
            continue
        end = keys[index + 1][0] if index + 1 < len(keys) else frame + 3
        if spans and frame - spans[-1][1] <= _PAUSE:
            spans[-1][1] = end
        else:
            spans.append([frame, end])
    beats: list[Beat] = []
    for first, last in spans:
        beats += _beats(mouth, first, last, seed)
    return Score(tuple((a, b) for a, b in spans), tuple(beats))


def _beats(mouth: Mouth, first: int, last: int, seed: int) -> list[Beat]:
    """Beats on the widest vowels, not too near to each other, some left out."""
    open_ones = [
        (opening(shape), frame)
        for frame, shape in mouth.keys
        if first <= frame < last and opening(shape) > 0.12
    ]
    chosen: list[Beat] = []
    for wide, frame in sorted(open_ones, key=lambda each: (-each[0], each[1])):
        if any(abs(frame - beat.frame) < _APART for beat in chosen):
            continue
        if number(seed, "skip", frame) < 0.22:
            continue
        strength = 0.65 + 0.35 * number(seed, "strength", frame) + 0.4 * (wide - 0.15)
        chosen.append(Beat(frame, number(seed, "kind", frame), strength))
    return sorted(chosen, key=lambda beat: beat.frame)
