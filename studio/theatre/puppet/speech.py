"""What a mouth track tells the body: when its owner speaks, and where the stresses lie."""

from dataclasses import dataclass
from functools import lru_cache

from studio.film.lips import TENTHS, at_frame
from studio.film.look import Viseme
from studio.film.timeline import Mouth
from studio.theatre.puppet.actions import bump
from studio.theatre.puppet.chance import number
from studio.theatre.puppet.mouth import opening

_PAUSE = 12  # frames of silence that end an utterance
_APART = 28  # least frames between two beats
_ACCENTS_APART = 8
_WIDE = 0.12  # head widths; a vowel that a beat or an accent can fall on


@dataclass(frozen=True)
class Beat:
    """A stressed moment at ``frame`` that a gesture falls on; ``kind`` 0 to 1 picks which."""

    frame: int
    kind: float
    strength: float


@dataclass(frozen=True)
class Score:
    """Utterances as (first, last) frames, beats, and accents as (frame, strength 0 to 1)."""

    utterances: tuple[tuple[int, int], ...]
    beats: tuple[Beat, ...]
    accents: tuple[tuple[int, float], ...] = ()

    def accent(self, frame: float) -> float:
        """How strongly the moment is stressed, 0 to 1: it rises before the vowel and eases off."""
        best = 0.0
        for at, strength in self.accents:
            if -4 <= frame - at <= 7:
                best = max(best, strength * bump(frame - at, -3, rise=4, hold=1, fall=6))
        return best

    def speaking(self, frame: float) -> float:
        """1 while an utterance lasts, with soft ends of some frames."""
        best = 0.0
        for first, last in self.utterances:
            best = max(best, min(1.0, (frame - first + 5) / 8, (last + 7 - frame) / 10))
        return max(0.0, best)


SILENCE = Score((), ())


def viseme_at(mouth: Mouth | None, frame: int) -> Viseme:
    """The mouth shape that is on at a frame."""
    return at_frame(mouth, frame)[0]


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
    return Score(tuple((a, b) for a, b in spans), tuple(beats), _accents(mouth))


def _beats(mouth: Mouth, first: int, last: int, seed: int) -> list[Beat]:
    """Beats on the widest vowels, not too near to each other, some left out."""
    open_ones = [(wide, frame) for wide, frame in _wide_vowels(mouth) if first <= frame < last]
    chosen: list[Beat] = []
    for wide, frame in sorted(open_ones, key=lambda each: (-each[0], each[1])):
        if any(abs(frame - beat.frame) < _APART for beat in chosen):
            continue
        if number(seed, "skip", frame) < 0.22:
            continue
        strength = 0.65 + 0.35 * number(seed, "strength", frame) + 0.4 * (wide - 0.15)
        chosen.append(Beat(frame, number(seed, "kind", frame), strength))
    return sorted(chosen, key=lambda beat: beat.frame)


def _wide_vowels(mouth: Mouth) -> list[tuple[float, int]]:
    """How far the mouth is open at each key where it is wide, and that key's frame."""
    opens = mouth.opens or (TENTHS,) * len(mouth.keys)
    wide = [
        (opening(shape, tenths / TENTHS), frame)
        for (frame, shape), tenths in zip(mouth.keys, opens, strict=True)
    ]
    return [each for each in wide if each[0] > _WIDE]


def _accents(mouth: Mouth) -> tuple[tuple[int, float], ...]:
    """The widest vowel of every third of a second."""
    chosen: list[tuple[int, float]] = []
    for wide, frame in sorted(_wide_vowels(mouth), key=lambda each: (-each[0], each[1])):
        if all(abs(frame - other) >= _ACCENTS_APART for other, _ in chosen):
            chosen.append((frame, min(1.0, wide / 0.25)))
    return tuple(sorted(chosen))
