"""The measures of a puppet: a look goes in, lengths and joints in puppet units come out.

A grown person is 1000 units tall from the floor to the crown, without hat or high hair. y runs
down, x to the right, (0, 0) is the point on the floor between the feet: every joint has y <= 0.
The proportions are a storybook's, not a doctor's: an adult is four heads tall, a child not
quite three.
"""

from dataclasses import dataclass

from studio.film.look import Age, Build, Gender, Look

UPPER = 0.52  # share of the upper arm in an arm, and of the thigh in a leg
LOWER = 0.48


@dataclass(frozen=True)
class Figure:
    """Lengths in puppet units; ``*_half`` are half widths seen from the front."""

    height: float
    head_height: float
    head_width: float
    shoulder_half: float
    chest_half: float
    waist_half: float
    hip_half: float
    shoulder_y: float
    waist_y: float
    hip_y: float
    arm: float
    arm_width: float
    hand: float
    leg: float
    leg_width: float
    ankle: float
    shoe: float
    stoop: float

    @property
    def chin_y(self) -> float:
        """Where the chin is when the puppet stands upright."""
        return -self.height + self.head_height

    @property
    def upper_arm(self) -> float:
        """Shoulder to elbow."""
        return self.arm * UPPER

    @property
    def forearm(self) -> float:
        """Elbow to wrist."""
        return self.arm * LOWER

    @property
    def thigh(self) -> float:
        """Hip to knee."""
        return self.leg * UPPER

    @property
    def shin(self) -> float:
        """Knee to ankle."""
        return self.leg * LOWER


_ADULT = Figure(
    height=1000,
    head_height=252,
    head_width=212,
    shoulder_half=112,
    chest_half=110,
    waist_half=98,
    hip_half=104,
    shoulder_y=-704,
    waist_y=-500,
    hip_y=-408,
    arm=286,
    arm_width=64,
    hand=66,
    leg=381,
    leg_width=84,
    ankle=28,
    shoe=104,
    stoop=0,
)
_YOUNG = Figure(
    height=930,
    head_height=246,
    head_width=210,
    shoulder_half=96,
    chest_half=94,
    waist_half=84,
    hip_half=90,
    shoulder_y=-642,
    waist_y=-462,
    hip_y=-380,
    arm=262,
    arm_width=56,
    hand=60,
    leg=355,
    leg_width=74,
    ankle=26,
    shoe=96,
    stoop=0,
)
_CHILD = Figure(
    height=640,
    head_height=236,
    head_width=222,
    shoulder_half=74,
    chest_half=74,
    waist_half=76,
    hip_half=78,
    shoulder_y=-376,
    waist_y=-258,
    hip_y=-204,
    arm=164,
    arm_width=48,
    hand=46,
    leg=184,
    leg_width=60,
    ankle=21,
    shoe=78,
    stoop=0,
)
_OLD = Figure(
    height=940,
    head_height=252,
    head_width=212,
    shoulder_half=102,
    chest_half=106,
    waist_half=104,
    hip_half=106,
    shoulder_y=-644,
    waist_y=-450,
    hip_y=-362,
    arm=276,
    arm_width=60,
    hand=66,
    leg=335,
    leg_width=80,
    ankle=28,
    shoe=102,
    stoop=4.5,
)
_BY_AGE = {Age.CHILD: _CHILD, Age.YOUNG: _YOUNG, Age.ADULT: _ADULT, Age.OLD: _OLD}
# Factors on shoulders, chest, waist, hips, limbs, head.
_BY_BUILD = {
    Build.SLIM: (0.90, 0.84, 0.78, 0.84, 0.84, 0.96),
    Build.MEDIUM: (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    Build.STOUT: (1.08, 1.24, 1.52, 1.38, 1.16, 1.07),
}
_BY_GENDER = {
    Gender.WOMAN: (0.88, 0.88, 0.84, 1.0, 0.88, 0.97),
    Gender.MAN: (1.04, 1.03, 1.02, 0.98, 1.04, 1.0),
    Gender.NEUTRAL: (0.97, 0.97, 0.95, 0.99, 0.97, 1.0),
}
_GROWN_LITTLE = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0)


def figure_of(look: Look) -> Figure:
    """The measures for a look's age, build and gender (children are cut alike)."""
    base = _BY_AGE[look.age]
    gender = _GROWN_LITTLE if look.age is Age.CHILD else _BY_GENDER[look.gender]
    build = _BY_BUILD[look.build]
    shoulder, chest, waist, hip, limb, head = (a * b for a, b in zip(build, gender, strict=True))
    return Figure(
        height=base.height,
        head_height=base.head_height,
        head_width=base.head_width * head,
        shoulder_half=base.shoulder_half * shoulder,
        chest_half=base.chest_half * chest,
        waist_half=base.waist_half * waist,
        hip_half=base.hip_half * hip,
        shoulder_y=base.shoulder_y,
        waist_y=base.waist_y,
        hip_y=base.hip_y,
        arm=base.arm,
        arm_width=base.arm_width * limb,
        hand=base.hand * (0.9 if look.gender is Gender.WOMAN else 1.0),
        leg=base.leg,
        leg_width=base.leg_width * limb,
        ankle=base.ankle,
        shoe=base.shoe,
        stoop=base.stoop,
    )
