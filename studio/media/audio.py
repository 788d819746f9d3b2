"""Plain audio: levels, fades, exact resampling, WAV files whose bytes repeat, others' sounds.

Samples are float32 in -1..1, mono as (n,) or stereo as (n, 2). Nothing here knows of film.
"""

import io
import math
import struct
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import BadInput, SoundUnreadable

if TYPE_CHECKING:
    from av.container import InputContainer

Samples = NDArray[np.float32]

_WAV_FLOAT = 3
_WAV_PCM = 1


def gain_of(decibels: float) -> float:
    """The factor on amplitude of a change in dB."""
    return math.pow(10.0, decibels / 20.0)


def decibels_of(amplitude: float) -> float:
    """Amplitude (1.0 is full scale) in dB; -inf for silence."""
    return 20.0 * math.log10(amplitude) if amplitude > 0 else -math.inf


def peak(samples: Samples) -> float:
    """The highest absolute sample value; 0.0 of nothing."""
    return float(max(samples.max(), -samples.min())) if samples.size else 0.0


def stereo(samples: Samples) -> Samples:
    """(n, 2) float32: mono is copied to both sides, stereo returned as it is.

    Raises:
        BadInput: for more than two channels.
    """
    if samples.ndim == 1:
        return np.repeat(samples[:, None], 2, axis=1).astype(np.float32, copy=False)
    if samples.ndim == 2 and samples.shape[1] == 2:
        return samples.astype(np.float32, copy=False)
    raise BadInput("Sound must have one or two channels.")


def resampled_length(samples: int, rate: int, target: int) -> int:
    """Samples after ``resample``: rounded up, so that nothing is cut."""
    return -(-samples * target // rate)


def resample(samples: Samples, rate: int, target: int) -> Samples:
    """The same sound at another rate; exactly ``resampled_length`` samples.

    A linear-phase polyphase filter: events stay where they are in time.
    """
    if rate == target:
        return samples.astype(np.float32, copy=False)
    from scipy.signal import resample_poly  # noqa: PLC0415 - scipy loads when sound is made

    ratio = Fraction(target, rate)
    result = resample_poly(samples, ratio.numerator, ratio.denominator, axis=0)
    return np.ascontiguousarray(result, dtype=np.float32)


def ramp(length: int) -> Samples:
    """A raised cosine from 0 up to just under 1, shape (length, 1); flat at both ends."""
    steps = np.arange(length, dtype=np.float64) / max(length, 1)
    return (0.5 - 0.5 * np.cos(np.pi * steps)).astype(np.float32)[:, None]


def fade(samples: Samples, *, rise: int = 0, fall: int = 0) -> Samples:
    """Fade in over ``rise`` and out over ``fall`` samples, in place; the last sample is 0."""
    rise = min(rise, len(samples))
    fall = min(fall, len(samples))
    if rise:
        samples[:rise] *= ramp(rise)
    if fall:
        samples[-fall:] *= ramp(fall)[::-1]
    return samples


def write_wav(path: Path, samples: Samples, rate: int) -> None:
    """Write 32-bit float WAV; equal samples give equal bytes."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    data = np.ascontiguousarray(samples, dtype="<f4")
    layout = struct.pack(
        "<HHIIHH", _WAV_FLOAT, channels, rate, rate * channels * 4, channels * 4, 32
    )
    with path.open("wb") as stream:
        stream.write(b"RIFF" + struct.pack("<I", 36 + data.nbytes) + b"WAVE")
        stream.write(b"fmt " + struct.pack("<I", 16) + layout)
        stream.write(b"data" + struct.pack("<I", data.nbytes))
        stream.write(data.data)


def read_wav(path: Path) -> tuple[Samples, int]:
    """Samples and rate of a WAV file of 32-bit float or 16-bit integers.

    Raises:
        BadInput: when it is no WAV file, or of another kind.
    """
    chunks = _chunks(path)
    try:
        kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", chunks[b"fmt "][:16])
        body = chunks[b"data"]
    except (KeyError, struct.error) as error:
        raise BadInput(f"{path.name} is not a sound file that we can read.") from error
    if (kind, bits) == (_WAV_FLOAT, 32):
        samples = np.frombuffer(body, dtype="<f4").astype(np.float32)
    elif (kind, bits) == (_WAV_PCM, 16):
        samples = np.frombuffer(body, dtype="<i2").astype(np.float32) / np.float32(32768)
    else:
        raise BadInput(f"{path.name} is a kind of WAV file that we don't read.")
    return (samples if channels == 1 else samples.reshape(-1, channels)), rate


def _chunks(path: Path) -> dict[bytes, bytes]:
    data = path.read_bytes()
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise BadInput(f"{path.name} is not a WAV file.")
    found: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= len(data):
        (size,) = struct.unpack("<I", data[at + 4 : at + 8])
        found.setdefault(data[at : at + 4], data[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    return found


SOUND_LIMITS_S = (1.0, 1800.0)
"""The shortest and the longest sound that is taken from a person, in seconds."""
_DEMUXERS = "wav,w64,aiff,mp3,flac,ogg,aac,mov,matroska"
"""Containers that hold their sound themselves; a playlist would name files of ours."""
_UNREADABLE = "This is not a sound that the studio can read. MP3, WAV, FLAC, Ogg and M4A are."


def read_sound(source: Path | bytes) -> tuple[Samples, int]:
    """Any MP3, WAV, FLAC, Ogg or M4A file, by path or content: stereo samples and their rate.

    More than two channels are mixed down.

    Raises:
        SoundUnreadable: when it can't be decoded, is too short or too long; the sentence says why.
    """
    import av  # noqa: PLC0415 - loads when a sound of somebody's is read
    from av.error import FFmpegError  # noqa: PLC0415 - as above

    opened = io.BytesIO(source) if isinstance(source, bytes) else str(source)
    try:
        with av.open(opened, "r", options={"format_whitelist": _DEMUXERS}) as container:
            if not container.streams.audio:
                raise SoundUnreadable("There is no sound in this file.")
            return _decoded(container)
    except (FFmpegError, OSError, UnicodeDecodeError) as error:
        raise SoundUnreadable(_UNREADABLE) from error


def _decoded(container: "InputContainer") -> tuple[Samples, int]:
    from av.audio.resampler import AudioResampler  # noqa: PLC0415 - as above

    rate = container.streams.audio[0].rate
    to_stereo = AudioResampler(format="fltp", layout="stereo", rate=rate)
    shortest, longest = SOUND_LIMITS_S
    parts: list[Samples] = []
    length = 0
    for frame in chain(container.decode(audio=0), [None]):
        for part in to_stereo.resample(frame):
            parts.append(part.to_ndarray().T.astype(np.float32))
            length += len(parts[-1])
        if length > longest * rate:
            raise SoundUnreadable(f"This sound is longer than {longest / 60:.0f} minutes.")
    if length < shortest * rate:
        raise SoundUnreadable("This sound is shorter than a second.")
    samples = np.ascontiguousarray(np.concatenate(parts))
    if not np.isfinite(samples).all():
        raise SoundUnreadable(_UNREADABLE)
    return samples, rate
