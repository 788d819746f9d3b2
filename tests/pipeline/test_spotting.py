"""Where music comes in, whose theme it plays, how full it is, and what it marks."""

from dataclasses import replace
from itertools import pairwise

from studio.film.look import (
    CameraMove,
    Emotion,
    Framing,
    Mood,
    Season,
    Setting,
    TimeOfDay,
    Weather,
)
from studio.film.shot import Action, Line, LineKind, Shot, Staged, Transition
from studio.film.timeline import ShotSpan
from studio.pipeline.spotting import spot_music

SECOND = 24
PLAIN = Shot(
    id="",
    scene="",
    words="",
    setting=Setting.HARBOUR,
    time_of_day=TimeOfDay.DAY,
    weather=Weather.CLEAR,
    season=Season.SUMMER,
    mood=Mood.CALM,
    framing=Framing.WIDE,
    camera=CameraMove.STILL,
)


def filmed(*shots: tuple[str, float, dict], start: int = 72):
    """Shots as (scene, seconds, changes), one after the other from a frame on."""
    result, at = [], start
    for number, (scene, seconds, changes) in enumerate(shots):
        shot = replace(PLAIN, id=f"{scene}-sh{number:03}", scene=scene, **changes)
        frames = round(seconds * SECOND)
        result.append((ShotSpan(shot.id, at, frames), shot))
        at += frames
    return result


def spotted(shots, tail: int = 66):
    last = shots[-1][0]
    return spot_music(shots, last.start + last.frames + tail)


def people(*names: str) -> dict:
    return {"characters": tuple(Staged(name) for name in names)}


def talk(words: int) -> dict:
    line = Line("l", "TAM", " ".join(["word"] * words), LineKind.DIALOGUE)
    return {"lines": (line,)}


def level(cue, frame: int) -> float:
    """A cue's intensity at a frame of its own, between its points."""
    points = list(cue.intensity)
    for (a, low), (b, high) in pairwise(points):
        if a <= frame <= b:
            return low + (high - low) * (frame - a) / max(b - a, 1)
    raise AssertionError(frame)


THREE = (
    ("sc010", 30, {"mood": Mood.CALM, **people("TAM")}),
    ("sc020", 40, {"mood": Mood.TENSE, **people("ADA")}),
    ("sc030", 40, {"mood": Mood.SAD, "place": "the mill"}),
    ("sc040", 40, {"mood": Mood.TENSE, **people("ADA")}),
    ("sc050", 30, {"mood": Mood.JOYFUL, **people("TAM", "ADA")}),
)


def test_cues_cover_the_film_and_begin_with_scenes():
    shots = filmed(*THREE)
    cues = spotted(shots)
    assert cues[0].start == 0
    for one, two in pairwise(cues):
        assert two.start == one.start + one.frames
    assert {cue.start for cue in cues[1:]} <= {span.start for span, _ in shots}
    last = shots[-1][0]
    assert cues[-1].start + cues[-1].frames == last.start + last.frames + 66
    assert [cue.mood for cue in cues] == [shot.mood for _, shot in shots]


def test_the_film_opens_and_ends_with_its_own_theme_and_people_have_theirs_between():
    cues = spotted(filmed(*THREE))
    assert [cue.theme for cue in cues] == ["", "ADA", "the mill", "ADA", ""]
    assert [cue.appearance for cue in cues] == [0, 0, 0, 1, 1]


def test_two_who_are_seen_alike_leave_the_theme_to_the_place():
    shots = list(THREE)
    shots[1] = ("sc020", 40, {"mood": Mood.TENSE, **people("ADA", "TAM")})
    assert spotted(filmed(*shots))[1].theme == "harbour"


def test_a_short_scene_of_another_mood_joins_its_neighbour():
    shots = filmed(
        ("sc010", 30, {}), ("sc020", 5, {"mood": Mood.TENSE}), ("sc030", 30, {"mood": Mood.CALM})
    )
    assert [cue.mood for cue in spotted(shots)] == [Mood.CALM]


def test_a_long_run_of_one_mood_parts_where_another_theme_begins():
    shots = filmed(
        ("sc010", 80, people("TAM")), ("sc020", 50, people("ADA")), ("sc030", 80, people("TAM"))
    )
    assert [cue.theme for cue in spotted(shots)] == ["", "ADA", ""]
    short = filmed(("sc010", 40, people("TAM")), ("sc020", 20, people("ADA")))
    assert len(spotted(short)) == 1


def test_the_title_makes_way_for_the_first_shot_with_a_hit():
    (cue,) = spotted(filmed(("sc010", 30, {})))
    assert cue.hits == (72,)


def test_scenes_and_strong_transitions_are_marked_and_plain_cuts_are_not():
    shots = filmed(
        ("sc010", 10, {}),
        ("sc010", 10, {}),
        ("sc020", 10, {}),
        ("sc020", 10, {"transition": Transition.FADE}),
        ("sc020", 10, {"mood": Mood.TENSE}),
        ("sc020", 10, {}),
    )
    (cue,) = spotted(shots)
    assert cue.hits == tuple(shots[k][0].start for k in (0, 2, 3, 4, 5))  # 5: the tension is over


def test_hits_keep_apart_and_away_from_the_ends():
    rapid = filmed(*[(f"sc{n:03}", 2, {}) for n in range(1, 16)])
    (cue,) = spotted(rapid)
    assert all(b - a >= 6 * SECOND for a, b in pairwise(cue.hits))
    assert cue.hits[-1] <= cue.frames - 5 * SECOND


def test_fullness_follows_mood_pace_action_and_talk():
    def middle(**changes) -> float:
        around = [("sc010", 20, {}), ("sc020", 20, changes), ("sc030", 60, {})]
        cues = spotted(filmed(*around))
        frame = 72 + 30 * SECOND
        cue = next(c for c in cues if c.start <= frame < c.start + c.frames)
        return level(cue, frame - cue.start)

    calm = middle()
    assert middle(mood=Mood.HEROIC) > calm + 0.1
    assert middle(**talk(48)) < calm - 0.05
    running = (Staged("TAM", action=Action.RUN),)
    assert middle(characters=running) > calm + 0.05
    afraid = (Staged("TAM", emotion=Emotion.AFRAID),)
    assert middle(characters=afraid) > calm + 0.03


def test_the_music_climbs_towards_the_end():
    (cue,) = spotted(filmed(*[("sc010", 5, {}) for _ in range(40)]))
    assert level(cue, round(0.84 * cue.frames)) > level(cue, cue.frames // 4) + 0.15
    assert all(0 <= value <= 1 for _, value in cue.intensity)
    frames = [frame for frame, _ in cue.intensity]
    assert frames == sorted(set(frames))
    assert frames[0] == 0
    assert frames[-1] == cue.frames


def test_music_rests_under_long_quiet_talk_and_nowhere_else():
    def shots(mood: Mood, words: int):
        quiet = {"mood": mood, **talk(words)}
        plain = {"mood": mood}
        return filmed(
            ("sc010", 50, plain), ("sc020", 10, quiet), ("sc020", 10, quiet), ("sc030", 70, plain)
        )

    (cue,) = spotted(shots(Mood.SAD, 25))
    assert level(cue, 72 + 60 * SECOND) == 0
    assert level(cue, 72 + 30 * SECOND) > 0.1
    assert level(cue, 72 + 90 * SECOND) > 0.1
    for mood, words in ((Mood.SAD, 6), (Mood.TENSE, 25)):
        (cue,) = spotted(shots(mood, words))
        assert min(value for _, value in cue.intensity) > 0.1


def test_a_short_film_has_no_rest():
    quiet = {"mood": Mood.SAD, **talk(40)}
    (cue,) = spotted(
        filmed(
            ("sc010", 20, {"mood": Mood.SAD}),
            ("sc020", 16, quiet),
            ("sc030", 30, {"mood": Mood.SAD}),
        )
    )
    assert min(value for _, value in cue.intensity) > 0.1
