"""Verbs that only trusted code calls: the operator's command line, scripts and demos."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.doors_model import Attempt, ChatLink, Invitation, LoginSession, Secret
from jumia_core.accounts.identity import chat_identity
from jumia_core.accounts.invitations import invitation_view, invite, still_waits
from jumia_core.accounts.model import Account, ClaimsTeam, Shop
from jumia_core.accounts.passwords import hash_password
from jumia_core.accounts.rules import check_password
from jumia_core.accounts.schemas import (
    AccountStatus,
    AccountView,
    ChatIdentity,
    InactiveView,
    InvitationView,
    LoggedIn,
    Minted,
    ShopView,
    TeamView,
)
from jumia_core.accounts.secrets_sent import Purpose, mint
from jumia_core.accounts.standing import inactive_view
from jumia_core.accounts.telling import tell
from jumia_core.accounts.visitor import Visitor, set_password
from jumia_core.kernel import NotFound
from jumia_core.work import Actor, ActorKind, Office, Unit, forget, keys

PLATFORM = Actor(ActorKind.SYSTEM, name="The platform")  # as an invited person reads it
LETTERS = {Purpose.RESET: "account_reset_link", Purpose.LINK: "account_link_code"}
MINTED = {
    "account_reset_link": Purpose.RESET,
    "account_link_code": Purpose.LINK,
    "account_invited": Purpose.INVITE,
}


class Accounts:
    """People, shops and teams of this installation. Trusted code only: nobody is asked who calls."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def create_team(self, slug: str, name: str, country: str, *, home_countries: list[str]) -> TeamView:
        """Add a claims team. Raises `Invalid` and `Conflict`."""
        return self.office.write(
            lambda unit: people.team_view(unit.session, people.create_team(unit, slug, name, country, home_countries))
        )

    def create_shop(self, slug: str, name: str, home_country: str) -> ShopView:
        """Add a shop. Raises `Invalid` and `Conflict`."""
        return self.office.write(
            lambda unit: people.shop_view(unit.session, people.create_shop(unit, slug, name, home_country))
        )

    def create_seller(
        self, email: str, name: str, *, shop: str, role: str = "owner", language: str = "en"
    ) -> AccountView:
        """Add a person to a shop; a person who has an account joins with that account."""

        def verb(unit: Unit) -> AccountView:
            account = people.find_account(unit.session, email) or people.create_account(unit, email, name, language)
            people.join_shop(unit, account, people.get_shop(unit.session, shop), role)
            return people.account_view(unit.session, account)

        return self.office.write(verb)

    def create_staff(self, email: str, name: str, *, role: str, team: str | None = None) -> AccountView:
        """Add a person of the platform."""

        def verb(unit: Unit) -> AccountView:
            account = people.find_account(unit.session, email) or people.create_account(unit, email, name)
            found = people.get_team(unit.session, team) if team else None
            people.join_staff(unit, account, role, found)
            return people.account_view(unit.session, account)

        return self.office.write(verb)

    def invite(self, email: str, role: str, *, shop: str | None = None, team: str | None = None) -> InvitationView:
        """Invite an address to a shop, else to the staff (the operator's command line).

        Raises `Invalid`, `Conflict`, and `NotFound` for a shop or team that is none.
        """

        def verb(unit: Unit) -> InvitationView:
            to_shop = people.get_shop(unit.session, shop) if shop else None
            to_team = people.get_team(unit.session, team) if team else None
            return invitation_view(unit, invite(unit, email, role, shop=to_shop, team=to_team))

        return self.office.write(verb, actor=PLATFORM, channel="cli")

    def account(self, email: str) -> AccountView:
        """Return the account of an address. Raises `NotFound`."""
        with self.office.read() as unit:
            return people.account_view(unit.session, people.get_account(unit.session, email))

    def all_accounts(self) -> list[AccountView]:
        """List everybody, by address."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(Account).order_by(Account.email))
            return [people.account_view(unit.session, account) for account in found]

    def all_shops(self) -> list[ShopView]:
        """List every shop, by short name."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(Shop).order_by(Shop.slug))
            return [people.shop_view(unit.session, shop) for shop in found]

    def all_teams(self) -> list[TeamView]:
        """List every claims team, by short name."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(ClaimsTeam).order_by(ClaimsTeam.slug))
            return [people.team_view(unit.session, team) for team in found]

    def authenticate(self, email: str, password: str) -> LoggedIn:
        """Log in from a script. Raises `InvalidCredentials`, `AccountInactive`, `TooManyAttempts`."""
        return Visitor(self.office, "python").log_in(email, password)

    def session(self, token: str) -> AccountView:
        """Return whose session a token is. Raises `InvalidToken`."""
        return self.office.write(lambda unit: people.account_view(unit.session, doors.session_account(unit, token)))

    def linked(self, chat: str) -> ChatIdentity | None:
        """Tell for whom a chat acts now; None for a chat that is not linked."""
        with self.office.read() as unit:
            return chat_identity(unit.session, chat)

    def inactive(self, account_id: int) -> InactiveView | None:
        """Say why an account may not be used, to its own person; None for an active one. Raises `NotFound`."""
        with self.office.read() as unit:
            account = unit.session.get(Account, account_id)
            if account is None:
                raise NotFound("There is no such account.")
            active = account.status == AccountStatus.ACTIVE
            return None if active else inactive_view(unit.session, account)

    def block_chat(self, chat: str) -> None:
        """Note that a chat takes no messages any more; it is left alone until its person writes again."""
        self._block(chat, blocked=True)

    def unblock_chat(self, chat: str) -> None:
        """Note that a chat takes messages again."""
        self._block(chat, blocked=False)

    def handle_asked(self, payload: dict[str, Any]) -> None:
        """Answer one request: the effect of `Visitor.ask_reset` and `ask_code`."""
        self.answer_asked(payload)

    def answer_asked(self, payload: Mapping[str, Any] | None = None) -> int:
        """Answer requests for links and codes, one by its id or all that wait; return how many.

        Whether an address has an account is looked up here, out of sight of who asked.
        """

        def verb(unit: Unit) -> int:
            query = select(Attempt).where(Attempt.kind == limits.ASKED_ADDRESS.kind, Attempt.open).order_by(Attempt.id)
            if payload is not None:
                query = query.where(Attempt.id == payload["id"])
            rows = unit.session.scalars(query.limit(100).with_for_update(skip_locked=True)).all()
            for row in rows:
                self._answer(unit, row)
            return len(rows)

        return self.office.write(verb)

    def mint(self, kind: str, account_id: int, data: Mapping[str, Any]) -> Minted:
        """Make the secret of a letter while it is written. Raises `NotFound` for a letter that has none any more."""

        def verb(unit: Unit) -> Minted:
            purpose = MINTED[kind]
            invitation = None
            if purpose is Purpose.INVITE:
                invitation = unit.session.get(Invitation, data["invitation_id"])
                if invitation is None or not still_waits(unit, invitation):
                    raise NotFound("This invitation does not wait any more.")
            return mint(unit, purpose, account_id, origin=str(data.get("origin", "")), invitation=invitation)

        return self.office.write(verb)

    def set_status(self, email: str, status: AccountStatus, reason: str) -> AccountView:
        """Activate, deactivate or suspend an account (the operator's command line). Raises `NotFound`, `Invalid`."""

        def verb(unit: Unit) -> AccountView:
            account = people.get_account(unit.session, email)
            doors.set_status(unit, account, status, reason)
            return people.account_view(unit.session, account)

        return self.office.write(verb, channel="cli")

    def set_manager(self, shop: str, email: str) -> ShopView:
        """Give a shop its account manager. Raises `NotFound`, `Invalid`."""

        def verb(unit: Unit) -> ShopView:
            row = people.get_shop(unit.session, shop)
            people.set_manager(unit, row, email)
            return people.shop_view(unit.session, row)

        return self.office.write(verb)

    def set_password(self, email: str, password: str) -> None:
        """Set somebody's password (the operator's command line); sessions end. Raises `NotFound`, `Invalid`."""
        with self.office.read() as unit:
            account = people.get_account(unit.session, email)
        check_password(password, email=account.email, name=account.name)
        hashed = hash_password(password)
        self.office.write(lambda unit: set_password(unit, unit.session.get_one(Account, account.id), hashed))

    def purge(self) -> None:
        """Forget what nobody needs any more: old attempts, dead secrets and sessions, answers of commands."""

        def verb(unit: Unit) -> None:
            limits.forget(unit)
            forget(unit)
            unit.session.execute(delete(Secret).where(Secret.expires_at < unit.now - limits.KEEP))
            unit.session.execute(delete(LoginSession).where(LoginSession.expires_at < unit.now - limits.KEEP))

        self.office.write(verb)

    def _answer(self, unit: Unit, row: Attempt) -> None:
        asked, row.data, row.open = row.data or {}, None, False
        account = people.find_account(unit.session, str(asked.get("email", "")))
        if account is None:
            return
        kind = LETTERS[Purpose(asked["purpose"])]
        tell(unit, kind, account.id, keys.account_asked(kind, account.id, row.id), origin=asked["origin"])

    def _block(self, chat: str, *, blocked: bool) -> None:
        def verb(unit: Unit) -> None:
            link: ChatLink | None = doors.live_link(unit.session, chat)
            if link is not None:
                link.blocked_at = unit.now if blocked else None

        self.office.write(verb)
