"""Shot sizes, moves and joins, as an editor would have them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from studio.film.look import CameraMove, Emotion, Framing, Mood, Setting
from studio.film.shot import Action, Placement, Prop, Staged, Transition
from studio.reading.framing import Lens
from studio.reading.joins import Change, Joins

ANNA = Staged("Anna", 0.32, 1)
TOM = Staged("Tom", 0.68, -1)
KEY = Prop("key", "noto:key", Placement.TABLE)
STEPS = [
    {Framing.ESTABLISHING}, {Framing.WIDE}, {Framing.FULL}, {Framing.TWO_SHOT, Framing.MEDIUM},
    {Framing.OVER_SHOULDER}, {Framing.CLOSE}, {Framing.INSERT},
]  # fmt: skip


def told(lens: Lens, text: str, *staged: Staged, props=(), new_place: bool = False) -> Framing:
    return lens.frame(
        text=text,
        new_place=new_place,
        said=False,
        staged=list(staged),
        props=list(props),
        speaker="",
    )


def said(lens: Lens, speaker: str, text: str, *staged: Staged) -> Framing:
    return lens.frame(
        text=text,
        new_place=False,
        said=True,
        staged=list(staged or (ANNA, TOM)),
        props=[],
        speaker=speaker,
    )


def step(size: Framing) -> int:
    return next(at for at, sizes in enumerate(STEPS) if size in sizes)


def test_an_empty_new_place_is_established_and_one_with_people_is_wide():
    assert told(Lens(), "A village by the sea.", new_place=True) is Framing.ESTABLISHING
    assert told(Lens(), "Anna reached the village.", ANNA, new_place=True) is Framing.WIDE


def test_a_conversation_begins_with_both_goes_over_shoulders_and_comes_close():
    lens = Lens()
    sizes = [said(lens, ("Anna", "Tom")[n % 2], "This is what I think.") for n in range(7)]
    assert sizes[0] is Framing.TWO_SHOT
    assert Framing.OVER_SHOULDER in sizes[1:4]
    assert sizes[4] is Framing.CLOSE
    assert sizes == sorted(sizes, key=step)


def test_strong_feeling_brings_the_camera_close_at_once():
    lens = Lens()
    said(lens, "Anna", "Well.")
    angry = replace(TOM, emotion=Emotion.ANGRY)
    said(lens, "Tom", "You took it!", ANNA, angry)
    size = said(lens, "Anna", "I never did!", replace(ANNA, emotion=Emotion.ANGRY), TOM)
    assert size is Framing.CLOSE


def test_a_conversation_that_was_near_for_long_opens_again():
    lens = Lens()
    sizes = [said(lens, ("Anna", "Tom")[n % 2], "This is what I think!") for n in range(14)]
    first_close = sizes.index(Framing.CLOSE)
    assert Framing.TWO_SHOT in sizes[first_close:]


def test_a_long_speech_shows_its_listener():
    lens = Lens()
    for text in (
        "Hear me.",
        "Now, first.",
        "I have walked through nine countries to find you here.",
    ):
        size = said(lens, "Anna", text)
    assert size is Framing.CLOSE
    assert lens.face == "Tom"


def test_what_is_handled_is_seen_near_after_who_handles_it():
    lens = Lens()
    assert told(lens, "Anna came to the table.", ANNA, props=[KEY]) is Framing.MEDIUM
    assert told(lens, "She picked up the key.", ANNA, props=[KEY]) is Framing.INSERT
    assert told(lens, "She thought of home.", ANNA) is not Framing.INSERT


@pytest.mark.parametrize("company", [(ANNA,), (ANNA, TOM), (ANNA, TOM, Staged("Ida", 0.5))])
def test_nobody_is_cut_to_the_same_picture_twice(company):
    lens = Lens()
    for n in range(40):
        if n % 3 and len(company) > 1:
            said(lens, company[n % len(company)].name, "Words " * (n % 9 + 1), *company)
        else:
            told(lens, "She opened the door." if n % 2 else "They waited.", *company, props=[KEY])
    for one, two in pairwise(lens.taken):
        assert one.subject != two.subject or step(one.size) != step(two.size)
    for at in range(len(lens.taken) - 4):
        assert len({shot.size for shot in lens.taken[at : at + 5]}) > 1


def test_what_two_say_in_one_breath_is_a_shot_of_both():
    lens = Lens()
    said(lens, "Anna", "Yes.")
    said(lens, "Tom", "No.")
    assert lens.open_up() in {Framing.TWO_SHOT, Framing.FULL}
    assert lens.face == ""


def test_the_script_says_where_the_camera_goes():
    assert told(Lens(), "CLOSE ON the key.", props=[KEY]) is Framing.INSERT
    assert told(Lens(), "Over the shoulder, Anna.", ANNA, TOM) is Framing.OVER_SHOULDER
    move = Lens().move(
        text="The camera pans left over the roofs.", size=Framing.WIDE, staged=[], last=False,
        opens=True,
    )  # fmt: skip
    assert move is CameraMove.PAN_LEFT


def moved(text: str, size: Framing, *staged: Staged, mood: Mood = Mood.CALM) -> CameraMove:
    return Lens().move(text=text, size=size, staged=staged, last=False, opens=False, mood=mood)


def test_the_camera_goes_along_with_who_walks_and_shakes_only_in_fear():
    walker = replace(ANNA, action=Action.WALK)
    assert moved("Anna walks.", Framing.FULL, walker) is CameraMove.TRACK
    afraid = replace(ANNA, emotion=Emotion.AFRAID)
    assert moved("Anna.", Framing.CLOSE, afraid, mood=Mood.TENSE) is CameraMove.HANDHELD
    assert moved("Anna.", Framing.CLOSE, afraid) is CameraMove.PUSH_IN
    assert moved("The tower.", Framing.WIDE) in {CameraMove.RISE, CameraMove.TILT_UP}


PLAIN = Change(
    first=False, new_place=False, jumped=False, told=False, setting=Setting.MEADOW, mood=Mood.TENSE
)


def test_scenes_are_cut_within_dissolved_between_and_faded_over_time():
    joins = Joins()
    assert joins.into(replace(PLAIN, first=True)) is Transition.FADE
    assert joins.into(PLAIN) is Transition.CUT
    assert joins.into(replace(PLAIN, new_place=True)) is Transition.DISSOLVE
    assert joins.into(replace(PLAIN, first=True)) is Transition.DISSOLVE
    assert joins.into(replace(PLAIN, first=True, jumped=True)) is Transition.FADE


def test_pages_turn_in_a_tale_that_is_told_but_not_at_every_scene():
    joins = Joins()
    tale = replace(PLAIN, first=True, told=True, mood=Mood.TENDER)
    made = [joins.into(tale) for _ in range(8)]
    assert made[0] is Transition.FADE
    assert 2 <= made.count(Transition.PAGE_TURN) <= 3
    assert Transition.PAGE_TURN not in [
        joins.into(replace(tale, mood=Mood.TENSE)) for _ in range(8)
    ]


def test_a_play_opens_with_a_curtain_and_a_script_may_ask_for_an_iris():
    assert Joins().into(replace(PLAIN, setting=Setting.THEATRE)) is Transition.CURTAIN
    joins = Joins()
    joins.into(PLAIN)
    assert joins.into(replace(PLAIN, first=True, asked="IRIS IN:")) is Transition.IRIS
    assert joins.into(replace(PLAIN, first=True, asked="SMASH CUT TO:")) is Transition.CUT
