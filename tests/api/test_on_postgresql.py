"""The same calls on PostgreSQL: from sign-up to a deleted project, and pictures hung at once."""

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask
from PIL import Image

from studio.app import create_app
from studio.lib.settings import Settings
from studio.models import db
from studio.services import plans, projects
from studio.services.projects import ProjectDraft
from tests.conftest import Person

pytestmark = pytest.mark.slow
SCRIPT = "The keeper climbed the stairs. “Storm tonight,” said Mara. She lit the lamp."


@pytest.fixture
def app(
    tmp_path: Path, settings_for: Callable[..., Settings], postgres_url: str, valkey
) -> Iterator[Flask]:
    """The web application on a migrated PostgreSQL database."""
    chosen = {"DATABASE_URL": postgres_url, "REDIS_URL": valkey.url}
    app = create_app(settings_for(tmp_path, **chosen))
    with app.app_context():
        flask_migrate.upgrade()
        plans.seed()
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def test_a_film_is_ordered_stopped_and_its_project_deleted(app: Flask, owner: Person) -> None:
    client = app.test_client()
    body = {"title": "The keeper", "script": SCRIPT, "voice": "female", "images": []}
    project = client.post("/api/projects/create", json=body, headers=owner.headers).json["id"]
    where = f"/api/projects/{project}"
    changed = client.put(where, json={"music": "waltz"}, headers=owner.headers)
    assert changed.json["music"] == "waltz"
    listed = client.get("/api/projects/?status=pending", headers=owner.headers)
    assert listed.json["total"] == 1
    order = {"project_id": project}
    first = client.post("/api/ai/video-generate", json=order, headers=owner.headers)
    assert first.status_code == 202
    again = client.post("/api/ai/video-generate", json=order, headers=owner.headers)
    assert again.status_code == 409
    job = f"/api/ai/jobs/{first.json['job_id']}"
    stopped = client.post(f"{job}/cancellation", headers=owner.headers)
    assert stopped.json["status"] == "cancelled"
    client.post(f"{where}/regenerate", headers=owner.headers)
    assert client.get("/api/credits/balance", headers=owner.headers).json["balance"] < 3
    assert client.delete(where, headers=owner.headers).status_code == 204
    assert client.get("/api/credits/balance", headers=owner.headers).json["balance"] == 3
    ledger = client.get("/api/credits/transactions", headers=owner.headers).json
    assert ledger["transactions"][0]["balance_after"] == 3
    assert ledger["total"] == 5


def test_pictures_hung_at_once_are_all_kept(app: Flask, owner: Person) -> None:
    out = io.BytesIO()
    Image.new("RGB", (32, 32), "teal").save(out, "PNG")
    with app.app_context():
        made = projects.create(owner.id, ProjectDraft(title="T", script="Once."))
    start = threading.Barrier(5)

    def hang() -> None:
        with app.app_context():
            start.wait()
            projects.add_image(owner.id, made.id, "a.png", out.getvalue())

    threads = [threading.Thread(target=hang) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with app.app_context():
        assert len(projects.get(owner.id, made.id).images) == 5
