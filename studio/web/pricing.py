"""What a script will be and cost, as the editor and the film page show it."""

import uuid
from typing import Any

from studio.lib.errors import BadInput
from studio.services import films
from studio.services.films import PriceView


def priced(
    owner_id: uuid.UUID, script: str, script_name: str = "", *, duration: int | None = None
) -> dict[str, Any]:
    """The template's words: ``price`` or ``problem``, and the voices that are needed."""
    if not script.strip():
        return {"price": None, "problem": ""}
    try:
        price = films.estimate(owner_id, script, script_name, duration=duration)
    except BadInput as error:
        return {"price": None, "problem": str(error)}
    return {"price": price, "problem": "", "voices_needed": voices_needed(price)}


def voices_needed(price: PriceView) -> str:
    """``3 voices: narrator, Tam and Mara``."""
    spoken = (name.title() if name.isupper() else name for name in price.speakers if name)
    names = ["the narrator", *spoken]
    if len(names) == 1:
        return "1 voice: the narrator"
    shown = names[:6]
    more = len(names) - len(shown)
    last = f"{more} more" if more else shown.pop()
    return f"{len(names)} voices: {', '.join(shown)} and {last}"
