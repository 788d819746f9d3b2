"""Melody: one short motif, asked, answered, turned and brought home.

The motif's contour depends on the film's seed alone, so that all cues of a film share it
whatever their mood; rhythm is the style's. Takes harmonised bars, gives single notes that sit
on chord tones where the beat is strong and step through the mode between.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from studio.score.bars import Bar
from studio.score.form import Role
from studio.score.notes import Note

Rhythm = tuple[tuple[float, float], ...]

RHYTHMS: dict[int, dict[str, tuple[Rhythm, ...]]] = {
    3: {
        "still": (((0, 2), (2, 1)), ((1, 1), (2, 1))),
        "flowing": (((0, 2), (2, 1)), ((0, 1), (1, 1), (2, 1)), ((0, 1.5), (1.5, 0.5), (2, 1))),
        "lively": (
            ((0, 1), (1, 0.5), (1.5, 0.5), (2, 1)),
            ((0, 0.5), (0.5, 0.5), (1, 1), (2, 1)),
            ((0, 1.5), (1.5, 0.5), (2, 0.5), (2.5, 0.5)),
        ),
    },
    4: {
        "still": (((0, 3), (3, 1)), ((0, 2), (2, 2)), ((1, 2), (3, 1))),
        "flowing": (
            ((0, 1.5), (1.5, 0.5), (2, 2)),
            ((0, 1), (1, 1), (2, 1.5), (3.5, 0.5)),
            ((0, 2), (2, 1), (3, 1)),
            ((0.5, 0.5), (1, 1), (2, 2)),
        ),
        "lively": (
            ((0, 1), (1, 0.5), (1.5, 0.5), (2, 1), (3, 1)),
            ((0, 0.5), (0.5, 0.5), (1, 1), (2, 0.5), (2.5, 0.5), (3, 1)),
            ((0, 0.75), (0.75, 0.25), (1, 1), (2, 0.75), (2.75, 0.25), (3, 1)),
            ((0, 1.5), (1.5, 0.5), (2, 0.5), (2.5, 0.5), (3, 1)),
        ),
    },
    6: {
        "still": (((0, 3), (3, 3)), ((0, 4), (4, 2))),
        "flowing": (((0, 3), (3, 2), (5, 1)), ((0, 2), (2, 1), (3, 3)), ((0, 5), (5, 1))),
        "lively": (
            ((0, 2), (2, 1), (3, 2), (5, 1)),
            ((0, 1), (1, 1), (2, 1), (3, 2), (5, 1)),
            ((0, 2), (2, 1), (3, 1), (4, 1), (5, 1)),
        ),
    },
}

_PHRASE_LEAP, _BAR_LEAP = 6.0, 3.0  # semitones that the arch may move the voice at once
_STEPS = (-2, -1, -1, 1, 1, 1, 2, 3, -3)
_ARCHES: dict[Role, Callable[[float], float]] = {
    Role.QUESTION: lambda along: 0.32 + 0.38 * along,
    Role.ANSWER: lambda along: 0.55 + 0.15 * np.sin(np.pi * along) - 0.25 * along,
    Role.CONTRAST: lambda along: 0.60 + 0.25 * np.sin(np.pi * along),
    Role.CLOSE: lambda along: 0.62 + 0.12 * np.sin(np.pi * along) - 0.30 * along,
}
_SUNG = {Role.QUESTION, Role.ANSWER, Role.CONTRAST, Role.CLOSE}


@dataclass(frozen=True)
class Motif:
    """Steps of the scale between notes, and which two rhythms of the style carry them."""

    contour: tuple[int, ...]
    first: int
    second: int


def motif(rng: np.random.Generator) -> Motif:
    """Draw a motif that moves mostly by step and comes back near where it began."""
    contour: list[int] = []
    for _ in range(8):
        away = sum(contour)
        steps = [step for step in _STEPS if abs(away + step) <= 4]
        if contour and abs(contour[-1]) > 1:  # after a leap, step back
            steps = [step for step in steps if step * contour[-1] < 0 and abs(step) == 1]
        contour.append(int(rng.choice(steps or [-1 if away > 0 else 1])))
    return Motif(tuple(contour), int(rng.integers(12)), int(rng.integers(12)))


@dataclass(frozen=True)
class Singer:
    """Who sings: the instrument, its register (MIDI pitches), manner and loudness."""

    instrument: str
    low: int
    high: int
    velocity: int
    manner: str
    scale: str


def _pitches(bar: Bar, singer: Singer) -> list[int]:
    tones = bar.scale(singer.scale)
    return [p for p in range(singer.low, singer.high + 1) if p % 12 in tones]


def _place(pitches: Sequence[int], pitch: float) -> int:
    return min(range(len(pitches)), key=lambda i: (abs(pitches[i] - pitch), i))


def _on_chord(pitches: Sequence[int], bar: Bar, target: int, before: float) -> int:
    """The chord tone next to ``target``; one that moves on from ``before`` is liked better."""
    classes = bar.classes()
    choices = [p for p in pitches if p % 12 in classes]
    return min(choices, key=lambda p: (abs(p - target) + 2.2 * (p == before), p))


def _shape(bar: Bar, theme: Motif, rhythm: Rhythm) -> tuple[int, ...]:
    """The contour as this bar develops it; with few notes a bar it spans two bars."""
    start = len(rhythm) * (bar.place % 2) if len(rhythm) < 3 else 0
    contour = theme.contour
    if bar.phrase.role is Role.CONTRAST:
        contour = tuple(-step for step in contour)
    elif bar.place % 4 == 2:  # the third bar turns the motif and starts from its middle
        contour, start = tuple(-step for step in contour), start + 3
    return contour[start:] + contour[:start]


def _rhythm(bar: Bar, singer: Singer, theme: Motif) -> Rhythm:
    choices = RHYTHMS[bar.metre][singer.manner]
    which = theme.second if bar.place % 4 == 2 else theme.first
    return choices[which % len(choices)]


def _strong(at: float, metre: int) -> bool:
    return at == 0 or (metre in {4, 6} and at == metre / 2)


class _Line:
    """Writes one singer's line bar by bar, remembering where the voice is."""

    def __init__(self, singer: Singer, theme: Motif, rng: np.random.Generator) -> None:
        self.singer, self.theme, self.rng = singer, theme, rng
        self.pitch = (singer.low + singer.high) / 2

    def aim(self, bar: Bar) -> None:
        """Set out for the bar's place in the phrase's arch: questions climb, answers descend."""
        along = bar.place / max(bar.phrase.bars, 1)
        height = _ARCHES[bar.phrase.role](along)
        goal = self.singer.low + (self.singer.high - self.singer.low) * height
        reach = _PHRASE_LEAP if bar.place == 0 else _BAR_LEAP
        self.pitch += float(np.clip(0.6 * (goal - self.pitch), -reach, reach))

    def moving(self, bar: Bar) -> Iterator[Note]:
        self.aim(bar)
        pitches = _pitches(bar, self.singer)
        rhythm = _rhythm(bar, self.singer, self.theme)
        for (at, beats), step in zip(rhythm, _shape(bar, self.theme, rhythm), strict=False):
            index = _place(pitches, self.pitch)
            if not 0 <= index + step < len(pitches):
                step = -step  # noqa: PLW2901 - at the edge of the voice the line turns back
            pitch = pitches[min(max(index + step, 0), len(pitches) - 1)]
            if _strong(at, bar.metre) or beats >= 2:
                pitch = _on_chord(pitches, bar, pitch, self.pitch)
            self.pitch = pitch
            yield self._note(bar, pitch, at, beats)

    def resting(self, bar: Bar) -> Note:
        """The long note that ends a phrase: open after a question, at home after an answer."""
        pitches = _pitches(bar, self.singer)
        classes = bar.classes()
        open_end = bar.phrase.role in {Role.QUESTION, Role.CONTRAST, Role.CLOSE}
        wanted = [c for c in classes if (c != bar.tonic) is open_end] or classes[:1]
        choices = [p for p in pitches if p % 12 in wanted]
        self.pitch = min(choices, key=lambda p: (abs(p - self.pitch), p))
        return self._note(bar, int(self.pitch), 0, bar.metre - 1 if bar.metre > 3 else 2)

    def home(self, bar: Bar, beats: float) -> Note:
        """The last note: the tonic nearest to where the voice is."""
        choices = [p for p in _pitches(bar, self.singer) if p % 12 == bar.tonic]
        self.pitch = min(choices, key=lambda p: (abs(p - self.pitch), p))
        return self._note(bar, int(self.pitch), 0, beats)

    def _note(self, bar: Bar, pitch: int, at: float, beats: float) -> Note:
        accent = 5 if _strong(at, bar.metre) else 0
        lift = 26 * (bar.strength - 0.5) + 0.25 * (pitch - (self.singer.low + self.singer.high) / 2)
        velocity = 1.25 * self.singer.velocity + accent + lift + self.rng.normal(0, 2.5)
        return Note(
            instrument=self.singer.instrument,
            pitch=pitch,
            beat=bar.beat + at,
            beats=beats * 0.97,
            velocity=int(np.clip(velocity, 20, 118)),
            loose=0.012,
        )


def sing(
    bars: Sequence[Bar],
    singers: Sequence[Singer],
    theme: Motif,
    rng: np.random.Generator,
    *,
    ring_beats: float,
) -> list[Note]:
    """The melody over all bars; the last bar is the closing one, held for ``ring_beats``.

    Singers take turns, a pair of phrases each.
    """
    lines = [_Line(singer, theme, rng) for singer in singers]
    notes: list[Note] = []
    current = lines[0]
    for bar in bars[:-1]:
        if bar.phrase.role not in _SUNG:
            continue
        current = lines[bar.phrase.voice % len(lines)]
        if bar.left == 0 and bar.phrase.bars > 1:
            notes.append(current.resting(bar))
        else:
            notes.extend(current.moving(bar))
    notes.append(current.home(bars[-1], ring_beats))
    return notes
