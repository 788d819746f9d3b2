"""The mix: takes, music, ambience and single sounds in; stems and the finished programme out.

Everything is stereo float32 at 48 kHz and exactly as long as the timeline. Speech is brought to
one level and put where its speaker stands, the bed makes room for it the way a hand on a fader
would, and the whole is finished at broadcast loudness. The three stems add up to the mix before
its limiter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.film.heard import bed_db
from studio.film.shot import LineKind
from studio.film.timecode import SAMPLES_PER_FRAME, SAMPLES_PER_SECOND
from studio.film.timeline import Acoustic, Ambience, Cue, Room, Spot, Timeline
from studio.lib.errors import EngineFailed
from studio.media.audio import Samples, fade, gain_of, ramp, resample, stereo
from studio.media.dynamics import compressed
from studio.media.loudness import integrated, limit, normalise
from studio.media.space import answered, distant, panned
from studio.pipeline.fader import HITS, duck, keep_under, loudness_of, stretches

STAGE, VERSION = "mix", "8"

TARGET_LUFS = -14.0
CEILING_DBTP = -1.5

_SPEECH_LUFS = -17.0
_MUSIC_LUFS = -22.0
_AMBIENCE_LUFS = -34.0
_MUSIC_UNDER_SPEECH_DB = 15.0
_AMBIENCE_UNDER_SPEECH_DB = 20.0
_SPOTS_UNDER_SPEECH_DB = 16.0
_SPEECH_RATIO = 2.5
_SPEECH_CREST_DB = 10.5  # peaks of speech over its loudness
_TAKE_GAIN_DB = (-18.0, 24.0)
_STAGE_WIDTH = 0.2  # of the way to a side that a speaker at the picture's edge is heard

_LAST_FADE = SAMPLES_PER_SECOND // 2
_CROSSFADE = SAMPLES_PER_SECOND * 2
_BED_CROSSFADE = SAMPLES_PER_SECOND
_LONE_RISE = SAMPLES_PER_SECOND * 3
_LONE_FALL = SAMPLES_PER_SECOND * 4
_EDGE = SAMPLES_PER_SECOND // 5


@dataclass(frozen=True)
class Mixed:
    """The finished ``mix`` and its stems, each (frames x 2000, 2) float32; and its measures.

    Stems carry the programme's gain; they may exceed 1.0 where the limiter will act.
    """

    mix: Samples
    dialogue: Samples
    music: Samples
    effects: Samples
    lufs: float
    true_peak_dbtp: float


def mix(
    timeline: Timeline,
    *,
    takes: Mapping[str, tuple[Samples, int]],
    music: Sequence[tuple[Cue, Samples]],
    ambience: Sequence[tuple[Ambience, Samples]],
    spots: Sequence[tuple[Spot, Samples]] = (),
    music_db: float = 0.0,
) -> Mixed:
    """Mix a film. ``takes`` maps each spoken line's id to its mono samples and their rate.

    Music may run on after its cue's end, where the next cue's beginning is crossfaded with it;
    ``music_db`` moves it from the house level. A bed of sound may be longer than its place by as
    much before as after it; there it is crossfaded with its neighbour. ``spots`` are single
    sounds, mono or stereo at 48 kHz, whose level among each other is their maker's; place and
    distance are made here.

    Raises:
        EngineFailed: when a line of the timeline has no take, or the sum can't be finished.
    """
    length = timeline.frames * SAMPLES_PER_FRAME
    dialogue = _dialogue(timeline, takes, length)
    score = _music(music, length, _MUSIC_LUFS + music_db)
    beds = _beds(ambience, length)
    hits = _spots(spots, timeline.rooms, length)
    speech = stretches(timeline.spoken, dialogue, silence=_SPEECH_LUFS)
    duck(score, speech, _MUSIC_UNDER_SPEECH_DB)
    duck(beds, speech, _AMBIENCE_UNDER_SPEECH_DB)
    duck(hits, speech, _SPOTS_UNDER_SPEECH_DB, swells=HITS)
    beds += hits
    keep_under((score, beds), timeline.spoken, dialogue)
    for stem in (dialogue, score, beds):
        fade(stem, fall=_LAST_FADE)
    return _finished(dialogue, score, beds)


def _finished(dialogue: Samples, music: Samples, effects: Samples) -> Mixed:
    whole = dialogue + music
    whole += effects
    done = normalise(whole, TARGET_LUFS, CEILING_DBTP)
    gain = np.float32(gain_of(done.gain_db))
    for stem in (dialogue, music, effects):
        np.multiply(stem, gain, out=stem)
    return Mixed(done.samples, dialogue, music, effects, done.lufs, done.true_peak_dbtp)


def _silence(length: int) -> Samples:
    return np.zeros((length, 2), dtype=np.float32)


def _lay(stem: Samples, sound: Samples, start: int) -> None:
    """Add a sound to a stem at a sample; what lies outside is left out."""
    first, last = max(start, 0), min(start + len(sound), len(stem))
    if last > first:
        stem[first:last] += sound[first - start : last - start]


def _dialogue(timeline: Timeline, takes: Mapping[str, tuple[Samples, int]], length: int) -> Samples:
    """Every line at its time, where its speaker stands, in the room that it is spoken in."""
    stem = _silence(length)
    for line in timeline.spoken:
        if line.line_id not in takes:
            raise EngineFailed(f"The line “{line.text[:60]}” has no recording to mix.")
        samples, rate = takes[line.line_id]
        take = panned(
            _evened(stereo(resample(samples, rate, SAMPLES_PER_SECOND))), _STAGE_WIDTH * line.pan
        )
        if line.kind is LineKind.DIALOGUE:
            take = answered(take, _room_at(timeline.rooms, line.start))
        _lay(stem, take, line.start)
    return stem


def _room_at(rooms: Sequence[Acoustic], start: int) -> Room:
    """The room that a sample is heard in."""
    frame = start // SAMPLES_PER_FRAME
    inside = (r.room for r in rooms if r.start <= frame < r.start + r.frames)
    return next(inside, Room.OPEN)


def _evened(take: Samples) -> Samples:
    """A take at the common level, its dynamics and its highest peaks gently held."""
    even = _at_level(compressed(take, ratio=_SPEECH_RATIO))
    return _at_level(limit(even, _SPEECH_LUFS + _SPEECH_CREST_DB))


def _at_level(take: Samples) -> Samples:
    """The take with its speech, pauses left out, at the common level."""
    change = _SPEECH_LUFS - loudness_of(take, silence=_SPEECH_LUFS)
    return take * np.float32(gain_of(min(max(change, _TAKE_GAIN_DB[0]), _TAKE_GAIN_DB[1])))


def _music(music: Sequence[tuple[Cue, Samples]], length: int, lufs: float) -> Samples:
    stem = _silence(length)
    ordered = sorted(music, key=lambda pair: pair[0].start)
    running_until = 0
    for index, (cue, samples) in enumerate(ordered):
        start = cue.start * SAMPLES_PER_FRAME
        following = (
            ordered[index + 1][0].start * SAMPLES_PER_FRAME if index + 1 < len(ordered) else length
        )
        sound = _levelled(samples, lufs)[: max(following + _CROSSFADE - start, 0)]
        overlap_in = max(running_until - start, 0)
        overlap_out = max(start + len(sound) - following, 0) if index + 1 < len(ordered) else 0
        _cross(sound, rise=min(overlap_in, _CROSSFADE), fall=overlap_out)
        _lay(stem, sound, start)
        running_until = start + len(sound)
    return stem


def _cross(sound: Samples, *, rise: int, fall: int) -> None:
    """Equal-power fades, in place: two unlike sounds that cross keep their loudness."""
    rise, fall = min(rise, len(sound)), min(fall, len(sound))
    if rise:
        sound[:rise] *= np.sin(ramp(rise) * np.float32(np.pi / 2))
    if fall:
        sound[-fall:] *= np.sin(ramp(fall)[::-1] * np.float32(np.pi / 2))


def _levelled(samples: Samples, lufs: float) -> Samples:
    """A stereo copy at a loudness; silence stays what it is."""
    sound = stereo(samples)
    measured = integrated(sound)
    if not np.isfinite(measured):
        return sound.copy()
    return np.asarray(sound * np.float32(gain_of(lufs - measured)), dtype=np.float32)


def _beds(ambience: Sequence[tuple[Ambience, Samples]], length: int) -> Samples:
    """Beds that cross over into each other at their borders; alone, they rise and sink slowly."""
    stem = _silence(length)
    ends = {bed.start + bed.frames for bed, _ in ambience}
    starts = {bed.start for bed, _ in ambience}
    for bed, samples in ambience:
        lufs = _AMBIENCE_LUFS + bed_db(bed.sound)
        place = bed.frames * SAMPLES_PER_FRAME
        spare = max(0, len(samples) - place) // 2
        kept = min(spare, _BED_CROSSFADE // 2)
        sound = _levelled(samples, lufs)[spare - kept : spare + place + kept]
        start = bed.start * SAMPLES_PER_FRAME
        met, left = bed.start in ends, bed.start + bed.frames in starts
        cross = 2 * kept or _EDGE
        _cross(sound, rise=cross if met else 0, fall=cross if left else 0)
        slow = len(sound) // 3
        fade(
            sound,
            rise=0 if met else min(_LONE_RISE, slow),
            fall=0 if left else min(_LONE_FALL, slow),
        )
        _lay(stem, sound, start - kept)
    return stem


def _spots(
    spots: Sequence[tuple[Spot, Samples]], rooms: Sequence[Acoustic], length: int
) -> Samples:
    """Single sounds where they are: to a side, near or far, in their room."""
    stem = _silence(length)
    for spot, samples in spots:
        there = panned(distant(samples, spot.distance), spot.pan)
        room = _room_at(rooms, spot.start)
        _lay(stem, answered(there, room, distance=spot.distance), spot.start)
    return stem
