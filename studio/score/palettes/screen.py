"""Harmony of the styles of the screen: wonder, fear, pursuit, love, laughter."""

from studio.score.palettes.kinds import Palette, Shades
from studio.score.palettes.moods import (
    CALM,
    HEROIC,
    JOYFUL,
    MYSTERIOUS,
    PLAYFUL,
    SAD,
    TENDER,
    TENSE,
)

WONDER = Palette(
    scale="lydian",
    home="Imaj7",
    vamps=(("Imaj7", "II"), ("I", "II/3")),
    questions=(("Imaj7", "II", "Imaj7", "II/3"), ("I", "II", "vi7", "V"), ("I", "bVI", "I", "II")),
    answers=(
        ("vi7", "II", "V", "Imaj7"),
        ("IVmaj7", "II", "V", "I"),
        ("bIII", "bVI", "bVII", "I"),
    ),
    contrasts=(("bVI", "bVII", "vi7", "II"), ("iii7", "vi7", "II", "V"), ("I", "bIII", "bVI", "V")),
    cadences=(("II", "V"), ("bVI", "bVII"), ("IVmaj7", "II V")),
    open_ends=("II", "V"),
    shift=-4,
)
BROAD_BRIGHT = Palette(
    scale="major",
    home="I",
    vamps=(("I5", "IV"), ("I", "vi")),
    questions=(("I", "V/3", "IV", "V"), ("vi", "IV", "I", "V"), ("I", "iii", "IV", "V")),
    answers=(("IV", "V", "vi", "I"), ("ii7", "I/3", "IV V", "I"), ("bVI", "bVII", "I", "I")),
    contrasts=(
        ("bVI", "bVII", "I/3", "V"),
        ("vi", "III7", "IV", "V"),
        ("ii", "vi", "IV", "Vsus4 V"),
    ),
    cadences=(("IV", "Vsus4 V"), ("bVI", "bVII"), ("ii7", "V")),
    open_ends=("Vsus4", "bVI"),
    shift=2,
)
BROAD_DARK = Palette(
    scale="minor",
    home="i",
    vamps=(("i5", "bVI"), ("i", "iv")),
    questions=(("i", "bVI", "bIII", "bVII"), ("i", "iv", "bVI", "V"), ("i", "bIII", "bVII", "iv")),
    answers=(("bVI", "bVII", "i", "i"), ("iv", "bVI", "V", "i"), ("bIII", "bVII", "iv V", "i")),
    contrasts=(("bVI", "bIII", "bVII", "V"), ("iv", "bII", "bVI", "V"), ("bIII", "I", "iv", "V")),
    cadences=(("iv", "V"), ("bVI", "bVII"), ("bII", "V")),
    open_ends=("V", "bVI"),
    shift=3,
)
HORROR = Palette(
    scale="octatonic",
    home="i",
    vamps=(("i", "i"), ("i", "#ivo7")),
    questions=(("i", "#iv", "i", "bii"), ("i", "biii", "#iv", "VI"), ("i", "bII", "i", "#ivo7")),
    answers=(("#iv", "biii", "bii", "i"), ("bvi", "iii", "#ivo7", "i")),
    contrasts=(
        ("bvi", "i", "iii", "#iv"),
        ("bII", "V+", "bII", "#ivo7"),
        ("i+", "bii", "I+", "#iv"),
    ),
    cadences=(("#ivo7", "bII"), ("bvi", "bii")),
    open_ends=("#ivo7", "bII"),
    shift=1,
)
STALKING = Palette(
    scale="phrygian",
    home="i",
    vamps=(("i5", "i5"), ("i", "bII/3")),
    questions=(("i", "i", "bII/3", "i"), ("i", "bvi", "i", "V"), ("i", "iv", "bII", "V")),
    answers=(("iv", "bII", "V", "i"), ("bVI", "V7", "i", "i")),
    contrasts=(
        ("bVI", "bII", "iv", "V"),
        ("#ivo7", "i", "#ivo7", "V7b9"),
        ("bvi", "iv", "bII", "V"),
    ),
    cadences=(("bII/3", "V"), ("#ivo7", "V7b9")),
    open_ends=("V", "bII"),
    shift=1,
)
ROMANTIC = Palette(
    scale="major",
    home="Iadd9",
    vamps=(("Imaj7", "ii7"), ("Iadd9", "iv6")),
    questions=(
        ("Imaj7", "vi7", "ii7", "V7"),
        ("I", "III7", "vi", "IV V"),
        ("I", "V/3", "vi7 VI7", "ii V"),
    ),
    answers=(
        ("ii7", "V7", "iii7 VI7", "ii7 V7"),
        ("IVmaj7", "iv6", "I/5 VI7", "ii7 V7"),
        ("IV V/3", "iii7 vi7", "ii7 V7", "I"),
    ),
    contrasts=(
        ("vi", "III7", "IVmaj7", "ii7 V7"),
        ("IVmaj7", "#ivo7", "I/5", "VI7"),
        ("bVI", "bIII", "ii7", "V7"),
    ),
    cadences=(("ii7", "V7"), ("I/5 VI7", "ii7 V7"), ("IV iv6", "I/5 V7")),
    open_ends=("V7", "vi7"),
    shift=-4,
)
ROMANTIC_DARK = Palette(
    scale="harmonic minor",
    home="iadd9",
    vamps=(("i", "bVImaj7"), ("iadd9", "iv6")),
    questions=(
        ("i", "iv7", "bVII", "bIIImaj7"),
        ("i", "V/3", "I7/3", "iv"),
        ("i", "bVI", "iih7", "V7"),
    ),
    answers=(("bVImaj7", "iih7", "V7", "i"), ("iv", "i/5", "iih7 V7", "i")),
    contrasts=(("bIIImaj7", "V", "bVI", "iih7 V7"), ("bVImaj7", "bIII", "iv", "V7")),
    cadences=(("iih7", "V7"), ("iv", "i/5 V7")),
    open_ends=("V7", "bVImaj7"),
    shift=3,
)

WONDERS = Shades(WONDER, MYSTERIOUS)
BROAD = Shades(BROAD_BRIGHT, BROAD_DARK)
FEARS = Shades(HORROR, HORROR)
STALKINGS = Shades(STALKING, STALKING)
ROMANCES = Shades(ROMANTIC, ROMANTIC_DARK)
PURSUITS = Shades(HEROIC, BROAD_DARK)
PARADES = Shades(JOYFUL, BROAD_DARK)
JOKES = Shades(PLAYFUL, TENSE)
CRADLES = Shades(CALM, SAD)
SALONS = Shades(TENDER, SAD)
