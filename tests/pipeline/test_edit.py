"""The edit, on a small board with takes of known length."""

from dataclasses import replace
from itertools import groupby

import pytest

from studio.film.look import (
    CameraMove,
    Framing,
    Look,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Viseme,
    Weather,
)
from studio.film.shot import (
    Character,
    Line,
    LineKind,
    Shot,
    Staged,
    Storyboard,
    Transition,
    Voice,
)
from studio.film.take import MouthKey, Take, Word
from studio.film.timecode import SAMPLES_PER_FRAME
from studio.film.timeline import Card
from studio.lib import hashing
from studio.pipeline.stages import edit

ORDER = edit.Order(width=640, height=360, seed=1, music=True)
VOICE = Voice((("af_heart", 1.0),))


def shot(shot_id: str, **changes) -> Shot:
    plain = Shot(
        id=shot_id,
        scene=shot_id.partition("-")[0],
        words="A lamp.",
        setting=Setting.SEA_COAST,
        time_of_day=TimeOfDay.NIGHT,
        weather=Weather.RAIN,
        season=Season.AUTUMN,
        mood=Mood.TENSE,
        framing=Framing.WIDE,
        camera=CameraMove.PUSH_IN,
    )
    return replace(plain, **changes)


def line(line_id: str, speaker: str = "TAM") -> Line:
    return Line(line_id, speaker, "Keep the light.", LineKind.DIALOGUE)


def take(line_id: str, seconds: float) -> Take:
    return Take(
        line_id,
        24_000,
        round(seconds * 24_000),
        (Word("Keep", 0, 300), Word("the", 300, 400), Word("light.", 400, 900)),
        (MouthKey(0, Viseme.EE), MouthKey(300, Viseme.L), MouthKey(900, Viseme.REST)),
    )


@pytest.fixture
def board() -> Storyboard:
    spoken = shot(
        "sc010-sh020",
        lines=(line("a"), line("b")),
        characters=(Staged("TAM"),),
        framing=Framing.CLOSE,
    )
    silent = shot("sc010-sh010", hold_frames=60)
    morning = shot(
        "sc020-sh010", mood=Mood.CALM, weather=Weather.CLEAR, transition=Transition.DISSOLVE
    )
    return Storyboard(
        title="The Lamp",
        author="",
        narrator=VOICE,
        cast=(Character("TAM", Look(), VOICE),),
        scene_titles=(("sc010", "The rock"), ("sc020", "Morning")),
        shots=(silent, spoken, morning),
    )


@pytest.fixture
def timeline(board):
    return edit.edit(board, {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER)


def test_clips_follow_each_other_without_gap_or_overlap(timeline):
    at = 0
    for clip in timeline.clips:
        assert clip.start == at
        assert clip.frames > 0
        at += clip.frames
    assert at == timeline.frames


def test_no_clip_uses_a_frame_that_its_staging_does_not_have(timeline):
    for clip in timeline.clips:
        for index, offset in ((clip.staging, clip.offset), (clip.into, clip.into_offset)):
            if index is not None:
                assert offset + clip.frames <= timeline.stagings[index].frames


def test_a_film_begins_and_ends_in_black_with_its_cards(timeline):
    assert timeline.clips[0].staging is None
    assert timeline.stagings[0].card is Card.TITLE
    assert timeline.stagings[0].lettering == ("The Lamp",)
    assert timeline.stagings[-1].card is Card.END
    last = timeline.clips[-1]
    assert (last.into, last.transition) == (None, Transition.FADE)


def test_lines_follow_each_other_with_a_pause_inside_their_shot(timeline):
    one, two = timeline.spoken
    pause = two.start - (one.start + one.samples)
    assert SAMPLES_PER_FRAME * 4 <= pause <= SAMPLES_PER_FRAME * 12
    span = next(s for s in timeline.shots if s.shot_id == "sc010-sh020")
    assert span.start * SAMPLES_PER_FRAME < one.start
    assert two.start + two.samples < (span.start + span.frames) * SAMPLES_PER_FRAME


def test_a_mouth_moves_exactly_when_its_line_is_heard(timeline):
    clip = next(c for c in timeline.clips if c.shot_id == "sc010-sh020" and c.into is None)
    staging = timeline.stagings[clip.staging]
    (mouth,) = staging.mouths
    first = next(frame for frame, shape in mouth.keys if shape is Viseme.EE)
    assert (first - clip.offset + clip.start) * SAMPLES_PER_FRAME == timeline.spoken[0].start
    said = [shape for shape, _ in groupby(shape for _, shape in mouth.keys)]
    breath = Viseme.EH
    assert said[:4] == [breath, Viseme.EE, Viseme.L, Viseme.REST]
    assert len(mouth.opens) == len(mouth.keys)


def test_a_silent_shot_is_as_long_as_its_hold(timeline):
    clip = next(c for c in timeline.clips if c.shot_id == "sc010-sh010" and c.into is None)
    assert clip.frames == 60


def test_scenes_become_chapters_that_cover_the_film(timeline):
    titles = [c.title for c in timeline.chapters]
    assert titles == ["The rock", "Morning"]
    assert timeline.chapters[0].start == 0
    assert sum(c.frames for c in timeline.chapters) == timeline.frames


def test_music_covers_the_film_without_gap(timeline):
    assert timeline.cues[0].start == 0
    assert sum(c.frames for c in timeline.cues) == timeline.frames


def test_without_music_there_are_no_cues(board):
    silent = edit.edit(
        board, {"a": take("a", 1.0), "b": take("b", 2.0)}, replace(ORDER, music=False)
    )
    assert silent.cues == ()


def test_moving_a_shot_makes_no_body_anew(board, timeline):
    """A shot's picture does not know where the shot stands, what it is called or who hears it."""
    longer = edit.edit(board, {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER)
    renamed = replace(
        board, shots=(board.shots[0], replace(board.shots[1], words="Other."), board.shots[2])
    )
    other = edit.edit(renamed, {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER)
    keys = [hashing.of_value(s) for s in longer.stagings]
    assert keys == [hashing.of_value(s) for s in timeline.stagings]
    assert keys == [hashing.of_value(s) for s in other.stagings]


def test_the_same_place_looks_the_same_in_every_shot(timeline):
    assert len({s.seed for s in timeline.stagings}) == 1


def test_a_longer_reading_changes_only_its_own_shot(board, timeline):
    longer = edit.edit(board, {"a": take("a", 1.5), "b": take("b", 2.0)}, ORDER)
    same = [
        hashing.of_value(one) == hashing.of_value(two)
        for one, two in zip(timeline.stagings, longer.stagings, strict=True)
    ]
    assert same == [True, True, False, True, True]


def joined(board, transition: Transition):
    """The board's last shot begun with a transition, cut."""
    shots = (*board.shots[:2], replace(board.shots[2], transition=transition))
    changed = replace(board, shots=shots)
    return edit.edit(changed, {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER)


@pytest.mark.parametrize("transition", Transition)
def test_a_transition_lies_between_its_shots_and_takes_nothing_from_them(board, transition):
    timeline = joined(board, transition)
    length = edit.TRANSITION_FRAMES[transition]
    bodies = {c.shot_id: c for c in timeline.clips if c.into is None and c.staging is not None}
    before, after = bodies["sc010-sh020"], bodies["sc020-sh010"]
    assert after.start - (before.start + before.frames) == length
    between = [c for c in timeline.clips if c.into is not None and c.shot_id == "sc020-sh010"]
    assert [c.frames for c in between] == ([length] if length else [])
    for clip in between:
        assert clip.transition is transition
        assert clip.staging is not None
        assert clip.offset == timeline.stagings[clip.staging].frames - length
        assert clip.into_offset == 0
    span = {span.shot_id: span for span in timeline.shots}["sc020-sh010"]
    assert span.start == after.start - length // 2


def test_no_line_is_spoken_into_a_transition(board):
    for transition in Transition:
        timeline = joined(board, transition)
        joins = [c for c in timeline.clips if c.into is not None]
        for spoken in timeline.spoken:
            first, last = spoken.start, spoken.start + spoken.samples
            for clip in joins:
                end = (clip.start + clip.frames) * SAMPLES_PER_FRAME
                assert last <= clip.start * SAMPLES_PER_FRAME or first >= end


def closing(board, mood: Mood, first: Transition = Transition.FADE) -> Transition:
    shots = tuple(replace(shot, mood=mood) for shot in board.shots)
    changed = replace(board, shots=(replace(shots[0], transition=first), *shots[1:]))
    timeline = edit.edit(changed, {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER)
    return next(c.transition for c in timeline.clips if c.shot_id == "end" and c.into is not None)


def test_a_film_ends_as_it_was_meant(board):
    assert closing(board, Mood.TENSE) is Transition.FADE
    assert closing(board, Mood.PLAYFUL) is Transition.IRIS
    assert closing(board, Mood.PLAYFUL, Transition.CURTAIN) is Transition.CURTAIN
    assert closing(board, Mood.SAD, Transition.CURTAIN) is Transition.CURTAIN


def test_a_play_opens_with_its_curtain_after_the_title(board):
    shots = (replace(board.shots[0], transition=Transition.CURTAIN), *board.shots[1:])
    timeline = edit.edit(
        replace(board, shots=shots), {"a": take("a", 1.0), "b": take("b", 2.0)}, ORDER
    )
    opening = next(c for c in timeline.clips if c.into == 1)
    assert opening.transition is Transition.CURTAIN
    assert opening.frames == edit.TRANSITION_FRAMES[Transition.CURTAIN]


def test_a_chapter_has_a_card_before_its_first_shot_and_none_where_the_script_has_none(board):
    takes = {"a": take("a", 1.0), "b": take("b", 2.0)}
    headed = replace(board, chapters=(("sc010", "One"), ("sc020", "Two")))
    timeline = edit.edit(headed, takes, ORDER)
    cards = [s for s in timeline.stagings if s.card is Card.CHAPTER]
    assert [card.lettering for card in cards] == [("One",), ("Two",)]
    assert all(not card.shot.characters for card in cards)
    at = [c.shot_id for c in timeline.clips if c.into is None]
    assert at[at.index("chapter") + 1] == "sc010-sh010"
    assert sum(span.frames for span in timeline.shots) + timeline.shots[0].start <= timeline.frames
    ends = [span.start + span.frames for span in timeline.shots]
    assert ends[:-1] == [span.start for span in timeline.shots[1:]]
    assert sum(cue.frames for cue in timeline.cues) == timeline.frames
    plain = edit.edit(board, takes, ORDER)
    assert not any(s.card is Card.CHAPTER for s in plain.stagings)
