"""Keeping what the editor sent: the page, then each picture, in that order."""

import uuid

from studio.lib.errors import BadInput, Conflict, ImageUnreadable, NotFound
from studio.services import projects
from studio.services.projects import ProjectView
from studio.web.projects.forms import EditorForm


def keep_new(owner_id: uuid.UUID, form: EditorForm) -> ProjectView:
    """A new project out of the form.

    Raises:
        BadInput: naming the field that can't be used.
    """
    project = projects.create(owner_id, form.draft())
    _hang_pictures(owner_id, project, form)
    return project


def keep(owner_id: uuid.UUID, project_id: uuid.UUID, form: EditorForm) -> ProjectView:
    """The form kept in a project that is there.

    Raises:
        BadInput: naming the field that can't be used.
        NotFound: when the project is not there, or another's.
    """
    project = projects.update(owner_id, project_id, form.changes())
    _hang_pictures(owner_id, project, form)
    return project


def take_down(owner_id: uuid.UUID, project_id: uuid.UUID, image: str) -> None:
    """Take a picture out of a project.

    Raises:
        NotFound: for what is not a picture of this project.
    """
    try:
        projects.remove_image(owner_id, project_id, uuid.UUID(image))
    except ValueError as error:
        raise NotFound("There is no such picture.") from error


def _hang_pictures(owner_id: uuid.UUID, project: ProjectView, form: EditorForm) -> None:
    for name, data in form.pictures():
        try:
            projects.add_image(owner_id, project.id, name, data)
        except (ImageUnreadable, Conflict) as error:
            raise BadInput(f"{name}: {error}", field="images") from error
