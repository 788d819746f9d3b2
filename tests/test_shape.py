"""The shape of the code base, checked like any other behaviour."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "studio").rglob("*.py"))
MODULE_LINES, FUNCTION_LINES, ROUTE_LINES = 400, 60, 15
VERBS = {"get", "post", "put", "patch", "delete", "route"}
EMPTY_NAMES = {"utils", "util", "helper", "helpers", "manager", "handler", "common", "misc"}


def is_route(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    calls = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    return any(isinstance(c, ast.Attribute) and c.attr in VERBS for c in calls)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_stays_readable(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MODULE_LINES
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "say in one line why this module exists"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = (node.end_lineno or 0) - node.body[0].lineno + 1
            limit = ROUTE_LINES if is_route(node) else FUNCTION_LINES
            assert body <= limit, f"{node.name} has {body} lines (limit {limit})"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [p for p in MODULES if p.stem.strip("_") in EMPTY_NAMES] == []


def test_no_lock_file_names_a_registry() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert "://" not in (ROOT / "requirements.txt").read_text(encoding="utf-8")


def test_every_requirement_is_pinned_and_torch_is_built_for_cpus() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").split()
    pins = [line for line in lines if "==" in line]
    assert len(pins) == len(lines)
    assert [pin for pin in pins if pin.startswith("torch==")] == ["torch==2.13.0+cpu"]
    assert not [pin for pin in pins if pin.startswith(("nvidia", "triton"))]
