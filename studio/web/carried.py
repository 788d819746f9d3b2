"""A script that a visitor pasted before having an account; it travels in the forms of the door."""

import uuid

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from studio.lib.errors import BadInput
from studio.services import projects
from studio.services.projects import ProjectDraft
from studio.web.projects.titles import title_of


def carried_script() -> str:
    """The script that came with this request, or ""."""
    return request.form.get("script", "")


def open_carried(owner_id: uuid.UUID) -> Response | None:
    """Make the script a project and go to its page; None when none came along or it can't be."""
    script = carried_script()
    if not script.strip():
        return None
    try:
        project = projects.create(owner_id, ProjectDraft(title=title_of(script), script=script))
    except BadInput:
        return None
    return redirect(url_for("projects.show", project_id=project.id))
