"""Who is on the stage: who stays, who leaves, who listens, and what each does."""

import pytest

from studio.film.shot import Action
from tests.boards import board_of


def staged(text: str) -> list[set[str]]:
    return [{one.name for one in shot.characters} for shot in board_of(text).shots]


def test_who_is_met_on_the_way_is_left_behind():
    shots = staged(
        "A crow flew over the hills, where a fox lay in the grass and watched it go by. "
        "The fox laughed at the crow and its crooked wings, and would not stop laughing. "
        "The crow flew on. It crossed the river and the long bridge and came to the sea at last."
    )
    assert shots[1] == {"Crow", "Fox"}
    assert shots[-1] == {"Crow"}


def test_a_group_leaves_when_time_passes_and_others_are_told_of():
    shots = staged(
        "Three soldiers hid a chest under the floor of the old barn and went to drink. "
        "In the night a farmer came to the barn with a lamp and a spade and dug it up."
    )
    assert len(shots[0]) == 3
    assert shots[-1] == {"Farmer"}


def test_the_one_who_is_called_by_name_listens():
    shots = staged(
        "INT. KITCHEN - DAY\n\nOTTO, 50, and MILA, 20, sit at the table. PAULA, 40, stands at the stove.\n\n"
        "OTTO\nThe soup is burning as we speak, Paula.\n"
    )
    assert {"Otto", "Paula"} <= shots[-1]


def test_he_whose_trade_is_told_later_is_one_man():
    board = board_of(
        "I saw him first from the bridge, far below me, beside the water with a net. "
        "“Are you cold down there?” I called. He was a thin man with a long grey beard. "
        "“I am always cold,” said the fisherman."
    )
    assert {one.name for shot in board.shots for one in shot.characters} == {"I", "Fisherman"}


@pytest.mark.parametrize(
    ("text", "name", "action"),
    [
        ("A dog lay asleep in the yard.", "Dog", Action.SLEEP),
        ("A fox came running through the forest.", "Fox", Action.RUN),
        ("An owl flew over the village.", "Owl", Action.RUN),
        ("A wolf walked into the village.", "Wolf", Action.WALK),
    ],
)
def test_a_body_does_what_is_told(text, name, action):
    assert [(one.name, one.action) for one in board_of(text).shots[0].characters] == [
        (name, action)
    ]


def test_a_tag_that_goes_on_is_told_without_the_tag():
    board = board_of("“Wait here,” she said, and she ran down to the river to look for a boat.")
    assert board.shots[-1].words.startswith("She ran down")
