"""How the sound page answers its forms: a part of the page, a player, or the page anew."""

import uuid
from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from studio.lib.errors import BadInput, Conflict, CreditsShort
from studio.services import orders, projects
from studio.web.sound import listening
from studio.web.sound.desk import desk_of
from studio.web.visitor import me

REFUSALS = (BadInput, Conflict, CreditsShort)


def kept(
    project_id: uuid.UUID,
    part: str,
    keep: Callable[[], object],
    *,
    done: str = "Kept",
    typed: dict[str, str] | None = None,
) -> ResponseReturnValue:
    """Keep something, and answer with its part of the page, or the page for a plain form."""
    project = projects.get(me(), project_id)
    fault = _fault_of(keep)
    if not request.headers.get("HX-Request"):
        if fault:
            flash(fault, "error")
        return redirect(url_for("sound.show", project_id=project_id, _anchor=part))
    project = projects.get(me(), project_id)
    return render_template(
        f"sound/_{part}.html",
        project=project,
        desk=desk_of(me(), project),
        fault=fault,
        kept="" if fault else done,
        typed=typed if fault else None,
    )


def _fault_of(keep: Callable[[], object]) -> str:
    """What stood in the way of keeping something; "" when nothing did."""
    try:
        keep()
    except REFUSALS as error:
        return str(error)
    return ""


def player(project_id: uuid.UUID, job_id: uuid.UUID, label: str) -> ResponseReturnValue:
    """A sample's player; a plain form goes to a page that waits for it."""
    job = orders.job(me(), job_id)
    words: dict[str, Any] = {
        "project": projects.get(me(), project_id),
        "heard": listening.heard(job),
        "label": label or "Sample",
        "what": None,
    }
    page = request.headers.get("HX-Request") is None
    return render_template("sound/sample.html" if page else "sound/_hear.html", **words)


def refused(project_id: uuid.UUID, why: str) -> ResponseReturnValue:
    """Why no music is written, where the player would stand."""
    if not request.headers.get("HX-Request"):
        flash(why, "error")
        return redirect(url_for("sound.show", project_id=project_id, _anchor="music"))
    return render_template("sound/_refused.html", fault=why)
