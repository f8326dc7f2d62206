"""Passwords, languages and hints: pure decisions, as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.accounts.passwords import hash_password, verify
from jumia_core.accounts.rules import check_password, clean_language, email_hint
from jumia_core.accounts.secrets_sent import _digits
from jumia_core.kernel import Invalid

EMAIL, NAME = "ada.obi@example.ng", "Ada Obi"


@pytest.mark.parametrize(
    "password",
    [
        "",
        "short one",
        "x" * 201,
        "aaaaaaaaaaaa",
        "abababababab",
        "1234567890",
        "QWERTYUIOP",
        "ada.obi@example.ng",
        "Ada.Obi2026",
        "jumia-seller-1",
        "password2026!!",
        "Ada Ada 123456",
        "qwerty12345",
        "abcdefghij",
        "football123",
        "welcome123",
        "1q2w3e4r5t6y",
        "princess12",
        "P@ssw0rd123",
        "letmein!!2026",
        "poiuytrewq99",
        "1qaz2wsx3edc",
        "abc123def456",
        "Nigeria@2026",
        "iloveyou-Lagos1",
        "motdepasse1!",
    ],
)
def test_what_is_easy_to_guess_is_refused(password: str) -> None:
    """Too short, too long, few letters, well known, or made of the person's own name and address."""
    with pytest.raises(Invalid) as caught:
        check_password(password, email=EMAIL, name=NAME)
    assert caught.value.problems[0].field == "password"
    assert not password or password not in str(caught.value)


@pytest.mark.parametrize(
    "password",
    [
        "a goat walks to the market",
        "أكتب جملة طويلة هنا",
        "我的店铺在拉各斯的市场里",
        "Tr0ub4dor&3x",
        "football princess dragon monkey",
        "flower power at the point",
        "wererabbits eat grass",
        "kq7x-pw2m-zr9t",
        "Adaobi sells brown shoes",
    ],
)
def test_a_sentence_in_any_language_is_good(password: str) -> None:
    """No rule asks for signs or capitals; a sentence may be of common words, and hold a piece of the keyboard."""
    check_password(password, email=EMAIL, name=NAME)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), st.text(max_size=40))
def test_a_password_is_known_again_and_no_other(password: str, other: str) -> None:
    """Whatever it is made of; nothing is known again where none is kept."""
    kept = hash_password(password)
    assert verify(kept, password)
    assert password == "" or password not in kept or len(password) <= 2
    assert not verify(kept, f"{other}x{password}")
    assert not verify(None, password)


def test_a_broken_hash_is_a_wrong_password() -> None:
    """A row that was damaged lets nobody in, and stops nothing."""
    assert not verify("not a hash", "a goat walks to the market")


@given(
    st.text(alphabet="abcdefghij.-+", min_size=1, max_size=30),
    st.sampled_from(["example.ng", "mail.co.uk", "qq.com"]),
)
def test_a_hint_shows_one_letter(local: str, domain: str) -> None:
    """The first letter and the domain: enough to know one's own address, not enough to write to it."""
    hint = email_hint(f"{local}@{domain}")
    shown, _, where = hint.partition("@")
    assert (shown[0], where) == (local[0], domain)
    assert set(shown[1:]) == {"*"}
    assert len(shown) >= 3


@given(
    st.integers(0, 10**8 - 1), st.sampled_from([0x30, 0x660, 0x6F0, 0x966]), st.sampled_from(["", " ", "-", "\u200f"])
)
def test_a_code_is_the_same_in_all_digits(number: int, zero: int, between: str) -> None:
    """Latin, Arabic, Persian or Devanagari digits, with whatever stands in between; ² is none."""
    code = f"{number:08}"
    typed = between.join(chr(zero + int(digit)) for digit in code)
    assert _digits(f"{typed}²") == code


@pytest.mark.parametrize(("typed", "code"), [(" FR ", "fr"), ("en", "en"), ("sw", "sw")])
def test_a_language_is_one_of_ours(typed: str, code: str) -> None:
    """In any letter case; another is refused with those there are."""
    assert clean_language(typed) == code
    with pytest.raises(Invalid, match="not a language here"):
        clean_language("de")
