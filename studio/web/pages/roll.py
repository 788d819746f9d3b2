"""THIRD_PARTY.md as a page: its opening, its sections, their tables."""

from dataclasses import dataclass
from functools import lru_cache

from studio.lib.settings import ROOT

SOURCE = ROOT / "THIRD_PARTY.md"


@dataclass(frozen=True)
class Section:
    """A head, some words, a table."""

    title: str
    words: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Roll:
    """All of it."""

    opening: str
    sections: tuple[Section, ...]


@lru_cache(maxsize=1)
def roll() -> Roll:
    """The roll, read once."""
    return parse(SOURCE.read_text(encoding="utf-8"))


def parse(markdown: str) -> Roll:
    """A roll out of markdown with ``##`` heads, paragraphs and pipe tables."""
    opening, *parts = markdown.split("\n## ")
    words = [line for line in opening.splitlines() if line and not line.startswith("#")]
    return Roll(" ".join(words), tuple(_section(part) for part in parts))


def _section(part: str) -> Section:
    title, _, body = part.partition("\n")
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    table = [_cells(line) for line in lines if line.startswith("|")]
    words = " ".join(line for line in lines if not line.startswith("|"))
    columns, rows = (table[0], table[2:]) if len(table) > 1 else ((), [])
    return Section(title.strip(), words, columns, tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))
