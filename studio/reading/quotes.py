"""Quoted speech in prose: what is inside the marks, and what stands around them.

In: a paragraph. Out: pieces in order, quoted or not. Knows straight, curly, single, German and
French marks, quotes that run on to the next paragraph, and words in marks that nobody says.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‹": "›", "「": "」"}
_SINGLE_END = re.compile(r"(?<=[.,!?…—–\-;])['’](?![^\W_])|['’](?=\s*(?:$|—))")
_SAID_INSIDE = re.compile(r"[.,!?…—–;:]$")
_FEW_WORDS = 5


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph, without its marks; ``open_end`` when no mark closes it."""

    text: str
    quoted: bool
    open_end: bool = False


def part_quotes(paragraph: str) -> list[Piece]:
    """The paragraph's pieces in order; narration keeps marks that hold no speech."""
    pieces: list[Piece] = []
    start = at = 0
    singles = [] if re.search(r"[“”\"«»„]", paragraph) else _single_ends(paragraph)
    while at < len(paragraph):
        end = _closing(paragraph, at, singles=singles)
        if end is None:
            at += 1
            continue
        if paragraph[start:at].strip():
            pieces.append(Piece(paragraph[start:at].strip(), quoted=False))
        inside = paragraph[at + 1 : end].strip()
        if inside:
            pieces.append(Piece(inside, quoted=True, open_end=end >= len(paragraph)))
        start = at = end + 1
    if paragraph[start:].strip():
        pieces.append(Piece(paragraph[start:].strip(), quoted=False))
    return _without_mere_marks(pieces)


def _closing(text: str, at: int, *, singles: list[int]) -> int | None:
    """Where the quote that opens at ``at`` ends (the text's length if never); None if none opens."""
    mark = text[at]
    if mark not in _CLOSERS:
        return None
    if mark in "'‘":
        return _closing_single(text, at, singles)
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == '"' and (after.isspace() or not after) and before.strip():
        return None
    ends = [end for closer in _CLOSERS[mark] if (end := text.find(closer, at + 1)) > 0]
    return min(ends, default=len(text))


def _single_ends(text: str) -> list[int]:
    """Where a single mark may close a quote, and is no apostrophe."""
    return [match.start() for match in _SINGLE_END.finditer(text)]


def _closing_single(text: str, at: int, ends: list[int]) -> int | None:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if (before and before not in " (—–-\t") or not after.isalnum():
        return None
    following = bisect_left(ends, at + 2)
    return ends[following] if following < len(ends) else None


def _without_mere_marks(pieces: list[Piece]) -> list[Piece]:
    """Joins words that are only marked ("a so-called "expert" left") to the telling around them."""
    joined: list[Piece] = []
    for number, piece in enumerate(pieces):
        before = joined[-1] if joined else None
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        if piece.quoted and before and _is_mere_mark(piece, before, after):
            joined[-1] = Piece(f"{before.text} “{piece.text}”", quoted=False)
        elif joined and not piece.quoted and not joined[-1].quoted:
            gap = "" if piece.text[:1] in ",.;:!?" else " "
            joined[-1] = Piece(joined[-1].text + gap + piece.text, quoted=False)
        else:
            joined.append(piece)
    return joined


def _is_mere_mark(piece: Piece, before: Piece, after: Piece | None) -> bool:
    if before.quoted or piece.open_end or len(piece.text.split()) > _FEW_WORDS:
        return False
    led_in = bool(re.search(r"[,:—–.!?…]$", before.text))
    if _SAID_INSIDE.search(piece.text) or led_in:
        return False
    return piece.text[:1].islower() or bool(after and not after.quoted and after.text[:1].islower())
