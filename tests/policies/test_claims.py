"""The policy tables: dated, sourced, complete, and the nearest row holds."""

from datetime import date

import pytest

from jumia_core.kernel import COUNTRIES, Invalid, NotFound
from jumia_core.policies import claims as policy
from jumia_core.policies.rows import load, pick

TODAY = date(2026, 11, 23)
ROWS = [
    {"country": "*", "valid_from": date(2018, 1, 1), "days": 3},
    {"country": "*", "valid_from": date(2026, 1, 1), "days": 4},
    {"country": "UG", "valid_from": date(2020, 1, 1), "days": 10},
]


@pytest.mark.parametrize(
    ("country", "on", "days"),
    [
        ("NG", "2025-12-31", 3),
        ("NG", "2026-01-01", 4),  # a row holds from its own day on
        ("UG", "2019-12-31", 3),
        ("UG", "2026-11-23", 10),  # the country's own row stands above a later one for all
    ],
)
def test_the_row_that_holds(country: str, on: str, days: int) -> None:
    """The country's own before every country's, the latest first."""
    assert pick(ROWS, country, date.fromisoformat(on))["days"] == days


def test_no_row_is_an_error_where_one_is_required() -> None:
    """It says for whom and when; where none is required, there is none."""
    with pytest.raises(NotFound, match="NG on 2017-01-01"):
        pick(ROWS, "NG", date(2017, 1, 1))
    assert pick(ROWS, "NG", date(2017, 1, 1), required=False) == {}


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_every_country_has_deadlines_and_an_evidence_policy(country: str) -> None:
    """Three working days each way (DESIGN section 5), 3 MB a file, with sources."""
    deadlines = policy.deadlines(country, TODAY)
    assert (deadlines.seller_working_days, deadlines.platform_working_days, deadlines.reopen_working_days) == (3, 3, 3)
    evidence = policy.evidence(country, TODAY)
    assert evidence.max_bytes == 3 * 1024 * 1024
    assert deadlines.source
    assert evidence.source


def test_every_row_has_a_source_and_a_day() -> None:
    """A figure that nobody can check is a rumour."""
    for table in ("deadlines", "evidence", "windows"):
        for row in load("claims")[table]:
            assert row["source"], row
            assert isinstance(row["valid_from"], date), row


@pytest.mark.parametrize("name", sorted(policy.kinds()))
def test_every_kind_is_whole(name: str) -> None:
    """Its fields say what they are; its subject and its windows name fields that it has."""
    kind = policy.kind(name)
    assert kind.title
    assert all(kind.fields.values())
    assert kind.subject
    assert set(kind.subject) <= set(kind.fields)
    for country in COUNTRIES:
        window = policy.window(name, country, TODAY)
        assert window is None or window.start in kind.fields
        assert window is None or window.unit in {"hours", "working_days", "months"}


def test_an_unknown_kind_is_answered_with_those_that_exist() -> None:
    """One answer is enough to correct it."""
    with pytest.raises(Invalid, match="'lost_parcel'") as caught:
        policy.kind("lost_parcel")
    assert all(name in caught.value.hint for name in policy.kinds())


@pytest.mark.parametrize(("country", "amount"), [("UG", 10), ("NG", 2), ("CN", 2)])
def test_a_countrys_own_window(country: str, amount: int) -> None:
    """Uganda gives ten working days for an appeal, the others two."""
    window = policy.window("counterfeit_appeal", country, TODAY)
    assert window is not None
    assert (window.amount, window.unit) == (amount, "working_days")
