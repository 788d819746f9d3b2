"""How well and how fast faces are dubbed, measured on results.

    python benchmarks/dubbing.py [--at-least 8] [--out FOLDER]

The studio's own voice says a sentence; the photographs and the video that the tests' set-up gets
speak it at 720p. Printed for each, with a text and by ear: frames a second on this machine, the
work before the first frame included, and processor time for each frame; the correlation of the
lips' distance, found again in the result, with the energy of vowels in the sound (at the best delay
within 80 ms, which is printed too); how far pixels outside the lower face differ before encoding,
which must be 0, and their PSNR after. Ends with 1 when a figure falls short.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.dubbing.anatomy import LOWER_INNER, UPPER_INNER  # noqa: E402  # after the path is set
from studio.dubbing.bands import mel_levels  # noqa: E402
from studio.dubbing.faces import crop_around, detect, meet, points_in  # noqa: E402
from studio.dubbing.footage import open_footage, play_order  # noqa: E402
from studio.dubbing.light import light_of  # noqa: E402
from studio.dubbing.mouth import SHAPES  # noqa: E402
from studio.dubbing.nets import Nets  # noqa: E402
from studio.dubbing.painter import Face, paint  # noqa: E402
from studio.dubbing.person import study  # noqa: E402
from studio.dubbing.pose import axes_of, eye_distance  # noqa: E402
from studio.dubbing.soundtrack import heard, read_sound  # noqa: E402
from studio.dubbing.tracking import Track  # noqa: E402
from studio.film.look import Viseme  # noqa: E402
from studio.film.shot import Line, LineKind  # noqa: E402
from studio.lib.clock import ticks  # noqa: E402
from studio.media.audio import write_wav  # noqa: E402
from studio.providers.lips.landmarks import LandmarkLipSync  # noqa: E402
from studio.providers.ports import Dubbing  # noqa: E402
from studio.speech.actor import Actor  # noqa: E402
from studio.speech.voices import narrator_voice  # noqa: E402

Floats = NDArray[np.float64]

TEXT = "My father bought a farm by the open sea. Who moved the boat? Maybe the storm took it away."
FACES = ("astronaut.png", "mona-lisa.jpg", "man.mp4")
VOWEL_BANDS = slice(5, 11)
"""600 to 1300 Hz: where open vowels are loud, and neither the hum of m and n nor hiss is."""
LEAST_LIKENESS = 0.5
LEAST_PSNR = 38.0
MOST_DELAY_MS = 80


@dataclass(frozen=True)
class Figures:
    """What was measured of one dubbed face."""

    speed: float
    cpu_ms: float
    likeness: float
    delay_ms: int
    psnr: float


def at_720p(source: Path, folder: Path) -> Path:
    """A photograph as 1280 by 720 pixels around its face; a video as it is."""
    if source.suffix == ".mp4":
        return source
    picture = cv2.imread(str(source))
    height, width = picture.shape[:2]
    scale = 1280 / width
    large = cv2.resize(picture, (1280, round(height * scale)), interpolation=cv2.INTER_CUBIC)
    path = folder / f"{source.stem}.png"
    cv2.imwrite(str(path), large[:720])
    return path


def pictures_of(path: Path) -> Iterator[NDArray[np.uint8]]:
    """Frames of a film as BGR."""
    footage = open_footage(path)
    return footage.pictures(range(footage.frames))


def lips_apart(nets: Nets, path: Path) -> Floats:
    """The lips' distance in every frame, found anew, in distances of the eyes."""
    points, gaps = None, []
    for picture in pictures_of(path):
        if points is None:
            points, _ = meet(nets, picture, detect(nets, picture)[0])
        else:
            points, _ = points_in(nets, picture, crop_around(points))
        down = axes_of(points.astype(np.float64))[1]
        run = points[LOWER_INNER[5]] - points[UPPER_INNER[5]]
        gaps.append(float(run @ down) / eye_distance(points.astype(np.float64)))
    return np.array(gaps)


def vowels(path: Path, frames: int, rate: float) -> Floats:
    """The loudness of vowels in each frame, as an ear hears it."""
    bands, _ = mel_levels(heard(read_sound(path)))
    energy = np.exp(bands[:, VOWEL_BANDS]).sum(axis=1) ** 0.3
    smooth = np.convolve(energy, np.hanning(11) / np.hanning(11).sum(), "same")
    return np.interp((np.arange(frames) + 0.5) / rate * 100, np.arange(len(smooth)), smooth)


def best_match(gaps: Floats, energy: Floats, rate: float) -> tuple[float, int]:
    """The highest correlation within the delays that are looked at, and the lips' delay in ms."""
    steps = int(MOST_DELAY_MS / 1000 * rate)
    found = []
    for delay in range(-steps, steps + 1):
        lips = gaps[max(0, delay) : len(gaps) + min(0, delay)]
        voice = energy[max(0, -delay) : len(energy) + min(0, -delay)]
        found.append((float(np.corrcoef(lips, voice)[0, 1]), round(delay * 1000 / rate)))
    return max(found)


def psnr_above_nose(nets: Nets, source: Path, out: Path) -> float:
    """How like the source what lies above the nose is after encoding, in dB."""
    footage = open_footage(source)
    worst = np.inf
    films = pictures_of(out)
    numbers = play_order(footage.frames, 12)
    for picture, dubbed in zip(footage.pictures(numbers), films, strict=False):
        points, _ = meet(nets, picture, detect(nets, picture)[0])
        brow = int(points[168, 1])
        error = np.square(picture[:brow].astype(float) - dubbed[:brow]).mean()
        worst = min(worst, 10 * np.log10(255**2 / max(error, 1e-6)))
    return float(worst)


def untouched(nets: Nets, source: Path) -> int:
    """The largest difference outside the lower face over all nine shapes, before encoding."""
    picture = next(iter(open_footage(source).pictures([0])))
    points, _ = meet(nets, picture, detect(nets, picture)[0])
    person = study(Track(points[None].astype(np.float64), np.array([True])), rate=25.0)
    seen = person.frames[0]
    face = Face(person.lips, light_of(picture, seen.points, 0.0))
    outside = np.ones(picture.shape[:2], np.uint8)
    jaw = seen.points[[50, 123, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379,
                       365, 397, 288, 361, 323, 352, 280, 6], :2]  # fmt: skip
    grown = cv2.convexHull(
        np.concatenate([jaw, jaw[6:18] + seen.pose.axes[1, :2] * seen.pose.unit * 0.55]).astype(
            np.int32
        )
    )
    cv2.fillConvexPoly(outside, grown, 0)
    outside = cv2.erode(
        outside, np.ones((3, 3), np.uint8), iterations=max(1, int(0.1 * seen.pose.unit))
    )
    changes = [
        np.abs(paint(picture, seen, face, SHAPES[v]).astype(int) - picture).max(axis=2)
        for v in Viseme
    ]
    return int(max(change[outside > 0].max() for change in changes))


def measure(
    engine: LandmarkLipSync, nets: Nets, source: Path, speech: Path, text: str, out: Path
) -> Figures:
    """Dub one face and measure it."""
    began, worked = ticks(), time.process_time()
    made = engine.dub(Dubbing(source, speech, text), out, ring=lambda _done, _total: True)
    speed = made.frames / (ticks() - began)
    cpu_ms = 1000 * (time.process_time() - worked) / made.frames
    with av.open(str(out)) as film:
        rate = float(film.streams.video[0].average_rate or 25)
    gaps = lips_apart(nets, out)
    likeness, delay = best_match(gaps, vowels(speech, len(gaps), rate), rate)
    return Figures(speed, cpu_ms, likeness, delay, psnr_above_nose(nets, source, out))


def main() -> int:
    """Measure all faces."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--at-least", type=float, default=8.0, help="frames a second")
    parser.add_argument("--out", type=Path, help="where the films are kept")
    chosen = parser.parse_args()
    nets = Nets(ROOT / "assets" / "faces")
    engine = LandmarkLipSync(ROOT / "assets")
    short = 0
    with tempfile.TemporaryDirectory() as place:
        folder = chosen.out or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        actor = Actor(ROOT / "assets" / "kokoro")
        line = Line("say", "", TEXT, LineKind.NARRATION)
        samples, take = actor.speak(line, narrator_voice("female"))
        speech = folder / "speech.wav"
        write_wav(speech, samples, take.rate)
        for name in FACES:
            source = at_720p(ROOT / "assets" / "test-faces" / name, folder)
            differs = untouched(nets, source)
            print(f"{name}: outside the lower face pixels differ by {differs} before encoding")
            short += differs > 0
            for text, way in ((TEXT, "by text"), ("", "by ear")):
                out = folder / f"{Path(name).stem}-{way.replace(' ', '-')}.mp4"
                found = measure(engine, nets, source, speech, text, out)
                print(
                    f"  {way}: {found.speed:.1f} frames/s ({found.cpu_ms:.0f} ms of CPU each),"
                    f" lips and vowels {found.likeness:.2f}"
                    f" (lips {found.delay_ms:+d} ms), PSNR above the nose {found.psnr:.1f} dB"
                )
                short += found.speed < chosen.at_least and not text
                short += found.likeness < LEAST_LIKENESS or found.psnr < LEAST_PSNR
    return int(short > 0)


if __name__ == "__main__":
    sys.exit(main())
