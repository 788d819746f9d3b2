"""The house composer: an order in, finished music out.

Theme, form, harmony, melody, second voice and accompaniment are written first (``write``), then
played, mixed in a room and brought to an even loudness. The same order gives the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of
from studio.media.audio import Samples
from studio.score import palettes, styles
from studio.score.arranging import balanced, casting, levels, ring_beats, swells, swung
from studio.score.bars import Bar, Key, harmonise
from studio.score.cards import style_id
from studio.score.counter import counterpoint
from studio.score.desk import Desk
from studio.score.form import Curve, plan
from studio.score.melody import Singer, sing
from studio.score.notes import Note, Score
from studio.score.palettes.kinds import Palette
from studio.score.player import RATE, Orchestra
from studio.score.prompt import Wishes, read_wishes
from studio.score.styles import Style
from studio.score.textures import accompany, close
from studio.score.themes import Theme, film_key, theme_of, treatment_of
from studio.score.timing import Timing, beat_out

_OPEN_FALL = 0.35  # s; a cue that goes on is cut softly, the mix crosses over before
_FULL_FALL = 2.6
_OPENING_RISE, _OPENING_SHARE = 0.6, 0.05  # s, and of the cue: how an opening comes in


@dataclass(frozen=True)
class Reading:
    """An order understood: style, harmony, key and tempo are decided."""

    order: MusicOrder
    wishes: Wishes
    style: Style
    palette: Palette
    theme: Theme
    tonic: int
    bpm: float

    @property
    def seconds(self) -> float:
        """The cue's length."""
        return self.order.samples / RATE

    @property
    def felt_bpm(self) -> float:
        """The tempo as a person counts it: two beats in a bar of six."""
        return self.bpm / 3 if self.style.metre == 6 else self.bpm


def understand(order: MusicOrder) -> Reading:
    """Decide what an order leaves open.

    Raises:
        BadInput: for a style that is not there; the message lists those that are.
    """
    wishes = read_wishes(order.prompt) if order.prompt else Wishes()
    name = style_id(order.style) or wishes.style
    style = casting(styles.style_of(order.mood, name), wishes)
    palette = _palette(style, order.mood, wishes)
    theme = theme_of(order.seed, order.theme)
    home = film_key(order.seed) if wishes.tonic is None else wishes.tonic
    rng = np.random.default_rng(seed_of("tempo", order.seed, name or order.mood.value))
    bpm = wishes.bpm
    if bpm is None:
        pace = styles.PACE[order.mood] if name else 1.0
        slowest, fastest = style.bpm
        bpm = float(rng.uniform(slowest, fastest)) * pace * theme.pace * wishes.pace
        bpm = min(max(bpm, 0.8 * slowest), 1.3 * fastest)
    elif style.metre == 6:
        bpm *= 3  # a person counts two beats in a bar of six
    return Reading(order, wishes, style, palette, theme, (home + theme.key) % 12, bpm)


def _palette(style: Style, mood: Mood, wishes: Wishes) -> Palette:
    if style.shades is not None:
        return style.shades.of(mood, minor=wishes.minor)
    own = palettes.BY_MOOD[mood]
    if wishes.minor is None or wishes.minor == own.minor:
        return own
    return palettes.BY_MOOD[Mood.SAD if wishes.minor else Mood.CALM]


def _curve(order: MusicOrder) -> Curve | None:
    """The order's intensity over shares of the cue; None where the order has none."""
    if not order.intensity:
        return None
    at = [sample / max(order.samples, 1) for sample, _ in order.intensity]
    values = [value for _, value in order.intensity]

    def level(along: float) -> float:
        return float(np.interp(along, at, values))

    return level


def write(order: MusicOrder) -> Score:
    """Compose a cue, note for note.

    Raises:
        BadInput: for a style that is not there.
    """
    return written(understand(order))


def written(reading: Reading) -> Score:
    """Compose what was understood."""
    order, style = reading.order, reading.style
    timing = beat_out(
        reading.seconds,
        bpm=reading.bpm,
        metre=style.metre,
        hits=[hit / RATE for hit in order.hits],
        slowing=style.slowing and order.closes,
        closes=order.closes,
    )
    curve = _curve(order)
    phrases = plan(
        timing,
        shift=reading.palette.shift,
        opens=order.opens,
        curve=curve,
        fullness=reading.wishes.fullness,
    )
    key = Key(
        palette=reading.palette,
        tonic=reading.tonic,
        seed=seed_of("harmony", order.seed, order.theme),
        recoloured=treatment_of(order.appearance).recoloured,
        closes=order.closes,
    )
    bars = harmonise(timing, phrases, key, levels=levels(timing, phrases, curve))
    rng = np.random.default_rng(
        seed_of("cue", order.seed, order.theme, order.appearance, order.samples)
    )
    notes = _notes(reading, timing, bars, rng)
    return Score(
        notes=[swung(note, style.swing) for note in notes if note.beat >= timing.skipped - 0.2],
        swells=swells(bars, timing, opens=order.opens, closes=order.closes),
        pulse=timing.pulse,
        seconds=reading.seconds,
        tonic=reading.tonic,
        scale=reading.palette.scale,
        metre=style.metre,
    )


def _notes(
    reading: Reading, timing: Timing, bars: Sequence[Bar], rng: np.random.Generator
) -> list[Note]:
    order, style, theme = reading.order, reading.style, reading.theme
    held = ring_beats(timing, closes=order.closes)
    singers = [
        Singer(who.instrument, who.low, who.high, who.velocity, style.manner, who.ornament)
        for who in style.leads
    ]
    notes = sing(bars, singers, theme, rng, appearance=order.appearance, ring_beats=held)
    if style.counter is not None:
        who = style.counter
        second = Singer(who.instrument, who.low, who.high, who.velocity, style.manner)
        notes += counterpoint(
            bars, notes, second, rng, appearance=order.appearance, always=style.polyphonic
        )
    for part, own in zip(style.parts, rng.spawn(len(style.parts)), strict=True):
        for bar in bars[:-1]:
            notes.extend(accompany(bar, part, own))
        notes.extend(close(bars[-1], part, own, held=held))
    return [balanced(_loosened(note, by=style.loose), style.balance) for note in notes]


def _loosened(note: Note, *, by: float) -> Note:
    return note if by == 1.0 else replace(note, loose=note.loose * by)


class HouseComposer:
    """Composes with the house orchestra; plays the port ``Composer``."""

    version = "house-orchestra-4"

    def __init__(self, soundfont: Path) -> None:
        self._orchestra = Orchestra(soundfont)

    def compose(self, order: MusicOrder) -> Samples:
        """Exactly ``order.samples`` frames of stereo at 48 kHz, peak at most -3.5 dBFS.

        Raises:
            BadInput: for a style that is not there, or a length below one sample.
        """
        if order.samples < 1:
            raise BadInput("Music must be at least one sample long.")
        return self.perform(understand(order))

    def perform(self, reading: Reading) -> Samples:
        """Write and play what was understood."""
        score = written(reading)
        order = reading.order
        rng = np.random.default_rng(seed_of("hands", order.style, order.samples, order.seed))
        desk = Desk(order.samples, reading.style.space, 60.0 / score.pulse.bpm)
        for start, length, stems in self._orchestra.play(score, rng):
            desk.take(start, length, stems)
        rise = min(_OPENING_RISE, _OPENING_SHARE * reading.seconds) if order.opens else 0.0
        return desk.finished(rise=rise, fall=_FULL_FALL if order.closes else _OPEN_FALL)
