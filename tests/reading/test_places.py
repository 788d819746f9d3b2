"""Where and when sentences are: places, hours, weather, and what is only spoken of."""

import pytest

from studio.film.look import Setting, TimeOfDay, Weather
from studio.reading.air import time_of, weather_of
from studio.reading.clock import clock_time
from studio.reading.places import SURE, hints_of, place_of
from studio.reading.words import tokens
from tests.boards import board_of

S, T, W = Setting, TimeOfDay, Weather


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("I sat in the chair at the dentist's and counted the tiles.", S.BEDROOM),
        ("We were on the 7.40 to Leeds.", S.LIVING_ROOM),
        ("I first saw him from the top of a steep railway cutting.", S.STATION),
        ("They stood in the signal box.", S.STATION),
        ("We ran through the old pine woods.", S.FOREST),
        ("A path wound through chestnut woods.", S.LEAF_WOOD),
        ("In the back of the taxi she counted her change.", S.CITY_STREET),
        ("She pushed a trolley down aisle five of the supermarket.", S.CAFE),
        ("They waited outside the bank.", S.CITY_STREET),
        ("Deep down in the green sea lived a squid.", S.UNDERWATER),
        ("It sank to the floor of the ocean.", S.UNDERWATER),
        ("He slept in the wheelhouse.", S.OPEN_SEA),
        ("They met on the touchline of the rugby pitch.", S.PARK),
        ("She dived in at the swimming pool.", S.PARK),
        ("He stood trembling in the witness box.", S.STUDY),
        ("She was in intensive care for a week.", S.BEDROOM),
        ("The tins clattered in the school kitchen.", S.KITCHEN),
        ("They danced in the village hall.", S.VILLAGE),
        ("Two men sat in the beer garden.", S.CAFE),
        ("He tuned up in the recording studio.", S.WORKSHOP),
        ("They grazed on the pampas.", S.MEADOW),
        ("We camped at the campground.", S.FOREST),
        ("The mice lived in the hayloft.", S.FARMLAND),
        ("He queued at the departure gate.", S.CITY_STREET),
        ("They huddled in the air-raid shelter.", S.WORKSHOP),
        ("Everyone held their breath in mission control.", S.OFFICE),
        ("The rover stopped on the martian plain.", S.PLANET),
        ("She waved from the observation deck.", S.SKYLINE),
        ("He rode into the ghost town.", S.VILLAGE),
        ("They walked along the shingle beach.", S.BEACH),
        ("She taught in the science lab.", S.CLASSROOM),
        ("They met at the farmers' market.", S.MARKET),
    ],
)
def test_a_place_is_where_the_sentence_says(text, setting):
    found = place_of(tokens(text))
    assert found is not None
    assert found.setting is setting
    assert found.weight >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "She wanted to go to the seaside.",
        "A key to the castle lay before him.",
        "A sea of faces looked up.",
        "He had a mountain of letters to answer.",
        "Then we saw the lake.",
        "They spoke of the old harbour.",
        "A tree on a mountain far away is working.",
        "The mackerel were in the sea an hour ago.",
        "It started in a flat calm.",
        "She dreamed of the desert.",
        "It was as big as a cathedral.",
        "She ordered two flat whites.",
        "He pointed to the forest.",
        "The farm's owner was late.",
    ],
)
def test_a_place_in_passing_moves_nobody(text):
    found = place_of(tokens(text), here=Setting.LIVING_ROOM)
    assert found is None or found.weight < SURE


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("The barista wiped the counter.", S.CAFE),
        ("The surgeon asked for a scalpel.", S.BEDROOM),
        ("He struck the anvil until it rang.", S.WORKSHOP),
        ("The priest stood before the altar.", S.CASTLE),
        ("The signalman raised a hand.", S.STATION),
        ("The goalposts shook.", S.PARK),
        ("The photocopier jammed again.", S.OFFICE),
        ("The ringmaster cracked his whip.", S.THEATRE),
        ("The chef tasted the gravy.", S.KITCHEN),
        ("The jurors filed in.", S.STUDY),
        ("The airlocks hissed.", S.SPACESHIP),
    ],
)
def test_things_and_callings_tell_a_place(text, setting):
    hints = hints_of(tokens(text))
    assert max(hints, key=lambda one: hints[one]) is setting
    assert hints[setting] >= 2


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("It was half past nine that evening.", T.NIGHT),
        ("At 21:30 the phone rang.", T.NIGHT),
        ("The 06:15 left on time.", T.DAWN),
        ("At 14:00 the meeting began.", T.DAY),
        ("At a quarter to twelve the nurse trimmed the lamp.", T.NIGHT),
        ("They had supper by the fire.", T.DUSK),
        ("After breakfast he went out.", T.DAY),
        ("She read by candlelight.", T.NIGHT),
        ("The sun had not yet risen.", T.DAWN),
        ("He lay asleep in the shade of a tree.", T.DAY),
        ("The stars were out.", T.NIGHT),
        ("The office is dark except for one screen.", T.NIGHT),
        ("It was getting late.", T.DUSK),
        ("They found it next morning in the shed.", T.DAY),
        ("It was day, and the islands stood round us.", T.DAY),
        ("In the dark cellar something moved.", None),
        ("She is asleep at her desk in class.", None),
        ("He waits for next evening.", None),
    ],
)
def test_the_hour_is_told_by_clocks_meals_and_lights(text, time):
    assert (clock_time(text) or time_of(tokens(text))) is time


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Hold a cold spoon above the flame, and a mist appears on it.", None),
        ("Her eyes misted over.", None),
        ("Tears rained down her face.", None),
        ("A storm of protest broke out.", None),
        ("She put the storm lantern on the table.", None),
        ("A mist hung over the fields.", W.FOG),
        ("He didn't wear it in the rain.", W.RAIN),
        ("By nightfall the snow had stopped.", W.CLEAR),
        ("The sun was hot on the slates.", W.CLEAR),
        ("The clouds were low and grey over the hills.", W.CLOUDY),
        ("It rained all day.", W.RAIN),
    ],
)
def test_weather_is_of_the_air_only(text, weather):
    assert weather_of(tokens(text)) is weather


def test_a_railway_tunnel_does_not_leave_the_railway():
    board = board_of(
        "I stood in the railway cutting at dusk. He looked towards the mouth of the tunnel.\n\n"
        "The next evening I walked out early. A group of men stood beside the tunnel."
    )
    assert {shot.setting for shot in board.shots} == {Setting.STATION}


def test_whoever_goes_out_is_outside():
    board = board_of("He sat in the kitchen and read. Then he put his coat on and went out.")
    assert board.shots[-1].setting not in {Setting.KITCHEN, Setting.LIVING_ROOM}
    board = board_of("He sat in the kitchen and read. Then the candle went out.")
    assert board.shots[-1].setting is Setting.KITCHEN


def test_what_lifted_was_the_fog():
    board = board_of(
        "A thick fog hid the river bank all day. She waited there for the boat. "
        "Towards evening it lifted, and she saw her brother."
    )
    assert (board.shots[0].weather, board.shots[-1].weather) == (Weather.FOG, Weather.CLEAR)


@pytest.mark.parametrize(
    ("heading", "setting"),
    [
        ("INT. WHEELHOUSE - NIGHT", S.OPEN_SEA),
        ("INT. CAR - DAY", S.CITY_STREET),
        ("INT. BARN - DAY", S.FARMLAND),
        ("EXT. CAFE - DAY", S.CITY_STREET),
        ("INT. MISSION CONTROL - SAME", S.OFFICE),
    ],
)
def test_slug_lines_know_insides_and_outsides(heading, setting):
    board = board_of(f"{heading}\n\nNORA waits.\n\nNORA\nReady?\n")
    assert {shot.setting for shot in board.shots} == {setting}
