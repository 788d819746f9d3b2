"""What is heard on the sound page before any film is made: with a real worker and real engines."""

import pytest

from tests.browser.conftest import until
from tests.browser.working import app, worker  # noqa: F401  # fixtures

HEARD_WITHIN_S = 120


@pytest.mark.slow
def test_a_voice_and_a_piece_of_music_are_heard_before_a_film_is_made(seated, project, worker):  # noqa: F811
    page = seated()
    page.goto(f"/projects/{project.id}/sound")
    page.get_by_role("button", name="Hear Narrator").click()
    player = "document.querySelector('#cast audio')"
    until(page, f"{player} && {player}.duration > 1", seconds=HEARD_WITHIN_S)
    page.get_by_text("Have music written").click()
    page.get_by_label("In your words").fill("a sleepy harbour at dawn, slow piano")
    page.get_by_label("Seconds").fill("6")
    page.get_by_role("button", name="Write it").click()
    player = "document.querySelector('#music audio')"
    until(page, f"{player} && {player}.duration > 0", seconds=HEARD_WITHIN_S)
    assert abs(page.evaluate(f"{player}.duration") - 6) < 0.1
