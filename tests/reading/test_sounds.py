"""What is heard in a script's words, against what listeners expect."""

import tomllib
from pathlib import Path

import pytest

from studio.film.look import Framing, Season, Setting, Weather
from studio.film.shot import Action, Staged
from studio.film.sound import Sound
from studio.reading.noises import noises
from studio.reading.sense import Sense
from studio.reading.sounds import Ear, Text, sounds_of, spots_of
from tests.boards import board_of, word_sense

DATA = Path(__file__).parents[1] / "data" / "reading"
ROOM = Ear(Setting.LIVING_ROOM, Season.SUMMER, Weather.CLEAR, Framing.MEDIUM)


@pytest.fixture(scope="module")
def sense() -> Sense:
    return Sense(word_sense())


def heard(sentence: str, sense: Sense) -> set[str]:
    said = sentence.startswith("said: ")
    words = sentence.removeprefix("said: ").removeprefix("seen: ")
    return {spot.sound.value for spot in spots_of([Text(words, said)], ROOM, sense)}


@pytest.mark.parametrize("name", ["sounds", "sounds_unseen", "sounds_fresh"])
def test_sounds_are_those_that_listeners_expect(sense, name):
    labelled = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    right = made = wanted = 0
    wrong = []
    pairs = [(set(sounds.split("+")), text) for sounds, text in labelled["heard"]]
    for expected, text in [*pairs, *((set(), text) for text in labelled["silent"])]:
        found = heard(text, sense)
        right, made, wanted = (
            right + len(found & expected),
            made + len(found),
            wanted + len(expected),
        )
        if found != expected:
            wrong.append(f"{text} wanted {sorted(expected)}, got {sorted(found)}")
    assert wanted >= 60
    assert len(labelled["silent"]) >= 60
    assert right / made >= 0.95, "\n".join(wrong)
    assert right / wanted >= 0.85, "\n".join(wrong)


def test_a_sound_comes_where_the_words_tell_of_it(sense):
    text = "She read for a long while in the warm room, and then thunder rolled."
    (spot,) = spots_of([Text(text)], ROOM, sense)
    assert spot.sound is Sound.THUNDER
    assert spot.at == pytest.approx(text.index("thunder") / len(text), abs=0.02)


def test_sounds_of_a_later_text_come_later(sense):
    texts = [Text("A dog barked."), Text("He knocked on the door.")]
    bark, knock = spots_of(texts, ROOM, sense)
    assert (bark.sound, knock.sound) == (Sound.BARK, Sound.KNOCK)
    assert bark.at < 0.2 < knock.at


def test_what_is_far_off_is_far_off(sense):
    (far,) = spots_of([Text("Far away a wolf howled.")], ROOM, sense)
    (near,) = spots_of([Text("A wolf howled.")], ROOM, sense)
    assert far.distance >= 0.7 > near.distance


def test_a_sound_comes_from_where_its_maker_stands(sense):
    staged = (Staged("Rex", mark=0.9), Staged("Ada", mark=0.1))
    ear = Ear(Setting.MEADOW, Season.SUMMER, Weather.CLEAR, Framing.WIDE, staged)
    (spot,) = spots_of([Text("Rex barked at the gate.")], ear, sense)
    assert spot.pan > 0.4
    (told,) = spots_of([Text("To the left, a twig snapped.")], ear, sense)
    assert told.pan < -0.4


def test_steps_sound_of_what_is_underfoot(sense):
    told = "She stepped onto the gravel."
    (on_gravel,) = spots_of([Text(told)], ROOM, sense)
    snowy = Ear(Setting.SNOWFIELD, Season.WINTER, Weather.SNOW, Framing.MEDIUM)
    (in_snow,) = spots_of([Text("Footsteps came nearer.")], snowy, sense)
    assert on_gravel.sound is Sound.FOOTSTEPS_GRAVEL
    assert in_snow.sound is Sound.FOOTSTEPS_SNOW


def test_who_is_seen_to_walk_in_a_wide_shot_is_heard_and_in_a_close_one_is_not(sense):
    walker = (Staged("Ada", mark=0.3, action=Action.WALK),)
    wide = Ear(Setting.CITY_STREET, Season.SUMMER, Weather.CLEAR, Framing.WIDE, walker)
    close = Ear(Setting.CITY_STREET, Season.SUMMER, Weather.CLEAR, Framing.CLOSE, walker)
    (steps,) = sounds_of([Text("Ada goes home.")], wide, sense)
    assert steps.sound is Sound.FOOTSTEPS_STONE
    assert sounds_of([Text("Ada goes home.")], close, sense) == ()


def test_a_shot_has_few_sounds_and_none_twice(sense):
    many = "A dog barked. A cat meowed. A cow mooed. An owl hooted. The dog barked again."
    spots = spots_of([Text(many)], ROOM, sense)
    assert [spot.sound for spot in spots] == [Sound.BARK, Sound.MEOW, Sound.MOO]


@pytest.mark.parametrize(
    ("cue", "sound"),
    [
        ("SFX: A DOOR SLAMS", Sound.DOOR_SLAMS),
        ("(SOUND: church bells)", Sound.CHURCH_BELL),
        ("SOUND OF BREAKING GLASS", Sound.GLASS_BREAKS),
        ("SFX: police siren, passing", Sound.SIREN),
    ],
)
def test_sound_cues_of_a_screenplay_are_played(sense, cue, sound):
    (spot,) = spots_of([Text(cue)], ROOM, sense)
    assert spot.sound is sound


def test_every_entry_of_the_lexicon_names_a_sound_that_there_is():
    lexicon = noises()
    told = {deed.sound for deeds in lexicon.deeds.values() for deed in deeds}
    told |= {noise.sound for nouns in lexicon.nouns.values() for noise in nouns}
    told |= set(lexicon.alone.values()) | set(lexicon.cues.values())
    surfaces = {sound for sound in Sound if sound.startswith(("footsteps_", "running_"))}
    assert set(Sound) - told - surfaces == set()


def test_boards_carry_the_sounds_of_their_shots():
    board = board_of("The house was quiet. Then somebody knocked at the door.")
    sounds = {spot.sound for shot in board.shots for spot in shot.spots}
    assert sounds == {Sound.KNOCK}
