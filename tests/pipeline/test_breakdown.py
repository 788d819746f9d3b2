import time

import pytest

from studio.film.screenplay import Action, Speech
from studio.lib.errors import ScriptUnreadable
from studio.pipeline.stages.breakdown import UNTITLED, break_down

FOUNTAIN = """Title: _The **Keeper**_
Author: Somebody

FADE IN:

EXT. CLIFF - NIGHT /* cut
this */

Rain. [[a note]] A lighthouse stands
on the *cliff*.

TAM (60s)
(softly)
Go *home*.
(louder)
Now!

MIRA (V.O.) ^
Never.

> THE END <

BANG!

CUT TO:

.LAMP ROOM

# An outline
= A synopsis

@McBean
~La la la
and so on

!LOUD ACTION
more of it
"""


def elements(script: str, name: str = ""):
    return [element for scene in break_down(script, name).scenes for element in scene.elements]


def speeches(script: str, name: str = ""):
    return [
        (element.speaker, element.text)
        for element in elements(script, name)
        if isinstance(element, Speech)
    ]


def told(script: str):
    return [element.text for element in elements(script) if isinstance(element, Action)]


def test_a_title_page_gives_title_and_author_without_emphasis():
    screenplay = break_down(FOUNTAIN)
    assert (screenplay.title, screenplay.author) == ("The Keeper", "Somebody")


def test_scenes_follow_headings_and_keep_their_transitions():
    scenes = break_down(FOUNTAIN).scenes
    assert [(s.id, s.heading, s.transition) for s in scenes] == [
        ("sc010", "EXT. CLIFF - NIGHT", "FADE IN:"),
        ("sc020", "LAMP ROOM", "CUT TO:"),
    ]


def test_notes_boneyard_outline_and_centred_text_are_not_in_the_story():
    texts = " ".join(element.text for element in elements(FOUNTAIN))
    for word in ("note", "cut", "outline", "synopsis", "THE END"):
        assert word not in texts


def test_parentheticals_part_a_speech_and_go_with_what_follows():
    found = [e for e in elements(FOUNTAIN) if isinstance(e, Speech) and e.speaker == "TAM"]
    assert [(e.parenthetical, e.text) for e in found] == [
        ("softly", "Go home."),
        ("louder", "Now!"),
    ]


def test_dual_dialogue_and_voice_over_are_told():
    tam, mira = [e for e in elements(FOUNTAIN) if isinstance(e, Speech)][1:3]
    assert tam.dual
    assert mira.dual
    assert mira.off_screen
    assert not tam.off_screen


def test_forced_elements_and_lyrics_are_read():
    assert ("McBean", "La la la and so on") in speeches(FOUNTAIN)
    assert "LOUD ACTION more of it" in told(FOUNTAIN)


def test_action_of_a_screenplay_is_shown_and_not_spoken():
    assert not any(e.spoken for e in elements(FOUNTAIN) if isinstance(e, Action))


def test_action_is_told_when_nobody_speaks():
    found = elements("EXT. SEA - DAY\n\nA boat drifts.\n\nEXT. BEACH - NIGHT\n\nIt lands.")
    assert all(isinstance(e, Action) and e.spoken for e in found)


def test_a_script_that_begins_with_fade_in_has_no_title_page():
    assert break_down("FADE IN:\n\nINT. HALL - DAY\n\nANNA\nHello.").title == UNTITLED


def test_names_in_other_capitals_are_cues():
    assert speeches("INT. CAFÉ - DAY\n\nÉLISE\nBonjour.\n\nЖЕНЯ\nPrivet.") == [
        ("ÉLISE", "Bonjour."),
        ("ЖЕНЯ", "Privet."),
    ]


def test_a_shouted_sentence_is_no_cue():
    script = (
        "INT. HALL - DAY\n\nSUDDENLY, ALL THE LIGHTS GO OUT!\nAnna screams.\n\nANNA\nWho is there?"
    )
    assert speeches(script) == [("ANNA", "Who is there?")]


def test_a_speech_that_begins_with_i_is_no_heading():
    script = "INT. KITCHEN - DAY\n\nPETE\n(sadly)\nI had six.\n\nNORA\nI counted."
    assert speeches(script) == [("PETE", "I had six."), ("NORA", "I counted.")]


def test_prose_gives_narration_that_is_spoken():
    found = elements("The sea was calm. A boat lay on the beach.")
    assert found == [Action("The sea was calm. A boat lay on the beach.", spoken=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Come in," said the old keeper.', [("Old Keeper", "Come in.")]),
        ('Tam shouted: "Shut the door!"', [("Tam", "Shut the door!")]),
        ('Anna shivered. "It is cold," she whispered.', [("Anna", "It is cold.")]),
        ("“Who goes there?” asked the fox.", [("Fox", "Who goes there?")]),
        ("‘Who goes there?’ asked Anna. ‘It’s late.’", [("Anna", "Who goes there? It’s late.")]),
        ("'I can't,' said Anna. 'I won't.'", [("Anna", "I can't. I won't.")]),
        ('"You see," said Tom, "it works."', [("Tom", "You see, it works.")]),
        ('Tom put down the cup. "Well, now."', [("Tom", "Well, now.")]),
        ('"No!" Captain Harker slammed the door.', [("Captain Harker", "No!")]),
        ('Anna looked at Tom—"Run!"—and ran.', [("Anna", "Run!")]),
    ],
)
def test_quoted_words_are_the_speech_of_whom_the_text_names(text, expected):
    assert speeches(text) == expected


def test_two_who_talk_take_turns():
    script = '"Where is it?" asked Anna.\n\n"Where is what?" said Tom.\n\n"The key."\n\n"I ate it."'
    assert [speaker for speaker, _ in speeches(script)] == ["Anna", "Tom", "Anna", "Tom"]


def test_pronouns_beside_quotes_mean_the_last_one_who_fits():
    script = 'Anna met Tom at the gate. "You are late," she said. "I know," he said.'
    assert [speaker for speaker, _ in speeches(script)] == ["Anna", "Tom"]


def test_a_bare_tag_is_not_narrated_but_a_full_one_is():
    script = '"Come in," said Anna softly. "Sit," said Tom, wiping his eyes.'
    assert [e.text for e in elements(script) if isinstance(e, Action)] == [
        "Said Tom, wiping his eyes."
    ]
    anna = next(e for e in elements(script) if isinstance(e, Speech))
    assert anna.parenthetical == "softly"


def test_marked_words_that_nobody_says_stay_in_the_narration():
    assert told('The so-called "expert" left the room.') == [
        "The so-called “expert” left the room."
    ]


def test_a_quote_that_runs_on_keeps_its_speaker():
    script = 'Anna said, "It began at sea.\n\n"Then it came ashore," and she sat down.'
    assert [speaker for speaker, _ in speeches(script)] == ["Anna"]
    assert "Then it came ashore" in speeches(script)[0][1]


def test_lines_of_a_play_are_speeches():
    assert speeches("Tam (softly): Come in.\nMira: I can't.\nTam: Why?") == [
        ("Tam", "Come in."),
        ("Mira", "I can't."),
        ("Tam", "Why?"),
    ]


def test_markdown_marks_are_gone_and_headings_part_scenes():
    script = (
        "# A Tale\n\n*by Somebody*\n\n## Dawn\n\nA **red** [fox](http://x) ran.\n\n***\n\n- It hid."
    )
    screenplay = break_down(script)
    assert (screenplay.title, screenplay.author) == ("A Tale", "Somebody")
    assert [scene.heading for scene in screenplay.scenes] == ["Dawn", ""]
    assert told(script) == ["A red fox ran.", "It hid."]


def test_a_change_of_time_parts_a_scene():
    script = (
        "Anna slept in the barn. The next morning, she walked to the sea. Years later, she told me."
    )
    assert len(break_down(script).scenes) == 3


def test_a_title_line_of_plain_text_is_the_title():
    assert break_down("Why Leaves Fall\n\nIn autumn, leaves fall.").title == "Why Leaves Fall"


def test_without_a_title_the_files_name_is_it():
    assert break_down("It rained.", "the-long_night.txt").title == "The long night"
    assert break_down("It rained.").title == UNTITLED


def test_capitals_only_are_read_as_sentences():
    assert told("RAIN FELL. I SAW A MAN.") == ["Rain fell. I saw a man."]


@pytest.mark.parametrize(
    ("script", "name", "words"),
    [
        ("", "", "empty"),
        (" \n\t ", "", "empty"),
        ("...!?", "", "no words"),
        ("word " * 1_000_000, "big.txt", "letters"),
        ("\x00\x01\x02\x03\x7f" * 400 + "PNG", "picture.txt", "not a text"),
        ("<FinalDraft><Content>", "x.fdx", "line 1"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><FinalDraft/>", "x.fdx", "entities"),
        ("<html></html>", "x.fdx", "not a Final Draft"),
        ("INT. HALL - DAY", "x.fountain", "no words"),
        ("> THE END <", "x.fountain", "no words"),
        ("INT. HALL - DAY\n\nTOM\n_", "x.fountain", "no words"),
    ],
)
def test_what_cannot_be_filmed_is_refused_in_plain_words(script, name, words):
    with pytest.raises(ScriptUnreadable, match=words):
        break_down(script, name)


def test_a_few_nul_letters_are_dropped():
    assert told("The sea\x00 was calm.") == ["The sea was calm."]


@pytest.mark.parametrize(
    "script", ["שלום עולם. הים שקט.", "مرحبا بالعالم.", "😀 Hello 😀 there.", "世界你好。"]
)
def test_other_letters_and_emoji_are_text(script):
    assert elements(script)


def test_four_hundred_names_in_a_scene_are_no_trouble():
    names = ", ".join(f"N{chr(97 + i % 26)}{chr(97 + i // 26)}x" for i in range(400))
    assert elements(f"They came: {names}.")


@pytest.mark.slow
@pytest.mark.parametrize(
    "script",
    [
        "The keeper lit the lamp and walked to the sea. " * 4200,
        "A(B " * 49_000,
        "'a " * 66_000,
        "[[" * 99_000 + "a",
        "INT. A - DAY\n\nTAM\nhi there.\n\nHe runs.\n\n" * 4500,
    ],
    ids=["prose", "capitals", "apostrophes", "notes", "screenplay"],
)
def test_eight_times_the_letters_take_no_more_than_their_share(script):
    def work(letters: int) -> float:
        begun = time.process_time()
        break_down(script[-letters:])
        return time.process_time() - begun

    assert work(200_000) < 8 * 4 * max(work(25_000), 0.02)


@pytest.mark.parametrize("credit", ["after Aesop", "retold from the Brothers Grimm"])
def test_whom_a_tale_is_told_after_is_its_credit_and_no_sentence(credit: str) -> None:
    script = f"# The Lion\n\n*{credit}*\n\nA lion lay asleep.\n"
    assert break_down(script, "tale.md").author == credit
    assert [element.text for element in elements(script, "tale.md")] == ["A lion lay asleep."]


def test_a_first_sentence_that_begins_with_after_is_told() -> None:
    script = "# The Lion\n\nAfter lunch he slept.\n\nThen he woke.\n"
    assert break_down(script, "tale.md").author == ""
    assert elements(script, "tale.md")[0].text.startswith("After lunch he slept.")
