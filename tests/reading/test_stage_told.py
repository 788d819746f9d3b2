"""What the words put on the stage: animals, deeds, who leaves, lamps, the air, places and pictures."""

import pytest

from studio.film.look import Colour, Effect, Lamps, Setting, Species
from studio.film.shot import Action
from studio.reading.album import Photo, shots_for, words_of_name
from studio.reading.animals import acting_animals
from studio.reading.lexicon import table
from studio.reading.sense import Sense
from tests.boards import board_of, word_sense


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("A wolf walked into the village.", {"wolf"}),
        ("The dog barked at the moon.", {"dog"}),
        ("Bella, the old mare, stood in the stable.", {"mare"}),
        ("There was once a fox who loved grapes.", {"fox"}),
        ("A fox met a crow.", {"fox", "crow"}),
        ("Three pigs built three houses.", {"pig"}),
        ("The gulls cried over the harbour.", set()),
        ("She fed the sheep and rode the mare home.", set()),
        ("A dog barked somewhere.", set()),
        ("An owl hooted.", set()),
        ("The herring boats came in.", set()),
        ("He could not bear the noise.", set()),
    ],
)
def test_animals_that_do_something_are_of_the_cast(text, acting):
    assert acting_animals([text]) == acting


def test_every_species_has_words_and_no_word_means_two():
    words = [
        word
        for entry in table("animals").values()
        for kind in ("words", "young", "woman", "man")
        for word in entry.get(kind, "").split()
    ]
    assert {*table("animals")} == {one.value for one in Species} - {"person"}
    assert len(words) == len(set(words))


def test_coats_are_told_by_words_and_two_of_a_kind_are_told_apart():
    board = board_of("A black cat and a white cat sat on the wall. Two mice watched the black cat.")
    looks = [one.look for one in board.cast]
    cats = [look.colour for look in looks if look.species is Species.CAT]
    mice = [look for look in looks if look.species is Species.MOUSE]
    assert set(cats) == {Colour.BLACK, Colour.WHITE}
    assert len({(one.colour, one.wears and one.accent) for one in mice}) == 2


def test_a_deed_is_done_by_who_does_it():
    shot = board_of("Anna danced in the hall, and Tom slept in the armchair.").shots[0]
    assert {one.name: one.action for one in shot.characters} == {
        "Anna": Action.DANCE,
        "Tom": Action.SLEEP,
    }


def test_who_left_is_gone_from_the_next_sentence_on():
    board = board_of(
        "Anna and Tom sat together in the kitchen and talked about the old days by the sea. "
        "Then, without another word to anybody, Tom walked out and shut the door behind him. "
        "Anna poured herself another cup of tea and looked for a long time at the rain."
    )
    assert {one.name for one in board.shots[1].characters} == {"Anna", "Tom"}
    assert {one.name for one in board.shots[-1].characters} == {"Anna"}


@pytest.mark.parametrize(
    ("text", "lamps"),
    [
        ("The keeper lit the lamp.", Lamps.LIT),
        ("She blew out the candle.", Lamps.DARK),
        ("The lights went out.", Lamps.DARK),
        ("There was a power cut that evening.", Lamps.DARK),
        ("He did not light the lamp.", Lamps.BY_TIME),
        ("The keeper slept in his chair.", Lamps.BY_TIME),
    ],
)
def test_lamps_burn_as_the_story_says(text, lamps):
    assert board_of(text).shots[-1].lamps is lamps


def test_a_lamp_burns_until_it_is_put_out_and_a_new_scene_starts_by_time():
    board = board_of(
        "INT. HALL - NIGHT\n\nAnna lights the candle on the table by the window and waits there.\n\n"
        "ANNA\nNow I can see you at last.\n\nINT. KITCHEN - DAY\n\nANNA\nGood morning to you all."
    )
    assert [shot.lamps for shot in board.shots] == [Lamps.LIT, Lamps.LIT, Lamps.BY_TIME]
    assert any(prop.lit for shot in board.shots[:2] for prop in shot.props) or any(
        one.holds and one.holds.lit for shot in board.shots[:2] for one in shot.characters
    )


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Fireflies glowed over the meadow that night.", (Effect.FIREFLIES,)),
        ("Golden leaves fell in the park.", (Effect.LEAVES,)),
        ("The diver reached the coral reef.", (Effect.BUBBLES,)),
        ("Swallows flew over the farm.", (Effect.BIRDS,)),
        ("Anna sat in the kitchen.", ()),
    ],
)
def test_the_air_is_told_by_words(text, effects):
    assert board_of(text).shots[0].effects == effects


def test_two_places_of_a_kind_have_names_of_their_own():
    board = board_of(
        "Anna cooked in the kitchen all the morning and burned the soup and all the potatoes too. "
        "In her aunt's kitchen there was a better stove, and she tried it all over again there."
    )
    assert [shot.setting for shot in board.shots] == [Setting.KITCHEN] * len(board.shots)
    assert (board.shots[0].place, board.shots[-1].place) == ("", "aunt's kitchen")


def test_no_word_stands_in_two_places():
    words = [
        word
        for entry in table("places").values()
        for kind in ("place", "hint")
        for word in entry[kind].split()
    ]
    assert len(words) == len(set(words))
    assert {*table("places")} == {one.value for one in Setting} - {"paper"}


def test_pictures_go_where_the_script_speaks_of_them():
    board = board_of(
        "Grandma baked bread in her kitchen every morning before the sun rose over the roofs. "
        "The old boat lay in the harbour, and nobody had painted it for years and years. "
        "In winter the whole family went skating on the frozen lake behind the mill."
    )
    photos = [Photo("a", "DSC_1234.jpg"), Photo("b", "ice_skating2.png")]
    shown = shots_for(
        [*photos, Photo("c", "IMG_2041 Grandma's kitchen (2).jpg")],
        board.shots,
        Sense(word_sense()),
    )
    kitchen = next(n for n, shot in enumerate(board.shots) if "Grandma" in shot.words)
    skating = next(n for n, shot in enumerate(board.shots) if "skating" in shot.words)
    assert (shown[kitchen], shown[skating]) == ("c", "b")
    assert sorted(shown.values()) == ["a", "b", "c"]
    assert words_of_name("IMG_2041.JPG") == ""
