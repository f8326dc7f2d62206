"""The front door: opens the store, hands out sellers and staff, and registers what work runs."""

import logging
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Engine

from jumia_core.accounts import (
    ASKED,
    Accounts,
    ChatIdentity,
    OwnAccount,
    Scope,
    ShopMembers,
    StaffAccounts,
    Visitor,
    own_scope,
    seller_scope,
    staff_scope,
)
from jumia_core.chats import Chats
from jumia_core.claims import ClaimsSystem, SellerClaims, StaffClaims, StaffMail, on_delivery
from jumia_core.intake import Inbox
from jumia_core.kernel import Clock, NotFound, SellerCenterError, SystemClock
from jumia_core.notices import Deliveries, OwnNotices
from jumia_core.settings import Doors, SellerSettings, StaffSettings
from jumia_core.store import FileStore, Store, migrate, needs_migration, parse_url
from jumia_core.work import Command, Office, Work, migrate_work

log = logging.getLogger(__name__)


class Seller:
    """What one person may do in one shop."""

    def __init__(self, office: Office, scope: Scope, channel: str, command: Command | None = None) -> None:
        self.scope = scope
        self.account = OwnAccount(office, scope, channel, command)
        self.claims = SellerClaims(office, scope, channel, command)
        self.notices = OwnNotices(office, scope, channel, command)
        self.members = ShopMembers(office, scope, channel, command)
        self.settings = SellerSettings(office, scope, channel, command)


class Staff:
    """What one person of the platform may do."""

    def __init__(self, office: Office, scope: Scope, channel: str, command: Command | None = None) -> None:
        self.scope = scope
        self.account = OwnAccount(office, scope, channel, command)
        self.notices = OwnNotices(office, scope, channel, command)
        self.accounts = StaffAccounts(office, scope, channel, command)
        self.claims = StaffClaims(office, scope, channel, command)
        self.mail = StaffMail(office, scope, channel, command)
        self.settings = StaffSettings(office, scope, channel, command)


class Person:
    """What one person may do with the own account, in whatever role, active or not."""

    def __init__(self, office: Office, scope: Scope, channel: str, command: Command | None = None) -> None:
        self.scope = scope
        self.account = OwnAccount(office, scope, channel, command)
        self.notices = OwnNotices(office, scope, channel, command)


class SellerCenter:
    """One installation of the Seller Center. Use `open`; it is a context manager."""

    def __init__(self, store: Store, clock: Clock, work: Work) -> None:
        self.store = store
        self.clock = clock
        self.work = work
        self.office = Office(store, clock, work)
        self.accounts = Accounts(self.office)
        self.claims = ClaimsSystem(self.office)
        self.inbox = Inbox(self.office)
        self.doors = Doors(self.office)
        self.chats = Chats(self.office)
        self.deliveries = Deliveries(self.office, {"claim": on_delivery})

    @classmethod
    def open(
        cls, url: str | URL, *, clock: Clock | None = None, files: Path | None = None, executor: str = "local"
    ) -> Self:
        """Open an installation by its database's URL.

        SQLite is migrated by itself; PostgreSQL wants `seller-center migrate`. `files` is the folder of raw
        mail and evidence (beside a SQLite file, else ./files). `executor` names this process among several.
        Raises `BadConfiguration`, `NewerDatabase`, and `SellerCenterError` for a database to be migrated.
        """
        parsed = parse_url(url)
        store = Store(parsed, FileStore(files or _beside(parsed)))
        try:
            _bring_up(store.engine, parsed)
        except SellerCenterError:
            store.close()
            raise
        return cls(store, clock or SystemClock(), Work(_text(parsed), executor=executor))

    def as_seller(self, email: str, *, shop: str, channel: str = "python", command: Command | None = None) -> Seller:
        """Act for a member of a shop: everything below is that shop only. Raises `NotFound`, `AccountInactive`.

        Under a `command` each writing verb runs once, however often the same command is given.
        """
        with self.office.read() as unit:
            return Seller(self.office, seller_scope(unit.session, email, shop), channel, command)

    def as_staff(self, email: str, *, channel: str = "python", command: Command | None = None) -> Staff:
        """Act for a staff member. Raises `NotFound`, `AccountInactive`."""
        with self.office.read() as unit:
            return Staff(self.office, staff_scope(unit.session, email), channel, command)

    def as_chat_seller(self, chat: ChatIdentity, *, channel: str, command: Command | None = None) -> Seller:
        """Act for the shop that a chat works for, whose identity was read just now. Raises `NotFound` without one.

        Nothing is looked up here: each verb asks in its own transaction whether the person still works there.
        """
        if chat.shop_id is None or chat.role is None:
            raise NotFound("This chat works for no shop.", "Ask the owner of the shop to invite you.")
        scope = Scope(chat.account_id, chat.email, chat.name, chat.role, shop_id=chat.shop_id)
        return Seller(self.office, scope, channel, command)

    def as_chat_staff(self, chat: ChatIdentity, *, channel: str, command: Command | None = None) -> Staff:
        """Act for the staff member whose chat it is, read just now. Raises `NotFound` for anybody else."""
        if chat.staff_role is None:
            raise NotFound("This chat is not the platform's.", "")
        scope = Scope(chat.account_id, chat.email, chat.name, chat.staff_role, team_id=chat.team_id)
        return Staff(self.office, scope, channel, command)

    def as_person(self, account_id: int, *, channel: str = "python", command: Command | None = None) -> Person:
        """Act for a person on the own account. Raises `NotFound`."""
        with self.office.read() as unit:
            return Person(self.office, own_scope(unit.session, account_id), channel, command)

    def visitor(
        self, source: str, *, bearer: str = "", channel: str = "python", command: Command | None = None
    ) -> Visitor:
        """Serve somebody whom nobody knows yet; `source` is what limits count, as chat:…, ip:…, mail:…."""
        return Visitor(self.office, source, bearer=bearer, channel=channel, command=command)

    def tick(self) -> dict[str, int]:
        """Do what time made due, and return how much of each: a service calls it every minute.

        What goes wrong in one of them stops no other; it is raised at the end.
        """
        duties: dict[str, Callable[[], int]] = {
            "moved": self.claims.move_deadlines,
            "swept": self.claims.sweep,
            "reminded": self.claims.remind,
            "escalated": self.claims.escalate,
            "undelivered": self.claims.report_undelivered,
            "silent_intakes": self.claims.alert_silent_intakes,
            "resent": self.deliveries.resend_due,
            "rejudged": self.inbox.rejudge_forgotten,
            "answered": self.accounts.answer_asked,
        }
        done, wrong = dict[str, int](), list[Exception]()
        for name, duty in duties.items():
            try:
                done[name] = duty()
            except Exception as error:
                log.exception("%s went wrong", name)
                wrong.append(error)
        if wrong:
            raise wrong[0]
        return done

    def register_work(self) -> None:
        """Name what the core does in the background; a service calls it before it launches the queue."""
        self.work.every("* * * * *", "tick", self.tick)
        self.work.every("17 3 * * *", "purge", self.purge)
        self.work.handle(ASKED, self.accounts.handle_asked)

    def purge(self) -> None:
        """Forget what nobody needs any more; a service calls it every night."""
        self.work.purge()
        self.accounts.purge()
        self.chats.purge()

    def close(self) -> None:
        """Stop the queue and close every connection."""
        self.work.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bring_up(engine: Engine, url: URL) -> None:
    if not needs_migration(engine):
        return
    if url.drivername != "sqlite":
        raise SellerCenterError("The database's tables are not those of this version.", "Run: seller-center migrate")
    migrate(url, also=migrate_work)


def _beside(url: URL) -> Path:
    if url.drivername == "sqlite":
        database = Path(str(url.database))
        return database.with_name(f"{database.stem}-files")
    return Path("files")


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)


__all__ = ["Person", "Seller", "SellerCenter", "Staff"]
