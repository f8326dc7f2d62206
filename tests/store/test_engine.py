"""The engine: which databases are taken, what a commit is worth, and who waits for whom."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import make_url, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from jumia_core.accounts import Account
from jumia_core.claims.model import Claim
from jumia_core.kernel import BadConfiguration, Invalid, NotFound, SellerCenterError, Stale
from jumia_core.store import Store, lock, open_engine, open_work_engine, parse_url
from tests.rigs.centers import MONDAY, Scene

ON_SQLITE = pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("sqlite:///seller-center.db", "sqlite"),
        ("postgresql://u:p@h/d", "postgresql+psycopg"),
        ("postgres://u:p@h/d", "postgresql+psycopg"),
        ("postgresql+psycopg://u:p@h/d", "postgresql+psycopg"),
    ],
)
def test_the_databases_that_are_taken(url: str, driver: str) -> None:
    """SQLite in a file, and PostgreSQL however its URL is spelt."""
    assert parse_url(url).drivername == driver


@pytest.mark.parametrize(
    "url",
    [
        "",
        "seller-center.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://u:secret@h/d",
        "postgresql+psycopg2://u:p@h/d",
    ],
)
def test_any_other_database_is_refused_in_words(url: str) -> None:
    """The key, the value without its password, and what is allowed."""
    with pytest.raises(BadConfiguration) as caught:
        parse_url(url)
    assert caught.value.key == "database"
    assert "sqlite:///FILE" in caught.value.allowed
    assert "secret" not in caught.value.message


@ON_SQLITE
@pytest.mark.parametrize("opener", [open_engine, open_work_engine])
def test_sqlite_pragmas(database_url: str, opener: type) -> None:
    """WAL, synchronous=FULL, foreign keys, and half a minute of patience; for the queue's engine too."""
    engine = opener(database_url)
    try:
        with engine.connect() as connection:
            found = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
    finally:
        engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


@pytest.mark.parametrize("opener", [open_engine, open_work_engine])
def test_what_people_wrote_stays_out_of_errors(database_url: str, opener: type) -> None:
    """A statement that fails is logged with its error and without its values, the queue's as well."""
    engine = opener(database_url)
    try:
        with engine.connect() as connection, pytest.raises(DBAPIError) as caught:
            connection.execute(text("SELECT * FROM nowhere WHERE word = :word"), {"word": "a lorry full of mangoes"})
    finally:
        engine.dispose()
    assert "nowhere" in str(caught.value)
    assert "mangoes" not in str(caught.value)


@ON_SQLITE
def test_a_writing_verb_holds_the_write_lock_from_its_first_moment(scene: Scene) -> None:
    """Before it has read or written anything, nobody else can write; and readers never wait."""
    path = str(make_url(scene.center.store.url).database)
    people = len(scene.center.accounts.all_accounts())

    def verb(_: object) -> None:
        with closing(sqlite3.connect(path, timeout=0)) as other:
            assert other.execute("SELECT count(*) FROM accounts").fetchone() == (people,)
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")

    scene.center.store.write(verb)


@ON_SQLITE
def test_a_reader_never_keeps_writers_waiting(scene: Scene) -> None:
    """A read that is still open does not hold the write lock."""
    with scene.center.office.read() as unit:
        unit.session.scalars(select(Account)).all()
        with closing(sqlite3.connect(str(make_url(scene.center.store.url).database), timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.rollback()


def test_foreign_keys_hold(scene: Scene) -> None:
    """A row that names nobody is refused on both databases, and nothing of its transaction stays."""
    claim = scene.raised()
    with pytest.raises(IntegrityError):
        scene.center.store.write(
            lambda session: session.execute(
                text("UPDATE claims SET seller_id = 4711 WHERE number = :number"), {"number": claim.number}
            )
        )
    assert scene.view(claim.number) == claim


def test_what_a_verb_raises_undoes_all_of_it(scene: Scene) -> None:
    """All or nothing, whatever the error."""

    def verb(session: Session) -> None:
        account = Account(email="new@example.ng", name="New", created_at=MONDAY)
        session.add(account)
        session.flush()
        raise SellerCenterError("No.")

    with pytest.raises(SellerCenterError):
        scene.center.store.write(verb)
    assert "new@example.ng" not in {account.email for account in scene.center.accounts.all_accounts()}


def test_a_read_keeps_nothing(scene: Scene) -> None:
    """What was changed in a reading session is gone after it."""
    before = scene.center.accounts.all_accounts()
    with scene.center.office.read() as unit:
        unit.session.add(Account(email="new@example.ng", name="New", created_at=MONDAY))
        unit.session.flush()
    assert scene.center.accounts.all_accounts() == before


def test_instants_come_back_in_utc_to_the_microsecond(scene: Scene) -> None:
    """Whatever zone they were given in, whatever zone the server is in."""
    given = datetime(2026, 10, 29, 23, 30, 0, 123456, tzinfo=timezone(timedelta(hours=3)))
    scene.center.store.write(lambda session: session.add(Account(email="new@example.ng", name="New", created_at=given)))
    with scene.center.office.read() as unit:
        found = unit.session.scalars(select(Account).where(Account.created_at == given)).one()
    assert found.created_at == given
    assert found.created_at.tzinfo is UTC
    assert found.created_at.microsecond == 123456


def test_a_naive_instant_is_refused(scene: Scene) -> None:
    """Nobody can say which instant it is."""
    naive = datetime(2026, 10, 29, 23, 30)  # noqa: DTZ001  that is the point
    with pytest.raises(Exception, match="has no zone") as caught:
        scene.center.store.write(
            lambda session: session.add(Account(email="new@example.ng", name="New", created_at=naive))
        )
    assert isinstance(caught.value, Invalid) or isinstance(caught.value.__cause__, Invalid)


def test_lock_says_what_is_not_there(scene: Scene) -> None:
    """An unknown key is `NotFound`, in words."""
    with pytest.raises(NotFound, match="no claim 12345674"):
        scene.center.store.write(lambda session: lock(session, Claim, "12345674"))


@ON_POSTGRESQL
def test_a_stale_write_reruns_the_verb_once(scene: Scene) -> None:
    """Loaded without a lock, changed by somebody else meanwhile: the second run sees the change and is kept."""
    claim = scene.raised()
    store, seen = scene.center.store, []

    def verb(session: Session) -> None:
        row = session.get_one(Claim, claim.number)
        seen.append(row.breaches)
        if len(seen) == 1:
            _add_a_breach(store, claim.number)
        row.breaches += 10

    store.write(verb)
    assert seen == [0, 1]
    with store.read() as session:
        assert session.get_one(Claim, claim.number).breaches == 11


@ON_POSTGRESQL
def test_a_verb_that_is_stale_twice_is_given_up_and_says_that_a_retry_helps(scene: Scene) -> None:
    """Two runs, then `Stale`, which is not permanent; nothing of the verb is kept."""
    claim = scene.raised()
    store, runs = scene.center.store, []

    def verb(session: Session) -> None:
        row = session.get_one(Claim, claim.number)
        runs.append(row.breaches)
        _add_a_breach(store, claim.number)
        row.breaches += 10

    with pytest.raises(Stale) as caught:
        store.write(verb)
    assert not caught.value.permanent
    assert runs == [0, 1]
    with store.read() as session:
        assert session.get_one(Claim, claim.number).breaches == 2


def _add_a_breach(store: Store, number: str) -> None:
    def verb(session: Session) -> None:
        lock(session, Claim, number).breaches += 1

    store.write(verb)


def test_two_verbs_that_saw_the_same_free_place_are_not_an_accident(scene: Scene) -> None:
    """A row that somebody inserted first reruns the verb, which then finds it."""
    store, runs = scene.center.store, []

    def verb(session: Session) -> str:
        runs.append(1)
        taken = "new@example.ng" if len(runs) > 1 else "ada@example.ng"
        session.add(Account(email=taken, name="New", created_at=MONDAY))
        return taken

    assert store.write(verb) == "new@example.ng"
    assert len(runs) == 2
