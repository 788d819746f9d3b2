"""``/api/projects``: the six calls, and whose things they reach."""

import uuid

import pytest
from flask.testing import FlaskClient

from tests.conftest import Person

KEEPER = {"title": "The keeper", "script": "The sea was calm. Mara waited for the storm."}
DETAILS = {
    "id", "user_id", "title", "script", "images", "voice", "duration", "music", "shape", "seed",
    "status", "video_url", "subtitles_url", "created_at", "updated_at",
}  # fmt: skip


@pytest.fixture
def project(client: FlaskClient, owner: Person) -> str:
    """The address of the owner's project."""
    made = client.post("/api/projects/create", json=KEEPER, headers=owner.headers)
    assert made.status_code == 201
    return f"/api/projects/{made.json['id']}"


def test_a_new_project_is_answered_in_brief(client: FlaskClient, owner: Person) -> None:
    made = client.post("/api/projects/create", json=KEEPER, headers=owner.headers)
    assert set(made.json) == {"id", "user_id", "title", "status", "created_at"}
    assert made.json["user_id"] == str(owner.id)
    assert made.json["status"] == "pending"


def test_a_project_is_shown_with_all_details(
    client: FlaskClient, owner: Person, project: str
) -> None:
    shown = client.get(project, headers=owner.headers).json
    assert set(shown) == DETAILS
    assert (shown["voice"], shown["duration"], shown["images"]) == ("neutral", 1, [])
    assert shown["video_url"] is shown["subtitles_url"] is None


def test_projects_are_listed_by_page_and_status(
    client: FlaskClient, owner: Person, stranger: Person, project: str
) -> None:
    listed = client.get("/api/projects/?page=1&per_page=5&status=pending", headers=owner.headers)
    assert (listed.json["total"], listed.json["page"], listed.json["per_page"]) == (1, 1, 5)
    assert set(listed.json["projects"][0]) == DETAILS
    none = client.get("/api/projects/?status=complete", headers=owner.headers)
    assert none.json["projects"] == []
    assert client.get("/api/projects/", headers=stranger.headers).json["total"] == 0


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=1.0",
        "page=",
        "per_page=101",
        "status=done",
        "page=1&page=2",
        "by=x",
    ],
)
def test_a_query_that_cannot_be_used_is_refused(
    client: FlaskClient, owner: Person, query: str
) -> None:
    refused = client.get(f"/api/projects/?{query}", headers=owner.headers)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "/" + query.partition("=")[0]


def test_a_change_touches_what_it_names(client: FlaskClient, owner: Person, project: str) -> None:
    before = client.get(project, headers=owner.headers).json
    after = client.put(
        project, json={"voice": "female", "duration": 2, "music": "waltz"}, headers=owner.headers
    ).json
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"voice", "duration", "music", "updated_at"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", " \u00a0 "),
        ("title", "x" * 256),
        ("title", None),
        ("title", "a\nb"),
        ("script", ""),
        ("script", "\n\t "),
        ("script", "a\x00b"),
        ("script", "x" * 200_001),
        ("script", "x" * 5_000_000),
        ("voice", "robot"),
        ("duration", 0),
        ("duration", 41),
        ("duration", "2"),
        ("duration", 1.5),
        ("duration", True),
        ("duration", 1e400),
        ("music", "x" * 256),
        ("shape", "4:3"),
        ("seed", -1),
        ("images", "x"),
        ("images", ["x"]),
        ("images", [str(uuid.UUID(int=7))]),
        ("status", "complete"),
        ("user_id", str(uuid.UUID(int=7))),
    ],
)
def test_what_cannot_be_used_is_refused_alike_for_new_and_old(
    client: FlaskClient, owner: Person, project: str, field: str, value: object
) -> None:
    for answer in (
        client.post("/api/projects/create", json=KEEPER | {field: value}, headers=owner.headers),
        client.put(project, json={field: value}, headers=owner.headers),
    ):
        assert answer.status_code == 422
        assert {f["pointer"].split("/")[1] for f in answer.json["errors"]} == {field}


def test_a_deleted_project_is_gone(client: FlaskClient, owner: Person, project: str) -> None:
    gone = client.delete(project, headers=owner.headers)
    assert (gone.status_code, gone.data) == (204, b"")
    assert client.get(project, headers=owner.headers).status_code == 404
    assert client.delete(project, headers=owner.headers).status_code == 404


def test_a_strangers_project_looks_like_one_that_is_not_there(
    client: FlaskClient, stranger: Person, project: str
) -> None:
    missing = f"/api/projects/{uuid.uuid4()}"
    for method, path, body in (
        ("GET", "", None),
        ("PUT", "", {"title": "Mine"}),
        ("DELETE", "", None),
        ("POST", "/regenerate", None),
    ):
        theirs, none = (
            client.open(where + path, method=method, json=body, headers=stranger.headers)
            for where in (project, missing)
        )
        assert theirs.status_code == none.status_code == 404, (method, path)
        assert theirs.json | {"instance": ""} == none.json | {"instance": ""}


@pytest.mark.parametrize("wrong", ["x", "123", "00000000-0000-0000-0000-00000000000g"])
def test_an_id_that_is_none_is_not_found(client: FlaskClient, owner: Person, wrong: str) -> None:
    assert client.get(f"/api/projects/{wrong}", headers=owner.headers).status_code == 404
