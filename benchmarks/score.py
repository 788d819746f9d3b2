"""How the music measures, style by style; and how it looks.

    python -m benchmarks.score [SECONDS] [--style NAME …] [--out DIR]

prints a line for every mood's ensemble and every style, of SECONDS (60) each: CPU seconds a
second of music, loudness, true peak, tempo, key, notes a second, the longest stretch that comes
again exactly (as a share of the cue: one loop under all would be near a half), spectral centroid,
onsets a second, melody notes on strong beats that are not of the chord's key, clicks; then which
two styles are most alike. With --out each is written as WAV, and as PNG: its notes as a piano
roll (melody red, second voice blue, harmony grey, bass brown, beat as ticks) over its spectrum.
"""

import argparse
from itertools import pairwise
from pathlib import Path
from time import process_time

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.media.audio import Samples, write_wav
from studio.media.loudness import integrated, true_peak
from studio.score.cards import style_cards
from studio.score.composer import HouseComposer, Reading, understand, written
from studio.score.instruments import INSTRUMENTS
from studio.score.lexicon import MOOD_OF_STYLE
from studio.score.notes import Note, Score, Voice

RATE = 48_000
SOUNDFONT = Path(__file__).resolve().parent.parent / "assets" / "soundfonts" / "general.sf3"
NAMES = "C C# D Eb E F F# G Ab A Bb B".split()  # noqa: SIM905  # as one writes keys
HEAD = (
    f"{'':12} {'CPU s/s':>7} {'LUFS':>6} {'dBTP':>5} {'bpm':>4} {'key':12} {'notes/s':>7} "
    f"{'again':>5} {'centroid':>8} {'onsets':>6} {'jump':>5}  instruments"
)
COLOURS = {
    Voice.MELODY: (200, 40, 40),
    Voice.COUNTER: (40, 80, 200),
    Voice.HARMONY: (150, 150, 150),
    Voice.BASS: (140, 90, 40),
    Voice.BEAT: (90, 90, 90),
    Voice.ACCENT: (230, 140, 0),
}
WIDE, ROLL, SPECTRUM = 1800, 640, 300


def events(score: Score) -> list[tuple[int, tuple[tuple[str, int], ...]]]:
    """What is struck on each sixteenth, as comparable values."""
    struck: dict[int, list[tuple[str, int]]] = {}
    for note in score.notes:
        struck.setdefault(round(note.beat * 4), []).append((note.instrument, note.pitch))
    return [(at, tuple(sorted(what))) for at, what in sorted(struck.items())]


def longest_repetition(score: Score) -> float:
    """The longest stretch that is played again note for note, as a share of the whole."""
    grid = events(score)
    if len(grid) < 3:
        return 0.0
    kinds = {what: number for number, what in enumerate({what for _, what in grid})}
    row = np.array([kinds[what] for _, what in grid])
    gaps = np.array([b - a for (a, _), (b, _) in pairwise(grid)] + [0])
    longest = 0
    for shift in range(1, len(row)):
        same = (row[shift:] == row[:-shift]) & (gaps[shift:] == gaps[:-shift])
        run = best = 0
        for alike in same:
            run = run + 1 if alike else 0
            best = max(best, run)
        longest = max(longest, min(best, shift))
    return longest / len(row)


def spectrum(sound: Samples) -> NDArray[np.float64]:
    """Power by time and frequency, (frames, 1025)."""
    mono = sound.mean(axis=1).astype(np.float64)
    hop = 1024
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (0, 2048)), 2048)[::hop]
    return np.square(np.abs(np.fft.rfft(frames * np.hanning(2048), axis=1)))


def centroid(power: NDArray[np.float64]) -> float:
    """The middle of the spectrum's energy in Hz."""
    hertz = np.fft.rfftfreq(2048, 1 / RATE)
    return float((power * hertz).sum() / max(power.sum(), 1e-12))


def onsets(power: NDArray[np.float64]) -> float:
    """Audible beginnings a second, by spectral flux."""
    bands = np.log1p(1e3 * power[:, 1:].reshape(len(power), 64, -1).mean(axis=2))
    flux = np.maximum(np.diff(bands, axis=0), 0).sum(axis=1)
    high = flux > np.median(flux) + 1.2 * flux.std()
    starts = high[1:] & ~high[:-1]
    return float(starts.sum() / (len(power) * 1024 / RATE))


def middle(note: Note) -> int:
    """Where a note is drawn: drums below everything."""
    return 22 + note.pitch % 12 if INSTRUMENTS[note.instrument].drums else note.pitch


def roll(score: Score, reading: Reading) -> Image.Image:
    """The notes drawn: time to the right, pitch upwards, bars as lines."""
    picture = Image.new("RGB", (WIDE, ROLL), (252, 250, 244))
    pen = ImageDraw.Draw(picture)
    each = WIDE / score.seconds

    def up(pitch: float) -> float:
        return ROLL - (pitch - 20) * ROLL / 85

    for octave in range(24, 105, 12):
        line = octave + reading.tonic
        pen.line((0, up(line), WIDE, up(line)), fill=(222, 214, 196))
    for beat in range(0, len(score.pulse.times), score.metre):
        x = score.pulse.at(beat) * each
        pen.line((x, 0, x, ROLL), fill=(226, 222, 212))
    for hit in reading.order.hits:
        pen.line((hit / RATE * each, 0, hit / RATE * each, ROLL), fill=(240, 160, 40), width=2)
    order = [Voice.HARMONY, Voice.BEAT, Voice.ACCENT, Voice.COUNTER, Voice.MELODY]
    for note in sorted(score.notes, key=lambda n: order.index(n.voice) if n.voice in order else 0):
        x, y = score.pulse.at(note.beat) * each, up(middle(note))
        end = max(score.pulse.at(note.beat + note.beats) * each, x + 2)
        fade = 1 - note.velocity / 160
        shade = tuple(int(c + (250 - c) * fade) for c in COLOURS[note.voice])
        pen.rectangle((x, y - 3, end - 1, y + 2), fill=shade)
    for sample, value in reading.order.intensity:
        x = sample / RATE * each
        pen.ellipse((x - 3, 30 - 26 * value, x + 3, 36 - 26 * value), fill=(0, 120, 0))
    return picture


def picture_of(sound: Samples, score: Score, reading: Reading) -> Image.Image:
    """Piano roll above spectrogram."""
    level = 10 * np.log10(spectrum(sound)[:, :512].T[::-1] + 1e-9)
    grey = np.clip((level - level.max() + 80) / 80 * 255, 0, 255).astype(np.uint8)
    below = Image.fromarray(255 - grey).resize((WIDE, SPECTRUM)).convert("RGB")
    whole = Image.new("RGB", (WIDE, ROLL + SPECTRUM))
    whole.paste(roll(score, reading), (0, 0))
    whole.paste(below, (0, ROLL))
    return whole


def measure(composer: HouseComposer, name: str, order: MusicOrder, out: Path | None) -> list[float]:
    """Print one cue's figures; write it where asked to. Answers what tells styles apart."""
    reading = understand(order)
    start = process_time()
    sound = composer.perform(reading)
    took = process_time() - start
    score = written(reading)
    power = spectrum(sound)
    players = sorted({note.instrument for note in score.notes})
    seconds = len(sound) / RATE
    jump = float(np.abs(np.diff(sound, axis=0)).max())
    figures = [centroid(power), onsets(power), len(score.notes) / seconds, score.pulse.bpm]
    key = f"{NAMES[reading.tonic]} {reading.palette.scale}"
    print(
        f"{name:12} {took / seconds:7.3f} {integrated(sound):6.1f} {true_peak(sound):5.1f} "
        f"{score.pulse.bpm:4.0f} {key:12.12} {figures[2]:7.1f} "
        f"{longest_repetition(score):5.0%} {figures[0]:8.0f} {figures[1]:6.1f} {jump:5.2f}  "
        f"{', '.join(players)}"
    )
    if out:
        write_wav(out / f"{name}.wav", sound, RATE)
        picture_of(sound, score, reading).save(out / f"{name}.png")
    return figures


def main() -> None:
    """Read the arguments, measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=int, nargs="?", default=60)
    parser.add_argument("--style", action="append", default=[], help="only these styles or moods")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
    composer = HouseComposer(SOUNDFONT)
    dressed = [(mood.value, "", mood) for mood in Mood]
    dressed += [(card.id, card.id, MOOD_OF_STYLE[card.id]) for card in style_cards()]
    print(HEAD)
    found: dict[str, list[float]] = {}
    for name, style, mood in dressed:
        if asked.style and name not in asked.style:
            continue
        order = MusicOrder(mood, style, asked.seconds * RATE, asked.seed)
        found[name] = measure(composer, name, order, asked.out)
    _tell_nearest({name: row for name, row in found.items() if name in MOOD_OF_STYLE})


def _tell_nearest(found: dict[str, list[float]]) -> None:
    """The two styles that figures tell apart least."""
    if len(found) < 3:
        return
    names = list(found)
    table = np.log(np.array([found[name] for name in names]) + 1e-3)
    table = (table - table.mean(axis=0)) / table.std(axis=0)
    apart = np.sqrt(np.square(table[:, None] - table[None]).sum(axis=2))
    np.fill_diagonal(apart, np.inf)
    one, two = np.unravel_index(int(apart.argmin()), apart.shape)
    print(f"most alike: {names[one]} and {names[two]}, {apart[one, two]:.2f} deviations apart")


if __name__ == "__main__":
    main()
