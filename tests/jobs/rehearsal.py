"""A worker whose films take as long as a test needs. All else about it is the real worker.

The title says what happens: ``steps 20`` makes twenty pieces, kept in the store as a film's are;
``breaks`` raises what nobody expected; ``hiccups`` raises what may succeed next time.
"""

import os
import sys
import time

import config
import worker
from studio.lib.errors import Cancelled, ServiceUnavailable
from studio.pipeline import production
from studio.pipeline.work import Progress
from studio.services.film_views import FILES
from studio.storage.artifacts import Record

STEP_S = 0.2


def make_film(brief, *, workshop, store, watch):
    """Make the pieces that are not there yet, as slowly as a film."""
    what, _, number = brief.title.partition(" ")
    made = reused = 0
    for step in range(int(number or 3)):
        key = f"{brief.seed:05}{step:05}".rjust(64, "0")
        if store.recall(key) is None:
            time.sleep(STEP_S)
            piece = store.put_bytes(f"{brief.seed} {step}".encode())
            store.remember(key, Record({"piece": piece}, {"process": os.getpid()}))
            made += 1
        else:
            reused += 1
        label = f"sc010-sh{step:03}"
        watch.tell(
            Progress("pictures", step, 9, step / int(number or 3), "Moving the shots", label)
        )
        if watch.stopped():
            raise Cancelled("The film was stopped before it was finished.")
        if what == "hiccups" and not store.recall("f" * 64):
            store.remember("f" * 64, Record({}, {}))
            raise ServiceUnavailable("The stage lift did not answer.")
        if what == "breaks":
            raise ZeroDivisionError("division by zero")
    files = tuple((name, store.put_bytes(f"{brief.seed} {name}".encode())) for name in FILES)
    report = {"stages": {"pictures": {"made": made, "reused": reused}}}
    return production.Film(files, duration_ms=12_000, report=report)


if __name__ == "__main__":
    production.make_film = make_film
    sys.exit(worker.work(config.load()))
