"""Errors with names, a sentence for the person, and a word on whether a retry helps."""


class StudioError(Exception):
    """The root of all errors that the studio raises on purpose.

    ``str(error)`` is one plain sentence for the person: what was wrong, where, what to do.
    ``retryable`` says whether the same work may succeed when tried again unchanged.
    """

    retryable = False


class BadInput(StudioError):
    """What the person gave can't be used as it is."""


class ScriptUnreadable(BadInput):
    """The script is empty, too large, not text, or has no words to film."""


class ScriptTooLong(BadInput):
    """The script needs more time than was asked for."""


class ImageUnreadable(BadInput):
    """An uploaded picture is not a picture, or not one that we take."""


class NotFound(StudioError):
    """No such thing, or not yours; the two are told apart by nobody."""


class Conflict(StudioError):
    """The thing's present state forbids this."""


class CreditsShort(StudioError):
    """More credits are needed than there are."""


class SignInRefused(StudioError):
    """E-mail or password do not match."""


class Cancelled(StudioError):
    """The person asked for the work to stop."""


class EngineFailed(StudioError):
    """An engine (voice, picture, music, encoder) could not do its part."""


class ResourceMissing(StudioError):
    """A file that the set-up installs is not there; ``make setup`` gets it."""


class ServiceUnavailable(StudioError):
    """A service that we depend on did not answer; trying again may help."""

    retryable = True


class FilmRejected(StudioError):
    """The finished film did not pass its own checks."""
