"""Final Draft's XML, read safely and turned to Fountain.

In: the text of an ``.fdx`` file. Out: the same script as Fountain. Documents with a DOCTYPE are
refused, so that no entity is ever expanded and no other file ever opened.
"""

import re
import xml.etree.ElementTree as ET  # a DOCTYPE is refused before anything is parsed
from itertools import pairwise
from typing import Any

from screenplay_tools.fdx.parser import Parser
from screenplay_tools.screenplay import ElementType

from studio.lib.errors import ScriptUnreadable

_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_MAX_DEPTH = 60
_CUE_LETTERS = re.compile(r"^[A-Z][^a-z]*$")


def fdx_to_fountain(xml: str) -> str:
    """A Final Draft document as Fountain.

    Raises:
        ScriptUnreadable: when the XML is broken (with line and column), carries a DOCTYPE, or
            is not a Final Draft document.
    """
    root = _parsed(xml)
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise ScriptUnreadable(
            "This XML is not a Final Draft script: it has no FinalDraft content."
        )
    flat = ET.Element("FinalDraft")
    flat_content = ET.SubElement(flat, "Content")
    for paragraph, dual in _paragraphs(content):
        flat_content.append(_plain(paragraph, dual=dual))
    script = Parser()
    script.parse(ET.tostring(flat, encoding="unicode"))
    return _title_page(root) + _written(script.script.elements)


def _parsed(xml: str) -> ET.Element:
    text = _DECLARATION.sub("", xml.lstrip("\ufeff \t\r\n"), count=1)
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise ScriptUnreadable(
            "This Final Draft file declares entities of its own, which we don't read."
        )
    if _depth(text) > _MAX_DEPTH:
        raise ScriptUnreadable("This Final Draft file is nested too deep to be a script.")
    try:
        return ET.fromstring(text)  # noqa: S314  # no DOCTYPE, so no entities and no outside files
    except ET.ParseError as error:
        line, column = error.position
        raise ScriptUnreadable(
            f"This Final Draft file is broken at line {line}, letter {column + 1}. "
            "Save it again in Final Draft, or paste the script as text."
        ) from error


def _depth(text: str) -> int:
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)[A-Za-z][^<>]*?(/?)>", text):
        if tag.group(1):
            depth -= 1
        elif not tag.group(2):
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _paragraphs(content: ET.Element) -> list[tuple[ET.Element, bool]]:
    """All paragraphs in order; those inside a dual dialogue marked so."""
    found = []
    for paragraph in content.findall("Paragraph"):
        dual = paragraph.find("DualDialogue")
        if dual is None:
            found.append((paragraph, False))
            continue
        cues = 0
        for inner in dual.findall("Paragraph"):
            cues += inner.get("Type") == "Character"
            found.append((inner, inner.get("Type") == "Character" and cues > 1))
    return found


def _plain(paragraph: ET.Element, *, dual: bool) -> ET.Element:
    """A paragraph with one run of text, because the parser reads only the first."""
    plain = ET.Element("Paragraph", {"Type": paragraph.get("Type", "Action")})
    text = "".join("".join(run.itertext()) for run in paragraph.findall("Text"))
    ET.SubElement(plain, "Text").text = " ".join(text.split()) + (" ^" if dual else "")
    return plain


def _title_page(root: ET.Element) -> str:
    lines = [
        " ".join("".join(paragraph.itertext()).split())
        for paragraph in root.findall("TitlePage/Content/Paragraph")
    ]
    lines = [line for line in lines if line]
    if not lines:
        return ""
    page = f"Title: {lines[0]}\n"
    for before, line in pairwise(lines):
        if re.fullmatch(r"(?:written |story )?by:?", before, re.IGNORECASE):
            return page + f"Author: {line}\n\n"
        if match := re.match(r"(?:written )?by:? (.+)", line, re.IGNORECASE):
            return page + f"Author: {match.group(1)}\n\n"
    return page + "\n"


def _written(elements: list[Any]) -> str:
    """Elements as Fountain, each with its forced mark where its looks would not tell."""
    lines: list[str] = []
    for element in elements:
        kind = element.type
        text = element.text_raw.strip()
        if kind == ElementType.CHARACTER:
            lines += ["", _cue(element.name, element.extension)]
        elif kind == ElementType.PARENTHETICAL and text:
            lines.append(f"({text})")
        elif kind == ElementType.DIALOGUE and text:
            lines.append(text)
        elif kind == ElementType.HEADING and text:
            lines += ["", f".{text}" if text[0].isalnum() else text, ""]
        elif kind == ElementType.TRANSITION and text:
            lines += ["", f"> {text}", ""]
        elif text:
            lines += ["", f"!{text}", ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _cue(name: str, extension: str | None) -> str:
    dual = name.endswith("^") or bool(extension and extension.endswith("^"))
    bare = name.rstrip("^ ")
    if match := re.fullmatch(r"(.+?)\s*\((.+)\)", bare):
        bare, extension = match.group(1), match.group(2)
    mark = "" if _CUE_LETTERS.match(bare) else "@"
    ending = f" ({extension})" if extension else ""
    return f"{mark}{bare}{ending}{' ^' if dual else ''}"
