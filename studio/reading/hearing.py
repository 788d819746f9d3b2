"""What is heard in a sentence, by its grammar: deeds that make a noise, and nouns that are one.

In: the tokens of a sentence with their parts in it. Out: sounds, each with the token it is told by
and the tokens of who makes it. Not heard is what is denied, asked for, wished, remembered, likened,
foretold or told of the past beyond the tale's own, and what only names a thing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.sound import Sound
from studio.reading.denials import is_real
from studio.reading.grammar import Grammar, content_of
from studio.reading.happening import joined, objects_of, subjects_of, takes_place
from studio.reading.noises import IRREGULAR, Deed, Noise, noises
from studio.reading.words import Token

_HAPPENS = frozenset(
    "come sound ring echo roll break rise follow burst begin start erupt fill go fall drift float "
    "carry reach greet wake startle shake interrupt pass approach crash grow swell answer run cross "
    "die split tear shatter be cut rumble grumble crack boom peal mutter growl whip send".split()
)
_BRINGS = frozenset(
    "hear let give make break utter hit land close shut stop bring earn get".split()
)
_MISSED = frozenset("ROOT amod dep".split())
_STATES = frozenset({Sound.KEY_TURNS, Sound.DOOR_OPENS, Sound.DOOR_CLOSES})
_BLOWS = frozenset("wind air rain snow storm".split())
_LEADS = frozenset("the his her a an their".split())
_LOOSE = frozenset("npadvmod dep appos intj".split())
_SHUT = frozenset("shut open closed to".split())
_WHILE = frozenset("time times hour hours minute minutes while moment".split())
_LINKS = frozenset("with to in into of by after at".split())
_GIVES = frozenset("fall land hit drop come go close open shut strike burst break hear".split())


@dataclass(frozen=True)
class Heard:
    """A sound, the number of the token that tells of it, and those of its makers."""

    sound: Sound
    token: int
    makers: tuple[int, ...] = ()


def heard_in(words: Sequence[Token], grammar: Grammar, *, said: bool = False) -> list[Heard]:
    """The sounds of one sentence in order; ``said`` when a character speaks it."""
    found: list[Heard] = []
    for at in range(len(words)):
        if not _may_sound(words, at):
            continue
        one = _deed_at(words, grammar, at) or _noise_at(words, grammar, at)
        if one and (not said or _is_going_on(words, grammar, at)):
            found.append(one)
    return found


def _may_sound(words: Sequence[Token], at: int) -> bool:
    """Whether a word is no part of a name or title, and no likeness."""
    word = words[at]
    shouted = all(each.text.isupper() for each in words)
    named = word.text[0].isupper() and at > 0 and not shouted and not word.text.isupper()
    return not (named or word.likened or not word.meant)


def _is_going_on(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """ "The bells are ringing!": a speech tells of what is heard now only so."""
    helped = any(words[p].lower in {"is", "are", "'s", "'re"} for p in grammar[at].parts)
    return grammar[at].tag == "VBG" and helped


def _deed_at(words: Sequence[Token], grammar: Grammar, at: int) -> Heard | None:
    rules = noises().deeds.get(_verb_of(words, grammar, at), ())
    if not rules or not takes_place(words, grammar, at):
        return None
    subjects = subjects_of(grammar, at)
    objects = tuple(n for n in objects_of(grammar, at) if grammar[n].lemma not in _WHILE)
    for rule in rules:
        if _fits(rule, words, grammar, at, subjects, objects):
            return Heard(rule.sound, at, subjects or objects)
    return None


def _verb_of(words: Sequence[Token], grammar: Grammar, at: int) -> str:
    """The plain form of a word that is, or may well be, a verb."""
    word, lower = grammar[at], words[at].lower
    if at and lower in _SHUT and grammar[at - 1].verb:
        return ""
    if lower in {"sawed", "sawing", "saws"}:
        return "saw"
    plain = IRREGULAR.get(lower, "")
    if word.verb:
        return plain or word.lemma
    if not _left_nouns(words, grammar, at):
        return ""
    return words[at].lemma if lower.endswith("s") and word.relation in _MISSED else plain


def _left_nouns(words: Sequence[Token], grammar: Grammar, at: int) -> tuple[int, ...]:
    """Nouns that a parser took for compounds of what is really their verb: "A dog barks."."""
    return tuple(
        part
        for part in grammar[at].parts
        if part < at
        and (grammar[part].noun or words[part].text[0].isupper())
        and grammar[part].relation in {"compound", "nsubj", "npadvmod", "amod"}
    )


def _names(words: Sequence[Token], grammar: Grammar, nouns: Sequence[int]) -> set[str]:
    """What nouns are called: plain forms, as written, and with the word before ("alarm_clock")."""
    found: set[str] = set()
    for at in nouns:
        found |= {grammar[at].lemma, words[at].lower, words[at].lemma}
        found |= {
            f"{words[p].lemma}_{grammar[at].lemma}"
            for p in grammar[at].parts
            if grammar[p].relation in {"compound", "poss", "amod", "nmod"}
        }
        if at:
            found.add(f"{words[at - 1].lower}_{words[at].lower}")
    return found


def _fits(
    rule: Deed,
    words: Sequence[Token],
    grammar: Grammar,
    at: int,
    subjects: tuple[int, ...],
    objects: tuple[int, ...],
) -> bool:
    who, what = _names(words, grammar, subjects), _names(words, grammar, objects)
    if (rule.alone and objects) or rule.unlike & (who | what):
        return False
    if (
        not _asked(rule.with_, who | what)
        or not _asked(rule.who, who)
        or not _asked(rule.what, what)
    ):
        return False
    if rule.where and not rule.where & _names(words, grammar, _places(grammar, at)):
        return False
    if rule.says and not rule.says & {word.lower for word in words}:
        return False
    if at + 1 < len(words) and words[at + 1].lower in rule.but:
        return False
    if rule.sound in _STATES and _is_state(grammar, at):
        return False
    figure = any(
        content_of(words, grammar, n) >= 0 for n in (*subjects, *objects) if grammar[n].noun
    )
    return not (
        figure and rule.sound in {Sound.WAVE, Sound.CHAIN, Sound.EXPLOSION, Sound.HEARTBEAT}
    )


def _is_state(grammar: Grammar, at: int) -> bool:
    """ "The doors were locked": how something is, not what is done."""
    return any(grammar[part].relation == "auxpass" for part in grammar[at].parts)


def _asked(wanted: frozenset[str], there: set[str]) -> bool:
    return not wanted or bool(wanted & there)


def _places(grammar: Grammar, at: int) -> tuple[int, ...]:
    """The nouns that a verb's prepositions lead to."""
    found: list[int] = []
    preps = [p for p in grammar[at].parts if grammar[p].relation in {"prep", "advmod", "prt"}]
    for prep in preps:
        for part in grammar[prep].parts:
            if grammar[part].relation == "pobj":
                found.extend(joined(grammar, part))
            elif grammar[part].relation == "prep":
                found.extend(p for p in grammar[part].parts if grammar[p].relation == "pobj")
    return tuple(found)


def _noise_at(words: Sequence[Token], grammar: Grammar, at: int) -> Heard | None:
    word = grammar[at]
    if not (word.noun or word.tag == "VBG"):
        return None
    names = _names(words, grammar, (at,))
    rules = [rule for name in sorted(names) for rule in noises().nouns.get(name, ())]
    inner = content_of(words, grammar, at)
    for rule in sorted(rules, key=lambda rule: not rule.of):
        if _is_of(rule, words, grammar, inner) and _happens(words, grammar, at):
            return Heard(rule.sound, at, subjects_of(grammar, word.head) if word.head >= 0 else ())
    return None


def _is_of(rule: Noise, words: Sequence[Token], grammar: Grammar, inner: int) -> bool:
    """Whether a noise is of the right thing; without one it may be of nothing that has a sound."""
    if rule.of:
        return inner >= 0 and bool(rule.of & _names(words, grammar, (inner,)))
    if inner < 0:
        return True
    sounds = set(noises().nouns) & _names(words, grammar, (inner,))
    if rule.sound is Sound.WIND_GUST:
        return grammar[inner].lemma in _BLOWS
    led = any(words[part].lower in _LEADS for part in grammar[inner].parts)
    return not sounds and (led or rule.sound in {Sound.FOOTSTEPS, Sound.LAUGHTER})


def _happens(words: Sequence[Token], grammar: Grammar, at: int) -> bool:
    """Whether a noise is told as heard: "there was …", "with a …", "… rang out", or alone."""
    if not is_real(words, grammar, at) or _asks(words):
        return False
    word, above = grammar[at], grammar[at].head
    if any(words[part].lower in {"no", "not"} for part in word.parts):
        return False
    if above < 0:
        return word.noun
    of = word.relation == "pobj" and words[above].lower == "of" and grammar[above].head >= 0
    upper = grammar[above].head if of else above
    if grammar[upper].noun and (of or word.relation == "conj"):
        return _happens(words, grammar, upper)
    verb = above if grammar[above].verb else grammar[above].head
    if verb < 0:
        return word.relation in _LOOSE
    if grammar[verb].verb and not takes_place(words, grammar, verb):
        return False
    return _is_told(words, grammar, at, verb)


def _is_told(words: Sequence[Token], grammar: Grammar, at: int, verb: int) -> bool:
    """Whether a verb makes the noise heard that is its subject, object or manner."""
    lemma, relation = grammar[verb].lemma, grammar[at].relation
    if relation in {"nsubj", "nsubjpass"}:
        known = lemma in _HAPPENS or lemma in noises().deeds
        return known and not _is_said_to_be(grammar, verb)
    if relation == "attr":
        return any(grammar[part].relation == "expl" for part in grammar[verb].parts)
    if relation == "dobj":
        return lemma in _BRINGS or (verb == at - 1 and grammar[verb].relation == "ROOT")
    if relation == "pobj":
        link = words[grammar[at].head].lower
        return link == "with" or (link in _LINKS and lemma in _GIVES)
    return relation in _LOOSE


def _is_said_to_be(grammar: Grammar, verb: int) -> bool:
    """ "The shot was perfect": a noise that is only told about."""
    parts = {grammar[p].relation for p in grammar[verb].parts}
    return grammar[verb].lemma == "be" and bool(parts & {"attr", "acomp", "prep", "advmod"})


def _asks(words: Sequence[Token]) -> bool:
    return words[0].lower in {"did", "do", "does", "was", "is", "can", "why", "what", "who"}
