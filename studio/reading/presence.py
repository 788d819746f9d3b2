"""Who is on the stage in a beat, where they stand, what they show and do.

In: a beat, the company and the world. Out: staged characters. Nobody who is only owned ("the
keeper's boat"), negated or spoken about by others is put on; who speaks and who is spoken to are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.film.look import Emotion
from studio.film.shot import Action, Staged
from studio.reading.beats import Beat, How
from studio.reading.company import Company
from studio.reading.deeds import Found, deeds_of, goes_on_alone, gone_after, is_hailed, later
from studio.reading.feelings import action_of, emotion_of
from studio.reading.people import Kind, is_verb_form
from studio.reading.persons import Person
from studio.reading.words import tokens

MOST = 5
_KEPT = 3
"""So many stay in the picture because they were in the one before."""
_PATIENCE = 3
"""So many sentences of others somebody waits for before they have gone."""
_PAIR = (0.32, 0.68)
_BODY = frozenset(
    "hand eye face heart head arm voice finger foot hair shoulder mouth lip cheek smile tear "
    "breath leg knee ear tooth".split()
)
_LISTENERS = {
    Emotion.HAPPY: Emotion.HAPPY,
    Emotion.TENDER: Emotion.TENDER,
    Emotion.SAD: Emotion.SAD,
    Emotion.AFRAID: Emotion.AFRAID,
    Emotion.LAUGHING: Emotion.HAPPY,
    Emotion.CRYING: Emotion.SAD,
    Emotion.PROUD: Emotion.HAPPY,
}


@dataclass
class Blocking:
    """Sides and postures within a scene, so that nobody jumps across the stage."""

    company: Company
    sides: dict[str, int] = field(default_factory=dict)
    resting: dict[str, Action] = field(default_factory=dict)
    talk: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    idle: dict[str, int] = field(default_factory=dict)
    """For how many sentences somebody has stood by while others acted."""
    partners: dict[str, str] = field(default_factory=dict)
    """Whom everybody last talked with, in any scene."""
    _deeds: dict[str, Action] = field(default_factory=dict)
    _leaving: set[str] = field(default_factory=set)
    _to_speak: list[str] = field(default_factory=list)

    def begin(self, speakers: Sequence[str] = ()) -> None:
        """A new scene: everybody may stand elsewhere. ``speakers`` will speak in it, in order."""
        self._to_speak = [self.company.speaker(one).key for one in speakers]
        self.sides.clear()
        self.resting.clear()
        self.talk.clear()
        self.last.clear()
        self.idle.clear()

    def listen(self, beat: Beat, *, moved: bool = False) -> tuple[list[Person], Person | None]:
        """Whom a beat shows, and who of them acts or speaks; remembers both.

        ``moved`` says that the beat went to another place: who is not told of stayed behind.
        """
        if beat.how is How.SAID:
            return self._speaking(beat)
        found = self.company.take(beat.text)
        self._deeds = deeds_of(beat.text, found)
        self._leaving = gone_after(beat.text, found, self.last)
        shown = self._told_of(beat.text, found)
        if shown and later(beat.text):
            self.last = []
            self.talk.clear()
        elif on := goes_on_alone(beat.text, found):
            self.last = [key for key in self.last if key in on]
            self.talk = [key for key in self.talk if key in on]
        self._wait(shown)
        actor = next((person for person in shown if not person.creature), None)
        if moved:
            self.last = []
        elif shown and actor:
            shown += self._also_there(shown)
        elif not shown and self._is_tellers(beat.text):
            shown = [self.company.persons["i"]]
            actor = shown[0]
        return shown, actor

    def _told_of(self, text: str, found: Found) -> list[Person]:
        """Who is in a text: not who only owns something, unless it is a hand or a face."""
        shown: list[Person] = []
        owners: list[Person] = []
        for mention, persons in found:
            if not mention.real:
                continue
            target = owners if mention.owner else shown
            target.extend(person for person in persons if person not in target)
        if not shown and owners and {word.lemma for word in tokens(text)} & _BODY:
            shown = owners
        elif shown and any(m.owner and m.kind is Kind.PRONOUN for m, _ in found):
            shown += [
                person for person in owners if person not in shown and person.key in self.last
            ]
        return shown

    def _wait(self, shown: Sequence[Person]) -> None:
        """Who is not told of for some sentences while others act has gone, but for who talks."""
        acting = {person.key for person in shown}
        if not acting:
            return
        for key in self.last:
            self.idle[key] = 0 if key in acting else self.idle.get(key, 0) + 1
        stays = acting | set(self.talk[-2:])
        gone = {key for key in self.last if key not in stays and self.idle[key] > _PATIENCE}
        self.last = [key for key in self.last if key not in gone]

    def _also_there(self, shown: Sequence[Person]) -> list[Person]:
        """Who was there the moment before and has not left: they stay in the picture."""
        here = [self.company.persons[key] for key in self.last]
        room = max(0, _KEPT - sum(not person.creature for person in shown))
        others = [person for person in here if person not in shown]
        if len(others) > room:
            others = [person for person in others if not person.number]
        return others[:room]

    def _is_tellers(self, text: str) -> bool:
        """Whether a sentence without a subject, such as "Fed the sheep", is the teller's own."""
        words = tokens(text)
        if "i" not in self.company.persons or not words:
            return False
        first = replace(words[0], text=words[0].lower)
        return is_verb_form(first, several=True) and words[0].lower not in self.company.names

    def _speaking(self, beat: Beat) -> tuple[list[Person], Person | None]:
        speaker = self.company.speaker(beat.speaker)
        spoken_of = self.company.take(beat.text, narrated=False)
        called = [persons[0] for _, persons in spoken_of if persons[0] is not speaker]
        hailed = [
            persons[0]
            for mention, persons in spoken_of
            if persons[0] is not speaker and is_hailed(mention, beat.text)
        ]
        if not self.talk or self.talk[-1] != speaker.key:
            self.talk.append(speaker.key)
        partner = hailed[0] if hailed else self._partner(speaker, called)
        shown = [speaker] if not beat.off_screen else []
        if partner:
            shown.append(partner)
            self.partners[speaker.key], self.partners[partner.key] = partner.key, speaker.key
            self.idle[speaker.key] = self.idle[partner.key] = 0
        if speaker.key in self._to_speak:
            del self._to_speak[: self._to_speak.index(speaker.key) + 1]
        shown += self._also_there(shown)
        return shown, None if beat.off_screen else speaker

    def _partner(self, speaker: Person, called: Sequence[Person]) -> Person | None:
        """To whom a speaker talks: who spoke before, or is called by name, or is there."""
        persons = self.company.persons
        for key in reversed(self.talk):
            if key != speaker.key:
                return persons[key]
        for person in called:
            if person.key in self.last:
                return person
        known = self.partners.get(speaker.key, "")
        if known in self.last or (
            known and speaker.key not in self.last and not set(self._to_speak) - {speaker.key}
        ):
            self.last = [key for key in self.last if key in {known, speaker.key}]
            return persons[known]
        others = [key for key in (*self.last, *self._to_speak) if key != speaker.key]
        return persons[others[0]] if others else None

    def stage(self, shown: Sequence[Person], actor: Person | None, beat: Beat) -> list[Staged]:
        """The people of a shot on their marks; creatures stand as things and are left out."""
        people = [person for person in shown if not person.creature][:MOST]
        for person in people:
            if person.key not in self.sides:
                self.sides[person.key] = self._free_side()
        if people:
            self.last = [person.key for person in people] + [
                key for key in self.last if key not in {p.key for p in people}
            ]
        ordered = sorted(people, key=lambda person: self.sides[person.key])
        marks = _marks(len(ordered), self.sides[ordered[0].key] if ordered else 0)
        return [
            self._staged(person, mark, at, ordered, actor, beat)
            for at, (person, mark) in enumerate(zip(ordered, marks, strict=True))
        ]

    def end(self) -> None:
        """The beat is over: who left in it is there no longer."""
        for key in self._leaving:
            self.sides.pop(key, None)
            self.resting.pop(key, None)
        self.last = [key for key in self.last if key not in self._leaving]
        self.talk = [key for key in self.talk if key not in self._leaving]
        self._leaving = set()

    def _free_side(self) -> int:
        taken = set(self.sides.values())
        return next(side for side in range(len(taken) + 1) if side not in taken)

    def _staged(
        self,
        person: Person,
        mark: float,
        at: int,
        ordered: Sequence[Person],
        actor: Person | None,
        beat: Beat,
    ) -> Staged:
        emotion = emotion_of(beat.text, beat.parenthetical)
        acts = actor is not None and person.key == actor.key
        if not acts and beat.how is How.SAID:
            emotion = _LISTENERS.get(emotion, Emotion.NEUTRAL)
        return Staged(
            person.name,
            mark,
            _facing(mark, at, ordered, actor),
            emotion,
            self._action(person, beat, acts=acts or beat.how is not How.SAID),
        )

    def _action(self, person: Person, beat: Beat, *, acts: bool) -> Action:
        if beat.how is How.SAID:
            action = action_of(tokens(beat.parenthetical)) if acts else None
        else:
            action = self._deeds.get(person.key)
        if action in _RESTS:
            self.resting[person.key] = action
        elif action in _RISES:
            self.resting.pop(person.key, None)
        if action is None or action is Action.HOLD:
            return action or self.resting.get(person.key, Action.STAND)
        return action


_RESTS = frozenset({Action.SIT, Action.KNEEL, Action.LIE, Action.SLEEP})
_RISES = frozenset({Action.WALK, Action.RUN, Action.DANCE, Action.STAND})


def _marks(count: int, side: int) -> list[float]:
    if count == 1:
        return [(0.42, 0.58)[side % 2]]
    if count == 2:
        return list(_PAIR)
    step = 0.68 / max(1, count - 1)
    return [round(0.16 + step * at, 3) for at in range(count)]


def _facing(mark: float, at: int, ordered: Sequence[Person], actor: Person | None) -> int:
    """Two look at each other; more look at who acts; one looks into the picture."""
    if len(ordered) == 1:
        return 1 if mark < 0.5 else -1
    if len(ordered) == 2:
        return 1 if at == 0 else -1
    target = next(
        (i for i, person in enumerate(ordered) if actor and person.key == actor.key),
        len(ordered) // 2,
    )
    return 0 if at == target else (1 if at < target else -1)
