"""The settings in the chat: each item shown, changed by a form, masked, confirmed, and refused to who may not."""

from datetime import date

import pytest

from bots.frame.forms import REDACTED
from bots.frame.redaction import redact
from bots.frame.storage import name_of
from bots.frame.texts import LANGUAGES
from bots.screens.settings_home import ITEMS
from jumia_core.accounts import Role, who_may
from jumia_core.notices import Channel, Topic
from jumia_core.settings import RequestStatus
from tests.bots.rig import ADA, BOLA, GRACE, MEI, TOKEN, BotRig, Phone

PASSWORD = "seven green lizards sing"  # noqa: S105 - of a test's account
NUMBER = "0123456785"  # a NUBAN of GTBank, 058
WRONG = "0123456780"
CHANGING = ("✏️", "\N{HEAVY PLUS SIGN}", "🗑", "✖", "🚫")  # marks of buttons that change something
DOCUMENT = "NIN70011223344"


@pytest.fixture
def ada(rig: BotRig) -> Phone:
    """The owner of the shop in Lagos, over both databases."""
    rig.center.accounts.set_password("ada@example.ng", PASSWORD)
    return rig.linked(ADA)


def _stored(rig: BotRig) -> str:
    """Every row of what the chat remembers, as text."""
    with rig.center.store.engine.connect() as connection:
        tables = ("chat_updates", "chat_memory", "done_calls", "changes", "notices")
        return "".join(str(connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()) for table in tables)  # noqa: S608 - names of ours


def _to_number(phone: Phone) -> Phone:
    """Walk the payment form up to the question for the number."""
    phone.say("/settings").tap("Payment").tap("Change").tap("Bank account")
    return phone.tap("GTBank").say("Ada Obi")


def _said(phone: Phone) -> list[str]:
    """What the person's own messages in the chat are now."""
    return [str(one.get("text")) for one in phone.messages if not one["from"]["is_bot"]]


def test_a_bank_account_is_set_with_its_number_nowhere_but_where_payouts_need_it(rig: BotRig, ada: Phone) -> None:
    """The number and the password leave the chat at once; the screen masks it; it is used from 48 hours on."""
    _to_number(ada)
    assert "10 digits" in ada.text
    ada.say(NUMBER)
    assert "****6785" in ada.text
    assert "48 hours" in ada.text
    assert NUMBER not in _stored(rig)
    ada.tap("Go on").say(PASSWORD)
    assert "used from Wed, 25 Nov 2026, 10:00 (Lagos)" in ada.text
    assert "****6785" in ada.text
    assert NUMBER not in str(ada.messages)
    assert not {NUMBER, PASSWORD} & set(_said(ada))
    assert NUMBER not in _stored(rig)
    assert PASSWORD not in _stored(rig)
    coming = rig.people.ada.settings.payment().coming
    assert coming is not None
    assert coming.holder == "Ada Obi"
    assert {one.account_id for one in rig.send_mail() if one.kind == "settings_payment_changed"} == {
        rig.people.ada.scope.account_id,
        rig.people.bola.scope.account_id,
    }


def test_a_change_of_payment_is_cancelled_only_after_a_second_tap(rig: BotRig, ada: Phone) -> None:
    """Who is told of a change that was not theirs can stop it; one careless tap stops nothing."""
    _to_number(ada).say(NUMBER).tap("Go on").say(PASSWORD).tap("Cancel the change")
    assert rig.people.ada.settings.payment().coming is not None
    ada.tap("keep it").tap("Cancel the change").tap("Cancel the change")
    assert rig.people.ada.settings.payment().coming is None
    assert "cancelled" in ada.text
    ada.tap("All payment methods")
    assert "cancelled" in ada.text


def test_a_mistyped_number_and_a_wrong_password_are_asked_again(rig: BotRig, ada: Phone) -> None:
    """A mistake is told at its own question, and costs none of the other answers."""
    _to_number(ada).say(WRONG)
    assert "digit was mistyped" in ada.text
    assert WRONG not in _said(ada)
    ada.say(NUMBER).tap("Go on").say("not my password at all")
    assert "password" in ada.text
    assert rig.people.ada.settings.payment().coming is None
    ada.say(PASSWORD)
    assert rig.people.ada.settings.payment().coming is not None


def test_going_back_in_the_payment_form_checks_the_right_answer(ada: Phone) -> None:
    """After Back each answer is checked as what it is, not as the one that came next before."""
    _to_number(ada).say(NUMBER).tap("Back").tap("Back").say("Ada N. Obi").say(NUMBER)
    assert "Ada N. Obi" in ada.text
    assert "****6785" in ada.text


def test_a_restart_before_the_password_asks_for_the_number_again(rig: BotRig, ada: Phone) -> None:
    """What is not stored is gone with a restart: the person is told, and the rest of the form is still there."""
    _to_number(ada).say(NUMBER).tap("Go on")
    rig.restart()
    ada.say(PASSWORD)
    assert "did not keep this answer" in ada.text
    assert PASSWORD not in _said(ada)
    ada.say(NUMBER)
    assert "Ada Obi" in ada.text
    ada.tap("Go on").say(PASSWORD)
    assert rig.people.ada.settings.payment().coming is not None


def test_a_number_is_not_stored_even_while_the_bot_is_busy(light_rig: BotRig) -> None:
    """Updates are stored before they are handled: the number is taken out, also when another text waits before it."""
    light_rig.center.accounts.set_password("ada@example.ng", PASSWORD)
    ada = light_rig.linked(ADA)
    body = {"message": {"text": NUMBER}}
    ada.say("/settings").tap("Payment").tap("Change").tap("Bank account").tap("GTBank")
    conversation = name_of(int(TOKEN.partition(":")[0]), ADA, ADA)
    at_holder = light_rig.center.chats.memory(conversation)
    assert redact(body, at_holder, 0) == body
    assert NUMBER not in str(redact(body, at_holder, 1))
    ada.say("Ada Obi")
    assert NUMBER not in str(redact(body, light_rig.center.chats.memory(conversation), 0))
    ada.say(REDACTED)  # as it comes back from the database after a crash
    assert "did not keep this answer" in ada.text
    ada.say(NUMBER)
    assert redact(body, light_rig.center.chats.memory(conversation), 0) == body


def test_who_has_no_password_is_sent_to_get_one(light_rig: BotRig) -> None:
    """A change of payment needs a password: this is said before ten questions, not after them."""
    ada = light_rig.linked(ADA)
    ada.say("/settings").tap("Payment").tap("Change")
    assert "no password" in ada.text
    assert any("Forgot password" in label for label in ada.labels)


def test_a_wallet_and_a_payoneer_address_are_asked_as_the_country_has_them(light_rig: BotRig) -> None:
    """Nigeria has no mobile money here; a Payoneer address is masked and leaves the chat like a number."""
    light_rig.center.accounts.set_password("ada@example.ng", PASSWORD)
    ada = light_rig.linked(ADA)
    ada.say("/settings").tap("Payment").tap("Change")
    assert not any("Mobile money" in label for label in ada.labels)
    ada.tap("Payoneer").say("Ada Obi").say("ada.pays@example.com")
    assert "a***@example.com" in ada.text
    assert "ada.pays@example.com" not in _said(ada)


def test_a_packer_sees_parcels_and_the_profile_only(light_rig: BotRig) -> None:
    """Buttons that a role cannot use are hidden, and an old one is refused."""
    bola = light_rig.linked(BOLA)
    bola.say("/settings")
    shown = [key["callback_data"] for key in bola.keys]
    assert {f"go:{name}" for name, verb in ITEMS.items() if Role.PACKER in who_may(verb)} <= set(shown)
    assert not any("payment" in data or "commission" in data or "history" in data for data in shown)
    for name, verb in ITEMS.items():
        if Role.PACKER not in who_may(verb):
            before = bola.text
            bola.press(f"go:{name}")
            assert "may not do this" in f"{bola.toasts}{bola.text}", name
            assert bola.text == before or "may not" in bola.text
    bola.press("go:set-profile")
    assert not any("✏️" in label for label in bola.labels)
    bola.press("sp:city").say("Abuja")
    assert light_rig.people.ada.settings.profile().city == ""


def test_an_accountant_reads_and_changes_nothing(light_rig: BotRig) -> None:
    """The accountant opens every page of the shop; none offers a change."""
    people = light_rig.people
    bola_id = people.bola.scope.account_id
    people.ada.members.change_role(bola_id, "accountant")
    people.ada.settings.plan_holiday(date(2026, 12, 24), date(2026, 12, 26))
    bola = light_rig.linked(BOLA)
    for name in ITEMS:
        bola.press(f"go:{name}") if bola.messages else bola.say("/settings").press(f"go:{name}")
        assert not any(mark in label for label in bola.labels for mark in CHANGING), name


def test_a_holiday_is_planned_by_tapping_and_typing_days(rig: BotRig, ada: Phone) -> None:
    """The first day is tapped, the last typed, a wrong one explained; sooner than two days is advised against."""
    ada.say("/settings").tap("Holiday").tap("Plan a holiday")
    ada.tap("Tue 24 Nov").say("24/12/2026")
    assert "2026-12-31" in ada.text
    ada.say("2026-11-26").tap("Skip")
    assert "3 days" in ada.text
    assert "sooner than 2 days" in ada.text
    ada.tap("Plan it")
    assert "Tue, 24 Nov 2026 \N{EN DASH} Thu, 26 Nov 2026" in ada.text
    [plan] = rig.people.ada.settings.holiday().coming
    assert (plan.starts_on, plan.ends_on) == (date(2026, 11, 24), date(2026, 11, 26))


def test_a_holiday_the_wrong_way_round_is_asked_again_and_an_overlap_is_said(light_rig: BotRig) -> None:
    """The core's words reach the person, and nothing is planned."""
    settings = light_rig.people.ada.settings
    settings.plan_holiday(date(2026, 12, 1), date(2026, 12, 3))
    ada = light_rig.linked(ADA)
    ada.say("/settings").tap("Holiday").tap("Plan a holiday")
    ada.say("2026-12-10").say("2026-12-09").tap("Skip").tap("Plan it")
    assert "before the first day" in ada.text
    ada.say("2026-12-11").tap("Skip").tap("Plan it")
    assert len(settings.holiday().coming) == 2
    ada.tap("Plan a holiday").say("2026-12-02").say("2026-12-02").tap("Skip").tap("Plan it")
    assert "already" in f"{ada.toasts}{ada.text}"
    assert len(settings.holiday().coming) == 2


def test_a_holiday_that_runs_is_ended_and_one_to_come_cancelled_after_a_second_tap(light_rig: BotRig) -> None:
    """The question says what will happen: orders come in again."""
    settings = light_rig.people.ada.settings
    settings.plan_holiday(date(2026, 11, 23), date(2026, 11, 30))
    settings.plan_holiday(date(2026, 12, 24), date(2026, 12, 26))
    ada = light_rig.linked(ADA)
    ada.say("/settings").tap("Holiday").tap("Cancel: Mon 23 Nov")
    assert "from today on" in ada.text
    ada.tap("end it")
    assert settings.holiday().current is None
    ada.tap("Cancel: Thu 24 Dec").tap("cancel it")
    assert settings.holiday().coming == []
    assert "No holiday" in ada.text


def test_commission_shows_rate_since_source_and_what_comes_next(light_rig: BotRig) -> None:
    """Mei sees what global sellers pay, what the operator will change and from when, each by locale."""
    operator = light_rig.people.operator
    operator.settings.set_commission("CN", "Electronics", "7.5", date(2027, 1, 1), "New price list")
    mei = light_rig.linked(MEI, language="fr")
    mei.say("/settings").tap("Commission")
    assert "Electronics : 5\xa0%" in mei.text
    assert "7,5\xa0%" in mei.text
    assert "1 janv. 2027" in mei.text
    assert "read 2026-11-23" in mei.text
    assert "1,00\xa0USD" in mei.text
    mei.tap("🔎").say("Electronics / Phones")
    assert "Electronics" in mei.text
    assert "5\xa0%" in mei.text


def test_a_brand_is_asked_for_and_its_decision_shown(rig: BotRig, ada: Phone) -> None:
    """The seller asks once and sees that it waits, then why it was refused; the same twice is told so."""
    ada.say("/settings").tap("Categories").tap("Ask for a brand").say("Adire Lagos").say("From the weavers").tap("Send")
    assert "waits for an answer" in ada.text
    [request] = rig.people.ada.settings.my_requests()
    assert (request.name, request.note, request.status) == ("Adire Lagos", "From the weavers", RequestStatus.PENDING)
    ada.tap("Ask for a brand").say("adire lagos").tap("Skip").tap("Send")
    assert "waits for a decision already" in f"{ada.toasts}{ada.text}"
    rig.people.tunde.settings.decide_request(request.id, approve=False, reason="Send the trademark first")
    ada.press("go:set-requests")
    assert "not approved" in ada.text
    assert "Send the trademark first" in ada.text


def test_who_may_fetch_returns_is_added_and_removed_with_the_id_masked(rig: BotRig, ada: Phone) -> None:
    """The ID's number leaves the chat and the memory; removing asks once more."""
    ada.say("/settings").tap("Parcels").tap("Add a person").say("Chidi Eze").say("12")
    ada.say(DOCUMENT)
    assert "not a phone number" in ada.text
    ada.say("0803 123 4567").say(DOCUMENT)
    [person] = rig.people.ada.settings.pickup_people()
    assert (person.phone, person.id_document) == ("+2348031234567", "****3344")
    assert "****3344" in ada.text
    assert DOCUMENT not in str(ada.messages)
    assert DOCUMENT not in _stored(rig)
    ada.tap("Chidi").tap("keep it").tap("Chidi").tap("Yes, remove")
    assert rig.people.ada.settings.pickup_people() == []


def test_a_station_is_chosen_and_a_closed_one_warned_of(light_rig: BotRig) -> None:
    """Bola the packer chooses; when the station closes the page says so."""
    operator = light_rig.people.operator
    for number in range(12):
        operator.settings.add_station("NG", f"ikeja-{number:02}", f"Ikeja {number:02}", "1 Allen Avenue")
    bola = light_rig.linked(BOLA)
    bola.say("/settings").tap("Parcels").tap("Choose a station").tap("▶").tap("Ikeja 11")
    assert "Ikeja 11" in bola.text
    assert "closed" not in bola.text
    operator.settings.close_station("NG", "ikeja-11")
    bola.press("go:set-parcels")
    assert "closed" in bola.text
    bola.press("ss:ikeja-11")
    assert "no open station" in f"{bola.toasts}{bola.text}"


def test_notices_are_switched_by_topic_and_channel_and_some_are_locked(rig: BotRig, ada: Phone) -> None:
    """A switch goes where its button said, twice the same; what a deadline hangs on only says why it stays."""
    ada.say("/settings").tap("Notices")
    assert not any("Team" in label for label in ada.labels)
    ada.press("sn:settings:chat:0").press("sn:settings:chat:0")
    choices = {(one.topic, one.channel): one.enabled for one in rig.people.ada.notices.choices()}
    assert choices[Topic.SETTINGS, Channel.CHAT] is False
    assert "⬜ 💬 Settings" in ada.labels
    ada.tap("⬜ 💬 Settings")
    assert "✅ 💬 Settings" in ada.labels
    ada.tap("🔒 ✉️ Deadlines")
    assert any("cannot be switched off" in toast for toast in ada.toasts)
    ada.press("sn:security:mail:0")
    assert any("cannot be switched off" in toast for toast in ada.toasts)
    assert all(one.enabled for one in rig.people.ada.notices.choices())


def test_the_profile_is_changed_field_by_field_and_its_fixed_parts_are_locked(light_rig: BotRig) -> None:
    """A wrong phone is explained at once; a field can be emptied; the first language tapped is the main one."""
    settings = light_rig.people.ada.settings
    ada = light_rig.linked(ADA)
    ada.say("/settings").tap("Shop profile")
    assert "fixed" in ada.text
    ada.tap("Phone").say("12")
    assert "not a phone number" in ada.text
    ada.say("0803 123 4567").tap("City").say("Lagos <b>")
    assert settings.profile().phone == "+2348031234567"
    assert settings.profile().city == "Lagos <b>"
    ada.tap("City").tap("Leave it empty")
    assert settings.profile().city == ""
    ada.tap("Languages").tap("Français").tap("English").tap("Done")
    assert settings.profile().languages == ["fr", "en"]


def test_the_history_says_who_changed_what_and_masks(rig: BotRig, ada: Phone) -> None:
    """The newest change comes first, with before and after; an account's number is never whole."""
    _to_number(ada).say(NUMBER).tap("Go on").say(PASSWORD)
    rig.people.ada.settings.plan_holiday(date(2026, 12, 24), date(2026, 12, 26))
    ada.press("go:set-history")
    planned, paid = ada.text.index("Holiday planned"), ada.text.index("Payment changed")
    assert planned < paid
    assert "Thu, 24 Dec 2026" in ada.text
    assert "Ada Obi" in ada.text
    assert "****6785" in ada.text
    assert NUMBER not in ada.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_written_in_every_language(
    light_rig: BotRig, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Each page opens with all of its parts, no text lacks an argument, no button is too long for half a line."""
    people = light_rig.people
    light_rig.center.accounts.set_password("ada@example.ng", PASSWORD)
    people.ada.settings.plan_holiday(date(2026, 12, 24), date(2026, 12, 26), "Home")
    people.ada.settings.add_pickup_person("Chidi Eze", "08031234567")
    people.ada.settings.ask_brand("Adire")
    people.operator.settings.set_commission("NG", "*", 9, date(2026, 11, 23), "All")
    ada = light_rig.linked(ADA, language=language)
    ada.say("/settings")
    assert all(len(key["text"]) <= 24 for key in ada.keys)
    for name in [*ITEMS, "notices"]:
        ada.press(f"go:{name}")
        assert len(ada.text) > 20, name
        assert "{" not in ada.text, name
    for data in ("sy:change", "sh:plan", "sk:add", "sr:brand", "sc:find:0", "sp:languages", "sp:about"):
        ada.press(data)
        assert "{" not in ada.text, data
    grace = light_rig.linked(GRACE, language=language)
    grace.say("/platform")
    for data in ("zk:commission:NG:0", "zk:stations:NG:0", "zk:policies:NG:0", "zc:rate:NG", "go:ops-day"):
        grace.press(data)
        assert "{" not in grace.text, data
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def test_who_has_no_password_is_led_to_one(light_rig: BotRig) -> None:
    """Below "you have no password yet" stands the way to get one, and it is no old button."""
    phone = light_rig.linked(ADA).say("/settings").tap("Payment").tap("Change")
    assert "password" in phone.text
    phone.tap("password")
    assert phone.toasts == []
    assert any("Send the link" in label for label in phone.labels)


def test_a_percent_is_a_number(light_rig: BotRig) -> None:
    """What Python reads as a number and is none ("nan") is asked again at once, as is a word."""
    grace = light_rig.linked(GRACE).say("/platform").press("zc:rate:NG").say("Kites")
    for text in ("nan", "inf", "twelve"):
        assert "This is not a number." in grace.say(text).text
    assert "This is not a number." not in grace.say("12,5 %").text
