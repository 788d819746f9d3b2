"""Ensembles and manners of playing: eight that belong to the moods, and those with names.

A named style keeps its players and its beat in every mood and takes the mood's harmony and
pace, unless it has a harmony of its own.
"""

from dataclasses import dataclass

from studio.film.look import Mood
from studio.score import palettes
from studio.score.bars import Palette
from studio.score.textures import Part


@dataclass(frozen=True)
class Lead:
    """A melody instrument and the register it sings in (MIDI pitches)."""

    instrument: str
    low: int
    high: int
    velocity: int = 74


@dataclass(frozen=True)
class Style:
    """How a cue is played.

    ``bpm`` is the slowest and the fastest tempo; ``swing`` is where the off-beat eighth falls
    (0.5 straight, 0.66 triplet); ``room`` names the reverb; ``slowing`` says whether the end
    broadens.
    """

    bpm: tuple[float, float]
    metre: int
    manner: str
    leads: tuple[Lead, ...]
    parts: tuple[Part, ...]
    room: str = "hall"
    palette: Palette | None = None
    swing: float = 0.5
    slowing: bool = True


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

BY_MOOD: dict[Mood, Style] = {
    Mood.CALM: Style(
        bpm=(64, 74), metre=4, manner="still",
        leads=(Lead("flute", 67, 84, 66), Lead("clarinet", 60, 77, 68)),
        parts=(
            Part("slow strings", "pad", 56),
            Part("harp", "rising", 58),
            Part("cello", "bass", 54, enters=0.4),
            Part("piano", "sparks", 52, enters=0.6),
        ),
    ),
    Mood.JOYFUL: Style(
        bpm=(104, 118), metre=4, manner="flowing",
        leads=(Lead("violin", 67, 86, 70), Lead("flute", 72, 89, 72)),
        parts=(
            Part("pizzicato", "bass steps", 68, octave=1),
            Part("guitar", "wave", 58),
            Part("strings", "pad", 50, enters=0.45),
            Part("glockenspiel", "sparks", 46, enters=0.6),
            Part("percussion", "beat", 42, enters=0.6, figure=((54, "..x...x."), (70, "xoxoxoxo"))),
        ),
        room="room",
    ),
    Mood.PLAYFUL: Style(
        bpm=(108, 124), metre=4, manner="lively",
        leads=(Lead("clarinet", 62, 81, 74), Lead("bassoon", 48, 65, 76), Lead("flute", 72, 88)),
        parts=(
            Part("pizzicato", "bass steps", 74),
            Part("pizzicato", "after beats", 58, octave=0),
            Part("marimba", "plucks", 58, enters=0.55),
            Part("percussion", "beat", 46, enters=0.5, figure=((77, "x...o..."), (76, "..o...o."))),
            Part("glockenspiel", "sparks", 44, enters=0.7),
        ),
        room="room", slowing=False,
    ),
    Mood.TENDER: Style(
        bpm=(66, 76), metre=3, manner="flowing",
        leads=(Lead("piano", 64, 79, 70), Lead("cello", 52, 69, 66), Lead("oboe", 64, 79, 60)),
        parts=(
            Part("piano", "wave", 50),
            Part("slow strings", "pad", 46, enters=0.4),
            Part("cello", "bass", 46, enters=0.5),
            Part("celesta", "sparks", 42, enters=0.7),
        ),
    ),
    Mood.SAD: Style(
        bpm=(56, 64), metre=4, manner="flowing",
        leads=(Lead("cello", 50, 68, 72), Lead("violin", 60, 79, 62), Lead("oboe", 62, 77, 60)),
        parts=(
            Part("slow strings", "pad", 52),
            Part("piano", "rising", 54),
            Part("basses", "bass", 52, enters=0.45),
            Part("viola", "counter", 48, enters=0.6),
        ),
    ),
    Mood.TENSE: Style(
        bpm=(96, 108), metre=4, manner="still",
        leads=(Lead("cello", 45, 62, 74), Lead("horns", 48, 65, 62)),
        parts=(
            Part("tremolo strings", "thin pad", 58),
            Part("strings", "ostinato", 58, octave=-1, enters=0.35),
            Part("basses", "bass", 66),
            Part("timpani", "beat", 54, enters=0.5, figure=((0, "x.....o."),)),
            Part("taiko", "beat", 50, enters=0.65, figure=((45, "x..x..o."),)),
        ),
        slowing=False,
    ),
    Mood.MYSTERIOUS: Style(
        bpm=(68, 78), metre=4, manner="still",
        leads=(Lead("clarinet", 55, 72, 62), Lead("flute", 60, 79, 62)),
        parts=(
            Part("glass pad", "thin pad", 46),
            Part("celesta", "wave", 48),
            Part("slow strings", "pad", 44, enters=0.45),
            Part("basses", "bass", 54),
            Part("harp", "roll", 50, enters=0.5),
        ),
        room="cathedral",
    ),
    Mood.HEROIC: Style(
        bpm=(96, 106), metre=4, manner="flowing",
        leads=(Lead("horns", 53, 70, 76), Lead("strings", 65, 84, 76), Lead("trumpet", 62, 77, 68)),
        parts=(
            Part("strings", "pad", 60),
            Part("strings", "ostinato", 60, enters=0.5),
            Part("basses", "bass", 70),
            Part("horns", "fanfare", 54, enters=0.5),
            Part("timpani", "beat", 62, enters=0.45, figure=((0, "x.....x."),)),
            Part("concert percussion", "beat", 46, enters=0.6,
                 figure=((38, "..o...oo"), (36, "x...x..."))),
        ),
    ),
}  # fmt: skip

NAMED: dict[str, Style] = {
    "slow_tide": Style(
        bpm=(54, 62), metre=4, manner="still",
        leads=(Lead("warm pad", 62, 79, 56), Lead("choir", 57, 74, 54)),
        parts=(
            Part("warm pad", "pad", 56),
            Part("slow strings", "thin pad", 46, enters=0.4),
            Part("harp", "rising", 46, enters=0.35),
            Part("basses", "drone", 44, octave=-1),
        ),
        room="cathedral",
    ),
    "music_box": Style(
        bpm=(84, 96), metre=3, manner="flowing",
        leads=(Lead("music box", 72, 91, 74), Lead("celesta", 72, 91, 72)),
        parts=(
            Part("music box", "after beats", 44, octave=1),
            Part("celesta", "bass", 56, octave=2),
            Part("glass pad", "thin pad", 34, enters=0.6),
        ),
        room="room",
    ),
    "chamber": Style(
        bpm=(76, 88), metre=4, manner="flowing",
        leads=(Lead("violin", 62, 83, 70), Lead("viola", 55, 74, 72), Lead("cello", 48, 65, 72)),
        parts=(
            Part("viola", "counter", 56),
            Part("violin", "thin pad", 42, enters=0.55),
            Part("cello", "bass steps", 60),
            Part("pizzicato", "plucks", 48, enters=0.75),
        ),
        room="room",
    ),
    "folk_dance": Style(
        bpm=(200, 224), metre=6, manner="lively",
        leads=(Lead("violin", 62, 83, 78), Lead("accordion", 64, 83, 68)),
        parts=(
            Part("guitar", "after beats", 62),
            Part("acoustic bass", "bass steps", 66),
            Part("accordion", "pad", 44, enters=0.5),
            Part("percussion", "beat", 48, enters=0.45, figure=((54, "..x..x"), (36, "x..o.."))),
        ),
        room="room", slowing=False,
    ),
    "night_piano": Style(
        bpm=(60, 70), metre=4, manner="flowing",
        leads=(Lead("piano", 62, 79, 74),),
        parts=(
            Part("piano", "wave", 50),
            Part("piano", "bass", 58),
            Part("warm pad", "thin pad", 34, enters=0.6),
        ),
    ),
    "march": Style(
        bpm=(104, 112), metre=4, manner="lively",
        leads=(Lead("trumpet", 60, 77, 70), Lead("clarinet", 65, 84), Lead("horns", 53, 70, 72)),
        parts=(
            Part("bassoon", "bass steps", 66),
            Part("horns", "after beats", 48),
            Part("strings", "pad", 44, enters=0.6),
            Part("concert percussion", "beat", 52, enters=0.3,
                 figure=((38, "x.ooxoxo"), (36, "x...x..."))),
        ),
        slowing=False,
    ),
    "wonder": Style(
        bpm=(84, 94), metre=4, manner="flowing", palette=palettes.WONDER,
        leads=(Lead("flute", 67, 88, 70), Lead("strings", 67, 86, 70), Lead("horns", 55, 70, 66)),
        parts=(
            Part("harp", "wave", 58),
            Part("strings", "pad", 52),
            Part("celesta", "sparks", 52, enters=0.35),
            Part("basses", "bass", 56, enters=0.4),
            Part("choir", "thin pad", 44, enters=0.7),
        ),
        room="cathedral",
    ),
    "suspense": Style(
        bpm=(80, 92), metre=4, manner="still", palette=palettes.TENSE,
        leads=(Lead("bassoon", 43, 60, 66), Lead("viola", 50, 67, 60)),
        parts=(
            Part("tremolo strings", "thin pad", 50, octave=1),
            Part("basses", "drone", 58, octave=-1),
            Part("pizzicato", "ostinato", 54, enters=0.35),
            Part("taiko", "beat", 50, enters=0.45, figure=((41, "x.o....."),)),
            Part("glass pad", "sparks", 40, enters=0.5),
        ),
        room="cathedral", slowing=False,
    ),
    "waltz": Style(
        bpm=(132, 150), metre=3, manner="flowing",
        leads=(Lead("violin", 64, 84, 72), Lead("clarinet", 62, 81, 72)),
        parts=(
            Part("cello", "bass", 62),
            Part("strings", "after beats", 54),
            Part("harp", "roll", 52, enters=0.45),
            Part("glockenspiel", "sparks", 40, enters=0.7),
        ),
    ),
    "lullaby": Style(
        bpm=(92, 104), metre=6, manner="flowing",
        leads=(Lead("celesta", 67, 84, 68), Lead("flute", 64, 81, 62)),
        parts=(
            Part("harp", "wave", 54),
            Part("slow strings", "thin pad", 42, enters=0.4),
            Part("cello", "bass", 42, enters=0.5),
        ),
    ),
    "lantern_jazz": Style(
        bpm=(88, 104), metre=4, manner="lively", palette=palettes.EVENING,
        leads=(Lead("vibraphone", 60, 81, 70), Lead("clarinet", 58, 77, 68)),
        parts=(
            Part("acoustic bass", "walking", 68),
            Part("jazz guitar", "comping", 48),
            Part("brushes", "beat", 46, enters=0.25, figure=((51, "x.x.x.x."), (38, "..o...o."))),
        ),
        room="room", swing=0.63, slowing=False,
    ),
    "old_tavern": Style(
        bpm=(92, 104), metre=4, manner="lively", palette=palettes.OLD_SONG,
        leads=(Lead("recorder", 65, 81, 74), Lead("violin", 62, 79, 70)),
        parts=(
            Part("dulcimer", "wave", 58),
            Part("cello", "drone", 44, octave=-1),
            Part("guitar", "rising", 50, enters=0.5),
            Part("percussion", "beat", 46, enters=0.4, figure=((45, "x..ox.o."), (54, "..o...x."))),
        ),
        room="room", slowing=False,
    ),
    "kalimba_morning": Style(
        bpm=(96, 108), metre=4, manner="lively",
        leads=(Lead("kalimba", 64, 84, 72), Lead("pan flute", 67, 84, 64)),
        parts=(
            Part("marimba", "plucks", 56),
            Part("guitar", "rising", 48, enters=0.4),
            Part("acoustic bass", "bass steps", 58, enters=0.35),
            Part("percussion", "beat", 38, enters=0.5, figure=((70, "xoxoxoxo"),)),
        ),
        room="room", slowing=False,
    ),
}  # fmt: skip
