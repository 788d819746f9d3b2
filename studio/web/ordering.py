"""Ordering a film from a page."""

import uuid

from flask import flash

from studio.lib.errors import BadInput, Conflict, CreditsShort
from studio.services import films


def ordered(owner_id: uuid.UUID, project_id: uuid.UUID) -> bool:
    """Order the film; what stands in its way is said on the next page.

    Raises:
        NotFound: when the project is not there, or another's.
    """
    try:
        films.order(owner_id, project_id)
    except CreditsShort as error:
        flash(f"{error} A shorter script needs fewer. Nothing was charged.", "error")
        return False
    except Conflict:
        return True
    except BadInput as error:
        flash(str(error), "error")
        return False
    return True
