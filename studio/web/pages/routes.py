"""The entrance, the sample film, thanks."""

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from studio.lib.errors import BadInput
from studio.services import plans, scripts, showcase
from studio.web.accounts.forms import SignInForm, SignUpForm
from studio.web.carried import carried_script, open_carried
from studio.web.files import serve
from studio.web.pages.roll import roll
from studio.web.visitor import me

pages = Blueprint("pages", __name__)


@pages.get("/")
def landing() -> ResponseReturnValue:
    """The entrance for people; a health check for machines."""
    if "text/html" not in request.headers.get("Accept", ""):
        return jsonify(status="ok")
    return _entrance()


@pages.post("/scripts")
def start() -> ResponseReturnValue:
    """Begin with a pasted script: in the editor, or at the door when nobody is signed in."""
    script = carried_script()
    try:
        scripts.checked(script)
    except BadInput as error:
        return _entrance(str(error), script)
    if current_user.is_authenticated:
        return open_carried(me()) or redirect(url_for("projects.new"))
    if request.args.get("to") == "sign-in":
        return render_template(
            "accounts/sign_in.html", form=SignInForm(formdata=None), script=script
        )
    return render_template("accounts/sign_up.html", form=SignUpForm(formdata=None), script=script)


@pages.get("/sample/<name>")
def sample(name: str) -> ResponseReturnValue:
    """A file of the film that the entrance plays."""
    return serve(showcase.file(name), public=True)


@pages.get("/third-party")
def third_party() -> ResponseReturnValue:
    """Whose work we use, and under which licence."""
    return render_template("pages/third_party.html", roll=roll())


def _entrance(problem: str = "", script: str = "") -> ResponseReturnValue:
    page = render_template(
        "pages/landing.html",
        sample=showcase.sample(),
        plans=plans.all_plans(),
        problem=problem,
        script=script,
    )
    return page, 422 if problem else 200
