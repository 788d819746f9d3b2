"""Opening the studio: one sentence when it can't, everything up when it can, nothing left after."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from studio.cli import serve
from studio.lib.settings import ROOT
from tests.cli.test_company import alive, until
from tests.jobs.conftest import children
from tests.own_valkey import free_port


def start(home: Path, *words: str, **environ: str) -> subprocess.Popen[str]:
    """``python -m studio`` in a place of its own."""
    port = environ.pop("PORT", str(free_port()))
    own = {"STUDIO_HOME": str(home), "PORT": port, "VALKEY_PORT": str(free_port())}
    plain = {"STUDIO_ENV": "development", "STUDIO_DEMO": "0", "WORKERS": "1", "REDIS_URL": ""}
    return subprocess.Popen(
        [sys.executable, "-m", "studio", *words],
        cwd=ROOT,
        env=dict(os.environ) | plain | own | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_a_setting_that_cannot_be_used_is_named(tmp_path):
    code, _, err = ended(start(tmp_path, "serve", PORT="many"))
    assert code == 2
    assert err.startswith("PORT has the value 'many'")
    assert err.count("\n") == 1


@pytest.mark.slow
def test_a_busy_port_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, err = ended(start(tmp_path, "serve", PORT=str(port)))
    assert code == 1
    assert err.startswith(f"Port {port} is in use by another program.")
    assert err.count("\n") == 1


@pytest.mark.slow
def test_two_studios_do_not_share_a_home(tmp_path):
    with serve._lock(tmp_path):
        code, _, err = ended(start(tmp_path, "serve"))
    assert code == 1
    assert "Another studio is running" in err


def test_a_queue_of_ones_own_replaces_ours(settings_for, tmp_path):
    own = settings_for(tmp_path, REDIS_URL="redis://queue.internal:6379/0", WORKERS="3")
    names = ["web", "worker-1", "worker-2", "worker-3", "sounds-1"]
    assert [p.name for p in serve.programs(own)] == names
    ours = settings_for(tmp_path, REDIS_URL="", PORT="6001", WORKERS="1", SOUND_WORKERS="0")
    queue, web, worker = serve.programs(ours)
    assert (queue.name, queue.port) == ("valkey", 7380)
    assert queue.rank < min(web.rank, worker.rank)
    assert str(tmp_path / "valkey") in queue.command


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::1", "[::1]")],  # noqa: S104
)
def test_the_address_is_one_that_a_browser_here_can_open(settings_for, tmp_path, host, shown):
    settings = settings_for(tmp_path, HOST=host, PORT="6001")
    assert serve.address(settings) == f"http://{shown}:6001"


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_studio_opens_answers_and_closes_leaving_nothing(tmp_path, how):
    port = str(free_port())
    studio = start(tmp_path, "serve", PORT=port)
    try:
        assert studio.stdout is not None
        address = f"http://127.0.0.1:{port}"
        lines = iter(studio.stdout.readline, "")
        assert any(f"The studio is open at {address}" in line for line in lines)
        with urllib.request.urlopen(f"{address}/health") as answer:  # noqa: S310
            assert answer.status == 200
        below = children(studio.pid)
        assert len(below) >= 3
        studio.send_signal(how)
        rest, err = studio.communicate(timeout=40)
    finally:
        studio.kill()
    assert (studio.returncode, err) == (0, "")
    assert "Traceback" not in rest
    until(lambda: not any(alive(pid) for pid in below))


@pytest.mark.slow
def test_the_doctor_tells_what_is_missing_and_how_to_get_it(tmp_path):
    code, told, _ = ended(start(tmp_path, "doctor", STUDIO_ASSETS=str(tmp_path / "none")))
    assert code == 1
    assert "MISSING  art, voices and fonts" in told
    assert "run: make setup" in told


@pytest.mark.slow
def test_the_doctor_is_content_here(tmp_path):
    code, told, err = ended(start(tmp_path, "doctor"))
    assert (code, err) == (0, "")
    assert "The studio can run." in told
