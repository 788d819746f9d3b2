"""Where a sentence or a slug line is: from words to one of the theatre's settings.

In: tokens, or a scene heading. Out: a setting with how sure it is. Rules first (the lexicon and the
words before a place), then the embedding model for places that the lexicon does not know.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.film.look import INDOORS, Setting
from studio.reading.leads import (
    ARTICLES,
    AT,
    BESIDE,
    CITIES,
    DOUBTFUL,
    IS,
    LED,
    MOTION,
    NEEDS_AT,
    SEEN_ONLY,
    UNLED,
    WATERS,
    is_called_from,
    is_heap,
    is_led,
    is_on_the_train,
    is_only_seen,
    is_still_to_reach,
    is_told_of,
    lead_at,
    sureness,
)
from studio.reading.lexicon import table
from studio.reading.phrases import Hit, find
from studio.reading.sense import Sense
from studio.reading.surroundings import SEEN_FROM
from studio.reading.things import is_known_word as is_known_noun
from studio.reading.words import Token, tokens

_COLD = frozenset("frozen icy arctic polar snowbound".split())
_FLYING = frozenset(
    "balloon plane airplane aeroplane airship flew flying flies soared hovered circled "
    "glider glided kite helicopter".split()
)
_PARTS_OF_PLACES = frozenset(
    "length width whole wall walls ceiling threshold corridor corridors hall hallway room rooms deck floor edge top foot middle end heart centre center streets street square steps stairs "
    "shore shores banks bank gates gate walls roof door doors window windows entrance slopes "
    "slope rim middle back front rear aisle aisles gates mouth interior platform carriage cabin floors basement pews seat bow stern prow ward attic nave depths corner bottom side kitchen".split()
)
_GOES = 0.85
SURE = 0.6
_SLUG = re.compile(
    r"^\s*\.?(?P<side>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\s*/\s*E|INT|EXT|EST)?\b[.:\s]*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PARTS = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*")
_NEAR = 0.42
_CLEARLY = 0.03


@dataclass(frozen=True)
class Slug:
    """A scene heading in its parts; ``side`` is "int", "ext" or ""."""

    side: str
    place: str
    time: str


@dataclass(frozen=True)
class Found:
    """A setting and how sure it is, 0 to 1; ``word`` is what told it.

    ``name`` is what tells it from others of its kind: "aunt's kitchen", "another wood", or "".
    """

    setting: Setting
    weight: float
    word: str
    name: str = ""


def read_slug(heading: str) -> Slug:
    """``INT. LAMP ROOM - NIGHT`` in parts; the last part is the time only when it tells one."""
    match = _SLUG.match(heading.strip())
    side = (match.group("side") or "").lower() if match else ""
    rest = match.group("rest") if match else heading
    parts = [part.strip(" .") for part in _PARTS.split(rest) if part.strip(" .")]
    time = parts.pop() if len(parts) > 1 else ""
    kind = (
        "" if "/" in side else {"int": "int", "ext": "ext", "est": "ext"}.get(side.rstrip("."), "")
    )
    return Slug(kind, " - ".join(parts), time)


@lru_cache(maxsize=1)
def _strong() -> dict[str, str]:
    return _of_kind("place") | _of_kind("at")


@lru_cache(maxsize=8)
def _of_kind(kind: str) -> dict[str, str]:
    """The words of one kind: "place", "at" (only after "in" and the like), "thing", "hint"."""
    return {
        word: name
        for name, entry in table("places").items()
        for word in entry.get(kind, "").split()
    }


def place_of(words: Sequence[Token], *, here: Setting | None = None) -> Found | None:
    """The surest place that a sentence really is in.

    ``here`` is where we are: a word for something that is seen from there ("the sea" at the
    coast) does not lead away from it unless somebody goes on or into it.
    """
    best: Found | None = None
    moving = any(word.lower in MOTION for word in words)
    if is_on_the_train(words):
        return Found(Setting.LIVING_ROOM, LED, "train_carriage")
    for hit in find(words, _strong()):
        found = _judged(words, hit, opening=here is None)
        if found is None or _is_seen_from(here, found):
            continue
        better = (
            best is None
            or found.weight > best.weight
            or (moving and found.weight == best.weight >= LED)
        )
        if better:
            best = found
    return best


def _is_seen_from(here: Setting | None, found: Found) -> bool:
    """Whether a place may be seen, or is a part of where we are, so that nobody went there."""
    if here in INDOORS and (found.word in _FURNITURE or found.word in _CITY_NAMES):
        return True
    if here is not None and found.word == "by_the_fire":
        return True
    if here in _WATERY and found.word in _ABOARD:
        return here is not Setting.OPEN_SEA or found.setting is not Setting.UNDERWATER
    return found.word in SEEN_FROM.get(here, ()) and found.weight < _GOES


_FURNITURE = frozenset(
    "desk armchair couch sofa fireside by_the_fire by_the_fireplace dining_table stove oven "
    "breakfast_table workbench kitchen_table writing_desk corridor hall hallway".split()
)
_CITY_NAMES = frozenset("london paris tokyo berlin chicago shanghai mumbai new_york".split())
_WATERY = frozenset({Setting.UNDERWATER, Setting.OPEN_SEA})
_ABOARD = frozenset({"cabin", "deck", "ship", "vessel", "galley", "bunk", "captain's_cabin"})


def _judged(words: Sequence[Token], hit: Hit, *, opening: bool) -> Found | None:
    """A place word with its weight, by what stands before it and after it."""
    if not _is_place(words, hit):
        return None
    before = lead_at(words, hit.first)
    between = {word.lower for word in words[before + 1 : hit.first]}
    lead = words[before].lower if before >= 0 else ""
    setting = Setting(hit.value)
    if _is_owner(words, hit) or (lead in IS and between & {"a", "an"}):
        return Found(setting, 0.2, hit.phrase)
    if lead in {"behind", "opposite", "outside"}:
        return _out_of(setting, lead, hit.phrase)
    if lead == "to" and _is_under_way(words, before):
        return Found(Setting.COUNTRY_ROAD, LED, hit.phrase)
    if is_only_seen(words, hit.first, hit.last):
        return Found(setting, SEEN_ONLY, hit.phrase)
    if opening and is_told_of(words, hit.first, hit.last):
        return Found(setting, LED, hit.phrase, _own_name(words, hit))
    setting, sure = _by_lead(words, hit, before, between)
    weight = sure or _weight(words, hit, before, lead)
    return Found(setting, weight, hit.phrase, "" if sure else _own_name(words, hit))


def _is_place(words: Sequence[Token], hit: Hit) -> bool:
    """Whether a word is a place at all here: "the store", not "they store" or "a sea of faces"."""
    doubtful = hit.phrase in DOUBTFUL or _needs_at(hit)
    return (
        hit.real
        and hit.meant
        and not (doubtful and not is_led(words, hit.first))
        and not is_heap(words, hit.first, hit.last)
        and not (hit.phrase in {"plain", "flat"} and _has_noun_after(words, hit.last))
    )


def _needs_at(hit: Hit) -> bool:
    return hit.phrase in NEEDS_AT or hit.phrase in _of_kind("at")


def _is_owner(words: Sequence[Token], hit: Hit) -> bool:
    """ "the farm's gate", not "at the dentist's"."""
    last = words[hit.last].lower
    return last.endswith("'s") and (
        not hit.phrase.endswith("'s") or _has_noun_after(words, hit.last)
    )


def _weight(words: Sequence[Token], hit: Hit, before: int, lead: str) -> float:
    """How sure a place is by the word that leads to it."""
    if (lead == "of" and _is_part(words, before)) or is_called_from(words, before):
        return 0.88
    if lead == "to" and is_still_to_reach(words, before):
        return SEEN_ONLY
    weight = sureness(lead)
    if weight == UNLED and (_needs_at(hit) or _is_half_of_noun(words, hit.last)):
        return SEEN_ONLY
    return weight


def _is_part(words: Sequence[Token], of: int) -> bool:
    """Whether "of" joins a part to its place: "the back of the taxi", "aisle five of the shop"."""
    return any(word.lower in _PARTS_OF_PLACES for word in words[max(0, of - 2) : of])


def _out_of(setting: Setting, lead: str, phrase: str) -> Found:
    """Where one is "outside the bank"; "behind the inn" may be anywhere near."""
    if setting not in INDOORS:
        return Found(setting, UNLED, phrase)
    urban = setting in {Setting.OFFICE, Setting.CAFE, Setting.THEATRE, Setting.STUDY}
    out = Setting.CITY_STREET if urban else Setting.VILLAGE
    return Found(out, LED if lead == "outside" else SEEN_ONLY, f"outside_{phrase}")


def _by_lead(
    words: Sequence[Token], hit: Hit, before: int, between: set[str]
) -> tuple[Setting, float]:
    """What a place is by the words before it, and how sure that makes it (0 when they do not say)."""
    setting = Setting(hit.value)
    lead = words[before].lower if before >= 0 else ""
    flying = {word.lower for word in words[: hit.first]} & _FLYING
    if lead in {"over", "above"} and flying and setting not in INDOORS:
        return Setting.SKY, LED
    if hit.phrase in WATERS and setting is Setting.OPEN_SEA:
        if _is_under_water(words, before, lead):
            return Setting.UNDERWATER, 0.9
        if lead in BESIDE:
            return Setting.SEA_COAST, 0.7
        return (Setting.SEA_COAST if sureness(lead) == UNLED else setting), 0.0
    if hit.phrase in CITIES and lead in AT:
        return Setting.CITY_STREET, 0.0
    cold = between & _COLD and setting in _GREEN
    return (Setting.SNOWFIELD if cold else setting), 0.0


_GREEN = frozenset({Setting.MEADOW, Setting.FARMLAND, Setting.HILLS, Setting.RIVER, Setting.LAKE})


def _is_under_water(words: Sequence[Token], before: int, lead: str) -> bool:
    """ "deep down in the green sea", "beneath the waves", "the floor of the ocean"."""
    earlier = {word.lower for word in words[max(0, before - 2) : max(0, before)]}
    if lead in {"in", "into", "under", "beneath", "below"}:
        return lead in {"under", "beneath", "below"} or "deep" in earlier
    return lead == "of" and bool(earlier & {"bottom", "floor", "bed", "depths"})


def _has_noun_after(words: Sequence[Token], last: int) -> bool:
    """Whether a word describes what follows: "a plain stone cave"."""
    after = words[last + 1] if last + 1 < len(words) else None
    return (
        after is not None
        and after.start == words[last].end + 1
        and len(after.lower) > 3
        and after.lower not in AT
    )


def _own_name(words: Sequence[Token], hit: Hit) -> str:
    """What tells a place from others of its kind, by whose it is, or that it is another."""
    before = [word.lower for word in words[max(0, hit.first - 3) : hit.first]]
    for at in range(len(before) - 1, -1, -1):
        if before[at].endswith(("'s", "s'")) or before[at] in {"another", "second", "neighbouring"}:
            return " ".join([*before[at:], hit.phrase.replace("_", " ")])
        if before[at] in ARTICLES | AT:
            break
    return ""


def _is_under_way(words: Sequence[Token], to: int) -> bool:
    """ "on the way to market": not there yet."""
    return [word.lower for word in words[max(0, to - 1) : to]] == ["way"]


def _is_half_of_noun(words: Sequence[Token], last: int) -> bool:
    """Whether a noun follows that the place only describes: "a cinema ticket"."""
    if last + 1 >= len(words) or words[last + 1].start != words[last].end + 1:
        return False
    after = words[last + 1]
    return after.text[0].islower() and is_known_noun(after.lemma)


def hints_of(words: Sequence[Token]) -> dict[Setting, int]:
    """How often a sentence hints at each setting without naming it."""
    counts: dict[Setting, int] = {}
    for table_of, worth in ((_of_kind("hint"), 1), (_of_kind("thing"), 2), (_of_kind("place"), 1)):
        for hit in find(words, table_of):
            if hit.real and hit.meant:
                counts[Setting(hit.value)] = counts.get(Setting(hit.value), 0) + worth
    return counts


def place_of_slug(slug: Slug, sense: Sense) -> Found | None:
    """The setting of a scene heading, indoors or outdoors as it says."""
    words = tokens(slug.place)
    hits = [hit for hit in find(words, _strong()) if _on_side(Setting(hit.value), slug.side)]
    if hits:
        return Found(Setting(hits[-1].value), 1.0, hits[-1].phrase)
    named = [hit for hit in find(words, _strong()) if Setting(hit.value) in _ENTERED]
    if named and slug.side == "int":
        return Found(Setting(named[-1].value), 0.9, named[-1].phrase)
    inside = [hit for hit in find(words, _strong()) if Setting(hit.value) in INDOORS]
    if inside and slug.side == "ext":
        return replace(_out_of(Setting(inside[-1].value), "outside", inside[-1].phrase), weight=0.9)
    weak = [
        hit
        for hit in find(words, _of_kind("thing") | _of_kind("hint"))
        if _on_side(Setting(hit.value), slug.side)
    ]
    if weak:
        return Found(Setting(weak[-1].value), 0.8, weak[-1].phrase)
    return nearest_place(slug.place, sense, side=slug.side) if slug.place else None


_ENTERED = frozenset(
    {Setting.OPEN_SEA, Setting.UNDERWATER, Setting.CITY_STREET, Setting.COUNTRY_ROAD, Setting.CAVE,
     Setting.FARMLAND, Setting.FOREST, Setting.STATION, Setting.RIVER, Setting.PARK, Setting.MARKET}
)  # fmt: skip
"""Places outside that have an inside: a wheelhouse, a car, a barn, a tent."""


def _on_side(setting: Setting, side: str) -> bool:
    if side == "int":
        return setting in INDOORS or setting in {
            Setting.SPACE,
            Setting.CASTLE,
            Setting.SKY,
            Setting.MOUNTAINS,
        }
    return setting not in INDOORS if side == "ext" else True


def guess_place(sentences: Sequence[str], sense: Sense) -> Found | None:
    """The setting that whole sentences are most likely in, by their hints and their meaning."""
    names, texts = _senses()
    scores: dict[str, float] = dict.fromkeys(names, 0.0)
    whole = " ".join(sentences[:_GUESSED_FROM])
    for name, score in zip(names, sense.likeness(whole.lower(), texts), strict=True):
        scores[name] = max(scores[name], float(score))
    for number, sentence in enumerate(sentences[:_LOOKED_AT]):
        for setting, count in hints_of(tokens(sentence)).items():
            scores[setting.value] += min(count, 3) * (_HINT if number < 2 else _HINT / 2)
    best = max(sorted(scores), key=lambda name: scores[name])
    hints = hints_of(tokens(" ".join(sentences[:_LOOKED_AT])))
    mine = hints.pop(Setting(best), 0)
    alone = mine > 2 * max(hints.values(), default=0)
    enough = _GUESSED_ALONE if alone else _GUESSED if mine else _GUESSED_BY_MEANING
    return Found(Setting(best), scores[best], "") if scores[best] >= enough else None


_GUESSED_FROM = 2
_LOOKED_AT = 6
_HINT = 0.13
_GUESSED = 0.36
_GUESSED_ALONE = 0.25
_GUESSED_BY_MEANING = 0.42


def nearest_place(phrase: str, sense: Sense, *, side: str = "") -> Found | None:
    """The setting whose description means most nearly the same, when it is near enough."""
    names, texts = _senses()
    scores = sense.likeness(phrase.lower(), texts)
    best: dict[str, float] = {}
    for name, score in zip(names, scores, strict=True):
        if _on_side(Setting(name), side):
            best[name] = max(best.get(name, -1.0), float(score))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    if side == "int" and ranked[0][1] < _NEAR:
        return Found(Setting.LIVING_ROOM, 0.7, phrase)
    if ranked[0][1] < _NEAR or ranked[0][1] - ranked[1][1] < _CLEARLY:
        return None
    return Found(Setting(ranked[0][0]), 0.7, phrase)


@lru_cache(maxsize=1)
def _senses() -> tuple[tuple[str, ...], tuple[str, ...]]:
    pairs = [(name, text) for name, entry in table("places").items() for text in entry["sense"]]
    return tuple(name for name, _ in pairs), tuple(text for _, text in pairs)
