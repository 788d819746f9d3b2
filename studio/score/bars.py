"""Bars with their harmony: what melody and accompaniment are both written on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.score.form import Form, Phrase, Role
from studio.score.harmony import SCALES, Chord, chord, lead, nearest


@dataclass(frozen=True)
class Palette:
    """The harmony of a mood.

    Each progression has four chords, one a bar; a question ends open, an answer closed.
    ``cadences`` are the two chords before the last one; ``home`` is the last one.
    ``shift`` is the key (semitones away) that long cues visit.
    """

    scale: str
    home: str
    questions: tuple[tuple[str, ...], ...]
    answers: tuple[tuple[str, ...], ...]
    contrasts: tuple[tuple[str, ...], ...]
    cadences: tuple[tuple[str, str], ...]
    shift: int = 5


@dataclass(frozen=True)
class Bar:
    """One bar. ``voicing`` has four led voices, ``bass`` is a pitch from E1 up.

    ``place`` counts bars from the start of the phrase, ``left`` those still to come in it.
    """

    beat: int
    metre: int
    chord: Chord
    tonic: int
    voicing: tuple[int, ...]
    bass: int
    phrase: Phrase
    place: int
    left: int

    @property
    def strength(self) -> float:
        """How full the music is here, 0..1."""
        return self.phrase.strength

    def classes(self) -> tuple[int, ...]:
        """Pitch classes of the chord, root first."""
        return self.chord.classes(self.tonic)

    def scale(self, name: str) -> tuple[int, ...]:
        """Pitch classes to move in: the mode's, bent to the chord where it leaves the mode."""
        tones = [(self.tonic + step) % 12 for step in SCALES[name]]
        for foreign in (c for c in self.classes() if c not in tones):
            near = min(tones, key=lambda t: (min((t - foreign) % 12, (foreign - t) % 12), t))
            tones[tones.index(near)] = foreign
        return tuple(sorted(set(tones)))


def _numerals(phrase: Phrase, palette: Palette, rng: np.random.Generator) -> list[str]:
    """Chord numerals of one phrase, one a bar."""
    kinds = {
        Role.INTRO: palette.answers,
        Role.QUESTION: palette.questions,
        Role.ANSWER: palette.answers,
        Role.CONTRAST: palette.contrasts,
        Role.INTERLUDE: palette.questions,
        Role.CLOSE: palette.answers,
    }[phrase.role]
    line = list(kinds[int(rng.integers(len(kinds)))])
    if phrase.role is Role.INTRO:
        home = line[0]
        return [home if index % 2 == 0 else line[1] for index in range(phrase.bars)]
    if phrase.role is not Role.CLOSE:
        return line
    ending = list(palette.cadences[int(rng.integers(len(palette.cadences)))])
    before = (line * 2)[: max(phrase.bars - 2, 0)]
    return [*before, *ending][-phrase.bars :]


def harmonise(form: Form, palette: Palette, tonic: int, rng: np.random.Generator) -> list[Bar]:
    """The bars of a form in a key (``tonic`` is a pitch class), and after them the closing one."""
    spots: list[tuple[Phrase, int, str]] = []
    drawn: dict[Role, list[str]] = {}
    for phrase in form.phrases:
        if phrase.role not in drawn or phrase.role in {Role.INTRO, Role.CLOSE, Role.CONTRAST}:
            drawn[phrase.role] = _numerals(phrase, palette, rng)
        line = drawn[phrase.role]
        spots.extend((phrase, place, line[place]) for place in range(phrase.bars))
    last = form.phrases[-1] if form.phrases else Phrase(Role.CLOSE, 0, 0, 0.5, 0, 0)
    spots.append((last, last.bars, palette.home))
    chords = [chord(numeral) for _, _, numeral in spots]
    tonics = [(tonic + phrase.shift) % 12 for phrase, _, _ in spots]
    voicings = lead(chords, tonics, voices=4, low=50, high=79)
    basses = _basses(chords, tonics)
    return [
        Bar(
            beat=index * form.metre,
            metre=form.metre,
            chord=chords[index],
            tonic=tonics[index],
            voicing=voicings[index],
            bass=basses[index],
            phrase=phrase,
            place=place,
            left=phrase.bars - place - 1,
        )
        for index, (phrase, place, _) in enumerate(spots)
    ]


def _basses(chords: Sequence[Chord], tonics: Sequence[int]) -> list[int]:
    """Bass pitches between E1 and E3, each near the one before, leaning to the middle."""
    result: list[int] = []
    for current, tonic in zip(chords, tonics, strict=True):
        centre = 0.6 * result[-1] + 0.4 * 41 if result else 41.0
        result.append(nearest((tonic + current.bass) % 12, centre))
    return result
