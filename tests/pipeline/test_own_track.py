"""A person's own music, made as long as the film."""

from pathlib import Path

import numpy as np
import pytest

from studio.film.look import Mood
from studio.film.timecode import SAMPLES_PER_FRAME
from studio.film.timeline import Cue, Timeline
from studio.lib.errors import SoundUnreadable
from studio.media.audio import Samples, read_wav, write_wav
from studio.media.loudness import integrated
from studio.pipeline import own_track
from studio.pipeline.work import Desk
from studio.storage.local import LocalStore

RATE = 48_000
BEAT = 0.5


def song(seconds: float, rate: int = RATE) -> Samples:
    """Beats of a drum, and four chords in bars of four beats."""
    at = np.arange(round(seconds * rate)) / rate
    drum = np.exp(-18 * (at % BEAT)) * np.sin(2 * np.pi * 90 * (at % BEAT))
    roots = np.array([220.0, 174.6, 261.6, 196.0])[(at // (4 * BEAT)).astype(int) % 4]
    chord = sum(np.sin(2 * np.pi * roots * ratio * at) for ratio in (1, 1.25, 1.5))
    sound = 0.4 * drum + 0.06 * chord
    return np.stack([sound, 0.9 * sound], axis=1).astype(np.float32)


def beat_phases(sound: Samples) -> np.ndarray:
    """Where the beat lies in each four seconds, in seconds from -0.25 to 0.25."""
    steps = np.square(sound[: len(sound) // 480 * 480]).reshape(-1, 960).mean(axis=1)
    at = np.arange(len(steps)) / 100
    turns = np.exp(-2j * np.pi * at / BEAT) * steps
    whole = turns[: len(turns) // 400 * 400].reshape(-1, 400).sum(axis=1)
    return np.asarray(np.angle(whole) / (2 * np.pi) * BEAT)


def test_a_longer_track_is_faded_out_and_ends_on_the_last_sample() -> None:
    done = own_track.fitted(song(40), RATE, 30 * RATE)
    assert done.shape == (30 * RATE, 2)
    assert not done[-1].any()
    loud = [float(np.sqrt(np.square(done[s * RATE : (s + 1) * RATE]).mean())) for s in range(30)]
    assert loud[29] < 0.2 * loud[20]
    assert loud[23] > 0.7 * loud[15]
    assert integrated(done) == pytest.approx(own_track.LUFS, abs=1.0)


@pytest.mark.parametrize("rate", [48_000, 44_100])
def test_a_shorter_track_goes_round_without_a_hole_a_click_or_a_lost_beat(rate: int) -> None:
    done = own_track.fitted(song(21.3, rate), rate, 60 * RATE)
    assert done.shape == (60 * RATE, 2)
    body = done[: 53 * RATE]
    level = np.sqrt(
        np.square(body[: len(body) // 24000 * 24000]).reshape(-1, 24000, 2).mean((1, 2))
    )
    assert level.min() > 0.6 * np.median(level)
    assert level.max() < 1.7 * np.median(level)
    assert (
        np.abs(np.diff(body, axis=0)).max() < 2 * np.abs(np.diff(body[: 10 * RATE], axis=0)).max()
    )
    phases = beat_phases(body)
    assert len(phases) == 13
    assert np.abs(phases - phases[0]).max() < 0.03


def test_silence_around_a_track_is_cut_off() -> None:
    padded = np.concatenate([np.zeros((3 * RATE, 2), np.float32), song(20)])
    done = own_track.fitted(padded, RATE, 12 * RATE)
    assert np.abs(done[: RATE // 2]).max() > 0.02


def test_a_silent_track_is_refused() -> None:
    with pytest.raises(SoundUnreadable, match="Nothing is heard"):
        own_track.fitted(np.zeros((5 * RATE, 2), np.float32), RATE, RATE)


@pytest.mark.parametrize("needed", [1, 2000, RATE // 3])
def test_any_length_can_be_asked_for(needed: int) -> None:
    assert own_track.fitted(song(1.2), RATE, needed).shape == (needed, 2)


def test_the_same_track_fits_in_the_same_way() -> None:
    one, two = (own_track.fitted(song(9), RATE, 30 * RATE) for _ in range(2))
    assert np.array_equal(one, two)


def test_one_cue_spans_the_film_and_its_length_is_the_films(tmp_path: Path) -> None:
    cues = (Cue(Mood.SAD, 0, 100), Cue(Mood.JOYFUL, 100, 140))
    timeline = Timeline("t", 64, 64, 240, (), (), (), cues, (), (), ())
    assert own_track.cued(timeline).cues == (Cue(Mood.SAD, 0, 240),)
    store = LocalStore(tmp_path / "store")
    write_wav(tmp_path / "song.wav", song(4), RATE)
    kept = store.put_bytes((tmp_path / "song.wav").read_bytes())
    work = own_track.plan(timeline, track=kept)
    desk = Desk(workshop=None, store=store, ring=lambda *_: True)  # type: ignore[arg-type]  # no engine is asked
    made = work.do(desk, work.inputs)
    samples, rate = read_wav(Path(str(made.files["music.wav"])))
    assert rate == RATE
    assert len(samples) == 240 * SAMPLES_PER_FRAME
