"""Real faces speak: what is measured on the result is what was wanted, and nothing else changed."""

import av
import cv2
import numpy as np
import pytest

from studio.dubbing.anatomy import LOWER_INNER, MOUTH_CORNERS, UPPER_INNER
from studio.dubbing.dubber import Order, dub, faces_of
from studio.dubbing.faces import detect, meet
from studio.dubbing.light import light_of
from studio.dubbing.mouth import SHAPES
from studio.dubbing.painter import Face, paint
from studio.dubbing.person import study
from studio.dubbing.pose import eye_distance
from studio.dubbing.tracking import Track, follow, survey
from studio.film.look import Viseme
from studio.lib.errors import Cancelled, FaceMissing
from studio.media.probe import sound as sound_of

pytestmark = pytest.mark.slow  # they need the faces that make setup-tests gets

MIDDLE = 5


def going(_done: int, _total: int) -> bool:
    return True


def points_of(nets, picture):
    return meet(nets, picture, detect(nets, picture)[0])[0].astype(float)


def measured(nets, picture) -> tuple[float, float]:
    """Lips' distance and the mouth's width in a picture, in distances of the eyes."""
    points = points_of(nets, picture)
    eyes = eye_distance(points)
    gap = np.linalg.norm(points[UPPER_INNER[MIDDLE]] - points[LOWER_INNER[MIDDLE]]) / eyes
    left, right = points[list(MOUTH_CORNERS)]
    return float(gap), float(np.linalg.norm(right - left) / eyes)


@pytest.fixture
def portrait(face_file):
    """The astronaut at twice her size."""
    picture = cv2.imread(str(face_file("astronaut.png")))[:260, 90:360]
    return cv2.resize(picture, (540, 520), interpolation=cv2.INTER_CUBIC)


@pytest.fixture
def sitter(nets, portrait):
    """Her face as it is painted on: what is seen, her lips and light."""
    points = points_of(nets, portrait)
    person = study(Track(points[None], np.array([True])), rate=25.0)
    return person.frames[0], Face(person.lips, light_of(portrait, points, 0.2))


def test_each_shape_is_seen_in_the_picture_as_it_is_meant(nets, portrait, sitter):
    seen, face = sitter
    shown = {v: measured(nets, paint(portrait, seen, face, SHAPES[v])) for v in Viseme}
    gaps = {viseme: gap for viseme, (gap, _) in shown.items()}
    widths = {viseme: width for viseme, (_, width) in shown.items()}
    assert gaps[Viseme.MBP] < 0.04
    assert gaps[Viseme.REST] < 0.04
    assert gaps[Viseme.AA] > gaps[Viseme.EH] > gaps[Viseme.MBP] + 0.05
    assert gaps[Viseme.OH] > 0.12
    assert widths[Viseme.OO] < widths[Viseme.OH] < widths[Viseme.EE] - 0.12
    assert widths[Viseme.OO] < 0.82 * widths[Viseme.REST]


def test_nothing_but_the_lower_face_changes(portrait, sitter):
    seen, face = sitter
    painted = paint(portrait, seen, face, SHAPES[Viseme.AA])
    changed = (painted != portrait).any(axis=2)
    assert changed.sum() > 4000
    rows, columns = np.nonzero(changed)
    nose = seen.points[2, 1]
    left, right = seen.points[:, 0].min(), seen.points[:, 0].max()
    chin = seen.points[152, 1]
    assert rows.min() >= nose - 0.45 * seen.pose.unit
    assert rows.max() <= chin + 0.6 * seen.pose.unit
    assert columns.min() >= left - 0.1 * seen.pose.unit
    assert columns.max() <= right + 0.1 * seen.pose.unit


def test_a_photo_speaks_as_long_as_the_sound_and_twice_the_same(nets, portrait, speech, tmp_path):
    photo = tmp_path / "photo.png"
    cv2.imwrite(str(photo), portrait)
    rung: list[tuple[int, int]] = []

    def ring(done, total):
        rung.append((done, total))
        return True

    made = dub(nets, Order(photo, speech), tmp_path / "one.mp4", ring)
    dub(nets, Order(photo, speech), tmp_path / "two.mp4", going)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()
    assert (made.frames, made.found) == (25, 25)
    assert rung[-1] == (26, 26)
    assert rung == sorted(rung)
    with av.open(str(tmp_path / "one.mp4")) as film:
        assert film.streams.video[0].frames == 25
        assert film.streams.video[0].codec_context.name == "h264"
        assert film.streams.audio[0].codec_context.name == "aac"
    assert len(sound_of(tmp_path / "one.mp4")) == pytest.approx(48_000, abs=2100)
    assert sorted(path.name for path in tmp_path.glob("*.mp4")) == ["one.mp4", "two.mp4"]


def test_only_the_chosen_of_two_faces_speaks(nets, portrait, face_file, speech, tmp_path):
    other = cv2.resize(cv2.imread(str(face_file("mona-lisa.jpg")))[90:480, 170:520], (360, 400))
    both = np.full((520, 900, 3), 90, np.uint8)
    both[:, :540] = portrait
    both[60:460, 540:] = other
    photo = tmp_path / "both.png"
    cv2.imwrite(str(photo), both)
    people, _, _ = faces_of(nets, photo)
    assert len(people) == 2
    assert people[0].size >= people[1].size
    for face, person in [(1, people[1])]:
        out = tmp_path / f"{face}.mp4"
        dub(nets, Order(photo, speech, face=face), out, going)
        with av.open(str(out)) as film:
            frames = [f.to_ndarray(format="gray").astype(int) for f in film.decode(video=0)]
        moved = np.abs(np.array(frames) - frames[0]).max(axis=0)
        mine = moved[:, :540] if person.box[0] < 500 else moved[:, 540:]
        theirs = moved[:, 560:] if person.box[0] < 500 else moved[:, :520]
        assert mine.max() > 40
        assert theirs.max() < 24
    with pytest.raises(FaceMissing, match="2 faces"):
        dub(nets, Order(photo, speech, face=2), tmp_path / "none.mp4", going)


def test_where_there_is_no_face_it_says_so(nets, speech, tmp_path):
    photo = tmp_path / "wall.png"
    cv2.imwrite(str(photo), np.full((300, 400, 3), 128, np.uint8))
    with pytest.raises(FaceMissing):
        dub(nets, Order(photo, speech), tmp_path / "out.mp4", going)
    assert not (tmp_path / "out.mp4").exists()


def test_stopping_leaves_nothing_behind(nets, portrait, speech, tmp_path):
    photo = tmp_path / "photo.png"
    cv2.imwrite(str(photo), portrait)
    with pytest.raises(Cancelled):
        dub(nets, Order(photo, speech), tmp_path / "out.mp4", lambda done, _: done < 8)
    assert list(tmp_path.glob("*.mp4")) == []


def test_a_head_that_moves_and_turns_is_followed(nets, portrait, make_video):
    moves = [
        cv2.getRotationMatrix2D((270, 240), 20 * np.sin(n / 6), 1 + 0.15 * np.sin(n / 9))
        for n in range(40)
    ]
    pictures = [cv2.warpAffine(portrait, move, (540, 520)) for move in moves]
    known = points_of(nets, portrait)[:, :2]
    path = make_video(pictures)
    people, footage, _ = faces_of(nets, path)
    track = follow(nets, footage.pictures(range(40)), people, 0, seen=lambda _: None)
    assert track.there.all()
    person = study(track, rate=25.0)
    for move, seen in zip(moves, person.frames, strict=True):
        wanted = known @ move[:, :2].T + move[:, 2]
        away = np.linalg.norm(seen.points[:, :2] - wanted, axis=1)
        assert np.median(away) < 0.05 * seen.pose.unit


def test_a_face_that_goes_is_left_alone_while_it_is_gone(nets, portrait, make_video):
    pictures = [portrait] * 14 + [np.full_like(portrait, 120)] * 12 + [portrait] * 14
    _, footage, _ = faces_of(nets, make_video(pictures))
    people, _ = survey(nets, footage)
    track = follow(nets, footage.pictures(range(40)), people, 0, seen=lambda _: None)
    assert track.there[:14].all()
    assert not track.there[14:26].any()
    assert track.there[30:].all()


def test_a_man_who_speaks_already_gets_the_new_words(nets, face_file, speech, tmp_path):
    out = tmp_path / "out.mp4"
    made = dub(nets, Order(face_file("man.mp4"), speech), out, going)
    assert made.found == made.frames == 25
    assert (made.width, made.height) == (400, 300)
