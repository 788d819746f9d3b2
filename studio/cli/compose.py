"""``python -m studio compose "a sleepy harbour at dawn" --out FILE``: words become music."""

import argparse
from pathlib import Path

from studio.lib.clock import ticks
from studio.services import compositions


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    names = ", ".join(card.id for card in compositions.styles())
    parser = subparsers.add_parser("compose", help="make music by a few words")
    parser.add_argument("prompt", help='what it is to be like: "sad piano by the sea, 70 bpm"')
    parser.add_argument("--out", type=Path, required=True, help="the file to write: .wav or .m4a")
    parser.add_argument("--style", default="", help=f"{names}; by the words if left out")
    parser.add_argument("--seconds", type=float, default=60.0, help="its length; 60 if left out")
    parser.add_argument("--seed", type=int, default=0, help="another number, another piece")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compose it; a StudioError is told by the caller."""
    began = ticks()
    made = compositions.compose(args.prompt, args.style, args.seconds, args.seed, args.out)
    style = made.style or "the mood's own style"
    print(f"{args.out}: {made.seconds:.1f} s, {style}, {made.mood}, in {ticks() - began:.1f} s")
    print(
        f"{made.key}, {made.bpm} beats a minute, {made.lufs:.1f} LUFS, peak {made.peak_dbtp:.1f}"
        f" dBTP; {', '.join(made.players)}"
    )
    return 0
