"""The built-in voice actor: Kokoro through ``studio.speech``."""

from collections.abc import Sequence
from pathlib import Path

from studio.film.shot import Line, Voice
from studio.providers.ports import Reading, VoiceActor
from studio.speech.actor import Actor


class KokoroVoiceActor:
    """Speaks lines; the same line and voice give the same samples in any process."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self.version = actor.version

    def speak(
        self, line: Line, voice: Voice, *, pronunciations: Sequence[tuple[str, str]] = ()
    ) -> Reading:
        """One take of a line; ``pronunciations`` pairs words with how they are read.

        Raises:
            BadInput: when the line has no words that the voice can read.
            EngineFailed: for a voice whose styles are not installed.
        """
        samples, take = self._actor.speak(line, voice, pronunciations=pronunciations)
        return Reading(samples, take)


def open_voice_actor(assets: Path, _cache: Path) -> VoiceActor:
    """The voice actor on the installed model; nothing heavy is loaded before the first line.

    Raises:
        ResourceMissing: when the set-up has not installed the model.
    """
    return KokoroVoiceActor(Actor(assets / "kokoro"))
