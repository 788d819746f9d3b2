"""A line as it is written becomes what a person would say, letter by letter accounted for.

Takes any text and a reader; gives a ``Wording``. Refuses text that has no words that can be
read. Rules claim stretches of the tidied line, the more particular ones first; what nobody
claims is said as it is written.
"""

import re
import unicodedata
from collections.abc import Iterable

from studio.lib.errors import BadInput
from studio.speech import addresses, calendar_times, letters, quantities
from studio.speech.tidy import tidied
from studio.speech.wording import UNOWNED, Claim, Reader, Rule, Wording

RULES: tuple[Rule, ...] = (
    *addresses.EARLY_RULES,
    *calendar_times.RULES,
    *quantities.RULES,
    *calendar_times.YEAR_RULES,
    *letters.RULES,
    *addresses.MIXED_RULES,
    *quantities.NUMBER_RULES,
    *addresses.SIGN_RULES,
)
PLAIN_SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "–": " — ",
        "—": " — ",
        "−": " — ",
        "‐": "-",
        "‑": "-",
        "«": "“",
        "»": "”",
        "„": "“",
        "¡": "",
        "¿": "",
        "[": "",
        "]": "",
        "{": "",
        "}": "",
        "|": "",
        "\\": "",
        "^": "",
        "™": "",
        "®": "",
        "©": "",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "th",
        "Ð": "Th",
        "þ": "th",
        "Þ": "Th",
        "ı": "i",
    }
)
SPOKEN_MARKS = frozenset(";:,.!?—…\"“”'-() ")
SHOWN_LETTERS = 40
DRAWN_OUT = re.compile(r"([A-Za-z])\1{2,}", re.IGNORECASE)


def read_line(text: str, reader: Reader) -> Wording:
    """What is said for a line.

    Raises:
        BadInput: when the line has no words that the voice can read.
    """
    line = tidied(text)
    spoken: list[str] = []
    owners: list[int] = []
    for start, end, said in _stretches(line, _claims(line, reader)):
        owner = line.count(" ", 0, start)
        if said is None:
            _say_as_written(line[start:end], owner, reader, (spoken, owners))
        else:
            _say(said, owner, (spoken, owners))
    if not any(letter.isalpha() for letter in spoken):
        shown = text.strip()[:SHOWN_LETTERS]
        raise BadInput(f"This line has no words that the voice can read: “{shown}”.")
    return _joined(line.split(" "), "".join(spoken), owners)


def _claims(line: str, reader: Reader) -> list[Claim]:
    """What the rules claim, in order, without overlap; earlier rules win."""
    taken = bytearray(len(line))
    found: list[Claim] = []
    for rule in RULES:
        for match in rule.pattern.finditer(line):
            claims = rule.say(match, reader)
            if any(any(taken[c.start : c.end]) for c in claims):
                continue
            for c in claims:
                taken[c.start : c.end] = b"\1" * (c.end - c.start)
                found.append(c)
    return sorted(found, key=lambda c: c.start)


def _stretches(line: str, claims: Iterable[Claim]) -> Iterable[tuple[int, int, str | None]]:
    """The whole line in order: (start, end, what is said), None for what is said as written."""
    at = 0
    for c in claims:
        if at < c.start:
            yield at, c.start, None
        yield c.start, c.end, c.spoken
        at = c.end
    if at < len(line):
        yield at, len(line), None


def _say(said: str, owner: int, so_far: tuple[list[str], list[int]]) -> None:
    spoken, owners = so_far
    for letter in said:
        spoken.append(letter)
        owners.append(UNOWNED if letter == " " else owner)


def _say_as_written(
    text: str, owner: int, reader: Reader, so_far: tuple[list[str], list[int]]
) -> None:
    """Written words in letters that the voice knows; other scripts are passed over."""
    for piece in re.split(r"( )", text):
        if piece == " ":
            owner += 1
            _say(" ", owner, so_far)
            continue
        for run in re.findall(r"[\w'’‘]+|[^\w'’‘]+", piece):
            _say(_latin(run, reader), owner, so_far)


def _latin(run: str, reader: Reader) -> str:
    """A run of letters or of marks, in the letters and marks that have a sound."""
    if reader.is_word(run.lower()):
        return run
    plain = _shortened(run.translate(PLAIN_SIGNS), reader)
    folded = "".join(m if m in SPOKEN_MARKS else unicodedata.normalize("NFKD", m) for m in plain)
    return "".join(
        letter
        for letter in folded
        if letter in SPOKEN_MARKS or (letter.isascii() and letter.isalpha())
    )


def _shortened(run: str, reader: Reader) -> str:
    """Drawn-out words with their letters once or twice: "Nooooo" is no, "Sooo" is so."""
    if not DRAWN_OUT.search(run):
        return run
    shorter = (DRAWN_OUT.sub(kept, run) for kept in (r"\1\1", r"\1"))
    return next((w for w in shorter if reader.is_word(w.lower())), DRAWN_OUT.sub(r"\1\1", run))


def _joined(words: list[str], spoken: str, owners: list[int]) -> Wording:
    """Single spaces, no space before a mark; a written word nobody says joins its neighbour."""
    kept: list[tuple[str, int]] = []
    for letter, owner in zip(spoken, owners, strict=True):
        if letter == " " and (not kept or kept[-1][0] == " "):
            continue
        if letter in ",.;:!?…" and kept and kept[-1][0] == " ":
            kept.pop()
        kept.append((letter, owner))
    while kept and kept[-1][0] == " ":
        kept.pop()
    voiced = sorted({owner for letter, owner in kept if letter.isalpha()})
    home = _homes(len(words), voiced)
    merged = [" ".join(w for i, w in enumerate(words) if home[i] == n) for n in range(len(voiced))]
    return Wording(
        words=tuple(merged),
        spoken="".join(letter for letter, _ in kept),
        owners=tuple(UNOWNED if owner == UNOWNED else home[owner] for _, owner in kept),
    )


def _homes(count: int, voiced: list[int]) -> list[int]:
    """For each written word, the number of the voiced word that it is shown with."""
    homes, at = [], 0
    for word in range(count):
        if at + 1 < len(voiced) and voiced[at + 1] <= word:
            at += 1
        homes.append(at)
    return homes
