"""Clocks: on walls, and tall ones with a pendulum that swings."""

import math

from studio.film.look import TimeOfDay
from studio.theatre.colour import brighten
from studio.theatre.paper import Sheet, circle, polygon, rect, ribbon, rounded_rect, union
from studio.theatre.scene import Motion, Set, own_chance
from studio.theatre.shapes.buildings import INSET
from studio.theatre.shapes.gluing import glue

_HOURS = {
    TimeOfDay.DAWN: 6.2,
    TimeOfDay.DAY: 10.6,
    TimeOfDay.DUSK: 7.3,
    TimeOfDay.NIGHT: 11.4,
}


@own_chance
def clock_face(
    scene: Set, sheet: Sheet, x: float, y: float, r: float, *, rim: str = "#3a3550"
) -> None:
    """A round clock that shows about the hour of the shot."""
    glue(scene, sheet, circle(x, y, r), scene.tone(rim), lift=0.8)
    sheet.cut(circle(x, y, r * 0.84), scene.tone("#f6eedb"), shadow=INSET)
    ink = scene.tone("#34304a")
    marks = []
    for k in range(12):
        a = math.tau * k / 12
        marks.append(circle(x + math.sin(a) * r * 0.7, y - math.cos(a) * r * 0.7, r * 0.045))
    hour = _HOURS[scene.light.time_of_day]
    for turn, reach, wide in ((hour / 12, 0.42, 0.09), (hour % 1, 0.62, 0.06)):
        a = math.tau * turn
        tip = (x + math.sin(a) * r * reach, y - math.cos(a) * r * reach)
        marks.append(ribbon([(x, y), tip], [r * wide, r * wide * 0.7]))
    sheet.cut(union(*marks, circle(x, y, r * 0.08)), ink, shadow=None, edge=0.05)


@own_chance
def tall_clock(scene: Set, sheet: Sheet, x: float, base: float, h: float, depth: float) -> None:
    """A long-case clock; its pendulum swings behind glass."""
    wood = scene.tone(scene.pick(("#7a4a30", "#5f3a33", "#8a6238")))
    w = h * 0.24
    glue(scene, sheet, rect(x - w * 0.42, base - h * 0.9, w * 0.84, h * 0.9), wood, lift=1.0)
    glue(scene, sheet, rect(x - w * 0.55, base - h * 0.13, w * 1.1, h * 0.13), brighten(wood, 1.1))
    glue(
        scene,
        sheet,
        rounded_rect(x - w * 0.55, base - h, w * 1.1, h * 0.3, w * 0.1),
        brighten(wood, 1.15),
    )
    glue(
        scene,
        sheet,
        polygon(
            [(x - w * 0.6, base - h * 0.98), (x, base - h * 1.12), (x + w * 0.6, base - h * 0.98)]
        ),
        brighten(wood, 1.05),
    )
    clock_face(scene, sheet, x, base - h * 0.85, w * 0.42, rim="#c9983a")
    dark = brighten(wood, 0.42)
    sheet.cut(
        rounded_rect(x - w * 0.28, base - h * 0.66, w * 0.56, h * 0.48, 6), dark, shadow=INSET
    )
    pendulum(scene, x, base - h * 0.66, h * 0.38, w * 0.13, depth + 0.001)


def pendulum(scene: Set, x: float, y: float, length: float, bob: float, depth: float) -> None:
    """A brass bob on a rod that swings from (x, y)."""
    sheet = scene.sheet(x - bob * 3, y - 10, x + bob * 3, y + length + bob * 3)
    brass = scene.tone("#d9ae4a")
    sheet.cut(rect(x - 2, y, 4, length), brighten(brass, 0.8), shadow=scene.light.shadow(0.3))
    glue(scene, sheet, circle(x, y + length, bob), brass, lift=0.5)
    scene.put(sheet, depth, at=(x, y), motion=Motion(turn=5.5, period_turn=2.0))
