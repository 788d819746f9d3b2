"""The mix: length, loudness, room for speech, clean ends, stems that add up."""

import math
from dataclasses import replace

import numpy as np
import pyloudnorm
import pytest

from studio.film.look import Mood
from studio.film.shot import LineKind, Voice
from studio.film.sound import Sound
from studio.film.timecode import SAMPLES_PER_FRAME
from studio.film.timeline import Acoustic, Ambience, Cue, Room, SpokenLine, Spot, Timeline
from studio.lib.errors import EngineFailed
from studio.media.audio import Samples
from studio.media.loudness import level, true_peak
from studio.pipeline.fader import over_bed
from studio.pipeline.stages.mix import CEILING_DBTP, Mixed, mix

RATE = 48_000
TAKE_RATE = 24_000
SECONDS = 24
VOICE = Voice(styles=(("af_heart", 1.0),))
SPEECH = ((3.0, 4.0, 0.03), (7.4, 2.5, 0.3), (14.0, 5.0, 0.1))


def voice_like(seconds: float, amplitude: float, seed: int) -> Samples:
    """A buzz with syllables, so loud: mono at 24 kHz."""
    rng = np.random.default_rng(seed)
    at = np.arange(int(seconds * TAKE_RATE)) / TAKE_RATE
    buzz = ((at * 140) % 1.0) - 0.5 + rng.normal(0, 0.1, len(at))
    syllables = np.clip(np.sin(2 * np.pi * 3.1 * at) + 0.5, 0, 1)
    return (amplitude * buzz * syllables).astype(np.float32)


def music_like(seconds: float, seed: int = 1) -> Samples:
    rng = np.random.default_rng(seed)
    at = np.arange(int(seconds * RATE)) / RATE
    chord = sum(np.sin(2 * np.pi * hertz * at) for hertz in (220, 277, 330, 440))
    swell = 0.75 + 0.25 * np.sin(2 * np.pi * at / 7)
    sound = 0.05 * chord * swell
    return (sound[:, None] + rng.normal(0, 0.003, (len(at), 2))).astype(np.float32)


def rain_like(seconds: float) -> Samples:
    noise = np.random.default_rng(5).normal(0, 0.05, (int(seconds * RATE), 2))
    return noise.astype(np.float32)


def film(
    *, seconds: int = SECONDS, speech: tuple[tuple[float, float, float], ...] = ()
) -> Timeline:
    spoken = tuple(
        SpokenLine(f"l{n}", "", "Words.", int(at * RATE), int(length * RATE), VOICE,
                   (("Words.", 0, int(length * 1000)),))
        for n, (at, length, _) in enumerate(speech)
    )  # fmt: skip
    return Timeline("t", 192, 108, seconds * 24, (), (), spoken, (), (), (), ())


def takes(speech: tuple[tuple[float, float, float], ...]) -> dict[str, tuple[Samples, int]]:
    return {
        f"l{n}": (voice_like(length, loud, n), TAKE_RATE)
        for n, (_, length, loud) in enumerate(speech)
    }


def whole_cue(seconds: int = SECONDS) -> Cue:
    return Cue(Mood.CALM, 0, seconds * 24)


@pytest.fixture(scope="module")
def full() -> Mixed:
    return mix(
        film(speech=SPEECH),
        takes=takes(SPEECH),
        music=[(whole_cue(), music_like(SECONDS))],
        ambience=[(Ambience("rain", 0, SECONDS * 24), rain_like(SECONDS))],
    )


def stretch(stem: Samples, start: float, seconds: float) -> float:
    return level(stem[int(start * RATE) : int((start + seconds) * RATE)])


def test_everything_is_exactly_as_long_as_the_film(full: Mixed) -> None:
    for stem in (full.mix, full.dialogue, full.music, full.effects):
        assert stem.shape == (SECONDS * 24 * SAMPLES_PER_FRAME, 2)
        assert stem.dtype == np.float32
        assert np.isfinite(stem).all()


def test_loudness_and_peak_are_what_broadcast_asks(full: Mixed) -> None:
    heard = pyloudnorm.Meter(RATE).integrated_loudness(full.mix.astype(np.float64))
    assert heard == pytest.approx(-14.0, abs=0.5)
    assert true_peak(full.mix) <= -1.0
    assert full.lufs == pytest.approx(heard, abs=0.2)


def test_the_stems_add_up_to_the_mix(full: Mixed) -> None:
    added = full.dialogue + full.music + full.effects
    quiet = np.abs(added).max(axis=1) < 0.3
    quiet &= np.convolve(np.abs(added).max(axis=1) > 0.8, np.ones(4801), mode="same") < 0.5
    assert quiet.mean() > 0.3
    assert np.abs(added - full.mix)[quiet].max() < 1e-4


@pytest.mark.parametrize(("at", "length"), [(at, length) for at, length, _ in SPEECH])
def test_the_bed_lies_twelve_decibels_under_speech(full: Mixed, at: float, length: float) -> None:
    bed = full.music + full.effects
    assert stretch(full.dialogue, at, length) - stretch(bed, at, length) >= 12.0


def test_whispered_and_shouted_takes_come_out_alike(full: Mixed) -> None:
    levels = [stretch(full.dialogue, at, length) for at, length, _ in SPEECH]
    assert max(levels) - min(levels) < 1.5


def test_music_comes_back_when_nobody_speaks(full: Mixed) -> None:
    assert stretch(full.music, 11.5, 2) - stretch(full.music, 4, 2) > 6
    assert stretch(full.music, 0.2, 2) - stretch(full.music, 4, 2) > 6


def test_music_stays_down_through_a_breath() -> None:
    music = [(whole_cue(), rain_like(SECONDS))]
    done = mix(film(speech=SPEECH), takes=takes(SPEECH), music=music, ambience=[])
    assert abs(stretch(done.music, 7.05, 0.3) - stretch(done.music, 5.0, 1.0)) < 0.5


def test_the_fader_moves_without_a_jerk() -> None:
    steady = np.full((SECONDS * RATE, 2), 0.1, dtype=np.float32)
    steady[::2] *= -1
    done = mix(film(speech=SPEECH), takes=takes(SPEECH), music=[(whole_cue(), steady)], ambience=[])
    gains = 20 * np.log10(np.abs(done.music[: 20 * RATE : 480, 0]) + 1e-9)
    assert np.abs(np.diff(gains)).max() < 1.2  # dB in 10 ms


def test_ambience_is_softer_than_music(full: Mixed) -> None:
    assert stretch(full.music, 11.5, 2) - stretch(full.effects, 11.5, 2) > 6


def test_the_end_fades_to_nothing(full: Mixed) -> None:
    assert not full.mix[-1].any()
    assert stretch(full.mix, SECONDS - 0.05, 0.05) < stretch(full.mix, SECONDS - 1, 0.4) - 20


def test_cues_that_meet_are_crossfaded() -> None:
    half = SECONDS // 2
    first, second = Cue(Mood.SAD, 0, half * 24), Cue(Mood.CALM, half * 24, half * 24)
    music = [(first, rain_like(half + 2)), (second, rain_like(half)[::-1])]
    done = mix(film(), takes={}, music=music, ambience=[])
    around = [stretch(done.music, half + at, 0.4) for at in np.arange(-1, 3, 0.4)]
    assert max(around) - min(around) < 2


@pytest.mark.parametrize("what", ["speech", "music", "ambience"])
def test_films_with_only_one_kind_of_sound_work(what: str) -> None:
    speech = SPEECH if what == "speech" else ()
    done = mix(
        film(speech=speech),
        takes=takes(speech),
        music=[(whole_cue(), music_like(SECONDS))] if what == "music" else [],
        ambience=[(Ambience("rain", 0, 240), rain_like(10))] if what == "ambience" else [],
    )
    assert done.lufs == pytest.approx(-14.0, abs=0.5)
    assert done.true_peak_dbtp <= CEILING_DBTP + 0.5


def test_a_silent_film_is_silent() -> None:
    done = mix(film(), takes={}, music=[], ambience=[])
    assert not done.mix.any()
    assert done.lufs == -math.inf


def test_a_film_of_one_frame_works() -> None:
    timeline = replace(film(), frames=1)
    done = mix(timeline, takes={}, music=[(Cue(Mood.SAD, 0, 1), music_like(1))], ambience=[])
    assert done.mix.shape == (SAMPLES_PER_FRAME, 2)


def test_a_line_without_its_take_is_an_error() -> None:
    with pytest.raises(EngineFailed, match="Words"):
        mix(film(speech=SPEECH), takes={}, music=[], ambience=[])


def test_inputs_are_left_as_they_were_and_results_repeat(full: Mixed) -> None:
    music = music_like(SECONDS)
    before = music.copy()
    again = mix(
        film(speech=SPEECH),
        takes=takes(SPEECH),
        music=[(whole_cue(), music)],
        ambience=[(Ambience("rain", 0, SECONDS * 24), rain_like(SECONDS))],
    )
    assert np.array_equal(music, before)
    assert np.array_equal(again.mix, full.mix)


# -- every line over the bed, whatever is asked for


@pytest.mark.parametrize("music_db", [-18.0, 0.0, 6.0])
def test_every_line_is_twelve_decibels_over_the_bed_at_any_level_of_music(music_db: float) -> None:
    hits = [(Spot(Sound.DOOR_SLAMS, int(at * RATE), 1, distance=0.0), knock_like(0.7))
            for at in (3.2, 5.0, 8.0, 16.0)]  # fmt: skip
    timeline = film(speech=SPEECH)
    done = mix(
        timeline,
        takes=takes(SPEECH),
        music=[(whole_cue(), music_like(SECONDS))],
        ambience=[(Ambience("storm", 0, SECONDS * 24), rain_like(SECONDS))],
        spots=hits,
        music_db=music_db,
    )
    over = [over_bed(line, done.dialogue, (done.music, done.effects)) for line in timeline.spoken]
    assert min(over) >= 12.0
    assert done.lufs == pytest.approx(-14.0, abs=0.5)
    assert done.true_peak_dbtp <= -1.0


def test_the_person_moves_the_music_between_the_lines() -> None:
    heard = {}
    for music_db in (-12.0, 0.0, 6.0):
        done = mix(
            film(speech=SPEECH),
            takes=takes(SPEECH),
            music=[(whole_cue(), music_like(SECONDS))],
            ambience=[],
            music_db=music_db,
        )
        heard[music_db] = stretch(done.music, 11.5, 2) - stretch(done.dialogue, 14, 5)
    assert heard[0.0] - heard[-12.0] == pytest.approx(12.0, abs=1.0)
    assert heard[6.0] - heard[0.0] == pytest.approx(6.0, abs=1.0)


def test_sound_that_should_go_on_has_no_hole_and_does_not_clip(full: Mixed) -> None:
    steps = np.square(full.mix[: len(full.mix) // 480 * 480]).reshape(-1, 960).mean(axis=1)
    inside = 10 * np.log10(steps[50:-60] + 1e-12)
    assert inside.min() > -62
    assert np.abs(full.mix).max() < 10 ** (-1.0 / 20)
    flat = (np.abs(np.diff(full.mix[:, 0])) < 1e-7) & (np.abs(full.mix[1:, 0]) > 0.5)
    assert flat.sum() == 0


# -- where sounds are


def knock_like(seconds: float) -> Samples:
    """A broad burst that dies away, mono at 48 kHz."""
    at = np.arange(int(seconds * RATE)) / RATE
    burst = np.random.default_rng(3).normal(0, 0.5, len(at)) * np.exp(-at * 9)
    return burst.astype(np.float32)


def placed(spot: Spot, rooms: tuple[Acoustic, ...] = ()) -> Samples:
    """The effects of a film with one sound in it (and a steady bed, so that levels compare)."""
    return mix(
        replace(film(seconds=8), rooms=rooms),
        takes={},
        music=[(whole_cue(8), music_like(8))],
        ambience=[],
        spots=[(spot, knock_like(1.0))],
    ).effects


def loud(part: Samples) -> float:
    return 10 * math.log10(float(np.square(part.astype(np.float64)).mean()) + 1e-15)


def test_a_spot_effect_begins_at_its_sample_and_on_its_side() -> None:
    for pan in (-1.0, -0.5, 0.0, 0.5, 1.0):
        effects = placed(Spot(Sound.KNOCK, 5 * RATE, 1, pan=pan, distance=0.0))
        assert int(np.abs(effects).max(axis=1).nonzero()[0][0]) in (5 * RATE, 5 * RATE + 1)
        left, right = (float(np.square(effects[:, side]).sum()) for side in (0, 1))
        assert right / (left + right) == pytest.approx(
            0.5 + 0.5 * np.sin(pan * np.pi / 2), abs=0.01
        )


def test_what_is_far_away_is_softer_and_duller() -> None:
    near, middle, far = (
        placed(Spot(Sound.KNOCK, 5 * RATE, 1, distance=distance))[5 * RATE : 6 * RATE, 0]
        for distance in (0.0, 0.5, 1.0)
    )
    assert loud(near) - loud(middle) > 5
    assert loud(middle) - loud(far) > 5

    def treble(part: Samples) -> float:
        power = np.square(np.abs(np.fft.rfft(part)))
        return float(power[6000:].sum() / power.sum())

    assert treble(near) > 1.5 * treble(middle) > 2 * treble(far)


def test_a_room_answers_and_the_open_does_not() -> None:
    spot = Spot(Sound.KNOCK, 5 * RATE, 1, distance=0.3)
    tails = {}
    for room in Room:
        effects = placed(spot, (Acoustic(room, 0, SECONDS * 24),))
        tails[room] = loud(effects[int(6.02 * RATE) : int(6.5 * RATE)])
    assert tails[Room.OPEN] < -100
    assert tails[Room.CAVE] > tails[Room.HALL] > tails[Room.ROOM] > tails[Room.OPEN]


def test_voices_stand_a_little_to_the_side_of_their_speakers() -> None:
    shares = {}
    for pan in (-1.0, 0.0, 1.0):
        timeline = film(seconds=8, speech=SPEECH[:1])
        spoken = tuple(replace(line, pan=pan) for line in timeline.spoken)
        done = mix(replace(timeline, spoken=spoken), takes=takes(SPEECH[:1]), music=[], ambience=[])
        left, right = (float(np.square(done.dialogue[:, side]).sum()) for side in (0, 1))
        shares[pan] = right / (left + right)
    assert shares[0.0] == pytest.approx(0.5, abs=0.001)
    assert 0.6 < shares[1.0] < 0.7
    assert shares[-1.0] == pytest.approx(1 - shares[1.0], abs=0.001)


def test_dialogue_in_a_cave_is_answered_narration_is_not() -> None:
    tails = {}
    for kind in (LineKind.DIALOGUE, LineKind.NARRATION):
        timeline = film(speech=SPEECH[:1])
        spoken = tuple(replace(line, kind=kind) for line in timeline.spoken)
        cave = replace(timeline, spoken=spoken, rooms=(Acoustic(Room.CAVE, 0, SECONDS * 24),))
        done = mix(cave, takes=takes(SPEECH[:1]), music=[], ambience=[])
        tails[kind] = stretch(done.dialogue, 3.0, 4.0) - stretch(done.dialogue, 7.05, 0.4)
    assert 15 < tails[LineKind.DIALOGUE] < 45
    assert tails[LineKind.NARRATION] > 60


def test_beds_that_meet_cross_over_and_keep_their_loudness() -> None:
    half, spare = SECONDS // 2, 1.125
    first, second = Ambience("rain", 0, half * 24), Ambience("sea", half * 24, half * 24)
    beds = [(first, rain_like(half + 2 * spare)), (second, rain_like(half + 2 * spare)[::-1])]
    done = mix(film(), takes={}, music=[], ambience=beds)
    around = [stretch(done.effects, half + at, 0.4) for at in np.arange(-2, 2, 0.2)]
    assert max(around) - min(around) < 2
    assert stretch(done.effects, 0, 0.2) < stretch(done.effects, 3, 1) - 12
