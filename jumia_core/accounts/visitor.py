"""What somebody may do whom nobody knows yet: log in, link a chat, ask for a new password, accept an invitation.

`source` is what limits count (chat:…, ip:…, mail:…); `bearer` is who holds an opened link (a chat, a visit of a page).
No answer tells whether an address has an account: requests do the same work for both, and are answered afterwards.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import select

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.doors_model import Attempt, Invitation, Secret
from jumia_core.accounts.errors import AccountInactive, InvalidCredentials, InvalidToken
from jumia_core.accounts.invitations import accept, introduce, invitation_view, still_waits
from jumia_core.accounts.model import Account, StaffMember
from jumia_core.accounts.passwords import hash_password, verify
from jumia_core.accounts.rules import check_password, clean_email, email_hint
from jumia_core.accounts.schemas import (
    AccountView,
    ChatLinkView,
    InactiveView,
    InvitationView,
    LoggedIn,
    ResetDone,
    ResetOpened,
)
from jumia_core.accounts.secrets_sent import (
    Purpose,
    bind,
    code_matches,
    digest,
    find,
    kill,
    opened_by,
    remember_proof,
)
from jumia_core.accounts.standing import inactive_view, is_active, manager_of
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import SellerCenterError
from jumia_core.store import lock
from jumia_core.work import Actor, ActorKind, Command, Office, Unit, keys, once

T = TypeVar("T")
ASKED = "account-asked"
_LINKED: TypeAdapter[ChatLinkView | InactiveView | None] = TypeAdapter(ChatLinkView | InactiveView | None)
_JOINED = TypeAdapter(AccountView)
_TOLD = TypeAdapter(bool)
_NOTHING: TypeAdapter[None] = TypeAdapter(None)


class Visitor:
    """An unknown person at the door."""

    def __init__(
        self, office: Office, source: str, *, bearer: str = "", channel: str = "python", command: Command | None = None
    ) -> None:
        self.office = office
        self.source = source
        self.bearer = bearer or source
        self.channel = channel
        self.command = command

    def log_in(self, email: str, password: str, *, label: str = "") -> LoggedIn:
        """Open a session. Raises `InvalidCredentials`, `AccountInactive`, `TooManyAttempts`."""
        return self._by_password(email, password, lambda unit, account: doors.open_session(unit, account, label))

    def link_by_password(self, email: str, password: str, *, chat: str, label: str = "") -> ChatLinkView:
        """Link a chat to an account by its password. Raises as `log_in` does."""
        return self._by_password(email, password, _link(chat, label))

    def ask_code(self, email: str) -> None:
        """Mail a one-time code to the address if it has an account. Raises `Invalid`, `TooManyAttempts`."""
        self._ask(email, Purpose.LINK)

    def link_by_code(self, email: str, code: str, *, chat: str, label: str = "") -> ChatLinkView:
        """Link a chat by the mailed code, typed where it was asked for.

        Raises `InvalidToken`, `AccountInactive`, `TooManyAttempts`.
        """
        address = clean_email(email)
        tries = [(limits.WRONG_SOURCE, self.source), (limits.WRONG_ADDRESS, address)]

        def verb(unit: Unit) -> ChatLinkView | InactiveView | None:
            limits.check(unit, tries)
            secret = code_matches(unit, people.find_account(unit.session, address), code, self.source)
            if secret is None:
                limits.count(unit, tries)
                return None
            return self._use(unit, secret, _link(chat, label))

        return _allowed(self._once("link_by_code", _LINKED, verb), right_password=False)

    def link_by_token(self, token: str, *, chat: str, label: str = "") -> ChatLinkView:
        """Link a chat by the mailed link, tapped. Raises as `link_by_code` does."""

        def verb(unit: Unit) -> ChatLinkView | InactiveView | None:
            return self._use(unit, self._find(unit, Purpose.LINK, token), _link(chat, label))

        return _allowed(self._once("link_by_token", _LINKED, verb), right_password=False)

    def ask_reset(self, email: str) -> None:
        """Mail a link for a new password if the address has an account. Raises `Invalid`, `TooManyAttempts`."""
        self._ask(email, Purpose.RESET)

    def look_at_reset(self, token: str) -> ResetOpened:
        """Say whose password a link changes, and bind nothing: mail scanners follow links.

        Raises `InvalidToken`, `TooManyAttempts`.
        """
        return self._write(lambda unit: _reset_opened(self._find(unit, Purpose.RESET, token)))

    def open_reset(self, token: str) -> ResetOpened:
        """Bind a link to this bearer: nobody else can use it from now on. Raises `InvalidToken`, `TooManyAttempts`."""

        def verb(unit: Unit) -> ResetOpened:
            secret = self._find(unit, Purpose.RESET, token)
            bind(unit, secret, self.bearer)
            return _reset_opened(secret)

        return self._write(verb)

    def reset_password(self, password: str) -> ResetDone:
        """Set a new password by the link that this bearer opened; sessions end. Raises `InvalidToken`, `Invalid`."""
        with self.office.read() as unit:
            account = opened_by(unit, Purpose.RESET, self.bearer).account
            check_password(password, email=account.email, name=account.name)
        hashed = hash_password(password)  # slow on purpose, so outside of the transaction

        def verb(unit: Unit) -> ResetDone:
            secret = opened_by(unit, Purpose.RESET, self.bearer)
            account = secret.account
            set_password(_acting(unit, account), account, hashed)
            inactive = None
            if not is_active(account):
                inactive = inactive_view(unit.session, account)
                remember_proof(unit, account, self.bearer)
            return ResetDone(account_id=account.id, email=account.email, name=account.name, inactive=inactive)

        return self._write(verb)

    def look_at_invitation(self, token: str) -> InvitationView:
        """Say what a link invites to, and bind nothing. Raises `InvalidToken`, `TooManyAttempts`."""
        return self._write(
            lambda unit: invitation_view(unit, _invitation(unit, self._find(unit, Purpose.INVITE, token)))
        )

    def open_invitation(self, token: str) -> InvitationView:
        """Bind an invitation to this bearer. Raises `InvalidToken`, `TooManyAttempts`."""

        def verb(unit: Unit) -> InvitationView:
            secret = self._find(unit, Purpose.INVITE, token)
            bind(unit, secret, self.bearer)
            return invitation_view(unit, _invitation(unit, secret))

        return self._write(verb)

    def accept_invitation(
        self, *, name: str = "", password: str | None = None, chat: str | None = None, label: str = ""
    ) -> AccountView:
        """Accept the invitation that this bearer opened, and link `chat` if given. Raises `InvalidToken`, `Invalid`.

        `password` is only set where the account has none yet.
        """
        hashed = self._hashed_to_join(name, password) if password is not None else None

        def verb(unit: Unit) -> AccountView:
            secret = opened_by(unit, Purpose.INVITE, self.bearer)
            introduce(secret.account, name)
            unit = _acting(unit, secret.account)
            account = accept(unit, _invitation(unit, secret), hashed)
            secret.used_at = unit.now
            if chat is not None and is_active(account):
                doors.link_chat(unit, account, chat, label)
            return people.account_view(unit.session, account)

        return self._once("accept_invitation", _JOINED, verb)

    def inactive(self) -> InactiveView | None:
        """What this bearer proved to be, within the hour, without being allowed in; None for anybody else."""
        with self.office.read() as unit:
            try:
                account = opened_by(unit, Purpose.PROVED, self.bearer).account
            except InvalidToken:
                return None
            return None if is_active(account) else inactive_view(unit.session, account)

    def ask_manager(self) -> bool:
        """Send the account manager the prepared mail for whom this bearer proved to be; False if it was sent today.

        Raises `InvalidToken` for a bearer who proved nothing within the hour.
        """
        return self._once(
            "ask_manager", _TOLD, lambda unit: ask_manager(unit, opened_by(unit, Purpose.PROVED, self.bearer).account)
        )

    def _ask(self, email: str, purpose: Purpose) -> None:
        """Take a request down. Who has the address is looked up afterwards, by `answer_asked`."""
        address = clean_email(email)
        tries = [(limits.ASKED_ADDRESS, address), (limits.ASKED_SOURCE, self.source)]

        def verb(unit: Unit) -> None:
            limits.check(unit, tries)
            first, *_ = limits.count(unit, tries)
            first.open = True
            first.data = {"email": address, "purpose": purpose.value, "origin": digest(self.source)}
            unit.enqueue(ASKED, {"id": first.id}, keys.asked(first.id))

        self._once(f"ask_{purpose}", _NOTHING, verb)

    def _by_password(self, email: str, password: str, verb: Callable[[Unit, Account], T]) -> T:
        """Run a verb as the person whose password this is. The hashing is done outside of the transactions.

        The attempt is counted first and taken back if the password was right: guesses that are made at the same
        moment cannot all pass before one of them is counted.
        """
        address = clean_email(email)
        tries = [
            (limits.WRONG_PAIR, f"{address} {self.source}"),
            (limits.WRONG_SOURCE, self.source),
            (limits.WRONG_ADDRESS, address),
        ]
        counted = self._write(lambda unit: limits.spend(unit, tries))
        with self.office.read() as unit:
            account = people.find_account(unit.session, address)
            kept, account_id = (account.password_hash, account.id) if account else (None, None)
        if not verify(kept, password):
            raise InvalidCredentials

        def act(unit: Unit) -> T | InactiveView | None:
            account = lock(unit.session, Account, account_id)
            if account.password_hash != kept:  # it was changed while we hashed
                return None
            limits.uncount(unit, counted)
            return self._let_in(unit, account, verb)

        return _allowed(self._write(act), right_password=True)

    def _use(self, unit: Unit, secret: Secret, verb: Callable[[Unit, Account], T]) -> T | InactiveView:
        secret.used_at, secret.bearer = unit.now, digest(self.bearer)
        return self._let_in(unit, lock(unit.session, Account, secret.account_id), verb)

    def _let_in(self, unit: Unit, account: Account, verb: Callable[[Unit, Account], T]) -> T | InactiveView:
        """Run a verb as the person who was proved; who may not come in is remembered, and told why."""
        if is_active(account):
            return verb(_acting(unit, account), account)
        remember_proof(unit, account, self.bearer)
        return inactive_view(unit.session, account)

    def _hashed_to_join(self, name: str, password: str) -> str:
        with self.office.read() as unit:
            account = opened_by(unit, Purpose.INVITE, self.bearer).account
        if account.password_hash is None:
            check_password(password, email=account.email, name=name or account.name)
        return hash_password(password)

    def _find(self, unit: Unit, purpose: Purpose, token: str) -> Secret:
        limits.check(unit, [(limits.OPENED_SOURCE, self.source)])
        return find(unit, purpose, token, self.bearer)

    def _once(self, name: str, answers: TypeAdapter[T], verb: Callable[[Unit], T]) -> T:
        """Run a verb; when its command is given again, it changes nothing and gives the same answer."""
        key = self.command.next_key(f"Visitor.{name}") if self.command else ""
        return self._write(lambda unit: once(unit, key, answers, lambda: verb(unit)) if key else verb(unit))

    def _write(self, verb: Callable[[Unit], T]) -> T:
        try:
            return self.office.write(verb, channel=self.channel)
        except InvalidToken:
            self.office.write(lambda unit: limits.count(unit, [(limits.OPENED_SOURCE, self.source)]) and None)
            raise


def _allowed(outcome: T | InactiveView | None, *, right_password: bool) -> T:
    """Raise what a transaction found, now that it is committed."""
    if outcome is None:
        raise InvalidCredentials if right_password else InvalidToken
    if isinstance(outcome, InactiveView):
        raise AccountInactive(outcome, right_password=right_password)
    return outcome


def _acting(unit: Unit, account: Account) -> Unit:
    """Let the journal say who acts, now that it is proved."""
    staff = unit.session.get(StaffMember, account.id) is not None
    kind = ActorKind.STAFF if staff else ActorKind.SELLER
    return replace(unit, actor=Actor(kind, account.id, account.name))


def _link(chat: str, label: str) -> Callable[[Unit, Account], ChatLinkView]:
    return lambda unit, account: doors.link_view(doors.link_chat(unit, account, chat, label), unit.session)


def set_password(unit: Unit, account: Account, hashed: str) -> None:
    """Change a password: sessions end, links for a new one die, the person is told everywhere."""
    account = lock(unit.session, Account, account.id)
    account.password_hash, account.password_changed_at = hashed, unit.now
    doors.end_sessions(unit, account.id)
    kill(unit, account.id, Purpose.RESET)
    change = record(unit, f"account:{account.id}", "password_changed")
    tell(unit, "account_password_changed", account.id, keys.change("account_password_changed", change.id, account.id))


def ask_manager(unit: Unit, account: Account) -> bool:
    """Queue the prepared mail to the account manager; False where it was sent today.

    Raises `SellerCenterError` where there is no manager.
    """
    manager = manager_of(unit.session, account.id)
    if manager is None:
        raise SellerCenterError("Your account has no account manager.", "Answer one of our emails instead.")
    key = keys.ask_manager(account.id, unit.now.date().isoformat())
    query = select(Attempt.id).where(Attempt.kind == "ask_manager", Attempt.who == limits.who(key))
    if unit.session.scalar(query.limit(1)) is not None:
        return False
    unit.session.add(Attempt(kind="ask_manager", who=limits.who(key), at=unit.now))
    shops = ", ".join(shop.name for shop, _ in doors.shop_rows(unit.session, account.id))
    tell(
        unit,
        "account_manager_asked",
        manager.id,
        key,
        seller=account.name,
        email=account.email,
        shops=shops,
        status=account.status,
        reason=account.status_reason,
    )
    return True


def _invitation(unit: Unit, secret: Secret) -> Invitation:
    row = unit.session.get(Invitation, secret.invitation_id, with_for_update={"of": Invitation})
    if row is None or not still_waits(unit, row):
        raise InvalidToken
    return row


def _reset_opened(secret: Secret) -> ResetOpened:
    account = secret.account
    return ResetOpened(name=account.name, email_hint=email_hint(account.email), expires_at=secret.expires_at)
