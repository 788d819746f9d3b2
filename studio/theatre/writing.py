"""Writing: which way signs run, and where a line may be broken, in any writing system.

In: a text. Out: its directions, and the pieces that lines are put together from.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

_Run = TypeVar("_Run")
_RIGHT = frozenset({"R", "AL"})
_NUMBER = frozenset({"EN", "AN"})
_IDEOGRAPHS = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_CLOSING = "、。，．：；！？）"  # noqa: RUF001 - the full-width signs are meant
_NEVER_FIRST = (  # the full-width signs are meant
    "、。，．：；！？）」』】〉》〕ー〜…ぁぃぅぇぉっゃゅょァィゥェォッャュョ々"  # noqa: RUF001
)
_NEVER_LAST = "（「『【〈《〔"  # noqa: RUF001 - likewise


def levels(text: str) -> list[int]:
    """The embedding level of every sign: even runs to the right, odd to the left.

    The Unicode bidirectional algorithm for one short paragraph without explicit marks: strong
    signs, numbers (which run to the right inside what runs to the left) and neutrals between.
    """
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    strong = [kind for kind in kinds if kind == "L" or kind in _RIGHT]
    base = 1 if strong and strong[0] in _RIGHT else 0
    found: list[int | None] = []
    last = base
    for kind in kinds:
        if kind in _RIGHT:
            last = 1
            found.append(1)
        elif kind == "L":
            last = 0
            found.append(2 * base)
        elif kind in _NUMBER:
            found.append(2 if last == 1 else 2 * base)
        elif kind == "NSM" and found:
            found.append(found[-1])
        else:
            found.append(None)
    return _settled(found, base)


def _settled(found: Sequence[int | None], base: int) -> list[int]:
    """Neutrals go with their neighbours where these agree, and with the paragraph otherwise."""
    settled: list[int] = []
    for at, level in enumerate(found):
        if level is not None:
            settled.append(level)
            continue
        before = settled[-1] if settled else base
        after = next((each for each in found[at:] if each is not None), base)
        same = before % 2 == after % 2
        settled.append(min(before, after) if same else base)
    return settled


def in_order(runs: Sequence[_Run], run_levels: Sequence[int]) -> list[_Run]:
    """Runs as they stand from left to right (rule L2): deepest stretches are turned first."""
    ordered, depth = list(runs), list(run_levels)
    for level in range(max(depth, default=0), 0, -1):
        at = 0
        while at < len(ordered):
            end = at
            while end < len(ordered) and depth[end] >= level:
                end += 1
            ordered[at:end] = ordered[at:end][::-1]
            depth[at:end] = depth[at:end][::-1]
            at = max(end, at + 1)
    return ordered


def pieces(text: str) -> list[str]:
    """What lines are put together from; a piece that follows a space begins with it.

    Words, and single signs of writing without spaces, kept with the marks that may not begin or
    end a line.
    """
    found: list[str] = []
    for at, word in enumerate(text.split()):
        parts = _parts(word)
        found.append((" " if at else "") + parts[0])
        found.extend(parts[1:])
    return found


def _parts(word: str) -> list[str]:
    parts = [word[0]]
    for before, sign in pairwise(word):
        breaks = _IDEOGRAPHS.match(sign) or _IDEOGRAPHS.match(before) or before in _CLOSING
        if breaks and sign not in _NEVER_FIRST and before not in _NEVER_LAST:
            parts.append(sign)
        else:
            parts[-1] += sign
    return parts
