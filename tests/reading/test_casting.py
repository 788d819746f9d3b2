"""What casting is told of a character, and what a person's choice does to it."""

from studio.film.look import Look
from studio.film.shot import Storyboard, Voice
from studio.film.sound import Language
from studio.pipeline.stages.breakdown import break_down
from studio.pipeline.stages.storyboard import draw_storyboard
from tests.boards import NARRATOR, word_sense

SCRIPT = """INT. KITCHEN - NIGHT

MARA, an old Scottish fisherwoman with a low, gravelly voice, stirs a pot. OLIN, a boy, waits.

MARA
Sit down.

OLIN
Is it ready?

A robot rolls in.

ROBOT
Supper is served.
"""


class Casting:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: dict[str, tuple[Look, tuple[str, ...], tuple[Voice, ...]]] = {}

    def __call__(
        self, *, name: str, look: Look, hints: tuple[str, ...], taken: tuple[Voice, ...]
    ) -> Voice:
        self.asked[name] = (look, hints, taken)
        return Voice(((name, 1.0),))


def board(
    casting: Casting, chosen: dict[str, Voice] | None = None, script: str = SCRIPT
) -> Storyboard:
    return draw_storyboard(
        break_down(script),
        word_sense=word_sense(),
        narrator=NARRATOR,
        cast_voice=casting,
        seed=7,
        chosen=chosen or {},
        language=Language.EN_GB,
    )


def test_who_speaks_in_a_spanish_script_is_a_woman_or_a_man_by_their_name() -> None:
    script = """INT. COCINA - NOCHE

ABUELA
¿Dónde está?

JOSÉ
Aquí.

LUCÍA
¡Aquí!

NARRADOR
Era de noche.
"""
    casting = Casting()
    board(casting, script=script)
    genders = {name: look.gender.value for name, (look, _, _) in casting.asked.items()}
    assert genders == {"Abuela": "woman", "José": "man", "Lucía": "woman"}


def test_casting_hears_what_the_script_tells_of_a_voice() -> None:
    casting = Casting()
    board(casting)
    _, hints, _ = casting.asked["Mara"]
    words = " ".join(hints)
    assert "scottish" in words
    assert "gravelly voiced" in words
    assert "robot" in casting.asked["Robot"][1]


def test_a_persons_choice_wins_and_the_others_are_cast_unlike_it() -> None:
    casting, wish = Casting(), Voice((("bf_emma", 1.0),), pitch=-2.0)
    cast = {one.name: one.voice for one in board(casting, {"OLIN": wish, "Nobody": wish}).cast}
    assert cast["Olin"] == wish
    assert "Olin" not in casting.asked
    assert all(wish in taken for _, _, taken in casting.asked.values())
    assert cast["Mara"] == Voice((("Mara", 1.0),))


def test_the_board_knows_the_language_of_the_film() -> None:
    assert board(Casting()).language is Language.EN_GB
