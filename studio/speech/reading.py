"""A line as it is written becomes what a person would say, letter by letter accounted for.

Takes any text and a reader; gives a ``Wording``. Refuses text that has no words that can be
read. Rules claim stretches of the tidied line, the more particular ones first; what nobody
claims is said as it is written.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from studio.lib.errors import BadInput
from studio.speech import addresses, calendar_times, letters, money, quantities
from studio.speech.pronunciations import Entry
from studio.speech.tidy import leant_on, tidied
from studio.speech.wording import UNOWNED, Claim, Reader, Rule, Span, Wording

Letters = Callable[[str, Reader], str]

RULES: tuple[Rule, ...] = (
    *addresses.EARLY_RULES,
    *calendar_times.RULES,
    *money.RULES,
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


def read_line(
    text: str,
    reader: Reader,
    *,
    entries: Sequence[Entry] = (),
    rules: Sequence[Rule] = RULES,
    letters: Letters | None = None,
) -> Wording:
    """What is said for a line.

    ``entries`` of a person's list come before all ``rules``; ``letters`` makes the letters that
    are said of a run of written ones (for English, when none is given).

    Raises:
        BadInput: when the line has no words that the voice can read.
    """
    line = tidied(text)
    leant = leant_on(text)
    spoken = _Spoken(letters or _latin, reader)
    for piece in _stretches(line, _claims(line, reader, entries, rules)):
        spoken.say(piece, line.count(" ", 0, piece.start), leant)
    if not any(letter.isalpha() for letter in spoken.letters):
        shown = text.strip()[:SHOWN_LETTERS]
        raise BadInput(f"This line has no words that the voice can read: “{shown}”.")
    return _joined(line.split(" "), spoken)


def _claims(
    line: str, reader: Reader, entries: Sequence[Entry], rules: Sequence[Rule]
) -> list[Claim]:
    """What the list and the rules claim, in order, without overlap; earlier ones win."""
    taken = bytearray(len(line))
    found: list[Claim] = []

    def take(claims: Sequence[Claim]) -> None:
        if any(any(taken[c.start : c.end]) for c in claims):
            return
        for c in claims:
            taken[c.start : c.end] = b"\1" * (c.end - c.start)
            found.append(c)

    for entry in entries:
        for match in entry.pattern.finditer(line):
            take(entry.claims(match))
    for rule in rules:
        for match in rule.pattern.finditer(line):
            take(rule.say(match, reader))
    return sorted(found, key=lambda c: c.start)


@dataclass(frozen=True)
class Piece:
    """A stretch of the line: what a claim says for it, or its own letters (``claim`` is None)."""

    start: int
    written: str
    claim: Claim | None = None


def _stretches(line: str, claims: Iterable[Claim]) -> Iterable[Piece]:
    """The whole line in order."""
    at = 0
    for c in claims:
        if at < c.start:
            yield Piece(at, line[at : c.start])
        yield Piece(c.start, line[c.start : c.end], c)
        at = c.end
    if at < len(line):
        yield Piece(at, line[at:])


@dataclass
class _Spoken:
    """What is said so far: letters, the written word of each, and the claim behind each."""

    alphabet: Letters
    reader: Reader
    letters: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    behind: list[Claim | None] = field(default_factory=list)

    def say(self, piece: Piece, owner: int, leant: frozenset[int]) -> None:
        """Say a piece whose first letter belongs to word ``owner``."""
        if piece.claim is not None:
            claim = replace(piece.claim, stressed=piece.claim.stressed or owner in leant)
            self._add(piece.claim.spoken, owner, claim)
            return
        for part in re.split(r"( )", piece.written):
            if part == " ":
                owner += 1
                self._add(" ", owner)
                continue
            lean = Claim(piece.start, piece.start, part, stressed=True) if owner in leant else None
            for run in re.findall(r"[\w\u0300-\u036f\u0900-\u097f'’‘]+|[^\w'’‘]+", part):
                self._add(self.alphabet(run, self.reader), owner, lean)

    def _add(self, said: str, owner: int, claim: Claim | None = None) -> None:
        plain = claim is None or not (claim.phonemes or claim.stressed)
        for letter in said:
            self.letters.append(letter)
            self.owners.append(UNOWNED if letter == " " else owner)
            self.behind.append(None if plain else claim)


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


def _joined(words: list[str], said: _Spoken) -> Wording:
    """Single spaces, no space before a mark; a written word nobody says joins its neighbour."""
    kept: list[tuple[str, int, Claim | None]] = []
    for letter, owner, claim in zip(said.letters, said.owners, said.behind, strict=True):
        if letter == " " and (not kept or kept[-1][0] == " "):
            continue
        if letter in ",.;:!?…" and kept and kept[-1][0] == " ":
            kept.pop()
        kept.append((letter, owner, claim))
    while kept and kept[-1][0] == " ":
        kept.pop()
    voiced = sorted({owner for letter, owner, _ in kept if letter.isalpha()})
    home = _homes(len(words), voiced)
    merged = [" ".join(w for i, w in enumerate(words) if home[i] == n) for n in range(len(voiced))]
    return Wording(
        words=tuple(merged),
        spoken="".join(letter for letter, _, _ in kept),
        owners=tuple(UNOWNED if owner == UNOWNED else home[owner] for _, owner, _ in kept),
        spans=tuple(_spans([claim for _, _, claim in kept], [letter for letter, _, _ in kept])),
    )


def _spans(behind: Sequence[Claim | None], letters: Sequence[str]) -> Iterable[Span]:
    """The runs of letters with one claim behind them; a stress falls on letters alone."""
    for _, run in groupby(range(len(behind)), key=lambda n: id(behind[n])):
        places = list(run)
        one = behind[places[0]]
        if one is None:
            continue
        if not one.phonemes:
            places = [n for n in places if letters[n].isalpha()]
        if places:
            yield Span(places[0], places[-1] + 1, one.phonemes, one.stressed)


def _homes(count: int, voiced: list[int]) -> list[int]:
    """For each written word, the number of the voiced word that it is shown with."""
    homes, at = [], 0
    for word in range(count):
        if at + 1 < len(voiced) and voiced[at + 1] <= word:
            at += 1
        homes.append(at)
    return homes
