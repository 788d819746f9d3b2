"""Likeness of meaning, asked for by the rules when the lexicon has no word.

In: texts. Out: cosines, and the grammar of a sentence. Wraps the engine that knows words, so that
no text is embedded twice.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.reading.grammar import Grammar, Parsed, grammar_of
from studio.reading.words import Token


class WordSense(Protocol):
    """The engine: unit vectors of texts, shape (len(texts), dimensions)."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of texts."""
        ...

    def parse(self, text: str) -> tuple[Parsed, ...]:
        """The words of an English sentence, with their parts in it."""
        ...


class Sense:
    """Remembers every vector for as long as one board is drawn."""

    def __init__(self, engine: WordSense) -> None:
        self._engine = engine
        self._known: dict[str, NDArray[np.float32]] = {}
        self._stacked: dict[tuple[str, ...], NDArray[np.float32]] = {}

    def likeness(self, text: str, others: tuple[str, ...]) -> NDArray[np.float64]:
        """Cosines of ``text`` with each of ``others``, rounded so that every machine agrees."""
        if others not in self._stacked:
            self._stacked[others] = self._engine.embed(others)
        if text not in self._known:
            self._known[text] = self._engine.embed([text])[0]
        cosines: NDArray[np.float64] = (self._stacked[others] @ self._known[text]).astype(float)
        return cosines.round(4)

    def grammar(self, text: str, words: Sequence[Token]) -> Grammar | None:
        """The grammar of a text whose tokens are ``words``; None where there is none to be had."""
        return grammar_of(words, self._engine.parse(text))
