"""Edit: decides every length, cut, transition, mouth, cue and chapter. All after it performs.

Comes in: the storyboard and the takes of its lines. Goes out: one timeline. The spoken lines fix
the time: a shot is as long as its lines and the pauses around them, or its hold when silent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studio.film import lips
from studio.film.look import CameraMove, Framing, Mood
from studio.film.shot import LineKind, Shot, Storyboard, Transition
from studio.film.take import MouthKey, Take
from studio.film.timecode import (
    SAMPLES_PER_FRAME,
    SAMPLES_PER_SECOND,
    frames_to_hold,
)
from studio.film.timeline import (
    Card,
    Chapter,
    Clip,
    Mouth,
    ShotSpan,
    SpokenLine,
    Staging,
    Timeline,
)
from studio.film.turns import turn_frames
from studio.lib import hashing
from studio.pipeline.acoustics import pan_of, spot_rooms
from studio.pipeline.sound_spotting import spot_sounds
from studio.pipeline.soundscape import spot_ambience
from studio.pipeline.spotting import spot_music

LEAD_FRAMES = 8
SCENE_LEAD_FRAMES = 20
TAIL_FRAMES = 8
SCENE_TAIL_FRAMES = 20
TURN_FRAMES = 10
SHORTEST_FRAMES = 30
TITLE_FRAMES = 72
CHAPTER_FRAMES = 44
END_FRAMES = 66
TRANSITION_FRAMES = {
    Transition.CUT: 0,
    Transition.DISSOLVE: 14,
    Transition.FADE: 24,
    Transition.PAGE_TURN: 24,
    Transition.CURTAIN: 48,
    Transition.IRIS: 44,
}
BLACK_FADE_FRAMES = 14


@dataclass(frozen=True)
class Order:
    """What the person asked for that the edit must know."""

    width: int
    height: int
    seed: int
    music: bool
    credit: str = "Made with AI Film Studio"


@dataclass(frozen=True)
class _Piece:
    """A shot or card laid out in itself: its staging's frames count from 0 here."""

    staging: Staging
    shot_id: str
    scene: str
    transition: Transition
    frames: int
    lines: tuple[tuple[int, Take], ...] = ()


def edit(storyboard: Storyboard, takes: Mapping[str, Take], order: Order) -> Timeline:
    """The whole timeline. ``takes`` holds one take for every line id of the board."""
    pieces = _pieces(storyboard, takes, order)
    stagings, clips, starts = _lay(pieces)
    frames = clips[-1].start + clips[-1].frames
    spans = _spans(pieces, starts, frames)
    by_id = {shot.id: shot for shot in storyboard.shots}
    filmed = [(span, by_id[span.shot_id]) for span in spans if span.shot_id in by_id]
    spoken = _spoken(storyboard, pieces, starts)
    return Timeline(
        title=storyboard.title,
        width=order.width,
        height=order.height,
        frames=frames,
        stagings=stagings,
        clips=clips,
        spoken=spoken,
        cues=spot_music(filmed, frames) if order.music else (),
        ambiences=spot_ambience(filmed),
        chapters=_chapters(storyboard, filmed, frames),
        shots=tuple(span for span, _ in filmed),
        spots=spot_sounds(filmed, spoken, clips, seed=order.seed),
        rooms=spot_rooms(filmed),
    )


def _pieces(board: Storyboard, takes: Mapping[str, Take], order: Order) -> list[_Piece]:
    """Title card, shots, end card."""
    shots, chapters = board.shots, dict(board.chapters)
    pieces = [_card(board, Card.TITLE, order)]
    for index, shot in enumerate(shots):
        opens = index == 0 or shots[index - 1].scene != shot.scene
        if opens and shot.scene in chapters:
            pieces.append(_chapter_card(board, shot, chapters[shot.scene], order))
        piece = _shot_piece(board, shot, takes, order, _edges(shots, index))
        after_card = index == 0 or (opens and shot.scene in chapters)
        plain = after_card and shot.transition is not Transition.CURTAIN
        pieces.append(replace(piece, transition=Transition.DISSOLVE) if plain else piece)
    pieces.append(replace(_card(board, Card.END, order), transition=_closing(board)))
    return pieces


_LIGHT_HEARTED = frozenset({Mood.PLAYFUL, Mood.JOYFUL})


def _closing(board: Storyboard) -> Transition:
    """How the last shot ends: as the film was opened; an iris where it was mostly in fun."""
    shots = board.shots
    if shots[0].transition is Transition.CURTAIN:
        return Transition.CURTAIN
    light = sum(shot.mood in _LIGHT_HEARTED for shot in shots)
    playful = any(shot.mood is Mood.PLAYFUL for shot in shots)
    if playful and shots[-1].mood in _LIGHT_HEARTED and 2 * light >= len(shots):
        return Transition.IRIS
    return Transition.FADE


def _edges(shots: Sequence[Shot], index: int) -> tuple[int, int]:
    """Frames before a shot's first line and after its last.

    Where people answer each other over a cut, both sides share the pause between the two.
    """
    shot = shots[index]
    before = shots[index - 1] if index else None
    after = shots[index + 1] if index + 1 < len(shots) else None
    lead = LEAD_FRAMES if before and before.scene == shot.scene else SCENE_LEAD_FRAMES
    tail = TAIL_FRAMES if after and after.scene == shot.scene else SCENE_TAIL_FRAMES
    if before and (turn := _turn(before, shot)) is not None:
        lead = turn - turn // 2
    if after and (turn := _turn(shot, after)) is not None:
        tail = turn // 2
    return lead, tail


def _turn(one: Shot, two: Shot) -> int | None:
    """Frames between two shots' lines when one goes on where the other stops, else None."""
    cut = one.scene == two.scene and two.transition is Transition.CUT
    if not (cut and one.lines and two.lines):
        return None
    said = (one.lines[-1], two.lines[0])
    return turn_frames(*said) if all(line.kind is LineKind.DIALOGUE for line in said) else None


def _shot_piece(
    board: Storyboard,
    shot: Shot,
    takes: Mapping[str, Take],
    order: Order,
    edges: tuple[int, int],
) -> _Piece:
    at, tail = edges
    laid = []
    for number, line in enumerate(shot.lines):
        if number:
            at += turn_frames(shot.lines[number - 1], line)
        take = takes[line.id]
        laid.append((at, take))
        at += frames_to_hold(_samples(take))
    frames = at + tail if laid else shot.hold_frames
    if all(line.kind is LineKind.DESCRIPTION for line in shot.lines):
        frames = max(frames, shot.hold_frames)
    looks = {character.name: character.look for character in board.cast}
    staging = Staging(
        shot=_as_seen(shot),
        looks=tuple((staged.name, looks[staged.name]) for staged in shot.characters),
        mouths=_mouths(shot, laid),
        frames=max(frames, SHORTEST_FRAMES),
        seed=_place_seed(board, shot, order),
        acting_seed=hashing.seed_of(order.seed, shot.id),
    )
    return _Piece(staging, shot.id, shot.scene, shot.transition, staging.frames, tuple(laid))


def _place_seed(board: Storyboard, shot: Shot, order: Order) -> int:
    """The seed of a place: the same wherever the film returns to it, another for another."""
    own = (shot.place,) if shot.place else ()
    return hashing.seed_of(order.seed, board.title, shot.setting, *own)


def _as_seen(shot: Shot) -> Shot:
    """The shot without what can't be seen, so that only what is seen makes a picture anew."""
    return replace(
        shot,
        id="",
        scene="",
        words="",
        place="",
        spots=(),
        lines=(),
        hold_frames=0,
        transition=Transition.CUT,
    )


def _mouths(shot: Shot, laid: Sequence[tuple[int, Take]]) -> tuple[Mouth, ...]:
    """The mouth of every staged speaker, in frames from the shot's start."""
    on_stage = {staged.name for staged in shot.characters}
    spoken: dict[str, list[tuple[int, tuple[MouthKey, ...]]]] = {}
    for line, (start, take) in zip(shot.lines, laid, strict=True):
        if line.speaker in on_stage:
            spoken.setdefault(line.speaker, []).append((start, take.mouth))
    return tuple(lips.track(name, takes) for name, takes in spoken.items())


def _card(board: Storyboard, card: Card, order: Order) -> _Piece:
    """A lettered card over the place of the first or the last shot."""
    shot = board.shots[0] if card is Card.TITLE else board.shots[-1]
    author = (_credit(board.author),) if board.author else ()
    lettering = (board.title, *author) if card is Card.TITLE else ("The End", order.credit)
    staging = Staging(
        shot=_scenery(shot),
        looks=(),
        mouths=(),
        frames=TITLE_FRAMES if card is Card.TITLE else END_FRAMES,
        seed=_place_seed(board, shot, order),
        card=card,
        lettering=lettering,
    )
    transition = Transition.FADE
    return _Piece(staging, card.value, card.value, transition, staging.frames)


def _credit(author: str) -> str:
    """The line under the title: "by Ada", or "after Aesop" as the script says it."""
    lead = author.split(maxsplit=1)[0].lower()
    told = lead in {"after", "from", "adapted", "retold", "based", "inspired", "freely"}
    return author if told and " " in author else f"by {author}"


def _chapter_card(board: Storyboard, shot: Shot, heading: str, order: Order) -> _Piece:
    """The heading of a chapter, over the place that it begins in."""
    staging = Staging(
        shot=_scenery(shot),
        looks=(),
        mouths=(),
        frames=CHAPTER_FRAMES,
        seed=hashing.seed_of(order.seed, board.title, shot.setting),
        card=Card.CHAPTER,
        lettering=(heading,),
    )
    transition = shot.transition if shot.transition is not Transition.CUT else Transition.DISSOLVE
    return _Piece(staging, Card.CHAPTER.value, shot.scene, transition, staging.frames)


def _scenery(shot: Shot) -> Shot:
    """The place of a shot without anybody, as it lies behind a card."""
    return replace(
        _as_seen(shot),
        characters=(),
        props=(),
        image="",
        framing=Framing.WIDE,
        camera=CameraMove.DRIFT,
    )


def _lay(pieces: Sequence[_Piece]) -> tuple[tuple[Staging, ...], tuple[Clip, ...], list[int]]:
    """Lay the pieces one after the other.

    A transition takes frames of its own before one piece and after the other: both are staged
    longer by its length. Answers stagings, clips, and the timeline frame where each piece's own
    frame 0 lies.
    """
    stagings: list[Staging] = []
    clips: list[Clip] = []
    starts: list[int] = []
    at = 0
    for index, piece in enumerate(pieces):
        head = BLACK_FADE_FRAMES if index == 0 else TRANSITION_FRAMES[piece.transition]
        last = index == len(pieces) - 1
        after = Transition.FADE if last else pieces[index + 1].transition
        tail = BLACK_FADE_FRAMES if last else TRANSITION_FRAMES[after]
        if head:
            into = _into(index, piece, stagings, head)
            clips.append(replace(into, start=at))
            at += head
        stagings.append(replace(_shifted(piece.staging, head), frames=head + piece.frames + tail))
        starts.append(at)
        clips.append(Clip(piece.shot_id, at, piece.frames, index, offset=head))
        at += piece.frames
        if last:
            offset = head + piece.frames
            clips.append(
                Clip(piece.shot_id, at, tail, index, offset=offset, transition=Transition.FADE)
            )
    return tuple(stagings), tuple(clips), starts


def _into(index: int, piece: _Piece, stagings: Sequence[Staging], frames: int) -> Clip:
    """The transition that leads into a piece; the first comes out of black."""
    if index == 0:
        return Clip(piece.shot_id, 0, frames, None, transition=Transition.FADE, into=0)
    return Clip(
        piece.shot_id,
        0,
        frames,
        index - 1,
        offset=stagings[index - 1].frames - frames,
        transition=piece.transition,
        into=index,
    )


def _shifted(staging: Staging, head: int) -> Staging:
    """A staging whose mouths speak ``head`` frames later."""
    mouths = tuple(
        replace(mouth, keys=tuple((frame + head, shape) for frame, shape in mouth.keys))
        for mouth in staging.mouths
    )
    return replace(staging, mouths=mouths)


def _spans(pieces: Sequence[_Piece], starts: Sequence[int], frames: int) -> list[ShotSpan]:
    """Every piece's span; a border lies in the middle of the transition.

    A chapter's card is part of the shot that it leads into.
    """
    borders = [0]
    for piece, start in zip(pieces[1:], starts[1:], strict=True):
        borders.append(start - TRANSITION_FRAMES[piece.transition] // 2)
    borders.append(frames)
    for index, piece in enumerate(pieces):
        if piece.staging.card is Card.CHAPTER:
            borders[index + 1] = borders[index]
    return [
        ShotSpan(piece.shot_id, borders[index], borders[index + 1] - borders[index])
        for index, piece in enumerate(pieces)
    ]


def _spoken(
    board: Storyboard, pieces: Sequence[_Piece], starts: Sequence[int]
) -> tuple[SpokenLine, ...]:
    lines = {line.id: line for shot in board.shots for line in shot.lines}
    pans = {line.id: pan_of(shot, line) for shot in board.shots for line in shot.lines}
    spoken = []
    for piece, start in zip(pieces, starts, strict=True):
        for at, take in piece.lines:
            line = lines[take.line_id]
            spoken.append(
                SpokenLine(
                    line_id=line.id,
                    speaker=line.speaker,
                    text=line.text,
                    start=(start + at) * SAMPLES_PER_FRAME,
                    samples=_samples(take),
                    voice=board.voice_of(line),
                    words=tuple((w.text, w.start_ms, w.end_ms) for w in take.words),
                    kind=line.kind,
                    pan=pans[line.id],
                )
            )
    return tuple(spoken)


def _chapters(
    board: Storyboard, filmed: Sequence[tuple[ShotSpan, Shot]], frames: int
) -> tuple[Chapter, ...]:
    """One chapter a scene; the first begins with the film, the last ends with it."""
    starts: dict[str, int] = {}
    for span, shot in filmed:
        starts.setdefault(shot.scene, span.start if starts else 0)
    titles = dict(board.scene_titles)
    ends = [*list(starts.values())[1:], frames]
    return tuple(
        Chapter(titles.get(scene, scene), start, end - start)
        for (scene, start), end in zip(starts.items(), ends, strict=True)
    )


def _samples(take: Take) -> int:
    """A take's length at 48 kHz."""
    return -(-take.samples * SAMPLES_PER_SECOND // take.rate)
