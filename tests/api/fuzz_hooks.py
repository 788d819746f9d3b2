"""What the fuzzer can't know from the description: which scripts have words, what a picture is.

The description says that a script is text and that an image is a file. That a film needs words,
that a picture must decode and be one's own, and which voice speaks which language, is not for a
schema to say: where the fuzzer sends what should be taken, these put in such words and files.
"""

import uuid
from typing import Any

import schemathesis
from hypothesis import strategies as some

from tests import footage

WORDS = "Mara waited by the sea. "
CAPTIONS = b"WEBVTT\n\n00:01.000 --> 00:03.000\nMara waited.\n"
FILES = {
    "image/png": footage.photo("PNG"),
    "image/jpeg": footage.photo("JPEG"),
    "image/webp": footage.photo("WEBP"),
    "video/mp4": footage.video("mp4"),
    "video/webm": footage.video("webm"),
    "audio/wav": footage.sound("wav"),
    "audio/mpeg": footage.sound("mp3"),
    "audio/mp4": footage.sound("mp4"),
    "audio/flac": footage.sound("flac"),
    "audio/ogg": footage.sound("ogg"),
    "text/vtt": CAPTIONS,
    "application/x-subrip": b"1\n00:00:01,000 --> 00:00:03,000\nMara waited.\n",
}

for kind, data in FILES.items():
    schemathesis.openapi.media_type(kind, some.just(data))


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    """Make a request that should be taken one that can be."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if not all(part.mode.is_positive for part in case.meta.components.values()):
        return
    if isinstance(case.body, dict):
        if isinstance(case.body.get("script"), str):
            case.body["script"] = WORDS + case.body["script"][:200]
        if case.body.get("images"):
            case.body["images"] = []
        _make_heard(case.body)


def _make_heard(body: dict[str, Any]) -> None:
    """Words that can be spoken by the voice that is asked for; footage that is not there."""
    if isinstance(body.get("text"), str):
        body["text"] = WORDS
        body.pop("voice", None)
    if "video_url" in body:
        body["project_id"] = str(uuid.uuid4())
    if body.get("voices"):
        body["voices"] = {"MARA": "hazel"}
    if "may_use" in body:
        body["may_use"] = "true"
    if body.get("pronunciations"):
        body["pronunciations"] = [["Siobhan", "shiv-AWN"]]
