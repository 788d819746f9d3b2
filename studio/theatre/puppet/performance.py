"""One drawing of one pose: the body joint by joint, from the back to the front."""

import math
from collections.abc import Callable
from contextlib import ExitStack

from studio.theatre.puppet.backs import back_cuts
from studio.theatre.puppet.furniture import SEATS, chair_back_cuts
from studio.theatre.puppet.garments import cape_cuts, lap_cuts, pelvis_cuts, torso_cuts
from studio.theatre.puppet.limbs import (
    forearm_cuts,
    hand_cuts,
    shin_cuts,
    shoe_cuts,
    thigh_cuts,
    upper_arm_cuts,
)
from studio.theatre.puppet.pieces import Held, Pieces
from studio.theatre.puppet.pose import Arm, Hand, Leg, Pose, Seat
from studio.theatre.puppet.rig import Rig, steady
from studio.theatre.puppet.tailor import Tailor, tailor_for
from studio.theatre.puppet.views import visage_of
from studio.theatre.puppet.visage import in_steps

_SWELL = 0.006  # how much a breath widens a body
_ASLEEP = 0.028  # and one that lies


class Performance:
    """Draws one pose on one plate, in puppet units."""

    def __init__(self, rig: Rig[Pieces], pose: Pose, held: Held | None) -> None:
        self.rig, self.pose, self.held = rig, pose, held
        self.pieces = pieces = rig.pieces
        self.visage = visage_of(rig, pose)
        self.look, self.figure, self.skull = pieces.look, pieces.figure, pieces.skull
        self.outfit = pieces.outfit
        self.flip = pose.turn < 0
        self.turn = 0.0 if pose.away else in_steps(pose.turn)
        self.side = min(1.0, self.turn)  # how far it is turned, three-quarter or more
        self.beyond = max(0.0, self.turn - 1.0)  # and beyond that to profile
        self.forward = -1 if self.flip else 1

    def draw(self) -> None:
        """Everything, from the back to the front."""
        figure, pose = self.figure, self.pose
        self.rig.move(pose.travel * figure.leg, 0)
        if pose.lying:
            self._lie_down()
        else:
            # the head stays over the mark
            self.rig.move(figure.stoop * 6 * -self.side * self.forward, 0)
        hip_x = pose.shift * figure.leg
        hip_y = figure.hip_y + pose.drop * figure.leg
        if not pose.lying:
            self._shadow(hip_x)
        if self.outfit.floats:
            self.rig.move(0, -self.outfit.floats * figure.height * (0.6 + 0.6 * pose.breath))
        if pose.away:
            self._from_behind(hip_x, hip_y)
        else:
            self._from_before(hip_x, hip_y)

    def _from_before(self, hip_x: float, hip_y: float) -> None:
        far_right = not self.flip
        if self.pose.seated:
            self._seat(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._back_of_head)
        self._with_torso(hip_x, hip_y, self._cape)
        if self.turn > 0.3:
            self._with_torso(hip_x, hip_y, lambda: self._arm(right=far_right))
        self._legs(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._torso)
        if self.pose.seated:
            self._lap(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._head)
        if self.turn <= 0.3:
            self._with_torso(hip_x, hip_y, lambda: self._arm(right=far_right))
        self._with_torso(hip_x, hip_y, lambda: self._arm(right=not far_right))

    def _from_behind(self, hip_x: float, hip_y: float) -> None:
        """Arms and legs are beyond the body then, and so is a seat's front."""
        self._with_torso(hip_x, hip_y, lambda: self._arm(right=True))
        self._with_torso(hip_x, hip_y, lambda: self._arm(right=False))
        self._legs(hip_x, hip_y)
        if self.pose.seated:
            self._seat(hip_x, hip_y)
        self._with_torso(hip_x, hip_y, self._back_of_head)
        self._with_torso(hip_x, hip_y, self._torso)
        if self.pose.seat is Seat.CHAIR:
            tall = round(-hip_y - self.figure.leg_width * 0.42)
            half = self.figure.hip_half
            self.rig.put(f"chair-back-{tall}", lambda: chair_back_cuts(half, tall), hip_x)
        self._with_torso(hip_x, hip_y, self._cape)
        self._with_torso(hip_x, hip_y, self._head)

    # -- frames of reference

    def _lie_down(self) -> None:
        """Turn the floor's frame into the body's: its back on the floor, its middle at the mark."""
        figure = self.figure
        self._shadow(0.0, wide=figure.height * 0.52)
        back = max(figure.chest_half, figure.waist_half) * 0.76
        self.rig.move(self.forward * figure.height * 0.46, -back)
        self.rig.turn(-90.0 * self.forward)

    def _with_torso(self, x: float, y: float, what: Callable[[], None]) -> None:
        """Draw in units around the hip, leaned."""
        stoop = self.figure.stoop * self.side * self.forward
        with self.rig.frame():
            self.rig.move(x, y)
            # a hem that nears the floor keeps the body upright
            upright = 1.0 - 0.65 * min(1.0, self.outfit.hem) if self.outfit.skirted else 1.0
            lean = self.pose.lean + (0.0 if self.pose.lying else stoop)
            self.rig.turn(steady(lean * (1.0 if self.pose.seated else upright)))
            what()

    def _in_head(self, what: Callable[[], None]) -> None:
        """Draw in head units, from inside the torso's frame."""
        figure, pose = self.figure, self.pose
        forward = self.side * self.forward
        stoop = figure.stoop * 1.6 * forward
        lift = pose.breath * 0.006 * figure.height - pose.head_nod * figure.head_height
        pivot = -0.10 * figure.head_height
        with self.rig.frame():
            x = (0.15 + 0.09 * self.beyond) * self.skull.half * forward + stoop * 1.4
            if pose.lying:
                x += 0.30 * self.skull.half * self.forward
            self.rig.move(x, figure.chin_y - figure.hip_y - lift + pivot)
            self.rig.turn(steady(pose.head_tilt - stoop * 0.35))
            self.rig.move(0, -pivot)
            what()

    # -- the floor

    def _shadow(self, hip_x: float, *, wide: float = 0.0) -> None:
        """A soft contact shadow under feet, hem, or somebody who lies."""
        figure = self.figure
        round_feet = figure.hip_half * (2.1 if self.outfit.skirted else 1.75)
        sprite = self.pieces.shadow(round_feet, figure.height * 0.024)
        stretch = wide / round_feet if wide else 1.0
        self.rig.place(("shadow", False), sprite, hip_x * 0.4 + 10, -2, scale_x=stretch)

    def _seat(self, hip_x: float, hip_y: float) -> None:
        seat = self.pose.seat
        if self.pose.away and seat is Seat.CHAIR:  # its back is nearer than who sits
            seat = Seat.STOOL
        cuts = SEATS.get(seat)
        if cuts is None:
            return
        tall = round(-hip_y - self.figure.leg_width * 0.42)
        half = self.figure.hip_half
        self.rig.put(f"{seat}-{tall}", lambda: cuts(half, tall), hip_x, 0.0, flip=self.flip)

    # -- the body

    def _tailor(self) -> tuple[str, Tailor]:
        """The body's measures for its clothes, and a name for the pieces that are cut to them."""
        pose, figure = self.pose, self.figure
        room, name = math.inf, f"{self.turn}-{pose.seated}"
        if pose.drop > 0.2:
            room = round(-figure.hip_y - pose.drop * figure.leg, -1)
            name += f"-{room:.0f}"
        stride = 1.0
        if pose.striding and self.outfit.hem > 0.4:
            name += "-striding"
            wider = 0.14 + 0.20 * self.beyond
            stride = 1.0 + wider * min(1.0, 0.5 / self.outfit.hem + 0.5)
        measures = tailor_for(
            self.look, figure, self.turn, seated=pose.seated, room=room, stride=stride
        )
        return name, measures

    def _torso(self) -> None:
        name, tailor = self._tailor()
        if not self.outfit.skirted:
            self.rig.put(f"pelvis-{self.turn}", lambda: pelvis_cuts(tailor), flip=self.flip)
        breath = round(self.pose.breath * 3) / 3
        cuts = back_cuts if self.pose.away else torso_cuts
        swell = _ASLEEP if self.pose.lying else _SWELL
        self.rig.put(
            f"torso-{name}-{self.pose.away}",
            lambda: cuts(tailor),
            flip=self.flip,
            scale_x=1 + swell * breath,
            scale_y=1 + _SWELL * breath,
        )

    def _cape(self) -> None:
        if not self.outfit.cape or self.pose.seated:
            return
        name, tailor = self._tailor()
        self.rig.put(f"cape-{name}", lambda: cape_cuts(tailor), flip=self.flip)

    def _lap(self, hip_x: float, hip_y: float) -> None:
        name, tailor = self._tailor()
        up = -24.0 * self.forward if self.pose.seat is Seat.GROUND else 0.0
        self.rig.put(
            f"lap-{name}",
            lambda: lap_cuts(tailor),
            hip_x,
            hip_y,
            rotation=up,
            flip=self.flip,
        )

    def _shoulder(self, *, right: bool) -> tuple[float, float]:
        """Where an arm is pinned on, in torso units."""
        figure = self.figure
        near = right == self.flip
        share = 0.88 - 0.10 * self.side if near else 0.80 - 0.16 * self.side
        share = 0.86 if self.turn == 0 else share - (0.72 if near else 0.42) * self.beyond
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
        """Both legs; under a skirt only what hangs out of it, nothing of who kneels."""
        pose = self.pose
        if self.outfit.skirted and self.outfit.hem > 0.5 and pose.drop > 0.2 and not pose.seated:
            return
        with ExitStack() as open_below:
            if self.outfit.skirted and not self.pose.seated:
                hem = hip_y + self.outfit.hem * self.figure.leg - (60 if self.pose.striding else 16)
                open_below.enter_context(self.rig.below(min(hem, -16.0)))
            self._leg(hip_x, hip_y, right=not self.flip)
            self._leg(hip_x, hip_y, right=self.flip)

    def _foot(self, leg: Leg, spread: float) -> tuple[float, float]:
        """Where the ankle is: no corner of the shoe is under the floor."""
        figure, outfit = self.figure, self.outfit
        calm = (0.2 if self.pose.lying else 0.6) if outfit.skirted else 1.0
        x = spread + leg.x * figure.leg
        y = -figure.ankle - leg.lift * figure.leg * calm
        if self.turn <= 0.3 or self.pose.lying:
            return x, y
        angle = math.radians(leg.toe) * self.forward
        corners = (figure.shoe * 0.62, -figure.shoe * 0.32)
        low = max(c * math.sin(angle) + figure.ankle * math.cos(angle) for c in corners)
        return x, min(y, -low)

    def _leg(self, hip_x: float, hip_y: float, *, right: bool) -> None:
        leg: Leg = self.pose.right_leg if right else self.pose.left_leg
        figure, outfit = self.figure, self.outfit
        share = 0.53 - 0.25 * self.side - 0.22 * self.beyond
        spread = figure.hip_half * share * (1 if right else -1)
        hx, hy = hip_x + spread, hip_y
        fx, fy = self._foot(leg, spread)
        bend = 1 if not self.flip else -1
        if self.turn == 0:
            bend = 1 if right else -1
        thigh, knee = _two_bones(fx - hx, fy - hy, figure.thigh, figure.shin, bend)
        shorter = 1.0
        if self.pose.away:  # a knee that bends away from us only makes the leg look shorter
            thigh, knee = math.degrees(math.atan2(hx - fx, fy - hy)), 0.0
            shorter = steady(math.hypot(fx - hx, fy - hy) / figure.leg, 0.02)
        kx = hx - math.sin(math.radians(thigh)) * figure.thigh * shorter
        ky = hy + math.cos(math.radians(thigh)) * figure.thigh * shorter
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
            scale_y=shorter,
            flip=right,
            reach=reach,
        )
        self.rig.put(
            "shin",
            lambda: shin_cuts(figure, outfit),
            kx,
            ky,
            rotation=steady(thigh + knee, 0.5),
            scale_y=shorter,
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
