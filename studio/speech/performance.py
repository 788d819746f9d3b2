"""A spoken line made to act: the voice's own colour, the direction, the tune, the effect.

Takes the samples of a whole line with what was heard when; gives samples that begin with the same
sounds at the same times, and may ring on after them. A line that asks for nothing is returned
untouched; one that only asks a question is touched at its last word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.film.shot import Voice
from studio.lib.hashing import seed_of
from studio.speech import effects, timbre
from studio.speech.acting import Direction, colours
from studio.speech.intonation import Heard, Phrase, phrases_of, tuned
from studio.speech.sound import Samples, faded
from studio.speech.vocoder import put_together, taken_apart

MARGIN_MS = 140.0
JOINT_MS = 14.0
SEARCH_MS = 60.0
SIGH_DB = -13.0
SIGH_FORMANTS_HZ = ((620.0, 260.0, 1.0), (1_150.0, 400.0, 0.6), (2_600.0, 900.0, 0.3))


@dataclass(frozen=True)
class Scene:
    """What a line is performed with: its samples' rate, who says it, how, and its words."""

    rate: int
    voice: Voice
    direction: Direction
    words: tuple[str, ...]
    heard: Sequence[Heard]


def performed(samples: Samples, scene: Scene) -> Samples:
    """The line as it is acted; as long as it was, and longer only by what rings on."""
    phrases = phrases_of(scene.words, scene.heard)
    seed = seed_of("performance", scene.words, scene.voice) % 2**31
    if colours(scene.direction) or _coloured(scene.voice):
        samples = _recast(samples, scene, phrases, seed)
    else:
        for phrase in phrases:
            samples = _retouched(samples, scene.rate, phrase)
    if scene.direction.sigh:
        samples = _sighed(samples, scene, seed)
    samples = effects.apply(scene.voice.effect, samples, scene.rate, seed)
    samples = effects.apply(scene.direction.effect, samples, scene.rate, seed)
    return effects.afar(samples, scene.rate, scene.direction.distance, seed=seed)


def _coloured(voice: Voice) -> bool:
    return bool(voice.formants or voice.tremor or voice.breath or voice.growl)


def _recast(samples: Samples, scene: Scene, phrases: Sequence[Phrase], seed: int) -> Samples:
    """The whole line taken apart, changed and put together."""
    voice, direction = scene.voice, scene.direction
    parts = tuned(taken_apart(samples, scene.rate), phrases)
    parts = timbre.pitched(parts, direction.pitch - voice.formants)
    parts = timbre.ranged(parts, direction.liveliness)
    if direction.song:
        parts = timbre.sung(parts)
    if tremor := min(1.0, voice.tremor + direction.tremor):
        parts = timbre.trembling(parts, tremor, seed=seed)
    if direction.effort:
        parts = timbre.strained(parts, direction.effort)
    if breath := min(0.8, voice.breath + direction.breath):
        parts = timbre.airy(parts, breath)
    if direction.whisper:
        return put_together(timbre.whispered(parts))
    growl = min(1.0, voice.growl + direction.growl)
    return effects.roughened(put_together(parts), parts, growl, seed=seed)


def _retouched(samples: Samples, rate: int, phrase: Phrase) -> Samples:
    """The line with one phrase's tune; the rest keeps its very samples."""
    first_ms = phrase.nucleus_ms - SEARCH_MS if phrase.top else phrase.start_ms
    first = _quietest(samples, rate, first_ms - SEARCH_MS, first_ms)
    last = min(len(samples), round((phrase.end_ms + MARGIN_MS) * rate / 1000))
    joint = round(JOINT_MS * rate / 1000)
    begin = max(0, first - round(MARGIN_MS * rate / 1000))
    before = begin if not phrase.top else max(0, _at(phrase.start_ms, rate))
    begin = min(begin, before)
    piece = samples[begin:last]
    parts = tuned(taken_apart(piece, rate), [phrase], at_ms=begin * 1000 / rate)
    new = put_together(parts)
    weight = np.ones(len(piece), np.float32)
    into = first - begin
    weight[:into] = 0.0
    ramp = np.linspace(0.0, 1.0, max(2, min(joint, len(piece) - into)), dtype=np.float32)
    weight[into : into + len(ramp)] = ramp[: len(piece) - into]
    weight[-len(ramp) :] = np.minimum(weight[-len(ramp) :], ramp[::-1])
    out = samples.copy()
    out[begin:last] = piece * (1 - weight) + new * weight
    return out


def _at(time_ms: float, rate: int) -> int:
    return round(time_ms * rate / 1000)


def _quietest(samples: Samples, rate: int, first_ms: float, last_ms: float) -> int:
    """The sample around which the voice is quietest between two times."""
    first, last = max(0, _at(first_ms, rate)), max(1, _at(last_ms, rate))
    window = max(1, rate * 10 // 1000)
    piece = samples[first : last + window].astype(np.float64)
    if len(piece) <= window:
        return min(first, len(samples))
    power = np.convolve(piece**2, np.ones(window) / window, mode="valid")
    return first + int(np.argmin(power)) + window // 2


def _sighed(samples: Samples, scene: Scene, seed: int) -> Samples:
    """A breath let out in the silence before the first word."""
    room_ms = min((one.sounding.start_ms for one in scene.heard), default=0.0) - 60.0
    length = _at(room_ms, scene.rate)
    if length < scene.rate // 5:
        return samples
    breath = _breath(length, scene.rate, seed)
    level = float(np.sqrt((samples.astype(np.float64) ** 2).mean())) * 10 ** (SIGH_DB / 20)
    out = samples.copy()
    out[:length] += breath * np.float32(level / max(float(np.sqrt((breath**2).mean())), 1e-9))
    return out


def _breath(length: int, rate: int, seed: int) -> Samples:
    """Noise through an open throat that closes a little, dying away."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).normal(size=length))
    hertz = np.fft.rfftfreq(length, 1 / rate)
    shape = sum(g / (1 + ((hertz - f) / width) ** 2) for f, width, g in SIGH_FORMANTS_HZ)
    wave = np.fft.irfft(spectrum * shape, length)
    share = np.linspace(0.0, 1.0, length)
    swell = np.clip(share / 0.18, 0, 1) * (1 - share) ** 1.4
    return faded(np.asarray(wave * swell, np.float32), rate // 100)
