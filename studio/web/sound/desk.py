"""What the sound page shows: who speaks with which voice, how words are said, music, captions.

In: a project and what its person chose. Out: the template's words.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from studio.film.tongues import name_of
from studio.lib.errors import LanguageUnspoken
from studio.services import casting, line_corrections, pieces, sound, voice_choice
from studio.services.casting import CastMember
from studio.services.line_corrections import SpokenLine
from studio.services.projects import ProjectView
from studio.services.sound import SoundView
from studio.services.voice_choice import VoiceCard
from studio.services.words import JobKind, NarratorVoice

VoiceGroups = tuple[tuple[str, tuple[VoiceCard, ...]], ...]
STUDIO_CHOICE = "The studio’s choice"
NARRATORS = {
    NarratorVoice.MALE: "The man of the script page",
    NarratorVoice.FEMALE: "The woman of the script page",
    NarratorVoice.NEUTRAL: "The calm voice of the script page",
}


@dataclass(frozen=True)
class Part:
    """One who speaks. ``voice`` is the id that was chosen, or ""; ``own`` says what else speaks."""

    name: str
    label: str
    words: str
    voice: str
    own: str
    heard: str


@dataclass(frozen=True)
class Track:
    """A track of one's own: its name, length in seconds, address."""

    name: str
    length_s: float
    src: str


@dataclass(frozen=True)
class Style:
    """A style of music: what the form sends, its name, a few words."""

    id: str
    label: str
    words: str


@dataclass(frozen=True)
class Desk:
    """The whole page; ``unspoken`` says so when the script's language has no voice here.

    ``tracks`` are tags, names of languages and names of files.
    """

    parts: tuple[Part, ...]
    voices: VoiceGroups
    languages: tuple[tuple[str, str], ...]
    language: str
    unspoken: str
    pronunciations: tuple[tuple[str, str], ...]
    styles: tuple[Style, ...]
    music: str
    music_db: float
    track: Track | None
    described: bool
    burned: bool
    tracks: tuple[tuple[str, str, str], ...]
    lines: tuple[SpokenLine, ...]
    music_price: str

    @property
    def level_words(self) -> str:
        """How loud the music is, in words."""
        level = round(self.music_db)
        if not level:
            return "as the studio mixes it"
        return f"{abs(level)} dB {'softer' if level < 0 else 'louder'}"


def desk_of(owner_id: uuid.UUID, project: ProjectView) -> Desk:
    """The sound page of a project."""
    chosen = sound.settings_of(owner_id, project.id)
    tongue, recognised, unspoken = spoken_language(project, chosen)
    voices = voice_choice.cards(voice_choice.checked_language(tongue) or voice_choice.ENGLISH)
    names = {card.id: card for card in voices}
    members = casting.cast(owner_id, project.id)
    first = f"As it is written: {recognised}" if recognised else "As it is written"
    return Desk(
        parts=tuple(_part(project, member, names) for member in members),
        voices=grouped(voices),
        languages=(("", first), *((str(k), v) for k, v in voice_choice.LANGUAGE_NAMES.items())),
        language=chosen.language,
        unspoken=unspoken,
        pronunciations=chosen.pronunciations,
        styles=styles(),
        music=project.music,
        music_db=chosen.music_db,
        track=_track(project, chosen),
        described=chosen.described,
        burned=chosen.burned,
        tracks=tuple((tag, name_of(tag), file.name) for tag, file in chosen.captions.items()),
        lines=line_corrections.lines(owner_id, project.id),
        music_price=_price_words(),
    )


def grouped(voices: Sequence[VoiceCard]) -> VoiceGroups:
    """Voices by what kind of speaker they are."""
    groups = dict.fromkeys(one.group for one in voices)
    return tuple((group, tuple(one for one in voices if one.group == group)) for group in groups)


def styles() -> tuple[Style, ...]:
    """The styles that may be chosen, the moods' own first and none last."""
    named = (Style(card.id, card.label, card.words) for card in pieces.styles())
    every = tuple(style for style in named if style.id not in ("", "none"))
    return (
        Style("", "By the scene", "What each scene’s mood asks for"),
        *every,
        Style("none", "No music", "Voices and sounds alone"),
    )


def spoken_language(project: ProjectView, chosen: SoundView) -> tuple[str, str, str]:
    """The tag that is spoken, the name of the recognised one, and why there is none."""
    try:
        found = voice_choice.language_of(project.script, "")
    except LanguageUnspoken as error:
        return chosen.language, "", "" if chosen.language else str(error)
    return chosen.language or found.value, voice_choice.LANGUAGE_NAMES[found], ""


def _part(project: ProjectView, member: CastMember, names: dict[str, VoiceCard]) -> Part:
    narrates = member.name == sound.NARRATOR
    lines = f"{member.lines} line{'' if member.lines == 1 else 's'}" if member.lines else ""
    speaker = names.get(member.spoken_by)
    own = NARRATORS[project.voice] if narrates else STUDIO_CHOICE
    if speaker and not member.chosen and not narrates:
        own = f"{STUDIO_CHOICE}: {speaker.label}, {speaker.description}"
    return Part(
        name=member.name,
        label="Narrator" if narrates else member.name.title(),
        words=lines,
        voice=member.chosen,
        own=own,
        heard=member.chosen or (project.voice.value if narrates else member.spoken_by),
    )


def _track(project: ProjectView, chosen: SoundView) -> Track | None:
    if chosen.track is None:
        return None
    src = url_for("sound.file", project_id=project.id, file_id=chosen.track.id)
    return Track(chosen.track.name, chosen.track.duration_s or 0, src)


def _price_words() -> str:
    one = pieces.price(JobKind.MUSIC, 30)
    return f"Thirty seconds cost {one} credit{'' if one == 1 else 's'}."
