"""The sound maker that the studio ships: natural sound, synthesised."""

from pathlib import Path

from studio.foley.maker import FoleyRoom
from studio.providers.ports import SoundMaker


def open_sound_maker(assets: Path, cache: Path) -> SoundMaker:
    """The foley room. It needs no asset and no cache; both are taken for the factory's shape."""
    del assets, cache
    return FoleyRoom()
