"""Films and boards made straight from a file into a folder, without an account or a queue.

Comes in: a script's path, a folder, options, settings. Goes out: the files of the film or board.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.film.sound import SoundWishes
from studio.film.subtitle_reading import read_captions
from studio.film.tongues import checked_tag
from studio.lib.errors import BadInput
from studio.pipeline import board, production
from studio.pipeline.contact import contact_sheet
from studio.pipeline.estimate import read
from studio.pipeline.runner import Runner
from studio.pipeline.stages import edit
from studio.pipeline.work import Progress, Watch
from studio.services.context import store
from studio.services.scripts import script_from_upload
from studio.services.workshops import open_workshop

__all__ = ["Options", "Progress", "film", "frame_size", "storyboard"]

ASPECTS = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080)}
VOICES = ("female", "male", "neutral")
SMALLEST, LARGEST = 160, 4096
PANEL_SHARES = {"storyboard": 1.0, "panels": 4.0}
PANEL_HEIGHT = 360


@dataclass(frozen=True)
class Options:
    """What a person may choose at the command line; sizes are in pixels, "" means by aspect.

    ``burned`` letters captions into the picture, ``described`` lets the narrator say what is seen;
    ``captions`` are translated ones as ``TAG=FILE``; with ``stems`` the sound comes in its parts
    as well.
    """

    voice: str = "neutral"
    music: str = ""
    size: str = ""
    aspect: str = "16:9"
    seed: int = 0
    draft: bool = False
    burned: bool = False
    described: bool = False
    captions: Sequence[str] = ()
    stems: bool = False


@dataclass(frozen=True)
class Bell:
    """A watch that tells everything to a function and is never stopped."""

    ring: Callable[[Progress], None]

    def tell(self, progress: Progress) -> None:
        """Pass it on."""
        self.ring(progress)

    def stopped(self) -> bool:
        """Nobody stops it but the keyboard."""
        return False


def frame_size(options: Options) -> tuple[int, int]:
    """Width and height of the picture in pixels; a draft is half as wide and high.

    Raises:
        BadInput: for a size or an aspect that can't be made.
    """
    if options.aspect not in ASPECTS:
        raise BadInput(f"--aspect takes {', '.join(ASPECTS)}, not {options.aspect!r}.")
    width, height = ASPECTS[options.aspect]
    if options.size:
        width, height = _typed_size(options.size)
    return (width // 4 * 2, height // 4 * 2) if options.draft else (width, height)


def _typed_size(text: str) -> tuple[int, int]:
    wide, _, high = text.lower().partition("x")
    if not (wide.isdecimal() and high.isdecimal()):
        raise BadInput(f"--size takes WIDTHxHEIGHT such as 1920x1080, not {text!r}.")
    width, height = int(wide), int(high)
    fits = all(SMALLEST <= side <= LARGEST and side % 2 == 0 for side in (width, height))
    if not fits:
        raise BadInput(f"--size takes even numbers from {SMALLEST} to {LARGEST}, not {text!r}.")
    return width, height


def film(
    script: Path, out: Path, options: Options, *, tell: Callable[[Progress], None]
) -> production.Film:
    """Make a film of a script file and put its files into ``out``.

    Raises:
        StudioError: what made it impossible, in a sentence; ``out`` is then left as it was.
    """
    brief = _brief(script, options)
    artifacts = store()
    made = production.make_film(brief, workshop=open_workshop(), store=artifacts, watch=Bell(tell))
    out.mkdir(parents=True, exist_ok=True)
    for name, content_hash in (*made.files, *(made.stems if options.stems else ())):
        shutil.copyfile(artifacts.open_path(content_hash), out / name)
    return made


def storyboard(
    script: Path, out: Path, options: Options, *, tell: Callable[[Progress], None]
) -> Sequence[str]:
    """Draw the board of a script file into ``out``; answers the ids of its shots.

    Raises:
        StudioError: what made it impossible, in a sentence.
    """
    brief = _brief(script, options)
    workshop, artifacts = open_workshop(), store()
    watch: Watch = Bell(tell)
    runner = Runner(workshop=workshop, store=artifacts, watch=watch, shares=PANEL_SHARES)
    screenplay = read(brief.script, brief.script_name)
    drawn = board.draw(brief.title, screenplay, brief, workshop=workshop, runner=runner)
    width = brief.width * PANEL_HEIGHT // brief.height // 2 * 2
    order = edit.Order(width, PANEL_HEIGHT, brief.seed, music=True)
    timeline = board.estimated_timeline(drawn, order)
    works = board.panels(timeline, drawn.shots, workshop.illustrator.version)
    records = runner.run("panels", works, "Drawing the panels")
    out.mkdir(parents=True, exist_ok=True)
    ids = [shot.id for shot in drawn.shots]
    pictures = [artifacts.open_path(record.file("panel.jpg")) for record in records]
    for shot_id, picture in zip(ids, pictures, strict=True):
        shutil.copyfile(picture, out / f"{shot_id}.jpg")
    (out / "storyboard.json").write_bytes(board.pretty(board.document(drawn, timeline)))
    labels = [(shot.id, shot.words) for shot in drawn.shots]
    (out / "contact.jpg").write_bytes(contact_sheet(pictures, labels, assets=workshop.assets))
    return ids


def _brief(script: Path, options: Options) -> production.Brief:
    if options.voice not in VOICES:
        raise BadInput(f"--voice takes {', '.join(VOICES)}, not {options.voice!r}.")
    data = _bytes_of(script)
    width, height = frame_size(options)
    return production.Brief(
        title="",
        script=script_from_upload(script.name, data),
        script_name=script.name,
        voice=options.voice,
        music=options.music,
        width=width,
        height=height,
        draft=options.draft,
        seed=options.seed,
        sound=SoundWishes(
            described=options.described,
            burned=options.burned,
            caption_tracks=tuple(_caption_track(typed) for typed in options.captions),
        ),
    )


def _caption_track(typed: str) -> tuple[str, str]:
    """A caption file as it was typed, checked and put into the store."""
    tag, _, path = typed.partition("=")
    if not path:
        raise BadInput(f"--captions takes TAG=FILE such as es=spanish.vtt, not {typed!r}.")
    data = _bytes_of(Path(path))
    read_captions(data)
    return checked_tag(tag), store().put_bytes(data)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} can't be read: {error.strerror}.") from error
