"""A contact sheet: all panels of a board on one page, each with its slate and its words.

Comes in: panels as picture files, labels. Goes out: one JPEG.
"""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.media import encode
from studio.theatre.lettering import Typesetter

COLUMNS = 4
CELL_WIDTH = 420
WORDS_HEIGHT = 74
GAP = 16
PAPER = (209, 224, 233)
INK = (62, 40, 46)
SLATE, WORDS = 17.0, 16.0


def contact_sheet(
    pictures: Sequence[Path], labels: Sequence[tuple[str, str]], *, assets: Path
) -> bytes:
    """The sheet. ``labels`` pairs each panel's slate with the words it shows.

    Raises:
        LettersMissing: for words in letters that no font of ``assets`` holds.
    """
    setter = Typesetter(assets)
    cells = [
        _cell(picture, *label, setter) for picture, label in zip(pictures, labels, strict=True)
    ]
    height, width = cells[0].shape[:2]
    columns = min(COLUMNS, len(cells))
    rows = -(-len(cells) // columns)
    sheet = np.full(
        (rows * (height + GAP) + GAP, columns * (width + GAP) + GAP, 3), PAPER, np.uint8
    )
    for number, cell in enumerate(cells):
        top = GAP + number // columns * (height + GAP)
        left = GAP + number % columns * (width + GAP)
        sheet[top : top + height, left : left + width] = cell
    return encode.jpeg(sheet)


def _cell(picture: Path, slate: str, words: str, setter: Typesetter) -> NDArray[np.uint8]:
    panel = cv2.imread(str(picture))
    if panel is None:
        raise ValueError(f"{picture} is not a picture")
    height = panel.shape[0] * CELL_WIDTH // panel.shape[1]
    cell = np.full((height + WORDS_HEIGHT, CELL_WIDTH, 3), PAPER, np.uint8)
    cell[:height] = cv2.resize(panel, (CELL_WIDTH, height), interpolation=cv2.INTER_AREA)
    room = cell[height:]
    used = _write(room, slate, size=SLATE, bold=True, setter=setter)
    _write(room[used:], words, size=WORDS, bold=False, setter=setter)
    return cell


def _write(
    room: NDArray[np.uint8], text: str, *, size: float, bold: bool, setter: Typesetter
) -> int:
    """Set text into a strip of paper; answers how many rows it took."""
    height, width = room.shape[:2]
    lines = setter.set(text, width=width, height=height, size=size, bold=bold)
    for number, mask in enumerate(lines.masks):
        top = number * lines.leading
        part = room[top : top + mask.shape[0], : mask.shape[1]]
        ink = mask[: part.shape[0], : part.shape[1], None] / np.float32(255)
        part[:] = part * (1 - ink) + np.array(INK, np.float32) * ink
    return lines.height
