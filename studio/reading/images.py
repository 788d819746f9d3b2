"""Images of thoughts: what stands on the stage for a sentence that shows nothing by itself.

In: words, or a text and the engine that knows them. Out: a prop. First the words of each idea are
looked for; where none is there, the idea that means most nearly the same is taken.
"""

from collections.abc import Sequence

from studio.film.shot import Placement, Prop
from studio.reading.icons import icon_name
from studio.reading.lexicon import table
from studio.reading.sense import Sense
from studio.reading.words import Token


def metaphor_of(words: Sequence[Token]) -> Prop | None:
    """What stands for a thought that shows nothing by itself."""
    best: tuple[int, str] | None = None
    for name, entry in table("feelings")["metaphor"].items():
        known = set(entry["words"].split())
        score = sum(word.lower in known or word.lemma in known for word in words)
        if score and (best is None or score > best[0]):
            best = (score, name)
    return _metaphor(best[1]) if best else None


def nearest_metaphor(text: str, sense: Sense) -> Prop:
    """The image whose idea is nearest to a text's meaning; there always is one."""
    entries = table("feelings")["metaphor"]
    names = tuple(entries)
    scores = sense.likeness(
        text, tuple(f"{name}: {' '.join(entries[name]['words'].split()[:6])}" for name in names)
    )
    return _metaphor(names[int(scores.argmax())])


def _metaphor(name: str) -> Prop:
    entry = table("feelings")["metaphor"][name]
    return Prop(name, icon_name(entry["icon"]), Placement(entry["placement"]))
