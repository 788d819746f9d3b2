"""What a parenthetical asks of the voice: pace, level, pitch, effort, breath, and pauses.

Takes the words in the brackets ("whispering, afraid"); unknown words ask for nothing.
"""

import re
from dataclasses import dataclass, fields

from studio.film.sound import VoiceEffect


@dataclass(frozen=True)
class Direction:
    """How to say a line.

    Args:
        pace: multiplies speed.
        level_db, pitch: added to level and (in semitones) to pitch.
        liveliness: multiplies the range of the tune; 0 is one tone, 1 the voice's own.
        effort: -1 (soft, dark) to 1 (tense, bright).
        breath, tremor, growl: 0 (the voice's own) to 1.
        distance: 0 (close by) to 1 (far away).
        beat_ms: silence before the first word.
        whisper: without a pitch. sigh: breathed out in the beat before. song: on notes.
        effect: where the voice comes out, such as of a telephone.
    """

    pace: float = 1.0
    level_db: float = 0.0
    pitch: float = 0.0
    liveliness: float = 1.0
    effort: float = 0.0
    breath: float = 0.0
    tremor: float = 0.0
    growl: float = 0.0
    distance: float = 0.0
    beat_ms: int = 0
    whisper: bool = False
    sigh: bool = False
    song: bool = False
    effect: VoiceEffect = VoiceEffect.NONE


LINES = "(?:tele)?phone|radio|intercom|(?:loud)?speaker|tannoy|walkie[- ]talkie|headset|line"
ELSEWHERE = "below|above|outside|upstairs|downstairs|the (?:next|other) room"
DIRECTIONS = (
    (
        r"whisper\w*|under (?:his|her|their) breath|sotto(?: voce)?|mouth(?:s|ing)",
        Direction(pace=0.95, level_db=-7.0, whisper=True),
    ),
    (
        r"soft\w*|quiet\w*|gent\w*|tender\w*|low(?: voice)?|kind\w*|sooth\w*|hushed|murmur\w*|lovingly",
        Direction(pace=0.94, level_db=-3.5, pitch=-0.5, effort=-0.6, breath=0.25),
    ),
    (
        r"(?:to|with) (?:him|her|them)sel(?:f|ves)|mutter\w*|mumbl\w*|aside|thinking aloud",
        Direction(pace=0.98, level_db=-4.5, pitch=-0.6, liveliness=0.75, effort=-0.6, breath=0.15),
    ),
    (
        r"shout\w*|yell\w*|scream\w*|roar\w*|bellow\w*|loud\w*|call(?:s|ed|ing)?|cr(?:y|ies|ied|ying) out",
        Direction(pace=0.97, level_db=4.0, pitch=3.0, liveliness=1.2, effort=0.9),
    ),
    (
        r"angr\w*|furious\w*|fierce\w*|snap\w*|bark\w*|harsh\w*|sharp\w*|rag(?:e|ing)|snarl\w*",
        Direction(1.07, 2.0, 1.0, liveliness=1.25, effort=0.6, growl=0.25),
    ),
    (
        r"exclaim\w*|cri(?:ed|es)(?! out)|declar\w*|announc\w*|crow(?:s|ed|ing)",
        Direction(level_db=1.5, pitch=1.2, liveliness=1.25, effort=0.4),
    ),
    (r"shriek\w*|screech\w*", Direction(1.02, 3.5, 4.0, liveliness=1.2, effort=1.0, tremor=0.2)),
    (r"boom(?:s|ed|ing)|hoot(?:s|ed|ing)", Direction(0.94, 3.5, effort=0.5)),
    (r"hiss\w*|spat|spits?", Direction(0.98, -2.0, -0.5, effort=0.5, breath=0.55)),
    (r"moan\w*|groan\w*|whin\w*|whimper\w*|wail\w*", Direction(0.9, pitch=0.4, tremor=0.5)),
    (
        r"beg(?:s|ged|ging)?|plead\w*|urg(?:es|ed|ing|ently)|implor\w*|desperat\w*",
        Direction(pace=1.03, pitch=1.2, liveliness=1.3, effort=0.2, tremor=0.3),
    ),
    (r"squeak\w*|squeal\w*|pip(?:es|ed|ing)|chirp\w*", Direction(pitch=2.0, effort=0.2)),
    (r"stammer\w*|stutter\w*|falter\w*", Direction(pace=0.9, tremor=0.5, pitch=0.5)),
    (r"drawl\w*|slur\w*|drunk\w*|purr\w*", Direction(0.84, pitch=-0.5, effort=-0.3, growl=0.1)),
    (r"rumbl\w*|grunt\w*", Direction(pace=0.95, pitch=-1.5, growl=0.5)),
    (
        r"excit\w*|thrill\w*|eager\w*|delight\w*|joy\w*|happ\w*|cheer\w*|grin\w*|proud\w*|playful\w*",
        Direction(pace=1.06, level_db=1.0, pitch=1.4, liveliness=1.4, effort=0.3),
    ),
    (
        r"laugh\w*|giggl\w*|chuckl\w*|amused",
        Direction(1.05, 0.5, pitch=1.6, liveliness=1.45, breath=0.25, tremor=0.5, effort=0.2),
    ),
    (
        r"sad\w*|sorrow\w*|broken|grie\w*|bitter\w*|mournful\w*|lonely|heartbroken|downcast",
        Direction(0.87, -2.0, -1.0, liveliness=0.65, effort=-0.45, breath=0.15),
    ),
    (
        r"cry(?:ing)?(?! out)|weep\w*|sob\w*|tear(?:s|ful|fully)|chok\w*",
        Direction(0.88, -1.5, 0.6, liveliness=0.85, breath=0.3, tremor=0.75, effort=-0.2),
    ),
    (
        r"tired\w*|weary|wearily|exhaust\w*|sleep\w*|drows\w*|yawn\w*|weak\w*|faint\w*|dying",
        Direction(0.84, -2.5, -1.0, liveliness=0.6, effort=-0.6, breath=0.3),
    ),
    (
        r"slow\w*|deliberate\w*|careful\w*|solemn\w*|grave\w*|thoughtful\w*|wistful\w*|mus(?:es|ed|ing)|wonder\w*",
        Direction(pace=0.82, pitch=-0.3),
    ),
    (
        r"quick\w*|fast|hurr\w*|rapid\w*|rush\w*|urgent\w*|panick\w*|frantic\w*",
        Direction(1.18, 0.5, 0.5, effort=0.2),
    ),
    (r"breathless\w*|out of breath|pant(?:s|ing)|gasp\w*", Direction(1.08, -0.5, 0.8, breath=0.5)),
    (
        r"scared|afraid|fear\w*|fright\w*|terrif\w*|nervous\w*|trembl\w*|anxious\w*|shak(?:y|ing|ily)",
        Direction(1.07, -1.0, 1.3, tremor=0.65, breath=0.2),
    ),
    (
        r"surpris\w*|astonish\w*|amazed|stunned|shocked|incredulous\w*",
        Direction(pace=1.02, level_db=1.0, pitch=1.5, liveliness=1.5, effort=0.25),
    ),
    (
        r"stern\w*|cold\w*|firm\w*|warn\w*|insist\w*|dark\w*|menac\w*|threaten\w*|grim\w*",
        Direction(pace=0.92, pitch=-1.2, liveliness=0.75, effort=0.2, growl=0.15),
    ),
    (r"hoarse\w*|grow?l\w*|gruff\w*|rasp\w*|croak\w*", Direction(pitch=-0.8, growl=0.6)),
    (r"flat(?:ly)?|deadpan|monoton\w*|mechanical\w*|numb\w*", Direction(liveliness=0.3)),
    (r"sarcastic\w*|mocking\w*|teasing\w*|dry(?:ly)?", Direction(0.94, liveliness=1.3)),
    (r"sigh\w*", Direction(0.9, -1.5, -0.6, 0.8, -0.3, breath=0.2, beat_ms=720, sigh=True)),
    (r"sing(?:s|ing)?|sung|chant\w*|humm?ing|lullaby", Direction(pace=0.78, song=True)),
    (
        rf"(?:on|over|through|from|via) (?:the |a |his |her |their )?(?:{LINES})|filtered",
        Direction(effect=VoiceEffect.TELEPHONE),
    ),
    (
        rf"from afar|far (?:off|away)|in the distance|distant\w*|across the \w+|off|o\.\s?s\.?|from (?:{ELSEWHERE})",
        Direction(level_db=-4.5, distance=0.7),
    ),
    (r"beat|pause|pausing|after a (?:moment|while)|hesita\w*", Direction(beat_ms=550)),
    (r"long (?:beat|pause|silence)|after a long", Direction(beat_ms=600)),
)
PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE), how) for words, how in DIRECTIONS
)
WITHOUT = re.compile(
    r"\b(?:not|never|without|no longer|stops?|into)\s+(?:\w+\s+){0,2}\w+", re.IGNORECASE
)
LIMITS = {
    "pace": (0.72, 1.3),
    "level_db": (-8.0, 5.0),
    "pitch": (-2.5, 4.0),
    "liveliness": (0.25, 1.7),
    "effort": (-1.0, 1.0),
    "breath": (0.0, 0.7),
    "tremor": (0.0, 1.0),
    "growl": (0.0, 0.8),
    "distance": (0.0, 1.0),
}
_MULTIPLIED = frozenset({"pace", "liveliness"})


def direction_of(parenthetical: str) -> Direction:
    """The direction that the words in the brackets give together.

    What is told not to be so ("not whispering any more", "into the phone") asks for nothing.
    """
    words = WITHOUT.sub("", parenthetical)
    asked = [how for pattern, how in PATTERNS if pattern.search(words)]
    together = {name: _together(name, asked) for name in LIMITS}
    return Direction(
        **together,
        beat_ms=sum(how.beat_ms for how in asked),
        whisper=any(how.whisper for how in asked),
        sigh=any(how.sigh for how in asked),
        song=any(how.song for how in asked),
        effect=next((how.effect for how in asked if how.effect), VoiceEffect.NONE),
    )


def _together(name: str, asked: list[Direction]) -> float:
    """One figure of several directions, within reason."""
    least, most = LIMITS[name]
    value = 1.0 if name in _MULTIPLIED else 0.0
    for how in asked:
        one = getattr(how, name)
        value = value * one if name in _MULTIPLIED else value + one
    return float(min(max(value, least), most))


PLAIN = Direction()
TIMBRES = tuple(
    field.name
    for field in fields(Direction)
    if field.name not in {"pace", "level_db", "beat_ms", "distance", "sigh", "effect"}
)
"""Fields that need the voice taken apart."""


def colours(direction: Direction) -> bool:
    """Whether a direction changes more than pace, level and place of a voice."""
    return any(getattr(direction, name) != getattr(PLAIN, name) for name in TIMBRES)
