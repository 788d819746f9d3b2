"""The editor's form: the page, the settings, files that come along."""

from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.file import FileField, MultipleFileField
from werkzeug.datastructures import FileStorage
from wtforms import IntegerField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Length, NumberRange, Optional

from studio.services import projects
from studio.services.projects import MINUTES, TITLE_LETTERS, ProjectDraft, ProjectView
from studio.services.words import NarratorVoice, Shape
from studio.web.projects.choices import MUSIC, SHAPES, VOICES
from studio.web.projects.titles import title_of


class EditorForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A project as it is edited."""

    title = StringField("Title", [Length(max=TITLE_LETTERS, message="That title is too long.")])
    script = TextAreaField("Script")
    voice = RadioField(
        "Narrator’s voice", choices=[value for value, *_ in VOICES], default="neutral"
    )
    music = SelectField("Music", choices=[value for value, _ in MUSIC], default="")
    duration = IntegerField(
        "Longest", [Optional(), NumberRange(*MINUTES, "Choose 1 to 40 minutes.")], default=1
    )
    shape = RadioField("Shape", choices=[value for value, _ in SHAPES], default="16:9")
    script_file = FileField("Script file")
    images = MultipleFileField("Pictures")
    problem = ""

    def draft(self) -> ProjectDraft:
        """The form as a project; an uploaded script takes the place of the page.

        Raises:
            BadInput: for a file that can't be read, or a voice or shape that is not there.
        """
        script, name = self._script()
        return ProjectDraft(
            title=(self.title.data or "").strip() or title_of(script),
            script=script,
            script_name=name,
            voice=NarratorVoice(self.voice.data),
            duration=self.duration.data or 1,
            music=self.music.data,
            shape=Shape(self.shape.data),
        )

    def changes(self) -> dict[str, Any]:
        """The form as changes to a project that is there.

        Raises:
            BadInput: as ``draft``.
        """
        draft = self.draft()
        kept = ("title", "script", "voice", "duration", "music", "shape")
        changes = {name: getattr(draft, name) for name in kept}
        return changes | ({"script_name": draft.script_name} if draft.script_name else {})

    def pictures(self) -> list[tuple[str, bytes]]:
        """Names and bytes of the pictures that came along."""
        chosen = [file for file in self.images.data or () if _chosen(file)]
        return [(file.filename or "", _bytes(file)) for file in chosen]

    def _script(self) -> tuple[str, str]:
        file = self.script_file.data
        if not _chosen(file):
            return self.script.data or "", ""
        name = file.filename
        text = projects.script_from_upload(name, _bytes(file))
        stem, _, suffix = name.rpartition(".")
        return text, f"{stem}.fountain" if suffix.lower() == "fdx" else name


def _bytes(file: FileStorage) -> bytes:
    """All of an uploaded file, which is closed then."""
    with file.stream as stream:
        return stream.read()


def _chosen(file: Any) -> bool:
    return isinstance(file, FileStorage) and bool(file.filename)


def filled(project: ProjectView) -> EditorForm:
    """The form as a project is now."""
    return EditorForm(
        formdata=None,
        data={
            "title": project.title,
            "script": project.script,
            "voice": project.voice.value,
            "music": project.music,
            "duration": project.duration,
            "shape": project.shape.value,
        },
    )
