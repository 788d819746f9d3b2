"""A studio that is really served, for what only a real client can see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from studio.api import tokens
from studio.app import create_app
from studio.lib.settings import Settings
from studio.models import db
from studio.models.words import TransactionType
from studio.services import accounts
from studio.services import credits as ledger
from studio.services.transactions import transaction
from tests.live import listening


@dataclass(frozen=True)
class Live:
    """Where the studio is served, and the token of somebody rich in it."""

    url: str
    token: str


@pytest.fixture
def live(settings: Settings, settings_for: Callable[..., Settings], valkey) -> Iterator[Live]:
    """A studio with a queue and no worker; one can sign up and in as often as one likes."""
    chosen = {"SIGN_IN_LIMIT": "1000000 per minute", "SIGN_UP_LIMIT": "1000000 per minute"}
    app = create_app(settings_for(settings.home, REDIS_URL=valkey.url, **chosen))
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with app.app_context():
        account = accounts.register("Ada", "ada@example.com", "a long evening")
        with transaction():
            ledger.change(
                account.id, 10**6, kind=TransactionType.GRANT, key="rich", why="for the fuzzer"
            )
        token = tokens.issue(account)
    with listening(app) as url:
        yield Live(url, token)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
