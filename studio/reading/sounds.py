"""Single sounds of a shot, from its words: what is heard, when, from where, and how far off.

In: the texts of a shot in order and who stands where. Out: ``SpotEffect``s in order. Three sources:
deeds and noises by their grammar, words that are sounds and stand alone ("BANG!"), and sound cues
of a screenplay ("SFX: a train whistle").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studio.film.look import INDOORS, Framing, Season, Setting, Weather
from studio.film.shot import Action, Staged
from studio.film.sound import Sound, SpotEffect
from studio.lib.hashing import seed_of
from studio.reading.hearing import Heard, heard_in
from studio.reading.noises import IRREGULAR, noises
from studio.reading.sense import Sense
from studio.reading.sentences import split_sentences
from studio.reading.words import Token, tokens

MOST = 3
"""Sounds in one shot; more would be a list, not a scene."""
_CUE = re.compile(r"^[\s(\[]*(?:SFX|FX|SOUND(?: EFFECTS?| CUE| FX)?|S\.F\.X\.)\s*[:\-–—]\s*(.+?)[\s)\]]*$|^[\s(\[]*SOUNDS? OF\s+(.+?)[\s)\]]*$")  # fmt: skip
_PARTS = re.compile(r"[^.!?…,;:—–()\[\]\"“”]+[.!?…,;:—–]*")
_CLAUSES = re.compile(r"(?:(?!,?\s+(?:and|but|while|then)\s)[^,;:—–])+[,;:—–]?\s*")
_SHORT = 5
_FAR = re.compile(
    r"\b(?:in the distance|far (?:away|off|out|below|above)|distant(?:ly)?|somewhere|faint(?:ly)?|miles (?:away|off)"
    r"|streets away|from afar|out at sea|beyond the|across the (?:valley|bay|water|lake|river|fields?|moor|marsh)|over the (?:hills|marsh|moor|rooftops))\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:close by|right (?:beside|behind|above|next)|at (?:his|her|their) (?:ear|feet)|deafening(?:ly)?)\b",
    re.IGNORECASE,
)
_LEFT, _RIGHT = (
    re.compile(rf"\b(?:to|on|from) (?:the|his|her) {side}\b", re.IGNORECASE)
    for side in ("left", "right")
)
_OFF = {
    Framing.ESTABLISHING: 0.55,
    Framing.WIDE: 0.42,
    Framing.FULL: 0.34,
    Framing.TWO_SHOT: 0.28,
    Framing.MEDIUM: 0.24,
    Framing.OVER_SHOULDER: 0.24,
    Framing.CLOSE: 0.16,
    Framing.INSERT: 0.1,
}
_SKY = frozenset({Sound.THUNDER, Sound.FIREWORKS, Sound.AEROPLANE, Sound.CHURCH_BELL})
_AFAR, _CLOSE, _SKY_OFF = 0.8, 0.08, 0.5
_WIDE_ENOUGH = frozenset({Framing.ESTABLISHING, Framing.WIDE, Framing.FULL})
_GROUNDS = {
    "stone": "KITCHEN SPACESHIP HARBOUR CITY_STREET SKYLINE STATION MARKET CASTLE CAVE",
    "gravel": "SEA_COAST VILLAGE COUNTRY_ROAD MOUNTAINS PLANET WATERFALL",
    "grass": "BEACH ISLAND DESERT RIVER LAKE FOREST LEAF_WOOD MEADOW FARMLAND HILLS PARK",
    "leaves": "JUNGLE",
    "snow": "SNOWFIELD",
}
_GROUND_OF = {Setting[name]: ground for ground, names in _GROUNDS.items() for name in names.split()}
_WOODED = frozenset({Setting.FOREST, Setting.LEAF_WOOD, Setting.PARK})
_UNDERFOOT = (
    ("gravel", "gravel shingle cinders pebbles"),
    ("snow", "snow snowdrift snowdrifts"),
    ("leaves", "leaves bracken twigs"),
    ("water", "puddle puddles shallows mud ford water"),
    (
        "stone",
        "stone stones cobbles cobble cobblestones flagstones tiles marble pavement rock passage",
    ),
    ("grass", "grass lawn moss sand meadow"),
    ("", "boards floorboards parquet stairs stair deck planks landing floor"),
)
_STEPS = frozenset({Sound.FOOTSTEPS, Sound.RUNNING})
_FEET = (Sound.FOOTSTEPS, Sound.RUNNING, Sound.HOOVES)
_SOUNDLESS = frozenset({Setting.SPACE, Setting.UNDERWATER, Setting.SKY})


@dataclass(frozen=True)
class Ear:
    """Where a shot is heard: its place, what lies on the ground, its size, who is on stage."""

    setting: Setting
    season: Season
    weather: Weather
    framing: Framing
    staged: tuple[Staged, ...] = ()


@dataclass(frozen=True)
class Text:
    """A piece of a shot's words; ``said`` when a character speaks it."""

    words: str
    said: bool = False


def spots_of(texts: Sequence[Text], ear: Ear, sense: Sense) -> tuple[SpotEffect, ...]:
    """The single sounds of a shot in order, each once, at most ``MOST``.

    ``at`` counts letters of the texts joined by spaces.
    """
    whole = max(sum(len(text.words) + 1 for text in texts) - 1, 1)
    found: dict[Sound, SpotEffect] = {}
    start = 0
    for text in texts:
        for sentence, first in _sentences(text.words):
            for sound, at, makers in _heard(sentence, sense, said=text.said):
                spot = _placed(sound, sentence, at, makers, ear)
                spot = replace(spot, at=round(min((start + first + at) / whole, 1.0), 4))
                found.setdefault(spot.sound, spot)
        start += len(text.words) + 1
    return (*list(found.values())[:MOST],)


def sounds_of(texts: Sequence[Text], ear: Ear, sense: Sense) -> tuple[SpotEffect, ...]:
    """The sounds of a shot's words; and the steps of whoever is seen to walk in it."""
    told = spots_of(texts, ear, sense)
    seen = steps_of(ear)
    stepping = any(spot.sound.startswith(_FEET) for spot in told)
    return told if seen is None or stepping else (*told, seen)


def steps_of(ear: Ear) -> SpotEffect | None:
    """The steps of somebody who is seen to walk or run in a wide enough shot, or None."""
    if ear.framing not in _WIDE_ENOUGH or ear.setting in _SOUNDLESS:
        return None
    for one in ear.staged:
        if one.action in {Action.WALK, Action.RUN}:
            base = Sound.RUNNING if one.action is Action.RUN else Sound.FOOTSTEPS
            sound = _on(base, _ground("", ear))
            return SpotEffect(sound, 0.0, _pan_of(one), round(_OFF[ear.framing] + 0.1, 2))
    return None


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of a text, each with where it starts."""
    at = 0
    for sentence in split_sentences(text):
        first = text.find(sentence, at)
        first = at if first < 0 else first
        yield sentence, first
        at = first + len(sentence)


def _heard(sentence: str, sense: Sense, *, said: bool) -> Iterator[tuple[Sound, int, list[str]]]:
    """Sounds of a sentence with where in it they are told, and the words for their makers."""
    cue = _CUE.match(sentence)
    if cue:
        yield from _cued(
            cue.group(1) or cue.group(2), cue.start(1) if cue.group(1) else cue.start(2)
        )
        return
    words = tokens(sentence)
    if not words:
        return
    alone = [] if said else list(_alone(sentence, words))
    yield from ((sound, at, []) for sound, at in alone)
    grammar = (
        sense.grammar(sentence, words) if _may_be_heard(words) and "?" not in sentence else None
    )
    if grammar is None:
        return
    for one in heard_in(words, grammar, said=said):
        if words[one.token].start not in {at for _, at in alone}:
            yield one.sound, words[one.token].start, _makers(one, words)


def _makers(one: Heard, words: Sequence[Token]) -> list[str]:
    return [words[maker].lower for maker in one.makers]


def _may_be_heard(words: Sequence[Token]) -> bool:
    """Whether any word could be a sound's at all; parsing costs more than looking."""
    known = noises()
    return any(
        form in known.deeds or form in known.nouns or form.endswith(("horn", "foot", "feet"))
        for word in words
        for form in _forms(word.lower)
    )


def _forms(word: str) -> Iterator[str]:
    """A word and what it may be a form of: "rang" is told by a list, "slammed" by its end."""
    yield word
    yield IRREGULAR.get(word, word)
    for end in (
        "s",
        "es",
        "ed",
        "d",
        "ing",
        "ning",
        "ming",
        "ping",
        "ned",
        "med",
        "ped",
        "ged",
        "bed",
    ):
        if word.endswith(end):
            yield word.removesuffix(end)
            yield word.removesuffix(end) + "e"
    yield word.removesuffix("ies") + "y"
    yield word.removesuffix("ied") + "y"


def _cued(text: str, start: int) -> Iterator[tuple[Sound, int, list[str]]]:
    """The sounds of a cue's words: the first entry that is in them, phrases before words."""
    lowered = "_".join(word.lower for word in tokens(text))
    by_length = sorted(noises().cues.items(), key=lambda item: -item[0].count("_"))
    for phrase, sound in by_length:
        if re.search(rf"(?:^|_){re.escape(phrase)}(?:_|$)", lowered):
            yield sound, start, []
            return


def _alone(sentence: str, words: Sequence[Token]) -> Iterator[tuple[Sound, int]]:
    """Words that are sounds and stand alone between marks, or are shouted in capitals."""
    known = noises().alone
    shouting = len(words) > 3 and all(word.text.isupper() for word in words)
    for part in _PARTS.finditer(sentence):
        inner = tokens(part.group())
        bare = "-".join(word.lower for word in inner)
        sound = known.get(bare) or (
            known.get(inner[0].lower) if inner and _repeats(inner) else None
        )
        called = part.group().rstrip()[-1:] in {"!", ".", "…", "—", "–"} or len(words) == len(inner)
        if sound and called:
            yield sound, part.start() + inner[0].start
            continue
        for word in inner:
            loud = word.text.isupper() and len(word.text) > 2 and not shouting
            if loud and word.lower in known:
                yield known[word.lower], part.start() + word.start


def _repeats(words: Sequence[Token]) -> bool:
    return len({word.lower for word in words}) == 1


def _placed(sound: Sound, sentence: str, at: int, makers: Sequence[str], ear: Ear) -> SpotEffect:
    """A sound on its ground, with its side and its distance."""
    clause = _clause(sentence, at)
    if sound in _STEPS:
        sound = _on(sound, _ground(sentence, ear))
    return SpotEffect(sound, 0.0, _pan(sound, clause, makers, ear), _distance(sound, clause, ear))


def _clause(sentence: str, at: int) -> str:
    """The part of a sentence that a sound is told in, with short ones on both its sides."""
    parts = [match.span() for match in _CLAUSES.finditer(sentence)]
    here = next((n for n, (first, last) in enumerate(parts) if first <= at < last), 0)
    near = parts[max(here - 1, 0) : here + 2]
    kept = [
        part
        for part in near
        if part == parts[here] or len(sentence[slice(*part)].split()) <= _SHORT
    ]
    return "".join(sentence[slice(*part)] for part in kept) or sentence


def _distance(sound: Sound, sentence: str, ear: Ear) -> float:
    if _FAR.search(sentence):
        return _AFAR
    if _NEAR.search(sentence):
        return _CLOSE
    return max(_OFF[ear.framing], _SKY_OFF if sound in _SKY else 0.0)


def _pan(sound: Sound, sentence: str, makers: Sequence[str], ear: Ear) -> float:
    for pattern, side in ((_LEFT, -0.7), (_RIGHT, 0.7)):
        if pattern.search(sentence):
            return side
    for one in ear.staged:
        if any(maker in one.name.lower().split() for maker in makers):
            return _pan_of(one)
    if len(ear.staged) == 1 and set(makers) & {"he", "she", "they", "it"}:
        return _pan_of(ear.staged[0])
    return round((seed_of("pan", sound, sentence) % 9 - 4) / 10, 1)


def _pan_of(staged: Staged) -> float:
    return round(max(-0.8, min(0.8, (staged.mark - 0.5) * 1.6)), 2)


def _on(sound: Sound, ground: str) -> Sound:
    return Sound(f"{sound}_{ground}") if ground else sound


def _ground(sentence: str, ear: Ear) -> str:
    """What is underfoot: as the sentence says, else as the place has it; "" is wood."""
    told = {word.lower for word in tokens(sentence) if word.real}
    for ground, names in _UNDERFOOT:
        if told & set(names.split()):
            return ground
    ground = _GROUND_OF.get(ear.setting, "")
    if ground in {"", "stone"} and ear.setting in INDOORS:
        return ground
    if ear.weather is Weather.SNOW:
        return "snow"
    if ear.setting in _WOODED and ear.season is Season.AUTUMN:
        return "leaves"
    return ground
