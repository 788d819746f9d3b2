"""Programs run together with real processes: kept up, stopped cleanly, none orphaned."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.cli.company import Company, Program
from tests.own_valkey import free_port

FOREVER = "import time; print('up', flush=True); time.sleep(600)"
LISTENS = (
    "import socket, sys, time\n"
    "s = socket.create_server(('127.0.0.1', int(sys.argv[1])))\n"
    "print('listening', flush=True); time.sleep(600)"
)
DEAF = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('up', flush=True); time.sleep(600)"
)
COMPANY = """
import asyncio, sys
from studio.cli.company import Company, Program
code = "import os, time; print('pid', os.getpid(), flush=True); time.sleep(600)"
programs = [Program(name, (sys.executable, "-c", code)) for name in ("one", "two")]
sys.exit(asyncio.run(Company(programs, cwd=".").play(lambda: print("ready", flush=True))))
"""


def program(name: str, code: str, *words: str, rank: int = 0, port: int = 0) -> Program:
    return Program(name, (sys.executable, "-u", "-c", code, *words), rank=rank, port=port)


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet collected does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def until(done, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


async def play_until(company: Company, done, told) -> int:
    """Run a company until ``done()`` holds, then tell it to stop as Ctrl-C does."""

    async def watch() -> None:
        while not done():  # noqa: ASYNC110  # other processes give no event
            await asyncio.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    watching = asyncio.create_task(watch())
    code = await asyncio.wait_for(company.play(told), 40)
    watching.cancel()
    return code


def test_what_others_need_is_ready_before_they_start(capsys):
    port = free_port()
    first = program("first", LISTENS, str(port), rank=0, port=port)
    ready: list[int] = []
    company = Company([program("second", FOREVER, rank=1), first], cwd=".")
    code = asyncio.run(play_until(company, lambda: ready, lambda: ready.append(1)))
    assert code == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "first  │ listening"


def test_a_killed_program_is_started_again(capfd):
    seen: list[str] = []

    def lines() -> list[str]:
        seen.extend(capfd.readouterr().out.splitlines())
        return seen

    def killed_and_back() -> bool:
        ups = [line for line in lines() if line.endswith("up")]
        (running,) = company._running
        if len(ups) == 1 and running.process and not running.ends:
            running.process.kill()
        return len(ups) == 2

    company = Company([program("worker", FOREVER)], cwd=".")
    assert asyncio.run(play_until(company, killed_and_back, lambda: None)) == 0
    assert any("signal SIGKILL" in line for line in seen)


@pytest.mark.slow
def test_a_program_that_cannot_stay_up_ends_all_with_a_sentence(capsys):
    company = Company([program("web", "raise SystemExit(3)")], cwd=".")
    code = asyncio.run(asyncio.wait_for(company.play(lambda: None), 40))
    assert code == 1
    assert "web does not stay up" in capsys.readouterr().err


def test_a_program_that_does_not_listen_is_killed_in_the_end(monkeypatch):
    monkeypatch.setattr("studio.cli.company.STOP_WITHIN_S", 0.3)
    company = Company([program("deaf", DEAF)], cwd=".")
    ready: list[int] = []
    assert asyncio.run(play_until(company, lambda: ready, lambda: ready.append(1))) == 0
    (running,) = company._running
    assert running.process is not None
    assert not alive(running.process.pid)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_it_ends_nothing_is_orphaned(how):
    with subprocess.Popen(
        [sys.executable, "-c", COMPANY], stdout=subprocess.PIPE, text=True
    ) as company:
        assert company.stdout is not None
        pids = []
        while len(pids) < 2:
            line = company.stdout.readline()
            if "pid" in line:
                pids.append(int(line.split()[-1]))
        company.send_signal(how)
        company.wait(20)
    until(lambda: not any(alive(pid) for pid in pids))
