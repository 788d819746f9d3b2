"""A film's page in every state, and its files."""

import pytest

from studio.models import GenerationJob, db
from studio.services import accounts, films
from studio.services import credits as ledger
from studio.services.transactions import transaction
from tests.web.films import CAPTIONS, premiere, put_job


@pytest.fixture
def film(app, project):
    """The project with a finished film."""
    with app.app_context():
        premiere(project)
    return project


def at(project, rest=""):
    return f"/projects/{project.id}/film{rest}"


def polls(page):
    return [tag for tag in page.all("div", id="film") if "hx-get" in tag]


def test_a_script_that_was_never_filmed_shows_its_price(me, project):
    page = me.see(at(project))
    assert "Nothing has been filmed yet" in page.words
    assert "running time" in page.words
    assert not polls(page)


def test_a_film_being_made_shows_stage_shot_percentage_and_time_left(me, app, project):
    with app.app_context():
        put_job(
            project, "processing", stage="pictures", shot="sc020-sh010", progress=0.624,
            seconds_left=41, message="Moving the paper", credits_reserved=2,
        )  # fmt: skip
    page = me.see(at(project))
    for words in (
        "The paper is moving",
        "About 41 s left",
        "62 %",
        "sc020-sh010",
        "2 credits held",
    ):
        assert words in page.words
    assert page.all("progress", value="62")
    assert page.all("li", aria_current="step")
    assert page.all("meta", http_equiv="refresh")
    assert polls(page)[0]["hx-trigger"] == "every 1s"


def test_the_fragment_stops_asking_at_the_end(me, app, project):
    with app.app_context():
        put_job(project, "queued", message="Waiting for its turn")
    waiting = me.see(at(project, "/status"))
    assert "Your film waits for its turn" in waiting.words
    assert polls(waiting)
    assert not waiting.all("html")
    with app.app_context():
        db.session.query(GenerationJob).update({"status": "complete"})
        db.session.commit()
        premiere(project)
    done = me.see(at(project, "/status"))
    assert not polls(done)
    assert done.all("video")


def test_a_failed_film_says_where_and_why_and_that_nothing_was_charged(me, app, project):
    with app.app_context():
        why = "While animating the shots (sc020-sh010): the engine ran out of memory."
        put_job(project, "failed", stage="pictures", shot="sc020-sh010", error=why)
    page = me.see(at(project))
    for words in ("This film could not be made", why, "Nothing was charged", "Try again"):
        assert words in page.words
    assert page.all("li", data_state="failed")
    assert not polls(page)
    assert not page.all("meta", http_equiv="refresh")


def test_after_a_failure_the_earlier_film_can_still_be_watched(me, app, film):
    with app.app_context():
        put_job(film, "failed", stage="mix", error="While mixing the sound: no.")
    page = me.see(at(film))
    assert "Watch the film made before" in page.words
    assert me.see(at(film, "?earlier=1")).all("video")


def test_a_stopped_film_says_that_all_came_back(me, app, project):
    with app.app_context():
        put_job(project, "cancelled", stage="voices")
    page = me.see(at(project))
    assert "You stopped this film" in page.words
    assert "all that was held for it came back" in page.words


def test_a_finished_film_plays_with_captions_on(me, film):
    page = me.see(at(film))
    assert "controls" in page.all("video")[0]
    track = page.all("track", kind="captions")[0]
    assert "default" in track
    assert page.all("source", type_="video/mp4") or page.all("source")
    assert me.see(str(track["src"])).response.text == CAPTIONS


def test_a_finished_film_shows_what_was_measured(me, film):
    words = me.see(at(film)).words
    for figure in ("−14.1 LUFS", "−1.4 dBTP", "2 captions", "2 of 2", "14 letters a second"):
        assert figure in words


def test_chapters_lead_to_their_scenes(me, film):
    page = me.see(at(film))
    links = [a for a in page.all("a") if "data-seek" in a]
    assert [a["data-seek"] for a in links] == ["0.0", "3.0"]
    assert links[1]["href"] == f"/projects/{film.id}/files/film.mp4#t=3.0"
    assert "The rock" in page.words


@pytest.mark.parametrize(
    ("name", "kind", "saved_as"),
    [
        ("film.mp4", "video/mp4", "the-last-lamp.mp4"),
        ("film.vtt", "text/vtt", "the-last-lamp.vtt"),
        ("film.srt", "application/x-subrip", "the-last-lamp.srt"),
        ("poster.jpg", "image/jpeg", "the-last-lamp-poster.jpg"),
        ("storyboard.json", "application/json", "the-last-lamp-storyboard.json"),
        ("report.json", "application/json", "the-last-lamp-report.json"),
    ],
)
def test_files_have_their_type_their_name_and_a_private_cache(me, film, name, kind, saved_as):
    path = f"/projects/{film.id}/files/{name}"
    shown = me.see(path).response
    assert shown.mimetype == kind
    assert "attachment" not in shown.headers.get("Content-Disposition", "")
    assert shown.headers["Cache-Control"] == "private, no-cache"
    saved = me.see(f"{path}?download=1").response
    assert saved.headers["Content-Disposition"] == f"attachment; filename={saved_as}"
    again = me.see(path, headers={"If-None-Match": shown.headers["ETag"]}).response
    assert again.status_code == 304


def test_a_browser_may_ask_for_a_part_of_the_film(me, film):
    path = f"/projects/{film.id}/files/film.mp4"
    whole = me.see(path).response
    assert whole.headers["Accept-Ranges"] == "bytes"
    part = me.see(path, headers={"Range": "bytes=100-199"}).response
    assert part.status_code == 206
    assert part.data == whole.data[100:200]
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole.data)}"
    beyond = me.see(path, headers={"Range": "bytes=99999999-"}).response
    assert beyond.status_code == 416


@pytest.mark.parametrize("name", ["nonsense.txt", "film.mkv", "..", "gull.png"])
def test_only_the_films_own_files_are_served(me, film, name):
    assert me.see(f"/projects/{film.id}/files/{name}").status == 404


def test_making_a_film_orders_it_and_holds_its_credits(me, project, valkey, app):
    page = me.send(f"/projects/{project.id}/films", {}, seen=at(project))
    assert page.path == at(project)
    assert polls(page)
    with app.app_context():
        job = films.latest(project.user_id, project.id)
        assert job.active
        assert accounts.profile(project.user_id).credits == 3 - job.credits


def test_pressing_make_twice_orders_one_film(me, project, valkey, app):
    for _ in range(2):
        page = me.send(f"/projects/{project.id}/films", {}, seen=at(project))
        assert page.path == at(project)
    with app.app_context():
        assert db.session.query(GenerationJob).count() == 1


def test_the_editors_button_saves_then_makes(me, project, valkey):
    values = {
        "title": "Two words", "script": "A gull lands.", "voice": "male", "music": "",
        "duration": "1", "shape": "1:1", "then": "make",
    }  # fmt: skip
    page = me.send(f"/projects/{project.id}", values, seen=f"/projects/{project.id}")
    assert page.path == at(project)
    assert "Two words" in page.words
    assert "A gull lands." in me.see(f"/projects/{project.id}").words


def test_a_film_dearer_than_the_purse_is_refused_with_both_figures(me, project, app, owner):
    with app.app_context(), transaction():
        ledger.reserve(owner.id, 3, "spent", "another film")
    page = me.send(f"/projects/{project.id}/films", {}, seen=at(project))
    assert page.path == f"/projects/{project.id}"
    assert "and you have 0" in page.words
    assert "Nothing was charged" in page.words


def test_a_film_longer_than_the_plan_is_refused_with_its_running_time(me, project):
    values = {
        "title": "Long", "script": "The sea was loud and the night was long. " * 200,
        "voice": "male", "music": "", "duration": "1", "shape": "16:9", "then": "make",
    }  # fmt: skip
    page = me.send(f"/projects/{project.id}", values, seen=f"/projects/{project.id}")
    assert page.path == f"/projects/{project.id}"
    assert "This script runs about" in page.words


def test_stopping_a_film_gives_everything_back(me, project, valkey, app):
    me.send(f"/projects/{project.id}/films", {}, seen=at(project))
    page = me.send(at(project, "/cancellation"), {}, seen=at(project))
    assert "You stopped this film" in page.words
    with app.app_context():
        assert accounts.profile(project.user_id).credits == 3


def test_stopping_what_has_ended_is_explained(me, film):
    page = me.send(at(film, "/cancellation"), {}, seen=at(film))
    assert "This film has already ended." in page.words


def test_stopping_what_never_began_is_a_404(me, project):
    assert me.send(at(project, "/cancellation"), {}, seen=at(project)).status == 404
