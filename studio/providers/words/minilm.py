"""MiniLM: which words and sentences mean alike; with the parser of ``english`` beside it.

In: texts. Out: unit vectors. The six layers of the model (BERT with 384 dimensions, 12 heads,
mean of the tokens) run in numpy; the weights are the set-up's ``minilm`` folder. Larger batches
are kept in the cache folder by content, so that a vocabulary is embedded once. Deterministic:
texts of the same length are computed together, without padding.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import ResourceMissing
from studio.providers.words.english import VERSION as GRAMMAR_VERSION
from studio.providers.words.english import parse
from studio.reading.grammar import Parsed

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Array = NDArray[np.float32]

VERSION = "minilm-l6-v2/2"
_FILES = ("model.safetensors", "tokenizer.json", "config.json")
_MAX_TOKENS = 128
_KEPT_FROM = 24
"""Batches of this many texts or more are kept on disk."""
_TOGETHER = 32


def open_word_sense(assets: Path, cache: Path) -> "MiniLM":
    """The model in ``assets/minilm``; nothing is loaded before the first text.

    Raises:
        ResourceMissing: when one of its files is not installed.
    """
    folder = assets / "minilm"
    for name in _FILES:
        if not (folder / name).is_file():
            raise ResourceMissing(f"{folder / name} is missing. Run make setup to get it.")
    return MiniLM(folder, cache / "words")


class MiniLM:
    """Embeds texts; see ``studio.providers.ports.WordSense``."""

    version = f"{VERSION}+{GRAMMAR_VERSION}"

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder
        self._cache = cache

    def parse(self, text: str) -> tuple[Parsed, ...]:
        """The words of an English sentence, with their parts in it."""
        return parse(text)

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), 384), float32."""
        if not texts:
            return np.zeros((0, 384), np.float32)
        if len(texts) < _KEPT_FROM:
            return self._computed(texts)
        name = hashlib.sha256(json.dumps([VERSION, *texts]).encode()).hexdigest()
        path = self._cache / f"{name}.npy"
        if path.is_file():
            return _loaded(path, len(texts)) if path.stat().st_size else self._kept(path, texts)
        return self._kept(path, texts)

    def _kept(self, path: Path, texts: Sequence[str]) -> Array:
        vectors = self._computed(texts)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        with draft.open("wb") as stream:
            np.save(stream, vectors)
        draft.replace(path)
        return vectors

    def _computed(self, texts: Sequence[str]) -> Array:
        import threadpoolctl  # type: ignore[import-untyped]  # noqa: PLC0415  # untyped; late

        rows = [
            encoding.ids[:_MAX_TOKENS] for encoding in self._tokenizer.encode_batch(list(texts))
        ]
        by_length: dict[int, list[int]] = {}
        for index, row in enumerate(rows):
            by_length.setdefault(len(row), []).append(index)
        vectors = np.zeros((len(texts), 384), np.float32)
        with threadpoolctl.threadpool_limits(
            1, "blas"
        ):  # short rows: threads cost more than they give
            for indices in by_length.values():
                for at in range(0, len(indices), _TOGETHER):
                    chosen = indices[at : at + _TOGETHER]
                    ids = np.array([rows[index] for index in chosen], np.int64)
                    vectors[chosen] = self._model.vectors(ids)
        return vectors

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer  # noqa: PLC0415  # loaded on first use, never by a web process

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(_MAX_TOKENS)
        return tokenizer

    @cached_property
    def _model(self) -> "_Bert":
        from safetensors.numpy import load_file  # noqa: PLC0415  # likewise

        weights = load_file(self._folder / "model.safetensors")
        config = json.loads((self._folder / "config.json").read_text(encoding="utf-8"))
        return _Bert(
            {
                name.removeprefix("bert."): value.astype(np.float32, copy=False)
                for name, value in weights.items()
            },
            layers=config["num_hidden_layers"],
            heads=config["num_attention_heads"],
            epsilon=config["layer_norm_eps"],
        )


def _loaded(path: Path, rows: int) -> Array:
    vectors = np.load(path, allow_pickle=False)
    if vectors.shape != (rows, 384):
        raise ResourceMissing(f"{path} is damaged. Delete it and try again.")
    return np.asarray(vectors, np.float32)


class _Bert:
    """The encoder of Devlin et al. 2019 (arXiv 1810.04805), for rows of equal length."""

    def __init__(
        self, weights: Mapping[str, Array], *, layers: int, heads: int, epsilon: float
    ) -> None:
        self._weights = weights
        self._layers = layers
        self._heads = heads
        self._epsilon = epsilon

    def vectors(self, ids: NDArray[np.int64]) -> Array:
        """Unit vectors, shape (rows, dimensions), of token ids, shape (rows, length)."""
        get = self._weights
        hidden = (
            get["embeddings.word_embeddings.weight"][ids]
            + get["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + get["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._norm(hidden, "embeddings.LayerNorm")
        for layer in range(self._layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
        mean = hidden.mean(axis=1)
        unit: Array = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-12)
        return unit

    def _layer(self, hidden: Array, name: str) -> Array:
        attended = self._linear(
            self._attention(hidden, f"{name}.attention.self"), f"{name}.attention.output.dense"
        )
        hidden = self._norm(hidden + attended, f"{name}.attention.output.LayerNorm")
        inner = _gelu(self._linear(hidden, f"{name}.intermediate.dense"))
        return self._norm(
            hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm"
        )

    def _attention(self, hidden: Array, name: str) -> Array:
        rows, length, size = hidden.shape
        each = size // self._heads

        def heads(part: str) -> Array:
            shaped = self._linear(hidden, f"{name}.{part}").reshape(rows, length, self._heads, each)
            return np.ascontiguousarray(shaped.transpose(0, 2, 1, 3))

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(each))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        mixed: Array = (weights @ value).transpose(0, 2, 1, 3).reshape(rows, length, size)
        return mixed

    def _linear(self, hidden: Array, name: str) -> Array:
        flat = hidden.reshape(-1, hidden.shape[-1])  # one product, not one a row
        product: Array = flat @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return product.reshape(*hidden.shape[:-1], -1)

    def _norm(self, hidden: Array, name: str) -> Array:
        centred = hidden - hidden.mean(axis=-1, keepdims=True)
        scale = np.sqrt(
            (centred * centred).mean(axis=-1, keepdims=True) + np.float32(self._epsilon)
        )
        normed: Array = (
            centred / scale * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        )
        return normed


def _gelu(x: Array) -> Array:
    """X times the normal distribution's cumulative share, by Abramowitz and Stegun 7.1.26."""
    scaled = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    poly = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    erf = np.copysign(1 - poly * np.exp(-scaled * scaled), x)
    result: Array = (0.5 * x * (1 + erf)).astype(np.float32)
    return result
