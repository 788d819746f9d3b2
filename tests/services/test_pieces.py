"""Ordering speech, music and lip-sync: price, keys, limits, free samples, files, owners."""

import dataclasses
import io
import uuid

import pytest
import sqlalchemy as sa

from studio.lib.errors import (
    BadInput,
    Conflict,
    CreditsShort,
    EngineFailed,
    FaceMissing,
    LanguageUnspoken,
    NotFound,
)
from studio.models import CreditReservation, GenerationJob, LogEntry, MediaAsset
from studio.models.words import JobKind, JobStatus, ProjectStatus, ReservationState
from studio.pipeline.work import Progress
from studio.services import (
    accounts,
    context,
    credits,  # noqa: A004  # the ledger, as the room is called
    failures,
    films,
    leases,
    orders,
    piece_endings,
    pieces,
    projects,
    reconciliation,
    uploads,
)
from studio.services.job_views import FILES
from studio.services.pieces import LipSync, Music, Speech
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction
from tests import footage

SCRIPT = "The keeper climbs the stairs of the lighthouse. “Not tonight,” said Maren. Rain falls."
WORKER = "host-1-aaaaaa"
WORDS = "The lamp has burned for ninety years."


@pytest.fixture
def ada(backstage, clock):
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def bob(backstage):
    return accounts.register("Bob", "bob@example.com", "a long evening").id


@pytest.fixture
def project(ada):
    return projects.create(ada, ProjectDraft(title="The Keeper", script=SCRIPT)).id


@pytest.fixture
def speech(ada, project):
    return pieces.speak(ada, project, Speech(WORDS, language="en-us"))


def balance(person):
    return credits.balance(person).balance


def row(job_id):
    with transaction() as session:
        found = session.get(GenerationJob, job_id, populate_existing=True)
        session.expunge(found)
        return found


def taken(job):
    lease = leases.claim(job.id, WORKER)
    assert lease is not None
    return lease


def finish(lease, *, duration_ms=4_000, new_share=1.0, tag="made"):
    with transaction() as session:
        held = session.get(GenerationJob, lease.job_id, populate_existing=True)
        files = {
            name: context.store().put_bytes(f"{tag} {name}".encode()) for name in FILES[held.kind]
        }
        return piece_endings.complete(
            session,
            held,
            lease.holds,
            files=files,
            duration_ms=duration_ms,
            new_share=new_share,
        )


def stream(data):
    return io.BytesIO(data)


@pytest.fixture
def face(ada):
    return uploads.keep(ada, "aunt.jpg", stream(footage.photo()))


@pytest.fixture
def voice(ada):
    return uploads.keep(ada, "aunt.wav", stream(footage.sound("wav", 2.0)))


def test_speech_is_ordered_at_its_price_and_waits(ada, project):
    job = pieces.speak(ada, project, Speech(WORDS, voice="hazel", language="en-us"))
    assert (job.kind, job.status, job.credits) == (JobKind.AUDIO, JobStatus.QUEUED, 1)
    assert balance(ada) == 2
    assert job.estimated_time
    assert job.about["text"] == WORDS
    kept = row(job.id).settings
    assert (kept["voice_id"], kept["language"]) == ("hazel", "en-us")
    assert 2 < kept["duration_s"] < 5


def test_the_narrator_speaks_when_nobody_is_named(ada, project, speech):
    assert row(speech.id).settings["voice_id"] == "neutral"


def test_music_costs_by_its_length(ada, project):
    assert pieces.compose(ada, project, Music("rain", 120.0)).credits == 1
    assert pieces.compose(ada, project, Music("rain", 121.0, style="piano")).credits == 2
    assert balance(ada) == 0
    with pytest.raises(CreditsShort):
        pieces.compose(ada, project, Music("rain", 5.0))


def test_a_lip_sync_costs_by_the_speech(ada, project, face, voice):
    job = pieces.dub(ada, project, LipSync(face.url, voice.url, language="en-us"))
    assert (job.kind, job.credits) == (JobKind.LIP_SYNC, 1)
    kept = row(job.id).settings
    assert kept["footage"] != kept["speech"]
    assert kept["duration_s"] == pytest.approx(2.0, abs=0.1)


def test_a_project_that_is_anothers_is_not_there(bob, project, speech):
    for act in (
        lambda: pieces.speak(bob, project, Speech(WORDS, language="en-us")),
        lambda: pieces.compose(bob, project, Music("rain", 5.0)),
        lambda: pieces.dub(bob, project, LipSync("/api/uploads/x", "/api/uploads/y")),
        lambda: pieces.sample(bob, project, "hazel"),
        lambda: pieces.preview(bob, project, "waltz"),
        lambda: pieces.of_project(bob, project),
        lambda: pieces.file(bob, speech.id, "speech.wav"),
        lambda: orders.job(bob, speech.id),
        lambda: orders.cancel(bob, speech.id),
    ):
        with pytest.raises(NotFound):
            act()
    assert balance(bob) == 3


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Speech("", language="en-us"), "text"),
        (Speech("… — !", language="en-us"), "text"),
        (Speech("a\x00b", language="en-us"), "text"),
        (Speech("word " * 5_000, language="en-us"), "text"),
        (Speech(WORDS, voice="nobody", language="en-us"), "voice"),
        (Speech(WORDS, voice="hazel", language="fr"), "voice"),
    ],
    ids=["empty", "no words", "control", "long", "unknown voice", "voice of another language"],
)
def test_speech_that_cannot_be_is_refused(ada, project, wanted, field):
    with pytest.raises(BadInput) as refused:
        pieces.speak(ada, project, wanted)
    assert refused.value.field == field
    assert balance(ada) == 3


def test_a_language_without_a_voice_is_refused_with_those_that_have_one(ada, project):
    with pytest.raises(LanguageUnspoken, match=r"Spanish.*Hindi") as refused:
        pieces.speak(ada, project, Speech(WORDS, language="fi"))
    assert refused.value.field == "language"


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        (WORDS, "en-us"),
        ("Buenas noches. Tengo una historia para ti, y empieza esta noche.", "es"),
        ("Bonsoir. J’ai une histoire pour toi, et elle commence ce soir.", "fr"),
    ],
)
def test_a_texts_language_is_recognised(ada, project, text, tongue):
    job = pieces.speak(ada, project, Speech(text))
    assert row(job.id).settings["language"] == tongue


def test_a_text_in_a_language_without_a_voice_is_refused(ada, project):
    with pytest.raises(LanguageUnspoken, match=r"Spanish.*Hindi"):
        pieces.speak(ada, project, Speech("Добрый вечер. Есть история для тебя."))
    assert balance(ada) == 3


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Music("rain", 0.5), "duration"),
        (Music("rain", 901.0), "duration"),
        (Music("rain", float("nan")), "duration"),
        (Music("a\nb\x00", 5.0), "prompt"),
        (Music("x" * 501, 5.0), "prompt"),
        (Music("rain", 5.0, style="polka"), "style"),
        (Music("rain", 5.0, seed=-1), "seed"),
    ],
    ids=str,
)
def test_music_that_cannot_be_is_refused(ada, project, wanted, field):
    with pytest.raises(BadInput) as refused:
        pieces.compose(ada, project, wanted)
    assert refused.value.field == field
    assert balance(ada) == 3


def test_an_unknown_style_is_told_those_that_are_there(ada, project):
    with pytest.raises(BadInput, match=r"cinematic.*waltz"):
        pieces.compose(ada, project, Music("rain", 5.0, style="polka"))


def test_a_double_click_is_one_order(ada, project, face, voice):
    for order in (
        lambda: pieces.speak(ada, project, Speech(WORDS, language="en-us"), key="k"),
        lambda: pieces.compose(ada, project, Music("rain", 5.0), key="k"),
        lambda: pieces.dub(ada, project, LipSync(face.url, voice.url, language="fr"), key="k"),
    ):
        assert order().id == order().id
    assert balance(ada) == 0
    with transaction() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(GenerationJob)) == 3


def test_a_person_has_so_many_orders_at_once(ada, project, monkeypatch):
    monkeypatch.setattr(orders, "MOST_WAITING", 2)
    pieces.compose(ada, project, Music("rain", 5.0))
    pieces.compose(ada, project, Music("wind", 5.0))
    with pytest.raises(Conflict):
        pieces.compose(ada, project, Music("sun", 5.0))
    assert balance(ada) == 1


def test_pieces_leave_the_projects_film_alone(ada, project, speech):
    film = films.order(ada, project)
    assert film.status is JobStatus.QUEUED
    finish(taken(speech))
    shown = projects.get(ada, project)
    assert (shown.status, shown.video_url) == (ProjectStatus.PENDING, None)
    assert films.latest(ada, project).id == film.id


def test_a_finished_piece_has_its_files_and_its_price(ada, project, speech):
    lease = taken(speech)
    assert finish(lease)
    assert not finish(lease)
    done = orders.job(ada, speech.id)
    assert (done.status, done.progress, done.credits, done.duration_s) == ("complete", 1, 1, 4.0)
    assert set(done.urls) == {"speech.wav", "speech.m4a", "speech.vtt"}
    assert done.urls["speech.wav"] == f"/api/ai/jobs/{speech.id}/files/speech.wav"
    found = pieces.file(ada, speech.id, "speech.m4a")
    assert found.path.read_bytes() == b"made speech.m4a"
    assert (found.media_type, found.download_name) == (
        "audio/mp4",
        "the-lamp-has-burned-for-ninety-years.m4a",
    )
    for name in ("music.wav", "film.mp4", "../speech.wav"):
        with pytest.raises(NotFound):
            pieces.file(ada, speech.id, name)
    assert balance(ada) == 2


def test_what_was_made_before_is_free(ada, project, speech):
    finish(taken(speech), new_share=0.0)
    assert balance(ada) == 3


def test_a_piece_costs_what_was_told_and_no_more(ada, project, speech):
    finish(taken(speech), duration_ms=300_000)
    assert balance(ada) == 2


def test_a_piece_that_waits_or_runs_is_stopped_and_free(ada, project):
    waiting = pieces.compose(ada, project, Music("rain", 5.0))
    assert orders.cancel(ada, waiting.id).status is JobStatus.CANCELLED
    assert balance(ada) == 3
    running = pieces.compose(ada, project, Music("rain", 5.0))
    lease = taken(running)
    assert orders.cancel(ada, running.id).message == "Stopping"
    watch = leases.JobWatch(lease, lambda: False)
    assert watch.stopped()
    with pytest.raises(Conflict, match="already ended"):
        orders.cancel(ada, waiting.id)
    failures.record(lease, EngineFailed("too late"))
    assert orders.job(ada, running.id).status is JobStatus.CANCELLED
    assert balance(ada) == 3


def test_a_missing_face_is_said_plainly_and_costs_nothing(ada, project, face, voice):
    job = pieces.dub(ada, project, LipSync(face.url, voice.url, language="en-us"))
    lease = taken(job)
    failures.record(lease, FaceMissing("There is no face in this picture."))
    ended = orders.job(ada, job.id)
    assert (ended.status, ended.error) == ("failed", "There is no face in this picture.")
    assert ended.urls == {}
    assert balance(ada) == 3
    with transaction() as session:
        assert session.scalar(sa.select(CreditReservation.state)) is ReservationState.RETURNED


def test_a_failed_piece_says_where_it_was(ada, project, speech):
    lease = taken(speech)
    watch = leases.JobWatch(lease, lambda: False)
    watch.tell(Progress("voices", 1, 5, 0.2, "Speaking the text"))
    failures.record(lease, EngineFailed("The voice broke off."))
    ended = orders.job(ada, speech.id)
    assert ended.error == "While recording the voices: The voice broke off."
    assert ended.message == "This recording failed"


def test_a_lost_workers_piece_goes_back_and_in_the_end_fails(ada, project, speech, clock):
    for _ in range(2):
        taken(speech)
        clock.advance(seconds=13)
        assert reconciliation.reconcile().recovered == 1
    taken(speech)
    clock.advance(seconds=13)
    assert reconciliation.reconcile().ended == 1
    assert "recording" in orders.job(ada, speech.id).error
    assert balance(ada) == 3


def test_a_sample_is_free_and_ordered_once(ada, project):
    with transaction() as session:
        credits.change(ada, -3, kind="deduction", key="spent", why="spent before")
        session.flush()
    first = pieces.sample(ada, project, "hazel")
    assert (first.credits, first.kind) == (0, JobKind.AUDIO)
    assert pieces.sample(ada, project, "hazel").id == first.id
    assert pieces.sample(ada, project, "miles").id != first.id
    finish(taken(first))
    ready = pieces.sample(ada, project, "hazel")
    assert (ready.id, ready.status) == (first.id, JobStatus.COMPLETE)
    assert balance(ada) == 0


def test_a_sample_that_failed_is_ordered_again(ada, project):
    first = pieces.sample(ada, project, "hazel")
    failures.record(taken(first), EngineFailed("The voice broke off."))
    assert pieces.sample(ada, project, "hazel").id != first.id


def test_a_style_is_heard_for_some_seconds_and_free(ada, project):
    first = pieces.preview(ada, project, "waltz")
    assert (first.credits, first.kind, first.about["preview"]) == (0, JobKind.MUSIC, "waltz")
    assert pieces.preview(ada, project, "Waltz").id == first.id
    with pytest.raises(BadInput):
        pieces.preview(ada, project, "polka")
    with pytest.raises(BadInput):
        pieces.sample(ada, project, "nobody")


def test_a_projects_pieces_are_listed_without_samples(ada, project, speech, clock):
    clock.advance(seconds=1)
    music = pieces.compose(ada, project, Music("rain", 5.0))
    pieces.sample(ada, project, "hazel")
    pieces.preview(ada, project, "waltz")
    assert [job.id for job in pieces.of_project(ada, project)] == [music.id, speech.id]
    assert [j.id for j in pieces.of_project(ada, project, JobKind.MUSIC)] == [music.id]


def test_a_deleted_project_takes_its_pieces_along(ada, project, speech):
    finish(taken(speech))
    waiting = pieces.compose(ada, project, Music("rain", 5.0))
    projects.delete(ada, project)
    with pytest.raises(NotFound):
        orders.job(ada, waiting.id)
    with transaction() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(MediaAsset)) == 0
    assert balance(ada) == 2


def test_the_log_tells_of_pieces(ada, project, speech):
    finish(taken(speech))
    with transaction() as session:
        told = session.scalars(
            sa.select(LogEntry.action).filter_by(project_id=project).order_by(LogEntry.timestamp)
        ).all()
    assert told[-2:] == ["audio.ordered", "audio.complete"]


def test_an_order_is_kept_when_the_queue_is_away(speech):
    assert "Your recording keeps its place" in speech.message


def test_the_price_list_is_the_operators(settings, backstage, ada, project):
    dear = dataclasses.replace(settings, music_seconds_per_credit=10)
    backstage.extensions["studio"] = dataclasses.replace(context._context(), settings=dear)
    assert pieces.price(JobKind.MUSIC, 25.0) == 3


def test_a_job_nobody_has_is_not_found(ada):
    with pytest.raises(NotFound):
        pieces.file(ada, uuid.uuid4(), "speech.wav")
