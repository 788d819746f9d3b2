"""The list of films, the editor, deleting."""

import uuid
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_required

from studio.lib.errors import StudioError
from studio.services import accounts, pictures, plans
from studio.services import projects as service
from studio.services.projects import ProjectView
from studio.web.ordering import ordered
from studio.web.paging import Pager, asked_page
from studio.web.pricing import priced
from studio.web.projects import editing
from studio.web.projects.choices import MUSIC, SHAPES, VOICES
from studio.web.projects.forms import EditorForm, filled
from studio.web.projects.listing import asked_status, cards
from studio.web.saying import put_error
from studio.web.visitor import me

projects = Blueprint("projects", __name__)
PER_PAGE = 12


@projects.before_request
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def behind_the_door() -> None:
    """All of these pages are for people who are signed in."""


@projects.get("/projects")
def index() -> ResponseReturnValue:
    """One's films."""
    status = asked_status(request.args.get("status", ""))
    page = service.page(me(), asked_page(), PER_PAGE, status)
    pager = Pager("projects.index", page.page, page.per_page, page.total)
    return render_template(
        "projects/index.html", films=cards(page.projects), status=status or "", pager=pager
    )


@projects.get("/projects/new")
def new() -> ResponseReturnValue:
    """An empty page."""
    return _editor(EditorForm(formdata=None))


@projects.post("/projects")
def create() -> ResponseReturnValue:
    """Keep a new project, and make its film when that was asked for."""
    form = EditorForm()
    if not form.validate():
        return _editor(form)
    try:
        project = editing.keep_new(me(), form)
    except StudioError as error:
        put_error(form, error)
        return _editor(form)
    return _onward(project)


@projects.get("/projects/<uuid:project_id>")
def show(project_id: uuid.UUID) -> ResponseReturnValue:
    """The editor."""
    project = service.get(me(), project_id)
    return _editor(filled(project), project)


@projects.post("/projects/<uuid:project_id>")
def update(project_id: uuid.UUID) -> ResponseReturnValue:
    """Keep what was written; then make the film when that was asked for."""
    form, project = EditorForm(), service.get(me(), project_id)
    if form.validate():
        try:
            project = editing.keep(me(), project_id, form)
        except StudioError as error:
            put_error(form, error)
    if request.headers.get("HX-Request"):
        unsaved = _first_error(form)
        return render_template("projects/_saved.html", project=project, unsaved=unsaved)
    if form.errors or form.problem:
        return _editor(form, project)
    return _onward(project)


@projects.route("/projects/<uuid:project_id>/delete", methods=["GET"])
def confirm_deletion(project_id: uuid.UUID) -> ResponseReturnValue:
    """Ask first."""
    return render_template("projects/delete.html", project=service.get(me(), project_id))


@projects.post("/projects/<uuid:project_id>/delete")
def delete(project_id: uuid.UUID) -> ResponseReturnValue:
    """Take a project away."""
    service.delete(me(), project_id)
    flash("Deleted.", "done")
    return redirect(url_for("projects.index"))


@projects.get("/projects/<uuid:project_id>/images/<uuid:image_id>")
def image(project_id: uuid.UUID, image_id: uuid.UUID) -> ResponseReturnValue:
    """A thumbnail of an uploaded picture."""
    found = service.image(me(), project_id, image_id, small=True)
    response = send_file(found.path, mimetype=found.media_type, conditional=True, etag=found.etag)
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


@projects.post("/estimate")
def estimate() -> ResponseReturnValue:
    """Running time and price of what is being typed."""
    form = EditorForm()
    words = priced(me(), form.script.data or "", duration=form.duration.data)
    return render_template("projects/_priced.html", swapped=True, **words)


def _onward(project: ProjectView) -> ResponseReturnValue:
    """After keeping: take a picture down, make the film, or stay."""
    image = request.form.get("remove_image")
    if image:
        editing.take_down(me(), project.id, image)
    if request.form.get("then") == "make" and ordered(me(), project.id):
        return redirect(url_for("films.show", project_id=project.id))
    return redirect(url_for("projects.show", project_id=project.id))


def _editor(form: Any, project: ProjectView | None = None) -> ResponseReturnValue:
    name = project.script_name if project else ""
    words = priced(me(), form.script.data or "", name, duration=form.duration.data)
    page = render_template(
        "projects/editor.html",
        form=form,
        project=project,
        voices=VOICES,
        music=MUSIC,
        shapes=SHAPES,
        pictures=pictures.of_project(me(), project.id) if project else (),
        longest=plans.plan(accounts.profile(me()).plan_type).max_video_length,
        **words,
    )
    return page, 422 if form.errors or form.problem else 200


def _first_error(form: Any) -> str:
    errors = [error for field in form for error in field.errors]
    return form.problem or (str(errors[0]) if errors else "")
