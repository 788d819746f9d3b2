"""Light that falls into a room: a shaft from the window, its patch on the floor, dust in it."""

import cairocffi
import cv2
import numpy as np

from studio.film.look import TimeOfDay
from studio.theatre.paper import Point, Sprite, bgr, circle, polygon, union
from studio.theatre.scene import Motion, Piece, Set, own_chance

Box = tuple[float, float, float, float]

_RAYS = {
    TimeOfDay.DAWN: ("#ffc79a", 0.26),
    TimeOfDay.DAY: ("#fff0c8", 0.22),
    TimeOfDay.DUSK: ("#ff9a5c", 0.24),
    TimeOfDay.NIGHT: ("#8fb4ff", 0.30),
}


@own_chance
def window_light(scene: Set, window: Box, floor: float, *, depth: float = 0.905) -> None:
    """The sun's (or, where no lamp burns, the moon's) shaft through a window, with its dust."""
    light = scene.light
    colour, strength = _RAYS[light.time_of_day]
    if light.night and light.burning:
        return
    x, y, w, h = window
    lean = light.side * h * 0.9
    fall = floor - y - h
    foot = (x + w / 2 + lean * (0.5 + fall / h * 0.5), floor + (scene.height - floor) * 0.42)
    half = w * 0.62
    patch = [
        (foot[0] - half, foot[1] - 46 * scene.u),
        (foot[0] + half, foot[1] - 46 * scene.u),
        (foot[0] + half + lean * 0.22, foot[1] + 52 * scene.u),
        (foot[0] - half + lean * 0.22, foot[1] + 52 * scene.u),
    ]
    shaft = [(x, y + h * 0.06), (x + w, y + h * 0.06), patch[1], patch[2], patch[3], patch[0]]
    scene.pieces.append(_ray(scene, patch, colour, strength * 1.2, depth, soften=7))
    scene.pieces.append(_ray(scene, shaft, colour, strength * 0.34, 0.56, soften=16))
    _dust(scene, shaft, colour)


def _ray(
    scene: Set, corners: list[Point], colour: str, strength: float, depth: float, *, soften: float
) -> Piece:
    """A soft-edged area of added light, made small: it has no detail to lose."""
    scale = min(0.25, scene.scale)
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    left, top = min(xs) - 60, min(ys) - 60
    size = (int((max(xs) - left + 60) * scale) + 1, int((max(ys) - top + 60) * scale) + 1)
    stride = cairocffi.ImageSurface.format_stride_for_width(cairocffi.FORMAT_A8, size[0])
    rows = np.zeros((size[1], stride), np.uint8)
    surface = cairocffi.ImageSurface(
        cairocffi.FORMAT_A8, *size, data=rows.data.cast("B"), stride=stride
    )
    context = cairocffi.Context(surface)
    context.scale(scale, scale)
    context.translate(-left, -top)
    polygon(corners)(context)
    context.fill()
    surface.flush()
    mask = cv2.GaussianBlur(rows[:, : size[0]].copy(), (0, 0), max(0.8, soften * scale))
    fall = mask.astype(np.float32) / 255 * strength
    pixels = np.dstack([fall * part for part in bgr(colour)] + [np.zeros_like(fall)])
    sprite = Sprite((pixels + 0.5).astype(np.uint8), pivot=(0.0, 0.0), scale=scale)
    return Piece(sprite, depth, left, top, Motion(pulse=0.12, period_pulse=7), shines=True)


@own_chance
def _dust(scene: Set, shaft: list[Point], colour: str) -> None:
    """Two drifts of specks in the shaft."""
    xs, ys = [p[0] for p in shaft], [p[1] for p in shaft]
    for k in range(2):
        sheet = scene.sheet(min(xs), min(ys), max(xs), max(ys))
        specks = [
            circle(
                scene.between(min(xs) + 30, max(xs) - 30),
                scene.between(min(ys) + 20, max(ys) - 60),
                scene.between(1.4, 3.4) * scene.u,
            )
            for _ in range(16)
        ]
        sheet.cut(
            union(*specks),
            colour,
            shadow=None,
            edge=0,
            texture=0.0,
            opacity=0.5,
            clip=polygon(shaft),
        )
        motion = Motion(
            sway_x=26,
            period_x=11 + 4 * k,
            sway_y=18,
            period_y=7 + 2 * k,
            pulse=0.55,
            period_pulse=5 + k,
            phase=k * 2.2,
        )
        scene.put(sheet, 0.57 + 0.35 * k, motion=motion)
