"""The heads of all species."""

from studio.film.look import Species
from studio.theatre.creature.headplan import (
    BROAD,
    FLAT,
    HEART,
    LONGISH,
    PEAR,
    ROUND,
    WEDGE,
    Ear,
    EarKind,
    HeadPlan,
    MouthKind,
    Muzzle,
)

_AMBER, _BROWN, _GREEN, _BLUE = "#c98a24", "#5a3a22", "#7d9a3c", "#4d7391"

HEADS: dict[Species, HeadPlan] = {
    Species.DOG: HeadPlan(
        BROAD, 0.98, (0.40, 0.57, 0.098),
        Muzzle(MouthKind.PADS, 0.54, 0.36, 0.25, 1.32, 0.50, bridge=0.5),
        Ear(EarKind.FLOPPY, 0.80, 0.86, 0.60, 0.50, -20, over=True), ("patch", "blaze"), "",
    ),
    Species.CAT: HeadPlan(
        BROAD, 1.16, (0.44, 0.52, 0.125), Muzzle(MouthKind.PADS, 0.32, 0.24, 0.20, 1.10, 0.40),
        Ear(EarKind.POINTED, 0.62, 0.84, 0.42, 0.80, 20), ("tabby", "whiskers", "cheeks"), "",
        _GREEN, slit=True,
    ),
    Species.FOX: HeadPlan(
        WEDGE, 1.20, (0.40, 0.54, 0.092),
        Muzzle(MouthKind.PADS, 0.31, 0.30, 0.17, 1.55, 0.62, bridge=0.9),
        Ear(EarKind.POINTED, 0.60, 0.86, 0.50, 0.66, 16), ("mask", "ruff"), "", _AMBER,
    ),
    Species.WOLF: HeadPlan(
        WEDGE, 1.10, (0.40, 0.57, 0.084),
        Muzzle(MouthKind.PADS, 0.38, 0.34, 0.19, 1.55, 0.58, bridge=1.0),
        Ear(EarKind.POINTED, 0.58, 0.88, 0.40, 0.62, 14), ("mask", "ruff", "brow"), "", _AMBER,
    ),
    Species.BEAR: HeadPlan(
        ROUND, 1.08, (0.36, 0.57, 0.078), Muzzle(MouthKind.PADS, 0.46, 0.38, 0.27, 1.30, 0.50),
        Ear(EarKind.ROUND, 0.72, 0.86, 0.26, 1.05, 30), (), "",
    ),
    Species.RABBIT: HeadPlan(
        PEAR, 0.92, (0.52, 0.56, 0.120), Muzzle(MouthKind.PADS, 0.40, 0.30, 0.22, 1.15, 0.34),
        Ear(EarKind.LONG, 0.36, 0.92, 0.95, 0.30, 9), ("whiskers", "cheeks"), "teeth",
    ),
    Species.MOUSE: HeadPlan(
        PEAR, 1.02, (0.42, 0.52, 0.120), Muzzle(MouthKind.PADS, 0.36, 0.28, 0.18, 1.45, 0.42, 0.5),
        Ear(EarKind.ROUND, 0.82, 0.86, 0.56, 1.0, 40), ("whiskers",), "teeth",
    ),
    Species.SQUIRREL: HeadPlan(
        PEAR, 0.98, (0.44, 0.56, 0.120), Muzzle(MouthKind.PADS, 0.40, 0.30, 0.22, 1.30, 0.40),
        Ear(EarKind.TUFT, 0.58, 0.90, 0.42, 0.50, 14), ("whiskers", "cheeks"), "teeth",
    ),
    Species.HEDGEHOG: HeadPlan(
        ROUND, 1.0, (0.40, 0.52, 0.110), Muzzle(MouthKind.PADS, 0.34, 0.32, 0.20, 1.60, 0.62, 0.8),
        Ear(EarKind.ROUND, 0.86, 0.72, 0.24, 1.0, 46), ("face",), "spines",
    ),
    Species.HORSE: HeadPlan(
        LONGISH, 0.66, (0.62, 0.70, 0.082), Muzzle(MouthKind.LONG, 0.74, 0.62, 0.15, 1.55, 0.5),
        Ear(EarKind.LEAF, 0.56, 0.95, 0.26, 0.46, 12), ("blaze",), "forelock",
    ),
    Species.DONKEY: HeadPlan(
        LONGISH, 0.70, (0.60, 0.68, 0.086), Muzzle(MouthKind.LONG, 0.76, 0.66, 0.17, 1.5, 0.5),
        Ear(EarKind.LONG, 0.58, 0.92, 0.66, 0.34, 20), ("rings",), "forelock",
    ),
    Species.COW: HeadPlan(
        LONGISH, 0.78, (0.64, 0.66, 0.080), Muzzle(MouthKind.LONG, 0.78, 0.56, 0.16, 1.4, 0.5),
        Ear(EarKind.LEAF, 0.92, 0.80, 0.34, 0.52, 86, over=True), ("blaze",), "horns",
    ),
    Species.SHEEP: HeadPlan(
        LONGISH, 0.74, (0.60, 0.58, 0.090), Muzzle(MouthKind.LONG, 0.60, 0.44, 0.17, 1.3, 0.5),
        Ear(EarKind.LEAF, 0.88, 0.70, 0.36, 0.46, 102, over=True), ("dark",), "wool",
    ),
    Species.GOAT: HeadPlan(
        LONGISH, 0.68, (0.62, 0.66, 0.084), Muzzle(MouthKind.LONG, 0.62, 0.50, 0.17, 1.45, 0.5),
        Ear(EarKind.LEAF, 0.88, 0.78, 0.36, 0.42, 96, over=True), ("blaze",), "goat", _AMBER,
    ),
    Species.PIG: HeadPlan(
        ROUND, 1.06, (0.46, 0.60, 0.088), Muzzle(MouthKind.SNOUT, 0.40, 0.30, 0.38, 1.45, 0.5),
        Ear(EarKind.POINTED, 0.66, 0.84, 0.40, 0.86, 34, over=True), ("cheeks",), "",
    ),
    Species.DEER: HeadPlan(
        LONGISH, 0.72, (0.60, 0.62, 0.104), Muzzle(MouthKind.LONG, 0.52, 0.44, 0.15, 1.5, 0.62),
        Ear(EarKind.LEAF, 0.80, 0.86, 0.44, 0.50, 58), ("mask", "rings"), "antlers",
    ),
    Species.LION: HeadPlan(
        BROAD, 1.02, (0.40, 0.58, 0.086), Muzzle(MouthKind.PADS, 0.46, 0.36, 0.24, 1.25, 0.52, 0.9),
        Ear(EarKind.ROUND, 0.84, 0.86, 0.26, 1.0, 38), (), "mane", _AMBER,
    ),
    Species.TIGER: HeadPlan(
        BROAD, 1.10, (0.40, 0.57, 0.088), Muzzle(MouthKind.PADS, 0.44, 0.34, 0.23, 1.22, 0.50, 0.8),
        Ear(EarKind.ROUND, 0.74, 0.86, 0.28, 1.0, 32), ("tiger", "ruff", "whiskers"), "", _AMBER,
    ),
    Species.ELEPHANT: HeadPlan(
        PEAR, 0.86, (0.60, 0.60, 0.070), Muzzle(MouthKind.TRUNK, 0.46, 0.38, 0.12, 1.35, 0.5),
        Ear(EarKind.FAN, 0.72, 0.80, 0.86, 0.84, 60), (), "tusks",
    ),
    Species.MONKEY: HeadPlan(
        ROUND, 1.06, (0.34, 0.60, 0.100), Muzzle(MouthKind.PADS, 0.58, 0.34, 0.22, 1.10, 0.34),
        Ear(EarKind.ROUND, 0.98, 0.52, 0.28, 1.0, 84), ("heart",), "",
    ),
    Species.BIRD: HeadPlan(
        ROUND, 1.02, (0.50, 0.58, 0.125), Muzzle(MouthKind.BEAK, 0.24, 0.24, 0.42, 1.95, 0.0),
        Ear(), ("breast",), "",
    ),
    Species.CROW: HeadPlan(
        ROUND, 1.0, (0.50, 0.60, 0.115), Muzzle(MouthKind.BEAK, 0.32, 0.40, 0.44, 2.5, 0.0),
        Ear(), (), "", "#6f8fa8",
    ),
    Species.OWL: HeadPlan(
        HEART, 1.18, (0.42, 0.52, 0.190), Muzzle(MouthKind.BEAK, 0.15, 0.26, 0.38, 1.25, 0.0),
        Ear(EarKind.TUFT, 0.72, 0.86, 0.30, 0.55, 32), ("disc",), "", "#e39a1f",
    ),
    Species.HEN: HeadPlan(
        ROUND, 0.94, (0.52, 0.60, 0.120), Muzzle(MouthKind.BEAK, 0.28, 0.28, 0.40, 1.9, 0.0),
        Ear(), (), "comb",
    ),
    Species.DUCK: HeadPlan(
        ROUND, 0.98, (0.50, 0.64, 0.115), Muzzle(MouthKind.BILL, 0.46, 0.36, 0.34, 1.9, 0.0),
        Ear(), ("cheeks",), "",
    ),
    Species.FISH: HeadPlan(
        ROUND, 1.0, (0.44, 0.62, 0.165), Muzzle(MouthKind.LIPS, 0.30, 0.22, 0.26, 1.5, 0.0),
        Ear(), (), "", _BLUE,
    ),
    Species.WHALE: HeadPlan(
        ROUND, 1.3, (0.50, 0.60, 0.090), Muzzle(MouthKind.WIDE, 0.62, 0.28, 0.32, 1.1, 0.0),
        Ear(), (), "", _BLUE,
    ),
    Species.FROG: HeadPlan(
        FLAT, 1.42, (0.48, 0.92, 0.160), Muzzle(MouthKind.WIDE, 0.50, 0.30, 0.42, 1.1, 0.0),
        Ear(), ("goggles", "nostrils", "cheeks"), "", _AMBER,
    ),
    Species.TURTLE: HeadPlan(
        ROUND, 0.98, (0.46, 0.66, 0.120), Muzzle(MouthKind.WIDE, 0.45, 0.28, 0.30, 1.15, 0.0),
        Ear(), ("nostrils", "cheeks"), "",
    ),
    Species.SNAKE: HeadPlan(
        FLAT, 1.22, (0.50, 0.72, 0.120), Muzzle(MouthKind.WIDE, 0.45, 0.28, 0.30, 1.15, 0.0),
        Ear(), ("nostrils", "diamond"), "", _AMBER, slit=True,
    ),
    Species.BEE: HeadPlan(
        ROUND, 1.06, (0.42, 0.56, 0.165), Muzzle(MouthKind.WIDE, 0.34, 0.28, 0.24, 1.1, 0.0),
        Ear(), ("cheeks",), "feelers",
    ),
    Species.BUTTERFLY: HeadPlan(
        ROUND, 1.04, (0.42, 0.54, 0.155), Muzzle(MouthKind.WIDE, 0.36, 0.28, 0.22, 1.1, 0.0),
        Ear(), ("cheeks",), "curls", _BLUE,
    ),
    Species.DRAGON: HeadPlan(
        WEDGE, 0.98, (0.46, 0.66, 0.100), Muzzle(MouthKind.LONG, 0.50, 0.44, 0.20, 1.75, 0.5, 0.7),
        Ear(EarKind.POINTED, 0.80, 0.70, 0.50, 0.62, 66), ("crown",), "dragon", _AMBER, slit=True,
    ),
}  # fmt: skip
