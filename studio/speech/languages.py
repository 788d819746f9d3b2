"""Which language a script is in, and whether a voice speaks it.

Takes the words of a script, or what a person wishes; gives a ``Language``. Short texts and texts
that tell little are English. Refuses languages without a voice (LanguageUnspoken) and names those
that there are.
"""

import re
import unicodedata
from collections import Counter

from studio.film.sound import Language
from studio.lib.errors import LanguageUnspoken
from studio.speech.language_words import LETTERS, OTHERS, SPOKEN

NAMES = {
    Language.EN_US: "English",
    Language.EN_GB: "British English",
    Language.SPANISH: "Spanish",
    Language.FRENCH: "French",
    Language.ITALIAN: "Italian",
    Language.PORTUGUESE: "Portuguese",
    Language.HINDI: "Hindi",
}
TAGS = {tag.split("-")[0]: tag for tag in reversed(Language)}
SCRIPTS = (
    ("DEVANAGARI", "Hindi"),
    ("LATIN", ""),
    ("CYRILLIC", "Russian or another language in Cyrillic"),
    ("ARABIC", "Arabic or another language in its letters"),
    ("HEBREW", "Hebrew"),
    ("HIRAGANA", "Japanese"),
    ("KATAKANA", "Japanese"),
    ("HANGUL", "Korean"),
    ("CJK", "Chinese"),
    ("GREEK", "Greek"),
    ("THAI", "Thai"),
    ("BENGALI", "Bengali"),
    ("TAMIL", "Tamil"),
    ("TELUGU", "Telugu"),
    ("GUJARATI", "Gujarati"),
    ("GURMUKHI", "Punjabi"),
    ("KANNADA", "Kannada"),
    ("MALAYALAM", "Malayalam"),
    ("GEORGIAN", "Georgian"),
    ("ARMENIAN", "Armenian"),
)
MARATHI_OR_NEPALI = frozenset("आहे आणि मध्ये नाही होते छ छन् गर्छ थियो तपाईं हामी".split())
HINDI_WORDS = frozenset("है हैं में और का की के को से नहीं था थी थे यह वह एक ने पर".split())
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963])*['’]?")
LONGEST_READ = 60_000
FEWEST_TELLING = 3
AHEAD = 1.25
LEAST_SHARE, FEWEST_ALONE = 0.25, 1.5
AS_ENGLISH = frozenset({"English", "Latin"})
LETTER_WEIGHT = 0.35
ENGLISH = "English"


def spoken_languages() -> str:
    """The names of the studio's languages, as a sentence lists them."""
    names = [NAMES[tag] for tag in Language if tag is not Language.EN_GB]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def language_of(wish: str, text: str) -> Language:
    """The language that a person chose, or else the one that a text is in.

    ``wish`` is a tag ("es", "pt-br", "en-gb"), with or without a region, or "".

    Raises:
        LanguageUnspoken: when no voice speaks it.
    """
    if not wish.strip():
        return recognise(text)
    tag = wish.strip().lower().replace("_", "-")
    if tag in set(Language):
        return Language(tag)
    if tag.split("-")[0] in TAGS:
        return Language(TAGS[tag.split("-")[0]])
    raise LanguageUnspoken(
        f"The studio has no voice for the language “{wish.strip()[:20]}”. It speaks {spoken_languages()}.",
        field="language",
    )


def recognise(text: str) -> Language:
    """The language that a script's words are in; English when they tell too little.

    Raises:
        LanguageUnspoken: when they are in a language that no voice speaks.
    """
    words = telling_words(text)
    script = _script("".join(words))
    if script == "Hindi":
        return _in_devanagari(words)
    if script:
        raise _unspoken(script)
    scores = _scores(words, text)
    best = max(scores, key=lambda name: (scores[name], name == ENGLISH))
    if (
        best in AS_ENGLISH
        or scores[best] < AHEAD * scores[ENGLISH]
        or not _told(best, words, scores)
    ):
        return Language.EN_US
    spoken = {NAMES[tag]: tag for tag in SPOKEN}
    best = _nearest_spoken(best, scores)
    if best in spoken:
        return spoken[best]
    raise _unspoken(best)


def _told(name: str, words: list[str], scores: dict[str, float]) -> bool:
    """Whether enough words tell a language: three, or a good part of a text without English."""
    telling = sum(word in _tables()[name] for word in words) + scores[name] / FEWEST_TELLING
    if scores[ENGLISH] or name in OTHERS:
        return telling >= FEWEST_TELLING
    return telling >= min(FEWEST_TELLING, max(FEWEST_ALONE, LEAST_SHARE * len(words)))


def telling_words(text: str) -> list[str]:
    """The words of a text in small letters, without headings and cues in capitals."""
    lines = [line for line in text[:LONGEST_READ].splitlines() if not line.strip().isupper()]
    return [word.lower().replace("’", "'") for word in WORD.findall("\n".join(lines) or text)]


def _script(letters: str) -> str:
    """The name of the writing system that most letters are of; "" for Latin."""
    counts: Counter[str] = Counter()
    for letter, times in Counter(letters).items():
        name = unicodedata.name(letter, "")
        found = next((script for script in SCRIPTS if name.startswith(script[0])), None)
        if found:
            counts[found[1]] += times
    if counts["Japanese"] * 5 > counts["Chinese"] > 0:
        counts["Japanese"] += counts.pop("Chinese")
    return counts.most_common(1)[0][0] if counts else ""


def _in_devanagari(words: list[str]) -> Language:
    text = Counter(" ".join(words).split())
    other = sum(text[word] for word in MARATHI_OR_NEPALI)
    if other > sum(text[word] for word in HINDI_WORDS):
        raise _unspoken("Marathi or Nepali")
    return Language.HINDI


def _tables() -> dict[str, frozenset[str]]:
    spoken = {NAMES[tag]: words for tag, words in SPOKEN.items()}
    return {name: frozenset(words.split()) for name, words in (spoken | OTHERS).items()}


def _scores(words: list[str], text: str) -> dict[str, float]:
    """How much each language's short words and letters are met; shared words count less."""
    tables = _tables()
    counts = Counter(words)
    scores = dict.fromkeys(tables, 0.0)
    for word, times in counts.items():
        having = [name for name, table in tables.items() if word in table]
        for name in having:
            scores[name] += min(times, 40) / len(having) ** 0.5
    letters = Counter(text[:LONGEST_READ].lower())
    for name, telling in LETTERS.items():
        scores[name] += LETTER_WEIGHT * min(sum(letters[letter] for letter in telling), len(words))
    return scores


def _nearest_spoken(best: str, scores: dict[str, float]) -> str:
    """A spoken language that is all but level with the best is meant: they share many words."""
    rivals = [NAMES[tag] for tag in SPOKEN if scores[NAMES[tag]] * 1.08 >= scores[best]]
    return max(rivals, key=lambda name: scores[name], default=best)


def _unspoken(name: str) -> LanguageUnspoken:
    return LanguageUnspoken(
        f"This script seems to be in {name}, which the studio has no voice for. "
        f"It speaks {spoken_languages()}.",
        field="language",
    )
