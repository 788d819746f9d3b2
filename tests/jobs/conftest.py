"""Real workers in real processes, over a real Valkey and a database of their own."""

import dataclasses
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from redis import Redis
from rq import Worker

from studio.lib.settings import ROOT, Settings
from studio.models import GenerationJob, db
from studio.models.words import JobStatus
from studio.services import accounts, films, projects
from studio.services.backstage import create_backstage
from studio.services.projects import ProjectDraft
from studio.services.transactions import transaction
from tests.own_valkey import OwnValkey

SCRIPT = "The keeper climbs the stairs of the lighthouse. Rain falls on the sea."


def until(done: Callable[[], object], seconds: float = 40.0, what: str = "it") -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)


def alive(pid: int) -> bool:
    """Whether a process runs."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def children(pid: int) -> list[int]:
    """The processes that a process started and all that they started."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    except FileNotFoundError:
        return []
    return [each for child in map(int, listed) for each in (child, *children(child))]


@dataclass
class Studio:
    """A studio of workers: ordering, watching, killing."""

    settings: Settings
    valkey: OwnValkey
    owner: object
    program: Path
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)
    seeds: int = 0
    project: object = None

    def hire(self, count: int = 1, *queues: str) -> None:
        """Start workers, of some queues or of all, and wait until they listen."""
        environ = dict(os.environ) | {
            "STUDIO_ENV": "test",
            "STUDIO_HOME": str(self.settings.home),
            "REDIS_URL": self.settings.redis_url,
            "FILM_PROCESSES": "2",
            "PYTHONPATH": str(ROOT),
        }
        wanted = len(self.workers) + count
        for _ in range(count):
            self.workers.append(
                subprocess.Popen(
                    [sys.executable, str(self.program), *queues], cwd=ROOT, env=environ
                )
            )
        with Redis.from_url(self.settings.redis_url) as connection:
            until(lambda: len(Worker.all(connection)) >= wanted, what="workers at work")

    def order(self, title: str, script: str = SCRIPT, **overrides: object) -> films.JobView:
        """Order a film of a new project."""
        self.seeds += 1
        draft = ProjectDraft(title=title, script=script, seed=self.seeds)
        project = projects.create(self.owner, draft)
        return films.order(self.owner, project.id, overrides=overrides)

    def look(self, job: films.JobView) -> films.JobView:
        """The job as it is now."""
        return films.job(self.owner, job.id)

    def until(self, job: films.JobView, status: str, seconds: float = 150.0) -> films.JobView:
        """Wait for a status; another end fails at once."""
        seen = []

        def there() -> bool:
            seen[:] = [self.look(job)]
            ended = not seen[0].active and seen[0].status != status
            assert not ended, f"{seen[0].status}: {seen[0].error}"
            return seen[0].status == status

        until(there, seconds, f"status {status}")
        return seen[0]

    def row(self, job: films.JobView) -> GenerationJob:
        """The job's row, let go of."""
        with transaction() as session:
            row = session.get_one(GenerationJob, job.id, populate_existing=True)
            session.expunge(row)
            return row

    def until_in_the_middle(
        self, job: films.JobView, least: float = 0.25, seconds: float = 120.0
    ) -> None:
        """Wait until a film is well under way."""

        def there() -> bool:
            seen = self.look(job)
            assert seen.status in (JobStatus.QUEUED, JobStatus.PROCESSING), seen.error
            return seen.status is JobStatus.PROCESSING and seen.progress >= least

        until(there, seconds, "the middle of the film")

    def worker_of(self, job: films.JobView) -> subprocess.Popen[bytes]:
        """The process of the worker that makes a film."""
        pid = int(self.row(job).worker.split("-")[-2])
        return next(worker for worker in self.workers if worker.pid == pid)


@pytest.fixture
def make_studio(
    tmp_path: Path, prepared_home: Path, settings_for: Callable[..., Settings], valkey: OwnValkey
) -> Iterator[Callable[..., Studio]]:
    """Open a studio whose workers run a program; whatever happens, all of it is ended."""
    home = tmp_path / "home"
    shutil.copytree(prepared_home, home)
    settings = dataclasses.replace(settings_for(home), redis_url=valkey.url)
    opened: list[Studio] = []
    with create_backstage(settings).app_context():
        owner = accounts.register("Ada", "ada@example.com", "a long evening").id

        def make(program: str) -> Studio:
            opened.append(Studio(settings, valkey, owner, ROOT / program))
            return opened[-1]

        yield make
        started = [worker for studio in opened for worker in studio.workers]
        below = [pid for worker in started for pid in children(worker.pid)]
        for worker in started:
            worker.kill()
            worker.wait(20)
        until(lambda: not any(alive(pid) for pid in below), what="the end of all children")
        db.session.remove()
        db.engine.dispose()
