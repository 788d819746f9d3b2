"""Rooms and places of voices."""

from dataclasses import replace
from itertools import pairwise

import pytest

from studio.film.look import (
    CameraMove,
    Framing,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Weather,
)
from studio.film.shot import Line, LineKind, Shot, Staged
from studio.film.timeline import Room, ShotSpan
from studio.pipeline.acoustics import pan_of, room_of, spot_rooms

SHOT = Shot(
    id="sc010-sh010",
    scene="sc010",
    words="",
    setting=Setting.MEADOW,
    time_of_day=TimeOfDay.DAY,
    weather=Weather.CLEAR,
    season=Season.SUMMER,
    mood=Mood.CALM,
    framing=Framing.WIDE,
    camera=CameraMove.STILL,
    characters=(Staged("Ann", mark=0.1), Staged("Bob", mark=0.9)),
)
SAID = Line("l", "Ann", "Hello.", LineKind.DIALOGUE)


@pytest.mark.parametrize(
    ("setting", "place", "room"),
    [
        (Setting.MEADOW, "", Room.OPEN),
        (Setting.KITCHEN, "aunt's kitchen", Room.ROOM),
        (Setting.CAVE, "", Room.CAVE),
        (Setting.STATION, "", Room.HALL),
        (Setting.CITY_STREET, "", Room.STREET),
        (Setting.VILLAGE, "the old church", Room.HALL),
        (Setting.CASTLE, "dungeon", Room.CAVE),
        (Setting.MEADOW, "Churchill's field", Room.OPEN),
    ],
)
def test_a_place_answers_as_it_is_built(setting: Setting, place: str, room: Room) -> None:
    assert room_of(replace(SHOT, setting=setting, place=place)) is room


def test_rooms_cover_the_shots_that_answer_alike_in_one() -> None:
    settings = (Setting.KITCHEN, Setting.BEDROOM, Setting.MEADOW, Setting.KITCHEN)
    filmed = [
        (ShotSpan(f"s{n}", 100 * n, 100), replace(SHOT, setting=setting))
        for n, setting in enumerate(settings)
    ]
    rooms = spot_rooms(filmed)
    assert [(r.room, r.start, r.frames) for r in rooms] == [
        (Room.ROOM, 0, 200),
        (Room.OPEN, 200, 100),
        (Room.ROOM, 300, 100),
    ]
    assert all(a.start + a.frames == b.start for a, b in pairwise(rooms))


def test_voices_come_from_where_their_speakers_stand() -> None:
    assert pan_of(SHOT, SAID) == pytest.approx(-0.8)
    assert pan_of(SHOT, replace(SAID, speaker="Bob")) == pytest.approx(0.8)
    close = replace(SHOT, framing=Framing.CLOSE)
    assert -0.3 < pan_of(close, SAID) < 0


def test_narrators_and_who_is_not_seen_are_in_the_middle() -> None:
    assert pan_of(SHOT, replace(SAID, kind=LineKind.NARRATION)) == 0
    assert pan_of(SHOT, replace(SAID, kind=LineKind.DESCRIPTION)) == 0
    assert pan_of(SHOT, replace(SAID, speaker="Cleo")) == 0
