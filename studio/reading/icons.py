"""The icons that words stand for, from the lexicon of things or by nearness of meaning.

In: a noun. Out: the icon that shows it and where such a thing goes. An unknown noun is shown as
its nearest kin when the engine that knows words is sure of the kind: most of its nearest words
agree, or one is clearly nearer than the rest. What is near a thought, a person or a place shows
nothing.
"""

from collections import defaultdict
from functools import lru_cache

from studio.film.shot import Placement
from studio.reading.lexicon import table, words_of
from studio.reading.sense import Sense

_SURE = 0.76
_NEAR = 0.56
_CLEAR = 0.06
_VOTERS = 5
_AGREE = 1.55


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
    pairs = {word: icon for word, icon in words.items()}
    for word in words_of("unseen", "words"):
        pairs.setdefault(word, "")
    ordered = sorted(pairs.items())
    return tuple(word.replace("_", " ") for word, _ in ordered), tuple(i for _, i in ordered)


def nearest_icon(word: str, sense: Sense, *, described: str = "") -> str | None:
    """The icon whose word means nearly the same as a plain noun, or None.

    ``described`` is the noun with the word that describes it ("fishing smack"); where it has a
    close kin, that is taken.
    """
    for asked in (described, word):
        icon = _kin(asked, sense) if asked else None
        if icon:
            return icon
    return None


def _kin(asked: str, sense: Sense) -> str | None:
    known, icons = _index()
    scores = sense.likeness(asked, known)
    order = scores.argsort(kind="stable")[::-1][:_VOTERS]
    best, top = icons[int(order[0])], float(scores[order[0]])
    if not best or top < _NEAR:
        return None
    if top >= _SURE:
        return best
    votes: dict[str, float] = defaultdict(float)
    for number in order:
        votes[icons[int(number)]] += float(scores[number])
    rival = max((float(scores[n]) for n in order if icons[int(n)] != best), default=0.0)
    agreed = votes[best] >= _AGREE and votes[best] > votes[""]
    return best if agreed or top - rival >= _CLEAR else None
