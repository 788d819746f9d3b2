"""The list of films, the editor, files that come along, deleting."""

import io
import shutil
import uuid

import pytest
from flask import url_for
from PIL import Image

from studio.app import create_app
from studio.services import projects
from tests.web.conftest import SCRIPT, Visitor
from tests.web.films import premiere, put_job

BROKEN_FDX = b'<?xml version="1.0"?><FinalDraft><Content><Paragraph'
FDX = (
    b'<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="1">'
    b'<Content><Paragraph Type="Scene Heading"><Text>EXT. PIER - DAY</Text></Paragraph>'
    b'<Paragraph Type="Action"><Text>A gull lands on the pier.</Text></Paragraph>'
    b"</Content></FinalDraft>"
)


def page_values(**changes):
    values = {
        "title": "The Last Lamp", "script": SCRIPT, "voice": "female", "music": "ambient",
        "duration": "1", "shape": "9:16", "then": "save",
    }  # fmt: skip
    return values | changes


def upload(name, data):
    return (io.BytesIO(data), name)


def png(picture_size=(64, 48)):

    out = io.BytesIO()
    Image.new("RGB", picture_size, (200, 40, 40)).save(out, "PNG")
    return out.getvalue()


def test_a_new_film_keeps_all_that_was_chosen(me):
    page = me.send("/projects", page_values(), seen="/projects/new")
    assert page.status == 200
    assert page.all("input", name="title")[0]["value"] == "The Last Lamp"
    assert page.all("input", name="voice", value="female", checked=None)
    assert page.all("input", name="shape", value="9:16", checked=None)
    assert page.all("option", value="ambient", selected=None)
    assert "There is a boat out there!" in page.words


def test_a_film_without_a_title_is_named_by_its_script(me):
    page = me.send("/projects", page_values(title=""), seen="/projects/new")
    assert page.all("input", name="title")[0]["value"] == "The Last Lamp"


def test_the_editor_says_running_time_scenes_and_price(me, project):
    page = me.see(f"/projects/{project.id}")
    assert "running time" in page.words
    assert "in 2 scenes" in page.words
    assert "sc010" in page.words
    assert "2 voices: the narrator and Tam" in page.words


def test_the_price_of_what_is_typed_comes_as_a_fragment(me):
    page = me.send("/estimate", {"script": SCRIPT, "duration": "1"}, seen="/projects/new")
    assert page.all("div", id="estimate")
    assert page.all("aside", id="outline", hx_swap_oob="true")
    assert not page.all("html")


def test_a_script_that_is_too_long_is_told_while_it_is_typed(me):
    script = "The sea was loud and the night was long. " * 200
    page = me.send("/estimate", {"script": script, "duration": "1"}, seen="/projects/new")
    assert "This script runs about" in page.words


def test_saving_by_htmx_answers_with_the_time_alone(me, project):
    token = me.see(f"/projects/{project.id}").token
    answer = me.client.post(
        f"/projects/{project.id}",
        data=page_values(title="Renamed", csrf_token=token),
        headers={"HX-Request": "true"},
    )
    assert answer.status_code == 200
    assert "Saved" in answer.text
    assert "<html" not in answer.text
    assert "Renamed" in me.see(f"/projects/{project.id}").words


def test_saving_nothing_is_refused_and_said_in_the_fragment(me, project):
    token = me.see(f"/projects/{project.id}").token
    answer = me.client.post(
        f"/projects/{project.id}",
        data=page_values(script="  ", csrf_token=token),
        headers={"HX-Request": "true"},
    )
    assert "Not saved: The script is empty." in answer.text
    assert "There is a boat out there!" in me.see(f"/projects/{project.id}").words


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"script": ""}, "The script is empty."),
        ({"script": "a boat " * 800_000}, "the studio reads up to 200,000"),
        ({"script": "A boat.\x00 A sail."}, "control character"),
        ({"title": "x" * 300}, "That title is too long."),
        ({"title": "A\x07B"}, "control character"),
        ({"duration": "400"}, "Choose 1 to 40 minutes."),
        ({"voice": "robot"}, "Not a valid choice"),
        ({"shape": "4:3"}, "Not a valid choice"),
        ({"music": "techno"}, "Not a valid choice"),
    ],
)
def test_what_can_not_be_used_is_said_and_the_rest_is_kept(me, changes, said):
    page = me.send("/projects", page_values(**changes), seen="/projects/new")
    assert page.status == 422
    assert said in page.words
    if "script" not in changes:
        assert "There is a boat out there!" in page.words
    assert "No films yet" in me.see("/projects").words


@pytest.mark.parametrize(
    "script",
    [
        "EVERYTHING IS IN CAPITALS. THE SEA TOO. NOBODY WHISPERS HERE.",
        "היה היה פעם מגדלור על סלע. הים היה רועש.",
        "🌊🌊 The sea 🌊 sings. 🚢",
        "INT. HALL - DAY\n\n" + "\n\n".join(f"GUEST {n}\nGood evening." for n in range(400)),
    ],
    ids=["capitals", "right to left", "emoji", "four hundred guests"],
)
def test_unusual_scripts_are_kept_and_priced(me, script):
    page = me.send("/projects", page_values(script=script, title="Odd"), seen="/projects/new")
    assert page.status == 200
    assert "running time" in page.words or page.all("svg")
    assert page.all("textarea", id="script")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.fountain", SCRIPT.encode(), "There is a boat out there!"),
        ("page.md", b"# The Pier\n\nA gull landed on the pier.", "A gull landed on the pier."),
        ("page.txt", "Ein Möwe. Größe!".encode("cp1252"), "Größe"),
        ("page.fdx", FDX, "A gull lands on the pier."),
    ],
)
def test_a_script_file_takes_the_place_of_the_page(me, name, data, said):
    values = page_values(script="", title="", script_file=upload(name, data))
    page = me.send("/projects", values, seen="/projects/new")
    assert page.status == 200
    assert said in page.words


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.txt", b"\x00\x01\x02\x89PNG", "This file is not text"),
        ("page.fdx", BROKEN_FDX, "Final Draft"),
        ("page.docx", b"PK\x03\x04", "The studio reads .fountain, .fdx, .txt, .md"),
        ("page.txt", b"", "The script is empty."),
    ],
)
def test_a_file_that_is_no_script_is_refused_in_plain_words(me, name, data, said):
    values = page_values(script_file=upload(name, data))
    page = me.send("/projects", values, seen="/projects/new")
    assert page.status == 422
    assert said in page.words
    assert "There is a boat out there!" in page.words


def test_a_script_file_that_is_too_large_is_refused(settings_for, tmp_path, prepared_home):

    home = shutil.copytree(prepared_home, tmp_path / "short")
    guest = Visitor(create_app(settings_for(home, MAX_SCRIPT_LETTERS="1000")).test_client())
    guest.send("/sign-up", {"name": "A", "email": "a@example.com", "password": "a long word"})
    values = page_values(script="A gull.", script_file=upload("page.txt", b"word " * 5000))
    page = guest.send("/projects", values, seen="/projects/new")
    assert page.status == 422
    assert "too large" in page.words


def test_pictures_are_shown_and_can_be_taken_away(me, project):
    at = f"/projects/{project.id}"
    page = me.send(at, page_values(images=upload("gull.png", png())), seen=at)
    shown = page.all("img", alt="gull.png")
    assert shown
    thumbnail = me.see(str(shown[0]["src"])).response
    assert thumbnail.status_code == 200
    assert thumbnail.mimetype.startswith("image/")
    image = page.all("button", name="remove_image")[0]["value"]
    page = me.send(at, page_values(remove_image=image), seen=at)
    assert page.status == 200
    assert not page.all("img", alt="gull.png")


@pytest.mark.parametrize("data", [b"not a picture", b"", b"\x89PNG\r\n\x1a\n broken"])
def test_a_picture_that_is_none_is_refused_in_plain_words(me, project, data):
    at = f"/projects/{project.id}"
    page = me.send(at, page_values(images=upload("gull.png", data)), seen=at)
    assert page.status == 422
    assert "gull.png" in page.words
    assert page.all("p", id="images-err")


def test_taking_away_a_picture_that_is_not_there_is_a_404(me, project):
    at = f"/projects/{project.id}"
    for image in ("nonsense", str(uuid.uuid4())):
        assert me.send(at, page_values(remove_image=image), seen=at).status == 404


def test_deleting_asks_first(me, project):
    page = me.see(f"/projects/{project.id}/delete")
    assert "Delete “The Last Lamp”?" in page.words
    assert me.see(f"/projects/{project.id}").status == 200
    gone = me.send(f"/projects/{project.id}/delete", {}, seen=f"/projects/{project.id}/delete")
    assert gone.path == "/projects"
    assert "Deleted." in gone.words
    assert me.see(f"/projects/{project.id}").status == 404


def test_the_list_shows_ones_own_films_by_state_and_page(me, app, owner, stranger, project):

    with app.app_context():
        projects.create(stranger.id, projects.ProjectDraft("Not mine", SCRIPT))
        for number in range(13):
            projects.create(owner.id, projects.ProjectDraft(f"Film {number}", SCRIPT))
    first = me.see("/projects")
    assert "Film 12" in first.words
    assert "Not mine" not in first.words
    assert "Page 1 of 2" in first.words
    assert "The Last Lamp" in me.see("/projects?page=2").words
    assert "No film is in this pile" in me.see("/projects?status=complete").words
    assert me.see("/projects?status=nonsense&page=-4").status == 200


def test_somebody_elses_film_is_not_there(app, seat, stranger, project):

    with app.app_context():
        premiere(project)
        picture = projects.add_image(project.user_id, project.id, "a.png", png())
        job_id = put_job(project, "cancelled")
    visitor = seat(stranger)
    token = visitor.see("/projects/new").token
    tried = set()
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("api.") or "project_id" not in rule.arguments:
            continue
        values = {"project_id": project.id, "image_id": picture.id, "name": "film.mp4",
                  "job_id": job_id, "file_id": picture.id}  # fmt: skip
        with app.test_request_context():
            path = url_for(rule.endpoint, **{k: values[k] for k in rule.arguments})
        for method in rule.methods & {"GET", "POST"}:
            answer = visitor.client.open(
                path, method=method, data=page_values(csrf_token=token), buffered=True
            )
            assert answer.status_code == 404, (method, path)
            tried.add((method, rule.endpoint))
    assert len(tried) >= 9


def test_nobody_sees_a_film_without_signing_in(guest, project):
    for path in (f"/projects/{project.id}", f"/projects/{project.id}/film", "/profile"):
        assert guest.see(path).path == "/sign-in"


def test_a_fragment_sends_the_whole_page_to_the_door(client, project):
    answer = client.get(f"/projects/{project.id}/film/status", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["HX-Redirect"] == "/sign-in"


def test_the_profile_tells_the_ledger_in_words(me):
    page = me.see("/profile")
    assert "3 credits" in page.words
    assert "Enough for 1 min of newly made film" in page.words
    assert "Welcome: 3 credits, one minute of film" in page.words
    assert "+3" in page.words
