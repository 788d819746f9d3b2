"""The grammar of a sentence: what each word is, and which word it hangs on.

In: a text's parsed words, as the engine gives them, and the tokens of the reading room. Out: a
``Grammar`` that answers for a token. Tags are those of the Penn Treebank, relations those of
ClearNLP (Choi & Palmer 2012), as the parser was trained on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.reading.words import Token

_ENGLISH = frozenset(
    "the a an of and to in on at is was were are it he she they his her i you we that with for "
    "from by as not no but had has have be there this their into out up my your its one through across "
    "behind above towards them him then when where which".split()
)
_FEW = 4


@dataclass(frozen=True)
class Parsed:
    """One word: where it starts and ends in its text, its plain form, tag, relation and head.

    ``head`` is the number of the word it hangs on; the head of a sentence hangs on itself.
    """

    start: int
    end: int
    lemma: str
    tag: str
    relation: str
    head: int


@dataclass(frozen=True)
class Word:
    """A token's part in its sentence; ``head`` is a token's number, -1 for the sentence's head."""

    lemma: str
    tag: str
    relation: str
    head: int
    parts: tuple[int, ...]

    @property
    def noun(self) -> bool:
        """Whether it is a noun, common or proper."""
        return self.tag.startswith("NN")

    @property
    def verb(self) -> bool:
        """Whether it is a verb."""
        return self.tag.startswith("VB")


Grammar = tuple[Word, ...]


def is_english(words: Sequence[Token]) -> bool:
    """Whether a text has the small words of English; a very short one passes."""
    if len(words) < _FEW:
        return all(word.text.isascii() for word in words)
    return sum(word.lower in _ENGLISH for word in words) * 10 >= len(words)


def grammar_of(words: Sequence[Token], parsed: Sequence[Parsed]) -> Grammar | None:
    """The grammar of a text's tokens, or None where the parse does not fit or is of no help."""
    if not parsed or not words or not is_english(words):
        return None
    owner = _owners(words, parsed)
    own: list[list[int]] = [[] for _ in words]
    for number, token in enumerate(owner):
        if token >= 0:
            own[token].append(number)
    if not all(own):
        return None
    heads = [_top(group, parsed) for group in own]
    above = [_token_above(heads[n], n, owner, parsed) for n in range(len(words))]
    return tuple(
        Word(
            parsed[at].lemma.lower(),
            parsed[at].tag,
            parsed[at].relation,
            above[n],
            tuple(m for m, head in enumerate(above) if head == n),
        )
        for n, at in enumerate(heads)
    )


def _owners(words: Sequence[Token], parsed: Sequence[Parsed]) -> list[int]:
    """For every parsed word the token that it lies in, -1 for marks."""
    owners = []
    at = 0
    for one in parsed:
        while at < len(words) and words[at].end <= one.start:
            at += 1
        inside = at < len(words) and one.end > words[at].start
        owners.append(at if inside else -1)
    return owners


def _top(group: Sequence[int], parsed: Sequence[Parsed]) -> int:
    """The parsed word of a token ("merry-go-round", "didn't") that the others hang on."""
    outside = [n for n in group if parsed[n].head not in group or parsed[n].head == n]
    verbs = [n for n in outside if parsed[n].tag.startswith(("VB", "MD"))]
    return (verbs or outside or list(group))[-1 if not verbs else 0]


def _token_above(at: int, token: int, owner: Sequence[int], parsed: Sequence[Parsed]) -> int:
    """The token that a parsed word hangs on, marks left out."""
    for _ in range(len(parsed)):
        above = parsed[at].head
        if above == at:
            return -1
        if owner[above] not in {-1, token}:
            return owner[above]
        at = above
    return -1


def content_of(words: Sequence[Token], grammar: Grammar, at: int) -> int:
    """What is in a vessel: for "a glass of whiskey" the token of whiskey, else -1."""
    for part in grammar[at].parts:
        if words[part].lower == "of":
            inside = [n for n in grammar[part].parts if grammar[n].relation == "pobj"]
            if inside:
                return inside[0]
    return -1
