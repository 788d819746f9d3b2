"""Sound as it is handed out: 16-bit WAV for editors, AAC in M4A for players.

Comes in: samples in -1..1, mono as (n,) or stereo as (n, 2), and their rate. The same samples give
the same bytes.
"""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.codec.context import Flags
from numpy.typing import NDArray

Samples = NDArray[np.float32]
AAC_FRAME = 1024
AAC_BITS_A_CHANNEL = 96_000


def write_wav(path: Path, samples: Samples, rate: int) -> None:
    """Write 16-bit PCM."""
    whole = np.clip(np.rint(_planes(samples) * 32767.0), -32768, 32767).astype(np.int16)
    with av.open(str(path), "w", format="wav", options={"fflags": "+bitexact"}) as container:
        layout = _layout(whole)
        stream = container.add_stream("pcm_s16le", rate=rate, layout=layout)
        stream.codec_context.flags |= Flags.bitexact
        frame = av.AudioFrame.from_ndarray(_packed(whole), format="s16", layout=layout)
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def write_m4a(path: Path, samples: Samples, rate: int) -> None:
    """Write AAC in MP4, its index first, so that it plays before it is all there."""
    planes = _planes(samples)
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        layout = _layout(planes)
        stream = container.add_stream("aac", rate=rate, layout=layout)
        stream.bit_rate = AAC_BITS_A_CHANNEL * len(planes)
        stream.codec_context.flags |= Flags.bitexact
        for start in range(0, planes.shape[1], AAC_FRAME):
            piece = np.ascontiguousarray(planes[:, start : start + AAC_FRAME])
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout=layout)
            frame.sample_rate = rate
            frame.pts, frame.time_base = start, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _planes(samples: Samples) -> Samples:
    """Channels first, (channels, n)."""
    return np.ascontiguousarray(np.atleast_2d(samples.T), dtype=np.float32)


def _packed(planes: NDArray[np.int16]) -> NDArray[np.int16]:
    """Channels side by side in one row, as PCM keeps them."""
    return np.ascontiguousarray(planes.T).reshape(1, -1)


def _layout(planes: NDArray[np.float32] | NDArray[np.int16]) -> str:
    return "mono" if len(planes) == 1 else "stereo"
