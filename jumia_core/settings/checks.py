"""Pure checks of numbers that payouts go to, and how such a number is shown: with all but its end hidden.

A rule is only as strict as a source that we have; where there is none, the length alone is looked at.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from jumia_core.kernel import Problem

SHOWN = 4  # digits of a number that people may see


@dataclass(frozen=True, slots=True)
class Dialing:
    """How a country's phone numbers are written: its calling code (ITU E.164), the digits after it, a leading zero."""

    code: str
    digits: int
    zero: bool


DIALING = {
    "CI": Dialing("225", 10, zero=False),
    "CN": Dialing("86", 11, zero=False),
    "DZ": Dialing("213", 9, zero=True),
    "EG": Dialing("20", 10, zero=True),
    "GH": Dialing("233", 9, zero=True),
    "KE": Dialing("254", 9, zero=True),
    "MA": Dialing("212", 9, zero=True),
    "NG": Dialing("234", 10, zero=True),
    "SN": Dialing("221", 9, zero=False),
    "TN": Dialing("216", 8, zero=False),
    "UG": Dialing("256", 9, zero=True),
    "ZA": Dialing("27", 9, zero=True),
}
# ISO 13616 / SWIFT IBAN registry: the whole length of an IBAN. CI, MA and SN use theirs without being in the registry.
IBAN_LENGTH = {"CI": 28, "EG": 29, "MA": 28, "SN": 28, "TN": 24}
IBAN_HEAD = 4  # the country and two check digits; in MA and TN the RIB follows


@dataclass(frozen=True, slots=True)
class NumberRule:
    """What the number of a bank account is called in a country, and how to write it."""

    name: str
    hint: str


NUMBERS = {
    "CI": NumberRule("IBAN or RIB", "IBAN: CI and 26 more characters. RIB: 24 characters."),
    "CN": NumberRule("account or card number", "12 to 19 digits."),
    "DZ": NumberRule("RIB", "20 digits."),
    "EG": NumberRule("IBAN", "EG and 27 digits."),
    "GH": NumberRule("account number", "8 to 16 digits."),
    "KE": NumberRule("account number", "8 to 16 digits."),
    "MA": NumberRule("RIB or IBAN", "RIB: 24 digits. IBAN: MA and 26 digits."),
    "NG": NumberRule("NUBAN", "10 digits."),
    "SN": NumberRule("IBAN or RIB", "IBAN: SN and 26 more characters. RIB: 24 characters."),
    "TN": NumberRule("IBAN or RIB", "IBAN: TN and 22 digits. RIB: 20 digits."),
    "UG": NumberRule("account number", "8 to 16 digits."),
    "ZA": NumberRule("account number", "7 to 11 digits."),
}
_DIGITS = {"CN": (12, 19), "DZ": (20, 20), "GH": (8, 16), "KE": (8, 16), "UG": (8, 16), "ZA": (7, 11)}
NUBAN, NUBAN_BANK, CARD, CARD_PREFIX, RIB, RIB_TN = 10, 3, 16, "62", 24, 20
# What people write between digits, and the marks that a phone's list of contacts puts around a number.
_BETWEEN = re.compile(r"[\s.\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def compact(text: str) -> str:
    """Return a number without the spaces, dots and dashes that people write in it: digits of any script, capitals."""
    return "".join(str(unicodedata.decimal(char, char)) for char in _BETWEEN.sub("", text)).upper()


def mask(number: str) -> str:
    """Return a number as people may see it: its last four characters, of a short one the smaller half."""
    return f"****{number[-min(SHOWN, len(number) // 2) :]}" if len(number) > SHOWN else "****"


def mask_email(email: str) -> str:
    """Return an address as people may see it."""
    local, _, domain = email.partition("@")
    return f"{local[:1]}***@{domain}"


def is_iban(text: str) -> bool:
    """Tell whether an IBAN's check digits are right (ISO 7064, MOD 97-10)."""
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}", text):
        return False
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def is_rib(text: str) -> bool:
    """Tell whether the two check digits at the end of an all-digit RIB are right (Morocco, Tunisia: MOD 97)."""
    return text.isascii() and text.isdigit() and int(text) % 97 == 0


def is_nuban(code: str, number: str) -> bool:
    """Tell whether a NUBAN fits a bank's three-digit code (Central Bank of Nigeria, NUBAN, 2010)."""
    if not (re.fullmatch(r"[0-9]{3}", code) and re.fullmatch(r"[0-9]{10}", number)):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(code + number[:9], (3, 7, 3) * 4, strict=True))
    return (10 - total % 10) % 10 == int(number[9])


def is_luhn(number: str) -> bool:
    """Tell whether a card's check digit is right (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (2 if at % 2 else 1) for at, digit in enumerate(reversed(number))]
    return sum(part // 10 + part % 10 for part in doubled) % 10 == 0


def check_account(country: str, number: str, codes: Sequence[str] = ()) -> list[Problem]:
    """Return what is wrong with a bank account's number (compact). `codes`: those of the bank, where it is known."""
    rule = NUMBERS[country]
    wrong = _wrong(country, number, codes)
    return [Problem("number", f"{mask(number)} is not a correct {rule.name}: {wrong}.", rule.hint)] if wrong else []


def _wrong(country: str, number: str, codes: Sequence[str]) -> str:
    if country in {"CI", "SN"} and len(number) == RIB:  # a RIB of theirs may begin with the country, too
        return "" if re.fullmatch(r"[A-Z0-9]+", number) else "a RIB has letters and digits only"
    if country in IBAN_LENGTH and (country == "EG" or number.startswith(country)):
        if len(number) != IBAN_LENGTH[country] or not number.startswith(country):
            return f"it must begin with {country} and have {IBAN_LENGTH[country]} characters"
        right = is_iban(number) and (country != "MA" or is_rib(number[IBAN_HEAD:]))
        return "" if right else "its check digits are wrong, so a digit was mistyped"
    if country in {"CI", "SN"}:
        return "a RIB has 24 characters"
    if not re.fullmatch(r"[0-9]+", number):
        return "it may have digits only"
    length = {"NG": NUBAN, "MA": RIB, "TN": RIB_TN}.get(country)
    least, most = (length, length) if length else _DIGITS[country]
    if not least <= len(number) <= most:
        return f"it has {len(number)} digits"
    return _wrong_digits(country, number, codes)


def _wrong_digits(country: str, number: str, codes: Sequence[str]) -> str:
    known = [code for code in codes if len(code) == NUBAN_BANK]  # other institutions have longer codes and other rules
    if country == "NG" and known and not any(is_nuban(code, number) for code in known):
        return "it does not fit this bank, so a digit was mistyped or it is another bank's"
    if country in {"MA", "TN"} and not is_rib(number):
        return "its check digits are wrong, so a digit was mistyped"
    if country == "CN" and number.startswith(CARD_PREFIX) and len(number) >= CARD and not is_luhn(number):
        return "its last digit is wrong, so a digit was mistyped"
    return ""


def phone_of(text: str, country: str) -> str | None:
    """Return a phone number in E.164, read as people of a country write it; None for what is none."""
    number = re.sub(r"[()/]", "", compact(text.replace("(0)", "")))
    number = re.sub(r"^00", "+", number)
    dialing = DIALING[country]
    if re.fullmatch(rf"{dialing.code}[0-9]{{{dialing.digits}}}", number):
        number = f"+{number}"
    if number.startswith("+"):
        known = next((rule for rule in DIALING.values() if number[1:].startswith(rule.code)), None)
        if not re.fullmatch(r"\+[1-9][0-9]{7,14}", number):
            return None
        return number if known is None or len(number) == 1 + len(known.code) + known.digits else None
    if dialing.zero and number.startswith("0"):
        number = number[1:]
    return f"+{dialing.code}{number}" if re.fullmatch(rf"[0-9]{{{dialing.digits}}}", number) else None


def is_phone_of(number: str, country: str) -> bool:
    """Tell whether a number in E.164 is one of this country."""
    return number.startswith(f"+{DIALING[country].code}")


def fold(name: str) -> str:
    """Return a name, or a path as 'Electronics / Phones', as names are compared: blind to case and spaces."""
    parts = (" ".join(part.split()) for part in unicodedata.normalize("NFKC", name).casefold().split("/"))
    return " / ".join(part for part in parts if part)
