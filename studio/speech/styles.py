"""The voice engine's styles: how high each speaks, and how unlike two voices of them are.

Takes ``Voice`` values, gives figures; nothing is loaded.
"""

import math
from types import MappingProxyType

from studio.film.shot import Voice
from studio.film.sound import VoiceEffect

SHIFTS = MappingProxyType({VoiceEffect.GIANT: -5.0, VoiceEffect.TINY: 7.0})
"""How many semitones an effect moves the pitch."""

# Median fundamental of each style in Hz, measured on one sentence by autocorrelation.
PITCH_HZ = {
    "af_alloy": 141,
    "af_aoede": 178,
    "af_bella": 193,
    "af_heart": 191,
    "af_jessica": 203,
    "af_kore": 146,
    "af_nicole": 147,
    "af_nova": 153,
    "af_river": 174,
    "af_sarah": 188,
    "af_sky": 158,
    "am_adam": 119,
    "am_echo": 109,
    "am_eric": 153,
    "am_fenrir": 128,
    "am_liam": 116,
    "am_michael": 111,
    "am_onyx": 87,
    "am_puck": 109,
    "am_santa": 146,
    "bf_alice": 209,
    "bf_emma": 179,
    "bf_isabella": 202,
    "bf_lily": 189,
    "bm_daniel": 124,
    "bm_fable": 118,
    "bm_george": 139,
    "bm_lewis": 87,
    "ef_dora": 171,
    "em_alex": 120,
    "em_santa": 120,
    "ff_siwis": 205,
    "hf_alpha": 210,
    "hf_beta": 182,
    "hm_omega": 124,
    "hm_psi": 131,
    "if_sara": 224,
    "im_nicola": 98,
    "pf_dora": 175,
    "pm_alex": 124,
    "pm_santa": 129,
}
AVERAGE_PITCH_HZ = 140


def fundamental_hz(voice: Voice) -> float:
    """The pitch that a voice speaks at: its styles' measured pitch, its own shift, its effect's."""
    octaves = sum(w * math.log2(PITCH_HZ.get(n, AVERAGE_PITCH_HZ)) for n, w in voice.styles)
    return float(2 ** (octaves + (voice.pitch + SHIFTS.get(voice.effect, 0.0)) / 12))


def distance(one: Voice, other: Voice) -> float:
    """How unlike two voices sound.

    Adds up 1 for other styles, 1 for four semitones of pitch, 1 for four of formants, 1 for a
    third of pace, 1 for another effect, and 1 for a wholly different tremor, breath or growl.
    """
    weights = dict(other.styles)
    shared = sum(min(weight, weights.get(name, 0.0)) for name, weight in one.styles)
    semitones = abs(12 * math.log2(fundamental_hz(one) / fundamental_hz(other)))
    size = abs((one.pitch + one.formants) - (other.pitch + other.formants))
    grain = (
        abs(one.tremor - other.tremor)
        + abs(one.breath - other.breath)
        + abs(one.growl - other.growl)
    )
    return (
        (1 - shared)
        + semitones / 4
        + min(size, 8.0) / 8
        + 3 * abs(math.log(one.pace / other.pace))
        + float(one.effect is not other.effect)
        + grain
    )
