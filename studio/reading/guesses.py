"""Nouns guessed from the words around them, where the grammar of a sentence is not known.

In: tokens. Out: whether a word stands for a thing, and how telling it is. The words of the
lexicon decide, and what comes before and after them.
"""

from collections.abc import Sequence

from studio.reading.air import is_weather_word
from studio.reading.icons import entries
from studio.reading.people import is_person_word, is_verb_form
from studio.reading.words import Token

LEADS = frozenset(
    "a an the his her their my your its our this that two three four five six seven some "
    "every each another".split()
)

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

_AFTER_NOUN = frozenset(
    "of in on at by to from with for into over under and or but was is were are has had stood "
    "lay sat fell came went that which who as behind beside near above below through across "
    "against like".split()
)


def guessed_weight(words: Sequence[Token], at: int) -> float:
    """How telling a thing is: one that is newly named, and late in its sentence, is more so."""
    before = {word.lower for word in words[max(0, at - 3) : at]}
    lead = words[at - 1].lower if at else ""
    weight = 1.0 + 0.5 * bool(before & LEADS) + 0.3 * (at > len(words) / 2)
    return weight - 0.4 * (lead in {"of", "from"}) - 0.3 * (not words[at].meant)


def describes(words: Sequence[Token], at: int) -> bool:
    """Whether a noun only describes the next: "an orange beak", "the salt flats"."""
    if at + 1 >= len(words) or words[at + 1].start != words[at].end + 1:
        return False
    after = words[at + 1]
    if words[at].lower == "orange":
        return after.lower not in _AFTER_NOUN
    known, _ = entries()
    noun = after.lemma in known and after.lemma not in _DOUBTFUL and not is_verb_form(after)
    return noun and words[at].lower == words[at].lemma


def is_noun(words: Sequence[Token], first: int, last: int) -> bool:
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
    if before.lower in LEADS | {
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
    known, _ = entries()
    noun = before.lemma in known or before.lower != before.lemma or is_person_word(before.lemma)
    return at > 1 and words[at - 2].lower in LEADS and not noun


def is_unknown_noun(words: Sequence[Token], at: int) -> bool:
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
    if lead not in LEADS:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    joined = after is not None and after.start == word.end + 1
    return not joined or (after is not None and after.lower in _AFTER_NOUN) or after is None
