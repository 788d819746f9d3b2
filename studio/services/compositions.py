"""Music by a person's words, straight into a file, without an account or a queue.

Comes in: words, a style, a length, a seed, a path. Goes out: the file, and what was composed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.film.timecode import SAMPLES_PER_SECOND
from studio.lib.errors import BadInput
from studio.score.cards import StyleCard, style_cards
from studio.services.workshops import open_workshop

__all__ = ["SUFFIXES", "Composition", "compose", "styles"]

SUFFIXES = (".wav", ".m4a")
_NOTES = ("C", "D flat", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B")


@dataclass(frozen=True)
class Composition:
    """What was composed: ``key`` such as "D minor", the tempo in beats a minute, its loudness."""

    style: str
    mood: str
    key: str
    bpm: int
    seconds: float
    lufs: float
    peak_dbtp: float
    players: Sequence[str]


def styles() -> Sequence[StyleCard]:
    """The styles there are."""
    return style_cards()


def compose(prompt: str, style: str, seconds: float, seed: int, out: Path) -> Composition:
    """Compose music by words and write it as WAV or M4A, by the file's ending.

    Raises:
        BadInput: for an ending, style or length that can't be, or a file that can't be written.
        ResourceMissing: when the soundfont is not installed.
    """
    from studio.media import deliver, loudness  # noqa: PLC0415 - heavy; only who composes needs it
    from studio.score.composer import understand, written  # noqa: PLC0415 - likewise
    from studio.score.prompt import order_from_prompt  # noqa: PLC0415 - likewise

    if out.suffix.lower() not in SUFFIXES:
        raise BadInput(f"Music is written as {' or '.join(SUFFIXES)}, not as {out.name}.")
    order = order_from_prompt(prompt, style, seconds, seed)
    sound = open_workshop().composer.compose(order)
    write = deliver.write_m4a if out.suffix.lower() == ".m4a" else deliver.write_wav
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        write(out, sound, SAMPLES_PER_SECOND)
    except OSError as error:
        raise BadInput(f"{out} can't be written: {error.strerror}.") from error
    reading = understand(order)
    score = written(reading)
    return Composition(
        style=order.style,
        mood=order.mood.value,
        key=f"{_NOTES[reading.tonic]} {reading.palette.scale}",
        bpm=round(reading.felt_bpm),
        seconds=len(sound) / SAMPLES_PER_SECOND,
        lufs=loudness.integrated(sound),
        peak_dbtp=loudness.true_peak(sound),
        players=sorted({note.instrument for note in score.notes}),
    )
