"""A line that was heard wrong is found in the script by its words and its place, and changed."""

import json

import pytest

from studio.lib.errors import BadInput, Conflict, NotFound
from studio.models import MediaAsset
from studio.models.words import MediaKind
from studio.services import accounts, casting, line_corrections, projects
from studio.services.context import store
from studio.services.line_corrections import correct_line
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction

SCRIPT = (
    "INT. LAMP ROOM - NIGHT\n\n"
    "The lamp has burned\nfor ninety years.\n\n"
    "MARA\nNot tonight.\n\n"
    'TOM\nIt\'s the "last" one... I swear.\n\n'
    "MARA\nNot tonight.\n\n"
    "TOM\nNobody.\n\nNobody knows.\n"
)
LINES = (
    ("l1", "Narrator", "The lamp has burned for ninety years.", "narration"),
    ("l2", "MARA", "Not tonight.", "dialogue"),
    ("l3", "TOM", "It’s the “last” one… I swear.", "dialogue"),
    ("l4", "MARA", "Not tonight.", "dialogue"),
    ("l5", "TOM", "Nobody.", "dialogue"),
    ("l6", "Narrator", "A lamp, seen from below.", "description"),
)


@pytest.fixture
def ada(backstage):
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def project(ada):
    made = projects.create(ada, ProjectDraft(title="T", script=SCRIPT, script_name="a.fountain"))
    return made.id


@pytest.fixture
def filmed(ada, project):
    board = {
        "narrator": {"voice": "hazel"},
        "cast": [{"name": "MARA", "voice": "miles"}, {"name": "TOM", "voice": ""}],
        "shots": [
            {
                "id": f"sc010-sh{n}0",
                "scene": "sc010",
                "start_s": float(n),
                "lines": [{"id": key, "speaker": who, "text": text, "kind": kind}],
            }
            for n, (key, who, text, kind) in enumerate(LINES)
        ],
    }
    with transaction() as session:
        session.add(
            MediaAsset(
                user_id=ada,
                project_id=project,
                kind=MediaKind.STORYBOARD,
                name="storyboard.json",
                content_hash=store().put_bytes(json.dumps(board).encode()),
                media_type="application/json",
                size=1,
            )
        )
    return project


def script(ada, project):
    return projects.get(ada, project).script


def test_the_lines_of_the_film_are_told_without_descriptions(ada, filmed):
    lines = line_corrections.lines(ada, filmed)
    assert [line.id for line in lines] == ["l1", "l2", "l3", "l4", "l5"]
    assert (lines[0].speaker, lines[1].speaker, lines[1].start_s) == ("", "MARA", 1.0)


def test_a_line_is_changed_where_the_script_breaks_it(ada, filmed):
    done = correct_line(ada, filmed, "l1", "The lamp has burned for a hundred years.")
    assert done.anew == 1
    assert "The lamp has burned for a hundred years.\n\nMARA" in script(ada, filmed)
    assert script(ada, filmed).count("Not tonight.") == 2


def test_marks_that_the_script_writes_otherwise_are_the_same(ada, filmed):
    correct_line(ada, filmed, "l3", "It’s the last one, I swear.")
    assert "TOM\nIt’s the last one, I swear.\n\nMARA" in script(ada, filmed)


def test_words_that_two_lines_have_are_told_apart_by_their_order(ada, filmed):
    correct_line(ada, filmed, "l4", "Not ever.")
    assert script(ada, filmed).index("Not tonight.") < script(ada, filmed).index("Not ever.")
    assert script(ada, filmed).count("Not tonight.") == 1


def test_a_line_whose_place_nobody_can_tell_is_refused(ada, filmed):
    text = script(ada, filmed).replace("TOM\nNobody.", "TOM\nNobody.\n\nMARA\nNobody.")
    projects.update(ada, filmed, {"script": text})
    with pytest.raises(Conflict, match="more than one place"):
        correct_line(ada, filmed, "l5", "No one.")
    assert script(ada, filmed) == text


def test_a_line_that_the_script_no_longer_has_is_refused(ada, filmed):
    projects.update(ada, filmed, {"script": "MARA\nHello.\n"})
    with pytest.raises(Conflict, match="no longer"):
        correct_line(ada, filmed, "l1", "Anything.")


def test_a_line_as_it_was_changes_nothing(ada, filmed):
    assert correct_line(ada, filmed, "l2", " Not  tonight. ").anew == 0
    assert script(ada, filmed) == SCRIPT


@pytest.mark.parametrize("words", ["", " … ", "a\x00b", "x" * 1001], ids=str)
def test_words_that_cannot_be_spoken_are_refused(ada, filmed, words):
    with pytest.raises(BadInput):
        correct_line(ada, filmed, "l1", words)


def test_without_a_film_and_for_strangers_there_is_no_line(ada, project):
    with pytest.raises(Conflict, match="no film yet"):
        correct_line(ada, project, "l1", "Words.")
    assert line_corrections.lines(ada, project) == ()
    bob = accounts.register("Bob", "bob@example.com", "a long evening").id
    with pytest.raises(NotFound):
        correct_line(bob, project, "l1", "Words.")
    with pytest.raises(NotFound):
        line_corrections.lines(bob, project)


def test_an_unknown_line_is_not_found(ada, filmed):
    with pytest.raises(NotFound):
        correct_line(ada, filmed, "l9", "Words.")


def test_the_cast_is_told_with_the_voices_of_the_film(ada, filmed):
    cast = [(m.name, m.spoken_by, m.lines) for m in casting.cast(ada, filmed)]
    assert cast == [("", "hazel", 2), ("MARA", "miles", 2), ("TOM", "", 2)]
