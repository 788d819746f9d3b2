"""What a style is: who sings, who accompanies and how, the beat, the room and its echoes."""

from dataclasses import dataclass, field

from studio.film.look import Mood
from studio.score.palettes.kinds import Shades
from studio.score.textures.pen import Part


@dataclass(frozen=True)
class Lead:
    """A melody instrument and the register it sings in (MIDI pitches).

    ``ornament`` is the share of its notes that it adorns by nature, 0..1.
    """

    instrument: str
    low: int
    high: int
    velocity: int = 74
    ornament: float = 0.0


@dataclass(frozen=True)
class Space:
    """Where a style is heard.

    ``room`` names the reverb and ``wet_db`` changes how much of it there is; ``echo`` maps
    instruments to how loud their echoes are (dotted eighths, left and right by turns);
    ``dark`` maps instruments to a low-pass in Hz; ``tape`` makes it an old recording.
    """

    room: str = "hall"
    wet_db: float = 0.0
    echo: tuple[tuple[str, float], ...] = ()
    dark: tuple[tuple[str, float], ...] = ()
    tape: bool = False


@dataclass(frozen=True)
class Balance:
    """Faders in dB: what each kind of voice is moved by, so that the tune is heard over it.

    Measured, style by style: the second voice lies about 3 dB under the tune, harmony about
    1 dB, bass and beat about 4 dB (more forward where a style lives by its beat or its pads).
    """

    counter: float = 0.0
    harmony: float = 0.0
    bass: float = 0.0
    beat: float = 0.0


@dataclass(frozen=True)
class Style:
    """How a cue is played.

    ``bpm`` is the slowest and the fastest tempo; ``swing`` is where the off-beat eighth falls
    (0.5 straight, 0.66 triplet); ``counter`` sings the second voice, in every full phrase when
    ``polyphonic``; ``shades`` is harmony of its own, else the mood's is used; ``slowing`` says
    whether the end broadens; ``loose`` multiplies how far players stray from the beat.
    """

    bpm: tuple[float, float]
    metre: int
    manner: str
    leads: tuple[Lead, ...]
    parts: tuple[Part, ...]
    counter: Lead | None = None
    polyphonic: bool = False
    shades: Shades | None = None
    space: Space = field(default_factory=Space)
    balance: Balance = field(default_factory=Balance)
    swing: float = 0.5
    slowing: bool = True
    loose: float = 1.0


PACE: dict[Mood, float] = {
    Mood.CALM: 0.94,
    Mood.JOYFUL: 1.1,
    Mood.PLAYFUL: 1.1,
    Mood.TENDER: 0.94,
    Mood.SAD: 0.86,
    Mood.TENSE: 1.08,
    Mood.MYSTERIOUS: 0.95,
    Mood.HEROIC: 1.08,
}
"""How much faster or slower a named style is in a mood."""
