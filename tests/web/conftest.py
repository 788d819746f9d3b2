"""A person in front of a page: reads it, fills its forms, presses its buttons. CSRF is on."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from studio.services import projects
from tests.conftest import PASSWORD

HTML = {"Accept": "text/html"}
SCRIPT = """Title: The Last Lamp

EXT. ROCK - NIGHT

Rain. A lighthouse on a dark rock.

NARRATOR
The lamp had burned for ninety years.

EXT. SEA - DAWN

TAM
There is a boat out there!
"""


class _Reader(HTMLParser):
    """Collects what a test wants to know of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.silent += tag in ("script", "style", "svg")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style", "svg")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


@dataclass
class Page:
    """An answer, read."""

    response: TestResponse
    words: str = ""
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def path(self) -> str:
        return self.response.request.path

    def all(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        """The attributes of all tags of a kind; underscores stand for hyphens."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [a for t, a in self.tags if t == tag and wanted.items() <= a.items()]

    @property
    def token(self) -> str:
        return str(self.all("input", name="csrf_token")[0]["value"])


def read(response: TestResponse) -> Page:
    reader = _Reader()
    if response.mimetype == "text/html":
        reader.feed(response.get_data(as_text=True))
    words = re.sub(r"\s+", " ", "".join(reader.words)).strip()
    return Page(response, words, reader.tags)


@dataclass
class Visitor:
    """Somebody with a browser that has no JavaScript."""

    client: FlaskClient

    def see(self, path: str, **more: Any) -> Page:
        headers = HTML | more.pop("headers", {})
        return read(
            self.client.get(path, headers=headers, follow_redirects=True, buffered=True, **more)
        )

    def send(self, path: str, values: dict[str, Any], *, seen: str = "/sign-up") -> Page:
        """Fill a form and press its button; the token comes from the page ``seen``."""
        token = {"csrf_token": self.see(seen).token}
        answer = self.client.post(
            path, data=token | values, headers=HTML, follow_redirects=True, buffered=True
        )
        return read(answer)


@pytest.fixture
def guest(client: FlaskClient) -> Visitor:
    """Somebody who is not signed in."""
    return Visitor(client)


@pytest.fixture
def seat(app) -> Callable[[Any], Visitor]:
    """Sign a person in: ``seat(owner)``."""

    def seated(person) -> Visitor:
        visitor = Visitor(app.test_client())
        page = visitor.send(
            "/sign-in", {"email": person.email, "password": PASSWORD}, seen="/sign-in"
        )
        assert page.path == "/projects"
        return visitor

    return seated


@pytest.fixture
def me(seat, owner) -> Visitor:
    """The owner, signed in."""
    return seat(owner)


@pytest.fixture
def project(app, owner):
    """A project of the owner's."""

    with app.app_context():
        return projects.create(owner.id, projects.ProjectDraft("The Last Lamp", SCRIPT))
