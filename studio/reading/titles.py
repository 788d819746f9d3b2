"""What a scene is called, and where and when it plays, in a few words.

In: a scene. Out: a chapter's title, and a line such as "exterior, night".
"""

from studio.film.screenplay import Scene
from studio.reading.places import read_slug

_TITLE_WORDS = 6
_TITLE_LETTERS = 80
_SIDES = {"int": "interior", "ext": "exterior"}


def scene_title(scene: Scene) -> str:
    """The place of the heading, or the scene's first words."""
    slug = read_slug(scene.heading)
    if slug.place:
        place = slug.place.capitalize() if slug.place.isupper() else slug.place
        return place[:_TITLE_LETTERS]
    first = next((element.text for element in scene.elements), "")
    words = first.split()
    short = " ".join(words[:_TITLE_WORDS]).rstrip(".,;:!?—–-")
    return short + ("…" if len(words) > _TITLE_WORDS else "")


def scene_detail(scene: Scene) -> str:
    """Inside or outside and when, as the heading says; "" in prose."""
    slug = read_slug(scene.heading)
    parts = (_SIDES.get(slug.side, ""), slug.time.lower())
    return ", ".join(part for part in parts if part)
