"""Images of thoughts: what stands on the stage for a sentence that shows nothing by itself.

In: words, or a text and the engine that knows them. Out: props, the most fitting first, two at
most. First the words of each idea are looked for; where none is there, the idea that means most
nearly the same is taken.
"""

from collections.abc import Sequence
from functools import lru_cache

from studio.film.shot import Placement, Prop
from studio.reading.icons import icon_name
from studio.reading.lexicon import table
from studio.reading.sense import Sense
from studio.reading.words import Token

_MOST = 2
_EARLY = 0.2
_UNREAL = 0.4
_GENERAL = frozenset(
    "make maker way ways part parts work works worked find open small little last first people day "
    "days year years big old great word words say says ask asks asked know knew known read left "
    "think thinks thinking begin begins start started new end light play plays between self again "
    "possible build built number numbers food water cold hot dark lie lies".split()
)
"""Words of ideas that are said of much else; they count for less."""


@lru_cache(maxsize=1)
def _ideas() -> dict[str, str]:
    """Words to the names of ideas."""
    return {
        word: name
        for name, entry in table("feelings")["metaphor"].items()
        for word in entry["words"].split()
    }


def images_of(words: Sequence[Token]) -> list[Prop]:
    """What stands for the thoughts that a sentence names; what it speaks of first comes first."""
    ideas = _ideas()
    scores: dict[str, float] = {}
    for at, word in enumerate(words):
        name = ideas.get(word.lower) or ideas.get(word.lemma)
        if name is None:
            continue
        score = 0.5 if word.lower in _GENERAL else 1.0
        score += _EARLY * (1 - at / len(words)) - _UNREAL * (not word.real)
        scores[name] = scores.get(name, 0.0) + score
    ranked = sorted(scores, key=lambda name: -scores[name])
    props: dict[str, Prop] = {}
    for name in ranked:
        prop = _image(name)
        props.setdefault(prop.icon, prop)
    return list(props.values())[:_MOST]


def nearest_image(text: str, sense: Sense) -> Prop:
    """The image whose idea is nearest to a text's meaning; there always is one."""
    entries = table("feelings")["metaphor"]
    names = tuple(entries)
    told = tuple(f"{n}: {' '.join(entries[n]['words'].split()[:6])}" for n in names)
    return _image(names[int(sense.likeness(text, told).argmax())])


def _image(name: str) -> Prop:
    entry = table("feelings")["metaphor"][name]
    return Prop(name.replace("_", " "), icon_name(entry["icon"]), Placement(entry["placement"]))
