"""Addresses that only we can make: what they promise, over all numbers and all changes of one character."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import (
    AddressBook,
    BounceAddress,
    ConfirmAddress,
    PlainAddress,
    ReplyAddress,
    SignedAddress,
    StaffAddress,
)
from mailgateway.signing import Keyring

DOMAIN = "claims.example.com"
BOOK = AddressBook(DOMAIN, Keyring.parse("k1:" + "a" * 32))

numbers = st.integers(0, 8_999_999).map(lambda number: ClaimNumber.draw(lambda _: number))
ids = st.integers(0, 10**12)
signed: st.SearchStrategy[SignedAddress] = st.one_of(
    numbers.map(ReplyAddress),
    st.builds(StaffAddress, numbers, ids),
    ids.map(BounceAddress),
    st.builds(ConfirmAddress, ids, numbers),
)


@given(signed)
def test_what_is_written_is_read_again(address: SignedAddress) -> None:
    """Round trip, in any letter case, and the local part fits into 64 octets."""
    text = BOOK.write(address)
    assert BOOK.read(text) == BOOK.read(text.upper()) == BOOK.read(f" {text} ") == address
    assert len(text.partition("@")[0]) <= 64


@given(signed, st.data())
def test_any_one_character_changed_is_refused(address: SignedAddress, data: st.DataObject) -> None:
    """Replacing, removing or adding one character makes it nobody's address (but for letter case)."""
    text = BOOK.write(address)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from(string.ascii_lowercase + string.digits + "+.@-_"))
    changes = {text[:at] + other + text[at + 1 :], text[:at] + text[at + 1 :], text[:at] + other + text[at:]}
    for changed in changes - {text}:
        assert BOOK.read(changed) is None


@given(signed)
def test_a_purpose_is_signed_for_itself(address: SignedAddress) -> None:
    """The MAC of one purpose opens no other one."""
    purpose, rest = BOOK.write(address).split("+", 1)
    for other in {"claims", "staff", "bounces", "confirm"} - {purpose}:
        assert BOOK.read(f"{other}+{rest}") is None


@given(signed)
def test_an_old_key_verifies_until_it_is_taken_away(address: SignedAddress) -> None:
    """Rotation: the first key signs, all verify; a key that is gone opens nothing, nor does another secret."""
    old = BOOK.write(address)
    rotated = AddressBook(DOMAIN, Keyring.parse(f"k2:{'b' * 32},k1:{'a' * 32}"))
    assert rotated.read(old) == address
    assert ".k2" in rotated.write(address)
    assert BOOK.read(rotated.write(address)) is None
    assert AddressBook(DOMAIN, Keyring.parse("k1:" + "c" * 32)).read(old) is None


@given(signed)
def test_another_domain_is_not_ours(address: SignedAddress) -> None:
    """Only the envelope's own domain counts."""
    local = BOOK.write(address).partition("@")[0]
    assert BOOK.read(f"{local}@evil.example") is None
    assert BOOK.read(local) is None


@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    """Whatever stands in an envelope, the answer is an address or None."""
    BOOK.read(text)
    BOOK.read(f"{text}@{DOMAIN}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"claims@{DOMAIN}", "claims"),
        (f"Postmaster@{DOMAIN.upper()}.", "postmaster"),
        ("postmaster", "postmaster"),
    ],
)
def test_plain_addresses_that_are_known(text: str, name: str) -> None:
    """`claims@` and `postmaster@` are ours, with or without capitals and a final dot."""
    assert BOOK.read(text) == PlainAddress(name)


@pytest.mark.parametrize(
    "text", ["", "@", f"bounces@{DOMAIN}", f"someone@{DOMAIN}", f"claims+12345678@{DOMAIN}", "claims@other.example"]
)
def test_everything_else_is_unknown(text: str) -> None:
    """Unknown names, unsigned claims and other domains are nobody's."""
    assert BOOK.read(text) is None


def test_numbers_have_one_spelling() -> None:
    """A leading zero would be a second address of the same notice, so it is none even when it is signed."""
    signature = BOOK.keys.sign("bounces", "007")
    assert BOOK.read(f"bounces+007.{signature}@{DOMAIN}") is None


def test_a_wrong_check_digit_is_refused_even_when_signed() -> None:
    """What bears a MAC is still parsed strictly."""
    signature = BOOK.keys.sign("claims", "12345678")
    assert BOOK.read(f"claims+12345678.{signature}@{DOMAIN}") is None
