"""Melody: a theme stated, answered, contrasted, developed and brought home, with breath.

Takes harmonised bars, a theme and singers; gives single notes. Each phrase is laid out as an
idea of two bars, the idea again or turned, and a cadence, as the treatment of this appearance
wants it; its pitches are then found whole (``line.draw``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from studio.score.bars import Bar
from studio.score.form import Phrase, Role
from studio.score.line import Moment, draw
from studio.score.notes import Note, Voice
from studio.score.rhythms import Rhythm, rhythm
from studio.score.themes import Idea, Theme, Treatment, treatment_of

_SUNG = {Role.QUESTION, Role.ANSWER, Role.CONTRAST, Role.CLOSE}
_OPEN = {Role.QUESTION, Role.CONTRAST}
_SHAPES: dict[str, Callable[[float], float]] = {
    "arch": lambda along: np.sin(np.pi * along),
    "rise": lambda along: along**0.8,
    "fall": lambda along: 1 - 0.9 * along,
    "wave": lambda along: 0.5 + 0.5 * np.sin(2 * np.pi * along),
    "valley": lambda along: 1 - np.sin(np.pi * along),
}
_REACH = 0.32  # of the register that an arch spans
_TOP = 0.26  # by which the climax lies higher
_QUIETEST = 0.16  # strength below which nobody sings


@dataclass(frozen=True)
class Singer:
    """Who sings: the instrument, its register (MIDI pitches), manner and loudness."""

    instrument: str
    low: int
    high: int
    velocity: int
    manner: str
    ornament: float = 0.0


def phrases_of(bars: Sequence[Bar]) -> list[list[Bar]]:
    """The bars by phrase; the closing bar is not among them."""
    groups: list[list[Bar]] = []
    for bar in bars[:-1]:
        if groups and groups[-1][0].phrase is bar.phrase:
            groups[-1].append(bar)
        else:
            groups.append([bar])
    return groups


def dress(phrase: Phrase, appearance: int) -> Treatment:
    """How a phrase of a cue is treated: as the appearance is, and more so as the cue goes on."""
    own = treatment_of(appearance + phrase.round)
    if phrase.round == 0:
        own = treatment_of(appearance)
    if phrase.peak:
        own = replace(own, fragment=False, augmented=False, doubled=True)
    return own


def _idea_of(theme: Theme, phrase: Phrase, bar: Bar) -> tuple[Idea, int]:
    """The idea of a phrase, and by which rhythm number this bar goes."""
    idea = theme.ideas[phrase.letter % 3]
    number = idea.second if bar.place % 2 else idea.first
    if bar.place == 2 and phrase.role in {Role.ANSWER, Role.CLOSE}:
        number = theme.ideas[(phrase.letter + 1) % 3].first
    return idea, number + phrase.letter // 3


def _thinned(rhythm_: Rhythm, treatment: Treatment, bar: Bar) -> Rhythm:
    if treatment.augmented and bar.place % 2 == 0 and len(rhythm_) > 1:
        return tuple((2 * at, 2 * beats) for at, beats in rhythm_ if 2 * at < bar.metre)
    if treatment.fragment and bar.place % 2 and bar.left:
        return ()
    return rhythm_


def _cadence(bar: Bar, *, open_end: bool) -> Rhythm:
    """The bar that ends a phrase: one or two notes and a breath."""
    if bar.metre == 3:
        return ((0, 2),)
    if bar.metre == 6:
        return ((0, 4),) if open_end else ((0, 5),)
    return ((0, 2.5),) if open_end else ((0, 3),)


class Line:
    """Writes one cue's melody phrase by phrase, remembering where the voice is."""

    def __init__(self, theme: Theme, appearance: int, rng: np.random.Generator) -> None:
        self.theme, self.appearance, self.rng = theme, appearance, rng
        self.pitch: float | None = None

    def _goal(self, singer: Singer, phrase: Phrase, along: float, treatment: Treatment) -> float:
        shape = _SHAPES[self.theme.shape](along)
        if phrase.role in {Role.ANSWER, Role.CLOSE}:
            shape = 0.75 * _SHAPES["arch"](along) + 0.25 * (1 - along) - 0.15 * along
        height = self.theme.height - 0.12 + _REACH * shape
        height += _TOP if phrase.peak else 0.0
        height += 0.08 if phrase.role is Role.CONTRAST else 0.0
        height += 0.18 * treatment.octave
        return singer.low + (singer.high - singer.low) * min(max(height, 0.05), 0.97)

    def moments(self, group: Sequence[Bar], singer: Singer, treatment: Treatment) -> list[Moment]:
        """The notes of a phrase before they have pitches."""
        phrase = group[0].phrase
        total = len(group) * group[0].metre
        result: list[Moment] = []
        for bar in group:
            if bar.silent:
                continue
            last = bar.left == 0 and phrase.bars > 1
            idea, number = _idea_of(self.theme, phrase, bar)
            figure = rhythm(bar.metre, singer.manner, number)
            if last:
                figure = _cadence(bar, open_end=phrase.role in _OPEN)
            figure = _thinned(figure, treatment, bar)
            start = sum(
                1 for m in result if m.beat >= group[0].beat + (bar.place // 2) * 2 * bar.metre
            )
            mirror = -1 if treatment.inverted or (phrase.letter >= 3) else 1
            if bar.place % 4 >= 2 and phrase.role is Role.ANSWER:
                mirror = -mirror
            for index, (at, beats) in enumerate(figure):
                spot = start + index
                along = (bar.beat - group[0].beat + at) / total
                first = spot == 0
                result.append(
                    Moment(
                        beat=bar.beat + at,
                        beats=min(beats, bar.metre - at),
                        strong=at == 0 or (bar.metre % 2 == 0 and at == bar.metre / 2),
                        scale=bar.scale(at),
                        chord=bar.rests(at),
                        step=None if first or last else mirror * idea.steps[(spot - 1) % 10],
                        goal=self._goal(singer, phrase, along, treatment),
                        ends=self._ends(bar) if last else (),
                        fixed=1.5 if spot < 5 else 0.7,
                    )
                )
        return result

    def _ends(self, bar: Bar) -> tuple[int, ...]:
        """Where a phrase may end: open on a tone that is not home, closed at home."""
        rests = bar.rests()
        if bar.phrase.role is Role.ANSWER:
            home = bar.tonic
            return (home,) if home in rests else rests[:1]
        open_tones = tuple(c for c in rests if c != bar.tonic)
        return open_tones or rests

    def sing(self, group: Sequence[Bar], singer: Singer, treatment: Treatment) -> list[Note]:
        """One phrase."""
        moments = self.moments(group, singer, treatment)
        pitches = draw(moments, singer.low, singer.high, before=self.pitch)
        if not pitches:
            return []
        self.pitch = pitches[-1]
        notes = [
            self._note(singer, moment, pitch, group)
            for moment, pitch in zip(moments, pitches, strict=True)
        ]
        notes = _breathing(notes, group[0].metre)
        if treatment.ornamented or singer.ornament:
            share = max(singer.ornament, 0.35 if treatment.ornamented else 0.0)
            notes = _ornamented(notes, moments, share, self.rng)
        return notes

    def home(self, bar: Bar, singer: Singer, beats: float) -> Note:
        """The last note: home at a full close, else a tone of the last chord."""
        wanted = {bar.tonic} if bar.tonic in bar.classes() else set(bar.rests())
        choices = [p for p in range(singer.low, singer.high + 1) if p % 12 in wanted]
        near = self.pitch if self.pitch is not None else (singer.low + singer.high) / 2
        pitch = min(choices, key=lambda p: (abs(p - near), p))
        velocity = int(np.clip(1.15 * singer.velocity + 22 * (bar.level - 0.5), 20, 116))
        return Note(singer.instrument, pitch, bar.beat, beats, velocity, 0.012, Voice.MELODY)

    def _note(self, singer: Singer, moment: Moment, pitch: int, group: Sequence[Bar]) -> Note:
        bar = group[min(int((moment.beat - group[0].beat) // group[0].metre), len(group) - 1)]
        along = (moment.beat - group[0].beat) / (len(group) * bar.metre)
        lift = 30 * (bar.level - 0.5) + 0.35 * (pitch - (singer.low + singer.high) / 2)
        lift += 7 * np.sin(np.pi * min(along * 1.15, 1.0)) + (5 if moment.strong else 0)
        velocity = 1.2 * singer.velocity + lift + self.rng.normal(0, 2.5)
        return Note(
            instrument=singer.instrument,
            pitch=pitch,
            beat=moment.beat,
            beats=moment.beats * 0.97,
            velocity=int(np.clip(velocity, 20, 118)),
            loose=0.012,
            voice=Voice.MELODY,
        )


def _breathing(notes: Sequence[Note], metre: int) -> list[Note]:
    """The same notes with a breath at every second bar line, where there is a note to shorten."""
    result = list(notes)
    for index, (one, two) in enumerate(pairwise(notes)):
        crosses = int(one.beat // (2 * metre)) != int(two.beat // (2 * metre))
        if crosses and one.beats >= 0.9:
            result[index] = replace(one, beats=max(one.beats - 0.35, 0.55 * one.beats))
    return result


def _ornamented(
    notes: Sequence[Note], moments: Sequence[Moment], share: float, rng: np.random.Generator
) -> list[Note]:
    """Passing notes in thirds, and grace notes before some long ones."""
    result: list[Note] = []
    for index, note in enumerate(notes):
        scale, following = (
            moments[index].scale,
            notes[index + 1] if index + 1 < len(notes) else None,
        )
        gap = following.pitch - note.pitch if following else 0
        close_by = following is not None and following.beat - note.beat - note.beats < 0.2
        if close_by and abs(gap) in {3, 4} and note.beats >= 0.9 and rng.random() < share + 0.2:
            between = [
                p
                for p in range(
                    min(note.pitch, note.pitch + gap) + 1, max(note.pitch, note.pitch + gap)
                )
                if p % 12 in scale
            ]
            if between:
                half = note.beats / 2 if note.beats < 1.6 else note.beats - 0.5
                result.append(replace(note, beats=half))
                result.append(
                    replace(
                        note,
                        pitch=between[len(between) // 2],
                        beat=note.beat + half,
                        beats=note.beats - half,
                        velocity=note.velocity - 7,
                    )
                )
                continue
        if note.beats >= 1.4 and rng.random() < share and note.beat >= 0.2:
            above = next(
                p
                for p in range(note.pitch + 1, note.pitch + 5)
                if p % 12 in scale or p == note.pitch + 4
            )
            grace = replace(
                note, pitch=above, beat=note.beat - 0.12, beats=0.12, velocity=note.velocity - 14
            )
            result.append(grace)
        result.append(note)
    return result


def _resting(phrase: Phrase) -> bool:
    return phrase.role not in _SUNG or phrase.strength < _QUIETEST


def sing(
    bars: Sequence[Bar],
    singers: Sequence[Singer],
    theme: Theme,
    rng: np.random.Generator,
    *,
    appearance: int,
    ring_beats: float,
) -> list[Note]:
    """The melody over all bars; the last bar is the closing one, held for ``ring_beats``.

    Singers take turns: the theme's own first, others for contrast and for later rounds. At the
    climax a second instrument joins, in octaves or thirds.
    """
    line = Line(theme, appearance, rng)
    notes: list[Note] = []
    singer = singers[theme.voice % len(singers)]
    for group in phrases_of(bars):
        phrase = group[0].phrase
        if _resting(phrase):
            line.pitch = None if phrase.strength < _QUIETEST else line.pitch
            continue
        treatment = dress(phrase, appearance)
        turn = (
            theme.voice + treatment.voice + (phrase.letter + phrase.round if phrase.letter else 0)
        )
        following = singers[turn % len(singers)]
        if following is not singer:
            singer, line.pitch = following, None
        sung = line.sing(group, singer, treatment)
        notes.extend(sung)
        if treatment.doubled and phrase.strength > 0.45:
            other = singers[(turn + 1) % len(singers)]
            notes.extend(_doubling(sung, other, group))
    if not bars[-1].silent:
        notes.append(line.home(bars[-1], singer, ring_beats))
    return notes


def _doubling(sung: Sequence[Note], other: Singer, group: Sequence[Bar]) -> list[Note]:
    """A second voice under a tune: the chord or scale tone a third or sixth below it."""
    result = []
    for note in sung:
        if note.beats < 0.3:
            continue
        index = min(int((note.beat - group[0].beat) // group[0].metre), len(group) - 1)
        bar = group[max(index, 0)]
        at = note.beat - bar.beat
        tones = bar.rests(at) if note.beats >= 0.9 else bar.scale(at)
        below = [
            note.pitch - gap
            for gap in ((12,) if bar.palette.anchors else (3, 4, 8, 9))
            if (note.pitch - gap) % 12 in tones
        ]
        pitch = below[0] if below else note.pitch - 12
        while pitch < other.low:
            pitch += 12
        while pitch > other.high:
            pitch -= 12
        result.append(
            replace(
                note,
                instrument=other.instrument,
                pitch=pitch,
                velocity=max(note.velocity - 12, 15),
                voice=Voice.COUNTER,
            )
        )
    return result
