"""A bearing: everything that an animal's body and face do at one moment, for any kind of body.

Bearings are written for an animal that faces right. Angles are degrees, clockwise; lengths are
shares of the leg for paws, of the stature for the body.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from studio.theatre.puppet.pose import Face


class Posture(StrEnum):
    """How the body is carried."""

    STAND = "stand"
    SIT = "sit"
    LIE = "lie"


@dataclass(frozen=True)
class Paw:
    """A foot's place: ``x`` ahead of where it rests, ``lift`` off the floor, toe angle."""

    x: float = 0.0
    lift: float = 0.0
    toe: float = 0.0


@dataclass(frozen=True)
class Bearing:
    """The whole animal.

    ``side`` is the way that the body faces on the stage; ``head_turn`` -1 to 1 where the head
    looks (1 the viewer's right). ``paws`` are near fore, far fore, near hind, far hind. ``ears``
    and ``tail`` go from -1 (laid back, tucked) to 1 (pricked, high); ``wag`` swings the tail;
    ``wings`` is how far wings are spread and ``beat`` -1 to 1 where they are in a beat.
    ``gesture`` 0 to 1 brings the free paw, wing or trunk to ``aim`` (ahead and up, in arm
    lengths). ``wave`` is the phase of a body that swims or slithers, in turns, and ``sweep`` how
    strongly.
    """

    side: int = 1
    posture: Posture = Posture.STAND
    x: float = 0.0
    lift: float = 0.0
    pitch: float = 0.0
    squash: float = 0.0
    paws: tuple[Paw, Paw, Paw, Paw] = (Paw(), Paw(), Paw(), Paw())
    neck: float = 0.0
    head_turn: float = 0.0
    head_tilt: float = 0.0
    head_nod: float = 0.0
    ears: float = 0.0
    twitch: float = 0.0
    tail: float = 0.0
    wag: float = 0.0
    wings: float = 0.0
    beat: float = 0.0
    gesture: float = 0.0
    aim: tuple[float, float] = (0.8, 0.3)
    breath: float = 0.0
    wave: float = 0.0
    sweep: float = 0.0
    asleep: bool = False
    face: Face = field(default_factory=Face)
