"""Breakdown: the script's text becomes scenes of action, narration and speech.

In: a script as a person wrote it, and its file's name. Out: a ``Screenplay``. Pure. Refuses
with ``ScriptUnreadable`` what is empty, too long, not text, broken, or without a word to film.
"""

import re
from dataclasses import replace

from studio.film.screenplay import Action, Scene, Screenplay, Speech
from studio.lib.errors import ScriptUnreadable
from studio.reading.fdx import fdx_to_fountain
from studio.reading.fountain import parse_fountain
from studio.reading.prose import parse_prose
from studio.reading.source import MAX_LETTERS, Form, clean, form_of

VERSION = "2"
UNTITLED = "Untitled film"
_MAX_TITLE_LETTERS = 120


def break_down(script: str, script_name: str = "", *, max_letters: int = MAX_LETTERS) -> Screenplay:
    """A script as scenes, in reading order.

    Fountain, Final Draft and prose (plain or Markdown) are told apart by ``script_name``'s
    ending, else by the text. Screenplay action is shown, not spoken, unless nothing else in the
    script is spoken; prose is spoken.

    Raises:
        ScriptUnreadable: with what is wrong and where.
    """
    text = clean(script, max_letters=max_letters)
    form = form_of(text, script_name)
    if form is Form.FINAL_DRAFT:
        text, form = fdx_to_fountain(text), Form.FOUNTAIN
    title, author, scenes = parse_fountain(text) if form is Form.FOUNTAIN else parse_prose(text)
    if form is Form.FOUNTAIN and scenes and not _is_screenplay(scenes):
        told_title, told_author, scenes = parse_prose(_story(text))
        title, author = title or told_title, author or told_author
    scenes = _with_words(scenes)
    if not scenes:
        raise ScriptUnreadable("There are no words in the script that could be filmed.")
    return Screenplay(_titled(title, script_name), author, _all_told(scenes))


def _with_words(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Scenes without elements that have no letter, and without scenes that are then empty."""
    kept = []
    for scene in scenes:
        elements = tuple(e for e in scene.elements if any(letter.isalnum() for letter in e.text))
        if elements:
            kept.append(replace(scene, elements=elements))
    return tuple(kept)


def _is_screenplay(scenes: tuple[Scene, ...]) -> bool:
    return any(scene.heading for scene in scenes) or _has_speech(scenes)


def _has_speech(scenes: tuple[Scene, ...]) -> bool:
    return any(isinstance(element, Speech) for scene in scenes for element in scene.elements)


def _story(text: str) -> str:
    """The text after a title page."""
    match = re.match(r"\s*title[ \t]*:.*?\n[ \t]*\n", text, re.IGNORECASE | re.DOTALL)
    return text[match.end() :] if match else text


def _all_told(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Scenes as they are; with no speech at all, the narrator tells the action."""
    spoken = any(isinstance(e, Speech) or e.spoken for scene in scenes for e in scene.elements)
    if spoken:
        return scenes
    return tuple(
        replace(
            scene,
            elements=tuple(
                Action(e.text, spoken=True) for e in scene.elements if isinstance(e, Action)
            ),
        )
        for scene in scenes
    )


def _titled(title: str, script_name: str) -> str:
    """The script's title, else its file's name in words, else "Untitled film"."""
    shown = " ".join(title.split())
    if not shown:
        stem = script_name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
        shown = " ".join(re.sub(r"[-_.]+", " ", stem).split())
        shown = shown[:1].upper() + shown[1:]
    if len(shown) > _MAX_TITLE_LETTERS:
        shown = shown[: _MAX_TITLE_LETTERS - 1].rsplit(" ", 1)[0] + "…"
    return shown or UNTITLED
