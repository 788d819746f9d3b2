"""The companies of the other languages: Spanish, French, Italian, Portuguese, Hindi.

Each language ships one to four styles. From its women and its men (where there is one only, from
blends with a neighbour language's) the same parts are made everywhere: two of each, young and
old, children, creatures, and those with an effect.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studio.film.look import Age, Gender
from studio.film.sound import Language, VoiceEffect
from studio.speech.roles import Role, Temper

_W, _M = Gender.WOMAN, Gender.MAN


@dataclass(frozen=True)
class _Roots:
    """The styles that a language's voices are made of, and the names of its first eight."""

    tag: str
    women: tuple[str, str]
    men: tuple[str, str]
    labels: tuple[str, ...]


_ROOTS = {
    Language.SPANISH: _Roots(
        "es",
        ("ef_dora", "ef_dora:2+if_sara:1"),
        ("em_alex", "em_santa"),
        ("Lucía", "Marta", "Mateo", "Andrés", "Sol", "Nico", "Abuela Rosa", "Don Julián"),
    ),
    Language.FRENCH: _Roots(
        "fr",
        ("ff_siwis", "ff_siwis:2+if_sara:1"),
        ("ff_siwis:1+im_nicola:2", "ff_siwis:1+em_alex:2"),
        ("Élise", "Margaux", "Lucien", "Bastien", "Lou", "Théo", "Mamie Jeanne", "Père Anselme"),
    ),
    Language.ITALIAN: _Roots(
        "it",
        ("if_sara", "if_sara:2+ef_dora:1"),
        ("im_nicola", "im_nicola:2+em_alex:1"),
        ("Giulia", "Chiara", "Marco", "Pietro", "Bea", "Leo", "Nonna Ida", "Nonno Aldo"),
    ),
    Language.PORTUGUESE: _Roots(
        "pt",
        ("pf_dora", "pf_dora:2+if_sara:1"),
        ("pm_alex", "pm_santa"),
        ("Marina", "Joana", "Caio", "Rafael", "Bia", "Davi", "Vó Nilza", "Seu Otávio"),
    ),
    Language.HINDI: _Roots(
        "hi",
        ("hf_alpha", "hf_beta"),
        ("hm_omega", "hm_psi"),
        ("Meera", "Kavya", "Arjun", "Rohan", "Gudiya", "Chhotu", "Dadi", "Dada"),
    ),
}


def _company(roots: _Roots) -> tuple[Role, ...]:
    """All parts of one language."""
    woman, other_woman = roots.women
    man, other_man = roots.men
    label = roots.labels

    def part(number: int, words: str, gender: Gender, age: Age, styles: str, **how: float) -> Role:
        name = f"{roots.tag}-{number:02}"
        return replace(Role(name, label[number - 1], words, gender, age, styles), **how)  # type: ignore[arg-type]  # numbers of a ``Role`` by their names

    plain = (
        part(1, "woman, clear", _W, Age.ADULT, woman),
        part(2, "woman, darker", _W, Age.ADULT, other_woman, pitch=-2.0, formants=-0.5, pace=0.96),
        part(3, "man, clear", _M, Age.ADULT, man),
        part(4, "man, deeper", _M, Age.ADULT, other_man, pitch=-2.0, formants=-1.0, pace=0.95),
        part(5, "girl", _W, Age.CHILD, woman, pitch=3.5, formants=1.0),
        part(6, "boy", _M, Age.CHILD, other_woman, pitch=3.0, formants=1.0, pace=1.06),
        part(7, "old woman, slow", _W, Age.OLD, other_woman,
             pitch=-3.0, formants=1.0, pace=0.84, tremor=0.6, breath=0.25),
        part(8, "old man, slow", _M, Age.OLD, other_man,
             pitch=-1.0, formants=1.5, pace=0.85, tremor=0.6, breath=0.2),
    )  # fmt: skip
    return plain + _young(roots) + _creatures(roots)


def _young(roots: _Roots) -> tuple[Role, ...]:
    woman, man = roots.women[0], roots.men[0]
    return (
        Role(f"{roots.tag}-young-woman", "Alba", "young woman, quick", _W, Age.YOUNG, woman,
             pitch=1.5, formants=1.0, pace=1.1),
        Role(f"{roots.tag}-young-man", "Remo", "young man, quick", _M, Age.YOUNG, man,
             pitch=2.5, pace=1.1),
    )  # fmt: skip


def _creatures(roots: _Roots) -> tuple[Role, ...]:
    """Creatures, and the voices with an effect."""
    (woman, _), (man, other_man) = roots.women, roots.men
    effects, tag, adult = VoiceEffect, roots.tag, Age.ADULT
    return (
        Role(f"{tag}-small", "Pim", "small creature, squeaky", _W, adult, woman, Temper.SMALL,
             pitch=6.0, formants=0.0, pace=1.06),
        Role(f"{tag}-large", "Urso", "large creature, gruff", _M, adult, other_man, Temper.LARGE,
             pitch=-3.0, formants=-0.8, pace=0.9, growl=0.35),
        Role(f"{tag}-robot", "Bip", "robot", _M, adult, man, Temper.ROBOT, effect=effects.ROBOT),
        Role(f"{tag}-ghost", "Bruma", "ghost", _W, adult, woman, Temper.GHOST,
             pace=0.88, effect=effects.GHOST),
        Role(f"{tag}-giant", "Magno", "giant", _M, adult, man, Temper.GIANT,
             pace=0.92, effect=effects.GIANT),
        Role(f"{tag}-tiny", "Mimi", "tiny sprite", _W, adult, woman, Temper.TINY,
             effect=effects.TINY),
    )  # fmt: skip


COMPANIES: Mapping[Language, tuple[Role, ...]] = {
    language: _company(roots) for language, roots in _ROOTS.items()
}
