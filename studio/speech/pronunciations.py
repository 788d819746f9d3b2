"""How a person wants words to be read: their list, checked, and made into phonemes.

Comes in: pairs of a word (or several) and how it is read, as a respelling ("shiv-AWN": syllables
with hyphens, the stressed one in capitals), as plain words, or as IPA between slashes
("/ʃɪˈvɔːn/"). Goes out: the pairs without blanks and doubles, or for the voice ``Entry`` objects.
Refuses too many, too long, and IPA signs that no voice knows.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.lib.errors import BadInput
from studio.speech import respelling
from studio.speech.wording import Claim

MOST_ENTRIES = 200
LONGEST_ENTRY = 80
FIELD = "pronunciations"
SPOKEN_LETTERS = ("LATIN", "DEVANAGARI")  # what the voices' six languages are written in
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Entry:
    """A word (or several) of the list: how it is found, and the phonemes of each word of it.

    ``ending`` adds what follows in "Siobhan's" and "Siobhans" to the last word's phonemes.
    """

    pattern: re.Pattern[str]
    phonemes: tuple[str, ...]
    ending: Callable[[str], str]

    def claims(self, match: re.Match[str]) -> list[Claim]:
        """What is said where the entry was met, a claim for each written word."""
        claims = []
        for n, phonemes in enumerate(self.phonemes):
            last = n + 1 == len(self.phonemes)
            said = self.ending(phonemes) if last and match["ending"] else phonemes
            end = match.end() if last else match.end(f"w{n}")
            claims.append(Claim(match.start(f"w{n}"), end, stand_in(match[f"w{n}"]), said))
        return claims


def stand_in(written: str) -> str:
    """A plain word in the place of one whose phonemes are given, for the rest of the line."""
    folded = unicodedata.normalize("NFKD", written)
    plain = "".join(letter for letter in folded if letter.isascii() and letter.isalpha())
    return plain or "name"


def checked_pronunciations(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    """The pairs as they are kept: spaces tidied, empty ones left out, the last of doubles kept.

    Raises:
        BadInput: for more than 200 pairs, more than 80 letters, a half pair, a word without
            letters, a way to read it without letters that a voice here reads, or an unknown sign between slashes.
    """
    kept: dict[str, tuple[str, str]] = {}
    for word, said in pairs:
        written, reading = (_tidy(text) for text in (word, said))
        if not written and not reading:
            continue
        _check(written, reading)
        kept.pop(written.casefold(), None)
        kept[written.casefold()] = (written, reading)
    if len(kept) > MOST_ENTRIES:
        raise BadInput(
            f"A project keeps at most {MOST_ENTRIES} pronunciations; these are {len(kept)}.",
            field=FIELD,
        )
    return tuple(kept.values())


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def _check(written: str, reading: str) -> None:
    shown = written or reading
    if not written or not reading:
        raise BadInput(
            f"“{shown}” needs both the word and how it is read.",
            field=FIELD,
        )
    if max(len(written), len(reading)) > LONGEST_ENTRY:
        raise BadInput(
            f"“{shown[:LONGEST_ENTRY]}…” is too long: {LONGEST_ENTRY} letters are the most.",
            field=FIELD,
        )
    if not any(letter.isalnum() for letter in written):
        raise BadInput(f"“{written}” is not a word that a voice could meet.", field=FIELD)
    if is_ipa(reading):
        unknown = respelling.unknown_signs(reading.strip("/"))
        if unknown:
            raise BadInput(
                f"The reading of “{written}” has signs that the voice doesn't know: "
                f"{' '.join(unknown)}.",
                field=FIELD,
            )
    elif not any(letter.isalpha() for letter in reading):
        raise BadInput(f"The reading of “{written}” has no letters: “{reading}”.", field=FIELD)
    elif not any(unicodedata.name(letter, "").startswith(SPOKEN_LETTERS) for letter in reading):
        raise BadInput(
            f"No voice here can read “{reading}”. Spell “{written}” as it sounds in Latin letters.",
            field=FIELD,
        )


def is_ipa(reading: str) -> bool:
    """Whether a reading is written in IPA, between slashes."""
    return len(reading) > 2 and reading.startswith("/") and reading.endswith("/")


def pattern_of(written: str) -> re.Pattern[str]:
    """Where a word of the list is met: whole, capitals or not, with 's or s after it."""
    words = [re.escape(word).replace("'", "['’]") for word in written.split()]
    groups = r"\s+".join(f"(?P<w{n}>{word})" for n, word in enumerate(words))
    return re.compile(rf"(?<!\w){groups}(?P<ending>['’]s|s['’]?)?(?!\w)", re.IGNORECASE)


def shared_out(phonemes: str, syllables: Sequence[str], count: int) -> tuple[str, ...]:
    """Phonemes for each of ``count`` written words, cut at spaces, else at syllables, else evenly."""
    for pieces in (phonemes.split(), list(syllables)):
        if len(pieces) == count:
            return tuple(pieces)
    whole = phonemes.replace(" ", "")
    cuts = [round(n * len(whole) / count) for n in range(count + 1)]
    return tuple(whole[a:b] for a, b in pairwise(cuts))


def entries_of(
    pairs: Pairs, say: Callable[[str], tuple[str, Sequence[str]]], ending: Callable[[str], str]
) -> tuple[Entry, ...]:
    """The entries of a list, the longest first.

    ``say`` gives the phonemes of a reading and, where it was respelled, of its syllables.
    """
    entries = []
    for written, reading in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        phonemes, syllables = say(reading)
        if phonemes.strip() and written.split():
            each = shared_out(phonemes, syllables, len(written.split()))
            entries.append(Entry(pattern_of(written), each, ending))
    return tuple(entries)
