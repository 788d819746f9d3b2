"""The head: its pieces placed in head units, features shifted by the turn, the face acted."""

from studio.film.look import Gender, HairStyle, Viseme
from studio.theatre.puppet.beards import moustache_cuts
from studio.theatre.puppet.eyes import (
    brow_cuts,
    glasses_cuts,
    lash_cuts,
    lower_lid_cuts,
    pupil_cuts,
    tear_cuts,
    upper_lid_cuts,
    welling_cuts,
    white_cuts,
)
from studio.theatre.puppet.hats import WRAPPING_HATS
from studio.theatre.puppet.head import ear_cuts, head_cuts, neck_cuts, nose_cuts
from studio.theatre.puppet.mouth import mouth_cuts, opening
from studio.theatre.puppet.pieces import Dressed, Pieces
from studio.theatre.puppet.pose import Lips, Pose
from studio.theatre.puppet.rig import Rig

TURNS = 4  # steps of a turning head or body, front to three-quarter
_SMILES = 4  # steps of a smile, each way
_JAW, _JAW_STEP = 0.16, 0.06
COVERED_EARS = WRAPPING_HATS
OVER_EARS = (HairStyle.LONG, HairStyle.BOB, HairStyle.WAVY, HairStyle.DREADLOCKS)
_HIDDEN_WHEN_TURNED = (*OVER_EARS, HairStyle.CURLY, HairStyle.AFRO, HairStyle.BRAIDS)
BARE_EARS = tuple(style for style in HairStyle if style not in _HIDDEN_WHEN_TURNED)


PROFILE = 2.0  # the turn that shows the side


def in_steps(turn: float) -> float:
    """How far something is turned, either way, in the steps that pieces are cut for."""
    if abs(turn) > 1.5:
        return PROFILE
    return round(min(1.0, abs(turn)) * TURNS) / TURNS


class Visage:
    """One drawing of one head; the rig's frame of reference is head units."""

    def __init__(self, rig: Rig[Pieces], pose: Pose) -> None:
        self.rig, self.pieces = rig, rig.pieces
        self.look, self.figure, self.skull = rig.pieces.look, rig.pieces.figure, rig.pieces.skull
        self.face, self.sway = pose.face, pose.sway
        self.flip = pose.head_turn < 0
        self.turn = in_steps(pose.head_turn)
        self.place = min(1.0, abs(pose.head_turn))  # features glide, pieces go in steps

    def back(self) -> None:
        """What lies behind the face: hat, tail, hair, neck."""
        self._behind(self.pieces.dressed(self.turn), f"{self.turn}")
        self.rig.put("neck", lambda: neck_cuts(self.skull, self.figure))

    def _behind(self, dressed: Dressed, t: str) -> None:
        flip = self.flip
        hair, hat = dressed.hair, dressed.hat
        if hat.back:
            self.rig.put(f"hat-back-{t}", lambda: hat.back, flip=flip)
        if hair.tail:
            x, y = hair.tail_at
            self.rig.put(
                f"tail-{t == '2.0'}",
                lambda: hair.tail,
                -x if flip else x,
                y,
                rotation=self.sway,
                flip=flip,
            )
        if hair.back:
            self.rig.put(f"hair-back-{t}", lambda: hair.back, flip=flip)

    def front(self) -> None:
        """The face and what is on it."""
        look, skull, t, flip = self.look, self.skull, self.turn, self.flip
        sign = -1 if flip else 1
        jaw = opening(self.face.viseme, self.face.openness)
        if t < 0.3:
            self._ear(0.99, sign, far=True)
            self._ear(-0.99, sign, far=False)
        drop = self._drop(jaw)
        self.rig.put(
            f"head-{t}",
            lambda: head_cuts(look, skull, t),
            0,
            drop * skull.height,
            flip=flip,
            scale_y=1 + drop,
        )
        if t >= 0.3 and look.hair not in BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._eyes(sign)
        dressed = self.pieces.dressed(t)
        beard, hair, hat = dressed.beard, dressed.hair, dressed.hat
        if beard:
            self.rig.put(f"beard-{t}", lambda: beard, 0, jaw * 22, flip=flip)
        self._mouth(sign, jaw)
        x = sign * skull.across(0.0, self.place)
        self.rig.put(
            f"moustache-{t}",
            lambda: moustache_cuts(look, skull, t),
            x,
            skull.nose_y + 6 - jaw * 6,
            flip=flip,
        )
        if hair.front:
            self.rig.put(f"hair-{t}", lambda: hair.front, flip=flip)
        if t >= 0.3 and look.hair in BARE_EARS:
            self._ear(-0.985, sign, far=False)
        self._nose(sign)
        self._brows(sign)
        if look.glasses:
            glide = sign * (skull.across(0.0, self.place) - skull.across(0.0, t))
            self.rig.put(f"glasses-{t}", lambda: glasses_cuts(skull, t), glide, flip=flip)
        if hat.front:
            self.rig.put(f"hat-{t}", lambda: hat.front, flip=flip)

    def _drop(self, jaw: float) -> float:
        """How much longer an open mouth makes the face, as a share of it; crowns stay in place."""
        return 0.0 if self.skull.tin else round(jaw / _JAW_STEP) * _JAW_STEP * _JAW

    def _ear(self, x: float, sign: int, *, far: bool) -> None:
        if self.look.hat in COVERED_EARS or self.look.hair in OVER_EARS:
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
            lon = self.skull.eye_x * side * sign
            x = sign * self.skull.across(lon, self.place)
            self._eye(side, x, self.skull.narrowing(lon, self.place))

    def _eye(self, side: int, x: float, narrow: float) -> None:
        """One eye at ``x``; ``side`` is the viewer's, its outer end."""
        skull, look = self.skull, self.look
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
            if self.face.tears > 0.4:
                self._tears(narrow)

    def _tears(self, narrow: float) -> None:
        """Water on the lower lid, and a drop that runs down the cheek."""
        skull, run = self.skull, self.face.tear
        rx, ry = skull.eye_rx, skull.eye_ry
        self.rig.put("welling", lambda: welling_cuts(skull), 0, ry * 0.80, scale_x=narrow)
        if run < 0.85:
            fall = ry * 1.0 + (-skull.mouth_y * 0.9) * max(0.0, run - 0.1)
            grow = min(1.0, run / 0.2)
            self.rig.put(
                "tear", lambda: tear_cuts(skull), rx * 0.15, fall, scale_x=grow, scale_y=grow
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
        for side in (-1, 1):
            lon = self.skull.eye_x * 1.02 * side * sign
            x = sign * self.skull.across(lon, self.place)
            self._brow(side, x, self.skull.narrowing(lon, self.place))

    def _brow(self, side: int, x: float, narrow: float) -> None:
        skull, look, face = self.skull, self.look, self.face
        lift = face.brow_lift + (max(0.0, face.brow_cock * side) * 0.9)
        y = skull.eye_y - skull.eye_ry * 1.62 - lift * skull.height * 0.055
        self.rig.put(
            "brow",
            lambda: brow_cuts(look, skull),
            x,
            y,
            rotation=face.brow_tilt * side,
            flip=side > 0,
            scale_x=narrow,
        )

    def _spoken(self) -> tuple[str, float, Lips]:
        """A name for the mouth's shape, its smile in steps, and its rest."""
        face = self.face
        smile = round(face.smile * _SMILES) / _SMILES
        lips = face.lips if face.viseme is Viseme.REST else Lips.CLOSED
        formed = "" if face.openness == 1.0 else f"-{face.openness:.1f}"
        return f"{face.viseme}-{smile}-{lips}{formed}", smile, lips

    def _mouth(self, sign: int, jaw: float) -> None:
        skull, look, face = self.skull, self.look, self.face
        name, smile, lips = self._spoken()
        x, narrow = sign * skull.across(0.0, self.place) * 0.94, 1 - 0.16 * self.place
        self.rig.put(
            f"mouth-{name}",
            lambda: mouth_cuts(look, skull, face.viseme, smile, lips, openness=face.openness),
            x,
            skull.mouth_y - jaw * 7,
            scale_x=narrow,
        )

    def _nose(self, sign: int) -> None:
        skull, look, t = self.skull, self.look, self.turn
        x = sign * skull.across(0.0, self.place) * 1.10
        self.rig.put(
            f"nose-{t}", lambda: nose_cuts(look, skull, t), x, skull.nose_y, flip=self.flip
        )
