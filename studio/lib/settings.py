"""What can be set, typed and frozen. ``config.py`` reads the values from the environment.

Every setting carries the name of its environment variable, its default, how its text is read
and one sentence about it: ``docs/configuration.md`` is written from these.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DEVELOPMENT_SECRET = "development-only-secret-do-not-use-in-production"  # noqa: S105  # refused in production
ENVIRONMENTS = ("development", "test", "production")


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


_RATE = re.compile(r"\d+ *(?:/|per) *(?:\d+ +)?(?:second|minute|hour|day|month|year)s?", re.ASCII)


def _rate(text: str) -> str:
    if not all(_RATE.fullmatch(each.strip()) for each in text.split(";")):
        raise ValueError("must be like 10 per minute, or several with ; between them")
    return text


def _url(*schemes: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text and not text.startswith(tuple(f"{scheme}://" for scheme in schemes)):
            raise ValueError(f"must be a URL that begins with {'://, '.join(schemes)}://")
        return text

    return parse


def _origins(text: str) -> tuple[str, ...]:
    origins = _words(text)
    if not all(re.fullmatch(r"https?://[^/\s*]+", each) for each in origins):
        raise ValueError("must be origins like https://app.example.com, comma separated")
    return origins


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(word.lower() for word in _words(text))
    if not all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?", host) for host in hosts):
        raise ValueError("must be names of hosts like media.example.com, comma separated")
    return hosts


_FLAGS = {
    "1": True,
    "true": True,
    "yes": True,
    "0": False,
    "false": False,
    "no": False,
    "": False,
}


def _flag(text: str) -> bool:
    if text.lower() not in _FLAGS:
        raise ValueError("must be 1 or 0")
    return _FLAGS[text.lower()]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    return path if path.is_absolute() else ROOT / path


def _dollars(text: str) -> Decimal:
    amount = Decimal(text)
    if not amount.is_finite() or amount < 0:
        raise ValueError("must be an amount of dollars, 0 or more")
    return amount


@dataclass(frozen=True)
class Settings:
    """All settings, typed and frozen."""

    environment: str = _setting(
        "STUDIO_ENV", "development", _choice(*ENVIRONMENTS), "development, test or production"
    )
    home: Path = _setting(
        "STUDIO_HOME",
        "var",
        _folder,
        "where the database, the artifacts and Valkey's files live",
    )
    assets: Path = _setting(
        "STUDIO_ASSETS",
        "assets",
        _folder,
        "where the set-up puts weights, icons, fonts and soundfonts",
    )
    host: str = _setting("HOST", "127.0.0.1", str, "address the web server listens on")
    port: int = _setting("PORT", "5000", _whole(1, 65535), "port the web server listens on")
    secret_key: str = _setting(
        "SECRET_KEY",
        DEVELOPMENT_SECRET,
        str,
        "signs sessions and CSRF tokens; production refuses the default",
    )
    jwt_secret_key: str = _setting(
        "JWT_SECRET_KEY",
        DEVELOPMENT_SECRET,
        str,
        "signs API tokens; production refuses the default",
    )
    database_url: str = _setting(
        "DATABASE_URL",
        "",
        _url("sqlite", "postgres", "postgresql", "postgresql+psycopg"),
        "SQLAlchemy URL; empty means SQLite under STUDIO_HOME",
    )
    redis_url: str = _setting(
        "REDIS_URL",
        "",
        _url("redis", "rediss", "unix"),
        "Redis or Valkey; empty means our own Valkey under STUDIO_HOME",
    )
    valkey_port: int = _setting(
        "VALKEY_PORT", "0", _whole(0, 65535), "port of our own Valkey; 0 means PORT + 1379"
    )
    web_threads: int = _setting("WEB_THREADS", "8", _whole(1, 64), "threads of the web server")
    workers: int = _setting("WORKERS", "2", _whole(0, 64), "worker processes that make run starts")
    sound_workers: int = _setting(
        "SOUND_WORKERS",
        "1",
        _whole(0, 64),
        "worker processes beside them for speech and music alone, so that no film is waited for",
    )
    film_processes: int = _setting(
        "FILM_PROCESSES",
        "0",
        _whole(0, 256),
        "processes one film job spreads over; 0 means one a core",
    )
    log_level: str = _setting(
        "LOG_LEVEL",
        "INFO",
        _choice("DEBUG", "INFO", "WARNING", "ERROR"),
        "least level that is logged",
    )
    cors_origins: tuple[str, ...] = _setting(
        "CORS_ORIGINS",
        "",
        _origins,
        "origins that may call the API from a browser, comma separated",
    )
    secure_cookies: bool = _setting(
        "SECURE_COOKIES", "", _flag, "send cookies over https only; production should"
    )
    proxy_hops: int = _setting(
        "PROXY_HOPS",
        "0",
        _whole(0, 8),
        "how many proxies stand in front and set X-Forwarded-*",
    )
    sign_in_limit: str = _setting(
        "SIGN_IN_LIMIT", "10 per minute", _rate, "rate limit on sign-in, an address"
    )
    sign_up_limit: str = _setting(
        "SIGN_UP_LIMIT", "10 per hour", _rate, "rate limit on sign-up, an address"
    )
    password_rounds: int = _setting(
        "PASSWORD_ROUNDS",
        "12",
        _whole(4, 16),
        "how slow a password's bcrypt hash is, as a power of two; production refuses less than 10",
    )
    limits_url: str = _setting(
        "LIMITS_URL",
        "",
        _url("redis", "rediss", "unix", "memory"),
        "where rate limits are counted: a Redis URL or memory://; empty means the queue's "
        "Redis, in tests memory://",
    )
    max_upload_bytes: int = _setting(
        "MAX_UPLOAD_BYTES", "20971520", _whole(1024, 1 << 31), "largest request body"
    )
    max_footage_bytes: int = _setting(
        "MAX_FOOTAGE_BYTES",
        "209715200",
        _whole(1024, 1 << 34),
        "largest video, photo or sound that is uploaded or fetched",
    )
    media_hosts: tuple[str, ...] = _setting(
        "MEDIA_HOSTS",
        "",
        _hosts,
        "hosts that footage and speech for a lip-sync may be fetched from, comma separated, with"
        " :port where it is not the usual one; empty means none",
    )
    media_seconds: int = _setting(
        "MEDIA_SECONDS", "60", _whole(1, 600), "longest time that fetching one such file may take"
    )
    media_inner: bool = _setting(
        "MEDIA_INNER",
        "",
        _flag,
        "let MEDIA_HOSTS have inner addresses; for tests, and refused in production",
    )
    max_speech_letters: int = _setting(
        "MAX_SPEECH_LETTERS",
        "20000",
        _whole(10, 200_000),
        "longest text that is spoken by itself, in letters",
    )
    max_script_letters: int = _setting(
        "MAX_SCRIPT_LETTERS", "200000", _whole(100, 5_000_000), "longest script, in letters"
    )
    demo: bool = _setting(
        "STUDIO_DEMO", "1", _flag, "in development, make a demo account on the first start"
    )
    draft: bool = _setting(
        "STUDIO_DRAFT", "", _flag, "make films at half size, to try things out quickly"
    )
    audio_seconds_per_credit: int = _setting(
        "AUDIO_SECONDS_PER_CREDIT", "60", _whole(1, 36_000), "seconds of speech for a credit"
    )
    music_seconds_per_credit: int = _setting(
        "MUSIC_SECONDS_PER_CREDIT", "120", _whole(1, 36_000), "seconds of music for a credit"
    )
    lip_sync_seconds_per_credit: int = _setting(
        "LIP_SYNC_SECONDS_PER_CREDIT",
        "20",
        _whole(1, 36_000),
        "seconds of dubbed footage for a credit",
    )
    gpu_cost_per_minute: Decimal = _setting(
        "GPU_COST_PER_MINUTE", "0.50", _dollars, "dollars of compute a minute of film"
    )
    storage_cost_per_minute: Decimal = _setting(
        "STORAGE_COST_PER_MINUTE", "0.02", _dollars, "dollars of storage a minute of film"
    )
    network_cost_per_minute: Decimal = _setting(
        "NETWORK_COST_PER_MINUTE", "0.01", _dollars, "dollars of network a minute of film"
    )

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

    @property
    def rate_limits_url(self) -> str:
        """Where rate limits are counted."""
        if self.limits_url:
            return self.limits_url
        return "memory://" if self.environment == "test" else self.queue_url

    @property
    def artifacts(self) -> Path:
        """The folder of the artifact store."""
        return self.home / "artifacts"
