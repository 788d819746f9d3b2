"""The head: its pieces placed in head units, features shifted by the turn, the face acted."""

from studio.film.look import Gender, HairStyle, Hat, Viseme
from studio.theatre.puppet.beards import moustache_cuts
from studio.theatre.puppet.eyes import (
    brow_cuts,
    glasses_cuts,
    lash_cuts,
    lower_lid_cuts,
    pupil_cuts,
    upper_lid_cuts,
    white_cuts,
)
from studio.theatre.puppet.head import ear_cuts, head_cuts, neck_cuts, nose_cuts
from studio.theatre.puppet.mouth import mouth_cuts, opening
from studio.theatre.puppet.pieces import Pieces
from studio.theatre.puppet.pose import Pose
from studio.theatre.puppet.rig import Rig

TURNS = 4  # steps of a turning head or body, front to three-quarter
_SMILES = 4  # steps of a smile, each way
_COVERED_EARS = (Hat.HOOD, Hat.HEADSCARF)
_OVER_EARS = (HairStyle.LONG, HairStyle.BOB)
_BARE_EARS = (HairStyle.SHORT, HairStyle.BUN, HairStyle.PONYTAIL, HairStyle.BALD)


def in_steps(turn: float) -> float:
    """How far something is turned, either way, in the steps that pieces are cut for."""
    return round(min(1.0, abs(turn)) * TURNS) / TURNS


class Visage:
    """One drawing of one head; the rig's frame of reference is head units."""

    def __init__(self, rig: Rig[Pieces], pose: Pose) -> None:
        self.rig, self.pieces = rig, rig.pieces
        self.look, self.figure, self.skull = rig.pieces.look, rig.pieces.figure, rig.pieces.skull
        self.face, self.sway = pose.face, pose.sway
        self.flip = pose.head_turn < 0
        self.turn = in_steps(pose.head_turn)

    def back(self) -> None:
        """What lies behind the face: hat, tail, hair, neck."""
        t, flip = self.turn, self.flip
        dressed = self.pieces.dressed(t)
        hair, hat = dressed.hair, dressed.hat
        if hat.back:
            self.rig.put(f"hat-back-{t}", lambda: hat.back, flip=flip)
        if hair.tail:
            x, y = hair.tail_at
            self.rig.put(
                "tail", lambda: hair.tail, -x if flip else x, y, rotation=self.sway, flip=flip
            )
        if hair.back:
            self.rig.put(f"hair-back-{t}", lambda: hair.back, flip=flip)
        self.rig.put("neck", lambda: neck_cuts(self.skull, self.figure))

    def front(self) -> None:
        """The face and what is on it."""
        look, skull, t, flip = self.look, self.skull, self.turn, self.flip
        sign = -1 if flip else 1
        jaw = opening(self.face.viseme)
        if t < 0.3:
            self._ear(0.99, sign, far=True)
            self._ear(-0.99, sign, far=False)
        self.rig.put(f"head-{t}", lambda: head_cuts(look, skull, t), flip=flip, scale_y=1.0)
        if t >= 0.3 and look.hair not in _BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._eyes(sign)
        dressed = self.pieces.dressed(t)
        beard, hair, hat = dressed.beard, dressed.hair, dressed.hat
        if beard:
            self.rig.put(f"beard-{t}", lambda: beard, 0, jaw * 22, flip=flip)
        self._mouth(sign, jaw)
        x = sign * skull.across(0.0, t)
        self.rig.put(
            f"moustache-{t}",
            lambda: moustache_cuts(look, skull, t),
            x,
            skull.nose_y + 6 - jaw * 6,
            flip=flip,
        )
        if hair.front:
            self.rig.put(f"hair-{t}", lambda: hair.front, flip=flip)
        if t >= 0.3 and look.hair in _BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._nose(sign)
        self._brows(sign)
        if look.glasses:
            self.rig.put(f"glasses-{t}", lambda: glasses_cuts(skull, t), flip=flip)
        if hat.front:
            self.rig.put(f"hat-{t}", lambda: hat.front, flip=flip)

    def _ear(self, x: float, sign: int, *, far: bool) -> None:
        if self.look.hat in _COVERED_EARS or self.look.hair in _OVER_EARS:
            return
        skull, t = self.skull, self.turn
        if not far and t >= 0.3:
            at = sign * skull.across(-0.985, t * 0.9)
        else:
            at = sign * skull.across(x, t * 0.5)
        right_side = (x > 0) == (sign > 0)
        self.rig.put(
            "ear", lambda: ear_cuts(skull), at, skull.eye_y + skull.height * 0.10, flip=right_side
        )

    def _eyes(self, sign: int) -> None:
        for side in (-1, 1):
            self._eye(side, sign)

    def _eye(self, side: int, sign: int) -> None:
        """One eye; ``side`` is the viewer's."""
        skull, look, t = self.skull, self.look, self.turn
        lon = skull.eye_x * side * sign
        x, narrow = sign * skull.across(lon, t), skull.narrowing(lon, t)
        rx, ry = skull.eye_rx, skull.eye_ry
        tilt = self.face.lid_tilt * side
        closed = min(1.0, max(-0.15, self.face.lid))
        with self.rig.frame():
            self.rig.move(x, skull.eye_y)
            self.rig.put("eye", lambda: white_cuts(skull), scale_x=narrow)
            with self.rig.through_ellipse(0, 0, rx * narrow * 1.05, ry * 1.05):
                self._eyeball(narrow, tilt=tilt, closed=closed)
            if look.gender is Gender.WOMAN:
                self.rig.put(
                    "lash",
                    lambda: lash_cuts(look, skull),
                    side * rx * narrow * 0.88,
                    ry * (-0.45 + 0.85 * max(0.0, closed - 0.2)),
                    rotation=tilt,
                    flip=side > 0,
                    scale_x=max(0.6, narrow),
                )

    def _eyeball(self, narrow: float, *, tilt: float, closed: float) -> None:
        """Pupil and lids, in the frame of the eye."""
        skull, look, face = self.skull, self.look, self.face
        rx, ry, shut = skull.eye_rx, skull.eye_ry, closed > 0.75
        self.rig.put(
            "pupil",
            lambda: pupil_cuts(look, skull),
            face.gaze_x * rx * 0.40 * narrow,
            face.gaze_y * ry * 0.34,
            scale_x=face.pupil * (0.5 + 0.5 * narrow),
            scale_y=face.pupil,
        )
        self.rig.put(
            "lower-lid",
            lambda: lower_lid_cuts(skull),
            0,
            ry * (1.0 - face.lower_lid * 1.1),
            rotation=-tilt * 0.4,
            scale_x=narrow,
        )
        self.rig.put(
            f"upper-lid-{shut}",
            lambda: upper_lid_cuts(look, skull, shut=shut),
            0,
            ry * (-1.0 + closed * 1.72),
            rotation=tilt,
            scale_x=narrow,
        )

    def _brows(self, sign: int) -> None:
        skull, look, face, t = self.skull, self.look, self.face, self.turn
        for side in (-1, 1):
            lon = skull.eye_x * 1.02 * side * sign
            x, narrow = sign * skull.across(lon, t), skull.narrowing(lon, t)
            lift = face.brow_lift + (max(0.0, face.brow_cock * side) * 0.9)
            y = skull.eye_y - skull.eye_ry * 1.62 - lift * skull.height * 0.055
            tilt = face.brow_tilt * side
            self.rig.put(
                "brow",
                lambda: brow_cuts(look, skull),
                x,
                y,
                rotation=tilt,
                flip=side > 0,
                scale_x=narrow,
            )

    def _mouth(self, sign: int, jaw: float) -> None:
        skull, look, face, t = self.skull, self.look, self.face, self.turn
        smile = round(face.smile * _SMILES) / _SMILES
        x, narrow = sign * skull.across(0.0, t) * 0.94, 1 - 0.16 * t
        gape = round(face.gape) if face.viseme is Viseme.REST else 0
        name = f"mouth-{face.viseme}-{smile}-{gape}"
        self.rig.put(
            name,
            lambda: mouth_cuts(look, skull, face.viseme, smile, gape),
            x,
            skull.mouth_y - jaw * 14,
            scale_x=narrow,
        )

    def _nose(self, sign: int) -> None:
        skull, look, t = self.skull, self.look, self.turn
        x = sign * skull.across(0.0, t) * 1.10
        self.rig.put(
            f"nose-{t}", lambda: nose_cuts(look, skull, t), x, skull.nose_y, flip=self.flip
        )
