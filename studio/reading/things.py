"""Things in a sentence, and the icons they are cut from.

In: tokens and the place. Out: props, the most telling first, at most three. A word is looked up in
the lexicon of things; a noun that is not there is matched by the embedding model when it means
nearly the same. Substrings are never compared, so a dog is no hot dog. What the backdrop or the
weather already shows, people, and what is negated or only likened is no prop.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from studio.film.look import INDOORS, Setting
from studio.film.shot import Placement, Prop
from studio.reading.air import is_weather_word
from studio.reading.grammar import Grammar, content_of
from studio.reading.guesses import LEADS, describes, guessed_weight, is_noun, is_unknown_noun
from studio.reading.icons import entries, icon_name, nearest_icon
from studio.reading.lexicon import words_of
from studio.reading.nouns import Role, is_bit, is_holder, is_part, is_whose, roles_of
from studio.reading.people import NUMBERS, is_person_word, is_verb_form
from studio.reading.phrases import find
from studio.reading.sense import Sense
from studio.reading.words import Token

MOST = 3
_OFTEN = 3
_NEAR = 0.76
_SHOWN = {
    Setting.SEA_COAST: "lighthouse rock cliff water-wave wave shell house",
    Setting.OPEN_SEA: "water-wave wave",
    Setting.HARBOUR: "house houses sailboat ship quay",
    Setting.BEACH: "water-wave wave sand",
    Setting.ISLAND: "palm-tree desert-island water-wave wave",
    Setting.UNDERWATER: "coral seaweed",
    Setting.RIVER: "reed rock",
    Setting.LAKE: "reed",
    Setting.WATERFALL: "rock cliff",
    Setting.FOREST: "evergreen-tree deciduous-tree",
    Setting.LEAF_WOOD: "deciduous-tree evergreen-tree",
    Setting.JUNGLE: "deciduous-tree palm-tree vine",
    Setting.MEADOW: "blossom white-flower grass",
    Setting.FARMLAND: "sheaf-of-rice grass",
    Setting.HILLS: "grass",
    Setting.COUNTRY_ROAD: "grass",
    Setting.MOUNTAINS: "rock mountain snow-capped-mountain",
    Setting.CAVE: "rock",
    Setting.SNOWFIELD: "snowflake ice",
    Setting.DESERT: "dune sand",
    Setting.VILLAGE: "house houses door",
    Setting.CASTLE: "castle",
    Setting.SKYLINE: "office-building houses",
    Setting.CITY_STREET: "office-building house houses door",
    Setting.PARK: "deciduous-tree grass",
    Setting.STATION: "railway-track platform",
    Setting.MARKET: "houses stall",
    Setting.LIVING_ROOM: "couch-and-lamp chair framed-picture window",
    Setting.KITCHEN: "paper:stove stove oven chair window paper:table table",
    Setting.BEDROOM: "bed window",
    Setting.STUDY: "books paper:bookshelf bookshelf chair window",
    Setting.CLASSROOM: "paper:blackboard blackboard paper:desk desk window",
    Setting.OFFICE: "paper:desk desk chair desktop-computer window",
    Setting.WORKSHOP: "paper:table table workbench window",
    Setting.CAFE: "paper:table table counter chair window",
    Setting.THEATRE: "paper:curtain curtain",
    Setting.SPACESHIP: "window control-knobs",
    Setting.SPACE: "ringed-planet",
    Setting.SKY: "cloud",
}
"""What a backdrop draws whatever its seed: icons, and plain words where no icon is meant."""
_HEAVENS = frozenset("full-moon sun star cloud milky-way water-wave crescent-moon".split())
"""What the sky and the water of a place show by themselves."""
_INNER = frozenset("anatomical-heart brain lungs tooth microbe dna atom-symbol".split())
"""What is only shown where something is explained."""
_OPEN = frozenset({Setting.PAPER, Setting.SPACE})
_TAUGHT = frozenset({Setting.PAPER, Setting.CLASSROOM})
_VESSELS = frozenset(
    "glass cup mug bottle bowl plate dish jar jug basket bucket pot pan vase sack bag box crate "
    "barrel tin can tray case chest trunk flask jug pitcher kettle teapot carton packet cart bath "
    "tub tank goblet tankard urn".split()
)
_WORN = frozenset(
    "dress scarf glasses gloves crown top-hat necktie running-shoe hiking-boot womans-hat "
    "sunglasses socks ring t-shirt coat lab-coat jeans kimono sari".split()
)
_HOLDS = frozenset("holds holding carries carrying takes folds hangs brings drops".split())
_BODY = frozenset(
    "hand eye face heart head arm voice finger foot hair shoulder mouth lip cheek smile tear "
    "breath leg knee ear tooth wing tail back chest neck skin body mind soul place thing side "
    "part kind way word name world life".split()
)


@dataclass(frozen=True)
class Thing:
    """A thing found in a sentence.

    ``weight`` is how telling it is (greater is more), ``at`` the place of its word, ``kind`` where
    such a thing goes by nature.
    """

    prop: Prop
    weight: float
    at: int
    kind: Placement

    @property
    def likely_held(self) -> bool:
        """Whether a hand may hold it."""
        return self.kind in {Placement.HAND, Placement.TABLE}


def things_of(
    words: Sequence[Token],
    setting: Setting,
    sense: Sense,
    *,
    skip: frozenset[str] = frozenset(),
    grammar: Grammar | None = None,
) -> list[Thing]:
    """Things that a sentence shows in a setting, the most telling first.

    With its ``grammar`` nouns are known as such; without one (another language) they are guessed
    from the words before them.
    """
    found = _Found(words, setting)
    read = _by_grammar(found, grammar, skip, sense) if grammar else None
    if read is None:
        _by_guess(found, skip, sense)
    return sorted(found.things.values(), key=lambda thing: (-thing.weight, thing.at))[:MOST]


@dataclass
class _Found:
    """The things found so far in a sentence."""

    words: Sequence[Token]
    setting: Setting
    things: dict[str, Thing] = field(default_factory=dict)

    def add(self, at: int, icon: str, weight: float) -> None:
        """A thing, unless the backdrop or the weather shows it."""
        words, setting = self.words, self.setting
        kept = self.things.get(icon)
        if kept is not None and kept.weight >= weight:
            return
        if icon in _SHOWN.get(setting, "").split():
            return
        if icon in _HEAVENS:
            if setting not in _OPEN and not _several(words, at):
                return
        elif is_weather_word(words[at].lemma):
            return
        if icon in _INNER and setting not in _TAUGHT:
            return
        placement = entries()[1][icon]
        lead = words[at - 1].lower if at else ""
        aboard = setting is Setting.OPEN_SEA and placement is Placement.WATER
        if aboard and at > 1 and words[at - 2].lower in {"of", "on"} and lead in LEADS:
            return
        prop = Prop(words[at].lemma, icon_name(icon), _placed(icon, placement, setting))
        self.things[icon] = Thing(prop, weight, at, placement)


def _several(words: Sequence[Token], at: int) -> bool:
    """Whether a thing is counted: "two moons"."""
    return at > 0 and NUMBERS.get(words[at - 1].lower, 1) > 1 and words[at].lower != "stars"


def _by_grammar(
    found: _Found, grammar: Grammar, skip: frozenset[str], sense: Sense
) -> tuple[Role, ...]:
    """Nouns of a sentence whose grammar is known."""
    words = found.words
    roles = roles_of(words, grammar)
    taken: dict[int, str] = {}
    for hit in find(words, {**entries()[0], **_sayings()}):
        taken.update(dict.fromkeys(range(hit.first, hit.last + 1), hit.value))
    for at in range(len(words)):
        icon = taken.get(at)
        ends = at + 1 == len(words) or taken.get(at + 1) != icon or not icon
        if icon == "" or not ends or _skipped(words[at], skip):
            continue
        phrase = at > 0 and taken.get(at - 1) == icon and bool(icon)
        role = roles[at]
        if not role.real or not (role.noun or phrase) or _is_name(words, at):
            continue
        if icon is None:
            icon = _unknown(words, grammar, at, sense)
        if not icon or (icon in _WORN and _is_worn(words, at)):
            continue
        if not phrase and _is_aside(words, grammar, at, taken):
            continue
        found.add(at, icon, role.weight)
    return roles


def _is_name(words: Sequence[Token], at: int) -> bool:
    """Whether a word is written as a name is."""
    word = words[at]
    shouted = word.text.isupper() and len(word.text) > 1
    return word.text[0].isupper() and not shouted and at > 0


def _is_aside(words: Sequence[Token], grammar: Grammar, at: int, taken: Mapping[int, str]) -> bool:
    """Whether a known noun is not what is seen: it describes another, or is inside a vessel."""
    if is_holder(words, grammar, at):
        inside = content_of(words, grammar, at)
        return bool(taken.get(inside))
    if is_whose(words, grammar, at) or is_bit(words, grammar, at):
        return True
    if is_part(grammar, at) and taken.get(content_of(words, grammar, at)):
        return True
    head = grammar[at].head
    if grammar[at].relation == "pobj" and head >= 0 and words[head].lower == "of":
        vessel = grammar[head].head
        held = vessel >= 0 and content_of(words, grammar, vessel) == at
        kept = grammar[vessel].lemma in _VESSELS and not is_part(grammar, vessel)
        return held and bool(taken.get(vessel)) and kept
    return False


def _unknown(words: Sequence[Token], grammar: Grammar, at: int, sense: Sense) -> str | None:
    """The icon for a noun that the lexicon does not hold."""
    word = words[at]
    named = word.text[0].isupper() and grammar[at].tag in {"NNP", "NNPS"}
    if not grammar[at].noun or named or len(word.lemma) < 3 or is_whose(words, grammar, at):
        return None
    if is_person_word(word.lemma) or is_weather_word(word.lemma):
        return None
    if at and grammar[at - 1].noun and is_verb_form(word, several=word.lower != word.lemma):
        return None
    if grammar[at].relation == "npadvmod" or is_holder(words, grammar, at):
        return None
    before = [
        n for n in grammar[at].parts if n == at - 1 and grammar[n].relation in {"compound", "amod"}
    ]
    described = f"{words[before[0]].lower} {word.lemma}" if before else ""
    return nearest_icon(word.lemma, sense, described=described)


def _by_guess(found: _Found, skip: frozenset[str], sense: Sense) -> None:
    """Nouns of a sentence of which only the words are known."""
    words = found.words
    known, _ = entries()
    taken: set[int] = set()
    for hit in find(words, {**known, **_sayings()}):
        span = words[hit.first : hit.last + 1]
        taken.update(range(hit.first, hit.last + 1))
        if not hit.value or (hit.value in _WORN and _is_worn(words, hit.first)):
            continue
        if hit.first == hit.last and describes(words, hit.last):
            continue
        if hit.real and is_noun(words, hit.first, hit.last) and not _skipped(span[-1], skip):
            found.add(hit.last, hit.value, guessed_weight(words, hit.last))
    for at, word in enumerate(words):
        if at in taken or _skipped(word, skip) or not word.real or not is_unknown_noun(words, at):
            continue
        icon = nearest_icon(word.lemma, sense)
        if icon:
            found.add(at, icon, guessed_weight(words, at))


def _is_worn(words: Sequence[Token], at: int) -> bool:
    """Whether clothes are on somebody: "in a hat", "wearing gloves"; who takes them off shows them."""
    before = {word.lower for word in words[max(0, at - 4) : at]}
    if before & {"in", "wearing", "wears", "wore", "dressed", "under", "with"}:
        return True
    introduced = words[0].text.isupper() and len(words[0].text) > 1 and words[0].lower != "the"
    return introduced and not any(word.lower in _HOLDS for word in words[:at])


@lru_cache(maxsize=1)
def _sayings() -> dict[str, str]:
    """Phrases whose things are not meant."""
    return dict.fromkeys(words_of("sayings", "phrases"), "")


def _skipped(word: Token, skip: frozenset[str]) -> bool:
    return word.lower in skip or word.lemma in skip


def _placed(icon: str, placement: Placement, setting: Setting) -> Placement:
    """Where a thing goes in this setting: no table on a cliff, no open water in a kitchen."""
    if placement is Placement.HAND:
        return Placement.TABLE if setting in INDOORS else Placement.GROUND
    if placement is Placement.TABLE:
        return (
            Placement.TABLE if setting in INDOORS or setting is Setting.PAPER else Placement.GROUND
        )
    wet = {Setting.SEA_COAST, Setting.OPEN_SEA, Setting.HARBOUR, Setting.RIVER}
    if placement is Placement.WATER:
        return Placement.WATER if setting in wet else Placement.GROUND
    if placement is Placement.SKY:
        return Placement.FLOATING if setting in INDOORS else Placement.SKY
    if setting in {Setting.SPACE, Setting.SKY}:
        return Placement.FLOATING
    if setting is Setting.OPEN_SEA and icon in {"wood", "oil-drum", "treasure-chest"}:
        return Placement.WATER
    return placement


def topic_of(words: Sequence[Token]) -> str:
    """The word for the thing that a scene speaks of again and again, or ""."""
    known, _ = entries()
    counts = Counter(
        words[hit.last].lemma
        for hit in find(words, known)
        if hit.real and is_noun(words, hit.first, hit.last)
    )
    word, count = counts.most_common(1)[0] if counts else ("", 0)
    return word if count >= _OFTEN else ""


def is_known_word(word: str) -> bool:
    """Whether the lexicon of things, people or bodies holds a plain noun."""
    return word in entries()[0] or word in _BODY or is_person_word(word) or is_weather_word(word)
