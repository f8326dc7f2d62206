"""How a shop is paid: checked, masked, changed with the password, used after 48 hours, told to everybody."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from jumia_core.accounts import InvalidCredentials, TooManyAttempts
from jumia_core.center import Seller
from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from jumia_core.notices import Channel, Topic
from jumia_core.settings import BankAccount, MethodState, MobileMoney, Payoneer, PayoutMethod, payout_method
from jumia_core.settings.payments import HISTORY
from tests.rigs.centers import Scene
from tests.settings.conftest import ADA_SHOP, PASSWORD, accountant, ada, journal

WAIT = timedelta(hours=48)
FIRST_BANK = BankAccount(bank="First Bank", number="0000014579", holder="Ada Obi")
OTHER = BankAccount(bank="First Bank", number="0000 000 220", holder="Ada Obi")
PAYONEER = Payoneer(email="Ada@Example.ng", holder="Ada Obi")


def _paid(scene: Scene, at: timedelta = timedelta(0), shop: str = "ada-ng") -> PayoutMethod | None:
    """How a payout is made some time from now."""
    number = next(row.id for row in scene.center.accounts.all_shops() if row.slug == shop)
    with scene.center.office.read() as unit:
        return payout_method(unit.session, number, unit.now + at)


def _owner(scene: Scene, country: str) -> Seller:
    """The owner of a new shop in a country, with a password."""
    accounts = scene.center.accounts
    accounts.create_shop("theirs", "Theirs", country)
    accounts.create_seller("own@example.com", "Owner", shop="theirs")
    accounts.set_password("own@example.com", PASSWORD)
    return scene.center.as_seller("own@example.com", shop="theirs")


def test_a_change_waits_48_hours(scene: Scene) -> None:
    """The wait is half-open: one instant before its end the old way is used, from its end on the new one."""
    seller = ada(scene)
    first = seller.settings.change_payment(FIRST_BANK, PASSWORD)
    assert first.current is None
    assert first.coming is not None
    assert first.coming.usable_from == scene.clock.now() + WAIT
    assert _paid(scene, WAIT - timedelta.resolution) is None
    assert _paid(scene, WAIT) is not None
    scene.clock.advance(hours=48)
    second = seller.settings.change_payment(PAYONEER, PASSWORD)
    assert second.current is not None
    assert (second.current.summary, second.current.state) == ("First Bank ****4579", MethodState.CURRENT)
    assert second.coming is not None
    assert second.coming.summary == "Payoneer a***@example.ng"
    scene.clock.advance(hours=48)
    after = seller.settings.payment()
    assert after.current is not None
    assert (after.current.kind, after.coming) == ("payoneer", None)
    assert [method.state for method in after.history] == [MethodState.CURRENT, MethodState.REPLACED]


def test_a_payout_of_last_week_is_paid_as_it_was_then(scene: Scene) -> None:
    """The way to be paid is asked for an instant, and given whole; another shop has none."""
    seller = ada(scene)
    seller.settings.change_payment(FIRST_BANK, PASSWORD)
    scene.clock.advance(hours=48)
    seller.settings.change_payment(PAYONEER, PASSWORD)
    scene.clock.advance(days=7)
    now, before = _paid(scene), _paid(scene, -timedelta(days=6))
    assert now is not None
    assert now.details == {"email": "ada@example.ng"}
    assert before is not None
    assert before.details == {"bank": "First Bank", "bank_code": "011", "number": "0000014579"}
    assert "0000014579" not in repr(before)
    assert _paid(scene, shop="omar-eg") is None


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_way_to_be_paid_outlives_any_number_of_changes_of_mind(scene: Scene) -> None:
    """However many changes are made and cancelled after it, the one that is used stays so."""
    seller = ada(scene)
    seller.settings.change_payment(FIRST_BANK, PASSWORD)
    scene.clock.advance(hours=48)
    for _ in range(HISTORY + 1):
        seller.settings.change_payment(OTHER, PASSWORD)
    paid, view = _paid(scene), seller.settings.payment()
    assert paid is not None
    assert paid.details["number"] == "0000014579"
    assert view.current is not None
    assert view.current.summary == "First Bank ****4579"
    assert len(view.history) == HISTORY


def test_a_second_change_replaces_the_one_that_waits(scene: Scene) -> None:
    """Only the last waits, from its own instant on; the journal keeps both."""
    seller = ada(scene)
    seller.settings.change_payment(FIRST_BANK, PASSWORD)
    scene.clock.advance(hours=47)
    view = seller.settings.change_payment(OTHER, PASSWORD)
    assert [method.state for method in view.history] == [MethodState.COMING, MethodState.CANCELLED]
    scene.clock.advance(hours=2)
    assert _paid(scene) is None
    newest = seller.settings.history()[0]
    assert newest.before is not None
    assert newest.before["waiting"] == "First Bank ****4579"
    assert newest.after is not None
    assert newest.after["summary"] == "First Bank ****0220"


def test_a_waiting_change_can_be_cancelled_until_it_is_used(scene: Scene) -> None:
    """Until the wait ends; then it is used, and only another change helps."""
    seller = ada(scene)
    coming = seller.settings.change_payment(FIRST_BANK, PASSWORD).coming
    assert coming is not None
    scene.clock.advance(hours=47, minutes=59)
    view = seller.settings.cancel_payment(coming.id)
    assert (view.current, view.coming) == (None, None)
    with pytest.raises(Conflict):
        seller.settings.cancel_payment(coming.id)
    again = seller.settings.change_payment(FIRST_BANK, PASSWORD).coming
    assert again is not None
    scene.clock.advance(hours=48)
    with pytest.raises(Conflict, match="does not wait"):
        seller.settings.cancel_payment(again.id)
    with pytest.raises(NotFound):
        seller.settings.cancel_payment(again.id + 1000)


def test_all_members_are_told(scene: Scene) -> None:
    """Of a change and of its end, masked, with who did it and from when on; nobody else is."""
    seller = ada(scene)
    accountant(scene)
    scene.told()
    coming = seller.settings.change_payment(FIRST_BANK, PASSWORD).coming
    assert coming is not None
    told = scene.told("settings_payment_changed")
    assert {one.email for one in told} == {"ada@example.ng", "bola@example.ng", "chi@example.ng"}
    assert told[0].data == {
        "shop": "Ada's Fabrics, Lagos",
        "shop_id": 1,
        "by": "Ada Obi",
        "summary": "First Bank ****4579",
        "usable_from": coming.usable_from.isoformat(),
    }
    seller.settings.cancel_payment(coming.id)
    told = scene.told("settings_payment_cancelled")
    assert {one.email for one in told} == {"ada@example.ng", "bola@example.ng", "chi@example.ng"}
    assert told[0].data["paid_by"] == "", "nothing was set before it"
    seller.settings.change_payment(FIRST_BANK, PASSWORD)
    scene.clock.advance(hours=48)
    coming = seller.settings.change_payment(PAYONEER, PASSWORD).coming
    assert coming is not None
    seller.settings.cancel_payment(coming.id)
    told = scene.told("settings_payment_cancelled")
    assert (told[0].data["summary"], told[0].data["paid_by"]) == ("Payoneer a***@example.ng", "First Bank ****4579")


def test_who_switched_settings_off_is_told_all_the_same(scene: Scene) -> None:
    """Somebody in her chat could switch the notices off before the change: this one is about her safety."""
    seller = ada(scene)
    for channel in Channel:
        seller.notices.choose(Topic.SETTINGS, channel, enabled=False)
    scene.told()
    seller.settings.change_payment(FIRST_BANK, PASSWORD)
    assert "ada@example.ng" in {one.email for one in scene.told("settings_payment_changed")}


def test_the_password_is_needed(scene: Scene) -> None:
    """A wrong one changes nothing and tells nobody; after five nobody may guess on, not even with the right one."""
    seller = ada(scene)
    scene.told()
    for _ in range(5):
        with pytest.raises(InvalidCredentials):
            seller.settings.change_payment(FIRST_BANK, "a lorry full of bananas")
    with pytest.raises(TooManyAttempts):
        seller.settings.change_payment(FIRST_BANK, PASSWORD)
    assert seller.settings.payment().history == []
    assert scene.told() == []
    scene.clock.advance(minutes=16)
    assert seller.settings.change_payment(FIRST_BANK, PASSWORD).coming is not None


def test_who_has_no_password_is_told_how_to_get_one(scene: Scene) -> None:
    """Somebody who only ever came by a code cannot prove to be more than a chat."""
    with pytest.raises(NotAllowed, match="no password yet") as caught:
        scene.people.ada.settings.change_payment(FIRST_BANK, "")
    assert "Forgot password" in caught.value.hint


def test_bad_numbers_are_told_before_the_password_is_asked_for(scene: Scene) -> None:
    """A mistyped number costs no attempt."""
    wrong = FIRST_BANK.model_copy(update={"number": "0000014578"})
    for _ in range(7):
        with pytest.raises(Invalid, match="does not fit this bank"):
            ada(scene).settings.change_payment(wrong, "wrong")


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"number": "000001457"}, ["number"]),
        ({"holder": "  "}, ["holder"]),
        ({"holder": "x" * 121}, ["holder"]),
        ({"bank": ""}, ["bank"]),
        ({"bank": "x" * 121}, ["bank"]),
        ({"country": "XX"}, ["country"]),
        ({"bank_code": "058"}, ["bank_code"]),  # GTBank's, and the name says First Bank: which one is meant?
        ({"bank_code": "drop table"}, ["bank_code"]),
        ({"holder": "", "bank": "", "number": "1"}, ["holder", "bank", "number"]),
    ],
)
def test_all_that_is_wrong_with_a_bank_account(scene: Scene, change: dict[str, Any], fields: list[str]) -> None:
    """One answer names everything, and no number in full."""
    command = FIRST_BANK.model_copy(update=change)
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.check_payment(command)
    assert [problem.field for problem in caught.value.problems] == fields
    assert FIRST_BANK.number not in str(caught.value)


@pytest.mark.parametrize(
    ("command", "kept"),
    [
        ({"bank": "first bank"}, {"bank": "first bank", "bank_code": "011"}),
        ({"bank": "FBN", "bank_code": "011"}, {"bank": "FBN", "bank_code": "011"}),
        ({"bank": "A small one", "bank_code": "50211"}, {"bank": "A small one", "bank_code": "50211"}),
        ({"bank": "A small one"}, {"bank": "A small one", "bank_code": ""}),
    ],
)
def test_a_bank_is_known_by_name_or_code(scene: Scene, command: dict[str, Any], kept: dict[str, str]) -> None:
    """The code goes with the payout; a bank that is not of the list is taken as it is."""
    ada(scene).settings.change_payment(FIRST_BANK.model_copy(update=command), PASSWORD)
    paid = _paid(scene, WAIT)
    assert paid is not None
    assert paid.details == {**kept, "number": "0000014579"}


def test_an_account_in_another_country(scene: Scene) -> None:
    """Its number is checked as that country has it; the wait is the home country's."""
    iban = BankAccount(bank="CIB", number="eg38 0019 0005 0000 0000 2631 80002", holder="Ada Obi", country="eg")
    assert scene.people.ada.settings.check_payment(iban) == "CIB ****0002"
    with pytest.raises(Invalid, match="IBAN"):
        scene.people.ada.settings.check_payment(iban.model_copy(update={"number": "0000014579"}))


@pytest.mark.parametrize(
    ("country", "operator", "phone", "field"),
    [
        ("KE", "M-Pesa", "0712 345 678", None),
        ("KE", "M-Pesa", "254712345678", None),
        ("KE", "Wave", "0712345678", "operator"),
        ("KE", "M-Pesa", "+2348031234567", "phone"),  # a wallet is of the home country
        ("KE", "M-Pesa", "12", "phone"),
        ("NG", "MTN", "08031234567", "operator"),  # nobody is paid so in Nigeria
    ],
)
def test_mobile_money(scene: Scene, country: str, operator: str, phone: str, field: str | None) -> None:
    """A wallet of one of the country's operators, at a number of that country."""
    settings = _owner(scene, country).settings
    command = MobileMoney(operator=operator, phone=phone, holder="Owner")
    if field is None:
        assert settings.change_payment(command, PASSWORD).history[0].summary == "M-Pesa ****5678"
        return
    with pytest.raises(Invalid) as caught:
        settings.check_payment(command)
    assert [problem.field for problem in caught.value.problems] == [field]


def test_payoneer_needs_an_address(scene: Scene) -> None:
    """And a name, both said at once."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.check_payment(Payoneer(email="ada", holder=""))
    assert [problem.field for problem in caught.value.problems] == ["holder", "email"]


@pytest.mark.parametrize(
    ("country", "kinds", "number", "banks"),
    [
        ("NG", ["bank", "payoneer"], "NUBAN", True),
        ("KE", ["bank", "mobile_money", "payoneer"], "account number", False),
        ("EG", ["bank", "payoneer"], "IBAN", False),
    ],
)
def test_what_a_form_must_ask(scene: Scene, country: str, kinds: list[str], number: str, banks: bool) -> None:
    """The kinds, operators and banks of the home country, and how long a change waits."""
    choices = _owner(scene, country).settings.payment_choices()
    assert (choices.country, choices.kinds, choices.number_name) == (country, kinds, number)
    assert bool(choices.banks) is banks
    assert bool(choices.operators) is ("mobile_money" in kinds)
    assert choices.wait_hours == 48


def test_numbers_are_masked_wherever_they_are_shown(scene: Scene) -> None:
    """In views, the journal, notices, and the words of errors; commands do not show them either."""
    seller = ada(scene)
    scene.told()
    shown = repr(seller.settings.change_payment(FIRST_BANK, PASSWORD))
    shown += repr(seller.settings.history()) + repr(scene.told()) + repr(FIRST_BANK) + repr(PAYONEER)
    assert "****4579" in shown
    assert "0000014579" not in shown
    with pytest.raises(ValidationError) as caught:
        BankAccount.model_validate({"bank": "First Bank", "number": ["0000014579"], "holder": "Ada"})
    assert "0000014579" not in str(caught.value)


def test_the_journal_tells_two_accounts_with_the_same_end_apart(scene: Scene) -> None:
    """Each change has before and after, by the method's id."""
    seller = ada(scene)
    scene.center.accounts.create_shop("two", "Two", "KE")
    scene.center.accounts.create_seller("ada@example.ng", "Ada", shop="two")
    two = scene.center.as_seller("ada@example.ng", shop="two").settings
    first = two.change_payment(BankAccount(bank="KCB", number="11114579", holder="Ada"), PASSWORD).coming
    scene.clock.advance(hours=48)
    second = two.change_payment(BankAccount(bank="KCB", number="22224579", holder="Ada"), PASSWORD).coming
    assert first is not None
    assert second is not None
    newest = two.history()[0]
    assert newest.before is not None
    assert newest.after is not None
    assert (newest.before["method"], newest.after["method"]) == (first.id, second.id)
    assert "payment" not in {change.kind for change in seller.settings.history()}


def test_another_shops_way_to_be_paid_does_not_exist(scene: Scene) -> None:
    """Its id is answered as one that nobody has."""
    coming = ada(scene).settings.change_payment(FIRST_BANK, PASSWORD).coming
    assert coming is not None
    answers = []
    for number in (coming.id, 10**9):
        with pytest.raises(NotFound) as caught:
            scene.people.omar.settings.cancel_payment(number)
        answers.append(str(caught.value))
    assert len(set(answers)) == 1
    assert scene.people.omar.settings.payment().history == []
    assert ada(scene).settings.payment().coming is not None


def test_two_changes_at_once(scene: Scene) -> None:
    """Whoever comes second replaces the first: never do two wait."""
    seller, gate = ada(scene), threading.Barrier(2)
    wrong: list[Exception] = []

    def change(command: BankAccount) -> None:
        try:
            gate.wait(60)
            seller.settings.change_payment(command, PASSWORD)
        except Exception as error:  # noqa: BLE001 - told by the test
            wrong.append(error)

    for _ in range(5):
        threads = [threading.Thread(target=change, args=(command,)) for command in (FIRST_BANK, OTHER)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        states = [method.state for method in seller.settings.payment().history]
        assert states.count(MethodState.COMING) == 1
    assert wrong == []
    assert len(journal(scene, ADA_SHOP, "payment")) == 10
