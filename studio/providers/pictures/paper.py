"""The paper theatre as an illustrator: stagings in, shots drawn as cut-paper animation out."""

from collections.abc import Callable
from pathlib import Path

from studio.film.shot import Transition
from studio.film.timeline import Staging
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot
from studio.theatre.transitions import Joiner, open_joiner


class PaperIllustrator:
    """Draws shots on the paper stage; keeps what it has cut for the next shots."""

    version = "paper-4"

    def __init__(self, assets: Path, cache: Path) -> None:
        self._theatre = Theatre(assets, cache)

    def stage(
        self, staging: Staging, *, width: int, height: int, picture_of: Callable[[str], Path]
    ) -> Shot:
        """Build one shot at a size in pixels (even numbers).

        Raises:
            ResourceMissing: for a prop or font that the set-up did not install.
            ImageUnreadable: when the shot's own picture is not a picture.
        """
        return Shot(self._theatre, staging, width=width, height=height, picture_of=picture_of)

    def join(self, transition: Transition, *, width: int, height: int) -> Joiner:
        """What draws a transition between two shots of a size in pixels."""
        return open_joiner(transition, width, height)


def open_theatre(assets: Path, cache: Path) -> PaperIllustrator:
    """The illustrator, with ``assets`` as installed and a folder for what it caches."""
    return PaperIllustrator(assets, cache)
