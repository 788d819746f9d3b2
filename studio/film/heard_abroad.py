"""What sounds and music are called in captions, in each of the languages that the studio speaks.

In: names of sounds, beds and moods. Out: plain words. English is in ``heard``; the other
languages are in ``heard_abroad.toml`` beside this module.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from studio.film.heard import heard_as
from studio.film.look import Mood
from studio.film.sound import Language

_ENGLISH = "en"
_KINDS = {
    "piano": "piano",
    "folk": "folk tune",
    "jazz": "jazz",
    "lo-fi": "lo-fi beat",
    "lofi": "lo-fi beat",
    "waltz": "waltz",
    "march": "march",
    "electronic": "electronic",
    "medieval": "medieval tune",
    "devotional": "devotional song",
}
"""Styles that an ear names by what is played; others are told by their mood alone."""


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _abroad(language: Language, table: str, name: str) -> str | None:
    """A name in another language than English; None where the table has none."""
    tables = _tables()
    tongue = language.value.partition("-")[0]
    words = tables[table].get(name)
    return None if words is None else str(words[tables["languages"].index(tongue)])


def heard_in(language: Language, sound: str) -> str:
    """What a sound or bed is called in a language; "" for what is not worth a word.

    What a table does not know is called by its English words.
    """
    if not language.value.startswith(_ENGLISH):
        for table in ("effects", "beds"):
            words = _abroad(language, table, sound)
            if words is not None:
                return words
    return heard_as(sound)


OWN_MUSIC = "own"
"""In place of a style: a track that the person brought."""


def music_in(language: Language, mood: Mood, style: str = "") -> str:
    """How music sounds, in a few words: "music: sad piano"; never "".

    Of a person's own music (``OWN_MUSIC``) nobody knows how it sounds: it is "music".
    """
    if style == OWN_MUSIC:
        return music_in(language, mood).replace(":", " ").split()[0]
    if language.value.startswith(_ENGLISH):
        kind = _KINDS.get(style)
        return f"music: {mood.value} {kind}" if kind else f"music: {mood.value}"
    words = _abroad(language, "music", mood.value)
    return f"music: {mood.value}" if words is None else words
