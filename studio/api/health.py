"""``/health``: whether the studio answers, and whether all that it needs does."""

from flask import Response

from studio.api.resource import Resource
from studio.api.schemas.health import Health, Ready
from studio.services import operations

health = Resource("health", "/health", "Whether the studio answers.")


@health.get("", needs_token=False, answers={200: Health})
def alive() -> Health:
    """The web process answers; nothing else is asked."""
    return Health()


@health.get("/ready", needs_token=False, answers={200: Ready, 503: Ready})
def ready() -> Response:
    """The database, Redis and the storage are asked; 503 when one does not answer."""
    found = operations.ready()
    answer = Ready(
        status="ok" if found.all_well else "unavailable",
        database=found.database,
        redis=found.redis,
        storage=found.storage,
    )
    status = 200 if found.all_well else 503
    return Response(answer.model_dump_json(), status=status, mimetype="application/json")
