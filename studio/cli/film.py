"""``python -m studio film SCRIPT --out DIR``: a script file becomes a film."""

import argparse
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from studio.services import productions

BAR = "{desc:<34} {percentage:3.0f}% |{bar}| {elapsed}"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    parser = subparsers.add_parser("film", help="make a film of a script")
    add_options(parser)
    parser.add_argument(
        "--stems", action="store_true", help="dialogue, music and effects as files of their own"
    )
    parser.add_argument("--burn", action="store_true", help="letter captions into the picture")
    parser.add_argument(
        "--describe", action="store_true", help="let the narrator say what is seen, in the pauses"
    )
    parser.add_argument(
        "--captions",
        action="append",
        default=[],
        metavar="TAG=FILE",
        help="captions in another language such as es=spanish.srt; may be given again",
    )
    parser.set_defaults(run=run)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What film and board have in common."""
    parser.add_argument("script", type=Path, help=".fountain, .fdx, .txt or .md")
    parser.add_argument("--out", type=Path, required=True, help="folder for what is made")
    parser.add_argument("--voice", default="neutral", help="female, male or neutral narrator")
    parser.add_argument(
        "--size", default="", help="such as 1920x1080; the aspect's own if left out"
    )
    parser.add_argument("--aspect", default="16:9", help="16:9, 9:16 or 1:1")
    parser.add_argument(
        "--music", default="", help="a style, none, or left out for each mood's own"
    )
    parser.add_argument("--seed", type=int, default=0, help="another number, another take")
    parser.add_argument("--draft", action="store_true", help="half the size, made faster")


def options_of(args: argparse.Namespace) -> productions.Options:
    """The options as typed."""
    return productions.Options(
        voice=args.voice,
        music=args.music,
        size=args.size,
        aspect=args.aspect,
        seed=args.seed,
        draft=args.draft,
    )


def _options_of(args: argparse.Namespace) -> productions.Options:
    chosen = options_of(args)
    return replace(
        chosen, burned=args.burn, described=args.describe, captions=args.captions, stems=args.stems
    )


class ProgressBar:
    """A bar at the terminal that follows a film."""

    def __init__(self) -> None:
        self.bar = tqdm(total=1.0, bar_format=BAR, disable=None)

    def __call__(self, progress: productions.Progress) -> None:
        """Show how far it is."""
        label = f"{progress.message} {progress.shot}".strip()
        self.bar.set_description_str(label[:34], refresh=False)
        self.bar.update(max(0.0, progress.fraction - self.bar.n))

    def close(self, *, done: bool) -> None:
        """Leave the bar as it is, full when the work is done."""
        if done:
            self.bar.update(1.0 - self.bar.n)
        self.bar.close()


def run(args: argparse.Namespace) -> int:
    """Make the film; a StudioError is told by the caller."""
    bar = ProgressBar()
    done = False
    try:
        film = productions.film(args.script, args.out, _options_of(args), tell=bar)
        done = True
    finally:
        bar.close(done=done)
    report = film.report
    print(
        f"{args.out / 'film.mp4'}: {film.duration_ms / 1000:.1f} s, made in {report['seconds']} s"
    )
    print(
        f"{report['made']} pieces made, {report['reused']} reused; {report['loudness_lufs']} LUFS"
    )
    return 0
