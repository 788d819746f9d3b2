"""Sound spotting: the moment at which each single sound of a shot is heard.

Comes in: the shots with their spans, the lines as they are spoken, the clips. Goes out: spots in
samples. A sound that words tell of comes with those words; of one that is loud and would begin on
top of a line, the line's end is waited for where that is near. Steps fall with the puppets' feet.
"""

import re
from collections.abc import Iterator, Sequence

from studio.film.shot import Shot, Transition
from studio.film.sound import Sound, SpotEffect
from studio.film.timecode import SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Clip, ShotSpan, SpokenLine, Spot
from studio.lib import hashing

Filmed = tuple[ShotSpan, Shot]

_WAIT = round(1.3 * SAMPLES_PER_SECOND)  # a loud sound waits so long for a line to end
_GAP = SAMPLES_PER_SECOND // 4  # a pause that a loud sound may begin in
_AFTER = SAMPLES_PER_SECOND // 12
_APART = SAMPLES_PER_SECOND // 4
_LAST = SAMPLES_PER_SECOND // 3  # no sound begins closer than this to the end of its shot
_SILENT_LEAD = 0.12
_WALK_FRAMES, _RUN_FRAMES = 12, 8  # from one foot on the floor to the next
_STEPS = 6
_MOST_STRIDES = 3
_SOFT = frozenset(
    {
        Sound.CLOCK_TICKS, Sound.PAGE_TURNS, Sound.WRITING, Sound.PURR, Sound.CRICKETS,
        Sound.BIRDSONG, Sound.WINGS, Sound.KEY_TURNS, Sound.BUBBLES, Sound.DRIP, Sound.TYPING,
        Sound.RUSTLE, Sound.SQUEAK, Sound.BUZZ, Sound.SWITCH, Sound.HEARTBEAT, Sound.SNORE,
        Sound.FIRE_CRACKLES, Sound.POURING, Sound.COINS, Sound.CLINK,
    }
)  # fmt: skip
_WORD = re.compile(r"\S+")


def spot_sounds(
    filmed: Sequence[Filmed], spoken: Sequence[SpokenLine], clips: Sequence[Clip], *, seed: int
) -> tuple[Spot, ...]:
    """Every single sound of the film, in the order in which they begin.

    A sound that is heard again is another take of it: its seed counts how often.
    """
    lines = {line.line_id: line for line in spoken}
    counts: dict[Sound, int] = {}
    found: list[Spot] = []
    for span, shot in filmed:
        here = [(line.text, lines[line.id]) for line in shot.lines if line.id in lines]
        for effect in shot.spots:
            moment = _moment(effect, span, shot, here, spoken)
            starts = _strides(effect.sound, moment, span, shot, clips) or [_apart(moment, found)]
            for start in starts:
                number = counts[effect.sound] = counts.get(effect.sound, 0) + 1
                own = hashing.seed_of(seed, effect.sound, number)
                found.append(Spot(effect.sound, start, own, effect.pan, effect.distance))
    return tuple(sorted(found, key=lambda spot: (spot.start, spot.sound)))


def _is_step(sound: Sound) -> bool:
    return sound.startswith((Sound.FOOTSTEPS, Sound.RUNNING))


def _moment(
    effect: SpotEffect,
    span: ShotSpan,
    shot: Shot,
    here: Sequence[tuple[str, SpokenLine]],
    spoken: Sequence[SpokenLine],
) -> int:
    """The sample at which a sound begins, before it makes room for what is around it."""
    first = span.start * SAMPLES_PER_FRAME
    last = first + span.frames * SAMPLES_PER_FRAME
    word = _word_at(round(effect.at * len(shot.words)), shot.words, here)
    if word is None:
        share = _SILENT_LEAD + (0.75 - _SILENT_LEAD) * effect.at
        start = round(first + share * (last - first))
    else:
        start = word[0] if effect.sound in _SOFT or _is_step(effect.sound) else word[1]
    if effect.sound not in _SOFT and not _is_step(effect.sound):
        start = _free(start, spoken)
    return max(first, min(start, last - _LAST))


def _word_at(
    letter: int, words: str, here: Sequence[tuple[str, SpokenLine]]
) -> tuple[int, int] | None:
    """Where the word at a letter of a shot's words is spoken, in samples; None where it is not."""
    at = 0
    for text, line in here:
        first = words.find(text, at)
        if first < 0:
            continue
        at = first + len(text)
        if first <= letter < at and line.words:
            told = [match.start() for match in _WORD.finditer(text)]
            number = max(sum(start <= letter - first for start in told) - 1, 0)
            near = round(number * (len(line.words) - 1) / max(len(told) - 1, 1))
            _, start_ms, end_ms = line.words[min(near, len(line.words) - 1)]
            return line.start + _of_ms(start_ms), line.start + _of_ms(end_ms)
    return None


def _of_ms(milliseconds: int) -> int:
    return milliseconds * SAMPLES_PER_SECOND // 1000


def _free(start: int, spoken: Sequence[SpokenLine]) -> int:
    """The start, or the next pause or end of a line within the time one may wait."""
    for begins, ends in _speech(spoken):
        if start < begins - _GAP:
            return start
        if start < ends:
            return ends + _AFTER if ends + _AFTER - start <= _WAIT else start
    return start


def _speech(spoken: Sequence[SpokenLine]) -> Iterator[tuple[int, int]]:
    """Stretches of words without a pause long enough for a sound to begin in."""
    words = sorted(
        (line.start + _of_ms(start), line.start + _of_ms(end))
        for line in spoken
        for _, start, end in line.words
    )
    begins, ends = -1, -1
    for start, end in words:
        if begins >= 0 and start - ends >= _GAP:
            yield begins, ends
            begins = start
        begins = start if begins < 0 else begins
        ends = max(ends, end)
    if begins >= 0:
        yield begins, ends


def _apart(start: int, found: Sequence[Spot]) -> int:
    """A moment that is not quite another sound's: two that begin at once are heard as one."""
    while any(abs(spot.start - start) < _APART for spot in found if not _is_step(spot.sound)):
        start += _APART
    return start


def _strides(
    sound: Sound, moment: int, span: ShotSpan, shot: Shot, clips: Sequence[Clip]
) -> list[int]:
    """Where runs of six steps begin, foot by foot with the puppet, to the end of the shot."""
    if not _is_step(sound):
        return []
    every = _RUN_FRAMES if sound.startswith(Sound.RUNNING) else _WALK_FRAMES
    zero = _zero_of(shot, clips, span)
    frame = moment // SAMPLES_PER_FRAME
    frame += (zero - frame) % every
    stop = span.start + span.frames - every
    run = _STEPS * every
    return [at * SAMPLES_PER_FRAME for at in range(frame, max(stop, frame + 1), run)][
        :_MOST_STRIDES
    ]


def _zero_of(shot: Shot, clips: Sequence[Clip], span: ShotSpan) -> int:
    """The timeline frame of the first frame that the shot is staged for."""
    for clip in clips:
        if clip.shot_id == shot.id and clip.transition is Transition.CUT:
            return clip.start - clip.offset
    return span.start
