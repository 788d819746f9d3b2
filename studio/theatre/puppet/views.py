"""Heads from the side and from behind, acted as ``Visage`` acts them from the front."""

from studio.film.look import Beard, HairStyle
from studio.theatre.puppet.head import ear_cuts, head_cuts, neck_cuts
from studio.theatre.puppet.mouth import opening
from studio.theatre.puppet.mouth_profile import profile_mouth_cuts
from studio.theatre.puppet.pieces import Pieces
from studio.theatre.puppet.pose import Pose
from studio.theatre.puppet.profile import (
    EAR_X,
    EYE_NARROW,
    EYE_X,
    MOUTH_X,
    NECK_X,
    profile_glasses_cuts,
    profile_head_cuts,
    profile_moustache_cuts,
    profile_nose_cuts,
)
from studio.theatre.puppet.rig import Rig
from studio.theatre.puppet.visage import COVERED_EARS, OVER_EARS, PROFILE, Visage, in_steps

_UNDER_CURLS = (HairStyle.CURLY, HairStyle.AFRO)


def visage_of(rig: Rig[Pieces], pose: Pose) -> Visage:
    """The view of the head that a pose shows."""
    if pose.away:
        return Nape(rig, pose)
    if abs(pose.head_turn) > 1.5:
        return Profile(rig, pose)
    return Visage(rig, pose)


class Profile(Visage):
    """A head from the side."""

    def back(self) -> None:
        """What lies behind the face: hat, tail, hair, neck."""
        sign = -1 if self.flip else 1
        self._behind(self.pieces.dressed(PROFILE), f"{PROFILE}")
        skull, figure = self.skull, self.figure
        self.rig.put("neck", lambda: neck_cuts(skull, figure), sign * NECK_X * skull.half)

    def front(self) -> None:
        """The face and what is on it."""
        look, skull, flip = self.look, self.skull, self.flip
        sign = -1 if flip else 1
        jaw = opening(self.face.viseme, self.face.openness)
        w, rig = skull.half, self.rig
        drop = self._drop(jaw)
        rig.put(
            "head-side",
            lambda: profile_head_cuts(look, skull),
            0,
            drop * skull.height,
            flip=flip,
            scale_y=1 + drop,
        )
        self._eye(-sign, sign * EYE_X * w, EYE_NARROW)
        dressed = self.pieces.dressed(PROFILE)
        if dressed.beard:
            rig.put("beard-side", lambda: dressed.beard, 0, jaw * 18, flip=flip)
        self._mouth(sign, jaw)
        rig.put(
            "moustache-side",
            lambda: profile_moustache_cuts(look, skull),
            sign * 0.88 * w,
            skull.nose_y + 6 - jaw * 6,
            flip=flip,
        )
        nose_at = sign * 0.86 * w
        rig.put(
            "nose-side", lambda: profile_nose_cuts(look, skull), nose_at, skull.nose_y, flip=flip
        )
        if dressed.hair.front:
            rig.put("hair-side", lambda: dressed.hair.front, flip=flip)
        if look.hat not in COVERED_EARS and look.hair not in (*OVER_EARS, *_UNDER_CURLS):
            ear_y = skull.eye_y + skull.height * 0.10
            rig.put("ear", lambda: ear_cuts(skull), sign * EAR_X * w, ear_y, flip=flip)
        self._brow(-sign, sign * EYE_X * 1.16 * w, EYE_NARROW + 0.08)
        if look.glasses:
            rig.put("glasses-side", lambda: profile_glasses_cuts(skull), flip=flip)
        if dressed.hat.front:
            rig.put("hat-side", lambda: dressed.hat.front, flip=flip)

    def _mouth(self, sign: int, jaw: float) -> None:
        skull, look, face = self.skull, self.look, self.face
        name, smile, lips = self._spoken()
        self.rig.put(
            f"mouth-side-{name}",
            lambda: profile_mouth_cuts(
                look, skull, face.viseme, smile, lips, openness=face.openness
            ),
            sign * MOUTH_X * skull.half,
            skull.mouth_y - jaw * 7,
            flip=self.flip,
        )


class Nape(Visage):
    """A head from behind, turned a little to a side."""

    def __init__(self, rig: Rig[Pieces], pose: Pose) -> None:
        super().__init__(rig, pose)
        self.turn = in_steps(min(1.0, abs(pose.head_turn)))

    def back(self) -> None:
        """The neck; everything else is nearer."""
        skull, figure = self.skull, self.figure
        self.rig.put("neck", lambda: neck_cuts(skull, figure))

    def front(self) -> None:
        """Skull, ears, a beard that stands out, hair, hat."""
        look, skull, t, flip = self.look, self.skull, self.turn, self.flip
        dressed, rig = self.pieces.dressed_away(t), self.rig
        hair, hat = dressed.hair, dressed.hat
        if hat.back:
            rig.put("hat-back-away", lambda: hat.back, flip=flip)
        if hair.back:
            rig.put(f"hair-back-away-{t}", lambda: hair.back, flip=flip)
        if look.beard is Beard.FULL and t > 0.3:
            beard = self.pieces.dressed(t).beard
            rig.put(f"beard-{t}", lambda: beard, flip=flip)
        rig.put(f"skull-{t}", lambda: head_cuts(look, skull, t)[:1], flip=flip)
        bare = look.hat not in COVERED_EARS and look.hair not in OVER_EARS
        if bare and t < 0.3:
            self._ears()
        if hair.front:
            rig.put(f"hair-away-{t}", lambda: hair.front, flip=flip)
        if bare and t >= 0.3 and look.hair not in _UNDER_CURLS:
            self._ears()
        if hat.front:
            rig.put("hat-away", lambda: hat.front, flip=flip)

    def _ears(self) -> None:
        """Both ears, or the one on the side that the head is turned to."""
        skull = self.skull
        y = skull.eye_y + skull.height * 0.10
        if self.turn >= 0.3:  # seen from behind: its rim is nearer to us than its root
            side = -1 if self.flip else 1
            self.rig.put("ear", lambda: ear_cuts(skull), side * 0.88 * skull.half, y, flip=side < 0)
            return
        for side in (-1, 1):
            self.rig.put("ear", lambda: ear_cuts(skull), side * 0.99 * skull.half, y, flip=side > 0)
