"""Teach the ear of ``studio.dubbing``: from the sound of speech alone to the shape of a mouth.

Comes in: the installed voices and the sentences of the tests. The studio's voices speak them, so
that it is known what each mouth did at each moment; a small network learns to tell it from the
sound. Goes out: ``studio/dubbing/ear.npz`` (some 25 kB), and how well it does on voices that it
never heard. Needed only when features or shapes change; takes half an hour.

    python tools/teach_ear.py [--corpus FOLDER] [--takes 150]
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from studio.dubbing.articulation import blended  # noqa: E402  # after the path is set
from studio.dubbing.ear import BANDS, FILE, Ear, bands_of, in_context  # noqa: E402
from studio.film.look import Viseme  # noqa: E402
from studio.film.shot import Line, LineKind, Voice  # noqa: E402
from studio.film.take import MouthKey  # noqa: E402
from studio.media.audio import resample  # noqa: E402
from studio.speech.actor import Actor  # noqa: E402

Floats = NDArray[np.floating]

SENTENCES = ROOT / "tests" / "data" / "sentences.txt"
HIDDEN = 48
EPOCHS = 40
BATCH = 256
RATE = 2e-3
DECAY = 1e-5
HELD_OUT = ("af_bella", "am_puck", "bf_emma", "bm_george")
"""Voices that are only tested on."""


@dataclass(frozen=True)
class Lesson:
    """One take: whose, its bands before they are put in context, and the mouth every 10 ms."""

    voice: str
    bands: Floats
    mouth: Floats


def speak(folder: Path, takes: int) -> None:
    """Have the voices say sentences in turn; what is there is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    voices = sorted(path.stem for path in (ROOT / "assets/kokoro/voices").glob("[ab]*.bin"))
    sentences = [line for line in SENTENCES.read_text("utf-8").splitlines() if line.strip()]
    rng = np.random.default_rng(1)
    order = rng.permutation(len(sentences) * 4) % len(sentences)
    actor = Actor(ROOT / "assets" / "kokoro")
    for number in range(takes):
        path = folder / f"{number:04}.npz"
        voice = voices[number % len(voices)]
        pace = float(rng.uniform(0.85, 1.15))
        if path.exists():
            continue
        line = Line("l", "", sentences[order[number % len(order)]], LineKind.NARRATION)
        samples, take = actor.speak(line, Voice(((voice, 1.0),), pace=pace))
        keys = [(key.start_ms, key.viseme.value, key.openness) for key in take.mouth]
        heard = resample(samples, take.rate, 16_000)
        np.savez(path, voice=voice, samples=heard, keys=np.array(keys, dtype=object).astype(str))


def lessons(folder: Path) -> list[Lesson]:
    """All takes as what is heard and what the mouth did."""
    learnt = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as held:
            samples, voice = held["samples"], str(held["voice"])
            keys = [MouthKey(int(s), Viseme(v), float(o)) for s, v, o in held["keys"]]
        bands = bands_of(samples)
        mouth = blended(keys, end_ms=len(samples) / 16)
        count = min(len(bands), len(mouth))
        learnt.append(Lesson(voice, bands[:count], mouth[:count]))
    return learnt


def varied(bands: Floats, rng: np.random.Generator) -> Floats:
    """The same speech by another throat, over another microphone, in a noisier room."""
    steps = np.arange(BANDS)
    shift, tilt = rng.uniform(-1.3, 1.3), rng.uniform(-0.5, 0.5)
    moved = np.stack([np.interp(steps + shift, steps, row) for row in bands[:, :BANDS]])
    moved += tilt * (steps / BANDS - 0.5) + rng.normal(0, 0.12, BANDS)
    floor = np.log(np.exp(-rng.uniform(2.0, 6.0)))
    return np.concatenate([np.logaddexp(moved, floor), bands[:, BANDS:]], axis=1)


class Learner:
    """A network of one hidden layer, taught by Adam (Kingma and Ba 2015)."""

    def __init__(self, inputs: int, outputs: int, rng: np.random.Generator) -> None:
        self.parts = [
            rng.normal(0, 1 / np.sqrt(inputs), (inputs, HIDDEN)).astype(np.float32),
            np.zeros(HIDDEN, np.float32),
            rng.normal(0, 1 / np.sqrt(HIDDEN), (HIDDEN, outputs)).astype(np.float32),
            np.zeros(outputs, np.float32),
        ]
        self.means = [np.zeros_like(part) for part in self.parts]
        self.squares = [np.zeros_like(part) for part in self.parts]
        self.steps = 0

    def learn(self, heard: Floats, wanted: Floats, rate: float) -> None:
        """One step."""
        first, bias, second, last = self.parts
        hidden = np.tanh(heard @ first + bias)
        wrong = 2 * (hidden @ second + last - wanted) / len(heard)
        back = wrong @ second.T * (1 - hidden**2)
        slopes = [heard.T @ back, back.sum(axis=0), hidden.T @ wrong, wrong.sum(axis=0)]
        self.steps += 1
        for place, part in enumerate(self.parts):
            slope = slopes[place] + DECAY * part
            self.means[place] += 0.1 * (slope - self.means[place])
            self.squares[place] += 0.001 * (slope**2 - self.squares[place])
            step = self.means[place] / (1 - 0.9**self.steps)
            size = np.sqrt(self.squares[place] / (1 - 0.999**self.steps)) + 1e-8
            self.parts[place] = part - rate * step / size


def teach(taught: list[Lesson]) -> Ear:
    """An ear that has learnt these lessons."""
    rng = np.random.default_rng(7)
    wanted = np.concatenate([lesson.mouth for lesson in taught])
    centre, spread = wanted.mean(axis=0), wanted.std(axis=0) + 1e-3
    wanted = ((wanted - centre) / spread).astype(np.float32)
    plain = np.concatenate([in_context(lesson.bands) for lesson in taught])
    middle, width = plain.mean(axis=0), plain.std(axis=0) + 1e-3
    learner = Learner(plain.shape[1], wanted.shape[1], rng)
    for epoch in range(EPOCHS):
        heard = np.concatenate([in_context(varied(one.bands, rng)) for one in taught])
        heard = ((heard - middle) / width).astype(np.float32)
        order = rng.permutation(len(heard))
        rate = RATE * 0.5 * (1 + np.cos(np.pi * epoch / EPOCHS))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            learner.learn(heard[batch], wanted[batch], rate)
    parts = (np.asarray(part, np.float64) for part in learner.parts)
    return Ear(middle, width, *parts, centre, spread)


def main() -> int:
    """Speak, teach, test, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT / "var" / "ear")
    parser.add_argument("--takes", type=int, default=150)
    chosen = parser.parse_args()
    speak(chosen.corpus, chosen.takes)
    known = lessons(chosen.corpus)
    tested = [one for one in known if one.voice in HELD_OUT]
    ear = teach([one for one in known if one.voice not in HELD_OUT])
    wanted = np.concatenate([one.mouth for one in tested])
    guessed = np.concatenate([ear.mouth(one.bands) for one in tested])
    likeness = [np.corrcoef(wanted[:, n], guessed[:, n])[0, 1] for n in range(wanted.shape[1])]
    sys.stdout.write(f"{len(known)} takes; on voices never heard, by measure: ")
    sys.stdout.write(" ".join(f"{one:.2f}" for one in likeness) + "\n")
    ear.save(FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
