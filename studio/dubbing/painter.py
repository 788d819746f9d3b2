"""One frame and a shape of the mouth in, the frame with that mouth out."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.edges import true_rims
from studio.dubbing.inside import LOWER, SCALE, UPPER, Sheet, softened, teeth, tongue
from studio.dubbing.light import Light
from studio.dubbing.lips import MIDDLE, UPPER_EDGE, Lips
from studio.dubbing.mouth import Mouth
from studio.dubbing.pose import Pose
from studio.dubbing.skin import BORDER, Seen, creases, fields, shifts
from studio.dubbing.warp import Field, Picture, Region, bent, smooth_line, soft_polygon

Floats = NDArray[np.float64]

ARCH = 0.56
"""Radius of the arch that teeth stand on."""
BENDS = 3
CREASES_GONE = 0.75
"""Of the depth of a smile's creases so much goes when the mouth is drawn together."""
WARM = np.array([1.25, 1.08, 0.85], np.float32)
"""Shadow between lips is warm, for it is lit by them: powers of the shade for blue, green, red."""
SEAM_DARK = 0.55
OVERBITE = 0.035
TEETH_BACK = 0.10
"""Teeth stand so far behind the lips."""
DEEPER = 3.5
"""Lips that are pushed out leave what is behind them in the dark, a part per width of the mouth."""
LIP_SHADOW = 0.07
"""The upper lip throws its shadow so far down into the mouth."""


@dataclass(frozen=True)
class Face:
    """Whose mouth is painted: the lips at rest and the light on them."""

    lips: Lips
    light: Light


def paint(
    picture: Picture, seen: Seen, face: Face, mouth: Mouth, *, weight: float = 1.0, seed: int = 0
) -> Picture:
    """A copy of a BGR picture in which the face's mouth has a shape.

    ``weight`` is how far it has it, 0 not at all; ``seed`` is the grain's. Pixels outside the
    lower face are those of the picture.
    """
    if weight <= 0:
        return picture.copy()
    upper, lower, rims = shifts(seen, true_rims(picture, seen), face.lips, mouth)
    height, width = picture.shape[:2]
    margin = 0.6 * seen.pose.unit
    region = Region.around(seen.points[list(BORDER), :2], margin, width=width, height=height)
    changed = picture.copy()
    if region.width < 2 or region.height < 2:
        return changed
    above, below = fields(seen, region, upper, lower)
    top = bent(picture, above, region).astype(np.float32)
    bottom = bent(picture, below, region).astype(np.float32)
    split = _below(seen, rims, region)[..., None]
    skin = top + (bottom - top) * split
    skin = _relaxed(skin, seen, rims, region)
    skin = _filled(skin, rims, region, Scene(seen, mouth, face.light, seed))
    part = np.asarray(region.of(changed), np.uint8)
    if weight < 1:
        skin = part + (skin - part) * np.float32(weight)
    still = (above == 0).all(axis=2) & (below == 0).all(axis=2)
    part[...] = np.where(still[..., None], part, np.clip(np.rint(skin), 0, 255).astype(np.uint8))
    return changed


def _relaxed(skin: Field, seen: Seen, rims: Floats, region: Region) -> Field:
    """Skin whose smile is taken back loses a part of the creases that the smile had drawn."""
    pose = seen.pose
    came = float(seen.rims[0, -1, 0] - seen.rims[0, 0, 0])
    went = float(np.linalg.norm(rims[0, -1] - rims[0, 0])) / pose.unit
    relaxed = CREASES_GONE * float(np.clip((came - went - 0.08) / 0.45, 0, 1))
    if relaxed <= 0.02:
        return skin
    creased = creases(seen, rims, region)
    fine = cv2.GaussianBlur(skin, (0, 0), 0.012 * pose.unit)
    broad = cv2.GaussianBlur(skin, (0, 0), 0.085 * pose.unit)
    depth = np.minimum(fine - broad, 0)
    return np.asarray(skin - depth * creased[..., None] * relaxed, np.float32)


def _below(seen: Seen, rims: Floats, region: Region) -> Field:
    """What belongs to the lower half, 0..1: softly across the cheeks, sharply between the lips."""
    pose = seen.pose
    middle = (rims[1] + rims[2]) / 2
    across = pose.axes[0, :2] * pose.unit
    down = pose.axes[1, :2] * pose.unit
    line = np.concatenate([[middle[0] - across * 2], middle, [middle[-1] + across * 2]])
    shape = np.concatenate([line, [line[-1] + down * 4, line[0] + down * 4]])
    sharp = soft_polygon(shape, region, 0.6)
    soft = soft_polygon(shape, region, 0.12 * pose.unit)
    rows, columns = np.indices(sharp.shape)
    place = np.stack([columns + region.left, rows + region.top], axis=2) - middle.mean(axis=0)
    along = np.abs(place @ (across / pose.unit)) / (np.linalg.norm(middle[-1] - middle[0]) / 2)
    outside = np.clip((along - 1.0) / 0.5, 0, 1).astype(np.float32)
    return np.asarray(sharp + (soft - sharp) * outside, np.float32)


@dataclass(frozen=True)
class Scene:
    """What there is to paint between the lips."""

    seen: Seen
    mouth: Mouth
    light: Light
    seed: int


def _filled(skin: Field, rims: Floats, region: Region, scene: Scene) -> Field:
    """The opening between the lips filled with what is inside, and a line where lips touch."""
    unit = scene.seen.pose.unit
    opening = np.concatenate([smooth_line(rims[1]), smooth_line(rims[2])[::-1]])
    box = Region.around(
        opening, 0.06 * unit, width=region.left + region.width, height=region.top + region.height
    )
    x, y = box.left - region.left, box.top - region.top
    if x < 0 or y < 0 or not box.width or not box.height:
        return skin
    part = skin[y : y + box.height, x : x + box.width]
    apart = float(np.linalg.norm(rims[2, MIDDLE] - rims[1, MIDDLE])) / unit
    seam = _seam(rims, box, unit) * float(np.clip(1 - apart / 0.05, 0, 1))
    part *= 1 - SEAM_DARK * seam[..., None]
    if apart > 0.004:
        blur = max(0.4, 0.006 * unit)
        hole = soft_polygon(opening, box, blur) * float(np.clip(apart / 0.02, 0, 1))
        inside = _inside(scene, rims, box)
        part += (inside - part) * hole[..., None]
    return skin


def _seam(rims: Floats, box: Region, unit: float) -> Field:
    """The dark line between closed lips, 0..1, fading towards the corners."""
    line = smooth_line((rims[1] + rims[2]) / 2)
    taper = np.sin(np.linspace(0, np.pi, len(line))) ** 0.5
    drawn = np.zeros((box.height, box.width), np.float32)
    thick = max(1, round(0.012 * unit))
    places = np.round((line - (box.left, box.top)) * 16).astype(int).tolist()
    for start, end, strength in zip(places, places[1:], taper, strict=False):
        cv2.line(drawn, start, end, float(strength), thick, cv2.LINE_8, 4)
    return np.asarray(cv2.GaussianBlur(drawn, (0, 0), max(0.7, 0.010 * unit)), np.float32)


def _inside(scene: Scene, rims: Floats, box: Region) -> Field:
    """Dark, tongue, lower teeth, upper teeth, under the lips' shadow; BGR float."""
    seen, mouth, light = scene.seen, scene.mouth, scene.light
    canvas = np.empty((box.height, box.width, 3), np.float32)
    canvas[:] = light.dark
    front = float(seen.rims[1:3, MIDDLE, 2].mean()) + TEETH_BACK
    jaw = UPPER_EDGE - OVERBITE + mouth.jaw
    lying = 0.55 * mouth.jaw + 0.03
    tip = lying + (UPPER_EDGE - 0.02 - lying) * mouth.tongue
    stages = (
        (tongue(), tip, front + 0.06, light.flesh),
        (teeth(LOWER), jaw + 0.7 * mouth.forward, front + 0.03, light.white * np.float32(0.82)),
        (teeth(UPPER), UPPER_EDGE - 0.45 * mouth.forward, front, light.white),
    )
    for sheet, down, back, gain in stages:
        _lay(canvas, sheet, _places(seen.pose, box, down=down, back=back), gain)
    canvas *= _shade(scene, rims, box)[..., None] ** WARM
    canvas = np.asarray(cv2.GaussianBlur(canvas, (0, 0), light.blur), np.float32)
    if light.grain > 0.3:
        grain = np.random.default_rng(scene.seed).standard_normal((box.height, box.width, 1))
        canvas += grain.astype(np.float32) * np.float32(light.grain)
    return canvas


def _shade(scene: Scene, rims: Floats, box: Region) -> Field:
    """Shadow that the lips throw into the mouth, and the dark of its corners, as factors."""
    pose, forward = scene.seen.pose, scene.mouth.forward
    rows, columns = np.indices((box.height, box.width), dtype=np.float64)
    place = np.stack([columns + box.left, rows + box.top], axis=2) - pose.origin[:2]
    local = place @ np.linalg.inv(pose.axes[:2, :2] * pose.unit)
    upper, lower = (
        (smooth_line(rim) - pose.origin[:2]) @ np.linalg.inv(pose.axes[:2, :2] * pose.unit)
        for rim in rims[1:3]
    )
    across, down = local[..., 0], local[..., 1]
    reach = LIP_SHADOW + 0.6 * forward
    under = (down - np.interp(across, upper[:, 0], upper[:, 1])) / reach
    above = (np.interp(across, lower[:, 0], lower[:, 1]) - down) / 0.03
    half = (upper[-1, 0] - upper[0, 0]) / 2
    aside = (half - np.abs(across - upper[:, 0].mean())) / (0.35 * half)
    least = 0.74 * (1 - DEEPER * forward)
    shade = (least + (1 - least) * _eased(under)) * (1 - 2 * forward)
    shade *= 0.84 + 0.16 * _eased(above)
    shade *= 0.42 + 0.58 * _eased(aside)
    return np.asarray(shade, np.float32)


def _eased(part: Floats) -> Floats:
    part = np.clip(part, 0, 1)
    return np.asarray(part * part * (3 - 2 * part))


def _places(pose: Pose, box: Region, *, down: float, back: float) -> Floats:
    """Where on a sheet each pixel of a box looks, (height, width, 2) in widths of the mouth.

    The sheet is bent around the jaw's arch, so that it turns with the head; its middle stands
    so far down the face and so far back.
    """
    rows, columns = np.indices((box.height, box.width), dtype=np.float64)
    place = np.stack([columns + box.left, rows + box.top], axis=2) - pose.origin[:2]
    flat = np.linalg.inv(pose.axes[:2, :2] * pose.unit)
    deep = pose.axes[2, :2] * pose.unit
    depth = np.full(rows.shape, back)
    for _ in range(BENDS):
        local = (place - depth[..., None] * deep) @ flat
        aside = np.clip(np.abs(local[..., 0]), 0, ARCH * 0.98)
        depth = back + ARCH - np.sqrt(ARCH**2 - aside**2)
    return (place - depth[..., None] * deep) @ flat - (0, down)


def _lay(canvas: Field, sheet: Sheet, places: Floats, gain: Field) -> None:
    """Lay a sheet over the canvas, its light multiplied by a gain (BGR)."""
    step = float(np.hypot(*(places[0, 1] - places[0, 0]))) if places.shape[1] > 1 else 1.0
    colour, alpha = softened(sheet, step * SCALE)
    half = sheet.alpha.shape[0] / 2 - 0.5
    at = (places * SCALE + half).astype(np.float32)
    laid = cv2.remap(colour, at[..., 0], at[..., 1], cv2.INTER_LINEAR, borderValue=0)
    cover = cv2.remap(alpha, at[..., 0], at[..., 1], cv2.INTER_LINEAR, borderValue=0)[..., None]
    canvas += (laid[..., ::-1] * gain - canvas) * cover
