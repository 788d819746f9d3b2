"""Footage dubbed straight from files into a file, without an account or a queue.

Comes in: paths of footage and speech, what a person chose. Goes out: the dubbed film's facts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.film.sound import Language
from studio.lib.errors import BadInput, LanguageUnspoken
from studio.providers.ports import Dubbed, Dubbing
from studio.services.workshops import open_workshop

__all__ = ["Dubbed", "Wishes", "dubbed"]

LANGUAGES = tuple(language.value for language in Language)


@dataclass(frozen=True)
class Wishes:
    """What a person may choose: what is said, in which language, and by which face (from 1)."""

    text: str = ""
    language: str = Language.EN_US.value
    face: int = 1


def dubbed(
    footage: Path, speech: Path, out: Path, wishes: Wishes, *, tell: Callable[[int, int], None]
) -> Dubbed:
    """Dub footage into ``out``; ``tell`` hears how far it is.

    Raises:
        StudioError: what made it impossible, in a sentence; ``out`` is then left as it was.
    """
    if out.suffix.lower() != ".mp4":
        raise BadInput(f"--out takes a file that ends in .mp4, not {out.name!r}.")
    if wishes.language not in LANGUAGES:
        raise LanguageUnspoken(
            f"--language takes {', '.join(LANGUAGES)}, not {wishes.language!r}.", field="language"
        )
    if wishes.face < 1:
        raise BadInput("--face counts from 1, the largest face.")

    def ring(done: int, total: int) -> bool:
        tell(done, total)
        return True

    order = Dubbing(footage, speech, wishes.text, Language(wishes.language), face=wishes.face - 1)
    return open_workshop().lip_sync.dub(order, out, ring=ring)
