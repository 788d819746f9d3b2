"""The whole way: an order for a film goes in, a finished and checked film comes out.

Sound comes first: the spoken lines fix the time, the edit decides everything on one timeline, and
all that comes after performs it. Every piece of work is found again if it was made before.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from studio.film.caption import CaptionTrack
from studio.film.heard_abroad import OWN_MUSIC
from studio.film.screenplay import Screenplay
from studio.film.shot import Storyboard
from studio.film.sound import SoundWishes
from studio.film.timecode import FRAMES_PER_SECOND
from studio.film.timeline import Timeline
from studio.lib import clock
from studio.lib.errors import FilmRejected, ScriptTooLong
from studio.pipeline import board, estimate, mixdown, own_track
from studio.pipeline.captioning import tracks
from studio.pipeline.description import describe
from studio.pipeline.runner import Runner
from studio.pipeline.stages import captions as caption_stage
from studio.pipeline.stages import edit, effects, master, pictures, render, score, voices
from studio.pipeline.work import Progress, Watch, Work
from studio.providers.registry import Workshop
from studio.score.cards import style_id
from studio.storage.artifacts import ArtifactStore, Record

__all__ = ["Brief", "Film", "Progress", "Watch", "Workshop", "make_film"]

SHARES = {
    "storyboard": 2.0,
    "voices": 24.0,
    "pictures": 60.0,
    "score": 5.0,
    "mix": 4.0,
    "render": 1.0,
    "master": 4.0,
}
NO_MUSIC = "none"
GRACE = 1.15
"""How far an estimate may lie over the longest length before a script is called too long."""


@dataclass(frozen=True)
class Brief:
    """An order for a film.

    ``voice`` is the narrator's: male, female or neutral. ``music`` is a style of the composer's,
    "none", or "" for what each mood asks for. ``longest_s`` refuses a script that needs more.
    ``images`` are content hashes of stored pictures, in the order of the person's choice, and
    ``image_names`` the names of their files. ``sound`` is what was chosen for the film's sound.
    """

    title: str
    script: str
    script_name: str = ""
    voice: str = "neutral"
    music: str = ""
    longest_s: int | None = None
    width: int = 1920
    height: int = 1080
    draft: bool = False
    seed: int = 0
    images: tuple[str, ...] = ()
    image_names: tuple[str, ...] = ()
    sound: SoundWishes = field(default_factory=SoundWishes)


@dataclass(frozen=True)
class Film:
    """A finished film: content hashes by file name, its length, and its report.

    ``stems`` are the sound in its parts, for who asks: WAV files, and ``stems.json`` with where
    lines, music and sounds lie and how far each line is over the bed.
    """

    files: tuple[tuple[str, str], ...]
    duration_ms: int
    report: Mapping[str, object]
    stems: tuple[tuple[str, str], ...] = ()


def make_film(brief: Brief, *, workshop: Workshop, store: ArtifactStore, watch: Watch) -> Film:
    """Make a film, or find what was made of it before and make the rest.

    Raises:
        BadInput: when the script or an option can't be used; nothing was made then.
        ScriptTooLong: when the script needs more than ``brief.longest_s``.
        Cancelled: when the watch says stop.
        FilmRejected: when the finished film does not pass its own checks.
        StudioError: what an engine raised.
    """
    screenplay = read(brief)
    _style(brief)
    runner = Runner(workshop=workshop, store=store, watch=watch, shares=SHARES)
    storyboard = board.draw(brief.title, screenplay, brief, workshop=workshop, runner=runner)
    if brief.sound.described:
        storyboard = describe(storyboard)
    timeline, takes = _edit(brief, storyboard, runner)
    style = OWN_MUSIC if brief.sound.track else _style(brief)
    captions = caption_stage.caption(timeline, language=storyboard.language, style=style)
    own = CaptionTrack(tracks.tag_of(storyboard.language), captions)
    texts = (own, *tracks.brought(brief.sound.caption_tracks, timeline, store))
    shots = runner.run(
        "pictures",
        pictures.plan(
            timeline,
            draft=brief.draft,
            engine=workshop.illustrator.version,
            captions=captions if brief.sound.burned else (),
            letterer=workshop.letterer.version if brief.sound.burned else "",
        ),
        "Moving the shots",
    )
    mixed = _sound(brief, timeline, takes, runner)
    assembly = render.plan(
        timeline,
        segments=[record.file("segment.mp4") for record in shots],
        mix=mixed.file("mix.wav"),
        texts=texts,
        burned=brief.sound.burned,
    )
    (joined,) = runner.run("render", [assembly], "Joining the film")
    screening = master.plan(joined.file("film.mp4"), timeline, texts, burned=brief.sound.burned)
    (checked,) = runner.run("master", [screening], "Watching the film once through")
    film = _finished(brief, storyboard, timeline, texts, (joined, checked), runner)
    return replace(film, stems=_stems(mixed, store))


def read(brief: Brief) -> Screenplay:
    """Break the script down and see that it fits.

    Raises:
        ScriptUnreadable: when there is nothing to film.
        ScriptTooLong: with the estimated running time.
    """
    screenplay = estimate.read(brief.script, brief.script_name)
    needed = estimate.of(screenplay).duration_s
    if brief.longest_s is not None and needed > brief.longest_s * GRACE:
        raise ScriptTooLong(
            f"This script runs about {_minutes(needed)}; the longest film here is "
            f"{_minutes(brief.longest_s)}. Shorten the script, or choose a longer film."
        )
    return screenplay


def _minutes(seconds: float) -> str:
    whole = math.ceil(seconds)
    return f"{whole // 60}:{whole % 60:02} minutes" if whole >= 60 else f"{whole} seconds"


def _edit(
    brief: Brief, storyboard: Storyboard, runner: Runner
) -> tuple[Timeline, Sequence[tuple[str, Record]]]:
    spoken = voices.plan(
        storyboard, runner.workshop.voice_actor.version, brief.sound.pronunciations
    )
    records = runner.run("voices", [work for _, work in spoken], "Speaking the lines")
    takes = {
        line.id: voices.take_of(record, line.id)
        for (line, _), record in zip(spoken, records, strict=True)
    }
    scored = brief.music != NO_MUSIC or bool(brief.sound.track)
    order = edit.Order(brief.width, brief.height, brief.seed, music=scored)
    timeline = edit.edit(storyboard, takes, order)
    if brief.sound.track:
        timeline = own_track.cued(timeline)
    lines = [(line.id, record) for (line, _), record in zip(spoken, records, strict=True)]
    return timeline, lines


def _sound(
    brief: Brief, timeline: Timeline, takes: Sequence[tuple[str, Record]], runner: Runner
) -> Record:
    """The mix and its stems; a person's own track is played in place of the composer's cues."""
    sound_maker = runner.workshop.sound_maker
    music = _music(brief, timeline, runner)
    beds = effects.plan_beds(timeline, seed=brief.seed, engine=sound_maker.version)
    spots = effects.plan_spots(timeline, seed=brief.seed, engine=sound_maker.version)
    made = runner.run("score", [*music, *beds, *spots], "Playing the music")
    work = mixdown.plan(
        timeline,
        takes={line_id: record.file("take.wav") for line_id, record in takes},
        music=[record.file("music.wav") for record in made[: len(music)]],
        beds=[record.file("bed.wav") for record in made[len(music) :][: len(beds)]],
        spots=[record.file("spot.wav") for record in made[len(music) + len(beds) :]],
        music_db=brief.sound.music_db,
    )
    (mixed,) = runner.run("mix", [work], "Mixing the sound")
    return mixed


def _music(brief: Brief, timeline: Timeline, runner: Runner) -> list[Work]:
    """The work of the film's music; none where there are no cues."""
    if brief.sound.track:
        return [own_track.plan(timeline, track=brief.sound.track)]
    engine = runner.workshop.composer.version
    return score.plan_music(timeline, style=_style(brief), seed=brief.seed, engine=engine)


def _style(brief: Brief) -> str:
    """The composer's style that was asked for; "" for the moods' own.

    Raises:
        BadInput: for a style that is not there; the message lists those that are.
    """
    return "" if brief.music == NO_MUSIC else style_id(brief.music)


def _stems(mixed: Record, store: ArtifactStore) -> tuple[tuple[str, str], ...]:
    """The stems by the names of their files."""
    facts = ("stems.json", store.put_bytes(board.pretty(mixed.facts)))
    stems = [(f"stem-{name}", kept) for name, kept in mixed.files.items() if name != "mix.wav"]
    return (("mix.wav", mixed.file("mix.wav")), *stems, facts)


def _finished(
    brief: Brief,
    storyboard: Storyboard,
    timeline: Timeline,
    texts: Sequence[CaptionTrack],
    records: tuple[Record, Record],
    runner: Runner,
) -> Film:
    joined, checked = records
    own, *others = texts
    report = {"language": own.tag, **_report(brief, timeline, checked, runner)}
    _refuse_if_failed(checked)
    put = runner.store.put_bytes
    document = board.document(storyboard, timeline)
    written = tracks.files(own.captions, others, caption_stage.described(timeline))
    files = {
        "film.mp4": joined.file("film.mp4"),
        **{name: put(text.encode()) for name, text in written.items()},
        "poster.jpg": checked.file("poster.jpg"),
        "storyboard.json": put(board.pretty(document)),
        "report.json": put(board.pretty(report)),
    }
    duration_ms = round(timeline.frames * 1000 / FRAMES_PER_SECOND)
    return Film(tuple(files.items()), duration_ms, report)


def _report(brief: Brief, timeline: Timeline, checked: Record, runner: Runner) -> dict[str, object]:
    log = runner.log
    return {
        "title": timeline.title,
        "seed": brief.seed,
        "draft": brief.draft,
        "burned": brief.sound.burned,
        "width": timeline.width,
        "height": timeline.height,
        "frames_per_second": FRAMES_PER_SECOND,
        **dict(checked.facts),
        "stages": {
            name: {"seconds": round(s.seconds, 2), "made": s.made, "reused": s.reused}
            for name, s in log.items()
        },
        "made": sum(s.made for s in log.values()),
        "reused": sum(s.reused for s in log.values()),
        "seconds": round(clock.ticks() - runner.started, 2),
    }


def _refuse_if_failed(checked: Record) -> None:
    failed = [c for c in board.rows(checked.facts["checks"]) if not c["passed"]]
    if failed:
        found = "; ".join(f"{c['name']}: {c['measured']}, allowed {c['allowed']}" for c in failed)
        raise FilmRejected(f"The film was made but did not pass its checks ({found}).")
