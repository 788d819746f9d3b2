"""A creature: an animal built from a look, posed and drawn joint by joint on a cairo context.

``build(look, light, scale=, seed=)`` gives a ``Creature``; ``Creature.draw(context, bearing)``
draws it in puppet units: (0, 0) is the floor under it, y runs down, a grown-up person is 1000
units tall. Sizes are staged: true to nature where that plays, and large enough for a face to be
read.
"""

from collections import OrderedDict
from dataclasses import replace
from functools import lru_cache

from studio.film.look import Hat, Look
from studio.film.shot import Action
from studio.theatre.creature.acting import Cue, bearing_at
from studio.theatre.creature.bearing import Bearing
from studio.theatre.creature.bodies import body_of
from studio.theatre.creature.kit import Body, Extent
from studio.theatre.creature.mount import Mount
from studio.theatre.paper import Context
from studio.theatre.puppet.bench import PaperLight
from studio.theatre.puppet.easel import Box, Easel, Origin
from studio.theatre.puppet.pieces import Held
from studio.theatre.puppet.plate import Plate
from studio.theatre.puppet.rig import Rig
from studio.theatre.puppet.stock import Stock

_MEMORY = 160_000_000  # bytes of sprites kept in all


class Creature:
    """One animal, cut in one light at one size."""

    def __init__(self, look: Look, light: PaperLight, *, scale: float, seed: int) -> None:
        self.look, self.scale = look, scale
        self.body: Body = body_of(look)
        self._gaits = {
            each: self.body.gait(each) for each in (Action.STAND, Action.WALK, Action.RUN)
        }
        self.stock = Stock(light, scale=scale, seed=seed, of=look)
        self._easel = Easel(self.stock.turned, scale=scale)

    @property
    def weight(self) -> int:
        """Bytes of the sprites cut so far."""
        return self.stock.weight

    def pace(self, action: Action) -> float:
        """Units that it must be moved by for each frame of a walk or a run."""
        return self.body.pace(action)

    def bearing(self, cue: Cue) -> Bearing:
        """What the animal does at a cue."""
        return bearing_at(cue, self._gaits)

    def draw(
        self, context: Context, bearing: Bearing, *, held: Held | None = None, actor: str = ""
    ) -> None:
        """Draw the creature with what it holds; leaves the context as it was."""

        def paint(plate: Plate, origin: Origin) -> None:
            self.body.draw(Mount(Rig(self.stock, plate, origin), bearing.side), bearing, held)

        self._easel.draw(context, bearing, held, reach=self._reach(held), paint=paint, actor=actor)

    def _reach(self, held: Held | None) -> Box:
        left, top, right, low = self.body.reach()
        more = 0.0
        if held is not None:
            box = held.sprite.box
            more = max(box[2] - box[0], box[3] - box[1])
        return left - more, top - more, right + more, low


_kept: OrderedDict[tuple[Look, PaperLight, float, int], Creature] = OrderedDict()


def build(look: Look, light: PaperLight, *, scale: float, seed: int) -> Creature:
    """The creature of a look in a (hashable) light, kept while it is used."""
    key = (look, light, round(scale, 3), seed)
    creature = _kept.pop(key, None) or Creature(look, light, scale=round(scale, 3), seed=seed)
    _kept[key] = creature
    while len(_kept) > 1 and sum(each.weight for each in _kept.values()) > _MEMORY:
        _kept.popitem(last=False)
    return creature


@lru_cache(maxsize=256)
def extent_of(look: Look) -> Extent:
    """How large the creature of a look is, hat and all, known before anything is cut."""
    extent = body_of(look).extent
    if look.hat is Hat.NONE:
        return extent
    tall = 0.95 if look.hat is Hat.WIZARD else 0.55
    return replace(extent, top=max(extent.top, extent.height + tall * extent.head))
