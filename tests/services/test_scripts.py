"""Scripts as people give them: read, or refused with a sentence."""

import dataclasses

import pytest
from flask import Flask

from studio.lib.errors import ScriptUnreadable
from studio.services import scripts
from studio.services.context import Context

STORY = "The sea was calm.\n“Storm tonight,” said Mara.\n"


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        STORY.encode("utf-8-sig"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-be", errors="strict").join([b"\xfe\xff", b""]),
        STORY.encode("cp1252"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16", "utf-16 big", "cp1252", "crlf", "cr"],
)
@pytest.mark.parametrize("name", ["story.txt", "STORY.MD", "story.fountain"])
def test_text_is_read_in_the_encodings_that_people_have(
    backstage: Flask, name: str, data: bytes
) -> None:
    assert scripts.script_from_upload(name, data) == STORY.strip()


@pytest.mark.parametrize(
    "script",
    ["كان يا ما كان", "WHO GOES THERE", "🎬 One. 🎉 Two.", "A\tB", "x" * 200_000],
    ids=["right to left", "capitals", "emoji", "tab", "the longest"],
)
def test_any_text_is_taken(backstage: Flask, script: str) -> None:
    assert scripts.checked(script) == script


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("story.docx", b"text", "none of them"),
        ("story", b"text", "none of them"),
        ("story.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
        ("story.txt", b"\xff\xfe\x00\xd8", "not text"),
        ("story.txt", b"\x81\x8d\x8f", "not text"),
        ("story.txt", b"GIF89a\x01\x02\x03", "control character"),
        ("story.txt", b"", "empty"),
        ("story.txt", b" \n\t ", "empty"),
        ("story.txt", b"x" * 200_001, "letters"),
        ("story.txt", b"x" * 5_000_000, "too large"),
        ("story.fdx", b"<FinalDraft><Content>", "Final Draft"),
        ("story.fdx", b"just words", "Final Draft"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    backstage: Flask, name: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(ScriptUnreadable, match=sentence) as refused:
        scripts.script_from_upload(name, data)
    assert str(refused.value).endswith(".")


def test_nul_bytes_and_halves_of_letters_are_refused(backstage: Flask) -> None:
    for script in ("a\x00b", "a\ud800b"):
        with pytest.raises(ScriptUnreadable, match="letter 2") as refused:
            scripts.checked(script)
        assert refused.value.field == "script"


def test_the_longest_script_is_a_setting(backstage: Flask) -> None:
    context: Context = backstage.extensions["studio"]
    short = dataclasses.replace(context.settings, max_script_letters=100)
    backstage.extensions["studio"] = dataclasses.replace(context, settings=short)
    with pytest.raises(ScriptUnreadable, match="101 letters; the studio reads up to 100"):
        scripts.checked("x" * 101)


def test_final_draft_comes_back_as_fountain(backstage: Flask) -> None:
    draft = """<?xml version="1.0" encoding="UTF-8"?>
    <FinalDraft DocumentType="Script" Template="No" Version="5"><Content>
    <Paragraph Type="Scene Heading"><Text>INT. LIGHTHOUSE - NIGHT</Text></Paragraph>
    <Paragraph Type="Action"><Text>Mara climbs the stairs.</Text></Paragraph>
    <Paragraph Type="Character"><Text>MARA</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Storm tonight.</Text></Paragraph>
    </Content></FinalDraft>"""
    read = scripts.script_from_upload("keeper.fdx", draft.encode())
    assert "INT. LIGHTHOUSE - NIGHT" in read
    assert "MARA\nStorm tonight." in read


def test_final_draft_with_entities_is_refused(backstage: Flask) -> None:
    bomb = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
    <FinalDraft><Content><Paragraph Type="Action"><Text>&b;</Text></Paragraph></Content>
    </FinalDraft>"""
    with pytest.raises(ScriptUnreadable):
        scripts.script_from_upload("bomb.fdx", bomb)
