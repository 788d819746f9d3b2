"""Who is seen in footage, and where one of them is in every frame.

Faces are told apart by where they are and by how they look: their grey picture, straightened by
the mesh, as a small vector whose product with another says how much they are alike.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.faces import PRESENT, crop_around, detect, meet, overlap, points_in
from studio.dubbing.footage import Footage
from studio.dubbing.nets import Nets
from studio.dubbing.warp import Picture
from studio.lib.errors import FaceMissing

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]

SURVEYED = 12
"""So many frames of footage are searched for faces."""
LOOK_SIDE = 24
SAME_LOOK = 0.5
OTHER_LOOK = 0.15
SEARCH_EVERY = 3
"""While a face is lost it is looked for in every third frame."""


@dataclass
class Person:
    """Somebody seen in footage: how they look, and where they were seen best."""

    look: Floats
    box: Box
    frame: int
    boxes: list[tuple[int, Box]] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The square root of the largest box's area."""
        return float(np.sqrt(max(box[2] * box[3] for _, box in self.boxes)))


@dataclass(frozen=True)
class Track:
    """A face in every frame: points (frames, 468, 3) in pixels, and whether it is there."""

    points: Floats
    there: NDArray[np.bool_]


def survey(nets: Nets, footage: Footage) -> tuple[list[Person], int]:
    """Everybody in the footage, the largest first, and how many frames were searched.

    Raises:
        FaceMissing: when there is nobody.
    """
    count = min(SURVEYED, footage.frames)
    numbers = sorted({round(n) for n in np.linspace(0, footage.frames - 1, count)})
    people: list[Person] = []
    for number, picture in zip(numbers, footage.pictures(numbers), strict=True):
        for points in _all_faces(nets, picture):
            _file(people, points, picture, number)
    if not people:
        raise FaceMissing("No face was found in this footage.")
    return sorted(people, key=lambda person: -person.size), len(numbers)


def _all_faces(nets: Nets, picture: Picture) -> list[Floats]:
    """The points of all faces of a picture; two meshes on one face are one."""
    found: list[Floats] = []
    for sighting in detect(nets, picture):
        met, sure = meet(nets, picture, sighting)
        if sure < PRESENT:
            continue
        points = met.astype(np.float64)
        box = box_of(points)
        if all(overlap(box, box_of(other)) < 0.4 for other in found):
            found.append(points)
    return found


def _file(people: list[Person], points: Floats, picture: Picture, number: int) -> None:
    """Put a face with the person that it is, or with a new one."""
    look, box = look_of(points, picture), box_of(points)
    seen_now = [person for person in people if person.boxes[-1][0] == number]
    others = [person for person in people if person not in seen_now]
    likeness = [float(person.look @ look) + overlap(person.boxes[-1][1], box) for person in others]
    if likeness and max(likeness) >= SAME_LOOK + 0.2:
        person = others[int(np.argmax(likeness))]
        if box[2] * box[3] > person.box[2] * person.box[3]:
            person.box, person.frame, person.look = box, number, look
        person.boxes.append((number, box))
        return
    people.append(Person(look, box, number, [(number, box)]))


def box_of(points: Floats) -> Box:
    """Left, top, width and height of a face's points."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    return (float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))


def look_of(points: Floats, picture: Picture) -> Floats:
    """How a face looks, as a vector of length one; light and contrast do not count."""
    crop = crop_around(points.astype(np.float32))
    matrix = crop.matrix() * np.array([[1, 1, 1]], np.float32)
    matrix[:, :2] *= 192 / LOOK_SIDE
    size = (LOOK_SIDE, LOOK_SIDE)
    seen = cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_AREA | cv2.WARP_INVERSE_MAP)
    grey = cv2.cvtColor(seen, cv2.COLOR_BGR2GRAY).astype(np.float64)[4:-4, 4:-4].ravel()
    grey -= grey.mean()
    return np.asarray(grey / max(float(np.linalg.norm(grey)), 1e-6))


def follow(
    nets: Nets,
    pictures: Iterable[Picture],
    people: Sequence[Person],
    chosen: int,
    *,
    seen: Callable[[int], None],
) -> Track:
    """Where the chosen person's face is in each of some pictures; ``seen`` hears of each."""
    walker = _Walker(nets, people, chosen)
    found: list[Floats | None] = []
    for number, picture in enumerate(pictures):
        found.append(walker.step(picture, number))
        seen(number)
    there = np.array([points is not None for points in found])
    if not there.any():
        raise FaceMissing("The face that was chosen is not to be seen in this footage.")
    return Track(_bridged(found, there), there)


class _Walker:
    """Steps through frames with one person's face in view."""

    def __init__(self, nets: Nets, people: Sequence[Person], chosen: int) -> None:
        self._nets = nets
        self._people = people
        self._chosen = chosen
        self._points: Floats | None = None
        self._lost_at = -SEARCH_EVERY

    def step(self, picture: Picture, number: int) -> Floats | None:
        """The face's points in the next picture, or nothing."""
        if self._points is not None:
            crop = crop_around(self._points.astype(np.float32))
            points, sure = points_in(self._nets, picture, crop)
            if sure >= PRESENT and self._is_chosen(points.astype(np.float64), picture):
                self._points = points.astype(np.float64)
                return self._points
            self._points, self._lost_at = None, number - SEARCH_EVERY
        if (number - self._lost_at) % SEARCH_EVERY == 0:
            self._points = self._search(picture)
        return self._points

    def _is_chosen(self, points: Floats, picture: Picture) -> bool:
        own = float(self._people[self._chosen].look @ look_of(points, picture))
        if len(self._people) == 1:
            return own > OTHER_LOOK - 0.35
        return own > OTHER_LOOK

    def _search(self, picture: Picture) -> Floats | None:
        best, likeness = None, OTHER_LOOK
        for points in _all_faces(self._nets, picture):
            look = look_of(points, picture)
            alike = [float(person.look @ look) for person in self._people]
            mine = int(np.argmax(alike)) == self._chosen
            own = alike[self._chosen] + (1.0 if mine else 0.0)
            if own > likeness and (mine or len(self._people) == 1):
                best, likeness = points, own
        return best


def _bridged(found: Sequence[Floats | None], there: NDArray[np.bool_]) -> Floats:
    """Points for all frames; where the face is lost, on the straight way between its two ends."""
    numbers = np.flatnonzero(there)
    known = np.stack([points for points in found if points is not None])
    flat = known.reshape(len(numbers), -1)
    every = np.arange(len(found))
    right = np.clip(np.searchsorted(numbers, every), 0, len(numbers) - 1)
    left = np.clip(np.searchsorted(numbers, every, side="right") - 1, 0, len(numbers) - 1)
    run = np.maximum(numbers[right] - numbers[left], 1)
    part = np.clip((every - numbers[left]) / run, 0, 1)[:, None]
    return np.asarray((flat[left] * (1 - part) + flat[right] * part).reshape(len(found), 468, 3))
