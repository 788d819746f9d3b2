"""What doors are told about films: a price, where files are; and how lengths are worded."""

import math
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from studio.models.words import JobKind, MediaKind, Shape
from studio.services import job_views
from studio.services.plans import SECONDS_PER_CREDIT

FILES = job_views.FILES[JobKind.VIDEO]
"""What every film has."""

_CAPTIONS = re.compile(r"film\.(?P<tag>[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|descriptions)\.vtt")

SIZES: Mapping[Shape, tuple[int, int]] = {
    Shape.WIDE: (1920, 1080),
    Shape.TALL: (1080, 1920),
    Shape.SQUARE: (1080, 1080),
}


@dataclass(frozen=True)
class ScenePrice:
    """One scene as it would be filmed."""

    id: str
    title: str
    detail: str
    duration_s: int


@dataclass(frozen=True)
class PriceView:
    """What a script would give and cost; ``too_long`` is a sentence, or "" when it fits.

    ``wait_s`` is how long it would take until the film is there, the queue included.
    """

    duration_s: int
    credits: int
    wait_s: int
    scenes: tuple[ScenePrice, ...]
    shots: int
    speakers: tuple[str, ...]
    too_long: str


def price(duration_s: float) -> int:
    """Credits for so many seconds of film: one for each 20 that were started."""
    return math.ceil(max(0.0, duration_s) / SECONDS_PER_CREDIT)


def running_time(seconds: float) -> str:
    """A length of film in words: ``45 s``, ``1 min``, ``2 min 5 s``."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [f"{minutes} min"] if minutes else []
    return " ".join([*parts, f"{rest} s"] if rest or not minutes else parts)


def film_file(name: str) -> job_views.MadeFile | None:
    """What a file of a film is: one that every film has, or captions in another language.

    ``film.es.vtt`` are captions in Spanish, ``film.descriptions.vtt`` what the narrator says of
    the picture; None for a name that no file of a film has.
    """
    known = FILES.get(name)
    captions = job_views.MadeFile(MediaKind.CAPTIONS, "text/vtt")
    return known or (captions if _CAPTIONS.fullmatch(name) else None)


def caption_tag(name: str) -> str:
    """The language tag in the name of a caption file, "" for any other file."""
    found = _CAPTIONS.fullmatch(name)
    return found["tag"] if found and name not in (*FILES, "film.descriptions.vtt") else ""


def url(project_id: uuid.UUID, name: str) -> str:
    """Where a file of a project's newest film is served."""
    return f"/projects/{project_id}/files/{name}"
