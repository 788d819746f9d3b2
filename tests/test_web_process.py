"""The web process stays light: no engine is loaded by opening it."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("numpy", "cv2", "onnxruntime", "torch", "scipy", "av", "spacy", "PIL", "cairocffi")
PROBE = f"""
import sys, tempfile, config
from studio.app import create_app
app = create_app(config.load({{"STUDIO_ENV": "test", "STUDIO_HOME": tempfile.mkdtemp()}}))
client = app.test_client()
for path in ("/health", "/api/openapi.json", "/api/docs", "/sign-in"):
    assert client.get(path).status_code == 200, path
print(*[name for name in {HEAVY!r} if name in sys.modules])
"""


@pytest.mark.slow
def test_a_web_process_loads_no_engine() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == ""
