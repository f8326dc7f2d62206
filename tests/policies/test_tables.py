"""All tables of figures: dated, sourced, readable; the row that holds, and what is listed of it."""

import tomllib
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest

from jumia_core.kernel import COUNTRIES, Invalid, Money, NotFound
from jumia_core.policies import commissions, holidays, inventory, payments, tables, vat
from jumia_core.policies.listing import names
from jumia_core.policies.rows import ANY_COUNTRY, load
from tests.rigs.centers import Scene

TODAY = date(2026, 11, 23)
UNITS = {"hours", "working_days", "months"}


def _rows() -> list[Any]:
    return [
        pytest.param(row, id=f"{table}.{section}.{at}")
        for table in names()
        for section, rows in load(table).items()
        if isinstance(rows, list)
        for at, row in enumerate(rows)
    ]


def test_every_table_is_read() -> None:
    """No file lies beside them that nothing lists."""
    found = {path.name.removesuffix(".toml") for path in files("jumia_core.policies").iterdir() if "toml" in path.name}
    assert set(names()) == found
    assert {"claims", "commissions", "fees", "orders", "payments", "returns", "scores", "vat"} <= found
    for name in names():
        text = (files("jumia_core.policies") / f"{name}.toml").read_text("utf-8")
        assert tomllib.loads(text) == load(name)


@pytest.mark.parametrize("row", _rows())
def test_every_row_has_a_country_a_day_and_a_source(row: dict[str, Any]) -> None:
    """A figure that nobody can check is a rumour; a day that lies ahead was not read anywhere yet."""
    assert row["country"] in {*COUNTRIES, ANY_COUNTRY}
    assert type(row["valid_from"]) is date
    assert row["valid_from"] <= TODAY
    assert isinstance(row["source"], str)
    assert row["source"].strip() == row["source"] != ""
    values = set(row) - {"country", "valid_from", "source", "kind", "category", "damage", "name"}
    assert values, "a row without a figure"
    for key in values:
        if key.endswith("percent"):
            assert 0 <= Decimal(row[key]) <= 100, "a percentage is text, so that no float rounds it"
        if key == "unit":
            assert row[key] in UNITS


def test_a_row_that_was_read_somewhere_says_where_or_that_it_is_ours() -> None:
    """The words that a source begins with: whose figure it is."""
    whose = ("Jumia", "sellers' guide", "ours", "Central Bank of Nigeria")
    laws = ("Nigeria, ", "Kenya, ", "Egypt, ")
    for table in names():
        for rows in load(table).values():
            for row in rows if isinstance(rows, list) else []:
                assert row["source"].startswith(laws if row["source"].startswith(laws) else whose), row


def test_no_name_of_today_is_said_to_be_old() -> None:
    """What we know from nobody's dated page (wallets, names and mergers of banks, a rate without its law) is ours.

    Such a row holds from the day on which it was written down, not from some day before.
    """
    payments_of, vat_of = load("payments"), load("vat")["standard"]
    undated = [*payments_of["mobile_money"], *payments_of["banks"], *vat_of]
    ours = [row for row in undated if "ours" in row["source"]]
    assert {row.get("name", row["country"]) for row in ours} >= {"GH", "SN", "MA", "Polaris Bank", "Access Bank"}
    assert {row["valid_from"] for row in ours} == {TODAY}
    several = {row["name"] for row in payments_of["banks"] if len(row["codes"]) > 1}
    assert several <= {row.get("name") for row in ours}, "the table of 2010 gives each bank one code"
    assert "Polaris Bank" not in {bank.name for bank in payments.banks("NG", date(2018, 1, 1))}
    assert payments.operators("SN", date(2026, 11, 22)) == ()


def test_a_deadline_that_names_no_step_is_none_of_a_step() -> None:
    """Egypt's 48 hours may end with the drop-off: they are not called those to ready-to-ship."""
    found = {row.what for row in tables("EG", TODAY) if row.table == "orders"}
    assert "ship" in found
    assert "ready to ship" not in found


def test_no_two_rows_say_one_thing_of_one_day() -> None:
    """Which one would hold?"""
    for table in names():
        for section, rows in load(table).items():
            if isinstance(rows, list):
                keys = [
                    (
                        row["country"],
                        row["valid_from"],
                        *(row.get(key) for key in ("kind", "category", "damage", "name")),
                    )
                    for row in rows
                ]
                assert len(set(keys)) == len(keys), (table, section)


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_every_country_can_be_listed(country: str) -> None:
    """Each figure once, of this country or of every one, with words for people and values for programs."""
    rows = tables(country, TODAY)
    assert len({(row.table, row.what) for row in rows}) == len(rows)
    for row in rows:
        assert row.country in {country, ANY_COUNTRY}
        assert row.since <= TODAY
        assert row.what
        assert row.value
        assert row.values
    assert {"claims", "holidays", "payments"} <= {row.table for row in rows}


@pytest.mark.parametrize(
    ("country", "table", "what", "value"),
    [  # as FACTS has them
        ("KE", "commissions", "rates: Phones", "6 %"),
        ("CN", "commissions", "rates: every other", "10 %, minimum 1 USD, minimum site NG"),
        ("KE", "claims", "windows: bad return", "from collected at, amount 48, unit hours"),
        ("EG", "fees", "cancellation", "times commission 2, at most 100 EGP"),
        ("GH", "returns", "compensation: missing or defective", "100 %"),
        ("MA", "returns", "window", "7 days"),
        ("MA", "payments", "payout", "weekday Friday"),
        ("NG", "payments", "payout", "working days after close 7"),
        ("CN", "orders", "ready to ship", "5 working days, until scanned at the warehouse"),
        ("EG", "orders", "ship", "48 hours, not counted Fridays and holidays"),
        ("NG", "payments", "banks: Access Bank", "codes 044, 063, 069"),
        ("NG", "vat", "standard", "7.5 %"),
        ("UG", "vat", "standard", "18 %"),
    ],
)
def test_a_figure_in_words(country: str, table: str, what: str, value: str) -> None:
    """As an operator reads it."""
    found = {row.what: row.value for row in tables(country, TODAY) if row.table == table}
    assert found[what] == value


def test_a_later_row_wins_from_its_day_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """And a country's own stands above every country's, also where that is later."""
    later = [
        {"country": "*", "valid_from": date(2026, 1, 1), "advised_days": 2, "source": "ours"},
        {"country": "*", "valid_from": date(2026, 12, 1), "advised_days": 4, "source": "ours"},
        {"country": "KE", "valid_from": date(2026, 6, 1), "advised_days": 3, "source": "ours"},
    ]
    monkeypatch.setitem(load("holidays"), "notice", later)
    days = ("2026-05-31", "2026-06-01", "2026-11-30", "2026-12-01")
    for country, advised in (("NG", [2, 2, 2, 4]), ("KE", [2, 3, 3, 3])):
        assert [holidays.holidays(country, date.fromisoformat(day)).advised_days for day in days] == advised
        listed = [
            next(row.values["advised_days"] for row in tables(country, date.fromisoformat(day)) if row.what == "notice")
            for day in days
        ]
        assert listed == advised


def test_a_bank_that_gets_another_code_is_one_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    """A later row of the same name replaces the earlier one; other countries have none."""
    older = {"country": "NG", "name": "Zenith", "valid_from": date(2018, 1, 1), "codes": ["057"], "source": "ours"}
    newer = {**older, "valid_from": date(2026, 1, 1), "codes": ["157", "057"]}
    monkeypatch.setitem(load("payments"), "banks", [older, newer])
    assert [bank.codes for bank in payments.banks("NG", TODAY)] == [("157", "057")]
    assert [bank.codes for bank in payments.banks("NG", date(2025, 1, 1))] == [("057",)]
    assert payments.banks("KE", TODAY) == ()


def test_payouts() -> None:
    """A change waits 48 hours everywhere; mobile money only where there are operators."""
    assert {payments.wait(country, TODAY).total_seconds() for country in COUNTRIES} == {48 * 3600}
    assert payments.operators("KE", TODAY) == ("M-Pesa", "Airtel Money")
    assert payments.operators("NG", TODAY) == ()
    assert "GTBank" in [bank.name for bank in payments.banks("NG", TODAY)]


def test_commission(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rate that holds by category, and the next one of each."""
    found = {rate.category: rate for rate in commissions.rates("CN", TODAY)}
    assert (found["Electronics"].percent, found["Electronics"].minimum) == (Decimal(5), Money(100, "USD"))
    assert commissions.rates("CN", date(2026, 11, 22)) == []
    rows = [
        {"country": "UG", "category": "Fashion", "valid_from": date(2026 + year, 1, 1), "percent": "2", "source": "x"}
        for year in (2, 1, 0)
    ]
    monkeypatch.setitem(load("commissions"), "rates", rows)
    assert [rate.since.year for rate in commissions.rates("UG", TODAY)] == [2026]
    assert [rate.since.year for rate in commissions.coming("UG", TODAY)] == [2027]
    assert commissions.rates("KE", TODAY) == []


@pytest.mark.parametrize(
    ("country", "percent"),
    [("NG", "7.5"), ("KE", "16"), ("EG", "14"), ("MA", "20"), ("CI", "18"), ("SN", "18"), ("UG", "18")],
)
def test_value_added_tax(country: str, percent: str) -> None:
    """The standard rate, with its source."""
    found = vat.standard(country, TODAY)
    assert (found.percent, bool(found.source)) == (Decimal(percent), True)


def test_no_rate_is_invented() -> None:
    """Ghana's is uncertain, so there is none; Egypt's example of a commission names no category."""
    with pytest.raises(NotFound):
        vat.standard("GH", TODAY)
    with pytest.raises(NotFound):
        vat.standard("NG", date(2020, 1, 31))
    assert commissions.rates("EG", TODAY) == []


def test_what_tables_there_are() -> None:
    """Each with what it is about, and for which countries it has rows."""
    found = {view.table: view for view in inventory()}
    assert list(found) == names()
    assert "window" in found["returns"].things
    assert found["holidays"].countries == ("*", "KE")
    assert found["vat"].rows == 7


def test_staff_look_them_up(scene: Scene) -> None:
    """For a country and a day, today there without one; a country that is none is refused."""
    staff = scene.people.li.settings
    found = {(row.table, row.what): row for row in staff.policies(" ke ")}
    assert found["payments", "payout"].value == "weekday Wednesday"
    assert ("payments", "payout") not in {(row.table, row.what) for row in staff.policies("KE", date(2026, 11, 22))}
    with pytest.raises(Invalid):
        staff.policies("XX")
