"""What a person types at the door."""

from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from studio.lib.errors import BadInput
from studio.services.accounts import (
    EMAIL_LETTERS,
    NAME_LETTERS,
    PASSWORD_LETTERS,
    email_address,
)

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

    def validate_email(self, field: EmailField) -> None:
        """Whether it has the form of an address, said together with all else that is wrong."""
        try:
            email_address(field.data or "")
        except BadInput as error:
            raise ValidationError(str(error)) from error


class SignInForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The way back in."""

    email = EmailField("E-mail", [InputRequired("Please give your e-mail.")])
    password = PasswordField("Password", [InputRequired("Please give your password.")])
    problem = ""
