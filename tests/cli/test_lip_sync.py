"""``python -m studio lip-sync``: what is typed wrong is said in a sentence."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.media.audio import write_wav

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def lip_sync(tmp_path):
    """Run the command in a home of its own."""
    write_wav(tmp_path / "speech.wav", np.full(24_000, 0.1, np.float32), 48_000)
    Image.new("RGB", (200, 200), "grey").save(tmp_path / "wall.png")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        environ = {"STUDIO_HOME": str(tmp_path / "home"), "STUDIO_ENV": "test", "PATH": "/usr/bin"}
        return subprocess.run(
            [sys.executable, "-m", "studio", "lip-sync", *words],
            cwd=ROOT,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )

    return lambda *words: run(str(tmp_path / "wall.png"), str(tmp_path / "speech.wav"), *words)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--out", "film.mp4"), "No face was found"),
        (("--out", "film.avi"), "ends in .mp4"),
        (("--out", "film.mp4", "--language", "tlh"), "--language takes"),
        (("--out", "film.mp4", "--face", "0"), "counts from 1"),
        (("--out", "film.mp4", "--text-file", "not-there.txt"), "can't be read"),
    ],
)
def test_what_cannot_be_dubbed_is_told_in_a_sentence(lip_sync, words, sentence):
    ended = lip_sync(*words)
    assert ended.returncode == 1
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
