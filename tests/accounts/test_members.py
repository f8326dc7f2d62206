"""Members of a shop: invited, accepted, replaced, revoked, changed and removed; an owner always stays."""

from functools import partial

import pytest

from jumia_core.accounts import AccountStatus, AccountView, InvalidToken, Role
from jumia_core.journal import history
from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from jumia_core.testing import a_claim
from tests.rigs.visits import ADA, BOLA, ELSEWHERE, NEW, OMAR, PASSWORD, PHONE, TABLET, Visits

NEWCOMER = "chi@example.ng"


def _accept(visits: Visits, token: str, *, name: str = "Chi", password: str = NEW) -> AccountView:
    visitor = visits.at(PHONE)
    visitor.open_invitation(token)
    return visitor.accept_invitation(name=name, password=password)


def test_an_invited_person_joins_with_name_and_password(visits: Visits) -> None:
    """The mail goes to the address; the link says to what; then the person works for the shop."""
    made = visits.scene.people.ada.members.invite(" Chi@Example.NG", "packer")
    assert (made.email, made.role, made.shop, made.invited_by) == (NEWCOMER, Role.PACKER, "ada-ng", "Ada Obi")
    assert visits.scene.people.ada.members.invitations() == [made]
    token = visits.invited()
    assert visits.at().look_at_invitation(token) == made.model_copy(update={"needs_password": True})
    joined = _accept(visits, token)
    assert (joined.name, joined.shops) == ("Chi", {"ada-ng": Role.PACKER})
    assert visits.scene.people.ada.members.invitations() == []
    assert visits.log_in(NEWCOMER, NEW).account == joined
    assert visits.scene.center.as_seller(NEWCOMER, shop="ada-ng").claims.list() == []


def test_an_invitation_in_a_chat_links_it(visits: Visits) -> None:
    """Who taps the link in Telegram needs no password at all."""
    visits.scene.people.ada.members.invite(NEWCOMER, "accountant")
    visitor = visits.at(PHONE)
    visitor.open_invitation(visits.invited())
    visitor.accept_invitation(name="Chi", chat=PHONE, label="Chi's phone")
    identity = visits.scene.center.accounts.linked(PHONE)
    assert identity is not None
    assert (identity.email, identity.shop, identity.role) == (NEWCOMER, "ada-ng", Role.ACCOUNTANT)


def test_a_person_with_an_account_keeps_name_password_and_role(visits: Visits) -> None:
    """Omar joins Ada's shop with the account he has: the link gives nobody a new password for it."""
    visits.scene.center.accounts.set_password(OMAR, NEW)
    visits.scene.people.ada.members.invite(OMAR, "packer")
    joined = _accept(visits, visits.invited(), name="Eve", password=PASSWORD)
    assert joined.name == "Omar Farid"
    assert joined.shops == {"omar-eg": Role.OWNER, "ada-ng": Role.PACKER}
    assert visits.log_in(OMAR, NEW)


def test_an_invitation_changes_no_role_that_somebody_has_by_then(visits: Visits) -> None:
    """Invited as a packer and made owner meanwhile: an owner stays an owner."""
    visits.scene.people.ada.members.invite(NEWCOMER, "packer")
    token = visits.invited()
    visits.scene.center.accounts.create_seller(NEWCOMER, "Chi", shop="ada-ng", role="owner")
    assert _accept(visits, token).shops == {"ada-ng": Role.OWNER}


def test_an_invitation_is_used_once_and_by_who_opened_it(visits: Visits) -> None:
    """Looking binds nothing; opening does."""
    visits.scene.people.ada.members.invite(NEWCOMER, "packer")
    token = visits.invited()
    visits.at(ELSEWHERE).look_at_invitation(token)
    visits.at(PHONE).open_invitation(token)
    with pytest.raises(InvalidToken):
        visits.at(ELSEWHERE).open_invitation(token)
    with pytest.raises(InvalidToken):
        visits.at(ELSEWHERE).accept_invitation(name="Eve", password=NEW)
    visits.at(PHONE).accept_invitation(name="Chi", password=NEW)
    for again in (visits.at(PHONE).open_invitation, visits.at(PHONE).look_at_invitation):
        with pytest.raises(InvalidToken):
            again(token)


def test_two_invitations_opened_in_one_chat_are_both_accepted(visits: Visits) -> None:
    """What is accepted is what was opened last, whichever was made first."""
    visits.scene.center.accounts.create_shop("ada-two", "Ada's second shop", "GH")
    visits.scene.center.accounts.create_seller(ADA, "", shop="ada-two")
    visits.scene.people.ada.members.invite(NEWCOMER, "packer")
    first = visits.invited()
    visits.scene.center.as_seller(ADA, shop="ada-two").members.invite(NEWCOMER, "owner")
    second = visits.invited()
    visitor = visits.at(PHONE)
    visitor.open_invitation(second)
    visitor.open_invitation(first)
    assert visitor.accept_invitation(name="Chi").shops == {"ada-ng": Role.PACKER}
    visitor.open_invitation(second)
    assert visitor.accept_invitation().shops == {"ada-ng": Role.PACKER, "ada-two": Role.OWNER}


@pytest.mark.parametrize("end", ["revoked", "replaced", "expired"])
def test_a_dead_invitation_lets_nobody_in(visits: Visits, end: str) -> None:
    """Also who has it open already. It is not mailed any more either."""
    members = visits.scene.people.ada.members
    made = members.invite(NEWCOMER, "owner")
    letter = visits.letter("account_invited")
    minted = visits.mint(letter)
    assert minted.token is not None
    visits.at(PHONE).open_invitation(minted.token.get_secret_value())
    if end == "revoked":
        members.revoke(made.id)
        assert members.invitations() == []
    elif end == "replaced":
        newer = members.invite(NEWCOMER, "packer")
        assert members.invitations() == [newer]
    else:
        visits.scene.clock.advance(days=7)
        assert members.invitations() == []
    with pytest.raises(InvalidToken):
        visits.at(PHONE).accept_invitation(name="Chi", password=NEW)
    with pytest.raises(InvalidToken):
        visits.at(TABLET).look_at_invitation(minted.token.get_secret_value())
    with pytest.raises(NotFound):
        visits.mint(letter)
    with pytest.raises(NotFound):
        visits.scene.center.as_seller(NEWCOMER, shop="ada-ng")


def test_who_is_here_is_not_invited_again(visits: Visits) -> None:
    """And a role of the platform's staff cannot be had in a shop."""
    members = visits.scene.people.ada.members
    with pytest.raises(Conflict, match="is here already"):
        members.invite(BOLA, "owner")
    for role in ("operator", "agent", "king"):
        with pytest.raises(Invalid):
            members.invite(NEWCOMER, role)
    with pytest.raises(Invalid):
        members.invite("no address", "packer")
    assert members.invitations() == []


def test_another_shops_members_and_invitations_do_not_exist(visits: Visits) -> None:
    """Ids of Omar's shop give Ada the same words as ids that nobody has."""
    theirs = visits.scene.people.omar.members.invite(NEWCOMER, "packer")
    omar, members = visits.id_of(OMAR), visits.scene.people.ada.members
    answers = set()
    for invitation, account in ((theirs.id, omar), (4711, 4711)):
        for call in (
            partial(members.revoke, invitation),
            partial(members.change_role, account, "packer"),
            partial(members.remove, account),
        ):
            with pytest.raises(NotFound) as caught:
                call()
            answers.add(caught.value.message)
    assert answers == {"There is no such invitation.", "There is no such member."}
    assert visits.scene.people.omar.members.invitations() == [theirs]
    assert [one.email for one in visits.scene.people.omar.members.list()] == [OMAR]


def test_only_owners_change_the_shop(visits: Visits) -> None:
    """A packer sees the members, and nothing more."""
    members = visits.scene.people.bola.members
    assert [(one.email, one.role) for one in members.list()] == [(ADA, Role.OWNER), (BOLA, Role.PACKER)]
    for call in (
        members.invitations,
        lambda: members.invite(NEWCOMER, "packer"),
        lambda: members.remove(visits.id_of(ADA)),
        lambda: members.change_role(visits.id_of(BOLA), "owner"),
        lambda: members.revoke(1),
    ):
        with pytest.raises(NotAllowed):
            call()


def test_a_role_is_changed_and_the_member_is_told(visits: Visits) -> None:
    """By mail, with the shop and the new role."""
    visits.link(TABLET)
    changed = visits.scene.people.ada.members.change_role(visits.id_of(BOLA), "accountant")
    assert (changed.role, changed.chats) == (Role.ACCOUNTANT, 0)
    (told,) = visits.scene.told("account_role_changed")
    said = {"shop": "Ada's Fabrics, Lagos", "shop_id": visits.scene.people.ada.scope.shop_id, "role": "accountant"}
    assert (told.email, told.data) == (BOLA, said)
    assert {one.email: one.chats for one in visits.scene.people.ada.members.list()} == {ADA: 1, BOLA: 0}
    with pytest.raises(Invalid):
        visits.scene.people.ada.members.change_role(visits.id_of(BOLA), "operator")


def test_the_last_owner_stays(visits: Visits) -> None:
    """Neither removed nor made a packer, until there is another owner."""
    members, ada = visits.scene.people.ada.members, visits.id_of(ADA)
    for call in (lambda: members.remove(ada), lambda: members.change_role(ada, "packer")):
        with pytest.raises(Conflict, match="needs an owner"):
            call()
    assert members.change_role(ada, "owner").role is Role.OWNER
    with pytest.raises(Conflict, match="needs an owner"):
        visits.scene.center.accounts.create_seller(ADA, "", shop="ada-ng", role="packer")
    members.change_role(visits.id_of(BOLA), "owner")
    members.remove(ada)
    assert [one.email for one in visits.scene.center.as_seller(BOLA, shop="ada-ng").members.list()] == [BOLA]


def test_the_same_role_again_is_no_change(visits: Visits) -> None:
    """Neither written down nor told, whoever gives it."""
    members, accounts = visits.scene.people.ada.members, visits.scene.center.accounts
    assert members.change_role(visits.id_of(BOLA), "packer").role is Role.PACKER
    assert accounts.create_seller(BOLA, "", shop="ada-ng", role="packer").shops == {"ada-ng": Role.PACKER}
    assert visits.scene.told("account_role_changed") == []
    assert "role" not in [one.kind for one in visits.scene.people.ada.settings.history()]


def test_trusted_code_changes_a_role_as_an_owner_does(visits: Visits) -> None:
    """Written down and told; who is new is written down too."""
    accounts = visits.scene.center.accounts
    accounts.create_seller(BOLA, "", shop="ada-ng", role="accountant")
    accounts.create_seller(NEWCOMER, "Chi", shop="ada-ng", role="packer")
    assert [one.email for one in visits.scene.told("account_role_changed")] == [BOLA]
    newest, older, *_ = visits.scene.people.ada.settings.history()
    assert (newest.kind, newest.after) == ("joined", {"email": NEWCOMER, "role": "packer"})
    assert (older.kind, older.before, older.after) == (
        "role",
        {"role": "packer"},
        {"role": "accountant", "email": BOLA},
    )


def test_a_removed_members_verbs_fail(visits: Visits) -> None:
    """Also on a desk that was open before; the person's own account stays, and its chat works for no shop."""
    bola = visits.scene.people.bola
    visits.scene.center.accounts.set_password(BOLA, NEW)
    visits.link(TABLET, BOLA, NEW)
    number = bola.claims.raise_claim(a_claim()).number
    visits.scene.people.ada.members.remove(visits.id_of(BOLA))
    for call in (lambda: bola.claims.get(number), lambda: bola.claims.raise_claim(a_claim("2")), bola.members.list):
        with pytest.raises(NotFound, match="do not work here any more"):
            call()
    with pytest.raises(NotFound):
        _ = visits.scene.people.bola
    assert visits.scene.people.ada.claims.get(number).number == number
    assert visits.person(BOLA).account.me().shops == {}
    assert [one.shop for one in visits.person(BOLA).account.chats()] == [None]
    identity = visits.scene.center.accounts.linked(TABLET)
    assert identity is not None
    assert (identity.shop, identity.role) == (None, None)
    assert [(one.email, one.data) for one in visits.scene.told("account_removed")][:1] == [
        (BOLA, {"shop": "Ada's Fabrics, Lagos"})
    ]


def test_an_open_desk_does_not_outlive_its_role(visits: Visits) -> None:
    """A demoted owner invites nobody more; staff who changed team or left ask nothing more."""
    accounts = visits.scene.center.accounts
    accounts.create_seller(BOLA, "", shop="ada-ng", role="owner")
    bola, li = visits.scene.people.bola, visits.scene.people.li
    number = visits.scene.raised().number
    accounts.create_seller(BOLA, "", shop="ada-ng", role="packer")
    with pytest.raises(NotAllowed, match="role has changed"):
        bola.members.invite(NEWCOMER, "owner")
    accounts.create_staff("li@platform.example", "", role="agent", team="cairo")
    with pytest.raises(NotFound, match="do not work here any more"):
        li.claims.ask(number, "Which order?")


def test_one_person_in_two_shops_switches(visits: Visits) -> None:
    """A chat works for one shop at a time; a shop of somebody else cannot be chosen, nor with another's chat."""
    visits.scene.center.accounts.create_seller(ADA, "", shop="mei-cn", role="accountant")
    visits.link(PHONE)
    account = visits.person().account
    identity = visits.scene.center.accounts.linked(PHONE)
    assert identity is not None
    assert (identity.shop, [one.slug for one in identity.shops]) == ("ada-ng", ["ada-ng", "mei-cn"])
    for _ in range(2):
        assert account.choose_shop(PHONE, "mei-cn").shop == "mei-cn"
    with visits.scene.center.office.read() as unit:
        chosen, other, *_ = history(unit.session, f"account:{visits.id_of(ADA)}")
    assert (chosen.kind, chosen.before, chosen.after) == (
        "shop_chosen",
        {"shop": "ada-ng"},
        {"shop": "mei-cn", "chat": "Phone 100"},
    )
    assert other.kind != "shop_chosen"
    switched = visits.scene.center.accounts.linked(PHONE)
    assert switched is not None
    assert (switched.shop, switched.role, switched.home_country) == ("mei-cn", Role.ACCOUNTANT, "CN")
    for chat, shop in ((PHONE, "omar-eg"), (PHONE, "nowhere"), (ELSEWHERE, "ada-ng")):
        with pytest.raises(NotFound):
            account.choose_shop(chat, shop)
    with pytest.raises(NotFound):
        visits.person(OMAR).account.choose_shop(PHONE, "omar-eg")


def test_staff_are_invited_by_an_operator(visits: Visits) -> None:
    """With a role and a team; an account manager may not."""
    operator = visits.scene.people.operator.accounts
    with pytest.raises(NotAllowed):
        visits.scene.people.tunde.accounts.invite_staff("wu@platform.example", "operator")
    with pytest.raises(Invalid):
        operator.invite_staff("wu@platform.example", "owner")
    operator.invite_staff("wu@platform.example", "agent", team="shenzhen")
    joined = _accept(visits, visits.invited(), name="Wu")
    assert (joined.staff_role, joined.team) == (Role.AGENT, "shenzhen")
    assert visits.scene.center.as_staff("wu@platform.example").scope.role is Role.AGENT


def test_a_shop_is_opened_with_its_owners_invitation(visits: Visits) -> None:
    """An account manager's shop is that manager's; an operator gives it another."""
    tunde = visits.scene.people.tunde
    tunde.accounts.open_shop("chi-gh", "Chi Shoes", "gh", NEWCOMER)
    assert _accept(visits, visits.invited()).shops == {"chi-gh": Role.OWNER}
    assert "chi-gh" in [shop.slug for shop in tunde.accounts.shops()]
    visits.scene.center.accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    visits.scene.people.operator.accounts.set_manager("chi-gh", "eva@platform.example")
    assert "chi-gh" not in [shop.slug for shop in tunde.accounts.shops()]
    with pytest.raises(NotFound):
        tunde.accounts.invite_seller("chi-gh", "more@example.gh")
    with pytest.raises(Invalid):
        visits.scene.people.operator.accounts.set_manager("chi-gh", "li@platform.example")
    eva = visits.scene.center.as_staff("eva@platform.example")
    assert eva.accounts.invite_seller("chi-gh", "more@example.gh", "packer").shop == "chi-gh"


def test_every_shop_has_an_account_manager(visits: Visits) -> None:
    """An operator names one who is here; an account manager's new shop is the own, whatever is said."""
    operator, tunde = visits.scene.people.operator.accounts, visits.scene.people.tunde.accounts
    for manager, error in ((None, Invalid), ("li@platform.example", Invalid), ("nobody@platform.example", NotFound)):
        with pytest.raises(error):
            operator.open_shop("chi-gh", "Chi Shoes", "gh", NEWCOMER, manager)
    assert "chi-gh" not in [shop.slug for shop in visits.scene.center.accounts.all_shops()]
    operator.open_shop("chi-gh", "Chi Shoes", "gh", NEWCOMER, "tunde@platform.example")
    visits.scene.center.accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    tunde.open_shop("chi-ng", "Chi Shoes", "ng", "other@example.ng", "eva@platform.example")
    assert {"chi-gh", "chi-ng"} <= {shop.slug for shop in tunde.shops()}
    assert visits.scene.center.accounts.shops_without_manager() == []


def test_trusted_code_gives_a_new_shop_its_manager(visits: Visits) -> None:
    """Or says later which shops have none."""
    accounts = visits.scene.center.accounts
    accounts.create_shop("with", "With", "NG", manager="tunde@platform.example")
    accounts.create_shop("without", "Without", "NG")
    with pytest.raises(Invalid):
        accounts.create_shop("wrong", "Wrong", "NG", manager="li@platform.example")
    assert accounts.shops_without_manager() == ["without"]
    assert "with" in [shop.slug for shop in visits.scene.people.tunde.accounts.shops()]


def test_an_operator_is_offered_the_teams_and_the_managers_who_are_here(visits: Visits) -> None:
    """To invite staff and to give a shop away; an account manager is offered neither."""
    people, accounts = visits.scene.people, visits.scene.center.accounts
    accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    accounts.set_status("eva@platform.example", AccountStatus.INACTIVE, "Left.")
    assert [team.slug for team in people.operator.accounts.teams()] == ["cairo", "shenzhen"]
    assert [person.email for person in people.operator.accounts.managers()] == ["tunde@platform.example"]
    for verb in (people.tunde.accounts.teams, people.tunde.accounts.managers):
        with pytest.raises(NotAllowed):
            verb()
