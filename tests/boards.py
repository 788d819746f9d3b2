"""Storyboards for tests, drawn with the real engine that knows words."""

import tempfile
from functools import cache
from pathlib import Path

from studio.film.look import Look
from studio.film.screenplay import Screenplay
from studio.film.shot import Storyboard, Voice
from studio.pipeline.stages.breakdown import break_down
from studio.pipeline.stages.storyboard import draw_storyboard
from studio.providers.words.minilm import MiniLM, open_word_sense

ASSETS = Path(__file__).resolve().parents[1] / "assets"
NARRATOR = Voice((("narrator", 1.0),))


@cache
def word_sense() -> MiniLM:
    """The installed model; its cache is kept between runs, by content."""
    return open_word_sense(ASSETS, Path(tempfile.gettempdir()) / "studio-test-words")


def voice_of(*, name: str, look: Look, hints: tuple[str, ...], taken: tuple[Voice, ...]) -> Voice:
    """A voice named after its character."""
    assert NARRATOR in taken
    return Voice(((f"{name}/{look.age.value}/{look.gender.value}", 1.0),))


def board_of_screenplay(screenplay: Screenplay, *, seed: int = 7) -> Storyboard:
    """The board of a screenplay."""
    return draw_storyboard(
        screenplay, word_sense=word_sense(), narrator=NARRATOR, cast_voice=voice_of, seed=seed
    )


def board_of(script: str, name: str = "", *, seed: int = 7) -> Storyboard:
    """The board of a script's text."""
    return board_of_screenplay(break_down(script, name), seed=seed)
