"""The storyboard as a piece of paper: read, estimate, draw, print.

Comes in: a screenplay. Goes out: the board, its document (``storyboard.json``), a panel a shot.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from studio.film.look import Viseme
from studio.film.screenplay import Screenplay, Speech
from studio.film.shot import Line, Shot, Storyboard
from studio.film.sound import SoundWishes
from studio.film.take import MouthKey, Take
from studio.film.timeline import Staging, Timeline
from studio.lib import hashing
from studio.media import encode
from studio.pipeline.estimate import SPOKEN_WORDS_PER_SECOND
from studio.pipeline.runner import Runner
from studio.pipeline.stages import edit
from studio.pipeline.stages import storyboard as storyboard_stage
from studio.pipeline.work import Desk, Made, Work
from studio.providers.ports import WordSense
from studio.providers.registry import Workshop
from studio.reading.album import Photo, shots_for
from studio.reading.sense import Sense
from studio.speech.catalogue import voice_for
from studio.speech.languages import language_of
from studio.speech.voices import cast_voice, narrator_voice

PANEL_STAGE, PANEL_VERSION = "panels", "1"
ESTIMATE_RATE = 24_000
FEW_WORDS = 60
"""Fewer spoken words than these tell a language less well than the whole script."""

NARRATOR = ""
"""Whose voice a choice without a name is."""


class Wishes(Protocol):
    """What of an order the board must know."""

    @property
    def voice(self) -> str:
        """The narrator's: male, female or neutral."""
        ...

    @property
    def seed(self) -> int:
        """The seed of every choice."""
        ...

    @property
    def images(self) -> tuple[str, ...]:
        """Content hashes of the person's pictures."""
        ...

    @property
    def image_names(self) -> tuple[str, ...]:
        """The names of their files, in the same order; may be fewer."""
        ...

    @property
    def sound(self) -> SoundWishes:
        """What was chosen for the film's sound."""
        ...


def draw(
    title: str, screenplay: Screenplay, wishes: Wishes, *, workshop: Workshop, runner: Runner
) -> Storyboard:
    """The board of a screenplay; ``title``, when given, is the film's."""

    def work() -> Storyboard:
        language = language_of(wishes.sound.language, _told(screenplay))
        chosen = {name: voice_for(voice, language) for name, voice in wishes.sound.voices}
        board = storyboard_stage.draw_storyboard(
            screenplay,
            word_sense=workshop.word_sense,
            narrator=chosen.get(NARRATOR) or narrator_voice(wishes.voice, language),
            cast_voice=partial(cast_voice, language=language),
            seed=wishes.seed,
            chosen=chosen,
            language=language,
        )
        named = replace(board, title=title or board.title)
        return _with_pictures(named, wishes, workshop.word_sense)

    return runner.step("storyboard", work, "Drawing the board")


def _told(screenplay: Screenplay) -> str:
    """The words that are said or told, a line each; with those of the action where they are few."""
    elements = [element for scene in screenplay.scenes for element in scene.elements]
    said = [e.text for e in elements if isinstance(e, Speech) or e.spoken]
    few = sum(len(text.split()) for text in said) < FEW_WORDS
    return "\n".join([*said, *(e.text for e in elements if few and e.text not in said)])


def _with_pictures(board: Storyboard, wishes: Wishes, word_sense: WordSense) -> Storyboard:
    """The person's pictures on the board, each where the script speaks of it, else in order."""
    if not wishes.images:
        return board
    names = (*wishes.image_names, *[""] * len(wishes.images))
    photos = [Photo(image, name) for image, name in zip(wishes.images, names, strict=False)]
    places = shots_for(photos, board.shots, Sense(word_sense))
    shots = tuple(replace(s, image=places.get(n, s.image)) for n, s in enumerate(board.shots))
    return replace(board, shots=shots)


def estimated_timeline(board: Storyboard, order: edit.Order) -> Timeline:
    """The timeline that the board will have, with lines of estimated length."""
    takes = {line.id: _estimated_take(line) for shot in board.shots for line in shot.lines}
    return edit.edit(board, takes, order)


def _estimated_take(line: Line) -> Take:
    seconds = 0.3 + len(line.text.split()) / SPOKEN_WORDS_PER_SECOND
    shapes = (Viseme.EH, Viseme.MBP, Viseme.AA, Viseme.L, Viseme.OH, Viseme.REST)
    mouth = tuple(
        MouthKey(160 * n, shapes[n % len(shapes)]) for n in range(max(2, round(seconds / 0.16)))
    )  # as good as any until the line is spoken: whoever speaks is seen to speak
    return Take(line.id, ESTIMATE_RATE, round(seconds * ESTIMATE_RATE), (), mouth)


def document(board: Storyboard, timeline: Timeline) -> dict[str, object]:
    """What ``storyboard.json`` holds; times are those of the timeline."""
    return storyboard_stage.board_document(board, timeline)


def pretty(value: object) -> bytes:
    """JSON to be read by people: indented, in UTF-8, with a newline at the end."""
    return (json.dumps(hashing.plain(value), ensure_ascii=False, indent=2) + "\n").encode()


@dataclass(frozen=True)
class Panel:
    """One panel: a staging drawn once, at a size in pixels."""

    staging: Staging
    width: int
    height: int
    engine: str


def panels(timeline: Timeline, shots: Sequence[Shot], engine: str) -> list[Work]:
    """The work of drawing every shot's panel, in the order of the shots."""
    staged = {clip.shot_id: clip.staging for clip in timeline.clips if clip.into is None}
    works = []
    for shot in shots:
        index = staged[shot.id]
        if index is None:
            raise ValueError(f"shot {shot.id} has no picture on the timeline")
        panel = Panel(timeline.stagings[index], timeline.width, timeline.height, engine)
        works.append(Work(PANEL_STAGE, PANEL_VERSION, panel, draw_panel, label=shot.id))
    return works


def draw_panel(desk: Desk, panel: Panel) -> Made:
    """One frame of a shot, past its middle, as a JPEG."""
    desk.tick(0, 1)
    shot = desk.workshop.illustrator.stage(
        panel.staging, width=panel.width, height=panel.height, picture_of=desk.store.open_path
    )
    picture = shot.draw(panel.staging.frames * 3 // 5)
    return Made(files={"panel.jpg": encode.jpeg(picture)})


def rows(value: object) -> list[Mapping[str, Any]]:
    """A list of objects out of a record's facts."""
    if not isinstance(value, list):
        raise TypeError("a list of objects was expected")
    return value
