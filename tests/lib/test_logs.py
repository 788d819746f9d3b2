"""Logs: one line of JSON an event."""

import io
import json
import logging
import threading

import pytest

from studio.lib import logs


@pytest.fixture
def lines():
    """What is logged, as JSON."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonLines())
    logger = logging.getLogger("studio")
    logger.addHandler(handler)
    before = logger.level
    logger.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logger.setLevel(before)
    logger.removeHandler(handler)


def test_an_event_is_one_line_with_its_facts(lines, clock) -> None:
    logs.event("film.ordered", credits=3, title="a\nb “c”")
    (line,) = lines()
    assert line == {
        "time": clock.time.isoformat(timespec="milliseconds"),
        "level": "info",
        "event": "film.ordered",
        "credits": 3,
        "title": "a\nb “c”",
    }


def test_bound_facts_are_in_every_event_of_their_block_and_no_other(lines) -> None:
    with logs.bound(request_id="r1"):
        with logs.bound(job_id="j1"):
            logs.event("inner")
        logs.event("outer")
    logs.event("after")
    inner, outer, after = lines()
    assert (inner["request_id"], inner["job_id"]) == ("r1", "j1")
    assert outer["request_id"] == "r1"
    assert "job_id" not in outer
    assert "request_id" not in after


def test_facts_of_one_thread_are_not_another_s(lines) -> None:
    with logs.bound(request_id="r1"):
        other = threading.Thread(target=logs.event, args=("elsewhere",))
        other.start()
        other.join()
    assert "request_id" not in lines()[0]


def test_a_trace_stays_on_its_line(lines) -> None:
    try:
        int("why")
    except ValueError:
        logging.getLogger("studio").exception("failed")
    (line,) = lines()
    assert "ValueError: invalid literal" in line["trace"]


def test_what_json_does_not_know_is_written_as_text(lines) -> None:
    logs.event("odd", value={1}, path=object)
    assert lines()[0]["value"] == "{1}"


def test_a_process_logs_json_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    kept = root.handlers, root.level
    try:
        logs.configure("WARNING")
        logging.getLogger("somebody.else").warning("hello")
        logging.getLogger("somebody.else").info("not this")
    finally:
        root.handlers, level = kept
        root.setLevel(level)
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["logger"] == "somebody.else"
