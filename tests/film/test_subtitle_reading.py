"""Caption files that people bring: taken as they come, or refused with the line that is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.film.caption import Caption, Place
from studio.film.subtitle_reading import MOST_BYTES, read_captions
from studio.film.subtitles import to_srt, to_vtt, to_words_vtt
from studio.lib.errors import CaptionsUnreadable
from tests.webvtt import cues_of

VTT = """WEBVTT - a title

NOTE
by Ana

STYLE
::cue { color: lime }

intro
00:01.000 --> 00:00:03.500 line:6% align:center
<v Ana>¡Qué <i>noche</i>!</v>
Dos &amp; dos.

00:00:04.000 --> 00:00:05.000
"""
SRT = """1
00:00:01,000 --> 00:00:03,500
{\\an8}<i>Hola.</i>

2
00:00:02,000 --> 00:00:06,000
I <3 you
"""


def read(text: str, **options) -> tuple[Caption, ...]:
    return read_captions(text.encode(), **options)


def test_webvtt_is_read_with_voices_places_and_entities() -> None:
    (one,) = read(VTT)
    assert (one.start_ms, one.end_ms) == (1000, 3500)
    assert one.lines == ("¡Qué noche!", "Dos & dos.")
    assert one.speakers == ("Ana", "Ana")
    assert one.place is Place.ABOVE


def test_subrip_is_read_with_its_styles() -> None:
    one, two = read(SRT)
    assert one == Caption(1000, 3500, ("Hola.",), place=Place.ABOVE, slanted=True)
    assert two.lines == ("I <3 you",)


@pytest.mark.parametrize(
    "data",
    [
        VTT.encode("utf-8-sig"),
        VTT.encode("utf-16"),
        VTT.encode("utf-16-le"),
        VTT.encode("utf-16-be"),
        VTT.encode("latin-1"),
        VTT.replace("\n", "\r\n").encode(),
        VTT.replace("\n", "\r").encode(),
    ],
    ids=["bom", "utf-16", "le", "be", "latin-1", "crlf", "cr"],
)
def test_every_usual_way_to_write_letters_is_understood(data: bytes) -> None:
    assert read_captions(data) == read(VTT)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:0x.000\nHi", 3, "can't be read"),
        ("WEBVTT\n\n00:03.000 --> 00:02.000\nHi", 3, "ends before it begins"),
        ("WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\nHi", 5, "empty line is missing"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n00:03.000 --> 00:04.000\nHo", 5, "empty line"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHi\n\nlost words", 5, "are missing"),
        ("WEBVTTX\n\n00:01.000 --> 00:02.000\nHi", 1, "WEBVTT alone"),
        ("Dear diary,\n\ntoday I wrote no captions.", 1, "are missing"),
        ("1\n00:00:99,000 --> 00:02:00,000\nHi", 2, "can't be read"),
        ("1\n00:00:01,000 --> 00:00:02,000\n" + "x" * 1001, 2, "1000 letters"),
        ("ok\n\x00\x01\x02", 2, "no text"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(CaptionsUnreadable, match=why) as caught:
        read(text)
    assert caught.value.line == line
    assert str(caught.value).startswith(f"Line {line} of the caption file: ")
    assert str(caught.value).endswith(".")
    assert caught.value.field == "captions"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"WEBVTT\n", b"\xef\xbb\xbf", b"WEBVTT\n\nNOTE x"])
def test_a_file_without_captions_is_refused(data: bytes) -> None:
    with pytest.raises(CaptionsUnreadable, match="no caption"):
        read_captions(data)


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(CaptionsUnreadable, match="2 MB"):
        read_captions(b"x" * (MOST_BYTES + 1))


def test_captions_belong_to_the_film() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:09.000\nHi\n\n00:12.000 --> 00:13.000\nHo"
    assert read(text, longest_ms=13_000)[0].end_ms == 9000
    with pytest.raises(CaptionsUnreadable, match=r"after the film's end \(10.0 s\)") as caught:
        read(text, longest_ms=10_000)
    assert caught.value.line == 6
    assert read(text.rpartition("\n\n")[0], longest_ms=5000)[0].end_ms == 5000


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        captions = read_captions(data)
    except CaptionsUnreadable:
        return
    assert len(cues_of(to_vtt(captions))) == len(captions)


line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"]),
    min_size=1,
    max_size=30,
).filter(lambda text: "-->" not in text and not text.startswith("{"))


@st.composite
def captions(draw: st.DrawFn) -> tuple[Caption, ...]:
    found, now = [], draw(st.integers(0, 5000))
    for _ in range(draw(st.integers(1, 6))):
        end = now + draw(st.integers(1, 8000))
        lines = tuple(draw(st.lists(line, min_size=1, max_size=2)))
        found.append(Caption(now, end, lines, place=draw(st.sampled_from(Place))))
        now = end + draw(st.integers(0, 4000))
    return tuple(found)


@given(captions())
def test_what_we_write_we_read_again(written: tuple[Caption, ...]) -> None:
    assert read_captions(to_vtt(written).encode()) == written
    assert read_captions(to_words_vtt(written).encode()) == written
    plain = [one for one in written if not any("<" in text for text in one.lines)]
    if plain:
        again = read_captions(to_srt(plain).encode())
        assert [one.start_ms for one in again] == [one.start_ms for one in plain]
