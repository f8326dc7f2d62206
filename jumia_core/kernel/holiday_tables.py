"""What the calendars are made of: each country's zone and weekend, and its public holidays of a year.

Holidays and make-up working days come from the `holidays` package, which is imported when the first year is
asked for: its import takes longer than all of the rest. Names are English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from jumia_core.kernel.errors import Invalid

FIRST_YEAR, LAST_YEAR = 2002, 2099
"""The years that `holidays` knows for all our countries (Ghana's begin in 2002, all end in 2100)."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# The package only says in the holiday's name which weekend day is worked for it.
_SWAP = re.compile(r"Day off \(substituted from (\d\d)/(\d\d)/(\d{4})\)")

_SATURDAY_SUNDAY = frozenset({5, 6})
_FRIDAY_SATURDAY = frozenset({4, 5})


@dataclass(frozen=True, slots=True)
class Country:
    """A country's English name, its zone (an IANA key) and its weekend (0 is Monday)."""

    name: str
    zone: str
    weekend: frozenset[int] = _SATURDAY_SUNDAY


COUNTRIES: Mapping[str, Country] = MappingProxyType(
    {
        "CI": Country("Côte d'Ivoire", "Africa/Abidjan"),
        "CN": Country("China", "Asia/Shanghai"),
        "DZ": Country("Algeria", "Africa/Algiers", _FRIDAY_SATURDAY),
        "EG": Country("Egypt", "Africa/Cairo", _FRIDAY_SATURDAY),
        "GH": Country("Ghana", "Africa/Accra"),
        "KE": Country("Kenya", "Africa/Nairobi"),
        "MA": Country("Morocco", "Africa/Casablanca"),
        "NG": Country("Nigeria", "Africa/Lagos"),
        "SN": Country("Senegal", "Africa/Dakar"),
        "TN": Country("Tunisia", "Africa/Tunis"),
        "UG": Country("Uganda", "Africa/Kampala"),
        "ZA": Country("South Africa", "Africa/Johannesburg"),
    }
)
"""By ISO 3166 code. Jumia left Algeria, South Africa and Tunisia; their past stays readable."""


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """One year of one country: public holidays, and weekend days that are worked, each with its reason."""

    holidays: Mapping[date, str]
    makeup_days: Mapping[date, str]


def country_named(code: str) -> Country:
    """The country with this ISO 3166 code; another one raises `Invalid` with the codes that are known."""
    try:
        return COUNTRIES[code]
    except KeyError:
        allowed = ", ".join(COUNTRIES)
        raise Invalid(f"There is no calendar for the country {code!r}.", f"Use one of {allowed}.") from None


@cache
def holiday_year(code: str, year: int) -> HolidayYear:
    """The holidays and make-up days of `year`; a year outside `FIRST_YEAR`-`LAST_YEAR` raises `Invalid`."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Invalid(
            f"The calendar of {country_named(code).name} does not reach the year {year}.",
            f"Dates from {FIRST_YEAR} to {LAST_YEAR} can be used.",
        )
    import holidays  # noqa: PLC0415 - takes half a second: only for those who need a calendar

    # A day off in January can be paid for with a weekend in December, so the neighbours are read as well.
    found = holidays.country_holidays(code, years=(year - 1, year, year + 1), language="en_US")
    swaps = {_worked_instead(match): off for off, name in found.items() for match in _SWAP.finditer(name)}
    return HolidayYear(
        MappingProxyType({day: _plain(name) for day, name in sorted(found.items()) if day.year == year}),
        MappingProxyType(
            {
                day: f"for the day off on {day_and_month(swaps[day])}" if day in swaps else "worked weekend"
                for day in sorted(found.weekend_workdays)
                if day.year == year
            }
        ),
    )


def day_and_month(day: date) -> str:
    """A date in words, as 'Saturday 10 October', whatever the machine's locale."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def _worked_instead(match: re.Match[str]) -> date:
    month, day, year = map(int, match.groups())
    return date(year, month, day)


def _plain(name: str) -> str:
    return _SWAP.sub(lambda match: f"day off, {day_and_month(_worked_instead(match))} is worked instead", name)
