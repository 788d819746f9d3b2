"""Kind → label and dotted path. The only module that names an engine's module.

Engines are imported when first asked for, so that a web process never loads them.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from studio.providers.ports import Kit


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
    Provider("illustrator", "paper", "Paper theatre", "studio.providers.pictures.paper:open_theatre"),
    Provider("voice_actor", "kokoro", "Kokoro", "studio.providers.voices.kokoro:open_voice_actor"),
    Provider("composer", "orchestra", "House orchestra", "studio.providers.music.orchestra:open_composer"),
    Provider("sound_maker", "foley", "Foley", "studio.providers.music.foley:open_sound_maker"),
    Provider("word_sense", "minilm", "MiniLM", "studio.providers.words.minilm:open_word_sense"),
)


def provide(role: str, kind: str, *, assets: Path, cache: Path) -> Any:
    """Make the provider of a role.

    Raises:
        KeyError: when no provider of this kind plays the role.
        ResourceMissing: when what the set-up installs is not there.
    """
    entry = {(p.role, p.kind): p for p in PROVIDERS}[role, kind]
    module, _, factory = entry.path.partition(":")
    return getattr(import_module(module), factory)(assets, cache)


def house_kit(*, assets: Path, cache: Path) -> Kit:
    """The built-in engines, which need no key, no GPU and no network."""
    roles = {p.role: provide(p.role, p.kind, assets=assets, cache=cache) for p in PROVIDERS}
    return Kit(**roles)
