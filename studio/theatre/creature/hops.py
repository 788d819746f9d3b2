"""Hopping: where a body is that rests, leaps and lands, while its mark goes on evenly."""

import math

HOP_GROUND, HOP_AIR = 6, 10  # frames of rest and of flight in one hop


def hop_at(frame: float) -> tuple[float, float, float]:
    """(how far ahead of the even way, height, share of the flight), the first two in hops.

    On the ground the body stays where it is, so the even way leaves it behind; in the air it comes
    forward again. ``flight`` is 0 on the ground and goes from 0 to 1 in the air.
    """
    cycle = HOP_GROUND + HOP_AIR
    part = frame % cycle
    even = part / cycle
    if part < HOP_GROUND:
        return -even + HOP_GROUND / cycle / 2, 0.0, 0.0
    flight = (part - HOP_GROUND) / HOP_AIR
    return flight - even + HOP_GROUND / cycle / 2, math.sin(math.pi * flight), flight
