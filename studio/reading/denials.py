"""What a sentence only denies, awaits or likens: "no moon", "without a coat", "like a horse".

In: tokens and their grammar. Out: whether a noun names what is really there. A denied verb leaves
what is known to be there ("he never took off his hat"), and takes away what is not ("he saw no
ship"); a question denies nothing.
"""

from collections.abc import Sequence

from studio.reading.grammar import Grammar, content_of
from studio.reading.people import is_person_word
from studio.reading.words import Token

_NONE = frozenset({"no", "neither", "nor", "without"})
_NOBODY = frozenset({"nobody", "nothing", "none", "no-one"})
_ABSENT = frozenset({"gone", "missing", "absent", "extinct", "nowhere"})
_UNLIKE = frozenset({"without", "like", "than", "unlike", "instead", "except", "besides", "minus"})
_AS = frozenset({"dress", "use", "serve", "give", "offer", "disguise", "start", "mistake"})
_HAVING = frozenset(
    "have own see find bring need want get hear buy make there reach carry wear lack spot".split()
)
_LACKING = frozenset({"lack", "replace", "forget"})
_AWAITED = frozenset({"listen", "long", "wait", "hope", "wish", "yearn", "pray", "ask"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "each", "every"})
_FIGURES = frozenset(
    "wall curtain sea forest carpet blanket mountain mountains river wave storm shower flood ocean "
    "ribbon thread avalanche veil cloak tower tunnel web world army diet feast ghost".split()
)
"""In "a curtain of light", "a wall of fog" only a shape is meant."""
_OUTER = frozenset("size shape colour color weight height length width depth age value".split())


def is_real(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether the thing that a noun names is there."""
    if words[at].likened or any(rule(words, grammar, at) for rule in _RULES):
        return False
    verb = _verb_above(grammar, at)
    if verb < 0:
        return words[at].real or _asks(words)
    lemma = grammar[verb].lemma
    if lemma in _LACKING and grammar[at].relation in {"dobj", "conj"}:
        return False
    if any(grammar[part].lemma in _ABSENT for part in grammar[verb].parts):
        return False
    if (
        _is_past(grammar, verb)
        or _is_awaited(words, grammar, at)
        or _is_undone(words, grammar, verb)
    ):
        return False
    if not _is_negative(words, grammar, verb):
        return True
    known = _is_definite(words, grammar, at) and not _is_there(words, grammar, verb)
    subject = grammar[at].relation.startswith("nsubj")
    return known and (subject or lemma not in _HAVING)


def _asks(words: Sequence[Token]) -> bool:
    """ "Why doesn't a ship sink?", "Isn't that the bell?": a question denies nothing."""
    first = words[0].lower
    return first == "why" or (first.endswith("n't") and first != "don't")


def _is_denied(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "no moon", "not a sound", "neither sun nor stars"."""
    parts = grammar[at].parts
    if any(words[part].lower in _NONE or grammar[part].relation == "neg" for part in parts):
        return True
    joined = grammar[at].relation == "conj" and grammar[at].head >= 0
    own = any(grammar[part].relation in {"det", "poss"} for part in parts)
    return joined and not own and _is_denied(words, grammar, grammar[at].head)


def _is_likened(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "like a …", "than a …", "as a …" where nobody dresses or serves so; "without a …"."""
    above = grammar[at].head
    if grammar[at].relation == "conj" and above >= 0 and grammar[above].noun:
        return _is_likened(words, grammar, above)
    if above < 0:
        return False
    link = words[above].lower
    if grammar[at].relation != "pobj":
        return link == "as" and grammar[at].relation in {"amod", "advcl"}
    if link in _UNLIKE:
        return True
    if link == "of" and words[max(0, above - 1)].lower in {"instead", "because", "short", "out"}:
        return words[max(0, above - 1)].lower in {"instead", "short"}
    governs = grammar[above].head
    return link == "as" and (governs < 0 or grammar[governs].lemma not in _AS)


def _is_called(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "You are a star": somebody is only called so."""
    verb = grammar[at].head
    if grammar[at].relation != "attr" or verb < 0 or grammar[verb].lemma != "be":
        return False
    subjects = [part for part in grammar[verb].parts if grammar[part].relation == "nsubj"]
    return any(
        words[part].lower in {"i", "you", "he", "she", "we"} or is_person_word(grammar[part].lemma)
        for part in subjects
    )


def _verb_above(grammar: Grammar, at: int) -> int:
    """The nearest verb that a noun hangs on, or -1."""
    for _ in range(len(grammar)):
        at = grammar[at].head
        if at < 0 or grammar[at].verb:
            return at
    return -1


def _is_negative(words: Sequence[Token], grammar: Grammar, verb: int) -> bool:
    """Whether a verb is denied: "not", "never", "no longer", or nobody does it."""
    subject = [part for part in grammar[verb].parts if grammar[part].relation.startswith("nsubj")]
    asks = bool(subject) and any(
        words[part].lower.endswith("n't") and part < subject[0] for part in grammar[verb].parts
    )
    if asks:
        return False
    if verb >= 1 and any(words[n].lower == "don't" for n in range(max(0, verb - 5), verb)):
        return not subject
    for part in grammar[verb].parts:
        if grammar[part].relation == "neg" or words[part].lower.endswith("n't"):
            return True
        if words[part].lower in _NOBODY and grammar[part].relation.startswith("nsubj"):
            return True
        if words[part].lower == "longer" and words[max(0, part - 1)].lower == "no":
            return True
    return words[verb].lower.endswith("n't")


def _is_past(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells of what "used to be"."""
    above = grammar[verb].head
    used = above >= 0 and grammar[verb].relation == "xcomp" and grammar[above].lemma == "use"
    return used and grammar[above].tag == "VBD"


def _is_there(words: Sequence[Token], grammar: Grammar, verb: int) -> bool:
    """ "There is no …", "the knife isn't here": whether a verb only says that something is."""
    parts = grammar[verb].parts
    if any(grammar[part].relation == "expl" for part in parts):
        return True
    said = any(grammar[part].relation in {"attr", "acomp", "prep"} for part in parts)
    here = any(words[part].lower in {"here", "there", "anywhere"} for part in parts)
    return grammar[verb].lemma == "be" and here and not said


def _is_awaited(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "listened for the boats": what is hoped for is not there yet."""
    link = grammar[at].head
    if grammar[at].relation != "pobj" or link < 0 or words[link].lower != "for":
        return False
    verb = grammar[link].head
    return verb >= 0 and grammar[verb].lemma in _AWAITED


def _is_undone(words: Sequence[Token], grammar: Grammar, verb: int) -> bool:
    """ "without lighting the lamp", "instead of taking the train"."""
    link = grammar[verb].head
    return grammar[verb].relation == "pcomp" and link >= 0 and words[link].lower in _UNLIKE


def _is_measure(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "a car the size of a shoe": only its size is meant."""
    link = grammar[at].head
    if grammar[at].relation != "pobj" or link < 0 or words[link].lower != "of":
        return False
    head = grammar[link].head
    return head >= 0 and grammar[head].lemma in _OUTER


def _is_figure(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "a wall of fog", "a sea of faces"."""
    return grammar[at].lemma in _FIGURES and content_of(words, grammar, at) >= 0


def _is_definite(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a noun is one that is known to be there: "the", "his", "Anna's"."""
    return any(
        words[part].lower in _DEFINITE or grammar[part].relation == "poss"
        for part in grammar[at].parts
    )


_RULES = (_is_denied, _is_likened, _is_called, _is_measure, _is_figure, _is_awaited)
