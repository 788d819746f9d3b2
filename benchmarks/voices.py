"""How fast lines are spoken: seconds of wall time for a second of speech.

    python benchmarks/voices.py [--processes 1 2] [--sentences 16] [--at-most 0.45]

Each process loads the voice and says one line before the clock starts; then all say their share
of the sentences at once. Also prints memory at its highest, the
seconds from a cold start to the first line, and what a second of speech costs with them.
Ends with 1 when the last figure is above ``--at-most``.
"""

import argparse
import multiprocessing
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.film.shot import Line, LineKind  # noqa: E402  # after the path is set
from studio.lib.clock import ticks  # noqa: E402
from studio.providers.voices.kokoro import open_voice_actor  # noqa: E402
from studio.speech.voices import narrator_voice  # noqa: E402

SENTENCES = ROOT / "tests" / "data" / "sentences.txt"


@dataclass(frozen=True)
class Share:
    """What one process did: seconds to load, when it spoke, speech and CPU time, memory."""

    load_s: float
    began: float
    ended: float
    speech_s: float
    cpu_s: float
    memory_mb: float


def speak_share(texts: list[str], ready: Any, results: Any) -> None:
    """Load, wait for the others, speak, report."""
    began = ticks()
    actor = open_voice_actor(ROOT / "assets", ROOT / "assets")
    voice = narrator_voice("female")
    actor.speak(Line("warm", "", "Good evening.", LineKind.NARRATION), voice)
    loaded = ticks() - began
    ready.wait()
    began, cpu = ticks(), time.process_time()
    speech = 0.0
    for text in texts:
        reading = actor.speak(Line("l", "", text, LineKind.NARRATION), voice)
        speech += len(reading.samples) / reading.take.rate
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    results.put(Share(loaded, began, ticks(), speech, time.process_time() - cpu, memory))


def measure(texts: list[str], processes: int) -> float:
    """Wall seconds for a second of speech with so many processes; prints the rest."""
    context = multiprocessing.get_context("spawn")
    ready, results = context.Barrier(processes), context.Queue()
    workers = [
        context.Process(target=speak_share, args=(texts[n::processes], ready, results))
        for n in range(processes)
    ]
    for worker in workers:
        worker.start()
    shares: list[Share] = [results.get() for _ in workers]
    for worker in workers:
        worker.join()
    wall = max(s.ended for s in shares) - min(s.began for s in shares)
    speech = sum(s.speech_s for s in shares)
    print(
        f"{processes} process(es): {wall / speech:.2f} s a second of speech "
        f"({speech:.0f} s spoken, {sum(s.cpu_s for s in shares) / speech:.2f} s of CPU a second), "
        f"{max(s.memory_mb for s in shares):.0f} MB each, "
        f"first line after {max(s.load_s for s in shares):.1f} s, "
        f"{wall / speech + max(s.load_s for s in shares) / speech:.2f} s a second with that"
    )
    return wall / speech


def main() -> int:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--sentences", type=int, default=16)
    parser.add_argument("--at-most", type=float, default=0.45)
    chosen = parser.parse_args()
    texts = SENTENCES.read_text().splitlines()[: chosen.sentences]
    figures = [measure(texts, processes) for processes in chosen.processes]
    return int(figures[-1] > chosen.at_most)


if __name__ == "__main__":
    sys.exit(main())
