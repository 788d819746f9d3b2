"""Are words where their times say? Measured starts beside forced alignment by pocketsphinx.

    python -m benchmarks.word_starts [--voices af_heart am_michael …] [--sentences 24]

The aligner hears each spoken sentence with our phonemes as its dictionary and finds the words in
it for itself. Printed for each voice: how many starts lie within 60 ms of the aligner's, the
median distance, the lean (later is above 0) and a histogram. Ends with 1 when the share over all
voices is below ``--at-least`` percent.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.listen import ear_samples  # noqa: E402  # after the path is set
from studio.film.shot import Line, LineKind, Voice  # noqa: E402
from studio.speech.actor import Actor  # noqa: E402

VOICES = ("af_heart", "am_michael", "bm_george", "bf_emma", "am_puck", "af_sarah")
CLOSE_MS = 60
FRAME_MS = 10
ARPABET = {
    "A": "EY", "I": "AY", "O": "OW", "Q": "OW", "W": "AW", "Y": "OY", "i": "IY", "ɪ": "IH",
    "ᵻ": "IH", "ɛ": "EH", "e": "EH", "æ": "AE", "a": "AE", "ɑ": "AA", "ɒ": "AA", "ɔ": "AO",
    "o": "OW", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ᵊ": "AH", "ɜ": "ER", "ɚ": "ER", "ʊ": "UH",
    "u": "UW", "b": "B", "d": "D", "f": "F", "ɡ": "G", "h": "HH", "j": "Y", "k": "K", "x": "K",
    "l": "L", "m": "M", "n": "N", "ŋ": "NG", "p": "P", "ɹ": "R", "s": "S", "ʃ": "SH", "t": "T",
    "T": "D", "ɾ": "D", "ʔ": "T", "ʧ": "CH", "ʤ": "JH", "θ": "TH", "ð": "DH", "v": "V", "w": "W",
    "z": "Z", "ʒ": "ZH",
}  # fmt: skip


@dataclass(frozen=True)
class Start:
    """A word: when we say that it starts, when the aligner does (ms), and its first sound."""

    word: str
    ours: float
    aligned: float
    first: str
    before: str


class Aligner:
    """Finds given words in speech."""

    def __init__(self) -> None:
        from pocketsphinx import Decoder  # noqa: PLC0415  # heavy

        self._decoder: Any = Decoder(samprate=16000, loglevel="FATAL", bestpath=False)
        self._known = 0

    def starts(self, samples: NDArray[np.float32], words: Sequence[str]) -> list[float] | None:
        """When each word starts in ms, given as its phonemes; None when they aren't found."""
        names = []
        for number, phonemes in enumerate(words):
            sounds = " ".join(ARPABET[p] for p in phonemes if p in ARPABET)
            sounds = sounds.replace("ER R", "ER").replace("AH R ", "ER ")
            self._known += 1
            names.append(f"word{self._known}")
            self._decoder.add_word(names[-1], sounds, update=number + 1 == len(words))
        self._decoder.set_align_text(" ".join(names))
        self._decoder.start_utt()
        pcm = (np.clip(samples, -1, 1) * 32767).astype(np.int16)
        self._decoder.process_raw(pcm.tobytes(), full_utt=True)
        self._decoder.end_utt()
        found = [s.start_frame * FRAME_MS for s in self._decoder.seg() or () if s.word in names]
        return [float(at) for at in found] if len(found) == len(names) else None


def word_sounds(actor: Actor, text: str, voice: Voice) -> list[str]:
    """The phonemes of each written word of a sentence."""
    words, sounds = actor._read(text, voice)  # noqa: SLF001  # what the voice reads
    said = [""] * len(words)
    for phoneme, owner in zip(sounds.phonemes, sounds.owners, strict=True):
        if owner >= 0:
            said[owner] += phoneme
    return said


def measure(actor: Actor, aligner: Aligner, text: str, voice: Voice) -> list[Start]:
    """The starts of the words of one sentence; none where the aligner lost its way."""
    samples, take = actor.speak(Line("l", "", text, LineKind.NARRATION), voice)
    sounds = word_sounds(actor, text, voice)
    found = aligner.starts(ear_samples(samples, take.rate), sounds)
    if found is None:
        return []
    letters = [[p for p in said if p in ARPABET] for said in sounds]
    return [
        Start(word.text, word.start_ms, at, said[0], prior[-1] if prior else "")
        for word, at, said, prior in zip(take.words, found, letters, [[], *letters], strict=False)
    ]


def told(name: str, starts: Sequence[Start]) -> float:
    """Print the figures of some starts; the share within 60 ms, in percent."""
    apart = np.array([s.ours - s.aligned for s in starts])
    share = 100 * float((np.abs(apart) <= CLOSE_MS).mean())
    counts, _ = np.histogram(apart, [-1e9, -100, -60, -30, 0, 30, 60, 100, 1e9])
    print(
        f"{name:12} {share:5.1f} % within {CLOSE_MS} ms of {len(starts)} words; median distance "
        f"{np.median(np.abs(apart)):.0f} ms, lean {np.median(apart):+.0f} ms; "
        f"<-100 … >100: {' '.join(str(n) for n in counts)}"
    )
    return share


def main() -> int:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--voices", nargs="+", default=list(VOICES))
    parser.add_argument("--sentences", type=int, default=24)
    parser.add_argument("--at-least", type=float, default=90.0, help="percent")
    parser.add_argument("--worst", type=int, default=0, help="print so many of the worst words")
    chosen = parser.parse_args()
    texts = (ROOT / "tests/data/sentences.txt").read_text("utf-8").splitlines()
    actor, aligner = Actor(ROOT / "assets/kokoro"), Aligner()
    starts: list[Start] = []
    for name in chosen.voices:
        voice = Voice(((name, 1.0),))
        found = [
            s for text in texts[: chosen.sentences] for s in measure(actor, aligner, text, voice)
        ]
        told(name, found)
        starts += found
    share = told("all", starts)
    for start in sorted(starts, key=lambda s: -abs(s.ours - s.aligned))[: chosen.worst]:
        print(f"  {start.word}: ours {start.ours:.0f}, aligned {start.aligned:.0f}")
    return int(share < chosen.at_least)


if __name__ == "__main__":
    sys.exit(main())
