"""The mix: takes, music and ambience in; stems and the finished programme out.

Everything is stereo float32 at 48 kHz and exactly as long as the timeline. Speech is brought to
one level, the bed makes room for it the way a hand on a fader would, and the whole is finished
at broadcast loudness. The three stems add up to the mix before its limiter.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.film.timecode import SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Ambience, Cue, SpokenLine, Spot, Timeline
from studio.lib.errors import EngineFailed
from studio.media.audio import Samples, fade, gain_of, ramp, resample, stereo
from studio.media.dynamics import compressed
from studio.media.loudness import integrated, level, limit, normalise, step_energies

STAGE, VERSION = "mix", "3"

TARGET_LUFS = -14.0
CEILING_DBTP = -1.5

_SPEECH_LUFS = -17.0
_MUSIC_LUFS = -20.0
_AMBIENCE_LUFS = -34.0
_AMBIENCE_TRIMS_DB = {"storm": 4.0, "sea": 2.0, "rain": 2.0, "snow": -4.0, "room": -9.0}
_MUSIC_UNDER_SPEECH_DB = 14.5
_AMBIENCE_UNDER_SPEECH_DB = 20.0
_DEEPEST_DUCK_DB = -26.0
_SPEECH_RATIO = 2.5
_SPEECH_CREST_DB = 10.5  # peaks of speech over its loudness
_TAKE_GAIN_DB = (-18.0, 24.0)

_ATTACK = 0.45  # s before speech over which the bed goes down
_RELEASE = 1.2  # s after it over which the bed comes back
_BREATH = 1.6  # s; the bed stays down through pauses shorter than this
_CONTROL = SAMPLES_PER_SECOND // 100  # samples between points of the fader's curve
_SWELL_STEPS = 31  # tenths of a second
_BLOCK = SAMPLES_PER_SECOND * 10
_LAST_FADE = SAMPLES_PER_SECOND // 2
_CROSSFADE = SAMPLES_PER_SECOND * 2
_EDGE = SAMPLES_PER_SECOND // 200


@dataclass(frozen=True)
class Mixed:
    """The finished ``mix`` and its stems, each (frames x 2000, 2) float32; and its measures.

    Stems carry the programme's gain; they may exceed 1.0 where the limiter will act.
    """

    mix: Samples
    dialogue: Samples
    music: Samples
    effects: Samples
    lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True)
class _Stretch:
    """A time in which somebody speaks, in samples, and how loud (LUFS)."""

    start: int
    stop: int
    lufs: float


def mix(
    timeline: Timeline,
    *,
    takes: Mapping[str, tuple[Samples, int]],
    music: Sequence[tuple[Cue, Samples]],
    ambience: Sequence[tuple[Ambience, Samples]],
    spots: Sequence[tuple[Spot, Samples]] = (),
    music_db: float = 0.0,
) -> Mixed:
    """Mix a film. ``takes`` maps each spoken line's id to its mono samples and their rate.

    Music may run on after its cue's end, where the next cue's beginning is crossfaded with it;
    ``music_db`` moves it from the house level. ``spots`` are single sounds, mono or stereo at
    48 kHz, whose level among each other is their maker's; place and distance are made here.

    Raises:
        EngineFailed: when a line of the timeline has no take, or the sum can't be finished.
    """
    length = timeline.frames * SAMPLES_PER_FRAME
    dialogue = _dialogue(timeline.spoken, takes, length)
    score = _music(music, length)
    score *= np.float32(gain_of(music_db))
    effects = _effects(ambience, length)
    for spot, samples in spots:
        _lay(effects, _placed(spot, samples), spot.start)
    speech = _stretches(timeline.spoken, dialogue)
    _duck(score, speech, _MUSIC_UNDER_SPEECH_DB)
    _duck(effects, speech, _AMBIENCE_UNDER_SPEECH_DB)
    for stem in (dialogue, score, effects):
        fade(stem, fall=_LAST_FADE)
    return _finished(dialogue, score, effects)


def _finished(dialogue: Samples, music: Samples, effects: Samples) -> Mixed:
    whole = dialogue + music
    whole += effects
    done = normalise(whole, TARGET_LUFS, CEILING_DBTP)
    gain = np.float32(gain_of(done.gain_db))
    for stem in (dialogue, music, effects):
        np.multiply(stem, gain, out=stem)
    return Mixed(done.samples, dialogue, music, effects, done.lufs, done.true_peak_dbtp)


def _silence(length: int) -> Samples:
    return np.zeros((length, 2), dtype=np.float32)


def _lay(stem: Samples, sound: Samples, start: int) -> None:
    """Add a sound to a stem at a sample; what lies outside is left out."""
    first, last = max(start, 0), min(start + len(sound), len(stem))
    if last > first:
        stem[first:last] += sound[first - start : last - start]


def _dialogue(
    spoken: Sequence[SpokenLine], takes: Mapping[str, tuple[Samples, int]], length: int
) -> Samples:
    stem = _silence(length)
    for line in spoken:
        if line.line_id not in takes:
            raise EngineFailed(f"The line “{line.text[:60]}” has no recording to mix.")
        samples, rate = takes[line.line_id]
        take = stereo(resample(samples, rate, SAMPLES_PER_SECOND))
        _lay(stem, _evened(take), line.start)
    return stem


def _evened(take: Samples) -> Samples:
    """A take at the common level, its dynamics and its highest peaks gently held."""
    even = _at_level(compressed(take, ratio=_SPEECH_RATIO))
    return _at_level(limit(even, _SPEECH_LUFS + _SPEECH_CREST_DB))


def _at_level(take: Samples) -> Samples:
    """The take with its speech, pauses left out, at the common level."""
    change = min(max(_SPEECH_LUFS - _loudness(take), _TAKE_GAIN_DB[0]), _TAKE_GAIN_DB[1])
    return take * np.float32(gain_of(change))


def _loudness(sound: Samples) -> float:
    """Gated loudness, or of a very short sound its plain level; silence counts as the target."""
    gated = integrated(sound)
    if math.isfinite(gated):
        return gated
    plain = level(sound)
    return plain if math.isfinite(plain) else _SPEECH_LUFS


def _music(music: Sequence[tuple[Cue, Samples]], length: int) -> Samples:
    stem = _silence(length)
    ordered = sorted(music, key=lambda pair: pair[0].start)
    running_until = 0
    for index, (cue, samples) in enumerate(ordered):
        start = cue.start * SAMPLES_PER_FRAME
        following = (
            ordered[index + 1][0].start * SAMPLES_PER_FRAME if index + 1 < len(ordered) else length
        )
        sound = _levelled(samples, _MUSIC_LUFS)[: max(following + _CROSSFADE - start, 0)]
        overlap_in = max(running_until - start, 0)
        overlap_out = max(start + len(sound) - following, 0) if index + 1 < len(ordered) else 0
        _cross(sound, rise=min(overlap_in, _CROSSFADE), fall=overlap_out)
        _lay(stem, sound, start)
        running_until = start + len(sound)
    return stem


def _cross(sound: Samples, *, rise: int, fall: int) -> None:
    """Equal-power fades, in place: two unlike sounds that cross keep their loudness."""
    rise, fall = min(rise, len(sound)), min(fall, len(sound))
    if rise:
        sound[:rise] *= np.sin(ramp(rise) * np.float32(np.pi / 2))
    if fall:
        sound[-fall:] *= np.sin(ramp(fall)[::-1] * np.float32(np.pi / 2))


def _levelled(samples: Samples, lufs: float) -> Samples:
    """A stereo copy at a loudness; silence stays what it is."""
    sound = stereo(samples)
    measured = integrated(sound)
    if not math.isfinite(measured):
        return sound.copy()
    return np.asarray(sound * np.float32(gain_of(lufs - measured)), dtype=np.float32)


def _effects(ambience: Sequence[tuple[Ambience, Samples]], length: int) -> Samples:
    stem = _silence(length)
    for bed, samples in ambience:
        lufs = _AMBIENCE_LUFS + _AMBIENCE_TRIMS_DB.get(bed.sound, 0.0)
        sound = fade(_levelled(samples, lufs), rise=_EDGE, fall=_EDGE)
        _lay(stem, sound, bed.start * SAMPLES_PER_FRAME)
    return stem


def _placed(spot: Spot, samples: Samples) -> Samples:
    """A spot effect where it sounds: constant-power panned, softer with distance."""
    angle = (spot.pan + 1) * np.pi / 4
    sides = np.array([np.cos(angle), np.sin(angle)]) * math.sqrt(2.0)
    gain = gain_of(-12.0 * spot.distance)
    return np.asarray(stereo(samples) * (gain * sides), dtype=np.float32)


def _stretches(spoken: Sequence[SpokenLine], dialogue: Samples) -> list[_Stretch]:
    """Where somebody speaks: first word to last word, breaths bridged."""
    spans: list[list[int]] = []
    for line in sorted(spoken, key=lambda line: line.start):
        start, stop = _span(line)
        if spans and start - spans[-1][1] < _BREATH * SAMPLES_PER_SECOND:
            spans[-1][1] = max(spans[-1][1], stop)
        else:
            spans.append([start, stop])
    found = []
    for start, stop in spans:
        heard = _loudness(dialogue[max(start, 0) : stop])
        found.append(_Stretch(start, stop, heard))
    return found


def _span(line: SpokenLine) -> tuple[int, int]:
    per_ms = SAMPLES_PER_SECOND // 1000
    if not line.words:
        return line.start, line.start + line.samples
    return line.start + line.words[0][1] * per_ms, line.start + line.words[-1][2] * per_ms


def _duck(bed: Samples, speech: Sequence[_Stretch], under_db: float) -> None:
    """Lower a bed under speech, in place, so far that it lies ``under_db`` below the voice.

    The fader goes down before speech and up after it, and rides the bed's own slow swells in
    between; it does not follow words, for music that pumps is worse than music that is soft.
    """
    if not speech or not bed.any():
        return
    at = np.arange(len(bed) // _CONTROL + 2) * _CONTROL
    loud = np.interp(at, *_swells(bed))
    points = np.zeros(len(at))
    for stretch in speech:
        change = np.clip(stretch.lufs - under_db - loud, _DEEPEST_DUCK_DB, 0.0)
        np.minimum(points, change * _down(at, stretch), out=points)
    gains = np.power(10.0, points / 20)
    for start in range(0, len(bed), _BLOCK):
        part = bed[start : start + _BLOCK]
        curve = np.interp(np.arange(start, start + len(part)), at, gains)
        part *= curve.astype(np.float32)[:, None]


def _swells(bed: Samples) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Samples and LUFS: the loudest three seconds near each tenth of one, smoothed."""
    from scipy.ndimage import convolve1d, maximum_filter1d  # noqa: PLC0415 - loads for sound only

    steps = step_energies(bed)
    if not len(steps):
        return np.zeros(1), np.full(1, level(bed))
    three = convolve1d(steps, np.full(_SWELL_STEPS, 1 / _SWELL_STEPS), mode="nearest")
    top = maximum_filter1d(three, _SWELL_STEPS, mode="nearest")
    loud = 10 * np.log10(top + 1e-12) - 0.691
    easing = np.hanning(_SWELL_STEPS + 2)[1:-1]
    smooth = convolve1d(loud, easing / easing.sum(), mode="nearest")
    return (np.arange(len(steps)) + 0.5) * len(bed) / len(steps), np.maximum(smooth, -90.0)


def _down(at: NDArray[np.int64], stretch: _Stretch) -> NDArray[np.float64]:
    """How far down the fader is, 0 to 1, at each sample of ``at``; eased both ways."""
    attack, release = _ATTACK * SAMPLES_PER_SECOND, _RELEASE * SAMPLES_PER_SECOND
    down = np.clip((at - (stretch.start - attack)) / attack, 0, 1)
    up = np.clip((at - stretch.stop) / release, 0, 1)
    eased = np.minimum(0.5 - 0.5 * np.cos(np.pi * down), 0.5 + 0.5 * np.cos(np.pi * up))
    return np.asarray(eased)
