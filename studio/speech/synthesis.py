"""The voice model: phonemes and a style in, sound and the length of each phoneme out.

Kokoro-82M as ONNX (int8) with its duration encoder's frames as a second output. One thread and
no spinning: two processes beat two threads, and the same input gives the same samples.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import EngineFailed, ResourceMissing
from studio.speech.sound import Samples

RATE = 24_000
FRAME_SAMPLES = 600
MOST_PHONEMES = 508
STYLE_SHAPE = (510, 1, 256)
DURATIONS = "/encoder/Clip_output_0"

Style = NDArray[np.float32]


@dataclass(frozen=True)
class Utterance:
    """Mono samples at 24 kHz, and for each phoneme where it starts; one entry more is the end.

    ``starts`` are in samples and rise; silence may lie before the first and after the last.
    """

    samples: Samples
    starts: NDArray[np.int64]


class VoiceModel:
    """The loaded model with its styles and its alphabet."""

    def __init__(self, folder: Path) -> None:
        """Load the model from ``folder``.

        Raises:
            ResourceMissing: when the set-up has not installed it.
        """
        for needed in (folder / "model.onnx", folder / "vocab.json", folder / "voices"):
            if not needed.exists():
                raise ResourceMissing(
                    f"The voice model is not installed ({needed.name} is missing). Run `make setup`."
                )
        self._styles_folder = folder / "voices"
        self._styles: dict[str, Style] = {}
        self._alphabet: dict[str, int] = json.loads((folder / "vocab.json").read_text())["vocab"]
        self._session = _session(folder / "model.onnx")

    def knows(self, phoneme: str) -> bool:
        """Whether the model has a sound for this phoneme or mark."""
        return phoneme in self._alphabet

    def blend(self, weights: Mapping[str, float]) -> Style:
        """A style mixed from named ones; its rows are for lengths in phonemes.

        Raises:
            EngineFailed: for a style that is not installed.
        """
        total = sum(weights.values())
        mixed = np.zeros(STYLE_SHAPE, np.float32)
        for name, weight in weights.items():
            mixed += np.float32(weight / total) * self._style(name)
        return mixed

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            path = self._styles_folder / f"{name}.bin"
            if "/" in name or not path.is_file():
                raise EngineFailed(f"There is no voice style called “{name}”.")
            self._styles[name] = np.fromfile(path, np.float32).reshape(STYLE_SHAPE)
        return self._styles[name]

    def utter(self, phonemes: str, style: Style, *, speed: float) -> Utterance:
        """Say 1 to ``MOST_PHONEMES`` phonemes that the model knows; ``speed`` is 0.5 to 2."""
        tokens = [self._alphabet[p] for p in phonemes]
        if not 0 < len(tokens) <= MOST_PHONEMES:
            raise EngineFailed(f"The voice can't say {len(tokens)} sounds in one breath.")
        feed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": style[min(len(tokens) - 1, len(style) - 1)],
            "speed": np.array([speed], np.float32),
        }
        audio, frames = self._session.run(["audio", DURATIONS], feed)
        lengths = np.asarray(frames).ravel().round().astype(np.int64) * FRAME_SAMPLES
        edges = np.concatenate([[0], np.cumsum(lengths)])
        return Utterance(np.asarray(audio, np.float32).ravel(), edges[1:-1])


def _session(path: Path) -> Any:
    import onnxruntime  # noqa: PLC0415  # heavy, and no web process may load it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
