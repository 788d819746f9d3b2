"""Lip-sync by the studio's own dubbing room: warped lips on any face, led by text or by ear.

Where a text is given, the studio's own voice speaks it first; the times of that mouth are then led
to the real speech by what the two sound like. It works for every language that the studio speaks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np

from studio.dubbing.alignment import align
from studio.dubbing.dubber import Order, dub, faces_of
from studio.dubbing.nets import Nets
from studio.dubbing.soundtrack import HEARING_RATE
from studio.film.shot import Line, LineKind
from studio.film.sound import Language
from studio.film.take import MouthKey
from studio.lib import hashing
from studio.lib.errors import BadInput
from studio.media.audio import resample
from studio.providers.ports import Dubbed, Dubbing, Face, LipSync, Samples
from studio.speech.actor import Actor
from studio.speech.voices import narrator_voice

RULES_VERSION = 1
SPOKEN_AT_ONCE = 280
"""Letters that the voice is given at once."""
BETWEEN_S = 0.25
MODEL_VOICE = "neutral"
_SENTENCE_END = re.compile(r"(?<=[.!?…।])[\"'”’)]*\s+")


class LandmarkLipSync:
    """Finds faces by the installed networks and bends their mouths."""

    def __init__(self, assets: Path) -> None:
        self._assets = assets
        self._nets = Nets(assets / "faces")
        mesh = hashing.of_file(assets / "faces" / "mesh.tflite")[:12]
        self.version = f"landmarks-{mesh}-rules-{RULES_VERSION}"

    @cached_property
    def _actor(self) -> Actor:
        return Actor(self._assets / "kokoro")

    def faces(self, footage: Path) -> tuple[Face, ...]:
        """The faces of a photo or video, the largest first.

        Raises:
            FaceMissing: when there is none.
            FootageUnreadable: when it is no picture or video that can be read.
        """
        people, film, searched = faces_of(self._nets, footage)
        scale = (film.width, film.height, film.width, film.height)
        return tuple(
            Face(
                box=tuple(side / size for side, size in zip(person.box, scale, strict=True)),  # type: ignore[arg-type]  # four of them
                seconds=float(person.frame / film.rate),
                share=len(person.boxes) / searched,
            )
            for person in people
        )

    def dub(self, order: Dubbing, out: Path, *, ring: Callable[[int, int], bool]) -> Dubbed:
        """Write an MP4 of the footage whose face speaks the order's speech.

        Raises:
            FaceMissing: when there is no such face.
            FootageUnreadable, SoundUnreadable: when footage or speech can't be read.
            BadInput: when the text is not what is said.
            Cancelled: when ``ring`` answered False.
        """
        text = " ".join(order.text.split())
        keys = None
        if text:

            def keys(speech: Samples, pause: Callable[[], None]) -> Sequence[MouthKey]:
                return self._keys(text, order.language, speech, pause)

        made = dub(self._nets, Order(order.footage, order.speech, order.face, keys), out, ring)
        return Dubbed(made.frames, made.found, made.width, made.height)

    def _keys(
        self, text: str, language: Language, speech: Samples, pause: Callable[[], None]
    ) -> list[MouthKey]:
        """The mouth's times in the speech: spoken by our own voice, then led across."""
        sounds: list[Samples] = []
        model: list[MouthKey] = []
        begun = 0
        for number, part in enumerate(parts_of(text)):
            pause()
            line = Line(f"dub{number:03}", "", part, LineKind.NARRATION)
            samples, take = self._actor.speak(line, narrator_voice(MODEL_VOICE, language))
            begun_ms = round(begun * 1000 / HEARING_RATE)
            model += [replace(key, start_ms=key.start_ms + begun_ms) for key in take.mouth]
            rest = np.zeros(int(BETWEEN_S * HEARING_RATE), np.float32)
            sounds += [resample(samples, take.rate, HEARING_RATE), rest]
            begun += len(sounds[-2]) + len(rest)
        pause()
        found = align(np.concatenate(sounds), speech)
        if not found.fits:
            raise BadInput(
                "The text is not what is said in the sound. Correct it, or leave it out: the mouth"
                " then goes by ear.",
                field="text",
            )
        return _rising(replace(key, start_ms=round(found.moved(key.start_ms))) for key in model)


def parts_of(text: str) -> Iterator[str]:
    """A text in pieces of whole sentences that the voice takes at once."""
    held = ""
    for sentence in _SENTENCE_END.split(text):
        if held and len(held) + len(sentence) > SPOKEN_AT_ONCE:
            yield held
            held = ""
        held = f"{held} {sentence}".strip()
    if held:
        yield held


def _rising(keys: Iterator[MouthKey]) -> list[MouthKey]:
    """Keys in order, the last of those that fall on one moment."""
    kept: list[MouthKey] = []
    for key in keys:
        while kept and kept[-1].start_ms >= key.start_ms:
            kept.pop()
        kept.append(key)
    return kept


def open_lip_sync(assets: Path, _cache: Path) -> LipSync:
    """Lip-sync on the installed networks; nothing heavy is loaded before the first order.

    Raises:
        ResourceMissing: when the set-up has not installed the models.
    """
    return LandmarkLipSync(assets)
