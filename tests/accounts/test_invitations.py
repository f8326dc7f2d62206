"""Invitations: who may send how many, what they tell to whom, what ends them, and what the night forgets of them."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from jumia_core.accounts import Account, InvalidCredentials, InvalidToken, Role, TooManyAttempts
from jumia_core.accounts.doors_model import Invitation
from jumia_core.kernel import Invalid
from jumia_core.notices import Notice
from tests.rigs.visits import BOLA, NEW, OMAR, PASSWORD, PHONE, Visits, token_of

NEWCOMER = "chi@example.ng"


def _token(visits: Visits) -> str:
    """The newest invitation's, whatever else waits to be mailed."""
    return token_of(visits.mint(visits.scene.told("account_invited")[-1]))


@pytest.mark.parametrize("end", ["removed", "made a packer", "made a packer by trusted code"])
def test_what_a_bad_owner_sent_ends_with_the_owner(visits: Visits, end: str) -> None:
    """Nobody comes back through a friend's invitation, nor through one that was sent to oneself before."""
    ada, accounts = visits.scene.people.ada, visits.scene.center.accounts
    ada.members.change_role(visits.id_of(BOLA), "owner")
    visits.scene.people.bola.members.invite(NEWCOMER, "owner")
    token = _token(visits)
    visits.at(PHONE).open_invitation(token)
    own = ada.members.invite("kept@example.ng", "packer")
    if end == "removed":
        ada.members.remove(visits.id_of(BOLA))
    elif end == "made a packer":
        ada.members.change_role(visits.id_of(BOLA), "packer")
    else:
        accounts.create_seller(BOLA, "", shop="ada-ng", role="packer")
    with pytest.raises(InvalidToken):
        visits.at(PHONE).accept_invitation(name="Eve", password=NEW)
    assert ada.members.invitations() == [own]


def test_an_invitation_of_before_does_not_bring_back_who_was_removed(visits: Visits) -> None:
    """Invited as an owner, made a member by other means, removed: the link is dead."""
    ada = visits.scene.people.ada
    ada.members.invite(NEWCOMER, "owner")
    token = visits.invited()
    joined = visits.scene.center.accounts.create_seller(NEWCOMER, "Chi", shop="ada-ng", role="packer")
    ada.members.remove(joined.id)
    with pytest.raises(InvalidToken):
        visits.at(PHONE).open_invitation(token)


def test_what_a_former_operator_sent_ends_with_the_role(visits: Visits) -> None:
    """To the staff, and to shops; what the person sent as an owner of the own shop stays."""
    accounts = visits.scene.center.accounts
    accounts.create_seller("ops@platform.example", "", shop="mei-cn", role="owner")
    operator = visits.scene.people.operator.accounts
    operator.invite_staff("friend@platform.example", "operator")
    operator.invite_seller("ada-ng", NEWCOMER)
    own = visits.scene.center.as_seller("ops@platform.example", shop="mei-cn").members
    kept = own.invite("kept@example.cn", "packer")
    accounts.create_staff("ops@platform.example", "", role="agent", team="cairo")
    assert own.invitations() == [kept]
    assert visits.scene.people.ada.members.invitations() == []
    with visits.scene.center.office.read() as unit:
        waits = select(func.count()).where(Invitation.shop_id.is_(None), Invitation.revoked_at.is_(None))
        assert unit.session.scalar(waits) == 0


def test_only_the_invited_person_learns_whether_there_is_a_password(visits: Visits) -> None:
    """To an owner an address with an account looks like one without; the letter's link tells its reader."""
    members = visits.scene.people.ada.members
    visits.scene.center.accounts.set_password(OMAR, PASSWORD)
    seen = {}
    for email in (OMAR, NEWCOMER):
        made = members.invite(email, "packer")
        token = _token(visits)
        seen[email] = visits.at(PHONE).look_at_invitation(token).needs_password
        assert visits.at(PHONE).open_invitation(token).needs_password is seen[email]
        assert made.needs_password is None
    assert seen == {OMAR: False, NEWCOMER: True}
    assert [one.needs_password for one in members.invitations()] == [None, None]
    staff = visits.scene.people.operator.accounts
    assert staff.invite_staff(OMAR, "agent", "cairo").needs_password is None
    assert staff.invite_seller("mei-cn", OMAR, "packer").needs_password is None


def test_a_letter_brings_its_invitation(visits: Visits) -> None:
    """Whoever writes the mail needs no second look, and spends nobody's attempts."""
    made = visits.scene.people.ada.members.invite(NEWCOMER, "packer")
    assert visits.mint(visits.letter("account_invited")).invitation == made
    assert visits.reset_token()
    assert visits.link_secrets().invitation is None


@pytest.mark.parametrize("has", ["a password", "a chat", "a place"])
def test_an_invitation_is_no_way_into_an_account_that_is_in_use(visits: Visits, has: str) -> None:
    """Whoever opens the link of somebody else's mail gets neither a chat nor a password of that account."""
    accounts = visits.scene.center.accounts
    if has == "a password":
        accounts.set_password(OMAR, PASSWORD)
    elif has == "a chat":
        accounts_secrets = visits.link_secrets(OMAR, at="telegram:7:300")
        visits.at(PHONE).link_by_token(token_of(accounts_secrets), chat="telegram:7:300")
    visits.scene.people.ada.members.invite(OMAR, "packer")
    stranger = visits.at(PHONE)
    assert stranger.open_invitation(_token(visits)).needs_password is False
    assert "ada-ng" in stranger.accept_invitation(name="Eve", password=NEW, chat=PHONE).shops
    assert accounts.linked(PHONE) is None
    with pytest.raises(InvalidCredentials):
        visits.log_in(OMAR, NEW)


def test_a_name_is_one_line_without_a_link(visits: Visits) -> None:
    """Names stand in letters to others: nobody writes a letter of the platform's with them."""
    account = visits.person().account
    assert account.rename("Ada\r\n\u202eObi\u200b  II").name == "Ada Obi II"
    assert account.rename("\u0646\u0627\u0645\u200c\u06c1").name == "\u0646\u0627\u0645\u200c\u06c1"
    for link in ("Call https://evil.example", "see WWW.evil.example", "\u202e"):
        with pytest.raises(Invalid):
            account.rename(link)


def test_a_seller_sends_thirty_invitations_a_day_from_all_shops(visits: Visits) -> None:
    """Whoever owns several shops is one person; another owner is free."""
    accounts = visits.scene.center.accounts
    accounts.create_seller("ada@example.ng", "", shop="omar-eg", role="owner")
    other = visits.scene.center.as_seller("ada@example.ng", shop="omar-eg").members
    for number in range(15):
        visits.scene.people.ada.members.invite(f"a{number}@example.ng", "packer")
        other.invite(f"b{number}@example.ng", "packer")
    with pytest.raises(TooManyAttempts):
        other.invite("more@example.ng", "packer")
    assert visits.scene.people.omar.members.invite("more@example.ng", "packer")


def test_a_shop_sends_thirty_invitations_a_day(visits: Visits) -> None:
    """No mail engine for strangers; another shop is free, and so is tomorrow. What was refused is not counted."""
    members = visits.scene.people.ada.members
    for number in range(30):
        with pytest.raises(Invalid):
            members.invite("no address", "packer")
        members.invite(f"p{number}@example.ng", "packer")
    with pytest.raises(TooManyAttempts) as caught:
        members.invite("more@example.ng", "packer")
    assert caught.value.hint == "Wait 24 hours, then try again."
    assert visits.scene.people.omar.members.invite("more@example.ng", "packer")
    visits.scene.clock.advance(days=1)
    assert members.invite("more@example.ng", "packer")


def test_one_address_is_not_flooded(visits: Visits) -> None:
    """Five a day by one shop, ten by all of them: also where nobody has the address."""
    people, accounts = visits.scene.people, visits.scene.center.accounts
    for _ in range(5):
        people.ada.members.invite(NEWCOMER, "packer")
    with pytest.raises(TooManyAttempts):
        people.ada.members.invite(NEWCOMER, "packer")
    assert people.omar.members.invite(NEWCOMER, "packer")
    for number in range(4):
        accounts.create_shop(f"shop-{number}", "Shop", "NG")
        accounts.invite(NEWCOMER, "owner", shop=f"shop-{number}")
    with pytest.raises(TooManyAttempts):
        people.mei.members.invite(NEWCOMER, "packer")


def test_a_long_address_is_invited_and_gets_its_name(visits: Visits) -> None:
    """An address of 254 letters is no name of 120; the person's own name takes its place at joining."""
    long = f"{'a' * 60}@{'.'.join(['b' * 60] * 3)}.ng"
    assert len(long) > 120
    visits.scene.people.ada.members.invite(long, "packer")
    visits.at(PHONE).open_invitation(visits.invited())
    assert visits.at(PHONE).accept_invitation(name="Chi", password=NEW).name == "Chi"
    assert visits.log_in(long, NEW).account.shops == {"ada-ng": Role.PACKER}


def _known(visits: Visits) -> set[str]:
    return {one.email for one in visits.scene.center.accounts.all_accounts()}


def test_the_night_forgets_strangers_who_did_not_come(visits: Visits) -> None:
    """The invitation, the account that was made for it, and the letter: an address that is not ours to keep."""
    ada, accounts = visits.scene.people.ada, visits.scene.center.accounts
    ada.members.invite(NEWCOMER, "packer")
    ada.members.invite(OMAR, "packer")
    visits.scene.people.deliver_all()
    accounts.create_seller("last@example.ng", "Last", shop="ada-ng", role="packer")
    before = _known(visits) - {NEWCOMER}
    visits.scene.clock.advance(days=7)
    accounts.purge()
    assert NEWCOMER in _known(visits)
    visits.scene.clock.advance(days=1, microseconds=1)
    accounts.purge()
    assert _known(visits) == before
    with visits.scene.center.office.read() as unit:
        assert unit.session.scalars(select(Invitation)).all() == []
        addresses = (
            select(Account.email).join(Notice, Notice.account_id == Account.id).where(Notice.kind == "account_invited")
        )
        assert unit.session.scalars(addresses).all() == [OMAR]
        assert unit.session.scalar(select(func.count()).where(Notice.account_id.not_in(select(Account.id)))) == 0


def test_the_night_keeps_whoever_is_more_than_invited(visits: Visits) -> None:
    """Who is invited anew, has a chat, was suspended, or is the newest: its number must not be given to another."""
    ada, accounts = visits.scene.people.ada, visits.scene.center.accounts
    for name in ("anew", "chat", "banned", "gone", "newest"):
        ada.members.invite(f"{name}@example.ng", "packer")
        if name == "chat":
            visits.at(PHONE).open_invitation(_token(visits))
            visits.at(PHONE).accept_invitation(name="Chat", chat=PHONE)
            ada.members.remove(visits.id_of("chat@example.ng"))
    visits.scene.people.operator.accounts.suspend(visits.id_of("banned@example.ng"), "Counterfeits.")
    newest = visits.id_of("newest@example.ng")
    visits.scene.clock.advance(days=8, microseconds=1)
    visits.scene.people.omar.members.invite("anew@example.ng", "packer")
    accounts.purge()
    left = {email.partition("@")[0] for email in _known(visits)}
    assert {"anew", "chat", "banned", "newest"} <= left
    assert "gone" not in left
    ada.members.invite("another@example.ng", "packer")
    accounts.purge()
    assert "newest" not in {email.partition("@")[0] for email in _known(visits)}
    assert visits.id_of("another@example.ng") > newest


def test_the_numbers_of_forgotten_invitations_are_not_given_again(visits: Visits) -> None:
    """A letter is known by its invitation: a new one must not pass for one that was sent long ago."""
    ada = visits.scene.people.ada
    first = ada.members.invite(NEWCOMER, "packer")
    visits.scene.people.deliver_all()
    visits.scene.clock.advance(days=9)
    visits.scene.center.accounts.purge()
    second = ada.members.invite(NEWCOMER, "packer")
    assert second.id > first.id
    assert second.expires_at - visits.scene.clock.now() == timedelta(days=7)
    assert [one.email for one in visits.scene.told("account_invited")] == [NEWCOMER]
