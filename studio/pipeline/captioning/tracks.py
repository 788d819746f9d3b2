"""Captions as tracks and files of a film: its own, and those brought in other languages.

Comes in: captions, wishes, the store. Goes out: tracks for the file, and caption files by name.
"""

from collections.abc import Sequence
from dataclasses import replace

from studio.film.caption import Caption, CaptionTrack
from studio.film.sound import Language
from studio.film.subtitle_reading import read_captions
from studio.film.subtitles import to_srt, to_vtt, to_words_vtt
from studio.film.timecode import ms_of_frame
from studio.film.timeline import Timeline
from studio.film.tongues import checked_tag
from studio.storage.artifacts import ArtifactStore

_TAGS = {
    Language.EN_US: "en-US",
    Language.EN_GB: "en-GB",
    Language.PORTUGUESE: "pt-BR",
}


def tag_of(language: Language) -> str:
    """The tag of the film's own captions."""
    return _TAGS.get(language, language.value)


def brought(
    wanted: Sequence[tuple[str, str]], timeline: Timeline, store: ArtifactStore
) -> tuple[CaptionTrack, ...]:
    """The caption files of other languages, read; ``wanted`` pairs tags with content hashes.

    A caption that lies behind the film's end, which may have come nearer since the file was
    written, is left out; one over its end ends with it.

    Raises:
        BadInput: for a tag that is none.
        CaptionsUnreadable: for a file that is none.
    """
    film_ms = ms_of_frame(timeline.frames)
    tracks = []
    for tag, content_hash in wanted:
        read = read_captions(store.open_path(content_hash).read_bytes())
        kept = (replace(one, end_ms=min(one.end_ms, film_ms)) for one in read)
        captions = tuple(one for one in kept if one.start_ms < film_ms)
        tracks.append(CaptionTrack(checked_tag(tag), captions))
    return tuple(tracks)


def file_name(tag: str) -> str:
    """The name of the WebVTT file of a language that was brought."""
    return f"film.{tag}.vtt"


def files(
    own: Sequence[Caption], others: Sequence[CaptionTrack], descriptions: Sequence[Caption]
) -> dict[str, str]:
    """All caption files of a film: texts by name."""
    made = {
        "film.vtt": to_vtt(own),
        "film.srt": to_srt(own),
        "film.words.vtt": to_words_vtt(own),
    }
    if descriptions:
        made["film.descriptions.vtt"] = to_vtt(descriptions)
    return made | {file_name(track.tag): to_vtt(track.captions) for track in others}
