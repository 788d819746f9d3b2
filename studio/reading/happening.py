"""Whether a verb tells of what takes place there and then; who does it, and to what.

In: the tokens of a sentence with their parts in it. Not taking place is what is denied, asked for,
wished, foretold, told of a time before the tale's own, or done again and again.
"""

from collections.abc import Iterator, Sequence

from studio.reading.grammar import Grammar
from studio.reading.words import Token

_MODAL = frozenset("would could might may should must shall will 'd 'll ca wo can".split())
_MARKS = frozenset("if unless whether before until till lest like than though".split())
_MINDS = frozenset(
    "say think dream hope wonder know believe remember imagine tell ask wish fear pretend claim "
    "read want need mean intend try forget refuse learn plan order command let_us expect wait "
    "forbid promise swear decide used use like love hate threaten help teach warn beg".split()
)
_BEGINS = frozenset("begin start go continue keep stop come hear see feel watch make let".split())
_EVERY = frozenset("every each those".split())
_ONCE = frozenset("usually always often sometimes seldom ever yesterday".split())
_TIMES = frozenset(
    "night day evening morning year summer winter sunday week hour spring autumn month time".split()
)
_HANGING = frozenset("xcomp ccomp advcl conj pcomp prep acl advmod".split())
_LIKE = frozenset("like than without".split())
_NOT_YET = frozenset("before without of for about from".split())


def takes_place(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a verb tells of what happens there and then."""
    word = grammar[at]
    if word.relation in {"csubj", "csubjpass"} or (word.tag == "VB" and word.head < 0):
        return False
    if word.tag in {"VBN", "VBG", "JJ"} and word.relation in {"amod", "acomp", "attr"}:
        return any(grammar[part].relation == "npadvmod" for part in word.parts)
    pauses = at + 1 < len(words) and words[at + 1].start > words[at].end + 1
    if word.relation == "acl" and word.tag != "VBG" and not pauses and _has_finite(grammar, at):
        return False
    return not (
        _is_denied(words, grammar, at)
        or _is_unreal(words, grammar, at)
        or _is_habit(words, grammar, at)
    )


def _has_finite(grammar: Grammar, but: int) -> bool:
    finite = {"VBD", "VBZ", "VBP"}
    return any(word.tag in finite for n, word in enumerate(grammar) if n != but)


def _is_denied(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    for part in _near(grammar, at):
        lower = words[part].lower
        if grammar[part].relation == "neg" or lower.endswith("n't"):
            return True
        if lower in {"never", "nobody", "nothing", "none", "hardly", "barely", "almost", "nearly"}:
            return True
    return any(
        words[part].lower in {"no", "neither"}
        for subject in (*subjects_of(grammar, at), *objects_of(grammar, at))
        for part in grammar[subject].parts
    )


def _near(grammar: Grammar, at: int) -> Iterator[int]:
    """The parts of a verb, and of a verb that it is joined to without a subject of its own."""
    yield from grammar[at].parts
    above = grammar[at].head
    shares = grammar[at].relation in {"conj", "xcomp"} and not _own_subject(grammar, at)
    if above >= 0 and shares and grammar[above].verb:
        yield from (part for part in grammar[above].parts if part < at)


def _own_subject(grammar: Grammar, at: int) -> bool:
    return any(grammar[part].relation.startswith("nsubj") for part in grammar[at].parts)


def _is_unreal(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a verb, or one that it hangs on, is only wished, asked, foretold or past."""
    for _ in range(len(grammar)):
        if grammar[at].verb and _is_helped(words, grammar, at):
            return True
        if _is_marked(words, grammar, at):
            return True
        above, relation = grammar[at].head, grammar[at].relation
        if above < 0 or relation not in _HANGING:
            return False
        if relation == "conj" and _own_subject(grammar, at):
            return False
        if _is_minded(words, grammar, at):
            return True
        at = above
    return False


def _is_marked(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "if it rings", "before she knocked"."""
    return any(
        part < at
        and words[part].lower in _MARKS
        and (grammar[part].relation in {"mark", "advmod"} or words[part].lower in _LIKE)
        for part in grammar[at].parts
    )


def _is_minded(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a verb is only what another says, wants or dreams of."""
    above, relation = grammar[at].head, grammar[at].relation
    if relation == "pcomp":
        return words[above].lower in _NOT_YET
    if grammar[above].verb and grammar[above].lemma in _MINDS:
        return relation in {"xcomp", "ccomp", "advcl"}
    if relation in {"xcomp", "acl", "advcl"} and _has_to(words, grammar, at):
        return grammar[above].lemma not in _BEGINS
    return relation in {"xcomp", "ccomp"} and not grammar[above].verb


def _has_to(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    return any(words[part].lower == "to" and part < at for part in grammar[at].parts)


def _is_helped(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "would ring", "had rung", "may ring": not now; "was ringing" is."""
    helpers = {words[part].lower for part in grammar[at].parts if part < at}
    if grammar[at].relation == "conj" and grammar[at].head >= 0 and not _own_subject(grammar, at):
        helpers |= {words[p].lower for p in grammar[grammar[at].head].parts if p < grammar[at].head}
    perfect = grammar[at].tag == "VBN" and helpers & {"had", "has", "have", "having"}
    return bool(perfect) or bool(helpers & _MODAL)


def _is_habit(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "every evening", "in those years", "always": not once, here."""
    lowers = [word.lower for word in words]
    if _ONCE & set(lowers) or "once" in lowers[:at] or "than" in lowers[at:]:
        return grammar[at].verb
    return grammar[at].verb and any(
        (first in _EVERY and _TIMES & {word.lemma for word in words[n + 1 : n + 3]})
        or (first == "for" and {"years", "weeks", "months"} & set(lowers[n + 1 : n + 3]))
        for n, first in enumerate(lowers)
    )


def subjects_of(grammar: Grammar, at: int) -> tuple[int, ...]:
    """Who does a deed: its own subject, that of the verb it is joined to, or what it describes."""
    for _ in range(len(grammar)):
        own = [p for p in grammar[at].parts if grammar[p].relation in {"nsubj", "csubj"}]
        own = own or _odd_nouns(grammar, at)
        if own:
            return tuple(n for p in own for n in joined(grammar, p))
        if any(grammar[p].relation == "nsubjpass" for p in grammar[at].parts):
            return ()
        above, relation = grammar[at].head, grammar[at].relation
        if above < 0:
            return ()
        if relation in {"acl", "relcl"} and grammar[above].noun:
            return joined(grammar, above)
        if relation not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"}:
            return ()
        at = above
    return ()


def _odd_nouns(grammar: Grammar, at: int) -> list[int]:
    """What stands before a verb that the parser took for something else."""
    odd = {"npadvmod"} if grammar[at].verb else {"npadvmod", "compound", "amod"}
    before = [part for part in grammar[at].parts if part < at]
    return [p for p in before if grammar[p].noun and grammar[p].relation in odd and p == at - 1]


def objects_of(grammar: Grammar, at: int) -> tuple[int, ...]:
    """What a deed is done to."""
    own = [p for p in grammar[at].parts if grammar[p].relation in {"dobj", "nsubjpass", "oprd"}]
    return tuple(n for p in own for n in joined(grammar, p))


def joined(grammar: Grammar, at: int) -> tuple[int, ...]:
    """A noun and the nouns that it is joined to: "Anna, Tom and the dog"."""
    found = [at]
    for part in grammar[at].parts:
        if grammar[part].relation == "conj" and grammar[part].noun:
            found.extend(joined(grammar, part))
    return tuple(found)
