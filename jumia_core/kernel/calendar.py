"""Working days of a country in its own zone: the law that every deadline of a claim is computed by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from jumia_core.kernel.clock import day_start, utc
from jumia_core.kernel.errors import Invalid
from jumia_core.kernel.explanation import DayNote, DeadlineExplanation
from jumia_core.kernel.holiday_tables import country_named, holiday_year

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Override:
    """An operator's word on one date: is it worked, and why. It stands above every other rule."""

    working: bool
    reason: str


class _Day(NamedTuple):
    """What is known of one date.

    `worked` are the working days of its year. `worked[place]` is the last of them up to this date; before the
    first, `place` is -1.
    """

    working: bool
    why: str
    worked: tuple[date, ...]
    place: int


class _Days(dict[date, _Day]):
    """All that is known of each date, filled in a year at a time when a date of it is first asked for."""

    __slots__ = ("_calendar",)

    def __init__(self, calendar: "WorkCalendar") -> None:
        super().__init__()
        self._calendar = calendar

    def __missing__(self, day: date) -> _Day:
        if isinstance(day, datetime):
            raise Invalid(f"A calendar is asked for a date, not for {day}.", "Take the local date first.")
        verdicts = dict(_judge(self._calendar, day.year))
        worked = tuple(date_ for date_, (working, _) in verdicts.items() if working)
        place = -1
        for date_, (working, why) in verdicts.items():
            place += working
            self[date_] = _Day(working, why, worked, place)
        return self[day]


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of one country, in its own zone.

    `country` is an ISO 3166 code, `zone` an IANA key, `weekend` the weekdays of rest (0 is Monday),
    `overrides` the operator's word on single dates. For a date the first of these decides: an override,
    a make-up working day, a public holiday, the weekend. Sources: the `holidays` package; DESIGN section 4.

    Immutable, hashable, safe to share between threads. A date outside the years 2002-2099, or a `datetime`
    where a date belongs, raises `Invalid`.
    """

    country: str
    zone: str
    weekend: frozenset[int]
    overrides: Mapping[date, Override] = field(default_factory=dict, hash=False)
    _days: _Days = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "overrides", MappingProxyType(dict(sorted(self.overrides.items()))))
        object.__setattr__(self, "_days", _Days(self))

    @classmethod
    def for_country(cls, code: str, overrides: Mapping[date, Override] | None = None) -> "WorkCalendar":
        """The calendar of NG KE EG MA GH CI SN UG CN, or of TN DZ ZA; any other code raises `Invalid`.

        Without overrides the same calendar is given to everyone.
        """
        plain = _plain_calendar(code)
        return cls(plain.country, plain.zone, plain.weekend, overrides) if overrides else plain

    @property
    def tz(self) -> ZoneInfo:
        """The zone, ready for `datetime.astimezone`."""
        return ZoneInfo(self.zone)

    def is_working_day(self, day: date) -> bool:
        """Whether people work on this local date."""
        return self._days[day].working

    def why(self, day: date) -> str:
        """What decides about this date: 'working day', 'weekend', 'holiday: Christmas Day' and so on."""
        return self._days[day].why

    def add_working_days(self, day: date, n: int) -> date:
        """The `n`-th working day after `day`, which is not counted itself; 0 gives `day`, worked or not.

        A negative `n` raises `Invalid`.
        """
        if n < 0:
            raise Invalid(f"{n} working days cannot be added.", "Use 0 or more.")
        if n == 0:
            return day
        _, _, worked, place = self._days[day]
        place += n
        year = day.year
        while place >= len(worked):
            place -= len(worked)
            year += 1
            worked = self._days[date(year, 1, 1)].worked
        return worked[place]

    def last_working_day_before(self, day: date) -> date:
        """The nearest working day that is earlier than `day`."""
        day -= _ONE_DAY
        while not self._days[day].working:
            day -= _ONE_DAY
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days there are in `start <= day < end`."""
        return sum(self._days[day].working for day in _days_in(start, end))

    def due_before(self, instant: datetime, n: int) -> datetime:
        """The first instant, in UTC, of the local day after the `n`-th working day after that of `instant`.

        What is received at `t` is in time if `t < due_before`. A naive `instant` raises `Invalid`.
        Source: DESIGN section 5, points 2, 5 and 6.
        """
        last = self.add_working_days(self.local_date(instant), n)
        return day_start(last + _ONE_DAY, self.tz)

    def local_date(self, instant: datetime) -> date:
        """The date that the calendar in this zone shows at `instant`; a naive one raises `Invalid`."""
        return utc(instant).astimezone(self.tz).date()

    def last_day(self, due_before: datetime) -> date:
        """The last working date that begins before `due_before`: the day of the last reminder."""
        return self.last_working_day_before(self.local_date(due_before - timedelta.resolution) + _ONE_DAY)

    def working_days_left(self, now: datetime, due_before: datetime) -> int:
        """How many working days are still to come after today's local date and before `due_before`.

        On the last day it is 0, on the working day before that (and on days of rest in between) 1; once the
        deadline has passed it is 0.
        """
        today, end = self.local_date(now), self.local_date(due_before - timedelta.resolution)
        return self.working_days_between(today + _ONE_DAY, end + _ONE_DAY)

    def explain(self, instant: datetime, n: int) -> DeadlineExplanation:
        """`due_before(instant, n)` with the reason for each local day from receipt to the last day."""
        first = self.local_date(instant)
        notes = [DayNote(first, counts=False, why="received that day, not counted")]
        number = 0
        for day in _days_in(first + _ONE_DAY, self.add_working_days(first, n) + _ONE_DAY):
            working, why, *_ = self._days[day]
            number += working
            if why == "working day":
                why = f"working day {number} of {n}"
            notes.append(DayNote(day, counts=working, why=why, number=number if working else None))
        return DeadlineExplanation(
            country=self.country,
            zone=self.zone,
            received=utc(instant).astimezone(self.tz),
            working_days=n,
            due_before=self.due_before(instant, n),
            days=tuple(notes),
        )

    def days(self, year: int) -> tuple[DayNote, ...]:
        """Every day of the year, with what decides about it."""
        return tuple(
            DayNote(day, counts=self._days[day].working, why=self._days[day].why)
            for day in _days_in(date(year, 1, 1), date(year + 1, 1, 1))
        )

    def warnings(self, year: int) -> tuple[str, ...]:
        """What may still change in this year and is worth an override once it is known."""
        estimated = sorted({note.why.removeprefix("holiday: ") for note in self.days(year) if note.estimated})
        unpublished = self.country == "CN" and not holiday_year(self.country, year).makeup_days
        return (
            *(f"The date may move: {name}." for name in estimated),
            *((f"China's make-up working days of {year} are not known yet.",) if unpublished else ()),
        )


@cache
def _plain_calendar(code: str) -> WorkCalendar:
    country = country_named(code)
    return WorkCalendar(code, country.zone, country.weekend)


def _days_in(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=number) for number in range((end - start).days))


def _judge(calendar: WorkCalendar, year: int) -> Iterator[tuple[date, tuple[bool, str]]]:
    """Each date of the year, whether it is worked, and why."""
    table = holiday_year(calendar.country, year)
    for day in _days_in(date(year, 1, 1), date(year + 1, 1, 1)):
        if override := calendar.overrides.get(day):
            yield day, (override.working, f"override: {override.reason}")
        elif day in table.makeup_days:
            yield day, (True, f"make-up working day ({table.makeup_days[day]})")
        elif day in table.holidays:
            yield day, (False, f"holiday: {table.holidays[day]}")
        else:
            rest = day.weekday() in calendar.weekend
            yield day, (not rest, "weekend" if rest else "working day")
