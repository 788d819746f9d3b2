"""The whole way, as a person goes it: sign up, paste, press make, watch it grow, watch it play.

Real browser, real server, real queue, real worker process, real engines; half size.
"""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.browser.working import app, worker  # noqa: F401  # fixtures

STORY = """Title: Two Lamps

EXT. SKARV ROCK - NIGHT

Rain. A lighthouse on a dark rock, its lamp turning.

NARRATOR
The lamp on the rock had burned for ninety years.

EXT. OPEN SEA - DAWN

A small red boat.

TAM
There is the light. We are home.
"""
PATIENCE_S = 240


@pytest.mark.slow
def test_a_newcomer_makes_and_watches_a_film(open_page, worker, tmp_path):  # noqa: F811
    page = open_page()
    page.goto("/")
    page.get_by_role("textbox", name="Your script").fill(STORY)
    page.get_by_role("button", name="Start this film").click()
    page.get_by_label("Your name").fill("Mara Lind")
    page.get_by_label("E-mail").fill("mara@example.com")
    page.get_by_label("Password").fill("a lamp that burns")
    page.get_by_role("button", name="Keep my page and sign up").click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Two Lamps")
    expect(page.locator("#estimate")).to_contain_text("running time")
    page.get_by_role("button", name="Make film").click()
    page.wait_for_url("**/film")

    seen = progress_seen(page, worker, tmp_path)
    assert len(seen) >= 3, f"progress was seen at {seen} only"
    assert seen == sorted(seen)

    film = "document.querySelector('video')"
    page.get_by_role("button", name="Play", exact=True).click()
    until(page, f"{film}.readyState >= 3 && {film}.currentTime > 0.5")
    assert 4 < page.evaluate(f"{film}.duration") < 60
    assert page.evaluate(f"{film}.videoWidth") == 960
    assert page.evaluate(f"{film}.textTracks[0].mode") == "showing"
    until(page, f"({film}.textTracks[0].cues || []).length >= 2")
    expect(page.locator(".report")).to_contain_text("LUFS")
    expect(page.locator("#purse")).not_to_contain_text("3")
    with page.expect_download() as download:
        page.get_by_role("link", name="Take the film with you").click()
    assert download.value.suggested_filename == "two-lamps.mp4"
    page.goto("/projects")
    expect(page.get_by_text("Finished", exact=True).last).to_be_visible()


def progress_seen(page, worker, tmp_path) -> list[int]:  # noqa: F811
    """The percentages that the page showed until the film was there."""
    seen: list[int] = []
    end = time.monotonic() + PATIENCE_S
    while (state := page.locator("#film").get_attribute("data-state")) == "making":
        assert time.monotonic() < end, "the film took too long"
        assert worker.poll() is None, (tmp_path / "worker.log").read_text()
        shown = page.evaluate("document.querySelector('progress')?.value")
        if shown is not None and (not seen or shown != seen[-1]):
            seen.append(int(shown))
        page.wait_for_timeout(250)
    assert state == "finished", page.locator("#film").inner_text()
    return seen
