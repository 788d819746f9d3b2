"""Props: icons of the installed sets, and our own ("paper:fence"), as things cut from paper.

``PropShelf(assets, cache).sprite("noto:sailboat", height=…, light=…)`` gives a sprite whose pivot
is the middle of the thing's base, where it touches the ground. ``prop_size`` says how tall such a
thing is on the stage and ``held`` how a hand takes it. Unknown icons raise ``ResourceMissing``.
"""

import contextlib
import io
import json
import os
import re
import tomllib
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import ResourceMissing
from studio.theatre.paper import Shadow, Sheet, Sprite, bgr
from studio.theatre.prop_sizes import prop_size
from studio.theatre.puppet.pieces import Held

__all__ = ["PropShelf", "prop_size"]

_SETS = ("noto", "fluent")
_OWN = "paper"
_MEMORY = 96_000_000  # bytes of sprites kept
Bytes = NDArray[np.uint8]


class PaperLight(Protocol):
    """What a prop needs to know of the light of its place."""

    def paper(self, colour: str) -> str:
        """The colour that a paper of ``colour`` shows in this light."""
        ...

    @property
    def side(self) -> int:
        """Where shadows fall: -1 to the left, 1 to the right."""
        ...


_HANGING = re.compile(
    r"lantern|bucket|basket|bag|briefcase|luggage|watering|kettle|bell|pot$|toolbox|handbag|gift"
)


@dataclass(frozen=True)
class _Icon:
    """An icon's drawing and its view box."""

    body: str
    left: float
    top: float
    width: float
    height: float


class PropShelf:
    """Cuts and keeps props.

    ``assets`` holds icons/noto.json and icons/fluent.json; rasterised icons are kept in
    ``cache`` as .npy when one is given.
    """

    def __init__(self, assets: Path, cache: Path | None = None) -> None:
        self._assets = assets
        self._cache = cache
        self._sets: dict[str, dict[str, Any]] = {}
        self._kept: OrderedDict[tuple[object, ...], Sprite] = OrderedDict()

    def has(self, icon: str) -> bool:
        """Whether the shelf knows an icon."""
        try:
            self._icon(icon)
        except ResourceMissing:
            return False
        return True

    def sprite(
        self,
        icon: str,
        *,
        height: float,
        light: PaperLight,
        border: float | None = None,
        grain: float = 1.0,
        lift: float = 1.0,
    ) -> Sprite:
        """The icon as paper, ``height`` pixels tall from its base to its top.

        The pivot is the middle of its base. ``border`` is the cream rim left by the scissors, in
        pixels (None: in proportion); ``lift`` how high it lies over what is behind. The sprite's
        scale is 1: its local units are pixels.

        Raises:
            ResourceMissing: when the sets are not installed or hold no such icon.
        """
        tall = max(8, round(height))
        rim = max(1.0, min(6.0, tall * 0.014)) if border is None else border
        key = (icon, tall, light, rim, grain, lift)
        kept = self._kept.pop(key, None) or self._cut(
            icon, tall, light, rim=rim, grain=grain, lift=lift
        )
        self._kept[key] = kept
        while len(self._kept) > 1 and sum(s.pixels.nbytes for s in self._kept.values()) > _MEMORY:
            self._kept.popitem(last=False)
        return kept

    def held(self, icon: str, *, scale: float, light: PaperLight, grain: float = 1.0) -> Held:
        """The icon sized for a puppet's hand; ``scale`` is the puppet's pixels per unit.

        Large things become toys of themselves: nothing in a hand is taller than half a metre.
        """
        metres = max(0.17, min(0.42, prop_size(icon)))
        units = metres * 1000 / 1.7
        drawn = self.sprite(icon, height=units * scale, light=light, grain=grain, lift=0.7)
        sprite = Sprite(drawn.pixels, pivot=drawn.pivot, scale=scale)
        return Held(sprite, hangs=bool(_HANGING.search(icon)), name=icon)

    # -- how a prop is cut

    def _cut(
        self, icon: str, tall: int, light: PaperLight, *, rim: float, grain: float, lift: float
    ) -> Sprite:
        picture = _lit(self._raster(icon, tall), light)
        height, width = picture.shape[:2]
        size = max(0.35, min(1.3, tall / 300)) * lift
        shadow = Shadow(5 * size, 8 * size, 7 * size, 0.40)
        pad = 30.0 * size + rim * 2 + 4
        sheet = Sheet(
            width + 2 * pad,
            height + 2 * pad,
            scale=1.0,
            seed=crc32(icon.encode()) % 9973,
            grain=grain,
            side=light.side,
        )
        sheet.paste(picture, (pad, pad), shadow=shadow, border=rim, texture=0.055, edge=0.16)
        return sheet.sprite(pivot=(pad + width / 2, pad + height))

    def _raster(self, icon: str, tall: int) -> Bytes:
        """Straight BGRA, trimmed to what is drawn and ``tall`` pixels high."""
        step = _raster_step(tall)
        picture = self._kept_raster(icon, step)
        width = max(1, round(picture.shape[1] * tall / picture.shape[0]))
        soft = picture.astype(np.float32)
        soft[..., :3] *= soft[..., 3:] / 255
        how = cv2.INTER_AREA if tall < picture.shape[0] else cv2.INTER_CUBIC
        small = cv2.resize(soft, (width, tall), interpolation=how)
        alpha = np.maximum(small[..., 3:], 1e-3)
        small[..., :3] = np.where(alpha > 0.5, small[..., :3] * 255 / alpha, 0)
        sized: Bytes = np.clip(small + 0.5, 0, 255).astype(np.uint8)
        return sized

    def _kept_raster(self, icon: str, step: int) -> Bytes:
        if self._cache is None:
            return self._draw(icon, step)
        drawing = crc32(self._icon(icon).body.encode()) if icon.startswith(f"{_OWN}:") else ""
        name = f"{icon.replace(':', '-')}{drawing}-{step}-{_VERSION}.npy"
        path = self._cache / "props" / name
        with contextlib.suppress(OSError, ValueError, EOFError):
            kept: Bytes = np.load(path)
            return kept
        picture = self._draw(icon, step)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.stem}.{os.getpid()}.part.npy")
        np.save(part, picture)
        part.replace(path)
        return picture

    def _draw(self, icon: str, step: int) -> Bytes:
        import resvg_py  # noqa: PLC0415 - heavy, and only needed where props are cut
        from PIL import Image  # noqa: PLC0415 - likewise

        found = self._icon(icon)
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{round(step * found.width / found.height)}" height="{step}" '
            f'viewBox="{found.left} {found.top} {found.width} {found.height}" color="#3a3350">'
            f"{found.body}</svg>"
        )
        png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
        rgba = np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))
        picture = np.ascontiguousarray(rgba[..., [2, 1, 0, 3]])
        x, y, width, height = cv2.boundingRect((picture[..., 3] > 24).astype(np.uint8))
        if not width:
            raise ResourceMissing(f"The picture “{icon}” is empty.")
        return picture[y : y + height, x : x + width].copy()

    def _icon(self, icon: str) -> _Icon:
        prefix, _, name = icon.partition(":")
        icons = self._set(prefix)
        seen = set()
        while name not in icons["icons"]:
            alias = icons.get("aliases", {}).get(name)
            if alias is None or name in seen:
                raise ResourceMissing(f"There is no picture called “{icon}”.")
            seen.add(name)
            name = alias["parent"]
        drawing = icons["icons"][name]

        def measure(key: str, otherwise: float) -> float:
            return float(drawing.get(key, icons.get(key, otherwise)))

        return _Icon(
            drawing["body"],
            measure("left", 0),
            measure("top", 0),
            measure("width", 16),
            measure("height", 16),
        )

    def _set(self, prefix: str) -> dict[str, Any]:
        if prefix == _OWN:
            return _papercuts()
        if prefix not in _SETS:
            raise ResourceMissing(f"There is no set of pictures called “{prefix}”.")
        if prefix not in self._sets:
            path = self._assets / "icons" / f"{prefix}.json"
            if not path.is_file():
                raise ResourceMissing(
                    f"The picture set {path.name} is not installed; run make setup."
                )
            self._sets[prefix] = json.loads(path.read_bytes())
        return self._sets[prefix]


_VERSION = 1


@cache
def _papercuts() -> dict[str, Any]:
    """The things that no set has, drawn for this house; in boxes of 128 units."""
    text = resources.files("studio.theatre").joinpath("papercuts.toml").read_text(encoding="utf-8")
    return {"icons": tomllib.loads(text), "width": 128, "height": 128}


def _raster_step(tall: int) -> int:
    """Icons are rasterised at few sizes, at least a little larger than needed."""
    for step in (160, 320, 640, 1280):
        if tall <= step * 0.82:
            return step
    return 1920


def _lit(picture: Bytes, light: PaperLight) -> Bytes:
    """The print in the light of the place: each channel is curved as the light does greys."""
    levels = np.array([0, 64, 128, 192, 255], np.float64)
    lit = np.array([bgr(light.paper(f"#{v:02x}{v:02x}{v:02x}")) for v in (0, 64, 128, 192, 255)])
    ramp = np.arange(256)
    out = picture.copy()
    for channel in range(3):
        curve = np.clip(np.interp(ramp, levels, lit[:, channel]) * 0.96 + 5, 0, 255)
        out[..., channel] = cv2.LUT(picture[..., channel], curve.astype(np.uint8))
    return out
