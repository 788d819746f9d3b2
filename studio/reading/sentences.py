"""Sentences: where they end, and how a very long one is parted for one breath.

In: a paragraph. Out: its sentences in order; joined by spaces they are the paragraph again.
"""

import re

_ENDS = re.compile(r"""[.!?…。！？؟]+["'”’»)\]]*(?=\s|$)""")
_SHORT_FORMS = frozenset(
    "mr mrs ms dr st prof capt lt sgt rev hon jr sr vs etc no vol fig ca approx dept mt gen "
    "col".split()
)
_INNER_FORM = re.compile(r"^(?:[a-z]|[a-z](?:\.[a-z])+|e\.g|i\.e|a\.m|p\.m)$", re.IGNORECASE)
_MAY_END = frozenset({"a.m", "p.m", "etc", "i"})
_CLAUSE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=[—–])|(?<=—)(?=\w)")
_SPACE = re.compile(r"\s+")

MAX_WORDS = 26
"""A line longer than this is parted at its clauses, so that it fits one take and one shot."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a paragraph, each trimmed; white space inside is one space."""
    text = _SPACE.sub(" ", text).strip()
    sentences, start = [], 0
    for match in _ENDS.finditer(text):
        if _goes_on(text, match):
            continue
        sentences.append(text[start : match.end()].strip())
        start = match.end()
    if text[start:].strip():
        sentences.append(text[start:].strip())
    return sentences


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop belongs to a short form, or what follows goes on in small letters."""
    after = text[match.end() :].lstrip()[:1]
    if not after:
        return False
    if after.islower():
        return True
    if match.group()[0] != ".":
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    word = before.rpartition(" ")[2].lstrip("(\"'“‘").lower()
    if word in _MAY_END:
        return False
    return word in _SHORT_FORMS or bool(_INNER_FORM.match(word))


def part_long(sentence: str, *, most: int = MAX_WORDS) -> list[str]:
    """A sentence in parts of at most ``most`` words, at clauses where there are any."""
    if len(sentence.split()) <= most:
        return [sentence]
    parts: list[str] = []
    for clause in _CLAUSE.split(sentence):
        joined = f"{parts[-1]} {clause}" if parts else clause
        if parts and len(joined.split()) <= most:
            parts[-1] = joined
        else:
            parts.extend(_by_count(clause, most))
    return _mend_crumbs([part for part in parts if part.strip()])


def _by_count(clause: str, most: int) -> list[str]:
    words = clause.split()
    pieces = -(-len(words) // most) or 1
    size = -(-len(words) // pieces) or 1
    return [" ".join(words[at : at + size]) for at in range(0, len(words), size)]


def _mend_crumbs(parts: list[str]) -> list[str]:
    """Parts of one or two words go to the part before them."""
    mended: list[str] = []
    for part in parts:
        if mended and len(part.split()) < 3:
            mended[-1] += f" {part}"
        else:
            mended.append(part)
    return mended


def sentence_case(text: str) -> str:
    """A text that is all capitals, in small letters with capitals where sentences begin."""
    lowered = re.sub(r"\bi\b", "I", text.lower())
    return re.sub(
        r"""(^|[.!?…]["'”’)]*\s+|\n\s*)(["'“‘(]*\w)""",
        lambda match: match.group(1) + match.group(2).upper(),
        lowered,
    )
