"""Processes that must not outlive who started them."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

CHILD = """
import os, sys, time
from studio.lib import processes
processes.die_with_parent()
print(os.getpid(), flush=True)
time.sleep(600)
"""
PARENT = f"""
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", {CHILD!r}])
time.sleep(600)
"""
POOL = """
import multiprocessing, os, sys, time
from concurrent.futures import ProcessPoolExecutor
from studio.lib import processes

def work(n):
    print(os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(1, mp_context=context, initializer=processes.die_with_maker) as pool:
        list(pool.map(work, range(1)))
"""


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="prctl is Linux's")
@pytest.mark.parametrize("program", [PARENT, POOL], ids=["child", "pool"])
def test_what_was_started_dies_with_who_started_it(tmp_path, program):
    script = tmp_path / "program.py"
    script.write_text(program, encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, str(script)],
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        stdout=subprocess.PIPE,
        text=True,
    )
    with started:
        assert started.stdout is not None
        pid = int(started.stdout.readline())
        assert alive(pid)
        started.kill()
    end = time.monotonic() + 20
    while alive(pid):
        assert time.monotonic() < end, "it outlived who started it"
        time.sleep(0.05)
