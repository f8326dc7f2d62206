"""Text from outside: what is taken out, what is refused, and how addresses are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.kernel import Invalid, clean_text, fold_ascii, keepable


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "ab"),
        ("\x1b]0;title\x07\x1b[31mred", "]0;title[31mred"),
        ("one\ntwo\tthree\r\n", "one\ntwo\tthree\r\n"),
        ("\x9b31m\x85", "31m"),
        ("gnp.\u202egpj", "gnp.gpj"),
        ("half \ud83d pair", "half  pair"),
        ("السلام 你好 \U0001f4e6", "السلام 你好 \U0001f4e6"),
    ],
)
def test_keepable(text: str, kept: str) -> None:
    """No terminal is moved, no order of reading is turned, no database refuses it; every script stays."""
    assert keepable(text) == kept


@given(st.text())
def test_keepable_text_is_utf8_without_controls(text: str) -> None:
    """Whatever came in can be encoded and kept, and keeping it again changes nothing."""
    kept = keepable(text)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert keepable(kept) == kept


def test_clean_text_says_what_is_wrong() -> None:
    """Empty and too long are refused by the field's name."""
    assert clean_text("  fine ", "name", 10) == "fine"
    with pytest.raises(Invalid, match="name: is empty"):
        clean_text(" \x00 ", "name", 10)
    with pytest.raises(Invalid, match="has 11 characters"):
        clean_text("a" * 11, "name", 10)


def test_only_a_to_z_fold() -> None:
    """The Kelvin sign is no k, the dotted I no i: one person's address is not another's."""
    assert fold_ascii("Ada@Example.NG") == "ada@example.ng"
    assert fold_ascii("\u212aemi@x.example") == "\u212aemi@x.example"
    assert fold_ascii("\u0130") == "\u0130"
