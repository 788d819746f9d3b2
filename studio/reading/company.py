"""Everybody in a script: who is who, however they are called, and who was spoken of last.

In: mentions, in reading order. Out: persons. "Old Tam", "TAM", "the old keeper" and "he" may all
be one; "another sailor" is a new one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from studio.film.look import Species
from studio.reading.animals import animal_of
from studio.reading.lexicon import table
from studio.reading.names import gender_of_name
from studio.reading.people import (
    Kind,
    Mention,
    find_mentions,
    is_person_word,
    we_act,
)
from studio.reading.persons import (
    FOND,
    ORDINALS,
    Person,
    add_words,
    agree,
    display,
    doers_of,
    gender_from_heads,
    is_object,
    is_past,
    may_be,
    merged,
    unnamed_fits,
    words_of_name,
)
from studio.reading.words import tokens

_GENERIC = frozenset(
    "man woman boy girl child kid lad lass lady gentleman person guy baby youth teenager "
    "stranger".split()
)
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|my|our|their)\s+", re.IGNORECASE)
_NEW = frozenset({"another", "one"})


@dataclass
class Company:
    """All persons of a script, and the order in which they were last spoken of."""

    names: frozenset[str] = frozenset()
    creatures: frozenset[str] = frozenset()
    persons: dict[str, Person] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    """Keys of those whom the script's cues name: known before anything is told of them."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Former names of those who were named better later."""
    time: str = ""
    """When the story plays, as ``attire.time_of`` tells it; "" is the present."""
    settled: bool = False
    """When set, nobody is given another name: boards are drawn with them."""

    def take(self, text: str, *, narrated: bool = True) -> list[tuple[Mention, tuple[Person, ...]]]:
        """Everybody a text speaks of, with the persons that are meant; remembers them.

        With ``narrated`` false the text is somebody's words: "I" in it is no clue, and whom it
        speaks of is not thereby in the room.
        """
        mentions = merged(find_mentions(text, self.names, self.creatures), text)
        found: list[tuple[Mention, tuple[Person, ...]]] = []
        before = list(self.recent)
        for group in mentions:
            apart = doers_of(group[0], found, text) if is_object(group[0]) else set()
            if group[0].head == "we":
                persons = self._we(group[0], text) if narrated else ()
            else:
                persons = self._resolve(group, narrated=narrated, apart=apart)
            if persons:
                found.append((group[0], persons))
            if group[0].owner and group[0].kind is not Kind.PRONOUN:
                self._set_behind(persons)
        if not narrated:
            self.recent = before
        return found

    def speaker(self, written: str, *, exact: bool = False) -> Person:
        """The person behind a cue or a "said the old keeper"; a new one if need be.

        With ``exact``, "the man" is no other cue's person, though the word would fit.
        """
        cleaned = _ARTICLE.sub("", written.strip())
        known = next((p for p in self.persons.values() if p.name == written), None)
        if known and self.settled:
            return self.remember(known)
        words = [word.lower for word in tokens(cleaned)]
        if not words:
            return self._new(written, written.strip() or "Voice")
        head = tokens(cleaned)[-1].lemma
        numbered = [word for word in words if word.isdigit()]
        if numbered or not (
            is_person_word(head) or (head in self.creatures and words[-1] not in self.names)
        ):
            return self.remember(self._by_name(cleaned, words))
        mention = Mention(
            0, len(cleaned), Kind.DESCRIBED, cleaned.lower(), head, tuple(words[:-1]),
            "" if exact else "the",
        )  # fmt: skip
        if exact and len(words) == 2 and words[0] in ORDINALS:
            mention = replace(mention, modifiers=())
            return self.remember(self._numbered(ORDINALS.index(words[0]) + 1, mention))
        if not exact and (meant := self._unnamed(mention)):
            self._learn(meant, mention)
            self._rename(meant, display(cleaned))
            return self.remember(meant)
        return self.remember(self._by_description(mention))

    def one_of_them(self) -> Person | None:
        """ "one of them": the first of those who were last spoken of together."""
        several = [self.persons[key] for key in reversed(self.recent)]
        numbered = [one for one in several if one.number]
        return min(numbered[:5], key=lambda one: one.number) if numbered else None

    def by_pronoun(self, family: str, *, among: Iterable[str] | None = None) -> Person | None:
        """Whom "he" or "she" means: the last one spoken of whose gender fits or is not known."""
        gender = {"he": "man", "she": "woman"}[family]
        allowed = set(self.persons) if among is None else set(among)
        ahead = [] if among is not None else [key for key in self.cues if key not in self.recent]
        order = [
            self.persons[key]
            for key in (*reversed(self.recent), *ahead)
            if key in allowed and key != "i"
        ]
        for person in sorted(order, key=lambda one: (one.number > 0, one.creature)):
            if person.gender == gender:
                return person
            if not person.gender and not person.creature:
                person.gender = gender if not person.number else ""
                return person
        return next((person for person in order[:3] if person.creature), None)

    def remember(self, person: Person) -> Person:
        """Make a person the one last spoken of."""
        if person.key in self.recent[-8:]:
            self.recent.remove(person.key)
        self.recent.append(person.key)
        return person

    def _set_behind(self, persons: Iterable[Person]) -> None:
        """Whose thing is spoken of is not thereby the one that "she" means next."""
        for person in persons:
            if len(self.recent) > 1 and self.recent[-1] == person.key:
                self.recent.insert(len(self.recent) - 2, self.recent.pop())

    def _resolve(
        self, group: Sequence[Mention], *, narrated: bool, apart: set[str]
    ) -> tuple[Person, ...]:
        mention = group[0]
        if mention.kind is Kind.PRONOUN:
            meant = self._pronoun(mention, narrated=narrated, apart=apart)
            for other in group[1:] if len(meant) == 1 else ():
                self._learn(meant[0], other)
            return meant
        if mention.kind is Kind.NAME:
            words = [*mention.modifiers, mention.head]
            person = self._by_name(mention.text, words)
        elif mention.count > 1:
            return tuple(self.remember(person) for person in self._several(mention))
        else:
            person = self._by_description(mention)
        for other in group[1:]:
            self._learn(person, other)
        return (self.remember(person),)

    def _pronoun(self, mention: Mention, *, narrated: bool, apart: set[str]) -> tuple[Person, ...]:
        if mention.head in {"he", "she"}:
            others = set(self.persons) - apart
            person = self.by_pronoun(mention.head, among=others) if apart else None
            person = person or self.by_pronoun(mention.head)
            if person is None:
                noun = "man" if mention.head == "he" else "woman"
                person = self._by_description(Mention(0, 0, Kind.DESCRIBED, noun, noun, (), "a"))
                person.unnamed = True
            return (self.remember(person),)
        if mention.head == "i" and narrated:
            return (self.remember(self._new("i", "I")),)
        if mention.head == "they":
            return self._together(mention)
        if mention.head == "it" and self.recent:
            last = self.persons[self.recent[-1]]
            return (last,) if last.creature or last.species is not Species.PERSON else ()
        return ()

    def _we(self, mention: Mention, text: str) -> tuple[Person, ...]:
        """Whom "we" means in a tale: the teller and a companion; nobody where all of us are meant."""
        teller = self.persons.get("i")
        acts = mention.text.lower() == "we" and we_act(text[mention.end :])
        past = any(map(is_past, tokens(text)))
        acts = acts or (mention.text.lower() == "us" and past)
        if not acts and (teller is None or not (past or "i" in self.recent)):
            return ()
        teller = self._new("i", "I")
        others = [key for key in reversed(self.recent) if key not in {"i", teller.key}]
        if not others:
            others = [self._new("companion", "Companion").key]
        return (self.remember(teller), self.persons[others[0]])

    def _together(self, mention: Mention) -> tuple[Person, ...]:
        """Whom "they" means: the last ones spoken of, at most three, at least two.

        A tale that opens with "They walked" has two whom nobody knows yet.
        """
        if mention.acts and not self.recent:
            return tuple(
                map(self.remember, self._several(replace(mention, head="person", count=2)))
            )
        last = [
            self.persons[key]
            for key in dict.fromkeys(reversed(self.recent))
            if not self.persons[key].creature
        ]
        numbered = [
            one for one in last if one.number and last[0].number and one.heads & last[0].heads
        ]
        chosen = (numbered or last)[: 5 if numbered else 2]
        return tuple(reversed(chosen)) if len(chosen) > 1 else ()

    def _new(self, key: str, name: str) -> Person:
        """The person of a key, made with a name that nobody else has."""
        if key not in self.persons:
            self.persons[key] = Person(key, self._unique(name))
        return self.persons[key]

    def _rename(self, person: Person, name: str) -> None:
        if not self.settled and name != person.name:
            before, person.name = person.name, self._unique(name)
            self.renamed[before] = person.name

    def _unique(self, name: str) -> str:
        taken = {person.name for person in self.persons.values()} | set(self.renamed)
        number = 2
        unique = name
        while unique in taken:
            unique = f"{name} {number}"
            number += 1
        return unique

    def _by_name(self, written: str, words: Sequence[str]) -> Person:
        """A named person; "Harker" is "Captain Harker" when there is only one."""
        core = [word for word in words if word in self.names] or list(words)
        for person in self.persons.values():
            if person.names and (set(core) <= person.names or person.names <= set(core)):
                if (
                    len(core) >= len(person.names)
                    and len(written) > len(person.name)
                    and not written.isupper()
                    and not (set(words_of_name(written)) & FOND)
                ):
                    self._rename(person, display(written))
                person.names |= set(core)
                add_words(person, words)
                return person
        fond = (
            words_of_name(written)[:1]
            and words_of_name(written)[0] in FOND
            and len(words_of_name(written)) > 1
        )
        name = display(written.split(None, 1)[1] if fond else written)
        key = " ".join(core)
        person = self._new(key, name)
        person.names |= set(core)
        person.gender = person.gender or next(
            (g for word in core if (g := gender_of_name(word))), ""
        )
        things = [word for word in core if word in self.creatures and not animal_of(word)]
        person.creature = bool(core) and len(things) == len(core)
        add_words(person, words)
        return person

    def _by_description(self, mention: Mention) -> Person:
        modifiers = set(mention.modifiers)
        if mention.article not in _NEW:
            for person in self._likely():
                if mention.head in person.heads and agree(person, modifiers):
                    self._learn(person, mention)
                    return person
            if mention.article not in {"a", "an", ""} and (meant := self._generic(mention)):
                return meant
        number = sum(1 for p in self.persons.values() if mention.head in p.heads and not p.names)
        name = (
            display(mention.text)
            if modifiers or not number
            else f"{ORDINALS[number % 10]} {mention.head}".title()
        )
        key = (
            mention.text.lower()
            if mention.text.lower() not in self.persons
            else f"{mention.head} {number + 1}"
        )
        person = self._new(key, name)
        person.creature = self._is_thing(mention.head)
        self._learn(person, mention)
        return person

    def _named_later(self, mention: Mention) -> list[Person]:
        """ "Three children enter", and then just three speak who are not known yet: it is they."""
        gender = table("persons").get(mention.head, {}).get("gender", "")
        unknown = [
            one
            for one in self.persons.values()
            if one.names
            and not one.heads
            and not one.creature
            and (one.key in self.cues or one.key not in self.recent[:-1])
            and not one.told
            and (not gender or one.gender in {gender, ""})
        ]
        if self.settled or mention.count < 2 or len(unknown) != mention.count:
            return []
        for number, person in enumerate(unknown, start=1):
            person.number = number
            self._learn(person, mention)
        return unknown

    def _so_many(self, mention: Mention) -> list[Person]:
        """ "the three of them": those last spoken of, and so many more as nobody has named."""
        keys = dict.fromkeys(reversed(self.recent))
        known = [one for key in keys if not (one := self.persons[key]).creature]
        chosen = known[: mention.count]
        if len(chosen) < mention.count:
            rest = replace(mention, text="people", count=mention.count - len(chosen))
            chosen += [one for one in self._several(rest) if one not in chosen]
        return chosen

    def _is_thing(self, noun: str) -> bool:
        """Whether a noun that acts in this script can't be cut as a puppet."""
        return noun in self.creatures and not is_person_word(noun) and animal_of(noun) is None

    def _likely(self) -> list[Person]:
        """Persons, the last spoken of first."""
        order = [self.persons[key] for key in dict.fromkeys(reversed(self.recent))]
        return order + [
            person for person in self.persons.values() if person.key not in set(self.recent)
        ]

    def _generic(self, mention: Mention) -> Person | None:
        """ "the girl" for Mira: the one known person whom the word fits."""
        if mention.head not in _GENERIC:
            return None
        fitting = [
            person
            for person in self._likely()[:6]
            if person.key != "i" and not (person.heads & _GENERIC) and may_be(person, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _unnamed(self, mention: Mention) -> Person | None:
        """ "the signalman said" in a tale told by "I": him of whom nothing else was told."""
        if "i" not in self.persons or any(mention.head in p.heads for p in self.persons.values()):
            return None
        fitting = [
            one
            for one in self.persons.values()
            if one.heads <= _GENERIC and unnamed_fits(one, mention)
        ]
        return fitting[0] if len(fitting) == 1 and not self._is_thing(mention.head) else None

    def _learn(self, person: Person, mention: Mention) -> None:
        if mention.kind is Kind.NAME:
            person.names |= {mention.head}
            if len(person.names) == 1:
                self._rename(person, display(mention.text))
            person.gender = person.gender or gender_of_name(mention.head)
            return
        person.heads.add(mention.head)
        person.modifiers |= set(mention.modifiers)
        gender_from_heads(person)

    def _several(self, mention: Mention) -> list[Person]:
        """ "three sailors": as many persons of that kind, the known ones first."""
        if mention.text == "person":
            return self._so_many(mention)
        same = [p for p in self.persons.values() if mention.head in p.heads and p.number]
        same = same or self._named_later(mention)
        known = {person.number for person in same}
        for number in range(1, min(mention.count, 5) + 1):
            if number not in known and len(same) < mention.count:
                same.append(self._numbered(number, mention))
        same.sort(key=lambda person: person.number)
        return same[: min(mention.count, 5)]

    def _numbered(self, number: int, mention: Mention) -> Person:
        """ "First Man": one of several."""
        name = f"{ORDINALS[number - 1]} {mention.head}".title()
        person = self._new(f"{mention.head} {number}", name)
        person.number = number
        person.creature = self._is_thing(mention.head)
        self._learn(person, mention)
        return person
