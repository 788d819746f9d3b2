"""Fountain, parsed by ``screenplay-tools`` after a pass that makes its marks plain.

In: a clean text. Out: its title, author and scenes. Notes and boneyard are left out; sections,
synopses and centred text are outline and lettering, not story. The pass before the parser adds
the forced marks that it needs for capitals beyond A to Z, for sentences in capitals that are no
cue, and for lines so long that they could only slow it down.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from screenplay_tools.fountain.parser import Parser
from screenplay_tools.screenplay import ElementType

from studio.film.screenplay import Action, Scene, Speech
from studio.reading.marks import strip_emphasis
from studio.reading.source import HEADING, is_title_page

_BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)
_NOTE = re.compile(r"\[\[(?:(?!\n[ \t]*\n|\[\[).)*?\]\]", re.DOTALL)
_RUN = re.compile(r"[ \t]{9,}")
_CONTINUED = re.compile(r"\(\s*cont(?:['’]?d|inued)?\.?\s*\)", re.IGNORECASE)
_EXTENSION = re.compile(r"\s*\([^)]*\)\s*")
_OFF_SCREEN = re.compile(
    r"\b(?:v\.?\s?o|o\.?\s?s|o\.?\s?c)\b|voice.?over|off.?(?:screen|camera)", re.IGNORECASE
)
_TRANSITION = re.compile(
    r"^(?:(?:SLOW(?:LY)? )?(?:FADE|CUT|DISSOLVE|WIPE|IRIS|SMASH CUT|MATCH CUT|JUMP CUT|SMASH)"
    r"(?: (?:IN|OUT|TO|TO BLACK|TO WHITE|FROM BLACK|BACK TO.*|UP))?)[.:]?$"
)
_FULL_STOP = re.compile(r"[.!?…:;,][\"'”’)]*$")
_NOT_ASCII = "x\ue002"
"""Stands before a forced heading whose first letter the parser would not take."""
_LONGEST_CUE = 60
_LONGEST_LINE = 200
_LETTERING = re.compile(r"^(?:the end|fin|end)\W*$", re.IGNORECASE)


@dataclass
class _Draft:
    """Scenes as they grow while elements come in."""

    scenes: list[Scene] = field(default_factory=list)
    elements: list[Action | Speech] = field(default_factory=list)
    heading: str = ""
    transition: str = ""
    next_transition: str = ""
    paragraph: list[str] = field(default_factory=list)
    section: str = ""
    chapter: str = ""

    def end_paragraph(self) -> None:
        text = strip_emphasis(" ".join(" ".join(self.paragraph).split()))
        self.paragraph.clear()
        if text and not _LETTERING.match(text):
            self.elements.append(Action(text))

    def end_scene(self) -> None:
        self.end_paragraph()
        if self.elements:
            scene_id = f"sc{(len(self.scenes) + 1) * 10:03}"
            elements = tuple(self.elements)
            self.scenes.append(
                Scene(scene_id, self.heading, elements, self.transition, self.chapter)
            )
            self.chapter = ""
        self.elements = []

    def begin_scene(self, heading: str) -> None:
        self.end_scene()
        self.heading, self.transition, self.next_transition = heading, self.next_transition, ""


def parse_fountain(text: str) -> tuple[str, str, tuple[Scene, ...]]:
    """Title, author and scenes of a Fountain script; "" for a title or author not given."""
    parser = Parser()
    parser.mergeActions = False
    parser.mergeDialogue = False
    parser.add_lines(list(_made_plain(text)))
    draft = _Draft()
    elements = parser.script.elements
    at = 0
    while at < len(elements):
        at = _take(draft, elements, at)
    draft.end_scene()
    title = _entry(parser, "title") or draft.section
    author = _entry(parser, "author") or _entry(parser, "authors")
    return title, author, tuple(draft.scenes)


def _entry(parser: Parser, key: str) -> str:
    for entry in parser.script.titleEntries:
        if entry.key.strip().lower() == key:
            return strip_emphasis(" ".join(entry.text_raw.split()))
    return ""


def _take(draft: _Draft, elements: list[Any], at: int) -> int:
    """Take in the element at ``at`` and what belongs to it; answer where to go on."""
    element = elements[at]
    kind, text = element.type, element.text_raw
    if kind == ElementType.CHARACTER:
        draft.end_paragraph()
        return _take_speech(draft, elements, at)
    if kind == ElementType.HEADING:
        draft.end_paragraph()
        if not re.match(r"fade in", text, re.IGNORECASE):
            draft.begin_scene(strip_emphasis(text.removeprefix(_NOT_ASCII)))
    elif kind == ElementType.TRANSITION:
        draft.end_paragraph()
        draft.next_transition = text.strip()
    elif kind == ElementType.SECTION:
        draft.end_paragraph()
        draft.end_scene()
        draft.chapter = strip_emphasis(text)
        draft.section = draft.section or draft.chapter
    elif kind in {ElementType.ACTION, ElementType.LYRIC, ElementType.DIALOGUE}:
        _take_action(draft, text, centred=getattr(element, "centered", False))
    return at + 1


def _take_action(draft: _Draft, text: str, *, centred: bool) -> None:
    if not text.strip() or centred:
        draft.end_paragraph()
    else:
        draft.paragraph.append(text)


def _take_speech(draft: _Draft, elements: list[Any], at: int) -> int:
    """A cue with its parentheticals and lines; a parenthetical between lines parts the speech."""
    cue = elements[at]
    extension = str(cue.extension or "")
    dual = bool(cue.is_dual_dialogue)
    speaker = strip_emphasis(_EXTENSION.sub(" ", str(cue.name))).strip()
    off_screen = bool(_OFF_SCREEN.search(extension))
    note = "" if off_screen or _CONTINUED.fullmatch(f"({extension})") else extension
    speeches, lines = [], list[str]()

    def close() -> None:
        said = strip_emphasis(" ".join(" ".join(lines).split()))
        lines.clear()
        if said:
            speeches.append(Speech(speaker, said, note.strip(), off_screen, dual))

    at += 1
    while at < len(elements):
        kind, text = elements[at].type, elements[at].text_raw
        if kind == ElementType.PARENTHETICAL:
            close()
            note = strip_emphasis(text)
        elif kind in {ElementType.DIALOGUE, ElementType.LYRIC}:
            lines.append(text)
        else:
            break
        at += 1
    close()
    if dual and draft.elements and isinstance(draft.elements[-1], Speech):
        draft.elements[-1] = replace(draft.elements[-1], dual=True)
    draft.elements.extend(speeches)
    return at


def _made_plain(text: str) -> Iterator[str]:
    """Lines with forced marks where the parser would misread them."""
    text = _NOTE.sub("", _BONEYARD.sub("", text))
    if not is_title_page(text):
        yield ""
        in_title_page = False
    else:
        text = text.lstrip()
        in_title_page = True
    lines = text.split("\n")
    before = ""
    for number, raw in enumerate(lines):
        after = lines[number + 1].strip() if number + 1 < len(lines) else ""
        in_title_page = in_title_page and bool(raw.strip())
        line = raw if in_title_page else _forced(raw, blank_before=not before, after=after)
        yield _RUN.sub("        ", line)
        before = raw.strip()


def _forced(raw: str, *, blank_before: bool, after: str) -> str:
    line = raw.strip()
    if not line:
        return raw if raw == "  " else ""
    if line[0] == "~":
        return line if blank_before else line[1:].strip()
    if line[0] in "!@>=#":
        return line
    if line[0] == "." and line[1:2].isalnum():
        return line if line[1].isascii() else f".{_NOT_ASCII}{line[1:]}"
    if HEADING.match(line) and not blank_before and not line.isupper():
        return f"!{line}"
    if _TRANSITION.match(line) and blank_before:
        return f"> {line}"
    return _forced_cue(line, after=after) if blank_before else line


def _forced_cue(line: str, *, after: str) -> str:
    """A line after a blank one: a cue, or action however much it looks like one."""
    if len(line) > _LONGEST_LINE:
        return f"!{line}"
    bare = _EXTENSION.sub(" ", line).rstrip("^ ").strip()
    if not after or HEADING.match(line) or not bare.isupper():
        return line
    words = bare.split()
    sentence = bool(_FULL_STOP.search(bare)) and (len(words) > 3 or bare[-1] != ".")
    if len(bare) > _LONGEST_CUE or sentence:
        return f"!{line}"
    return line if bare[0].isascii() and bare[0].isalpha() else f"@{line}"
