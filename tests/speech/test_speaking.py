"""The whole voice, with the real model."""

import hashlib
import subprocess  # a second process is the point of the test
import sys
from pathlib import Path

import numpy as np
import pytest

from config import ROOT
from studio.film.look import Viseme
from studio.film.shot import Line, LineKind, Voice
from studio.film.sound import Language
from studio.lib.errors import BadInput, EngineFailed, ResourceMissing
from studio.speech.actor import Actor
from studio.speech.sound import speech_level
from studio.speech.voices import narrator_voice

pytestmark = pytest.mark.slow
MODEL = ROOT / "assets" / "kokoro"
PLAIN = "In 1969, Mama paid $48.50 for a pump."


@pytest.fixture(scope="module")
def actor() -> Actor:
    return Actor(MODEL)


def line(text: str, parenthetical: str = "") -> Line:
    return Line("l1", "Mara", text, LineKind.DIALOGUE, parenthetical)


def test_a_line_is_spoken_with_the_times_of_its_written_words(actor: Actor) -> None:
    samples, take = actor.speak(line(PLAIN), narrator_voice("female"))
    assert take.samples == len(samples)
    assert take.rate == 24_000
    assert samples.dtype == np.float32
    assert " ".join(word.text for word in take.words) == PLAIN
    assert all(word.start_ms < word.end_ms for word in take.words)
    assert all(a.end_ms <= b.start_ms for a, b in zip(take.words, take.words[1:], strict=False))
    assert take.words[-1].end_ms <= len(samples) / 24
    lengths = {word.text: word.end_ms - word.start_ms for word in take.words}
    assert lengths["$48.50"] > 3 * lengths["Mama"] > 0


def test_speech_is_even_trimmed_and_unclipped(actor: Actor) -> None:
    for text in (PLAIN, "Go!"):
        samples, _ = actor.speak(line(text), narrator_voice("male"))
        assert 20 * np.log10(speech_level(samples)) == pytest.approx(-20, abs=1.0)
        assert np.abs(samples).max() < 0.9
        loud = np.flatnonzero(np.abs(samples) > 0.02)
        assert loud[0] < 24_000 * 0.12
        assert len(samples) - loud[-1] < 24_000 * 0.2


def test_lips_are_closed_in_the_words_with_m_b_and_p(actor: Actor) -> None:
    _, take = actor.speak(line(PLAIN), narrator_voice("female"))
    for word in take.words:
        if word.text in ("Mama", "pump."):
            shapes = [
                k.viseme for k in take.mouth if word.start_ms - 80 <= k.start_ms <= word.end_ms
            ]
            assert shapes.count(Viseme.MBP) >= 2
    assert take.mouth[-1].viseme is Viseme.REST


def test_whispers_are_quieter_shouts_louder_and_a_beat_waits(actor: Actor) -> None:
    voice = narrator_voice("female")
    plain, _ = actor.speak(line("Come back to me."), voice)
    whisper, _ = actor.speak(line("Come back to me.", "whispering"), voice)
    shout, _ = actor.speak(line("Come back to me.", "shouting"), voice)
    beat, take = actor.speak(line("Come back to me.", "beat"), voice)
    assert speech_level(whisper) < 0.6 * speech_level(plain) < 0.6 * speech_level(shout)
    assert take.words[0].start_ms > 450
    assert len(beat) > len(plain)


def test_pitch_rises_without_a_change_of_pace(actor: Actor) -> None:
    low, _ = actor.speak(line(PLAIN), Voice((("af_sky", 1.0),)))
    high, take = actor.speak(line(PLAIN), Voice((("af_sky", 1.0),), 1.0, 4.0))
    assert len(high) == pytest.approx(len(low), rel=0.12)
    assert take.words[-1].end_ms <= len(high) / 24


def test_a_persons_list_changes_the_sound_and_not_the_written_words(actor: Actor) -> None:
    said = line("Siobhan’s boat is called Siobhan.")
    plain, _ = actor.speak(said, narrator_voice("female"))
    listed, take = actor.speak(
        said, narrator_voice("female"), pronunciations=[("siobhan", "shiv-AWN")]
    )
    assert not np.array_equal(plain, listed)
    assert [word.text for word in take.words] == ["Siobhan’s", "boat", "is", "called", "Siobhan."]
    assert all(word.start_ms < word.end_ms for word in take.words)


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        ("ef_dora", Language.SPANISH, "Mamá llegó a las 6:45 con 3 perros."),
        ("ff_siwis", Language.FRENCH, "Il y a 21 enfants dans l'eau, maman."),
        ("if_sara", Language.ITALIAN, "La mamma ha 40 anni e 2 gatti."),
        ("pf_dora", Language.PORTUGUESE, "A mamãe chegou às 14h com 2 malas."),
        ("hf_alpha", Language.HINDI, "मेरी माँ ने 3 किताबें पढ़ीं।"),
    ],
)
def test_every_tongue_is_spoken_with_times_and_lips(
    actor: Actor, style: str, language: Language, text: str
) -> None:
    samples, take = actor.speak(line(text), Voice(((style, 1.0),), language=language))
    assert np.isfinite(samples).all()
    assert " ".join(word.text for word in take.words) == text
    assert all(word.start_ms < word.end_ms for word in take.words)
    assert 1.0 < len(take.words) / (len(samples) / take.rate) < 6.0
    assert Viseme.MBP in {key.viseme for key in take.mouth}
    assert len({key.viseme for key in take.mouth}) >= 4


def test_a_very_long_line_is_spoken_whole(actor: Actor) -> None:
    text = "The river ran on. " * 14
    _, take = actor.speak(line(text), narrator_voice("neutral"))
    assert len(take.words) == 4 * 14
    gaps = [
        after.start_ms - word.end_ms
        for word, after in zip(take.words, take.words[1:], strict=False)
        if word.text == "on."
    ]
    assert min(gaps) >= 250


def test_the_same_line_has_the_same_samples_in_another_process(actor: Actor) -> None:
    samples, _ = actor.speak(line("Once more."), narrator_voice("neutral"))
    script = (
        "import hashlib; from pathlib import Path; from studio.film.shot import Line, LineKind\n"
        "from studio.speech.actor import Actor; from studio.speech.voices import narrator_voice\n"
        f"x, _ = Actor(Path({str(MODEL)!r})).speak(Line('l1', 'Mara', 'Once more.', "
        "LineKind.DIALOGUE, ''), narrator_voice('neutral'))\n"
        "print(hashlib.sha256(x.tobytes()).hexdigest())"
    )
    other = subprocess.run(  # our own interpreter and text
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == hashlib.sha256(samples.tobytes()).hexdigest()


@pytest.mark.parametrize(
    "text",
    [
        "Siobhan Ní Chonaill met Zaphod Beeblebrox at Llanfairpwllgwyngyll.",
        "Hmm… shh! Brrr, zzz. Aaargh!!! Nooooo…",
        "N" * 300,
        "e" * 300 + " fine",
        "“‘Don’t,’” she said—“don’t.”",
        "日本 and London שלום 😀",
        "GET OUT! NOW!! F.B.I.",
        "www.example.org/a-b_c?d=1#e, +44 20 7946 0958 & 3/4 @ ½ km²",
        "café naïve Ångström Øresund Dvořák Łódź",
    ],
)
def test_odd_lines_are_spoken_and_every_word_has_a_place(actor: Actor, text: str) -> None:
    samples, take = actor.speak(line(text), narrator_voice("female"))
    assert len(samples) > 4000
    assert np.isfinite(samples).all()
    assert all(word.start_ms <= word.end_ms for word in take.words)


@pytest.mark.parametrize("text", ["", "😀😀", "Привет", "…", "\0"])
def test_a_line_without_words_is_refused(actor: Actor, text: str) -> None:
    with pytest.raises(BadInput, match="no words that the voice can read"):
        actor.speak(line(text), narrator_voice("female"))


def test_a_style_that_is_not_installed_is_named(actor: Actor) -> None:
    with pytest.raises(EngineFailed, match="xx_nobody"):
        actor.speak(line("Hello."), Voice((("xx_nobody", 1.0),)))


def test_a_missing_model_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match="make setup"):
        Actor(tmp_path)
