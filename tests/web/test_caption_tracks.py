"""A finished film offers its captions in every language that there is."""

import json

import pytest

from studio.models import MediaAsset, db
from studio.services.context import store
from studio.services.film_views import caption_tag, film_file
from tests.web.films import REPORT
from tests.web.test_films import at, film  # noqa: F401 - a fixture

SPANISH = "WEBVTT\n\n00:00.500 --> 00:02.500\nLa lámpara ardió.\n"


def add(project, name: str, data: bytes) -> None:
    """Put a file beside those of a project's film, or in the place of one."""
    known = film_file(name)
    row = db.session.query(MediaAsset).filter_by(project_id=project.id, name=name).one_or_none()
    row = row or MediaAsset(user_id=project.user_id, project_id=project.id, name=name)
    row.kind, row.media_type = known.kind, known.media_type
    row.content_hash, row.size = store().put_bytes(data), len(data)
    db.session.add(row)
    db.session.commit()


@pytest.fixture
def spoken_twice(app, film):  # noqa: F811 - the fixture above
    with app.app_context():
        add(film, "film.es.vtt", SPANISH.encode())
        add(film, "film.words.vtt", b"WEBVTT\n")
        add(film, "film.descriptions.vtt", b"WEBVTT\n")
    return film


def test_a_player_offers_every_language_and_shows_the_films_own(me, spoken_twice):
    own, spanish = me.see(at(spoken_twice)).all("track")
    assert (own["srclang"], own["label"], "default" in own) == ("en", "English", True)
    assert (spanish["srclang"], spanish["label"]) == ("es", "Español")
    assert "default" not in spanish
    assert me.see(str(spanish["src"])).response.text == SPANISH


def test_captions_in_the_picture_are_not_shown_over_it(app, me, spoken_twice):
    with app.app_context():
        report = {**REPORT, "burned": True, "language": "pt-BR"}
        add(spoken_twice, "report.json", json.dumps(report).encode())
    own, _ = me.see(at(spoken_twice)).all("track")
    assert (own["srclang"], own["label"]) == ("pt-BR", "Português (Brasil)")
    assert "default" not in own


def test_all_caption_files_can_be_taken_along(me, spoken_twice):
    words = me.see(at(spoken_twice)).words
    for title in ("Captions, word by word", "Descriptions", "Captions, Español"):
        assert title in words
    for name, saved_as in (
        ("film.es.vtt", "the-last-lamp.es.vtt"),
        ("film.words.vtt", "the-last-lamp.words.vtt"),
    ):
        saved = me.see(f"/projects/{spoken_twice.id}/files/{name}?download=1").response
        assert saved.headers["Content-Disposition"] == f"attachment; filename={saved_as}"
        assert saved.mimetype == "text/vtt"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("film.es.vtt", "es"),
        ("film.pt-BR.vtt", "pt-BR"),
        ("film.vtt", ""),
        ("film.words.vtt", ""),
        ("film.descriptions.vtt", ""),
        ("film.mp4", ""),
    ],
)
def test_the_name_of_a_caption_file_says_its_language(name, tag):
    assert caption_tag(name) == tag
    assert film_file(name) is not None


@pytest.mark.parametrize("name", ["film.e.vtt", "film..vtt", "film.es.srt", "../film.vtt", "notes"])
def test_no_other_name_is_a_file_of_a_film(name):
    assert film_file(name) is None
