"""Projects and their pictures: yours, checked, and nobody else's."""

import uuid
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask

from studio.lib.errors import BadInput, Conflict, ImageUnreadable, NotFound
from studio.models import GenerationJob, LogEntry, MediaAsset, Project, db
from studio.models.words import JobStatus, NarratorVoice, ProjectStatus, Shape
from studio.services import accounts, endings, pictures, projects
from studio.services import credits as ledger
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction

DRAFT = ProjectDraft(title="The keeper", script="The sea was calm.")


@pytest.fixture
def owner(backstage: Flask) -> uuid.UUID:
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def stranger(backstage: Flask) -> uuid.UUID:
    return accounts.register("Eve", "eve@example.com", "a long evening").id


@pytest.fixture
def project(owner: uuid.UUID) -> projects.ProjectView:
    return projects.create(owner, DRAFT)


def test_a_new_project_waits_with_its_defaults(project: projects.ProjectView) -> None:
    assert project.status is ProjectStatus.PENDING
    assert (project.voice, project.duration, project.shape) == (
        NarratorVoice.NEUTRAL,
        1,
        Shape.WIDE,
    )
    assert (project.images, project.music, project.video_url) == ((), "", None)


def test_what_is_given_is_kept(owner: uuid.UUID) -> None:
    draft = ProjectDraft(
        title="  Tall  ",
        script="One.\r\nTwo.",
        voice=NarratorVoice.FEMALE,
        duration=40,
        music="waltz",
        shape=Shape.TALL,
        seed=7,
    )
    made = projects.get(owner, projects.create(owner, draft).id)
    assert (made.title, made.script) == ("Tall", "One.\nTwo.")
    assert (made.voice, made.duration, made.music) == (NarratorVoice.FEMALE, 40, "waltz")
    assert (made.shape, made.seed) == (Shape.TALL, 7)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "  "),
        ("title", "x" * 256),
        ("title", "a\x00b"),
        ("title", "a\nb"),
        ("script", " \n "),
        ("script", "a\x00b"),
        ("voice", "robot"),
        ("duration", 0),
        ("duration", 41),
        ("music", "x" * 256),
        ("shape", "4:3"),
        ("seed", -1),
        ("images", ("not an id",)),
        ("images", tuple(str(uuid.UUID(int=n)) for n in range(41))),
        ("status", "complete"),
        ("user_id", uuid.UUID(int=7)),
    ],
)
def test_what_cannot_be_used_is_named_and_changes_nothing(
    owner: uuid.UUID, project: projects.ProjectView, field: str, value: object
) -> None:
    with pytest.raises(BadInput) as refused:
        projects.update(owner, project.id, {"music": "waltz", field: value})
    assert refused.value.field.partition("/")[0] == field
    assert projects.get(owner, project.id) == project


def test_an_edit_changes_what_it_names(
    owner: uuid.UUID, project: projects.ProjectView, clock
) -> None:
    clock.advance(days=500)
    edited = projects.update(owner, project.id, {"title": "Anew", "voice": "male"})
    assert (edited.title, edited.voice) == ("Anew", NarratorVoice.MALE)
    assert edited.script == project.script
    assert edited.updated_at == clock.time


def test_a_strangers_project_is_not_there(
    stranger: uuid.UUID, project: projects.ProjectView, picture: Callable[..., bytes]
) -> None:
    for act in (
        lambda: projects.get(stranger, project.id),
        lambda: projects.update(stranger, project.id, {"title": "Mine"}),
        lambda: projects.delete(stranger, project.id),
        lambda: projects.add_image(stranger, project.id, "a.png", picture()),
        lambda: projects.remove_image(stranger, project.id, uuid.uuid4()),
        lambda: pictures.of_project(stranger, project.id),
    ):
        with pytest.raises(NotFound) as refused:
            act()
        assert str(refused.value) == "There is no such project."
    assert projects.page(stranger).total == 0


def test_pages_are_newest_first_and_by_status(owner: uuid.UUID, clock) -> None:
    for number in range(5):
        clock.advance(minutes=1)
        projects.create(owner, ProjectDraft(title=f"Film {number}", script="Once."))
    second = projects.page(owner, page=2, per_page=2)
    assert [each.title for each in second.projects] == ["Film 2", "Film 1"]
    assert (second.total, second.page, second.per_page) == (5, 2, 2)
    db.session.execute(
        sa.update(Project).filter_by(title="Film 3").values(status=ProjectStatus.FAILED)
    )
    db.session.commit()
    failed = projects.page(owner, status=ProjectStatus.FAILED)
    assert [each.title for each in failed.projects] == ["Film 3"]


def test_a_deleted_project_takes_its_pictures_and_leaves_a_note(
    owner: uuid.UUID, project: projects.ProjectView, picture: Callable[..., bytes]
) -> None:
    projects.add_image(owner, project.id, "a.png", picture())
    projects.delete(owner, project.id)
    with pytest.raises(NotFound):
        projects.get(owner, project.id)
    assert db.session.scalar(sa.select(sa.func.count(MediaAsset.id))) == 0
    note = db.session.scalars(sa.select(LogEntry).filter_by(action="project.deleted")).one()
    assert note.user_id == owner
    assert str(project.id) in note.message


def test_deleting_a_project_stops_its_film_and_gives_the_credits_back(
    owner: uuid.UUID, project: projects.ProjectView
) -> None:
    with transaction() as session:
        job = GenerationJob(user_id=owner, project_id=project.id, status=JobStatus.PROCESSING)
        session.add(job)
        session.flush()
        ledger.reserve(owner, 2, endings.reservation(job.id), "the film")
    projects.delete(owner, project.id)
    assert ledger.balance(owner).balance == 3
    assert ledger.transactions(owner).total == 3


def test_a_picture_joins_the_project_and_can_be_taken_out(
    owner: uuid.UUID, project: projects.ProjectView, picture: Callable[..., bytes]
) -> None:
    first = projects.add_image(owner, project.id, "../../beach \x00 day.png", picture())
    second = projects.add_image(owner, project.id, "", picture("JPEG"))
    assert first.name == "beach  day.png"
    assert second.name == "picture"
    assert projects.get(owner, project.id).images == (str(first.id), str(second.id))
    assert [each.id for each in pictures.of_project(owner, project.id)] == [first.id, second.id]
    projects.remove_image(owner, project.id, first.id)
    assert projects.get(owner, project.id).images == (str(second.id),)
    with pytest.raises(NotFound):
        projects.image(owner, project.id, first.id)


def test_a_picture_is_served_in_full_and_small(
    owner: uuid.UUID,
    stranger: uuid.UUID,
    project: projects.ProjectView,
    picture: Callable[..., bytes],
) -> None:
    kept = projects.add_image(owner, project.id, "a.jpg", picture("JPEG", 1000, 500))
    full = projects.image(owner, project.id, kept.id)
    small = projects.image(owner, project.id, kept.id, small=True)
    assert full.media_type == small.media_type == "image/jpeg"
    assert small.path.stat().st_size < full.path.stat().st_size
    assert small == projects.image(owner, project.id, kept.id, small=True)
    with pytest.raises(NotFound):
        pictures.file(stranger, kept.id)


def test_a_picture_of_the_account_may_be_used_in_any_of_its_projects(
    owner: uuid.UUID, stranger: uuid.UUID, picture: Callable[..., bytes]
) -> None:
    kept = pictures.keep(owner, "a.png", picture())
    made = projects.create(
        owner, ProjectDraft(title="T", script="Once.", images=(str(kept.id).upper(),))
    )
    assert made.images == (str(kept.id),)
    for who in (owner, stranger):
        other = projects.create(who, DRAFT)
        hung = projects.add_image(who, other.id, "b.png", picture())
        with pytest.raises(BadInput) as refused:
            projects.update(owner, made.id, {"images": [str(kept.id), str(hung.id)]})
        assert refused.value.field == "images/1"


def test_a_project_has_so_many_pictures_and_no_more(
    owner: uuid.UUID,
    project: projects.ProjectView,
    picture: Callable[..., bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "MOST_PICTURES", 2)
    one = picture()
    for _ in range(2):
        projects.add_image(owner, project.id, "a.png", one)
    with pytest.raises(Conflict, match="at most 2"):
        projects.add_image(owner, project.id, "a.png", one)


def test_what_is_not_a_picture_is_refused(owner: uuid.UUID, project: projects.ProjectView) -> None:
    with pytest.raises(ImageUnreadable):
        projects.add_image(owner, project.id, "a.png", b"not a picture")
    assert projects.get(owner, project.id).images == ()
