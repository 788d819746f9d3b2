"""Dressing: props put where they belong, at a size that reads.

All in frame units (after the camera's framing). A prop's sprite stands on its pivot, the middle of
its base.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from studio.film.look import INDOORS, Framing, Setting
from studio.film.shot import Placement, Prop
from studio.theatre.blocking import WHOLE, feet_line
from studio.theatre.colour import brighten
from studio.theatre.framed import Frame, Spot
from studio.theatre.glowing import halo
from studio.theatre.light import Light
from studio.theatre.paper import Shadow, Sheet, Sprite, smooth
from studio.theatre.props import PropShelf, prop_size
from studio.theatre.scene import MARGIN_X, Motion, Piece
from studio.theatre.surfaces import table_edge

_TALL = 1.0  # what is taller than this stands on no table
_TABLE_TOP = 0.875  # of the frame's height, in near shots


@dataclass(frozen=True)
class Bench:
    """What props are cut with: the shelf, the light, pixels a unit, grain, a seed, the place."""

    shelf: PropShelf
    light: Light
    scale: float
    grain: float
    seed: int
    setting: Setting

    def cut(self, icon: str, tall: float) -> Sprite:
        """A prop ``tall`` units high, in units."""
        drawn = self.shelf.sprite(
            icon, height=tall * self.scale, light=self.light, grain=self.grain
        )
        return Sprite(drawn.pixels, pivot=drawn.pivot, scale=self.scale)


def dress_props(
    props: tuple[Prop, ...],
    frame: Frame,
    spots: tuple[Spot, ...],
    bench: Bench,
    *,
    table: tuple[float, float, float] | None,
    water: float | None,
) -> list[Piece]:
    """Pieces for up to six props; things in a hand are the puppets' business."""
    pieces: list[Piece] = []
    free = _Floor(_free_spots(frame, spots), frame.width)
    near = frame.framing not in WHOLE
    counts = dict.fromkeys(Placement, 0)
    laid: list[Piece] = []
    for prop in props[:6]:
        place = _placement(prop, table=table, water=water, near=near)
        turn = counts[place]
        counts[place] += 1
        if place is Placement.SKY:
            put = [_aloft(prop, frame, bench, turn, share=0.19, y=0.30, depth=0.32)]
        elif place is Placement.FLOATING:
            put = [_aloft(prop, frame, bench, turn, share=0.24, y=0.46, depth=0.9)]
        elif place is Placement.WATER and water is not None:
            put = _afloat(prop, frame, bench, turn, water)
        elif place is Placement.TABLE and table is not None:
            put = [_on_table(prop, frame, bench, turn, table)]
        elif near and prop_size(prop.icon) > _TALL:
            put = _behind(prop, frame, bench, free)
        elif near:
            put = _close_by(prop, frame, bench, free)
            laid.extend(put if bench.setting in INDOORS else ())
        else:
            put = [_on_ground(prop, frame, bench, free)]
        pieces.extend(_with_light(prop, put, bench) if put else ())
    return [*_tables(laid, frame, bench), *pieces]


def _with_light(prop: Prop, put: list[Piece], bench: Bench) -> list[Piece]:
    """A thing that is lit, with its halo and its light on what is beside it."""
    if not prop.lit:
        return put
    piece = put[-1]
    tall = -piece.sprite.box[1]
    middle = (piece.x, piece.y - 0.55 * tall)
    behind, before = halo(
        prop.icon, middle, tall, piece.depth, light=bench.light, scale=bench.scale
    )
    return [*put[:-1], *behind, piece, *before]


@dataclass
class _Floor:
    """The places on the ground, the best first, and the stretches already taken."""

    spots: list[float]
    width: float
    taken: list[tuple[float, float]] = field(default_factory=list)

    def take(
        self, sprite: Sprite, inside: Callable[[float], float], *, sides: bool = False
    ) -> float:
        """An x for a sprite: the first good place where it overlaps what stands there least."""
        left, _, right, _ = sprite.box
        spots = [x for x in self.spots if not sides or abs(x / self.width - 0.5) > 0.2]

        def cover(at: float) -> float:
            x = inside(at)
            return sum(max(0.0, min(b, x + right) - max(a, x + left)) for a, b in self.taken)

        least = min(range(len(spots)), key=lambda i: (round(cover(spots[i]) / 24), i))
        x = inside(spots[least])
        self.taken.append((x + left, x + right))
        return x


def _placement(
    prop: Prop, *, table: tuple[float, float, float] | None, water: float | None, near: bool
) -> Placement:
    place = prop.placement
    if place is Placement.HAND:
        place = Placement.TABLE
    if place is Placement.TABLE and (table is None or near):
        return Placement.GROUND
    if place is Placement.WATER and (water is None or near):
        return Placement.GROUND
    return place


def _free_spots(frame: Frame, spots: tuple[Spot, ...]) -> list[float]:
    """Places for things on the ground, the places furthest from any actor first."""
    w = frame.width
    shares = (
        (0.14, 0.86, 0.26, 0.74, 0.38, 0.62, 0.5)
        if w > frame.height
        else (0.17, 0.83, 0.34, 0.66, 0.5)
    )
    if not spots:
        return [w * s for s in (0.5, 0.27, 0.73, 0.15, 0.85, 0.62)]

    def room(x: float) -> float:
        return min(abs(x - spot.x) / max(1.0, 200 * spot.size) for spot in spots)

    return sorted((w * s for s in shares), key=lambda x: (-round(room(x), 1), x))


def _tall(prop: Prop, frame: Frame, spots_size: float, low: float, high: float) -> float:
    """The height of a prop beside figures of ``spots_size`` units a puppet unit, kept readable."""
    natural = prop_size(prop.icon) / 1.7 * 1000 * spots_size
    return min(high * frame.height, max(low * frame.height, natural))


def _on_ground(prop: Prop, frame: Frame, bench: Bench, free: "_Floor") -> Piece:
    wide = frame.framing is not Framing.FULL
    far = 0.6 if frame.framing is Framing.ESTABLISHING else 1.0
    size = (frame.ground.figure * far if wide else 0.74 * frame.height) / 1000
    low, high = (0.10 * far, 0.50) if wide else (0.14, 0.62)
    tall = _tall(prop, frame, size, low, high)
    sprite = fitted(bench.cut(prop.icon, tall), frame, 0.42)
    big = tall > 0.34 * frame.height
    feet = feet_line(frame)
    y = frame.floor + (feet - frame.floor) * 0.45 if big else feet + 0.012 * frame.height
    x = free.take(sprite, lambda at: _inside(at, sprite, frame))
    return Piece(sprite, 0.97 if big else 1.01, x, y)


def _inside(x: float, sprite: Sprite, frame: Frame) -> float:
    """Keep a prop within the frame."""
    left, _, right, _ = sprite.box
    return min(max(x, 0.02 * frame.width - left), 0.98 * frame.width - right)


def fitted(sprite: Sprite, frame: Frame, share: float) -> Sprite:
    """The same sprite drawn smaller when it is too wide."""
    left, _, right, _ = sprite.box
    most = share * frame.width
    if right - left <= most:
        return sprite
    return Sprite(sprite.pixels, pivot=sprite.pivot, scale=sprite.scale * (right - left) / most)


def _close_by(prop: Prop, frame: Frame, bench: Bench, free: "_Floor") -> list[Piece]:
    """In nearer shots: on a table's edge in a room; outside on the ground, and beside no face."""
    h = frame.height
    inside = bench.setting in INDOORS
    if not inside and frame.framing not in (Framing.MEDIUM, Framing.TWO_SHOT):
        return []
    low, high = (0.20, 0.34) if inside else (0.15, 0.30)
    tall = min(high * h, max(low * h, prop_size(prop.icon) * 0.30 * h))
    sprite = fitted(bench.cut(prop.icon, tall), frame, 0.30)
    base = _TABLE_TOP * h + 0.012 * h if inside else 0.955 * h
    x = free.take(sprite, lambda at: _inside(at, sprite, frame), sides=True)
    return [Piece(sprite, 1.09, x, base)]


def _tables(laid: list[Piece], frame: Frame, bench: Bench) -> list[Piece]:
    """The end of a table under what stands left, another under what stands right."""
    tables = []
    for left in (True, False):
        things = [piece for piece in laid if (piece.x < frame.width / 2) is left]
        if not things:
            continue
        room = 0.045 * frame.width
        if left:
            ends = (-2 * MARGIN_X, max(p.x + p.sprite.box[2] for p in things) + room)
        else:
            ends = (min(p.x + p.sprite.box[0] for p in things) - room, frame.width + 2 * MARGIN_X)
        tables.append(
            table_edge(
                frame, bench.setting, bench.light, scale=bench.scale, grain=bench.grain,
                top=_TABLE_TOP * frame.height, ends=ends,
            )
        )  # fmt: skip
    return tables


def _behind(prop: Prop, frame: Frame, bench: Bench, free: "_Floor") -> list[Piece]:
    """In nearer shots: what is too large for a table stands behind; close to a face, nowhere."""
    if frame.framing not in (Framing.MEDIUM, Framing.TWO_SHOT):
        return []
    h = frame.height
    tall = min(0.74 * h, max(0.40 * h, prop_size(prop.icon) * 0.34 * h))
    sprite = fitted(bench.cut(prop.icon, tall), frame, 0.40)
    x = free.take(sprite, lambda at: _inside(at, sprite, frame), sides=True)
    return [Piece(sprite, 0.975, x, 0.95 * h)]


def _aloft(
    prop: Prop, frame: Frame, bench: Bench, turn: int, *, share: float, y: float, depth: float
) -> Piece:
    """In the air, rocking a little."""
    sprite = fitted(
        bench.cut(prop.icon, share * frame.height * (1.0 if frame.width > frame.height else 0.7)),
        frame,
        0.34,
    )
    slots = (
        (0.22, 0.78, 0.5, 0.36, 0.64, 0.9) if depth > 0.5 else (0.24, 0.72, 0.48, 0.86, 0.12, 0.6)
    )
    left, _, right, _ = frame.ground.sky
    across = sorted(slots, key=lambda share: not left < share * frame.width < right)[turn % 6]
    _, top, _, _ = sprite.box
    x = _inside(frame.width * across, sprite, frame)
    base = frame.height * (y + 0.03 * ((turn * 7) % 3 - 1)) - top * 0.35
    motion = Motion(sway_y=9, period_y=4.2, turn=2.2, period_turn=5.1, phase=turn * 1.7)
    return Piece(sprite, depth, x, base, motion)


def _afloat(prop: Prop, frame: Frame, bench: Bench, turn: int, water: float) -> list[Piece]:
    """On the water, rocking, with a wave of its own before the hull."""
    size = frame.ground.figure / 1000 * 0.8
    sprite = fitted(bench.cut(prop.icon, _tall(prop, frame, size, 0.14, 0.30)), frame, 0.36)
    x = _inside(frame.width * (0.62, 0.3, 0.8, 0.15)[turn % 4], sprite, frame)
    y = water + 0.045 * frame.height
    motion = Motion(turn=3.5, period_turn=3.7, sway_y=7, period_y=3.1, phase=turn * 1.3)
    return [_own_wave(sprite, x, y, bench, turn), Piece(sprite, 0.66, x, y, motion)]


def _own_wave(sprite: Sprite, x: float, y: float, bench: Bench, turn: int) -> Piece:
    """A strip of torn water that hides where a hull ends."""
    left, top, right, _ = sprite.box
    half, deep = (right - left) * 0.60, max(16.0, -0.13 * top)
    sheet = Sheet(
        2 * half + 60,
        deep * 3 + 60,
        scale=bench.scale,
        grain=bench.grain,
        seed=61 + turn,
        shade=bench.light.shade,
        side=bench.light.side,
        origin=(-half - 30, -deep - 30),
    )
    crest = [(-half + 2 * half * k / 12, -deep * (0.55 + 0.45 * (k % 2))) for k in range(13)]
    keel = [(half * 0.72, deep * 0.55), (0.0, deep * 0.8), (-half * 0.72, deep * 0.55)]
    tone = bench.light.scenery("#4d97ad", 0.25)
    shape = smooth([(-half, 0.0), *crest[1:-1], (half, 0.0), *keel], tension=0.6)
    sheet.cut(shape, brighten(tone, 1.08), tone, torn=5, shadow=Shadow(0, -4, 7, 0.28))
    motion = Motion(sway_x=7, period_x=3.4, sway_y=3, period_y=2.9, phase=turn * 1.3)
    return Piece(sheet.sprite((0.0, 0.0)), 0.662, x, y + deep * 0.4, motion)


def _on_table(
    prop: Prop, frame: Frame, bench: Bench, turn: int, table: tuple[float, float, float]
) -> Piece:
    x, y, width = table
    tall = min(0.24, max(0.11, prop_size(prop.icon) * 0.22)) * frame.height
    sprite = fitted(bench.cut(prop.icon, tall), frame, 0.26)
    slots = (0.0, -0.36, 0.36, -0.18, 0.18)
    return Piece(sprite, 0.935, x + slots[turn % 5] * width, y + 4)
