"""The composer that the studio ships: its own music, on an installed soundfont."""

from pathlib import Path

from studio.providers.ports import Composer
from studio.score.composer import HouseComposer


def open_composer(assets: Path, cache: Path) -> Composer:
    """The house composer. Nothing is cached: ``cache`` is taken for the factory's shape.

    Raises:
        ResourceMissing: when the soundfont is not installed.
    """
    del cache
    return HouseComposer(assets / "soundfonts" / "general.sf3")
