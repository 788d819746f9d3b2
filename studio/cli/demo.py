"""``python -m studio demo``: an account to look around with, its first film already ordered."""

import argparse
from pathlib import Path

from studio.lib.settings import ROOT
from studio.services import demos

SCRIPT = ROOT / "examples" / "the-keeper.fountain"
TITLE = "The Keeper"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    told = "make the demo account, its film being made"
    subparsers.add_parser("demo", help=told).set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the account, or say where its password is."""
    made = first_time(args.settings.home)
    print(made or f"The demo account is there; its password is in {_note(args.settings.home)}.")
    return 0


def first_time(home: Path) -> str:
    """Make the demo account unless there is one; what to tell the person, or "".

    The password is made up here, told once, and kept in ``demo.txt`` for its owner's eyes.
    """
    made = demos.open_demo(TITLE, SCRIPT.read_text(encoding="utf-8"), SCRIPT.name)
    if made is None:
        return ""
    told = f"Demo account: {made.email}   password: {made.password}"
    note = _note(home)
    note.touch(mode=0o600)
    note.write_text(told + "\n", encoding="utf-8")
    return f"{told}\nIts film, “{TITLE}”, is being made already. (Kept in {note})"


def _note(home: Path) -> Path:
    return home / "demo.txt"
