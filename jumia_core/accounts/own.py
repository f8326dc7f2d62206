"""What every person may do with the own account, in whatever role."""

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.access import Desk, Scope, needs, reads, writes
from jumia_core.accounts.doors_model import LoginSession
from jumia_core.accounts.errors import InvalidCredentials
from jumia_core.accounts.managers import Proof, ask_manager
from jumia_core.accounts.model import Account
from jumia_core.accounts.passwords import hash_password, verify
from jumia_core.accounts.rules import check_password, clean_language
from jumia_core.accounts.schemas import AccountView, ChatLinkView, ManagerView, Role, SessionView
from jumia_core.accounts.standing import manager_of
from jumia_core.accounts.views import account_view
from jumia_core.accounts.visitor import set_password
from jumia_core.journal import record
from jumia_core.kernel import NotFound, clean_name
from jumia_core.store import lock
from jumia_core.work import Office, Unit


def prove(office: Office, scope: Scope, password: str) -> Account:
    """Return the caller's account if this is its password: who holds a chat does not hold the account.

    Raises `InvalidCredentials`, `TooManyAttempts`. Hashing is slow on purpose, so it is done outside of transactions.
    """
    tries: list[limits.Try] = [(limits.WRONG_PAIR, f"own {scope.account_id}")]
    counted = office.write(lambda unit: limits.spend(unit, tries))  # before: guesses at once are counted one by one
    with office.read() as unit:
        account = unit.session.get_one(Account, scope.account_id)
    if not verify(account.password_hash, password):
        raise InvalidCredentials("The password is wrong.")
    office.write(lambda unit: limits.uncount(unit, counted))
    return account


class OwnAccount(Desk):
    """The caller's own account."""

    @needs(*Role)
    @reads
    def me(self, unit: Unit) -> AccountView:
        """Return the own account."""
        return account_view(unit.session, self._account(unit))

    @needs(*Role)
    @writes
    def rename(self, unit: Unit, name: str) -> AccountView:
        """Change the own name. Raises `Invalid`."""
        account = self._account(unit)
        before = account.name
        account.name = clean_name(name, "name", people.MAX_NAME)
        record(unit, f"account:{account.id}", "renamed", before={"name": before}, after={"name": account.name})
        return account_view(unit.session, account)

    @needs(*Role)
    @writes
    def set_language(self, unit: Unit, language: str) -> AccountView:
        """Choose the language of screens and notices: en, fr, ar, zh or sw. Raises `Invalid`."""
        account = self._account(unit)
        before, account.language = account.language, clean_language(language)
        record(
            unit, f"account:{account.id}", "language", before={"language": before}, after={"language": account.language}
        )
        return account_view(unit.session, account)

    @needs(*Role)
    def change_password(self, old: str, new: str) -> None:
        """Change the password; sessions end. Raises `InvalidCredentials`, `TooManyAttempts`, `Invalid` for a weak one.

        Hashing is slow on purpose, so it is done outside of the transaction.
        """
        account = prove(self.office, self.scope, old)
        check_password(new, email=account.email, name=account.name)
        hashed = hash_password(new)

        def verb(unit: Unit) -> None:
            now = lock(unit.session, Account, account.id)
            if now.password_hash != account.password_hash:  # it was changed while we hashed
                raise InvalidCredentials("The password is wrong.")
            set_password(unit, now, hashed)

        self.office.write(verb, actor=self.scope.actor, channel=self.channel)

    @needs(*Role)
    @reads
    def chats(self, unit: Unit) -> list[ChatLinkView]:
        """List the linked chats, the oldest first."""
        links = doors.chats_of(unit.session, [self.scope.account_id], blocked=True).get(self.scope.account_id, [])
        return [doors.link_view(link, unit.session) for link in links]

    @needs(*Role)
    @writes
    def unlink(self, unit: Unit, link_id: int) -> ChatLinkView:
        """End the link of one of the own chats. Raises `NotFound`."""
        link = doors.own_link(unit.session, self.scope.account_id, link_id)
        doors.unlink(unit, link)
        return doors.link_view(link, unit.session)

    @needs(*Role)
    @writes
    def choose_shop(self, unit: Unit, chat: str, shop: str) -> ChatLinkView:
        """Let an own chat work for another of the own shops. Raises `NotFound`."""
        link = doors.live_link(unit.session, chat)
        found = next((row for row, _ in doors.shop_rows(unit.session, self.scope.account_id) if row.slug == shop), None)
        if link is None or link.account_id != self.scope.account_id or found is None:
            raise NotFound(f"You do not work for a shop {shop}.", "Choose one of your shops.")
        if link.shop_id != found.id:
            before = link.shop.slug if link.shop else None
            link.shop_id = found.id
            after = {"shop": found.slug, "chat": link.label}
            record(unit, f"account:{link.account_id}", "shop_chosen", before={"shop": before}, after=after)
        return doors.link_view(link, unit.session)

    @needs(*Role)
    @reads
    def sessions(self, unit: Unit) -> list[SessionView]:
        """List the sessions that have not ended."""
        return doors.session_views(unit, self.scope.account_id)

    @needs(*Role)
    @writes
    def end_session(self, unit: Unit, session_id: int) -> None:
        """End one of the own sessions. Raises `NotFound`."""
        row = unit.session.get(LoginSession, session_id)
        if row is None or row.account_id != self.scope.account_id or row.ended_at is not None:
            raise NotFound("There is no such session.", "See the list of your sessions.")
        row.ended_at = unit.now
        record(unit, f"account:{self.scope.account_id}", "session_ended", before={"label": row.label})

    @needs(*Role)
    @reads
    def manager(self, unit: Unit) -> ManagerView | None:
        """Return whom to ask about the own account; None where no shop of the person has an account manager."""
        found = manager_of(unit.session, self.scope.account_id)
        return ManagerView(name=found.name, email=found.email) if found else None

    @needs(*Role)
    @writes
    def ask_manager(self, unit: Unit) -> bool:
        """Send the own account manager the prepared mail; False if it was sent within a day.

        Raises `Conflict` for an account that may be used.
        """
        return ask_manager(unit, self._account(unit), Proof.CHAT)

    def _account(self, unit: Unit) -> Account:
        return unit.session.get_one(Account, self.scope.account_id)
