"""Sounds for those who cannot hear them: in brackets, in pauses, or over a short line of speech.

Comes in: a timeline, its captions of speech, the language, the style of the music. Goes out: all
captions, those of sounds among them. Speech keeps its times; a sound that finds no room near its
moment is left out.
"""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studio.film.caption import GAP_MS, MAX_LINE_LETTERS, MIN_MS, Caption, reading_ms
from studio.film.heard_abroad import heard_in, music_in
from studio.film.sound import Language
from studio.film.timecode import SAMPLES_PER_SECOND, ms_of_frame
from studio.film.timeline import Timeline

_USUAL_MS = 2000
_AGAIN_MS = 10_000
"""A single sound that was told of is not told of again within this time."""
_EARLY_MS = 250
_SPOT_LATE_MS, _BED_LATE_MS = 1500, 8000
_SHORTEST_STRETCH_MS = 6000  # a bed that is shorter than this is no news


@dataclass(frozen=True)
class _Heard:
    """Something to tell of: when it is heard, in which words, how late these may come.

    ``rank`` orders what is heard at once: single sounds before music before beds.
    """

    at: int
    rank: int
    text: str
    late: int


def with_sounds(
    captions: Sequence[Caption], timeline: Timeline, *, language: Language, style: str
) -> tuple[Caption, ...]:
    """The captions of speech, and those of what else is heard."""
    film_ms = ms_of_frame(timeline.frames)
    shown = list(captions)
    heard = [*_spots(timeline, language), *_music(timeline, language, style)]
    heard += _beds(timeline, language)
    for one in sorted(heard, key=lambda one: (one.rank, one.at)):
        _tell(one, shown, film_ms)
    return tuple(shown)


def _spots(timeline: Timeline, language: Language) -> Iterator[_Heard]:
    told: dict[str, int] = {}
    for spot in sorted(timeline.spots, key=lambda spot: spot.start):
        text = heard_in(language, spot.sound.value)
        at = spot.start * 1000 // SAMPLES_PER_SECOND
        if text and at - told.get(text, -_AGAIN_MS) >= _AGAIN_MS:
            told[text] = at
            yield _Heard(at, 0, f"[{text}]", _SPOT_LATE_MS)


def _music(timeline: Timeline, language: Language, style: str) -> Iterator[_Heard]:
    before = ""
    for cue in timeline.cues:
        text = f"[{music_in(language, cue.mood, style)}]"
        if text != before:
            yield _Heard(ms_of_frame(cue.start), 1, text, _BED_LATE_MS)
        before = text


def _beds(timeline: Timeline, language: Language) -> Iterator[_Heard]:
    """Every bed once, when it begins; storms and rain first of all that begin at once."""
    told: set[str] = set()
    for bed in timeline.ambiences:
        text = heard_in(language, bed.sound)
        long_enough = ms_of_frame(bed.frames) >= _SHORTEST_STRETCH_MS
        if text and text not in told and long_enough:
            told.add(text)
            late = min(_BED_LATE_MS, ms_of_frame(bed.frames) // 2)
            yield _Heard(ms_of_frame(bed.start), 2, f"[{text}]", late)


def _tell(heard: _Heard, shown: list[Caption], film_ms: int) -> None:
    """Put a sound into the first pause that it may come in, or over the speech of its moment."""
    if len(heard.text) > MAX_LINE_LETTERS:
        return
    prompt = heard.at + min(_SPOT_LATE_MS, heard.late)
    if _in_pause(heard, shown, film_ms, latest=prompt) or _joined(heard, shown, film_ms):
        return
    _in_pause(heard, shown, film_ms, latest=heard.at + heard.late)


def _in_pause(heard: _Heard, shown: list[Caption], film_ms: int, *, latest: int) -> bool:
    needed = reading_ms((heard.text,))
    for start, end in _pauses(shown, film_ms):
        first = max(start, heard.at)
        if first > latest:
            return False
        if end - first < needed:
            first = max(start, end - needed, heard.at - _EARLY_MS)
        if end - first >= needed:
            last = min(end, first + max(needed, _USUAL_MS))
            insort(shown, Caption(first, last, (heard.text,), ("",)), key=lambda c: c.start_ms)
            return True
    return False


def _pauses(shown: Sequence[Caption], film_ms: int) -> Iterator[tuple[int, int]]:
    """Stretches without captions, the gaps beside them taken off."""
    free = 0
    for one in shown:
        if one.start_ms - GAP_MS - free >= MIN_MS:
            yield free, one.start_ms - GAP_MS
        free = one.end_ms + GAP_MS
    if film_ms - free >= MIN_MS:
        yield free, film_ms


def _joined(heard: _Heard, shown: list[Caption], film_ms: int) -> bool:
    """Over the one line of a caption of its time, where both can be read in time."""
    for index, one in enumerate(shown):
        from_ms, until_ms = one.start_ms - max(_EARLY_MS, heard.late), one.end_ms - MIN_MS // 2
        if not from_ms <= heard.at <= until_ms or len(one.lines) > 1 or heard.text in one.lines:
            continue
        lines = (heard.text, *one.lines)
        after = shown[index + 1].start_ms - GAP_MS if index + 1 < len(shown) else film_ms
        end = max(one.end_ms, one.start_ms + reading_ms(lines))
        if end > max(after, one.end_ms):
            continue
        words = len(heard.text.split())
        times = ((one.start_ms,) * words, *one.word_ms) if one.word_ms else ()
        speakers = ("", *one.speakers) if one.speakers else ()
        shown[index] = replace(one, end_ms=end, lines=lines, speakers=speakers, word_ms=times)
        return True
    return False
