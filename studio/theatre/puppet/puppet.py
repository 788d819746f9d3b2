"""A puppet: built from a look, posed, and drawn joint by joint on a cairo context.

``build(look, light, scale=, seed=)`` gives a ``Puppet``; ``Puppet.draw(context, pose)`` draws it in
puppet units: (0, 0) is the floor between the feet, y runs down, a grown-up is 1000 units tall.
The caller translates to the mark and scales to pixels; sprites are sharp when that scale is about
``scale``. Sprites are cut when first needed and kept with the puppet; puppets are kept by look,
light and scale, as many as fit in a fixed amount of memory.
"""

from collections import OrderedDict

from studio.film.look import Look
from studio.film.shot import Action
from studio.theatre.paper import Context
from studio.theatre.puppet.bench import PaperLight
from studio.theatre.puppet.easel import Box, Easel, Origin
from studio.theatre.puppet.gait import RUNNING, WALKING
from studio.theatre.puppet.hair import HAIR_HEIGHTS
from studio.theatre.puppet.hats import HEIGHTS
from studio.theatre.puppet.performance import Performance
from studio.theatre.puppet.pieces import Held, Pieces
from studio.theatre.puppet.plate import Plate
from studio.theatre.puppet.pose import Pose
from studio.theatre.puppet.rig import Rig

_MEMORY = 220_000_000  # bytes of sprites kept in all


class Puppet:
    """One character, cut in one light at one size."""

    def __init__(self, look: Look, light: PaperLight, *, scale: float, seed: int) -> None:
        self.look = look
        self.scale = scale
        self.pieces = Pieces(look, light, scale=scale, seed=seed)
        self.figure = self.pieces.figure
        self.skull = self.pieces.skull
        self._easel = Easel(self.pieces.turned, scale=scale)

    # -- measures for whoever frames the shot

    @property
    def height(self) -> float:
        """Floor to crown, in units, upright and without a hat."""
        return self.figure.height

    @property
    def eye_line(self) -> float:
        """The eyes' y in units (negative)."""
        return self.figure.chin_y + self.skull.eye_y

    @property
    def head_box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of head, hair and hat in units, for a puppet at rest."""
        tall = HEIGHTS.get(self.look.hat, HAIR_HEIGHTS.get(self.look.hair, 0.15))
        half = self.skull.half * 1.3
        top = -self.figure.height - self.figure.head_height * tall
        return -half, top, half, self.figure.chin_y

    @property
    def pace(self) -> float:
        """Units that a walking puppet must be moved by for each frame, so that feet stay put."""
        return WALKING.pace * self.figure.leg

    def pace_of(self, action: Action) -> float:
        """The same for ``action``: a walk or a run."""
        return (RUNNING if action is Action.RUN else WALKING).pace * self.figure.leg

    @property
    def weight(self) -> int:
        """Bytes of the sprites cut so far."""
        return self.pieces.weight

    # -- drawing

    def draw(
        self, context: Context, pose: Pose, *, held: Held | None = None, actor: str = ""
    ) -> None:
        """Draw the puppet in ``pose`` with what it holds; leaves the context as it was.

        The pose is glued together once and kept, as far as it can be seen, so that drawing the
        same pose again (poses are held for two frames) costs little. Several ``actor`` names that
        share the puppet have a plate each.
        """

        def paint(plate: Plate, origin: Origin) -> None:
            Performance(Rig(self.pieces, plate, origin), pose, held).draw()
            if self.pieces.outfit.opacity < 1:
                plate.fade(self.pieces.outfit.opacity, origin[1] - 0.34 * self.height * self.scale,
                    origin[1] - 0.05 * self.height * self.scale)  # fmt: skip

        reach = self._reach(pose, held)
        self._easel.draw(context, pose, held, reach=reach, paint=paint, actor=actor)

    def _reach(self, pose: Pose, held: Held | None) -> Box:
        """A box that the puppet never leaves in a pose, in units."""
        figure = self.figure
        wide = figure.shoulder_half + figure.arm + figure.hand * 1.3 + 40
        if held is not None:
            wide += 0.5 * (held.sprite.box[2] - held.sprite.box[0])
        top = self.head_box[1] - 0.45 * figure.head_height
        at = pose.travel * figure.leg
        if pose.lying:
            wide = max(wide, -top - 0.40 * figure.height)
        return at - wide, top, at + wide, 34.0


_kept: OrderedDict[tuple[Look, PaperLight, float, int], Puppet] = OrderedDict()


def build(look: Look, light: PaperLight, *, scale: float, seed: int) -> Puppet:
    """The puppet of a look in a light, at ``scale`` pixels per unit.

    ``light`` must be hashable: with the same look, light, scale and seed the same puppet comes
    back with all its sprites, as long as it was used lately.
    """
    key = (look, light, round(scale, 3), seed)
    puppet = _kept.pop(key, None) or Puppet(look, light, scale=round(scale, 3), seed=seed)
    _kept[key] = puppet
    while len(_kept) > 1 and sum(each.weight for each in _kept.values()) > _MEMORY:
        _kept.popitem(last=False)
    return puppet
