"""Harmony by mood: the mode, and the progressions that each mood moves in."""

from studio.film.look import Mood
from studio.score.bars import Palette

CALM = Palette(
    scale="major",
    home="Iadd9",
    questions=(("Iadd9", "vi7", "IVmaj7", "V"), ("I", "V/3", "vi7", "IVadd9")),
    answers=(("IVmaj7", "I/3", "ii7", "I"), ("vi7", "IV", "Vsus4", "I")),
    contrasts=(("vi", "iii", "IV", "V"), ("IVmaj7", "V/3", "iii7", "vi7")),
    cadences=(("IV", "Vsus4"), ("ii7", "V")),
)
JOYFUL = Palette(
    scale="major",
    home="I",
    questions=(("I", "V/3", "vi", "V"), ("I", "IV", "I/5", "V")),
    answers=(("IV", "I/3", "V7", "I"), ("vi", "ii", "V7", "I")),
    contrasts=(("vi", "IV", "ii", "V"), ("IV", "I/3", "II7", "V")),
    cadences=(("ii", "V7"), ("IV", "V7")),
    shift=2,
)
PLAYFUL = Palette(
    scale="major",
    home="I6",
    questions=(("I", "vi", "ii", "V7"), ("I", "II7", "V7", "V7")),
    answers=(("I", "IV", "V7", "I"), ("ii", "V7", "I", "I")),
    contrasts=(("IV", "iv", "I/5", "V7"), ("iii", "VI7", "ii", "V7")),
    cadences=(("II7", "V7"), ("ii", "V7")),
    shift=5,
)
TENDER = Palette(
    scale="major",
    home="Iadd9",
    questions=(("Iadd9", "iii", "IVmaj7", "V"), ("I", "V/3", "vi7", "Vsus4")),
    answers=(("IV", "iv", "I/5", "I"), ("vi7", "ii7", "Vsus4", "Iadd9")),
    contrasts=(("IVmaj7", "iii7", "vi7", "V"), ("ii7", "iii7", "IVmaj7", "Vsus4")),
    cadences=(("IV", "iv6"), ("ii7", "Vsus4")),
    shift=-4,
)
SAD = Palette(
    scale="minor",
    home="i",
    questions=(("i", "bVI", "bIII", "bVII"), ("iadd9", "v", "bVImaj7", "V")),
    answers=(("iv", "bVII", "bIII", "i"), ("bVImaj7", "iv7", "V", "i")),
    contrasts=(("bIII", "bVII/3", "iv", "V"), ("bVI", "bIII/3", "iv", "i/5")),
    cadences=(("iv", "V"), ("iio7", "V")),
    shift=3,
)
TENSE = Palette(
    scale="harmonic minor",
    home="i",
    questions=(("i", "i", "bVI", "V"), ("i", "bII/3", "i", "V7")),
    answers=(("iv", "i", "V", "i"), ("bVI", "iio", "V", "i")),
    contrasts=(("iv", "iio7", "bVI", "V"), ("bII", "i/3", "iv", "V7")),
    cadences=(("bII/3", "V"), ("iv", "V7")),
    shift=1,
)
MYSTERIOUS = Palette(
    scale="dorian",
    home="iadd9",
    questions=(("iadd9", "IV", "i", "bVII"), ("i", "bIII", "IV", "IV")),
    answers=(("bVI", "bVII", "iadd9", "iadd9"), ("ii", "IV", "i", "iadd9")),
    contrasts=(("bIII", "ii", "bVII", "IV"), ("bVImaj7", "v", "bIII", "IV")),
    cadences=(("bVI", "bVII"), ("IV", "v")),
    shift=-3,
)
HEROIC = Palette(
    scale="mixolydian",
    home="I",
    questions=(("I", "bVII", "IV/3", "V"), ("I", "bVI", "bVII", "V")),
    answers=(("IV", "bVII", "V", "I"), ("bVI", "bVII", "I", "I")),
    contrasts=(("vi", "IV", "bVII", "V"), ("bIII", "bVII", "IV", "V")),
    cadences=(("bVI", "bVII"), ("IV", "V")),
    shift=2,
)
WONDER = Palette(
    scale="lydian",
    home="Imaj7",
    questions=(("Imaj7", "II", "Imaj7", "II/3"), ("I", "II", "vi7", "V")),
    answers=(("vi7", "II", "V", "Imaj7"), ("IVmaj7", "II", "V", "I")),
    contrasts=(("bVI", "bVII", "vi7", "II"), ("iii7", "vi7", "II", "V")),
    cadences=(("II", "V"), ("bVI", "bVII")),
    shift=-4,
)
EVENING = Palette(
    scale="major",
    home="Imaj7",
    questions=(("Imaj7", "vi7", "ii7", "V9"), ("iii7", "VI7", "ii7", "V9")),
    answers=(("ii7", "V9", "Imaj7", "Imaj7"), ("IVmaj7", "V9", "iii7", "vi7")),
    contrasts=(("IVmaj7", "iv7", "iii7", "VI7"), ("vi7", "II9", "ii7", "V9")),
    cadences=(("ii7", "V9"), ("iv7", "bVII9")),
    shift=3,
)
OLD_SONG = Palette(
    scale="dorian",
    home="i",
    questions=(("i", "bVII", "i", "bVII"), ("i", "bIII", "bVII", "v")),
    answers=(("bIII", "bVII", "i", "i"), ("i", "IV", "bVII", "i")),
    contrasts=(("bIII", "bVII", "IV", "v"), ("IV", "bIII", "bVII", "v")),
    cadences=(("bVII", "v"), ("IV", "bVII")),
    shift=5,
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
}
