"""Looking up words and phrases of a lexicon in a sentence.

In: tokens, and a table of phrases. Out: what was found, where, and whether it is really there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.reading.words import Token, lemma

_MAX_WORDS = 4


@dataclass(frozen=True)
class Hit:
    """An entry of a lexicon found in a text: tokens ``first`` to ``last`` (inclusive)."""

    phrase: str
    value: str
    first: int
    last: int
    real: bool
    meant: bool


def find(words: Sequence[Token], table: Mapping[str, str]) -> list[Hit]:
    """All phrases of ``table`` (words joined by "_") in a text, the longest where they overlap."""
    hits: list[Hit] = []
    at = 0
    while at < len(words):
        hit = _longest(words, at, table)
        if hit:
            hits.append(hit)
            at = hit.last
        at += 1
    return hits


def _longest(words: Sequence[Token], at: int, table: Mapping[str, str]) -> Hit | None:
    for length in range(min(_MAX_WORDS, len(words) - at), 0, -1):
        span = words[at : at + length]
        for phrase in _spellings(span):
            if phrase in table:
                real = all(word.real for word in span)
                return Hit(
                    phrase, table[phrase], at, at + length - 1, real, all(w.meant for w in span)
                )
    return None


def _spellings(span: Sequence[Token]) -> tuple[str, str]:
    """As written, and with the last word in its plain form."""
    written = "_".join(word.lower for word in span)
    plain = "_".join([*(word.lower for word in span[:-1]), lemma(span[-1].lower)])
    return written, plain
