"""Captions hold their limits whatever is said, and lose no word."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.film.caption import MAX_LETTERS_PER_SECOND, MAX_LINE_LETTERS, MAX_LINES, Caption
from studio.film.shot import Voice
from studio.film.timecode import frames_to_hold
from studio.film.timeline import SpokenLine, Timeline
from studio.pipeline.stages.captions import GAP_MS, MIN_MS, caption, named, to_srt, to_vtt

VOICE = Voice(styles=(("af_heart", 1.0),))


def spoken(text: str, *, at_ms: int = 0, speaker: str = "", ms_a_letter: int = 65) -> SpokenLine:
    words, now = [], 0
    for word in text.split():
        length = max(1, len(word)) * ms_a_letter
        words.append((word, now, now + length))
        now += length + ms_a_letter
    samples = now * 48
    return SpokenLine("line", speaker, text, at_ms * 48, samples, VOICE, tuple(words))


def film(*lines: SpokenLine, seconds: int | None = None) -> Timeline:
    end = max((line.start + line.samples for line in lines), default=0) + 96_000
    frames = seconds * 24 if seconds else frames_to_hold(end)
    return Timeline("t", 192, 108, frames, (), (), lines, (), (), (), ())


def assert_limits_hold(captions: tuple[Caption, ...]) -> None:
    for one, lines in named(captions):
        assert 1 <= len(lines) <= MAX_LINES
        assert all(0 < len(line) <= MAX_LINE_LETTERS for line in lines)
        duration = one.end_ms - one.start_ms
        assert duration >= MIN_MS
        assert len(" ".join(lines)) * 1000 <= MAX_LETTERS_PER_SECOND * duration
        assert one.start_ms >= 0
    for one, two in itertools.pairwise(captions):
        assert two.start_ms - one.end_ms >= GAP_MS


def said(captions: tuple[Caption, ...]) -> str:
    return "".join("".join(one.lines) for one in captions).replace(" ", "")


any_word = st.text(
    st.characters(codec="utf-8", exclude_categories=["Zs", "Zl", "Zp", "Cc", "Cs"]),
    min_size=1,
    max_size=60,
)
PLAIN = "the lamp, and sea. of a lighthouse? keeper's because; wait… I"
plain_word = st.sampled_from(PLAIN.split())


@st.composite
def any_film(draw: st.DrawFn) -> Timeline:
    lines, now = [], draw(st.integers(0, 3000))
    for _ in range(draw(st.integers(0, 6))):
        words, at = [], draw(st.integers(0, 200))
        for text in draw(st.lists(plain_word | any_word, max_size=25)):
            length = draw(st.integers(0, 700))
            words.append((text, at, at + length))
            at += length + draw(st.integers(0, 400))
        speaker = draw(st.sampled_from(["", "KEEPER", "NARRATOR", "A Very Long Name Indeed, Esq."]))
        lines.append(SpokenLine("x", speaker, "", now * 48, at * 48, VOICE, tuple(words)))
        now += max(0, at + draw(st.integers(-500, 4000)))
    return film(*lines)


@settings(max_examples=150, deadline=None)
@given(any_film())
def test_limits_hold_and_no_word_is_lost_whatever_is_said(timeline: Timeline) -> None:
    captions = caption(timeline)
    assert_limits_hold(captions)
    in_order = sorted(timeline.spoken, key=lambda line: line.start)
    words = "".join(word for line in in_order for word, _, _ in line.words)
    assert said(captions) == words


def test_nobody_speaking_gives_no_caption_and_valid_files() -> None:
    assert caption(film(seconds=3)) == ()
    assert to_vtt(()) == "WEBVTT\n"
    assert to_srt(()) == ""


def test_a_sentence_is_shown_while_it_is_spoken() -> None:
    (one,) = caption(film(spoken("The light had not gone out in forty years.", at_ms=2000)))
    assert one.start_ms == 2000
    assert one.end_ms >= 2000 + len("The light had not gone out in forty years.") * 60


def test_breaks_come_at_phrases() -> None:
    text = (
        "Every evening he climbed the hundred and twelve steps, lit the great lamp, and waited "
        "for the ships that never came any more because the harbour had silted up."
    )
    captions = caption(film(spoken(text)))
    ends = [one.lines[-1].split()[-1] for one in captions[:-1]]
    assert all(end.endswith((",", ".")) or end not in {"the", "a", "and", "for"} for end in ends)
    assert captions[0].lines[-1].endswith(",")


def test_two_lines_are_balanced_and_never_part_an_article_from_its_noun() -> None:
    (one,) = caption(film(spoken("He put the old brass lantern down on the wet stones.")))
    top, bottom = one.lines
    assert abs(len(top) - len(bottom)) <= 14
    assert top.split()[-1] not in {"the", "on", "a"}


def test_fast_speech_is_held_into_the_silence_after_it() -> None:
    line = spoken("Quickly now before the whole tower comes down around us", ms_a_letter=25)
    (one,) = caption(film(line, seconds=10))
    assert one.end_ms - one.start_ms > line.samples / 48
    assert_limits_hold((one,))


def test_speech_up_to_the_last_frame_is_captioned_inside_the_film() -> None:
    line = spoken("Run to the boats and do not look back at me", at_ms=4000, ms_a_letter=40)
    timeline = Timeline("t", 2, 2, 24 * 6, (), (), (line,), (), (), (), ())
    captions = caption(timeline)
    assert_limits_hold(captions)
    assert captions[-1].end_ms <= 6000


def test_speakers_are_named_only_where_they_change() -> None:
    captions = caption(
        film(
            spoken("Who is there?", speaker="KEEPER"),
            spoken("Only me.", speaker="MARA", at_ms=3000),
            spoken("I brought the oil you asked for.", speaker="MARA", at_ms=8000),
        )
    )
    shown = [lines[0].split(": ")[0] for _, lines in named(captions)]
    assert shown == ["KEEPER", "MARA", "I brought the oil you asked for."]
    assert "<v Mara>MARA: Only me." in to_vtt(captions)
    assert "MARA: Only me." in to_srt(captions)


def test_a_film_with_one_voice_names_nobody() -> None:
    captions = caption(film(spoken("Who is there?", speaker="KEEPER")))
    assert "KEEPER:" not in to_srt(captions)


def test_two_speakers_never_share_a_caption() -> None:
    captions = caption(
        film(spoken("Yes.", speaker="KEEPER"), spoken("No.", speaker="MARA", at_ms=600))
    )
    assert [one.speaker for one in captions] == ["KEEPER", "MARA"]
    assert_limits_hold(captions)


@pytest.mark.parametrize("letters", [43, 84, 85, 200])
def test_endless_words_are_broken(letters: int) -> None:
    captions = caption(film(spoken("w" * letters)))
    assert_limits_hold(captions)
    assert said(captions) == "w" * letters


def test_vtt_escapes_what_would_be_markup() -> None:
    text = to_vtt(caption(film(spoken("Salt & <b>bread</b> --> home", speaker="A&B"))))
    assert "Salt &amp; &lt;b&gt;bread&lt;/b&gt; --&gt; home" in text
    assert "<v A&amp;B>" in text


def test_times_are_printed_as_each_format_wants() -> None:
    captions = (Caption(3_723_004, 3_725_000, ("Home.",)),)
    assert "01:02:03.004 --> 01:02:05.000" in to_vtt(captions)
    assert "1\n01:02:03,004 --> 01:02:05,000\nHome.\n" in to_srt(captions)
