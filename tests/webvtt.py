"""A strict reader of WebVTT for tests: it takes what the specification allows, and no more.

Checks the header, timings, settings, the nesting of tags, entities, and that times inside a cue
rise between its start and its end (https://www.w3.org/TR/webvtt1/, sections 4.1 and 4.2).
"""

import re
from dataclasses import dataclass

_CLOCK = r"(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_CLOCK} --> {_CLOCK}((?: [a-z]+:\S+)*)")
_TOKEN = re.compile(r"<[^>]*>|&[a-z]+;|[^<&]+|<|&")
_SETTINGS = {
    "line": re.compile(r"(-?\d+|\d{1,2}(\.\d+)?%|100%)(,(start|center|end))?"),
    "position": re.compile(r"(\d{1,2}(\.\d+)?|100)%(,(line-left|center|line-right))?"),
    "size": re.compile(r"(\d{1,2}(\.\d+)?|100)%"),
    "align": re.compile(r"start|center|end|left|right"),
}
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": ""}


@dataclass(frozen=True)
class Cue:
    """One cue: times in milliseconds, settings, its text, voices and the times of its words."""

    start: int
    end: int
    settings: dict[str, str]
    text: str
    voices: tuple[str, ...]
    slanted: bool
    stamps: tuple[int, ...]


def _ms(parts) -> int:
    hours, minutes, seconds, rest = map(int, parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def cues_of(text: str) -> list[Cue]:
    """All cues of a file; AssertionError where it is not valid."""
    assert "\r" not in text
    assert "\0" not in text
    head, *blocks = text.rstrip("\n").split("\n\n")
    assert head == "WEBVTT"
    assert text.endswith("\n")
    cues = [_cue(block) for block in blocks]
    starts = [cue.start for cue in cues]
    assert starts == sorted(starts)
    return cues


def _cue(block: str) -> Cue:
    name, timing, *lines = block.split("\n")
    assert "-->" not in name
    found = _TIMING.fullmatch(timing)
    assert found, timing
    start, end = _ms(found.groups()[:4]), _ms(found.groups()[4:8])
    assert start < end
    settings = dict(each.split(":") for each in found.group(9).split())
    for key, value in settings.items():
        assert _SETTINGS[key].fullmatch(value), (key, value)
    assert lines
    assert all(line.strip() for line in lines)
    body = "\n".join(lines)
    assert "-->" not in body
    return Cue(start, end, settings, *_content(body, start, end))


def _content(body: str, start: int, end: int):
    text, voices, stamps, open_tags, slanted = "", [], [], [], False
    for token in _TOKEN.findall(body):
        if token.startswith("&"):
            text += _ENTITIES[token]
        elif not token.startswith("<"):
            text += token
        elif stamp := re.fullmatch(f"<{_CLOCK}>", token):
            stamps.append(_ms(stamp.groups()))
            assert (stamps[-2] if len(stamps) > 1 else start) < stamps[-1] < end, token
        elif token.startswith("</"):
            assert open_tags.pop() == token[2:-1]
        else:
            kind, _, name = token[1:-1].partition(" ")
            assert kind in {"v", "i", "b", "u"}, token
            slanted = slanted or kind == "i"
            open_tags.append(kind)
            voices += [name] if kind == "v" else []
            assert kind != "v" or name.strip()
    assert not open_tags
    return text, tuple(voices), slanted, tuple(stamps)
