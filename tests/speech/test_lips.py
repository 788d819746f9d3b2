"""What a voice says is seen on the mouth, at the time at which it is heard."""

import pytest

from benchmarks.lips import measure, speak
from config import ROOT
from studio.film.shot import Line, LineKind, Voice
from studio.speech.actor import Actor

LINES = (
    ("af_heart", "", "Maybe Papa brought a big map home, but nobody remembers it."),
    ("am_michael", "", "You told me the boat would be here before the moon was up!"),
    ("af_bella", "whispering", "Be quiet. The bear is asleep behind the big brown barrel."),
)


@pytest.fixture(scope="module")
def voices() -> Actor:
    return Actor(ROOT / "assets" / "kokoro")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
@pytest.mark.parametrize(("style", "how", "text"), LINES)
def test_drawn_lips_follow_the_voice_within_forty_milliseconds(
    voices: Actor, style: str, how: str, text: str
) -> None:
    line = Line("l", "", text, LineKind.DIALOGUE, how)
    found = measure(speak(voices, line, Voice(((style, 1.0),))))
    assert abs(found.lag_ms) <= 40
    assert found.fit >= 0.4
    closed, labials = found.closed
    assert labials >= 5
    assert closed == labials
    opened, vowels = found.opened
    assert vowels >= 4
    assert opened >= 0.75 * vowels
    assert found.flicker == 0
    assert found.held_open_ms <= 150
