"""`WorkCalendar.add_working_days` against numpy's scalar `busday_offset`, same days, same holidays, one run.

Run: python -m benchmarks.bench_calendar  (from the root of the repository; needs numpy)

Both are asked for the third working day after every date of 2026, one date at a time, on Nigeria's calendar.
numpy gets a prepared `busdaycalendar`, and its fastest input, a ready `datetime64`; the time to turn its
answer into a `date` is measured apart. The figure is the best of several rounds, in nanoseconds a call.
"""

import timeit
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np

from jumia_core.kernel import WorkCalendar

ROUNDS, REPEATS, WORKING_DAYS = 7, 40, 3


def measure() -> dict[str, object]:
    """Nanoseconds a call for each side, and how many times faster ours is (above 1 is faster)."""
    calendar = WorkCalendar.for_country("NG")
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    instants = [np.datetime64(day) for day in days]
    rest = [note.date for note in calendar.days(2026) + calendar.days(2027) if not note.counts]
    busdays = np.busdaycalendar(weekmask="1111100", holidays=np.array(rest, dtype="datetime64[D]"))

    def ours() -> list[date]:
        return [calendar.add_working_days(day, WORKING_DAYS) for day in days]

    def scalar() -> list[np.datetime64]:
        # A day of rest rolls back to the working day before it, so that the count starts after the date.
        return [np.busday_offset(day, WORKING_DAYS, roll="backward", busdaycal=busdays) for day in instants]

    def scalar_of_dates() -> list[date]:
        return [
            np.busday_offset(np.datetime64(day), WORKING_DAYS, roll="backward", busdaycal=busdays).astype(date)
            for day in days
        ]

    assert ours() == [day.item() for day in scalar()] == scalar_of_dates(), "the two disagree"
    own, numpy_scalar, numpy_dates = (_best(function, len(days)) for function in (ours, scalar, scalar_of_dates))
    return {
        "calls": len(days) * REPEATS,
        "add_working_days_ns": round(own),
        "busday_offset_ns": round(numpy_scalar),
        "busday_offset_from_and_to_date_ns": round(numpy_dates),
        "ratio": round(numpy_scalar / own, 2),
        "ratio_from_and_to_date": round(numpy_dates / own, 2),
    }


def _best(function: Callable[[], object], calls: int) -> float:
    seconds = min(timeit.repeat(function, number=REPEATS, repeat=ROUNDS))
    return seconds / (REPEATS * calls) * 1e9


def main() -> None:
    """Print the figures and the ratio."""
    figures = measure()
    for name, figure in figures.items():
        print(f"{name:36} {figure}")
    print(f"add_working_days is {figures['ratio']} times as fast as a scalar numpy.busday_offset")


if __name__ == "__main__":
    main()
