"""Quiet styles: ambient, piano, chamber, lullaby, music box."""

from studio.score.palettes import idioms
from studio.score.palettes import screen as harmony
from studio.score.styles.kinds import Balance, Lead, Space, Style
from studio.score.textures.pen import Part

STYLES: dict[str, Style] = {
    "ambient": Style(
        balance=Balance(counter=-5.5, harmony=-7.5, bass=4.0),
        bpm=(50, 58), metre=4, manner="still", shades=idioms.DRIFTS,
        leads=(Lead("space voice", 60, 79, 56), Lead("halo pad", 57, 76, 56), Lead("electric piano", 60, 81, 54)),
        counter=Lead("glass pad", 55, 74, 42),
        parts=(
            Part("warm pad", ("long pad",), 58),
            Part("saw pad", ("inner", "long pad"), 36, enters=0.35),
            Part("oohs", ("thin pad",), 42, enters=0.5),
            Part("sub bass", ("low drone", "bass"), 52),
            Part("electric piano", ("slow arp", "sparks", "falling"), 44, enters=0.3),
            Part("glockenspiel", ("sparks",), 30, enters=0.45),
        ),
        space=Space("cathedral", 3.0, echo=(("electric piano", 0.5), ("glockenspiel", 0.5))),
        loose=2.0,
    ),
    "piano": Style(
        balance=Balance(counter=-5.0, harmony=-2.0),
        bpm=(62, 74), metre=4, manner="flowing",
        leads=(Lead("piano", 64, 88, 76),),
        counter=None,
        parts=(
            Part("piano", ("wide", "rocking", "wave"), 50),
            Part("piano", ("counter",), 46, enters=0.6),
            Part("piano", ("bells",), 40, enters=0.5),
        ),
        space=Space("hall", -1.0), loose=1.8,
    ),
    "chamber": Style(
        balance=Balance(counter=-2.5, harmony=-2.0, bass=1.5),
        bpm=(80, 94), metre=4, manner="lively", shades=harmony.SALONS,
        leads=(Lead("violin", 60, 84, 70), Lead("viola", 53, 74, 72), Lead("cello", 46, 66, 72)),
        counter=Lead("viola", 52, 69, 58), polyphonic=True,
        parts=(
            Part("cello", ("bass steps", "bass"), 60),
            Part("violin", ("thin pad", "off beats"), 42, enters=0.5),
            Part("pizzicato", ("plucks", "after beats"), 46, enters=0.7),
        ),
        space=Space("room", 1.0),
    ),
    "lullaby": Style(
        balance=Balance(counter=-4.0, harmony=-5.5),
        bpm=(88, 100), metre=6, manner="flowing", shades=harmony.CRADLES,
        leads=(Lead("celesta", 67, 86, 68), Lead("flute", 62, 81, 60), Lead("oohs", 60, 76, 52)),
        counter=Lead("clarinet", 53, 70, 46),
        parts=(
            Part("harp", ("rocking", "wave"), 54),
            Part("slow strings", ("thin pad", "inner"), 42, enters=0.38),
            Part("cello", ("bass",), 42, enters=0.5),
        ),
        space=Space("hall"),
    ),
    "music_box": Style(
        balance=Balance(counter=-2.5, harmony=-1.0, bass=2.5),
        bpm=(88, 98), metre=3, manner="lively",
        leads=(Lead("music box", 72, 94, 74), Lead("celesta", 72, 94, 68)),
        counter=None,
        parts=(
            Part("music box", ("rocking", "after beats"), 46),
            Part("celesta", ("bass",), 52, octave=2),
            Part("glass pad", ("thin pad",), 32, enters=0.6),
            Part("glockenspiel", ("sparks",), 30, enters=0.6),
        ),
        space=Space("room", 2.0), loose=0.3,
    ),
}  # fmt: skip
