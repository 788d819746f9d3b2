"""axe looks at every page, wide and narrow: nothing serious may be found, nothing may overflow."""

import pytest

from studio.lib import clock
from studio.lib.settings import ROOT
from studio.services import projects
from tests.web.conftest import SCRIPT
from tests.web.films import premiere, put_job

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
OPEN = ("/", "/sign-up", "/sign-in", "/third-party", "/nowhere")
GRAVE = {"serious", "critical"}


def look(page, size):
    """What axe finds that is grave, and how far the page is wider than the window."""
    found = page.evaluate(
        AXE + "; axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)"
    )
    grave = [
        (rule["id"], [node["html"][:200] for node in rule["nodes"]])
        for rule in found
        if rule["impact"] in GRAVE
    ]
    assert not grave, page.url
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, page.url
    if size == "phone":
        assert not small_targets(page), page.url


def small_targets(page):
    """Buttons and controls that a thumb would miss."""
    return page.evaluate(
        """() => [...document.querySelectorAll('button, select, summary, .btn, .steps a')]
        .filter(one => one.checkVisibility() && !one.closest('.sr') && !one.matches('.sr'))
        .map(one => [one, one.getBoundingClientRect()])
        .filter(([one, box]) => box.width > 0 && (box.height < 44 || box.width < 40))
        .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""
    )


@pytest.fixture
def shelf(app, owner):
    """A film in every state; answers their addresses."""

    with app.app_context():
        made = {
            name: projects.create(owner.id, projects.ProjectDraft(name, SCRIPT))
            for name in ("unmade", "making", "failed", "finished")
        }
        put_job(
            made["making"], "processing", stage="pictures", shot="sc010-sh010", progress=0.4,
            seconds_left=40, message="Moving the paper", started_at=clock.now(),
        )  # fmt: skip
        put_job(made["failed"], "failed", stage="mix", error="While mixing the sound: no.")
        premiere(made["finished"])
    films = [f"/projects/{each.id}/film" for each in made.values()]
    first = made["unmade"].id
    return ["/projects", "/projects/new", f"/projects/{first}", f"/projects/{first}/delete",
            f"/projects/{first}/sound", f"/projects/{first}/faces", "/profile", *films]  # fmt: skip


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_pages_for_everyone_can_be_used_by_everyone(open_page, size):
    page = open_page(size)
    for path in OPEN:
        page.goto(path)
        look(page, size)


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_pages_behind_the_door_can_be_used_by_everyone(seated, shelf, size):
    page = seated(size)
    for path in shelf:
        page.goto(path)
        look(page, size)


def test_the_keyboard_reaches_the_work_first(seated):
    page = seated()
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the work"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_account_menu_opens_and_closes_by_keyboard(seated):
    page = seated()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name="Sign out").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("button", name="Sign out").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_every_focused_control_is_seen(seated, shelf):
    page = seated()
    page.goto(shelf[2])
    for _ in range(14):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => { const one = document.activeElement;
            const around = [one];
            while (around.at(-1).parentElement && around.length < 5) {
              around.push(around.at(-1).parentElement);
            }
            return around.some(e => getComputedStyle(e).outlineStyle !== 'none'
              && parseFloat(getComputedStyle(e).outlineWidth) >= 2) || one.outerHTML; }"""
        )
        assert ring is True
