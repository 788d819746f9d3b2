"""A line that was heard wrong is corrected: its words are changed in the script.

The script is what is spoken. The line is found in the newest film's storyboard, its words in the
script; the next film speaks that line anew and finds all others again.
"""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.lib import text as letters
from studio.lib.errors import BadInput, Conflict, NotFound
from studio.services import boards, operations, scripts
from studio.services.owned import own_project
from studio.services.transactions import transaction

MOST_LETTERS = 1000
_ALIKE = {
    "'": "['’‘]",
    "’": "['’‘]",
    "‘": "['’‘]",
    '"': '["“”„«»]',
    "“": '["“”„«»]',
    "”": '["“”„«»]',
    "—": "(?:—|–|--|---)",
    "–": "(?:—|–|--|-)",
    "…": r"(?:…|\.\.\.)",
}
"""Marks that a script may write otherwise than the storyboard does."""


@dataclass(frozen=True)
class SpokenLine:
    """A line of the newest film: who says it ("" is the narrator), its words, its shot, when."""

    id: str
    speaker: str
    text: str
    shot: str
    scene: str
    start_s: float


@dataclass(frozen=True)
class Correction:
    """What was changed: the line's words before and after, and how many lines are made anew."""

    line_id: str
    before: str
    after: str
    anew: int


def lines(owner_id: uuid.UUID, project_id: uuid.UUID) -> tuple[SpokenLine, ...]:
    """The lines of a project's newest film, in order; none when there is no film yet.

    Raises:
        NotFound: for a project that is not the owner's.
    """
    with transaction():
        own_project(owner_id, project_id, to_change=False)
    board = boards.newest(owner_id, project_id)
    return () if board is None else tuple(_spoken(board))


def correct_line(
    owner_id: uuid.UUID, project_id: uuid.UUID, line_id: str, new_text: str
) -> Correction:
    """Change the words of a line in the script.

    Raises:
        NotFound: for a project that is not the owner's, or a line that its film does not have.
        BadInput: for words that can't be spoken.
        Conflict: when there is no film yet, or the script no longer has the line, or has it in
            more than one place and nobody can tell in which.
    """
    after = _checked(new_text)
    with transaction():
        own_project(owner_id, project_id, to_change=False)
    board = boards.newest(owner_id, project_id)
    if board is None:
        raise Conflict("There is no film yet whose lines could be corrected.")
    spoken = list(_spoken(board))
    line = next((each for each in spoken if each.id == line_id), None)
    if line is None:
        raise NotFound("The film has no such line.")
    if after == line.text:
        return Correction(line_id, line.text, after, anew=0)
    with transaction() as session:
        project = own_project(owner_id, project_id, to_change=True)
        start, end = _place(project.script, line, spoken)
        project.script = scripts.checked(project.script[:start] + after + project.script[end:])
        session.flush()
        told = f"{line_id}: {line.text} → {after}"
        operations.note("line.corrected", told, user_id=owner_id, project_id=project_id)
    return Correction(line_id, line.text, after, anew=1)


def _spoken(board: Mapping[str, Any]) -> Sequence[SpokenLine]:
    return [
        SpokenLine(
            id=line["id"],
            speaker=line["speaker"] if line["kind"] == "dialogue" else "",
            text=line["text"],
            shot=shot["id"],
            scene=shot.get("scene", ""),
            start_s=float(line.get("start_s", shot.get("start_s", 0.0))),
        )
        for shot, line in boards.lines(board)
        if line["kind"] != "description"
    ]


def _place(script: str, line: SpokenLine, spoken: Sequence[SpokenLine]) -> tuple[int, int]:
    """Where a line's words stand in the script, as start and end.

    Words that several lines have are told apart by their order, when there are as many places.
    """
    places = [match.span() for match in _pattern(line.text).finditer(script)]
    if not places:
        raise Conflict(
            "The script no longer has these words. Change it there, or make the film anew first."
        )
    same = [each.id for each in spoken if _pattern(line.text).search(each.text)]
    if len(places) == 1:
        return places[0]
    if len(same) == len(places):
        return places[same.index(line.id)]
    raise Conflict("The script has these words in more than one place. Change it there.")


def _pattern(words: str) -> re.Pattern[str]:
    """A line's words however the script breaks its lines and writes its marks."""
    parts = (
        "".join(_ALIKE.get(letter, re.escape(letter)) for letter in word) for word in words.split()
    )
    edge_before = r"(?<!\w)" if words[:1].isalnum() else ""
    edge_after = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(edge_before + r"\s+".join(parts) + edge_after)


def _checked(new_text: str) -> str:
    after = " ".join(new_text.split())
    fault = letters.fault(after, one_line=True)
    if fault:
        raise BadInput(f"The line {fault}.", field="text")
    if len(after) > MOST_LETTERS:
        raise BadInput(f"A line has at most {MOST_LETTERS} letters.", field="text")
    if not any(letter.isalnum() for letter in after):
        raise BadInput("There are no words in this line.", field="text")
    return after
