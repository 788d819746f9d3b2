"""What people bring is what it is found to be by decoding, whatever it is called."""

import pytest

from studio.lib.errors import FootageUnreadable
from studio.media import intake
from studio.media.intake import Medium, examine
from tests import footage


@pytest.mark.parametrize(("kind", "media_type"), [("mp4", "video/mp4"), ("webm", "video/webm")])
def test_a_video_tells_its_size_its_length_and_its_sound(tmp_path, kind, media_type):
    path = tmp_path / "film.jpg"
    path.write_bytes(footage.video(kind, 1.5))
    seen = examine(path)
    assert (seen.medium, seen.media_type) == (Medium.VIDEO, media_type)
    assert (seen.width, seen.height) == (160, 90)
    assert seen.duration_ms == pytest.approx(1500, abs=60)
    assert seen.heard


def test_a_video_without_sound_is_known(tmp_path):
    path = tmp_path / "film"
    path.write_bytes(footage.video(heard=False))
    assert not examine(path).heard


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("wav", "audio/wav"),
        ("mp3", "audio/mpeg"),
        ("mp4", "audio/mp4"),
        ("flac", "audio/flac"),
        ("ogg", "audio/ogg"),
    ],
)
def test_a_sound_tells_its_length(tmp_path, kind, media_type):
    path = tmp_path / "sound"
    path.write_bytes(footage.sound(kind, 2.0))
    seen = examine(path)
    assert (seen.medium, seen.media_type, seen.width) == (Medium.SOUND, media_type, 0)
    assert seen.duration_ms == pytest.approx(2000, abs=80)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_has_a_size_and_no_length(tmp_path, kind):
    path = tmp_path / "photo"
    path.write_bytes(footage.photo(kind))
    seen = examine(path)
    assert (seen.medium, seen.media_type) == (Medium.PHOTO, f"image/{kind.lower()}")
    assert (seen.width, seen.height, seen.duration_ms, seen.heard) == (96, 64, 0, False)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a film at all" * 100,
        b"#!/bin/sh\necho hello\n",
        b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://10.0.0.1/x.ts\n#EXT-X-ENDLIST\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"%PDF-1.7\n",
        footage.video()[:400],
        footage.photo("PNG")[:60],
    ],
    ids=["empty", "words", "script", "playlist", "concat", "svg", "pdf", "torn film", "torn photo"],
)
def test_what_is_none_of_them_is_refused(tmp_path, data):
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    with pytest.raises(FootageUnreadable):
        examine(path)


def test_what_is_too_long_or_too_large_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "film"
    path.write_bytes(footage.video(seconds=1.0))
    monkeypatch.setattr(intake, "LONGEST_S", 0.5)
    with pytest.raises(FootageUnreadable, match="longer"):
        examine(path)
    monkeypatch.setattr(intake, "MOST_SIDE", 100)
    with pytest.raises(FootageUnreadable, match=r"larger|longer"):
        examine(path)


def test_a_list_of_other_files_opens_none_of_them(tmp_path):
    other = tmp_path / "secret.wav"
    other.write_bytes(footage.sound())
    for text in (f"ffconcat version 1.0\nfile {other}\n", f"#EXTM3U\n#EXTINF:1,\n{other}\n"):
        path = tmp_path / "list"
        path.write_text(text)
        with pytest.raises(FootageUnreadable):
            examine(path)
