"""What the docs take from the code is as the code says."""

from pathlib import Path

import pytest

from tools import reference


@pytest.mark.parametrize("path", reference.PARTS, ids=lambda path: path.name)
def test_a_page_is_as_the_code_says(path: Path) -> None:
    present = path.read_text(encoding="utf-8")
    wanted = reference.written(present, reference.PARTS[path]())
    assert present == wanted, "python -m tools.reference"


def test_a_difference_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Head\n{reference.BEGIN}\nold\n{reference.END}\ntail\n")
    fresh = reference.written(page.read_text(), "new")
    assert fresh == f"# Head\n{reference.BEGIN}\nnew\n{reference.END}\ntail\n"


def test_every_table_is_on_the_page() -> None:
    drawn = reference.schema()
    for name in (
        "users", "projects", "credits", "credit_transactions", "subscription_plans",
        "youtube_integrations", "logs",
    ):  # fmt: skip
        assert f"## `{name}`" in drawn
