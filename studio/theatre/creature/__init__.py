"""The animals: jointed paper creatures that are cut from a look, move as themselves, and speak."""

from studio.theatre.creature.acting import Cue
from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.creature import Creature, build, extent_of

__all__ = ["Bearing", "Creature", "Cue", "build", "extent_of"]
