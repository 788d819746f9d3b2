"""Operating: how the camera of a staging is set up, and what it goes for.

In: a staging, and later its spots. Out: a ``Camera``, the point that its push goes for, and the
stretch of the frame that somebody takes up.
"""

from studio.film.look import CameraMove, Framing
from studio.film.timeline import Staging
from studio.theatre.blocking import WHOLE, walks, walks_to
from studio.theatre.camera import Camera
from studio.theatre.composing import face_of
from studio.theatre.framed import Frame, Spot, speaks
from studio.theatre.players import measure_of


def camera_for(staging: Staging, width: float, height: float) -> tuple[bool, Camera]:
    """Whether the camera goes along with somebody whose feet are not seen, and the camera.

    Who walks in a near shot stays in the frame while the place goes by.
    """
    shot = staging.shot
    walkers = [s for s in shot.characters if walks(s)]
    near = shot.framing not in WHOLE and shot.framing is not Framing.INSERT
    tracks = bool(walkers) and near
    move = CameraMove.TRACK if tracks else shot.camera
    return tracks, Camera(
        width,
        height,
        shot.framing,
        move,
        staging.frames,
        staging.acting_seed,
        aim=_aim(staging) if near else None,
        side=walks_to(walkers[0]) if walkers else 0,
    )


def _aim(staging: Staging) -> float | None:
    """Which part of the set is behind near figures: who stands left has the set's left behind.

    So the single of one and the single of the other are seen against two sides of one place.
    """
    people = staging.shot.characters
    if not people:
        return None
    if len(people) > 1 and staging.shot.framing is not Framing.OVER_SHOULDER:
        return 0.0
    talkers = {mouth.name for mouth in staging.mouths if speaks(mouth)}
    subject = next((s for s in people if s.name in talkers), people[0])
    return 0.8 if subject.mark < 0.5 else -0.8


def stretch(spot: Spot) -> tuple[float, float]:
    """The x limits of what an actor takes up."""
    half = 0.5 * measure_of(spot.look).width * spot.size
    return spot.x - half, spot.x + half


def focus_of(spots: tuple[Spot, ...], frame: Frame) -> tuple[float, float]:
    """The point that a push goes for: the face of the shot, or the middle of all faces."""
    faces = [face_of(spot) for spot in spots if not spot.foreground]
    if not faces:
        return 0.5, 0.47
    x = sum(x for x, _ in faces) / len(faces) / frame.width
    y = sum(y for _, y in faces) / len(faces) / frame.height
    return min(0.85, max(0.15, x)), min(0.7, max(0.2, y))
