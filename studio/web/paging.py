"""Pages of lists."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

LAST_PAGE = 10_000


@dataclass(frozen=True)
class Pager:
    """Where one is in a list, and the links to its neighbours."""

    endpoint: str
    page: int
    per_page: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are; at least 1."""
        return max(1, -(-self.total // self.per_page))

    def link(self, page: int) -> str:
        """The address of a page; filters are kept."""
        values: dict[str, Any] = {**request.args.to_dict(), "page": page}
        return url_for(self.endpoint, **values)


def asked_page() -> int:
    """The page that the address asks for; what is not a page is the first."""
    asked = request.args.get("page", "1")
    return min(LAST_PAGE, max(1, int(asked))) if asked.isascii() and asked.isdecimal() else 1
