import pytest

from studio.lib.errors import ScriptUnreadable
from studio.reading.fdx import fdx_to_fountain

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script"><Content>
<Paragraph Type="Scene Heading"><Text>INT. LAMP ROOM - NIGHT</Text></Paragraph>
<Paragraph Type="Action"><Text>A </Text><Text Style="Bold">lamp</Text><Text> burns.</Text></Paragraph>
<Paragraph><DualDialogue>
<Paragraph Type="Character"><Text>Tam (V.O.)</Text></Paragraph>
<Paragraph Type="Parenthetical"><Text>(softly)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>Hi &amp; good night.</Text></Paragraph>
<Paragraph Type="Character"><Text>MIRA (O.S.)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>Ho.</Text></Paragraph>
</DualDialogue></Paragraph>
<Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
</Content><TitlePage><Content>
<Paragraph><Text>The Lamp</Text></Paragraph><Paragraph><Text>by</Text></Paragraph>
<Paragraph><Text>Somebody</Text></Paragraph>
</Content></TitlePage></FinalDraft>"""

FOUNTAIN = """Title: The Lamp
Author: Somebody

.INT. LAMP ROOM - NIGHT

!A lamp burns.

@Tam (V.O.)
(softly)
Hi & good night.

MIRA (O.S.) ^
Ho.

> CUT TO:
"""


def test_a_document_becomes_fountain_with_nothing_lost():
    assert fdx_to_fountain(DOCUMENT) == FOUNTAIN


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<FinalDraft>\n<Content></FinalDraft>", "line 2"),
        (
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><FinalDraft>&b;</FinalDraft>',
            "entities",
        ),
        ("<FinalDraft>&undefined;</FinalDraft>", "line 1"),
        ("<FinalDraft></FinalDraft>", "no FinalDraft content"),
        ("<a>" * 50_000, "nested"),
        ("not xml at all", "line 1"),
        ("", "line 1"),
    ],
)
def test_a_broken_or_hostile_document_is_refused(xml, words):
    with pytest.raises(ScriptUnreadable, match=words):
        fdx_to_fountain(xml)
