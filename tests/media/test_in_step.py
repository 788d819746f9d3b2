"""Picture and sound stay in step to the end of a ten-minute film, as a player decodes it."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from studio.film.timecode import FRAMES_PER_SECOND, SAMPLES_PER_FRAME
from studio.media import encode, join, probe

SIDE = 64
LENGTHS = (1437, 1453, 31, 1409, 1470)  # frames of a segment, none a whole number of GOPs
ROUNDS = 5
FRAME_MS = 1000 / FRAMES_PER_SECOND
CLICK = 2400  # Hz


def flashes() -> list[int]:
    """The frames of the film that are white: one near each segment's end, the last at its end."""
    found, at = [], 0
    for length in LENGTHS * ROUNDS:
        at += length
        found.append(at - 6)
    return found


def grey_with_a_flash(length: int) -> Iterator[NDArray[np.uint8]]:
    for frame in range(length):
        shade = 255 if frame == length - 6 else 60
        yield np.full((SIDE, SIDE, 4), shade, np.uint8)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in-step")
    segments = []
    for length in LENGTHS:
        path = folder / f"{length}.mp4"
        encode.encode_segment(
            grey_with_a_flash(length), path, width=SIDE, height=SIDE, quality=encode.DRAFT
        )
        segments.append(path)
    frames = ROUNDS * sum(LENGTHS)
    sound = np.zeros((frames * SAMPLES_PER_FRAME, 2), np.float32)
    burst = 0.8 * np.sin(2 * np.pi * CLICK * np.arange(480) / 48_000) * np.hanning(480)
    for flash in flashes():
        first = flash * SAMPLES_PER_FRAME
        sound[first : first + 480] += burst[:, None].astype(np.float32)
    path = folder / "film.mp4"
    reel = join.Reel(segments=segments * ROUNDS, sound=sound, texts=(), chapters=[], title="")
    assert join.join(reel, path) == frames
    return path


def seen(path: Path) -> list[float]:
    """When the picture flashes, in seconds of the player's clock."""
    with av.open(str(path)) as container:
        return [
            float(frame.time)
            for frame in container.decode(video=0)
            if memoryview(frame.planes[0])[0] > 180 and frame.time is not None
        ]


def heard(path: Path) -> list[float]:
    """When the clicks begin, in seconds of the player's clock."""
    times: list[float] = []
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            if frame.pts is None or frame.time_base is None:
                continue
            loud = np.flatnonzero(np.abs(frame.to_ndarray()[0]) > 0.08)
            if len(loud):
                at = float(frame.pts * frame.time_base) + int(loud[0]) / frame.sample_rate
                if not times or at - times[-1] > 0.5:
                    times.append(at)
    return times


@pytest.mark.slow
def test_every_click_is_heard_with_its_flash_to_the_end_of_ten_minutes(film: Path) -> None:
    clicks, pictures = np.array(heard(film)), np.array(seen(film))
    assert pictures[-1] > 600
    assert len(clicks) == len(pictures) == len(flashes())
    apart = (clicks - pictures) * 1000
    assert np.abs(apart).max() < 5
    assert abs(apart[-1] - apart[0]) < 1
    assert pictures[-1] == pytest.approx(flashes()[-1] / FRAMES_PER_SECOND, abs=1e-3)


@pytest.mark.slow
def test_both_streams_are_as_long_as_each_other_to_less_than_a_frame(film: Path) -> None:
    lengths = {s.kind: s.length_ms for s in probe.streams(film)}
    assert abs(lengths["video"] - lengths["audio"]) < FRAME_MS
    decoded = len(probe.sound(film)) / 48_000
    assert abs(decoded * 1000 - lengths["video"]) < FRAME_MS
