"""What somebody may do whom nobody knows yet: log in, link a chat, ask for a new password, accept an invitation.

`source` is what limits count (chat:…, ip:…, mail:…; '' where nobody knows); `bearer` is who holds an opened link
(a chat, a visit of a page).
No answer tells whether an address has an account: requests do the same work for both, and are answered afterwards.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pydantic import TypeAdapter

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.doors_model import Invitation, Secret
from jumia_core.accounts.errors import AccountInactive, InvalidCredentials, InvalidToken
from jumia_core.accounts.invitations import accept, introduce, invitation_view, is_newcomer, still_waits
from jumia_core.accounts.managers import Proof, ask_manager
from jumia_core.accounts.model import Account, StaffMember
from jumia_core.accounts.passwords import hash_password, verify
from jumia_core.accounts.rules import check_password, clean_email, email_hint
from jumia_core.accounts.schemas import (
    AccountView,
    ChatLinkView,
    InactiveView,
    InvitationView,
    LinkOpened,
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
from jumia_core.accounts.standing import inactive_view, is_active
from jumia_core.accounts.telling import tell
from jumia_core.accounts.views import account_view
from jumia_core.journal import record
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

        def verb(unit: Unit) -> ChatLinkView | InactiveView | None:
            tries = limits.guesses(unit, address, self.source)
            limits.check(unit, tries)
            secret = code_matches(unit, people.find_account(unit.session, address), code, self.source)
            if secret is None:
                limits.count(unit, tries)
                return None
            return self._use(unit, secret, _link(chat, label))

        return _allowed(self._once("link_by_code", _LINKED, verb), right_password=False)

    def link_by_token(self, token: str, *, chat: str, label: str = "") -> ChatLinkView:
        """Link a chat by the mailed link, at once. Raises as `link_by_code` does.

        Where a link may have been sent by somebody else, `open_link` shows first whose account it is.
        """

        def verb(unit: Unit) -> ChatLinkView | InactiveView | None:
            return self._use(unit, self._find(unit, Purpose.LINK, token), _link(chat, label))

        return _allowed(self._once("link_by_token", _LINKED, verb), right_password=False)

    def open_link(self, token: str) -> LinkOpened:
        """Bind a mailed link to this bearer, and say whose account it is. Raises `InvalidToken`, `TooManyAttempts`."""

        def verb(unit: Unit) -> LinkOpened:
            secret = self._find(unit, Purpose.LINK, token)
            bind(unit, secret, self.bearer)
            account = secret.account
            return LinkOpened(name=account.name, email_hint=email_hint(account.email), expires_at=secret.expires_at)

        return self._write(verb)

    def link_opened(self, *, chat: str, label: str = "") -> ChatLinkView:
        """Link a chat by the link that this bearer opened. Raises as `link_by_code` does."""

        def verb(unit: Unit) -> ChatLinkView | InactiveView | None:
            return self._use(unit, opened_by(unit, Purpose.LINK, self.bearer), _link(chat, label))

        return _allowed(self._once("link_opened", _LINKED, verb), right_password=False)

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

    def reset_password(self, password: str, *, chat: str | None = None) -> ResetDone:
        """Set a new password by the link that this bearer opened. Raises `InvalidToken`, `Invalid`.

        Sessions end, and so do the links of all chats but `chat`, where it is done: somebody else may hold them.
        """
        with self.office.read() as unit:
            account = opened_by(unit, Purpose.RESET, self.bearer).account
            check_password(password, email=account.email, name=account.name)
        hashed = hash_password(password)  # slow on purpose, so outside of the transaction

        def verb(unit: Unit) -> ResetDone:
            secret = opened_by(unit, Purpose.RESET, self.bearer)
            account = secret.account
            set_password(_acting(unit, account), account, hashed, end_chats=True, here=chat)
            inactive = None
            if not is_active(account):
                inactive = inactive_view(unit.session, account)
                remember_proof(unit, account, self.bearer, Proof.PASSWORD)
            limits.remember(unit, account.email, self.source)
            return ResetDone(account_id=account.id, email=account.email, name=account.name, inactive=inactive)

        return self._write(verb)

    def look_at_invitation(self, token: str) -> InvitationView:
        """Say what a link invites to, and bind nothing. Raises `InvalidToken`, `TooManyAttempts`."""
        return self._write(
            lambda unit: invitation_view(
                unit, _invitation(unit, self._find(unit, Purpose.INVITE, token)), to_invited=True
            )
        )

    def open_invitation(self, token: str) -> InvitationView:
        """Bind an invitation to this bearer. Raises `InvalidToken`, `TooManyAttempts`."""

        def verb(unit: Unit) -> InvitationView:
            secret = self._find(unit, Purpose.INVITE, token)
            bind(unit, secret, self.bearer)
            return invitation_view(unit, _invitation(unit, secret), to_invited=True)

        return self._write(verb)

    def accept_invitation(
        self, *, name: str = "", password: str | None = None, chat: str | None = None, label: str = ""
    ) -> AccountView:
        """Accept the invitation that this bearer opened. Raises `InvalidToken`, `Invalid`.

        Only a newcomer's `password` is set, and `chat` linked: an account that is in use is not entered this way.
        """
        hashed = self._hashed_to_join(name, password) if password is not None else None

        def verb(unit: Unit) -> AccountView:
            secret = opened_by(unit, Purpose.INVITE, self.bearer)
            introduce(secret.account, name)
            unit = _acting(unit, secret.account)
            newcomer = is_newcomer(unit.session, secret.account)
            account = accept(unit, _invitation(unit, secret), hashed)
            secret.used_at = unit.now
            if not is_active(account):
                remember_proof(unit, account, self.bearer, Proof.CODE)
            elif chat is not None and newcomer:
                doors.link_chat(unit, account, chat, label)
            return account_view(unit.session, account)

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
        """Send the account manager the prepared mail for whom this bearer proved to be; False if it was sent already.

        Within a day, that is. Raises `InvalidToken` for a bearer who proved nothing within the hour, and `Conflict`
        for an account that may be used by now.
        """

        def verb(unit: Unit) -> bool:
            proof = opened_by(unit, Purpose.PROVED, self.bearer)
            return ask_manager(unit, proof.account, proof.origin)

        return self._once("ask_manager", _TOLD, verb)

    def _ask(self, email: str, purpose: Purpose) -> None:
        """Take a request down. Who has the address is looked up afterwards, by `answer_asked`."""
        address = clean_email(email)
        mailbox: limits.Try = (limits.ASKED_ADDRESS, purpose, address)
        tries: list[limits.Try] = [(limits.ASKED_PAIR, purpose, address, self.source)]
        if self.source:
            tries.append((limits.ASKED_SOURCE, self.source))

        def verb(unit: Unit) -> None:
            limits.check(unit, tries)
            full = limits.wait(unit, mailbox) is not None and not limits.came_from(unit, address, self.source)
            if full:  # the mails of this hour are there already, and each of their links works
                limits.count(unit, tries)
                return
            first, *_ = limits.count(unit, [mailbox, *tries])
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
        pair: limits.Try = (limits.WRONG_PAIR, address, self.source)
        counted = self._write(lambda unit: limits.spend(unit, [pair, *limits.guesses(unit, address, self.source)]))
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
            return self._let_in(unit, account, verb, Proof.PASSWORD)

        return _allowed(self._write(act), right_password=True)

    def _use(self, unit: Unit, secret: Secret, verb: Callable[[Unit, Account], T]) -> T | InactiveView:
        kill(unit, secret.account_id, Purpose(secret.purpose))  # what others asked for dies with it
        secret.used_at, secret.bearer = unit.now, digest(self.bearer)
        return self._let_in(unit, lock(unit.session, Account, secret.account_id), verb, Proof.CODE)

    def _let_in(
        self, unit: Unit, account: Account, verb: Callable[[Unit, Account], T], proved: Proof
    ) -> T | InactiveView:
        """Run a verb as the person who was proved; who may not come in is remembered, and told why."""
        limits.remember(unit, account.email, self.source)
        if is_active(account):
            return verb(_acting(unit, account), account)
        remember_proof(unit, account, self.bearer, proved)
        return inactive_view(unit.session, account)

    def _hashed_to_join(self, name: str, password: str) -> str:
        with self.office.read() as unit:
            account = opened_by(unit, Purpose.INVITE, self.bearer).account
        if account.password_hash is None:
            check_password(password, email=account.email, name=name or account.name)
        return hash_password(password)

    def _find(self, unit: Unit, purpose: Purpose, token: str) -> Secret:
        """Return a live secret. A right token is never refused: nobody guesses one, so only misses are limited."""
        try:
            return find(unit, purpose, token, self.bearer)
        except InvalidToken:
            limits.check(unit, [(limits.OPENED_SOURCE, self.source)])
            raise

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


def set_password(
    unit: Unit, account: Account, hashed: str, *, end_chats: bool = False, here: str | None = None
) -> None:
    """Change a password: sessions end, links and invitations that were mailed die, the person is told everywhere.

    With `end_chats` the links of all chats but the one `here` end, after their chats are told.
    """
    account = lock(unit.session, Account, account.id)
    account.password_hash, account.password_changed_at = hashed, unit.now
    limits.forgive(unit, account.email)
    doors.end_sessions(unit, account.id)
    kill(unit, account.id, Purpose.RESET, Purpose.LINK, Purpose.INVITE)
    change = record(unit, f"account:{account.id}", "password_changed")
    key = keys.change("account_password_changed", change.id, account.id)
    tell(unit, "account_password_changed", account.id, key, chats_ended=end_chats)
    if end_chats:
        doors.end_chats(unit, account.id, but=here)


def _invitation(unit: Unit, secret: Secret) -> Invitation:
    row = unit.session.get(Invitation, secret.invitation_id, with_for_update={"of": Invitation})
    if row is None or not still_waits(unit, row):
        raise InvalidToken
    return row


def _reset_opened(secret: Secret) -> ResetOpened:
    account = secret.account
    return ResetOpened(name=account.name, email_hint=email_hint(account.email), expires_at=secret.expires_at)
