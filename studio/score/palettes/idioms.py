"""Harmony of idioms: jazz, dances, old songs, loops, and music over a drone."""

from studio.score.palettes.kinds import Palette, Shades

JAZZ_BRIGHT = Palette(
    scale="major",
    home="I69",
    vamps=(("Imaj9 VI7b9", "ii9 V13"), ("iii7 VI7b9", "ii9 V13")),
    questions=(
        ("Imaj9", "VI7b9", "ii9", "V13"),
        ("Imaj9", "bIIImaj9", "ii9", "bIImaj9"),
        ("Imaj9 vi7", "ii9 V13", "iii7 VI7b9", "ii9 V13"),
    ),
    answers=(
        ("ii9", "V13", "Imaj9", "I69"),
        ("IVmaj9 iv7", "iii7 VI7b9", "ii9 V13", "I69"),
        ("ii9", "bII9", "Imaj9", "I69"),
    ),
    contrasts=(
        ("v9", "I13", "IVmaj9", "IVmaj9"),
        ("iv7", "bVII13", "Imaj9", "VI7b9"),
        ("#ivh7", "iv7 bVII9", "iii7 VI7b9", "ii9 V13"),
    ),
    cadences=(("ii9", "V13"), ("iv7", "bVII13"), ("iii7 VI7b9", "ii9 V13")),
    open_ends=("V13", "bIImaj9"),
    shift=3,
)
JAZZ_DARK = Palette(
    scale="dorian",
    home="i69",
    vamps=(("i9", "IV13"), ("i9 bVI13", "iih7 V7b9")),
    questions=(("i9", "IV13", "i9", "iih7 V7b9"), ("i9", "iv9", "bVII13", "bIIImaj9"), ("i9", "bVI13", "iih7", "V7b9")),
    answers=(("bVImaj9", "iih7", "V7b9", "i69"), ("iv9", "bVII13", "iih7 V7b9", "i69")),
    contrasts=(("iv9", "bVII13", "bIIImaj9", "bVImaj9"), ("bVI13", "bVI13", "V7b9", "V7b9")),
    cadences=(("iih7", "V7b9"), ("bVI13", "V7b9")),
    open_ends=("V7b9", "IV13"),
    shift=5,
)  # fmt: skip
DUSTY_BRIGHT = Palette(
    scale="major",
    home="Imaj9",
    tune="pentatonic",
    vamps=(("IVmaj9", "iii7"), ("Imaj9", "vi9")),
    questions=(("IVmaj9", "iii7", "ii9", "Imaj9"), ("ii9", "V13", "Imaj9", "vi9"), ("Imaj9", "iii7", "IVmaj9", "iv7")),
    answers=(("IVmaj9", "V9sus4", "iii7 VI7b9", "ii9 V13"), ("ii9", "iii7", "IVmaj9", "Imaj9")),
    contrasts=(("vi9", "II9", "ii9", "V13"), ("IVmaj9", "iv7 bVII13", "iii7", "bIIImaj9")),
    cadences=(("ii9", "V13"), ("IVmaj9", "iv7")),
    open_ends=("V9sus4", "IVmaj9"),
    shift=-3,
)  # fmt: skip
DUSTY_DARK = Palette(
    scale="dorian",
    home="i9",
    tune="minor pentatonic",
    vamps=(("i9", "iv9"), ("bVImaj9", "v7")),
    questions=(("i9", "iv9", "bVImaj9", "v7"), ("bVImaj9", "v7", "i9", "i9"), ("i9", "bIIImaj9", "iv9", "v7")),
    answers=(("iv9", "v7", "i9", "i9"), ("bVImaj9", "bVII13", "v7", "i9")),
    contrasts=(("iv9", "bVII13", "bIIImaj9", "bVImaj9"), ("iih7", "V7b9", "i9", "IV13")),
    cadences=(("iv9", "v7"), ("bVImaj9", "V7b9")),
    open_ends=("v7", "bVImaj9"),
    shift=5,
)  # fmt: skip
REEL = Palette(
    scale="mixolydian",
    home="I",
    vamps=(("I", "bVII"), ("I", "I")),
    questions=(("I", "I", "bVII", "V"), ("I", "IV", "I", "V"), ("I", "bVII", "I", "IV V")),
    answers=(("I", "bVII", "IV V", "I"), ("vi", "IV", "V", "I"), ("I", "IV", "V", "I")),
    contrasts=(("vi", "V", "IV", "V"), ("IV", "I", "ii", "V"), ("bVII", "IV", "I", "V")),
    cadences=(("IV", "V"), ("bVII", "V")),
    open_ends=("V", "bVII"),
    shift=7,
)
REEL_DARK = Palette(
    scale="dorian",
    home="i",
    vamps=(("i", "bVII"), ("i", "i")),
    questions=(("i", "i", "bVII", "bVII"), ("i", "bIII", "bVII", "v"), ("i", "bVII", "i", "IV")),
    answers=(("i", "bVII", "v", "i"), ("bIII", "bVII", "IV v", "i")),
    contrasts=(("bIII", "bVII", "i", "v"), ("bIII", "IV", "bVII", "v")),
    cadences=(("bVII", "v"), ("bIII", "bVII")),
    open_ends=("bVII", "v"),
    shift=5,
)
OLD_SONG = Palette(
    scale="dorian",
    home="i5",
    vamps=(("i5", "bVII5"), ("i5", "i5")),
    questions=(("i", "bVII", "i", "bVII"), ("i", "bIII", "bVII", "v"), ("i5", "v", "bIII", "bVII")),
    answers=(("bIII", "bVII", "i", "i5"), ("i", "IV", "bVII", "i5"), ("IV", "bIII", "bVII", "i5")),
    contrasts=(("bIII", "bVII", "IV", "v"), ("IV", "bIII", "bVII", "v")),
    cadences=(("bVII", "v"), ("IV", "bVII")),
    open_ends=("bVII", "v"),
    shift=5,
)
OLD_DANCE = Palette(
    scale="mixolydian",
    home="I5",
    vamps=(("I5", "bVII5"), ("I5", "I5")),
    questions=(("I", "bVII", "I", "v"), ("I5", "IV", "bVII", "bVII"), ("I", "v", "bVII", "IV")),
    answers=(("IV", "bVII", "I", "I5"), ("I", "IV", "bVII", "I5")),
    contrasts=(("ii", "bVII", "IV", "bVII"), ("v", "IV", "ii", "bVII")),
    cadences=(("IV", "bVII"), ("ii", "bVII")),
    open_ends=("bVII", "IV"),
    shift=7,
)
LOOP_BRIGHT = Palette(
    scale="major",
    home="Iadd9",
    vamps=(("IVmaj7", "I"), ("vi7", "IVmaj7")),
    questions=(("vi7", "IVmaj7", "I", "Vsus4"), ("IVmaj7", "V", "vi7", "I/3"), ("I", "vi7", "IVmaj7", "V")),
    answers=(("IVmaj7", "vi7", "V", "I"), ("ii7", "IVmaj7", "Vsus4", "Iadd9")),
    contrasts=(("ii7", "vi7", "IVmaj7", "Vsus4"), ("bVImaj7", "bVII", "I", "I/3")),
    cadences=(("IVmaj7", "Vsus4"), ("ii7", "V")),
    open_ends=("Vsus4", "IVmaj7"),
    shift=3,
)  # fmt: skip
LOOP_DARK = Palette(
    scale="minor",
    home="iadd9",
    vamps=(("i", "bVImaj7"), ("i", "bVII")),
    questions=(("i", "bVImaj7", "bIII", "bVII"), ("i", "iv7", "bVImaj7", "v"), ("bVImaj7", "bVII", "i", "bIII/3")),
    answers=(("bVImaj7", "bVII", "i", "i"), ("iv7", "v", "bVImaj7", "i")),
    contrasts=(("iv7", "bVImaj7", "bIII", "v"), ("bIII", "IV", "i", "bVII")),
    cadences=(("bVImaj7", "bVII"), ("iv7", "v")),
    open_ends=("bVII", "bVImaj7"),
    shift=3,
)  # fmt: skip
DRIFT_BRIGHT = Palette(
    scale="lydian",
    home="Iadd9",
    vamps=(("Iadd9", "Imaj7"), ("Iadd9", "II")),
    questions=(("Imaj9", "Imaj9", "II", "II"), ("Iadd9", "V/3", "vi7", "vi7"), ("Imaj9", "iii7", "Imaj9", "II")),
    answers=(("vi9", "vi9", "Imaj9", "Imaj9"), ("iii7", "II", "Imaj9", "Iadd9")),
    contrasts=(("vi9", "iii7", "II", "V"), ("iii7", "vi9", "V", "V")),
    cadences=(("vi9", "V"), ("iii7", "II")),
    open_ends=("II", "vi9"),
    shift=-3,
)  # fmt: skip
DRIFT_DARK = Palette(
    scale="dorian",
    home="iadd9",
    vamps=(("i9", "i9"), ("i9", "bVII")),
    questions=(("i9", "i9", "IV", "IV"), ("i9", "v7", "bIIImaj7", "bIIImaj7"), ("i9", "bVII", "i9", "IV")),
    answers=(("bVImaj7", "v7", "i9", "i9"), ("bIIImaj7", "bVII", "i9", "iadd9")),
    contrasts=(("bVImaj7", "bVImaj7", "bIIImaj7", "bVII"), ("IV", "v7", "bVImaj7", "v7")),
    cadences=(("bVImaj7", "v7"), ("IV", "bVII")),
    open_ends=("IV", "bVImaj7"),
    shift=3,
)  # fmt: skip


def _raga(scale: str, anchors: tuple[int, ...], *, minor: bool) -> Palette:
    """Music over Sa and Pa alone: the melody does what harmony does elsewhere."""
    home = "i5" if minor else "I5"
    still = (home, home, home, home)
    return Palette(
        scale=scale,
        home=home,
        vamps=((home, home),),
        questions=(still,),
        answers=(still,),
        contrasts=(still,),
        cadences=((home, home),),
        open_ends=(home,),
        shift=0,
        anchors=anchors,
    )


MORNING_RAGA = _raga("bhupali", (0, 4, 7, 9), minor=False)
GRAVE_RAGA = _raga("bhairav", (0, 4, 5, 7), minor=True)
EVENING_RAGA = _raga("kafi", (0, 3, 7, 9), minor=True)

JAZZ = Shades(JAZZ_BRIGHT, JAZZ_DARK)
DUSTY = Shades(DUSTY_BRIGHT, DUSTY_DARK)
REELS = Shades(REEL, REEL_DARK)
OLD = Shades(OLD_DANCE, OLD_SONG)
LOOPS = Shades(LOOP_BRIGHT, LOOP_DARK)
DRIFTS = Shades(DRIFT_BRIGHT, DRIFT_DARK)
RAGAS = Shades(MORNING_RAGA, EVENING_RAGA)
