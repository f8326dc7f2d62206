"""Two at the same instant, again and again: exactly one wins, and what must stay true stays true."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from jumia_core.accounts import Account, AccountStatus, InvalidCredentials, Role
from jumia_core.accounts.doors_model import Invitation, Secret
from jumia_core.center import SellerCenter
from tests.rigs.encounters import Act, meet
from tests.rigs.visits import ADA, NEW, PASSWORD, Visits, token_of

MEETINGS = 12


def _people(visits: Visits) -> list[str]:
    """People who each asked for a new password."""
    for number in range(MEETINGS):
        visits.scene.center.accounts.create_seller(f"p{number}@example.ng", f"Person {number}", shop="ada-ng")
    return [f"p{number}@example.ng" for number in range(MEETINGS)]


def _tokens(visits: Visits) -> list[str]:
    return [visits.reset_token(email, at=f"asker {email}") for email in _people(visits)]


def phone(center: SellerCenter, token: str) -> str:
    """The link is tapped in a chat."""
    return _reset(center, "chat:phone", token)


def page(center: SellerCenter, token: str) -> str:
    """The same link is opened in a browser."""
    return _reset(center, "page:browser", token)


def _reset(center: SellerCenter, bearer: str, token: str) -> str:
    visitor = center.visitor(f"{bearer} {token}")
    visitor.open_reset(token)
    visitor.reset_password(NEW)
    return "changed"


def send_form(center: SellerCenter, bearer: str) -> str:
    """The form of an opened link is sent (twice, by an impatient finger)."""
    center.visitor(bearer).reset_password(NEW)
    return "changed"


def test_one_link_opened_by_two_at_once(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """One changes the password; the other is refused, at opening or after it."""
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (phone, page), _tokens(visits))
    assert {tuple(sorted(results)) for results in met} == {("InvalidToken", "changed")}


def test_one_form_sent_twice_at_once(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """The password is changed once, and the person is told once."""
    bearers: list[str] = []
    for token in _tokens(visits):
        bearers.append(f"page:{len(bearers)}")
        visits.scene.center.visitor(bearers[-1]).open_reset(token)
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (send_form, send_form), bearers)
    assert {tuple(sorted(results)) for results in met} == {("InvalidToken", "changed")}
    told = Counter(one.email for one in visits.scene.told("account_password_changed"))
    assert set(told.values()) == {1}
    assert len(told) == MEETINGS


def mint(center: SellerCenter, account_id: str) -> str:
    """A letter with a link is written."""
    center.accounts.mint("account_reset_link", int(account_id), {})
    return "made"


def test_two_links_made_at_once(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """One live link an account, also when two letters are written at the same moment."""
    ids = [str(visits.id_of(email)) for email in _people(visits)]
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (mint, mint), ids)
    assert met == [("made", "made")] * MEETINGS
    with visits.scene.center.office.read() as unit:
        live = Counter(unit.session.scalars(select(Secret.account_id).where(Secret.used_at.is_(None))))
    assert live == Counter(int(one) for one in ids)


def leave_left(center: SellerCenter, shop: str) -> str:
    """One owner leaves."""
    return _leave(center, shop, "left")


def step_down_right(center: SellerCenter, shop: str) -> str:
    """The other owner wants to be a packer."""
    seller = center.as_seller(f"right-{shop}@example.ng", shop=shop)
    return seller.members.change_role(seller.scope.account_id, "packer").role


def _leave(center: SellerCenter, shop: str, side: str) -> str:
    seller = center.as_seller(f"{side}-{shop}@example.ng", shop=shop)
    seller.members.remove(seller.scope.account_id)
    return "left"


def test_two_owners_leave_at_once(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """One may, the other is told to stay: every shop has an owner afterwards."""
    accounts, shops = visits.scene.center.accounts, [f"shop-{number}" for number in range(MEETINGS)]
    for shop in shops:
        accounts.create_shop(shop, shop, "NG")
        for side in ("left", "right"):
            accounts.create_seller(f"{side}-{shop}@example.ng", side, shop=shop)
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (leave_left, step_down_right), shops)
    assert set(met) <= {("left", "Conflict"), ("Conflict", "packer")}
    owners = {shop.slug: list(shop.members.values()).count(Role.OWNER) for shop in accounts.all_shops()}
    assert {owners[shop] for shop in shops} == {1}


def guess(center: SellerCenter, word: str) -> str:
    """A wrong password is tried for Ada, always from one place."""
    try:
        center.visitor("chat:robot").log_in(ADA, f"wrong {word}")
    except InvalidCredentials:
        return "wrong"
    return "in"


def test_guesses_at_once_are_counted_one_by_one(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """Two robots together have five guesses, not six: none slips through while another is being hashed."""
    words = [str(number) for number in range(MEETINGS)]
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (guess, guess), words)
    got = Counter(result for results in met for result in results)
    assert got == {"wrong": 5, "TooManyAttempts": 2 * MEETINGS - 5}
    assert visits.log_in(ADA, PASSWORD)


def accept(center: SellerCenter, thing: str) -> str:
    """An opened invitation is accepted."""
    center.visitor(thing).accept_invitation(name="Chi")
    return "in"


def revoke(center: SellerCenter, thing: str) -> str:
    """Its owner takes it back."""
    center.as_seller(ADA, shop="ada-ng").members.revoke(int(thing.partition(":")[2]))
    return "revoked"


def test_an_invitation_is_accepted_or_taken_back(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """Never both: who was refused is not in, and who is in was not taken back."""
    things = []
    for number in range(MEETINGS):
        made = visits.scene.people.ada.members.invite(f"i{number}@example.ng", "packer")
        things.append(f"page:{made.id}")
        visits.scene.center.visitor(things[-1]).open_invitation(token_of(visits.mint(visits.letter("account_invited"))))
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (accept, revoke), things)
    assert set(met) <= {("in", "NotFound"), ("InvalidToken", "revoked")}
    members = {one.email for one in visits.scene.people.ada.members.list()}
    assert [f"i{number}@example.ng" in members for number in range(MEETINGS)] == [left == "in" for left, _ in met]


def invite(center: SellerCenter, email: str) -> str:
    """Somebody is invited."""
    return center.as_seller(ADA, shop="ada-ng").members.invite(email, "packer").role


def invite_to_staff(center: SellerCenter, email: str) -> str:
    """Somebody is invited to the staff."""
    return center.as_staff("ops@platform.example").accounts.invite_staff(email, "lead", "cairo").role


@pytest.mark.parametrize("act", [invite, invite_to_staff])
def test_invited_twice_at_once(visits: Visits, migrated_database_url: str, tmp_path: Path, act: Act) -> None:
    """The second replaces the first: one waits for each person, whoever is the faster."""
    emails = [f"twice{number}@example.ng" for number in range(MEETINGS)]
    for email in emails:  # with an account: two who make it at once would be told apart by its address
        visits.scene.center.accounts.create_seller(email, "Twice", shop="mei-cn", role="packer")
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (act, act), emails)
    assert {len(set(results)) for results in met} == {1}
    with visits.scene.center.office.read() as unit:
        waiting = select(Account.email).join(Invitation, Invitation.account_id == Account.id)
        found = Counter(unit.session.scalars(waiting.where(Invitation.revoked_at.is_(None))))
    assert found == Counter(emails)


def remove(center: SellerCenter, email: str) -> str:
    """An owner is removed by another."""
    seller = center.as_seller(ADA, shop="ada-ng")
    number = next(one.account_id for one in seller.members.list() if one.email == email)
    seller.members.remove(number)
    return "removed"


def let_in(center: SellerCenter, email: str) -> str:
    """The owner who is being removed lets a friend in."""
    return center.as_seller(email, shop="ada-ng").members.invite(f"friend.of.{email}", "owner").role


def test_who_is_removed_lets_nobody_in(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """An invitation at the moment of the removal is refused or taken back: none waits."""
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (remove, let_in), _people(visits))
    assert set(met) <= {("removed", "owner"), ("removed", "NotFound")}
    assert visits.scene.people.ada.members.invitations() == []


def ask(center: SellerCenter, number: str) -> str:
    """An Inactive person asks the manager, with an impatient finger."""
    return str(center.as_person(int(number)).account.ask_manager())


def test_a_manager_is_asked_once_by_two_taps(visits: Visits, migrated_database_url: str, tmp_path: Path) -> None:
    """One of the two is told that it was sent already; the manager reads one letter of each person."""
    emails = _people(visits)
    for email in emails:
        visits.scene.center.accounts.set_status(email, AccountStatus.INACTIVE, "Documents are missing.")
    numbers = [str(visits.id_of(email)) for email in emails]
    met = meet(visits.scene, migrated_database_url, tmp_path / "files", (ask, ask), numbers)
    assert {tuple(sorted(results)) for results in met} == {("False", "True")}
    asked = [one.data["email"] for one in visits.scene.told("account_manager_asked")]
    assert sorted(asked) == sorted(emails)
