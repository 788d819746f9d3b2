"""How long music, ambience and the mix take, and how they measure.

    python benchmarks/score.py [SECONDS] [--out DIR]

prints a line for every style and every bed of SECONDS (60): seconds of work a second of sound,
loudness, true peak; then the mix of ten minutes with its time and memory. With --out the sounds
are written to DIR as WAV files, to be listened to.
"""

import argparse
import resource
from pathlib import Path

import numpy as np

from studio.film.look import Mood
from studio.film.shot import Voice
from studio.film.sound import MusicOrder
from studio.film.timeline import Ambience, Cue, SpokenLine, Timeline
from studio.foley.maker import FoleyRoom
from studio.lib.clock import ticks
from studio.media.audio import Samples, write_wav
from studio.media.loudness import integrated, true_peak
from studio.pipeline.stages.mix import mix
from studio.score.composer import HouseComposer

RATE = 48_000
SOUNDFONT = Path(__file__).resolve().parent.parent / "assets" / "soundfonts" / "general.sf3"
LONG = 600


def report(name: str, sound: Samples, took: float, out: Path | None) -> None:
    """Print one sound's figures; write it where asked to."""
    each = took / (len(sound) / RATE)
    print(f"{name:28} {each:6.3f} s/s {integrated(sound):7.1f} LUFS {true_peak(sound):6.1f} dBTP")
    if out:
        write_wav(out / f"{name.replace(' ', '-')}.wav", sound, RATE)


def music(seconds: int, out: Path | None) -> None:
    """Every mood, then every style in its calm dress; soundfont loading is part of the time."""
    composer = HouseComposer(SOUNDFONT)
    dressed = [(mood, "") for mood in Mood] + [(Mood.CALM, name) for name in composer.styles()]
    for mood, style in dressed:
        start = ticks()
        sound = composer.compose(MusicOrder(mood=mood, style=style, samples=seconds * RATE, seed=1))
        report(f"music {style or mood.value}", sound, ticks() - start, out)


def ambience(seconds: int, out: Path | None) -> None:
    """Every bed."""
    maker = FoleyRoom()
    for name in maker.sounds():
        start = ticks()
        sound = maker.ambience(sound=name, samples=seconds * RATE, seed=1)
        report(f"bed {name}", sound, ticks() - start, out)


def ten_minutes() -> None:
    """A mix as long as films get, of noise: half of it speech."""
    rng = np.random.default_rng(1)
    spoken, takes = [], {}
    for number in range(LONG // 10):
        line = f"l{number}"
        takes[line] = (rng.normal(0, 0.1, 5 * 24_000).astype(np.float32), 24_000)
        words = (("Words", 0, 5000),)
        spoken.append(SpokenLine(line, "", "Words", number * 10 * RATE, 5 * RATE, Voice(()), words))
    timeline = Timeline("", 2, 2, LONG * 24, (), (), tuple(spoken), (), (), (), ())
    bed = rng.standard_normal((LONG * RATE, 2), dtype=np.float32) * np.float32(0.05)
    start = ticks()
    mixed = mix(
        timeline,
        takes=takes,
        music=[(Cue(Mood.CALM, 0, LONG * 24), bed)],
        ambience=[(Ambience("rain", 0, LONG * 24), bed)],
    )
    took, memory = ticks() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"mix of ten minutes           {took:6.1f} s, {memory:.2f} GB at most, "
        f"{mixed.lufs:.2f} LUFS, {mixed.true_peak_dbtp:.2f} dBTP"
    )


def main() -> None:
    """Read the arguments, run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=int, nargs="?", default=60)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
    music(asked.seconds, asked.out)
    ambience(asked.seconds, asked.out)
    ten_minutes()


if __name__ == "__main__":
    main()
