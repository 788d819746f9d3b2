"""Footsteps: a heel, a sole, and the ground that answers.

A step is two contacts, heel then ball of the foot, each a blow whose colour and grain are the
ground's (after Farnell, Designing Sound, 2010, chapter on footsteps; grains after Cook 1997). Six
steps make one effect, so that a long walk is laid from several with seeds of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from studio.foley.craft import (
    Wave,
    both,
    curve,
    dying,
    grains,
    laid,
    modes,
    noise,
    passed,
    scaled,
    span,
)
from studio.media.audio import Samples

STEPS = 6
WALK_SECONDS, RUN_SECONDS = 0.5, 1 / 3  # as the puppets step: 12 and 8 frames at 24 a second

Contact = Callable[[np.random.Generator, float], Wave]


@dataclass(frozen=True)
class Gait:
    """Seconds from step to step and from heel to ball, and how hard the foot comes down."""

    every: float
    roll: float
    weight: float


WALK = Gait(every=WALK_SECONDS, roll=0.11, weight=0.75)
RUN = Gait(every=RUN_SECONDS, roll=0.045, weight=1.0)


def _wood(rng: np.random.Generator, weight: float) -> Wave:
    boards = [
        (hertz * rng.uniform(0.92, 1.08), level, fall)
        for hertz, level, fall in (
            (92, 1.0, 0.16), (148, 0.8, 0.13), (231, 0.5, 0.09), (390, 0.3, 0.06),
            (640, 0.15, 0.04),
        )
    ]  # fmt: skip
    tap = noise(0.03, rng, 900, 4200) * dying(0.03, 0.02)
    return laid((0, weight * modes(boards, 0.22, rng)), (0, 0.8 * scaled(tap)))


def _stone(rng: np.random.Generator, weight: float) -> Wave:
    click = noise(0.04, rng, 1400, 7500) * dying(0.04, 0.022, rise=0.0004)
    sole = noise(0.06, rng, 250, 900) * dying(0.06, 0.045)
    ring = modes([(rng.uniform(1900, 2600), 0.25, 0.05)], 0.06, rng)
    return laid((0, scaled(click, 0.8)), (0, weight * 0.6 * scaled(sole)), (0, ring))


def _grass(rng: np.random.Generator, weight: float) -> Wave:
    swish = noise(0.2, rng, 1700, 7000, 1) * curve(9600, (0, 0), (0.3, 1), (1, 0)) ** 1.5
    thump = noise(0.09, rng, 60, 220) * dying(0.09, 0.08, rise=0.008)
    return laid((0, scaled(swish, 0.5)), (0.02, weight * scaled(thump, 0.55)))


def _gravel(rng: np.random.Generator, weight: float) -> Wave:
    stones = grains(0.15, rng, 420 * weight, low=1100, high=6500, ring=0.004)
    press = curve(len(stones), (0, 0.3), (0.2, 1), (0.6, 0.5), (1, 0))
    under = noise(0.12, rng, 180, 800) * dying(0.12, 0.12, rise=0.01)
    return laid((0, scaled(stones * press)), (0, scaled(under, 0.4 * weight)))


def _snow(rng: np.random.Generator, weight: float) -> Wave:
    """Snow is pressed: its grains break faster and faster, and creak a little."""
    crush = grains(0.24, rng, 700, low=500, high=3800, ring=0.0035)
    press = curve(len(crush), (0, 0.1), (0.35, 1), (0.55, 0.35), (0.7, 0.8), (1, 0))
    creak = noise(0.2, rng, 320, 900) * curve(9600, (0, 0), (0.5, 1), (1, 0))
    return laid((0, scaled(crush * press)), (0.01, scaled(creak, 0.45 * weight)))


def _leaves(rng: np.random.Generator, weight: float) -> Wave:
    dry = grains(0.26, rng, 330, low=2200, high=11_000, ring=0.005)
    press = curve(len(dry), (0, 0.3), (0.25, 1), (0.5, 0.5), (0.65, 0.7), (1, 0))
    thump = noise(0.08, rng, 70, 240) * dying(0.08, 0.07, rise=0.006)
    return laid((0, scaled(dry * press)), (0.02, scaled(thump, 0.3 * weight)))


def _water(rng: np.random.Generator, weight: float) -> Wave:
    slap = noise(0.16, rng, 500, 6500, 1) * dying(0.16, 0.16, rise=0.006)
    drops = []
    for _ in range(int(rng.integers(6, 12))):
        at = span(rng.uniform(0.015, 0.05))
        hertz = rng.uniform(600, 2400) * (1 + 4 * at)
        drop = np.sin(2 * np.pi * np.cumsum(hertz) / 48_000) * np.exp(-5 * at / at[-1])
        drops.append((float(rng.uniform(0.03, 0.28)), drop * rng.uniform(0.1, 0.35)))
    return laid((0, scaled(slap, 0.8 * weight)), *drops)


GROUNDS: dict[str, Contact] = {
    "wood": _wood,
    "stone": _stone,
    "grass": _grass,
    "gravel": _gravel,
    "snow": _snow,
    "leaves": _leaves,
    "water": _water,
}
_SOFT = frozenset({"grass", "snow", "leaves", "water", "gravel"})


def _step(ground: str, gait: Gait, rng: np.random.Generator) -> Wave:
    contact = GROUNDS[ground]
    heel = contact(rng, gait.weight) * rng.uniform(0.85, 1.1)
    if ground in _SOFT and gait is RUN:
        return heel
    ball = contact(rng, 0.6 * gait.weight)
    softer = 0.55 if ground in _SOFT else 0.4
    roll = gait.roll * rng.uniform(0.85, 1.15)
    return laid((0, heel), (roll, passed(ball, 60, 5500, order=1) * softer))


def steps(ground: str, gait: Gait, rng: np.random.Generator) -> Samples:
    """Six steps on a ground, left and right a little apart in time and colour."""
    limp = rng.uniform(-0.012, 0.012)
    parts = []
    for number in range(STEPS):
        at = number * gait.every + (limp if number % 2 else 0) + rng.normal(0, 0.006)
        parts.append((max(at, 0.0), _step(ground, gait, rng) * rng.uniform(0.8, 1.0)))
    return both(laid(*parts))


def walking(ground: str) -> Callable[[np.random.Generator], Samples]:
    """The effect of somebody who walks on a ground."""
    return partial(steps, ground, WALK)


def running(ground: str) -> Callable[[np.random.Generator], Samples]:
    """The effect of somebody who runs on it."""
    return partial(steps, ground, RUN)
