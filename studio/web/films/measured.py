"""What was measured on a finished film, as instruments: all figures come from its report."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.services.premieres import Premiere
from studio.web.wording import clock

WIDTH = 300
Mark = tuple[float, str, str]
_CUE = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)\.(\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)\.(\d{3})")


@dataclass(frozen=True)
class Dial:
    """One instrument: a scale with a needle, bars, or spans; lengths in a 300 wide drawing."""

    name: str
    kind: str
    figure: str
    words: str
    marks: tuple[Mark, ...] = ()
    at: float = 0.0
    band: tuple[float, float] = (0.0, 0.0)
    bars: tuple[tuple[float, float, float], ...] = ()
    spans: tuple[tuple[float, float, int], ...] = ()


def dials(premiere: Premiere) -> tuple[Dial, ...]:
    """The instruments for which there is a measurement."""
    report = premiere.report
    made = (
        _loudness(report),
        _captions(report, premiere.captions),
        _cuts(report, premiere.storyboard),
        _peaks(report),
    )
    return tuple(dial for dial in made if dial is not None)


def _loudness(report: Mapping[str, Any]) -> Dial | None:
    lufs = report.get("loudness_lufs")
    if lufs is None:
        return None
    inside = -15 <= lufs <= -13
    words = "In the band that online players use." if inside else "Outside −15 to −13 LUFS."
    return Dial(
        name="Loudness",
        kind="scale",
        figure=f"{_minus(lufs)} LUFS",
        words=words,
        at=_along(lufs, -24, -6),
        band=_band(-15, -13, -24, -6),
        marks=(
            (0, "start", "−24"),
            (_along(-14, -24, -6), "middle", "−14"),
            (300, "end", "−6 LUFS"),
        ),
    )


def _peaks(report: Mapping[str, Any]) -> Dial | None:
    peak = report.get("true_peak_dbtp")
    if peak is None:
        return None
    return Dial(
        name="Peaks",
        kind="scale",
        figure=f"{_minus(peak)} dBTP",
        words="Nothing clips." if peak <= -1 else "Above the limit of −1 dBTP.",
        at=_along(peak, -9, 0),
        band=_band(-9, -1, -9, 0),
        marks=((0, "start", "−9"), (_along(-1, -9, 0), "middle", "limit −1")),
    )


def _captions(report: Mapping[str, Any], captions: str) -> Dial | None:
    count, length = report.get("captions"), float(report.get("duration_s") or 0)
    if not count or not length:
        return None
    overlaps = report.get("caption_overlaps", 0)
    speed = report.get("caption_letters_a_second_most", 0)
    spans = [
        (
            round(start / length * WIDTH, 1),
            round(max(1.0, (end - start) / length * WIDTH - 1), 1),
            n % 2,
        )
        for n, (start, end) in enumerate(_cues(captions))
    ]
    found = "none overlap" if not overlaps else f"{overlaps} overlap"
    return Dial(
        name="Captions",
        kind="dots",
        figure=f"{count} captions",
        words=f"At most {speed:.0f} letters a second; {found}.",
        spans=tuple(spans),
        marks=((0, "start", "0:00"), (300, "end", clock(length))),
    )


def _cuts(report: Mapping[str, Any], storyboard: Mapping[str, Any]) -> Dial | None:
    shots, length = storyboard.get("shots"), float(report.get("duration_s") or 0)
    if not shots or not length:
        return None
    longest = max(float(shot["duration_s"]) for shot in shots)
    bars = tuple(
        (
            round(float(shot["start_s"]) / length * WIDTH, 1),
            round(max(1.0, float(shot["duration_s"]) / length * WIDTH - 2), 1),
            round(4 + 26 * float(shot["duration_s"]) / longest, 1),
        )
        for shot in shots
    )
    found, planned = (report.get(name, len(shots)) for name in ("shots_found", "shots_planned"))
    return Dial(
        name="Shots",
        kind="bars",
        figure=f"{found} of {planned}",
        words=f"planned shots found. {_still(report)}",
        bars=bars,
        marks=((0, "start", "0:00"), (300, "end", clock(length))),
    )


def _still(report: Mapping[str, Any]) -> str:
    black, frozen = float(report.get("black_s", 0)), float(report.get("frozen_s", 0))
    if not black and frozen < 0.5:
        return "None is black or frozen."
    return f"Black {black:.1f} s, still at most {frozen:.1f} s."


def _cues(captions: str) -> list[tuple[float, float]]:
    """Start and end of every cue of a WebVTT file, in seconds."""
    found = []
    for match in _CUE.finditer(captions):
        parts = [int(part or 0) for part in match.groups()]
        found.append((_seconds(*parts[:4]), _seconds(*parts[4:])))
    return found


def _seconds(hours: int, minutes: int, seconds: int, thousandths: int) -> float:
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _along(value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low)
    return round(min(1.0, max(0.0, share)) * WIDTH, 1)


def _band(start: float, end: float, low: float, high: float) -> tuple[float, float]:
    left, right = _along(start, low, high), _along(end, low, high)
    return left, round(right - left, 1)


def _minus(value: float) -> str:
    return f"{value:.1f}".replace("-", "−")
