"""Music from the command line."""

import wave
from pathlib import Path

import pytest

from studio.cli import read
from studio.lib.errors import BadInput
from studio.media.intake import examine
from studio.providers.registry import Workshop
from studio.services import compositions, workshops

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(autouse=True)
def workshop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert workshops.open_workshop is compositions.open_workshop
    monkeypatch.setattr(compositions, "open_workshop", lambda: Workshop(ASSETS, tmp_path))


def test_words_become_a_file_of_the_length_that_was_asked_for(tmp_path: Path, capsys) -> None:
    out = tmp_path / "new" / "harbour.wav"
    args = read(
        [
            "compose",
            "a sleepy harbour, sad piano in D minor, 80 bpm",
            "--seconds",
            "6.5",
            "--out",
            str(out),
        ]
    )
    assert args.run(args) == 0
    with wave.open(str(out)) as file:
        assert (file.getnframes(), file.getnchannels()) == (312_000, 2)
        assert file.getframerate() == 48_000
    said = capsys.readouterr().out
    assert "6.5 s, piano, sad" in said
    assert "D minor, 80 beats a minute" in said
    assert "LUFS" in said


def test_an_m4a_is_written_when_its_name_says_so(tmp_path: Path) -> None:
    out = tmp_path / "tune.m4a"
    made = compositions.compose("jolly", "folk", 3, 1, out)
    assert made.style == "folk"
    assert abs(examine(out).duration_ms - 3000) <= 50


def test_the_seed_makes_another_piece(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.wav" for n in range(3)]
    for file, seed in zip(files, (1, 1, 2), strict=True):
        compositions.compose("rain", "piano", 2, seed, file)
    one, same, other = (file.read_bytes() for file in files)
    assert one == same
    assert one != other


@pytest.mark.parametrize(
    ("style", "seconds", "name", "said"),
    [
        ("polka_metal", 5, "a.wav", "cinematic"),
        ("", 5, "a.mp3", ".wav or .m4a"),
        ("", 5, "a", ".wav or .m4a"),
        ("", 0.2, "a.wav", "1 to 900 seconds"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    tmp_path: Path, style: str, seconds: float, name: str, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        compositions.compose("rain", style, seconds, 0, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BadInput, match="can't be written"):
        compositions.compose("rain", "piano", 1, 0, tmp_path / "file" / "a.wav")
