"""The installed networks that see faces: pictures in, raw boxes and points out.

``detector`` and ``detector_far`` are BlazeFace (Bazarevsky et al. 2019, arXiv:1907.05047) for
faces near and far; ``mesh`` is the face mesh of Kartynnik et al. (2019, arXiv:1907.06724) with the
attention around the lips of Grishchenko et al. (2020, arXiv:2006.10962), in two parts: ``mesh``
makes 468 points and a map of features, ``lips`` 80 finer points out of the features around the
lips. Each network runs on one thread, so that its numbers repeat.
"""

from functools import cached_property
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.anatomy import LIPS_NET, MOUTH_CORNERS
from studio.lib.errors import ResourceMissing

Floats = NDArray[np.float32]
Picture = NDArray[np.uint8]

MESH_SIDE = 192
FEATURE_SIDE = 48
LIPS_SIDE = 16
LIPS_STEPS = 4.0
"""The lips' points are counted in steps of a quarter of the crop's pixels."""
LIPS_MARGIN = 1.5
"""The lips' crop is so many times as wide and high as the mesh's lips."""
FILES = ("detector.tflite", "detector_far.tflite", "mesh.tflite", "lips.tflite")


class Nets:
    """The four networks of a folder; each is loaded when it is first asked."""

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Raises:
            ResourceMissing: when the set-up has not installed the models.
        """
        if any(not (folder / name).is_file() for name in FILES):
            raise ResourceMissing("The models that see faces are not installed. Run `make setup`.")
        self._folder = folder

    def near(self, picture: Floats) -> tuple[Floats, Floats]:
        """Boxes (896, 16) and logits (896,) of a (128, 128, 3) RGB picture in -1..1."""
        boxes, logits = self._near(picture[None])
        return boxes[0], logits[0, :, 0]

    def far(self, picture: Floats) -> tuple[Floats, Floats]:
        """Boxes (2304, 16) and logits (2304,) of a (192, 192, 3) RGB picture in -1..1."""
        boxes, logits = self._far(picture[None])
        return boxes[0], logits[0, :, 0]

    def mesh(self, picture: Floats) -> tuple[Floats, float]:
        """Points (468, 3) in pixels of a (192, 192, 3) RGB crop in 0..1, and how surely a face.

        The points around the lips are the finer ones; x and y count from the crop's corner, z
        grows away from the viewer in the same unit.
        """
        flat, flag, features = self._mesh(picture[None])
        points = flat.reshape(468, 3).copy()
        crop = _lips_crop(points[:, :2] * (FEATURE_SIDE / MESH_SIDE))
        sampled = crop.copy()
        sampled[:, 2] += crop[:, :2].sum(axis=1) / 2 - 0.5  # pixels are where their middles are
        around = cv2.warpAffine(
            features[0],
            sampled,
            (LIPS_SIDE, LIPS_SIDE),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT,
        )
        (lips,) = self._lips(np.asarray(around, np.float32)[None])
        back = lips[0] / LIPS_STEPS @ crop[:, :2].T + crop[:, 2]
        points[list(LIPS_NET), :2] = back * (MESH_SIDE / FEATURE_SIDE)
        return points, float(1 / (1 + np.exp(-flag.item())))

    @cached_property
    def _near(self) -> "Net":
        return Net(self._folder / "detector.tflite")

    @cached_property
    def _far(self) -> "Net":
        return Net(self._folder / "detector_far.tflite")

    @cached_property
    def _mesh(self) -> "Net":
        return Net(self._folder / "mesh.tflite")

    @cached_property
    def _lips(self) -> "Net":
        return Net(self._folder / "lips.tflite")


class Net:
    """One network: a float32 array in, its outputs in order."""

    def __init__(self, path: Path) -> None:
        self._engine = _interpreter(path)
        self._engine.allocate_tensors()
        self._takes = self._engine.get_input_details()[0]["index"]
        self._gives = [output["index"] for output in self._engine.get_output_details()]

    def __call__(self, picture: Floats) -> list[Floats]:
        """Run it once."""
        self._engine.set_tensor(self._takes, np.ascontiguousarray(picture, np.float32))
        self._engine.invoke()
        return [self._engine.get_tensor(index) for index in self._gives]


def _interpreter(path: Path) -> Any:
    try:
        from ai_edge_litert.interpreter import Interpreter  # noqa: PLC0415  # not everywhere
    except ImportError as error:
        raise ResourceMissing(
            "Lip-sync needs the package ai-edge-litert, which this machine does not have."
            " Run `make setup`; where no build of it exists, lip-sync can't run."
        ) from error
    return Interpreter(str(path), num_threads=1)


def _lips_crop(points: Floats) -> Floats:
    """The (2, 3) matrix from the lips' crop, in its pixels, to the map of features.

    The crop stands along the line of the mouth's corners and holds the lips with a margin.
    """
    left, right = points[list(MOUTH_CORNERS)]
    across = (right - left) / max(float(np.linalg.norm(right - left)), 1e-6)
    axes = np.array([across, [-across[1], across[0]]], np.float32)
    around = points[list(LIPS_NET)] @ axes.T
    low, high = around.min(axis=0), around.max(axis=0)
    size = (high - low) * LIPS_MARGIN / LIPS_SIDE
    turn = axes.T * size
    corner = axes.T @ ((low + high) / 2) - turn @ np.full(2, LIPS_SIDE / 2, np.float32)
    return np.concatenate([turn, corner[:, None]], axis=1).astype(np.float32)
