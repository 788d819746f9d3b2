"""Do the puppets' lips follow the voice? Speaks lines and measures the mouth that is drawn.

    python -m benchmarks.lips [--png FOLDER]

For each line: the lag at which the openness of the drawn mouth fits the speech's envelope best
(milliseconds; above 0 the mouth is late) with that correlation; how many m, b and p are closed and
open vowels open within 40 ms of their middle; shapes that flicker (one frame between two that
are alike, closures aside); and the longest time that a mouth stays open in a silence.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from studio.film import lips
from studio.film.look import Viseme
from studio.film.shot import Line, LineKind, Voice
from studio.film.sound import Language
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Mouth
from studio.lib.errors import StudioError
from studio.speech import actor, mouth
from studio.speech.mouth import Sounding

ASSETS = Path(__file__).resolve().parent.parent / "assets"
NEAR_MS = 40.0
GRID_MS = 5.0
FARTHEST_MS = 200.0
OPEN = 0.075
"""The opening, in head widths, from which a mouth is seen to be open."""
OPEN_VOWELS = frozenset("ɑaæʌɔɒɛIWOAY")  # noqa: RUF001 - phonemes
CLOSED = frozenset("mbp")
SILENT_DB = -38.0  # below the loudest

LINES = (
    ("af_heart", "", "Maybe Papa brought a big map home, but nobody remembers it."),
    ("am_michael", "", "You told me the boat would be here before the moon was up!"),
    ("bm_george", "", "Who would have thought that two old shoes could walk so far?"),
    ("af_bella", "whispering", "Be quiet. The bear is asleep behind the big brown barrel."),
    ("am_fenrir", "shouting", "Stop! Not one more step, or the whole bridge comes down!"),
    ("bf_emma", "slowly", "Long ago, in a house of stone, there lived an old woman."),
    ("af_nicole", "", "I mean, of course I love him; what on earth did you expect?"),
    ("am_puck", "quickly", "Pepper, butter, bread, ham, plums and five fat fish."),
)
FOREIGN = (
    ("ef_dora", Language.SPANISH, "Mi abuela vive en una casa muy bonita cerca del mar."),
    ("ff_siwis", Language.FRENCH, "Un beau matin, le petit bateau part pour la mer."),
    ("if_sara", Language.ITALIAN, "Il bambino porta una mela rossa alla sua mamma."),
    ("pf_dora", Language.PORTUGUESE, "O menino mora perto da praia com a sua mãe."),
    ("hf_alpha", Language.HINDI, "मेरा भाई समुद्र के पास रहता है।"),
)


@dataclass(frozen=True)
class Spoken:
    """One line as it came out: samples, its phonemes' times, and the mouth that is drawn."""

    samples: NDArray[np.float32]
    rate: int
    soundings: tuple[Sounding, ...]
    mouth: Mouth

    @property
    def end_ms(self) -> float:
        """Its length."""
        return len(self.samples) * 1000 / self.rate


@dataclass(frozen=True)
class Measured:
    """The figures of one line."""

    lag_ms: float
    fit: float
    closed: tuple[int, int]
    opened: tuple[int, int]
    flicker: int
    held_open_ms: float


def speak(voices: actor.Actor, line: Line, voice: Voice) -> Spoken:
    """Speak a line and draw its mouth from frame 0."""
    with mock.patch.object(actor, "mouth_keys", wraps=mouth.mouth_keys) as keys:
        samples, take = voices.speak(line, voice)
    soundings = tuple(keys.call_args.args[0])
    return Spoken(samples, take.rate, soundings, lips.track("", [(0, take.mouth)]))


def opening_at(spoken: Spoken, ms: float) -> float:
    """How far the drawn mouth is open at a time, in widths of a head."""
    return lips.opening(lips.at_frame(spoken.mouth, int(ms * FRAMES_PER_SECOND / 1000)))


def envelope(spoken: Spoken) -> NDArray[np.float64]:
    """How loud the voice's vowels are, on the grid: 300 to 3000 Hz, eased over 50 ms, in dB."""
    from scipy.signal import butter, sosfiltfilt  # noqa: PLC0415 - only when something is measured

    band = butter(2, (300, 3000), "bandpass", fs=spoken.rate, output="sos")
    power = np.square(sosfiltfilt(band, spoken.samples.astype(np.float64)))
    wide = np.hanning(round(0.05 * spoken.rate))
    eased = np.convolve(power, wide / wide.sum(), mode="same")
    at = np.arange(0, spoken.end_ms, GRID_MS) * spoken.rate / 1000
    loud = 10 * np.log10(np.interp(at, np.arange(len(eased)), eased) + 1e-12)
    return np.asarray(np.maximum(loud, loud.max() + SILENT_DB))


def measure(spoken: Spoken) -> Measured:
    """All figures of one line."""
    loud = envelope(spoken)
    times = np.arange(len(loud)) * GRID_MS
    wide = np.array([opening_at(spoken, ms) for ms in times])
    lag, fit = best_lag(wide, loud)
    return Measured(
        lag,
        fit,
        _share(spoken, CLOSED, closed=True),
        _share(spoken, OPEN_VOWELS, closed=False),
        flicker(spoken.mouth),
        held_open_ms(wide, loud),
    )


def best_lag(wide: NDArray[np.float64], loud: NDArray[np.float64]) -> tuple[float, float]:
    """By how many milliseconds the mouth is late where it fits the sound best, and the fit."""
    farthest = round(FARTHEST_MS / GRID_MS)
    best = (0.0, -1.0)
    for lag in range(-farthest, farthest + 1):
        ours = wide[max(0, lag) : len(wide) + min(0, lag)]
        theirs = loud[max(0, -lag) : len(loud) + min(0, -lag)]
        fit = float(np.corrcoef(ours, theirs)[0, 1])
        if fit > best[1]:
            best = (lag * GRID_MS, fit)
    return best


def _share(spoken: Spoken, phonemes: frozenset[str], *, closed: bool) -> tuple[int, int]:
    """How many of these sounds are closed (or open) within reach of their middle, of how many."""
    right = total = 0
    for s in mouth.gathered(spoken.soundings):
        if s.phoneme not in phonemes:
            continue
        middle = (s.start + s.end) / 2
        seen = [opening_at(spoken, middle + off) for off in (-NEAR_MS, -20, 0, 20, NEAR_MS)]
        right += min(seen) == 0 if closed else max(seen) >= OPEN
        total += 1
    return right, total


def flicker(drawn: Mouth) -> int:
    """Shapes of one frame between two that are alike, closures and teeth on the lip aside."""
    last = drawn.keys[-1][0]
    shapes = [lips.at_frame(drawn, frame)[0] for frame in range(last + 1)]
    return sum(
        before is after and shape is not before and shape not in (Viseme.MBP, Viseme.FV)
        for before, shape, after in zip(shapes, shapes[1:], shapes[2:], strict=False)
    )


def held_open_ms(wide: NDArray[np.float64], loud: NDArray[np.float64]) -> float:
    """The longest time that the mouth is clearly open while nothing is heard."""
    silent_open = (wide > OPEN) & (loud <= loud.max() + SILENT_DB + 4)
    longest = run = 0
    for each in silent_open:
        run = run + 1 if each else 0
        longest = max(longest, run)
    return longest * GRID_MS


def plot(spoken: Spoken, path: Path, title: str) -> None:
    """Envelope, openness and phonemes over time, to be looked at."""
    loud = envelope(spoken)
    per_ms = 0.45
    width, height = round(spoken.end_ms * per_ms) + 40, 300
    image = Image.new("RGB", (width, height), "#fbf7ef")
    pen = ImageDraw.Draw(image)
    pen.text((8, 4), title, fill="#222222")
    low, high = loud.min(), loud.max()
    points = [
        (20 + i * GRID_MS * per_ms, 250 - 180 * (v - low) / (high - low))
        for i, v in enumerate(loud)
    ]
    pen.line(points, fill="#8aa0c8", width=2)
    for frame in range(int(spoken.end_ms * FRAMES_PER_SECOND / 1000) + 1):
        x0, x1 = (20 + (frame + n) * 1000 / FRAMES_PER_SECOND * per_ms for n in (0, 1))
        shape, _ = drawn = lips.at_frame(spoken.mouth, frame)
        y = 250 - 180 * lips.opening(drawn) / 0.30
        pen.line([(x0, y), (x1, y)], fill="#b3261e", width=3)
        pen.text((x0 + 1, y - 14), str(shape)[:2], fill="#b3261e")
    for s in spoken.soundings:
        x = 20 + s.start_ms * per_ms
        pen.line([(x, 256), (x, 262)], fill="#555555")
        pen.text((x + 1, 264), s.phoneme, fill="#222222")
    image.save(path)


def _row(name: str, m: Measured) -> str:
    return (
        f"{name:34} {m.lag_ms:+6.0f} ms  {m.fit:5.2f}   {m.closed[0]:3}/{m.closed[1]:<3} "
        f"{m.opened[0]:3}/{m.opened[1]:<3} {m.flicker:7} {m.held_open_ms:8.0f} ms"
    )


def _all(voices: actor.Actor) -> list[tuple[str, Spoken]]:
    spoken = []
    for style, how, text in LINES:
        line = Line("l", "", text, LineKind.DIALOGUE, how)
        name = f"{style} {how}".strip()
        spoken.append((name, speak(voices, line, Voice(((style, 1.0),)))))
    for style, language, text in FOREIGN:
        line = Line("l", "", text, LineKind.DIALOGUE)
        try:
            spoken.append((style, speak(voices, line, Voice(((style, 1.0),), language=language))))
        except StudioError as refused:
            print(f"{style}: {refused}")
    return spoken


def main(arguments: Sequence[str] | None = None) -> None:
    """Speak the lines and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--png", type=Path, help="folder for a picture of every line")
    asked = parser.parse_args(arguments)
    measured = []
    print(f"{'voice':34} {'lag':>9}  {'fit':>5}   m b p   vowels flicker  open in silence")
    for number, (name, spoken) in enumerate(_all(actor.Actor(ASSETS / "kokoro"))):
        found = measure(spoken)
        measured.append(found)
        print(_row(name, found))
        if asked.png:
            asked.png.mkdir(parents=True, exist_ok=True)
            plot(spoken, asked.png / f"{number:02}-{name.split()[0]}.png", name)
    lags = [abs(m.lag_ms) for m in measured]
    closed, of = (sum(m.closed[i] for m in measured) for i in (0, 1))
    opened, among = (sum(m.opened[i] for m in measured) for i in (0, 1))
    print(
        f"\nfarthest lag {max(lags):.0f} ms, m b p closed {closed / of:.1%}, open vowels open "
        f"{opened / among:.1%}, flicker {sum(m.flicker for m in measured)}"
    )


if __name__ == "__main__":
    main()
