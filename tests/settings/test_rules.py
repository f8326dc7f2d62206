"""The pure decisions of settings: days of a holiday, what is advised, the currency of a least commission."""

from datetime import date, timedelta

import pytest

from jumia_core.kernel import COUNTRIES, Money
from jumia_core.kernel.money import decimals
from jumia_core.policies import commissions
from jumia_core.settings.rules import (
    CURRENCIES,
    MAX_NOTE,
    holiday_advice,
    holiday_problems,
    minimum_problems,
    overlapping,
)

TODAY = date(2026, 11, 23)


def _days(first: int, last: int) -> tuple[date, date]:
    return TODAY + timedelta(days=first), TODAY + timedelta(days=last)


@pytest.mark.parametrize(
    ("first", "last", "note", "fields"),
    [
        (0, 0, "", []),
        (0, 59, "n" * MAX_NOTE, []),
        (-1, 3, "", ["starts_on"]),
        (3, 2, "", ["ends_on"]),
        (0, 60, "", ["ends_on"]),
        (-1, -2, "n" * (MAX_NOTE + 1), ["starts_on", "ends_on", "note"]),
    ],
)
def test_what_is_wrong_with_a_holiday(first: int, last: int, note: str, fields: list[str]) -> None:
    """All of it at once; today is early enough, and sixty days are not too many."""
    found = holiday_problems(_days(first, last), note, today=TODAY, most_days=60)
    assert [problem.field for problem in found] == fields


@pytest.mark.parametrize(
    ("first", "last", "taken"),
    [(5, 9, None), (5, 10, 10), (12, 13, 10), (20, 30, 10), (21, 29, None), (30, 30, 30), (9, 40, 10)],
)
def test_which_holiday_is_in_the_way(first: int, last: int, taken: int | None) -> None:
    """Both days of each are part of it; of two in the way the first one is named."""
    found = overlapping(_days(first, last), [_days(10, 20), _days(30, 31)])
    assert (found[0] - TODAY).days == taken if found else taken is None


@pytest.mark.parametrize(("days", "advised"), [(0, True), (1, True), (2, False), (40, False)])
def test_advice(days: int, advised: bool) -> None:
    """Only for who plans later than is advised, with the figure of the policy."""
    said = holiday_advice(TODAY + timedelta(days=days), today=TODAY, advised_days=2)
    assert ("2 days ahead" in said) is advised
    assert bool(said) is advised


@pytest.mark.parametrize(
    ("country", "minimum", "said"),
    [
        ("KE", None, ""),
        ("KE", Money(0, "KES"), ""),
        ("KE", Money(-1, "KES"), "is below zero."),
        ("KE", Money(100, "NGN"), "NGN is not charged in KE."),
        ("KE", Money(100, "USD"), "USD is not charged in KE."),
        ("CN", Money(100, "USD"), ""),
        ("CN", Money(100, "CNY"), ""),
        ("CN", Money(100, "NGN"), "NGN is not charged in CN."),
    ],
)
def test_a_least_commission_is_in_the_countrys_money(country: str, minimum: Money | None, said: str) -> None:
    """Sellers of CN sell abroad, for dollars; everywhere else it is the country's own currency."""
    assert "".join(problem.what for problem in minimum_problems(minimum, country)) == said


def test_every_country_has_its_currency() -> None:
    """A new country is not forgotten here, and the tables of commission keep the same rule."""
    assert set(CURRENCIES) == set(COUNTRIES)
    assert all(decimals(currency) >= 0 for held in CURRENCIES.values() for currency in held)
    for country in COUNTRIES:
        for rate in commissions.rates(country, TODAY):
            assert minimum_problems(rate.minimum, country) == []
