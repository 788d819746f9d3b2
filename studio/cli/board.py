"""``python -m studio board SCRIPT --out DIR``: a script file becomes a storyboard."""

import argparse

from studio.cli.film import ProgressBar, add_options, options_of
from studio.services import productions


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    parser = subparsers.add_parser("board", help="draw the storyboard of a script")
    add_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Draw the board; a StudioError is told by the caller."""
    bar = ProgressBar()
    done = False
    try:
        shots = productions.storyboard(args.script, args.out, options_of(args), tell=bar)
        done = True
    finally:
        bar.close(done=done)
    print(f"{args.out / 'contact.jpg'}: {len(shots)} shots")
    return 0
