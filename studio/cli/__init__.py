"""The command line's door. Each command is a module with ``add_parser`` and ``run``.

``run(args)`` is called inside an application context with the settings as ``args.settings`` and
answers the exit code; what it can't do it raises as a StudioError.
"""

import argparse
from collections.abc import Sequence
from importlib import import_module

COMMANDS = ("serve", "film", "board", "lip-sync", "compose", "doctor", "seed", "demo")


def read(words: Sequence[str]) -> argparse.Namespace:
    """What was typed. Only the module of the command that was typed is imported."""
    top = argparse.ArgumentParser(prog="studio", description="The AI Film Studio.")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    typed = [name for name in COMMANDS if name in words[:1]]
    for name in typed or COMMANDS:
        import_module(f"studio.cli.{name.replace('-', '_')}").add_parser(commands)
    return top.parse_args(words)
