"""Plans of heads: how each species' head is cut, in shares of the head's half width and height."""

from dataclasses import dataclass
from enum import StrEnum

from studio.film.look import Age, Look
from studio.theatre.creature.coats import Coat
from studio.theatre.paper import Point
from studio.theatre.puppet.head import Skull


class MouthKind(StrEnum):
    """Ways to open a mouth."""

    PADS = "pads"
    LONG = "long"
    SNOUT = "snout"
    TRUNK = "trunk"
    WIDE = "wide"
    BEAK = "beak"
    BILL = "bill"
    LIPS = "lips"


class EarKind(StrEnum):
    """Cuts of ears."""

    NONE = "none"
    POINTED = "pointed"
    FLOPPY = "floppy"
    ROUND = "round"
    LONG = "long"
    LEAF = "leaf"
    FAN = "fan"
    TUFT = "tuft"


@dataclass(frozen=True)
class Muzzle:
    """A muzzle.

    Its kind, half width and half height in half widths of the head, its middle's height (0 chin to
    1 crown), how far it stands out (1 is the face), and the nose's width in muzzles.
    """

    kind: MouthKind = MouthKind.PADS
    half: float = 0.46
    tall: float = 0.30
    y: float = 0.20
    out: float = 1.25
    nose: float = 0.42
    bridge: float = 0.0


@dataclass(frozen=True)
class Ear:
    """Ears: place on the head (half widths, heights), length in heads, width in lengths, angle."""

    kind: EarKind = EarKind.NONE
    x: float = 0.62
    y: float = 0.88
    size: float = 0.40
    wide: float = 0.62
    angle: float = 18.0
    over: bool = False


@dataclass(frozen=True)
class HeadPlan:
    """One head.

    ``outline`` is its right half from the crown to the chin; ``wide`` is the width in heights;
    ``eye`` is the eyes' x, y and radius; ``marks`` name what is printed on it.
    """

    outline: tuple[Point, ...]
    wide: float = 1.0
    eye: tuple[float, float, float] = (0.42, 0.56, 0.105)
    muzzle: Muzzle = Muzzle()
    ear: Ear = Ear()
    marks: tuple[str, ...] = ()
    crest: str = ""
    iris: str = "#5a3a22"
    slit: bool = False


ROUND = (
    (0.0, 1.0),
    (0.45, 0.955),
    (0.80, 0.80),
    (0.98, 0.54),
    (0.92, 0.26),
    (0.55, 0.05),
    (0.0, 0.0),
)
BROAD = (
    (0.0, 1.0),
    (0.46, 0.965),
    (0.82, 0.82),
    (0.97, 0.58),
    (0.99, 0.32),
    (0.62, 0.06),
    (0.0, 0.0),
)
WEDGE = (
    (0.0, 0.98),
    (0.44, 0.95),
    (0.80, 0.80),
    (0.94, 0.58),
    (1.04, 0.37),
    (0.50, 0.13),
    (0.0, 0.0),
)
LONGISH = (
    (0.0, 1.0),
    (0.46, 0.96),
    (0.84, 0.80),
    (0.92, 0.56),
    (0.66, 0.30),
    (0.58, 0.10),
    (0.0, 0.0),
)
PEAR = (
    (0.0, 1.0),
    (0.42, 0.945),
    (0.72, 0.77),
    (0.86, 0.52),
    (0.98, 0.28),
    (0.62, 0.04),
    (0.0, 0.0),
)
FLAT = (
    (0.0, 0.90),
    (0.45, 0.93),
    (0.82, 0.80),
    (1.02, 0.46),
    (0.98, 0.24),
    (0.58, 0.04),
    (0.0, 0.0),
)
HEART = (
    (0.0, 0.95),
    (0.46, 0.98),
    (0.86, 0.84),
    (1.02, 0.54),
    (0.92, 0.24),
    (0.50, 0.03),
    (0.0, -0.02),
)


def skull_of(look: Look, plan: HeadPlan, coat: Coat, height: float) -> Skull:
    """The measures that eyes, glasses and hats are cut to."""
    x, y, r = plan.eye
    child = look.age is Age.CHILD
    grown = 1.18 if child else 1.0
    half = height * plan.wide / 2
    return Skull(
        half=half,
        height=height,
        jaw=0.9,
        eye_y=-height * (y - (0.03 if child else 0.0)),
        eye_x=x,
        eye_rx=height * r * grown,
        eye_ry=height * r * grown * 1.12,
        nose_y=-height * (plan.muzzle.y + 0.05),
        nose=height * 0.1,
        mouth_y=-height * plan.muzzle.y,
        ear=height * 0.1,
        skin=coat.base,
    )
