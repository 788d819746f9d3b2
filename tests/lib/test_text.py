"""Which text is taken."""

import pytest

from studio.lib.text import fault


@pytest.mark.parametrize(
    "text", ["", "plain", "naïve 密码 كان 🎬", "tab\tand\nlines\r\n", "\u200b\ufeff\u0085"]
)
def test_letters_of_any_script_are_taken(text: str) -> None:
    assert fault(text) == ""


@pytest.mark.parametrize("letter", ["\x00", "\x08", "\x0b", "\x1b", "\x7f", "\ud83c"])
def test_control_characters_and_half_letters_are_named_with_their_place(letter: str) -> None:
    assert f"U+{ord(letter):04X}" in fault(f"ab{letter}")
    assert "letter 3" in fault(f"ab{letter}", one_line=True)


@pytest.mark.parametrize("letter", ["\t", "\n", "\r"])
def test_a_line_stays_on_one_line(letter: str) -> None:
    assert fault(f"a{letter}b") == ""
    assert fault(f"a{letter}b", one_line=True) == "must stay on one line"
