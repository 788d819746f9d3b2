"""One drawing of one pose: the body joint by joint, from the back to the front."""

import math
from collections.abc import Callable
from contextlib import ExitStack

from studio.theatre.puppet.furniture import stool_cuts
from studio.theatre.puppet.garments import lap_cuts, pelvis_cuts, torso_cuts
from studio.theatre.puppet.limbs import (
    forearm_cuts,
    hand_cuts,
    shin_cuts,
    shoe_cuts,
    thigh_cuts,
    upper_arm_cuts,
)
from studio.theatre.puppet.pieces import Held, Pieces
from studio.theatre.puppet.pose import Arm, Hand, Leg, Pose
from studio.theatre.puppet.rig import Rig, steady
from studio.theatre.puppet.tailor import tailor_for
from studio.theatre.puppet.visage import Visage, in_steps


class Performance:
    """Draws one pose on one plate, in puppet units."""

    def __init__(self, rig: Rig[Pieces], pose: Pose, held: Held | None) -> None:
        self.rig, self.pose, self.held = rig, pose, held
        self.pieces = pieces = rig.pieces
        self.visage = Visage(rig, pose)
        self.look, self.figure, self.skull = pieces.look, pieces.figure, pieces.skull
        self.outfit = pieces.outfit
        self.flip = pose.turn < 0
        self.turn = in_steps(pose.turn)

    def draw(self) -> None:
        """Everything, from the back to the front."""
        figure, pose = self.figure, self.pose
        stooping = figure.stoop * 6 * (self.turn if self.flip else -self.turn)
        hip_x = pose.shift * figure.leg
        self.rig.move(stooping, 0)  # the head stays over the mark
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
        stoop = self.figure.stoop * (-self.turn if self.flip else self.turn)
        with self.rig.frame():
            self.rig.move(x, y)
            self.rig.turn(steady(self.pose.lean + stoop))
            what()

    def _in_head(self, what: Callable[[], None]) -> None:
        """Draw in head units, from inside the torso's frame."""
        figure, pose = self.figure, self.pose
        forward = self.turn * (-1 if self.flip else 1)
        stoop = figure.stoop * 1.6 * forward
        lift = pose.breath * 0.006 * figure.height - pose.head_nod * figure.head_height
        pivot = -0.10 * figure.head_height
        with self.rig.frame():
            x = 0.15 * self.skull.half * forward + stoop * 1.4
            self.rig.move(x, figure.chin_y - figure.hip_y - lift + pivot)
            self.rig.turn(steady(pose.head_tilt - stoop * 0.35))
            self.rig.move(0, -pivot)
            what()

    # -- the floor

    def _shadow(self, hip_x: float) -> None:
        """A soft contact shadow under feet, or hem."""
        figure = self.figure
        wide = figure.hip_half * (2.1 if self.outfit.skirted else 1.75)
        sprite = self.pieces.shadow(wide, figure.height * 0.024)
        self.rig.place(("shadow", False), sprite, hip_x * 0.4 + 10, -2)

    def _stool(self, hip_x: float, hip_y: float) -> None:
        tall = -hip_y - self.figure.leg_width * 0.42
        name = f"stool-{round(tall)}"
        self.rig.put(name, lambda: stool_cuts(self.figure.hip_half, tall), hip_x, 0.0)

    # -- the body

    def _torso(self) -> None:
        sprite_turn, seated = self.turn, self.pose.seated
        tailor = tailor_for(self.look, self.figure, sprite_turn, seated=seated)
        breath = round(self.pose.breath * 3) / 3
        if not self.outfit.skirted:
            self.rig.put(f"pelvis-{sprite_turn}", lambda: pelvis_cuts(tailor), flip=self.flip)
        name = f"torso-{sprite_turn}-{seated}"
        self.rig.put(
            name,
            lambda: torso_cuts(tailor),
            flip=self.flip,
            scale_x=1 + 0.006 * breath,
            scale_y=1 + 0.006 * breath,
        )

    def _lap(self, hip_x: float, hip_y: float) -> None:
        tailor = tailor_for(self.look, self.figure, self.turn, seated=True)
        self.rig.put(f"lap-{self.turn}", lambda: lap_cuts(tailor), hip_x, hip_y, flip=self.flip)

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
        figure, outfit, rig = self.figure, self.outfit, self.rig
        with rig.frame():
            rig.move(*self._shoulder(right=right))
            rig.turn(steady(arm.upper, 0.5))
            rig.put(
                "upper-arm",
                lambda: upper_arm_cuts(figure, outfit),
                flip=right,
                reach=figure.upper_arm * 1.5,
            )
            rig.move(0, figure.upper_arm)
            rig.turn(steady(arm.elbow, 0.5))
            with rig.frame():
                rig.move(0, figure.forearm)
                rig.turn(arm.wrist)
                self._hand(arm, right=right)
            rig.put(
                "forearm",
                lambda: forearm_cuts(figure, outfit),
                flip=right,
                reach=figure.forearm * 1.6,
            )

    def _hand(self, arm: Arm, *, right: bool) -> None:
        """A hand at the wrist, with what it holds."""
        figure, outfit, held = self.figure, self.outfit, self.held
        shape = arm.hand
        if held is not None and self.pose.holding == ("right" if right else "left"):
            self._hold(held)
            shape = Hand.GRIP
        self.rig.put(
            f"hand-{shape}",
            lambda: hand_cuts(self.look, figure, outfit, shape),
            0,
            -figure.hand * 0.05,
            flip=right,
            reach=figure.hand * 1.6,
        )

    def _hold(self, held: Held) -> None:
        """Draw a thing in the fist, upright whatever the arm does."""
        left, top, right, bottom = held.sprite.box
        rise = -top - 6 if held.hangs else -(bottom - (bottom - top) * 0.14)
        with self.rig.frame():
            self.rig.move(0, self.figure.hand * 0.36)
            self.rig.turn(-self.rig.angle * 0.85)
            self.rig.place((f"held-{held.name}", False), held.sprite, -(left + right) / 2, rise)

    def _legs(self, hip_x: float, hip_y: float) -> None:
        """Both legs; under a skirt only what hangs out of it."""
        with ExitStack() as open_below:
            if self.outfit.skirted and not self.pose.seated:
                hem = hip_y + self.outfit.hem * self.figure.leg - 16
                open_below.enter_context(self.rig.below(hem))
            self._leg(hip_x, hip_y, right=not self.flip)
            self._leg(hip_x, hip_y, right=self.flip)

    def _leg(self, hip_x: float, hip_y: float, *, right: bool) -> None:
        leg: Leg = self.pose.right_leg if right else self.pose.left_leg
        figure, outfit = self.figure, self.outfit
        spread = figure.hip_half * (0.53 - 0.25 * self.turn) * (1 if right else -1)
        hx, hy = hip_x + spread, hip_y
        fx = spread + leg.x * figure.leg
        fy = -figure.ankle - leg.lift * figure.leg * (0.6 if outfit.skirted else 1.0)
        bend = 1 if not self.flip else -1
        if self.turn == 0:
            bend = 1 if right else -1
        thigh, knee = _two_bones(fx - hx, fy - hy, figure.thigh, figure.shin, bend)
        kx = hx - math.sin(math.radians(thigh)) * figure.thigh
        ky = hy + math.cos(math.radians(thigh)) * figure.thigh
        side = self.turn > 0.3
        reach = figure.thigh * 1.4
        self.rig.put(
            f"shoe-{side}",
            lambda: shoe_cuts(self.look, figure, outfit, side=side),
            fx,
            fy,
            rotation=leg.toe,
            flip=self.flip if side else right,
            reach=reach,
        )
        self.rig.put(
            "thigh",
            lambda: thigh_cuts(figure, outfit),
            hx,
            hy,
            rotation=steady(thigh, 0.5),
            flip=right,
            reach=reach,
        )
        self.rig.put(
            "shin",
            lambda: shin_cuts(figure, outfit),
            kx,
            ky,
            rotation=steady(thigh + knee, 0.5),
            flip=right,
            reach=reach,
        )

    # -- the head

    def _back_of_head(self) -> None:
        self._in_head(self.visage.back)

    def _head(self) -> None:
        self._in_head(self.visage.front)


def _two_bones(x: float, y: float, upper: float, lower: float, bend: int) -> tuple[float, float]:
    """Angles of hip and knee that bring the ankle to (x, y) from the hip (law of cosines)."""
    distance = min(max(math.hypot(x, y), abs(upper - lower) + 1.0), (upper + lower) * 0.9995)
    inner = (upper**2 + distance**2 - lower**2) / (2 * upper * distance)
    outer = (upper**2 + lower**2 - distance**2) / (2 * upper * lower)
    at_hip = math.degrees(math.acos(max(-1.0, min(1.0, inner))))
    at_knee = 180 - math.degrees(math.acos(max(-1.0, min(1.0, outer))))
    direction = math.degrees(math.atan2(-x, y))
    return direction - bend * at_hip, bend * at_knee
