"""Captions hold their limits whatever is said, and lose no word."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.film.caption import (
    GAP_MS,
    MAX_LETTERS_PER_SECOND,
    MAX_LINE_LETTERS,
    MAX_LINES,
    MIN_MS,
    Caption,
    Place,
)
from studio.film.look import Framing, Mood
from studio.film.shot import Action, LineKind, Prop, Voice
from studio.film.sound import Language, Sound
from studio.film.subtitles import to_srt, to_vtt, to_words_vtt
from studio.film.timecode import frames_to_hold
from studio.film.timeline import Ambience, Card, Clip, Cue, SpokenLine, Spot, Staging, Timeline
from studio.pipeline.stages.captions import caption, described
from tests.stagings import staging
from tests.webvtt import cues_of

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


def staged(timeline: Timeline, *shots: tuple[int, Staging]) -> Timeline:
    """A film whose picture shows each staging from a time in milliseconds on."""
    starts = [ms * 24 // 1000 for ms, _ in shots]
    ends = [*starts[1:], timeline.frames]
    clips = tuple(
        Clip(f"shot {n}", start, end - start, n)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    return replace(timeline, stagings=tuple(one for _, one in shots), clips=clips)


def with_people(*names: str, framing: Framing = Framing.MEDIUM) -> Staging:
    empty = staging(framing=framing, people=len(names))
    people = tuple(
        replace(one, name=name) for one, name in zip(empty.shot.characters, names, strict=True)
    )
    return replace(empty, shot=replace(empty.shot, characters=people))


def shown(captions: tuple[Caption, ...]) -> list[str]:
    return [" / ".join(one.lines) for one in captions]


def assert_limits_hold(captions: tuple[Caption, ...]) -> None:
    for one in captions:
        assert 1 <= len(one.lines) <= MAX_LINES
        assert all(0 < len(line) <= MAX_LINE_LETTERS for line in one.lines)
        duration = one.end_ms - one.start_ms
        assert duration >= MIN_MS
        assert len(" ".join(one.lines)) * 1000 <= MAX_LETTERS_PER_SECOND * duration
        assert one.start_ms >= 0
        assert [len(line.split()) for line in one.lines] == [len(each) for each in one.word_ms]
    for one, two in itertools.pairwise(captions):
        assert two.start_ms - one.end_ms >= GAP_MS


def said(captions: tuple[Caption, ...]) -> str:
    """All that is said, without spaces; names and dashes are left out."""
    words = "".join(
        re.sub(r"^- ", "", line) if len(set(one.speakers)) > 1 else line
        for one in captions
        for line in one.lines
    )
    for name in ("KEEPER:", "A VERY LONG NAME…:", "MARA:"):
        words = words.replace(name, "")
    return words.replace(" ", "")


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
    assert said(captions) == words.replace(" ", "")
    for text in (to_vtt(captions), to_words_vtt(captions)):
        assert len(cues_of(text)) == len(captions)


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
    assert shown(captions) == [
        "KEEPER: Who is there?", "MARA: Only me.", "I brought the oil you asked for.",
    ]  # fmt: skip
    assert "<v Mara>MARA: Only me.</v>" in to_vtt(captions)
    assert "MARA: Only me." in to_srt(captions)


def test_a_film_with_one_voice_names_nobody() -> None:
    captions = caption(film(spoken("Who is there?", speaker="KEEPER")))
    assert "KEEPER:" not in to_srt(captions)


TALK = (
    spoken("Who is there, so late at night?", speaker="Keeper"),
    spoken("Only me, with the oil.", speaker="Mara", at_ms=5000),
    spoken("Come in then, and shut the door.", speaker="Keeper", at_ms=10_000),
    spoken("I will, I will. How it blows!", speaker="Mara", at_ms=15_000),
)


def test_whoever_is_alone_in_the_picture_and_known_is_not_named_again() -> None:
    alone = [with_people("Keeper"), with_people("Mara")] * 2
    captions = caption(staged(film(*TALK), *zip((0, 4500, 9500, 14_500), alone, strict=True)))
    assert shown(captions)[:2] == [
        "KEEPER: Who is there, so late at night?", "MARA: Only me, with the oil.",
    ]  # fmt: skip
    assert not any(":" in one for one in shown(captions)[2:])


def test_where_two_are_in_the_picture_each_change_is_named() -> None:
    captions = caption(staged(film(*TALK), (0, with_people("Keeper", "Mara"))))
    assert [one.split(":")[0] for one in shown(captions)] == ["KEEPER", "MARA"] * 2


def test_who_is_not_seen_is_named_and_slanted() -> None:
    timeline = staged(film(*TALK), (0, with_people("Mara")))
    captions = caption(timeline)
    assert [one.split(":")[0] for one in shown(captions)][2] == "KEEPER"
    assert [one.slanted for one in captions] == [True, False, True, False]
    assert "<v Keeper><i>KEEPER: Come in then" in to_vtt(captions)
    assert "<i>KEEPER: Come in then" in to_srt(captions)


def test_a_narrator_is_slanted_where_others_speak_and_upright_where_nobody_does() -> None:
    told = spoken("So the keeper told it.", at_ms=20_000)
    assert caption(film(*TALK, told))[-1].slanted
    assert not caption(film(told))[-1].slanted


def test_a_quick_exchange_shares_a_caption_with_dashes() -> None:
    captions = caption(
        film(
            spoken("Are you the keeper?", speaker="Mara", ms_a_letter=40),
            spoken("I am.", speaker="Tam", at_ms=1000),
        )
    )
    (one,) = captions
    assert one.lines == ("- MARA: Are you the keeper?", "- TAM: I am.")
    assert one.speakers == ("Mara", "Tam")
    assert one.word_ms[1] == (1000, 1000, 1000, one.word_ms[1][3])
    assert cues_of(to_vtt(captions))[0].voices == ("Mara", "Tam")
    assert_limits_hold(captions)


def test_an_answer_that_has_time_has_a_caption_of_its_own() -> None:
    captions = caption(
        film(
            spoken("Are you the keeper of this light?", speaker="Mara"),
            spoken("I am the keeper of this light.", speaker="Tam", at_ms=2500),
        )
    )
    assert len(captions) == 2


@pytest.mark.parametrize("letters", [43, 84, 85, 200])
def test_endless_words_are_broken(letters: int) -> None:
    captions = caption(film(spoken("w" * letters)))
    assert_limits_hold(captions)
    assert said(captions) == "w" * letters


def test_vtt_escapes_what_would_be_markup() -> None:
    text = to_vtt(caption(film(spoken("Salt & <b>bread</b> --> home", speaker="A&B"))))
    assert "Salt &amp; &lt;b&gt;bread&lt;/b&gt; --&gt; home" in text
    assert "<v A&amp;B>" in text
    assert cues_of(text)[0].text == "Salt & <b>bread</b> --> home"


def test_times_are_printed_as_each_format_wants() -> None:
    captions = (Caption(3_723_004, 3_725_000, ("Home.",)),)
    assert "01:02:03.004 --> 01:02:05.000" in to_vtt(captions)
    assert "1\n01:02:03,004 --> 01:02:05,000\nHome.\n" in to_srt(captions)


def test_every_word_says_when_it_begins() -> None:
    captions = caption(film(spoken("Keep the light, whatever comes.", at_ms=2000)))
    (cue,) = cues_of(to_words_vtt(captions))
    assert cue.text == "Keep the light, whatever comes."
    assert cue.start == captions[0].word_ms[0][0] == 2000
    assert cue.stamps == captions[0].word_ms[0][1:]


def test_captions_stand_at_the_head_of_cards_and_of_faces_that_lie() -> None:
    lying = with_people("Mara", framing=Framing.CLOSE)
    people = tuple(replace(one, action=Action.LIE) for one in lying.shot.characters)
    lying = replace(lying, shot=replace(lying.shot, characters=people))
    card = staging(card=Card.TITLE, lettering=("The Keeper",), people=0)
    lines = [spoken("It was late.", at_ms=ms) for ms in (500, 4500, 8500)]
    timeline = staged(film(*lines), (0, card), (4000, with_people("Mara")), (8000, lying))
    captions = caption(timeline)
    assert [one.place for one in captions] == [Place.ABOVE, Place.BELOW, Place.ABOVE]
    settings = [cue.settings for cue in cues_of(to_vtt(captions))]
    assert settings[0]["line"] == settings[2]["line"] == "6%"
    assert "line" not in settings[1]


def test_a_caption_whose_words_are_over_goes_with_its_shot() -> None:
    line = spoken("The light is out, all along the coast tonight.")
    end = line.samples // 48
    cut = end + 210
    timeline = staged(film(line, seconds=12), (0, with_people()), (cut, with_people()))
    (one,) = caption(timeline)
    assert one.end_ms == pytest.approx(cut, abs=42)


# sounds


def bed(name: str, start_s: float, seconds: float = 20) -> Ambience:
    return Ambience(name, round(start_s * 24), round(seconds * 24))


def bang(sound: Sound, ms: int) -> Spot:
    return Spot(sound, ms * 48, seed=1)


def test_sounds_stand_in_brackets_in_pauses() -> None:
    timeline = replace(film(spoken("Listen."), seconds=12), spots=(bang(Sound.THUNDER, 6000),))
    captions = caption(timeline)
    assert shown(captions) == ["Listen.", "[thunder]"]
    assert captions[1].start_ms == pytest.approx(6000, abs=300)
    assert captions[1].speakers == ("",)
    assert cues_of(to_vtt(captions))[1].voices == ()


def test_a_sound_under_short_speech_stands_over_it() -> None:
    line = spoken("Did you hear that, out there?", at_ms=2000)
    timeline = replace(film(line, seconds=8), spots=(bang(Sound.KNOCK, 2600),))
    assert_limits_hold(caption(timeline))
    (one,) = caption(timeline)
    assert one.lines == ("[knocking]", "Did you hear that, out there?")
    assert one.word_ms[0] == (2000,)
    assert [cue.text for cue in cues_of(to_words_vtt((one,)))] == ["\n".join(one.lines)]


def test_a_sound_over_a_narrator_is_upright() -> None:
    told = spoken("So the moth flew on and on.", at_ms=20_000)
    timeline = replace(film(*TALK, told, seconds=26), spots=(bang(Sound.OWL, 20_500),))
    captions = caption(timeline)
    assert captions[-1].lines == ("[owl hoots]", "So the moth flew on and on.")
    assert "[owl hoots]\n<i>So the moth flew on and on.</i>" in to_vtt(captions)
    assert "[owl hoots]\n<i>So the moth flew on and on.</i>" in to_srt(captions)


def test_a_thing_on_the_set_that_speaks_is_seen() -> None:
    moon = with_people("Keeper")
    moon = replace(moon, shot=replace(moon.shot, props=(Prop("moon", "noto:full-moon"),)))
    lines = (
        spoken("Who shines so bright up there?", speaker="Keeper"),
        spoken("Only me, as every night.", speaker="Moon", at_ms=5000),
    )
    captions = caption(staged(film(*lines), (0, moon)))
    assert [one.slanted for one in captions] == [False, False]


def test_no_sound_ever_overlaps_or_shortens_speech() -> None:
    lines = [
        spoken("The keeper climbed all of the steps to the lamp and lit it.", at_ms=ms)
        for ms in range(0, 40_000, 5200)
    ]
    bangs = tuple(bang(list(Sound)[n], 700 * n) for n in range(60))
    quiet = caption(film(*lines))
    loud = caption(replace(film(*lines), spots=bangs))
    assert len(loud) > len(quiet)
    for one in quiet:
        assert any(
            one.start_ms == other.start_ms and set(one.lines) <= set(other.lines) for other in loud
        )
    for one in loud:
        assert one.end_ms - one.start_ms >= MIN_MS
        letters = len(" ".join(one.lines))
        assert letters * 1000 <= MAX_LETTERS_PER_SECOND * (one.end_ms - one.start_ms)
    for one, two in itertools.pairwise(loud):
        assert two.start_ms - one.end_ms >= GAP_MS


def test_the_same_sound_is_not_told_of_again_and_again() -> None:
    barks = tuple(bang(Sound.BARK, ms) for ms in range(1000, 9000, 900))
    captions = caption(replace(film(seconds=30), spots=barks))
    assert shown(captions) == ["[dog barks]"]


def test_a_bed_is_told_of_once_and_a_quiet_room_never() -> None:
    beds = (bed("rain", 2), bed("room", 22), bed("rain", 42), bed("sea", 62, 2))
    assert shown(caption(replace(film(seconds=90), ambiences=beds))) == ["[rain]"]


def test_music_is_told_of_where_its_mood_changes() -> None:
    moods = (Mood.CALM, Mood.CALM, Mood.TENSE)
    cues = tuple(Cue(mood, n * 480, 480) for n, mood in enumerate(moods))
    captions = caption(replace(film(seconds=60), cues=cues))
    assert shown(captions) == ["[music: calm]", "[music: tense]"]
    assert captions[1].start_ms == 40_000
    assert shown(caption(replace(film(seconds=60), cues=cues), style="piano"))[0] == (
        "[music: calm piano]"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.SPANISH, "truenos"),
        (Language.FRENCH, "tonnerre"),
        (Language.ITALIAN, "tuono"),
        (Language.PORTUGUESE, "trovão"),
        (Language.HINDI, "बादल गरजते हैं"),
        (Language.EN_GB, "thunder"),
    ],
)
def test_sounds_are_told_in_the_films_language(language: Language, words: str) -> None:
    timeline = replace(film(seconds=9), spots=(bang(Sound.THUNDER, 3000),))
    assert shown(caption(timeline, language=language)) == [f"[{words}]"]


def test_a_description_is_no_caption_and_has_a_file_of_its_own() -> None:
    seen = replace(spoken("A harbour, at night.", at_ms=1000), kind=LineKind.DESCRIPTION)
    timeline = film(seen, spoken("Who is there?", at_ms=6000))
    assert shown(caption(timeline)) == ["Who is there?"]
    (one,) = described(timeline)
    assert one.lines == ("A harbour, at night.",)
    assert one.start_ms == 1000
