"""Runs the studio's programs together: starts them in order, keeps them up, stops them cleanly.

Comes in: the programs. Goes out: their output, a line at a time with the program's name before
it, and an exit code. A program that ends by itself is started again (a killed worker must not
stop the studio, which is why a Procfile runner does not serve here); one that can't stay up
ends all. Ctrl-C, SIGTERM or the end of this process ends every program: none is orphaned.
"""

import asyncio
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from studio.lib import clock, processes

READY_WITHIN_S = 60.0
STOP_WITHIN_S = 12.0
AGAIN_AFTER_S = 1.0
MOST_ENDS, WITHIN_S = 5, 60.0
LONGEST_LINE = 1 << 23


@dataclass(frozen=True)
class Program:
    """A program: its name, its command, and the port that says it is ready.

    ``rank`` orders starting (low first) and stopping (high first).
    """

    name: str
    command: Sequence[str]
    rank: int = 0
    port: int = 0
    host: str = "127.0.0.1"


@dataclass
class _Running:
    program: Program
    process: asyncio.subprocess.Process | None = None
    ends: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_ENDS))
    watch: asyncio.Task[None] | None = None


class Company:
    """The programs of one studio."""

    def __init__(self, programs: Sequence[Program], *, cwd: str) -> None:
        self._running = [_Running(p) for p in sorted(programs, key=lambda p: p.rank)]
        self._width = max(len(p.name) for p in programs)
        self._cwd = cwd
        self._ending = asyncio.Event()
        self._code = 0

    async def play(self, ready: Callable[[], None]) -> int:
        """Run until told to stop, or until a program can't be kept up; the exit code."""
        loop = asyncio.get_running_loop()
        for told in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(told, self._ending.set)
        try:
            await self._start_all()
            if not self._ending.is_set():
                ready()
            await self._ending.wait()
        finally:
            await self._stop_all()
        return self._code

    async def _start_all(self) -> None:
        for running in self._running:
            if self._ending.is_set():
                return
            await self._start(running)
            running.watch = asyncio.create_task(self._keep_up(running))
            if running.program.port:
                await self._until_ready(running.program)

    async def _start(self, running: _Running) -> None:
        running.process = await asyncio.create_subprocess_exec(
            *running.program.command,
            cwd=self._cwd,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=partial(processes.die_with_parent, signal.SIGTERM),
            limit=LONGEST_LINE,
        )

    async def _until_ready(self, program: Program) -> None:
        deadline = clock.ticks() + READY_WITHIN_S
        while not self._ending.is_set():
            if await answers(program.host, program.port):
                return
            if clock.ticks() > deadline:
                self._give_up(f"{program.name} did not answer within {READY_WITHIN_S:.0f} s.")
            await asyncio.sleep(0.05)

    async def _keep_up(self, running: _Running) -> None:
        """Pass on a program's output; start it again when it ends by itself."""
        while running.process is not None:
            await self._pass_on(running)
            code = await running.process.wait()
            if self._ending.is_set():
                return
            running.ends.append(clock.ticks())
            self._say(running.program.name, f"ended by itself ({_ended(code)})")
            if len(running.ends) == MOST_ENDS and running.ends[-1] - running.ends[0] < WITHIN_S:
                self._give_up(f"{running.program.name} does not stay up; see its lines above.")
                return
            await asyncio.sleep(AGAIN_AFTER_S)
            if self._ending.is_set():
                return
            self._say(running.program.name, "starting again")
            await self._start(running)

    async def _pass_on(self, running: _Running) -> None:
        stream = running.process.stdout if running.process else None
        while stream is not None and (line := await stream.readline()):
            self._say(running.program.name, line.decode(errors="replace").rstrip())

    def _give_up(self, why: str) -> None:
        sys.stderr.write(f"{why}\n")
        self._code = 1
        self._ending.set()

    async def _stop_all(self) -> None:
        self._ending.set()
        for rank in sorted({each.program.rank for each in self._running}, reverse=True):
            these = [each for each in self._running if each.program.rank == rank]
            await asyncio.gather(*(self._stop(each) for each in these))

    async def _stop(self, running: _Running) -> None:
        """Ask a program to end; after a while, end it and all that it started."""
        process = running.process
        if process is not None and process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), STOP_WITHIN_S)
            except TimeoutError:
                _kill_group(process.pid)
                await process.wait()
        if process is not None:
            _kill_group(process.pid)
        if running.watch is not None:
            running.watch.cancel()
            await asyncio.gather(running.watch, return_exceptions=True)

    def _say(self, name: str, line: str) -> None:
        sys.stdout.write(f"{name:<{self._width}} │ {line}\n")
        sys.stdout.flush()


async def answers(host: str, port: int) -> bool:
    """Whether someone listens at an address."""
    try:
        _, writer = await asyncio.open_connection(host, port)
    except OSError:
        return False
    writer.close()
    return True


def _kill_group(pid: int) -> None:
    """End what is left of a program's process group."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _ended(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
