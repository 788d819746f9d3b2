"""A person's words about music, read: "a sleepy harbour at dawn, sad piano, 80 bpm".

Comes in: free words. Goes out: the wishes in them (mood, style, tempo, key, players, fullness),
and whole orders. Words that say nothing of music are passed over. Pure: the same words always
mean the same.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from studio.film.look import Mood
from studio.film.sound import MusicOrder
from studio.lib.errors import BadInput
from studio.lib.hashing import seed_of
from studio.score import lexicon
from studio.score.cards import style_cards, style_id

RATE = 48_000
SHORTEST_S, LONGEST_S = 1.0, 900.0
SLOWEST_BPM, FASTEST_BPM = 40.0, 220.0

_BPM = re.compile(r"(\d{2,3})\s*(?:bpm|beats)")
_KEY = re.compile(r"\b(?:in|key of)\s+([a-g])(\s?sharp|\s?flat|#|b)?\s*[- ]?(major|minor)\b")
_WORD = re.compile(r"[a-zà-ÿ]+(?:['’-][a-zà-ÿ]+)*")
_NOT = {"no", "without", "not", "never", "less", "minus"}
_NOTES = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}


@dataclass(frozen=True)
class Wishes:
    """What words ask of music; None, "" or () is what they leave open.

    ``fullness`` is -1 (as little as can be) to 1 (all that there is); ``tonic`` a pitch class;
    ``minor`` the mode; ``players`` names of instruments that should be heard, ``silent`` of
    those that should not.
    """

    mood: Mood | None = None
    style: str = ""
    bpm: float | None = None
    pace: float = 1.0
    tonic: int | None = None
    minor: bool | None = None
    fullness: float = 0.0
    players: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    drums: bool = True


def _words(text: str) -> list[tuple[str, bool]]:
    """The words, each with whether it is denied ("no drums", "without any piano")."""
    found, denied = [], 0
    for part in re.split(r"[,.;:!?()]|\bbut\b|\bwith\b(?!out)", text.casefold()):
        for word in _WORD.findall(part):
            found.append((word, denied > 0))
            denied = 3 if word in _NOT else denied - 1
        denied = 0
    return found


def _meaning(word: str, table: dict[str, tuple[str, ...]]) -> list[str]:
    """Which entries of a table a word belongs to; a form that ends in * stands for its stem."""
    return [
        key
        for key, forms in table.items()
        if any(word.startswith(form[:-1]) if form.endswith("*") else word == form for form in forms)
    ]


def _best(votes: Counter[str]) -> str:
    """The entry with most votes, the first named of equals; "" of none."""
    return max(votes, key=lambda key: votes[key]) if votes else ""


def read_wishes(prompt: str) -> Wishes:
    """What a prompt asks for."""
    text = prompt.casefold()
    moods: Counter[str] = Counter()
    styles: Counter[str] = Counter()
    fullness, pace = 0.0, 1.0
    words = _words(text)
    for word, denied in words:
        if denied:
            continue
        for key in _meaning(word, lexicon.MOODS):
            moods[key] += 2 if key == Mood.CALM else 3  # "a sleepy harbour, sad piano" is sad
        for key in _meaning(word, lexicon.SCENES):
            moods[key] += 0  # named last: a scene decides only where no feeling is named
        for key in _meaning(word, lexicon.STYLES):
            styles[key] += 4 if word == key else 2
        fullness += sum(lexicon.FULLNESS[key] for key in _meaning(word, lexicon.FULLNESS_WORDS))
        pace *= _product(lexicon.PACES[key] for key in _meaning(word, lexicon.PACE_WORDS))
    for key, phrase in lexicon.STYLE_PHRASES:
        styles[key] += 3 * len(re.findall(rf"\b{phrase}\b", text))
    styles = Counter({key: count for key, count in styles.items() if count})
    players, silent = _players(words)
    style = _best(styles) or _style_of_players(players)
    feeling = Counter({key: count for key, count in moods.items() if count}) or moods
    mood = _best(feeling)
    tonic, minor = _key(text)
    return Wishes(
        mood=Mood(mood) if mood else None,
        style=style,
        bpm=_bpm(text),
        pace=min(max(pace, 0.6), 1.6),
        tonic=tonic,
        minor=minor,
        fullness=min(max(fullness, -1.0), 1.0),
        players=players,
        silent=silent,
        drums=not any(denied and word in lexicon.DRUM_WORDS for word, denied in words),
    )


def _product(factors: Iterable[float]) -> float:
    result = 1.0
    for factor in factors:
        result *= factor
    return result


def _players(words: list[tuple[str, bool]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    wanted: list[str] = []
    silent: list[str] = []
    for word, denied in words:
        for name in _meaning(word, lexicon.PLAYERS):
            into = silent if denied else wanted
            if name not in into:
                into.append(name)
    return tuple(wanted), tuple(silent)


def _style_of_players(players: tuple[str, ...]) -> str:
    """A style that lives by an instrument, when that alone is named."""
    return lexicon.STYLES_BY_PLAYER.get(players[0], "") if len(players) == 1 else ""


def _bpm(text: str) -> float | None:
    match = _BPM.search(text)
    return min(max(float(match[1]), SLOWEST_BPM), FASTEST_BPM) if match else None


def _key(text: str) -> tuple[int | None, bool | None]:
    match = _KEY.search(text)
    if not match:
        minor = re.search(r"\bminor\b(?: key)?", text)
        major = re.search(r"\bmajor\b(?: key)?", text)
        return None, (True if minor and not major else False if major and not minor else None)
    sign = (match[2] or "").strip()
    shift = 1 if sign in {"sharp", "#"} else -1 if sign else 0
    return (_NOTES[match[1]] + shift) % 12, match[3] == "minor"


def order_from_prompt(prompt: str, style: str, seconds: float, seed: int) -> MusicOrder:
    """An order for a piece of its own, by a person's words; a style that is named wins.

    Raises:
        BadInput: for a style that is not there (the message lists all), or a length out of range.
    """
    if not SHORTEST_S <= seconds <= LONGEST_S:
        raise BadInput(f"Music can be {SHORTEST_S:.0f} to {LONGEST_S:.0f} seconds long.")
    wishes = read_wishes(prompt)
    chosen = style_id(style) or wishes.style
    mood = wishes.mood or lexicon.MOOD_OF_STYLE.get(chosen, Mood.CALM)
    words = " ".join(prompt.split())
    return MusicOrder(
        mood=mood,
        style=chosen,
        samples=round(seconds * RATE),
        seed=seed_of("prompt", words.casefold(), seed),
        prompt=words,
    )


def known_styles() -> tuple[str, ...]:
    """Ids of the styles, for lists."""
    return tuple(card.id for card in style_cards())
