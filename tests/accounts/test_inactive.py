"""Inactive: shown only to who proved to be the person, with the reason and the manager; changed by who may."""

from collections.abc import Callable
from functools import partial

import pytest

from jumia_core.accounts import (
    AccountInactive,
    AccountStatus,
    InvalidCredentials,
    InvalidToken,
)
from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound, SellerCenterError
from jumia_core.notices import Channel, Topic
from tests.rigs.visits import (
    ADA,
    BOLA,
    ELSEWHERE,
    NEW,
    NOBODY,
    OMAR,
    PASSWORD,
    PHONE,
    TABLET,
    Visits,
    code_of,
    token_of,
)

NOBODY_ELSE = "mei@example.cn"
WHY = "The documents of the shop are missing."
MESSAGE = f"Your account is Inactive because: {WHY}"
HINT = "Ask your account manager Tunde Bello at tunde@platform.example."


@pytest.fixture
def inactive(visits: Visits) -> Visits:
    """Ada is Inactive."""
    visits.scene.people.tunde.accounts.deactivate(visits.id_of(ADA), WHY)
    visits.scene.people.deliver_all()
    return visits


def test_the_right_password_reveals_why_and_whom_to_ask(inactive: Visits) -> None:
    """In one message: the password is fine, the status, its reason, the manager; no session and no link is made."""
    for enter in (
        inactive.log_in,
        lambda: inactive.at(PHONE).link_by_password(ADA, PASSWORD, chat=PHONE),
    ):
        with pytest.raises(AccountInactive) as caught:
            enter()
        assert caught.value.message == f"Your password is fine. {MESSAGE}"
        assert caught.value.hint == HINT
        view = caught.value.inactive
        assert (view.status, view.reason, view.since) == (AccountStatus.INACTIVE, WHY, inactive.scene.clock.now())
    assert inactive.scene.center.accounts.linked(PHONE) is None
    assert inactive.person().account.sessions() == []


def test_a_wrong_password_reveals_nothing(inactive: Visits) -> None:
    """The same words as for an address that nobody has, and nothing is remembered of who tried."""
    said = set()
    for email in (ADA, NOBODY):
        with pytest.raises(InvalidCredentials) as caught:
            inactive.log_in(email, "this is not it")
        said.add((caught.value.message, caught.value.hint))
    assert len(said) == 1
    assert inactive.at(PHONE).inactive() is None
    with pytest.raises(InvalidToken):
        inactive.at(PHONE).ask_manager()


def _by_code(visits: Visits) -> None:
    code = code_of(visits.link_secrets())
    visits.at(PHONE).link_by_code(ADA, code, chat=PHONE)


def _by_token(visits: Visits) -> None:
    token = token_of(visits.link_secrets())
    visits.at(PHONE).link_by_token(token, chat=PHONE)


@pytest.mark.parametrize("enter", [_by_code, _by_token])
def test_the_mailed_code_reveals_it_too(inactive: Visits, enter: Callable[[Visits], None]) -> None:
    """Who reads the account's mail is its person; of the password nothing is said. No chat is linked."""
    with pytest.raises(AccountInactive) as caught:
        enter(inactive)
    assert caught.value.message == MESSAGE
    assert inactive.scene.center.accounts.linked(PHONE) is None
    assert inactive.at(PHONE).inactive() is not None


def test_a_reset_succeeds_and_says_it(inactive: Visits) -> None:
    """The password is new, the account stays Inactive, and the manager can be asked at once."""
    token = inactive.reset_token()
    visitor = inactive.at(PHONE)
    visitor.open_reset(token)
    done = visitor.reset_password(NEW)
    assert done.inactive is not None
    assert (done.inactive.reason, done.inactive.manager) == (WHY, visitor.inactive().manager)  # type: ignore[union-attr]
    with pytest.raises(AccountInactive):
        inactive.log_in(ADA, NEW)
    assert visitor.ask_manager()


def test_the_manager_is_asked_once_a_day(inactive: Visits) -> None:
    """With all that the manager needs; from two places it is one mail, and the next day another."""
    for place in (PHONE, TABLET):
        with pytest.raises(AccountInactive):
            inactive.log_in(at=place)
    assert inactive.at(PHONE).ask_manager() is True
    assert inactive.at(TABLET).ask_manager() is False
    assert inactive.person().account.ask_manager() is False
    (letter,) = inactive.scene.told("account_manager_asked")
    assert letter.email == "tunde@platform.example"
    assert letter.data == {
        "seller": "Ada Obi",
        "email": ADA,
        "shops": "Ada's Fabrics, Lagos",
        "status": "inactive",
        "reason": WHY,
        "proved": "password",
    }
    inactive.scene.clock.advance(days=1)
    assert inactive.person().account.ask_manager() is True


@pytest.mark.parametrize(
    ("enter", "proved"),
    [(lambda visits: visits.log_in(), "password"), (_by_code, "code"), (_by_token, "code")],
    ids=["password", "code", "token"],
)
def test_the_manager_reads_what_was_proved(inactive: Visits, enter: Callable[[Visits], None], proved: str) -> None:
    """A right password is claimed only where there was one."""
    with pytest.raises(AccountInactive):
        enter(inactive)
    assert inactive.at(PHONE).ask_manager()
    assert [one.data["proved"] for one in inactive.scene.told("account_manager_asked")] == [proved]


def test_a_linked_chat_proves_a_chat(inactive: Visits) -> None:
    """The desk of a person on the own account has seen no password."""
    assert inactive.person().account.ask_manager()
    assert [one.data["proved"] for one in inactive.scene.told("account_manager_asked")] == ["chat"]


def test_an_accepted_invitation_proves_the_mailbox(visits: Visits) -> None:
    """An Inactive person who joins a shop may ask at once why it does not open."""
    accounts = visits.scene.center.accounts
    accounts.set_status(OMAR, AccountStatus.INACTIVE, WHY)
    visits.scene.people.deliver_all()
    visits.scene.people.ada.members.invite(OMAR, "packer")
    visits.at(PHONE).open_invitation(visits.invited())
    visits.at(PHONE).accept_invitation()
    view = visits.at(PHONE).inactive()
    assert view is not None
    assert visits.at(PHONE).ask_manager()
    assert [one.data["proved"] for one in visits.scene.told("account_manager_asked")] == ["code"]


def test_an_active_person_asks_no_manager(inactive: Visits) -> None:
    """The prepared letter asks why an account is Inactive: by the time it is not, nothing is sent."""
    with pytest.raises(AccountInactive):
        inactive.log_in()
    inactive.scene.people.tunde.accounts.activate(inactive.id_of(ADA), "All is here now.")
    for ask in (inactive.at(PHONE).ask_manager, inactive.person().account.ask_manager):
        with pytest.raises(Conflict, match="account is active"):
            ask()
    assert inactive.scene.told("account_manager_asked") == []


def test_a_new_manager_is_asked_the_same_day(inactive: Visits) -> None:
    """The limit is of one manager's patience, not of the seller's."""
    assert inactive.person().account.ask_manager() is True
    inactive.scene.center.accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    inactive.scene.center.accounts.set_manager("ada-ng", "eva@platform.example")
    assert inactive.person().account.ask_manager() is True
    assert inactive.person().account.ask_manager() is False
    asked = [one.email for one in inactive.scene.told("account_manager_asked")]
    assert asked == ["tunde@platform.example", "eva@platform.example"]


@pytest.mark.parametrize("end", ["suspended", "inactive", "another role"])
def test_a_manager_who_is_not_here_is_not_named(visits: Visits, end: str) -> None:
    """The next shop's is; without one the person reads to ask the platform, and doctor finds the shop."""
    accounts = visits.scene.center.accounts
    accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    accounts.create_seller(ADA, "", shop="mei-cn", role="packer")
    accounts.set_manager("mei-cn", "eva@platform.example")
    if end == "another role":
        accounts.create_staff("tunde@platform.example", "", role="agent", team="cairo")
    else:
        accounts.set_status("tunde@platform.example", AccountStatus(end), "On leave.")
    manager = visits.person().account.manager()
    assert manager is not None
    assert manager.email == "eva@platform.example"
    assert visits.person(BOLA).account.manager() is None
    assert accounts.shops_without_manager() == ["ada-ng", "omar-eg"]
    if end != "another role":
        with pytest.raises(Invalid, match="cannot log in now"):
            accounts.set_manager("mei-cn", "tunde@platform.example")


def test_a_manager_who_wants_no_mail_is_asked_all_the_same(inactive: Visits) -> None:
    """The person was told that it was sent: a switch for the team's news does not swallow it."""
    inactive.scene.people.tunde.notices.choose(Topic.TEAM, Channel.MAIL, enabled=False)
    inactive.person().account.ask_manager()
    assert len(inactive.scene.told("account_manager_asked")) == 1


def test_the_proof_lives_an_hour_and_in_one_place(inactive: Visits) -> None:
    """Another chat proved nothing; an hour later nobody did; and none is left when the account is active again."""
    with pytest.raises(AccountInactive):
        inactive.log_in()
    assert inactive.at(PHONE).inactive() is not None
    assert inactive.at(ELSEWHERE).inactive() is None
    inactive.scene.clock.advance(minutes=60, microseconds=-1)
    assert inactive.at(PHONE).inactive() is not None
    inactive.scene.people.tunde.accounts.activate(inactive.id_of(ADA), "All is here now.")
    assert inactive.at(PHONE).inactive() is None
    assert inactive.log_in()
    inactive.scene.people.tunde.accounts.deactivate(inactive.id_of(ADA), WHY)
    inactive.scene.clock.advance(microseconds=1)
    assert inactive.at(PHONE).inactive() is None
    with pytest.raises(InvalidToken):
        inactive.at(PHONE).ask_manager()


def test_without_a_manager_it_is_said(visits: Visits) -> None:
    """Whom to ask then."""
    accounts = visits.scene.center.accounts
    accounts.create_shop("free", "Free Shop", "NG")
    fred = accounts.create_seller("fred@example.ng", "Fred", shop="free")
    accounts.set_password("fred@example.ng", PASSWORD)
    accounts.set_status("fred@example.ng", AccountStatus.INACTIVE, WHY)
    with pytest.raises(AccountInactive) as caught:
        visits.log_in("fred@example.ng")
    assert caught.value.hint == "Ask the platform."
    with pytest.raises(SellerCenterError, match="no account manager"):
        visits.scene.center.as_person(fred.id).account.ask_manager()


def test_sessions_end_and_verbs_stop(visits: Visits) -> None:
    """An open session and an open desk are worth nothing from the moment on; the person is told by mail and chat."""
    visits.link(TABLET)
    token = visits.log_in().token.get_secret_value()
    ada = visits.scene.people.ada
    visits.scene.people.tunde.accounts.deactivate(visits.id_of(ADA), WHY)
    with pytest.raises(InvalidToken):
        visits.scene.center.accounts.session(token)
    for call in (ada.claims.list, lambda: ada.members.invite("chi@example.ng", "owner")):
        with pytest.raises(AccountInactive) as caught:
            call()
        assert caught.value.message == MESSAGE
    with pytest.raises(AccountInactive):
        _ = visits.scene.people.ada
    told = visits.scene.told("account_deactivated")
    assert [(one.channel, one.data) for one in told] == [("mail", {"reason": WHY}), ("chat", {"reason": WHY})]
    identity = visits.scene.center.accounts.linked(TABLET)
    assert identity is not None
    assert identity.status is AccountStatus.INACTIVE
    assert visits.person().account.me().status_reason == WHY
    assert visits.scene.center.accounts.inactive(identity.account_id) is not None
    assert visits.scene.center.accounts.inactive(visits.id_of(BOLA)) is None
    with pytest.raises(NotFound):
        visits.scene.center.accounts.inactive(4711)


def test_a_manager_has_the_own_shops_only(visits: Visits) -> None:
    """People of other shops do not exist, nor do colleagues, though they sell too."""
    accounts = visits.scene.center.accounts
    accounts.create_staff("eva@platform.example", "Eva", role="account_manager")
    accounts.set_manager("omar-eg", "eva@platform.example")
    accounts.create_seller("ops@platform.example", "", shop="omar-eg", role="packer")
    eva, omar = visits.scene.center.as_staff("eva@platform.example").accounts, visits.id_of(OMAR)
    assert [one.email for one in eva.list()] == [OMAR]
    assert eva.get(omar).email == OMAR
    said = set()
    for number in (visits.id_of(ADA), visits.id_of("ops@platform.example"), visits.id_of(NOBODY_ELSE), 4711):
        for call in (
            partial(eva.get, number),
            partial(eva.activate, number, WHY),
            partial(eva.deactivate, number, WHY),
        ):
            with pytest.raises(NotFound) as caught:
                call()
            said.add(caught.value.message)
    assert len(said) == 1
    assert eva.deactivate(omar, WHY).status is AccountStatus.INACTIVE
    assert [one.email for one in eva.list(status=AccountStatus.INACTIVE)] == [OMAR]
    assert eva.list(status=AccountStatus.ACTIVE) == []
    assert [one.email for one in visits.scene.people.operator.accounts.list(status=AccountStatus.INACTIVE)] == [OMAR]


def test_suspension_is_an_operators(visits: Visits) -> None:
    """A manager neither suspends nor lifts it; it says Suspended to the person."""
    ada, tunde, operator = visits.id_of(ADA), visits.scene.people.tunde.accounts, visits.scene.people.operator.accounts
    with pytest.raises(NotAllowed):
        tunde.suspend(ada, WHY)
    assert operator.suspend(ada, WHY).status is AccountStatus.SUSPENDED
    with pytest.raises(AccountInactive, match="Suspended because"):
        visits.log_in()
    with pytest.raises(Conflict, match="suspended by the platform"):
        tunde.activate(ada, WHY)
    with pytest.raises(Conflict, match="suspended"):
        tunde.deactivate(ada, WHY)
    assert operator.activate(ada, "A mistake of ours.").status is AccountStatus.ACTIVE
    assert visits.log_in()
    assert [one.kind for one in visits.scene.told("account_")] == ["account_suspended", "account_activated"]


def test_what_is_so_already_is_not_said_again(visits: Visits) -> None:
    """An active account is not activated; the same reason is no news; another reason is, since the same day."""
    tunde, ada = visits.scene.people.tunde.accounts, visits.id_of(ADA)
    before = visits.person().account.me()
    assert tunde.activate(ada, "Welcome.") == before
    assert visits.scene.told() == []
    since = tunde.deactivate(ada, WHY).status_since
    visits.scene.people.deliver_all()
    visits.scene.clock.advance(days=1)
    assert tunde.deactivate(ada, WHY).status_since == since
    assert visits.scene.told() == []
    assert tunde.deactivate(ada, "Another reason.").status_since == since
    assert [one.data for one in visits.scene.told()] == [{"reason": "Another reason."}]


def test_nobody_changes_the_own_status(visits: Visits) -> None:
    """Another operator must; sellers and agents may change nobody's, and a reason is needed."""
    people = visits.scene.people
    with pytest.raises(Conflict, match="own account"):
        people.operator.accounts.suspend(visits.id_of("ops@platform.example"), WHY)
    with pytest.raises(NotAllowed):
        people.li.accounts.deactivate(visits.id_of(ADA), WHY)
    for reason in ("", "  ", "x" * 301):
        with pytest.raises(Invalid):
            people.tunde.accounts.deactivate(visits.id_of(ADA), reason)
    assert visits.log_in()


def test_the_pages_of_a_long_list(visits: Visits) -> None:
    """By address, a page at a time."""
    accounts = visits.scene.people.operator.accounts
    everybody = [one.email for one in accounts.list()]
    assert everybody == sorted(everybody)
    assert [one.email for one in accounts.list(limit=2, offset=1)] == everybody[1:3]
    assert len(accounts.list(limit=-5, offset=-5)) == 1


def test_a_stranger_proves_nothing(visits: Visits) -> None:
    """Before any login nobody is told anything, and no manager is written to."""
    visitor = visits.at(ELSEWHERE)
    assert visitor.inactive() is None
    with pytest.raises(InvalidToken):
        visitor.ask_manager()
    assert visits.scene.queued() == []
