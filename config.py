"""Settings of the studio. The only module that reads the environment.

A value that can't be used stops the start with its name. What can be set is declared in
``studio/lib/settings.py``; ``docs/configuration.md`` describes every setting.
"""

import os
from collections.abc import Mapping
from dataclasses import fields
from decimal import InvalidOperation
from typing import Any

from studio.lib.settings import DEVELOPMENT_SECRET, ENVIRONMENTS, ROOT, Settings

__all__ = ["DEVELOPMENT_SECRET", "ENVIRONMENTS", "ROOT", "SettingInvalid", "Settings", "load"]


class SettingInvalid(ValueError):
    """A setting has a value that can't be used; the message starts with its name."""


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Raises:
        SettingInvalid: naming the first setting whose value can't be used.
    """
    source = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    for item in fields(Settings):
        name, parse = item.metadata["name"], item.metadata["parse"]
        text = source.get(name) or item.metadata["default"]
        try:
            values[item.name] = parse(text)
        except (ValueError, InvalidOperation) as error:
            raise SettingInvalid(f"{name} has the value {text!r}: {error}") from error
    settings = Settings(**values)
    if settings.environment == "production":
        _refuse_weak_secrets(settings)
        if settings.password_rounds < 10:
            raise SettingInvalid("PASSWORD_ROUNDS must be 10 or more in production")
        if settings.media_inner:
            raise SettingInvalid("MEDIA_INNER is for tests; production must leave it empty")
    return settings


def _refuse_weak_secrets(settings: Settings) -> None:
    secrets = {"SECRET_KEY": settings.secret_key, "JWT_SECRET_KEY": settings.jwt_secret_key}
    for name, value in secrets.items():
        if value == DEVELOPMENT_SECRET or len(value) < 32:
            raise SettingInvalid(
                f"{name} must be set to 32 letters or more of your own in production"
            )
