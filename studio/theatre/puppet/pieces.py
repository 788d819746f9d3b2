"""The pieces of one puppet: sprites of every part, cut when first needed, in one light and size."""

from dataclasses import dataclass

from studio.film.look import Look
from studio.theatre.paper import Sprite
from studio.theatre.puppet.beards import beard_cuts
from studio.theatre.puppet.bench import Cut, PaperLight
from studio.theatre.puppet.block import HatCut
from studio.theatre.puppet.figure import Figure, figure_of
from studio.theatre.puppet.hair import HairCut, hair_of
from studio.theatre.puppet.hair_turned import hair_away, hair_profile
from studio.theatre.puppet.hats import hat_of
from studio.theatre.puppet.hats_turned import hat_away, hat_profile
from studio.theatre.puppet.head import skull_of
from studio.theatre.puppet.outfit import outfit_of
from studio.theatre.puppet.profile import profile_beard_cuts
from studio.theatre.puppet.stock import Stock


@dataclass(frozen=True)
class Held:
    """A thing in the hand: its sprite, whether it hangs below the fist, and what it is."""

    sprite: Sprite
    hangs: bool = False
    name: str = "thing"


@dataclass(frozen=True)
class Dressed:
    """What a head wears at one step of its turn."""

    hair: HairCut
    hat: HatCut
    beard: list[Cut]


class Pieces(Stock):
    """Measures and sprites of one look, at ``scale`` pixels per unit."""

    def __init__(self, look: Look, light: PaperLight, *, scale: float, seed: int) -> None:
        super().__init__(light, scale=scale, seed=seed, of=look)
        self.look = look
        self.figure: Figure = figure_of(look)
        self.skull = skull_of(look, self.figure)
        self.outfit = outfit_of(look)
        self._dressed: dict[float, Dressed] = {}

    def dressed_away(self, turn: float) -> Dressed:
        """Hair and hat from behind."""
        if -1 - turn not in self._dressed:
            hair = hair_away(self.look, self.skull, turn)
            self._dressed[-1 - turn] = Dressed(hair, hat_away(self.look, self.skull), [])
        return self._dressed[-1 - turn]

    def dressed(self, turn: float) -> Dressed:
        """Hair, hat and beard at a step of the head's turn, 0 to 1, or in profile, 2."""
        if turn not in self._dressed and turn > 1:
            self._dressed[turn] = Dressed(
                hair_profile(self.look, self.skull),
                hat_profile(self.look, self.skull),
                profile_beard_cuts(self.look, self.skull),
            )
        if turn not in self._dressed:
            self._dressed[turn] = Dressed(
                hair_of(self.look, self.skull, turn),
                hat_of(self.look, self.skull, turn),
                beard_cuts(self.look, self.skull, turn),
            )
        return self._dressed[turn]
