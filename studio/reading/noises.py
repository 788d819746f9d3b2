"""The lexicon of sounds: which deeds and which nouns of a script are heard.

In: ``lexicon/sounds.toml``. Out: tables ready to be asked. A word set may name a kind ("@door").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from studio.film.sound import Sound
from studio.reading.lexicon import table

Words = frozenset[str]
NONE: Words = frozenset()
IRREGULAR = {
    "rang": "ring", "scraped": "scrape", "rung": "ring", "struck": "strike", "broke": "break", "broken": "break",
    "fell": "fall", "shot": "shoot", "blew": "blow", "threw": "throw", "flew": "fly", "sang": "sing",
    "beat": "beat", "swung": "swing", "went": "go", "shook": "shake", "lit": "light", "came": "come",
    "caught": "catch", "sprang": "spring", "strode": "stride", "crept": "creep", "drove": "drive",
    "shrank": "shrink", "rose": "rise", "took": "take", "drew": "draw", "leapt": "leap",
    "dove": "dive", "tore": "tear", "heard": "hear", "ran": "run", "spat": "spit", "met": "meet",
    "spilt": "spill", "woke": "wake", "began": "begin", "hit": "hit", "sawn": "saw", "knelt": "kneel",
}  # fmt: skip
"""Forms of verbs that do not tell their plain form, which parsers miss as well."""


@dataclass(frozen=True)
class Deed:
    """A verb that is heard. Empty sets ask for nothing; see the lexicon for the fields."""

    sound: Sound
    verbs: Words
    with_: Words = NONE
    who: Words = NONE
    what: Words = NONE
    where: Words = NONE
    unlike: Words = NONE
    says: Words = NONE
    but: Words = NONE
    alone: bool = False


@dataclass(frozen=True)
class Noise:
    """A noun that is a sound; with ``of``, only of these."""

    sound: Sound
    nouns: Words
    of: Words = NONE


@dataclass(frozen=True)
class Noises:
    """All of it: deeds by verb and nouns in the order of the lexicon, and words that stand alone."""

    deeds: Mapping[str, Sequence[Deed]]
    nouns: Mapping[str, Sequence[Noise]]
    alone: Mapping[str, Sound]
    cues: Mapping[str, Sound]


def _words(entry: Mapping[str, str], name: str, kinds: Mapping[str, str]) -> Words:
    found: set[str] = set()
    for word in entry.get(name, "").split():
        found |= set(kinds[word[1:]].split()) if word.startswith("@") else {word}
    return frozenset(found)


def _deed(entry: Mapping[str, str], kinds: Mapping[str, str]) -> Deed:
    def words(name: str) -> Words:
        return _words(entry, name, kinds)

    return Deed(
        Sound(entry["sound"]),
        words("verbs"),
        with_=words("with"),
        who=words("who"),
        what=words("what"),
        where=words("where"),
        unlike=words("unlike"),
        says=words("says"),
        but=words("but"),
        alone=bool(entry.get("alone")),
    )


@cache
def noises() -> Noises:
    """The lexicon, read once."""
    lexicon = table("sounds")
    kinds = lexicon["kinds"]
    deeds: dict[str, list[Deed]] = {}
    for entry in lexicon["deed"]:
        one = _deed(entry, kinds)
        for verb in one.verbs:
            deeds.setdefault(verb, []).append(one)
    nouns: dict[str, list[Noise]] = {}
    for entry in lexicon["noise"]:
        noise = Noise(
            Sound(entry["sound"]), _words(entry, "nouns", kinds), _words(entry, "of", kinds)
        )
        for noun in noise.nouns:
            nouns.setdefault(noun, []).append(noise)
    return Noises(
        deeds,
        nouns,
        alone=_turned(lexicon["alone"]),
        cues=_turned(lexicon["cue"]),
    )


def _turned(entries: Mapping[str, str]) -> dict[str, Sound]:
    return {word: Sound(name) for name, words in entries.items() for word in words.split()}
