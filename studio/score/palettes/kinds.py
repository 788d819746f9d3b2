"""What a palette is: a mode, its progressions, its ways to begin, to pause and to end."""

from dataclasses import dataclass

from studio.film.look import Mood

DARK = frozenset({Mood.SAD, Mood.TENSE, Mood.MYSTERIOUS})
"""Moods that a style with two shades plays in its darker one."""

Line = tuple[str, ...]
"""One numeral a bar; two with a space between share the bar."""


@dataclass(frozen=True)
class Palette:
    """The harmony of a mood or style.

    Each line has four bars; a question ends open, an answer closed. ``vamps`` are two bars to
    begin with, ``cadences`` the two bars before the last chord, which is ``home`` where the film
    ends and one of ``open_ends`` where it goes on. ``shift`` is the key (semitones away) that
    long cues visit. ``anchors`` are tones (above the tonic) on which the melody may rest
    whatever the chord, for music over a drone. ``tune`` is the melody's own scale, "" for ``scale``.
    """

    scale: str
    home: str
    questions: tuple[Line, ...]
    answers: tuple[Line, ...]
    contrasts: tuple[Line, ...]
    cadences: tuple[tuple[str, str], ...]
    vamps: tuple[tuple[str, str], ...]
    open_ends: tuple[str, ...] = ("V",)
    shift: int = 5
    anchors: tuple[int, ...] = ()
    tune: str = ""

    @property
    def minor(self) -> bool:
        """Whether home is a minor chord."""
        return self.home[0].islower()


@dataclass(frozen=True)
class Shades:
    """A style's own harmony: one for bright moods, one for dark ones."""

    bright: Palette
    dark: Palette

    def of(self, mood: Mood, *, minor: bool | None = None) -> Palette:
        """The palette for a mood; ``minor`` is a person's own choice of mode."""
        return self.dark if (mood in DARK if minor is None else minor) else self.bright
