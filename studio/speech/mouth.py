"""Phonemes with times become the shapes of a mouth.

Comes in: phonemes with their measured times, and how loud the voice was. Goes out: keys of shape
and openness. Lips close on m, b and p; the mouth is ready a little before a sound; rounding
spreads into the consonants before an O, U or W, and sounds made behind the teeth leave the jaw
where the vowels beside them want it (co-articulation); pauses rest.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.film.look import Viseme
from studio.film.take import MouthKey

LEAD_MS = 12.0
"""How long before a vowel its shape is aimed at; as lips move softly, they part before that."""
CLOSING_MS = 12.0
"""How long before they sound that lips meet, or teeth touch the lip."""
SHORTEST_CLOSURE_MS = 45.0
SHORTEST_REST_MS = 110.0
SHORTEST_SLACK_MS = 45.0
SHORTEST_KEY_MS = 20.0
DIPHTHONG_TURN = 0.5

_CLOSED = frozenset("mbpβ")
_TEETH = frozenset("fvʋɸ")
_MODIFIERS = frozenset("ː̃ʰʲᵝ")
_STRESS = {"ˈ": 1.0, "ˌ": 0.94}
_UNSTRESSED = 0.86
_MARKS = frozenset(';:,.!?—…"()“” ↓→↗↘-¡¿')

VOWELS: dict[str, tuple[tuple[Viseme, float], ...]] = {
    **dict.fromkeys("ɑa", ((Viseme.AA, 1.0),)),
    "æ": ((Viseme.AA, 0.9),),
    **dict.fromkeys("ʌɐ", ((Viseme.AA, 0.72),)),
    **dict.fromkeys("ɛe", ((Viseme.EH, 1.0),)),
    "ɜ": ((Viseme.EH, 0.85),),
    **dict.fromkeys("əɚ", ((Viseme.EH, 0.7),)),
    "ᵊ": ((Viseme.EH, 0.5),),
    **dict.fromkeys("iɪᵻɨ", ((Viseme.EE, 1.0),)),
    "ɯ": ((Viseme.EE, 0.8),),
    **dict.fromkeys("ɔɒ", ((Viseme.OH, 1.0),)),
    "o": ((Viseme.OH, 0.85),),
    "œ": ((Viseme.OH, 0.8),),
    **dict.fromkeys("uʊyø", ((Viseme.OO, 1.0),)),
    "A": ((Viseme.EH, 1.0), (Viseme.EE, 0.9)),
    "I": ((Viseme.AA, 1.0), (Viseme.EE, 0.9)),
    "O": ((Viseme.OH, 1.0), (Viseme.OO, 0.9)),
    "Q": ((Viseme.EH, 0.8), (Viseme.OO, 0.9)),
    "W": ((Viseme.AA, 1.0), (Viseme.OO, 0.9)),
    "Y": ((Viseme.OH, 1.0), (Viseme.EE, 0.9)),
}
"""Vowels by their shapes, each with the share of that shape's opening."""

CONSONANTS: dict[str, tuple[Viseme, float]] = {
    **dict.fromkeys("lʎɭ", (Viseme.L, 0.75)),
    **dict.fromkeys("θð", (Viseme.L, 0.6)),
    **dict.fromkeys("wɥ", (Viseme.OO, 0.6)),
    **dict.fromkeys("ɹɻ", (Viseme.OO, 0.75)),
    **dict.fromkeys("ʃʒʧʤʂ", (Viseme.OO, 0.8)),
    **dict.fromkeys("szʣʦ", (Viseme.EE, 0.6)),
    **dict.fromkeys("jʝçɕʥʨ", (Viseme.EE, 0.75)),
}
"""Consonants with a shape of their own; all others take their neighbours'."""

_ROUNDABLE = frozenset("szʣʦ")
_ROUND = frozenset({Viseme.OO, Viseme.OH})
_PASSING = {Viseme.AA: (Viseme.EH, 0.55), Viseme.EH: (Viseme.EH, 0.5), Viseme.EE: (Viseme.EE, 0.7)}
_PASSING_ROUND = (Viseme.OO, 0.65)
_AT_THE_BACK = frozenset("kɡŋxhχɣqɴʁʔ")
_BACK_IS_WIDER = 1.25
_REACH = 3  # consonants that rounding spreads over

_LOUD_DBFS = -18.0  # a vowel of a levelled voice
_DB_A_MOUTH = 22.0  # that many more would open it twice as far
_OPENINGS = (0.3, 1.3)
_SILENT_DBFS = -48.0
_HUSH_GRAIN_MS = 20.0

Loudness = Callable[[float, float], float]
"""How loud the voice is between two milliseconds, in dBFS."""


@dataclass(frozen=True)
class Sounding:
    """One phoneme or mark, and when it sounds, in milliseconds."""

    phoneme: str
    start_ms: float
    end_ms: float


@dataclass(frozen=True)
class Sound:
    """A phoneme from its first to its last millisecond, with what its marks said of it."""

    phoneme: str
    start: float
    end: float
    stress: float = _UNSTRESSED

    @property
    def paused(self) -> bool:
        """Whether it is a space or a mark, where nobody speaks."""
        return self.phoneme in _MARKS


@dataclass(frozen=True)
class _Aim:
    """A shape that the mouth goes to at ``start``; ``held`` ones are never passed over."""

    start: float
    viseme: Viseme
    openness: float
    held: bool = False


def loudness_of(samples: NDArray[np.float32], rate: int) -> Loudness:
    """How loud mono samples are between two of their milliseconds; silence is -60 dBFS."""

    def between(start_ms: float, end_ms: float) -> float:
        first = max(0, round(start_ms * rate / 1000))
        part = samples[first : max(first + 1, round(end_ms * rate / 1000))]
        power = float(np.mean(np.square(part, dtype=np.float64))) if len(part) else 0.0
        return 10 * math.log10(max(power, 1e-6))

    return between


def mouth_keys(
    soundings: Sequence[Sounding], *, end_ms: int, loudness: Loudness | None = None
) -> tuple[MouthKey, ...]:
    """Keys from 0 to ``end_ms``, each unlike the one before; the last is REST.

    With ``loudness`` a shout opens wider than a murmur.
    """
    sounds = gathered(soundings)
    aims = [_Aim(0.0, Viseme.REST, 0.0)]
    for index in range(len(sounds)):
        for aim in _aims(sounds, index, loudness):
            _add(aims, aim)
        for aim in _hushed(sounds[index], aims[-1], loudness):
            _add(aims, aim)
    last = min(float(end_ms), sounds[-1].end if sounds else 0.0)
    _add(aims, _Aim(last, Viseme.REST, 0.0, held=True))
    return _keys(aims, end_ms)


def gathered(soundings: Sequence[Sounding]) -> list[Sound]:
    """Stress and length marks give their time to the sound that they belong to; pauses join."""
    found: list[Sound] = []
    since: float | None = None
    stress = _UNSTRESSED
    for s in soundings:
        if s.phoneme in _STRESS:
            since, stress = s.start_ms if since is None else since, _STRESS[s.phoneme]
            continue
        pause = s.phoneme in _MARKS
        if found and (s.phoneme in _MODIFIERS or (pause and found[-1].paused)):
            found[-1] = replace(found[-1], end=s.end_ms)
            continue
        if s.phoneme in _MODIFIERS:
            continue
        start = s.start_ms if since is None else since
        found.append(Sound(s.phoneme, start, s.end_ms, stress))
        since = None
        if s.phoneme in VOWELS:
            stress = _UNSTRESSED
    return found


def _aims(sounds: Sequence[Sound], index: int, loudness: Loudness | None) -> list[_Aim]:
    """What the mouth does for one sound."""
    sound = sounds[index]
    if sound.paused:
        return _at_pause(sounds, index)
    if sound.phoneme in _CLOSED:
        start = min(sound.start - CLOSING_MS, sound.end - SHORTEST_CLOSURE_MS)
        return [_Aim(start, Viseme.MBP, 0.0, held=True)]
    if sound.phoneme in _TEETH:
        return [_Aim(sound.start - CLOSING_MS * 2, Viseme.FV, 1.0, held=True)]
    lead = sound.start - LEAD_MS
    if index and sounds[index - 1].phoneme in _CLOSED | _TEETH:
        lead = sound.start - CLOSING_MS
    if sound.phoneme in VOWELS:
        return _vowel(sound, lead, loudness)
    shape, share = _consonant(sounds, index)
    return [_Aim(lead, shape, share)]


def _vowel(sound: Sound, lead: float, loudness: Loudness | None) -> list[_Aim]:
    wide = sound.stress
    if loudness is not None:
        wide *= 1 + (loudness(sound.start, sound.end) - _LOUD_DBFS) / _DB_A_MOUTH
    shapes = VOWELS[sound.phoneme]
    turn = (sound.end - sound.start) * DIPHTHONG_TURN
    return [
        _Aim(lead + i * turn, shape, min(max(share * wide, _OPENINGS[0]), _OPENINGS[1]))
        for i, (shape, share) in enumerate(shapes)
    ]


def _at_pause(sounds: Sequence[Sound], index: int) -> list[_Aim]:
    """Lips meet in a pause; in a short one the jaw only slackens."""
    pause = sounds[index]
    length = pause.end - pause.start
    if length >= SHORTEST_REST_MS:
        return [_Aim(pause.start, Viseme.REST, 0.0, held=True)]
    before = VOWELS.get(sounds[index - 1].phoneme) if index else None
    if before is None or length < SHORTEST_SLACK_MS:
        return []
    shape, share = before[-1]
    return [_Aim(pause.start, shape, 0.5 * share)]


def _hushed(sound: Sound, last: _Aim, loudness: Loudness | None) -> list[_Aim]:
    """A long silence inside a sound closes the mouth; what is left of the sound opens it again."""
    if loudness is None or sound.paused or last.viseme in (Viseme.MBP, Viseme.REST):
        return []
    since, until = _longest_hush(sound, loudness)
    if until - since < SHORTEST_REST_MS:
        return []
    rest = _Aim(since, Viseme.REST, 0.0, held=True)
    again = sound.end - until > 2 * LEAD_MS
    return [rest, replace(last, start=until - LEAD_MS)] if again else [rest]


def _longest_hush(sound: Sound, loudness: Loudness) -> tuple[float, float]:
    """The longest stretch of a sound in which nothing is heard."""
    best = (sound.start, sound.start)
    since = at = sound.start
    while at < sound.end:
        if loudness(at, at + _HUSH_GRAIN_MS) > _SILENT_DBFS:
            since = at + _HUSH_GRAIN_MS
        elif at + _HUSH_GRAIN_MS - since > best[1] - best[0]:
            best = (since, min(sound.end, at + _HUSH_GRAIN_MS))
        at += _HUSH_GRAIN_MS
    return best


def _consonant(sounds: Sequence[Sound], index: int) -> tuple[Viseme, float]:
    """The shape of a consonant between its neighbours."""
    phoneme = sounds[index].phoneme
    after, before = _vowel_shape(sounds, index, 1), _vowel_shape(sounds, index, -1)
    own = CONSONANTS.get(phoneme)
    if own is not None:
        rounded = phoneme in _ROUNDABLE and after in _ROUND
        return _PASSING_ROUND if rounded else own
    if after in _ROUND or (after is None and before in _ROUND):
        shape, share = _PASSING_ROUND
    else:
        shape, share = _PASSING[after or before or Viseme.EH]
    return shape, share * (_BACK_IS_WIDER if phoneme in _AT_THE_BACK else 1.0)


def _vowel_shape(sounds: Sequence[Sound], index: int, step: int) -> Viseme | None:
    """The nearest shape of a vowel (or a w) on one side, within reach and without a pause."""
    for far in range(1, _REACH + 1):
        at = index + step * far
        if not 0 <= at < len(sounds) or sounds[at].paused:
            return None
        if sounds[at].phoneme in "wɥ":
            return Viseme.OO
        shapes = VOWELS.get(sounds[at].phoneme)
        if shapes is not None:
            return shapes[0 if step > 0 else -1][0]
    return None


def _add(aims: list[_Aim], aim: _Aim) -> None:
    """Later shapes push out what is too short to be seen; closures and rests stay."""
    floor = 0.0
    if aims[-1].viseme in (Viseme.MBP, Viseme.FV) and aim.viseme is not Viseme.REST:
        floor = aims[-1].start + SHORTEST_CLOSURE_MS
    aim = replace(aim, start=max(aim.start, floor))
    while len(aims) > 1 and not aims[-1].held and aim.start - aims[-1].start < SHORTEST_KEY_MS:
        aims.pop()
    aims.append(replace(aim, start=max(aim.start, aims[-1].start)))


def _keys(aims: Sequence[_Aim], end_ms: int) -> tuple[MouthKey, ...]:
    keys: list[MouthKey] = []
    for aim in aims:
        key = MouthKey(max(0, min(end_ms, round(aim.start))), aim.viseme, round(aim.openness, 2))
        while keys and keys[-1].start_ms >= key.start_ms:
            keys.pop()
        if not keys or (keys[-1].viseme, keys[-1].openness) != (key.viseme, key.openness):
            keys.append(key)
    return tuple(keys)
