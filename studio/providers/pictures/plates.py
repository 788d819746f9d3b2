"""The theatre's captions as a letterer: lines in, plates to lay over frames out."""

from pathlib import Path

from studio.film.caption import Place
from studio.theatre.captioning import Captioner, Plate
from studio.theatre.lettering import Typesetter


class PlateLetterer:
    """Letters captions in the installed faces."""

    version = "plates-1"

    def __init__(self, assets: Path) -> None:
        self._captioner = Captioner(Typesetter(assets))

    def plate(
        self, lines: tuple[str, ...], *, place: Place, slanted: bool, size: tuple[int, int]
    ) -> Plate:
        """A caption for frames of ``size`` (width, height) in pixels.

        Raises:
            LettersMissing: for letters that no installed font holds.
            ResourceMissing: when the fonts are not installed.
        """
        return self._captioner.plate(lines, place=place, slanted=slanted, size=size)


def open_letterer(assets: Path, _cache: Path) -> PlateLetterer:
    """The letterer, with ``assets`` as installed."""
    return PlateLetterer(assets)
