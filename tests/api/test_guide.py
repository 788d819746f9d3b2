"""The worked session of the API's guide runs as it stands."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.api.conftest import Live

GUIDE = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.mark.slow
def test_the_guides_commands_run_as_they_stand(live: Live) -> None:
    guide = GUIDE.read_text(encoding="utf-8").replace("ada@example.com", "guide@example.com")
    blocks = re.findall(r"```sh\n(.*?)```", guide, re.DOTALL)
    assert len(blocks) == 8
    done = subprocess.run(
        ["/bin/bash", "-euo", "pipefail", "-c", "\n".join(blocks)],
        env={**os.environ, "STUDIO": live.url},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"status":"queued"' in done.stdout
    assert '"status":"cancelled"' in done.stdout
    assert '"transaction_type":"refund"' in done.stdout
