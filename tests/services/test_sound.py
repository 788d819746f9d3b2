"""A project's sound: what may be chosen, whose it is, and how an order for a film carries it."""

import io
import uuid

import pytest
import sqlalchemy as sa

from studio.film.sound import SoundWishes
from studio.lib.errors import BadInput, CaptionsUnreadable, LanguageUnspoken, NotFound
from studio.models import GenerationJob, LogEntry, MediaAsset
from studio.services import accounts, casting, films, projects, renders, sound, sound_files
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction
from tests import footage

SCRIPT = "INT. LAMP ROOM - NIGHT\n\nMARA\nNot tonight.\n\nTOM\nThen when?\n\nMARA\nNever.\n"
VTT = b"WEBVTT\n\n00:00.500 --> 00:02.500\nPas ce soir.\n"
SRT = b"1\n00:00:00,500 --> 00:00:02,500\nEsta noche no.\n"


@pytest.fixture
def ada(backstage, clock):
    return accounts.register("Ada", "ada@example.com", "a long evening").id


@pytest.fixture
def bob(backstage):
    return accounts.register("Bob", "bob@example.com", "a long evening").id


@pytest.fixture
def project(ada):
    draft = ProjectDraft(title="The Keeper", script=SCRIPT, script_name="a.fountain")
    return projects.create(ada, draft).id


def logged(project):
    with transaction() as session:
        entries = sa.select(LogEntry.action, LogEntry.message).filter_by(project_id=project)
        return dict(session.execute(entries).all())


def test_a_new_project_has_chosen_nothing(ada, project):
    view = sound.settings_of(ada, project)
    assert (view.language, view.music_db, view.described, view.burned) == ("", 0.0, False, False)
    assert (view.voices, view.pronunciations, view.track, view.captions) == ({}, (), None, {})


def test_what_is_chosen_is_kept_and_the_rest_stays(ada, project):
    sound.change(ada, project, {"voices": {"MARA": "hazel", "TOM": ""}, "music_db": -3})
    sound.change(ada, project, {"language": "en-GB", "described": True})
    sound.change(ada, project, {"pronunciations": [["Siobhan", "shiv-AWN"]]})
    view = sound.settings_of(ada, project)
    assert view.voices == {"MARA": "hazel"}
    assert (view.language, view.music_db, view.described) == ("en-gb", -3.0, True)
    assert view.pronunciations == (("Siobhan", "shiv-AWN"),)


def test_one_characters_voice_is_chosen_and_left_to_the_studio_again(ada, project):
    sound.choose_voice(ada, project, "Mara", "hazel")
    sound.choose_voice(ada, project, "", "miles")
    view = sound.choose_voice(ada, project, "MARA", "miles")
    assert view.voices == {"MARA": "miles", "": "miles"}
    assert sound.choose_voice(ada, project, "mara", "").voices == {"": "miles"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"voices": {"MARA": "nobody"}}, "voices"),
        ({"voices": {f"P{n}": "hazel" for n in range(101)}}, "voices"),
        ({"voices": {"x" * 201: "hazel"}}, "voices"),
        ({"pronunciations": [["Siobhan", ""]]}, "pronunciations"),
        ({"pronunciations": [[f"word{n}", "word"] for n in range(201)]}, "pronunciations"),
        ({"music_db": -19}, "music_db"),
        ({"music_db": 6.5}, "music_db"),
        ({"music_db": float("nan")}, "music_db"),
        ({"language": "fi"}, "language"),
        ({"volume": 3}, "volume"),
    ],
    ids=str,
)
def test_what_cannot_be_chosen_is_refused_and_changes_nothing(ada, project, changes, field):
    with pytest.raises(BadInput) as refused:
        sound.change(ada, project, {"burned": True} | changes)
    assert refused.value.field == field
    assert not sound.settings_of(ada, project).burned


def test_a_language_without_a_voice_lists_those_that_have_one(ada, project):
    with pytest.raises(LanguageUnspoken, match="Italian"):
        sound.change(ada, project, {"language": "fi"})


def test_music_of_ones_own_needs_the_statement_and_keeps_it(ada, project, clock):
    with pytest.raises(BadInput, match="you may use") as refused:
        sound_files.keep_track(
            ada, project, "a.mp3", io.BytesIO(footage.sound("mp3")), may_use=False
        )
    assert refused.value.field == "may_use"
    data = footage.sound("mp3", 2.0)
    view = sound_files.keep_track(ada, project, "a.mp3", io.BytesIO(data), may_use=True)
    assert view.track.name == "a.mp3"
    assert view.track.duration_s == pytest.approx(2.0, abs=0.1)
    with transaction() as session:
        row = session.scalars(sa.select(MediaAsset)).one()
        assert (row.stated_at, row.media_type) == (clock.time, "audio/mpeg")
    assert "I may use this music" in logged(project)["sound.track_added"]
    assert sound_files.file(ada, project, view.track.id).path.read_bytes() == data


def test_a_new_track_takes_the_old_ones_place_and_goes_when_told(ada, project):
    first = sound_files.keep_track(
        ada, project, "a.wav", io.BytesIO(footage.sound()), may_use=True
    ).track
    second = sound_files.keep_track(
        ada, project, "b.wav", io.BytesIO(footage.sound("wav", 2.0)), may_use=True
    ).track
    with pytest.raises(NotFound):
        sound_files.file(ada, project, first.id)
    assert sound.settings_of(ada, project).track.id == second.id
    assert sound_files.remove_track(ada, project).track is None
    with pytest.raises(NotFound):
        sound_files.remove_track(ada, project)


@pytest.mark.parametrize(
    "data",
    [b"words", footage.video(), footage.photo(), footage.sound("wav", 0.4)],
    ids=["words", "video", "photo", "too short"],
)
def test_what_is_no_music_is_refused(ada, project, data):
    with pytest.raises(BadInput):
        sound_files.keep_track(ada, project, "a.mp3", io.BytesIO(data), may_use=True)
    assert sound.settings_of(ada, project).track is None


def test_captions_of_other_languages_are_kept_read_and_taken_out(ada, project):
    sound_files.keep_captions(ada, project, "fr", "fr.vtt", VTT)
    view = sound_files.keep_captions(ada, project, "ES", "es.srt", SRT)
    assert list(view.captions) == ["es", "fr"]
    again = sound_files.keep_captions(ada, project, "fr", "new.vtt", VTT)
    assert again.captions["fr"].name == "new.vtt"
    assert list(sound_files.remove_captions(ada, project, "es").captions) == ["fr"]
    with pytest.raises(NotFound):
        sound_files.remove_captions(ada, project, "es")
    with transaction() as session:
        assert session.scalars(sa.select(MediaAsset.name)).all() == ["new.vtt"]


def test_captions_that_cannot_be_read_are_refused(ada, project):
    with pytest.raises(CaptionsUnreadable):
        sound_files.keep_captions(ada, project, "fr", "fr.vtt", b"WEBVTT\n\nno times here\n")
    for tag in ("", "french", "f", "fr/..", "f r"):
        with pytest.raises(BadInput):
            sound_files.keep_captions(ada, project, tag, "fr.vtt", VTT)
    assert sound.settings_of(ada, project).captions == {}


def test_a_strangers_sound_is_not_there(ada, bob, project):
    track = sound_files.keep_track(
        ada, project, "a.wav", io.BytesIO(footage.sound()), may_use=True
    ).track
    for act in (
        lambda: sound.settings_of(bob, project),
        lambda: sound.change(bob, project, {"burned": True}),
        lambda: sound.choose_voice(bob, project, "MARA", "hazel"),
        lambda: sound_files.keep_track(bob, project, "a", io.BytesIO(), may_use=True),
        lambda: sound_files.remove_track(bob, project),
        lambda: sound_files.keep_captions(bob, project, "fr", "a", VTT),
        lambda: sound_files.remove_captions(bob, project, "fr"),
        lambda: sound_files.file(bob, project, track.id),
        lambda: casting.cast(bob, project),
    ):
        with pytest.raises(NotFound):
            act()
    with pytest.raises(NotFound):
        sound_files.file(ada, uuid.uuid4(), track.id)


def test_an_order_for_a_film_carries_the_sound_as_it_was_chosen(ada, project):
    sound.change(
        ada,
        project,
        {
            "voices": {"MARA": "hazel"},
            "pronunciations": [["Siobhan", "shiv-AWN"]],
            "music_db": -3.5,
            "burned": True,
            "language": "en-gb",
        },
    )
    sound_files.keep_track(ada, project, "a.wav", io.BytesIO(footage.sound()), may_use=True)
    sound_files.keep_captions(ada, project, "fr", "fr.vtt", VTT)
    job = films.order(ada, project)
    sound.change(ada, project, {"burned": False})
    with transaction() as session:
        brief = renders._brief(session.get(GenerationJob, job.id).settings)
        hashes = {r.name: r.content_hash for r in session.scalars(sa.select(MediaAsset))}
    assert brief.sound == SoundWishes(
        language="en-gb",
        voices=(("MARA", "hazel"),),
        pronunciations=(("Siobhan", "shiv-AWN"),),
        music_db=-3.5,
        track=hashes["a.wav"],
        burned=True,
        caption_tracks=(("fr", hashes["fr.vtt"]),),
    )


def test_an_order_from_before_has_the_sound_of_before(ada, project):
    job = films.order(ada, project)
    with transaction() as session:
        row = session.get(GenerationJob, job.id)
        older = {name: value for name, value in row.settings.items() if name != "sound"}
    assert renders._brief(older).sound == SoundWishes()


def test_before_there_is_a_film_the_script_says_who_speaks(ada, project):
    sound.choose_voice(ada, project, "Mara", "hazel")
    cast = casting.cast(ada, project)
    assert [(m.name.upper(), m.chosen, m.lines) for m in cast] == [
        ("", "", 0), ("MARA", "hazel", 0), ("TOM", "", 0),
    ]  # fmt: skip


def test_there_are_voices_to_choose_from_in_every_language():
    for tag in ("", "en-gb", "es", "fr", "it", "pt-br", "hi"):
        assert len(casting.voices(tag)) >= 2
    assert len(casting.voices("")) >= 24
