"""Do the tongues beside English come out whole? What can be measured where no ear is at hand.

    python -m benchmarks.tongues [--sentences 6] [--pictures FOLDER]

The recogniser that judges English knows no other language, so this counts what would go wrong
without anybody hearing it: sounds that the voice doesn't know (they would be dropped), written
words that get no sound or no time, samples that are no numbers, ends that are cut off, paces no
person speaks at. ``--pictures`` draws the spectrogram of each voice. Ends with 1 when anything is
wrong.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.film.shot import Line, LineKind, Voice  # noqa: E402  # after the path is set
from studio.film.sound import Language  # noqa: E402
from studio.speech.actor import Actor  # noqa: E402
from studio.speech.readers import Readers  # noqa: E402

STYLES = {
    Language.SPANISH: ("es", ("ef_dora", "em_alex", "em_santa")),
    Language.FRENCH: ("fr", ("ff_siwis",)),
    Language.ITALIAN: ("it", ("if_sara", "im_nicola")),
    Language.PORTUGUESE: ("pt", ("pf_dora", "pm_alex", "pm_santa")),
    Language.HINDI: ("hi", ("hf_alpha", "hf_beta", "hm_omega", "hm_psi")),
}
PACES = (1.5, 5.5)
EDGE_MS = 6
LOUDEST_EDGE = 0.02
WINDOW, STEP = 1024, 240


@dataclass(frozen=True)
class Account:
    """What was found in a voice's sentences."""

    unknown: str
    silent: int
    cut: int
    broken: int
    pace: float

    @property
    def fine(self) -> bool:
        """Whether nothing is wrong."""
        whole = not (self.unknown or self.silent or self.cut or self.broken)
        return whole and PACES[0] < self.pace < PACES[1]


def account(actor: Actor, voice: Voice, texts: list[str]) -> tuple[Account, NDArray[np.float32]]:
    """Speak the sentences and count; also all their samples."""
    readers, unknown = Readers(), set()
    silent = cut = broken = words = 0
    spoken: list[NDArray[np.float32]] = []
    for text in texts:
        _, sounds = readers.of(voice).read(text)
        unknown |= {p for p in sounds.phonemes if not actor.knows(p)}
        samples, take = actor.speak(Line("l", "", text, LineKind.NARRATION), voice)
        edge = take.rate * EDGE_MS // 1000
        silent += sum(word.start_ms >= word.end_ms for word in take.words)
        cut += max(np.abs(samples[:edge]).max(), np.abs(samples[-edge:]).max()) > LOUDEST_EDGE
        broken += not np.isfinite(samples).all()
        words += len(take.words)
        spoken.append(samples)
    together = np.concatenate(spoken)
    pace = words / (len(together) / take.rate)
    return Account("".join(sorted(unknown)), silent, int(cut), broken, pace), together


def draw(samples: NDArray[np.float32], path: Path) -> None:
    """A spectrogram up to 8 kHz of the first six seconds, as a picture."""
    from PIL import Image  # noqa: PLC0415

    samples = samples[: 24_000 * 6]
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::STEP] * np.hanning(WINDOW)
    power = 20 * np.log10(np.abs(np.fft.rfft(frames))[:, : WINDOW // 3] + 1e-5).T[::-1]
    shades = np.clip((power - power.max() + 75) / 75, 0, 1) * 255
    Image.fromarray(255 - shades.astype(np.uint8)).save(path)


def main() -> int:
    """Measure every shipped style of the five tongues."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sentences", type=int, default=6)
    parser.add_argument("--pictures", type=Path)
    chosen = parser.parse_args()
    actor, wrong = Actor(ROOT / "assets/kokoro"), 0
    for language, (tag, styles) in STYLES.items():
        file = ROOT / f"tests/data/sentences.{tag}.txt"
        texts = file.read_text("utf-8").splitlines()[: chosen.sentences]
        for style in styles:
            found, samples = account(actor, Voice(((style, 1.0),), language=language), texts)
            wrong += not found.fine
            print(
                f"{language.value:6} {style:10} {found.pace:4.2f} words a second, unknown sounds "
                f"{found.unknown or 'none'}, words without time {found.silent}, ends cut off "
                f"{found.cut}, broken {found.broken}",
                flush=True,
            )
            if chosen.pictures:
                chosen.pictures.mkdir(parents=True, exist_ok=True)
                draw(samples, chosen.pictures / f"{style}.png")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
