"""What services stand on in this process: settings, artifact store, the way to the queue."""

from dataclasses import dataclass

from flask import Flask, current_app

from studio.dispatch import Dispatch
from studio.lib.settings import Settings
from studio.storage.local import LocalStore

_NAME = "studio"


@dataclass(frozen=True)
class Context:
    """The settings and what is opened by them."""

    settings: Settings
    store: LocalStore
    dispatch: Dispatch


def furnish(app: Flask, settings: Settings) -> None:
    """Give an application what its services need."""
    app.extensions[_NAME] = Context(
        settings, LocalStore(settings.artifacts), Dispatch(settings.queue_url)
    )


def _context() -> Context:
    context: Context = current_app.extensions[_NAME]
    return context


def settings() -> Settings:
    """The settings of the running application."""
    return _context().settings


def store() -> LocalStore:
    """The artifact store of the running application."""
    return _context().store


def dispatch() -> Dispatch:
    """The way to the queue."""
    return _context().dispatch
