"""`seller-center policies`: which figure holds, since when, and where it comes from."""

import pytest

from tests.cli.conftest import Cli


def test_the_figures_of_a_country_on_a_day(cli: Cli) -> None:
    """Each with what it is, its value, since when and its source; no database is needed or made."""
    found = cli.json("policies", "show", "ke", "--on", "2026-11-23")
    assert (found["country"], found["on"]) == ("KE", "2026-11-23")
    rows = {(row["table"], row["what"]): row for row in found["policies"]}
    window = rows["returns", "window"]
    assert (window["value"], window["country"], window["since"]) == ("15 days", "KE", "2026-11-23")
    assert window["values"] == {"days": 15}
    assert all(row["source"] and row["since"] for row in found["policies"])
    assert list(cli.folder.iterdir()) == []


def test_the_figures_as_a_table(cli: Cli) -> None:
    """Each table is named once; what holds everywhere says so."""
    shown = cli.run("policies", "show", "KE", "--on", "2026-11-23").stdout
    assert shown.startswith("Kenya on 23 November 2026\n")
    lines = shown.splitlines()
    assert [line.split()[0] for line in lines if line.startswith(("returns", "vat"))] == ["returns", "vat"]
    assert any(line.split()[:6] == ["returns", "window", "15", "days", "KE", "2026-11-23"] for line in lines)
    assert any("48" in line and " all " in line and "method change" in line for line in lines)


def test_a_day_before_a_row(cli: Cli) -> None:
    """A row holds from its own day on."""
    words = ("policies", "show", "KE", "--table", "returns", "--on")
    assert cli.json(*words, "2026-11-22")["policies"] == []
    assert cli.run(*words, "2026-11-22").stdout.endswith("No figure is known for KE on 2026-11-22.\n")
    assert {row["table"] for row in cli.json(*words, "2026-11-23")["policies"]} == {"returns"}


def test_today_without_a_day(cli: Cli) -> None:
    """Today in that country."""
    assert cli.json("policies", "show", "KE")["on"] > "2026-01-01"


def test_what_tables_there_are(cli: Cli) -> None:
    """Named with what they are about."""
    found = {row["table"]: row for row in cli.json("policies", "list")}
    assert "statement" in found["payments"]["things"]
    assert found["holidays"]["countries"] == ["*", "KE"]
    shown = cli.run("policies", "list").stdout
    assert "all KE" in shown
    assert "ready to ship" in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("XX",), "'XX'"),
        (("KE", "--on", "23.11.2026"), "'23.11.2026' is not a day"),
        (("KE", "--on", ""), "is not a day"),
        (("KE", "--table", "taxes"), "'taxes' is no table"),
    ],
)
def test_wrong_calls(cli: Cli, words: tuple[str, ...], said: str) -> None:
    """An unknown country, day or table is bad input, with what to write instead."""
    error = cli.error("policies", "show", *words)
    assert (error["error"], error["exit_code"]) == ("Invalid", 2)
    assert said in error["message"]
    assert error["hint"]


@pytest.mark.parametrize("columns", ["60", "100"])
def test_narrow_terminals(cli: Cli, columns: str) -> None:
    """No line is wider than the terminal."""
    shown = cli.with_env(COLUMNS=columns).run("policies", "show", "NG", "--on", "2026-11-23").stdout
    assert max(len(line.rstrip()) for line in shown.splitlines()) <= int(columns)
