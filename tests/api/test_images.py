"""``/api/images``: pictures are uploaded, used, and seen by their owner alone."""

import io
import uuid

import pytest
from flask.testing import FlaskClient
from PIL import Image

from tests.conftest import Person


@pytest.fixture(scope="module")
def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 32), "teal").save(out, "PNG")
    return out.getvalue()


def sent(client: FlaskClient, person: Person, data: bytes, name: str = "image"):
    form = {name: (io.BytesIO(data), "beach.png")}
    return client.post("/api/images", data=form, headers=person.headers)


def test_a_picture_is_uploaded_used_and_seen(
    client: FlaskClient, owner: Person, png: bytes
) -> None:
    kept = sent(client, owner, png)
    assert kept.status_code == 201
    assert (kept.json["width"], kept.json["height"]) == (64, 32)
    seen = client.get(kept.json["url"], headers=owner.headers, buffered=True)
    assert (seen.status_code, seen.mimetype) == (200, "image/png")
    assert "private" in seen.headers["Cache-Control"]
    assert Image.open(io.BytesIO(seen.data)).size == (64, 32)
    project = {"title": "T", "script": "Once.", "images": [kept.json["id"]]}
    made = client.post("/api/projects/create", json=project, headers=owner.headers)
    shown = client.get(f"/api/projects/{made.json['id']}", headers=owner.headers)
    assert shown.json["images"] == [kept.json["id"]]


def test_a_strangers_picture_is_not_there_and_cannot_be_used(
    client: FlaskClient, owner: Person, stranger: Person, png: bytes
) -> None:
    kept = sent(client, owner, png).json
    assert client.get(kept["url"], headers=stranger.headers).status_code == 404
    project = {"title": "T", "script": "Once.", "images": [kept["id"]]}
    used = client.post("/api/projects/create", json=project, headers=stranger.headers)
    unknown = project | {"images": [str(uuid.uuid4())]}
    none = client.post("/api/projects/create", json=unknown, headers=stranger.headers)
    assert used.status_code == none.status_code == 422
    assert used.json["errors"][0]["pointer"] == "/images/0"
    assert used.json["detail"].replace(kept["id"], "") == none.json["detail"].replace(
        unknown["images"][0], ""
    )


def test_what_is_not_a_picture_is_refused(client: FlaskClient, owner: Person, png: bytes) -> None:
    assert sent(client, owner, b"not a picture").status_code == 422
    assert sent(client, owner, png, name="photo").json["errors"][0]["pointer"] == "/image"
    raw = client.post("/api/images", data=png, content_type="image/png", headers=owner.headers)
    assert raw.status_code == 415
    assert sent(client, Person(None, "", ""), png).status_code == 401
