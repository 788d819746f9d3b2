"""The tune of sentences: where questions rise, where exclamations come alive.

Takes a line's words and the sounds as they were heard; gives ``Phrase`` values in milliseconds,
and changes ``Parts`` of a voice by them. The voice model falls at the end of every sentence,
whatever its mark; people don't. Rises as in Pierrehumbert and Hirschberg, "The meaning of
intonational contours", 1990: L* H-H% for what yes or no answers, H* L-H% for the rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

import numpy as np

from studio.speech.timbre import pitched, strained
from studio.speech.vocoder import STEP_MS, Curve, Parts
from studio.speech.wording import UNOWNED

ENDS = ".!?…"
STRESSES = "ˈˌ"
VOICELESS = frozenset("ptkfsθʃhʧcxçq ʔ")
ASKING = frozenset(
    "who whom whose what which when where why how "
    "qué quién quiénes cómo dónde adónde cuándo cuál cuáles cuánto cuánta cuántos cuántas "
    "qui que quoi quel quelle quels quelles comment où quand pourquoi combien "
    "che chi cosa come dove quando perché quale quali quanto quanta "
    "quem quê qual quais onde como quanto quantos "
    "कौन कहाँ कब क्यों कैसे किस किसने कितने कितना".split()
)
LEADS = 2
YES_NO_TOP, OPEN_TOP = 6.0, 2.5
YES_NO_LOW = -1.0
LEAD_MS = 70.0
TAIL_MS = 60.0
SHORTEST_RISE_MS = 60.0
RISE_DB = 5.0
EXCLAIMED_SEMITONES = 1.0
EXCLAIMED_RANGE = 1.3
EXCLAIMED_EFFORT = 0.3
QUIET_DB = -34.0


class Heard(Protocol):
    """One sound of a line: whose word it is of, and when."""

    @property
    def owner(self) -> int:
        """The number of its word, or ``UNOWNED``."""
        ...

    @property
    def sounding(self) -> "Timed":
        """The sound itself."""
        ...


class Timed(Protocol):
    """A phoneme with its times."""

    @property
    def phoneme(self) -> str:
        """One letter of the model's alphabet."""
        ...

    @property
    def start_ms(self) -> float:
        """When it begins."""
        ...

    @property
    def end_ms(self) -> float:
        """When it ends."""
        ...


@dataclass(frozen=True)
class Phrase:
    """A sentence that is asked or exclaimed.

    ``last_ms`` is when its last word begins, ``nucleus_ms`` when that word's stressed vowel does;
    ``top`` is how many semitones above the phrase's middle a question ends, 0 for an exclamation.
    """

    start_ms: float
    last_ms: float
    nucleus_ms: float
    end_ms: float
    top: float
    open: bool = False
    voiced: tuple[tuple[float, float], ...] = ()


def phrases_of(words: Sequence[str], heard: Sequence[Heard]) -> tuple[Phrase, ...]:
    """The questions and exclamations of a line."""
    return tuple(phrase for run in _sentences(heard) if (phrase := _phrase(words, run)))


def _sentences(heard: Sequence[Heard]) -> Iterator[list[Heard]]:
    """The sounds of each sentence, its marks included."""
    number, numbered, closed = 0, [], False
    for one in heard:
        mark = one.sounding.phoneme in ENDS
        if closed and not mark and one.owner != UNOWNED:
            number, closed = number + 1, False
        closed = closed or mark
        numbered.append((number, one))
    for _, run in groupby(numbered, key=lambda each: each[0]):
        yield [one for _, one in run]


def _phrase(words: Sequence[str], run: Sequence[Heard]) -> Phrase | None:
    marks = {one.sounding.phoneme for one in run if one.sounding.phoneme in ENDS}
    spoken = [one for one in run if one.owner != UNOWNED]
    if not spoken or not marks & {"?", "!"}:
        return None
    last = [one.sounding for one in spoken if one.owner == spoken[-1].owner]
    stressed = [n for n, one in enumerate(last) if one.phoneme == STRESSES[0]]
    nucleus = last[min(stressed[-1] + 1, len(last) - 1)] if stressed else last[0]
    first = [words[owner] for owner in dict.fromkeys(one.owner for one in spoken)][: LEADS + 1]
    asks = "?" in marks
    opened = asks and any(_plain(word) in ASKING for word in first) and len(first) > 1
    voiced = tuple((s.start_ms, s.end_ms) for s in last if s.phoneme not in VOICELESS)
    return Phrase(
        start_ms=spoken[0].sounding.start_ms,
        last_ms=last[0].start_ms,
        nucleus_ms=nucleus.start_ms,
        end_ms=last[-1].end_ms,
        top=(OPEN_TOP if opened else YES_NO_TOP) if asks else 0.0,
        open=opened,
        voiced=voiced,
    )


def _plain(word: str) -> str:
    """A word without marks and what is joined to it: "«Who’s" is "who"."""
    letters = "".join(c if c.isalpha() or c in "ँंािीुूेैोौ्" else " " for c in word.casefold())
    return (letters.split() or [""])[0]


def tuned(parts: Parts, phrases: Sequence[Phrase], *, at_ms: float = 0.0) -> Parts:
    """The parts with every phrase's tune; ``at_ms`` is when the parts begin on the line's clock."""
    for phrase in phrases:
        parts = _risen(parts, phrase, at_ms) if phrase.top else _exclaimed(parts, phrase, at_ms)
    return parts


def _risen(parts: Parts, phrase: Phrase, at_ms: float) -> Parts:
    """The last word of a question, turned up at its end."""
    times = parts.times_ms + at_ms
    inside = (times >= phrase.start_ms) & (times <= phrase.end_ms) & parts.voiced
    if not inside.any():
        return parts
    parts = _voiced_through(parts, phrase, times)
    middle = float(np.median(np.log2(parts.pitch[inside])))
    tune = 12 * (np.log2(np.maximum(parts.pitch, 1.0)) - middle)
    last = times[parts.voiced & (times >= phrase.nucleus_ms) & (times <= phrase.end_ms + TAIL_MS)]
    if not len(last):
        return parts
    stop_ms = max(float(last[-1]), phrase.nucleus_ms + SHORTEST_RISE_MS)
    wanted = _contour(phrase, times, tune, stop_ms)
    into = np.clip((times - (phrase.nucleus_ms - LEAD_MS)) / LEAD_MS, 0.0, 1.0)
    into = np.where(times <= phrase.end_ms + TAIL_MS, into, 0.0)
    moved = pitched(parts, np.where(parts.voiced, into * (wanted - tune), 0.0))
    lift = np.clip((times - phrase.nucleus_ms) / (stop_ms - phrase.nucleus_ms), 0.0, 1.0)
    gain = 10 ** (RISE_DB * lift * (into > 0) / 10)
    return replace(moved, envelope=moved.envelope * gain[:, None])


def _contour(phrase: Phrase, times: Curve, tune: Curve, stop_ms: float) -> Curve:
    """The wanted semitones above the phrase's middle in every row, up to the top at its stop."""
    share = np.clip((times - phrase.nucleus_ms) / (stop_ms - phrase.nucleus_ms), 0.0, 1.0)
    if phrase.open:
        low = np.minimum(np.maximum(tune, -2.0), 4.0) * (1 - share)
        return np.asarray(low + phrase.top * share**2)
    smooth = share * share * (3 - 2 * share)
    return np.asarray(YES_NO_LOW + (phrase.top - YES_NO_LOW) * smooth)


def _voiced_through(parts: Parts, phrase: Phrase, times: Curve) -> Parts:
    """The last word's voiced sounds with a pitch throughout, where it creaked or was lost."""
    power = 10 * np.log10(parts.envelope.mean(axis=1))
    loud = power > power.max() + QUIET_DB
    wanted = np.zeros(len(times), bool)
    for start, end in phrase.voiced:
        wanted |= (times >= start) & (times < end)
    missing = wanted & loud & ~parts.voiced
    known = np.flatnonzero(parts.voiced)
    if not missing.any() or not len(known):
        return parts
    rows = np.arange(len(times))
    pitch = parts.pitch.copy()
    pitch[missing] = 2 ** np.interp(rows[missing], known, np.log2(parts.pitch[known]))
    nearest = known[np.abs(known[None, :] - rows[missing][:, None]).argmin(axis=1)]
    noise = parts.noise.copy()
    noise[missing] = parts.noise[nearest]
    return replace(parts, pitch=pitch, noise=noise)


def _exclaimed(parts: Parts, phrase: Phrase, at_ms: float) -> Parts:
    """A sentence with more in it: higher, wider, brighter, most so on its way."""
    times = parts.times_ms + at_ms
    length = max(phrase.end_ms - phrase.start_ms, STEP_MS)
    share = np.clip((times - phrase.start_ms) / length, 0.0, 1.0)
    amount = np.where((times >= phrase.start_ms) & (times <= phrase.end_ms), 1.0, 0.0)
    amount *= np.clip(4 * (1 - share), 0.3, 1.0)
    inside = (amount > 0) & parts.voiced
    if not inside.any():
        return parts
    middle = float(np.median(np.log2(parts.pitch[inside])))
    tune = 12 * (np.log2(np.maximum(parts.pitch, 1.0)) - middle)
    wider = (EXCLAIMED_RANGE - 1) * np.clip(tune, -4.0, 8.0)
    moved = pitched(parts, np.where(parts.voiced, amount * (EXCLAIMED_SEMITONES + wider), 0.0))
    return strained(moved, EXCLAIMED_EFFORT * amount)
