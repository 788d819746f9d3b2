"""Speech and music made by themselves: exact, at an even loudness, made once."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from studio.film.sound import Language
from studio.film.take import Word
from studio.lib.errors import BadInput, Cancelled
from studio.media import audio, loudness
from studio.media.intake import examine
from studio.pipeline import pieces
from studio.pipeline.pieces import SpeechOrder
from studio.pipeline.subtitling import MOST_LETTERS, spoken_vtt
from studio.providers.registry import Workshop
from studio.score.prompt import order_from_prompt
from studio.speech.catalogue import voice_named
from studio.speech.voices import narrator_voice
from studio.storage.local import LocalStore

ROOT = Path(__file__).resolve().parents[2]
TEXT = "The lamp is lit. Nobody knows by whom.\n\nA boat comes in."


@dataclass
class Listener:
    """A watch that writes down what it hears, and stops when told."""

    heard: list = field(default_factory=list)
    stop: bool = False

    def tell(self, progress) -> None:
        self.heard.append(progress)

    def stopped(self) -> bool:
        return self.stop


@pytest.fixture(scope="module")
def workshop(tmp_path_factory) -> Workshop:
    return Workshop(ROOT / "assets", tmp_path_factory.mktemp("cache"), processes=1)


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory) -> LocalStore:
    return LocalStore(tmp_path_factory.mktemp("store"))


@pytest.fixture
def store(tmp_path) -> LocalStore:
    return LocalStore(tmp_path)


@pytest.fixture(scope="module")
def spoken(workshop, shared_store):
    listener = Listener()
    order = SpeechOrder(TEXT, narrator_voice("female"))
    made = pieces.make_speech(order, workshop=workshop, store=shared_store, watch=listener)
    return made, listener


@pytest.mark.slow
def test_a_text_is_spoken_with_a_time_for_every_word(spoken, shared_store):
    made, _ = spoken
    files = dict(made.files)
    assert set(files) == {"speech.wav", "speech.m4a", "speech.vtt"}
    samples, rate = audio.read_wav(shared_store.open_path(files["speech.wav"]))
    assert (rate, samples.ndim) == (48_000, 1)
    assert made.duration_ms == round(1000 * len(samples) / rate)
    assert 3_000 < made.duration_ms < 9_000
    text = shared_store.open_path(files["speech.vtt"]).read_text("utf-8")
    words = re.sub(r"<[^>]+>", "", text)
    for word in TEXT.split():
        assert word in words
    starts = [int(s) * 1000 + int(ms) for s, ms in re.findall(r"00:(\d\d)\.(\d{3})", text)]
    assert max(starts) <= made.duration_ms


@pytest.mark.slow
def test_speech_is_at_an_even_loudness_and_paragraphs_part(spoken, shared_store):
    made, _ = spoken
    samples, rate = audio.read_wav(shared_store.open_path(dict(made.files)["speech.wav"]))
    both = audio.stereo(samples)
    assert loudness.integrated(both) == pytest.approx(pieces.TARGET_LUFS, abs=1.0)
    assert loudness.true_peak(both) <= pieces.CEILING_DBTP + 0.1
    frames = np.abs(samples[: len(samples) // 480 * 480]).reshape(-1, 480).max(axis=1) > 0.01
    quiet = max(map(len, "".join("x" if loud else "." for loud in frames).strip(".").split("x")))
    assert quiet * 480 / rate == pytest.approx(pieces.PARAGRAPH_PAUSE_MS / 1000, abs=0.25)


@pytest.mark.slow
def test_what_was_spoken_is_not_spoken_again(spoken, workshop, shared_store):
    made, first = spoken
    order = SpeechOrder(TEXT, narrator_voice("female"))
    again = pieces.make_speech(order, workshop=workshop, store=shared_store, watch=Listener())
    assert again.files == made.files
    assert (made.new_share, again.new_share) == (1.0, 0.0)
    longer = SpeechOrder(f"{TEXT} It is late.", narrator_voice("female"))
    more = pieces.make_speech(longer, workshop=workshop, store=shared_store, watch=Listener())
    assert more.new_share == pytest.approx(1 / 4)
    assert [p.fraction for p in first.heard] == sorted(p.fraction for p in first.heard)
    assert first.heard[-1].fraction == pytest.approx(1.0)


@pytest.mark.slow
def test_another_voice_is_another_recording(spoken, workshop, shared_store):
    made, _ = spoken
    order = SpeechOrder("The lamp is lit.", voice_named("miles"))
    other = pieces.make_speech(order, workshop=workshop, store=shared_store, watch=Listener())
    assert set(dict(other.files).values()).isdisjoint(dict(made.files).values())


@pytest.mark.slow
def test_music_is_exactly_as_long_as_asked_for_and_played_once(workshop, shared_store):
    order = order_from_prompt("a quiet evening", "waltz", 8.0, 3)
    made = pieces.make_music(order, workshop=workshop, store=shared_store, watch=Listener())
    files = dict(made.files)
    samples, rate = audio.read_wav(shared_store.open_path(files["music.wav"]))
    assert samples.shape == (8 * rate, 2)
    assert np.abs(samples[-1]).max() < 0.002
    assert examine(shared_store.open_path(files["music.m4a"])).media_type == "audio/mp4"
    again = pieces.make_music(order, workshop=workshop, store=shared_store, watch=Listener())
    assert (again.files, again.new_share) == (made.files, 0.0)


@pytest.mark.parametrize("text", ["", "  \n\n ", "…", "— !"])
def test_a_text_without_words_is_refused(workshop, store, text):
    order = SpeechOrder(text, narrator_voice("male"))
    with pytest.raises(BadInput):
        pieces.make_speech(order, workshop=workshop, store=store, watch=Listener())


def test_what_is_to_stop_stops_before_anything_is_made(workshop, store):
    order = order_from_prompt("", "waltz", 5.0, 0)
    with pytest.raises(Cancelled):
        pieces.make_music(order, workshop=workshop, store=store, watch=Listener(stop=True))


def test_words_are_grouped_into_cues_that_fit_two_lines():
    said = "Over the hills and over the sea, and nobody on the shore has ever asked who lit it, "
    words = [Word(w, 300 * n, 300 * n + 250) for n, w in enumerate((said * 3).split())]
    vtt = spoken_vtt([words], Language.EN_US)
    cues = [block.split("\n")[2:] for block in vtt.strip().split("\n\n")[1:]]
    assert len(cues) >= 4
    for lines in cues:
        plain = [re.sub(r"<[^>]+>", "", line) for line in lines]
        assert len(plain) <= 2
        assert len(" ".join(plain)) <= MOST_LETTERS
    told = " ".join(re.sub(r"<[^>]+>", "", line) for lines in cues for line in lines)
    assert told.split() == (said * 3).split()


def test_marks_in_words_cannot_break_a_caption_file():
    vtt = spoken_vtt([[Word("<b>", 0, 100), Word("A&B", 100, 200)]], Language.EN_US)
    assert "&lt;b&gt;" in vtt
    assert "A&amp;B" in vtt
