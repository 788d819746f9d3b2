"""Speech and music, made by a real worker, played and fetched."""

import io

import pytest

from studio.lib.settings import ROOT
from studio.media import audio
from studio.media.intake import examine
from studio.models.words import JobStatus, TransactionType
from studio.services import credits as ledger
from studio.services import orders, pieces, projects, uploads
from studio.services.pieces import LipSync, Music, Speech
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction
from tests import footage
from tests.jobs.conftest import Studio, until

pytestmark = pytest.mark.slow
TEXT = "The lamp is lit. Nobody knows by whom."
PATIENCE_S = 600
FACE = ROOT / "assets" / "test-faces" / "mona-lisa.jpg"


@pytest.fixture
def studio(make_studio) -> Studio:
    studio = make_studio("worker.py")
    with transaction():
        ledger.change(
            studio.owner, 17, kind=TransactionType.GRANT, key="more", why="for a long text"
        )
    studio.project = projects.create(studio.owner, ProjectDraft(title="The Keeper", script=TEXT)).id
    return studio


def test_speech_and_music_are_made_by_a_worker_of_their_own_and_made_once(studio):
    studio.hire(1, "sounds")
    spoken = pieces.speak(studio.owner, studio.project, Speech(TEXT, voice="female"))
    played = pieces.compose(studio.owner, studio.project, Music("rain", 6.0, style="waltz"))
    film = studio.order("A film waits")
    done = studio.until(spoken, JobStatus.COMPLETE, PATIENCE_S)
    assert set(done.urls) == {"speech.wav", "speech.m4a", "speech.vtt"}
    found = pieces.file(studio.owner, spoken.id, "speech.wav")
    samples, rate = audio.read_wav(found.path)
    assert len(samples) / rate == pytest.approx(done.duration_s, abs=0.01)
    assert 2 < done.duration_s < 8
    words = pieces.file(studio.owner, spoken.id, "speech.vtt").path.read_text("utf-8")
    assert words.startswith("WEBVTT")
    assert "whom." in words

    done = studio.until(played, JobStatus.COMPLETE, PATIENCE_S)
    assert done.duration_s == 6.0
    heard = examine(pieces.file(studio.owner, played.id, "music.m4a").path)
    assert heard.media_type == "audio/mp4"
    assert studio.look(film).status is JobStatus.QUEUED
    assert ledger.balance(studio.owner).balance == 20 - 1 - 1 - film.credits

    again = pieces.compose(studio.owner, studio.project, Music("rain", 6.0, style="waltz"))
    done = studio.until(again, JobStatus.COMPLETE, PATIENCE_S)
    assert done.credits == 0
    old, new = (pieces.file(studio.owner, each.id, "music.wav").etag for each in (played, again))
    assert old == new


def test_speech_survives_the_worker_that_makes_it_and_can_be_stopped(studio):
    studio.hire(1)
    long = " ".join(f"Boat number {n} went out in the wind." for n in range(1, 90))
    job = pieces.speak(studio.owner, studio.project, Speech(long, voice="male"))
    studio.until_in_the_middle(job, 0.08, PATIENCE_S)
    (victim,) = studio.workers
    victim.kill()
    studio.hire(1)
    until(lambda: studio.row(job).attempts == 2, PATIENCE_S, "a second try")
    studio.until_in_the_middle(job, 0.08, PATIENCE_S)
    orders.cancel(studio.owner, job.id)
    studio.until(job, JobStatus.CANCELLED, 30)
    assert ledger.balance(studio.owner).balance == 20


def test_a_face_speaks_what_was_made_and_a_missing_one_costs_nothing(studio):
    studio.hire(1)
    spoken = pieces.speak(studio.owner, studio.project, Speech("The lamp is lit.", voice="female"))
    done = studio.until(spoken, JobStatus.COMPLETE, PATIENCE_S)
    before = ledger.balance(studio.owner).balance
    portrait = uploads.keep(studio.owner, "face.jpg", io.BytesIO(FACE.read_bytes()))
    said = done.urls["speech.wav"]
    wanted = LipSync(portrait.url, said, text="The lamp is lit.")
    dubbed = studio.until(
        pieces.dub(studio.owner, studio.project, wanted), JobStatus.COMPLETE, PATIENCE_S
    )
    film = examine(pieces.file(studio.owner, dubbed.id, "lip-sync.mp4").path)
    assert (film.media_type, film.heard) == ("video/mp4", True)
    assert film.duration_ms / 1000 == pytest.approx(done.duration_s, abs=0.2)
    assert ledger.balance(studio.owner).balance == before - 1

    nobody = uploads.keep(studio.owner, "wall.jpg", io.BytesIO(footage.photo()))
    job = pieces.dub(studio.owner, studio.project, LipSync(nobody.url, said, language="en-us"))
    ended = studio.until(job, JobStatus.FAILED, PATIENCE_S)
    assert "face" in ended.error
    assert ended.urls == {}
    assert ledger.balance(studio.owner).balance == before - 1
