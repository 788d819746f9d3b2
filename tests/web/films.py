"""Films for pages to show: orders in every state, and a finished film that was really encoded."""

import datetime as dt
import io
import json
from typing import Any

import av
import numpy as np
from PIL import Image

from studio.models import GenerationJob, MediaAsset, Project, db
from studio.models.words import JobKind, ProjectStatus
from studio.services.context import store
from studio.services.film_views import film_file

LENGTH_S = 6
BOARD = {
    "title": "The Last Lamp",
    "duration_s": LENGTH_S,
    "shots": [
        {"id": "sc010-sh010", "scene": "sc010", "start_s": 0.5, "duration_s": 2.5},
        {"id": "sc020-sh010", "scene": "sc020", "start_s": 3.0, "duration_s": 3.0},
    ],
    "scenes": [{"id": "sc010", "title": "The rock"}, {"id": "sc020", "title": "The sea"}],
}
REPORT = {
    "title": "The Last Lamp", "width": 320, "height": 180, "duration_s": float(LENGTH_S),
    "shots_planned": 2, "shots_found": 2, "black_s": 0.0, "frozen_s": 0.1, "captions": 2,
    "caption_overlaps": 0, "caption_letters_a_second_most": 14.2, "loudness_lufs": -14.1,
    "true_peak_dbtp": -1.4,
    "checks": [
        {"name": "loudness", "passed": True, "measured": "-14.1 LUFS", "allowed": "-14 LUFS"}
    ],
}  # fmt: skip
CAPTIONS = """WEBVTT

00:00.500 --> 00:02.500
The lamp had burned
for ninety years.

00:03.200 --> 00:05.500
There is a boat out there!
"""


def tiny_film() -> bytes:
    """Six seconds of a square that wanders, as H.264 with silence."""

    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as film:
        picture = film.add_stream("libx264", rate=24)
        picture.width, picture.height, picture.pix_fmt = 320, 180, "yuv420p"
        sound = film.add_stream("aac", rate=48000)
        sound.layout = "stereo"
        for number in range(LENGTH_S * 24):
            frame = np.full((180, 320, 3), 60, np.uint8)
            frame[60:120, number * 2 : number * 2 + 40] = (240, 190, 60)
            film.mux(picture.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        for _ in range(LENGTH_S * 48000 // 1024):
            quiet = av.AudioFrame.from_ndarray(
                np.zeros((2, 1024), np.float32), format="fltp", layout="stereo"
            )
            quiet.sample_rate = 48000
            film.mux(sound.encode(quiet))
        film.mux(picture.encode())
        film.mux(sound.encode())
    return out.getvalue()


def put_job(project, status: str, **facts: Any):
    """An order in some state. Within an application context."""
    job = GenerationJob(
        user_id=project.user_id,
        project_id=project.id,
        kind=JobKind.VIDEO,
        status=status,
        settings={"duration_s": 30},
        **facts,
    )
    db.session.add(job)
    state = {"queued": "pending", "cancelled": "pending"}.get(status, status)
    db.session.get(Project, project.id).status = ProjectStatus(state)
    db.session.commit()
    return job.id


def premiere(project, **more: bytes) -> None:
    """A finished film for a project, with ``more`` files. Within an application context."""

    poster = io.BytesIO()
    Image.new("RGB", (320, 180), (40, 60, 120)).save(poster, "JPEG")
    made = {
        "film.mp4": tiny_film(),
        "film.vtt": CAPTIONS.encode(),
        "film.srt": b"1\n00:00:00,500 --> 00:00:02,500\nThe lamp\n",
        "poster.jpg": poster.getvalue(),
        "storyboard.json": json.dumps(BOARD).encode(),
        "report.json": json.dumps(REPORT).encode(),
        **more,
    }
    for name, data in made.items():
        entry = film_file(name)
        assert entry, name
        db.session.add(
            MediaAsset(
                user_id=project.user_id,
                project_id=project.id,
                kind=entry.kind,
                name=name,
                content_hash=store().put_bytes(data),
                media_type=entry.media_type,
                size=len(data),
            )
        )
    row = db.session.get(Project, project.id)
    row.video_url = f"/projects/{project.id}/files/film.mp4"
    ended = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
    put_job(project, "complete", stage="master", progress=1.0, started_at=ended, ended_at=ended)
