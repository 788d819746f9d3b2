"""Swagger UI and ReDoc in a browser: they show the calls and ask no other host for anything."""

import pytest
from playwright.sync_api import sync_playwright

from tests.api.conftest import Live


@pytest.mark.slow
@pytest.mark.parametrize("page_name", ["docs", "redoc"])
def test_the_reader_shows_the_calls_from_here_alone(live: Live, page_name: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type == "error" else None,
        )
        page.goto(f"{live.url}/api/{page_name}")
        page.get_by_text("/api/projects/create").first.wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        browser.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith((live.url, "data:", "blob:"))] == []
