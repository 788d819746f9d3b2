"""Role and kind → label and dotted path. The only module that names an engine's module.

Engines are imported when first asked for, so that a web process never loads them.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from studio.providers.ports import (
    Composer,
    Illustrator,
    Letterer,
    LipSync,
    SoundMaker,
    VoiceActor,
    WordSense,
)


@dataclass(frozen=True)
class Provider:
    """One way to play a role: a label for people, and ``module:factory``.

    The factory takes the folder of installed assets and a folder for caches.
    """

    role: str
    kind: str
    label: str
    path: str


PROVIDERS = (
    Provider(
        "illustrator", "paper", "Paper theatre", "studio.providers.pictures.paper:open_theatre"
    ),
    Provider(
        "letterer", "plates", "Lettered plates", "studio.providers.pictures.plates:open_letterer"
    ),
    Provider("voice_actor", "kokoro", "Kokoro", "studio.providers.voices.kokoro:open_voice_actor"),
    Provider(
        "composer",
        "orchestra",
        "House orchestra",
        "studio.providers.music.orchestra:open_composer",
    ),
    Provider("sound_maker", "foley", "Foley", "studio.providers.music.foley:open_sound_maker"),
    Provider("lip_sync", "landmarks", "Face warp", "studio.providers.lips.landmarks:open_lip_sync"),
    Provider("word_sense", "minilm", "MiniLM", "studio.providers.words.minilm:open_word_sense"),
)


@cache
def _provide(role: str, assets: Path, cache_folder: Path) -> Any:
    entry = next(provider for provider in PROVIDERS if provider.role == role)
    module, _, factory = entry.path.partition(":")
    return getattr(import_module(module), factory)(assets, cache_folder)


@dataclass(frozen=True)
class Workshop:
    """Where the engines live and how many processes one film may use.

    Each engine is made once a process, when first asked for. ``processes`` is at least 1.
    """

    assets: Path
    cache: Path
    processes: int = 1

    @property
    def illustrator(self) -> Illustrator:
        """Who draws."""
        return cast("Illustrator", _provide("illustrator", self.assets, self.cache))

    @property
    def letterer(self) -> Letterer:
        """Who letters captions into pictures."""
        return cast("Letterer", _provide("letterer", self.assets, self.cache))

    @property
    def voice_actor(self) -> VoiceActor:
        """Who speaks."""
        return cast("VoiceActor", _provide("voice_actor", self.assets, self.cache))

    @property
    def composer(self) -> Composer:
        """Who writes the music."""
        return cast("Composer", _provide("composer", self.assets, self.cache))

    @property
    def sound_maker(self) -> SoundMaker:
        """Who makes the sounds."""
        return cast("SoundMaker", _provide("sound_maker", self.assets, self.cache))

    @property
    def lip_sync(self) -> LipSync:
        """Who gives faces a mouth that speaks."""
        return cast("LipSync", _provide("lip_sync", self.assets, self.cache))

    @property
    def word_sense(self) -> WordSense:
        """Who knows the words."""
        return cast("WordSense", _provide("word_sense", self.assets, self.cache))
