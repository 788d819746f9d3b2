"""A contact sheet: all panels of a board on one page, each with its slate and its words.

Comes in: panels as picture files, labels. Goes out: one JPEG.
"""

import textwrap
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.media import encode

COLUMNS = 4
CELL_WIDTH = 420
WORDS_HEIGHT = 74
GAP = 16
PAPER = (209, 224, 233)
INK = (62, 40, 46)
LINE_LETTERS, LINES = 58, 3


def contact_sheet(pictures: Sequence[Path], labels: Sequence[tuple[str, str]]) -> bytes:
    """The sheet. ``labels`` pairs each panel's slate with the words it shows."""
    cells = [_cell(picture, *label) for picture, label in zip(pictures, labels, strict=True)]
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


def _cell(picture: Path, slate: str, words: str) -> NDArray[np.uint8]:
    panel = cv2.imread(str(picture))
    if panel is None:
        raise ValueError(f"{picture} is not a picture")
    height = panel.shape[0] * CELL_WIDTH // panel.shape[1]
    cell = np.full((height + WORDS_HEIGHT, CELL_WIDTH, 3), PAPER, np.uint8)
    cell[:height] = cv2.resize(panel, (CELL_WIDTH, height), interpolation=cv2.INTER_AREA)
    _write(cell, slate, (0, height + 18), 0.48)
    for number, line in enumerate(textwrap.wrap(words, LINE_LETTERS)[:LINES]):
        _write(cell, line, (0, height + 36 + number * 16), 0.4)
    return cell


def _write(cell: NDArray[np.uint8], text: str, at: tuple[int, int], size: float) -> None:
    plain = text.encode("ascii", "replace").decode()
    cv2.putText(cell, plain, at, cv2.FONT_HERSHEY_SIMPLEX, size, INK, 1, cv2.LINE_AA)
