"""Errors with names, a sentence for the person, and a word on whether a retry helps."""


class StudioError(Exception):
    """The root of all errors that the studio raises on purpose.

    ``str(error)`` is one plain sentence for the person: what was wrong, where, what to do.
    ``retryable`` says whether the same work may succeed when tried again unchanged; ``shot``
    names the shot or line that was being made, where one is known.
    """

    retryable = False
    shot = ""


class BadInput(StudioError):
    """What the person gave can't be used as it is; ``field`` names what, where one is known."""

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class ScriptUnreadable(BadInput):
    """The script is empty, too large, not text, or has no words to film."""


class ScriptTooLong(BadInput):
    """The script needs more time than was asked for."""


class ImageUnreadable(BadInput):
    """An uploaded picture is not a picture, or not one that we take."""


class LettersMissing(BadInput):
    """A title has letters of a writing system that no installed font holds."""


class LanguageUnspoken(BadInput):
    """The script is in a language that the studio has no voice for; the message lists those."""


class SoundUnreadable(BadInput):
    """An uploaded sound is not a sound, or not one that we take."""


class FootageUnreadable(BadInput):
    """Footage is neither a picture nor a video that we can read."""


class CaptionsUnreadable(BadInput):
    """A caption file can't be read; ``line`` is where, from 1, or 0 for the whole file."""

    def __init__(self, message: str, *, line: int = 0) -> None:
        super().__init__(message, field="captions")
        self.line = line


class FaceMissing(BadInput):
    """No face was found in the footage, or not the one that was asked for."""


class NotFound(StudioError):
    """No such thing, or not yours; the two are told apart by nobody."""


class Conflict(StudioError):
    """The thing's present state forbids this."""


class CreditsShort(StudioError):
    """More credits are needed than there are."""

    def __init__(self, *, needed: int, have: int) -> None:
        noun = "credit" if needed == 1 else "credits"
        super().__init__(f"This needs {needed} {noun} and you have {have}.")
        self.needed = needed
        self.have = have


class SignInRefused(StudioError):
    """E-mail or password do not match."""


class Cancelled(StudioError):
    """The person asked for the work to stop."""


class LeaseLost(StudioError):
    """The work was taken over by another worker; this one must leave it alone."""


class EngineFailed(StudioError):
    """An engine (voice, picture, music, encoder) could not do its part."""


class ResourceMissing(StudioError):
    """A file that the set-up installs is not there; ``make setup`` gets it."""


class ServiceUnavailable(StudioError):
    """A service that we depend on did not answer; trying again may help."""

    retryable = True


class FilmRejected(StudioError):
    """The finished film did not pass its own checks."""
