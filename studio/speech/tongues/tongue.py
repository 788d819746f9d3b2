"""A tongue: how lines in one of the languages beside English are read and pronounced.

Takes a line; gives the written words and their phonemes, as the English reader does. Nothing is
loaded but tables; counting words come from num2words when the first figure is met.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.sound import Language
from studio.speech import respelling
from studio.speech.phonemes import Sounds, owned
from studio.speech.pronunciations import entries_of, is_ipa
from studio.speech.reading import read_line
from studio.speech.tongues import french, hindi, italian, portuguese, spanish, vocabularies
from studio.speech.tongues.amounts import rules_of
from studio.speech.tongues.syllable import SECOND, STRESS, Phrase
from studio.speech.wording import UNOWNED, Reader, Rule, Wording

WORD = re.compile(
    r"[^\W\d_][\w\u0300-\u036f\u0900-\u0963\u0970-\u097f]*(?:['’][^\W\d_][\w\u0300-\u036f]*)*['’]?"
)
SPOKEN_MARKS = frozenset(';:,.!?—…"“”() ')
PLAIN_MARKS = str.maketrans(
    {
        "«": "“",
        "»": "”",
        "„": "“",
        "।": ".",
        "॥": ".",
        "–": "—",
        "−": "—",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
    }
    | dict.fromkeys("-‐‑", " ")
)
READER = Reader(british=False, is_word=lambda _: False)
SHOWN_VOWELS = re.compile(r"[aeiouyɛɔøœəɑɐæʊɪʌAIOWY]")


@dataclass(frozen=True)
class Tongue:
    """One language: its rules for what is no letter, its phrases, and the letters it has."""

    rules: tuple[Rule, ...]
    phrase: Phrase
    letters: frozenset[str]

    def read(
        self, text: str, pronunciations: Sequence[tuple[str, str]] = ()
    ) -> tuple[tuple[str, ...], Sounds]:
        """The written words of a line, and its phonemes.

        Raises:
            BadInput: when the line has no words that the voice can read.
        """
        entries = entries_of(pronunciations, self._said_as, lambda phonemes: phonemes)
        wording = read_line(
            text,
            READER,
            entries=entries,
            rules=self.rules,
            letters=lambda run, _: self._letters(run),
        )
        return wording.words, self.sounds(wording)

    def sounds(self, wording: Wording) -> Sounds:
        """The phonemes of a line, letter by letter traceable."""
        text = wording.spoken
        matches = list(WORD.finditer(text))
        said = self._phrases(text, matches)
        given = {span.start: span for span in wording.spans if span.phonemes}
        found: list[tuple[str, int]] = []
        at = 0
        for match, phonemes in zip(matches, said, strict=True):
            found += [(mark, UNOWNED) for mark in text[at : match.start()] if mark in SPOKEN_MARKS]
            span = given.get(match.start())
            letters = range(match.start(), span.end if span else match.end())
            found += owned(plain(span.phonemes if span else phonemes), wording, letters)
            at = match.end()
        found += [(mark, UNOWNED) for mark in text[at:] if mark in SPOKEN_MARKS]
        return Sounds("".join(p for p, _ in found), tuple(o for _, o in found))

    def _phrases(self, text: str, matches: Sequence[re.Match[str]]) -> list[str]:
        """The phonemes of all words, a phrase between two marks at a time."""
        said: list[str] = []
        waiting: list[str] = []
        for n, match in enumerate(matches):
            waiting.append(match[0].lower())
            after = matches[n + 1].start() if n + 1 < len(matches) else len(text)
            if n + 1 == len(matches) or text[match.end() : after].strip():
                said += self.phrase(waiting)
                waiting = []
        return said

    def _letters(self, run: str) -> str:
        """A written run in letters that this language has; those of other scripts are left out."""
        kept = []
        for letter in unicodedata.normalize("NFC", run.translate(PLAIN_MARKS)):
            if (
                letter in self.letters
                or letter.lower() in self.letters
                or letter in SPOKEN_MARKS
                or letter == "'"
            ):
                kept.append(letter)
            else:
                folded = unicodedata.normalize("NFKD", FOLDED.get(letter, letter))
                kept += [x for x in folded if x.lower() in self.letters]
        return "".join(kept)

    def _said_as(self, reading: str) -> tuple[str, tuple[str, ...]]:
        """The phonemes of a way to read a word, and of its syllables where it is respelled."""
        if is_ipa(reading):
            return respelling.from_ipa(reading.strip("/"), english=False, british=False), ()
        words, parts = [], []
        for word in reading.split():
            if respelling.is_respelled(word):
                parts += self._syllables(respelling.split_at_capitals(word))
                words.append("".join(self._syllables(respelling.split_at_capitals(word))))
            else:
                words += self.phrase([self._letters(word).lower()])
                parts.append(words[-1])
        return " ".join(words), tuple(parts)

    def _syllables(self, word: str) -> list[str]:
        said = []
        for part in word.split("-"):
            sound = "".join(self.phrase([self._letters(part).lower()]))
            sound = sound.replace(STRESS, "").replace(SECOND, "")
            stressed = len(part) > 1 and part.isupper()
            said.append(
                SHOWN_VOWELS.sub(lambda m: STRESS + m[0], sound, count=1) if stressed else sound
            )
        return said


FOLDED = {
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "ð": "d",
    "þ": "t",
    "ı": "i",
    "å": "o",
}
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")


def plain(phonemes: str) -> str:
    """Marks over letters as signs of their own, as the voice's alphabet has them."""
    return unicodedata.normalize("NFD", phonemes).replace("c\N{COMBINING CEDILLA}", "ç")


def in_hindi(words: Sequence[str]) -> list[str]:
    """Hindi, with words in Latin letters read at their plainest."""
    return [
        italian.phrase([word])[0] if word[:1].isascii() else hindi.phrase([word])[0]
        for word in words
    ]


DEVANAGARI = frozenset(chr(code) for code in range(0x0900, 0x0964)) | frozenset(
    chr(code) for code in range(0x0966, 0x0980)
)


def tongue_of(language: Language) -> Tongue:
    """The tongue of a language other than English."""
    phrase, words, letters = {
        Language.SPANISH: (spanish.phrase, vocabularies.SPANISH, LATIN | set("áéíóúüñç")),
        Language.FRENCH: (french.phrase, vocabularies.FRENCH, LATIN | set("àâäçéèêëîïôöùûüÿœæ")),
        Language.ITALIAN: (italian.phrase, vocabularies.ITALIAN, LATIN | set("àèéìíòóùúî")),
        Language.PORTUGUESE: (
            portuguese.phrase,
            vocabularies.PORTUGUESE,
            LATIN | set("áâãàçéêíóôõúü"),
        ),
        Language.HINDI: (in_hindi, vocabularies.HINDI, LATIN | DEVANAGARI),
    }[language]
    return Tongue(rules_of(words), phrase, frozenset(letters))
