"""What is made by itself, without a film: speech from a text, a piece of music, a lip-sync.

An order goes in, finished files come out. As with films every piece of work is named by all that
goes into it: a sentence that a film has spoken is not spoken again, the same music is played once.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from studio.film.shot import Line, LineKind, Voice
from studio.film.sound import Language, MusicOrder
from studio.film.take import Take, Word
from studio.film.timecode import SAMPLES_PER_SECOND
from studio.lib import clock
from studio.lib.errors import BadInput
from studio.media import audio, deliver, loudness
from studio.media.intake import examine
from studio.pipeline.runner import Runner
from studio.pipeline.stages import voices
from studio.pipeline.subtitling import spoken_vtt
from studio.pipeline.work import Desk, Made, Watch, Work
from studio.providers.ports import Dubbing
from studio.providers.registry import Workshop
from studio.reading.sentences import part_long, split_sentences
from studio.storage.artifacts import ArtifactStore, Record

SPEECH_VERSION, MUSIC_VERSION, LIP_SYNC_VERSION = "1", "1", "1"
SHARES = {
    "speech": {"voices": 92.0, "speech": 8.0},
    "music": {"music": 1.0},
    "lip-sync": {"voices": 18.0, "speech": 2.0, "lip-sync": 80.0},
}
SENTENCE_PAUSE_MS, PARAGRAPH_PAUSE_MS = 280, 720
TARGET_LUFS, CEILING_DBTP = -16.0, -1.0
"""What is handed out alone is as loud as players online expect of it."""


@dataclass(frozen=True)
class SpeechOrder:
    """A text to be spoken: paragraphs are parted by an empty line."""

    text: str
    voice: Voice
    pronunciations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class LipSyncOrder:
    """Footage and speech by content hash, or what is spoken first; see ``ports.Dubbing``."""

    footage: str
    speech: str | SpeechOrder
    text: str = ""
    language: Language = Language.EN_US
    face: int = 0


@dataclass(frozen=True)
class Piece:
    """What was made: content hashes by file name, its length, and how much was made now (0..1)."""

    files: tuple[tuple[str, str], ...]
    duration_ms: int
    new_share: float
    report: Mapping[str, object] = field(default_factory=dict)


def make_speech(
    order: SpeechOrder, *, workshop: Workshop, store: ArtifactStore, watch: Watch
) -> Piece:
    """Speak a text: ``speech.wav``, ``speech.m4a``, and its words with times, ``speech.vtt``.

    Raises:
        BadInput: when there is nothing to say.
        Cancelled: when the watch says stop.
        StudioError: what the voice raised.
    """
    runner = Runner(workshop=workshop, store=store, watch=watch, shares=SHARES["speech"])
    return _piece(_spoken(order, runner), runner, "voices")


def make_music(
    order: MusicOrder, *, workshop: Workshop, store: ArtifactStore, watch: Watch
) -> Piece:
    """Compose and play one piece: ``music.wav`` and ``music.m4a`` of exactly its length.

    Raises:
        BadInput: for a style that is not there.
        Cancelled: when the watch says stop.
    """
    runner = Runner(workshop=workshop, store=store, watch=watch, shares=SHARES["music"])
    inputs = {"order": order, "engine": workshop.composer.version}
    work = Work("music", MUSIC_VERSION, inputs, play_piece)
    (played,) = runner.run("music", [work], "Playing the music")
    return _piece(played, runner, "music")


def make_lip_sync(
    order: LipSyncOrder, *, workshop: Workshop, store: ArtifactStore, watch: Watch
) -> Piece:
    """Give a face in footage a mouth that speaks: ``lip-sync.mp4``.

    Raises:
        FaceMissing: when there is no such face.
        FootageUnreadable: when footage or speech can't be read.
        Cancelled: when the watch says stop.
    """
    runner = Runner(workshop=workshop, store=store, watch=watch, shares=SHARES["lip-sync"])
    if isinstance(order.speech, SpeechOrder):
        order = replace(order, speech=_spoken(order.speech, runner).file("speech.wav"))
    inputs = {"order": order, "engine": workshop.lip_sync.version}
    work = Work("lip-sync", LIP_SYNC_VERSION, inputs, move_lips)
    (dubbed,) = runner.run("lip-sync", [work], "Moving the lips")
    return _piece(dubbed, runner, "lip-sync")


@dataclass(frozen=True)
class SpokenPart:
    """One take in a recording: its sound, the pause after it in ms, its words' times."""

    sound: str
    pause_ms: int
    take: Take


@dataclass(frozen=True)
class Recording:
    """All takes of a text in order."""

    parts: tuple[SpokenPart, ...]
    language: Language


def join_speech(desk: Desk, recording: Recording) -> Made:
    """Takes one after the other with natural pauses, at an even loudness, and their words."""
    desk.tick(0, 1)
    sounds: list[NDArray[np.float32]] = []
    words: list[list[Word]] = []
    rate, at = 0, 0
    for part in recording.parts:
        samples, rate = audio.read_wav(desk.store.open_path(part.sound))
        shift = round(1000 * at / rate)
        words.append([Word(w.text, w.start_ms + shift, w.end_ms + shift) for w in part.take.words])
        last = part is recording.parts[-1]
        silence = np.zeros(0 if last else part.pause_ms * rate // 1000, np.float32)
        sounds += [samples, silence]
        at += len(samples) + len(silence)
    whole = audio.resample(np.concatenate(sounds), rate, SAMPLES_PER_SECOND)
    captions = spoken_vtt(words, recording.language).encode()
    made = _delivered(desk, "speech", whole)
    return Made(files={**made.files, "speech.vtt": captions}, facts=made.facts)


def play_piece(desk: Desk, inputs: Mapping[str, MusicOrder]) -> Made:
    """Compose and play one piece of music."""
    desk.tick(0, 1)
    return _delivered(desk, "music", desk.workshop.composer.compose(inputs["order"]))


def move_lips(desk: Desk, inputs: Mapping[str, LipSyncOrder]) -> Made:
    """Dub one piece of footage."""
    desk.tick(0, 1)
    order = inputs["order"]
    dubbing = Dubbing(
        footage=desk.store.open_path(order.footage),
        speech=desk.store.open_path(str(order.speech)),
        text=order.text,
        language=order.language,
        face=order.face,
    )
    path = desk.store.scratch()
    done = desk.workshop.lip_sync.dub(dubbing, path, ring=desk.ring)
    facts = {
        "frames": done.frames,
        "found": done.found,
        "width": done.width,
        "height": done.height,
        "duration_ms": examine(path).duration_ms,
    }
    return Made(files={"lip-sync.mp4": path}, facts=facts)


def _spoken(order: SpeechOrder, runner: Runner) -> Record:
    """The finished recording of a text."""
    lines = list(_lines(order.text))
    if not lines:
        raise BadInput("There are no words in this text.", field="text")
    engine = runner.workshop.voice_actor.version
    works = [voices.work_of(line, order.voice, order.pronunciations, engine) for line, _ in lines]
    takes = runner.run("voices", works, "Speaking the text")
    parts = tuple(
        SpokenPart(record.file("take.wav"), pause, voices.take_of(record, line.id))
        for (line, pause), record in zip(lines, takes, strict=True)
    )
    work = Work("speech", SPEECH_VERSION, Recording(parts, order.voice.language), join_speech)
    (joined,) = runner.run("speech", [work], "Joining the recording")
    return joined


def _lines(text: str) -> Iterator[tuple[Line, int]]:
    """The text in parts that are spoken in one breath, each with the pause after it in ms."""
    for paragraph in text.replace("\r\n", "\n").split("\n\n"):
        parts = [part for sentence in split_sentences(paragraph) for part in part_long(sentence)]
        for place, part in enumerate(parts, 1):
            if not any(letter.isalnum() for letter in part):
                continue
            pause = PARAGRAPH_PAUSE_MS if place == len(parts) else SENTENCE_PAUSE_MS
            yield Line("", "", part, LineKind.NARRATION), pause


def _delivered(desk: Desk, name: str, samples: NDArray[np.float32]) -> Made:
    """Samples at 48 kHz as files that people take along."""
    even = _levelled(audio.stereo(samples))
    even = even[:, 0] if samples.ndim == 1 else even
    wav, m4a = desk.store.scratch(), desk.store.scratch()
    deliver.write_wav(wav, even, SAMPLES_PER_SECOND)
    deliver.write_m4a(m4a, even, SAMPLES_PER_SECOND)
    facts = {"duration_ms": round(1000 * len(even) / SAMPLES_PER_SECOND)}
    return Made(files={f"{name}.wav": wav, f"{name}.m4a": m4a}, facts=facts)


def _levelled(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Stereo at the loudness of what is handed out; high peaks are held under the ceiling."""
    measured = loudness.integrated(samples)
    gain = audio.gain_of(TARGET_LUFS - measured) if math.isfinite(measured) else 1.0
    return loudness.limit(samples * np.float32(gain), CEILING_DBTP)


def _piece(record: Record, runner: Runner, stage: str) -> Piece:
    done = runner.log[stage]
    length = record.facts["duration_ms"]
    if not isinstance(length, int):
        raise TypeError("a piece's length is whole milliseconds")
    share = done.made / max(1, done.made + done.reused)
    report = {
        "made": sum(log.made for log in runner.log.values()),
        "reused": sum(log.reused for log in runner.log.values()),
        "seconds": round(clock.ticks() - runner.started, 2),
        **dict(record.facts),
    }
    return Piece(tuple(sorted(record.files.items())), length, share, report)
