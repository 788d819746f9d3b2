"""What tongues with plain spelling share: letters by rules, syllables, and where the stress falls.

Takes a word in small letters; gives phonemes. A ``Spelling`` is tried from the left: the first
pattern that fits at a place gives the sound and goes on behind its letters.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

STRESS, SECOND = "ˈ", "ˌ"
SAME, SKIP = "=", ">"


@dataclass(frozen=True)
class Spelling:
    """Patterns with the sounds they give, the more particular ones first."""

    rules: tuple[tuple[re.Pattern[str], str], ...]

    def sounds(self, word: str) -> tuple[list[str], list[str]]:
        """The sounds of a word, and for each the letters it came from; some letters are silent."""
        sounds: list[str] = []
        letters: list[str] = []
        at = 0
        while at < len(word):
            for pattern, sound in self.rules:
                match = pattern.match(word, at)
                if match and match.end() > at:
                    at = match.end() + sound.count(SKIP)
                    for made in sound.replace(SAME, match[0][0]).replace(SKIP, "").split("+"):
                        if made:
                            sounds.append(made)
                            letters.append(match[0])
                    break
            else:
                at += 1
        return sounds, letters


def spelling(table: str) -> Spelling:
    """A spelling from lines of "letters sound"; "letters" alone are silent.

    Letters are a regular expression without blanks; V stands for any vowel letter, C for any
    consonant, and # for the end or the start of the word. In a sound, = is the first letter
    itself, + parts two sounds, and > passes over one letter more.
    """
    rules = []
    for line in table.strip().splitlines():
        letters, _, sound = line.strip().partition(" ")
        rules.append((_pattern(letters), sound.strip()))
    return Spelling(tuple(rules))


VOWEL_LETTERS = "aeiouyàáâãäåèéêëìíîïòóôõöùúûüýÿœæ"
CONSONANT_LETTERS = "bcdfghjklmnpqrstvwxzçñ"


def _pattern(letters: str) -> re.Pattern[str]:
    letters = re.sub(r"\(\?<=#", r"(?<![^\\W\\d_]", letters)
    letters = letters.replace("#", r"(?![^\W\d_])")
    letters = letters.replace("V", f"[{VOWEL_LETTERS}]").replace("C", f"[{CONSONANT_LETTERS}]")
    return re.compile(letters)


def with_stress(
    sounds: Sequence[str], nuclei: Sequence[int], stressed: int, *, second: int = 2
) -> str:
    """Sounds joined, a stress before one nucleus, a lighter one on the first when it is ``second`` or more before (0: none).

    ``nuclei`` are the places of the sounds that carry a syllable, ``stressed`` one of them by
    number; -1 is a word without stress.
    """
    marks = {}
    if 0 <= stressed < len(nuclei):
        marks[nuclei[stressed]] = STRESS
        if second and stressed >= second:
            marks[nuclei[0]] = SECOND
    return "".join(marks.get(n, "") + sound for n, sound in enumerate(sounds))


Phrase = Callable[[Sequence[str]], list[str]]
"""The phonemes of each word of a phrase: words in small letters between two marks."""
