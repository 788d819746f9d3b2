"""Single sounds by name: each a function of a seeded generator that gives (n, 2) at 48 kHz."""

from collections.abc import Callable, Mapping

import numpy as np

from studio.film.sound import Sound
from studio.foley.ambience import thunder
from studio.media.audio import Samples

Effect = Callable[[np.random.Generator], Samples]

EFFECTS: Mapping[Sound, Effect] = {Sound.THUNDER: thunder}
