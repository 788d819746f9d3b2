"""What speech, music and lip-sync cost: credits by seconds, as the settings say."""

import math
import re

from studio.models.words import JobKind
from studio.services.context import settings

WORDS_PER_SECOND = 2.75
PAUSE_S = 0.4
_STOPS = re.compile(r"[.!?…।]+|\n\s*\n")


def price(kind: JobKind, seconds: float) -> int:
    """Credits for so many seconds: one for each share of them that was started."""
    chosen = settings()
    share = {
        JobKind.AUDIO: chosen.audio_seconds_per_credit,
        JobKind.MUSIC: chosen.music_seconds_per_credit,
        JobKind.LIP_SYNC: chosen.lip_sync_seconds_per_credit,
    }[kind]
    return math.ceil(max(0.0, seconds) / share)


def spoken_seconds(text: str) -> float:
    """About how long a text takes to be spoken, its pauses included."""
    return 0.3 + len(text.split()) / WORDS_PER_SECOND + PAUSE_S * len(_STOPS.findall(text))
