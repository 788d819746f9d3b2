"""``python -m studio lip-sync VIDEO AUDIO --out FILE``: a face gets a mouth that speaks a sound."""

import argparse
from pathlib import Path

from tqdm import tqdm

from studio.lib.clock import ticks
from studio.lib.errors import BadInput
from studio.services import dubbing

BAR = "{desc:<12} {percentage:3.0f}% |{bar}| {elapsed}"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    parser = subparsers.add_parser("lip-sync", help="let a face in a photo or video speak a sound")
    parser.add_argument(
        "footage", type=Path, metavar="VIDEO", help="a video or a photo with a face"
    )
    parser.add_argument("speech", type=Path, metavar="AUDIO", help="what the face is to say")
    parser.add_argument("--out", type=Path, required=True, help="the film to write, an .mp4")
    words = parser.add_mutually_exclusive_group()
    words.add_argument("--text", default="", help="what is said; lips are finer with it")
    words.add_argument("--text-file", type=Path, help="a file with what is said")
    parser.add_argument("--language", default="en-us", help=", ".join(dubbing.LANGUAGES))
    parser.add_argument("--face", type=int, default=1, help="1 is the largest face, and usual")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Dub it; a StudioError is told by the caller."""
    wishes = dubbing.Wishes(_text(args), args.language, args.face)
    began = ticks()
    with tqdm(bar_format=BAR, disable=None, desc="Lips") as bar:

        def tell(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        made = dubbing.dubbed(args.footage, args.speech, args.out, wishes, tell=tell)
    print(
        f"{args.out}: {made.frames} frames of {made.width}x{made.height}, the face in {made.found},"
        f" made in {ticks() - began:.1f} s"
    )
    return 0


def _text(args: argparse.Namespace) -> str:
    if args.text_file is None:
        return str(args.text)
    try:
        return str(args.text_file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{args.text_file} can't be read as text.") from error
