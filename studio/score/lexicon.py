"""Words that people use of music, and what they mean to the composer.

A form that ends in * stands for every word that begins so.
"""

from studio.film.look import Mood

MOODS: dict[str, tuple[str, ...]] = {
    Mood.CALM.value: tuple(
        "calm* peace* quiet* sleepy sleep sleeping still serene seren* relax* gentl* soothing"
        " tranquil* restful lazy drowsy mellow meditat* soft softly slow easy chill* dreamy".split()
    ),
    Mood.JOYFUL.value: tuple(
        "joy* happ* cheer* merry bright sunny celebrat* festiv* party uplifting glad delight*"
        " triumph* optimis* hopeful hope energetic summer wedding birthday".split()
    ),
    Mood.PLAYFUL.value: tuple(
        "play* fun funny silly cheeky comic* comedy quirky mischie* bouncy whims* goofy puppy"
        " kitten* naughty clumsy tiptoe sneak* cartoon*".split()
    ),
    Mood.TENDER.value: tuple(
        "tender* love lovely loving romantic* romance warm warmth sweet* intimate kiss* touching"
        " nostalg* memory memories longing bittersweet lullaby heartfelt caring".split()
    ),
    Mood.SAD.value: tuple(
        "sad sadness sadly sorrow* melanchol* grief griev* mourn* lonely loneliness alone tears"
        " tearful crying weep* farewell goodbye funeral heartbreak* blue gloomy lament* loss lost"
        " wistful rainy".split()
    ),
    Mood.TENSE.value: tuple(
        "tense tension suspense* danger* dark fear* afraid scary scared terror terrify* horror"
        " chase chasing threat* evil anxious anxiety nervous dread* sinister ominous storm stormy"
        " urgent panic fight fighting battle war creepy eerie haunted".split()
    ),
    Mood.MYSTERIOUS.value: tuple(
        "myster* secret* magic* enchant* strange unknown wonder* curious dream dreams ancient"
        " mystic* ethereal otherworldly moonlit fog foggy mist misty shadow* alien puzzle*".split()
    ),
    Mood.HEROIC.value: tuple(
        "hero* epic brave* braver* courage* glor* victor* adventur* triumphant majestic noble"
        " proud mighty grand powerful quest knight* king soaring march*".split()
    ),
}

SCENES: dict[str, tuple[str, ...]] = {
    Mood.CALM.value: tuple(
        "dawn sunrise morning harbour harbor lake sea ocean garden meadow snow clouds sky beach"
        " river evening sunset tea library village coast island".split()
    ),
    Mood.JOYFUL.value: tuple("fair market carnival spring dance dancing picnic".split()),
    Mood.PLAYFUL.value: tuple("children kids toy toys circus cat dog monkey".split()),
    Mood.TENDER.value: tuple("mother baby child grandmother home candle* letter".split()),
    Mood.SAD.value: tuple("rain autumn grave empty ruin ruins winter".split()),
    Mood.TENSE.value: tuple("night thunder prison escape police detective crime".split()),
    Mood.MYSTERIOUS.value: tuple(
        "forest woods cave moon stars space temple castle desert underwater planet attic".split()
    ),
    Mood.HEROIC.value: tuple("mountain* dragon* ship sail* flag army rocket".split()),
}

STYLES: dict[str, tuple[str, ...]] = {
    "cinematic": tuple("cinematic orchestral orchestra symphonic trailer epic film blockbuster".split()),
    "ambient": tuple("ambient atmospheric drone soundscape meditation spa drifting".split()),
    "piano": tuple("pianist".split()),
    "folk": tuple("folk irish celtic jig reel country bluegrass campfire ceilidh".split()),
    "jazz": tuple("jazz jazzy swing bebop bossa blues noir saxophone".split()),
    "lo_fi": tuple("lofi lo-fi chillhop study studying".split()),
    "waltz": tuple("waltz ballroom ball viennese".split()),
    "march": tuple("march marching parade military soldiers".split()),
    "adventure": tuple("adventure* pirate* quest explorer* swashbuckl* western".split()),
    "suspense": tuple("suspense* thriller detective spy stealth heist crime".split()),
    "horror": tuple("horror haunted ghost* creepy scary nightmare monster* zombie* halloween".split()),
    "romance": tuple("romance romantic* love wedding".split()),
    "comedy": tuple("comedy comic* funny silly slapstick cartoon* goofy clown*".split()),
    "electronic": tuple(
        "electronic electro techno synth* house edm dance-floor club cyberpunk trance retro"
        " synthwave futuristic robot* disco".split()
    ),
    "medieval": tuple("medieval renaissance tavern knight* minstrel bard tudor castle".split()),
    "devotional": tuple(
        "devotional sloka shloka bhajan mantra indian raga sitar tabla tanpura hindu temple"
        " prayer kirtan sacred".split()
    ),
    "chamber": tuple("chamber quartet trio baroque classical".split()),
    "wonder": tuple("wonder* awe fairy* fairytale starry".split()),
    "lullaby": tuple("lullaby cradle bedtime".split()),
    "music_box": tuple("music-box musicbox".split()),
    "kalimba": tuple("kalimba african mbira safari".split()),
}  # fmt: skip

STYLE_PHRASES: tuple[tuple[str, str], ...] = (
    ("lo_fi", r"lo[ -]?fi"),
    ("music_box", r"music box(?:es)?"),
    ("chamber", r"string (?:quartet|trio)"),
    ("waltz", r"three[ -]four"),
    ("electronic", r"drum machine|four on the floor"),
    ("piano", r"(?:solo|sad|soft|lonely|quiet|gentle|just|simple|single|slow) piano|piano (?:solo|alone|only|piece|ballad)"),
)  # fmt: skip

PLAYERS: dict[str, tuple[str, ...]] = {
    "piano": ("piano*",),
    "guitar": ("guitar*", "acoustic"),
    "violin": ("violin*", "fiddle*"),
    "cello": ("cello*", "cellos"),
    "viola": ("viola*",),
    "strings": ("strings", "orchestra"),
    "flute": ("flute*",),
    "clarinet": ("clarinet*",),
    "oboe": ("oboe*",),
    "bassoon": ("bassoon*",),
    "horns": ("horn", "horns", "brass"),
    "trumpet": ("trumpet*",),
    "saxophone": ("sax", "saxophone*"),
    "harp": ("harp", "harps"),
    "choir": ("choir*", "voices", "chorus", "singing"),
    "celesta": ("celesta", "celeste"),
    "vibraphone": ("vibraphone*", "vibes"),
    "marimba": ("marimba*",),
    "kalimba": ("kalimba*",),
    "accordion": ("accordion*",),
    "harmonium": ("harmonium*",),
    "sitar": ("sitar*",),
    "bamboo flute": ("bansuri*", "bamboo"),
    "recorder": ("recorder*",),
    "whistle": ("whistle*",),
    "mandolin": ("mandolin*",),
    "dulcimer": ("dulcimer*",),
    "glockenspiel": ("glockenspiel*",),
    "electric piano": ("rhodes", "wurlitzer"),
    "saw pad": ("synth", "synths", "synthesizer*", "synthesiser*"),
    "pipe organ": ("organ", "organs"),
}

STYLES_BY_PLAYER: dict[str, str] = {
    "piano": "piano",
    "saxophone": "jazz",
    "sitar": "devotional",
    "bamboo flute": "devotional",
    "harmonium": "devotional",
    "kalimba": "kalimba",
    "recorder": "medieval",
    "saw pad": "electronic",
    "electric piano": "lo_fi",
}

DRUM_WORDS = frozenset("drum drums beat beats percussion".split())

FULLNESS: dict[str, float] = {"less": -0.5, "least": -0.8, "more": 0.4, "most": 0.7}
FULLNESS_WORDS: dict[str, tuple[str, ...]] = {
    "less": tuple("soft softly quiet* gentl* delicate light subtle calm* sleepy intimate small".split()),
    "least": tuple("minimal* sparse bare solo whisper*".split()),
    "more": tuple("strong lively rich full energetic driving bold dramatic".split()),
    "most": tuple("epic huge massive powerful intense grand loud mighty".split()),
}  # fmt: skip

PACES: dict[str, float] = {"slow": 0.82, "fast": 1.2}
PACE_WORDS: dict[str, tuple[str, ...]] = {
    "slow": tuple("slow slowly sleepy lazy drowsy adagio lento drifting unhurried".split()),
    "fast": tuple("fast quick* rapid* energetic driving racing upbeat allegro presto hurried".split()),
}  # fmt: skip

MOOD_OF_STYLE: dict[str, Mood] = {
    "cinematic": Mood.HEROIC,
    "ambient": Mood.CALM,
    "piano": Mood.TENDER,
    "folk": Mood.JOYFUL,
    "jazz": Mood.CALM,
    "lo_fi": Mood.CALM,
    "waltz": Mood.JOYFUL,
    "march": Mood.HEROIC,
    "adventure": Mood.HEROIC,
    "suspense": Mood.TENSE,
    "horror": Mood.TENSE,
    "romance": Mood.TENDER,
    "comedy": Mood.PLAYFUL,
    "electronic": Mood.JOYFUL,
    "medieval": Mood.JOYFUL,
    "devotional": Mood.CALM,
    "chamber": Mood.TENDER,
    "wonder": Mood.MYSTERIOUS,
    "lullaby": Mood.TENDER,
    "music_box": Mood.MYSTERIOUS,
    "kalimba": Mood.JOYFUL,
}
