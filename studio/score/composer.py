"""The house composer: mood, style, length and seed in, finished music out.

Form, harmony, melody and accompaniment are written first (``write``), then played, given a
room and brought to an even loudness. The same arguments give the same bytes.
"""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of
from studio.media.audio import Samples, fade, gain_of, peak
from studio.media.loudness import integrated
from studio.media.reverb import reverberate
from studio.score import palettes, styles
from studio.score.bars import Bar, harmonise
from studio.score.form import Form, plan
from studio.score.melody import Singer, motif, sing
from studio.score.notes import Note, Score, Swell
from studio.score.player import RATE, Orchestra
from studio.score.styles import Style
from studio.score.textures import accompany, close

TARGET_LUFS = -20.0
PEAK_DBFS = -3.5
_RUMBLE_HZ = 28.0
_RISE = 240  # samples: 5 ms
_HELD = 0.85  # of the ring-out, for the last chord


def style_of(mood: Mood, name: str) -> Style:
    """The style of a name, or the mood's own for "".

    Raises:
        BadInput: for a style that is not there; the message lists those that are.
    """
    if not name:
        return styles.BY_MOOD[mood]
    if name not in styles.NAMED:
        known = ", ".join(styles.NAMED)
        raise BadInput(f"There is no music style “{name}”. Styles are: {known}.")
    return styles.NAMED[name]


def write(mood: Mood, style: Style, seconds: float, *, name: str, seed: int) -> Score:
    """Compose a cue. The film's ``seed`` alone decides key and motif; the rest is the cue's."""
    film = np.random.default_rng(seed_of("film", seed))
    tonic, theme = int(film.integers(12)), motif(film)
    rng = np.random.default_rng(seed_of("cue", mood.value, name, round(seconds * RATE), seed))
    palette = style.palette or palettes.BY_MOOD[mood]
    pace = styles.PACE[mood] if name else 1.0
    form = plan(
        seconds,
        bpm=float(rng.uniform(*style.bpm)) * pace,
        metre=style.metre,
        shift=palette.shift,
        slowing=style.slowing,
    )
    bars = harmonise(form, palette, tonic, rng)
    ring = _ring_beats(form)
    singers = [
        Singer(who.instrument, who.low, who.high, who.velocity, style.manner, palette.scale)
        for who in style.leads
    ]
    notes = sing(bars, singers, theme, rng, ring_beats=ring)
    notes += _accompaniment(bars, style, rng, ring)
    return Score(
        notes=[_swung(note, style.swing) for note in notes if note.beat >= form.skipped],
        swells=[*_swells(bars[:-1]), *_dying(form)],
        pulse=form.pulse,
        seconds=form.seconds,
    )


def _ring_beats(form: Form) -> float:
    """How many beats the last chord is held, so that it lets go shortly before the end."""
    left = form.seconds - form.pulse.at(form.beats)
    return _HELD * left / _last_beat(form)


def _accompaniment(
    bars: list[Bar], style: Style, rng: np.random.Generator, ring: float
) -> list[Note]:
    notes: list[Note] = []
    for part, own in zip(style.parts, rng.spawn(len(style.parts)), strict=True):
        for bar in bars[:-1]:
            notes.extend(accompany(bar, part, own))
        notes.extend(close(bars[-1], part, own, beats=ring))
    return notes


def _swung(note: Note, swing: float) -> Note:
    whole, part = divmod(note.beat, 1)
    return replace(note, beat=whole + swing) if swing != 0.5 and part == 0.5 else note


def _swells(bars: list[Bar]) -> list[Swell]:
    """Each phrase grows to its middle and gives way; strength sets how far."""
    result = []
    for bar in bars:
        for quarter in range(4):
            along = (bar.place + quarter / 4) / max(bar.phrase.bars, 1)
            shape = math.sin(math.pi * min(along, 1.0))
            strength = 0.62 + 0.2 * bar.strength + 0.16 * shape
            result.append(Swell(bar.beat + bar.metre * quarter / 4, min(strength, 1.0)))
    return result


def _last_beat(form: Form) -> float:
    """Seconds of a beat at the close."""
    return form.pulse.at(form.beats + 1) - form.pulse.at(form.beats)


def _dying(form: Form) -> list[Swell]:
    """The last chord grows softer all through its ring-out."""
    left = (form.seconds - form.pulse.at(form.beats)) / _last_beat(form)
    steps = 24
    return [
        Swell(form.beats + left * step / steps, 0.85 * (1 - step / steps) ** 0.8)
        for step in range(steps)
    ]


class HouseComposer:
    """Composes with the house orchestra; plays the port ``Composer``."""

    version = "house-orchestra-1"

    def __init__(self, soundfont: Path) -> None:
        self._orchestra = Orchestra(soundfont)

    def styles(self) -> tuple[str, ...]:
        """Names of styles a person may choose."""
        return tuple(styles.NAMED)

    def compose(self, order: MusicOrder) -> Samples:
        """Exactly ``order.samples`` frames of stereo at 48 kHz, peak at most -3.5 dBFS.

        Raises:
            BadInput: for a style that is not there, or a length below one sample.
        """
        mood, style, samples, seed = order.mood, order.style, order.samples, order.seed
        if samples < 1:
            raise BadInput("Music must be at least one sample long.")
        chosen = style_of(mood, style)
        score = write(mood, chosen, samples / RATE, name=style, seed=seed)
        rng = np.random.default_rng(seed_of("hands", style, samples, seed))
        return _finished(reverberate(self._orchestra.play(score, rng), chosen.room))


def _finished(music: Samples) -> Samples:
    """Without rumble or offset, at an even loudness, faded at the edges to true zero."""
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 - scipy loads when sound is made

    high_pass = butter(2, _RUMBLE_HZ, "highpass", fs=RATE, output="sos")
    clean = np.asarray(sosfilt(high_pass, music, axis=0), dtype=np.float32)
    fade(clean, rise=_RISE, fall=round(min(0.13 * len(clean), 2.8 * RATE)))
    loudness, highest = integrated(clean), peak(clean)
    if highest == 0:
        return clean
    ceiling = gain_of(PEAK_DBFS) / highest
    wanted = gain_of(TARGET_LUFS - loudness) if math.isfinite(loudness) else ceiling
    clean *= np.float32(min(wanted, ceiling))
    return clean
