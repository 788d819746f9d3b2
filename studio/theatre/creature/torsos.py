"""Torsos of walkers: outline, belly, printed coat, wool, shell, spines; cut around their middle.

Units around the point midway between shoulder and hip, on the line that joins them.
"""

import math
from dataclasses import dataclass

from studio.theatre.creature.coats import Coat
from studio.theatre.creature.walkplan import Walker
from studio.theatre.paper import Path, Point, circle, ellipse, polygon, ribbon, smooth
from studio.theatre.puppet.bench import HIGH, LOW, Cut, flat
from studio.theatre.puppet.papers import darker, lighter, mix


@dataclass(frozen=True)
class Torso:
    """A plan with a build's factor on its depth."""

    plan: Walker
    coat: Coat
    stout: float = 1.0

    @property
    def half(self) -> float:
        """From the middle to shoulder or hip."""
        return self.plan.length / 2

    def points(self) -> list[Point]:
        """The outline, clockwise from the rump's top."""
        p, a = self.plan, self.half
        c, r = p.chest * self.stout, p.rump * self.stout
        top = -(c + r) / 2 + p.sag + 4
        low = (c + r) / 2 - p.tuck * 1.6
        return [
            (-a - 0.30 * r, -0.92 * r),
            (-a * 0.45, -r * 0.98),
            (0, top),
            (a * 0.62, -c * 0.99),
            (a + 0.34 * c, -0.86 * c),
            (a + 0.80 * c, -0.30 * c),
            (a + 0.80 * c, 0.26 * c),
            (a + 0.40 * c, 0.82 * c),
            (a * 0.66, c * 0.96),
            (0.0, low),
            (-a * 0.55, r * 0.86 - p.tuck * 0.8),
            (-a - 0.34 * r, 0.76 * r),
            (-a - 0.82 * r, 0.22 * r),
            (-a - 0.80 * r, -0.42 * r),
        ]

    def path(self) -> Path:
        """The outline as a path."""
        return smooth(self.points(), tension=0.58)


def torso_cuts(torso: Torso) -> list[Cut]:
    """The whole torso."""
    plan, coat = torso.plan, torso.coat
    if "wool" in plan.marks:
        return _wool(torso)
    path = torso.path()
    cuts = [Cut(path, coat.base, coat.low, HIGH, texture=0.06)]
    for mark in plan.marks:
        maker = _MARKS.get(mark)
        if maker is not None:
            cuts += maker(torso, path)
    return cuts


def _belly(torso: Torso, path: Path) -> list[Cut]:
    p, a = torso.plan, torso.half
    c = p.chest * torso.stout
    points = [
        (a + c, 0.20 * c),
        (a * 0.7, 0.52 * c),
        (0, 0.46 * c),
        (-a * 0.8, 0.55 * p.rump),
        (-a * 1.2, p.rump * 1.2),
        (a, c * 1.3),
    ]
    return [
        Cut(
            smooth(points, tension=0.58),
            torso.coat.light,
            darker(torso.coat.light, 0.08),
            None,
            0.10,
            0.05,
            path,
        )
    ]


def _bib(torso: Torso, path: Path) -> list[Cut]:
    """A pale chest with snipped fur."""
    a, c = torso.half, torso.plan.chest * torso.stout
    points = [
        (a + 0.5 * c, -0.9 * c),
        (a + 1.1 * c, -0.6 * c),
        (a + 1.1 * c, 0.6 * c),
        (a + 0.3 * c, 1.1 * c),
        (a * 0.4, 1.1 * c),
        (a * 0.72, 0.66 * c),
        (a + 0.02 * c, 0.72 * c),
        (a + 0.10 * c, 0.40 * c),
        (a + 0.34 * c, 0.34 * c),
        (a + 0.36 * c, -0.04 * c),
        (a + 0.56 * c, -0.2 * c),
    ]
    return [
        Cut(
            polygon(points), torso.coat.light, darker(torso.coat.light, 0.08), LOW, 0.12, 0.05, path
        )
    ]


def _saddle(torso: Torso, path: Path) -> list[Cut]:
    """A darker back."""
    a, c, r = torso.half, torso.plan.chest, torso.plan.rump
    dark = mix(torso.coat.base, torso.coat.dark, 0.55)
    points = [
        (-a - r, -1.2 * r),
        (a + 0.6 * c, -1.2 * c),
        (a + 0.5 * c, -0.50 * c),
        (a * 0.6, -0.16 * c),
        (a * 0.2, -0.40 * c),
        (-a * 0.3, -0.14 * r),
        (-a * 0.8, -0.38 * r),
        (-a - 0.9 * r, -0.1 * r),
    ]
    return [Cut(smooth(points, tension=0.6), dark, torso.coat.base, None, 0.06, 0.07, path)]


def _tabby(torso: Torso, path: Path) -> list[Cut]:
    a, r = torso.half, torso.plan.rump
    dark = mix(torso.coat.base, torso.coat.dark, 0.7)
    cuts = []
    for k in range(5):
        x = -a * 0.9 + k * a * 0.44
        points = [(x - 4, -r * 1.15), (x + 5, -r * 0.55), (x - 3, -r * 0.06)]
        cuts.append(flat(ribbon(points, (a * 0.16, a * 0.12, 1.5)), dark, clip=path))
    return cuts


def _tiger(torso: Torso, path: Path) -> list[Cut]:
    a, c = torso.half, torso.plan.chest
    cuts = []
    for k in range(9):
        x = -a * 1.35 + k * a * 0.33
        deep = (0.10, 0.5, 0.25)[k % 3]
        points = [(x, -c * 1.15), (x + a * 0.09, -c * 0.5), (x - a * 0.03, c * deep)]
        cuts.append(flat(ribbon(points, (a * 0.13, a * 0.13, 2)), "#3a2a28", clip=path))
        if k % 2 and k > 1:
            up = [(x + a * 0.16, c * 1.1), (x + a * 0.20, c * 0.7), (x + a * 0.12, c * 0.36)]
            cuts.append(flat(ribbon(up, (a * 0.12, a * 0.10, 2)), "#3a2a28", clip=path))
    return cuts


def _patches(torso: Torso, path: Path) -> list[Cut]:
    """A cow's patches."""
    a, c = torso.half, torso.plan.chest
    tone = max(torso.coat.dark, torso.coat.light)
    blobs = (
        (-0.95, -0.45, 0.46, 0.42),
        (-0.08, -0.62, 0.40, 0.44),
        (0.30, 0.42, 0.36, 0.30),
        (-0.52, 0.55, 0.26, 0.22),
        (0.98, -0.10, 0.30, 0.40),
    )
    cuts = []
    for n, (x, y, w, h) in enumerate(blobs):
        ring = []
        for i in range(9):
            t = math.tau * i / 9
            k = 1.0 + 0.16 * math.sin(3 * t + n * 1.7) + 0.08 * math.sin(5 * t + n)
            ring.append((x * a + w * a * k * math.cos(t), y * c + h * c * k * math.sin(t)))
        cuts.append(
            Cut(smooth(ring, tension=0.58), tone, darker(tone, 0.06), None, 0.1, 0.05, path)
        )
    return cuts


def _udder(torso: Torso, path: Path) -> list[Cut]:
    del path
    x, y, r = -torso.half * 0.52, torso.plan.rump * 0.92, torso.plan.rump * 0.34
    pink = "#e0a7a2"
    return [
        Cut(ellipse(x, y, r * 1.1, r * 0.8), pink, darker(pink, 0.10), LOW),
        *(
            Cut(
                ellipse(x + s * r * 0.5, y + r * 0.75, r * 0.14, r * 0.26),
                darker(pink, 0.06),
                None,
                LOW,
            )
            for s in (-1, 1)
        ),
    ]


def _spots(torso: Torso, path: Path) -> list[Cut]:
    a, c = torso.half, torso.plan.chest
    spots = (
        (-1.0, -0.55),
        (-0.72, -0.30),
        (-0.66, -0.66),
        (-0.38, -0.50),
        (-0.28, -0.16),
        (-0.02, -0.58),
        (0.18, -0.26),
        (0.34, -0.56),
        (-0.95, -0.10),
        (0.60, -0.30),
    )
    return [
        flat(ellipse(x * a, y * c, a * 0.055, a * 0.045), torso.coat.light, clip=path)
        for x, y in spots
    ]


def _wool(torso: Torso) -> list[Cut]:
    """A fleece: a scalloped outline with curls pressed in."""
    wool = lighter(torso.coat.base, 0.08)
    points = torso.points()
    cuts = []
    for i, (x, y) in enumerate(points):
        r = torso.plan.chest * (0.36 + 0.05 * (i % 3))
        cuts.append(Cut(circle(x * 0.93, y * 0.90, r), darker(wool, 0.03), darker(wool, 0.14), LOW))
    cuts.append(
        Cut(
            smooth([(x * 0.97, y * 0.94) for x, y in points], tension=0.58),
            wool,
            darker(wool, 0.12),
            None,
            0.0,
        )
    )
    a, c = torso.half, torso.plan.chest
    for x, y in (
        (-0.9, -0.3),
        (-0.35, -0.5),
        (0.25, -0.4),
        (0.8, -0.2),
        (-0.6, 0.25),
        (0.0, 0.1),
        (0.55, 0.35),
        (-1.1, 0.1),
        (-0.15, 0.6),
    ):
        r = c * 0.17
        curl = [
            (x * a + r * math.cos(t) * k, y * c + r * math.sin(t) * k)
            for t, k in ((3.4, 1.0), (4.4, 1.0), (5.6, 0.95), (6.9, 0.85), (8.2, 0.6))
        ]
        cuts.append(flat(ribbon(curl, (1.5, 5, 5.5, 5, 1.5)), darker(wool, 0.20)))
    return cuts


def _shell(torso: Torso, path: Path) -> list[Cut]:
    """A turtle's dome with its plates."""
    del path
    a, c = torso.half * 1.42, torso.plan.chest
    top, low = -c * 2.7, c * 0.52
    dome = smooth(
        [
            (-a, low),
            (-a * 1.0, low - c * 0.4),
            (-a * 0.72, top * 0.62),
            (0, top),
            (a * 0.72, top * 0.62),
            (a * 1.0, low - c * 0.4),
            (a, low),
            (0, low + c * 0.18),
        ],
        tension=0.58,
    )
    shell = mix(torso.coat.base, "#7a5a34", 0.62)
    cuts = [Cut(dome, lighter(shell, 0.08), darker(shell, 0.16), HIGH)]
    for x, y, r in ((0, 0.42, 0.40), (-0.52, 0.30, 0.34), (0.52, 0.30, 0.34), (-0.26, 0.0, 0.0)):
        if not r:
            continue
        px, py = x * a, top * (0.26 + y * 0.55)
        hexagon = [
            (
                px + r * a * 0.78 * math.cos(math.tau * i / 6 + 0.5),
                py + r * c * 2.0 * math.sin(math.tau * i / 6 + 0.5),
            )
            for i in range(6)
        ]
        cuts.append(
            Cut(polygon(hexagon), lighter(shell, 0.22), lighter(shell, 0.06), LOW, 0.2, 0.06, dome)
        )
    rim = [(-a * 1.04, low - c * 0.16), (0, low + c * 0.06), (a * 1.04, low - c * 0.16)]
    cuts.append(
        Cut(ribbon(rim, (c * 0.3, c * 0.42, c * 0.3)), lighter(shell, 0.28), shell, LOW, 0.2)
    )
    return cuts


def _spines(torso: Torso, path: Path) -> list[Cut]:
    """A hedgehog's coat: a dome snipped all along its edge, with rows of spines on it."""
    del path
    a, c = torso.half * 1.75, torso.plan.rump
    tone, cuts = torso.coat.mane, []

    def at(t: float, out: float) -> Point:
        return -a * 0.12 + a * out * math.cos(t), c * 0.50 - c * 1.75 * out * math.sin(t)

    for k, shade in ((1.10, darker(tone, 0.24)), (1.0, tone)):
        edge = [
            at(math.pi * (1.06 - 1.12 * i / 36), k * (1.0 if i % 2 else 0.90)) for i in range(37)
        ]
        cuts.append(
            Cut(
                polygon([*edge, (a * 0.5, c * 0.72), (-a * 0.6, c * 0.72)]),
                lighter(shade, 0.04),
                darker(shade, 0.10),
                HIGH if k > 1 else LOW,
            )
        )
    for row in range(4):
        out = 0.80 - 0.20 * row
        count = 11 - 2 * row
        for i in range(count):
            t = math.pi * (0.96 - 0.94 * (i + 0.5 * (row % 2)) / count)
            (x, y), (tx, ty) = at(t, out), at(t + 0.09, out + 0.17)
            nx, ny = (ty - y) * 0.20, -(tx - x) * 0.20
            spine = polygon([(x - nx, y - ny), (tx, ty), (x + nx, y + ny)])
            pale = lighter(tone, 0.34 if i % 2 else 0.20)
            cuts.append(flat(spine, pale))
    return cuts


def _plates(torso: Torso, path: Path) -> list[Cut]:
    """A dragon's belly in bands."""
    a, c = torso.half, torso.plan.chest
    light = mix(torso.coat.light, "#ecc878", 0.4)
    points = [
        (a + c, -0.55 * c),
        (a + 0.42 * c, 0.10 * c),
        (a * 0.4, 0.42 * c),
        (-a * 0.8, 0.50 * c),
        (-a * 1.3, c),
        (a, 1.4 * c),
        (a + 1.2 * c, 0.6 * c),
    ]
    cuts = [Cut(smooth(points, tension=0.58), light, darker(light, 0.1), LOW, 0.12, 0.05, path)]
    for k in range(6):
        x = -a * 0.8 + k * a * 0.38
        cuts.append(
            flat(
                ribbon(
                    [(x, c * 1.1), (x + a * 0.06, c * 0.66), (x + a * 0.02, c * 0.40)], (4, 4, 1.5)
                ),
                darker(light, 0.24),
                clip=path,
            )
        )
    return cuts


def spike_cuts(torso: Torso) -> list[Cut]:
    """A dragon's crest along the back, behind the torso."""
    a, c = torso.half, torso.plan.chest
    spike = mix(torso.coat.base, "#d9823a", 0.55)
    cuts = []
    for k in range(5):
        x = -a * 1.05 + k * a * 0.46
        tall = c * (0.34 + 0.06 * (k % 2))
        cuts.append(
            Cut(
                polygon(
                    [
                        (x - c * 0.18, -c * 0.84),
                        (x - c * 0.06, -c * 0.94 - tall),
                        (x + c * 0.22, -c * 0.84),
                    ]
                ),
                spike,
                darker(spike, 0.12),
                LOW,
            )
        )
    return cuts


_MARKS = {
    "belly": _belly,
    "bib": _bib,
    "saddle": _saddle,
    "tabby": _tabby,
    "tiger": _tiger,
    "patches": _patches,
    "udder": _udder,
    "spots": _spots,
    "shell": _shell,
    "spines": _spines,
    "plates": _plates,
}
