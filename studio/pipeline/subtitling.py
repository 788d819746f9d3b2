"""Words with their times as WebVTT: a cue a phrase, each word marked with when it is said.

For speech that is made by itself; captions of films are made by their own stage.
"""

from collections.abc import Iterator, Sequence

from studio.film.caption import MAX_LINE_LETTERS, MAX_LINES, Caption
from studio.film.phrasing import break_cost, in_lines
from studio.film.sound import Language
from studio.film.subtitles import to_words_vtt
from studio.film.take import Word

MOST_LETTERS = MAX_LINES * MAX_LINE_LETTERS - 8
"""Two lines, less what an uneven break may waste."""


def spoken_vtt(parts: Sequence[Sequence[Word]], language: Language) -> str:
    """The parts of a recording (a sentence each) as WebVTT."""
    return to_words_vtt(
        _caption(phrase, language) for part in parts for phrase in _phrases(list(part), language)
    )


def _phrases(words: list[Word], language: Language) -> Iterator[list[Word]]:
    """Words in groups that fit a caption, parted where it reads best."""
    while len(" ".join(word.text for word in words)) > MOST_LETTERS and len(words) > 1:
        cut = _best_cut(words, language)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words


def _best_cut(words: Sequence[Word], language: Language) -> int:
    length, best, cut = 0, 1e9, 1
    for place, word in enumerate(words[:-1], 1):
        length += len(word.text) + 1
        if length > MOST_LETTERS and place > 1:
            break
        short = 6 * (1 - length / MOST_LETTERS)
        cost = break_cost(word.text, words[place].text, language) + short
        if cost <= best:
            best, cut = cost, place
    return cut


def _caption(words: Sequence[Word], language: Language) -> Caption:
    texts = [word.text for word in words]
    lines = in_lines(texts, width=MAX_LINE_LETTERS, language=language) or (" ".join(texts),)
    times = [word.start_ms for word in words for _ in word.text.split()]
    cut = len(lines[0].split())
    word_ms = (tuple(times[:cut]), tuple(times[cut:]))[: len(lines)]
    return Caption(words[0].start_ms, words[-1].end_ms, lines, word_ms=word_ms)
