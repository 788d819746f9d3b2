"""``/api/projects/{id}/sound``: what was chosen, music of one's own, translated captions."""

import io

import pytest
from flask.testing import FlaskClient

from tests import footage
from tests.conftest import Person

VTT = b"WEBVTT\n\n00:00.500 --> 00:02.500\nPas ce soir.\n"


@pytest.fixture
def project(client: FlaskClient, owner: Person) -> str:
    """The address of a project of the owner's."""
    body = {"title": "The keeper", "script": "Rain falls on the sea.", "music": "piano"}
    made = client.post("/api/projects/create", json=body, headers=owner.headers)
    return f"/api/projects/{made.json['id']}"


def track(client: FlaskClient, person: Person, project: str, data: bytes, **form: str):
    sent = {"file": (io.BytesIO(data), "waltz.mp3"), **form}
    return client.post(f"{project}/track", data=sent, headers=person.headers)


def captions(client: FlaskClient, person: Person, project: str, tag: str, data: bytes):
    sent = {"file": (io.BytesIO(data), "fr.vtt")}
    return client.post(f"{project}/captions/{tag}", data=sent, headers=person.headers)


def test_what_was_chosen_is_shown_and_changed(
    client: FlaskClient, owner: Person, project: str
) -> None:
    fresh = client.get(f"{project}/sound", headers=owner.headers)
    assert fresh.status_code == 200
    assert (fresh.json["music"], fresh.json["voices"], fresh.json["track"]) == ("piano", {}, None)
    body = {
        "voices": {"MARA": "hazel", "": "miles"},
        "pronunciations": [["Siobhan", "shiv-AWN"]],
        "music_db": -3,
        "language": "en-gb",
        "burned": True,
    }
    changed = client.put(f"{project}/sound", json=body, headers=owner.headers)
    assert changed.status_code == 200
    assert {name: changed.json[name] for name in body} == body
    kept = client.put(f"{project}/sound", json={"burned": False}, headers=owner.headers)
    assert kept.json["voices"] == body["voices"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"voices": {"MARA": "nobody"}},
        {"voices": ["hazel"]},
        {"pronunciations": [["Siobhan"]]},
        {"pronunciations": [["Siobhan", "/xx7/"]]},
        {"music_db": -18.5},
        {"music_db": "loud"},
        {"language": "fi"},
        {"described": 1},
        {"track": None},
    ],
    ids=str,
)
def test_what_cannot_be_chosen_is_pointed_at(
    client: FlaskClient, owner: Person, project: str, wrong: dict
) -> None:
    refused = client.put(f"{project}/sound", json=wrong, headers=owner.headers)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"].split("/")[1] == next(iter(wrong))


def test_music_of_ones_own_comes_with_the_statement(
    client: FlaskClient, owner: Person, project: str
) -> None:
    data = footage.sound("mp3", 2.0)
    for form in ({}, {"may_use": "false"}, {"may_use": ""}, {"may_use": "true", "x": "y"}):
        refused = track(client, owner, project, data, **form)
        assert refused.status_code == 422
    kept = track(client, owner, project, data, may_use="true")
    assert (kept.status_code, kept.json["track"]["name"]) == (201, "waltz.mp3")
    assert client.delete(f"{project}/track", headers=owner.headers).status_code == 204
    assert client.delete(f"{project}/track", headers=owner.headers).status_code == 404
    words = track(client, owner, project, b"words", may_use="true")
    assert words.status_code == 422


def test_captions_of_another_language_are_read_and_kept(
    client: FlaskClient, owner: Person, project: str
) -> None:
    kept = captions(client, owner, project, "fr", VTT)
    assert (kept.status_code, list(kept.json["captions"])) == (201, ["fr"])
    torn = captions(client, owner, project, "es", b"WEBVTT\n\n00:xx --> 00:02.500\nNo.\n")
    assert torn.status_code == 422
    assert captions(client, owner, project, "français", VTT).status_code == 422
    assert client.delete(f"{project}/captions/fr", headers=owner.headers).status_code == 204
    assert client.delete(f"{project}/captions/fr", headers=owner.headers).status_code == 404


def test_a_strangers_sound_is_not_there(
    client: FlaskClient, owner: Person, stranger: Person, project: str
) -> None:
    track(client, owner, project, footage.sound(), may_use="true")
    captions(client, owner, project, "fr", VTT)
    for answer in (
        client.get(f"{project}/sound", headers=stranger.headers),
        client.put(f"{project}/sound", json={"burned": True}, headers=stranger.headers),
        track(client, stranger, project, footage.sound(), may_use="true"),
        client.delete(f"{project}/track", headers=stranger.headers),
        captions(client, stranger, project, "fr", VTT),
        client.delete(f"{project}/captions/fr", headers=stranger.headers),
    ):
        assert answer.status_code == 404
    assert client.get(f"{project}/sound", headers=owner.headers).json["track"]
