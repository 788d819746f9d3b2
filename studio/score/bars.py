"""Bars with their harmony: what melody and accompaniment are both written on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.lib.hashing import seed_of
from studio.score.form import Phrase, Role
from studio.score.harmony import Chord, bent, chord
from studio.score.leading import bass_line, lead
from studio.score.palettes.kinds import Line, Palette
from studio.score.timing import Timing

LOW, HIGH = 50, 77
SILENT = 0.07
"""A level below which the music rests."""
_SWAPS_MAJOR = {
    "I": ("I/3", "vi7", "Imaj7"),
    "Iadd9": ("I/3", "Imaj7"),
    "IV": ("ii7", "IVmaj7", "IVadd9"),
    "V": ("V/3", "Vsus4", "V7"),
    "vi": ("vi7", "IVmaj7"),
    "ii": ("ii7", "IV"),
    "iii": ("I/3", "iii7"),
}
_SWAPS_MINOR = {
    "i": ("iadd9", "i/3", "bVImaj7"),
    "iv": ("iv7", "iih7"),
    "bVI": ("bVImaj7", "iv7"),
    "bVII": ("bVII/3", "v7"),
    "bIII": ("bIIImaj7", "i/3"),
    "V": ("V7", "V/3"),
}


@dataclass(frozen=True)
class Slot:
    """One chord in a bar: ``at`` and ``beats`` in the bar, four led voices, the bass (E1 up)."""

    at: float
    beats: float
    chord: Chord
    voicing: tuple[int, ...]
    bass: int


@dataclass(frozen=True)
class Bar:
    """One bar. ``place`` counts from the start of the phrase, ``left`` those still to come in it.

    ``level`` is how loud it is played, 0..1; ``accents`` are beats of it that fall on hits.
    """

    beat: int
    metre: int
    slots: tuple[Slot, ...]
    tonic: int
    palette: Palette
    phrase: Phrase
    place: int
    left: int
    level: float
    accents: tuple[int, ...] = ()

    @property
    def strength(self) -> float:
        """How full the arrangement is here, 0..1."""
        return self.phrase.strength

    @property
    def silent(self) -> bool:
        """Whether the music rests here."""
        return self.level < SILENT

    def slot(self, at: float = 0.0) -> Slot:
        """The harmony at a beat of the bar."""
        return next((s for s in reversed(self.slots) if s.at <= at + 1e-6), self.slots[0])

    def classes(self, at: float = 0.0) -> tuple[int, ...]:
        """Pitch classes of the chord, root first."""
        return self.slot(at).chord.classes(self.tonic)

    def scale(self, at: float = 0.0) -> tuple[int, ...]:
        """Pitch classes that a tune may move in: the mode's, bent to the chord."""
        name = self.palette.tune or self.palette.scale
        if self.palette.anchors:
            return bent(name, self.tonic, ())
        return bent(name, self.tonic, self.classes(at))

    def rests(self, at: float = 0.0) -> tuple[int, ...]:
        """Pitch classes on which a tune may rest: the chord's, or the drone's anchors."""
        if self.palette.anchors:
            return tuple((self.tonic + tone) % 12 for tone in self.palette.anchors)
        slot = self.slot(at).chord
        return tuple((self.tonic + tone) % 12 for tone in slot.tones[:4])


@dataclass(frozen=True)
class Key:
    """How a cue is harmonised.

    ``tonic`` is a pitch class; the ``seed`` chooses progressions; ``recoloured`` exchanges some
    chords; ``closes`` says whether it ends at home.
    """

    palette: Palette
    tonic: int
    seed: int
    recoloured: bool = False
    closes: bool = True


def _recoloured(line: Line, *, minor: bool, rng: np.random.Generator) -> Line:
    """Some chords exchanged for others of the same function; ends stay."""
    swaps = _SWAPS_MINOR if minor else _SWAPS_MAJOR
    result = list(line)
    for index in range(1, len(line) - 1):
        choices = swaps.get(line[index])
        if choices and rng.random() < 0.6:
            result[index] = choices[int(rng.integers(len(choices)))]
    return tuple(result)


def _fitted(line: Line, bars: int) -> list[str]:
    """Four bars of harmony stretched or cut to another number, the end kept."""
    if bars <= len(line):
        return [line[0], *line[len(line) - bars + 1 :]] if bars > 1 else [line[-1]]
    extra = bars - len(line)
    return [*line[:2], *(line[:2] * extra)[:extra], *line[2:]]


def _line(phrase: Phrase, key: Key) -> list[str]:
    """Numerals of one phrase, one a bar. The same letter has the same, until it is recoloured."""
    palette, seed = key.palette, key.seed
    rng = np.random.default_rng(seed_of("harmony", seed, phrase.letter, phrase.role.value))
    kinds = {
        Role.INTRO: palette.vamps,
        Role.QUESTION: palette.questions,
        Role.ANSWER: palette.answers,
        Role.CONTRAST: palette.contrasts,
        Role.BREATH: palette.questions,
        Role.CLOSE: palette.answers,
    }[phrase.role]
    turn = int(rng.integers(len(kinds))) + phrase.round // 2
    line: Line = kinds[turn % len(kinds)]
    if phrase.role is Role.INTRO:
        return [line[index % 2] for index in range(phrase.bars)]
    if key.recoloured or phrase.round % 2:
        own = np.random.default_rng(seed_of("recoloured", seed, phrase.letter, phrase.round))
        line = _recoloured(line, minor=palette.minor, rng=own)
    if phrase.role is not Role.CLOSE:
        return _fitted(line, phrase.bars)
    ending = palette.cadences[int(rng.integers(len(palette.cadences)))]
    if not key.closes:
        ending = (palette.cadences[0][0], palette.cadences[0][0])
    before = (list(line[:-1]) * 2)[: max(phrase.bars - 2, 0)]
    return [*before, *ending][-phrase.bars :]


def harmonise(
    timing: Timing, phrases: Sequence[Phrase], key: Key, *, levels: Sequence[float] = ()
) -> list[Bar]:
    """The bars of a form, and after them the closing one.

    ``levels`` are how loud each bar is, 0..1; without them a bar is as loud as its phrase is full.
    """
    palette, closes = key.palette, key.closes
    spots: list[tuple[Phrase, int, str]] = []
    for phrase in phrases:
        line = _line(phrase, key)
        spots.extend((phrase, place, line[place]) for place in range(phrase.bars))
    last = phrases[-1] if phrases else Phrase(Role.CLOSE, 0, 0, 0.5)
    rng = np.random.default_rng(seed_of("end", key.seed))
    ends = palette.open_ends
    home = palette.home if closes else ends[int(rng.integers(len(ends)))]
    spots.append((last, last.bars, home))
    numerals = [numeral.split() for _, _, numeral in spots]
    chords = [chord(n) for names in numerals for n in names]
    tonics = [
        (key.tonic + phrase.shift) % 12
        for (phrase, _, _), names in zip(spots, numerals, strict=True)
        for _ in names
    ]
    basses = bass_line(chords, tonics)
    voicings = lead(chords, tonics, basses, low=LOW, high=HIGH)
    bars, at = [], 0
    for index, ((phrase, place, _), names) in enumerate(zip(spots, numerals, strict=True)):
        beats = timing.metre / len(names)
        slots = tuple(
            Slot(k * beats, beats, chords[at + k], voicings[at + k], basses[at + k])
            for k in range(len(names))
        )
        first = index * timing.metre
        bars.append(
            Bar(
                beat=first,
                metre=timing.metre,
                slots=slots,
                tonic=tonics[at],
                palette=palette,
                phrase=phrase,
                place=place,
                left=phrase.bars - place - 1,
                level=levels[index] if index < len(levels) else phrase.strength,
                accents=tuple(h - first for h in timing.hits if 0 <= h - first < timing.metre),
            )
        )
        at += len(names)
    return bars
