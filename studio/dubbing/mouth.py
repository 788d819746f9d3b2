"""The mouth as continuous measures, and its shape for each viseme.

Lengths are in widths of the mouth at rest (a grown-up's is 5 cm). The upper teeth belong to the
skull and stand still, the lower ones go with the jaw, the lips move on their own: what is seen
between the lips follows from these alone.
"""

from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray

from studio.film.look import Viseme

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Mouth:
    """One shape of a mouth.

    Args:
        jaw: how far the jaw is dropped, 0 to 0.3.
        upper: how far the upper lip is raised from where lips meet, 0 to 0.1.
        lower: how far the lower lip is drawn down beyond where the jaw takes it, 0 to 0.1.
        width: distance of the corners, 1 at rest; 0.6 (as in "who") to 1.15 (as in "cheese").
        round: 0 for a slit with pointed corners, 1 for a round opening between pursed lips.
        forward: how far the lips are pushed out, 0 to 0.2.
        press: lips pressed together and rolled in, 0 to 1.
        tuck: lower lip under the upper teeth, 0 to 1.
        tongue: its tip, 0 on the mouth's floor, 1 at the upper teeth.
    """

    jaw: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    width: float = 1.0
    round: float = 0.0
    forward: float = 0.0
    press: float = 0.0
    tuck: float = 0.0
    tongue: float = 0.0

    def array(self) -> Floats:
        """The measures in the order of the fields."""
        return np.array(astuple(self), np.float64)

    @classmethod
    def of(cls, measures: Floats) -> "Mouth":
        """The shape whose measures these are."""
        return cls(*(float(measure) for measure in measures))

    @property
    def gap(self) -> float:
        """How far apart the lips' inner rims are in the middle; 0 when they touch."""
        return max(0.0, self.upper + self.jaw + self.lower) * (1 - self.press) * (1 - self.tuck)


MEASURES = tuple(field.name for field in fields(Mouth))

SHAPES: dict[Viseme, Mouth] = {
    Viseme.REST: Mouth(),
    Viseme.MBP: Mouth(press=0.7, width=0.98),
    Viseme.EE: Mouth(jaw=0.02, upper=0.05, lower=0.055, width=1.12),
    Viseme.EH: Mouth(jaw=0.10, upper=0.045, lower=0.035, width=1.05),
    Viseme.AA: Mouth(jaw=0.20, upper=0.05, lower=0.03, width=0.98, round=0.2),
    Viseme.OH: Mouth(jaw=0.17, upper=0.06, lower=0.02, width=0.74, round=0.95, forward=0.09),
    Viseme.OO: Mouth(jaw=0.075, upper=0.04, lower=0.015, width=0.62, round=1.0, forward=0.16),
    Viseme.FV: Mouth(jaw=0.03, upper=0.045, width=1.0, tuck=1.0),
    Viseme.L: Mouth(jaw=0.12, upper=0.045, lower=0.03, width=1.0, tongue=1.0),
}
"""What the lips of English speakers do for each kind of sound, after the drawings and measures of
Fromkin, "Lip positions in American English vowels" (1964), and tuned by eye on photographs."""
