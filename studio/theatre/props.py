"""Props: icons of the installed sets as things cut from paper.

``PropShelf(assets, cache).sprite("noto:sailboat", height=…, light=…)`` gives a sprite whose pivot
is the middle of the thing's base, where it touches the ground. ``prop_size`` says how tall such a
thing is on the stage and ``held`` how a hand takes it. Unknown icons raise ``ResourceMissing``.
"""

import io
import json
import os
import re
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.lib.errors import ResourceMissing
from studio.theatre.paper import Shadow, Sheet, Sprite, bgr
from studio.theatre.puppet.pieces import Held

_SETS = ("noto", "fluent")
_MEMORY = 96_000_000  # bytes of sprites kept
Bytes = NDArray[np.uint8]


class PaperLight(Protocol):
    """What a prop needs to know of the light of its place."""

    def paper(self, colour: str) -> str:
        """The colour that a paper of ``colour`` shows in this light."""
        ...


# Heights in metres by what an icon's name holds; the first rule whose pattern is found wins.
# A pattern is a whole name or one "-" part of it; "*" stands for any ending.
_RULES: tuple[tuple[float, str], ...] = (
    (
        0.1,
        """
        key old-key ring coin pill dice die button bullet gem-stone pearl needle ladybug
        bee ant honeybee fly mosquito beetle butterfly bug cricket spider snail worm
        cherries strawberry grapes peanuts chestnut olive blueberries coin*
        """,
    ),
    (
        0.2,
        """
        teacup hot-beverage mug cup glass egg apple* red-apple green-apple pear peach
        lemon tangerine tomato potato carrot onion garlic kiwi* mango avocado bread
        croissant cookie cupcake cheese* doughnut sandwich rice* bento* sushi watch
        mobile-phone pencil pen fountain-pen paintbrush crayon scissors envelope* letter
        scroll compass magnifying* telephone-receiver dagger kitchen-knife fork* spoon
        bell candle lipstick crown glasses sunglasses mouse rat hamster frog shell
        spiral-shell crab shrimp hatching-chick baby-chick front-facing-baby-chick locked
        unlocked lock* light-bulb flashlight mushroom leaf* maple-leaf four-leaf-clover
        rose tulip hibiscus blossom cherry-blossom flower* bird* feather
        """,
    ),
    (
        0.35,
        """
        book* open-book closed-book books notebook* newspaper bottle* wine-glass wine*
        beer-mug* amphora vase pot* cooking* camera* lantern red-paper-lantern diya-lamp
        alarm-clock mantelpiece-clock clock radio laptop* telephone hammer axe pick*
        wrench hat top-hat cap* shoe* boot* man-s-shoe running-shoe teddy-bear basketball
        soccer-ball football* ball* crystal-ball gift wrapped* basket hourglass* urn jar
        honey-pot shopping* handbag backpack* briefcase trophy microscope globe* violin
        pizza birthday-cake shortcake pie bouquet cat* rabbit* hedgehog squirrel chipmunk
        owl duck* chicken rooster dove parrot eagle hen turtle fish* tropical-fish
        blowfish octopus squid lobster bat skunk bucket watering*
        """,
    ),
    (
        0.65,
        """
        dog* poodle guide-dog service-dog fox* wolf* goose swan flamingo peacock turkey
        badger otter beaver raccoon penguin sloth guitar accordion saxophone trumpet banjo
        long-drum drum drums telescope toolbox luggage sword crossed-swords bow* shield
        wheel* umbrella* broom fire campfire pumpkin jack-o-lantern potted-plant seedling*
        cactus herb sheaf* lamb anchor bomb chair* television* desktop* computer* balloon*
        kite monkey koala snake lizard kick-scooter skateboard headstone funeral-urn
        treasure* chest* toilet bone
        """,
    ),
    (
        1.1,
        """
        sheep ewe ram goat pig boar kangaroo panda deer llama leopard tiger* lion* bear*
        polar-bear gorilla orangutan crocodile seal bicycle* motor-scooter door mirror
        wood rock barrel* cart couch* bathtub bed* fence snowman* harp* person* man*
        woman* boy* girl* child* baby* motorcycle* dolphin shark* canoe stop-sign mailbox
        postbox* closed-mailbox* open-mailbox* piano musical-keyboard ladder window bench
        shopping-cart tent* sleigh sled* moai statue* mermaid* merman* fairy elf* genie*
        ghost alien robot* vampire* zombie* mage* ninja* prince* santa* angel*
        """,
    ),
    (
        1.9,
        """
        horse* unicorn* cow ox water-buffalo bison zebra camel* elephant giraffe mammoth
        rhinoceros hippopotamus moose donkey* whale* spouting-whale dragon* sauropod t-rex
        automobile* oncoming* taxi police-car sport-utility* pickup* auto-rickshaw tractor
        rowboat motor-boat speedboat kayak fuel-pump statue* palm-tree* fountain well
        vertical-traffic-light horizontal-traffic-light
        """,
    ),
    (
        2.8,
        """
        tree deciduous-tree evergreen-tree christmas-tree tanabata-tree sailboat* bus*
        minibus trolleybus ambulance fire-engine delivery-truck articulated-lorry truck*
        trailer tram* railway-car train* locomotive* metro* light-rail helicopter
        small-airplane ferris-wheel* carousel* hut tent camping bubble* satellite*
        flying-saucer parachute
        """,
    ),
    (
        4.2,
        """
        house* home derelict* houses school hospital* bank hotel love-hotel church mosque
        synagogue kaaba shinto-shrine hindu-temple classical-building factory post-office
        convenience-store department-store office-building ferry ship passenger-ship
        rocket airplane* stadium circus-tent bridge* foggy* rainbow lighthouse castle
        japanese-castle european-castle torii* statue-of-liberty tokyo-tower building*
        construction* cityscape* night-with-stars volcano mountain* snow-capped* desert*
        island* national-park beach* sunrise* sunset* roller-coaster tower windmill
        """,
    ),
    (
        0.9,
        """
        sun* full-moon* moon* crescent* new-moon* waxing* waning* first-quarter*
        last-quarter* star* glowing-star cloud* comet snowflake lightning* high-voltage
        tornado cyclone fog* ringed-planet earth* globe-showing* milky-way
        """,
    ),
)
_ORDINARY = 0.45
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


def prop_size(icon: str) -> float:
    """How tall a thing is on the stage, in metres-ish (a grown puppet is 1.7).

    Storybook sizes: small things are larger than life, or nobody would see them, and houses
    smaller, or they would not fit. Read from the words of the icon's name by a table of
    rules (exact names first, then the name's last word, then any); 0.45 when no rule knows it.
    """
    name = re.sub(r"-(light|medium|dark).*skin-tone.*", "", icon.rpartition(":")[2])
    words = name.split("-")
    for candidates in ([name], [words[-1]], words):
        for size, patterns in _RULES:
            for pattern in patterns.split():
                if any(_matches(pattern, each) for each in candidates):
                    return size
    return _ORDINARY


def _matches(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


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
        return np.clip(small + 0.5, 0, 255).astype(np.uint8)

    def _kept_raster(self, icon: str, step: int) -> Bytes:
        if self._cache is None:
            return self._draw(icon, step)
        path = self._cache / "props" / f"{icon.replace(':', '-')}-{step}-{_VERSION}.npy"
        if path.is_file():
            try:
                return np.asarray(np.load(path), np.uint8)
            except (ValueError, EOFError):
                path.unlink(missing_ok=True)
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
