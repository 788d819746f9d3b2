"""Who does what in a sentence, and who leaves.

In: a text and the people found in it. Out: an action for each who acts, and those who are gone
when it ends. A deed belongs to the people told of last before its verb.
"""

import re
from collections.abc import Sequence

from studio.film.look import Species
from studio.film.shot import Action
from studio.reading.feelings import actions_in
from studio.reading.jumps import passes_time
from studio.reading.people import Kind, Mention
from studio.reading.persons import Person
from studio.reading.words import tokens

Found = Sequence[tuple[Mention, tuple[Person, ...]]]

_SURER = {(Action.LIE, Action.SLEEP), (Action.SIT, Action.SLEEP), (Action.WALK, Action.RUN)}
""" "lay asleep" is to sleep, "came running" to run."""
WINGED = frozenset(
    {
        Species.BIRD,
        Species.CROW,
        Species.OWL,
        Species.DUCK,
        Species.BUTTERFLY,
        Species.BEE,
        Species.DRAGON,
    }
)
_FLIES = re.compile(
    r"\b(?:fl(?:ew|ies|y|ying|uttered|utters|apped|itted)|soar(?:ed|s|ing)?|swoop(?:ed|s)|glid(?:ed|es))\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"^(?:then\s+|but\s+|and\s+)?(?:(?:in|during|through|by)\s+(?:the|that)\s+(?:same\s+)?night\b|(?:at|by|before|after)\s+"
    r"(?:night|nightfall|dark|morning|dawn|daybreak|evening)\b|all\s+(?:that\s+|the\s+)?(?:night|winter|summer)\b|"
    r"years\s+went\s+by|an?\s+(?:day|week|month|year)\s+(?:or\s+two\s+)?later)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:walk|ran|run|drove|drive|rode|ride|flew|fly|flies|swam|sail|wander|travel|travell|march|went|go|goes|hurri|journey)"
    r"(?:ed|ied|es|s)?\s+on(?=\s*(?:[.,;!?—]|$|and\b|until\b|till\b|through\b|over\b|alone\b|towards?\b|past\b|into\b))",
    re.IGNORECASE,
)
_JOINS = re.compile(r"^\s*(?:,|,?\s*and\b)[\s\w]*$")
_LEAVES = re.compile(
    r"\b(?:left|leaves|leave)(?=\s*(?:[.,;!?—]|$|for\b|without\b|at\b|early\b|together\b|alone\b|again\b"
    r"|him\b|her\b(?!\s+\w+\s+(?:on|in))|them\b|us\b|me\b|and\b|with\b|by\b|in a\b|town\b"
    r"|the (?:room|house|shop|stage|table|building|village|town|city|kitchen|hall|office|café|cafe|bar|station|ship|island|party|castle|garden|others)\b))"
    r"|\b(?:walk|ran|run|stalk|storm|drove|drive|rode|ride|flew|fly|swam|sail|hurri|slipp|crept|went|go|goes|stroll|march"
    r"|gallop|limp|swagger|sneak|slunk|row|skipp|hopp)(?:ed|ied|es|s)?\s+(?:away|off|home|out of (?:the (?:room|house|door|hall))|out)\b"
    r"|\b(?:exits?|exeunt|departed|departs|vanished|vanishes|disappeared|disappears)\b",
    re.IGNORECASE,
)
_NOT_GONE = re.compile(
    r"\b(?:never|not|n't|nearly|almost|before|if|when)\b[^.;]{0,30}$", re.IGNORECASE
)
_ALONE = re.compile(
    r"\b(?:alone (?:again|now|at last)|(?:was|is|were|are|left|stood|sat) (?:all )?alone)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bthe others?\b", re.IGNORECASE)


def deeds_of(text: str, found: Found) -> dict[str, Action]:
    """The action of everybody who acts, by key."""
    words = tokens(text)
    deeds: dict[str, Action] = {}
    for at, action in actions_in(words):
        for key in _subjects(text, found, words[at].start):
            if deeds.get(key, Action.STAND) is Action.STAND or (deeds[key], action) in _SURER:
                deeds[key] = action
    winged = {p.key for _, ps in found for p in ps if p.species in WINGED}
    for match in _FLIES.finditer(text):
        for key in winged & set(_subjects(text, found, match.start())):
            deeds[key] = Action.RUN
    return deeds


def later(text: str) -> bool:
    """Whether time goes by before a sentence, so that only those told of in it are there."""
    return passes_time(text) or bool(_LATER.match(text))


def goes_on_alone(text: str, found: Found) -> set[str]:
    """Keys of those who go on their way, "flew on", and leave behind whom they met."""
    match = _GOES_ON.search(text)
    return set(_subjects(text, found, match.start())) if match else set()


def is_hailed(mention: Mention, text: str) -> bool:
    """Whether a speech calls somebody: "Come in, Tam.", "Mother, look!"."""
    if mention.kind is Kind.PRONOUN or mention.owner or mention.article:
        return False
    before, after = text[: mention.start].rstrip(), text[mention.end :].lstrip()
    opens = not before or before[-1] in ".!?,"
    closes = not after or after[0] in ".!?,"
    return opens and closes and (mention.kind is Kind.NAME or bool(before) != bool(after))


def gone_after(text: str, found: Found, present: Sequence[str]) -> set[str]:
    """Keys of those who are no longer there when the text has been told."""
    gone: set[str] = set()
    for match in _LEAVES.finditer(text):
        if _NOT_GONE.search(text, 0, match.start()):
            continue
        who = _subjects(text, found, match.start())
        others = list(_OTHERS.finditer(text, 0, match.start()))
        if others and not any(
            m.start > others[-1].start() for m, _ in _acting(found, match.start())
        ):
            gone |= set(present) - set(who)
        else:
            gone |= set(who)
    if alone := _ALONE.search(text):
        stays = _subjects(text, found, alone.start())
        if stays:
            gone |= set(present) - set(stays)
    return gone


def _acting(found: Found, before: int) -> list[tuple[Mention, tuple[Person, ...]]]:
    return [(m, ps) for m, ps in found if m.start < before and not m.owner and not _is_object(m)]


def _is_object(mention: Mention) -> bool:
    return mention.kind is Kind.PRONOUN and mention.text.lower() in {
        "him",
        "her",
        "them",
        "me",
        "us",
    }


def _subjects(text: str, found: Found, verb: int) -> list[str]:
    """Who does a deed: the last ones told of before its verb, joined by "and"; else the first after."""
    before = _acting(found, verb)
    stop = max((text.rfind(mark, 0, verb) for mark in ".!?;"), default=-1)
    here = [one for one in before if one[0].start > stop] or before
    here = [one for one in here if not _is_governed(text, one[0])] or here
    if not here:
        after = [ps for m, ps in found if m.start >= verb and not m.owner]
        return [person.key for person in after[0]] if after else []
    chosen = [here[-1]]
    for one in reversed(here[:-1]):
        if not _joined(text[one[0].end : chosen[-1][0].start]):
            break
        chosen.append(one)
    return [person.key for _, persons in chosen for person in persons]


def _joined(gap: str) -> bool:
    """Whether two do something together: "Anna and Tom", "Anna, 35, in a green dress, and Tom"."""
    return bool(_JOINS.match(gap)) or bool(_LISTED.match(gap) and not actions_in(tokens(gap)))


_LISTED = re.compile(r"^\s*,[^.;:!?]*,\s*and\s*$")
_PREPOSITIONS = re.compile(
    r"\b(?:of|to|at|with|for|from|behind|beside|near|by|like|than|past|towards?|on|over)\s+"
    r"(?:the|a|an|his|her|their|my|our|its)?\s*(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def _is_governed(text: str, mention: Mention) -> bool:
    """Whether somebody is told of after "to", "with" and the like, and so does nothing."""
    lead = text[: mention.start]
    return bool(_PREPOSITIONS.search(lead[-24:])) and not lead.rstrip().endswith(("and", ","))
