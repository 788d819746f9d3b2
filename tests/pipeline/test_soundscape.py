"""Which beds lie under the film."""

from dataclasses import replace

from studio.film.look import (
    CameraMove,
    Framing,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Weather,
)
from studio.film.shot import Prop, Shot
from studio.film.sound import Bed
from studio.film.timeline import Ambience, ShotSpan
from studio.pipeline.soundscape import PLACES, beds_of, spot_ambience


def shot(number: int = 1, setting: Setting = Setting.MEADOW, **more) -> Shot:
    base = Shot(
        id=f"sc010-sh{number:03}",
        scene="sc010",
        words="",
        setting=setting,
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        season=Season.SUMMER,
        mood=Mood.CALM,
        framing=Framing.WIDE,
        camera=CameraMove.STILL,
    )
    return replace(base, **more)


def filmed(*shots: Shot) -> list[tuple[ShotSpan, Shot]]:
    return [(ShotSpan(one.id, 100 * n, 100), one) for n, one in enumerate(shots)]


def test_every_setting_has_its_place_in_the_table():
    assert set(PLACES) == set(Setting)
    assert [setting for setting in Setting if PLACES[setting] is None] == [Setting.PAPER]


def test_weather_lies_over_the_place():
    wet = shot(setting=Setting.CITY_STREET, weather=Weather.RAIN)
    assert beds_of(wet) == (Bed.CITY, Bed.RAIN)


def test_birds_are_silent_in_rain_and_in_winter():
    assert beds_of(shot(weather=Weather.RAIN)) == (Bed.RAIN,)
    assert Bed.MEADOW not in beds_of(shot(season=Season.WINTER))


def test_weather_comes_through_the_wall_indoors():
    inside = shot(setting=Setting.KITCHEN, weather=Weather.STORM)
    assert beds_of(inside) == (Bed.STORM_INDOORS,)
    assert beds_of(replace(inside, weather=Weather.CLEAR)) == (Bed.ROOM,)


def test_words_say_how_hard_it_rains():
    wet = shot(weather=Weather.RAIN, setting=Setting.CITY_STREET)
    assert Bed.HEAVY_RAIN in beds_of(wet, "It was a downpour.")


def test_nights_have_crickets_and_owls():
    assert beds_of(shot(time_of_day=TimeOfDay.NIGHT)) == (Bed.NIGHT,)
    assert beds_of(shot(setting=Setting.FOREST, time_of_day=TimeOfDay.NIGHT)) == (Bed.OWL_NIGHT,)


def test_a_fire_burns_on_to_the_end_of_its_scene():
    fire = Prop("camp fire", "noto:fire", lit=True)
    beds = spot_ambience(filmed(shot(1), shot(2, props=(fire,)), shot(3)))
    assert [bed for bed in beds if bed.sound == "fire"] == [Ambience("fire", 100, 200)]


def test_an_unlit_fire_is_not_heard():
    assert Bed.FIRE not in beds_of(shot(props=(Prop("fire", "noto:fire"),)))


def test_a_train_that_one_sits_in_rolls():
    inside = shot(setting=Setting.LIVING_ROOM, place="night train")
    assert beds_of(inside) == (Bed.TRAIN,)


def test_a_bed_lasts_as_long_as_it_is_heard():
    sea = shot(1, Setting.SEA_COAST)
    stormy = shot(2, Setting.SEA_COAST, weather=Weather.STORM)
    beds = spot_ambience(filmed(sea, stormy, shot(3, Setting.KITCHEN)))
    assert beds == (
        Ambience("sea", 0, 200),
        Ambience("storm", 100, 100),
        Ambience("room", 200, 100),
    )


def test_no_weather_falls_in_space():
    assert beds_of(shot(setting=Setting.SPACE, weather=Weather.STORM)) == (Bed.SPACE,)
