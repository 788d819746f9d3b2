"""Harmony by mood: functional, each in the mode that says it."""

from studio.film.look import Mood
from studio.score.palettes.kinds import Palette

CALM = Palette(
    scale="major",
    home="Iadd9",
    vamps=(("Iadd9", "IVmaj7"), ("I", "Vsus4")),
    questions=(
        ("Iadd9", "vi7", "IVmaj7", "V"),
        ("I", "V/3", "vi7", "IVadd9"),
        ("I", "iii7", "IVmaj7", "Vsus4"),
    ),
    answers=(
        ("IVmaj7", "I/3", "ii7", "I"),
        ("vi7", "IV", "Vsus4", "I"),
        ("ii7", "V7", "Imaj7", "Iadd9"),
    ),
    contrasts=(
        ("vi", "iii", "IV", "V"),
        ("IVmaj7", "V/3", "iii7", "vi7"),
        ("ii7", "vi7", "IV", "V"),
    ),
    cadences=(("IV", "Vsus4"), ("ii7", "V"), ("IVmaj7 ii7", "V7sus4 V7")),
    open_ends=("Vsus4", "vi7", "IVmaj7"),
    shift=5,
)
JOYFUL = Palette(
    scale="major",
    home="I",
    vamps=(("I", "V"), ("I", "IV")),
    questions=(
        ("I", "V/3", "vi", "V"),
        ("I", "IV", "I/5", "V"),
        ("I", "VI7", "ii", "V"),
        ("I", "vi", "II7", "V"),
    ),
    answers=(("IV", "I/3", "V7", "I"), ("vi", "ii", "V7", "I"), ("IV V", "I VI7", "ii V7", "I")),
    contrasts=(("vi", "IV", "ii", "V"), ("IV", "I/3", "II7", "V"), ("vi", "III7", "IV", "V7")),
    cadences=(("ii", "V7"), ("IV", "V7"), ("IV ii", "I/5 V7")),
    open_ends=("V", "vi"),
    shift=2,
)
PLAYFUL = Palette(
    scale="major",
    home="I6",
    vamps=(("I", "V7"), ("I6", "ii7")),
    questions=(
        ("I", "vi", "ii", "V7"),
        ("I", "II7", "V7", "V7"),
        ("I", "I/3", "ii7", "V7"),
        ("I VI7", "ii V7", "I/3", "V7"),
    ),
    answers=(("I", "IV", "V7", "I"), ("ii", "V7", "I", "I"), ("IV iv", "I/5 VI7", "II7 V7", "I")),
    contrasts=(("IV", "iv", "I/5", "V7"), ("iii", "VI7", "ii", "V7"), ("bVI", "I", "bVI", "V7")),
    cadences=(("II7", "V7"), ("ii", "V7"), ("I/5 VI7", "II7 V7")),
    open_ends=("V7", "bVI"),
    shift=5,
)
TENDER = Palette(
    scale="major",
    home="Iadd9",
    vamps=(("Iadd9", "IVadd9"), ("I", "Vsus4")),
    questions=(
        ("Iadd9", "iii", "IVmaj7", "V"),
        ("I", "V/3", "vi7", "Vsus4"),
        ("I", "III7", "vi", "IV V"),
    ),
    answers=(
        ("IV", "iv", "I/5", "I"),
        ("vi7", "ii7", "Vsus4 V", "Iadd9"),
        ("IVmaj7", "I/3 VI7", "ii7 V7", "I"),
    ),
    contrasts=(
        ("IVmaj7", "iii7", "vi7", "V"),
        ("ii7", "iii7", "IVmaj7", "Vsus4"),
        ("vi", "III7", "IV", "iv V"),
    ),
    cadences=(("IV", "iv6"), ("ii7", "Vsus4"), ("I/5 VI7", "ii7 V7")),
    open_ends=("Vsus4", "vi7", "IVmaj7"),
    shift=-4,
)
SAD = Palette(
    scale="minor",
    home="i",
    vamps=(("i", "bVImaj7"), ("i", "iv")),
    questions=(
        ("i", "bVI", "bIII", "bVII"),
        ("iadd9", "v", "bVImaj7", "V"),
        ("i", "V/3", "bVII", "iv"),
    ),
    answers=(
        ("iv", "bVII", "bIII", "i"),
        ("bVImaj7", "iv7", "V", "i"),
        ("iv7", "i/3", "iih V7", "i"),
    ),
    contrasts=(
        ("bIII", "bVII/3", "iv", "V"),
        ("bVI", "bIII/3", "iv", "i/5"),
        ("bVImaj7", "bIII", "iih7", "V"),
    ),
    cadences=(("iv", "V"), ("iih7", "V"), ("bVI iv", "i/5 V7")),
    open_ends=("V", "bVImaj7"),
    shift=3,
)
TENSE = Palette(
    scale="harmonic minor",
    home="i",
    vamps=(("i", "i"), ("i", "bII/3")),
    questions=(("i", "i", "bVI", "V"), ("i", "bII/3", "i", "V7"), ("i", "viio7", "i/3", "V")),
    answers=(("iv", "i", "V", "i"), ("bVI", "iio", "V", "i"), ("bII/3", "V7", "bVI", "i")),
    contrasts=(
        ("iv", "iih7", "bVI", "V"),
        ("bII", "i/3", "iv", "V7"),
        ("bVI", "#ivo7", "V", "V7b9"),
    ),
    cadences=(("bII/3", "V"), ("iv", "V7"), ("#ivo7", "V7")),
    open_ends=("V", "bVI"),
    shift=1,
)
MYSTERIOUS = Palette(
    scale="dorian",
    home="iadd9",
    vamps=(("iadd9", "IV"), ("i", "bVImaj7")),
    questions=(("iadd9", "IV", "i", "bVII"), ("i", "bIII", "IV", "IV"), ("i", "bVI", "i", "ii")),
    answers=(
        ("bVI", "bVII", "iadd9", "iadd9"),
        ("ii", "IV", "i", "iadd9"),
        ("bIII", "IV", "bVI", "i"),
    ),
    contrasts=(
        ("bIII", "ii", "bVII", "IV"),
        ("bVImaj7", "v", "bIII", "IV"),
        ("i", "#ivo7", "IV", "bVI"),
    ),
    cadences=(("bVI", "bVII"), ("IV", "v"), ("bII", "V7")),
    open_ends=("IV", "bVImaj7"),
    shift=-3,
)
HEROIC = Palette(
    scale="mixolydian",
    home="I",
    vamps=(("I", "bVII"), ("I5", "IV")),
    questions=(
        ("I", "bVII", "IV/3", "V"),
        ("I", "bVI", "bVII", "V"),
        ("I", "IV", "bVII", "V"),
    ),
    answers=(
        ("IV", "bVII", "V", "I"),
        ("bVI", "bVII", "I", "I"),
        ("vi", "IV", "V", "I"),
    ),
    contrasts=(
        ("vi", "IV", "bVII", "V"),
        ("bIII", "bVII", "IV", "V"),
        ("bVI", "bIII", "bVII", "V"),
    ),
    cadences=(("bVI", "bVII"), ("IV", "V"), ("IV ii", "Vsus4 V")),
    open_ends=("V", "bVI"),
    shift=2,
)

BY_MOOD: dict[Mood, Palette] = {
    Mood.CALM: CALM,
    Mood.JOYFUL: JOYFUL,
    Mood.PLAYFUL: PLAYFUL,
    Mood.TENDER: TENDER,
    Mood.SAD: SAD,
    Mood.TENSE: TENSE,
    Mood.MYSTERIOUS: MYSTERIOUS,
    Mood.HEROIC: HEROIC,
}  # fmt: skip
