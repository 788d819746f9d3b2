"""Arrangement: who plays, how loud it is where, how it swells, swings and dies away."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studio.media.audio import gain_of
from studio.score.bars import SILENT, Bar
from studio.score.form import Curve, Phrase, Role
from studio.score.instruments import INSTRUMENTS
from studio.score.notes import Note, Swell, Voice
from studio.score.prompt import Wishes
from studio.score.styles import Balance, Lead, Style
from studio.score.timing import Timing

_HELD = 0.85  # of the ring-out, for the last chord
_RANGE = 22  # semitones that a singer who was asked for gets
_STEPS = 48
_PARTS = 12  # steps of a swell in a bar


def casting(style: Style, wishes: Wishes) -> Style:
    """The style with the players that a person asked for, and without those not wanted."""
    parts = tuple(
        part
        for part in style.parts
        if part.instrument not in wishes.silent
        and (wishes.drums or not _beats(part.instrument, part.textures))
    )
    leads = tuple(lead for lead in style.leads if lead.instrument not in wishes.silent)
    asked = tuple(_lead(name) for name in wishes.players if name in INSTRUMENTS)
    known = {lead.instrument: lead for lead in style.leads}
    asked = tuple(known.get(lead.instrument, lead) for lead in asked)
    counter = style.counter
    if counter is not None and counter.instrument in wishes.silent:
        counter = None
    return replace(
        style, parts=parts or style.parts, leads=asked or leads or style.leads, counter=counter
    )


def _beats(instrument: str, textures: Sequence[str]) -> bool:
    return INSTRUMENTS[instrument].drums or textures == ("beat",)


def _lead(name: str) -> Lead:
    """Somebody who was asked for, in the middle of a good register."""
    player = INSTRUMENTS[name]
    low = max(player.low, min(62, player.high - _RANGE))
    return Lead(name, low, min(low + _RANGE, player.high), 70)


def levels(timing: Timing, phrases: Sequence[Phrase], curve: Curve | None) -> list[float]:
    """How loud each bar is, 0..1: the curve, or the phrases' strengths without steps between."""
    total = timing.pulse.at(timing.beats) + timing.ring
    bars = [phrase for phrase in phrases for _ in range(phrase.bars)]
    plain = np.array([phrase.strength for phrase in bars] or [0.5])
    rests = np.zeros(len(plain), dtype=bool)
    if curve is not None:
        middles = [(index + 0.5) * timing.metre for index in range(len(plain))]
        curved = np.array([curve(timing.pulse.at(beat) / total) for beat in middles])
        plain, rests = 0.3 * plain + 0.7 * curved, curved < SILENT
    padded = np.concatenate([plain[:1], plain, plain[-1:]])
    smooth = np.maximum(np.convolve(padded, (0.25, 0.5, 0.25), mode="valid"), SILENT)
    smooth[rests] = 0.0
    last = 0.0 if curve is not None and curve(1.0) < SILENT else max(float(smooth[-1]), SILENT)
    return [*(float(level) for level in smooth), last]


def _beat_at_end(timing: Timing) -> float:
    """Seconds of a beat at the close."""
    return timing.pulse.at(timing.beats + 1) - timing.pulse.at(timing.beats)


def ring_beats(timing: Timing, *, closes: bool) -> float:
    """How many beats the last chord is held: to shortly before the end, or over it."""
    return (_HELD if closes else 1.1) * timing.ring / _beat_at_end(timing)


def swung(note: Note, swing: float) -> Note:
    """A note whose off-beat eighth falls late, as the style swings."""
    if swing == 0.5:
        return note
    whole, part = divmod(note.beat, 1)
    if abs(part - 0.5) < 0.02:
        return replace(note, beat=whole + swing)
    if abs(part - 0.25) < 0.02 or abs(part - 0.75) < 0.02:
        shift = (swing - 0.5) * 0.5
        return replace(note, beat=note.beat + shift)
    return note


def swells(bars: Sequence[Bar], timing: Timing, *, opens: bool, closes: bool) -> list[Swell]:
    """Each phrase grows to its middle and gives way; an opening grows out of silence."""
    result = []
    for bar in bars[:-1]:
        for part in range(_PARTS):
            along = (bar.place + part / _PARTS) / max(bar.phrase.bars, 1)
            shape = math.sin(math.pi * min(along, 1.0))
            strength = 0.55 + 0.3 * bar.level + 0.14 * shape
            if opens and bar.phrase.role is Role.INTRO:
                strength *= 0.68 + 0.32 * along**0.6
            result.append(Swell(bar.beat + bar.metre * part / _PARTS, min(strength, 1.0)))
    left = timing.ring / _beat_at_end(timing)
    level = 0.55 + 0.3 * bars[-1].level
    for step in range(_STEPS):
        share = step / _STEPS
        dying = (1 - share) ** 0.8 if closes else 1 - 0.25 * share
        result.append(Swell(timing.beats + left * share, level * dying))
    return result


def balanced(note: Note, balance: Balance) -> Note:
    """A note at the level that its kind of voice has in the style."""
    decibels = {
        Voice.COUNTER: balance.counter,
        Voice.HARMONY: balance.harmony,
        Voice.BASS: balance.bass,
        Voice.BEAT: balance.beat,
        Voice.ACCENT: balance.beat,
    }.get(note.voice, 0.0)
    if not decibels:
        return note
    return replace(note, velocity=int(np.clip(round(note.velocity * gain_of(decibels)), 4, 124)))
