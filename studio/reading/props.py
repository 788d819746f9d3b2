"""What stands on the set of a shot, and what is in whose hand.

In: the words of a beat, who is shown, and the state of the world. Out: props, at most three, and
the people with what they hold. A sentence that shows nothing is given an image that fits it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.film.look import INDOORS, Season, Setting
from studio.film.shot import Action, Placement, Prop, Staged
from studio.reading.animals import animal_of
from studio.reading.beats import Beat, How
from studio.reading.company import Company
from studio.reading.grammar import Grammar
from studio.reading.images import images_of, nearest_image
from studio.reading.nouns import speaks_of_it
from studio.reading.people import NUMBERS
from studio.reading.persons import Person
from studio.reading.places import SURE, place_of
from studio.reading.presence import Blocking
from studio.reading.sense import Sense
from studio.reading.state import World
from studio.reading.things import Thing, things_of
from studio.reading.words import Token, tokens

_STANDING = frozenset({Placement.GROUND, Placement.TABLE, Placement.WATER})
_TABLED = INDOORS | {Setting.PAPER}


@dataclass
class PropRoom:
    """Finds the things of one board's shots; ``topic`` is what the scene speaks of again and again."""

    sense: Sense
    company: Company
    world: World
    blocking: Blocking
    topic: str = ""
    _there: Prop | None = None
    _named: Thing | None = None

    def begin(self, topic: str) -> None:
        """A new scene, on a bare stage."""
        self.topic, self._there, self._named = topic, None, None

    def still_there(self, shown: Sequence[Person], props: list[Prop], *, moved: bool) -> list[Prop]:
        """Props of a shot; with none of its own, the thing that stood there before still does."""
        if moved:
            self._there = None
        if props:
            stays = [one for one in props if one.placement in _STANDING]
            self._there = stays[0] if stays else self._there
            return props
        return [self._there] if self._there and shown else props

    def things(self, words: Sequence[Token], beat: Beat) -> list[Thing]:
        """Things that a beat shows; of what is only spoken, the small ones that may be at hand."""
        skip = frozenset(name for one in self.company.persons.values() for name in one.names)
        acting = frozenset(
            head
            for noun in self.company.creatures
            for head in (noun,)
            if animal_of(noun) or self._is_cast(noun)
        )
        grammar = self.sense.grammar(beat.text, words)
        things = things_of(words, self.world.where, self.sense, skip=skip | acting, grammar=grammar)
        if beat.how is How.SAID:
            small = {Placement.TABLE, Placement.HAND}
            indoors = self.world.where in INDOORS
            return [t for t in things if t.weight >= 1.0 and (t.kind in small or not indoors)][:2]
        return self._with_it(things, words, grammar)

    def _with_it(
        self, things: list[Thing], words: Sequence[Token], grammar: Grammar | None
    ) -> list[Thing]:
        """Things, with the one of the sentence before that is only called "it" now."""
        it = speaks_of_it(words, grammar) if grammar and self._named else -1
        named = self._named
        if things:
            self._named = things[0]
        if it < 0 or named is None or any(t.prop.icon == named.prop.icon for t in things):
            return things
        return [*things[:2], replace(named, at=it)]

    def _is_cast(self, noun: str) -> bool:
        """Whether a thing that speaks is there as somebody."""
        return any(one.creature and noun in one.heads for one in self.company.persons.values())

    def props(self, things: Sequence[Thing], words: Sequence[Token]) -> list[Prop]:
        """Props of things; "three boats" hangs three."""
        props: list[Prop] = []
        more: list[Prop] = []
        for thing in things:
            before = [word.lower for word in words[max(0, thing.at - 2) : thing.at]]
            count = max((NUMBERS[word] for word in before if word in NUMBERS), default=1)
            one = not thing.prop.icon.endswith("s")
            plural = one and words[thing.at].lower != words[thing.at].lemma and count == 1
            prop = self._in_season(thing.prop)
            props.append(prop)
            more.extend([prop] * (min(count + plural, 3) - 1))
        return sorted([*props, *more][:3], key=props.index)

    def _in_season(self, prop: Prop) -> Prop:
        """Leaves are brown when they fall."""
        late = self.world.season_now in {Season.AUTUMN, Season.WINTER}
        if late and prop.icon == "noto:leaf-fluttering-in-wind":
            return replace(prop, icon="noto:fallen-leaf")
        return prop

    def never_empty(
        self, beat: Beat, words: Sequence[Token], shown: list[Person], props: list[Prop]
    ) -> tuple[list[Person], list[Prop]]:
        """What is shown, with the people of the scene or an image of the thought where it lacks."""
        world = self.world
        if not shown:
            found = place_of(words, here=world.setting)
            elsewhere = found is not None and found.weight >= SURE
            if self.blocking.last and not (elsewhere or _is_of_nobody(words)):
                shown = [self.company.persons[key] for key in self.blocking.last[:2]]
            elif elsewhere and world.where is not Setting.PAPER:
                return shown, props
        if props or (shown and world.where is not Setting.PAPER):
            return shown, props
        return shown, self._image(beat, words)

    def _image(self, beat: Beat, words: Sequence[Token]) -> list[Prop]:
        """What stands for a thought that shows nothing by itself."""
        where = self.world.where
        if self.topic:
            about = things_of(tokens(f"the {self.topic}"), where, self.sense)
            return [self._in_season(thing.prop) for thing in about]
        images = images_of(words)
        if not images and where is Setting.PAPER:
            images = [nearest_image(beat.text, self.sense)]
        if where is not Setting.PAPER:
            images = images[:1]
        return [
            replace(image, placement=Placement.GROUND)
            if image.placement is Placement.TABLE and where not in _TABLED
            else image
            for image in images
        ]

    def speaking_things(self, shown: Sequence[Person], props: Sequence[Prop]) -> list[Prop]:
        """Things that speak stand on the stage as themselves."""
        added: list[Prop] = []
        for person in shown:
            if person.creature:
                noun = min(person.heads or person.names)
                for thing in things_of(tokens(f"a {noun}"), self.world.where, self.sense):
                    if thing.prop.icon not in {prop.icon for prop in (*props, *added)}:
                        added.append(replace(thing.prop, word=noun))
        return added


def _is_of_nobody(words: Sequence[Token]) -> bool:
    """ "Nobody came", "the room was empty": the stage stays so."""
    return bool({word.lower for word in words} & {"nobody", "empty", "deserted", "no-one"})


def in_hand(
    staged: list[Staged], props: list[Prop], things: Sequence[Thing], actor: Person | None
) -> tuple[list[Staged], list[Prop]]:
    """Gives what is held to who holds it."""
    held = next((thing.prop for thing in things if thing.likely_held), None)
    holders = [one.name for one in staged if one.action is Action.HOLD]
    holder = next((name for name in holders if actor and name == actor.name), "")
    holder = holder or next(iter(holders), "")
    if held is None or not holder:
        return [_empty_handed(one) for one in staged], props
    in_it = replace(held, placement=Placement.HAND)
    given = [
        replace(one, holds=in_it) if one.name == holder else _empty_handed(one) for one in staged
    ]
    return given, [prop for prop in props if prop.icon != held.icon]


def _empty_handed(staged: Staged) -> Staged:
    return replace(staged, action=Action.STAND) if staged.action is Action.HOLD else staged
