"""Words of a text: where they stand, their plain form, and which of them are not really there.

In: a sentence. Out: tokens with places; what is negated or only likened is marked, so that
"no moon that night" hangs no moon and "quiet as a grave" digs no grave.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\d+")
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox", "wolves": "wolf",
    "leaves": "leaf", "knives": "knife", "lives": "life", "wives": "wife", "loaves": "loaf",
    "halves": "half", "shelves": "shelf", "thieves": "thief", "elves": "elf", "scarves": "scarf",
    "calves": "calf", "dwarves": "dwarf", "firemen": "fireman", "fishermen": "fisherman",
    "policemen": "policeman", "gentlemen": "gentleman", "grandchildren": "grandchild",
    "cacti": "cactus", "fishes": "fish", "buses": "bus", "glasses": "glasses", "potatoes": "potato",
    "tomatoes": "tomato", "heroes": "hero", "echoes": "echo", "photos": "photo", "canoes": "canoe",
    "shoes": "shoe", "toes": "toe", "cookies": "cookie", "movies": "movie", "pies": "pie",
    "ties": "tie", "zombies": "zombie", "fairies": "fairy", "lens": "lens", "gas": "gas",
    "moths": "moth", "does": "do", "goes": "go", "was": "was", "has": "has", "its": "its",
    "always": "always", "perhaps": "perhaps", "towards": "towards", "news": "news", "means": "means", "sometimes": "sometimes", "axes": "axe", "clothes": "clothes", "trousers": "trousers", "scissors": "scissors",
}  # fmt: skip
_KEEP_S = ("ss", "us", "is", "ous")
_NEGATIONS = frozenset(
    "no not never without nor neither nobody nothing none hardly barely cannot isn't wasn't "
    "aren't weren't don't didn't doesn't hasn't hadn't haven't can't couldn't won't wouldn't".split()
)
_NEGATION_ENDS = frozenset(
    "but only until except yet though although because and so while when".split()
)
_NEGATION_REACH = 5
_REACHES = {"no": 2, "nor": 2, "without": 3, "nobody": 0, "nothing": 0, "none": 0, "neither": 2}
"""How many words a negation covers: "no moon" only its noun, "did not …" the whole deed."""
_LIKENESS = re.compile(
    r"\b(?:like(?!\s+(?:to|it|that|this|you|me|him|her|them|us)\b)|as\s+(?!if|though|soon|long|well|he\b|she\b|they\b|it\b|the\b|a\b|we\b|I\b)\w+\s+as)\s+",
    re.IGNORECASE,
)
_AS_IF = re.compile(
    r"\b(?:as\s+(?:if|though)|(?:just\s+)?as\s+(?:one|you|people|someone|it|they|a|an)\s+(?:\w+ly\s+)?"
    r"(?:does|do|did|would|might|looks?|looked|watch(?:es|ed)?|sees?|saw)\b)\s*",
    re.IGNORECASE,
)
_LIKENED_BARE = re.compile(
    r"\b(?:quiet|silent|still|cold|white|black|dark|light|soft|hard|sharp|bright|big|small|old|free|brave|strong|sly|busy|blind"
    r"|dead|deep|dry|easy|fierce|flat|gentle|good|green|grey|happy|heavy|high|hot|hungry|pale|proud|quick|red|blue|slow|smooth"
    r"|solid|stubborn|sweet|tall|thin|tough|warm|wise|fast|clear|calm|round|regular|empty|wide|thick|stiff|loud|mad|poor|pure|steady)"
    r"\s+as\s+(?=(?:a|an|the|any)\s)",
    re.IGNORECASE,
)
_LIKING = frozenset(
    "would i you we they to do does did don't didn't not really always also never".split()
)
_UNREAL = re.compile(
    r"\b(?:dream(?:s|ed|t|ing)?\s+(?:of|about|that)|remember(?:s|ed|ing)?|imagin(?:e|es|ed|ing)|wish(?:es|ed)?\s+for"
    r"|think(?:s|ing)?\s+of|thought\s+of|hop(?:es|ed|ing)\s+for|long(?:s|ed|ing)\s+for|stor(?:y|ies)\s+(?:of|about)"
    r"|a\s+(?:picture|painting|photograph|photo|map|song|book|poem|tale)\s+(?:of|about)|instead\s+of|far\s+from|used\s+to)\s+",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:.!?—–()]|\b(?:and|but|until|when|while|because|so)\b", re.IGNORECASE)


_LIKENESS_END = re.compile(
    _CLAUSE_END.pattern
    + r"|\b(?:through|across|into|over|down|up|along|towards?|past|at|on)\b(?!\s+an?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    """A word: as written, in small letters, its plain form, and where it starts and ends.

    ``real`` is false for words that are negated or only likened; ``meant`` is false for words
    that are remembered, dreamt or pictured: there in the mind, not in the place.
    """

    text: str
    lower: str
    lemma: str
    start: int
    end: int
    real: bool = True
    meant: bool = True
    likened: bool = False


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    likened = (
        _spans(_LIKENESS, text, _LIKENESS_END)
        + _spans(_LIKENED_BARE, text, _LIKENESS_END)
        + _spans(_AS_IF, text)
    )
    unreal = _spans(_UNREAL, text)
    found: list[Token] = []
    reach = 0
    end = 0
    for match in _TOKEN.finditer(text):
        lower = match.group().lower().replace("’", "'")
        if re.search(r"[,;:.!?—–]", text[end : match.start()]) or lower in _NEGATION_ENDS:
            reach = 0
        inside = _inside(likened, match.start()) and not _is_liking(found, match.start(), likened)
        found.append(
            Token(
                match.group(),
                lower,
                lemma(lower),
                match.start(),
                match.end(),
                real=reach == 0 and not inside,
                meant=not _inside(unreal, match.start()),
                likened=inside,
            )
        )
        reach = _REACHES.get(lower, _NEGATION_REACH) if lower in _NEGATIONS else max(0, reach - 1)
        end = match.end()
    return tuple(found)


def _spans(
    pattern: re.Pattern[str], text: str, ends: re.Pattern[str] | None = None
) -> list[tuple[int, int]]:
    """From the end of each match to the end of its clause."""
    spans = []
    for match in pattern.finditer(text):
        stop = (ends or _CLAUSE_END).search(text, match.end())
        spans.append((match.end(), stop.start() if stop else len(text)))
    return spans


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_liking(before: list[Token], at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether "like" is the verb ("I like soup"), not the likeness."""
    start = next(start for start, end in spans if start <= at < end)
    heads = [token for token in before if token.end <= start]
    if not heads or heads[-1].lower != "like":
        return False
    return len(heads) >= 2 and heads[-2].lower in _LIKING


@lru_cache(maxsize=20_000)
def lemma(word: str) -> str:
    """The plain form of a word in small letters: singular, without "'s"."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_KEEP_S):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
