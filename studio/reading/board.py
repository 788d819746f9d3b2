"""The storyboard: scenes become shots with a place, light, people, things and lines.

In: a screenplay, the engine that knows words, the narrator's voice, and a function that casts
voices. Out: a ``Storyboard``. Deterministic: the same script and seed give the same board.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from studio.film.look import CameraMove, Framing, Mood
from studio.film.screenplay import Scene, Screenplay, Speech
from studio.film.shot import (
    Action,
    Line,
    LineKind,
    Prop,
    Shot,
    Staged,
    Storyboard,
    Transition,
    Voice,
)
from studio.film.sound import Language
from studio.reading.beats import Beat, How, hold_frames, is_narrator, shots_of
from studio.reading.cast import NOBODY, CastVoice, cast_of, company_of
from studio.reading.company import Company
from studio.reading.coverage import SINGLES
from studio.reading.feelings import mood_of, mood_scores
from studio.reading.framing import Lens
from studio.reading.joins import Change, Joins
from studio.reading.jumps import passes_time, starts_scene
from studio.reading.lights import Lighting
from studio.reading.motes import Air, effects_of, without_flocks
from studio.reading.persons import Person
from studio.reading.places import read_slug
from studio.reading.presence import Blocking
from studio.reading.props import PropRoom, in_hand
from studio.reading.sense import Sense, WordSense
from studio.reading.sounds import Ear, Text, sounds_of
from studio.reading.state import World, told_sentences
from studio.reading.things import topic_of
from studio.reading.titles import scene_title
from studio.reading.words import tokens

NARRATOR = "Narrator"


@dataclass
class _Board:
    """The board as it is drawn."""

    company: Company
    world: World
    blocking: Blocking
    room: PropRoom
    sense: Sense
    lights: Lighting = field(default_factory=Lighting)
    lens: Lens = field(default_factory=Lens)
    joins: Joins = field(default_factory=Joins)
    shots: list[Shot] = field(default_factory=list)


def draw_board(  # noqa: PLR0913  # all a board is drawn from, by keyword
    screenplay: Screenplay,
    *,
    word_sense: WordSense,
    narrator: Voice,
    cast_voice: CastVoice,
    seed: int,
    chosen: Mapping[str, Voice] = NOBODY,
    language: Language = Language.EN_US,
) -> Storyboard:
    """The storyboard of a screenplay; see ``studio.pipeline.stages.storyboard``."""
    sense = Sense(word_sense)
    company = company_of(screenplay, language)
    company.recent.clear()
    company.settled = True
    world, blocking = World(sense), Blocking(company)
    board = _Board(company, world, blocking, PropRoom(sense, company, world, blocking), sense)
    for scene in screenplay.scenes:
        _draw_scene(board, scene)
    shots = _last_pulls_out(board.shots)
    return Storyboard(
        title=screenplay.title,
        author=screenplay.author,
        narrator=narrator,
        cast=cast_of(company, shots, narrator, cast_voice, seed, chosen=chosen),
        scene_titles=tuple((scene.id, scene_title(scene)) for scene in screenplay.scenes),
        shots=tuple(shots),
        chapters=_chapters(screenplay),
        language=language,
    )


def _chapters(screenplay: Screenplay) -> tuple[tuple[str, str], ...]:
    """The chapters or acts that the script names, when there is more than one."""
    named = [(s.id, s.chapter) for s in screenplay.scenes if s.chapter]
    named = [each for each in named if each[1].casefold() != screenplay.title.casefold()]
    return tuple(named) if len(named) > 1 else ()


def _draw_scene(board: _Board, scene: Scene) -> None:
    jumped = board.world.enter(scene)
    board.lights.begin()
    board.blocking.begin(_speakers(scene))
    board.room.begin(topic_of(tokens(" ".join(told_sentences(scene)))))
    first = True
    for number, beats in enumerate(shots_of(scene), start=1):
        _draw_shot(board, scene, beats, number, first=first, jumped=jumped and first)
        first = False


def _speakers(scene: Scene) -> list[str]:
    """Who is seen to speak in a scene, in order."""
    said = [one for one in scene.elements if isinstance(one, Speech)]
    return [one.speaker for one in said if not (one.off_screen or is_narrator(one.speaker))]


@dataclass(frozen=True)
class _Set:
    """What a shot shows: people, things, who acts; and whether the place is new."""

    staged: list[Staged]
    props: list[Prop]
    actor: Person | None
    new_place: bool


def _draw_shot(
    board: _Board, scene: Scene, beats: tuple[Beat, ...], number: int, *, first: bool, jumped: bool
) -> None:
    beat = beats[0]
    world = board.world
    said = beat.how is How.SAID
    moved = world.hear(beat.text, said=said)
    if not said:
        board.lights.hear(beat.text)
    dressed = _dress(board, beats, new_place=first or moved, moved=moved and not first)
    air = Air(
        world.where, world.time, world.weather, world.season_now,
        season_told=world.season is not None, opens=first or moved,
    )  # fmt: skip
    effects = effects_of("" if said else beat.text, air, dressed.props)
    size = _size(board, beats, dressed)
    staged = _close_on(dressed.staged, size, board.lens.face)
    mood = mood_of(
        mood_scores(tokens(beat.text)), world.scene_mood, time=world.time, weather=world.weather
    )
    ear = Ear(world.where, world.season_now, world.weather, size, tuple(staged))
    shot_id = f"{scene.id}-sh{number * 10:03}"
    board.shots.append(
        Shot(
            id=shot_id,
            scene=scene.id,
            words=" ".join(b.text for b in beats),
            setting=world.where,
            time_of_day=world.time,
            weather=world.weather,
            season=world.season_now,
            mood=mood,
            framing=size,
            camera=board.lens.move(
                text=beat.text, size=size, staged=staged, last=False, opens=first, mood=mood
            ),
            characters=tuple(staged),
            props=tuple(without_flocks(dressed.props, effects)),
            lines=_lines(board, shot_id, beats),
            hold_frames=hold_frames(beat.text),
            transition=_transition(board, scene, beat, mood, (first, moved, jumped)),
            effects=effects,
            lamps=board.lights.lamps,
            place=world.place,
            spots=sounds_of([Text(b.text, b.how is How.SAID) for b in beats], ear, board.sense),
        )
    )


def _dress(board: _Board, beats: tuple[Beat, ...], *, new_place: bool, moved: bool) -> _Set:
    """People on their marks and things on the set."""
    beat, room, time = beats[0], board.room, board.world.time
    words = tokens(beat.text)
    shown, actor = board.blocking.listen(beat, moved=moved)
    for other in beats[1:]:
        board.blocking.listen(other)
    things = room.things(words, beat)
    props = room.props(things, words)
    shown, props = room.never_empty(beat, words, shown, props)
    staged = board.blocking.stage(shown, actor, beat)
    board.blocking.end()
    staged, props = in_hand(staged, props, things, actor)
    held = any(one.holds for one in staged)
    props = props if held else room.still_there(shown, props, moved=moved)
    props += room.speaking_things(shown, props)
    staged = [
        replace(one, holds=board.lights.lit(one.holds, time)) if one.holds else one
        for one in staged
    ]
    return _Set(staged, board.lights.glow(props, time), actor, new_place)


def _size(board: _Board, beats: tuple[Beat, ...], dressed: _Set) -> Framing:
    """The size of a shot; who speak together are seen together."""
    said = beats[0].how is How.SAID
    size = board.lens.frame(
        text=beats[0].text,
        new_place=dressed.new_place,
        said=said,
        staged=dressed.staged,
        props=dressed.props,
        speaker=dressed.actor.name if dressed.actor and said else "",
    )
    return board.lens.open_up() if len(beats) > 1 and size in SINGLES else size


def _transition(
    board: _Board, scene: Scene, beat: Beat, mood: Mood, new: tuple[bool, bool, bool]
) -> Transition:
    """How the shot begins; ``new`` is whether scene, place and time are."""
    first, moved, jumped = new
    told = beat.how is not How.SAID
    later = told and starts_scene(beat.text) and passes_time(beat.text)
    return board.joins.into(
        Change(
            first=first,
            new_place=moved,
            jumped=jumped or later,
            told=beat.how is How.TOLD and not read_slug(scene.heading).side,
            setting=board.world.where,
            mood=mood,
            asked=scene.transition if first else "",
        )
    )


def _close_on(staged: list[Staged], size: Framing, face: str) -> list[Staged]:
    """A close-up has one face in it."""
    if size is not Framing.CLOSE:
        return staged
    if len(staged) < 2:
        return [_upright(one) for one in staged]
    chosen = next((one for one in staged if one.name == face), staged[0])
    return [_upright(replace(chosen, mark=0.42 if chosen.mark < 0.5 else 0.58))]


def _upright(staged: Staged) -> Staged:
    """In a close-up nobody sits: only the face is seen, and it belongs in the frame."""
    return replace(staged, action=Action.STAND) if staged.action is Action.SIT else staged


def _lines(board: _Board, shot_id: str, beats: Sequence[Beat]) -> tuple[Line, ...]:
    lines: list[Line] = []
    for beat in beats:
        if beat.how is How.SEEN:
            continue
        line_id = f"{shot_id}-ln{(len(lines) + 1) * 10:03}"
        if beat.how is How.TOLD:
            lines.append(Line(line_id, NARRATOR, beat.text, LineKind.NARRATION))
        else:
            name = board.company.speaker(beat.speaker).name
            lines.append(Line(line_id, name, beat.text, LineKind.DIALOGUE, beat.parenthetical))
    return tuple(lines)


def _last_pulls_out(shots: list[Shot]) -> list[Shot]:
    if shots and shots[-1].framing not in {Framing.CLOSE, Framing.INSERT, Framing.OVER_SHOULDER}:
        shots[-1] = replace(shots[-1], camera=CameraMove.PULL_OUT)
    return shots
