"""Respellings and IPA become the phonemes of the voice: "shiv-AWN" and "/ʃɪˈvɔːn/".

Takes what a person wrote; gives phonemes in the voice's alphabet with the stress before the
stressed vowel. A respelled syllable reads as English does at its plainest (ah, aw, ay, ee, oh,
oo, ow, oy, eye, uh, er; g as in go); None where it can't be read so.
"""

import re
import unicodedata

VOWELS: dict[str, tuple[str, str]] = {  # as it is spelled: American, British
    "ah": ("ɑ", "ɑː"),
    "aa": ("ɑ", "ɑː"),
    "aw": ("ɔ", "ɔː"),
    "au": ("ɔ", "ɔː"),
    "ay": ("A", "A"),
    "ai": ("A", "A"),
    "ei": ("A", "A"),
    "ey": ("A", "A"),
    "ee": ("i", "iː"),
    "ea": ("i", "iː"),
    "ie": ("i", "iː"),
    "eh": ("ɛ", "ɛ"),
    "ih": ("ɪ", "ɪ"),
    "oh": ("O", "Q"),
    "oe": ("O", "Q"),
    "oa": ("O", "Q"),
    "ow": ("W", "W"),
    "ou": ("W", "W"),
    "oo": ("u", "uː"),
    "ue": ("u", "uː"),
    "ew": ("ju", "juː"),
    "uh": ("ʌ", "ʌ"),
    "uu": ("ʊ", "ʊ"),
    "oy": ("Y", "Y"),
    "oi": ("Y", "Y"),
    "eye": ("I", "I"),
    "igh": ("I", "I"),
    "ye": ("I", "I"),
    "ar": ("ɑɹ", "ɑː"),
    "ahr": ("ɑɹ", "ɑː"),
    "or": ("ɔɹ", "ɔː"),
    "awr": ("ɔɹ", "ɔː"),
    "ore": ("ɔɹ", "ɔː"),
    "er": ("ɜɹ", "ɜː"),
    "ur": ("ɜɹ", "ɜː"),
    "ir": ("ɜɹ", "ɜː"),
    "air": ("ɛɹ", "ɛː"),
    "eer": ("ɪɹ", "ɪə"),
    "ear": ("ɪɹ", "ɪə"),
    "oor": ("ʊɹ", "ʊə"),
    "ire": ("Iəɹ", "Iə"),
    "our": ("Wəɹ", "Wə"),
    "a": ("æ", "a"),
    "e": ("ɛ", "ɛ"),
    "i": ("ɪ", "ɪ"),
    "o": ("ɑ", "ɒ"),
    "u": ("ʌ", "ʌ"),
    "y": ("ɪ", "ɪ"),
    "ə": ("ə", "ə"),
}
OPEN: dict[str, tuple[str, str]] = {  # a single vowel at the end of its syllable
    "a": ("ɑ", "ɑː"),
    "e": ("A", "A"),
    "i": ("i", "iː"),
    "o": ("O", "Q"),
    "u": ("u", "uː"),
    "y": ("I", "I"),
}
WEAK = {"ʌ": "ə", "ɜɹ": "əɹ", "ɜː": "ə"}
WEAK_OPEN = {"a": "ə", "y": "i"}
LONG = {"a": ("A", "A"), "e": ("i", "iː"), "i": ("I", "I"), "o": ("O", "Q"), "u": ("u", "uː")}
CONSONANTS = {
    "tch": "ʧ",
    "sch": "sk",
    "ch": "ʧ",
    "sh": "ʃ",
    "zh": "ʒ",
    "th": "θ",
    "dh": "ð",
    "kh": "x",
    "ph": "f",
    "wh": "w",
    "gh": "ɡ",
    "ng": "ŋ",
    "nk": "ŋk",
    "ck": "k",
    "qu": "kw",
    "kn": "n",
    "wr": "ɹ",
    "rh": "ɹ",
    "dj": "ʤ",
    "ts": "ts",
    "tz": "ts",
    "b": "b",
    "c": "k",
    "d": "d",
    "f": "f",
    "g": "ɡ",
    "h": "h",
    "j": "ʤ",
    "k": "k",
    "l": "l",
    "m": "m",
    "n": "n",
    "p": "p",
    "q": "k",
    "r": "ɹ",
    "s": "s",
    "t": "t",
    "v": "v",
    "w": "w",
    "x": "ks",
    "y": "j",
    "z": "z",
}
ONSETS_ONLY = ("kn", "wr", "wh", "rh")
VOWEL = "|".join(sorted(VOWELS, key=len, reverse=True)).replace("|ye|", "|ye$|")
CONSONANT = "|".join(sorted(CONSONANTS, key=len, reverse=True))
SYLLABLE = re.compile(
    rf"(?P<onset>(?:{CONSONANT})*?)(?P<vowel>{VOWEL})(?P<coda>(?:{CONSONANT})*)(?P<e>e?)"
)
SOUNDED = "aæɑɐɒɔəɚɛɜɪiʊuʌeoøœyɨɯɤᵻAIOQWY"
STRESSES = "ˈˌ"


def syllables(word: str, *, british: bool) -> tuple[str, ...] | None:
    """The phonemes of each syllable of a respelled word, or None where one can't be read so."""
    parts = [part for part in re.split(r"[-·.\s]+", word.strip("'\"")) if part]
    stressed = _stressed(parts)
    read = [
        _syllable(part.lower(), british=british, stressed=n == stressed)
        for n, part in enumerate(parts)
    ]
    return None if None in read else tuple(one for one in read if one is not None)


def is_respelled(word: str) -> bool:
    """Whether a word is written in syllables, with hyphens or with one in capitals."""
    letters = re.sub(r"[^\w]", "", word)
    mixed = not letters.isupper() and any(letter.isupper() for letter in letters[1:])
    return "-" in word.strip("-") or "·" in word or mixed


def split_at_capitals(word: str) -> str:
    """Hyphens where a stressed syllable in capitals begins or ends: "herMYnee" is her-MY-nee."""
    return re.sub(r"(?<=[a-z])(?=[A-Z]{2})|(?<=[A-Z]{2})(?=[a-z])", "-", word)


def _stressed(parts: list[str]) -> int:
    """Which syllable is stressed: the one in capitals, else the last but one."""
    capitals = [n for n, part in enumerate(parts) if len(part) > 1 and part.isupper()]
    if len(capitals) == len(parts):
        capitals = []
    return capitals[0] if capitals else max(0, len(parts) - 2)


def _syllable(text: str, *, british: bool, stressed: bool) -> str | None:
    match = SYLLABLE.fullmatch(text)
    if not match:
        return None
    vowel, coda, final_e = match["vowel"], match["coda"], match["e"]
    if final_e and (len(vowel) > 1 or not coda):
        return None
    if any(coda.startswith(onset) for onset in ONSETS_ONLY):
        return None
    said = VOWELS[vowel]
    if len(vowel) == 1 and vowel in LONG and final_e and coda:
        said = LONG[vowel]
    elif not coda and vowel in OPEN:
        said = OPEN[vowel]
    sound = said[british]
    if not stressed:
        sound = (
            WEAK_OPEN.get(vowel, sound) if not coda and vowel in OPEN else WEAK.get(sound, sound)
        )
    onset = _consonants(match["onset"])
    mark = "ˈ" if stressed else ""
    glide = "j" if sound.startswith("j") else ""
    return f"{onset}{glide}{mark}{sound.removeprefix('j')}{_consonants(coda)}"


def _consonants(text: str) -> str:
    said = "".join(CONSONANTS[one] for one in re.findall(CONSONANT, text))
    return re.sub(r"([bdfhklmnpɹstvzɡ])\1", r"\1", said)


IPA_SIGNS = (
    ("t͡ʃ", "ʧ"),
    ("d͡ʒ", "ʤ"),
    ("tʃ", "ʧ"),
    ("dʒ", "ʤ"),
    ("t͡s", "ʦ"),
    ("d͡z", "ʣ"),
    ("eɪ", "A"),
    ("aɪ", "I"),
    ("aʊ", "W"),
    ("ɔɪ", "Y"),
    ("g", "ɡ"),
    ("ɝ", "ɜɹ"),
    ("ɫ", "l"),
    ("ɬ", "l"),
    ("ʍ", "w"),
    ("ʀ", "ʁ"),
    ("ɦ", "h"),
    ("ɱ", "m"),
    ("ɵ", "ə"),
    ("ɘ", "ə"),
    ("ɞ", "ɜ"),
    ("ʉ", "u"),
    ("ʏ", "y"),
    ("ɶ", "œ"),
    ("ʟ", "l"),
    ("ħ", "h"),
    ("ʕ", "ʔ"),
    ("'", "ˈ"),
    ("’", "ˈ"),
    (":", "ː"),
    ("͡", ""),
    ("͜", ""),
    ("‿", ""),
    (".", ""),
    ("(", ""),
    (")", ""),
    ("-", ""),
)
ENGLISH_SIGNS = (("r", "ɹ"), ("oʊ", "O"), ("əʊ", "Q"), ("ɚ", "əɹ"), ("e", "ɛ"))
AMERICAN_SIGNS = (
    ("Q", "O"),
    ("ɜːɹ", "ɜɹ"),
    ("ɜː", "ɜɹ"),
    ("ɒ", "ɑ"),
    ("o", "O"),
    ("a", "ɑ"),
    ("ː", ""),
)
BRITISH_SIGNS = (("O", "Q"), ("o", "ɔ"), ("əɹ", "ə"), ("ɜɹ", "ɜː"), ("ɾ", "t"))
SYLLABIC = "\N{COMBINING VERTICAL LINE BELOW}"
DROPPED = "\N{COMBINING INVERTED BREVE BELOW}\N{COMBINING RING BELOW}\N{COMBINING BRIDGE BELOW}"
ALPHABET = frozenset(
    "AIOQSTWYabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲʣʥʦʨᵊᵻ"
    "\N{COMBINING TILDE} "
)


def unknown_signs(text: str) -> list[str]:
    """The signs of an IPA reading that no voice has a sound for, each once."""
    signs = dict.fromkeys(unicodedata.normalize("NFC", text.strip()))
    return [sign for sign in signs if sign.isupper() or not ALPHABET.issuperset(_plain_ipa(sign))]


def from_ipa(text: str, *, english: bool, british: bool) -> str:
    """An IPA reading (without its slashes) in the alphabet of the voice."""
    said = _plain_ipa(text)
    signs: tuple[tuple[str, str], ...] = ()
    if english:
        signs = ENGLISH_SIGNS + (BRITISH_SIGNS if british else AMERICAN_SIGNS)
    for sign, instead in signs:
        said = said.replace(sign, instead)
    said = "".join(sign for sign in said if sign in ALPHABET)
    said = stress_at_vowel(said) if english else said
    return said if any(mark in said for mark in STRESSES) else _with_stress(said)


def _plain_ipa(text: str) -> str:
    said = unicodedata.normalize("NFD", text.strip()).replace("c\N{COMBINING CEDILLA}", "ç")
    for sign, instead in IPA_SIGNS:
        said = said.replace(sign, instead)
    said = re.sub(rf"(\w){SYLLABIC}", r"ᵊ\1", said)
    return "".join(sign for sign in said if sign not in DROPPED)


def stress_at_vowel(phonemes: str) -> str:
    """Stress marks moved from before a syllable to before its vowel, where the voice has them."""
    return re.sub(rf"([{STRESSES}])([^{SOUNDED}{STRESSES} ]*)(?=[{SOUNDED}])", r"\2\1", phonemes)


def _with_stress(phonemes: str) -> str:
    """A word without any stress gets one on its first vowel."""
    return re.sub(rf"(?=[{SOUNDED}])", "ˈ", phonemes, count=1)
