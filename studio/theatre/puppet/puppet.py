"""A puppet: built from a look, posed, and drawn joint by joint on a cairo context.

``build(look, light, scale=, seed=)`` gives a ``Puppet``; ``Puppet.draw(context, pose)`` draws it in
puppet units: (0, 0) is the floor between the feet, y runs down, a grown-up is 1000 units tall.
The caller translates to the mark and scales to pixels; sprites are sharp when that scale is about
``scale``. Sprites are cut when first needed and kept with the puppet; puppets are kept by look, light
and scale, as many as fit in a fixed amount of memory.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from studio.film.look import Gender, HairStyle, Hat, Look, Viseme
from studio.theatre.paper import Context, Sprite
from studio.theatre.puppet.actions import STEP, STEP_FRAMES
from studio.theatre.puppet.beards import beard_cuts, moustache_cuts
from studio.theatre.puppet.bench import Bench, Cut, PaperLight
from studio.theatre.puppet.eyes import (
    brow_cuts,
    glasses_cuts,
    lash_cuts,
    lower_lid_cuts,
    pupil_cuts,
    upper_lid_cuts,
    white_cuts,
)
from studio.theatre.puppet.figure import LOWER, UPPER, Figure, figure_of
from studio.theatre.puppet.furniture import stool_cuts
from studio.theatre.puppet.garments import lap_cuts, pelvis_cuts, tailor_for, torso_cuts
from studio.theatre.puppet.hair import HairCut, hair_of
from studio.theatre.puppet.hats import HatCut, hat_of
from studio.theatre.puppet.head import ear_cuts, head_cuts, neck_cuts, nose_cuts, skull_of
from studio.theatre.puppet.limbs import (
    forearm_cuts,
    hand_cuts,
    shin_cuts,
    shoe_cuts,
    thigh_cuts,
    upper_arm_cuts,
)
from studio.theatre.puppet.mouth import SHAPES, mouth_cuts, opening
from studio.theatre.puppet.outfit import outfit_of
from studio.theatre.puppet.plate import Plate, Turned
from studio.theatre.puppet.pose import Arm, Face, Hand, Leg, Pose

_TURNS = 4  # steps of a turning head or body, front to three-quarter
_SMILES = 4  # steps of a smile, each way
_MEMORY = 220_000_000  # bytes of sprites kept in all


_COVERED_EARS = (Hat.HOOD, Hat.HEADSCARF)
_BARE_EARS = (HairStyle.SHORT, HairStyle.BUN, HairStyle.PONYTAIL, HairStyle.BALD)


@dataclass(frozen=True)
class Held:
    """A thing in the hand: its sprite, and whether it hangs below the fist or stands in it."""

    sprite: Sprite
    hangs: bool = False


@dataclass(frozen=True)
class Dressed:
    """What a head wears at one step of its turn."""

    hair: HairCut
    hat: HatCut
    beard: list[Cut]


Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Glued:
    """A pose glued together, as far as ``box`` goes."""

    pose: Pose
    held: Held | None
    box: Box
    sprite: Sprite

    def covers(self, seen: Box) -> bool:
        """Whether all that is seen now was glued."""
        mine = self.box
        return (
            mine[0] <= seen[0] and mine[1] <= seen[1] and mine[2] >= seen[2] and mine[3] >= seen[3]
        )


def _cross(a: Box, b: Box) -> Box | None:
    """What two boxes share."""
    box = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return box if box[0] < box[2] and box[1] < box[3] else None


class Puppet:
    """One character, cut in one light at one size."""

    def __init__(self, look: Look, light: PaperLight, *, scale: float, seed: int) -> None:
        self.look = look
        self.figure: Figure = figure_of(look)
        self.skull = skull_of(look, self.figure)
        self.outfit = outfit_of(look)
        self.scale = scale
        self._bench = Bench(light, scale=scale, seed=seed)
        self._sprites: dict[tuple[str, bool], Sprite] = {}
        self._dressed: dict[float, Dressed] = {}
        self._plate: _Glued | None = None
        self._turned = Turned()

    # -- measures for whoever frames the shot

    @property
    def height(self) -> float:
        """Floor to crown, in units, upright and without a hat."""
        return self.figure.height

    @property
    def eye_line(self) -> float:
        """The eyes' y in units (negative)."""
        return self.figure.chin_y + self.skull.eye_y

    @property
    def head_box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of head, hair and hat in units, for a puppet at rest."""
        tall = {
            Hat.NONE: 0.14,
            Hat.WIZARD: 1.10,
            Hat.TOP_HAT: 0.58,
            Hat.CHEF: 0.66,
            Hat.CROWN: 0.50,
            Hat.HELMET: 0.40,
        }
        half = self.skull.half * 1.3
        top = -self.figure.height - self.figure.head_height * tall.get(self.look.hat, 0.42)
        return -half, top, half, self.figure.chin_y

    @property
    def pace(self) -> float:
        """Units that a walking puppet must be moved by for each frame, so that feet stay put."""
        return STEP * self.figure.leg / STEP_FRAMES

    @property
    def weight(self) -> int:
        """Bytes of the sprites cut so far."""
        cut = sum(sprite.pixels.nbytes for sprite in self._sprites.values())
        return cut + self._turned.weight

    # -- drawing

    def draw(self, context: Context, pose: Pose, *, held: Held | None = None) -> None:
        """Draw the puppet in ``pose`` with what it holds; leaves the context as it was.

        The pose is glued together once and kept, as far as it can be seen, so that drawing the
        same pose again (poses are held for two frames) costs little.
        """
        seen = _cross(context.clip_extents(), self._reach(held))
        if seen is None:
            return
        kept = self._plate
        if kept is None or kept.pose != pose or kept.held is not held or not kept.covers(seen):
            kept = self._plate = self._glued(pose, held, seen)
        kept.sprite.draw(context)

    def _reach(self, held: Held | None) -> Box:
        """A box that the puppet never leaves, in units."""
        figure = self.figure
        wide = figure.shoulder_half + figure.arm + figure.hand * 1.3 + 40
        if held is not None:
            wide += 0.5 * (held.sprite.box[2] - held.sprite.box[0])
        return -wide, self.head_box[1] - 0.45 * figure.head_height, wide, 34.0

    def _glued(self, pose: Pose, held: Held | None, seen: Box) -> _Glued:
        margin = 40.0
        grown = (seen[0] - margin, seen[1] - margin, seen[2] + margin, seen[3] + margin)
        box = _cross(grown, self._reach(held)) or seen
        s = self.scale
        left, top = math.floor(box[0] * s), math.floor(box[1] * s)
        plate = Plate(math.ceil(box[2] * s) - left, math.ceil(box[3] * s) - top, self._turned)
        plate.context.translate(-left, -top)
        plate.context.scale(s, s)
        _Performance(self, plate, pose, held).draw()
        sprite = plate.sprite(pivot=(-left, -top), scale=s)
        return _Glued(pose, held, box, sprite)

    def dressed(self, turn: float) -> Dressed:
        """Hair, hat and beard at a step of the head's turn, 0 to 1."""
        if turn not in self._dressed:
            self._dressed[turn] = Dressed(
                hair_of(self.look, self.skull, turn),
                hat_of(self.look, self.skull, turn),
                beard_cuts(self.look, self.skull, turn),
            )
        return self._dressed[turn]

    def shadow(self, wide: float, tall: float) -> Sprite:
        """The soft shadow on the floor, half as wide and tall as given in units."""
        kept = self._sprites.get(("shadow", False))
        if kept is None:
            w, h = max(2, round(wide * self.scale)), max(2, round(tall * self.scale))
            y, x = np.mgrid[-h : h + 1, -w : w + 1].astype(np.float32)
            far = np.hypot(x / w, y / h)
            alpha = np.interp(far, (0, 0.55, 1), (0.42, 0.26, 0))[..., None]
            colour = np.array([26, 14, 10, 255], np.float32)
            pixels = (colour * alpha + 0.5).astype(np.uint8)
            kept = Sprite(pixels, pivot=(w, h), scale=self.scale)
            self._sprites[("shadow", False)] = kept
        return kept

    def sprite(self, name: str, cuts: Callable[[], Sequence[Cut]], *, flip: bool = False) -> Sprite:
        """The sprite of a part, cut the first time."""
        kept = self._sprites.get((name, flip))
        if kept is None:
            kept = self._sprites[(name, flip)] = self._bench.piece(name, cuts(), flip=flip)
        return kept


class _Performance:
    """One drawing of one pose."""

    def __init__(self, puppet: Puppet, plate: Plate, pose: Pose, held: Held | None) -> None:
        self.puppet, self.plate, self.pose, self.held = puppet, plate, pose, held
        self.context = plate.context
        self.look, self.figure, self.skull = puppet.look, puppet.figure, puppet.skull
        self.outfit = puppet.outfit
        self.flip = pose.turn < 0
        self.turn = round(min(1.0, abs(pose.turn)) * _TURNS) / _TURNS
        self.head_flip = pose.head_turn < 0
        self.head_turn = round(min(1.0, abs(pose.head_turn)) * _TURNS) / _TURNS

    def draw(self) -> None:
        """Everything, from the back to the front."""
        figure, pose = self.figure, self.pose
        hip_x = pose.shift * figure.leg
        hip_y = figure.hip_y + pose.drop * figure.leg
        self._shadow(hip_x)
        if pose.seated:
            self._stool(hip_x, hip_y)
        far_right = not self.flip
        self._with_torso(hip_x, hip_y, self._back_of_head)
        if self.turn > 0.3:
            self._with_torso(hip_x, hip_y, lambda: self._arm(right=far_right))
        self._legs(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._torso)
        if pose.seated:
            self._lap(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._head)
        if self.turn <= 0.3:
            self._with_torso(hip_x, hip_y, lambda: self._arm(right=far_right))
        self._with_torso(hip_x, hip_y, lambda: self._arm(right=not far_right))

    # -- frames of reference

    def _with_torso(self, x: float, y: float, what: Callable[[], None]) -> None:
        """Draw in units around the hip, leaned."""
        context = self.context
        context.save()
        context.translate(x, y)
        stoop = self.figure.stoop
        stoop *= -self.turn if self.flip else self.turn
        context.rotate(math.radians(_steady(self.pose.lean + stoop)))
        what()
        context.restore()

    def _in_head(self, what: Callable[[], None]) -> None:
        """Draw in head units, from inside the torso's frame."""
        figure, pose, context = self.figure, self.pose, self.context
        lift = pose.breath * 0.006 * figure.height
        forward = 0.075 * self.skull.half * 2 * self.turn * (-1 if self.flip else 1)
        stoop = figure.stoop * 1.6 * (-1 if self.flip else 1) * (self.turn or 0.0)
        context.save()
        context.translate(
            forward + stoop * 1.4,
            figure.chin_y - figure.hip_y - lift + pose.head_nod * figure.head_height,
        )
        pivot = -0.10 * figure.head_height
        context.translate(0, pivot)
        context.rotate(math.radians(_steady(pose.head_tilt - stoop * 0.35)))
        context.translate(0, -pivot)
        what()
        context.restore()

    def _put(
        self,
        name: str,
        cuts: Callable[[], Sequence[Cut]],
        x: float = 0.0,
        y: float = 0.0,
        *,
        rotation: float = 0.0,
        flip: bool = False,
        scale_x: float = 1.0,
        scale_y: float = 1.0,
        reach: float = math.inf,
    ) -> None:
        """Place a part, cutting it when it is first needed; ``reach`` is how far it can go."""
        if not self._seen(x, y, reach):
            return
        self._place(
            (name, flip),
            self.puppet.sprite(name, cuts, flip=flip),
            x,
            y,
            rotation=rotation,
            scale_x=scale_x,
            scale_y=scale_y,
        )

    def _place(
        self,
        name: tuple[str, bool],
        sprite: Sprite,
        x: float,
        y: float,
        *,
        rotation: float = 0.0,
        scale_x: float = 1.0,
        scale_y: float = 1.0,
    ) -> None:
        """Paste a sprite by the context's matrix, unless it can't be seen."""
        context = self.context
        if not self._seen(x, y, max(map(abs, sprite.box)) * 1.45 * max(1.0, scale_x)):
            return
        m = context.get_matrix()
        at = (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
        cos, sin = math.cos(math.radians(rotation)), math.sin(math.radians(rotation))
        ax, bx = scale_x / sprite.scale, scale_y / sprite.scale
        linear = (
            (m[0] * cos + m[2] * sin) * ax,
            (m[1] * cos + m[3] * sin) * ax,
            (m[2] * cos - m[0] * sin) * bx,
            (m[3] * cos - m[1] * sin) * bx,
        )
        self.plate.paste(name, sprite, linear, at)

    def _seen(self, x: float, y: float, reach: float) -> bool:
        """Whether anything within ``reach`` of a point falls inside what is drawn."""
        left, top, right, bottom = self.context.clip_extents()
        return left - reach < x < right + reach and top - reach < y < bottom + reach

    # -- the floor

    def _shadow(self, hip_x: float) -> None:
        """A soft contact shadow under feet, or hem."""
        figure = self.figure
        wide = figure.hip_half * (2.1 if self.outfit.skirted else 1.75)
        sprite = self.puppet.shadow(wide, figure.height * 0.024)
        self._place(("shadow", False), sprite, hip_x * 0.4 + 10, -2)

    def _stool(self, hip_x: float, hip_y: float) -> None:
        tall = -hip_y - self.figure.leg_width * 0.42
        name = f"stool-{round(tall)}"
        self._put(name, lambda: stool_cuts(self.figure.hip_half, tall), hip_x, 0.0)

    # -- the body

    def _torso(self) -> None:
        sprite_turn, seated = self.turn, self.pose.seated
        tailor = tailor_for(self.look, self.figure, sprite_turn, seated=seated)
        breath = round(self.pose.breath * 3) / 3
        if not self.outfit.skirted:
            self._put(f"pelvis-{sprite_turn}", lambda: pelvis_cuts(tailor), flip=self.flip)
        name = f"torso-{sprite_turn}-{seated}"
        self._put(
            name,
            lambda: torso_cuts(tailor),
            flip=self.flip,
            scale_x=1 + 0.006 * breath,
            scale_y=1 + 0.006 * breath,
        )

    def _lap(self, hip_x: float, hip_y: float) -> None:
        tailor = tailor_for(self.look, self.figure, self.turn, seated=True)
        self._put("lap", lambda: lap_cuts(tailor), hip_x, hip_y, flip=self.flip)

    def _shoulder(self, *, right: bool) -> tuple[float, float]:
        """Where an arm is pinned on, in torso units."""
        figure = self.figure
        near = right == self.flip
        share = (
            0.86
            if self.turn == 0
            else (0.88 - 0.10 * self.turn if near else 0.80 - 0.16 * self.turn)
        )
        x = figure.shoulder_half * share * (1 if right else -1)
        top = figure.shoulder_y - figure.hip_y
        lift = self.pose.shoulders * figure.head_height + 0.006 * figure.height * self.pose.breath
        return x, top + figure.arm_width * 0.44 - lift

    def _arm(self, *, right: bool) -> None:
        arm: Arm = self.pose.right_arm if right else self.pose.left_arm
        figure, outfit, context = self.figure, self.outfit, self.context
        holds = self.held is not None and self.pose.holding == ("right" if right else "left")
        x, y = self._shoulder(right=right)
        context.save()
        context.translate(x, y)
        context.rotate(math.radians(round(arm.upper * 2) / 2))
        self._put(
            "upper-arm",
            lambda: upper_arm_cuts(figure, outfit),
            flip=right,
            reach=figure.upper_arm * 1.5,
        )
        context.translate(0, figure.upper_arm)
        context.rotate(math.radians(round(arm.elbow * 2) / 2))
        context.save()
        context.translate(0, figure.forearm)
        context.rotate(math.radians(arm.wrist))
        if holds and self.held is not None:
            self._hold(self.held, arm)
        shape = Hand.GRIP if holds else arm.hand
        self._put(
            f"hand-{shape}",
            lambda: hand_cuts(self.look, figure, outfit, shape),
            0,
            -figure.hand * 0.05,
            flip=right,
            reach=figure.hand * 1.6,
        )
        context.restore()
        self._put(
            "forearm", lambda: forearm_cuts(figure, outfit), flip=right, reach=figure.forearm * 1.6
        )
        context.restore()

    def _hold(self, held: Held, arm: Arm) -> None:
        """Draw a thing in the fist, upright whatever the arm does."""
        context = self.context
        grip = self.figure.hand * 0.36
        context.save()
        context.translate(0, grip)
        matrix = context.get_matrix()
        angle = math.degrees(math.atan2(matrix[1], matrix[0]))
        context.rotate(math.radians(-angle * 0.85))
        left, top, right, bottom = held.sprite.box
        middle = (left + right) / 2
        ratio = self._held_scale(held)
        rise = -top if held.hangs else -(bottom - (bottom - top) * 0.14)
        y = rise * ratio - (6 if held.hangs else 0)
        self._place(
            (f"held-{id(held.sprite)}", False),
            held.sprite,
            -middle * ratio,
            y,
            scale_x=ratio,
            scale_y=ratio,
        )
        context.restore()

    def _held_scale(self, held: Held) -> float:
        """A prop's sprite is cut in pixels at the puppet's scale."""
        return (
            1.0 if held.sprite.scale == self.puppet.scale else held.sprite.scale / self.puppet.scale
        )

    def _legs(self, hip_x: float, hip_y: float) -> None:
        far_right = not self.flip
        self._leg(hip_x, hip_y, right=far_right)
        self._leg(hip_x, hip_y, right=not far_right)

    def _leg(self, hip_x: float, hip_y: float, *, right: bool) -> None:
        leg: Leg = self.pose.right_leg if right else self.pose.left_leg
        figure, outfit = self.figure, self.outfit
        spread = figure.hip_half * (0.53 - 0.25 * self.turn) * (1 if right else -1)
        hx, hy = hip_x + spread, hip_y
        fx = spread + leg.x * figure.leg
        fy = -figure.ankle - leg.lift * figure.leg
        bend = 1 if not self.flip else -1
        if self.turn == 0:
            bend = 1 if right else -1
        thigh, knee = _two_bones(fx - hx, fy - hy, figure.thigh, figure.shin, bend)
        kx = hx - math.sin(math.radians(thigh)) * figure.thigh
        ky = hy + math.cos(math.radians(thigh)) * figure.thigh
        side = self.turn > 0.3
        reach = figure.thigh * 1.4
        self._put(
            f"shoe-{side}",
            lambda: shoe_cuts(self.look, figure, outfit, side=side),
            fx,
            fy,
            rotation=leg.toe,
            flip=self.flip if side else right,
            reach=reach,
        )
        self._put(
            "thigh",
            lambda: thigh_cuts(figure, outfit),
            hx,
            hy,
            rotation=thigh,
            flip=right,
            reach=reach,
        )
        self._put(
            "shin",
            lambda: shin_cuts(figure, outfit),
            kx,
            ky,
            rotation=thigh + knee,
            flip=right,
            reach=reach,
        )

    # -- the head

    def _back_of_head(self) -> None:
        self._in_head(self._draw_back)

    def _draw_back(self) -> None:
        t, flip = self.head_turn, self.head_flip
        dressed = self.puppet.dressed(t)
        hair, hat = dressed.hair, dressed.hat
        if hat.back:
            self._put(f"hat-back-{t}", lambda: hat.back, flip=flip)
        if hair.tail:
            x, y = hair.tail_at
            self._put(
                "tail", lambda: hair.tail, -x if flip else x, y, rotation=self.pose.sway, flip=flip
            )
        if hair.back:
            self._put(f"hair-back-{t}", lambda: hair.back, flip=flip)
        self._put("neck", lambda: neck_cuts(self.skull, self.figure))

    def _head(self) -> None:
        self._in_head(self._draw_head)

    def _draw_head(self) -> None:
        look, skull, t, flip = self.look, self.skull, self.head_turn, self.head_flip
        sign = -1 if flip else 1
        jaw = opening(self.pose.face.viseme)
        if t < 0.3:
            self._ear(0.99, sign, far=True)
            self._ear(-0.99, sign, far=False)
        self._put(f"head-{t}", lambda: head_cuts(look, skull, t), flip=flip, scale_y=1.0)
        if t >= 0.3 and look.hair not in _BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._eyes(sign)
        dressed = self.puppet.dressed(t)
        beard, hair, hat = dressed.beard, dressed.hair, dressed.hat
        if beard:
            self._put(f"beard-{t}", lambda: beard, 0, jaw * 22, flip=flip)
        self._mouth(sign, jaw)
        x = sign * skull.across(0.0, t)
        self._put(
            f"moustache-{t}",
            lambda: moustache_cuts(look, skull, t),
            x,
            skull.nose_y + 6 - jaw * 6,
            flip=flip,
        )
        if hair.front:
            self._put(f"hair-{t}", lambda: hair.front, flip=flip)
        if t >= 0.3 and look.hair in _BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._nose(sign)
        self._brows(sign)
        if look.glasses:
            self._put(f"glasses-{t}", lambda: glasses_cuts(skull, t), flip=flip)
        if hat.front:
            self._put(f"hat-{t}", lambda: hat.front, flip=flip)

    def _ear(self, x: float, sign: int, *, far: bool) -> None:
        if self.look.hat in _COVERED_EARS:
            return
        skull, t = self.skull, self.head_turn
        if not far and t >= 0.3:
            at = sign * skull.across(-0.985, t * 0.9)
        else:
            at = sign * skull.across(x, t * 0.5)
        right_side = (x > 0) == (sign > 0)
        self._put(
            "ear", lambda: ear_cuts(skull), at, skull.eye_y + skull.height * 0.10, flip=right_side
        )

    def _eyes(self, sign: int) -> None:
        for side in (-1, 1):
            self._eye(side, sign)

    def _eye(self, side: int, sign: int) -> None:
        """One eye; ``side`` is the viewer's."""
        skull, look, face, t = self.skull, self.look, self.pose.face, self.head_turn
        context = self.context
        lon = skull.eye_x * side * sign
        x, narrow = sign * skull.across(lon, t), skull.narrowing(lon, t)
        rx, ry = skull.eye_rx, skull.eye_ry
        self._put("eye", lambda: white_cuts(skull), x, skull.eye_y, scale_x=narrow)
        context.save()
        context.translate(x, skull.eye_y)
        context.save()
        context.scale(narrow * rx * 1.05, ry * 1.05)
        context.arc(0, 0, 1, 0, math.tau)
        context.restore()
        context.clip()
        gx, gy = face.gaze_x * rx * 0.40 * narrow, face.gaze_y * ry * 0.34
        self._put(
            "pupil",
            lambda: pupil_cuts(look, skull),
            gx,
            gy,
            scale_x=face.pupil * (0.5 + 0.5 * narrow),
            scale_y=face.pupil,
        )
        tilt = face.lid_tilt * side
        closed = min(1.0, max(-0.15, face.lid))
        self._put(
            "lower-lid",
            lambda: lower_lid_cuts(skull),
            0,
            ry * (1.0 - face.lower_lid * 1.1),
            rotation=-tilt * 0.4,
            scale_x=narrow,
        )
        self._put(
            "upper-lid",
            lambda: upper_lid_cuts(look, skull),
            0,
            ry * (-1.0 + closed * 1.72),
            rotation=tilt,
            scale_x=narrow,
        )
        context.restore()
        if look.gender is Gender.WOMAN:
            drop = ry * (-0.45 + 0.85 * max(0.0, closed - 0.2))
            self._put(
                "lash",
                lambda: lash_cuts(look, skull),
                x + side * rx * narrow * 0.88,
                skull.eye_y + drop,
                rotation=tilt,
                flip=side > 0,
                scale_x=max(0.6, narrow),
            )

    def _brows(self, sign: int) -> None:
        skull, look, face, t = self.skull, self.look, self.pose.face, self.head_turn
        for side in (-1, 1):
            lon = skull.eye_x * 1.02 * side * sign
            x, narrow = sign * skull.across(lon, t), skull.narrowing(lon, t)
            lift = face.brow_lift + (max(0.0, face.brow_cock * side) * 0.9)
            y = skull.eye_y - skull.eye_ry * 1.62 - lift * skull.height * 0.055
            tilt = face.brow_tilt * side
            self._put(
                "brow",
                lambda: brow_cuts(look, skull),
                x,
                y,
                rotation=tilt,
                flip=side > 0,
                scale_x=narrow,
            )

    def _mouth(self, sign: int, jaw: float) -> None:
        skull, look, face, t = self.skull, self.look, self.pose.face, self.head_turn
        smile = round(face.smile * _SMILES) / _SMILES
        x, narrow = sign * skull.across(0.0, t) * 0.94, 1 - 0.16 * t
        gape = round(face.gape) if face.viseme is Viseme.REST else 0
        name = f"mouth-{face.viseme}-{smile}-{gape}"
        self._put(
            name,
            lambda: mouth_cuts(look, skull, face.viseme, smile, gape),
            x,
            skull.mouth_y - jaw * 14,
            scale_x=narrow,
        )

    def _nose(self, sign: int) -> None:
        skull, look, t = self.skull, self.look, self.head_turn
        x = sign * skull.across(0.0, t) * 1.10
        self._put(
            f"nose-{t}", lambda: nose_cuts(look, skull, t), x, skull.nose_y, flip=self.head_flip
        )


def _steady(angle: float) -> float:
    """Angles of large pieces go in quarter degrees, so that turned copies can be used again."""
    return round(angle * 4) / 4


def _two_bones(x: float, y: float, upper: float, lower: float, bend: int) -> tuple[float, float]:
    """Angles of hip and knee that bring the ankle to (x, y) from the hip (law of cosines)."""
    distance = min(max(math.hypot(x, y), abs(upper - lower) + 1.0), (upper + lower) * 0.9995)
    inner = (upper**2 + distance**2 - lower**2) / (2 * upper * distance)
    outer = (upper**2 + lower**2 - distance**2) / (2 * upper * lower)
    at_hip = math.degrees(math.acos(max(-1.0, min(1.0, inner))))
    at_knee = 180 - math.degrees(math.acos(max(-1.0, min(1.0, outer))))
    direction = math.degrees(math.atan2(-x, y))
    return direction - bend * at_hip, bend * at_knee


_kept: OrderedDict[tuple[Look, PaperLight, float, int], Puppet] = OrderedDict()


def build(look: Look, light: PaperLight, *, scale: float, seed: int) -> Puppet:
    """The puppet of a look in a light, at ``scale`` pixels per unit.

    ``light`` must be hashable: with the same look, light, scale and seed the same puppet comes
    back with all its sprites, as long as it was used lately.
    """
    key = (look, light, round(scale, 3), seed)
    puppet = _kept.pop(key, None) or Puppet(look, light, scale=round(scale, 3), seed=seed)
    _kept[key] = puppet
    while len(_kept) > 1 and sum(each.weight for each in _kept.values()) > _MEMORY:
        _kept.popitem(last=False)
    return puppet
