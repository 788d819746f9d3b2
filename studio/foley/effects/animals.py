"""Animals on the ground: each a throat with its own pitch, formants and breath.

Pitches and shapes after measured calls: dogs bark 0.15 s around 400 to 700 Hz (Yin & McCowan
2004), cats' meows arch around 600 Hz for 0.7 s (Nicastro 2004), wolves howl at 300 to 700 Hz for
seconds, sheep tremble at about 9 Hz, horses whinny downwards with a 10 Hz shake, lions roar
below 250 Hz with a rough source, cats purr at 25 Hz.
"""

import numpy as np

from studio.foley.craft import (
    RATE,
    Formant,
    Wave,
    both,
    breathed,
    curve,
    dying,
    glide,
    laid,
    modes,
    noise,
    passed,
    rough,
    scaled,
    sung,
    swell,
    wander,
)
from studio.media.audio import Samples


def _bark(top: float, size: float, rng: np.random.Generator) -> Wave:
    length = int(rng.uniform(0.15, 0.2) * RATE)
    pitch = glide(length, (0, 0.6 * top), (0.3, top), (0.55, 0.92 * top), (1, 0.5 * top))
    mouth = glide(length, (0, 550), (0.35, 1150), (1, 600)) * size
    throat: list[Formant] = [
        (mouth, 260.0, 0.0),
        (1.75 * mouth, 420.0, -4.0),
        (3200.0 * size, 900.0, -13.0),
    ]
    voiced = rough(sung(pitch, throat, rng, tilt=-3, jitter=0.03), rng, pace=130, depth=0.4)
    breath = breathed(length, throat, rng)
    return (voiced + 0.4 * breath) * curve(length, (0, 0), (0.1, 1), (0.5, 0.8), (1, 0)) ** 1.3


def bark(rng: np.random.Generator) -> Samples:
    """A dog barks: twice, a breath, and once or twice more."""
    top, size = rng.uniform(400, 640), rng.uniform(0.85, 1.15)
    at, parts = 0.0, []
    for pause in (0.33, 0.62, 0.34, 0.0)[: int(rng.integers(3, 5))]:
        parts.append((at, _bark(top * rng.uniform(0.93, 1.06), size, rng) * rng.uniform(0.8, 1.0)))
        at += pause * rng.uniform(0.9, 1.1)
    return both(laid(*parts))


def growl(rng: np.random.Generator) -> Samples:
    """A low warning through closed teeth."""
    seconds = rng.uniform(1.4, 1.9)
    length = int(seconds * RATE)
    pitch = glide(length, (0, 72), (0.4, 92), (1, 78))
    throat: list[Formant] = [(330.0, 180.0, 0.0), (760.0, 260.0, -5.0), (1700.0, 700.0, -14.0)]
    voice = rough(sung(pitch, throat, rng, tilt=-2.5, jitter=0.08), rng, pace=45, depth=0.55)
    return both((voice + 0.25 * breathed(length, throat, rng)) * swell(seconds, rise=0.3, fall=0.5))


def howl(rng: np.random.Generator) -> Samples:
    """A wolf: it breaks upwards, holds long, and sinks."""
    seconds, top = rng.uniform(3.6, 4.6), rng.uniform(480, 640)
    length = int(seconds * RATE)
    pitch = glide(
        length,
        (0, 0.58 * top),
        (0.08, 0.72 * top),
        (0.2, top),
        (0.6, 0.96 * top),
        (0.85, 0.8 * top),
        (1, 0.55 * top),
    )
    pitch = pitch * (1 + 0.012 * np.sin(2 * np.pi * 4.2 * np.arange(length) / RATE))
    throat: list[Formant] = [
        (1.0 * pitch, 220.0, 0.0),
        (2 * pitch, 300.0, -13.0),
        (2900.0, 900.0, -24.0),
    ]
    voice = sung(pitch, throat, rng, tilt=-5, jitter=0.004)
    return both(
        (voice + 0.03 * breathed(length, throat, rng)) * swell(seconds, rise=0.35, fall=1.0)
    )


def meow(rng: np.random.Generator) -> Samples:
    """M - i - a - u."""
    seconds, top = rng.uniform(0.7, 0.95), rng.uniform(560, 740)
    length = int(seconds * RATE)
    pitch = glide(length, (0, 0.72 * top), (0.3, top), (0.6, 0.95 * top), (1, 0.62 * top))
    first = glide(length, (0, 450), (0.2, 700), (0.5, 1250), (0.8, 950), (1, 520))
    second = glide(length, (0, 1300), (0.2, 2700), (0.5, 2250), (0.8, 1550), (1, 1050))
    voice = sung(
        pitch,
        [(first, 240.0, 0.0), (second, 330.0, -3.0), (4300.0, 900.0, -14.0)],
        rng,
        tilt=-1.5,
        jitter=0.006,
    )
    return both(
        voice * curve(length, (0, 0), (0.08, 0.25), (0.3, 0.9), (0.55, 1), (0.85, 0.5), (1, 0))
    )


def purr(rng: np.random.Generator) -> Samples:
    """A cat, content: 25 small blows a second, in and out."""
    length = int(3.2 * RATE)
    beat = 25 + 1.5 * np.sin(2 * np.pi * 0.4 * np.arange(length) / RATE)
    phase = np.cumsum(beat * wander(length, rng, pace=8, depth=0.02)) / RATE
    pulse = np.exp(-6 * (phase % 1.0))
    chest = passed(rng.standard_normal(length) * pulse, 60, 420, order=1, even=True)
    nose = passed(rng.standard_normal(length) * pulse, 900, 3600, order=1, even=True)
    breath = curve(
        length, (0, 0), (0.06, 1), (0.4, 0.9), (0.5, 0.3), (0.58, 0.7), (0.93, 0.6), (1, 0)
    )
    return both((chest + 0.12 * nose) * breath)


def whinny(rng: np.random.Generator) -> Samples:
    """High and shaking, then down the stairs to a snort."""
    seconds, top = rng.uniform(1.6, 2.0), rng.uniform(950, 1250)
    length = int(seconds * RATE)
    at = np.arange(length) / RATE
    shake = 1 + curve(length, (0, 0.01), (0.2, 0.07), (0.8, 0.1), (1, 0.04)) * np.sin(
        2 * np.pi * np.cumsum(glide(length, (0, 12), (1, 9))) / RATE
    )
    pitch = (
        glide(
            length,
            (0, 0.65 * top),
            (0.12, top),
            (0.45, 0.8 * top),
            (0.8, 0.45 * top),
            (1, 0.24 * top),
        )
        * shake
    )
    throat: list[Formant] = [(1000.0, 500.0, 0.0), (1900.0, 600.0, -3.0), (3600.0, 1200.0, -10.0)]
    voice = sung(pitch, throat, rng, tilt=-3, jitter=0.012)
    loud = curve(length, (0, 0), (0.1, 1), (0.6, 0.8), (1, 0)) * (
        0.75 + 0.25 * np.sin(2 * np.pi * 10 * at)
    )
    snort = rough(noise(0.4, rng, 250, 2600, 1), rng, pace=60, depth=0.7) * swell(
        0.4, rise=0.05, fall=0.25
    )
    return both(
        laid(
            (0, (voice + 0.12 * breathed(length, throat, rng)) * loud),
            (seconds - 0.05, 0.35 * scaled(snort)),
        )
    )


def _hoof(rng: np.random.Generator) -> Wave:
    base = rng.uniform(360, 520)
    wood = modes([(base, 1, 0.05), (2.1 * base, 0.6, 0.035), (3.6 * base, 0.3, 0.02)], 0.09, rng)
    ground = noise(0.08, rng, 90, 380) * dying(0.08, 0.06)
    grit = noise(0.03, rng, 1800, 6000) * dying(0.03, 0.02)
    return laid((0, scaled(wood)), (0, scaled(ground, 0.7)), (0.003, scaled(grit, 0.2)))


def hooves(rng: np.random.Generator) -> Samples:
    """A gallop: three beats and a gap, seven times."""
    parts, at = [], 0.0
    every = rng.uniform(0.44, 0.5)
    for _ in range(7):
        for offset, force in ((0.0, 0.8), (0.105, 0.9), (0.2, 1.0)):
            parts.append(
                (
                    max(at + offset + rng.normal(0, 0.006), 0),
                    force * _hoof(rng) * rng.uniform(0.8, 1),
                )
            )
        at += every
    return both(laid(*parts))


def moo(rng: np.random.Generator) -> Samples:
    """Closed lips that open, and a pitch that lifts and sinks."""
    seconds, base = rng.uniform(1.7, 2.2), rng.uniform(115, 150)
    length = int(seconds * RATE)
    pitch = glide(
        length,
        (0, 0.85 * base),
        (0.35, base),
        (0.6, 1.35 * base),
        (0.85, 1.2 * base),
        (1, 0.8 * base),
    )
    first = glide(length, (0, 240), (0.3, 320), (0.6, 620), (0.9, 480), (1, 350))
    second = glide(length, (0, 650), (0.35, 800), (0.6, 1150), (1, 850))
    throat: list[Formant] = [(first, 130.0, 0.0), (second, 220.0, -7.0), (2400.0, 600.0, -18.0)]
    voice = rough(sung(pitch, throat, rng, tilt=-4, jitter=0.012), rng, pace=60, depth=0.15)
    return both(
        voice * curve(length, (0, 0), (0.12, 0.45), (0.4, 0.7), (0.65, 1), (0.9, 0.6), (1, 0))
    )


def baa(rng: np.random.Generator) -> Samples:
    """A sheep: a nasal voice that trembles."""
    seconds, base = rng.uniform(0.9, 1.2), rng.uniform(215, 300)
    length = int(seconds * RATE)
    tremble = np.sin(2 * np.pi * np.cumsum(np.full(length, rng.uniform(8.5, 10.5))) / RATE)
    pitch = glide(length, (0, 0.9 * base), (0.2, 1.06 * base), (1, 0.85 * base)) * (
        1 + 0.045 * tremble
    )
    throat: list[Formant] = [(680.0, 200.0, 0.0), (1750.0, 280.0, -3.0), (2700.0, 400.0, -9.0)]
    voice = sung(pitch, throat, rng, tilt=-4, jitter=0.012)
    loud = curve(length, (0, 0), (0.08, 1), (0.75, 0.8), (1, 0)) * (0.68 + 0.32 * tremble)
    return both((voice + 0.1 * breathed(length, throat, rng)) * loud)


def oink(rng: np.random.Generator) -> Samples:
    """A pig: three grunts, half snore."""
    parts, at = [], 0.0
    for _ in range(3):
        seconds = rng.uniform(0.16, 0.26)
        length = int(seconds * RATE)
        pitch = glide(length, (0, 95), (0.4, 140), (1, 85))
        throat: list[Formant] = [(450.0, 220.0, 0.0), (1250.0, 380.0, -4.0), (2600.0, 900.0, -12.0)]
        snore = breathed(length, throat, rng) * (
            0.4 + np.exp(-5 * (np.cumsum(np.full(length, 42.0)) / RATE % 1))
        )
        parts.append(
            (
                at,
                (sung(pitch, throat, rng, tilt=-3, jitter=0.07) + 0.8 * snore)
                * swell(seconds, rise=0.03, fall=0.08),
            )
        )
        at += rng.uniform(0.32, 0.45)
    return both(laid(*parts))


def roar(rng: np.random.Generator) -> Samples:
    """A great beast: a rough throat that opens and sinks, then two short grunts."""
    seconds, base = rng.uniform(1.9, 2.4), rng.uniform(105, 140)
    length = int(seconds * RATE)
    pitch = glide(length, (0, 0.8 * base), (0.25, 1.5 * base), (0.5, 1.3 * base), (1, 0.6 * base))
    first = glide(length, (0, 330), (0.3, 680), (0.7, 520), (1, 300))
    throat: list[Formant] = [
        (first, 260.0, 0.0),
        (1.9 * first, 400.0, -4.0),
        (2500.0, 1000.0, -12.0),
    ]
    voice = rough(sung(pitch, throat, rng, tilt=-2.5, jitter=0.1), rng, pace=48, depth=0.5)
    chest = noise(seconds, rng, 45, 180, 1)[:length]
    main = (voice + 0.75 * breathed(length, throat, rng) + 0.4 * chest) * curve(
        length, (0, 0), (0.15, 0.8), (0.35, 1), (0.7, 0.6), (1, 0)
    )
    grunt = main[: int(0.5 * RATE)] * swell(0.5, rise=0.08, fall=0.3)
    return both(
        laid((0, np.tanh(0.8 * main)), (seconds + 0.1, 0.45 * grunt), (seconds + 0.75, 0.3 * grunt))
    )


def elephant(rng: np.random.Generator) -> Samples:
    """A trumpet through the trunk."""
    seconds, top = rng.uniform(1.2, 1.6), rng.uniform(480, 580)
    length = int(seconds * RATE)
    pitch = glide(
        length, (0, 0.6 * top), (0.25, top), (0.6, 1.06 * top), (0.85, 0.95 * top), (1, 0.6 * top)
    )
    throat: list[Formant] = [(950.0, 500.0, 0.0), (1750.0, 500.0, 1.0), (3000.0, 900.0, -5.0)]
    voice = rough(sung(pitch, throat, rng, tilt=-1.5, jitter=0.03), rng, pace=85, depth=0.35)
    return both(
        (voice + 0.3 * breathed(length, throat, rng))
        * curve(length, (0, 0), (0.15, 0.7), (0.5, 1), (0.85, 0.8), (1, 0))
    )


def frog(rng: np.random.Generator) -> Samples:
    """Rib-bit, three times: trains of clicks that ring in the sac."""
    parts, at = [], 0.0
    sac = rng.uniform(700, 950)
    for _ in range(3):
        for offset, seconds, lift in ((0.0, 0.12, 1.0), (0.17, 0.16, 1.35)):
            length = int(seconds * RATE)
            pulse = np.exp(
                -6 * (np.cumsum(glide(length, (0, 85 * lift), (1, 120 * lift))) / RATE % 1.0)
            )
            raw = pulse * rng.normal(1, 0.15, length)
            croak = passed(
                raw, 0.8 * sac * lift, 1.25 * sac * lift, order=2, even=True
            ) + 0.6 * passed(raw, 1.9 * sac, 2.7 * sac, order=1, even=True)
            parts.append((at + offset, croak * swell(seconds, rise=0.03, fall=0.05)))
        at += rng.uniform(0.62, 0.85)
    return both(laid(*parts))


def squeak(rng: np.random.Generator) -> Samples:
    """A mouse, or a small wheel: a few short high cries."""
    parts, at = [], 0.0
    base = rng.uniform(2600, 3600)
    for _ in range(int(rng.integers(3, 6))):
        seconds = rng.uniform(0.05, 0.11)
        length = int(seconds * RATE)
        pitch = base * rng.uniform(0.9, 1.1) * glide(length, (0, 0.82), (0.45, 1.12), (1, 0.85))
        cry = sung(
            pitch, [(3800.0, 3000.0, 0.0), (7600.0, 3000.0, -8.0)], rng, tilt=-6, jitter=0.006
        )
        parts.append((at, cry * swell(seconds, rise=0.015, fall=0.03)))
        at += seconds + rng.uniform(0.05, 0.16)
    return both(laid(*parts))


def hiss(rng: np.random.Generator) -> Samples:
    """A snake, or a cat in anger."""
    seconds = rng.uniform(1.0, 1.4)
    air = noise(seconds, rng, 3200, 13_000, 1) + 0.3 * noise(seconds, rng, 1500, 3500, 1)
    return both(air * swell(seconds, rise=0.12, fall=0.6))


def buzz(rng: np.random.Generator) -> Samples:
    """A bee comes close and goes again."""
    seconds, beat = rng.uniform(2.0, 2.6), rng.uniform(190, 240)
    length = int(seconds * RATE)
    pitch = (
        beat
        * glide(length, (0, 0.95), (0.4, 1.08), (0.6, 0.98), (1, 0.9))
        * wander(length, rng, pace=9, depth=0.02)
    )
    wings = sung(
        pitch,
        [(450.0, 500.0, 0.0), (1100.0, 900.0, -4.0), (3000.0, 2500.0, -12.0)],
        rng,
        tilt=-2.5,
        jitter=0.012,
    )
    near = curve(length, (0, 0.05), (0.35, 0.8), (0.5, 1), (0.65, 0.6), (1, 0)) * np.clip(
        wander(length, rng, pace=6, depth=0.25), 0, None
    )
    return both(wings * near)
