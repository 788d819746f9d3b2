"""The styles as a person sees them: id, label, and what to expect, in one line each.

Only the standard library, so that pages and commands can list styles without an engine.
"""

from dataclasses import dataclass

from studio.lib.errors import BadInput


@dataclass(frozen=True)
class StyleCard:
    """A style on the shelf. ``id`` is what orders name."""

    id: str
    label: str
    words: str


_CARDS = (
    StyleCard("cinematic", "Cinematic", "Full strings, horns and deep drums that grow"),
    StyleCard("ambient", "Ambient", "Slow pads, a choir far off, hardly a beat"),
    StyleCard("piano", "Piano", "One piano, close, with room to breathe"),
    StyleCard("folk", "Folk", "Fiddle, whistle and guitar, made for dancing"),
    StyleCard("jazz", "Jazz", "Walking bass, brushes, vibraphone and saxophone"),
    StyleCard("lo_fi", "Lo-fi", "Warm keys, a lazy swung beat, a little dust on the record"),
    StyleCard("waltz", "Waltz", "Three in a bar: violins, clarinet and a harp"),
    StyleCard("march", "March", "Brass and snare drums in step"),
    StyleCard("adventure", "Adventure", "Galloping strings, trumpets, wide horizons"),
    StyleCard("suspense", "Suspense", "A low pulse, plucked strings, something about to happen"),
    StyleCard("horror", "Horror", "Clusters, whispers and a music box that is not quite right"),
    StyleCard("romance", "Romance", "Violin and cello over piano and soft strings"),
    StyleCard("comedy", "Comedy", "Bassoon and clarinet on tiptoe, with a wink"),
    StyleCard("electronic", "Electronic", "Synthesizers, an arpeggio and a steady kick"),
    StyleCard("medieval", "Medieval", "Recorder, dulcimer, drone and frame drum"),
    StyleCard("devotional", "Devotional", "Tanpura drone, flute and harmonium, a tabla's pulse"),
    StyleCard("chamber", "Chamber", "Violin, viola and cello in a small room"),
    StyleCard("wonder", "Wonder", "Flute, harp and horns looking up at the stars"),
    StyleCard("lullaby", "Lullaby", "Celesta, harp and flute for going to sleep"),
    StyleCard("music_box", "Music box", "A small mechanism, turning"),
    StyleCard("kalimba", "Kalimba", "Thumb piano, marimba and a pan flute in the morning"),
)

OLD_NAMES = {
    "slow_tide": "ambient",
    "night_piano": "piano",
    "folk_dance": "folk",
    "lantern_jazz": "jazz",
    "old_tavern": "medieval",
    "kalimba_morning": "kalimba",
}
"""What styles were once called: projects that name them so still play."""


def style_cards() -> tuple[StyleCard, ...]:
    """Every style that a person may choose, in the order of the shelf."""
    return _CARDS


def style_id(name: str) -> str:
    """The id of a style by its id, its label ("Lo-fi", "lo-fi") or an old name; "" stays "".

    Raises:
        BadInput: for a style that is not there; the message lists those that are.
    """
    plain = name.strip().casefold().replace("-", "_").replace(" ", "_")
    plain = OLD_NAMES.get(plain, plain)
    if plain and plain not in {card.id for card in _CARDS}:
        known = ", ".join(card.id for card in _CARDS)
        raise BadInput(f"There is no music style “{name}”. Styles are: {known}.")
    return plain
