"""Verbs that only trusted code calls: the operator's command line, scripts and demos."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import select

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.doors_model import Attempt, ChatLink, Invitation
from jumia_core.accounts.identity import chat_identity
from jumia_core.accounts.invitations import invitation_view, invite, still_waits
from jumia_core.accounts.managers import find_manager, set_manager, shops_without
from jumia_core.accounts.memberships import change_role, find_member, join_shop, join_staff
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop
from jumia_core.accounts.passwords import hash_password
from jumia_core.accounts.purging import purge
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
from jumia_core.accounts.views import (
    account_view,
    account_views,
    shop_view,
    shop_views,
    team_view,
    team_views,
)
from jumia_core.accounts.visitor import Visitor, set_password
from jumia_core.journal import record
from jumia_core.kernel import NotFound
from jumia_core.work import Actor, ActorKind, Office, Unit, forget, keys

T = TypeVar("T")
PLATFORM = Actor(ActorKind.SYSTEM, name="The platform")  # as an invited person reads it
LETTERS = {Purpose.RESET: "account_reset_link", Purpose.LINK: "account_link_code"}
MINTED = {
    "account_reset_link": Purpose.RESET,
    "account_link_code": Purpose.LINK,
    "account_invited": Purpose.INVITE,
}


class Accounts:
    """People, shops and teams of this installation. Trusted code only: nobody is asked who calls."""

    def __init__(self, office: Office, channel: str = "python") -> None:
        self.office = office
        self.channel = channel

    def through(self, channel: str) -> "Accounts":
        """Return the same verbs for another way in, as the journal will name it."""
        return Accounts(self.office, channel)

    def create_team(self, slug: str, name: str, country: str, *, home_countries: list[str]) -> TeamView:
        """Add a claims team. Raises `Invalid` and `Conflict`."""
        return self._write(
            lambda unit: team_view(unit.session, people.create_team(unit, slug, name, country, home_countries))
        )

    def create_shop(self, slug: str, name: str, home_country: str, *, manager: str | None = None) -> ShopView:
        """Add a shop, with the address of its account manager. Raises `Invalid`, `Conflict`, `NotFound`.

        Without one its people have nobody to ask: `shops_without_manager` names it until it has one.
        """

        def verb(unit: Unit) -> ShopView:
            found = find_manager(unit.session, manager) if manager else None
            return shop_view(unit.session, people.create_shop(unit, slug, name, home_country, found))

        return self._write(verb)

    def create_seller(
        self, email: str, name: str, *, shop: str, role: str = "owner", language: str = "en"
    ) -> AccountView:
        """Add a person to a shop, with the account that the person may have; a member's role is changed.

        Raises `Invalid`, `NotFound`, and `Conflict` where the shop would have no owner any more.
        """

        def verb(unit: Unit) -> AccountView:
            account = _person(unit, email, name, language)
            place = people.get_shop(unit.session, shop)
            if unit.session.get(Member, (place.id, account.id)) is None:
                join_shop(unit, account, place, role)
            else:
                change_role(unit, find_member(unit, place.id, account.id), role)
            return account_view(unit.session, account)

        return self._write(verb)

    def create_staff(self, email: str, name: str, *, role: str, team: str | None = None) -> AccountView:
        """Add a person of the platform, or change the role and team. Raises `Invalid`, `NotFound`."""

        def verb(unit: Unit) -> AccountView:
            account = _person(unit, email, name)
            join_staff(unit, account, role, people.get_team(unit.session, team) if team else None)
            return account_view(unit.session, account)

        return self._write(verb)

    def invite(self, email: str, role: str, *, shop: str | None = None, team: str | None = None) -> InvitationView:
        """Invite an address to a shop, else to the staff (the operator's command line).

        Raises `Invalid`, `Conflict`, `TooManyAttempts`, and `NotFound` for a shop or team that is none.
        """

        def verb(unit: Unit) -> InvitationView:
            to_shop = people.get_shop(unit.session, shop) if shop else None
            to_team = people.get_team(unit.session, team) if team else None
            return invitation_view(unit, invite(unit, email, role, shop=to_shop, team=to_team))

        return self.office.write(verb, actor=PLATFORM, channel=self.channel)

    def account(self, email: str) -> AccountView:
        """Return the account of an address. Raises `NotFound`."""
        with self.office.read() as unit:
            return account_view(unit.session, people.get_account(unit.session, email))

    def all_accounts(self) -> list[AccountView]:
        """List everybody, by address."""
        with self.office.read() as unit:
            return account_views(unit.session, unit.session.scalars(select(Account).order_by(Account.email)).all())

    def all_shops(self) -> list[ShopView]:
        """List every shop, by short name."""
        with self.office.read() as unit:
            return shop_views(unit.session, unit.session.scalars(select(Shop).order_by(Shop.slug)).all())

    def all_teams(self) -> list[TeamView]:
        """List every claims team, by short name."""
        with self.office.read() as unit:
            return team_views(unit.session, unit.session.scalars(select(ClaimsTeam).order_by(ClaimsTeam.slug)).all())

    def shops_without_manager(self) -> list[str]:
        """List the short names of the shops whose people have nobody to ask: no account manager, or one who left."""
        with self.office.read() as unit:
            return shops_without(unit.session)

    def authenticate(self, email: str, password: str, *, source: str = "") -> LoggedIn:
        """Log in from a program. Raises `InvalidCredentials`, `AccountInactive`, `TooManyAttempts`.

        A program that serves others names in `source` from where its user comes, as ip:203.0.113.7: then wrong
        passwords are counted by it, too, and the user is not shut out by strangers who guess elsewhere.
        """
        return Visitor(self.office, source, channel=self.channel).log_in(email, password)

    def session(self, token: str) -> AccountView:
        """Return whose session a token is. Raises `InvalidToken`."""
        return self.office.write(lambda unit: account_view(unit.session, doors.session_account(unit, token)))

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
            minted = mint(unit, purpose, account_id, origin=str(data.get("origin", "")), invitation=invitation)
            return minted.model_copy(update={"invitation": invitation_view(unit, invitation) if invitation else None})

        return self.office.write(verb)

    def set_status(self, email: str, status: AccountStatus, reason: str) -> AccountView:
        """Activate, deactivate or suspend an account (the operator's command line). Raises `NotFound`, `Invalid`."""

        def verb(unit: Unit) -> AccountView:
            account = people.get_account(unit.session, email)
            doors.set_status(unit, account, status, reason)
            return account_view(unit.session, account)

        return self._write(verb)

    def set_manager(self, shop: str, email: str) -> ShopView:
        """Give a shop its account manager. Raises `NotFound`, `Invalid`."""

        def verb(unit: Unit) -> ShopView:
            row = people.get_shop(unit.session, shop)
            set_manager(unit, row, email)
            return shop_view(unit.session, row)

        return self._write(verb)

    def set_password(self, email: str, password: str) -> None:
        """Set somebody's password (the operator's command line); sessions end. Raises `NotFound`, `Invalid`."""
        with self.office.read() as unit:
            account = people.get_account(unit.session, email)
        check_password(password, email=account.email, name=account.name)
        hashed = hash_password(password)
        self._write(lambda unit: set_password(unit, unit.session.get_one(Account, account.id), hashed))

    def purge(self) -> None:
        """Forget what nobody needs any more: old attempts, dead secrets and sessions, answers of commands.

        So are invitations that nobody took, and the accounts of people who were never more than invited.
        """

        def verb(unit: Unit) -> None:
            forget(unit)
            purge(unit)

        self.office.write(verb)

    def _write(self, verb: Callable[[Unit], T]) -> T:
        return self.office.write(verb, channel=self.channel)

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


def _person(unit: Unit, email: str, name: str, language: str = "en") -> Account:
    """Return the account of an address, made where there is none."""
    account = people.find_account(unit.session, email)
    if account is None:
        account = people.create_account(unit, email, name, language)
        after = {"email": account.email, "name": account.name, "language": account.language}
        record(unit, f"account:{account.id}", "created", after=after)
    return account
