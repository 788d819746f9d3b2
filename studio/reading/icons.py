"""The icons that words stand for, from the lexicon of things or by nearness of meaning.

In: a noun. Out: the icon that shows it and where such a thing goes. An unknown noun is shown as
its nearest kin when the engine that knows words is sure of the kind: most of its nearest words
agree, or one is clearly nearer than the rest. What is near a thought, a person or a place shows
nothing.
"""

from difflib import SequenceMatcher
from functools import lru_cache

from studio.film.shot import Placement
from studio.reading.lexicon import table, words_of
from studio.reading.sense import Sense

_SURE = 0.76
_NEAR = 0.64
_CLEAR = 0.04
_VOTERS = 5
_AGREE = 2
_ALIKE = 0.6
_LONG = 4
_ENDINGS = frozenset(
    {
        "ship",
        "ring",
        "able",
        "hood",
        "port",
        "pane",
        "star",
        "rose",
        "light",
        "keep",
        "bank",
        "well",
        "mate",
        "back",
    }
)


@lru_cache(maxsize=1)
def entries() -> tuple[dict[str, str], dict[str, Placement]]:
    """Words to icons, and icons to places on the set."""
    words: dict[str, str] = {}
    places: dict[str, Placement] = {}
    for placement, icons in table("things").items():
        for icon, more in icons.items():
            places[icon] = Placement(placement)
            if not more.startswith("!"):
                words.setdefault(icon.rpartition(":")[2].replace("-", "_"), icon)
            for word in more.removeprefix("!").split():
                words.setdefault(word, icon)
    return words, places


def icon_name(icon: str) -> str:
    """An icon of the lexicon with its set: "noto:" unless it says otherwise."""
    return icon if ":" in icon else f"noto:{icon}"


@lru_cache(maxsize=1)
def _index() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that are compared with an unknown noun, and their icons; "" shows nothing."""
    words, _ = entries()
    pairs = dict(words)
    for word in words_of("unseen", "words"):
        pairs.setdefault(word, "")
    ordered = sorted(pairs.items())
    return tuple(word.replace("_", " ") for word, _ in ordered), tuple(i for _, i in ordered)


def nearest_icon(word: str, sense: Sense, *, described: str = "") -> str | None:
    """The icon whose word means nearly the same as a plain noun, or None.

    ``described`` is the noun with the word that describes it ("fishing smack"); where it has a
    close kin, that is taken.
    """
    return (
        (_kin(described, sense, least=_SURE) if described else None)
        or _compound(word)
        or _kin(word, sense)
    )


def _compound(word: str) -> str | None:
    """The icon of a word that ends in another: a lanternfish is a fish, a kingship no ship."""
    words, _ = entries()
    for cut in range(3, len(word) - 3):
        tail = word[cut:]
        if tail in words and tail not in _ENDINGS and len(tail) >= _LONG:
            return words[tail]
    return None


def _kin(asked: str, sense: Sense, *, least: float = _NEAR) -> str | None:
    known, icons = _index()
    scores = sense.likeness(asked, known)
    order = [int(n) for n in scores.argsort(kind="stable")[::-1][:_VOTERS]]
    best, top = icons[order[0]], float(scores[order[0]])
    if not best or top < least or _spelled_alike(asked, known[order[0]]):
        return None
    if top >= _SURE:
        return best
    agreed = sum(icons[n] == best for n in order) >= _AGREE
    rival = max((float(scores[n]) for n in order if icons[n] != best), default=0.0)
    return best if agreed and top - rival >= _CLEAR else None


def _spelled_alike(one: str, two: str) -> bool:
    """Whether two words look near only because they are written alike: halberd and halibut."""
    if one == two:
        return False
    return one[:3] == two[:3] or SequenceMatcher(None, one, two).ratio() >= _ALIKE
