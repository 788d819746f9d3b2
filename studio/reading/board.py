"""The storyboard: scenes become shots with a place, light, people, things and lines.

In: a screenplay, the engine that knows words, the narrator's voice, and a function that casts
voices. Out: a ``Storyboard``. Deterministic: the same script and seed give the same board.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from studio.film.look import (
    INDOORS,
    CameraMove,
    Framing,
    Look,
    Mood,
    Season,
    Setting,
    Species,
)
from studio.film.screenplay import Action as Told
from studio.film.screenplay import Scene, Screenplay, Speech
from studio.film.shot import (
    Action,
    Character,
    Line,
    LineKind,
    Placement,
    Prop,
    Shot,
    Staged,
    Storyboard,
    Transition,
    Voice,
)
from studio.reading.animals import acting_animals, animal_of
from studio.reading.beats import Beat, How, hold_frames, is_narrator, shots_of
from studio.reading.coats import animal_look
from studio.reading.company import Company, Person
from studio.reading.coverage import SINGLES
from studio.reading.creatures import creature_words, creatures_among
from studio.reading.feelings import mood_of, mood_scores
from studio.reading.framing import Lens
from studio.reading.joins import Change, Joins
from studio.reading.jumps import passes_time, starts_scene
from studio.reading.looks import look_of
from studio.reading.names import first_names, proper_names
from studio.reading.people import NUMBERS, is_person_word
from studio.reading.places import SURE, place_of
from studio.reading.presence import Blocking
from studio.reading.sense import Sense, WordSense
from studio.reading.sentences import split_sentences
from studio.reading.state import World, told_sentences
from studio.reading.things import Thing, metaphor_of, nearest_metaphor, things_of, topic_of
from studio.reading.titles import scene_title
from studio.reading.words import Token, tokens

NARRATOR = "Narrator"
CastVoice = Callable[..., Voice]


@dataclass
class _Board:
    """The board as it is drawn."""

    sense: Sense
    company: Company
    world: World
    blocking: Blocking
    lens: Lens = field(default_factory=Lens)
    joins: Joins = field(default_factory=Joins)
    shots: list[Shot] = field(default_factory=list)
    topic: str = ""


def draw_board(
    screenplay: Screenplay,
    *,
    word_sense: WordSense,
    narrator: Voice,
    cast_voice: CastVoice,
    seed: int,
) -> Storyboard:
    """The storyboard of a screenplay; see ``studio.pipeline.stages.storyboard``."""
    sense = Sense(word_sense)
    company = company_of(screenplay)
    company.recent.clear()
    company.settled = True
    board = _Board(sense, company, World(sense), Blocking(company))
    for scene in screenplay.scenes:
        _draw_scene(board, scene)
    shots = _last_pulls_out(board.shots)
    return Storyboard(
        title=screenplay.title,
        author=screenplay.author,
        narrator=narrator,
        cast=_cast(company, shots, narrator, cast_voice, seed),
        scene_titles=tuple((scene.id, scene_title(scene)) for scene in screenplay.scenes),
        shots=tuple(shots),
    )


def company_of(screenplay: Screenplay) -> Company:
    """Everybody in a screenplay, with what is told of each."""
    speeches = [e for scene in screenplay.scenes for e in scene.elements if isinstance(e, Speech)]
    speakers = sorted({e.speaker for e in speeches if not is_narrator(e.speaker)})
    texts = [e.text for scene in screenplay.scenes for e in scene.elements]
    creatures = creatures_among(speakers) | _speaking_creatures(speakers) | acting_animals(texts)
    company = Company(proper_names(texts, speakers, creatures), creatures)
    for speaker in speakers:
        company.speaker(speaker)
    for scene in screenplay.scenes:
        for element in scene.elements:
            _learn(company, element)
    return company


def _speaking_creatures(speakers: Sequence[str]) -> frozenset[str]:
    """Speakers that prose named as "Fox" because "the fox" spoke."""
    nouns = {(words[-1].lemma, len(words)) for speaker in speakers if (words := tokens(speaker))}
    from_prose = {
        noun for noun, _ in nouns if noun in creature_words() and not is_person_word(noun)
    }
    return frozenset(from_prose - first_names())


def _learn(company: Company, element: Told | Speech) -> None:
    if isinstance(element, Speech):
        if not is_narrator(element.speaker):
            person = company.speaker(element.speaker)
            if re.search(r"\d", element.parenthetical):
                person.told.append(element.parenthetical)
            return
        text = element.text
    else:
        text = element.text
    for sentence in split_sentences(text):
        found = company.take(sentence)
        for at, (mention, persons) in enumerate(found):
            end = found[at + 1][0].start if at + 1 < len(found) else len(sentence)
            start = max(0, mention.start - 40) if at == 0 else mention.start
            for person in persons if not mention.owner else ():
                person.told.append(sentence[start:end])


def _draw_scene(board: _Board, scene: Scene) -> None:
    jumped = board.world.enter(scene)
    board.blocking.begin([e.speaker for e in scene.elements if _is_seen_speaking(e)])
    board.topic = topic_of(tokens(" ".join(told_sentences(scene))))
    first = True
    for number, beat in enumerate(shots_of(scene), start=1):
        _draw_shot(board, scene, beat, number, first=first, jumped=jumped and first)
        first = False


def _is_seen_speaking(element: Told | Speech) -> bool:
    return (
        isinstance(element, Speech)
        and not element.off_screen
        and not is_narrator(element.speaker)
    )


def _draw_shot(
    board: _Board, scene: Scene, beats: tuple[Beat, ...], number: int, *, first: bool, jumped: bool
) -> None:
    beat = beats[0]
    world = board.world
    said = beat.how is How.SAID
    moved = world.hear(beat.text, said=said)
    words = tokens(beat.text)
    shown, actor = board.blocking.listen(beat, moved=moved and not first)
    for other in beats[1:]:
        board.blocking.listen(other)
    things = _things(board, words, beat, shown)
    props = [_in_season(prop, world.season_now) for prop in _props(things, words)]
    shown, props = _never_empty(board, beat, words, shown, props)
    staged = board.blocking.stage(shown, actor, beat)
    board.blocking.end()
    staged, props = _in_hand(staged, props, things, actor)
    props += _creature_props(board, shown, props)
    speaker = actor.name if actor and said else ""
    new_place = first or moved
    both = len(beats) > 1
    size = board.lens.frame(
        text=beat.text, new_place=new_place, said=said, staged=staged, props=props, speaker=speaker
    )
    if both and size in SINGLES:
        size = board.lens.open_up()
    staged = _close_on(staged, size, board.lens.face)
    mood = mood_of(mood_scores(words), world.scene_mood, time=world.time, weather=world.weather)
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
            props=tuple(props),
            lines=_lines(board, shot_id, beats),
            hold_frames=hold_frames(beat.text),
            transition=_transition(board, scene, beat, mood, (first, moved, jumped)),
        )
    )


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
            told=beat.how is How.TOLD and not scene.heading,
            setting=board.world.where,
            mood=mood,
            asked=scene.transition if first else "",
        )
    )


def _things(
    board: _Board, words: Sequence[Token], beat: Beat, shown: Sequence[Person]
) -> list[Thing]:
    skip = frozenset(name for person in board.company.persons.values() for name in person.names)
    creatures = frozenset(
        head
        for person in shown
        if person.creature or person.species is not Species.PERSON
        for head in (*person.heads, *person.names)
    ) | frozenset(noun for noun in board.company.creatures if animal_of(noun))
    things = things_of(words, board.world.where, board.sense, skip=skip | creatures)
    if beat.how is How.SAID:
        small = {Placement.TABLE, Placement.HAND}
        indoors = board.world.where in INDOORS
        things = [t for t in things if t.weight >= 1.0 and (t.kind in small or not indoors)][:2]
    return things


def _in_season(prop: Prop, season: Season) -> Prop:
    """Leaves are brown when they fall."""
    if prop.icon == "noto:leaf-fluttering-in-wind" and season in {Season.AUTUMN, Season.WINTER}:
        return replace(prop, icon="noto:fallen-leaf")
    return prop


def _props(things: Sequence[Thing], words: Sequence[Token]) -> list[Prop]:
    """Props of things; "three boats" hangs three."""
    props: list[Prop] = []
    for thing in things:
        before = [word.lower for word in words[max(0, thing.at - 2) : thing.at]]
        count = max((NUMBERS[word] for word in before if word in NUMBERS), default=1)
        one = not thing.prop.icon.endswith("s")
        plural = one and words[thing.at].lower != words[thing.at].lemma and count == 1
        props.extend([thing.prop] * min(count + plural, 3))
    return props[:3]


def _never_empty(
    board: _Board, beat: Beat, words: Sequence[Token], shown: list[Person], props: list[Prop]
) -> tuple[list[Person], list[Prop]]:
    """A sentence that shows nothing is given the people of its scene, or an image of its thought."""
    if shown or props:
        return shown, props
    world = board.world
    found = place_of(words, here=world.setting)
    if found and found.weight >= SURE:
        return shown, props
    if board.blocking.last:
        return [board.company.persons[key] for key in board.blocking.last[:2]], props
    image = metaphor_of(words)
    if image is None and board.topic:
        about = things_of(tokens(f"the {board.topic}"), world.where, board.sense)
        return shown, [_in_season(thing.prop, world.season_now) for thing in about]
    if image is None and world.where is Setting.PAPER:
        image = nearest_metaphor(beat.text, board.sense)
    if image is None:
        return shown, props
    place = (
        Placement.TABLE
        if image.placement is Placement.TABLE and world.where in _TABLED
        else image.placement
    )
    if image.placement is Placement.TABLE and world.where not in _TABLED:
        place = Placement.GROUND
    return shown, [replace(image, placement=place)]


_TABLED = frozenset(
    {Setting.LIVING_ROOM, Setting.KITCHEN, Setting.BEDROOM, Setting.STUDY, Setting.PAPER}
)


def _creature_props(board: _Board, shown: Sequence[Person], props: Sequence[Prop]) -> list[Prop]:
    """Animals and things that speak stand on the stage as themselves."""
    added: list[Prop] = []
    for person in shown:
        if person.creature:
            noun = min(person.heads or person.names)
            for thing in things_of(tokens(f"a {noun}"), board.world.where, board.sense):
                if thing.prop.icon not in {prop.icon for prop in (*props, *added)}:
                    added.append(replace(thing.prop, word=noun))
    return added


def _in_hand(
    staged: list[Staged], props: list[Prop], things: Sequence[Thing], actor: Person | None
) -> tuple[list[Staged], list[Prop]]:
    """Gives what is held to who holds it."""
    held = next((thing.prop for thing in things if thing.likely_held), None)
    if held is None or actor is None:
        return [
            replace(one, action=Action.STAND) if one.action is Action.HOLD else one
            for one in staged
        ], props
    given: list[Staged] = []
    taken = False
    for one in staged:
        if one.name == actor.name and one.action is Action.HOLD:
            given.append(replace(one, holds=replace(held, placement=Placement.HAND)))
            taken = True
        else:
            given.append(replace(one, action=Action.STAND) if one.action is Action.HOLD else one)
    return given, [prop for prop in props if not (taken and prop.icon == held.icon)]


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


def _cast(
    company: Company, shots: Sequence[Shot], narrator: Voice, cast_voice: CastVoice, seed: int
) -> tuple[Character, ...]:
    """Everybody who is seen or heard, in order of appearance."""
    names: list[str] = []
    for shot in shots:
        names += [staged.name for staged in shot.characters]
        names += [line.speaker for line in shot.lines if line.kind is LineKind.DIALOGUE]
    persons = {person.name: person for person in company.persons.values()}
    looks: list[Look] = []
    cast: list[Character] = []
    taken: list[Voice] = [narrator]
    for name in dict.fromkeys(names):
        person = persons[name]
        cut = look_of if person.species is Species.PERSON else animal_look
        look = cut(person, seed=seed, others=looks)
        hints = tuple(sorted({*person.heads, *person.modifiers}))
        voice = cast_voice(
            name=name, age=look.age, gender=look.gender, hints=hints, taken=tuple(taken)
        )
        looks.append(look)
        taken.append(voice)
        cast.append(Character(name, look, voice))
    return tuple(cast)
