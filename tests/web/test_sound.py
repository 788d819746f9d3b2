"""The sound page without JavaScript: every form keeps what it says and shows it again."""

import io
import wave

import pytest

from studio.models import GenerationJob, User, db
from studio.services import sound, voice_choice
from tests.web.conftest import read


def tone(seconds: float = 1.5) -> io.BytesIO:
    """A small sound file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound_file:
        sound_file.setnchannels(1)
        sound_file.setsampwidth(2)
        sound_file.setframerate(8000)
        sound_file.writeframes(b"\x00\x10" * round(8000 * seconds))
    file.seek(0)
    return file


@pytest.fixture
def at(project):
    """The page's address."""
    return f"/projects/{project.id}/sound"


@pytest.fixture
def kept(app, owner, project):
    """What is kept for the project's sound."""

    def look():
        with app.app_context():
            return sound.settings_of(owner.id, project.id)

    return look


def chosen(page, name):
    """The value of a select's selected option."""
    selected = [option for option in page.all("option") if "selected" in option]
    assert page.all("select", name=name)
    return [option["value"] for option in selected]


def test_everyone_who_speaks_is_on_the_page(me, at):
    page = me.see(at)
    assert page.status == 200
    assert "Narrator" in page.words
    assert "Tam" in page.words
    assert len(page.all("select", name="voice")) == 2
    assert len(page.all("option")) > 2 * 24, "there are voices to choose from"


def test_a_voice_that_is_chosen_is_kept_and_can_be_given_back(me, at, kept):
    voice = voice_choice.cards(voice_choice.ENGLISH)[3].id
    page = me.send(f"{at}/voices", {"part": "TAM", "voice": voice}, seen=at)
    assert page.path == at
    assert voice in chosen(page, "voice")
    assert kept().voices == {"TAM": voice}
    me.send(f"{at}/voices", {"part": "TAM", "voice": ""}, seen=at)
    assert kept().voices == {}


def test_a_voice_that_is_not_there_is_refused_in_words(me, at, kept):
    page = me.send(f"{at}/voices", {"part": "TAM", "voice": "nobody"}, seen=at)
    assert "There is no voice" in page.words
    assert kept().voices == {}


def test_words_are_put_on_the_list_said_anew_and_taken_off(me, at, kept):
    page = me.send(f"{at}/words", {"word": "Siobhan", "said": "shi-VAWN"}, seen=at)
    assert "Siobhan" in page.words
    me.send(f"{at}/words", {"word": "siobhan", "said": "shuh-VAWN"}, seen=at)
    assert kept().pronunciations == (("siobhan", "shuh-VAWN"),)
    me.send(f"{at}/words/removal", {"word": "Siobhan"}, seen=at)
    assert kept().pronunciations == ()


def test_a_word_without_a_sound_is_refused(me, at, kept):
    page = me.send(f"{at}/words", {"word": "Siobhan", "said": "/ʃ☃/"}, seen=at)
    assert "☃" in page.words
    assert kept().pronunciations == ()


def test_the_language_can_be_set_and_an_unknown_one_lists_those_that_are_spoken(me, at, kept):
    page = me.send(f"{at}/language", {"language": "es"}, seen=at)
    assert "es" in chosen(page, "language")
    assert kept().language == "es"
    page = me.send(f"{at}/language", {"language": "de"}, seen=at)
    assert "Italian" in page.words
    assert kept().language == "es"


def test_a_style_and_a_level_are_kept(me, at, kept):
    page = me.send(f"{at}/music", {"music": "waltz"}, seen=at)
    assert "checked" in page.all("input", name="music", value="waltz")[0]
    page = me.send(f"{at}/level", {"music_db": "-6"}, seen=at)
    assert "6 dB softer" in page.words
    page = me.send(f"{at}/level", {"music_db": "40"}, seen=at)
    assert "louder" in page.words
    assert (kept().music, kept().music_db) == ("waltz", -6)


def test_a_track_needs_the_statement_and_can_be_taken_out(me, at, kept):
    page = me.send(f"{at}/track", {"track": (tone(), "harbour.wav")}, seen=at)
    assert "Say first that you may use this music" in page.words
    page = me.send(f"{at}/track", {"track": (tone(), "harbour.wav"), "may_use": "true"}, seen=at)
    assert "harbour.wav" in page.words
    source = page.all("audio")[0]["src"]
    part = me.client.get(source, headers={"Range": "bytes=0-43"}, buffered=True)
    assert (part.status_code, len(part.data)) == (206, 44)
    me.send(f"{at}/track/removal", {}, seen=at)
    assert kept().track is None


def test_a_track_that_is_no_sound_is_refused(me, at, kept):
    given = {"track": (io.BytesIO(b"not a sound at all" * 50), "a.mp3"), "may_use": "true"}
    page = me.send(f"{at}/track", given, seen=at)
    assert page.path == at
    assert kept().track is None
    assert page.all("p", data_kind="error")


def test_captions_and_description_are_switched(me, at, kept):
    me.send(f"{at}/captions", {"burned": "true", "described": "true"}, seen=at)
    assert (kept().burned, kept().described) == (True, True)
    page = me.send(f"{at}/captions", {}, seen=at)
    assert (kept().burned, kept().described) == (False, False)
    assert not [box for box in page.all("input", type="checkbox") if "checked" in box]


def test_translated_captions_come_and_go(me, at, kept):
    vtt = b"WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nLa luz ardi\xc3\xb3.\n"
    given = {"language": "es", "captions": (io.BytesIO(vtt), "luz.vtt")}
    page = me.send(f"{at}/captions/files", given, seen=at)
    assert "Español" in page.words
    assert "luz.vtt" in page.words
    assert set(kept().captions) == {"es"}
    broken = {"language": "fr", "captions": (io.BytesIO(b"WEBVTT\n\nnever --> now\nX"), "x.vtt")}
    page = me.send(f"{at}/captions/files", broken, seen=at)
    assert page.all("p", data_kind="error")
    me.send(f"{at}/captions/removal", {"language": "es"}, seen=at)
    assert kept().captions == {}


def test_a_sample_is_ordered_once_and_costs_nothing(me, at, app, owner):
    voice = voice_choice.cards(voice_choice.ENGLISH)[0].id
    page = me.send(f"{at}/samples", {"voice": voice, "label": "Hear Tam"}, seen=at)
    assert "Hear Tam" in page.words
    again = me.send(f"{at}/samples", {"voice": voice}, seen=at)
    assert again.path == page.path
    with app.app_context():
        assert db.session.query(GenerationJob).count() == 1
        assert db.session.get(User, owner.id).credits == 3


def test_a_fragment_is_answered_to_a_script(me, at):
    token = me.see(at).token
    answer = me.client.post(
        f"{at}/music",
        data={"csrf_token": token, "music": "waltz"},
        headers={"HX-Request": "true", "Accept": "text/html"},
    )
    page = read(answer)
    assert page.all("section", id="music")
    assert not page.all("html")
    assert "Kept" in page.words


def test_a_stranger_finds_no_such_page(seat, stranger, at):
    assert seat(stranger).see(at).status == 404
    assert seat(stranger).see(at.replace("/sound", "/faces")).status == 404


def test_a_face_is_offered_voices_of_the_scripts_language_and_the_narrator(me, at):
    me.send(f"{at}/language", {"language": "es"}, seen=at)
    page = me.see(at.replace("/sound", "/faces"))
    voices = [option["value"] for option in page.all("option")]
    spanish = [card.id for card in voice_choice.cards(voice_choice.checked_language("es"))]
    assert voices[0] == ""
    assert sorted(voices[1:-3]) == sorted(spanish)


def test_a_face_needs_a_picture_and_something_to_say(me, at):
    faces = at.replace("/sound", "/faces")
    assert me.see(faces).status == 200
    page = me.send(faces, {"text": "Good evening."}, seen=faces)
    assert (page.status, "Choose a photo or a video first." in page.words) == (422, True)
    picture = {"footage": (io.BytesIO(b"\x00" * 99), "a.jpg"), "text": "Hello."}
    page = me.send(faces, picture, seen=faces)
    assert page.status == 422
    chosen_before = {"voice": voice_choice.cards(voice_choice.ENGLISH)[4].id, "face": "1"}
    page = me.send(faces, chosen_before, seen=faces)
    assert (page.status, "Choose a recording, or write the words." in page.words) == (422, True)
    assert chosen(page, "voice") == list(chosen_before.values())
