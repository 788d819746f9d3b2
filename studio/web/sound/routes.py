"""The sound page of a project: each form keeps one thing and answers with its part of the page."""

import uuid

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import login_required

from studio.lib.errors import BadInput
from studio.services import line_corrections, pieces, projects, sound_files
from studio.services import sound as service
from studio.web.files import serve
from studio.web.pricing import priced
from studio.web.sound.answers import REFUSALS, kept, player, refused
from studio.web.sound.desk import desk_of
from studio.web.visitor import me

sound = Blueprint("sound", __name__)


@sound.before_request
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def behind_the_door() -> None:
    """All of these pages are for people who are signed in."""


@sound.get("/projects/<uuid:project_id>/sound")
def show(project_id: uuid.UUID) -> ResponseReturnValue:
    """The page."""
    project = projects.get(me(), project_id)
    words = priced(me(), project.script, project.script_name, duration=project.duration)
    return render_template("sound/show.html", project=project, desk=desk_of(me(), project), **words)


@sound.post("/projects/<uuid:project_id>/sound/language")
def language(project_id: uuid.UUID) -> ResponseReturnValue:
    """Say which language the script is in."""
    chosen = {"language": request.form.get("language", "")}
    return kept(project_id, "cast", lambda: service.change(me(), project_id, chosen))


@sound.post("/projects/<uuid:project_id>/sound/voices")
def voice(project_id: uuid.UUID) -> ResponseReturnValue:
    """Give one who speaks a voice."""
    part, chosen = request.form.get("part", ""), request.form.get("voice", "")
    return kept(project_id, "cast", lambda: service.choose_voice(me(), project_id, part, chosen))


@sound.post("/projects/<uuid:project_id>/sound/words")
def say(project_id: uuid.UUID) -> ResponseReturnValue:
    """Put a word on the list; one that is there is said the new way."""
    word, said = (" ".join(request.form.get(name, "").split()) for name in ("word", "said"))
    pairs = [*_others(project_id, word), (word, said)]
    return kept(
        project_id,
        "words",
        lambda: service.change(me(), project_id, {"pronunciations": pairs}),
        typed={"word": word, "said": said},
    )


@sound.post("/projects/<uuid:project_id>/sound/words/removal")
def unsay(project_id: uuid.UUID) -> ResponseReturnValue:
    """Take a word off the list."""
    pairs = _others(project_id, request.form.get("word", ""))
    return kept(
        project_id,
        "words",
        lambda: service.change(me(), project_id, {"pronunciations": pairs}),
        done="Taken off the list",
    )


@sound.post("/projects/<uuid:project_id>/sound/music")
def music(project_id: uuid.UUID) -> ResponseReturnValue:
    """Choose a style."""
    chosen = {"music": request.form.get("music", "")}
    return kept(project_id, "music", lambda: projects.update(me(), project_id, chosen))


@sound.post("/projects/<uuid:project_id>/sound/level")
def level(project_id: uuid.UUID) -> ResponseReturnValue:
    """Choose how loud the music is."""

    def keep() -> None:
        try:
            wanted = float(request.form.get("music_db", ""))
        except ValueError as error:
            raise BadInput("The level is a number of decibels.", field="music_db") from error
        service.change(me(), project_id, {"music_db": wanted})

    return kept(project_id, "music", keep)


@sound.post("/projects/<uuid:project_id>/sound/track")
def track(project_id: uuid.UUID) -> ResponseReturnValue:
    """Bring a track of one's own."""
    file = request.files.get("track")
    may_use = request.form.get("may_use") == "true"

    def keep() -> None:
        if file is None or not file.filename:
            raise BadInput("Choose a sound file first.", field="track")
        sound_files.keep_track(me(), project_id, file.filename, file.stream, may_use=may_use)

    return kept(project_id, "music", keep, done="Your track is in")


@sound.post("/projects/<uuid:project_id>/sound/track/removal")
def untrack(project_id: uuid.UUID) -> ResponseReturnValue:
    """Take the own track out."""
    return kept(
        project_id,
        "music",
        lambda: sound_files.remove_track(me(), project_id),
        done="Your track is out",
    )


@sound.post("/projects/<uuid:project_id>/sound/captions")
def captions(project_id: uuid.UUID) -> ResponseReturnValue:
    """Choose whether captions are drawn in, and whether what is seen is told."""
    chosen = {name: request.form.get(name) == "true" for name in ("burned", "described")}
    return kept(project_id, "captions", lambda: service.change(me(), project_id, chosen))


@sound.post("/projects/<uuid:project_id>/sound/captions/files")
def caption(project_id: uuid.UUID) -> ResponseReturnValue:
    """Bring captions in another language."""
    file, tag = request.files.get("captions"), request.form.get("language", "")

    def keep() -> None:
        if file is None or not file.filename:
            raise BadInput("Choose a file of captions first.", field="captions")
        sound_files.keep_captions(me(), project_id, tag, file.filename, file.stream.read())

    return kept(project_id, "captions", keep, done="Captions added")


@sound.post("/projects/<uuid:project_id>/sound/captions/removal")
def uncaption(project_id: uuid.UUID) -> ResponseReturnValue:
    """Take the captions of a language out."""
    tag = request.form.get("language", "")
    return kept(project_id, "captions", lambda: sound_files.remove_captions(me(), project_id, tag))


@sound.post("/projects/<uuid:project_id>/sound/lines")
def correct(project_id: uuid.UUID) -> ResponseReturnValue:
    """Correct the words of a line, here and in the script."""
    line, words = request.form.get("line", ""), request.form.get("text", "")
    return kept(
        project_id,
        "lines",
        lambda: line_corrections.correct_line(me(), project_id, line, words),
        done="Corrected in the script; the next film says it anew",
    )


@sound.post("/projects/<uuid:project_id>/sound/samples")
def hear(project_id: uuid.UUID) -> ResponseReturnValue:
    """Ask for a sample: of a voice, of a style, of how a word is said."""
    voice_id, style, word = (request.form.get(name) for name in ("voice", "style", "word"))
    if voice_id:
        job = pieces.sample(me(), project_id, voice_id)
    elif word:
        job = pieces.hear_word(me(), project_id, word)
    else:
        job = pieces.preview(me(), project_id, style or "")
    return player(project_id, job.id, request.form.get("label", ""))


@sound.post("/projects/<uuid:project_id>/sound/music/pieces")
def compose(project_id: uuid.UUID) -> ResponseReturnValue:
    """Have a piece of music written."""
    projects.get(me(), project_id)
    try:
        wanted = pieces.Music(
            prompt=request.form.get("prompt", ""),
            seconds=_seconds(request.form.get("seconds", "")),
            style=request.form.get("style", ""),
        )
        job = pieces.compose(me(), project_id, wanted)
    except REFUSALS as error:
        return refused(project_id, str(error))
    return player(project_id, job.id, "Your music")


@sound.get("/projects/<uuid:project_id>/sound/samples/<uuid:job_id>")
def listen(project_id: uuid.UUID, job_id: uuid.UUID) -> ResponseReturnValue:
    """A sample's player, asked again until it plays."""
    return player(project_id, job_id, request.args.get("label", ""))


@sound.get("/projects/<uuid:project_id>/sound/files/<uuid:file_id>")
def file(project_id: uuid.UUID, file_id: uuid.UUID) -> ResponseReturnValue:
    """A track or captions that were brought."""
    return serve(sound_files.file(me(), project_id, file_id))


def _others(project_id: uuid.UUID, word: str) -> list[tuple[str, str]]:
    there = service.settings_of(me(), project_id).pronunciations
    return [pair for pair in there if pair[0].casefold() != word.casefold()]


def _seconds(given: str) -> float:
    try:
        return float(given)
    except ValueError as error:
        raise BadInput("The length is a number of seconds.", field="seconds") from error
