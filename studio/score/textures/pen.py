"""What every texture writes with: a part of a style, a bar, and a hand that is never even."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from studio.score.bars import Bar
from studio.score.instruments import INSTRUMENTS
from studio.score.notes import Note, Voice

Figure = tuple[tuple[int, str], ...]
"""Percussion over a bar: keys (0 is the bass note) with patterns, "x" a stroke, "o" a soft one."""


@dataclass(frozen=True)
class Part:
    """One accompanying part of a style.

    It plays in bars whose strength is from ``enters`` to ``leaves``; ``textures`` are its ways
    of playing, by section (the theme's, a contrast's …); ``octave`` moves it up or down;
    ``figures`` are its percussion patterns, by section; ``fill`` the pattern that ends a phrase.
    """

    instrument: str
    textures: tuple[str, ...]
    velocity: int
    enters: float = 0.0
    leaves: float = 1.0
    octave: int = 0
    figures: tuple[Figure, ...] = ()
    fill: Figure = ()

    def texture_of(self, bar: Bar) -> str:
        """The way of playing in a bar: it changes with the section, and in later rounds."""
        turn = bar.phrase.letter + bar.phrase.round // 2
        return self.textures[turn % len(self.textures)]

    def figure_of(self, bar: Bar) -> Figure:
        """The percussion pattern of a bar."""
        ends = bar.left == 0 and bar.phrase.bars > 1 and bar.strength > 0.4
        if self.fill and ends:
            return self.fill
        turn = bar.phrase.letter + bar.phrase.round // 2
        return self.figures[turn % len(self.figures)]

    @property
    def strikes_pitches(self) -> bool:
        """Whether its percussion has the bass note's pitch (timpani)."""
        return bool(self.figures) and self.figures[0][0][0] == 0


@dataclass(frozen=True)
class Pen:
    """Writes notes of one part into one bar."""

    bar: Bar
    part: Part
    rng: np.random.Generator

    def note(self, pitch: int, at: float, beats: float, *, weight: float = 1.0) -> Note:
        """A note ``at`` beats into the bar, brought by octaves into the player's register."""
        player = INSTRUMENTS[self.part.instrument]
        if not player.drums:
            pitch += 12 * self.part.octave
            while pitch > player.high:
                pitch -= 12
            while pitch < player.low:
                pitch += 12
        fullness = 30 * (self.bar.level - 0.5)
        accent = 10 if any(abs(at - hit) < 0.05 for hit in self.bar.accents) else 0
        velocity = 0.9 * self.part.velocity * weight + fullness + accent + self.rng.normal(0, 2.5)
        return Note(
            instrument=self.part.instrument,
            pitch=pitch,
            beat=self.bar.beat + at,
            beats=max(beats, 0.05),
            velocity=int(np.clip(velocity, 12, 118)),
            voice=Voice.BEAT if player.drums else Voice.HARMONY,
        )

    def ladder(self, count: int, at: float = 0.0) -> list[int]:
        """Chord tones upwards from the lowest voice at a beat."""
        slot = self.bar.slot(at)
        classes = slot.chord.classes(self.bar.tonic)
        start = slot.voicing[0]
        return [p for p in range(start, start + 61) if p % 12 in classes][:count]

    @property
    def eighths(self) -> int:
        """Eighth notes a bar; a bar of six counts its own beats."""
        return 6 if self.bar.metre == 6 else self.bar.metre * 2


Writer = Callable[[Pen], Iterator[Note]]
