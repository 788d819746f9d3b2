"""``/api/ai``: speech, music and lip-sync are ordered, watched, stopped, fetched in parts."""

import io
import uuid
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from studio.app import create_app
from studio.lib.settings import Settings
from studio.models import db
from studio.services import leases, orders, piece_endings
from studio.services.context import store
from studio.services.job_views import FILES
from studio.services.transactions import transaction
from tests import footage
from tests.conftest import Person

WORDS = "The lamp has burned for ninety years."
NEW = ("audio-generate", "music-generate", "lip-sync")


@pytest.fixture
def app(settings: Settings, settings_for: Callable[..., Settings], valkey) -> Iterator[Flask]:
    """The web application with a queue that answers, and no worker at it."""
    app = create_app(settings_for(settings.home, REDIS_URL=valkey.url))
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def project(client: FlaskClient, owner: Person) -> str:
    """The id of a project of the owner's."""
    body = {"title": "The keeper", "script": "Rain falls on the sea."}
    return client.post("/api/projects/create", json=body, headers=owner.headers).json["id"]


def upload(client: FlaskClient, person: Person, data: bytes) -> str:
    form = {"file": (io.BytesIO(data), "aunt")}
    return client.post("/api/uploads", data=form, headers=person.headers).json["url"]


@pytest.fixture
def bodies(client: FlaskClient, owner: Person, project: str) -> dict[str, dict]:
    """A good request for each call."""
    return {
        "audio-generate": {"project_id": project, "text": WORDS, "voice": "female"},
        "music-generate": {"project_id": project, "prompt": "rain", "duration": 5},
        "lip-sync": {
            "project_id": project,
            "video_url": upload(client, owner, footage.photo()),
            "audio_url": upload(client, owner, footage.sound()),
        },
    }


def order(client: FlaskClient, person: Person, call: str, body: dict, key: str = ""):
    headers = person.headers | ({"Idempotency-Key": key} if key else {})
    return client.post(f"/api/ai/{call}", json=body, headers=headers)


def balance(client: FlaskClient, person: Person) -> int:
    return client.get("/api/credits/balance", headers=person.headers).json["balance"]


def finish(app: Flask, job: str) -> dict[str, bytes]:
    """End an order as a worker would; answers what its files hold."""
    with app.app_context():
        lease = leases.claim(uuid.UUID(job), "host-1-a")
        with transaction() as session:
            row = leases.held(session, lease.job_id)
            made = {name: f"{name} {job}".encode() for name in FILES[row.kind]}
            files = {name: store().put_bytes(data) for name, data in made.items()}
            ended = {"files": files, "duration_ms": 4000, "new_share": 1.0}
            assert piece_endings.complete(session, row, lease.holds, **ended)
    return made


@pytest.mark.parametrize("call", NEW)
def test_an_order_is_taken_shown_and_stopped(
    client: FlaskClient, owner: Person, bodies: dict, call: str
) -> None:
    taken = order(client, owner, call, bodies[call])
    assert taken.status_code == 202
    assert set(taken.json) == {"job_id", "status", "estimated_time"}
    assert (taken.json["status"], bool(taken.json["estimated_time"])) == ("queued", True)
    where = f"/api/ai/jobs/{taken.json['job_id']}"
    job = client.get(where, headers=owner.headers).json
    kind = {"audio-generate": "audio", "music-generate": "music", "lip-sync": "lip_sync"}[call]
    assert (job["kind"], job["status"], job["credits"], job["urls"]) == (kind, "queued", 1, {})
    assert balance(client, owner) == 2
    stopped = client.post(f"{where}/cancellation", headers=owner.headers)
    assert (stopped.status_code, stopped.json["status"]) == (202, "cancelled")
    assert balance(client, owner) == 3
    assert client.post(f"{where}/cancellation", headers=owner.headers).status_code == 409


@pytest.mark.parametrize("call", NEW)
def test_the_same_key_answers_with_the_same_job(
    client: FlaskClient, owner: Person, bodies: dict, call: str
) -> None:
    first, second = (order(client, owner, call, bodies[call], key="once") for _ in range(2))
    assert first.status_code == second.status_code == 202
    assert first.json["job_id"] == second.json["job_id"]
    assert balance(client, owner) == 2
    assert order(client, owner, call, bodies[call], key="x" * 129).status_code == 400


@pytest.mark.parametrize("call", NEW)
def test_a_strangers_project_and_job_are_not_there(
    client: FlaskClient, owner: Person, stranger: Person, bodies: dict, call: str
) -> None:
    assert order(client, stranger, call, bodies[call]).status_code == 404
    nobodys = bodies[call] | {"project_id": str(uuid.uuid4())}
    assert order(client, owner, call, nobodys).status_code == 404
    job = f"/api/ai/jobs/{order(client, owner, call, bodies[call]).json['job_id']}"
    for path in (job, f"{job}/files/speech.wav"):
        assert client.get(path, headers=stranger.headers).status_code == 404
    assert client.post(f"{job}/cancellation", headers=stranger.headers).status_code == 404


def test_too_few_credits_are_402_with_figures(
    client: FlaskClient, owner: Person, bodies: dict
) -> None:
    body = bodies["music-generate"] | {"duration": 900}
    refused = order(client, owner, "music-generate", body)
    assert (refused.status_code, refused.json["needed"], refused.json["have"]) == (402, 8, 3)
    assert balance(client, owner) == 3


@pytest.mark.parametrize(
    ("call", "wrong"),
    [
        ("audio-generate", {"text": ""}),
        ("audio-generate", {"text": "… !"}),
        ("audio-generate", {"text": "a\x00b"}),
        ("audio-generate", {"text": None}),
        ("audio-generate", {"voice": "nobody"}),
        ("audio-generate", {"voice": "hazel", "language": "fr"}),
        ("audio-generate", {"language": "fi"}),
        ("audio-generate", {"speed": 2}),
        ("music-generate", {"duration": 0}),
        ("music-generate", {"duration": 901}),
        ("music-generate", {"duration": "5"}),
        ("music-generate", {"style": "polka"}),
        ("music-generate", {"prompt": "a\nb"}),
        ("music-generate", {"seed": -1}),
        ("lip-sync", {"video_url": ""}),
        ("lip-sync", {"video_url": "http://169.254.169.254/latest/meta-data/"}),
        ("lip-sync", {"video_url": "http://localhost/api/uploads/x"}),
        ("lip-sync", {"video_url": "file:///etc/passwd"}),
        ("lip-sync", {"audio_url": "https://other.example.com/a.wav"}),
        ("lip-sync", {"face": 20}),
        ("lip-sync", {"language": "fi"}),
    ],
    ids=str,
)
def test_what_cannot_be_used_is_pointed_at(
    client: FlaskClient, owner: Person, bodies: dict, call: str, wrong: dict
) -> None:
    refused = order(client, owner, call, bodies[call] | wrong)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"].split("/")[1] == next(iter(wrong))
    assert balance(client, owner) == 3


def test_a_text_in_a_language_without_a_voice_is_pointed_at(
    client: FlaskClient, owner: Person, bodies: dict
) -> None:
    body = bodies["audio-generate"] | {"text": "Добрый вечер. Есть история для тебя."}
    refused = order(client, owner, "audio-generate", body)
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/language")
    assert "Spanish" in refused.json["detail"]


def test_a_strangers_upload_cannot_be_used(
    client: FlaskClient, owner: Person, stranger: Person, bodies: dict
) -> None:
    theirs = upload(client, stranger, footage.photo())
    refused = order(client, owner, "lip-sync", bodies["lip-sync"] | {"video_url": theirs})
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "/video_url"


def test_a_picture_where_a_sound_belongs_is_said(
    client: FlaskClient, owner: Person, bodies: dict
) -> None:
    body = bodies["lip-sync"]
    turned = body | {"video_url": body["audio_url"], "audio_url": body["video_url"]}
    refused = order(client, owner, "lip-sync", turned)
    assert "no picture" in refused.json["detail"]
    silent = body | {"audio_url": body["video_url"]}
    assert "no sound" in order(client, owner, "lip-sync", silent).json["detail"]


def test_our_own_address_may_stand_in_front(
    client: FlaskClient, owner: Person, bodies: dict
) -> None:
    body = bodies["lip-sync"]
    full = body | {"video_url": f"http://localhost{body['video_url']}"}
    assert order(client, owner, "lip-sync", full).status_code == 202


def test_an_unknown_style_lists_those_that_there_are(
    client: FlaskClient, owner: Person, bodies: dict
) -> None:
    wrong = bodies["music-generate"] | {"style": "polka"}
    refused = order(client, owner, "music-generate", wrong)
    styles = client.get("/api/ai/styles", headers=owner.headers).json["styles"]
    assert len(styles) >= 14
    for style in styles:
        assert style["id"] in refused.json["errors"][0]["detail"]


def test_voices_are_listed_by_language(client: FlaskClient, owner: Person) -> None:
    def voices(query: str) -> list[dict]:
        return client.get(f"/api/ai/voices{query}", headers=owner.headers).json["voices"]

    assert len(voices("")) >= 24
    assert {voice["language"] for voice in voices("?language=fr")} == {"fr"}
    refused = client.get("/api/ai/voices?language=fi", headers=owner.headers)
    assert refused.status_code == 422


@pytest.mark.parametrize("call", NEW)
def test_a_finished_jobs_files_come_whole_and_in_parts(
    app: Flask, client: FlaskClient, owner: Person, bodies: dict, call: str
) -> None:
    job = order(client, owner, call, bodies[call]).json["job_id"]
    files = finish(app, job)
    shown = client.get(f"/api/ai/jobs/{job}", headers=owner.headers).json
    assert (shown["status"], shown["progress"], shown["duration_s"]) == ("complete", 1, 4.0)
    assert set(shown["urls"]) == set(files)
    for name, url in shown["urls"].items():
        whole = client.get(url, headers=owner.headers, buffered=True)
        assert (whole.status_code, whole.data) == (200, files[name])
        assert "private" in whole.headers["Cache-Control"]
        assert whole.headers["Accept-Ranges"] == "bytes"
        part = client.get(url, headers=owner.headers | {"Range": "bytes=2-5"}, buffered=True)
        assert (part.status_code, part.data) == (206, files[name][2:6])
        again = {"If-None-Match": whole.headers["ETag"]}
        unchanged = client.get(url, headers=owner.headers | again, buffered=True)
        assert unchanged.status_code == 304
        outside = client.get(url, headers=owner.headers | {"Range": "bytes=9000-"})
        assert (outside.status_code, outside.mimetype) == (416, "application/problem+json")
        assert client.get(url).status_code == 401
    for name in ("film.mp4", "nothing.wav"):
        other = client.get(f"/api/ai/jobs/{job}/files/{name}", headers=owner.headers)
        assert other.status_code == 404


def test_what_was_made_is_the_source_of_a_lip_sync(
    app: Flask, client: FlaskClient, owner: Person, bodies: dict
) -> None:
    job = order(client, owner, "audio-generate", bodies["audio-generate"]).json["job_id"]
    finish(app, job)
    body = bodies["lip-sync"] | {"audio_url": f"/api/ai/jobs/{job}/files/speech.wav"}
    refused = order(client, owner, "lip-sync", body)
    assert refused.status_code == 422  # what stands in for speech here is no sound
    assert "no video, photo or sound" in refused.json["detail"]
    with app.app_context():
        assert orders.job(owner.id, uuid.UUID(job)).status == "complete"
