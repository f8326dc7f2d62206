"""Wrong configuration, and databases that are not ours to touch."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from jumia_core.config import Settings
from tests.cli.conftest import Cli


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("SELLER_CENTER_DATABASE", "mysql://localhost/shop", "sqlite:///FILE"),
        ("SELLER_CENTER_DATABASE", "what?", "postgresql+psycopg://"),
        ("SELLER_CENTER_DATABASE", "sqlite://", "sqlite:///FILE"),
        ("SELLER_CENTER_EXECUTOR", "two words", "1 to 64 letters"),
        ("SELLER_CENTER_LOG_LEVEL", "loud", "DEBUG, INFO, WARNING, ERROR"),
    ],
)
def test_key_value_and_what_is_allowed(cli: Cli, key: str, value: str, allowed: str) -> None:
    """A wrong setting names its key, its value and what is allowed, for scripts and for people; exit code 2."""
    wrong = cli.with_env(**{key: value})
    error = wrong.error("claims", "list")
    assert (error["error"], error["key"], error["value"], error["exit_code"]) == ("BadConfiguration", key, value, 2)
    assert allowed in error["allowed"]
    shown = wrong.run("claims", "list")
    assert shown.exit_code == 2
    for part in (key, value, allowed):
        assert part in shown.stderr


def test_a_password_is_never_shown(cli: Cli) -> None:
    """A wrong URL with a password is shown without it."""
    shown = cli.with_env(SELLER_CENTER_DATABASE="mysql://ada:hunter2@localhost/shop").run("claims", "list")
    assert "hunter2" not in shown.output
    assert "mysql://ada:***@localhost/shop" in shown.output


def test_a_newer_database_is_refused_untouched(cli: Cli, tmp_path: Path) -> None:
    """A database of a newer version is refused by every command, says so, and not a byte of it changes."""
    cli.json("migrate")
    with closing(sqlite3.connect(tmp_path / "cli.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (tmp_path / "cli.db").read_bytes()
    for words in (("migrate",), ("claims", "list"), ("accounts", "list")):
        error = cli.error(*words)
        assert (error["error"], error["exit_code"]) == ("NewerDatabase", 1)
        assert "newer version" in error["message"]
        assert "9999" in error["message"]
    assert (tmp_path / "cli.db").read_bytes() == before


def test_the_wrong_folder(cli: Cli, tmp_path: Path) -> None:
    """A command that only looks makes no database: it says where there is none, and how to start one."""
    for words in (("claims", "list"), ("accounts", "list"), ("mail", "quarantine", "list")):
        error = cli.error(*words)
        assert (error["exit_code"], error["hint"]) == (1, "Start it with: seller-center run")
        assert error["message"] == f"There is no database at {tmp_path / 'cli.db'}. Are you in the right folder?"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written(cli: Cli, tmp_path: Path) -> None:
    """That is one sentence with what to do, exit code 1, and no traceback."""
    (tmp_path / "a-file").touch()
    url = f"sqlite:///{tmp_path / 'a-file' / 'var' / 'x.db'}"
    error = cli.with_env(SELLER_CENTER_DATABASE=url).error("migrate")
    assert error["message"] == f"The folder {tmp_path / 'a-file' / 'var'} cannot be written."
    assert (error["exit_code"], "SELLER_CENTER_DATABASE" in error["hint"]) == (1, True)


def test_migrate_says_where_and_how_far(cli: Cli) -> None:
    """`migrate` names the database and its revision, and may be run again."""
    first, second = cli.json("migrate"), cli.json("migrate")
    assert first == second
    assert first["revision"]
    assert "cli.db" in first["database"]


def test_a_database_that_does_not_answer(cli: Cli) -> None:
    """That is one sentence with a hint, exit code 1, and it may be tried again; no traceback, no password."""
    gone = cli.with_env(SELLER_CENTER_DATABASE="postgresql://ada:hunter2@127.0.0.1:1/none")
    for words in (("migrate",), ("claims", "list")):
        error = gone.error(*words)
        assert (error["exit_code"], error["permanent"]) == (1, False)
        assert "does not answer" in error["message"]
        assert "hunter2" not in str(error)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:p@h:5432/d", "postgresql://u:***@h:5432/d"),
        ("postgresql+psycopg://u:pa/ss:w@rd@h/d", "postgresql+psycopg://u:***@h/d"),
        ("postgresql://u:p@h/d?password=hunter2", "postgresql://u:***@h/d"),
    ],
)
def test_no_password_is_shown(url: str, shown: str) -> None:
    """Whatever marks the password holds, and wherever the URL holds it."""
    assert Settings.model_construct(database=url).shown_database == shown


def test_no_password_is_shown_for_a_database_that_is_refused(cli: Cli) -> None:
    """The error names the setting and its value without the secret."""
    refused = Cli({**cli.env, "SELLER_CENTER_DATABASE": "mysql://u:hunter2/x:y@h/d"}, cli.folder).error(
        "claims", "list"
    )
    assert "mysql://u:***@h/d" in refused["message"]
    assert "hunter2" not in str(refused)
