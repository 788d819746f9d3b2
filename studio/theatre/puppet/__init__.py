"""The puppets: jointed paper figures that are cut from a look, posed and drawn."""

from studio.theatre.puppet.acting import on_twos, pose_at
from studio.theatre.puppet.pieces import Held
from studio.theatre.puppet.pose import Pose
from studio.theatre.puppet.puppet import Puppet, build

__all__ = ["Held", "Pose", "Puppet", "build", "on_twos", "pose_at"]
