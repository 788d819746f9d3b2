"""A studio at work: a real queue, and a worker in a process of its own, as in ``make run``."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from studio.app import create_app
from studio.lib.settings import ROOT


@pytest.fixture
def app(tmp_path, prepared_home, settings_for, valkey) -> Iterator[object]:
    """A studio whose queue is real and whose films are drafts."""
    home = shutil.copytree(prepared_home, tmp_path / "home")
    return create_app(settings_for(home, REDIS_URL=valkey.url, STUDIO_DRAFT="1"))


@pytest.fixture
def worker(app, tmp_path, valkey) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of this studio, as ``make run`` starts it."""
    environ = os.environ | {
        "STUDIO_ENV": "test", "STUDIO_HOME": str(tmp_path / "home"), "REDIS_URL": valkey.url,
        "STUDIO_DRAFT": "1",
    }  # fmt: skip
    log = (tmp_path / "worker.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "worker.py")], cwd=ROOT, env=environ, stdout=log, stderr=log
    )
    yield process
    process.send_signal(signal.SIGTERM)
    process.wait(30)
    log.close()
