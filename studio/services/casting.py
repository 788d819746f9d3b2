"""Who speaks in a project's film, and with which voice.

Once there is a film, its storyboard says so; before, the light reading of the script gives the
names. No engine is asked.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.lib.errors import ScriptUnreadable
from studio.services import boards, voice_choice
from studio.services.owned import own_project
from studio.services.sound import NARRATOR
from studio.services.transactions import transaction


@dataclass(frozen=True)
class CastMember:
    """One who speaks; ``name`` is "" of the narrator.

    ``chosen`` is the id of the voice that was chosen for them, or "" for the studio's choice;
    ``spoken_by`` the id of the voice that speaks them in the newest film, or "" where that is
    not known; ``lines`` how many lines they have there.
    """

    name: str
    chosen: str
    spoken_by: str
    lines: int


def cast(owner_id: uuid.UUID, project_id: uuid.UUID) -> tuple[CastMember, ...]:
    """Everyone who speaks, the narrator first.

    Raises:
        NotFound: for a project that is not the owner's.
    """
    with transaction():
        project = own_project(owner_id, project_id, to_change=False)
        chosen = {name.casefold(): voice for name, voice in project.sound.get("voices", {}).items()}
        script, script_name = project.script, project.script_name
    board = boards.newest(owner_id, project_id)
    voices, lines = _heard(board) if board else ({}, Counter())
    names = list(voices) if board else list(_speakers(script, script_name))
    return tuple(
        CastMember(
            name=name,
            chosen=chosen.get(name.casefold(), ""),
            spoken_by=voices.get(name, ""),
            lines=lines[name],
        )
        for name in [NARRATOR, *(each for each in names if each != NARRATOR)]
    )


def _heard(board: Mapping[str, Any]) -> tuple[dict[str, str], Counter[str]]:
    """Voices by name and numbers of lines by name, of a storyboard; the narrator's under ""."""
    lines: Counter[str] = Counter()
    for _, line in boards.lines(board):
        lines[line["speaker"] if line["kind"] == "dialogue" else NARRATOR] += 1
    voices = {NARRATOR: str(board.get("narrator", {}).get("voice", ""))}
    for member in board.get("cast", ()):
        if lines[member["name"]]:
            voices[member["name"]] = str(member.get("voice", ""))
    return voices, lines


def _speakers(script: str, script_name: str) -> tuple[str, ...]:
    from studio.pipeline.estimate import estimate  # noqa: PLC0415  # reads only when asked to

    try:
        return estimate(script, script_name).speakers
    except ScriptUnreadable:
        return ()


def voices(language: str) -> tuple[voice_choice.VoiceCard, ...]:
    """The voices to choose from for a film in a language; "" is American English.

    Raises:
        LanguageUnspoken: for a language that the studio has no voice for.
    """
    return voice_choice.cards(voice_choice.checked_language(language) or voice_choice.ENGLISH)
