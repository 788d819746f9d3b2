"""How long beds and single sounds take, and how they measure.

    python benchmarks/foley.py [SECONDS] [--only NAME …] [--out DIR]

prints a line for every bed of SECONDS (20) and for every effect: processor time a second of sound,
length, loudness (of beds: integrated; of effects: the loudest 200 ms), highest peak, spectral
centroid, and the largest jump between two samples beside the jumps around it, which gives clicks
away. With --out, WAV files and sheets of spectrograms (0 to 12 kHz on a bent scale, 60 dB) are
written to DIR.
"""

import argparse
from pathlib import Path
from time import process_time

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from studio.film.sound import Sound
from studio.foley.maker import RATE, FoleyRoom
from studio.media.audio import Samples, decibels_of, peak, write_wav
from studio.media.loudness import integrated, step_energies

WIDE, HIGH, COLUMNS = 300, 190, 6
HERTZ = np.geomspace(40, 14_000, HIGH)


def centroid(sound: Samples) -> float:
    """The middle of a sound's energy in Hz."""
    power = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float((power * hertz).sum() / power.sum())


def clicks(sound: Samples) -> float:
    """The largest jump from sample to sample beside the 20 ms around it; a bare step gives 50."""
    jumps = np.abs(np.diff(sound.mean(axis=1), n=2))
    size = RATE // 50
    whole = len(jumps) // size
    if whole < 3:
        return 0.0
    parts = jumps[: whole * size].reshape(whole, size)
    around = np.sort(parts, axis=1)[:, size * 9 // 10] + 0.002 * jumps.max() + 1e-9
    return float((parts.max(axis=1) / around).max())


def loudest(sound: Samples) -> float:
    """LUFS of the loudest 200 ms."""
    steps = step_energies(np.pad(sound, ((RATE // 10, RATE // 5), (0, 0))))
    return float(-0.691 + 10 * np.log10(((steps[:-1] + steps[1:]) / 2).max() + 1e-12))


def spectrogram(sound: Samples) -> NDArray[np.uint8]:
    """A picture of a sound: (HIGH, WIDE) grey, time to the right, pitch upwards in octaves."""
    mono = sound.mean(axis=1)
    size = 2048
    hop = max((len(mono)) // WIDE, 32)
    padded = np.pad(mono, (size // 2, size + hop * WIDE))
    frames = np.stack([padded[n * hop : n * hop + size] for n in range(WIDE)])
    level = np.abs(np.fft.rfft(frames * np.hanning(size), axis=1))
    bins = np.clip((HERTZ / RATE * size), 1, size // 2 - 2)
    low = bins.astype(int)
    picked = level[:, low] * (1 - (bins - low)) + level[:, low + 1] * (bins - low)
    decibels = 20 * np.log10(picked + 1e-9)
    shown = np.clip((decibels - decibels.max() + 60) / 60, 0, 1)
    return np.asarray(255 * shown.T[::-1], np.uint8)


def tile(name: str, sound: Samples) -> Image.Image:
    """A sound's picture with its wave below and its name above."""
    picture = Image.new("L", (WIDE, HIGH + 52), 20)
    picture.paste(Image.fromarray(spectrogram(sound)), (0, 14))
    draw = ImageDraw.Draw(picture)
    draw.text((3, 1), f"{name}  {len(sound) / RATE:.1f}s", fill=255)
    columns = np.array_split(np.abs(sound).max(axis=1), WIDE)
    top = max(peak(sound), 1e-9)
    for x, part in enumerate(columns):
        tall = int(17 * float(part.max(initial=0.0)) / top)
        draw.line((x, HIGH + 33 - tall, x, HIGH + 33 + tall), fill=200)
    for hertz in (100, 1000, 10_000):
        y = 14 + HIGH - int(np.searchsorted(HERTZ, hertz))
        draw.line((0, y, 5, y), fill=255)
    return picture


def sheet(tiles: list[Image.Image], path: Path) -> None:
    """Tiles in rows of COLUMNS on one picture."""
    rows = -(-len(tiles) // COLUMNS)
    whole = Image.new("L", (COLUMNS * (WIDE + 4), rows * (HIGH + 56)))
    for number, one in enumerate(tiles):
        whole.paste(one, (number % COLUMNS * (WIDE + 4), number // COLUMNS * (HIGH + 56)))
    whole.save(path)


def report(name: str, sound: Samples, took: float, lufs: float) -> None:
    """Print one sound's figures."""
    seconds = len(sound) / RATE
    print(
        f"{name:22} {took / seconds:6.3f} s/s {seconds:6.2f} s {lufs:6.1f} LUFS "
        f"{decibels_of(peak(sound)):6.1f} dB {centroid(sound):7.0f} Hz  jump {clicks(sound):5.1f}"
    )


def main() -> None:
    """Read the arguments, make everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=int, nargs="?", default=20)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    maker = FoleyRoom()
    maker.ambience(sound="room", samples=RATE, seed=0)  # loads what sound is made with
    for kind, names in (("bed", list(maker.sounds())), ("effect", [s.value for s in Sound])):
        tiles = []
        for name in names:
            if asked.only and name not in asked.only:
                continue
            start = process_time()
            if kind == "bed":
                samples = asked.seconds * RATE
                sound = maker.ambience(sound=name, samples=samples, seed=asked.seed)
            else:
                sound = maker.effect(Sound(name), seed=asked.seed)
            report(
                name,
                sound,
                process_time() - start,
                integrated(sound) if kind == "bed" else loudest(sound),
            )
            if asked.out:
                asked.out.mkdir(parents=True, exist_ok=True)
                write_wav(asked.out / f"{kind}-{name}.wav", sound, RATE)
                tiles.append(tile(name, sound))
        for number in range(0, len(tiles), 24):
            sheet(tiles[number : number + 24], asked.out / f"{kind}s-{number // 24 + 1}.png")


if __name__ == "__main__":
    main()
