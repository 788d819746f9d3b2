"""Where a sentence or a slug line is: from words to one of the theatre's settings.

In: tokens, or a scene heading. Out: a setting with how sure it is. Rules first (the lexicon and the
words before a place), then the embedding model for places that the lexicon does not know.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studio.film.look import Setting
from studio.reading.lexicon import table
from studio.reading.phrases import Hit, find
from studio.reading.sense import Sense
from studio.reading.words import Token, tokens

INDOORS = frozenset({Setting.LIVING_ROOM, Setting.KITCHEN, Setting.BEDROOM, Setting.STUDY})
_AT = frozenset(
    "in into inside at on onto through across along beside by near over above around under beneath within upon entered enters "
    "reached reaches crossed crosses climbed climbs between among up down outside below".split()
)
_NOT_AT = frozenset("from of about like for with beyond".split())
_SKIP = frozenset(
    "the a an his her its their my our this that old little small big great dark quiet empty long deep cold warm high "
    "wide narrow busy crowded distant".split()
)
_CONDITIONS = frozenset({"if"})
SURE = 0.6
_SLUG = re.compile(
    r"^\s*\.?(?P<side>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\s*/\s*E|INT|EXT|EST)?\b[.:\s]*(?P<rest>.*)$",
    re.I | re.S,
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
    """A setting and how sure it is, 0 to 1; ``word`` is what told it."""

    setting: Setting
    weight: float
    word: str


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
    return {
        word: name for name, entry in table("places").items() for word in entry["place"].split()
    }


@lru_cache(maxsize=1)
def _weak() -> dict[str, str]:
    return {word: name for name, entry in table("places").items() for word in entry["hint"].split()}


def place_of(words: Sequence[Token]) -> Found | None:
    """The surest place that a sentence really is in."""
    best: Found | None = None
    for hit in find(words, _strong()):
        weight = _weight(words, hit)
        if weight > 0 and (best is None or weight > best.weight):
            best = Found(Setting(hit.value), weight, hit.phrase)
    return best


def _weight(words: Sequence[Token], hit: Hit) -> float:
    """How sure a place word is: by what stands before it and after it."""
    if not (hit.real and hit.meant):
        return 0.0
    before = hit.first - 1
    while before >= 0 and (
        words[before].lower in _SKIP or words[before].lower.endswith(("'s", "s'"))
    ):
        before -= 1
    lead = words[before].lower if before >= 0 else ""
    after = words[hit.last + 1].lower if hit.last + 1 < len(words) else ""
    if words[hit.last].lower.endswith("'s"):
        return 0.35
    if lead in {"to", "toward", "towards"}:
        return 0.62
    if lead in _NOT_AT:
        return 0.4 if lead == "of" else 0.25
    base = 0.9 if lead in _AT else 0.65
    return base + 0.001 * hit.first if after else base + 0.002 * hit.first


def hints_of(words: Sequence[Token]) -> dict[Setting, int]:
    """How often a sentence hints at each setting without naming it."""
    counts: dict[Setting, int] = {}
    for table_of, worth in ((_weak(), 1), (_strong(), 1)):
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
    weak = [hit for hit in find(words, _weak()) if _on_side(Setting(hit.value), slug.side)]
    if weak:
        return Found(Setting(weak[-1].value), 0.8, weak[-1].phrase)
    return nearest_place(slug.place, sense, side=slug.side) if slug.place else None


def _on_side(setting: Setting, side: str) -> bool:
    if side == "int":
        return setting in INDOORS or setting in {
            Setting.SPACE,
            Setting.CASTLE,
            Setting.SKY,
            Setting.MOUNTAINS,
        }
    return setting not in INDOORS if side == "ext" else True


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
