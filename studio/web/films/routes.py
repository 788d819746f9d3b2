"""A film's page, its order, its stop, its files."""

import uuid

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_required

from studio.lib.errors import Conflict, NotFound
from studio.services import films as service
from studio.services import premieres, projects
from studio.web.files import serve
from studio.web.films.screening import screening
from studio.web.ordering import ordered
from studio.web.pricing import priced
from studio.web.visitor import me

films = Blueprint("films", __name__)


@films.before_request
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def behind_the_door() -> None:
    """All of these pages are for people who are signed in."""


@films.get("/projects/<uuid:project_id>/film")
def show(project_id: uuid.UUID) -> ResponseReturnValue:
    """The film's page in whatever state the film is."""
    return _shown("films/show.html", project_id)


@films.get("/projects/<uuid:project_id>/film/status")
def status(project_id: uuid.UUID) -> ResponseReturnValue:
    """The same as a fragment, for a page that asks again."""
    return _shown("films/_status.html", project_id)


@films.post("/projects/<uuid:project_id>/films")
def order(project_id: uuid.UUID) -> ResponseReturnValue:
    """Make the film."""
    done = ordered(me(), project_id)
    return redirect(url_for("films.show" if done else "projects.show", project_id=project_id))


@films.post("/projects/<uuid:project_id>/film/cancellation")
def cancel(project_id: uuid.UUID) -> ResponseReturnValue:
    """Stop the film that is being made."""
    job = service.latest(me(), project_id)
    if job is None:
        raise NotFound("There is no such film.")
    try:
        service.cancel(me(), job.id)
    except Conflict as error:
        flash(str(error), "error")
    return redirect(url_for("films.show", project_id=project_id))


@films.get("/projects/<uuid:project_id>/files/<name>")
def file(project_id: uuid.UUID, name: str) -> ResponseReturnValue:
    """One of the film's files."""
    return serve(service.file(me(), project_id, name))


def _shown(template: str, project_id: uuid.UUID) -> ResponseReturnValue:
    project = projects.get(me(), project_id)
    view = screening(
        project,
        service.latest(me(), project_id),
        premieres.newest(me(), project_id),
        earlier="earlier" in request.args,
    )
    words = (
        {}
        if view.moving
        else priced(me(), project.script, project.script_name, duration=project.duration)
    )
    return render_template(template, project=project, view=view, **words)
