"""Writes what the docs take from the code: every setting, every table.

    python -m tools.reference            writes docs/configuration.md and docs/database.md anew
    python -m tools.reference --check    says which of them differ, and fails if one does

Only what stands between the marks ``<!-- from the code -->`` and ``<!-- end -->`` is written.
"""

import argparse
import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from studio.lib.settings import ROOT, Settings
from studio.models import Base

BEGIN, END = "<!-- from the code -->", "<!-- end -->"


def settings_table() -> str:
    """Every setting as a row: name, default, what it is."""
    rows = ["| setting | default | what it is |", "| --- | --- | --- |"]
    for item in dataclasses.fields(Settings):
        default = f"`{item.metadata['default']}`" if item.metadata["default"] else "empty"
        rows.append(f"| `{item.metadata['name']}` | {default} | {item.metadata['about']} |")
    return "\n".join(rows)


def schema() -> str:
    """All tables: how they belong together, then each with its columns and rules."""
    mappers = sorted(Base.registry.mappers, key=lambda each: each.local_table.description)
    parts = [_diagram(), *(_table(each.class_.__doc__ or "", each.local_table) for each in mappers)]
    return "\n\n".join(parts)


def _diagram() -> str:
    lines = ["```mermaid", "erDiagram"]
    for table in sorted(Base.metadata.tables.values(), key=lambda each: each.name):
        for key in sorted(table.foreign_keys, key=lambda each: each.parent.name):
            many = "||" if key.parent.unique else "o{"
            one = "|o" if key.parent.nullable else "||"
            owner, name = key.column.table.name, key.parent.name
            lines.append(f'    {owner} {one}--{many} {table.name} : "{name}"')
    return "\n".join([*lines, "```"])


def _table(about: str, table: sa.FromClause) -> str:
    if not isinstance(table, sa.Table):
        raise TypeError(f"{table} is not a table")
    lines = [f"## `{table.name}`", " ".join(about.split()), ""]
    lines += ["| column | type | rules |", "| --- | --- | --- |"]
    for column in table.columns:
        rules = ", ".join(_rules(column))
        lines.append(f"| `{column.name}` | {_kind(column)} | {rules} |")
    rules_of_all = list(_rules_of_rows(table))
    if rules_of_all:
        lines += ["", *(f"- {rule}" for rule in rules_of_all)]
    return "\n".join(lines)


def _kind(column: sa.Column[object]) -> str:
    if isinstance(column.type, sa.Enum):
        return " \\| ".join(f"`{word}`" for word in column.type.enums)
    named = {"DATETIME": "time, UTC", "CHAR(32)": "UUID", "BIGINT": "big integer"}
    written = str(column.type.compile(dialect=sqlite.dialect()))
    return named.get(written, written.lower())


def _rules(column: sa.Column[object]) -> Iterator[str]:
    if column.primary_key:
        yield "key"
    if column.nullable:
        yield "may be empty"
    if column.unique:
        yield "unique"
    elif column.index:
        yield "indexed"
    for key in column.foreign_keys:
        yield f"of `{key.column.table.name}`, goes with it"


def _rules_of_rows(table: sa.Table) -> Iterator[str]:
    for check in sorted(
        str(each.sqltext)
        for each in table.constraints
        if isinstance(each, sa.CheckConstraint) and not _is_enum(each)
    ):
        yield f"always `{check}`"
    for unique in sorted(
        ", ".join(column.name for column in each.columns)
        for each in table.constraints
        if isinstance(each, sa.UniqueConstraint) and len(each.columns) > 1
    ):
        yield f"unique together: `{unique}`"
    for index in sorted(table.indexes, key=lambda each: str(each.name)):
        where = index.dialect_options["postgresql"]["where"]
        columns = ", ".join(column.name for column in index.columns)
        if where is not None:
            yield f"unique `{columns}` where `{where}`"
        elif len(index.columns) > 1:
            yield f"indexed together: `{columns}`"


def _is_enum(check: sa.CheckConstraint) -> bool:
    return isinstance(getattr(check, "_type_bound", False), bool) and check._type_bound  # noqa: SLF001  # its only mark


def written(document: str, part: str) -> str:
    """A document with its part from the code put in anew."""
    head, _, rest = document.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{part}\n{END}{tail}"


def main() -> int:
    """Write or check; answers the exit code."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    check = options.parse_args().check
    stale = [path for path, part in PARTS.items() if _brought_up(path, part(), check=check)]
    for path in stale:
        sys.stderr.write(f"{path} is not as the code says: python -m tools.reference\n")
    return 1 if stale else 0


def _brought_up(path: Path, part: str, *, check: bool) -> bool:
    """Whether a document differs and was left so."""
    present = path.read_text(encoding="utf-8")
    wanted = written(present, part)
    if not check:
        path.write_text(wanted, encoding="utf-8")
    return check and wanted != present


PARTS = {
    ROOT / "docs" / "configuration.md": settings_table,
    ROOT / "docs" / "database.md": schema,
}

if __name__ == "__main__":
    sys.exit(main())
