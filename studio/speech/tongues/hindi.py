"""How Hindi sounds: Devanagari letters, the vowel that is not written, and where it falls silent.

Takes the words of a phrase, gives their phonemes in the voice's alphabet. The vowel inside every
bare consonant is silent at a word's end, and between a vowel with one consonant and a consonant
with a vowel (Ohala's rule, from the right).
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.speech.tongues.syllable import STRESS

CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
        "k kʰ ɡ ɡʰ ŋ c cʰ ɟ ɟʰ n ʈ ʈʰ ɖ ɖʰ ɳ t tʰ d dʰ n p pʰ b bʰ m j ɾ l ʋ ʃ ʂ s h l".split(),
        strict=True,
    )
)
DOTTED = {
    "क": "q",
    "ख": "x",
    "ग": "ɣ",
    "ज": "z",
    "ड": "r",
    "ढ": "rh",
    "फ": "f",
    "य": "j",
    "न": "n",
    "र": "r",
}
SIGNS = {
    "ा": "aː", "ि": "ɪ", "ी": "iː", "ु": "ʊ", "ू": "uː", "ृ": "ɾɪ", "े": "eː", "ै": "ɛː", "ो": "oː",
    "ौ": "ɔː", "ॉ": "ɔː", "ॅ": "ɛ", "ॆ": "e", "ॊ": "o",
}  # fmt: skip
VOWELS = {
    "अ": "ə", "आ": "aː", "इ": "ɪ", "ई": "iː", "उ": "ʊ", "ऊ": "uː", "ऋ": "ɾɪ", "ए": "eː", "ऐ": "ɛː",
    "ओ": "oː", "औ": "ɔː", "ऑ": "ɔː", "ऍ": "ɛ",
}  # fmt: skip
NUKTA, VIRAMA, DOT, MOON = "़", "्", "ं", "ँ"
BREATH = "ः", "ह्"  # a breath after a vowel, and the letters that sound so
SILENT, BARE = "", "ə"
NASALS = {"k": "ŋ", "ɡ": "ŋ", "c": "n", "ɟ": "n", "ʈ": "ɳ", "ɖ": "ɳ", "p": "m", "b": "m", "m": "m"}
WEAK = frozenset("में है हैं था थी थे का की के को और क्या ये यह हो कि तो मैं हूँ हूं जो न सा सी".split())
IRREGULAR = {"यह": "jeː", "वह": "ʋoː", "ये": "jeː", "वे": "ʋeː", "और": "ɔːɾ", "न": "nə", "मैं": "mɛ̃"}
TILDE = "\N{COMBINING TILDE}"


@dataclass(frozen=True)
class Beat:
    """Consonants and the vowel after them ("" where it is silent); nasal vowels sound so."""

    consonants: str
    vowel: str
    nasal: bool = False


def phrase(words: Sequence[str]) -> list[str]:
    """The phonemes of each word."""
    return [_word(word) for word in words]


def _word(word: str) -> str:
    word = unicodedata.normalize("NFD", word)
    if word in IRREGULAR:
        return IRREGULAR[word]
    beats = _silenced(_beats(word.replace(*BREATH)))
    return _said(beats, stressed=word not in WEAK)


def _beats(word: str) -> list[Beat]:
    """The letters as they stand, every bare consonant with its vowel."""
    beats: list[Beat] = []
    open_cluster = False
    for n, letter in enumerate(word):
        if letter in CONSONANTS:
            dotted = word[n + 1 : n + 2] == NUKTA
            sound = DOTTED.get(letter, CONSONANTS[letter]) if dotted else CONSONANTS[letter]
            if open_cluster:
                beats[-1] = Beat(beats[-1].consonants + "|" + sound, BARE)
            else:
                beats.append(Beat(sound, BARE))
            open_cluster = False
        elif letter in SIGNS and beats:
            beats[-1] = replace(beats[-1], vowel=SIGNS[letter])
        elif letter in VOWELS:
            beats.append(Beat("", VOWELS[letter]))
        elif letter == VIRAMA and beats:
            beats[-1] = replace(beats[-1], vowel=SILENT)
            open_cluster = True
        elif letter in (DOT, MOON) and beats:
            beats[-1] = replace(beats[-1], nasal=True)
    return beats


def _silenced(beats: list[Beat]) -> list[Beat]:
    """The bare vowels that nobody says left out."""
    beats = list(beats)
    if len(beats) > 1 and beats[-1].vowel == BARE and not beats[-1].nasal:
        cluster = beats[-1].consonants.split("|")
        if len(cluster) == 1 or cluster[-1] not in ("j", "ɾ", "ʋ", "l", "n", "m"):
            beats[-1] = replace(beats[-1], vowel=SILENT)
    for n in range(len(beats) - 2, 0, -1):
        one, before, after = beats[n], beats[n - 1], beats[n + 1]
        alone = "|" not in one.consonants and one.consonants and not one.nasal
        followed = after.vowel and after.consonants and "|" not in after.consonants
        if one.vowel == BARE and alone and before.vowel and not before.nasal and followed:
            beats[n] = replace(one, vowel=SILENT)
    return beats


def _said(beats: Sequence[Beat], *, stressed: bool) -> str:
    sounding = [n for n, beat in enumerate(beats) if beat.vowel]
    place = _stressed(beats, sounding) if stressed and sounding else -1
    out = []
    for n, beat in enumerate(beats):
        out.append(_cluster(beat.consonants))
        vowel = beat.vowel
        closed = n + 1 < len(beats) and not beats[n + 1].vowel
        if vowel == BARE and (n == place or (closed and n == sounding[0])):
            vowel = "ʌ"
        if vowel == "iː" and n == len(beats) - 1:
            vowel = "i"
        if n == place:
            out.append(STRESS)
        out.append(
            _nasal(vowel, beats[n + 1].consonants if n + 1 < len(beats) else "")
            if beat.nasal
            else vowel
        )
    return "".join(out)


def _cluster(consonants: str) -> str:
    parts = consonants.split("|")
    said = []
    for n, part in enumerate(parts):
        if n and part == parts[n - 1] and len(part) == 1:
            said.append("ː")
        else:
            said.append(part)
    return "".join(said)


def _nasal(vowel: str, after: str) -> str:
    """A long vowel is said through the nose; a short one gets the nasal of what follows."""
    long_mark = "ː" if vowel.endswith("ː") else ""
    if not vowel:
        return "n"
    if long_mark or not after:
        return vowel.removesuffix("ː") + TILDE
    return vowel + NASALS.get(after[0], "n")


def _stressed(beats: Sequence[Beat], sounding: Sequence[int]) -> int:
    """The last syllable when it is more than long, else the last but one or two when it is long."""

    def weight(n: int) -> int:
        closed = sum(1 for beat in beats[n + 1 :] if not beat.vowel) if n == sounding[-1] else 0
        if n != sounding[-1]:
            following = beats[n + 1]
            closed = int(not following.vowel or "|" in following.consonants or beats[n].nasal)
        return (2 if beats[n].vowel.endswith("ː") else 1) + closed

    if len(sounding) == 1 or (weight(sounding[-1]) > 2 and weight(sounding[-2]) < 3):
        return sounding[-1]
    for n in reversed(sounding[:-1]):
        if weight(n) > 1:
            return n
    return sounding[0]
