"""Acted lines, spoken by the real voice and measured."""

from pathlib import Path

import numpy as np
import pytest

from studio.film.shot import Line, LineKind, Voice
from studio.speech.actor import Actor
from studio.speech.catalogue import voice_named
from studio.speech.vocoder import STEP_MS, taken_apart

pytestmark = pytest.mark.slow
ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="module")
def actor() -> Actor:
    return Actor(ASSETS / "kokoro")


def line(text: str, how: str = "") -> Line:
    return Line("l", "", text, LineKind.DIALOGUE, how)


def closing_semitones(actor: Actor, text: str, voice: Voice) -> float:
    """How far the last word's end lies above the middle of the line."""
    samples, take = actor.speak(line(text), voice)
    parts = taken_apart(samples, take.rate)
    inside = parts.voiced & (parts.times_ms <= take.words[-1].end_ms + STEP_MS)
    tune = 12 * np.log2(parts.pitch[inside] / parts.median_hz)
    return float(np.median(tune[-9:]))


@pytest.mark.parametrize("name", ["hazel", "miles"])
def test_questions_rise_and_statements_fall(actor: Actor, name: str) -> None:
    voice = voice_named(name)
    asked = [
        closing_semitones(actor, text, voice)
        for text in ("Are you coming along?", "Can we keep him?", "Where did they go?")
    ]
    told = [
        closing_semitones(actor, text, voice) for text in ("You are coming along.", "We keep him.")
    ]
    assert min(asked) > 0
    assert max(told) < 0


def test_a_whisper_is_heard_without_pitch_and_softly(actor: Actor) -> None:
    voice = voice_named("rosalind")
    plain, take = actor.speak(line("Nobody must hear us now."), voice)
    hushed, _ = actor.speak(line("Nobody must hear us now.", "whispering"), voice)
    assert taken_apart(plain, take.rate).voiced.mean() > 0.4
    assert taken_apart(hushed, take.rate).voiced.mean() < 0.06
    assert np.sqrt((hushed**2).mean()) < 0.7 * np.sqrt((plain**2).mean())


def test_a_ghosts_words_keep_their_times_while_the_hall_rings_on(actor: Actor) -> None:
    samples, take = actor.speak(line("Who wakes me?"), voice_named("mist"))
    assert take.samples == len(samples)
    assert len(samples) * 1000 / take.rate > take.words[-1].end_ms + 300
    again, _ = actor.speak(line("Who wakes me?"), voice_named("mist"))
    assert np.array_equal(samples, again)
