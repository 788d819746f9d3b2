"""The whole API against its description: Schemathesis with all its checks finds nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.conftest import Live

HOOKS = Path(__file__).with_name("fuzz_hooks.py")


@pytest.mark.slow
def test_schemathesis_finds_nothing(live: Live, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{live.url}/api/openapi.json",
            "--header",
            f"Authorization: Bearer {live.token}",
            "--max-examples=12",
            "--generation-deterministic",
            "--request-timeout=20",
            "--no-color",
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            "SCHEMATHESIS_HOOKS": str(HOOKS),
            "COLUMNS": "160",
            "PYTHONPATH": str(HOOKS.parents[2]),
        },
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert "Authentication failed" not in done.stdout
