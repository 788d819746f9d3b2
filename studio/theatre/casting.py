"""Casting: spots on the stage go in, actors that can be drawn at any frame come out.

An ``Actor`` is a player cut at its spot's size, with what it holds, whom it hears and how it
walks. Players pose on twos.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.film.look import INDOORS, SHELTERED, Setting, TimeOfDay
from studio.film.shot import Placement, Prop, Staged
from studio.film.timeline import Mouth, Staging
from studio.theatre.blocking import is_walking, walking
from studio.theatre.framed import Frame, Spot
from studio.theatre.glowing import held_aglow
from studio.theatre.light import Light
from studio.theatre.paper import Context
from studio.theatre.players import Moment, Player, player_of
from studio.theatre.props import PropShelf
from studio.theatre.puppet import Held, on_twos
from studio.theatre.puppet.pose import Seat

_SEATS = {
    **dict.fromkeys(INDOORS, Seat.CHAIR),
    **dict.fromkeys((Setting.WORKSHOP, Setting.THEATRE, Setting.SPACESHIP), Seat.STOOL),
    **dict.fromkeys((Setting.MEADOW, Setting.BEACH, Setting.DESERT, Setting.ISLAND), Seat.GROUND),
    **dict.fromkeys(
        (
            Setting.FOREST, Setting.LEAF_WOOD, Setting.JUNGLE, Setting.MOUNTAINS, Setting.HILLS,
            Setting.SEA_COAST, Setting.CAVE, Setting.RIVER, Setting.LAKE, Setting.WATERFALL,
            Setting.PLANET, Setting.UNDERWATER, Setting.SNOWFIELD, Setting.COUNTRY_ROAD,
        ),
        Seat.STONE,
    ),
}  # fmt: skip
"""What there is to sit on; a stool anywhere else."""


@dataclass(frozen=True)
class Cutting:
    """What players and what they hold are cut with: light, pixels a unit, grain, the props."""

    light: Light
    scale: float
    grain: float
    shelf: PropShelf


@dataclass(frozen=True)
class Actor:
    """A player on its spot, with what it holds and how it walks."""

    spot: Spot
    player: Player
    held: Held | None
    heard: tuple[tuple[Mouth, int], ...]
    walk: tuple[float, float, int] | None

    def act(self, context: Context, frame: int, staging: Staging) -> None:
        """Draw this actor at a frame, on a context in frame units."""
        x, stop = self.spot.x, None
        if self.walk is not None:
            start, step, stop = self.walk
            x = start + step * min(on_twos(frame), stop)
        shot = staging.shot
        moment = Moment(
            staged=self.spot.staged,
            mouth=self.spot.mouth,
            frame=frame,
            frames=staging.frames,
            seed=staging.acting_seed,
            heard=self.heard,
            stop=stop,
            seat=_SEATS.get(shot.setting, Seat.STOOL),
            bright=shot.time_of_day is not TimeOfDay.NIGHT and shot.setting not in SHELTERED,
        )
        context.save()
        context.translate(x, self.spot.y)
        context.scale(self.spot.size, self.spot.size)
        self.player.act(context, moment, held=self.held)
        context.restore()


def cast_actors(
    spots: Sequence[Spot], staging: Staging, frame: Frame, cutting: Cutting
) -> tuple[Actor, ...]:
    """An actor for every spot, in the order of the spots."""
    return tuple(_actor(spot, spots, staging, frame, cutting) for spot in spots)


def _actor(
    spot: Spot, spots: Sequence[Spot], staging: Staging, frame: Frame, cutting: Cutting
) -> Actor:
    sharp = _step(spot.size * cutting.scale)
    light = _in_the_dark(cutting.light) if spot.foreground else cutting.light
    player = player_of(spot.look, light, scale=sharp, seed=staging.seed & 0xFFFF)
    holds = spot.staged.holds or _handed(spot.staged, staging)
    if holds is not None and spot.staged.holds is None:
        spot = replace(spot, staged=replace(spot.staged, holds=holds))
    held = None
    if holds is not None:
        held = cutting.shelf.held(holds.icon, scale=sharp, light=cutting.light, grain=cutting.grain)
        held = held_aglow(held, cutting.light) if holds.lit else held
    heard = tuple(
        (other.mouth, 1 if other.x > spot.x else -1)
        for other in spots
        if other.staged.name != spot.staged.name and other.mouth is not None
    )
    walk = None
    if is_walking(spot, frame):
        pace = player.pace_of(spot.staged.action)
        walk = walking(spot, pace, staging.frames, frame)
        facing = 1 if walk[1] > 0 else -1
        spot = replace(spot, staged=replace(spot.staged, facing=facing))
    return Actor(spot, player, held, heard, walk)


def _in_the_dark(light: Light) -> Light:
    """The light on a back between us and the scene: dimmer and cooler, in colours of its own."""
    red, green, blue = light.cast
    return replace(light, cast=(red * 0.66, green * 0.69, blue * 0.82), vivid=light.vivid * 1.06)


def _handed(staged: Staged, staging: Staging) -> Prop | None:
    """The first prop that is meant for a hand goes to the first of the cast."""
    first = staging.shot.characters[:1]
    if not first or first[0].name != staged.name:
        return None
    return next((p for p in staging.shot.props if p.placement is Placement.HAND), None)


def _step(scale: float) -> float:
    """Puppets are cut at few sizes, a little larger than drawn."""
    step = 0.05
    while step < scale * 0.97:
        step *= 1.15
    return round(step, 3)
