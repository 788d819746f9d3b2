"""The ledger in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from studio.services.credits import TransactionView

KINDS = {
    "deduction": "Held or spent",
    "refund": "Came back",
    "grant": "Given by the studio",
    "purchase": "Bought",
}


@dataclass(frozen=True)
class Entry:
    """One line: when, what, how many credits, how many were left."""

    when: datetime
    what: str
    detail: str
    amount: int
    left: int


def entries(rows: Sequence[TransactionView]) -> list[Entry]:
    """The lines as they are shown."""
    return [_entry(row) for row in rows]


def _entry(row: TransactionView) -> Entry:
    kind = KINDS.get(row.transaction_type, str(row.transaction_type))
    what = row.description or kind
    detail = kind if row.description else ""
    return Entry(row.created_at, what, detail, row.amount, row.balance_after)
