"""The voice actor: a line and a voice in, samples with times of words and mouth out.

Reading, pronouncing, speaking, pitching, trimming and levelling happen here in that order.
Refuses a line without words (BadInput). The model is loaded when the first line is spoken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

import numpy as np

from studio.film.shot import Line, Voice
from studio.film.take import Take, Word
from studio.lib import hashing
from studio.lib.errors import BadInput, ResourceMissing
from studio.speech.acting import direction_of
from studio.speech.breaths import Breath, breaths
from studio.speech.mouth import Sounding, loudness_of, mouth_keys
from studio.speech.pauses import settled
from studio.speech.performance import Scene, performed
from studio.speech.phonemes import Sounds
from studio.speech.readers import Readers
from studio.speech.reading import SHOWN_LETTERS
from studio.speech.sound import (
    Samples,
    faded,
    levelled,
    semitone_ratio,
    sounding_span,
    transposed,
)
from studio.speech.synthesis import RATE, Style, VoiceModel
from studio.speech.wording import UNOWNED

RULES_VERSION = 4
BIAS_MS = 85.0
EDGE_SAMPLES = RATE * 40 // 1000
FADE_SAMPLES = RATE * 8 // 1000
LEVEL_DBFS = -20.0
SPEED_LIMITS = (0.55, 1.8)
SHORTEST_WORD_MS = 20


@dataclass(frozen=True)
class Heard:
    """One phoneme as it came out: its owner among the written words, and when."""

    owner: int
    sounding: Sounding


class Actor:
    """Speaks lines with the voices of one installed model."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the model.

        Raises:
            ResourceMissing: when the set-up has not installed it.
        """
        model = folder / "model.onnx"
        if not model.is_file():
            raise ResourceMissing("The voice model is not installed. Run `make setup`.")
        self._folder = folder
        self.version = f"kokoro-{hashing.of_file(model)[:12]}-rules-{RULES_VERSION}"

    @cached_property
    def _model(self) -> VoiceModel:
        return VoiceModel(self._folder)

    @cached_property
    def _readers(self) -> Readers:
        return Readers()

    def knows(self, phoneme: str) -> bool:
        """Whether the voice has a sound for a phoneme or mark; what it doesn't is left out."""
        return self._model.knows(phoneme)

    def speak(
        self, line: Line, voice: Voice, *, pronunciations: Sequence[tuple[str, str]] = ()
    ) -> tuple[Samples, Take]:
        """One take of a line: mono samples at 24 kHz and their times.

        Raises:
            BadInput: when the line has no words that the voice can read.
            EngineFailed: for a voice whose styles are not installed.
        """
        words, sounds = self._read(line.text, voice, pronunciations)
        direction = direction_of(line.parenthetical)
        ratio = semitone_ratio(voice.pitch + voice.formants)
        style = self._model.blend(dict(voice.styles))
        speed = voice.pace * direction.pace
        said = [self._say(breath, style, speed=speed, ratio=ratio) for breath in breaths(sounds)]
        if not said:
            raise BadInput(
                f"This line has no words that the voice can read: “{line.text[:SHOWN_LETTERS]}”."
            )
        samples, heard = _joined(said, speed=speed, beat_ms=direction.beat_ms)
        samples = performed(samples, Scene(RATE, voice, direction, words, heard))
        samples = levelled(samples, LEVEL_DBFS + direction.level_db)
        end_ms = len(samples) * 1000 // RATE
        return samples, Take(
            line_id=line.id,
            rate=RATE,
            samples=len(samples),
            words=word_times(words, heard, end_ms=end_ms),
            mouth=mouth_keys(
                [h.sounding for h in heard],
                end_ms=end_ms,
                loudness=loudness_of(samples, RATE),
            ),
        )

    def _read(
        self, text: str, voice: Voice, pronunciations: Sequence[tuple[str, str]] = ()
    ) -> tuple[tuple[str, ...], Sounds]:
        """The written words, and the phonemes that the model knows."""
        words, sounds = self._readers.of(voice).read(text, pronunciations)
        known = [
            (p, o)
            for p, o in zip(sounds.phonemes, sounds.owners, strict=True)
            if self._model.knows(p)
        ]
        return words, Sounds("".join(p for p, _ in known), tuple(o for _, o in known))

    def _say(self, breath: Breath, style: Style, *, speed: float, ratio: Fraction) -> "Said":
        """One breath: spoken slower by the pitch ratio, played faster by it, silence cut off."""
        model_speed = min(max(speed / float(ratio), SPEED_LIMITS[0]), SPEED_LIMITS[1])
        utterance = self._model.utter(breath.phonemes, style, speed=model_speed)
        first, last = sounding_span(utterance.samples)
        begin = max(0, first - EDGE_SAMPLES)
        end = min(len(utterance.samples), last + EDGE_SAMPLES)
        samples = faded(transposed(utterance.samples[begin:end], ratio), FADE_SAMPLES)
        edges = ((utterance.starts - begin) * 1000 / RATE - BIAS_MS) / float(ratio)
        samples, edges = settled(samples, edges, breath.phonemes, rate=RATE, pace=speed)
        return Said(breath, samples, tuple(float(edge) for edge in edges))


@dataclass(frozen=True)
class Said:
    """A breath's samples, and the edges of its phonemes in milliseconds."""

    breath: Breath
    samples: Samples
    edges_ms: tuple[float, ...]


def _joined(said: Sequence[Said], *, speed: float, beat_ms: int) -> tuple[Samples, list[Heard]]:
    """Breaths one after another with their pauses, and every phoneme on the common clock."""
    pieces: list[Samples] = [np.zeros(beat_ms * RATE // 1000, np.float32)]
    heard: list[Heard] = []
    at = len(pieces[0])
    for index, one in enumerate(said):
        start_ms = at * 1000 / RATE
        for phoneme, owner, start, end in zip(
            one.breath.phonemes, one.breath.owners, one.edges_ms, one.edges_ms[1:], strict=False
        ):
            heard.append(Heard(owner, Sounding(phoneme, start_ms + start, start_ms + end)))
        pieces.append(one.samples)
        if index + 1 < len(said):
            pause = round(one.breath.pause_ms / speed) * RATE // 1000
            pieces.append(np.zeros(max(0, pause - 2 * EDGE_SAMPLES), np.float32))
        at = sum(len(piece) for piece in pieces)
    return np.concatenate(pieces), heard


def word_times(words: Sequence[str], heard: Sequence[Heard], *, end_ms: int) -> tuple[Word, ...]:
    """Each written word from its first sound to its last; in order, without overlap."""
    spans: dict[int, tuple[float, float]] = {}
    for h in heard:
        if h.owner != UNOWNED:
            start, _ = spans.get(h.owner, (h.sounding.start_ms, 0.0))
            spans[h.owner] = (start, h.sounding.end_ms)
    timed: list[Word] = []
    at = 0
    for index, text in enumerate(words):
        start, end = spans.get(index, (float(at), float(at)))
        begin = min(end_ms, max(at, round(start)))
        least = begin + SHORTEST_WORD_MS if index in spans else begin
        at = min(end_ms, max(least, round(end)))
        timed.append(Word(text, begin, at))
    return tuple(timed)
