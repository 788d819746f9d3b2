"""The nouns of a sentence as its grammar has them: which stand for things, and how telling each is.

In: tokens and their grammar. Out: for every token whether it names a thing, whether the thing is
really there, and its weight. What a sentence is about or does something to weighs more than where
it happens; what only describes another noun, or belongs to it, weighs least.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.reading.denials import is_real
from studio.reading.grammar import Grammar, content_of
from studio.reading.icons import entries
from studio.reading.people import PAST_FORMS, is_person_word, is_verb_form
from studio.reading.words import Token

_WEIGHTS = {
    "dobj": 1.6,
    "nsubjpass": 1.6,
    "nsubj": 1.4,
    "attr": 1.4,
    "ROOT": 1.4,
    "oprd": 1.2,
    "dative": 1.0,
    "appos": 1.1,
    "dep": 1.0,
    "pobj": 1.1,
    "poss": 0.6,
    "compound": 0.6,
    "nmod": 0.6,
    "npadvmod": 0.7,
}
_PLAIN = 1.0
_WITH = frozenset({"with", "of", "about", "for", "from", "to", "after", "before", "during"})
_MOVING = frozenset(
    "roll fall drop sink float fly land stand lie sit hang swing open close shut break crack ring "
    "burn glow shine go come move stop turn slide bounce vanish disappear flicker die leak tip "
    "rise drift sail run explode burst shatter work start tick chime weigh cost smell taste".split()
)
_HOLDERS = frozenset(
    "lump pile heap piece bit slice handful spoonful pinch drop bunch stack row rows pair set kind "
    "sort number group lot lots couple dozen dozens hundreds thousands scrap block load mass swarm "
    "shoal flock herd pack cloud bar bundle clump patch field line length ball string strip sheet "
    "layer coil mound series array hint taste smell scent sound noise sight picture image edge top "
    "bottom end middle side corner rest half part most foot tip back front shape size weight price "
    "sea plenty host ring circle crumb crumbs morsel chunk wedge cluster armful spray sprig trail "
    "type model copy version collection crop school litter brood colony kilo pound ton ounce litre "
    "gallon acre inch mile trickle stream burst flash".split()
)
"""Nouns that show nothing by themselves: in "a lump of cheese" the cheese is seen."""
_STUFF = frozenset(
    "tin brick stone rock wood straw gold silver glass iron wool leather paper bronze copper clay "
    "marble cotton silk pearl diamond oak pine bamboo bone fur ice plastic rubber velvet".split()
)
"""What things are made of: a tin roof shows no tin."""
_BITS = frozenset(
    "lock stub crown foot head mouth neck leg arm cap bow spring bed bank eye".split()
)
"""Parts that are called like things: a lock of hair is no lock."""
_PARTS = frozenset(
    "bow stern mast hull deck rigging engine wheel door roof wall bonnet hood handle lid neck tail "
    "branch branches leaf leaves petal petals stem trunk bark root roots top edge side back front "
    "foot light flame glow beam shadow sound noise bell horn wing wings nose cabin cockpit keyhole "
    "lock string strings pages page cover face hands ticking whistle call song mouth rim bottom "
    "smoke siren windows window seat crew captain driver owner sails sail paw paws mane hoof "
    "hooves tusks trunk shell web nest howl roar bray feathers feather fur ears eyes eye".split()
)


@dataclass(frozen=True)
class Role:
    """What a token is to the stage: whether it names a thing, is really there, and its weight."""

    noun: bool
    real: bool
    weight: float


def roles_of(words: Sequence[Token], grammar: Grammar) -> tuple[Role, ...]:
    """The role of every token of a sentence."""
    return tuple(
        Role(_is_noun(words, grammar, at), is_real(words, grammar, at), _weight(words, grammar, at))
        for at in range(len(words))
    )


def _is_noun(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a token is tagged as a noun, or stands where only a noun can stand."""
    word = grammar[at]
    if word.noun:
        return True
    led = at > 0 and grammar[at - 1].tag in {"DT", "PRP$", "POS", "CD"}
    last = at + 1 == len(words) or words[at + 1].start > words[at].end + 1
    return led and (last or grammar[at + 1].tag in {"IN", "VBD", "VBZ", "CC", "TO", "MD", "WDT"})


def _weight(words: Sequence[Token], grammar: Grammar, at: int) -> float:
    word = grammar[at]
    if word.relation == "conj" and word.head >= 0 and grammar[word.head].noun:
        return _weight(words, grammar, word.head) - 0.05
    if word.relation == "compound" and _is_deed(words, grammar, at):
        return _WEIGHTS["nsubj"]
    weight = _WEIGHTS.get(word.relation, _PLAIN)
    above = words[word.head].lower if word.head >= 0 else ""
    if word.relation == "pobj" and above in _WITH:
        weight -= 0.2
    if above == "of" and _of_what(grammar, at) in _HOLDERS | _PARTS:
        weight += 0.5
    if _in_clause(grammar, at):
        weight -= 0.2
    if not words[at].meant:
        weight -= 0.3
    return round(weight, 3)


def _of_what(grammar: Grammar, at: int) -> str:
    """The noun that an "of"-phrase's noun belongs to: "a lump of cheese" → lump."""
    head = grammar[grammar[at].head].head
    return grammar[head].lemma if head >= 0 and grammar[head].noun else ""


def _in_clause(grammar: Grammar, at: int) -> bool:
    """Whether a noun stands in a clause that only adds to another word."""
    for _ in range(len(grammar)):
        word = grammar[at]
        if word.relation in {"relcl", "advcl", "acl"}:
            return True
        if word.head < 0 or word.relation in {"ROOT", "ccomp", "conj"}:
            return False
        at = word.head
    return False


def is_whose(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a noun only tells whose or what kind another is, and so is not seen itself."""
    word = grammar[at]
    if word.relation not in {"poss", "compound", "nmod", "amod"} or word.head < 0:
        return False
    head = grammar[word.head]
    if not head.noun or _is_deed(words, grammar, at):
        return False
    if word.relation == "amod" or word.lemma in _STUFF or is_person_word(head.lemma):
        return True
    return head.lemma not in _PARTS and head.lemma not in _HOLDERS


def _is_deed(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether what follows a noun is no noun, as it is tagged, but what it does: "An owl hoots."."""
    after = grammar[at].head
    if after != at + 1 or not is_verb_form(words[after]) or words[after].lemma in entries()[0]:
        return False
    return words[after].lower in PAST_FORMS or grammar[after].relation == "ROOT"


def is_holder(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a noun only measures what follows: "a bar of soap", "a ring of stones"."""
    return grammar[at].lemma in _HOLDERS and any(
        words[part].lower == "of" for part in grammar[at].parts
    )


def is_bit(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a noun is a bit or a part of another, and only called like a thing."""
    return grammar[at].lemma in _BITS and content_of(words, grammar, at) >= 0


def is_part(grammar: Grammar, at: int) -> bool:
    """Whether a noun may be a part of a greater thing: "the trunk of the beech"."""
    return grammar[at].lemma in _PARTS


def speaks_of_it(words: Sequence[Token], grammar: Grammar) -> int:
    """The "it" that stands for a thing ("he lit it", "it rolled away"), or -1: no "it rained"."""
    for at, word in enumerate(words):
        if word.lower not in {"it", "its"} or grammar[at].head < 0:
            continue
        if at + 1 < len(words) and words[at + 1].lower in {"was", "is", "'s", "were"}:
            continue
        above = grammar[grammar[at].head]
        acts = grammar[at].relation == "nsubj" and above.lemma in _MOVING
        if acts or grammar[at].relation in {"dobj", "pobj", "nsubjpass", "poss"}:
            return at
    return -1
