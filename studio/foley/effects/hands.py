"""What hands do: strike, write, turn, count, play. Small things, heard close.

Metal rings by modes of random inharmonic ratio, wood and paper by short bursts; a drum by the
modes of a round membrane, 1, 1.59, 2.14, 2.30, 2.65, 2.92 (Fletcher & Rossing 1998); brass grows
brighter as it grows louder (Risset 1965).
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Wave,
    both,
    breathed,
    curve,
    dying,
    glide,
    grains,
    laid,
    modes,
    noise,
    scaled,
    span,
    swell,
    tone,
    wander,
)
from studio.media.audio import Samples

_MEMBRANE = (1.0, 1.59, 2.14, 2.30, 2.65, 2.92, 3.5)


def _metal(rng: np.random.Generator, low: float, high: float, *, count: int, ring: float) -> Wave:
    """Struck metal: ``count`` modes between two pitches, about ``ring`` seconds long."""
    partials = []
    for hertz in np.exp(np.sort(rng.uniform(np.log(low), np.log(high), count))):
        fall = ring * (low / hertz) ** 0.35 * rng.uniform(0.7, 1.2)
        partials.append((float(hertz), rng.uniform(0.3, 1.0), float(fall)))
    strike = noise(0.01, rng, low, min(3 * high, 16_000)) * dying(0.01, 0.006)
    return laid((0, scaled(modes(partials, ring, rng))), (0, scaled(strike, 0.5)))


def camera(rng: np.random.Generator) -> Samples:
    """A shutter: the mirror up, the curtain, the mirror down."""
    up = scaled(noise(0.03, rng, 500, 5000) * dying(0.03, 0.025))
    curtain = scaled(noise(0.05, rng, 2500, 9000) * swell(0.05, rise=0.01, fall=0.03), 0.3)
    down = scaled(noise(0.04, rng, 350, 3800) * dying(0.04, 0.03))
    return both(laid((0, up), (0.03, curtain), (0.085, 0.9 * down), (0.1, 0.3 * up)))


def typing(rng: np.random.Generator) -> Samples:
    """Two seconds of keys, in bursts, with the space bar now and then."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    while at < 2.1:
        wide = rng.random() < 0.15
        keys = [
            (rng.uniform(1100, 3600) * (0.55 if wide else 1), rng.uniform(0.3, 1), 0.025)
            for _ in range(4)
        ]
        click = laid(
            (0, scaled(modes(keys, 0.04, rng))),
            (0, scaled(noise(0.012, rng, 1800, 7500) * dying(0.012, 0.01), 0.6)),
            (0.055, scaled(modes(keys, 0.03, rng), 0.25)),
        )
        parts.append((at, click * rng.uniform(0.5, 1.0)))
        at += rng.uniform(0.085, 0.17) if rng.random() > 0.12 else rng.uniform(0.25, 0.4)
    return both(laid(*parts))


def page_turns(rng: np.random.Generator) -> Samples:
    """A leaf is lifted, sweeps over, and settles."""
    seconds = rng.uniform(0.55, 0.75)
    length = int(seconds * RATE)
    middle = glide(length, (0, 3200), (0.45, 2000), (0.7, 4200), (1, 2600))
    sweep = breathed(length, [(middle, 2600.0, 0.0), (8200.0, 3000.0, -9.0)], rng)
    shape = curve(length, (0, 0), (0.12, 0.5), (0.3, 0.25), (0.62, 1), (0.8, 0.4), (1, 0))
    flutter = np.clip(wander(length, rng, pace=55, depth=0.5), 0, None)
    flap = noise(0.06, rng, 250, 2400) * dying(0.06, 0.05)
    crackle = scaled(grains(seconds * 0.8, rng, 60, low=2500, high=9000, ring=0.002), 0.25)
    return both(
        laid(
            (0, scaled(sweep * shape * flutter)), (0, crackle), (0.72 * seconds, scaled(flap, 0.4))
        )
    )


def writing(rng: np.random.Generator) -> Samples:
    """A nib on paper: strokes of unequal length and direction."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    while at < 1.9:
        seconds = rng.uniform(0.06, 0.19)
        stroke = noise(seconds, rng, rng.uniform(1800, 2800), rng.uniform(6500, 9500), 1)
        stroke = stroke * swell(seconds, rise=0.3 * seconds, fall=0.4 * seconds)
        parts.append((at, stroke * rng.uniform(0.4, 1.0)))
        at += seconds + (rng.uniform(0.01, 0.05) if rng.random() > 0.2 else rng.uniform(0.12, 0.25))
    return both(scaled(laid(*parts)))


def coins(rng: np.random.Generator) -> Samples:
    """Coins poured on a table: bright discs that settle."""
    parts = []
    for at in np.sort(rng.beta(1.1, 2.2, int(rng.integers(12, 18))) * 0.9):
        coin = _metal(rng, rng.uniform(3200, 4600), 13_000, count=6, ring=rng.uniform(0.12, 0.35))
        parts.append((float(at), coin * rng.uniform(0.2, 1.0)))
    return both(laid(*parts))


def clink(rng: np.random.Generator) -> Samples:
    """Two glasses touch: the modes of two thin bowls, n squared apart."""
    parts = []
    for at in (0.0, 0.004):
        base = rng.uniform(1150, 1700)
        bowl = [
            (base * ratio, level, fall)
            for ratio, level, fall in (
                (1, 1, 1.1),
                (2.32, 0.6, 0.8),
                (4.25, 0.4, 0.45),
                (6.63, 0.2, 0.25),
                (9.38, 0.1, 0.15),
            )
        ]
        parts.append((at, modes(bowl, 1.2, rng)))
    tick = scaled(noise(0.006, rng, 4000, 14_000) * dying(0.006, 0.004), 0.5)
    return both(laid((0, tick), *parts))


def match(rng: np.random.Generator) -> Samples:
    """A match is drawn over the box, catches, flares and settles."""
    scrape = noise(0.22, rng, 2200, 9500, 1) * curve(int(0.22 * RATE), (0, 0.1), (0.7, 0.6), (1, 1))
    scrape *= np.clip(wander(len(scrape), rng, pace=180, depth=0.5), 0, None)
    length = int(1.1 * RATE)
    flare = noise(1.1, rng, 700, 8000, 1) * curve(
        length, (0, 0), (0.05, 1), (0.25, 0.5), (0.6, 0.16), (1, 0)
    )
    flare *= np.clip(wander(length, rng, pace=25, depth=0.25), 0, None)
    rush = noise(0.8, rng, 90, 400) * curve(int(0.8 * RATE), (0, 0), (0.1, 1), (0.4, 0.4), (1, 0))
    sparks = grains(0.6, rng, 45, low=2500, high=9500, ring=0.0015)
    return both(
        laid(
            (0, scaled(scrape, 0.8)),
            (0.2, scaled(flare)),
            (0.2, scaled(rush, 0.22)),
            (0.2, scaled(sparks, 0.5)),
        )
    )


def sword(rng: np.random.Generator) -> Samples:
    """Two blades meet, part, and meet again; the steel rings and scrapes."""
    parts: list[tuple[float, Wave]] = []
    for at in (0.0, rng.uniform(0.38, 0.5), rng.uniform(0.8, 0.95)):
        blade = _metal(rng, rng.uniform(900, 1300), 9500, count=14, ring=rng.uniform(0.7, 1.1))
        scrape = noise(0.22, rng, 3500, 12_000, 1) * curve(
            int(0.22 * RATE), (0, 0.7), (0.3, 0.4), (1, 0)
        )
        parts += [(at, blade * rng.uniform(0.7, 1.0)), (at, scaled(scrape, rng.uniform(0.15, 0.4)))]
    return both(laid(*parts))


def hammer(rng: np.random.Generator) -> Samples:
    """Four blows of a hammer on a nail in wood."""
    parts: list[tuple[float, Wave]] = []
    for number in range(4):
        nail = _metal(rng, 2100 + 160 * number, 7500, count=6, ring=0.13)
        wood = modes([(165, 1, 0.09), (290, 0.7, 0.07), (510, 0.4, 0.05)], 0.14, rng)
        at = number * rng.uniform(0.42, 0.46)
        parts += [(at, 0.6 * nail), (at, scaled(wood, rng.uniform(0.8, 1.0)))]
    return both(laid(*parts))


def saw(rng: np.random.Generator) -> Samples:
    """A hand saw: push and pull, teeth on the grain of the wood."""
    parts: list[tuple[float, Wave]] = []
    at = 0.0
    for number in range(5):
        seconds, push = rng.uniform(0.3, 0.36), number % 2 == 0
        length = int(seconds * RATE)
        pace = glide(length, (0, 90), (0.4, 240 if push else 190), (1, 120))
        teeth = 0.5 + 0.5 * np.sign(tone(pace))
        rasp = noise(seconds, rng, 700 if push else 1000, 5200, 1)[:length]
        stroke = rasp * (0.3 + teeth) * swell(seconds, rise=0.08, fall=0.1)
        parts.append((at, stroke * (1.0 if push else 0.6)))
        at += seconds + 0.05
    return both(scaled(laid(*parts)))


def chain(rng: np.random.Generator) -> Samples:
    """Heavy links that shake."""
    parts = []
    for at in np.sort(rng.uniform(0, 1.3, 26)):
        link = _metal(rng, rng.uniform(1000, 1800), 7000, count=5, ring=rng.uniform(0.05, 0.16))
        parts.append((float(at), link * rng.lognormal(-0.9, 0.6)))
    return both(scaled(laid(*parts)))


def drum(rng: np.random.Generator) -> Samples:
    """A big drum, struck four times: long, long, short, long."""
    base = rng.uniform(68, 92)
    parts: list[tuple[float, Wave]] = []
    for at, force in ((0.0, 1.0), (0.6, 0.8), (0.9, 0.55), (1.2, 1.0)):
        skin = modes(
            [(base * r, 1 / (1 + 0.9 * n), 0.7 / (1 + 0.5 * n)) for n, r in enumerate(_MEMBRANE)],
            0.9,
            rng,
        )
        length = int(0.3 * RATE)
        drop = tone(glide(length, (0, 1.7 * base), (0.25, base), (1, base))) * dying(0.3, 0.3)
        slap = noise(0.03, rng, 400, 3500) * dying(0.03, 0.02)
        parts += [
            (at, force * scaled(skin)),
            (at, 0.7 * force * drop),
            (at, scaled(slap, 0.3 * force)),
        ]
    return both(laid(*parts))


def trumpet(rng: np.random.Generator) -> Samples:
    """A fanfare: three short notes and a long one."""
    base = rng.uniform(285, 320)
    parts = []
    at = 0.0
    for ratio, seconds in ((1.0, 0.16), (1.0, 0.16), (1.25, 0.18), (1.5, 0.9)):
        shape = swell(seconds, rise=0.03, fall=0.07)
        time = span(seconds)
        pitch = (
            base * ratio * (1 + 0.004 * np.sin(2 * np.pi * 5.5 * time) * np.clip(time - 0.3, 0, 1))
        )
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        note = np.zeros(len(time))
        for number in range(1, 18):
            reach = np.power(shape, 1 + 0.22 * number) / (1 + (number / 6.0) ** 2)
            note += reach * np.sin(number * phase)
        parts.append((at, note))
        at += seconds + 0.035
    return both(laid(*parts))


def whistle(rng: np.random.Generator) -> Samples:
    """Somebody whistles a short turn of a tune."""
    base = rng.uniform(1150, 1400)
    steps = rng.choice(np.array([0, 2, 4, 5, 7, 9]), 5)
    points, at = [], 0.0
    seconds = np.append(rng.uniform(0.16, 0.3, 4), 0.6)
    for step, length in zip([*steps[:4], 7], seconds, strict=True):
        pitch = base * 2 ** (step / 12)
        points += [(at / seconds.sum(), pitch), ((at + 0.8 * length) / seconds.sum(), pitch)]
        at += float(length)
    total = int(seconds.sum() * RATE)
    time = np.arange(total) / RATE
    pitch = glide(total, *points) if len(points) > 1 else np.full(total, base)
    pitch = pitch * (1 + 0.006 * np.sin(2 * np.pi * 5.8 * time))
    breath = breathed(total, [(pitch, 260.0, 0.0), (5200.0, 5000.0, -22.0)], rng)
    shape = swell(total / RATE, rise=0.04, fall=0.15) * np.clip(
        wander(total, rng, pace=7, depth=0.15), 0, 1.4
    )
    return both((tone(pitch) + 0.05 * tone(2 * pitch) + 0.1 * breath) * shape)
