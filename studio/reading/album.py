"""Which shot shows which of a person's own pictures.

In: shots, and pictures with the names of their files. Out: for each picture the number of a shot.
A picture whose name speaks of what a shot tells goes there; the others are shown in their order,
spread evenly.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.shot import Shot
from studio.reading.sense import Sense
from studio.reading.words import lemma, tokens

_NEAR = 0.45
_SHARED = 0.25
_NO_WORDS = frozenset(
    "img image dsc dscn dscf pic picture photo foto photograph scan screenshot screen shot copy "
    "final edited edit new untitled file download wa whatsapp pxl mvimg received at jpg jpeg png "
    "webp heic gif the a an of my our with and in on".split()
)


@dataclass(frozen=True)
class Photo:
    """One of a person's pictures: its content hash, and the name of its file ("" if unknown)."""

    image: str
    name: str = ""


def shots_for(photos: Sequence[Photo], shots: Sequence[Shot], sense: Sense) -> dict[int, str]:
    """The picture of every shot that shows one, by the number of the shot."""
    places = _by_name(photos, shots, sense)
    placed = {photos[at].image for at in places.values()}
    rest = [photo.image for photo in photos if photo.image not in placed]
    free = [n for n, shot in enumerate(shots) if n not in places and not shot.characters]
    free = free or [n for n in range(len(shots)) if n not in places]
    shown = rest[: len(free)]
    evenly = {free[k * len(free) // len(shown)]: image for k, image in enumerate(shown)}
    return evenly | {number: photos[at].image for number, at in places.items()}


def words_of_name(name: str) -> str:
    """The words of a file's name: "IMG_2041 Grandma's kitchen (2).jpg" → "grandma's kitchen"."""
    stem = re.sub(r"\.\w{2,5}$", "", name)
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", stem)
    parts = re.split(r"[^\w'’]+|_|\d+", stem)
    return " ".join(
        part.lower() for part in parts if len(part) > 1 and part.lower() not in _NO_WORDS
    )


def _by_name(photos: Sequence[Photo], shots: Sequence[Shot], sense: Sense) -> dict[int, int]:
    """Shots with the number of the picture that they speak of; the likeliest pairs first."""
    texts = tuple(shot.words for shot in shots)
    pairs: list[tuple[float, int, int]] = []
    for at, photo in enumerate(photos):
        words = words_of_name(photo.name)
        if not words or not texts:
            continue
        plain = {lemma(word) for word in words.split()}
        for number, score in enumerate(sense.likeness(words, texts)):
            told = {token.lemma for token in tokens(texts[number]) if token.real}
            total = float(score) + _SHARED * len(plain & told) / len(plain)
            if total >= _NEAR:
                pairs.append((-round(total, 3), number, at))
    places: dict[int, int] = {}
    for _, number, at in sorted(pairs):
        if number not in places and at not in places.values():
            places[number] = at
    return places
