"""Acoustics: which room each stretch of the film is heard in, and where its speakers stand.

Comes in: the shots with their spans on the timeline. Goes out: rooms, and a pan for a speaker.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from studio.film.look import INDOORS, Framing, Setting
from studio.film.shot import Line, LineKind, Shot
from studio.film.timeline import Acoustic, Room, ShotSpan

Filmed = tuple[ShotSpan, Shot]

_ROOMS = {
    **dict.fromkeys(INDOORS, Room.ROOM),
    **dict.fromkeys((Setting.THEATRE, Setting.STATION), Room.HALL),
    **dict.fromkeys((Setting.CAVE, Setting.UNDERWATER), Room.CAVE),
    **dict.fromkeys((Setting.CITY_STREET, Setting.MARKET, Setting.SKYLINE), Room.STREET),
}
_NAMED = (
    (Room.CAVE, "cave|cavern|tunnel|cellar|crypt|dungeon|mine|sewer"),
    (Room.HALL, "church|cathedral|chapel|temple|hall|ballroom|palace|gym|museum|abbey|mosque"),
)
"""Words in a place's own name that tell more than its setting."""
_WIDTH = {
    Framing.CLOSE: 0.25,
    Framing.INSERT: 0.0,
    Framing.MEDIUM: 0.5,
    Framing.OVER_SHOULDER: 0.6,
}
"""How far from the middle the people of a shot are; whole in wider ones."""


def room_of(shot: Shot) -> Room:
    """The room that a shot is heard in."""
    for room, names in _NAMED:
        if re.search(rf"\b(?:{names})s?\b", shot.place, re.IGNORECASE):
            return room
    return _ROOMS.get(shot.setting, Room.OPEN)


def spot_rooms(filmed: Sequence[Filmed]) -> tuple[Acoustic, ...]:
    """Rooms, one a run of shots that answer alike."""
    rooms = []
    for room, items in groupby(filmed, key=lambda item: room_of(item[1])):
        spans = [span for span, _ in items]
        end = spans[-1].start + spans[-1].frames
        rooms.append(Acoustic(room, spans[0].start, end - spans[0].start))
    return tuple(rooms)


def pan_of(shot: Shot, line: Line) -> float:
    """Where a line is heard from, -1 to 1: its speaker's place, the middle for a narrator."""
    if line.kind is not LineKind.DIALOGUE:
        return 0.0
    marks = [staged.mark for staged in shot.characters if staged.name == line.speaker]
    if not marks:
        return 0.0
    return round((2 * marks[0] - 1) * _WIDTH.get(shot.framing, 1.0), 2)
