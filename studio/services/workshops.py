"""Where films are made on this machine: engines and processes, out of the settings."""

import os

from studio.providers.registry import Workshop
from studio.services.context import settings


def open_workshop() -> Workshop:
    """The engines of this machine; one process a core unless the settings say otherwise."""
    chosen = settings()
    processes = chosen.film_processes or len(os.sched_getaffinity(0))
    return Workshop(chosen.assets, chosen.home / "cache", processes)
