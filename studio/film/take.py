"""What the voices stage makes: the measured times inside one spoken line."""

from dataclasses import dataclass

from studio.film.look import Viseme


@dataclass(frozen=True)
class Word:
    """A spoken word; times in milliseconds from the start of the take."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class MouthKey:
    """From ``start_ms`` on, the mouth aims at this shape.

    ``openness`` is how far: 1.0 is the shape's own opening, a shout is up to 1.3, a murmur 0.3;
    closed shapes have none.
    """

    start_ms: int
    viseme: Viseme
    openness: float = 1.0


@dataclass(frozen=True)
class Take:
    """One reading of one line: its length in samples at ``rate`` Hz (mono), words and mouth."""

    line_id: str
    rate: int
    samples: int
    words: tuple[Word, ...]
    mouth: tuple[MouthKey, ...]
