"""Encoding, joining and probing, with pictures and sound made here."""

import os
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from studio.film.caption import Caption, CaptionTrack
from studio.lib import hashing
from studio.lib.errors import EngineFailed
from studio.media import encode, join, probe

WIDTH, HEIGHT = 320, 180
OWN = (
    Caption(500, 1500, ("Keep the light", "burning.")),
    Caption(1600, 2600, ("Ja.",), slanted=True),
)
TEXTS = (
    CaptionTrack("en-GB", OWN),
    CaptionTrack("es", (Caption(400, 1400, ("Mantén la luz.",)), Caption(1000, 2600, ("¡Sí!",)))),
    CaptionTrack("pt-BR", (Caption(500, 1500, ("Guarde a luz.",)),)),
)


def moving_square(frames: int, colour: tuple[int, int, int], start: int = 0):
    for frame in range(frames):
        picture = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
        picture[..., :3] = (90, 60, 40)
        left = (start + frame * 4) % (WIDTH - 60)
        picture[60:120, left : left + 60, :3] = colour
        yield picture


@pytest.fixture(scope="module")
def segments(tmp_path_factory):
    folder = tmp_path_factory.mktemp("segments")
    paths = []
    for number, (frames, colour) in enumerate(
        [(30, (0, 0, 250)), (13, (0, 250, 0)), (50, (250, 0, 0))]
    ):
        path = folder / f"{number}.mp4"
        count = encode.encode_segment(
            moving_square(frames, colour), path, width=WIDTH, height=HEIGHT, quality=encode.FINAL
        )
        assert count == frames
        paths.append(path)
    return paths


@pytest.fixture(scope="module")
def film(segments, tmp_path_factory):
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    time = np.arange(93 * 2000) / 48000
    tone = (0.2 * np.sin(2 * np.pi * 440 * time))[:, None] * np.ones((1, 2))
    reel = join.Reel(
        segments=segments,
        sound=tone.astype(np.float32),
        texts=TEXTS,
        chapters=[join.Mark("The rock", 0, 2000), join.Mark("Morning", 2000, 3875)],
        title="The Lamp",
    )
    assert join.join(reel, path) == 93
    return path


def test_the_same_frames_give_the_same_bytes(segments, tmp_path):
    again = tmp_path / "again.mp4"
    encode.encode_segment(
        moving_square(30, (0, 0, 250)), again, width=WIDTH, height=HEIGHT, quality=encode.FINAL
    )
    assert hashing.of_file(again) == hashing.of_file(segments[0])


ENCODE = """
import sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from test_film_file import moving_square
from studio.media import encode
frames = moving_square(30, (0, 0, 250))
encode.encode_segment(frames, Path(sys.argv[1]), width=320, height=180, quality=encode.FINAL)
"""


@pytest.mark.parametrize("rubbish", ["85", "170"])
def test_bytes_do_not_depend_on_what_lay_in_memory(segments, tmp_path, rubbish):
    """glibc fills fresh memory with this byte; an encoder that reads too far would show it."""
    path = tmp_path / "perturbed.mp4"
    folders = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    subprocess.run(
        [sys.executable, "-c", ENCODE, str(path), *folders],
        env={**os.environ, "MALLOC_PERTURB_": rubbish},
        check=True,
    )
    assert hashing.of_file(path) == hashing.of_file(segments[0])


def test_a_film_has_picture_sound_and_captions_of_one_length(film):
    streams = {s.kind: s for s in probe.streams(film)}
    assert streams["video"].codec == "h264"
    assert streams["video"].length_ms == 3875
    assert "yuv420p" in streams["video"].details
    assert "High" in streams["video"].details
    assert streams["audio"].codec == "aac"
    assert abs(streams["audio"].length_ms - 3875) <= 22
    assert streams["subtitle"].codec == "mov_text"


def subtitles(path):
    return [s for s in probe.streams(path) if s.kind == "subtitle"]


def texts_of(path, number):
    """What a player shows: times in milliseconds, and text with its style."""
    with av.open(str(path)) as container:
        stream = [s for s in container.streams if s.type == "subtitle"][number]
        found = []
        for packet in container.demux(stream):
            if packet.size:
                data = bytes(packet)
                length = int.from_bytes(data[:2], "big")
                found.append((packet.pts, data[2 : 2 + length].decode(), data[2 + length :]))
    return [one for one in found if one[1]]


def test_every_language_is_a_track_and_the_films_own_is_shown(film):
    assert [(s.language, s.shown) for s in subtitles(film)] == [
        ("eng", True), ("spa", False), ("por", False),
    ]  # fmt: skip


def test_captions_in_the_picture_are_not_shown_twice(segments, tmp_path):
    path = tmp_path / "burned.mp4"
    silence = np.zeros((93 * 2000, 2), np.float32)
    join.join(join.Reel(segments, silence, TEXTS, [], "T", burned=True), path)
    assert [(s.language, s.shown) for s in subtitles(path)] == [
        ("eng", False), ("spa", False), ("por", False),
    ]  # fmt: skip
    assert [s.shown for s in probe.streams(path) if s.kind != "subtitle"] == [True, True]


def test_a_film_without_own_captions_shows_no_other_language_unasked(segments, tmp_path):
    path = tmp_path / "quiet.mp4"
    silence = np.zeros((93 * 2000, 2), np.float32)
    texts = (CaptionTrack("en", ()), TEXTS[1])
    join.join(join.Reel(segments, silence, texts, [], "T"), path)
    assert [(s.language, s.shown) for s in subtitles(path)] == [("spa", False)]


def test_texts_come_at_their_times_and_in_italics_where_they_are(film):
    one, two = texts_of(film, 0)
    assert one == (500, "Keep the light\nburning.", b"")
    assert two[:2] == (1600, "Ja.")
    assert two[2][4:8] == b"styl"
    assert two[2][8:10] == b"\0\1"
    assert two[2][16] == 2


def test_texts_that_overlap_share_the_screen(film):
    assert [(at, text) for at, text, _ in texts_of(film, 1)] == [
        (400, "Mantén la luz."), (1000, "Mantén la luz.\n¡Sí!"), (1400, "¡Sí!"),
    ]  # fmt: skip


def test_the_index_stands_before_the_data(film):
    data = film.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_colours_come_back_as_they_went_in(film):
    picture = probe.still(film, 35)
    green = picture[90, (35 - 30) * 4 + 30]
    assert np.abs(green.astype(int) - (0, 250, 0)).max() < 14


def test_a_look_at_every_frame_finds_the_cuts(film):
    facts = probe.look(film)
    assert len(facts.differences) == 93
    assert facts.black == ()
    strongest = sorted(np.argsort(facts.differences)[-2:])
    assert strongest == [30, 43]


def test_black_and_frozen_frames_are_found(tmp_path):
    def frames():
        yield from moving_square(10, (250, 250, 250))
        still = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        still[..., 3] = 255
        for _ in range(20):
            yield still

    path = tmp_path / "black.mp4"
    encode.encode_segment(frames(), path, width=WIDTH, height=HEIGHT, quality=encode.FINAL)
    facts = probe.look(path)
    assert facts.black == tuple(range(10, 30))
    assert max(length for _, length in facts.frozen_runs()) >= 18


def test_segments_of_different_size_are_refused(segments, tmp_path):
    small = tmp_path / "small.mp4"
    pictures = (picture[:90, :160].copy() for picture in moving_square(12, (9, 9, 9)))
    encode.encode_segment(pictures, small, width=160, height=90, quality=encode.FINAL)
    silence = np.zeros((42 * 2000, 2), np.float32)
    reel = join.Reel([segments[0], small], silence, [], [], "T")
    with pytest.raises(EngineFailed, match="encoded differently"):
        join.join(reel, tmp_path / "out.mp4")
