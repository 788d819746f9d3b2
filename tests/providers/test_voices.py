"""The voice actor as the film sees it."""

import subprocess  # what a fresh process imports is the point of the test
import sys
from pathlib import Path

import pytest

from config import ROOT
from studio.film.shot import Line, LineKind
from studio.lib.errors import ResourceMissing
from studio.providers.voices.kokoro import open_voice_actor
from studio.speech.voices import narrator_voice

HEAVY = ("onnxruntime", "spacy", "torch", "misaki", "scipy")


def test_opening_the_voice_loads_nothing_heavy() -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from studio.providers.voices.kokoro import open_voice_actor\n"
        f"open_voice_actor(Path({str(ROOT / 'assets')!r}), Path('.')).version\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run(  # our own interpreter and text
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing):
        open_voice_actor(tmp_path, tmp_path)


@pytest.mark.slow
def test_a_reading_carries_samples_and_take(tmp_path: Path) -> None:
    actor = open_voice_actor(ROOT / "assets", tmp_path)
    reading = actor.speak(Line("l7", "", "Good night.", LineKind.NARRATION), narrator_voice("male"))
    assert reading.take.line_id == "l7"
    assert reading.take.samples == len(reading.samples)
    assert "kokoro" in actor.version
