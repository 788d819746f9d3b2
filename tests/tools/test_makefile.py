"""The Makefile: every target is told about and sets up what it needs."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z-]+):(?!=)", MAKEFILE, re.MULTILINE)
ALONE = {"help", "clean", "setup-tests", "setup"}


def dry(target: str) -> str:
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_make_alone_tells_every_target():
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in set(TARGETS) - {"setup-tests"}:
        assert f"make {target} " in told


@pytest.mark.parametrize("target", sorted(set(TARGETS) - ALONE))
def test_every_target_sets_up_what_it_needs(target):
    assert "tools/setup.py" in dry(target)


def test_the_tests_of_every_change_are_all_but_the_long_ones():
    assert '-m "not extra"' in dry("test")
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
