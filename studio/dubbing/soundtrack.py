"""Reading sound: any file with sound in, 48 kHz stereo out, and mono at 16 kHz to listen to."""

from pathlib import Path

import av
import numpy as np
from av.error import FFmpegError
from numpy.typing import NDArray

from studio.film.timecode import SAMPLES_PER_SECOND
from studio.lib.errors import SoundUnreadable
from studio.media.audio import resample

Samples = NDArray[np.float32]

LONGEST_S, SHORTEST_S = 600.0, 0.2
HEARING_RATE = 16_000


def read_sound(path: Path) -> Samples:
    """The sound of a file as (samples, 2) float32 at 48 kHz.

    Raises:
        SoundUnreadable: when it has none, is broken, or is longer than ten minutes.
    """
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise SoundUnreadable("There is no sound in this file.")
            pieces = list(_decoded(container))
    except FileNotFoundError as error:
        raise SoundUnreadable(f"There is no file {path}.") from error
    except (FFmpegError, OSError) as error:
        raise SoundUnreadable(
            "This is not a sound that we can read. WAV, MP3, M4A, OGG and FLAC are."
        ) from error
    sound = np.concatenate(pieces, axis=1).T if pieces else np.zeros((0, 2), np.float32)
    seconds = len(sound) / SAMPLES_PER_SECOND
    if seconds > LONGEST_S:
        raise SoundUnreadable("This sound is too long: lip-sync takes up to ten minutes.")
    if seconds < SHORTEST_S:
        raise SoundUnreadable("This sound is too short to speak.")
    return np.ascontiguousarray(sound, np.float32)


def _decoded(container: av.container.InputContainer) -> list[Samples]:
    turner = av.AudioResampler(format="fltp", layout="stereo", rate=SAMPLES_PER_SECOND)
    pieces, heard = [], 0
    for frame in container.decode(audio=0):
        for piece in turner.resample(frame):
            pieces.append(np.asarray(piece.to_ndarray(), np.float32))
            heard += piece.samples
        if heard > (LONGEST_S + 1) * SAMPLES_PER_SECOND:
            break
    pieces += [np.asarray(piece.to_ndarray(), np.float32) for piece in turner.resample(None)]
    return pieces


def heard(sound: Samples) -> Samples:
    """Mono at 16 kHz, for measuring."""
    return resample(sound.mean(axis=1), SAMPLES_PER_SECOND, HEARING_RATE)
