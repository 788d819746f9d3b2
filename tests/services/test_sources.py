"""What an address in an order stands for: one's own files, by any name, and no other's."""

import dataclasses
import io
import uuid

import pytest

from studio.lib import remote
from studio.lib.errors import BadInput, NotFound
from studio.models import GenerationJob, MediaAsset
from studio.models.words import MediaKind
from studio.services import (
    accounts,
    context,
    film_endings,
    films,
    leases,
    pictures,
    projects,
    sources,
    uploads,
)
from studio.services.film_views import FILES
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction
from tests import footage

SCRIPT = "The keeper climbs the stairs of the lighthouse. Rain falls on the sea."
HERE = "https://studio.example.com/"


@pytest.fixture
def ada(backstage):
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def bob(backstage):
    return accounts.register("Bob", "bob@example.com", "a long evening").id


@pytest.fixture
def video(ada):
    return uploads.keep(ada, "aunt.mp4", io.BytesIO(footage.video()))


def found(who, url, here=HERE):
    return sources.find(who, url, field="video_url", here=here)


def test_an_upload_is_kept_as_what_it_is(ada, video):
    assert (video.medium, video.media_type, video.width) == ("video", "video/mp4", 160)
    assert video.duration_s == pytest.approx(1.0, abs=0.1)
    assert uploads.get(ada, video.id) == video
    assert uploads.file(ada, video.id).path.read_bytes() == footage.video()
    assert [each.id for each in uploads.latest(ada)] == [video.id]
    assert uploads.latest(ada, MediaKind.SOUND) == ()


def test_a_photo_is_written_anew(ada):
    kept = uploads.keep(ada, "../a\x00unt.jpg", io.BytesIO(footage.photo()))
    assert (kept.medium, kept.name, kept.duration_s) == ("photo", "aunt.jpg", None)
    assert uploads.file(ada, kept.id).path.read_bytes() != footage.photo()


def test_an_upload_is_its_owners_alone_and_goes_when_told(ada, bob, video):
    for act in (uploads.get, uploads.file, uploads.remove):
        with pytest.raises(NotFound):
            act(bob, video.id)
    uploads.remove(ada, video.id)
    with pytest.raises(NotFound):
        uploads.file(ada, video.id)


@pytest.mark.parametrize("data", [b"", b"words", b"<html>"], ids=["empty", "words", "page"])
def test_what_is_no_footage_is_not_kept(ada, data):
    with pytest.raises(BadInput):
        uploads.keep(ada, "aunt.mp4", io.BytesIO(data))
    assert uploads.latest(ada) == ()
    assert list((context.settings().artifacts / "scratch").iterdir()) == []


def test_what_is_too_large_is_put_down_at_once(ada, settings, backstage):
    small = dataclasses.replace(settings, max_footage_bytes=2000)
    backstage.extensions["studio"] = dataclasses.replace(context._context(), settings=small)
    with pytest.raises(BadInput, match="too large"):
        uploads.keep(ada, "aunt.wav", io.BytesIO(footage.sound()))
    assert list((context.settings().artifacts / "scratch").iterdir()) == []


def test_an_upload_is_found_by_every_name_it_has(ada, video):
    for url in (
        video.url,
        f"/uploads/{video.id}",
        f"https://studio.example.com/api/uploads/{video.id}",
        f"https://STUDIO.example.com/uploads/{video.id}?download=1",
        f" {video.url} ",
    ):
        kept = found(ada, url)
        assert (kept.medium, kept.heard, kept.width) == ("video", True, 160)


def test_pictures_and_films_are_found_too(ada):
    project = projects.create(ada, ProjectDraft(title="The Keeper", script=SCRIPT))
    image = pictures.keep(ada, "a.png", footage.photo("PNG"), project_id=project.id)
    for url in (f"/api/images/{image.id}", f"/projects/{project.id}/images/{image.id}"):
        assert found(ada, url).medium == "photo"
    lease = leases.claim(films.order(ada, project.id).id, "host-1-a")
    files = {name: context.store().put_bytes(name.encode()) for name in FILES}
    files["film.mp4"] = context.store().put_bytes(footage.video(seconds=0.5))
    with transaction() as session:
        assert film_endings.complete(
            session,
            leases.held(session, lease.job_id),
            lease.holds,
            files=files,
            duration_ms=500,
            new_share=1.0,
        )
    for url in (
        f"/projects/{project.id}/files/film.mp4",
        f"/api/ai/jobs/{lease.job_id}/files/film.mp4",
        f"{HERE}pieces/{lease.job_id}/files/film.mp4",
    ):
        assert found(ada, url).duration_ms == pytest.approx(500, abs=60)


def test_a_piece_of_speech_is_found_by_its_job(ada):
    project = projects.create(ada, ProjectDraft(title="T", script="Once."))
    data = context.store().put_bytes(footage.sound())
    with transaction() as session:
        job = GenerationJob(
            user_id=ada, project_id=project.id, kind="audio", status="complete", settings={}
        )
        session.add(job)
        session.flush()
        session.add(
            MediaAsset(
                user_id=ada,
                project_id=project.id,
                job_id=job.id,
                kind=MediaKind.AUDIO,
                name="speech.wav",
                content_hash=data,
                media_type="audio/wav",
                size=1,
            )
        )
        url = f"/api/ai/jobs/{job.id}/files/speech.wav"
    assert found(ada, url).medium == "sound"


def test_anothers_file_is_not_there(bob, video):
    with pytest.raises(BadInput, match="no such file of yours") as refused:
        found(bob, video.url)
    assert refused.value.field == "video_url"


@pytest.mark.parametrize(
    "url",
    [
        "/api/uploads/00000000-0000-0000-0000-000000000000",
        "/api/uploads/x",
        "/api/uploads/../images/x",
        "/etc/passwd",
        "//studio.example.com/api/uploads/x",
        "file:///etc/passwd",
        "https://other.example.com/film.mp4",
        "http://127.0.0.1:5000/api/uploads/x",
        "http://169.254.169.254/latest/meta-data/",
        "not an address",
        "",
    ],
)
def test_no_other_address_is_read(ada, url):
    with pytest.raises(BadInput) as refused:
        found(ada, url)
    assert refused.value.field == "video_url"


def test_our_own_host_is_not_called_even_when_nobody_says_where_we_are(ada, video):
    with pytest.raises(BadInput, match="fetches nothing"):
        found(ada, f"https://studio.example.com{video.url}", here="")


def test_an_allowed_host_is_fetched_from_and_its_file_looked_into(
    ada, settings, backstage, monkeypatch
):
    allowed = dataclasses.replace(settings, media_hosts=("media.example.com",))
    backstage.extensions["studio"] = dataclasses.replace(context._context(), settings=allowed)
    sent = iter([footage.video(), b"<html>no film</html>"])
    monkeypatch.setattr(remote, "fetch", lambda _url, _rules: iter([next(sent)]))
    assert found(ada, "https://media.example.com/a.mp4").medium == "video"
    with pytest.raises(BadInput) as refused:
        found(ada, "https://media.example.com/a.mp4")
    assert refused.value.field == "video_url"


def test_nothing_is_kept_under_an_id_that_is_not_ours(ada):
    with pytest.raises(NotFound):
        uploads.get(ada, uuid.uuid4())
