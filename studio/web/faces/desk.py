"""What the page of faces offers: voices that can say the words, and what it costs."""

import uuid

from studio.services import pieces, sound, voice_choice
from studio.services.projects import ProjectView
from studio.services.words import JobKind
from studio.web.sound.desk import VoiceGroups, grouped, spoken_language


def voices(owner_id: uuid.UUID, project: ProjectView) -> VoiceGroups:
    """The voices of the language of a project's script."""
    tag, _, _ = spoken_language(project, sound.settings_of(owner_id, project.id))
    return grouped(voice_choice.cards(voice_choice.checked_language(tag) or voice_choice.ENGLISH))


def price_words() -> str:
    """What a video costs, in words."""
    seconds = 1
    while pieces.price(JobKind.LIP_SYNC, seconds + 1) == 1:
        seconds += 1
    return f"A credit for every {seconds} seconds that were begun; nothing when no face is found."
