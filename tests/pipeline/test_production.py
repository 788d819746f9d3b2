"""Whole films, small: real voices, real pictures, real music, real files."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from studio.film.sound import SoundWishes
from studio.lib.errors import BadInput, Cancelled, ScriptTooLong
from studio.media import probe
from studio.pipeline.production import Brief, Progress, make_film
from studio.providers.registry import Workshop
from studio.storage.local import LocalStore
from tests.webvtt import cues_of

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """Title: Two Lamps

EXT. LIGHTHOUSE ROCK - NIGHT

Rain on a dark sea. A lighthouse turns its beam.

NARRATOR
Nobody came to the rock in winter.

TAM, an old keeper in a yellow coat, lifts a lantern.

TAM
Keep the light, whatever comes.

EXT. MEADOW - DAY

A bird sits on a gate in the sun.

NARRATOR
In the morning the storm was gone.
"""

BRIEF = Brief(
    title="", script=SCRIPT, script_name="lamps.fountain", width=320, height=180, draft=True
)


@dataclass
class Listener:
    stop_in: str = ""
    heard: list[Progress] = field(default_factory=list)

    def tell(self, progress: Progress) -> None:
        self.heard.append(progress)

    def stopped(self) -> bool:
        return bool(self.stop_in) and any(p.stage == self.stop_in and p.done for p in self.heard)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    return Workshop(ROOT / "assets", tmp_path_factory.mktemp("cache"), 2)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return LocalStore(tmp_path_factory.mktemp("artifacts"))


@pytest.fixture(scope="module")
def film(workshop, store):
    return make_film(BRIEF, workshop=workshop, store=store, watch=Listener())


@pytest.mark.slow
def test_a_script_becomes_a_film_that_passes_its_checks(film):
    report = film.report
    assert all(check["passed"] for check in report["checks"])
    assert report["frames"] == report["frames_planned"]
    assert report["shots_found"] == report["shots_planned"] >= 3
    assert abs(report["loudness_lufs"] + 14) <= 1
    assert report["true_peak_dbtp"] <= -1
    assert {s["codec"] for s in report["streams"]} >= {"h264", "aac", "mov_text"}
    assert {name for name, _ in film.files} == {
        "film.mp4", "film.vtt", "film.srt", "film.words.vtt",
        "poster.jpg", "storyboard.json", "report.json",
    }  # fmt: skip


@pytest.mark.slow
def test_what_was_made_before_is_reused_whole(film, workshop, store):
    again = make_film(BRIEF, workshop=workshop, store=store, watch=Listener())
    assert again.report["made"] == 0
    assert again.report["reused"] > 5
    assert dict(again.files)["film.mp4"] == dict(film.files)["film.mp4"]


@pytest.mark.slow
def test_one_changed_line_makes_only_what_it_touches(film, workshop, store):
    changed = replace(BRIEF, script=SCRIPT.replace("the storm was gone", "the rain had gone"))
    report = make_film(changed, workshop=workshop, store=store, watch=Listener()).report
    assert report["stages"]["voices"]["made"] == 1
    # the shot, what leads into it and out of it, the end card over its place, the last fade
    assert 1 <= report["stages"]["pictures"]["made"] <= 5
    assert report["stages"]["pictures"]["reused"] >= 4


@pytest.mark.slow
def test_the_same_order_gives_the_same_bytes_in_another_store(film, workshop, tmp_path):
    elsewhere = make_film(
        BRIEF,
        workshop=replace(workshop, cache=tmp_path / "cache", processes=1),
        store=LocalStore(tmp_path / "artifacts"),
        watch=Listener(),
    )
    assert elsewhere.report["reused"] == 0
    assert dict(elsewhere.files)["film.mp4"] == dict(film.files)["film.mp4"]


@pytest.mark.slow
def test_a_stopped_film_keeps_what_was_made(workshop, tmp_path):
    store = LocalStore(tmp_path / "artifacts")
    with pytest.raises(Cancelled):
        make_film(BRIEF, workshop=workshop, store=store, watch=Listener(stop_in="pictures"))
    report = make_film(BRIEF, workshop=workshop, store=store, watch=Listener()).report
    assert report["stages"]["voices"]["made"] == 0
    assert report["stages"]["pictures"]["reused"] >= 1


SPANISH = """1
00:00:04,000 --> 00:00:06,500
Nadie venía a la roca.

2
00:59:00,000 --> 00:59:01,000
Fin.
"""


@pytest.mark.slow
def test_captions_can_be_lettered_into_the_picture_and_come_in_other_languages(
    film, workshop, store
):
    sound = SoundWishes(
        burned=True, caption_tracks=(("es", store.put_bytes(SPANISH.encode("latin-1"))),)
    )
    lettered = make_film(
        replace(BRIEF, sound=sound), workshop=workshop, store=store, watch=Listener()
    )
    report, files = lettered.report, dict(lettered.files)
    assert report["stages"]["voices"]["made"] == report["stages"]["mix"]["made"] == 0
    assert 1 <= report["stages"]["pictures"]["made"] < 8
    assert report["stages"]["pictures"]["reused"] >= 2
    shown = [(s["language"], s["shown"]) for s in report["streams"] if s["kind"] == "subtitle"]
    assert shown == [("eng", False), ("spa", False)]
    assert files["film.vtt"] == dict(film.files)["film.vtt"]
    (spanish,) = cues_of(store.open_path(files["film.es.vtt"]).read_text("utf-8"))
    assert spanish.text == "Nadie venía a la roca."
    first = cues_of(store.open_path(files["film.vtt"]).read_text("utf-8"))[1]
    frame = (first.start + first.end) // 2 * 24 // 1000
    plain, now = (
        probe.still(store.open_path(dict(f.files)["film.mp4"]), frame) for f in (film, lettered)
    )
    assert np.abs(plain.astype(int) - now).max() > 60


@pytest.mark.slow
def test_a_described_film_tells_what_is_seen_and_is_hardly_longer(film, workshop, store):
    described = make_film(
        replace(BRIEF, sound=SoundWishes(described=True)),
        workshop=workshop,
        store=store,
        watch=Listener(),
    )
    assert film.duration_ms < described.duration_ms <= 1.25 * film.duration_ms
    text = store.open_path(dict(described.files)["film.descriptions.vtt"]).read_text("utf-8")
    told = cues_of(text)
    assert described.report["stages"]["voices"]["made"] == len(told) >= 2
    assert any("Tam" in cue.text and "lantern" in cue.text for cue in told)
    captions = cues_of(store.open_path(dict(described.files)["film.vtt"]).read_text("utf-8"))
    spoken = [cue for cue in captions if "[" not in cue.text]
    assert all(cue.end <= other.start or cue.start >= other.end for cue in told for other in spoken)


def test_a_script_that_runs_too_long_is_refused_before_anything_is_made(workshop, tmp_path):
    long = replace(BRIEF, script=SCRIPT * 30, longest_s=60)
    store = LocalStore(tmp_path / "artifacts")
    with pytest.raises(ScriptTooLong, match=r"runs about \d+:\d\d minutes"):
        make_film(long, workshop=workshop, store=store, watch=Listener())
    assert not (tmp_path / "artifacts").exists()


@pytest.mark.parametrize(
    "script", ["", "   \n\t\n", "\x00\x01\x02\x03", "🎬🎬🎬", "-----"], ids=repr
)
def test_a_script_without_words_is_refused_in_a_sentence(script, workshop, tmp_path):
    with pytest.raises(BadInput) as caught:
        make_film(
            replace(BRIEF, script=script, script_name=""),
            workshop=workshop,
            store=LocalStore(tmp_path),
            watch=Listener(),
        )
    assert str(caught.value).endswith(".")
    assert "Traceback" not in str(caught.value)


def test_an_unknown_music_style_is_refused_before_a_voice_speaks(workshop, tmp_path):
    with pytest.raises(BadInput, match="kazoo"):
        make_film(
            replace(BRIEF, music="kazoo"),
            workshop=workshop,
            store=LocalStore(tmp_path),
            watch=Listener(),
        )
    assert list(tmp_path.iterdir()) == []
