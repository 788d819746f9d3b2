"""Spotting: where music comes in and goes out, whose theme it plays, how full it is, what it marks.

Comes in: the shots with their spans on the timeline. Goes out: cues without gap. Music may rest
within a cue (its intensity is 0 there): under long quiet talk silence is the better score.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from studio.film.look import Emotion, Mood
from studio.film.shot import Action, Shot, Transition
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Cue, ShotSpan

Filmed = tuple[ShotSpan, Shot]
SHORTEST_CUE_FRAMES = 14 * FRAMES_PER_SECOND

_LONG_CUE = 45 * FRAMES_PER_SECOND
_SHORTEST_THEME = 28 * FRAMES_PER_SECOND
_MOST_IN_IT = 0.45  # of a scene that a person is in to give it a theme
_AHEAD = 0.12  # by which somebody must be seen more than the next

_FULLNESS = {
    Mood.CALM: 0.40,
    Mood.TENDER: 0.42,
    Mood.SAD: 0.40,
    Mood.MYSTERIOUS: 0.42,
    Mood.PLAYFUL: 0.54,
    Mood.JOYFUL: 0.60,
    Mood.TENSE: 0.60,
    Mood.HEROIC: 0.66,
}
_MOVED = frozenset({Action.RUN, Action.DANCE})
_SHAKEN = frozenset({Emotion.AFRAID, Emotion.ANGRY, Emotion.CRYING, Emotion.SURPRISED})
_QUICK, _SLOW = 2.5, 7.0  # s; shots shorter than the first hurry, longer than the second rest
_WORDS_A_SECOND = 2.5
_UNDER_TALK = 0.12
_CLIMAX, _CLIMAX_AT, _CLIMAX_WIDTH = 0.24, 0.84, 0.22
_CALMER_START = 0.10
_TITLE_FULLNESS = 0.55
_SOFTEST, _FULLEST = 0.14, 0.97
_SMOOTH_FRAMES = 6 * FRAMES_PER_SECOND
_FAR_OFF = 1e-4  # what shots far away weigh

_STRONG = frozenset({Transition.FADE, Transition.CURTAIN, Transition.IRIS, Transition.PAGE_TURN})
_APART = 6 * FRAMES_PER_SECOND
_TURN = 0.1  # of fullness between two moods, from which their change is a turn
_FROM_START, _FROM_END = 2 * FRAMES_PER_SECOND, 5 * FRAMES_PER_SECOND

_RESTFUL = frozenset({Mood.CALM, Mood.TENDER, Mood.SAD, Mood.MYSTERIOUS})
_TALK = 0.68  # of a shot that is spoken, from which music may rest
_SHORTEST_REST = 12 * FRAMES_PER_SECOND
_LONGEST_REST = 40 * FRAMES_PER_SECOND
_MOST_RESTED = 0.25  # of a film
_RESTS_FROM, _RESTS_TO = 0.2, 0.75
_SHORTEST_FILM_THAT_RESTS = 90 * FRAMES_PER_SECOND
_EASED = 2 * FRAMES_PER_SECOND


@dataclass(frozen=True)
class _Run:
    """Shots that one cue lies under."""

    mood: Mood
    theme: str
    shots: tuple[Filmed, ...]

    @property
    def frames(self) -> int:
        """How long they are."""
        return sum(span.frames for span, _ in self.shots)


def spot_music(filmed: Sequence[Filmed], frames: int) -> tuple[Cue, ...]:
    """Cues that cover the film without gap: one a run of scenes of one mood.

    A long run is parted where another theme begins.
    The first and the last cue play the film's own theme; those between the theme of the person
    who is most in them, or of their place. A run that is too short to be heard as music of its
    own joins the one before it.
    """
    runs = _merged([_scene_run(scene) for scene in _scenes(filmed)])
    rests = _rests(filmed, frames)
    level = _Level(filmed, frames)
    heard: Counter[str] = Counter()
    cues, at = [], 0
    for index, run in enumerate(runs):
        last = index == len(runs) - 1
        end = frames if last else runs[index + 1].shots[0][0].start
        theme = "" if index == 0 or last else run.theme
        hits = _hits(filmed, at, end)
        intensity = level.over(run, at, end, rests)
        if index == 0:
            intensity = _opening(intensity)
        cues.append(Cue(run.mood, at, end - at, theme, heard[theme], intensity, hits))
        heard[theme] += 1
        at = end
    return tuple(cues)


def _opening(intensity: tuple[tuple[int, float], ...]) -> tuple[tuple[int, float], ...]:
    """The curve of the first cue: over the title the music is alone and may be full."""
    (_, first), *rest = intensity
    return ((0, max(first, _TITLE_FULLNESS)), *rest)


def _scenes(filmed: Sequence[Filmed]) -> list[tuple[Filmed, ...]]:
    return [tuple(shots) for _, shots in groupby(filmed, key=lambda item: item[1].scene)]


def _scene_run(scene: tuple[Filmed, ...]) -> _Run:
    weights: Counter[Mood] = Counter()
    for span, shot in scene:
        weights[shot.mood] += span.frames
    return _Run(weights.most_common(1)[0][0], _theme(scene), scene)


def _theme(shots: Sequence[Filmed]) -> str:
    """The person who is most in these shots, where somebody is; else their place."""
    total = max(sum(span.frames for span, _ in shots), 1)
    people: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for span, shot in shots:
        places[shot.place or shot.setting.value] += span.frames
        for name in {staged.name for staged in shot.characters}:
            people[name] += span.frames
    ranked = sorted(people.items(), key=lambda item: (-item[1], item[0]))
    if ranked:
        behind = ranked[1][1] if len(ranked) > 1 else 0
        name, seen = ranked[0]
        if seen >= _MOST_IN_IT * total and seen - behind >= _AHEAD * total:
            return name
    return min(places.items(), key=lambda item: (-item[1], item[0]))[0]


def _merged(runs: Sequence[_Run]) -> list[_Run]:
    """Runs of one mood as one; a long run parts where another theme begins."""
    merged: list[_Run] = []
    for run in runs:
        if merged and _belongs(merged[-1], run):
            merged[-1] = _joined(merged[-1], run, merged[-1].mood)
        elif merged and merged[-1].frames < SHORTEST_CUE_FRAMES:
            merged[-1] = _joined(merged[-1], run, run.mood)
        else:
            merged.append(run)
    return merged


def _belongs(before: _Run, run: _Run) -> bool:
    if run.frames < SHORTEST_CUE_FRAMES:
        return True
    if before.mood is not run.mood:
        return False
    parts = before.frames >= _LONG_CUE and run.frames >= _SHORTEST_THEME
    return not (parts and before.theme != run.theme)


def _joined(one: _Run, two: _Run, mood: Mood) -> _Run:
    shots = one.shots + two.shots
    return _Run(mood, _theme(shots), shots)


def _spoken_share(span: ShotSpan, shot: Shot) -> float:
    """About how much of a shot somebody speaks in."""
    words = sum(len(line.text.split()) for line in shot.lines)
    return min(words / _WORDS_A_SECOND * FRAMES_PER_SECOND / max(span.frames, 1), 1.0)


def _rests(filmed: Sequence[Filmed], frames: int) -> list[tuple[int, int]]:
    """Stretches (frames) of long quiet talk, in which the music is silent."""
    if frames < _SHORTEST_FILM_THAT_RESTS:
        return []
    found: list[tuple[int, int]] = []
    rested = 0
    for quiet, items in groupby(filmed, key=_is_quiet_talk):
        shots = list(items)
        start = shots[0][0].start
        stop = min(shots[-1][0].start + shots[-1][0].frames, start + _LONGEST_REST)
        inside = start >= _RESTS_FROM * frames and stop <= _RESTS_TO * frames
        fits = rested + stop - start <= _MOST_RESTED * frames
        if quiet and inside and fits and stop - start >= _SHORTEST_REST:
            found.append((start, stop))
            rested += stop - start
    return found


def _is_quiet_talk(item: Filmed) -> bool:
    span, shot = item
    return shot.mood in _RESTFUL and _spoken_share(span, shot) >= _TALK


def _hits(filmed: Sequence[Filmed], start: int, end: int) -> tuple[int, ...]:
    """Frames from the cue's start at which the picture changes so that music may mark it.

    The weightiest first: what comes within seconds of one that weighs more is left out.
    """
    weighed: list[tuple[int, int]] = []
    for index, (span, shot) in enumerate(filmed):
        before = filmed[index - 1][1] if index else None
        fresh = before is None or before.scene != shot.scene
        turned = before is not None and _turns(before.mood, shot.mood)
        weight = 3 * fresh + 2 * turned + 2 * (shot.transition in _STRONG)
        if weight:
            weighed.append((-weight, span.start))
    kept: list[int] = []
    for _, frame in sorted(weighed):
        inside = start + _FROM_START <= frame <= end - _FROM_END
        if inside and all(abs(frame - other) >= _APART for other in kept):
            kept.append(frame)
    return tuple(sorted(frame - start for frame in kept))


def _turns(before: Mood, after: Mood) -> bool:
    return abs(_FULLNESS[before] - _FULLNESS[after]) >= _TURN


class _Level:
    """How full the music is, frame by frame, by what is seen and said."""

    def __init__(self, filmed: Sequence[Filmed], frames: int) -> None:
        self.frames = frames
        self.points = [
            (span.start + span.frames // 2, _level(span, shot, frames)) for span, shot in filmed
        ]

    def at(self, frame: int) -> float:
        """The mean over the seconds around a frame, nearer shots counting more."""
        total = weight = 0.0
        for middle, value in self.points:
            near = math.exp(-(((middle - frame) / _SMOOTH_FRAMES) ** 2)) + _FAR_OFF
            total, weight = total + near * value, weight + near
        return total / weight if weight else 0.5

    def over(
        self, run: _Run, start: int, end: int, rests: Sequence[tuple[int, int]]
    ) -> tuple[tuple[int, float], ...]:
        """(frame from the cue's start, 0..1) points of one cue."""
        spots = {start, end, *(span.start + span.frames // 2 for span, _ in run.shots)}
        points = {frame: self.at(frame) for frame in spots if start <= frame <= end}
        for first, last in rests:
            points = _rested(points, max(first, start), min(last, end), self)
        return tuple(
            (frame - start, round(min(max(value, 0.0), _FULLEST), 3))
            for frame, value in sorted(points.items())
        )


def _rested(points: dict[int, float], first: int, last: int, level: _Level) -> dict[int, float]:
    """The points with silence from one frame to another, eased in and out."""
    if last - first < _SHORTEST_REST:
        return points
    kept = {frame: value for frame, value in points.items() if not first <= frame <= last}
    kept |= {first: level.at(first), first + _EASED: 0.0, last - 1: 0.0, last: level.at(last)}
    return kept


def _level(span: ShotSpan, shot: Shot, frames: int) -> float:
    """How full the music wants to be in one shot."""
    seconds = span.frames / FRAMES_PER_SECOND
    along = (span.start + span.frames / 2) / max(frames, 1)
    value = _FULLNESS[shot.mood]
    if seconds < _QUICK:
        value += 0.10
    elif seconds > _SLOW and not shot.lines:
        value -= 0.05
    value += 0.10 * any(staged.action in _MOVED for staged in shot.characters)
    value += 0.06 * any(staged.emotion in _SHAKEN for staged in shot.characters)
    value -= _UNDER_TALK * _spoken_share(span, shot)
    value += _CLIMAX * max(0.0, 1 - abs(along - _CLIMAX_AT) / _CLIMAX_WIDTH)
    value -= _CALMER_START * max(0.0, 1 - along / 0.2)
    return min(max(value, _SOFTEST), _FULLEST)
