"""Claims in the hands of the platform's staff: what waits, one claim, and everything that is done with it."""

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bots.frame.texts import LANGUAGES, texts
from jumia_core.accounts import AccountStatus
from jumia_core.claims import EvidenceFile, Outcome, Resolution, Status, Turn
from jumia_core.kernel import Money
from jumia_core.testing import a_claim
from tests.bots.rig import ADA, CHEN, GRACE, LI, NOUR, PHOTO, TUNDE, BotRig, Phone

QUESTION = "Which statement period is it, please?"


def raised(rig: BotRig, matter: str = "2026-W44", *files: EvidenceFile) -> str:
    """Raise a claim of Ada's, which the team in Shenzhen answers."""
    return str(rig.people.ada.claims.raise_claim(a_claim(matter).model_copy(update={"evidence": files})).number)


def asked(rig: BotRig, matter: str = "2026-W44") -> str:
    """A claim of Ada's whose question was delivered: her clock runs."""
    number = raised(rig, matter)
    rig.people.li.claims.ask(number, QUESTION)
    rig.send_mail()
    return number


def open_card(phone: Phone, number: str) -> Phone:
    return phone.press(f"tc:{number}:0")


def cards(phone: Phone) -> list[str]:
    """The claims that a queue shows, in order."""
    data = [key.get("callback_data", "") for key in phone.keys]
    return [one.split(":")[1] for one in data if one.startswith("tc:")]


def mails(rig: BotRig, kind: str) -> list[str]:
    return [mail.email for mail in rig.send_mail() if mail.kind == kind]


@pytest.mark.parametrize(
    ("who", "shown", "hidden"),
    [
        (LI, {"Queue", "Overdue", "Not counted", "Held mail"}, {"Accounts", "Requests"}),
        (CHEN, {"Queue", "Overdue", "Not counted", "Held mail", "Requests"}, {"Accounts"}),
        (TUNDE, {"Accounts", "Requests"}, {"Queue", "Overdue", "Held mail"}),
        (GRACE, {"Queue", "Overdue", "Held mail", "Accounts", "Requests"}, set()),
    ],
    ids=["agent", "lead", "manager", "operator"],
)
def test_the_home_shows_what_waits_for_the_role(light_rig: BotRig, who: int, shown: set[str], hidden: set[str]) -> None:
    """Each role sees its lists and no others; what waits in each is counted on its button."""
    raised(light_rig)
    light_rig.people.omar.claims.raise_claim(a_claim("2026-W45"))
    light_rig.people.ada.settings.ask_brand("Adire House")
    home = light_rig.linked(who).say("/staff")
    labels = " ".join(home.labels)
    assert [name for name in shown if name not in labels] == []
    assert [name for name in hidden if name in labels] == []
    assert ("Requests · 1" in labels) == (who != LI)
    waits = {LI: "1</b> claim waits for us", CHEN: "1</b> claim waits for us", GRACE: "2</b> claims wait for us"}
    sent = light_rig.calls("sendMessage")[-1]["body"]["text"]
    assert waits.get(who, "Platform team") in sent


def test_a_seller_and_a_stranger_find_no_staff_home(light_rig: BotRig) -> None:
    """Its command is refused with words, and shows nothing of the platform."""
    for phone in (light_rig.linked(ADA), light_rig.phone(1010)):
        phone.say("/staff")
        assert "Platform team" not in str(phone.messages)
        assert "platform's team" in phone.text or "not linked" in phone.text


def test_the_queue_is_by_deadline_and_turns_pages(rig: BotRig) -> None:
    """Ten to a page, the earliest deadline first; each opens its card."""
    numbers = []
    for week in range(12):
        numbers.append(raised(rig, f"2026-W{week + 20}"))
        rig.clock.advance(hours=24)
    li = rig.linked(LI).say("/queue")
    first = cards(li)
    second = cards(li.tap("▶"))
    assert (len(first), len(second)) == (10, 2)
    due = [rig.center.claims.view(number).due_before for number in first + second]
    assert due == sorted(due, key=str)
    assert set(first + second) == set(numbers)
    assert cards(li.tap("◀")) == first
    assert f"Claim {first[0]}" in li.tap(first[0]).text


def test_what_we_did_not_answer_in_time_is_in_the_list_of_the_overdue(rig: BotRig) -> None:
    """The lead finds it there and on the card; it has not closed."""
    late, fresh = raised(rig), ""
    rig.clock.advance(days=7)
    rig.center.claims.escalate()
    fresh = raised(rig, "2026-W45")
    chen = rig.linked(CHEN).say("/escalations")
    assert cards(chen) == [late]
    assert fresh not in chen.text
    chen.tap(late)
    for words in ("It is our turn", "Overdue", "We were late 1 time"):
        assert words in chen.text
    assert "Overdue · 1" in " ".join(chen.say("/staff").labels)


def test_another_teams_claims_do_not_exist(rig: BotRig) -> None:
    """Neither in the queue nor by number, not even to act: the same words as for a number that nobody has."""
    number = raised(rig)
    nour = rig.linked(NOUR).say("/queue")
    assert cards(nour) == []
    for data in ("tc:{}:0", "tx:{}", "ta:ask:{}", "ta:resolve:{}", "tf:{}:1"):
        nour.press(data.format(number))
        theirs = [toast.replace(number, "N") for toast in nour.toasts]
        nour.press(data.format("40000002"))
        assert [toast.replace("40000002", "N") for toast in nour.toasts] == theirs != []
    assert "Ada" not in str(nour.messages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_is_in_the_readers_language_with_both_clocks(light_rig: BotRig, language: str) -> None:
    """Kind, fields and country as the reader says them; until when in Shenzhen and in Lagos; the seller's own words."""
    number = asked(light_rig)
    li, t = light_rig.linked(LI, language=language), texts(language)
    text = open_card(li.say("/queue"), number).text
    due = light_rig.center.claims.view(number).due_before
    assert due is not None
    view = light_rig.people.li.claims.get(number)
    for zone in (view.team_zone, view.seller_zone):
        assert t.until(due, ZoneInfo(zone)) in text
    assert t.plain("kind-bill_problem") in text
    assert t.plain("field-statement_period") in text
    assert t.country("NG") in text
    assert "twice what the price list says" in text
    assert "2026-W44" in text


def test_the_card_turns_back_through_its_thread_and_sends_its_files(rig: BotRig) -> None:
    """The newest five messages first, older by a tap; a photo comes as a photo, for those who may see the claim."""
    file = EvidenceFile(filename="invoice.jpg", content_type="image/jpeg", content=PHOTO)
    number = raised(rig, "2026-W44", file)
    for count in range(6):
        rig.people.li.claims.hold(number, f"Still checking, note {count}.")
    li = open_card(rig.linked(LI).say("/queue"), number)
    assert "note 5" in li.text
    assert "twice what the price list says" not in li.text
    li.tap("◀")
    assert "twice what the price list says" in li.text
    li.tap("invoice.jpg")
    assert rig.calls("sendPhoto")
    assert "photo" in li.answers[-1]


def test_a_card_of_long_messages_fits(light_rig: BotRig) -> None:
    """Telegram counts an emoji twice; a page that is too long would be refused, and the claim could not be opened."""
    number = raised(light_rig)
    for _ in range(5):
        light_rig.people.li.claims.hold(number, "🔥" * 600)
    li = open_card(light_rig.linked(LI).say("/queue"), number)
    assert f"Claim {number}" in li.text
    assert li.text.count("🔥" * 200) == 5


def test_a_decision_is_shown_with_its_amount(light_rig: BotRig) -> None:
    """Once decided: the outcome and the money, and nothing more to do for an agent."""
    number = raised(light_rig)
    decision = Resolution(outcome=Outcome.PARTLY, note="Half of it.", amount=Decimal(6250), currency="NGN")
    light_rig.people.li.claims.resolve(number, decision)
    li = open_card(light_rig.linked(LI).say("/queue"), number)
    assert "Decided" in li.text
    assert texts("en").money(Money.of(6250, "NGN")) in li.text
    assert not any("Ask" in label or "Decide" in label or "Allow" in label for label in li.labels)
    assert any("Allow again" in label for label in open_card(light_rig.linked(CHEN).say("/queue"), number).labels)


def test_the_deadline_is_explained_day_by_day(light_rig: BotRig) -> None:
    """The same sentences as in the core, from the card and back to it."""
    number = raised(light_rig)
    li = open_card(light_rig.linked(LI).say("/queue"), number).tap("🕒")
    for sentence in light_rig.center.claims.view(number).explain_deadline():
        assert sentence in li.text
    assert f"Claim {number}" in li.tap("Back").text


def test_ask_is_previewed_mailed_and_starts_the_sellers_clock_at_delivery(rig: BotRig) -> None:
    """Nothing is sent before the yes; then the turn changes at once, and the clock runs when the mail has arrived."""
    number = raised(rig)
    li = open_card(rig.linked(LI).say("/queue"), number).tap("Ask").say(QUESTION)
    assert QUESTION in li.text
    assert rig.center.claims.view(number).turn is Turn.PLATFORM
    li.tap("Send")
    assert texts("en").plain("staff-turn-seller") in li.text
    assert "No time runs" in li.text
    rig.clock.advance(hours=2)
    assert mails(rig, "claim_asked") == ["ada@example.ng"]
    view = rig.center.claims.view(number)
    assert view.delivered_at == rig.clock.now()
    assert view.due_before is not None
    assert texts("en").until(view.due_before, ZoneInfo("Africa/Lagos")) in open_card(li, number).text


def test_an_empty_question_is_asked_again_and_cancel_sends_nothing(light_rig: BotRig) -> None:
    """Leaving says that nothing was changed."""
    number = raised(light_rig)
    li = open_card(light_rig.linked(LI).say("/queue"), number).tap("Ask").say("   ")
    assert "Please write something" in li.text
    li.say(QUESTION).tap("Cancel")
    assert "Nothing was changed" in li.text
    assert light_rig.center.claims.view(number).round == 0


def test_hold_tells_the_seller_and_moves_nothing(rig: BotRig) -> None:
    """It is a message of ours; turn and deadline stay."""
    number = raised(rig)
    before = rig.center.claims.view(number)
    li = open_card(rig.linked(LI).say("/queue"), number).tap("Hold").say("We are still checking.").tap("Send")
    after = rig.center.claims.view(number)
    assert (after.turn, after.due_before) == (before.turn, before.due_before)
    assert "We are still checking." in li.text
    assert mails(rig, "claim_held") == ["ada@example.ng"]


def test_a_card_that_is_opened_leaves_the_form_at_hand(light_rig: BotRig) -> None:
    """A text that follows never goes into the question to another claim."""
    first, second = raised(light_rig), raised(light_rig, "2026-W45")
    li = open_card(light_rig.linked(LI).say("/queue"), first).tap("Ask")
    open_card(li, second).say("This is about the second claim.")
    assert "Please check your message" not in li.text
    for number in (first, second):
        assert light_rig.center.claims.view(number).round == 0


def test_an_amount_that_is_no_amount_is_told_and_asked_again(light_rig: BotRig) -> None:
    """What could be read in two ways is not guessed: 12,50 is neither 1250 nor 12.50 here."""
    number = raised(light_rig)
    li = open_card(light_rig.linked(LI).say("/queue"), number).tap("Decide").tap("✅ Accepted")
    for wrong in ("lots", "12500", "12,50 NGN", "12500 XXX", "-5 NGN", "NaN NGN", "1.234 NGN", "1,00,000 NGN"):
        assert "amount with its currency" in li.say(wrong).text, wrong
    assert "Write to the seller" in li.say("12,500.50 ngn").text
    li.say("We return the difference.")
    assert texts("en").money(Money.of("12500.50", "NGN")) in li.text
    li.tap("Send")
    view = light_rig.center.claims.view(number)
    assert (view.status, view.outcome, view.amount) == (
        Status.RESOLVED,
        Outcome.ACCEPTED,
        Money.of("12500.50", "NGN"),
    )


def test_a_refusal_has_no_amount_even_where_one_was_written_first(rig: BotRig) -> None:
    """Whoever goes back and rejects is not asked for money, and none is sent."""
    number = raised(rig)
    li = open_card(rig.linked(LI).say("/queue"), number).tap("Decide").tap("Partly").say("100 NGN")
    li.tap("Back").tap("Back").tap("Rejected").say("The price list is right.")
    assert "NGN" not in li.text
    li.tap("Send")
    view = rig.center.claims.view(number)
    assert (view.status, view.outcome, view.amount) == (Status.RESOLVED, Outcome.REJECTED, None)
    assert mails(rig, "claim_resolved") == ["ada@example.ng"]


def test_what_is_decided_cannot_be_decided_again_from_an_old_button(light_rig: BotRig) -> None:
    """The old card's button leads to words, not to a second decision."""
    number = raised(light_rig)
    light_rig.people.li.claims.resolve(number, Resolution(outcome=Outcome.REJECTED, note="No."))
    li = light_rig.linked(LI).say("/queue")
    li.press(f"ta:ask:{number}").say(QUESTION).tap("Send")
    said = [*li.toasts, li.text]
    assert any("is not open any more" in one for one in said), said
    assert light_rig.center.claims.view(number).status is Status.RESOLVED


@pytest.mark.parametrize(
    ("who", "choices"),
    [
        (LI, ["👉 Li Wei"]),
        (CHEN, ["Li Wei", "👉 Chen Yu", "👥 The whole team"]),
        (GRACE, ["Li Wei", "Chen Yu", "👉 Grace Operator", "👥 The whole team"]),
    ],
    ids=["agent", "lead", "operator"],
)
def test_a_claim_is_given_to_whom_the_role_may_give_it(rig: BotRig, who: int, choices: list[str]) -> None:
    """An agent takes it; a lead gives it to the team, an operator to the claim's team or an operator; after a yes."""
    number = raised(rig)
    phone = open_card(rig.linked(who).say("/queue"), number).tap("Assign")
    assert [label for label in phone.labels if "Cancel" not in label] == choices
    phone.tap("Li Wei")
    assert "goes to: Li Wei" in phone.text
    assert rig.center.claims.view(number).agent is None
    phone.tap("Yes, do it")
    assert "Agent: Li Wei" in phone.text
    assert mails(rig, "claim_assigned") == ([] if who == LI else ["li@platform.example"])


def test_a_claim_goes_back_to_the_whole_team_and_to_nobody_who_is_out(light_rig: BotRig) -> None:
    """An agent whose account is Inactive is not among the choices; a lead takes the claim from them."""
    number = raised(light_rig)
    light_rig.people.li.claims.assign(number, "li@platform.example")
    light_rig.center.accounts.set_status("li@platform.example", AccountStatus.INACTIVE, "On leave.")
    chen = open_card(light_rig.linked(CHEN).say("/queue"), number).tap("Assign")
    assert not any("Li Wei" in label for label in chen.labels)
    chen.tap("whole team").tap("Yes, do it")
    assert "Nobody has this claim" in chen.text


def test_a_lead_gives_more_time_and_the_seller_is_told(rig: BotRig) -> None:
    """The first choice is one day later; a reason is asked, the new last day is shown before and after."""
    number = asked(rig)
    before = rig.center.claims.view(number).due_before
    assert before is not None
    chen = open_card(rig.linked(CHEN).say("/queue"), number).tap("More time")
    first = next(label for label in chen.labels if "Cancel" not in label)
    chen.tap(first).say("The bank was closed.")
    assert "The bank was closed." in chen.text
    assert rig.center.claims.view(number).due_before == before
    chen.tap("Yes, do it")
    after = rig.center.claims.view(number).due_before
    assert after == before + timedelta(days=1)
    assert mails(rig, "claim_deadline_moved") == ["ada@example.ng"]
    assert texts("en").until(after, ZoneInfo("Africa/Lagos")) in rig.linked(ADA).say(f"/start c{number}").text


def test_an_overdue_deadline_is_moved_into_the_future_only(light_rig: BotRig) -> None:
    """The days that are over are not among the choices."""
    number = raised(light_rig)
    light_rig.clock.advance(days=20)
    chen = open_card(light_rig.linked(CHEN).say("/queue"), number).tap("More time")
    chen.tap(chen.labels[0]).say("We take it up now.").tap("Yes, do it")
    due = light_rig.center.claims.view(number).due_before
    assert due is not None
    assert due > light_rig.clock.now()


def test_an_agent_gives_no_time_and_allows_nothing_again(light_rig: BotRig) -> None:
    """The buttons are not shown; pressed all the same they are refused at once, with words."""
    number = raised(light_rig)
    li = open_card(light_rig.linked(LI).say("/queue"), number)
    assert not any("More time" in label for label in li.labels)
    for do in ("later", "again"):
        li.press(f"ta:{do}:{number}")
        assert any("team lead or an operator" in toast for toast in li.toasts), do


def test_where_no_clock_runs_there_is_nothing_to_move(light_rig: BotRig) -> None:
    """Before the question has arrived: said at once, not after a form."""
    number = raised(light_rig)
    light_rig.people.li.claims.ask(number, QUESTION)
    chen = open_card(light_rig.linked(CHEN).say("/queue"), number)
    assert not any("More time" in label for label in chen.labels)
    chen.press(f"ta:later:{number}")
    assert any("No time runs" in toast for toast in chen.toasts)


def test_a_lead_lets_the_same_matter_be_raised_once_more(rig: BotRig) -> None:
    """With a reason on record, after a yes; then the seller may."""
    number = raised(rig)
    rig.people.li.claims.resolve(number, Resolution(outcome=Outcome.REJECTED, note="No."))
    chen = (
        open_card(rig.linked(CHEN).say("/queue"), number).tap("Allow again").say("New papers came.").tap("Yes, do it")
    )
    assert f"Claim {number}" in chen.text
    assert raised(rig) != number
    events = rig.center.claims.view(number).events
    assert [event.data["reason"] for event in events if event.kind == "matter_released"] == ["New papers came."]


def test_a_question_that_did_not_arrive_is_sent_again(rig: BotRig) -> None:
    """The card offers it once the mail has failed, and not before; its delivery starts the full clock."""
    number = raised(rig)
    rig.people.li.claims.ask(number, QUESTION)
    li = open_card(rig.linked(LI).say("/queue"), number)
    assert not any("Send again" in label for label in li.labels)
    rig.clock.advance(hours=25)
    rig.center.claims.report_undelivered()
    open_card(li, number).tap("Send again").tap("Send again")
    assert "No time runs" in li.text
    assert "ada@example.ng" in mails(rig, "claim_asked")
    assert rig.center.claims.view(number).due_before is not None
