"""One piece of work: what its result depends on, and who does it.

The key of a piece of work is the hash of its stage, the stage's version, and its inputs. Inputs
hold everything that the result depends on, engine versions and seeds included, and nothing else:
then the same key means the same bytes, on any machine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from studio.lib import hashing
from studio.lib.errors import Cancelled
from studio.providers.registry import Workshop
from studio.storage.artifacts import ArtifactStore, Record


@dataclass(frozen=True)
class Progress:
    """Where a film stands. ``fraction`` is 0 to 1 of the whole; ``shot`` may be ""."""

    stage: str
    done: int
    total: int
    fraction: float
    message: str
    shot: str = ""
    seconds_left: int | None = None


class Watch(Protocol):
    """The eyes on a running piece of work."""

    def tell(self, progress: Progress) -> None:
        """Hear how far it is."""
        ...

    def stopped(self) -> bool:
        """Whether the person asked to stop; the work then ends with ``Cancelled``."""
        ...


@dataclass(frozen=True)
class Made:
    """What doing a piece of work gave.

    Files by name, as bytes or as a path in the store's scratch folder; and plain JSON facts.
    """

    files: Mapping[str, bytes | Path]
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Desk:
    """Where work is done: engines, the store to read from, and a bell to ring.

    ``ring(done, total)`` is called while working and says how far it is; it answers False when the
    work is to stop.
    """

    workshop: Workshop
    store: ArtifactStore
    ring: Callable[[int, int], bool]

    def tick(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: when it is to stop.
        """
        if not self.ring(done, total):
            raise Cancelled("The film was stopped before it was finished.")


@dataclass(frozen=True)
class Work:
    """A piece of work. ``do`` is a module's function, called with a desk and ``inputs``.

    ``label`` names the shot or line it is for; ``weight`` is its share of the stage's effort.
    Neither is part of the key.
    """

    stage: str
    version: str
    inputs: Any
    do: Callable[[Desk, Any], Made]
    label: str = ""
    weight: int = 1

    @cached_property
    def key(self) -> str:
        """The content key."""
        return hashing.of_value([self.stage, self.version, self.inputs])


def perform(work: Work, desk: Desk) -> Record:
    """Do the work and keep what it gave."""
    made = work.do(desk, work.inputs)
    files = {
        name: desk.store.put_file(content)
        if isinstance(content, Path)
        else desk.store.put_bytes(content)
        for name, content in made.files.items()
    }
    record = Record(files=files, facts=made.facts)
    desk.store.remember(work.key, record)
    return record
