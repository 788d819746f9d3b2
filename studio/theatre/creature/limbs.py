"""Limbs: two-bone legs with paws, hooves or claws, and the sums that bend them."""

import math
from dataclasses import replace

from studio.theatre.creature.coats import Coat
from studio.theatre.creature.mount import Mount
from studio.theatre.paper import circle, ellipse, polygon, ribbon, rounded_rect, smooth
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter


def two_bones(x: float, y: float, upper: float, lower: float, bend: int) -> tuple[float, float]:
    """Angles of the upper and, against it, the lower bone that bring the end to (x, y).

    0 hangs straight down, y is down; ``bend`` 1 lets the joint between stand forward (to the
    right). Law of cosines.
    """
    far = min(max(math.hypot(x, y), abs(upper - lower) + 1.0), (upper + lower) * 0.9995)
    inner = (upper**2 + far**2 - lower**2) / (2 * upper * far)
    outer = (upper**2 + lower**2 - far**2) / (2 * upper * lower)
    at_root = math.degrees(math.acos(max(-1.0, min(1.0, inner))))
    at_joint = 180 - math.degrees(math.acos(max(-1.0, min(1.0, outer))))
    return math.degrees(math.atan2(-x, y)) - bend * at_root, bend * at_joint


def bone_cuts(
    coat: Coat, length: float, widths: tuple[float, float, float], *, far: bool, brad: bool = False
) -> list[Cut]:
    """A bone from (0, 0) down; ``widths`` at its top, middle and end. Far limbs are darker."""
    top, middle, end = (w / 2 for w in widths)
    path = smooth(
        [
            (-top * 0.75, -top * 0.72),
            (0, -top),
            (top * 0.75, -top * 0.72),
            (top, length * 0.12),
            (middle, length * 0.55),
            (end, length * 0.94),
            (end * 0.7, length + end),
            (0, length + end * 1.1),
            (-end * 0.7, length + end),
            (-end, length * 0.94),
            (-middle, length * 0.55),
            (-top, length * 0.12),
        ],
        tension=0.58,
    )
    base = coat.far if far else coat.base
    cuts = [Cut(path, base, darker(base, 0.08), LOW)]
    if brad and not far and top > 12:
        r = min(top * 0.26, 11.0)
        cuts.append(
            Cut(circle(0, length * 0.04, r), darker(base, 0.14), darker(base, 0.24), LOW, 0.4)
        )
    return cuts


def foot_cuts(kind: str, coat: Coat, long: float, wide: float, *, far: bool) -> list[Cut]:
    """A foot around the ankle at (0, 0), its sole at y = 0.42 of ``long``, toes to the right."""
    base = coat.far if far else coat.base
    sole = long * 0.42
    if kind == "hoof":
        dark = "#4a3d3a" if not far else "#3a302f"
        w = wide * 0.60
        path = polygon(
            [(-w * 0.86, -sole * 0.7), (w * 0.92, -sole * 0.7), (w * 1.35, sole), (-w * 1.0, sole)]
        )
        return [Cut(path, lighter(dark, 0.1), darker(dark, 0.1), LOW, 0.25)]
    if kind == "stub":
        w = wide * 0.62
        path = rounded_rect(-w, -sole * 1.3, w * 2.1, sole * 2.3, w * 0.5)
        nail = lighter(base, 0.35)
        return [
            Cut(path, base, darker(base, 0.1), LOW),
            *(
                flat(ellipse(x * w, sole * 0.78, w * 0.22, sole * 0.30), nail)
                for x in (0.0, 0.5, 0.95)
            ),
        ]
    if kind in ("toes", "web"):
        return _bird_foot(kind, base, long, sole)
    return _paw(base, long, sole, claws=coat.horn if kind == "claw" else "")


def _paw(base: str, long: float, sole: float, *, claws: str) -> list[Cut]:
    """A soft paw, with claws of a paper or with lines between its toes."""
    path = smooth(
        [
            (-long * 0.34, -sole * 0.55),
            (long * 0.10, -sole * 0.95),
            (long * 0.56, -sole * 0.30),
            (long * 0.70, sole * 0.45),
            (long * 0.56, sole),
            (-long * 0.26, sole),
            (-long * 0.42, sole * 0.3),
        ],
        tension=0.58,
    )
    cuts = [Cut(path, lighter(base, 0.03), darker(base, 0.10), LOW)]
    if claws:
        return [
            *cuts,
            *(
                Cut(
                    polygon(
                        [
                            (x * long, sole * 0.35),
                            (x * long + long * 0.20, sole),
                            (x * long - long * 0.04, sole),
                        ]
                    ),
                    claws,
                    None,
                    LOW,
                )
                for x in (0.22, 0.40, 0.58)
            ),
        ]
    line = darker(base, 0.34)
    return [
        *cuts,
        *(
            flat(
                ribbon(
                    [(x * long, sole * 0.98), (x * long - long * 0.02, sole * 0.25)], (2.6, 1.0)
                ),
                line,
            )
            for x in (0.22, 0.44)
        ),
    ]


def _bird_foot(kind: str, base: str, long: float, sole: float) -> list[Cut]:
    """Three toes ahead and one behind, or a web between them."""
    if kind == "web":
        web = polygon(
            [
                (-long * 0.14, sole * 0.2),
                (long * 0.30, sole * 0.5),
                (long * 0.86, sole * 0.8),
                (long * 0.66, sole * 1.05),
                (long * 0.2, sole),
                (-long * 0.26, sole),
            ]
        )
        return [Cut(web, base, darker(base, 0.1), LOW)]
    toes = (-0.46, 0.34, 0.62, 0.80)
    return [
        Cut(
            ribbon(
                [
                    (0, -sole * 0.3),
                    (x * long * 0.6, sole * 0.45),
                    (x * long, sole * (0.9 - 0.15 * i)),
                ],
                (long * 0.16, long * 0.15, long * 0.06),
            ),
            base,
            darker(base, 0.1),
            LOW,
        )
        for i, x in enumerate(toes)
    ]


class Limb:
    """One leg's measures, and how it is drawn from joint to foot."""

    def __init__(
        self,
        name: str,
        coat: Coat,
        *,
        upper: float,
        lower: float,
        widths: tuple[float, float, float],
        foot: tuple[str, float],
        socks: bool = False,
    ) -> None:
        self.name, self.coat = name, coat
        self.upper, self.lower, self.widths = upper, lower, widths
        self.foot, self.socks = foot, socks

    @property
    def ankle(self) -> float:
        """How high the ankle is over the sole."""
        return self.foot[1] * 0.42

    def draw(
        self,
        mount: Mount,
        joint: tuple[float, float],
        end: tuple[float, float],
        *,
        bend: int,
        far: bool,
        toe: float = 0.0,
    ) -> None:
        """The leg from ``joint`` to the ankle at ``end``."""
        root, knee = two_bones(end[0] - joint[0], end[1] - joint[1], self.upper, self.lower, bend)
        angle = math.radians(root)
        kx, ky = joint[0] - math.sin(angle) * self.upper, joint[1] + math.cos(angle) * self.upper
        low = math.radians(root + knee)
        fx, fy = kx - math.sin(low) * self.lower, ky + math.cos(low) * self.lower
        coat = self.coat
        shade = "-far" if far else ""
        top, middle, thin = self.widths
        lower_coat = _socked(coat) if self.socks else coat
        mount.put(
            f"{self.name}-foot{shade}",
            lambda: foot_cuts(self.foot[0], lower_coat, self.foot[1], thin, far=far),
            fx,
            fy,
            turn=toe,
        )
        mount.put(
            f"{self.name}-low{shade}",
            lambda: bone_cuts(lower_coat, self.lower, (middle, (middle + thin) / 2, thin), far=far),
            kx,
            ky,
            turn=root + knee,
        )
        mount.put(
            f"{self.name}-up{shade}",
            lambda: bone_cuts(
                coat, self.upper, (top, (top + middle) * 0.5, middle * 1.04), far=far, brad=True
            ),
            *joint,
            turn=root,
        )

    def fold(self, mount: Mount, joint: tuple[float, float], *, ahead: float, far: bool) -> None:
        """The leg folded under a lying body, its knee ``ahead`` of the joint in leg lengths."""
        long = self.upper + self.lower
        knee = (joint[0] + ahead * long, -self.widths[1] * 0.52)
        dx, dy = knee[0] - joint[0], knee[1] - joint[1]
        angle = math.degrees(math.atan2(-dx, dy))
        coat, shade = self.coat, "-far" if far else ""
        lower_coat = _socked(coat) if self.socks else coat
        top, middle, thin = self.widths
        with mount.at(*knee, 88):
            mount.put(
                f"{self.name}-foot{shade}",
                lambda: foot_cuts(self.foot[0], lower_coat, self.foot[1], thin, far=far),
                0,
                self.lower,
                turn=20,
            )
            mount.put(
                f"{self.name}-low{shade}",
                lambda: bone_cuts(
                    lower_coat, self.lower, (middle, (middle + thin) / 2, thin), far=far
                ),
            )
        mount.put(
            f"{self.name}-up{shade}",
            lambda: bone_cuts(
                coat, self.upper, (top, (top + middle) * 0.5, middle * 1.04), far=far, brad=True
            ),
            *joint,
            turn=angle,
            scale_y=math.hypot(dx, dy) / self.upper,
        )


def _socked(coat: Coat) -> Coat:
    return replace(coat, base=coat.dark, far=darker(coat.dark, 0.2))
