"""Health checks."""

from typing import Literal

from studio.api.schemas.fields import Answer, example


class Health(Answer):
    """The studio answers."""

    model_config = example(status="ok")

    status: Literal["ok"] = "ok"


class Ready(Answer):
    """Whether each service that the studio depends on answers."""

    model_config = example(status="ok", database=True, redis=True, storage=True)

    status: Literal["ok", "unavailable"]
    database: bool
    redis: bool
    storage: bool
