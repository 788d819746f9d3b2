"""The head at one moment: its pieces placed in head units, features shifted by the turn."""

from functools import partial

from studio.film.look import Age, Hat, Species, Viseme
from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.crests import back_cuts, front_cuts, low_cuts
from studio.theatre.creature.ears import ear_cuts
from studio.theatre.creature.head import Head, bridge_cuts
from studio.theatre.creature.headplan import EarKind, MouthKind
from studio.theatre.creature.marks import head_cuts
from studio.theatre.creature.mount import Mount
from studio.theatre.creature.mouths import lip_cuts, mouth_cuts, muzzle_cuts
from studio.theatre.creature.trunk import draw_trunk, tusk_cuts
from studio.theatre.paper import circle, ellipse, ribbon
from studio.theatre.puppet.bench import Cut, flat
from studio.theatre.puppet.eyes import (
    glasses_cuts,
    lower_lid_cuts,
    tear_cuts,
    upper_lid_cuts,
    welling_cuts,
    white_cuts,
)
from studio.theatre.puppet.hats import hat_of
from studio.theatre.puppet.papers import darker, lighter
from studio.theatre.puppet.pieces import Held
from studio.theatre.puppet.pose import Lips
from studio.theatre.puppet.visage import in_steps

_SMILES = 4
_BIG_HATS = (Hat.HOOD, Hat.HEADSCARF, Hat.HELMET)
_HAT_SCALE = 0.74  # hats of animals sit between the ears


def pupil_cuts(head: Head) -> list[Cut]:
    """Iris, pupil (a slit for some) and the catch light, around (0, 0)."""
    r = head.skull.eye_rx * (0.76 if head.look.age is Age.CHILD else 0.70)
    iris = head.plan.iris
    rx = r * (0.30 if head.plan.slit else 0.60)
    return [
        Cut(circle(0, 0, r), darker(iris, 0.15), lighter(iris, 0.10), None, 0.05, 0.03),
        flat(ellipse(0, 0, rx, r * (0.86 if head.plan.slit else 0.60)), "#17141d"),
        flat(circle(r * 0.34, -r * 0.38, r * 0.27), "#ffffff"),
        flat(circle(-r * 0.32, r * 0.36, r * 0.13), lighter(iris, 0.55)),
    ]


def brow_cuts(head: Head) -> list[Cut]:
    """A left brow around (0, 0)."""
    w = max(head.skull.eye_rx * 1.05, head.skull.half * 0.16)
    thick = w * (0.26 if head.look.age is not Age.OLD else 0.5)
    points = [
        (-w, thick * 0.5),
        (-w * 0.3, -thick * 0.35),
        (w * 0.5, -thick * 0.1),
        (w * 0.95, thick * 0.4),
    ]
    widths = (thick * 0.3, thick, thick * 0.95, thick * 0.4)
    return [Cut(ribbon(points, widths), head.coat.brow, darker(head.coat.brow, 0.1))]


class Visage:
    """One drawing of one head; the mount's frame of reference is head units."""

    def __init__(self, mount: Mount, head: Head, bearing: Bearing, held: Held | None) -> None:
        side = mount.side if bearing.head_turn == 0 else (1 if bearing.head_turn > 0 else -1)
        self.mount = mount.facing(side)
        self.head, self.bearing, self.held = head, bearing, held
        self.turn = in_steps(bearing.head_turn)
        self.face = bearing.face
        self.hat = head.look.hat

    def draw(self) -> None:
        """All of the head, from the back to the front."""
        head, t, put = self.head, self.turn, self.mount.put
        covered = self.hat in _BIG_HATS
        hat = hat_of(head.look, head.skull, t)
        if hat.back:
            put(f"hat-back-{t}", lambda: hat.back)
        put(f"crest-back-{t}", lambda: back_cuts(head, t))
        over, hidden = head.plan.ear.over, t >= 0.5
        for side in [each for each in (1, -1) if not over or (hidden and each > 0)]:
            self._ear(side)
        put(f"head-{t}", lambda: head_cuts(head, t))
        self._eyes()
        put(f"bridge-{t}", lambda: bridge_cuts(head, t))
        self._muzzle()
        for side in [each for each in (1, -1) if over and not (hidden and each > 0)]:
            self._ear(side)
        if not covered:
            put(f"crest-{t}", lambda: front_cuts(head, t))
        self._brows()
        if head.look.glasses:
            put(f"glasses-{t}", lambda: glasses_cuts(head.skull, t))
        self._hat(hat.front, covered=covered)

    def _hat(self, cuts: list[Cut], *, covered: bool) -> None:
        """A hat between the ears, smaller than a person's; hoods and helmets are whole."""
        if not cuts:
            return
        s, seat = (1.0, 0.0) if covered else (_HAT_SCALE, 0.86 * (1 - _HAT_SCALE))
        if "goggles" in self.head.plan.marks:  # between eyes that stand on top of the head
            s, seat = 0.46, 0.54
        rise = seat * self.head.skull.height
        self.mount.put(f"hat-{self.turn}", lambda: cuts, 0, -rise, scale_x=s, scale_y=s)

    def _ear(self, side: int) -> None:
        """One ear; they go back with fear and anger, and twitch."""
        ear, skull, t = self.head.plan.ear, self.head.skull, self.turn
        if ear.kind is EarKind.NONE:
            return
        far = side > 0
        x = (ear.x * side - (0.16 if far else 0.10) * t) * skull.half
        laid = -self.bearing.ears
        swing = ear.angle + laid * _SWING.get(ear.kind, 26.0)
        swing += self.bearing.twitch * (-0.35 if far else 1.0)
        self.mount.put(
            "ear",
            lambda: ear_cuts(self.head),
            x,
            -ear.y * skull.height,
            turn=side * swing,
            mirror=not far,
            scale_x=1.0 - (0.18 * t if far else 0.0),
            scale_y=1.0 - 0.12 * max(0.0, laid),
        )

    def _eyes(self) -> None:
        for side in (1, -1):
            self._eye(side)

    def _eye(self, side: int) -> None:
        """One eye; ``side`` is the mount's."""
        head, skull, t, face = self.head, self.head.skull, self.turn, self.face
        rig, viewer = self.mount.rig, side * self.mount.side
        lon = skull.eye_x * side
        x, narrow = skull.across(lon, t), skull.narrowing(lon, t)
        rx, ry = skull.eye_rx, skull.eye_ry
        tilt = face.lid_tilt * viewer
        closed = min(1.0, max(-0.15, face.lid))
        shut = closed > 0.75
        with self.mount.at(x, skull.eye_y):
            rig.put("eye", lambda: white_cuts(skull), scale_x=narrow)
            with rig.through_ellipse(0, 0, rx * narrow * 1.05, ry * 1.05):
                rig.put(
                    "pupil",
                    lambda: pupil_cuts(head),
                    face.gaze_x * rx * 0.30 * narrow,
                    face.gaze_y * ry * 0.28,
                    scale_x=face.pupil * (0.5 + 0.5 * narrow),
                    scale_y=face.pupil,
                )
                rig.put(
                    "lower-lid",
                    lambda: lower_lid_cuts(skull),
                    0,
                    ry * (1.0 - face.lower_lid * 1.1),
                    rotation=-tilt * 0.4,
                    scale_x=narrow,
                )
                rig.put(
                    f"upper-lid-{shut}",
                    lambda: upper_lid_cuts(head.look, skull, shut=shut),
                    0,
                    ry * (-1.0 + closed * 1.72),
                    rotation=tilt,
                    scale_x=narrow,
                )
                if face.tears > 0.4:
                    rig.put("welling", lambda: welling_cuts(skull), 0, ry * 0.9, scale_x=narrow)
            if face.tears > 0.4:
                grow = 0.5 + 0.5 * min(1.0, face.tear * 4)
                rig.put(
                    "tear",
                    lambda: tear_cuts(skull),
                    0,
                    ry * (0.9 + 1.8 * face.tear),
                    scale_x=grow,
                    scale_y=grow,
                )

    def _brows(self) -> None:
        head, skull, t, face = self.head, self.head.skull, self.turn, self.face
        for side in (1, -1):
            viewer = side * self.mount.side
            lon = skull.eye_x * side
            x, narrow = skull.across(lon, t), skull.narrowing(lon, t)
            x *= 1.0 - 0.07 * t * (side > 0)
            lift = face.brow_lift + max(0.0, face.brow_cock * viewer) * 0.9
            y = skull.eye_y - skull.eye_ry * 1.45 - lift * skull.height * 0.045
            self.mount.rig.put(
                "brow",
                lambda: brow_cuts(head),
                self.mount.side * x,
                y,
                rotation=face.brow_tilt * viewer,
                flip=viewer > 0,
                scale_x=narrow,
            )

    def _muzzle(self) -> None:
        """Mouth, upper lip and nose; the trunk of an elephant hangs before its mouth."""
        head, t, face, put = self.head, self.turn, self.face, self.mount.put
        smile = round(face.smile * _SMILES) / _SMILES
        lips = face.lips if face.viseme is Viseme.REST else Lips.CLOSED
        kind = head.plan.muzzle.kind
        x, y = head.muzzle_x(t), head.muzzle_y
        if kind is MouthKind.SNOUT:
            y += head.muzzle_size[1] * 1.55
        step = f"{face.viseme}-{smile}-{lips}"
        step += "" if face.openness == 1.0 else f"-{face.openness:.1f}"
        name = f"mouth-{step}" + (f"-{t}" if kind in (MouthKind.BEAK, MouthKind.BILL) else "")
        jaw = 0.0
        put(f"low-{t}", lambda: low_cuts(head, t), x * 0.9, y + jaw)
        if kind is MouthKind.TRUNK:
            x -= 0.50 * head.skull.half * (0.3 + t)
        narrow = 1.0 - 0.16 * t if kind in (MouthKind.WIDE, MouthKind.SNOUT) else 1.0
        cuts = partial(mouth_cuts, head, face.viseme, smile, lips, t, openness=face.openness)
        put(name, cuts, x, y, scale_x=narrow)
        if kind is MouthKind.TRUNK:
            put(f"lip-{smile}", lambda: lip_cuts(head, smile), x, y)
            put(f"tusks-{t}", lambda: tusk_cuts(head, t))
            draw_trunk(self.mount, head, self.bearing, t, self.held)
            return
        if kind is MouthKind.SNOUT:
            y = head.muzzle_y
        put(
            f"muzzle-{t}" if head.look.species is not Species.PIG else "muzzle",
            lambda: muzzle_cuts(head, t),
            x,
            y,
        )
        put(f"lip-{smile}", lambda: lip_cuts(head, smile), x, y)


_SWING = {
    EarKind.FLOPPY: -16.0,
    EarKind.LONG: 62.0,
    EarKind.LEAF: 30.0,
    EarKind.FAN: 26.0,
    EarKind.ROUND: 16.0,
}
