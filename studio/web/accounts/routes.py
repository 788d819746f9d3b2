"""The door and the purse."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required, login_user, logout_user

from studio.lib.errors import StudioError
from studio.services import accounts as service
from studio.services import credits as ledger
from studio.services.accounts import AccountView
from studio.web.accounts.forms import SignInForm, SignUpForm
from studio.web.accounts.ledger import entries
from studio.web.carried import carried_script, open_carried
from studio.web.paging import Pager, asked_page
from studio.web.saying import put_error
from studio.web.visitor import Visitor, me, safe_next

accounts = Blueprint("accounts", __name__)


@accounts.route("/sign-up", methods=["GET", "POST"])
def sign_up() -> ResponseReturnValue:
    """Open an account; a script that came along becomes its first project."""
    if current_user.is_authenticated:
        return redirect(url_for("projects.index"))
    form = SignUpForm()
    if form.validate_on_submit():
        try:
            account = service.register(form.name.data, form.email.data, form.password.data)
        except StudioError as error:
            put_error(form, error)
        else:
            return _enter(account)
    return _door("accounts/sign_up.html", form)


@accounts.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> ResponseReturnValue:
    """Let a person in."""
    if current_user.is_authenticated:
        return redirect(safe_next(request.args.get("next")))
    form = SignInForm()
    if form.validate_on_submit():
        try:
            account = service.sign_in(form.email.data, form.password.data)
        except StudioError as error:
            put_error(form, error)
        else:
            return _enter(account)
    return _door("accounts/sign_in.html", form)


@accounts.post("/sign-out")
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def sign_out() -> ResponseReturnValue:
    """Leave."""
    logout_user()
    session.clear()
    return redirect(url_for("pages.landing"))


@accounts.get("/profile")
@login_required  # type: ignore[untyped-decorator]  # flask-login has no types
def profile() -> ResponseReturnValue:
    """Who one is, what one has, and where it went."""
    page = ledger.transactions(me(), asked_page(), 20)
    pager = Pager("accounts.profile", page.page, page.per_page, page.total)
    return render_template(
        "accounts/profile.html",
        account=service.profile(me()),
        entries=entries(page.transactions),
        pager=pager,
    )


def _enter(account: AccountView) -> ResponseReturnValue:
    """A fresh session for the account; then on to where the person was going."""
    session.clear()
    login_user(Visitor(account))
    return open_carried(account.id) or redirect(safe_next(request.args.get("next")))


def _door(template: str, form: Any) -> ResponseReturnValue:
    script = carried_script()
    status = 422 if form.errors or form.problem else 200
    return render_template(
        template, form=form, script=script, next=request.args.get("next")
    ), status
