"""Walks the work of a film: recall what was made before, make the rest, say how far it is.

What is not there yet is made in a pool of processes, each with engines of its own; a single
piece is made here. The pool's children die with this process, stop when told, and leave their
results in the store, so that a second try finds them.
"""

import multiprocessing as mp
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty
from typing import Any, TypeVar

from studio.lib import clock, processes
from studio.lib.errors import Cancelled, EngineFailed, StudioError
from studio.pipeline.work import Desk, Progress, Watch, Work, perform
from studio.providers.registry import Workshop
from studio.storage.artifacts import ArtifactStore, Record

Result = TypeVar("Result")

PATIENCE_S = 0.25
PRELOAD = ["numpy", "cv2", "av", "cairocffi", "onnxruntime"]


@dataclass
class StageLog:
    """What a stage did in one film: pieces made and reused, and seconds spent."""

    made: int = 0
    reused: int = 0
    seconds: float = 0.0


@dataclass
class Runner:
    """Runs the pieces of work of one film.

    ``shares`` gives each stage's share of the whole effort, in the order of work; the fractions
    that the watch hears come from it.
    """

    workshop: Workshop
    store: ArtifactStore
    watch: Watch
    shares: dict[str, float]
    log: dict[str, StageLog] = field(default_factory=dict)
    started: float = field(default_factory=clock.ticks)
    given: float = 0.0
    """How much of the whole was found again: it took no time and says nothing of the pace."""

    def run(self, stage: str, works: Sequence[Work], message: str) -> list[Record]:
        """Records of all pieces, in their order.

        Raises:
            Cancelled: when the watch says stop.
            StudioError: the first that a piece of work raised.
        """
        begun = clock.ticks()
        log = self.log.setdefault(stage, StageLog())
        stage_run = _StageRun(runner=self, stage=stage, message=message, works=works)
        stage_run.tell()
        found: dict[str, Record] = {}
        for work in works:
            record = None if work.key in found else self.store.recall(work.key)
            if record is not None:
                found[work.key] = record
                stage_run.find(work)
        missing = list({w.key: w for w in works if w.key not in found}.values())
        log.reused += len(found)
        log.made += len(missing)
        found |= self._make(missing, stage_run)
        log.seconds += clock.ticks() - begun
        return [found[work.key] for work in works]

    def step(self, stage: str, do: Callable[[], Result], message: str) -> Result:
        """A short step that is done here each time, timed like a stage."""
        begun = clock.ticks()
        _StageRun(runner=self, stage=stage, message=message, works=()).tell()
        result = do()
        self.log.setdefault(stage, StageLog()).seconds += clock.ticks() - begun
        return result

    def _make(self, works: Sequence[Work], stage_run: "_StageRun") -> dict[str, Record]:
        if len(works) > 1 and self.workshop.processes > 1:
            return _Pool(self, stage_run).make(works)
        made = {}
        for work in works:
            desk = Desk(self.workshop, self.store, stage_run.bell(work))
            desk.tick(0, 1)
            with _named(work):
                made[work.key] = perform(work, desk)
            stage_run.finish(work)
        return made

    def seconds_left(self, fraction: float) -> int | None:
        """A guess of the seconds until the end, from the pace so far; None at the start."""
        spent, earned = clock.ticks() - self.started, fraction - self.given
        if earned < 0.03 or spent < 2:
            return None
        return max(1, round(spent * (1 - fraction) / earned))


@dataclass
class _StageRun:
    """How far one stage is."""

    runner: Runner
    stage: str
    message: str
    works: Sequence[Work]
    done_weight: int = 0
    done: int = 0
    partial: dict[str, float] = field(default_factory=dict)

    @property
    def fraction(self) -> float:
        """How far the whole film is, 0 to 1."""
        shares = self.runner.shares
        names = list(shares)
        before = sum(shares[name] for name in names[: names.index(self.stage)])
        weight = max(1, sum(work.weight for work in self.works))
        inside = min(1.0, (self.done_weight + sum(self.partial.values())) / weight)
        return (before + shares[self.stage] * inside) / sum(shares.values())

    def find(self, work: Work) -> None:
        """Count a piece that was found again."""
        before = self.fraction
        self._count(work)
        self.runner.given += self.fraction - before
        self.tell(work.label)

    def finish(self, work: Work) -> None:
        """Count a piece that was made."""
        self._count(work)
        self.tell(work.label)

    def _count(self, work: Work) -> None:
        self.partial.pop(work.key, None)
        self.done += 1
        self.done_weight += work.weight

    def bell(self, work: Work) -> Any:
        def ring(done: int, total: int) -> bool:
            self.hear(work, done / max(total, 1))
            return not self.runner.watch.stopped()

        return ring

    def hear(self, work: Work, part: float) -> None:
        self.partial[work.key] = part * work.weight
        self.tell(work.label)

    def tell(self, label: str = "") -> None:
        fraction = self.fraction
        self.runner.watch.tell(
            Progress(
                stage=self.stage,
                done=self.done,
                total=len(self.works),
                fraction=fraction,
                message=self.message,
                shot=label,
                seconds_left=self.runner.seconds_left(fraction),
            )
        )


class _Pool:
    """The processes of one stage of one film."""

    def __init__(self, runner: Runner, stage_run: _StageRun) -> None:
        self.runner, self.stage_run = runner, stage_run
        self.context = mp.get_context("forkserver")
        self.context.set_forkserver_preload(PRELOAD)
        self.stop = self.context.Event()
        self.news = self.context.Queue()

    def make(self, works: Sequence[Work]) -> dict[str, Record]:
        pool = ProcessPoolExecutor(
            max_workers=min(self.runner.workshop.processes, len(works)),
            mp_context=self.context,
            initializer=_open_desk,
            initargs=(self.runner.workshop, self.runner.store, self.stop, self.news),
        )
        try:
            futures = {pool.submit(_perform_in_child, work): work for work in works}
            return self._gather(futures)
        except BrokenProcessPool as error:
            failure = EngineFailed(
                "A worker process of this film was killed; trying again may help."
            )
            failure.retryable = True
            raise failure from error
        finally:
            self.stop.set()
            pool.shutdown(wait=True, cancel_futures=True)

    def _gather(self, futures: dict[Future[Record], Work]) -> dict[str, Record]:
        by_key = {work.key: work for work in futures.values()}
        made: dict[str, Record] = {}
        pending: set[Future[Record]] = set(futures)
        while pending:
            finished, pending = wait(pending, timeout=PATIENCE_S, return_when=FIRST_COMPLETED)
            for key, part in self._heard():
                self.stage_run.hear(by_key[key], part)
            for future in finished:
                work = futures[future]
                with _named(work):
                    made[work.key] = future.result()
                self.stage_run.finish(work)
            if self.runner.watch.stopped():
                raise Cancelled("The film was stopped before it was finished.")
        return made

    def _heard(self) -> Iterable[tuple[str, float]]:
        latest: dict[str, float] = {}
        while True:
            try:
                key, part = self.news.get_nowait()
            except Empty:
                return latest.items()
            latest[key] = part


@contextmanager
def _named(work: Work) -> Iterator[None]:
    """Let what goes wrong with a piece of work say which one it was."""
    try:
        yield
    except StudioError as error:
        error.shot = error.shot or work.label
        raise


_child: dict[str, Any] = {}


def _open_desk(workshop: Workshop, store: ArtifactStore, stop: Any, news: Any) -> None:
    """Prepare a pool process: it dies with its film and keeps its engines."""
    processes.die_with_maker()
    news.cancel_join_thread()
    _child.update(workshop=workshop, store=store, stop=stop, news=news)


def _perform_in_child(work: Work) -> Record:
    told = clock.ticks()

    def ring(done: int, total: int) -> bool:
        nonlocal told
        if clock.ticks() - told > PATIENCE_S:
            told = clock.ticks()
            _child["news"].put((work.key, done / max(total, 1)))
        return not _child["stop"].is_set()

    return perform(work, Desk(_child["workshop"], _child["store"], ring))
