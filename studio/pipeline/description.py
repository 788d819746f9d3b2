"""Audio description: the narrator says in the pauses what is seen, for those who do not see it.

Comes in: a storyboard. Goes out: the same with lines of description. Shots in which nobody
speaks get theirs first; what does not fit their time holds the shot longer while the whole film
stays within a quarter more; what has no room is left out. A description stands before the lines
of its shot, never on them: the edit lays all lines one after the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from studio.film.shot import DESCRIPTION_PACE, Line, LineKind, Shot, Storyboard
from studio.film.timecode import FRAMES_PER_SECOND
from studio.pipeline.description_texts import Sentence, sentences_of
from studio.pipeline.estimate import CARDS_S, PAUSE_S, SPOKEN_WORDS_PER_SECOND
from studio.pipeline.stages import edit

LONGEST_SHARE = 0.19
"""How much longer the film may become by estimate, so that it stays under a quarter as spoken."""
_BREATH_S = 0.3
_MOST_SENTENCES = 4


@dataclass(frozen=True)
class _Telling:
    """One way to describe a shot: its text, its worth, and how much longer it makes the film."""

    text: str
    worth: float
    cost_s: float


_NOTHING = _Telling("", 0.0, 0.0)


def describe(board: Storyboard) -> Storyboard:
    """The board with a line of description before the lines of every shot that gets one."""
    tellings = [
        _worthwhile(_tellings(shot, sentences, _opens_closes(board.shots, at)))
        for at, (shot, sentences) in enumerate(zip(board.shots, sentences_of(board), strict=True))
    ]
    chosen = _chosen(tellings, LONGEST_SHARE * _length_s(board))
    shots = (_told(shot, telling) for shot, telling in zip(board.shots, chosen, strict=True))
    return replace(board, shots=tuple(shots))


def _opens_closes(shots: Sequence[Shot], at: int) -> tuple[bool, bool]:
    """Whether a shot is the first and the last of its scene."""
    scene = shots[at].scene
    return (
        at == 0 or shots[at - 1].scene != scene,
        at == len(shots) - 1 or shots[at + 1].scene != scene,
    )


def _told(shot: Shot, telling: _Telling) -> Shot:
    if not telling.text:
        return shot
    line = Line(f"{shot.id}-ad010", "", telling.text, LineKind.DESCRIPTION)
    return replace(shot, lines=(line, *shot.lines))


def _length_s(board: Storyboard) -> float:
    return CARDS_S + sum(
        PAUSE_S + _speech_s(" ".join(line.text for line in shot.lines))
        if shot.lines
        else shot.hold_frames / FRAMES_PER_SECOND
        for shot in board.shots
    )


def _speech_s(text: str, *, pace: float = 1.0) -> float:
    """How long words take to say."""
    return len(text.split()) / (SPOKEN_WORDS_PER_SECOND * pace)


def _tellings(
    shot: Shot, sentences: Sequence[Sentence], borders: tuple[bool, bool]
) -> Iterator[_Telling]:
    """All ways to describe a shot, nothing among them."""
    yield _NOTHING
    for count in range(1, min(len(sentences), _MOST_SENTENCES) + 1):
        for picked in combinations(sentences[: _MOST_SENTENCES + 1], count):
            for brief in (False, True):
                yield _telling(shot, picked, borders, brief=brief)


def _worthwhile(tellings: Iterable[_Telling]) -> list[_Telling]:
    """Those that nothing else beats for less, cheapest first."""
    kept: list[_Telling] = []
    for one in sorted(tellings, key=lambda t: (t.cost_s, -t.worth)):
        if not kept or one.worth > kept[-1].worth:
            kept.append(one)
    return kept


def _telling(
    shot: Shot, picked: Sequence[Sentence], borders: tuple[bool, bool], *, brief: bool
) -> _Telling:
    said = [one.short or one.text if brief else one.text for one in picked]
    text = " ".join(said)
    worth = sum(one.worth for one in picked) - (0.4 if brief else 0.0)
    needs_s = _BREATH_S * len(picked) + _speech_s(text, pace=DESCRIPTION_PACE)
    if shot.lines:
        return _Telling(text, worth, needs_s + edit.TURN_FRAMES / FRAMES_PER_SECOND)
    opens, closes = borders
    edges = edit.SCENE_LEAD_FRAMES if opens else edit.LEAD_FRAMES
    edges += edit.SCENE_TAIL_FRAMES if closes else edit.TAIL_FRAMES
    room_s = (shot.hold_frames - edges) / FRAMES_PER_SECOND
    return _Telling(text, worth, max(0.0, needs_s - room_s))


def _chosen(tellings: Sequence[Sequence[_Telling]], allowed_s: float) -> list[_Telling]:
    """What is said of each shot: first what costs nothing, then what is worth its time most."""
    chosen = [max((t for t in ways if not t.cost_s), key=lambda t: t.worth) for ways in tellings]
    spent_s = 0.0
    while True:
        best: tuple[float, int, _Telling] | None = None
        for at, ways in enumerate(tellings):
            for way in ways:
                gain = way.worth - chosen[at].worth
                more_s = way.cost_s - chosen[at].cost_s
                if gain > 0 and spent_s + more_s <= allowed_s:
                    rate = gain / max(more_s, 0.05)
                    if best is None or rate > best[0]:
                        best = (rate, at, way)
        if best is None:
            return chosen
        _, at, way = best
        spent_s += way.cost_s - chosen[at].cost_s
        chosen[at] = way
