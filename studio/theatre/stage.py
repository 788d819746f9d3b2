"""The stage: a staging goes in, a shot that draws any of its frames comes out.

A ``Shot`` builds (or finds, when lately built) its place, puppets and props; ``draw`` composes
them: layers behind, what falls, actors, what is in front, and the lens. Puppets pose on twos, the
camera moves on ones. A frame's picture depends on its number alone, never on what was drawn before.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cairocffi
import numpy as np
from numpy.typing import NDArray

from studio.film.lips import Drawn, at_frame
from studio.film.look import INDOORS, SHELTERED, CameraMove, Framing
from studio.film.shot import Placement
from studio.film.timeline import Card, Staging
from studio.theatre.blocking import WHOLE, block, clear_of
from studio.theatre.camera import Shift
from studio.theatre.cards import card_pieces
from studio.theatre.casting import Cutting, cast_actors
from studio.theatre.dressing import Bench, dress_props
from studio.theatre.framed import Frame, Spot
from studio.theatre.house import Theatre, grain_for
from studio.theatre.inserts import insert, out_of_focus
from studio.theatre.lens import vignette
from studio.theatre.light import Light, indoors, light_of
from studio.theatre.operating import camera_for, focus_of, stretch
from studio.theatre.paper import Context, surface_of
from studio.theatre.photos import (
    fills,
    full_frame,
    hanging_beside,
    photograph,
    read_picture,
)
from studio.theatre.puppet import on_twos
from studio.theatre.scene import Motion, Piece, Set
from studio.theatre.sprite import Sprite
from studio.theatre.surfaces import paper_of
from studio.theatre.swarms import Stage, swarms_of
from studio.theatre.visible import View, paint_within, seen_parts
from studio.theatre.weather import FPS, Air

Pixels = NDArray[np.uint8]
_LIT = ((0.36, 0.55), (0.70, 0.30), (0.97, 0.20))  # how lightning lights what is behind a depth
_SHALLOW = {Framing.INSERT: 7.0, Framing.CLOSE: 2.6, Framing.OVER_SHOULDER: 2.2}
"""How far out of focus the set is behind what is near, in units."""
BLANK = (0.05, 0.05, 0.1)  # behind everything, and never seen


class Shot:
    """One shot, built and ready to be drawn."""

    def __init__(
        self,
        theatre: Theatre,
        staging: Staging,
        *,
        width: int,
        height: int,
        picture_of: Callable[[str], Path],
    ) -> None:
        shot = staging.shot
        self.scale = min(width, height) / 1080
        self.width, self.height = width / self.scale, height / self.scale
        self.staging = staging
        self.theatre = theatre
        self.light = _light(staging)
        self.inside = shot.setting in INDOORS
        self.actors_light = indoors(self.light) if self.inside else self.light
        size = (self.width, self.height)
        self.place = theatre.place(shot.setting, self.light, size, self.scale, staging.seed)
        self.tracks, self.camera = camera_for(staging, self.width, self.height)
        self.frame = self._frame()
        spots: tuple[Spot, ...] = ()
        if staging.card is None:
            spots, self.frame = block(staging, self.frame)
            self.camera = replace(self.camera, focus=focus_of(spots, self.frame))
        if any(prop.placement is Placement.TABLE for prop in shot.props):
            spots = clear_of(spots, self._table(), self.frame)
        cutting = Cutting(self.actors_light, self.scale, grain_for(self.scale), theatre.shelf)
        self.actors = cast_actors(spots, staging, self.frame, cutting)
        self.air = self._open_air()
        self._swarms = swarms_of(
            shot.effects if staging.card is None else (),
            Stage(self.width, self.height, self.scale, self.actors_light, staging.acting_seed),
        )
        self._framed = self._dressed(spots)
        self._backdrop: tuple[Piece, ...] = self.place.pieces
        if shot.framing in _SHALLOW and staging.card is None:
            blur = _SHALLOW[shot.framing]
            self._backdrop = tuple(out_of_focus(piece, blur) for piece in self._backdrop)
        if shot.image:
            self._show_picture(read_picture(picture_of(shot.image)))
        if staging.card is not None:
            self._framed += self._card(staging.card)
        self._seen = seen_parts(
            self._backdrop,
            lambda piece, frame: self.camera.at(piece.depth, frame),
            staging.frames,
            View(width, height, self.scale),
        )
        self._steady = self.camera.still and (self.air is None or not self.air.falls)
        self._drawn: tuple[int, tuple[Drawn, ...]] | None = None
        self._buffer: Pixels = np.zeros((height, width, 4), np.uint8)
        self._surface = surface_of(self._buffer, cairocffi.FORMAT_RGB24)

    @property
    def focus(self) -> tuple[float, float]:
        """Where the eye rests, in shares of the frame's size."""
        return self.camera.focus

    # -- building

    def _frame(self) -> Frame:
        ground, shot = self.place.ground, self.staging.shot
        floor = self.camera.framed(0.95).point(0, ground.floor)[1]
        return Frame(self.width, self.height, shot.framing, floor, ground)

    def _open_air(self) -> Air | None:
        """What falls, where there is a sky to fall from."""
        shot = self.staging.shot
        if shot.setting in SHELTERED:
            return None
        return Air(
            shot.weather,
            width=self.width,
            height=self.height,
            scale=self.scale,
            seed=self.staging.acting_seed,
            dark=1.0 if self.light.night else self.light.glow,
        )

    def _card(self, card: Card) -> list[Piece]:
        return card_pieces(
            card,
            self.staging.lettering,
            width=self.width,
            height=self.height,
            scale=self.scale,
            grain=grain_for(self.scale),
            light=self.light,
            setter=self.theatre.setter,
        )

    def _bench(self) -> Bench:
        return Bench(
            self.theatre.shelf,
            self.actors_light,
            self.scale,
            grain_for(self.scale),
            self.staging.seed,
            self.staging.shot.setting,
        )

    def _dressed(self, spots: tuple[Spot, ...]) -> list[Piece]:
        shot, ground = self.staging.shot, self.place.ground
        if self.staging.card is not None or not shot.props:
            return []
        bench = self._bench()
        if shot.framing is Framing.INSERT:
            scene = Set(
                self.width,
                self.height,
                self.scale,
                self.actors_light,
                self.staging.seed,
                grain_for(self.scale),
            )
            paper = paper_of(self.place.pieces, ground, self.width)
            return insert(shot.props, self.frame, bench, scene, paper=paper)
        props = tuple(p for p in shot.props if not (p.placement is Placement.HAND and spots))
        table, water = self._table(), None
        if ground.water is not None:
            water = self.camera.framed(0.66).point(0, ground.water)[1]
        return dress_props(props, self.frame, spots, bench, table=table, water=water)

    def _table(self) -> tuple[float, float, float] | None:
        """The table's x, y and width in frame units, where there is one."""
        table = self.place.ground.table
        if table is None:
            return None
        shift = self.camera.framed(0.93)
        return (*shift.point(table[0], table[1]), table[2] * shift.scale)

    def _show_picture(self, picture: Pixels) -> None:
        grain = grain_for(self.scale)
        if not self.actors and fills(picture, width=self.width, height=self.height):
            self._backdrop = (
                full_frame(
                    picture, width=self.width, height=self.height, scale=self.scale, grain=grain
                ),
            )
            self._framed, self.air, self._swarms = [], None, ()
            lively = self.camera.move not in (CameraMove.STILL, CameraMove.TRACK)
            move = self.camera.move if lively else CameraMove.PUSH_IN
            self.camera = replace(self.camera, framing=Framing.WIDE, move=move)
            return
        taken = [stretch(actor.spot) for actor in self.actors]
        hanging = hanging_beside(taken, width=self.width, height=self.height)
        if not self.actors:
            self._backdrop = tuple(out_of_focus(piece, 7.0) for piece in self._backdrop)
        piece = photograph(picture, hanging, scale=self.scale, grain=grain, light=self.actors_light)
        self._framed.append(piece)

    # -- drawing

    def draw(self, frame: int) -> Pixels:
        """Frame ``frame`` as (height, width, 4) uint8 BGRA, to be read; the next one reuses it.

        When neither the camera nor the weather moves, the whole picture is on twos, but for lips.
        """
        held = on_twos(frame) if self._steady else frame
        shown = (held, tuple(at_frame(actor.spot.mouth, frame) for actor in self.actors))
        if self._steady and shown == self._drawn:
            return self._buffer
        self._drawn = shown
        context = cairocffi.Context(self._surface)
        self._compose(context, held, frame)
        self._surface.flush()
        self._buffer[..., 3] = 255
        return self._buffer

    def _compose(self, context: Context, frame: int, acted: int) -> None:
        """Everything from the back to the front; the actors as they are at frame ``acted``."""
        context.set_source_rgb(*BLANK)
        context.paint()
        context.scale(self.scale, self.scale)
        self._behind(context, frame)
        self._swarm(context, frame, near=False)
        self._act(context, acted)
        for piece in self._framed:
            if piece.depth >= 1.0:
                self._put(context, piece, self.camera.moved(piece.depth, frame), frame)
        for piece in self._backdrop:
            if piece.depth >= 1.0:
                self._put(context, piece, self.camera.at(piece.depth, frame), frame)
        self._swarm(context, frame, near=True)
        if self.air is not None:
            self.air.before(context, frame)
            self.air.light_up(context, frame, share=0.12)
        self._lens(context)

    def _behind(self, context: Context, frame: int) -> None:
        """Everything further away than the actors, far to near, with the air between."""
        framed = sorted((p for p in self._framed if p.depth < 1.0), key=lambda piece: piece.depth)
        passed = 0.0
        for piece in self._backdrop:
            if piece.depth >= 1.0:
                break
            while framed and framed[0].depth < piece.depth:
                first = framed.pop(0)
                self._put(context, first, self.camera.moved(first.depth, frame), frame)
            self._breathe(context, frame, (passed, piece.depth))
            passed = piece.depth
            self._put(context, piece, self.camera.at(piece.depth, frame), frame)
        for piece in framed:
            self._put(context, piece, self.camera.moved(piece.depth, frame), frame)
        self._breathe(context, frame, (passed, 1.0))

    def _breathe(self, context: Context, frame: int, depths: tuple[float, float]) -> None:
        """The air between two depths: lightning on what is behind it, and what falls there."""
        if self.air is None or depths[0] >= depths[1]:
            return
        low, high = depths
        if low <= 0.2 < high:
            self.air.lightning(context, frame)
        for depth, share in _LIT:
            if low <= depth < high:
                self.air.light_up(context, frame, share=share)
        shift = self.camera.moved(1.0, frame)
        self.air.between(context, frame, depths, (shift.x, shift.y))

    def _swarm(self, context: Context, frame: int, *, near: bool) -> None:
        """Small things in the air; before faces only in shots where these are small."""
        if not self._swarms:
            return
        context.save()
        self.camera.moved(1.12 if near else 0.8, frame).apply(context)
        for swarm in self._swarms:
            if near:
                swarm.before(context, frame, edges=self.frame.framing not in WHOLE)
            else:
                swarm.behind(context, frame)
        context.restore()

    def _put(self, context: Context, piece: Piece, shift: Shift, frame: int) -> None:
        """Draw one piece where its motion and the camera have it, if any of it is in view."""
        x, y, rotation, stretch, alpha = _moving(piece, frame, self.width, self.height)
        if piece.shines and shift.scale < 1.1 and piece.sprite.scale >= 0.98 * self.scale:
            self._shine(context, piece.sprite, shift.point(x, y), alpha)
            return
        boxes = self._seen.get(id(piece))
        if boxes is not None and not rotation and alpha >= 1:
            paint_within(context, boxes, piece.sprite, shift.point(x, y), shift.scale)
            return
        left, top, right, bottom = piece.sprite.box
        if rotation or stretch != 1:
            reach = max(abs(left), abs(right), abs(top), abs(bottom)) * 1.42
            left, top, right, bottom = -reach, -reach, reach, reach
        x0, y0 = shift.point(x + left, y + top)
        x1, y1 = shift.point(x + right, y + bottom)
        if x1 < 0 or y1 < 0 or x0 > self.width or y0 > self.height:
            return
        context.save()
        shift.apply(context)
        piece.sprite.draw(
            context, x, y, rotation=rotation, scale_x=stretch, scale_y=1.0, alpha=alpha
        )
        context.restore()

    def _shine(
        self, context: Context, light: Sprite, at: tuple[float, float], alpha: float
    ) -> None:
        """Light cut at the film's own size, on whole pixels: nothing has to be scaled."""
        context.save()
        context.identity_matrix()
        left, top = (round(at[i] * self.scale - light.pivot[i]) for i in (0, 1))
        context.set_source_surface(light.surface, left, top)
        context.paint_with_alpha(alpha)
        context.restore()

    def _act(self, context: Context, frame: int) -> None:
        """The actors, from back to front; a listener's back is nearer to us than the set."""
        for actor in self.actors:
            shift = self.camera.moved(1.16 if actor.spot.foreground else 1.0, frame)
            if self.tracks:
                shift = replace(shift, x=self.width / 2 * (1 - shift.scale))
            context.save()
            shift.apply(context)
            actor.act(context, frame, self.staging)
            context.restore()

    def _lens(self, context: Context) -> None:
        """The vignette."""
        context.identity_matrix()
        vignette(self._buffer.shape[1], self._buffer.shape[0]).draw(context)


def _light(staging: Staging) -> Light:
    shot = staging.shot
    light = light_of(shot.time_of_day, shot.weather, shot.mood, shot.season, shot.lamps)
    return light.over(staging.seed)


def _moving(
    piece: Piece, frame: int, width: float, height: float
) -> tuple[float, float, float, float, float]:
    """x, y, rotation, stretch and alpha of a piece at a frame."""
    motion: Motion = piece.motion
    if motion.still:
        return piece.x, piece.y, 0.0, 1.0, 1.0
    t = frame / FPS
    pose = motion.at(t)
    x, y = piece.x, piece.y
    if motion.drift:
        spare = (motion.span - width) / 2
        x = (x + spare + motion.drift * t) % motion.span - spare
    if motion.rise:
        tall = height + 700.0
        y = (y + 300 - motion.rise * t) % tall - 300
    return x + pose.dx, y + pose.dy, pose.rotation, pose.stretch, pose.alpha
