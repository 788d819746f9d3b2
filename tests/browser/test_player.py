"""The player: plays, seeks by chapter, turns captions off and on, remembers the place."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.web.films import LENGTH_S, premiere
from tests.web.test_entrance import put_sample

PLAYING = "document.querySelector('video').readyState >= 3"
NOW = "document.querySelector('video').currentTime"
MODE = "document.querySelector('video').textTracks[0].mode"


@pytest.fixture
def theatre(app, project, seated):
    """The page of a finished film, opened."""
    with app.app_context():
        premiere(project)

    def opened(size="desk", **more):
        page = seated(size, **more)
        page.goto(f"/projects/{project.id}/film")
        return page

    return opened


def test_a_film_plays_with_its_captions(theatre):
    page = theatre()
    page.get_by_role("button", name="Play", exact=True).click()
    until(page, f"{PLAYING} && {NOW} > 0.2")
    length = page.evaluate("document.querySelector('video').duration")
    assert length == pytest.approx(LENGTH_S, abs=0.2)
    assert page.evaluate(MODE) == "showing"
    until(page, "document.querySelector('video').textTracks[0].cues?.length === 2")
    page.get_by_role("button", name="Pause", exact=True).click()
    assert page.evaluate("document.querySelector('video').paused")


def test_captions_in_another_language_can_be_chosen(app, project, seated):
    spanish = b"WEBVTT\n\n00:00.500 --> 00:02.500\nLa luz ardi\xc3\xb3.\n"
    with app.app_context():
        premiere(project, **{"film.es.vtt": spanish})
    page = seated()
    page.goto(f"/projects/{project.id}/film#t=3.5")
    until(page, f"{NOW} >= 3.4")
    page.get_by_label("Language of the captions").select_option(index=1)
    modes = "[...document.querySelector('video').textTracks].map(one => one.mode)"
    assert page.evaluate(modes) == ["disabled", "showing"]
    until(page, "document.querySelector('video').textTracks[1].cues?.length === 1")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Captions", exact=True).click()
    assert page.evaluate(modes) == ["disabled", "hidden"]


def test_chapters_seek_and_say_where_one_is(theatre):
    page = theatre()
    until(page, "document.querySelector('video').readyState >= 1")
    page.get_by_role("link", name="The sea").click()
    until(page, f"{NOW} >= 3")
    expect(page.locator(".chapters [aria-current]")).to_contain_text("The sea")
    expect(page.locator("[data-chapter]")).to_have_text("The sea")


def test_keys_work_and_captions_can_be_turned_off(theatre):
    page = theatre()
    until(page, "document.querySelector('video').readyState >= 1")
    page.keyboard.press("c")
    assert page.evaluate(MODE) == "hidden"
    captions = page.get_by_role("button", name="Captions")
    assert captions.get_attribute("aria-pressed") == "false"
    captions.click()
    assert page.evaluate(MODE) == "showing"
    page.keyboard.press("m")
    assert page.evaluate("document.querySelector('video').muted")
    page.locator(".scrub-range").focus()
    page.keyboard.press("End")
    until(page, f"{NOW} > {LENGTH_S - 1}")


def test_speed_can_be_chosen(theatre):
    page = theatre()
    page.get_by_label("Speed").select_option("1.5")
    assert page.evaluate("document.querySelector('video').playbackRate") == 1.5


def test_the_place_is_remembered(theatre):
    page = theatre()
    until(page, "document.querySelector('video').readyState >= 1")
    page.evaluate("document.querySelector('video').currentTime = 2.6")
    until(page, "!document.querySelector('video').seeking")
    page.reload()
    until(page, f"{NOW} > 2.4")


def test_without_javascript_the_browsers_own_controls_are_there(theatre):
    page = theatre(java_script_enabled=False)
    assert page.locator("video").get_attribute("controls") is not None
    assert not page.locator(".transport").is_visible()


def test_the_entrance_keeps_still_for_those_who_ask_for_it(open_page, settings):

    put_sample(settings)
    page = open_page(reduced_motion="reduce")
    page.goto("/")
    play = page.get_by_role("button", name="Play the film")
    expect(play).to_be_visible()
    assert page.evaluate("document.querySelector('video').paused")
    play.click()
    until(page, "!document.querySelector('video').paused")
    assert page.evaluate("document.querySelector('video').muted")


def test_the_entrance_plays_silently_by_itself(open_page, settings):

    put_sample(settings)
    page = open_page()
    page.goto("/")
    until(page, f"{NOW} > 0.1")
    assert page.evaluate("document.querySelector('video').muted")
    page.get_by_role("button", name="Pause the film").click()
    assert page.evaluate("document.querySelector('video').paused")
