"""A real browser in front of a live studio. Whatever its console complains of fails the test."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import PASSWORD
from tests.live import listening
from tests.web.conftest import project  # noqa: F401  # a fixture

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {"desk": (1440, 900), "phone": (390, 844)}


@dataclass(frozen=True)
class Live:
    """A studio that answers on a port."""

    app: object
    url: str


def until(page: Page, true: str, *, seconds: float = 15) -> None:
    """Wait until an expression holds; the browser's own wait needs what our policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(true):
        assert time.monotonic() < end, f"{true} did not become true on {page.url}"
        page.wait_for_timeout(50)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as Debian ships it; a module long, for its loop would stand in others' way."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "There is no Chromium here: python3 tools/setup.py --tests gets one."
    with sync_playwright() as player:
        chromium = player.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def live(app) -> Iterator[Live]:
    """The studio of this test, on a port of its own."""
    with listening(app) as url:
        yield Live(app, url)


@pytest.fixture
def open_page(browser: Browser, live: Live) -> Iterator[Callable[..., Page]]:
    """Open a page: ``open_page("phone")``; errors of scripts and policy are collected."""
    complaints: list[str] = []
    contexts = []

    def opened(size: str = "desk", **more: object) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=size == "phone",
            base_url=live.url,
            **more,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: (
                complaints.append(said.text) if said.type in ("error", "warning") else None
            ),
        )
        return page

    yield opened
    for context in contexts:
        context.close()
    refusals = (
        "Failed to load resource: the server responded with a status of 4",
        "Response Status Error Code 4",
    )
    assert [said for said in complaints if not said.startswith(refusals)] == []


@pytest.fixture
def seated(open_page, owner) -> Callable[..., Page]:
    """A page whose visitor is signed in as the owner."""

    def opened(size: str = "desk", **more: object) -> Page:
        page = open_page(size, **more)
        page.goto("/sign-in")
        page.get_by_label("E-mail").fill(owner.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/projects")
        return page

    return opened
