"""Mood of a shot, emotion of a face, and what a body does, from the words.

In: tokens, parentheticals, punctuation. Out: members of the film's vocabularies.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from studio.film.look import Emotion, Mood, TimeOfDay, Weather
from studio.film.shot import Action
from studio.reading.lexicon import table
from studio.reading.phrases import find
from studio.reading.words import Token, tokens

_SCENE_WEIGHT = 0.45


@cache
def _sets(group: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(value.split()) for name, value in table("feelings")[group].items()}


def mood_scores(words: Sequence[Token]) -> dict[Mood, float]:
    """How much each mood is in a text, by its words."""
    real = [word for word in words if word.real]
    return {
        Mood(name): float(sum(word.lower in known or word.lemma in known for word in real))
        for name, known in _sets("mood").items()
    }


def mood_of(
    own: dict[Mood, float], scene: dict[Mood, float], *, time: TimeOfDay, weather: Weather
) -> Mood:
    """A shot's mood: its own words, its scene's, and a little of light and weather."""
    total = {mood: own.get(mood, 0.0) + _SCENE_WEIGHT * scene.get(mood, 0.0) for mood in Mood}
    lean = {
        Weather.STORM: (Mood.TENSE, 0.6),
        Weather.FOG: (Mood.MYSTERIOUS, 0.5),
        Weather.RAIN: (Mood.SAD, 0.25),
    }.get(weather, (Mood.MYSTERIOUS, 0.2) if time is TimeOfDay.NIGHT else (Mood.CALM, 0.2))
    total[lean[0]] += lean[1]
    return max(Mood, key=lambda mood: (total[mood], -list(Mood).index(mood)))


def emotion_of(text: str, parenthetical: str = "") -> Emotion:
    """What the face of somebody shows who says, or does, ``text``."""
    for source in (parenthetical, text):
        real = [word for word in tokens(source) if word.real]
        scores = {
            name: sum(word.lower in known or word.lemma in known for word in real)
            for name, known in _sets("emotion").items()
        }
        best = max(scores, key=lambda name: scores[name])
        if scores[best]:
            return Emotion(best)
    if text.count("!") > 1 or "?!" in text or "!?" in text:
        return Emotion.SURPRISED
    return Emotion.NEUTRAL


def action_of(words: Sequence[Token]) -> Action | None:
    """The first thing that a body visibly does in a text."""
    return next((action for _, action in actions_in(words)), None)


def actions_in(words: Sequence[Token]) -> list[tuple[int, Action]]:
    """All that bodies visibly do in a text: the place of each verb, and what it is."""
    return [
        (hit.first, Action(hit.value))
        for hit in find(words, _actions())
        if hit.real and words[hit.first].text[0].islower() and not _is_noun(words, hit.first)
    ]


_ARTICLES = frozenset("a an the his her their my our its this that no some every".split())


def _is_noun(words: Sequence[Token], at: int) -> bool:
    """ "a walk", "the dance": a deed that is only spoken of."""
    return at > 0 and words[at - 1].lower in _ARTICLES


@lru_cache(maxsize=1)
def _actions() -> dict[str, str]:
    return {
        word: name for name, value in table("feelings")["action"].items() for word in value.split()
    }
