"""Settings of the studio. The only module that reads the environment.

A value that can't be used stops the start with its name. ``docs/configuration.md`` describes
every setting; a test fails when one is missing there.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
DEVELOPMENT_SECRET = "development-only-secret-do-not-use-in-production"  # noqa: S105  # refused in production
ENVIRONMENTS = ("development", "test", "production")


class SettingInvalid(ValueError):
    """A setting has a value that can't be used; the message starts with its name."""


def _setting(name: str, default: str, parse: Callable[[str], Any], about: str) -> Any:
    """A dataclass field that is read from the environment variable ``name``."""
    return field(metadata={"name": name, "default": default, "parse": parse, "about": about})


def _whole(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        number = int(text)
        if not least <= number <= most:
            raise ValueError(f"must be between {least} and {most}")
        return number

    return parse


def _choice(*allowed: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"must be one of {', '.join(allowed)}")
        return text

    return parse


def _flag(text: str) -> bool:
    return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}[text.lower()]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    return path if path.is_absolute() else ROOT / path


@dataclass(frozen=True)
class Settings:
    """All settings, typed and frozen."""

    environment: str = _setting("STUDIO_ENV", "development", _choice(*ENVIRONMENTS), "development, test or production")
    home: Path = _setting("STUDIO_HOME", "var", _folder, "where the database, the artifacts and Valkey's files live")
    assets: Path = _setting("STUDIO_ASSETS", "assets", _folder, "where the set-up puts weights, icons, fonts and soundfonts")
    host: str = _setting("HOST", "127.0.0.1", str, "address the web server listens on")
    port: int = _setting("PORT", "5000", _whole(1, 65535), "port the web server listens on")
    secret_key: str = _setting("SECRET_KEY", DEVELOPMENT_SECRET, str, "signs sessions and CSRF tokens; production refuses the default")
    jwt_secret_key: str = _setting("JWT_SECRET_KEY", DEVELOPMENT_SECRET, str, "signs API tokens; production refuses the default")
    database_url: str = _setting("DATABASE_URL", "", str, "SQLAlchemy URL; empty means SQLite under STUDIO_HOME")
    redis_url: str = _setting("REDIS_URL", "", str, "Redis or Valkey; empty means our own Valkey under STUDIO_HOME")
    valkey_port: int = _setting("VALKEY_PORT", "0", _whole(0, 65535), "port of our own Valkey; 0 means PORT + 1379")
    web_threads: int = _setting("WEB_THREADS", "8", _whole(1, 64), "threads of the web server")
    workers: int = _setting("WORKERS", "2", _whole(0, 64), "worker processes that make run starts")
    film_processes: int = _setting("FILM_PROCESSES", "0", _whole(0, 256), "processes one film job spreads over; 0 means one a core")
    log_level: str = _setting("LOG_LEVEL", "INFO", _choice("DEBUG", "INFO", "WARNING", "ERROR"), "least level that is logged")
    cors_origins: tuple[str, ...] = _setting("CORS_ORIGINS", "", _words, "origins that may call the API from a browser, comma separated")
    secure_cookies: bool = _setting("SECURE_COOKIES", "", _flag, "send cookies over https only; production should")
    proxy_hops: int = _setting("PROXY_HOPS", "0", _whole(0, 8), "how many proxies stand in front and set X-Forwarded-*")
    sign_in_limit: str = _setting("SIGN_IN_LIMIT", "10 per minute", str, "rate limit on sign-in, an address")
    sign_up_limit: str = _setting("SIGN_UP_LIMIT", "10 per hour", str, "rate limit on sign-up, an address")
    max_upload_bytes: int = _setting("MAX_UPLOAD_BYTES", "20971520", _whole(1024, 1 << 31), "largest request body")
    max_script_letters: int = _setting("MAX_SCRIPT_LETTERS", "200000", _whole(100, 5_000_000), "longest script, in letters")
    demo: bool = _setting("STUDIO_DEMO", "1", _flag, "in development, make a demo account on the first start")
    gpu_cost_per_minute: Decimal = _setting("GPU_COST_PER_MINUTE", "0.50", Decimal, "dollars of compute a minute of film")
    storage_cost_per_minute: Decimal = _setting("STORAGE_COST_PER_MINUTE", "0.02", Decimal, "dollars of storage a minute of film")
    network_cost_per_minute: Decimal = _setting("NETWORK_COST_PER_MINUTE", "0.01", Decimal, "dollars of network a minute of film")

    @property
    def sqlalchemy_url(self) -> str:
        """The database's URL, with the driver that we ship."""
        if not self.database_url:
            return f"sqlite:///{self.home / 'studio.db'}"
        for short in ("postgres://", "postgresql://"):
            if self.database_url.startswith(short):
                return "postgresql+psycopg://" + self.database_url.removeprefix(short)
        return self.database_url

    @property
    def own_valkey_port(self) -> int:
        """The port of the Valkey that we start ourselves."""
        return self.valkey_port or self.port + 1379

    @property
    def queue_url(self) -> str:
        """Where the queue is."""
        return self.redis_url or f"redis://127.0.0.1:{self.own_valkey_port}/0"


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Raises:
        SettingInvalid: naming the first setting whose value can't be used.
    """
    source = os.environ if environ is None else environ
    values = {}
    for item in fields(Settings):
        name, parse = item.metadata["name"], item.metadata["parse"]
        text = source.get(name) or item.metadata["default"]
        try:
            values[item.name] = parse(text)
        except (ValueError, KeyError, InvalidOperation) as error:
            raise SettingInvalid(f"{name} has the value {text!r}: {error}") from error
    settings = Settings(**values)
    if settings.environment == "production":
        for name, value in (("SECRET_KEY", settings.secret_key), ("JWT_SECRET_KEY", settings.jwt_secret_key)):
            if value == DEVELOPMENT_SECRET or len(value) < 32:
                raise SettingInvalid(f"{name} must be set to 32 letters or more of your own in production")
    return settings
