"""The runner with real processes and small, honest work."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from studio.lib.errors import BadInput, Cancelled
from studio.pipeline.runner import Runner
from studio.pipeline.work import Desk, Made, Progress, Work
from studio.providers.registry import Workshop
from studio.storage.local import LocalStore


@dataclass
class Listener:
    """Hears everything; stops after a number of reports if asked to."""

    stop_after: int | None = None
    heard: list[Progress] = field(default_factory=list)

    def tell(self, progress: Progress) -> None:
        self.heard.append(progress)

    def stopped(self) -> bool:
        return self.stop_after is not None and len(self.heard) >= self.stop_after


def shout(desk: Desk, inputs: dict) -> Made:
    for step in range(inputs.get("steps", 1)):
        desk.tick(step, inputs.get("steps", 1))
    return Made(
        files={"word.txt": inputs["word"].upper().encode()}, facts={"letters": len(inputs["word"])}
    )


def stumble(desk: Desk, inputs: dict) -> Made:
    raise BadInput(f"no such word: {inputs['word']}")


def work(word: str, do=shout, **more) -> Work:
    return Work("words", "1", {"word": word, **more}, do, label=word)


@pytest.fixture
def runner_of(tmp_path):
    def make(processes: int = 1, watch: Listener | None = None) -> Runner:
        workshop = Workshop(Path("assets"), tmp_path / "cache", processes)
        store = LocalStore(tmp_path / "artifacts")
        return Runner(workshop, store, watch or Listener(), {"before": 1.0, "words": 3.0})

    return make


@pytest.mark.parametrize("processes", [1, 2])
def test_records_come_in_the_order_of_the_work(runner_of, processes):
    runner = runner_of(processes)
    records = runner.run("words", [work(w) for w in ("sea", "lamp", "boat")], "Saying words")
    said = [runner.store.open_path(r.file("word.txt")).read_text() for r in records]
    assert said == ["SEA", "LAMP", "BOAT"]
    assert [r.facts["letters"] for r in records] == [3, 4, 4]


def test_what_was_made_once_is_never_made_again(runner_of):
    runner_of().run("words", [work("sea"), work("lamp")], "")
    again = runner_of()
    again.run("words", [work("sea"), work("lamp"), work("boat")], "")
    assert (again.log["words"].reused, again.log["words"].made) == (2, 1)


def test_equal_work_is_made_once(runner_of):
    runner = runner_of()
    records = runner.run("words", [work("sea"), work("sea")], "")
    assert records[0] == records[1]
    assert runner.log["words"].made == 1


def test_the_label_is_no_part_of_the_key():
    assert Work("w", "1", {"a": 1}, shout, label="x").key == Work("w", "1", {"a": 1}, shout).key
    assert Work("w", "1", {"a": 1}, shout).key != Work("w", "2", {"a": 1}, shout).key


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_comes_out_with_its_own_name(runner_of, processes):
    with pytest.raises(BadInput, match="no such word: fog"):
        runner_of(processes).run("words", [work("sea"), work("fog", stumble)], "")


@pytest.mark.parametrize("processes", [1, 2])
def test_stopping_raises_cancelled_and_keeps_what_was_finished(runner_of, processes):
    watch = Listener(stop_after=2)
    runner = runner_of(processes, watch)
    works = [work(w, steps=3) for w in ("sea", "lamp", "boat", "rope", "sail")]
    with pytest.raises(Cancelled):
        runner.run("words", works, "")
    kept = [w for w in works if runner.store.recall(w.key)]
    assert len(kept) < len(works)


def test_fractions_grow_to_the_stage_share_and_never_fall(runner_of):
    watch = Listener()
    runner = runner_of(1, watch)
    runner.run("words", [work(w, steps=4) for w in ("sea", "lamp")], "Saying words")
    fractions = [p.fraction for p in watch.heard]
    assert fractions[0] == pytest.approx(0.25)
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)
    assert {p.message for p in watch.heard} == {"Saying words"}


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_names_the_piece_of_work_it_came_from(runner_of, processes):
    runner = runner_of(processes)
    with pytest.raises(BadInput) as caught:
        runner.run("words", [work(w, stumble) for w in ("sea", "lamp")], "Saying words")
    assert caught.value.shot in {"sea", "lamp"}


def test_what_was_found_again_says_nothing_of_the_time_that_is_left(runner_of, monkeypatch):
    runner_of().run("words", [work(w) for w in ("sea", "lamp", "boat")], "Saying words")
    ticks = iter(range(0, 1000, 10))
    monkeypatch.setattr("studio.lib.clock.ticks", lambda: float(next(ticks)))
    listener = Listener()
    runner = runner_of(watch=listener)
    runner.shares, runner.started = {"words": 1.0}, 0.0
    runner.run("words", [work(w) for w in ("sea", "lamp", "boat", "wind")], "Saying words")
    told = [heard.seconds_left for heard in listener.heard]
    assert told[:4] == [None, None, None, None]
    assert told[-1] is not None
