"""Things in a sentence, and the icons they are cut from.

In: tokens and the place. Out: props, the most telling first, at most three. A word is looked up in
the lexicon of things; a noun that is not there is matched by the embedding model when it means
nearly the same. Substrings are never compared, so a dog is no hot dog. What the backdrop or the
weather already shows, people, and what is negated or only likened is no prop.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studio.film.look import INDOORS, Setting
from studio.film.shot import Placement, Prop
from studio.reading.air import is_weather_word
from studio.reading.lexicon import table, words_of
from studio.reading.people import is_person_word, is_verb_form
from studio.reading.phrases import find
from studio.reading.sense import Sense
from studio.reading.words import Token

MOST = 3
_OFTEN = 3
_NEAR = 0.76
_LEADS = frozenset(
    "a an the his her their my your its our this that two three four five six seven some "
    "every each another".split()
)
_SHOWN = {
    Setting.SEA_COAST: "lighthouse rock cliff wave shell house",
    Setting.OPEN_SEA: "wave coral",
    Setting.HARBOUR: "house sailboat ship crane",
    Setting.RIVER: "reed rock",
    Setting.FOREST: "evergreen-tree deciduous-tree",
    Setting.LEAF_WOOD: "deciduous-tree evergreen-tree",
    Setting.MEADOW: "blossom white-flower",
    Setting.FARMLAND: "sheaf-of-rice",
    Setting.MOUNTAINS: "rock",
    Setting.SNOWFIELD: "snowflake ice",
    Setting.DESERT: "cactus",
    Setting.VILLAGE: "house houses door",
    Setting.CASTLE: "castle",
    Setting.SKYLINE: "office-building houses",
    Setting.CITY_STREET: "office-building house houses door",
    Setting.LIVING_ROOM: "couch-and-lamp chair door framed-picture",
    Setting.KITCHEN: "chair door",
    Setting.BEDROOM: "bed chair door",
    Setting.STUDY: "books chair door",
    Setting.SPACE: "ringed-planet",
}
_WORN = frozenset(
    "dress scarf glasses gloves crown top-hat necktie running-shoe hiking-boot womans-hat "
    "sunglasses socks ring".split()
)
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


@lru_cache(maxsize=1)
def _entries() -> tuple[dict[str, str], dict[str, Placement]]:
    """Words to icons, and icons to places on the set."""
    words: dict[str, str] = {}
    places: dict[str, Placement] = {}
    for placement, icons in table("things").items():
        for icon, more in icons.items():
            places[icon] = Placement(placement)
            if not more.startswith("!"):
                words.setdefault(icon.replace("-", "_"), icon)
            for word in more.removeprefix("!").split():
                words.setdefault(word, icon)
    return words, places


def things_of(
    words: Sequence[Token], setting: Setting, sense: Sense, *, skip: frozenset[str] = frozenset()
) -> list[Thing]:
    """Things that a sentence shows in a setting, the most telling first."""
    known, places = _entries()
    found: dict[str, Thing] = {}
    taken: set[int] = set()
    for hit in find(words, {**known, **_sayings()}):
        span = words[hit.first : hit.last + 1]
        taken.update(range(hit.first, hit.last + 1))
        if not hit.value or (hit.value in _WORN and _is_worn(words, hit.first)):
            continue
        if hit.first == hit.last and _describes(words, hit.last):
            continue
        if hit.real and _is_noun(words, hit.first, hit.last) and not _skipped(span[-1], skip):
            _add(found, words, hit.last, hit.value, places[hit.value], setting)
    for at, word in enumerate(words):
        if at in taken or _skipped(word, skip) or not word.real or not _is_unknown_noun(words, at):
            continue
        icon = nearest_icon(word.lemma, sense)
        if icon:
            _add(found, words, at, icon, places[icon], setting)
    return sorted(found.values(), key=lambda thing: (-thing.weight, thing.at))[:MOST]


def _is_worn(words: Sequence[Token], at: int) -> bool:
    """Whether clothes are on somebody: "in a hat", "wearing gloves"; who takes them off shows them."""
    before = {word.lower for word in words[max(0, at - 4) : at]}
    return bool(before & {"in", "wearing", "wears", "wore", "dressed", "under", "with"})


def _describes(words: Sequence[Token], at: int) -> bool:
    """Whether a noun only describes the next: "an orange beak", "the salt flats"."""
    if at + 1 >= len(words) or words[at + 1].start != words[at].end + 1:
        return False
    after = words[at + 1]
    if words[at].lower == "orange":
        return after.lower not in _AFTER_NOUN
    known, _ = _entries()
    noun = after.lemma in known and after.lemma not in _DOUBTFUL and not is_verb_form(after)
    return noun and words[at].lower == words[at].lemma


@lru_cache(maxsize=1)
def _sayings() -> dict[str, str]:
    """Phrases whose things are not meant."""
    return dict.fromkeys(words_of("sayings", "phrases"), "")


def _skipped(word: Token, skip: frozenset[str]) -> bool:
    return word.lower in skip or word.lemma in skip


def _add(
    found: dict[str, Thing],
    words: Sequence[Token],
    at: int,
    icon: str,
    placement: Placement,
    setting: Setting,
) -> None:
    if icon in found or icon in _SHOWN.get(setting, "").split() or is_weather_word(words[at].lemma):
        return
    lead = words[at - 1].lower if at else ""
    aboard = setting is Setting.OPEN_SEA and placement is Placement.WATER
    if aboard and at > 1 and words[at - 2].lower in {"of", "on"} and lead in _LEADS:
        return
    before = {word.lower for word in words[max(0, at - 3) : at]}
    weight = (
        1.0
        + 0.5 * bool(before & _LEADS)
        + 0.3 * (at > len(words) / 2)
        - 0.4 * (lead in {"of", "from"})
    )
    weight -= 0.3 * (not words[at].meant)
    prop = Prop(words[at].lemma, f"noto:{icon}", _placed(icon, placement, setting))
    found[icon] = Thing(prop, weight, at, placement)


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


_DOUBTFUL = frozenset(
    "watch ring fly duck bear box saw lock light file rock stone drum park train fish seal "
    "swallow bat fire plant book bow match bin bark note spring glass cup score still present "
    "iron can tie wave track tin bath bed shoot page plate dish cook ship slide list map "
    "chain drop brush coach fork tap web trunk rail log tablet pan ale crane cell paint roast "
    "paper power kid orange rose leaf hook key pick ladder wheel film letter table bell bike "
    "horse dress knot jam hammer shell worm bug bow hail sponge pilot cross".split()
)
_PRONOUNS = frozenset(
    "to will would can could should must i you we they he she it not let's who that which".split()
)


def _is_noun(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word that may be a thing or a deed is a thing here."""
    word = words[last]
    alone = len(words) == 1 + last - first
    capital = word.text[0].isupper() and not word.text.isupper() and not alone
    if capital and (first > 0 or last + 1 == len(words)):
        return False
    if last > first:
        return True
    before = words[first - 1].lower if first else ""
    if before in _PRONOUNS and before != "that":
        return False
    if word.lemma not in _DOUBTFUL:
        return True
    return _is_led(words, first) or (word.lower != word.lemma and first == 0)


def _is_led(words: Sequence[Token], at: int) -> bool:
    """Whether a word follows "a", "the", "of" and the like, or one adjective after them."""
    if not at:
        return False
    before = words[at - 1]
    if before.lower.endswith("ing") and words[at].lower != words[at].lemma:
        return True
    if before.lower in _LEADS | {
        "of",
        "with",
        "no",
        "on",
        "in",
        "by",
        "from",
        "and",
        "for",
        "like",
    }:
        return True
    known, _ = _entries()
    noun = before.lemma in known or before.lower != before.lemma or is_person_word(before.lemma)
    return at > 1 and words[at - 2].lower in _LEADS and not noun


def _is_unknown_noun(words: Sequence[Token], at: int) -> bool:
    """Whether a word looks like the noun of "a …", "the …", and nothing else is known of it."""
    word = words[at]
    if (
        len(word.lemma) < 4
        or word.text[0].isupper()
        or is_person_word(word.lemma)
        or is_weather_word(word.lemma)
    ):
        return False
    if word.lower.endswith(("ly", "ing", "ed", "ness", "tion", "ment", "ity")):
        return False
    lead = words[at - 1].lower if at else ""
    if lead not in _LEADS:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    joined = after is not None and after.start == word.end + 1
    return not joined or (after is not None and after.lower in _AFTER_NOUN) or after is None


_AFTER_NOUN = frozenset(
    "of in on at by to from with for into over under and or but was is were are has had stood "
    "lay sat fell came went that which who as behind beside near above below through across "
    "against like".split()
)


def topic_of(words: Sequence[Token]) -> str:
    """The word for the thing that a scene speaks of again and again, or ""."""
    known, _ = _entries()
    counts = Counter(
        words[hit.last].lemma
        for hit in find(words, known)
        if hit.real and _is_noun(words, hit.first, hit.last)
    )
    word, count = counts.most_common(1)[0] if counts else ("", 0)
    return word if count >= _OFTEN else ""


def is_known_word(word: str) -> bool:
    """Whether the lexicon of things, people or bodies holds a plain noun."""
    return word in _entries()[0] or word in _BODY or is_person_word(word) or is_weather_word(word)


@lru_cache(maxsize=1)
def _index() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words, _ = _entries()
    pairs = sorted(words.items())
    return tuple(word.replace("_", " ") for word, _ in pairs), tuple(icon for _, icon in pairs)


def nearest_icon(word: str, sense: Sense) -> str | None:
    """The icon whose word means nearly the same as a plain noun, or None."""
    known, icons = _index()
    scores = sense.likeness(word, known)
    best = int(scores.argmax())
    return icons[best] if scores[best] >= _NEAR else None


def metaphor_of(words: Sequence[Token]) -> Prop | None:
    """What stands for a thought that shows nothing by itself."""
    best: tuple[int, str] | None = None
    for name, entry in table("feelings")["metaphor"].items():
        known = set(entry["words"].split())
        score = sum(word.lower in known or word.lemma in known for word in words)
        if score and (best is None or score > best[0]):
            best = (score, name)
    return _metaphor(best[1]) if best else None


def nearest_metaphor(text: str, sense: Sense) -> Prop:
    """The image whose idea is nearest to a text's meaning; there always is one."""
    entries = table("feelings")["metaphor"]
    names = tuple(entries)
    scores = sense.likeness(
        text, tuple(f"{name}: {' '.join(entries[name]['words'].split()[:6])}" for name in names)
    )
    return _metaphor(names[int(scores.argmax())])


def _metaphor(name: str) -> Prop:
    entry = table("feelings")["metaphor"][name]
    return Prop(name, f"noto:{entry['icon']}", Placement(entry["placement"]))
