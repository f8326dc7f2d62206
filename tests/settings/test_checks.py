"""The pure checks of numbers that payouts go to: what is right, what a slip of the finger does, what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.kernel import COUNTRIES
from jumia_core.settings.checks import (
    DIALING,
    NUMBERS,
    check_account,
    compact,
    fold,
    is_iban,
    is_luhn,
    is_nuban,
    is_rib,
    mask,
    mask_email,
    phone_of,
)

EG, TN, CI = "EG380019000500000000263180002", "TN5910006035183598478831", "CI93CI0080111301134291200589"
SN = "SN08SN0100152000048500003035"
FIRST_BANK = "0000014579"  # the Central Bank of Nigeria's own example, with code 011
MA, MA_WRONG_RIB = "MA64011519000001205000534921", "MA37011519000001205000534922"
RIB_MA, RIB_TN, CARD_CN = "011519000001205000534921", "10006035183598478831", "6222021234567890128"


@pytest.mark.parametrize("number", [EG, TN, CI, SN, MA, MA_WRONG_RIB, "GB82WEST12345698765432"])
def test_an_iban_that_is_right(number: str) -> None:
    """The registry's own examples pass."""
    assert is_iban(number)


@given(number=st.sampled_from([EG, TN, CI, SN]), data=st.data())
def test_a_changed_digit_breaks_an_iban(number: str, data: st.DataObject) -> None:
    """MOD 97-10 finds every single wrong digit."""
    at = data.draw(st.sampled_from([at for at, char in enumerate(number) if char.isdigit()]))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
    assert not is_iban(number[:at] + other + number[at + 1 :])


@given(number=st.sampled_from([RIB_MA, RIB_TN]), data=st.data())
def test_a_changed_digit_breaks_a_rib(number: str, data: st.DataObject) -> None:
    """MOD 97 as well."""
    assert is_rib(number)
    at = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
    assert not is_rib(number[:at] + other + number[at + 1 :])


@given(data=st.data())
def test_a_changed_digit_breaks_a_nuban_and_a_card(data: st.DataObject) -> None:
    """Both check digits find one wrong digit."""
    for number, right in ((FIRST_BANK, lambda text: is_nuban("011", text)), (CARD_CN, is_luhn)):
        assert right(number)
        at = data.draw(st.integers(0, len(number) - 1))
        other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
        assert not right(number[:at] + other + number[at + 1 :])


@pytest.mark.parametrize(
    ("code", "number", "right"),
    [
        ("011", FIRST_BANK, True),
        ("011", "0000000220", True),  # the second example: the check digit 10 is written 0
        ("058", FIRST_BANK, False),  # another bank's
        ("11", FIRST_BANK, False),
        ("011", "000001457", False),
        ("011", "00000145x9", False),
    ],
)
def test_nuban(code: str, number: str, right: bool) -> None:
    """The check digit belongs to the bank's code and the number together."""
    assert is_nuban(code, number) is right


@pytest.mark.parametrize(
    ("country", "number", "codes", "wrong"),
    [
        ("EG", EG, (), ""),
        ("EG", EG[2:], (), "must begin with EG and have 29 characters"),
        ("EG", "1" * 29, (), "must begin with EG"),  # as long as an IBAN, and none
        ("EG", TN, (), "must begin with EG"),
        ("EG", f"{EG[:-1]}3", (), "check digits are wrong"),
        ("TN", TN, (), ""),
        ("TN", RIB_TN, (), ""),
        ("TN", RIB_TN[:-1] + "2", (), "check digits are wrong"),
        ("TN", TN[:-1], (), "24 characters"),
        ("CI", CI, (), ""),
        ("CI", CI[4:], (), ""),  # a RIB that begins with the country
        ("CI", CI[4:-1], (), "28 characters"),
        ("CI", "0080111301134291200589", (), "a RIB has 24 characters"),
        ("SN", SN, (), ""),
        ("SN", f"{SN[4:-1]}é", (), "letters and digits only"),
        ("MA", RIB_MA, (), ""),
        ("MA", RIB_MA[:-1] + "2", (), "check digits are wrong"),
        ("MA", RIB_MA[1:], (), "it has 23 digits"),
        ("MA", MA, (), ""),
        ("MA", f"MA65{RIB_MA}", (), "check digits are wrong"),
        ("MA", MA_WRONG_RIB, (), "check digits are wrong"),  # an IBAN that is right around a RIB that is not
        ("MA", MA[:-1], (), "must begin with MA and have 28 characters"),
        ("NG", FIRST_BANK, ("011",), ""),
        ("NG", FIRST_BANK, ("044", "063", "011"), ""),  # of a bank that was taken over
        ("NG", FIRST_BANK, ("058",), "does not fit this bank"),
        ("NG", FIRST_BANK, (), ""),  # the bank is not known: nothing but the length can be looked at
        ("NG", FIRST_BANK, ("50211",), ""),  # not one of the 24 banks of that rule
        ("NG", FIRST_BANK[1:], (), "it has 9 digits"),
        ("CN", CARD_CN, (), ""),
        ("CN", CARD_CN[:-1] + "7", (), "last digit is wrong"),
        ("CN", "123456789012", (), ""),  # an account number has no check digit that we know
        ("KE", "12345678", (), ""),
        ("KE", "1234567", (), "it has 7 digits"),
        ("KE", "12345678x", (), "digits only"),
        ("ZA", "62000000001", (), ""),
        ("DZ", "0" * 20, (), ""),
        ("GH", "", (), "digits only"),
    ],
)
def test_a_bank_accounts_number(country: str, number: str, codes: tuple[str, ...], wrong: str) -> None:
    """Each country its own way; what is wrong is said with the way to write it, and the number is masked."""
    found = check_account(country, number, codes)
    assert bool(found) is bool(wrong)
    for problem in found:
        assert wrong in problem.what
        assert problem.hint == NUMBERS[country].hint
        assert len(number) <= 4 or number not in problem.what


def test_every_country_has_a_number_and_a_calling_code() -> None:
    """A new country is not forgotten here."""
    assert set(NUMBERS) == set(DIALING) == set(COUNTRIES)


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("0803 123 4567", "NG", "+2348031234567"),
        ("+234 803-123-4567", "NG", "+2348031234567"),
        ("+234 (0) 803 123 4567", "NG", "+2348031234567"),
        ("002348031234567", "NG", "+2348031234567"),
        ("2348031234567", "NG", "+2348031234567"),  # as mobile money writes it
        ("8031234567", "NG", "+2348031234567"),
        ("٠١٠٠١٢٣٤٥٦٧", "EG", "+201001234567"),  # digits of an Arabic keyboard
        ("\u202a+254 712 345 678\u202c", "KE", "+254712345678"),  # copied out of a list of contacts
        ("07 07 12 34 56", "CI", "+2250707123456"),  # ten digits, and the zero is one of them
        ("138 0013 8000", "CN", "+8613800138000"),
        ("+33612345678", "NG", "+33612345678"),  # a country that we do not know is left to E.164
        ("+23480312345", "NG", None),
        ("080312345678", "NG", None),
        ("0803-CALL-ME", "NG", None),
        ("", "NG", None),
        ("+0123456789", "NG", None),
        ("00", "KE", None),
    ],
)
def test_a_phone_number_as_people_write_it(typed: str, country: str, number: str | None) -> None:
    """E.164, or none."""
    assert phone_of(typed, country) == number


@given(text=st.text(max_size=40), country=st.sampled_from(sorted(COUNTRIES)))
def test_a_phone_number_is_total(text: str, country: str) -> None:
    """Whatever is typed, it is a number in E.164 or none, and reading it again changes nothing."""
    number = phone_of(text, country)
    assert number is None or phone_of(number, country) == number


@given(text=st.text(max_size=60))
def test_a_mask_shows_four_characters_at_most(text: str) -> None:
    """And never more than half of a number."""
    shown = mask(text)
    assert shown.startswith("****")
    tail = shown.removeprefix("****")
    assert len(tail) <= min(4, len(text) // 2)
    assert text.endswith(tail)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("0123456789", "****6789"), ("A12345", "****345"), ("A1234", "****34"), ("1234", "****"), ("", "****")],
)
def test_masks(number: str, shown: str) -> None:
    """Enough to know one's own by, too little to use."""
    assert mask(number) == shown


def test_a_masked_address() -> None:
    """The first letter and the domain."""
    assert mask_email("ada@example.ng") == "a***@example.ng"


@pytest.mark.parametrize(
    ("typed", "number"),
    [(" eg38 0019-0005 ", "EG3800190005"), ("١٢٣", "123"), ("12\u00a034\u201356", "123456")],
)
def test_a_number_without_what_people_write_in_it(typed: str, number: str) -> None:
    """Spaces, dots and dashes of every kind go; digits of every script are understood."""
    assert compact(typed) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Electronics/Phones", " electronics / PHONES "),
        ("Café", "Cafe\u0301"),
        ("Home  Goods", "home goods"),
        ("/Fashion/", "fashion"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    """Case, spaces, the way a path or an accent is written do not make another name."""
    assert fold(one) == fold(other)
    assert fold(one) != fold(f"{other} x")
