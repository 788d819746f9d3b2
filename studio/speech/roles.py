"""How a voice of the catalogue is written down: who it is, and how it is made.

Takes the values of a table's row; gives a ``Voice`` in a language.
"""

from dataclasses import dataclass
from enum import StrEnum

from studio.film.look import Age, Gender
from studio.film.shot import Voice
from studio.film.sound import Language, VoiceEffect


class Temper(StrEnum):
    """What a voice is cast for."""

    PLAIN = "plain"
    SMALL = "small"
    LARGE = "large"
    SLY = "sly"
    SLOW = "slow"
    EAGER = "eager"
    FIERCE = "fierce"
    ROBOT = "robot"
    GHOST = "ghost"
    GIANT = "giant"
    TINY = "tiny"


@dataclass(frozen=True)
class Role:
    """One row of the catalogue. ``styles`` reads "af_bella" or "af_bella:3+af_kore:1"."""

    id: str
    label: str
    description: str
    gender: Gender
    age: Age
    styles: str
    temper: Temper = Temper.PLAIN
    pitch: float = 0.0
    formants: float = 0.0
    pace: float = 1.0
    tremor: float = 0.0
    breath: float = 0.0
    growl: float = 0.0
    effect: VoiceEffect = VoiceEffect.NONE

    def voice(self, language: Language) -> Voice:
        """The voice that the row describes, speaking a language."""
        return Voice(
            styles=blend(self.styles),
            pace=self.pace,
            pitch=self.pitch,
            effect=self.effect,
            language=language,
            formants=self.formants,
            tremor=self.tremor,
            breath=self.breath,
            growl=self.growl,
        )


def blend(styles: str) -> tuple[tuple[str, float], ...]:
    """Styles with weights that sum to 1, from "one:3+other:1" or "one+other"."""
    parts = [part.partition(":") for part in styles.split("+")]
    weights = [float(weight or 1) for _, _, weight in parts]
    return tuple(
        (name, weight / sum(weights)) for (name, _, _), weight in zip(parts, weights, strict=True)
    )
