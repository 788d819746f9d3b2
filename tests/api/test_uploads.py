"""``/api/uploads``: footage and sounds are taken in, seen in parts, by their owner alone."""

import io
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from studio.app import create_app
from studio.lib.settings import Settings
from studio.models import db
from tests import footage
from tests.conftest import Person


@pytest.fixture
def app(settings: Settings, settings_for: Callable[..., Settings]) -> Iterator[Flask]:
    """A studio that takes 150 kB of footage, and 100 kB of anything else."""
    limits = {"MAX_FOOTAGE_BYTES": "150000", "MAX_UPLOAD_BYTES": "100000"}
    app = create_app(settings_for(settings.home, **limits))
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def sent(client: FlaskClient, person: Person, data: bytes, name: str = "file"):
    form = {name: (io.BytesIO(data), "aunt.mp4")}
    return client.post("/api/uploads", data=form, headers=person.headers)


def test_a_video_is_uploaded_seen_in_parts_and_taken_away(
    client: FlaskClient, owner: Person
) -> None:
    data = footage.video()
    kept = sent(client, owner, data)
    assert kept.status_code == 201
    assert (kept.json["medium"], kept.json["width"], kept.json["height"]) == ("video", 160, 90)
    assert kept.json["duration_s"] == pytest.approx(1.0, abs=0.1)
    url = kept.json["url"]
    seen = client.get(url, headers=owner.headers, buffered=True)
    assert (seen.status_code, seen.mimetype, seen.data) == (200, "video/mp4", data)
    assert "private" in seen.headers["Cache-Control"]
    assert seen.headers["X-Content-Type-Options"] == "nosniff"
    part = client.get(url, headers=owner.headers | {"Range": "bytes=4-7"}, buffered=True)
    assert (part.status_code, part.data) == (206, b"ftyp")
    assert client.delete(url, headers=owner.headers).status_code == 204
    assert client.get(url, headers=owner.headers).status_code == 404
    assert client.delete(url, headers=owner.headers).status_code == 404


@pytest.mark.parametrize(
    ("data", "medium"),
    [(footage.photo(), "photo"), (footage.sound("mp3"), "sound"), (footage.video("webm"), "video")],
    ids=["photo", "sound", "webm"],
)
def test_other_kinds_are_known(
    client: FlaskClient, owner: Person, data: bytes, medium: str
) -> None:
    assert sent(client, owner, data).json["medium"] == medium


def test_footage_may_be_larger_than_other_requests_and_has_a_limit(
    client: FlaskClient, owner: Person
) -> None:
    large = footage.sound("wav", 0.6)
    assert 100_000 < len(large) < 150_000
    assert sent(client, owner, large).status_code == 201
    too_large = sent(client, owner, footage.sound("wav", 1.3))
    assert (too_large.status_code, too_large.mimetype) == (413, "application/problem+json")
    picture = {"image": (io.BytesIO(bytes(110_000)), "a.png")}
    other = client.post("/api/images", data=picture, headers=owner.headers)
    assert other.status_code == 413


def test_what_is_no_footage_is_refused(client: FlaskClient, owner: Person) -> None:
    refused = sent(client, owner, b"not a film")
    assert refused.status_code == 422
    assert "no video, photo or sound" in refused.json["detail"]
    assert sent(client, owner, footage.photo(), "photo").json["errors"][0]["pointer"] == "/file"
    raw = {"data": footage.photo(), "content_type": "image/jpeg", "headers": owner.headers}
    assert client.post("/api/uploads", **raw).status_code == 415
    assert sent(client, Person(None, "", ""), footage.photo()).status_code == 401


def test_a_strangers_upload_is_not_there(
    client: FlaskClient, owner: Person, stranger: Person
) -> None:
    url = sent(client, owner, footage.photo()).json["url"]
    assert client.get(url, headers=stranger.headers).status_code == 404
    assert client.delete(url, headers=stranger.headers).status_code == 404
    assert client.get(url, headers=owner.headers, buffered=True).status_code == 200
