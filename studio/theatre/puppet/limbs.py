"""Limbs: every piece of arms and legs that hangs down from its joint at (0, 0)."""

from studio.theatre.puppet.arms import forearm_cuts, upper_arm_cuts
from studio.theatre.puppet.hands import hand_cuts
from studio.theatre.puppet.legs import shin_cuts, thigh_cuts
from studio.theatre.puppet.shoes import shoe_cuts

__all__ = [
    "forearm_cuts",
    "hand_cuts",
    "shin_cuts",
    "shoe_cuts",
    "thigh_cuts",
    "upper_arm_cuts",
]
