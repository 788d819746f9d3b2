"""Scripts as a person gives them: pasted, or uploaded as a file; what leaves is plain text."""

import codecs
import unicodedata
from pathlib import PurePath

from studio.lib import text
from studio.lib.errors import ScriptUnreadable
from studio.services.context import settings

SUFFIXES = (".fountain", ".fdx", ".txt", ".md")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def checked(script: str) -> str:
    """A script as we keep it: not empty, not too long, each line ended alike.

    Raises:
        ScriptUnreadable: saying which of these it is not.
    """
    longest = settings().max_script_letters
    if len(script) > longest:
        raise ScriptUnreadable(
            f"This script has {len(script):,} letters; the studio reads up to {longest:,}.",
            field="script",
        )
    fault = text.fault(script)
    if fault:
        raise ScriptUnreadable(f"The script {fault}.", field="script")
    if not script.strip():
        raise ScriptUnreadable("The script is empty.", field="script")
    return _even_lines(script)


def script_from_upload(name: str, data: bytes) -> str:
    """The text of an uploaded script. Final Draft comes back as Fountain.

    UTF-8 is expected; UTF-16 is known by its mark; what is neither is read as Windows-1252.

    Raises:
        ScriptUnreadable: for a kind we do not read, a file that is not text, broken Final Draft.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise ScriptUnreadable(
            f"The studio reads {', '.join(SUFFIXES)}; this file is none of them.", field="script"
        )
    longest = settings().max_script_letters
    if suffix != ".fdx" and len(data) > 4 * longest:
        raise ScriptUnreadable(
            f"This file is too large: the studio reads up to {longest:,} letters.", field="script"
        )
    written = _even_lines(_decoded(data))
    if suffix == ".fdx":
        written = _from_final_draft(written)
    return checked(unicodedata.normalize("NFC", written).strip("\n"))


def _from_final_draft(document: str) -> str:
    from studio.reading.fdx import fdx_to_fountain  # noqa: PLC0415  # its library is heavy

    return fdx_to_fountain(document)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(encoding, data)
    if b"\x00" in data:
        raise _not_text()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _as("cp1252", data)


def _as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text() from error


def _not_text() -> ScriptUnreadable:
    return ScriptUnreadable(
        "This file is not text. Save the script as plain text in UTF-8 and upload it again.",
        field="script",
    )


def _even_lines(script: str) -> str:
    """All line ends alike; page feeds of printed scripts count as line ends."""
    return script.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
