"""Where English text may be broken: after which word a line or a caption best ends.

Takes words as printed, gives costs from 0 (the end of a sentence) to 9 (never if it can be
helped). Other languages fall back on punctuation, which they share.
"""

from collections.abc import Sequence

_SENTENCE_ENDS = ".!?…。！？"  # noqa: RUF001 - full-width marks are meant
_CLAUSE_ENDS = ",;:—–、；：،؛"  # noqa: RUF001 - likewise
_CLOSERS = "\"'”’»)]}"


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CONJUNCTIONS = _each(
    "and but or nor yet so because since although though while when where who whom whose which "
    "that if unless until than as whether before after"
)
_PREPOSITIONS = _each(
    "about above across against along among around at behind below beneath beside between beyond "
    "by down during for from in inside into like near of off on onto out outside over past "
    "through to toward towards under up upon with within without"
)
_CLINGING = _PREPOSITIONS | _each(
    "a an the this these those my your his her its our their some any no every each not very "
    "and but or i you he she it we they is are was were be been am has have had do does did will "
    "would can could shall should may might must to mr mrs ms dr st"
)


def break_cost(before: str, after: str) -> int:
    """How bad a break is between two neighbouring words, 0 (good) to 9 (bad)."""
    ending = before.rstrip(_CLOSERS)[-1:]
    if ending and ending in _SENTENCE_ENDS:
        return 0
    if ending and ending in _CLAUSE_ENDS:
        return 1
    first, second = _bare(before), _bare(after)
    if first in _CLINGING:
        return 9
    if second in _CONJUNCTIONS:
        return 2
    if second in _PREPOSITIONS:
        return 3
    return 5


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def in_lines(words: Sequence[str], *, width: int, reserved: int = 0) -> tuple[str, ...] | None:
    """One line, or two balanced ones broken where it reads best; None where they don't fit.

    ``reserved`` letters of the first line are kept free for a speaker's name. Words that can't
    share a line with the name may stand alone on the second.
    """
    whole = " ".join(words)
    if reserved + len(whole) <= width:
        return (whole,)
    best: tuple[float, tuple[str, ...]] | None = None
    if reserved and reserved <= width and len(whole) <= width:
        best = (1000.0, (whole,))
    for cut in range(1, len(words)):
        top, bottom = " ".join(words[:cut]), " ".join(words[cut:])
        if reserved + len(top) > width or len(bottom) > width:
            continue
        uneven = abs(reserved + len(top) - len(bottom))
        cost = uneven + 2.5 * break_cost(words[cut - 1], words[cut])
        if best is None or cost < best[0]:
            best = (cost, (top, bottom))
    return best[1] if best else None
