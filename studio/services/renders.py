"""Making the films that were ordered: the workers' side of ``films``.

No transaction is open while a film is made.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

from studio.film.sound import SoundWishes
from studio.lib import logs
from studio.lib.errors import LeaseLost
from studio.services import film_endings, leases
from studio.services.context import store
from studio.services.leases import JobWatch, Lease
from studio.services.transactions import transaction


def perform(lease: Lease, stopping: Callable[[], bool]) -> None:
    """Make the film of an order and record it; ``stopping`` says that the worker is to end.

    Raises:
        LeaseLost: when the order was taken from this worker meanwhile.
        Cancelled: when its owner stopped it, or the worker is to end.
        StudioError: what went wrong; ``failures.record`` is for the caller to call.
    """
    from studio.pipeline.production import make_film  # noqa: PLC0415  # heavy; workers only
    from studio.services.workshops import open_workshop  # noqa: PLC0415  # likewise

    with transaction() as session:
        brief = _brief(leases.held(session, lease.job_id).settings)
    watch = JobWatch(lease, stopping)
    with ExitStack() as broken_off:
        broken_off.callback(watch.mark_place)
        film = make_film(brief, workshop=open_workshop(), store=store(), watch=watch)
        broken_off.pop_all()
    stages = film.report.get("stages")
    pictures = stages.get("pictures", {}) if isinstance(stages, Mapping) else {}
    with transaction() as session:
        row = leases.held(session, lease.job_id)
        if not film_endings.complete(
            session,
            row,
            lease.holds,
            files=dict(film.files),
            duration_ms=film.duration_ms,
            new_share=_new_share(pictures, lease.attempt),
        ):
            raise LeaseLost(leases.TAKEN_OVER)
    logs.event("film.complete", attempt=lease.attempt)


def _brief(chosen: Mapping[str, Any]) -> Any:
    from studio.pipeline.production import Brief  # noqa: PLC0415  # heavy; workers only

    names = ("title", "script", "script_name", "voice", "music", "longest_s", "width", "height")
    return Brief(
        **{name: chosen[name] for name in names},
        draft=chosen["draft"],
        seed=chosen["seed"],
        images=tuple(chosen["images"]),
        image_names=tuple(chosen.get("image_names", ())),
        sound=_wishes(chosen.get("sound", {})),
    )


def _wishes(chosen: Mapping[str, Any]) -> SoundWishes:
    """What was chosen for the sound, lists of pairs as the pipeline has them."""
    pairs = ("voices", "pronunciations", "caption_tracks")
    listed: dict[str, Any] = {
        name: tuple((one, two) for one, two in chosen.get(name, ())) for name in pairs
    }
    plain: dict[str, Any] = {name: value for name, value in chosen.items() if name not in pairs}
    return SoundWishes(**plain, **listed)


def _new_share(pictures: Mapping[str, Any], attempt: int) -> float:
    """How much of a film was made now; all of it on a second attempt, whose first made the rest."""
    made, reused = int(pictures.get("made", 0)), int(pictures.get("reused", 0))
    return 1.0 if attempt > 1 or made + reused == 0 else made / (made + reused)
