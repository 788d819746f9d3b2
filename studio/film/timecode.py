"""Time without floats: frames at a whole rate, samples at a rate, and how they are printed."""

from fractions import Fraction

FRAMES_PER_SECOND = 24
SAMPLES_PER_SECOND = 48_000
SAMPLES_PER_FRAME = SAMPLES_PER_SECOND // FRAMES_PER_SECOND


def seconds(frames: int) -> Fraction:
    """Exact seconds of a number of frames."""
    return Fraction(frames, FRAMES_PER_SECOND)


def frames_to_hold(samples: int) -> int:
    """The least number of frames that covers ``samples`` at 48 kHz."""
    return -(-samples // SAMPLES_PER_FRAME)


def frame_at_ms(milliseconds: int) -> int:
    """The frame on screen at a time in milliseconds (rounded down)."""
    return milliseconds * FRAMES_PER_SECOND // 1000


def ms_of_frame(frame: int) -> int:
    """The time in whole milliseconds at which a frame begins."""
    return round(Fraction(frame * 1000, FRAMES_PER_SECOND))


def clock(milliseconds: int, *, mark: str = ".") -> str:
    """A time as ``HH:MM:SS.mmm``; SRT writes ``,`` for the mark."""
    total_seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(total_seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}{mark}{rest:03}"
