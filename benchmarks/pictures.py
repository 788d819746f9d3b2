"""Measures the paper theatre beside its limit and beside what is usual: all in one run.

    python -m benchmarks.pictures [--frames 48] [--moviepy PYTHON]

Six fixed shots at 1920x1080: built, drawn, encoded, both together on one process and on two; then
the two as a draft at 960x540. ``--moviepy`` is a Python that has MoviePy (``make bench`` gets one):
it films the first frames of the same shots as stills with a zoom and a caption.
"""

import argparse
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice, repeat
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.six_shots import SIX
from studio.media import encode
from studio.theatre.house import Theatre
from studio.theatre.stage import Shot

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent / "assets"
FINAL, DRAFT = (1920, 1080), (960, 540)
Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Asked:
    """What to measure: frames a shot, and where to keep things."""

    frames: int
    folder: Path

    @property
    def cache(self) -> Path:
        """Where the theatre keeps what it built."""
        return self.folder / "cache"


def built(theatre: Theatre, name: str, size: tuple[int, int]) -> Shot:
    """One of the six, its sprites cut."""
    shot = Shot(theatre, SIX[name](), width=size[0], height=size[1], picture_of=Path)
    shot.draw(0)
    return shot


def film(asked: Asked, size: tuple[int, int], names: Iterable[str]) -> float:
    """Build, draw and encode shots as the pictures stage does; answers the megabytes at most."""
    theatre = Theatre(ASSETS, asked.cache)
    quality = encode.FINAL if size == FINAL else encode.DRAFT
    for name in names:
        shot = Shot(theatre, SIX[name](), width=size[0], height=size[1], picture_of=Path)
        path = asked.folder / f"{name}-{size[0]}.mp4"
        frames = (shot.draw(frame) for frame in range(asked.frames))
        encode.encode_segment(frames, path, width=size[0], height=size[1], quality=quality)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def film_one(asked: Asked, size: tuple[int, int], name: str) -> float:
    """One shot, for a pool."""
    return film(asked, size, (name,))


def on_two(asked: Asked, size: tuple[int, int]) -> tuple[float, float]:
    """Seconds by the wall of all six on two warm processes, and megabytes of the larger one."""
    context = multiprocessing.get_context("forkserver")
    with context.Pool(2) as pool:
        warm = Asked(2, asked.folder)
        pool.map(partial(film_one, warm, size), SIX, chunksize=1)
        start = time.perf_counter()
        peaks = pool.map(partial(film_one, asked, size), SIX, chunksize=1)
        return time.perf_counter() - start, max(peaks)


def one_by_one(asked: Asked) -> None:
    """Every shot on this process: built, found again, drawn, encoded, and how like the original."""
    theatre = Theatre(ASSETS, asked.cache)
    totals = dict.fromkeys(("drawn", "encoded"), 0.0)
    print(f"{'':18} built   again   drawn/s  encoded/s  SSIM    (one core)")
    for name in SIX:
        start = time.process_time()
        shot = built(theatre, name, FINAL)
        cold = time.process_time() - start
        start = time.process_time()
        built(Theatre(ASSETS, asked.cache), name, FINAL)
        again = time.process_time() - start
        start = time.process_time()
        for frame in range(asked.frames):
            shot.draw(frame)
        drawn = time.process_time() - start
        kept = [shot.draw(frame).copy() for frame in range(12)]
        path = asked.folder / "limit.mp4"
        start = time.process_time()
        run = islice((each for group in repeat(kept) for each in group), asked.frames)
        encode.encode_segment(run, path, width=FINAL[0], height=FINAL[1], quality=encode.FINAL)
        encoded = time.process_time() - start
        totals["drawn"] += drawn
        totals["encoded"] += encoded
        print(
            f"{name:18} {cold:5.2f} s {again:5.2f} s {asked.frames / drawn:7.1f}"
            f" {asked.frames / encoded:9.1f}    {likeness(path, kept):.4f}"
        )
    count = asked.frames * len(SIX)
    both = totals["drawn"] + totals["encoded"]
    print(
        f"{'all six':18} {'':15} {count / totals['drawn']:7.1f} {count / totals['encoded']:9.1f}"
        f"    together {count / both:.1f} frames a second a core"
    )


def likeness(path: Path, originals: list[Picture]) -> float:
    """Mean structural similarity of the luma of the first frames of a film (Wang et al. 2004)."""
    with av.open(str(path)) as film:
        pairs = zip(film.decode(video=0), originals, strict=False)
        return float(np.mean([_ssim(_luma(frame), original) for frame, original in pairs]))


def _luma(frame: av.VideoFrame) -> Picture:
    return frame.to_ndarray(format="yuv420p")[: frame.height].astype(np.uint8)


def _ssim(seen: Picture, original: Picture) -> float:
    height = seen.shape[0]
    true = cv2.cvtColor(original, cv2.COLOR_BGRA2YUV_I420)[:height].astype(np.float32)
    got = seen.astype(np.float32)

    def soft(picture: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.GaussianBlur(picture, (11, 11), 1.5), np.float32)

    mean_a, mean_b = soft(true), soft(got)
    var_a, var_b = soft(true * true) - mean_a**2, soft(got * got) - mean_b**2
    both = soft(true * got) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    top = (2 * mean_a * mean_b + c1) * (2 * both + c2)
    return float((top / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))).mean())


def moviepy(asked: Asked, python: str) -> float:
    """Frames a second of MoviePy with stills of the same shots, on all cores that it takes."""
    theatre = Theatre(ASSETS, asked.cache)
    for name in SIX:
        cv2.imwrite(str(asked.folder / f"{name}.png"), built(theatre, name, FINAL).draw(0)[..., :3])
    command = [python, str(HERE / "moviepy_stills.py"), str(asked.folder), str(asked.frames)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout.splitlines()[-1])["frames_a_second"])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=96, help="frames a shot")
    parser.add_argument("--moviepy", metavar="PYTHON", help="a Python that has MoviePy")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="paper-") as folder:
        asked = Asked(wanted.frames, Path(folder))
        count = wanted.frames * len(SIX)
        one_by_one(asked)
        start = time.perf_counter()
        film(asked, FINAL, SIX)
        alone = count / (time.perf_counter() - start)
        print(f"filmed on one process at 1920x1080: {alone:.1f} frames a second")
        seconds, peak = on_two(asked, FINAL)
        two = count / seconds
        print(f"filmed on two: {two:.1f} frames a second, {peak:.0f} MB a process at most")
        seconds, _ = on_two(asked, DRAFT)
        print(f"draft 960x540 on two: {count / seconds:.1f} frames a second")
        print(f"  {count / seconds / 24:.1f} x real time; final {two / 24:.2f} x")
        if wanted.moviepy:
            usual = moviepy(asked, wanted.moviepy)
            print(f"MoviePy, stills with zoom and caption: {usual:.1f} frames a second")
            print(f"  the theatre on two processes: {two / usual:.1f} x")


if __name__ == "__main__":
    sys.exit(main())
