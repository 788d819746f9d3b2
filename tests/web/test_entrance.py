"""The entrance, the sample film, thanks."""

import re

from studio.lib.settings import ROOT
from tests.web.films import CAPTIONS, tiny_film


def put_sample(settings):
    folder = settings.home / "sample"
    folder.mkdir()
    (folder / "film.mp4").write_bytes(tiny_film())
    (folder / "film.vtt").write_text(CAPTIONS, encoding="utf-8")
    (folder / "poster.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "report.json").write_text('{"title": "The Keeper"}', encoding="utf-8")


def test_the_entrance_shows_a_still_until_a_sample_was_made(guest):
    page = guest.see("/")
    assert page.status == 200
    assert not page.all("video")
    assert any("lighthouse" in (image["alt"] or "") for image in page.all("img"))


def test_the_entrance_plays_the_sample_muted_with_captions(guest, settings):
    put_sample(settings)
    page = guest.see("/")
    film = page.all("video")[0]
    assert "muted" in film
    assert "controls" in film
    assert "The Keeper" in film["aria-label"]
    assert "default" in page.all("track", kind="captions")[0]
    assert guest.see("/sample/film.vtt").response.text == CAPTIONS


def test_the_sample_serves_nothing_else(guest, settings):
    put_sample(settings)
    (settings.home / "sample" / "notes.txt").write_text("private", encoding="utf-8")
    for name in ("notes.txt", "..%2fstudio.db", "film.srt"):
        assert guest.see(f"/sample/{name}").status == 404


def test_machines_get_a_health_check(client):
    for accept in ("application/json", "*/*", ""):
        answer = client.get("/", headers={"Accept": accept})
        assert answer.status_code == 200
        assert answer.mimetype == "application/json"


def test_plans_are_shown_with_their_prices(guest):
    words = guest.see("/").words
    for figure in ("$0", "$39", "$49", "$99", "40 minutes of new film"):
        assert figure in words


def test_thanks_name_every_package_that_is_pinned(guest):
    page = guest.see("/third-party")
    pins = re.findall(
        r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE
    )
    missing = [pin for pin in pins if pin not in page.words]
    assert not missing, "run: python tools/third_party.py"
    assert "Kokoro-82M" in page.words
