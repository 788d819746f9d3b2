"""Storyboard: what stands on the stage in every shot, from the words of the screenplay.

In: a ``Screenplay``. Out: a ``Storyboard``, and its document for people and other programs.
"""

from collections.abc import Mapping

from studio.film.screenplay import Screenplay
from studio.film.shot import Shot, Storyboard, Voice
from studio.film.sound import Language
from studio.film.timecode import FRAMES_PER_SECOND, SAMPLES_PER_SECOND
from studio.film.timeline import ShotSpan, Timeline
from studio.lib import hashing
from studio.providers.ports import WordSense
from studio.reading.board import draw_board
from studio.reading.cast import NOBODY, CastVoice
from studio.speech.catalogue import name_of

VERSION = "3"


def draw_storyboard(  # noqa: PLR0913  # all a board is drawn from, by keyword
    screenplay: Screenplay,
    *,
    word_sense: WordSense,
    narrator: Voice,
    cast_voice: CastVoice,
    seed: int,
    chosen: Mapping[str, Voice] = NOBODY,
    language: Language = Language.EN_US,
) -> Storyboard:
    """Shots, cast and lines of a screenplay.

    ``cast_voice`` is called with ``name``, ``look``, ``hints`` (nouns and adjectives told of the
    person and their voice) and ``taken`` (voices already given) and answers a ``Voice``;
    ``chosen`` are voices that a person chose, by name. The same screenplay, engine and seed give
    the same board.
    """
    return draw_board(
        screenplay,
        word_sense=word_sense,
        narrator=narrator,
        cast_voice=cast_voice,
        seed=seed,
        chosen=chosen,
        language=language,
    )


def board_document(storyboard: Storyboard, timeline: Timeline) -> dict[str, object]:
    """The board as ``storyboard.json``: shots and lines with their times on it in seconds."""
    by_id = {span.shot_id: span for span in timeline.shots}
    ends = [span.start + span.frames for span in timeline.shots]
    said = {line.line_id: line.start / SAMPLES_PER_SECOND for line in timeline.spoken}
    return {
        "title": storyboard.title,
        "author": storyboard.author,
        "duration_s": _seconds(max(ends, default=0)),
        "scenes": [{"id": scene, "title": title} for scene, title in storyboard.scene_titles],
        "language": storyboard.language.value,
        "narrator": {"voice": _voice_id(storyboard.narrator)},
        "cast": [
            {
                "name": character.name,
                "look": hashing.plain(character.look),
                "voice": _voice_id(character.voice),
            }
            for character in storyboard.cast
        ],
        "shots": [_shot(shot, by_id.get(shot.id), said) for shot in storyboard.shots],
    }


def _shot(shot: Shot, span: ShotSpan | None, said: Mapping[str, float]) -> dict[str, object]:
    return {
        "id": shot.id,
        "scene": shot.scene,
        "words": shot.words,
        "setting": shot.setting.value,
        "time_of_day": shot.time_of_day.value,
        "weather": shot.weather.value,
        "season": shot.season.value,
        "mood": shot.mood.value,
        "framing": shot.framing.value,
        "camera": shot.camera.value,
        "transition": shot.transition.value,
        "characters": [staged.name for staged in shot.characters],
        "props": [
            *(prop.word for prop in shot.props),
            *(s.holds.word for s in shot.characters if s.holds),
        ],
        "lines": [
            {
                "id": line.id,
                "speaker": line.speaker,
                "text": line.text,
                "kind": line.kind.value,
                "start_s": round(said.get(line.id, 0.0), 3),
            }
            for line in shot.lines
        ],
        "sounds": [spot.sound.value for spot in shot.spots],
        "start_s": _seconds(span.start) if span else 0.0,
        "duration_s": _seconds(span.frames) if span else 0.0,
    }


def _voice_id(voice: Voice) -> str:
    """The catalogue's name of a voice; "" of one that was made for a single part."""
    named = name_of(voice)
    return named.id if named else ""


def _seconds(frames: int) -> float:
    return round(frames / FRAMES_PER_SECOND, 3)
