"""What is on the screen at a moment of a timeline, as far as captions must know.

Comes in: a timeline. Goes out: who is seen, whether a card is lettered there, where cuts lie.
"""

from bisect import bisect_right
from functools import cached_property

from studio.film.look import Framing
from studio.film.shot import Action, Transition
from studio.film.timecode import frame_at_ms, ms_of_frame
from studio.film.timeline import Clip, Staging, Timeline

_LYING = frozenset({Action.LIE, Action.SLEEP})
"""Whose face lies in the lower third of a close-up; else eyes are above the middle."""


class Scenery:
    """A timeline's pictures, asked by time in milliseconds."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._starts = [clip.start for clip in timeline.clips]

    def _clip(self, ms: int) -> Clip | None:
        at = bisect_right(self._starts, frame_at_ms(max(0, ms))) - 1
        return self._timeline.clips[at] if at >= 0 else None

    def seen(self, ms: int, speaker: str) -> frozenset[str] | None:
        """The names of those who are in the picture; None where nothing is known of it.

        A ``speaker`` who is a thing on the set (the moon, a lamp) is one of them.
        """
        clip = self._clip(ms)
        if clip is None:
            return None
        shots = [side.shot for side in self._sides(clip)]
        people = {staged.name for shot in shots for staged in shot.characters}
        things = {prop.word.casefold() for shot in shots for prop in shot.props}
        return frozenset(people | ({speaker} if speaker.casefold() in things else set()))

    def foot_is_taken(self, start_ms: int, end_ms: int) -> bool:
        """Whether lettering, or a face that fills the frame, lies where captions stand."""
        at = bisect_right(self._starts, frame_at_ms(start_ms)) - 1
        for clip in self._timeline.clips[max(0, at) :]:
            if ms_of_frame(clip.start) >= end_ms:
                return False
            if any(self._covers_foot(side) for side in self._sides(clip)):
                return True
        return False

    def _covers_foot(self, staging: Staging) -> bool:
        shot = staging.shot
        low = any(staged.action in _LYING for staged in shot.characters)
        return staging.card is not None or (shot.framing is Framing.CLOSE and low)

    @cached_property
    def cuts_ms(self) -> tuple[int, ...]:
        """When a shot gives way to the next at once."""
        clips = self._timeline.clips
        return tuple(ms_of_frame(c.start) for c in clips if c.transition is Transition.CUT)

    def _sides(self, clip: Clip) -> list[Staging]:
        sides = (clip.staging, clip.into)
        return [self._timeline.stagings[side] for side in sides if side is not None]
