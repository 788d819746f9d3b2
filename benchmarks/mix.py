"""How a film's sound measures, and a picture of its stems over time.

    python -m benchmarks.mix FILM_FOLDER … [--png FILE]

A folder is one that ``python -m studio film … --stems`` wrote. Prints integrated loudness, true
peak, loudness range (EBU 3342), how far lines are over the bed, drop-outs (a tenth of a second of
digital silence inside the film), and clipped samples; and writes the stems, what the fader did,
lines, cues, beds and single sounds over time into FILM_FOLDER/mix.png.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from studio.media.audio import Samples, read_wav
from studio.media.loudness import integrated, step_energies, true_peak

RATE = 48_000
STEMS = ("dialogue", "music", "effects")
COLOURS = {"dialogue": "#b3261e", "music": "#2f5fb3", "effects": "#3c8d40", "mix": "#777777"}
LOW_DB, HIGH_DB = -70.0, 0.0
ROW, LEFT, TOP, PLOT = 22, 60, 30, 330
WIDEST, NARROWEST = 3200, 1100
PIXELS_A_SECOND = 22.0
TARGET_LUFS, TOLERANCE, MOST_DBTP, LEAST_OVER_DB = -14.0, 0.5, -1.0, 12.0

Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Heard:
    """One film's sound: the mix, its stems, and where everything lies."""

    name: str
    mix: Samples
    stems: Mapping[str, Samples]
    facts: Mapping[str, Any]


def load(folder: Path) -> Heard:
    """Read a film's folder."""
    stems = {name: read_wav(folder / f"stem-{name}.wav")[0] for name in STEMS}
    facts = json.loads((folder / "stems.json").read_text())
    return Heard(folder.name, read_wav(folder / "mix.wav")[0], stems, facts)


def loudness_range(samples: Samples) -> float:
    """LRA in LU: 10th to 95th percentile of gated loudness of three seconds."""
    steps = step_energies(samples)
    if len(steps) < 30:
        return 0.0
    windows = np.convolve(steps, np.full(30, 1 / 30), mode="valid")
    loud = -0.691 + 10 * np.log10(windows + 1e-12)
    loud = loud[loud > -70]
    if not len(loud):
        return 0.0
    gate = 10 * np.log10(np.mean(np.power(10, loud / 10))) - 20
    low, high = np.percentile(loud[loud > gate], (10, 95))
    return float(high - low)


def dropouts(samples: Samples) -> int:
    """Tenths of a second of silence between the first and the last sound, in runs."""
    whole = len(samples) // 4800
    silent = np.abs(samples[: whole * 4800]).reshape(whole, -1).max(axis=1) < 1e-5
    heard = np.flatnonzero(~silent)
    if not len(heard):
        return 0
    inside = silent[heard[0] : heard[-1] + 1]
    return int(np.count_nonzero(np.diff(inside.astype(np.int8)) == 1))


def report(heard: Heard) -> bool:
    """Print the figures; answers whether all are within what is allowed."""
    lufs, peak = integrated(heard.mix), true_peak(heard.mix)
    overs = [line["over_bed_db"] for line in heard.facts["lines"]]
    overs = [each for each in overs if each is not None]
    least, middle = (min(overs), median(overs)) if overs else (np.inf, np.inf)
    holes, clipped = dropouts(heard.mix), int((np.abs(heard.mix) >= 1.0).sum())
    print(
        f"{heard.name:28} {len(heard.mix) / RATE:6.1f} s  {lufs:6.2f} LUFS  {peak:6.2f} dBTP  "
        f"LRA {loudness_range(heard.mix):4.1f}  lines {len(overs):3}  over the bed "
        f"{least:5.1f} least {middle:5.1f} median  drop-outs {holes}  clipped {clipped}"
    )
    return (
        abs(lufs - TARGET_LUFS) <= TOLERANCE
        and peak <= MOST_DBTP
        and least >= LEAST_OVER_DB
        and holes == clipped == 0
    )


def level_of(samples: Samples, steps: int) -> Curve:
    """RMS in dB in so many equal steps."""
    edges = np.linspace(0, len(samples), steps + 1).astype(int)
    power = np.square(samples.astype(np.float64)).mean(axis=1)
    sums = np.add.reduceat(power, np.minimum(edges[:-1], len(power) - 1))
    return np.asarray(10 * np.log10(sums / np.maximum(np.diff(edges), 1) + 1e-12))


def eased(curve: Curve, steps: int) -> Curve:
    """The curve as a mean over so many steps, in power."""
    window = np.hanning(max(3, steps) + 2)[1:-1]
    power = np.convolve(np.power(10, curve / 10), window / window.sum(), mode="same")
    return np.asarray(10 * np.log10(power + 1e-12))


class Sheet:
    """The picture: seconds run to the right, decibels up, what lies where below."""

    def __init__(self, seconds: float, rows: int) -> None:
        width = min(WIDEST, max(NARROWEST, round(seconds * PIXELS_A_SECOND)))
        self.seconds, self.width = seconds, width
        self.image = Image.new(
            "RGB", (LEFT + width + 20, TOP + PLOT + 24 + ROW * rows + 10), "#fbf7ef"
        )
        self.pen = ImageDraw.Draw(self.image)
        self._row = 0

    def x(self, second: float) -> float:
        """The column of a second."""
        return LEFT + second / self.seconds * self.width

    def grid(self, title: str) -> None:
        """Title, decibels and seconds."""
        self.pen.text((LEFT, 8), title, fill="#222222")
        for level in range(int(LOW_DB), int(HIGH_DB) + 1, 10):
            y = self._y(level)
            self.pen.line([(LEFT, y), (LEFT + self.width, y)], fill="#e3dccd")
            self.pen.text((18, y - 6), f"{level}", fill="#666666")
        step = next(s for s in (5, 10, 20, 30, 60, 120) if self.x(s) - LEFT > 60)
        for second in range(0, int(self.seconds) + 1, step):
            x = self.x(second)
            self.pen.line([(x, TOP), (x, TOP + PLOT)], fill="#e3dccd")
            self.pen.text((x + 2, TOP + PLOT + 4), f"{second // 60}:{second % 60:02}", fill="#666")

    def _y(self, level: float) -> float:
        return TOP + PLOT * (HIGH_DB - max(LOW_DB, min(HIGH_DB, level))) / (HIGH_DB - LOW_DB)

    def curve(self, levels: Curve, colour: str, *, wide: int = 1) -> None:
        """One level over the whole time."""
        xs = LEFT + (np.arange(len(levels)) + 0.5) * self.width / len(levels)
        self.pen.line([(x, self._y(y)) for x, y in zip(xs, levels, strict=True)], colour, wide)

    def row(self, name: str, parts: Sequence[Mapping[str, Any]], colour: str) -> None:
        """A row of what lies where, named as far as there is room."""
        top = TOP + PLOT + 24 + ROW * self._row
        self._row += 1
        self.pen.text((4, top + 4), name, fill=colour)
        for part in parts:
            x0 = self.x(part["start_s"])
            x1 = max(x0 + 3, self.x(part.get("end_s", part["start_s"])))
            self.pen.rectangle((x0, top, x1, top + ROW - 5), outline=colour, fill="#ffffff")
            room = int((x1 - x0 - 4) / 6)
            label = str(part["label"])
            named = label[:room] if room > 2 else label[:14] if "end_s" not in part else ""
            self.pen.text((x0 + 3, top + 3), named, fill=colour)


def draw(heard: Heard, path: Path) -> None:
    """Write the picture of a film's stems."""
    facts = heard.facts
    sheet = Sheet(len(heard.mix) / RATE, rows=5)
    sheet.grid(
        f"{heard.name}   dialogue red, music blue, effects green, mix grey; "
        f"{facts['lufs']} LUFS, {facts['true_peak_dbtp']} dBTP"
    )
    for name, samples in (("mix", heard.mix), *heard.stems.items()):
        levels = level_of(samples, sheet.width)
        a_third = round(sheet.width / sheet.seconds / 3)
        if name != "dialogue":
            levels = eased(levels, a_third)
        sheet.curve(levels, COLOURS[name], wide=1 if name in ("dialogue", "mix") else 2)
    lines = [
        {**line, "label": f"{line['over_bed_db']} {line['speaker']} {line['text']}"}
        for line in facts["lines"]
    ]
    sheet.row("lines", lines, COLOURS["dialogue"])
    sheet.row("cues", [{**c, "label": c["name"]} for c in facts["cues"]], COLOURS["music"])
    sheet.row("beds", [{**b, "label": b["name"]} for b in facts["beds"]], COLOURS["effects"])
    spots = [{**s, "label": s["name"]} for s in facts["spots"]]
    for odd in (0, 1):  # in two rows, so that names do not cover each other
        sheet.row("spots" if not odd else "", spots[odd::2], COLOURS["effects"])
    sheet.image.save(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the films and draw them; 1 when one is not as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--png", type=Path, help="where the picture goes, for a single folder")
    asked = parser.parse_args(arguments)
    good = True
    for folder in asked.folders:
        heard = load(folder)
        good &= report(heard)
        draw(heard, asked.png or folder / "mix.png")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
