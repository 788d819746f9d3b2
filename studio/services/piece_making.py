"""Making what was ordered by itself: speech, music, a lip-sync. The workers' side of ``pieces``.

No transaction is open while it is made.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

from studio.film.shot import Voice
from studio.film.sound import Language
from studio.lib import logs
from studio.lib.errors import LeaseLost
from studio.models.words import JobKind
from studio.services import leases, piece_endings
from studio.services.context import store
from studio.services.leases import JobWatch, Lease
from studio.services.transactions import transaction
from studio.services.voice_choice import voice_for

Chosen = Mapping[str, Any]


def perform(lease: Lease, stopping: Callable[[], bool]) -> None:
    """Make what an order is for and record it; ``stopping`` says that the worker is to end.

    Raises:
        LeaseLost: when the order was taken from this worker meanwhile.
        Cancelled: when its owner stopped it, or the worker is to end.
        StudioError: what went wrong; ``failures.record`` is for the caller to call.
    """
    with transaction() as session:
        row = leases.held(session, lease.job_id)
        kind, chosen = row.kind, dict(row.settings)
    watch = JobWatch(lease, stopping)
    with ExitStack() as broken_off:
        broken_off.callback(watch.mark_place)
        piece = _made(kind, chosen, watch)
        broken_off.pop_all()
    with transaction() as session:
        row = leases.held(session, lease.job_id)
        if not piece_endings.complete(
            session,
            row,
            lease.holds,
            files=dict(piece.files),
            duration_ms=piece.duration_ms,
            new_share=1.0 if lease.attempt > 1 else piece.new_share,
        ):
            raise LeaseLost(leases.TAKEN_OVER)
    logs.event("piece.complete", kind=kind, attempt=lease.attempt)


def _made(kind: JobKind, chosen: Chosen, watch: JobWatch) -> Any:
    from studio.pipeline import pieces  # noqa: PLC0415  # heavy; workers only
    from studio.services.workshops import open_workshop  # noqa: PLC0415  # likewise

    hands: dict[str, Any] = {"workshop": open_workshop(), "store": store(), "watch": watch}
    if kind is JobKind.AUDIO:
        return pieces.make_speech(_speech(chosen), **hands)
    if kind is JobKind.MUSIC:
        return pieces.make_music(_music(chosen), **hands)
    return pieces.make_lip_sync(_lip_sync(chosen), **hands)


def _speech(chosen: Chosen) -> Any:
    from studio.pipeline.pieces import SpeechOrder  # noqa: PLC0415  # heavy; workers only

    voice: Voice = voice_for(chosen["voice_id"], Language(chosen["language"]))
    said = tuple((word, read) for word, read in chosen["pronunciations"])
    return SpeechOrder(chosen["text"], voice, said)


def _music(chosen: Chosen) -> Any:
    from studio.score.prompt import order_from_prompt  # noqa: PLC0415  # workers only

    return order_from_prompt(
        chosen["prompt"], chosen["style"], chosen["duration_s"], chosen["seed"]
    )


def _lip_sync(chosen: Chosen) -> Any:
    from studio.pipeline.pieces import LipSyncOrder  # noqa: PLC0415  # heavy; workers only

    return LipSyncOrder(
        footage=chosen["footage"],
        speech=chosen["speech"] or _speech(chosen),
        text=chosen["text"],
        language=Language(chosen["language"]),
        face=chosen["face"],
    )
