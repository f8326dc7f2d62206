"""Claim numbers survive human copying; other ids sort by time."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from jumia_core.kernel import ClaimNumber, Invalid

numbers = st.integers(0, 8_999_999).map(lambda drawn: ClaimNumber.draw(lambda _: drawn))
instants = st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - `timezones` adds it


@given(numbers)
def test_a_claim_number_has_eight_digits(number: ClaimNumber) -> None:
    """Eight ASCII digits, the first not 0, and it reads back as itself."""
    assert isinstance(number, str)
    assert len(number) == 8
    assert number.isascii()
    assert number.isdigit()
    assert number[0] != "0"
    assert ClaimNumber.parse(number) == ClaimNumber(number) == number


def test_the_whole_range_can_be_drawn() -> None:
    """The first and the last of the 9,000,000 numbers are claim numbers; the draw asks for that range."""
    asked: list[int] = []

    def last(size: int) -> int:
        asked.append(size)
        return size - 1

    assert ClaimNumber.draw(lambda _: 0).startswith("1000000")
    assert ClaimNumber.draw(last).startswith("9999999")
    assert asked == [9_000_000]
    assert ClaimNumber.draw() != ClaimNumber.draw(random.Random(2).randrange)  # noqa: S311 - any source will do


@given(numbers, st.integers(0, 7), st.integers(1, 9))
def test_every_wrong_digit_is_caught(number: ClaimNumber, place: int, shift: int) -> None:
    """One digit mistyped, the check digit included, never gives another claim's number."""
    wrong = str((int(number[place]) + shift) % 10)
    with pytest.raises(Invalid):
        ClaimNumber(number[:place] + wrong + number[place + 1 :])


@given(numbers, st.integers(0, 6))
def test_every_swap_of_neighbours_is_caught(number: ClaimNumber, place: int) -> None:
    """Two neighbours swapped, the check digit included, never give another claim's number."""
    assume(number[place] != number[place + 1])
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    with pytest.raises(Invalid):
        ClaimNumber(swapped)


def test_no_single_slip_is_missed_on_many_numbers() -> None:
    """The same two promises, every slip of each of 300 numbers spread over the range."""
    for drawn in range(0, 9_000_000, 30_011):
        number = ClaimNumber.draw(lambda _, drawn=drawn: drawn)  # type: ignore[misc]  # mypy cannot type the default
        slips = {number[:i] + d + number[i + 1 :] for i in range(8) for d in "0123456789"}
        slips |= {number[:i] + number[i + 1] + number[i] + number[i + 2 :] for i in range(7)}
        for slip in slips - {str(number)}:
            with pytest.raises(Invalid):
                ClaimNumber(slip)


@pytest.mark.parametrize(
    "typed",
    [
        "10000004",
        " #10000004\n",
        "# 1000 0004",
        "1000-0004",
        "1000\u20130004",
        "\u0661\u0660\u0660\u0660\u0660\u0660\u0660\u0664",
        "\uff11\uff10\uff10\uff10\u3000\uff10\uff10\uff10\uff14",
    ],
)
def test_what_people_type_is_understood(typed: str) -> None:
    """Spaces, # and dashes are ignored; Arabic and full-width digits are digits."""
    assert ClaimNumber.parse(typed) == "10000004"


@pytest.mark.parametrize(
    "typed", ["", "1000000", "100000040", "00000000", "claim 10000004", "10000004.", "1000000\u00b2"]
)
def test_what_is_no_claim_number_is_refused(typed: str) -> None:
    """Too short, too long, a leading 0 or other characters: refused with a hint."""
    with pytest.raises(Invalid, match="is not a claim number") as caught:
        ClaimNumber.parse(typed)
    assert caught.value.hint


def test_a_wrong_check_digit_says_so() -> None:
    """A number of the right shape that cannot exist is called mistyped, not unknown."""
    with pytest.raises(Invalid, match="a digit is wrong, or two are swapped"):
        ClaimNumber.parse("10000009")


def test_the_constructor_takes_digits_only() -> None:
    """Inside the program there are no separators left."""
    with pytest.raises(Invalid):
        ClaimNumber("1000 0004")


def test_pydantic_fields_parse_and_refuse() -> None:
    """A command may have a claim number as a field; a bad one is listed among the other mistakes."""

    class Command(BaseModel):
        number: ClaimNumber

    assert type(Command.model_validate({"number": "#1000 0004"}).number) is ClaimNumber
    with pytest.raises(ValidationError, match="not a claim number"):
        Command.model_validate({"number": "x"})
