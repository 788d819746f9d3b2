"""What is ordered by itself: a text spoken, a piece of music, footage given other words.

Who makes it is ``piece_making``. What was made before is free, for whoever asks.
"""

import uuid
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from studio.lib import text as letters
from studio.lib.errors import BadInput, NotFound
from studio.models import GenerationJob
from studio.models.words import JobKind, JobStatus
from studio.score.cards import StyleCard, style_cards, style_id
from studio.services import orders, sources, voice_choice
from studio.services.context import settings
from studio.services.intakes import Kept
from studio.services.job_views import ACTIVE, JobView
from studio.services.orders import Order
from studio.services.owned import own_project
from studio.services.piece_files import file
from studio.services.piece_prices import price, spoken_seconds
from studio.services.sound import pronunciations_of
from studio.services.transactions import transaction

__all__ = [
    "MUSIC_SECONDS",
    "LipSync",
    "Music",
    "Speech",
    "compose",
    "dub",
    "file",
    "hear_word",
    "of_project",
    "preview",
    "price",
    "sample",
    "speak",
    "styles",
]

MUSIC_SECONDS = (1.0, 900.0)
LONGEST_DUB_S = 600.0
PROMPT_LETTERS = 500
MOST_FACES = 20
PREVIEW_S = 12.0
MOST_LISTED = 50
LARGEST_SEED = 2**53 - 1


@dataclass(frozen=True)
class Speech:
    """A text to be spoken.

    ``voice`` is male, female, neutral, the id of one of the studio's voices, or "" for the
    project's narrator; ``language`` a tag, or "" for what the text is written in.
    """

    text: str
    voice: str = ""
    language: str = ""


@dataclass(frozen=True)
class Music:
    """A piece of music to be composed, ``seconds`` long.

    ``style`` is one of ``styles()``, or "" for what the prompt asks for; another ``seed`` gives
    another piece.
    """

    prompt: str
    seconds: float
    style: str = ""
    seed: int = 0


@dataclass(frozen=True)
class LipSync:
    """A face in a video or photo to be given other words.

    Addresses are those of the studio's own files, or of hosts that the operator allows;
    ``here`` is the studio's own address as the person sees it. ``text`` is what is spoken, where
    it is known: the mouth then follows its sounds. With an empty ``audio_url`` a ``voice`` of the
    studio's says it first. ``face`` counts from 0, the largest first.
    """

    video_url: str
    audio_url: str
    text: str = ""
    voice: str = ""
    language: str = ""
    face: int = 0
    here: str = ""


def speak(owner_id: uuid.UUID, project_id: uuid.UUID, wanted: Speech, *, key: str = "") -> JobView:
    """Have a text spoken, as the project's pronunciations say.

    Ordering again with the same ``key`` answers with the order that is there.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: naming the field that can't be used.
        CreditsShort: when there are not enough credits.
        Conflict: when too many of the owner's orders are being made.
    """
    title, narrator, said = _of(owner_id, project_id)
    words = _words(wanted.text)
    tongue = voice_choice.language_of(words, wanted.language)
    chosen: dict[str, Any] = {
        "text": words,
        "voice_id": voice_choice.checked_voice(wanted.voice or narrator, tongue),
        "language": tongue.value,
        "pronunciations": said,
        "duration_s": round(spoken_seconds(words), 1),
    }
    return _placed(owner_id, Order(JobKind.AUDIO, project_id, title, chosen), key)


def compose(owner_id: uuid.UUID, project_id: uuid.UUID, wanted: Music, *, key: str = "") -> JobView:
    """Have a piece of music composed and played. Raises as ``speak`` does."""
    title, _, _ = _of(owner_id, project_id)
    return _placed(owner_id, Order(JobKind.MUSIC, project_id, title, _music(wanted)), key)


def dub(owner_id: uuid.UUID, project_id: uuid.UUID, wanted: LipSync, *, key: str = "") -> JobView:
    """Have a face in a video or photo speak a recording, or words. Raises as ``speak`` does."""
    title, narrator, said = _of(owner_id, project_id)
    if there := _known(owner_id, JobKind.LIP_SYNC, key):
        return there  # before anything is fetched again
    if not 0 <= wanted.face < MOST_FACES:
        raise BadInput(f"The face is a number from 0 to {MOST_FACES - 1}.", field="face")
    words = _words(wanted.text) if wanted.text else ""
    tongue = voice_choice.checked_language(wanted.language)
    if tongue is None:
        tongue = voice_choice.language_of(words) if words else voice_choice.ENGLISH
    footage, speech = _sources(owner_id, wanted)
    seconds = spoken_seconds(words) if speech is None else speech.duration_ms / 1000
    if seconds > LONGEST_DUB_S:
        most = f"{LONGEST_DUB_S / 60:.0f} minutes"
        raise BadInput(f"The studio dubs up to {most} at once.", field="audio_url")
    chosen: dict[str, Any] = {
        "footage": footage.content_hash,
        "speech": speech.content_hash if speech else "",
        "text": words,
        "language": tongue.value,
        "face": wanted.face,
        "duration_s": round(seconds, 1),
    }
    if speech is None:
        chosen["voice_id"] = voice_choice.checked_voice(wanted.voice or narrator, tongue)
        chosen["pronunciations"] = said
    return _placed(owner_id, Order(JobKind.LIP_SYNC, project_id, title, chosen), key)


def sample(owner_id: uuid.UUID, project_id: uuid.UUID, voice_id: str) -> JobView:
    """Hear a voice say a few words, before it is chosen. Free; made once.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: for a voice that is not there.
    """
    title, _, _ = _of(owner_id, project_id)
    tongue = voice_choice.language_spoken_by(voice_id)
    words = voice_choice.sample_text(tongue)
    chosen: dict[str, Any] = {
        "sample": voice_id,
        "text": words,
        "voice_id": voice_id,
        "language": tongue.value,
        "pronunciations": [],
        "duration_s": round(spoken_seconds(words), 1),
    }
    return _free(owner_id, Order(JobKind.AUDIO, project_id, title, chosen))


def hear_word(owner_id: uuid.UUID, project_id: uuid.UUID, word: str) -> JobView:
    """Hear how a word is said, as the project's list has it. Free.

    Raises:
        NotFound: for a project that is not the owner's, or a word that is not on its list.
    """
    title, narrator, said = _of(owner_id, project_id)
    pair = next((each for each in said if each[0].casefold() == word.casefold()), None)
    if pair is None:
        raise NotFound("This word is not on the list.")
    chosen: dict[str, Any] = {
        "sample": f"{pair[0]}: {pair[1]}",
        "text": pair[0],
        "voice_id": narrator,
        "language": voice_choice.ENGLISH.value,
        "pronunciations": [pair],
        "duration_s": round(spoken_seconds(pair[0]), 1),
    }
    return _free(owner_id, Order(JobKind.AUDIO, project_id, title, chosen))


def preview(owner_id: uuid.UUID, project_id: uuid.UUID, style: str) -> JobView:
    """Hear a style of music for some seconds, before it is chosen. Free; made once.

    Raises:
        NotFound: for a project that is not the owner's.
        BadInput: for a style that is not there.
    """
    title, _, _ = _of(owner_id, project_id)
    chosen = _music(Music("", PREVIEW_S, style))
    chosen["preview"] = chosen["style"]
    return _free(owner_id, Order(JobKind.MUSIC, project_id, title, chosen))


def styles() -> tuple[StyleCard, ...]:
    """The styles of music that a person may choose."""
    return style_cards()


def of_project(
    owner_id: uuid.UUID, project_id: uuid.UUID, kind: JobKind | None = None
) -> tuple[JobView, ...]:
    """What was ordered by itself in a project, newest first; samples and previews aside.

    Raises:
        NotFound: for a project that is not the owner's.
    """
    kinds = (JobKind.AUDIO, JobKind.MUSIC, JobKind.LIP_SYNC) if kind is None else (kind,)
    newest = (
        sa.select(GenerationJob)
        .where(
            GenerationJob.project_id == project_id,
            GenerationJob.user_id == owner_id,
            GenerationJob.kind.in_(kinds),
            GenerationJob.settings["sample"].as_string().is_(None),
            GenerationJob.settings["preview"].as_string().is_(None),
        )
        .order_by(GenerationJob.created_at.desc(), GenerationJob.id)
        .limit(MOST_LISTED)
    )
    with transaction() as session:
        own_project(owner_id, project_id, to_change=False)
        return tuple(orders.viewed(session, row) for row in session.scalars(newest).all())


def _free(owner_id: uuid.UUID, wanted: Order) -> JobView:
    """An order that costs nothing; the one that is there, when it was not in vain."""
    same = (
        sa.select(GenerationJob)
        .where(
            GenerationJob.user_id == owner_id,
            GenerationJob.project_id == wanted.project_id,
            GenerationJob.kind == wanted.kind,
            GenerationJob.status.in_((*ACTIVE, JobStatus.COMPLETE)),
            *(
                GenerationJob.settings[name].as_string() == wanted.settings[name]
                for name in ("sample", "preview")
                if name in wanted.settings
            ),
        )
        .order_by(GenerationJob.created_at.desc())
        .limit(1)
    )
    with transaction() as session:
        row = session.scalar(same)
        if row is not None:
            return orders.viewed(session, row)
    return orders.place(owner_id, wanted)


def _of(owner_id: uuid.UUID, project_id: uuid.UUID) -> tuple[str, str, list[list[str]]]:
    """A project's title, its narrator's voice, and how its words are read."""
    with transaction():
        project = own_project(owner_id, project_id, to_change=False)
        return project.title, project.voice.value, pronunciations_of(project)


def _sources(owner_id: uuid.UUID, wanted: LipSync) -> tuple[Kept, Kept | None]:
    """The footage and the speech; None where a voice of the studio's is to say the words."""
    footage = sources.find(owner_id, wanted.video_url, field="video_url", here=wanted.here)
    if footage.medium == "sound":
        raise BadInput("There is no picture in this file.", field="video_url")
    if not wanted.audio_url and wanted.text:
        return footage, None
    speech = sources.find(owner_id, wanted.audio_url, field="audio_url", here=wanted.here)
    if not speech.heard:
        raise BadInput("There is no sound in this file.", field="audio_url")
    return footage, speech


def _music(wanted: Music) -> dict[str, Any]:
    least, most = MUSIC_SECONDS
    if not least <= wanted.seconds <= most:
        raise BadInput(f"Music is {least:.0f} to {most:.0f} seconds long.", field="duration")
    words = " ".join(wanted.prompt.split())
    fault = letters.fault(words, one_line=True)
    if fault or len(words) > PROMPT_LETTERS:
        why = fault or f"has at most {PROMPT_LETTERS} letters"
        raise BadInput(f"The prompt {why}.", field="prompt")
    if not 0 <= wanted.seed <= LARGEST_SEED:
        raise BadInput(f"The seed is 0 to {LARGEST_SEED}.", field="seed")
    try:
        style = style_id(wanted.style)
    except BadInput as error:
        error.field = "style"
        raise
    length = float(wanted.seconds)
    return {"prompt": words, "style": style, "seed": wanted.seed, "duration_s": length}


def _words(given: str) -> str:
    """A text that can be spoken."""
    most = settings().max_speech_letters
    if len(given) > most:
        raise BadInput(f"The studio speaks up to {most:,} letters at once.", field="text")
    fault = letters.fault(given)
    if fault:
        raise BadInput(f"The text {fault}.", field="text")
    if not any(letter.isalnum() for letter in given):
        raise BadInput("There are no words in this text.", field="text")
    return given.replace("\r\n", "\n").replace("\r", "\n").strip()


def _placed(owner_id: uuid.UUID, wanted: Order, key: str) -> JobView:
    """An order at its price; with a key that was used before, the order that is there."""
    if there := _known(owner_id, wanted.kind, key):
        return there
    priced = replace(wanted, credits=price(wanted.kind, wanted.settings["duration_s"]))
    return orders.place(owner_id, priced, _own_key(owner_id, wanted.kind, key))


def _known(owner_id: uuid.UUID, kind: JobKind, key: str) -> JobView | None:
    own_key = _own_key(owner_id, kind, key)
    return orders.known(own_key) if own_key else None


def _own_key(owner_id: uuid.UUID, kind: JobKind, key: str) -> str | None:
    return f"{owner_id}:{kind.value}:{key}" if key else None
