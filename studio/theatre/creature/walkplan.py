"""Plans of bodies on four legs: one row a species, in puppet units."""

from dataclasses import dataclass

from studio.film.look import Species
from studio.theatre.paper import Point


@dataclass(frozen=True)
class Tail:
    """A tail.

    Its tip's kind, length, width at root and middle, the angle at ease (0 hangs, 90 points back,
    180 up) and how much each of its parts bends on.
    """

    tip: str = "plain"
    long: float = 150.0
    widths: tuple[float, float] = (30.0, 24.0)
    angle: float = 60.0
    bend: float = 14.0
    swing: float = 60.0


@dataclass(frozen=True)
class Walker:
    """A body.

    Heights of shoulder and hip, their distance, half depths of chest and rump, how far the belly
    is tucked up and the back sags; ``reach`` leads from the shoulder to the head's middle.
    ``limb`` are a leg's widths at the top, knee and ankle, ``stride`` a step in leg lengths,
    ``beat`` the frames of a walk's stride.
    """

    fore: float
    hind: float
    length: float
    chest: float
    rump: float
    reach: Point
    head: float
    neck: tuple[float, float]
    limb: tuple[float, float, float]
    foot: tuple[str, float]
    tail: Tail
    tuck: float = 12.0
    sag: float = 4.0
    haunch: float = 1.7
    stride: float = 0.62
    beat: int = 28
    marks: tuple[str, ...] = ()

    @property
    def stature(self) -> float:
        """Floor to crown."""
        return self.fore - self.reach[1] + 0.58 * self.head

    @property
    def head_x(self) -> float:
        """The head's middle ahead of the body's."""
        return self.length / 2 + self.reach[0]


WALKERS: dict[Species, Walker] = {
    Species.DOG: Walker(
        232, 226, 224, 84, 76, (58, -196), 222, (124, 100), (64, 42, 36), ("paw", 56),
        Tail("plain", 170, (34, 24), 112, 16, 60), 20, marks=("belly", "saddle"),
    ),
    Species.CAT: Walker(
        172, 176, 205, 66, 68, (36, -166), 192, (96, 78), (52, 34, 28), ("paw", 44),
        Tail("plain", 270, (25, 22), 112, 27, 50), 6, marks=("belly", "tabby"), beat=26,
    ),
    Species.FOX: Walker(
        204, 200, 232, 70, 66, (50, -184), 204, (104, 84), (54, 34, 27), ("paw", 44),
        Tail("brush", 270, (38, 88), 52, 20, 56), 22, marks=("bib", "socks"), beat=26,
    ),
    Species.WOLF: Walker(
        292, 282, 292, 100, 86, (92, -196), 240, (150, 116), (72, 46, 38), ("paw", 62),
        Tail("brush", 290, (44, 84), 38, 8, 56), 30, marks=("bib", "saddle", "ruff"),
    ),
    Species.BEAR: Walker(
        344, 330, 360, 178, 172, (150, -206), 308, (250, 210), (146, 112, 96), ("claw", 110),
        Tail("plain", 50, (46, 40), 50, 4, 16), -12, haunch=1.35, stride=0.52, beat=34,
        marks=("bib",),
    ),
    Species.HEDGEHOG: Walker(
        64, 62, 128, 62, 78, (96, -64), 160, (90, 84), (32, 28, 26), ("paw", 40),
        Tail("plain", 22, (20, 16), 70, 0, 6), -4, haunch=1.1, stride=0.8, beat=20,
        marks=("spines",),
    ),
    Species.HORSE: Walker(
        560, 556, 452, 148, 146, (196, -322), 344, (212, 130), (112, 62, 44), ("hoof", 66),
        Tail("hair", 380, (44, 86), 22, 5, 40), 26, 12, stride=0.56, beat=34,
        marks=("mane", "socks"),
    ),
    Species.DONKEY: Walker(
        418, 414, 366, 128, 122, (136, -250), 306, (176, 120), (88, 52, 40), ("hoof", 54),
        Tail("tuft", 260, (26, 18), 18, 5, 40), 6, 8, stride=0.56, beat=30,
        marks=("mane", "belly"),
    ),
    Species.COW: Walker(
        416, 414, 470, 172, 164, (172, -196), 312, (210, 150), (104, 64, 52), ("hoof", 66),
        Tail("tuft", 340, (28, 18), 14, 3, 40), -8, 4, stride=0.5, beat=36,
        marks=("patches", "udder"),
    ),
    Species.SHEEP: Walker(
        246, 244, 262, 142, 146, (150, -136), 226, (140, 110), (58, 40, 34), ("hoof", 42),
        Tail("wool", 60, (56, 50), 30, 4, 16), -8, haunch=1.2, beat=24, marks=("wool", "socks"),
    ),
    Species.GOAT: Walker(
        296, 292, 276, 106, 100, (98, -196), 232, (128, 92), (66, 42, 34), ("hoof", 46),
        Tail("plain", 70, (34, 20), 140, 10, 20), 8, beat=24, marks=("bib",),
    ),
    Species.PIG: Walker(
        186, 184, 312, 136, 142, (158, -108), 244, (210, 190), (72, 52, 46), ("hoof", 50),
        Tail("curl", 74, (16, 12), 120, 0, 20), -18, haunch=1.35, beat=22, marks=(),
    ),
    Species.DEER: Walker(
        468, 466, 330, 104, 100, (106, -292), 262, (130, 84), (78, 42, 30), ("hoof", 48),
        Tail("plain", 76, (42, 30), 60, 6, 20), 26, 6, beat=30, marks=("belly", "spots"),
    ),
    Species.LION: Walker(
        338, 330, 372, 136, 116, (112, -206), 290, (190, 150), (96, 66, 56), ("paw", 84),
        Tail("tuft", 340, (32, 22), 58, 20, 50), 26, stride=0.56, beat=32, marks=("belly",),
    ),
    Species.TIGER: Walker(
        318, 312, 392, 126, 116, (128, -186), 272, (180, 140), (90, 62, 54), ("paw", 80),
        Tail("plain", 340, (38, 32), 62, 20, 50), 18, stride=0.56, beat=32,
        marks=("belly", "tiger"),
    ),
    Species.ELEPHANT: Walker(
        590, 580, 500, 284, 272, (292, -340), 500, (330, 260), (178, 140, 130), ("stub", 130),
        Tail("tuft", 320, (34, 20), 16, 3, 30), -34, -14, haunch=1.25, stride=0.44, beat=40,
    ),
    Species.TURTLE: Walker(
        84, 82, 214, 62, 62, (150, -108), 150, (66, 60), (58, 48, 44), ("stub", 50),
        Tail("plain", 56, (30, 16), 78, 0, 10), -4, haunch=1.05, stride=0.6, beat=40,
        marks=("shell",),
    ),
    Species.DRAGON: Walker(
        400, 396, 400, 168, 160, (168, -392), 330, (190, 120), (116, 78, 64), ("claw", 96),
        Tail("spade", 520, (130, 74), 72, 16, 34), -6, stride=0.54, beat=32,
        marks=("plates", "spikes", "wings"),
    ),
}  # fmt: skip
