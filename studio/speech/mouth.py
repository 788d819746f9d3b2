"""Phonemes with times become the shapes of a mouth.

Lips close on m, b and p and are seen to; the mouth is ready a little before the sound; sounds
made behind the teeth take the shape of the vowel beside them; pauses rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.film.look import Viseme
from studio.film.take import MouthKey

ANTICIPATION_MS = 40
SHORTEST_KEY_MS = 40
SHORTEST_CLOSURE_MS = 70
SHORTEST_REST_MS = 110
DIPHTHONG_TURN = 0.5

SHAPES: dict[str, tuple[Viseme, ...]] = {
    **dict.fromkeys("mbp", (Viseme.MBP,)),
    **dict.fromkeys("fv", (Viseme.FV,)),
    **dict.fromkeys("lθð", (Viseme.L,)),
    **dict.fromkeys("uʊwɹʃʒʧʤ", (Viseme.OO,)),
    **dict.fromkeys("ɔoɒ", (Viseme.OH,)),
    **dict.fromkeys("ɑæaʌɐ", (Viseme.AA,)),
    **dict.fromkeys("ɛəɜᵊɚe", (Viseme.EH,)),
    **dict.fromkeys("iɪᵻjsz", (Viseme.EE,)),
    "A": (Viseme.EH, Viseme.EE),
    "I": (Viseme.AA, Viseme.EE),
    "O": (Viseme.OH, Viseme.OO),
    "Q": (Viseme.EH, Viseme.OO),
    "W": (Viseme.AA, Viseme.OO),
    "Y": (Viseme.OH, Viseme.EE),
}
PASSING = frozenset("tdnkɡŋhTɾʔxçɣ")


@dataclass(frozen=True)
class Sounding:
    """One phoneme or mark, and when it sounds, in milliseconds."""

    phoneme: str
    start_ms: float
    end_ms: float


def mouth_keys(soundings: Sequence[Sounding], *, end_ms: int) -> tuple[MouthKey, ...]:
    """Keys from 0 to ``end_ms``, each shape unlike the one before; the last is REST."""
    shapes = [shape for s in _spread(soundings) for shape in _shapes(s)]
    led = [(max(0.0, start - ANTICIPATION_MS), shape) for start, shape in shapes]
    last = min(float(end_ms), soundings[-1].end_ms if soundings else 0.0)
    return _thinned([(0.0, Viseme.REST), *led, (last, Viseme.REST)], end_ms)


def _spread(soundings: Sequence[Sounding]) -> list[Sounding]:
    """Stress and length marks give their time to the sound that they belong to."""
    spread: list[Sounding] = []
    held: float | None = None
    for s in soundings:
        if s.phoneme in "ˈˌ":
            held = s.start_ms if held is None else held
            continue
        if s.phoneme == "ː" or (spread and _is_pause(s) and _is_pause(spread[-1])):
            if not spread:
                continue
            spread[-1] = Sounding(spread[-1].phoneme, spread[-1].start_ms, s.end_ms)
            continue
        spread.append(Sounding(s.phoneme, s.start_ms if held is None else held, s.end_ms))
        held = None
    return spread


def _is_pause(sounding: Sounding) -> bool:
    """Whether this is a space or a mark, where nobody speaks."""
    return sounding.phoneme not in SHAPES and sounding.phoneme not in PASSING


def _shapes(sounding: Sounding) -> list[tuple[float, Viseme]]:
    shapes = SHAPES.get(sounding.phoneme)
    length = sounding.end_ms - sounding.start_ms
    if shapes is None:
        rests = _is_pause(sounding) and length >= SHORTEST_REST_MS
        return [(sounding.start_ms + ANTICIPATION_MS, Viseme.REST)] if rests else []
    return [
        (sounding.start_ms + i * length * DIPHTHONG_TURN, shape) for i, shape in enumerate(shapes)
    ]


def _thinned(keys: Sequence[tuple[float, Viseme]], end_ms: int) -> tuple[MouthKey, ...]:
    """Shapes too short to see are passed over, closures never; repeats are joined."""
    kept: list[tuple[float, Viseme]] = []
    for start, shape in keys:
        at = start
        if kept and kept[-1][1] is Viseme.MBP and shape is not Viseme.REST:
            at = max(at, kept[-1][0] + SHORTEST_CLOSURE_MS)
        while kept and at - kept[-1][0] < SHORTEST_KEY_MS and kept[-1][1] is not Viseme.MBP:
            at = min(at, kept.pop()[0]) if shape is Viseme.MBP else kept.pop()[0]
        if not kept or kept[-1][1] is not shape:
            kept.append((at, shape))
    return tuple(MouthKey(min(end_ms, round(start)), shape) for start, shape in kept)
