"""What a person types at the door."""

from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from studio.services.accounts import EMAIL_LETTERS, NAME_LETTERS, PASSWORD_LETTERS

LEAST, MOST = PASSWORD_LETTERS


class SignUpForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A new account."""

    name = StringField(
        "Your name",
        [
            InputRequired("Please give a name."),
            Length(max=NAME_LETTERS, message="That name is too long."),
        ],
    )
    email = EmailField(
        "E-mail",
        [
            InputRequired("Please give your e-mail."),
            Length(max=EMAIL_LETTERS, message="That e-mail is too long."),
        ],
    )
    password = PasswordField(
        "Password",
        [
            InputRequired("Please choose a password."),
            Length(LEAST, MOST, f"Use {LEAST} letters or more."),
        ],
    )
    problem = ""


class SignInForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The way back in."""

    email = EmailField("E-mail", [InputRequired("Please give your e-mail.")])
    password = PasswordField("Password", [InputRequired("Please give your password.")])
    problem = ""
