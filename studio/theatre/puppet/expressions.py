"""Feelings: how each one sets brows, lids, mouth, head and shoulders."""

from dataclasses import dataclass

from studio.film.look import Emotion
from studio.theatre.puppet.pose import Face, Lips


@dataclass(frozen=True)
class Expression:
    """A resting face and what the body adds: degrees of lean and tilt, shares of the head.

    ``energy`` is a factor on gestures and breath; ``heave`` shakes the shoulders, 0 to 1.
    """

    face: Face
    lean: float = 0.0
    head_tilt: float = 0.0
    head_nod: float = 0.0
    shoulders: float = 0.0
    energy: float = 1.0
    heave: float = 0.0


EXPRESSIONS = {
    Emotion.NEUTRAL: Expression(Face(brow_lift=0.08, smile=0.30, lid=0.10)),
    Emotion.HAPPY: Expression(
        Face(brow_lift=0.42, brow_tilt=2, lid=0.10, lower_lid=0.34, smile=1.0, pupil=1.05),
        head_tilt=2.5, head_nod=-0.012, energy=1.3,
    ),
    Emotion.SAD: Expression(
        Face(brow_lift=0.05, brow_tilt=17, lid=0.36, lid_tilt=11, smile=-0.8, gaze_y=0.35),
        lean=2.0, head_tilt=-3, head_nod=0.035, shoulders=-0.03, energy=0.55,
    ),
    Emotion.ANGRY: Expression(
        Face(brow_lift=-0.62, brow_tilt=-19, lid=0.30, lid_tilt=-13, lower_lid=0.22, smile=-0.65,
             pupil=0.9),
        lean=2.0, head_nod=0.018, shoulders=0.03, energy=1.35,
    ),
    Emotion.AFRAID: Expression(
        Face(brow_lift=0.75, brow_tilt=14, lid=-0.06, smile=-0.5, lips=Lips.BARED, pupil=0.78),
        lean=-3.0, head_nod=0.012, shoulders=0.085, energy=1.1,
    ),
    Emotion.SURPRISED: Expression(
        Face(brow_lift=1.15, brow_tilt=3, lid=-0.12, smile=0.0, lips=Lips.AGAPE, pupil=0.84),
        lean=-2.5, head_nod=-0.022, shoulders=0.04, energy=1.2,
    ),
    Emotion.THOUGHTFUL: Expression(
        Face(brow_lift=0.08, brow_tilt=-3, brow_cock=0.95, lid=0.27, smile=-0.12,
             gaze_x=0.5, gaze_y=-0.55),
        head_tilt=5, energy=0.75,
    ),
    Emotion.TENDER: Expression(
        Face(brow_lift=0.25, brow_tilt=9, lid=0.30, lower_lid=0.16, smile=0.62, pupil=1.1),
        head_tilt=6, energy=0.8,
    ),
    Emotion.PROUD: Expression(
        Face(brow_lift=0.50, brow_tilt=-5, brow_cock=0.25, lid=0.42, smile=0.8, lips=Lips.SMIRK,
             gaze_y=0.12),
        lean=-3.5, head_tilt=-4, head_nod=-0.04, shoulders=0.02, energy=1.1,
    ),
    Emotion.TIRED: Expression(
        Face(brow_lift=-0.10, brow_tilt=8, lid=0.60, lid_tilt=5, lower_lid=0.10, smile=-0.25,
             lips=Lips.SLACK, gaze_y=0.3),
        lean=3.0, head_tilt=4, head_nod=0.05, shoulders=-0.05, energy=0.45,
    ),
    Emotion.DISGUSTED: Expression(
        Face(brow_lift=-0.35, brow_tilt=-11, brow_cock=0.55, lid=0.40, lid_tilt=-5, lower_lid=0.42,
             smile=-0.7, lips=Lips.SNEER, gaze_x=-0.35),
        lean=-4.0, head_tilt=-5, head_nod=-0.01, shoulders=0.03, energy=0.9,
    ),
    Emotion.LAUGHING: Expression(
        Face(brow_lift=0.55, brow_tilt=6, lid=0.52, lower_lid=0.62, smile=1.0, lips=Lips.LAUGH),
        lean=-3.0, head_tilt=-5, head_nod=-0.03, shoulders=0.04, energy=1.3, heave=1.0,
    ),
    Emotion.CRYING: Expression(
        Face(brow_lift=0.20, brow_tilt=21, lid=0.50, lid_tilt=13, lower_lid=0.30, smile=-1.0,
             lips=Lips.WAIL, tears=1.0),
        lean=4.0, head_tilt=4, head_nod=0.05, shoulders=0.05, energy=0.6, heave=0.8,
    ),
}  # fmt: skip
