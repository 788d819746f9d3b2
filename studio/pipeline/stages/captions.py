"""Captions from the words as they were spoken, and of what else is heard.

``caption`` takes a timeline and gives captions that hold the house limits without exception:
two lines of 42 letters, 17 letters a second, a second at least, two frames apart. Where speech
is faster than can be read, captions stay longer and the next come later. ``studio.film.subtitles``
writes them as files.
"""

from dataclasses import replace

from studio.film.caption import Caption, Place
from studio.film.shot import LineKind
from studio.film.sound import Language
from studio.film.timecode import SAMPLES_PER_SECOND, ms_of_frame
from studio.film.timeline import Timeline
from studio.pipeline.captioning.grouping import groups_of
from studio.pipeline.captioning.scenery import Scenery
from studio.pipeline.captioning.sounds import with_sounds
from studio.pipeline.captioning.timing import spans_of
from studio.pipeline.captioning.words import runs_of

STAGE, VERSION = "captions", "2"


def caption(
    timeline: Timeline, *, language: Language = Language.EN_US, style: str = ""
) -> tuple[Caption, ...]:
    """Captions for all that is spoken and heard, in order.

    ``language`` is the film's; ``style`` names the music's where one was chosen.
    """
    scenery = Scenery(timeline)
    runs = runs_of(timeline.spoken, scenery)
    told_and_played = len({run.speaker for run in runs}) > 1
    groups = groups_of(runs, language)
    spoken = [
        Caption(
            start,
            end,
            group.lines,
            group.speakers,
            slanted=told_and_played and (group.unseen or not any(group.speakers)),
            word_ms=group.word_ms(),
        )
        for group, (start, end) in zip(
            groups, spans_of(groups, ms_of_frame(timeline.frames), scenery.cuts_ms), strict=True
        )
    ]
    heard = with_sounds(spoken, timeline, language=language, style=style)
    return tuple(_placed(one, scenery) for one in heard)


def _placed(one: Caption, scenery: Scenery) -> Caption:
    """At the head of the picture where its foot is taken."""
    taken = scenery.foot_is_taken(one.start_ms, one.end_ms)
    return replace(one, place=Place.ABOVE) if taken else one


def described(timeline: Timeline) -> tuple[Caption, ...]:
    """What the narrator says of the picture, a caption a line; not to be read, but to be read out.

    They hold no limits of letters: they are a text for machines and for search.
    """
    return tuple(
        Caption(_ms(line.start), _ms(line.start + line.samples), (line.text,))
        for line in timeline.spoken
        if line.kind is LineKind.DESCRIPTION
    )


def _ms(samples: int) -> int:
    return samples * 1000 // SAMPLES_PER_SECOND
