"""A seller's claims in the chat: the home, the list by urgency, one claim with its clock, its thread and its files."""

from decimal import Decimal

import pytest

from bots.frame.texts import LANGUAGES, texts
from jumia_core.claims import EvidenceFile, Outcome, Resolution, Status
from jumia_core.testing import a_claim
from tests.bots.rig import ADA, BOLA, LI, OMAR, PHOTO, STRANGER, BotRig, Phone

MADE_UP = "40000002"


def raised(rig: BotRig, matter: str = "2026-W44", *files: EvidenceFile) -> str:
    """Raise a claim of Ada's."""
    command = a_claim(matter).model_copy(update={"evidence": files})
    return str(rig.people.ada.claims.raise_claim(command).number)


def asked(rig: BotRig, matter: str = "2026-W44", question: str = "Which statement is it?") -> str:
    """A claim of Ada's whose question was delivered: her clock runs."""
    number = raised(rig, matter)
    rig.people.li.claims.ask(number, question)
    rig.send_mail()
    return number


def closed(rig: BotRig, matter: str = "2026-W44") -> str:
    """A claim of Ada's that was closed because she kept silent."""
    number = asked(rig, matter)
    rig.clock.advance(days=7)
    assert rig.center.claims.sweep() == 1
    return number


def numbers(phone: Phone) -> list[str]:
    """The claims that the page has buttons for, in order."""
    opens = [key.get("callback_data", "").removeprefix("ca:reply").removeprefix("cc") for key in phone.keys]
    return [data.split(":")[1] for data in opens if data.startswith(":")]


def decision() -> Resolution:
    """Half of what was asked for."""
    return Resolution(outcome=Outcome.PARTLY, note="We pay back half.", amount=Decimal(6000), currency="NGN")


# --- the home


def test_the_home_names_the_three_most_urgent_claims_that_wait_for_the_seller(rig: BotRig) -> None:
    """How many wait for whom, what closes today, and three of four with a button; others' turns are only counted."""
    urgent = [asked(rig, "2026-W40")]
    for matter in ("2026-W41", "2026-W42", "2026-W43"):
        rig.clock.advance(hours=24)
        urgent.append(asked(rig, matter))
    waiting = raised(rig, "2026-W44")
    home = rig.linked(ADA).say("/home")
    assert "4</b> claims wait for you" in rig.calls("sendMessage")[-1]["body"]["text"]
    assert "1 claim waits for us" in home.text
    assert "Answer 1 claim today. Without an answer it closes." in home.text
    assert numbers(home) == urgent[:3]
    assert all(number in home.text for number in urgent[:3])
    assert waiting not in home.text
    assert urgent[3] not in home.text


def test_claims_that_wait_for_us_do_not_hide_the_seller_s_own(light_rig: BotRig) -> None:
    """A big shop with sixty claims on our turn, all due earlier, still sees the one that it must answer."""
    for count in range(60):
        raised(light_rig, f"2026-{count}")
    light_rig.clock.advance(hours=24)
    mine = asked(light_rig)
    assert numbers(light_rig.linked(ADA).say("/home")) == [mine]


def test_the_home_of_a_shop_without_claims_says_so(light_rig: BotRig) -> None:
    """Nothing is urgent, and the ways to go are there."""
    home = light_rig.linked(ADA).say("/home")
    assert "No claim waits for you. No claim waits for us." in home.text
    assert "closes" not in home.text
    assert {
        "\N{HEAVY PLUS SIGN} New claim",
        "📋 My claims",
        "⚙️ Settings",
        "👥 People",
        "🌐 Language",
        "❔ Help",
    } <= set(home.labels)
    assert home.keys[0].get("style") == "success"


def test_a_person_in_two_shops_switches_between_them(rig: BotRig) -> None:
    """Each shop's claims are seen while the chat works for it, and not while it works for the other."""
    mine = asked(rig)
    theirs = str(rig.people.omar.claims.raise_claim(a_claim("2026-W01")).number)
    rig.people.omar.members.invite("ada@example.ng", "packer")
    invited = rig.mailed("account_invited").token
    assert invited is not None
    phone = rig.linked(ADA).say(f"/start ki{invited.get_secret_value()}").tap("Accept").tap("🏬 Ada's Fabrics")
    assert numbers(phone) == [mine]
    phone.tap("🏬 Omar Electronics, Cairo")
    assert "Omar Electronics, Cairo · Hello Ada Obi" in phone.text
    assert "🏬 Ada's Fabrics, Lagos · 📋 1" in phone.labels  # what waits there
    assert numbers(phone.tap("My claims")) == [theirs]
    assert numbers(phone.say("/home").tap("🏬 Ada's Fabrics")) == [mine]


def test_a_claim_of_another_own_shop_takes_the_chat_there(rig: BotRig) -> None:
    """By a button, a link or its number: the chat says for which shop it works now; nobody else's is opened so."""
    mine = asked(rig)
    theirs = str(rig.people.omar.claims.raise_claim(a_claim("2026-W01")).number)
    foreign = str(rig.people.mei.claims.raise_claim(a_claim("2026-W02")).number)
    rig.center.accounts.create_seller("ada@example.ng", "Ada Obi", shop="omar-eg", role="packer")
    phone = rig.linked(ADA).say("/home")
    for data, shop in ((f"cc:{theirs}:0", "Omar Electronics"), (f"ca:reply:{mine}", "Ada's Fabrics")):
        phone.press(data)
        assert any(f"Now working for {shop}" in one["text"] for one in phone.answers), data
    phone.say(f"/start c{theirs}")
    assert f"Claim {theirs}" in phone.text
    assert f"Claim {mine}" in phone.say("/home").say(mine).text
    assert rig.center.accounts.linked(rig.chat_of(ADA)).shop == "ada-ng"  # type: ignore[union-attr]
    for text in (f"/start c{foreign}", foreign):
        assert "There is no claim with this number" in phone.say(text).text
    assert rig.center.accounts.linked(rig.chat_of(ADA)).shop == "ada-ng"  # type: ignore[union-attr]


def test_a_number_that_is_sent_as_it_is_opens_the_claim(light_rig: BotRig) -> None:
    """A seller's page, in the digits of any phone; the team's card for its people; a stranger is welcomed."""
    number = raised(light_rig)
    arabic = "".join(chr(0x660 + int(digit)) for digit in number)
    assert f"Claim {number}" in light_rig.linked(ADA).say(arabic).text
    staff = light_rig.linked(LI).say(number)
    assert f"Claim {number}" in staff.text
    assert any("Decide" in label for label in staff.labels)
    assert "Claim" not in light_rig.phone(STRANGER).say(number).text.splitlines()[0]


def test_a_thread_is_read_to_its_first_message(light_rig: BotRig) -> None:
    """A claim with more messages than one page of the core: every page turns, back to the comments."""
    number = raised(light_rig)
    for count in range(60):
        light_rig.people.ada.claims.reply(number, f"This is my message number {count}, please read it.")
    phone = light_rig.linked(ADA).say(f"/start c{number}")
    assert "my message number 59," in phone.text
    seen = 0
    while "◀" in phone.labels and seen < 20:
        phone.tap("◀")
        seen += 1
    assert seen == 12
    assert "The commission on this statement" in phone.text
    assert "my message number 58," not in phone.text


# --- the list


def test_the_list_is_by_urgency_and_turns_pages_of_ten(light_rig: BotRig) -> None:
    """Twelve claims: ten, then two, and back; the earliest deadline first, whoever's turn it is."""
    expected = []
    for count in range(12):
        expected.append(raised(light_rig, f"2026-{count}"))
        if count % 3 == 2:
            light_rig.clock.advance(hours=24)
    by_day = [sorted(expected[start : start + 3]) for start in range(0, 12, 3)]
    expected = [number for day in by_day for number in day]
    phone = light_rig.linked(ADA).say("/claims")
    assert numbers(phone) == expected[:10]
    assert "1" in phone.labels
    assert "◀" not in phone.labels
    assert numbers(phone.tap("▶")) == expected[10:]
    assert "▶" not in phone.labels
    assert numbers(phone.tap("◀")) == expected[:10]
    assert len(phone.answers) == 1  # one living message


def test_a_page_far_beyond_the_end_is_empty_and_harmless(light_rig: BotRig) -> None:
    """Made-up offsets and words show a list, never an error."""
    raised(light_rig)
    phone = light_rig.linked(ADA).say("/claims")
    assert "There is nothing here." in phone.press("cl:open:5000").text
    assert "Your open claims" in phone.press("cl:nonsense:0").text
    phone.press("cl:open:-20")
    assert phone.toasts, "no page is before the first: nobody's button"


def test_the_list_shows_decided_ones_and_all(rig: BotRig) -> None:
    """Each with where it stands."""
    won, open_one, gone = raised(rig, "2026-W40"), raised(rig, "2026-W41"), raised(rig, "2026-W42")
    rig.people.li.claims.resolve(won, decision())
    rig.people.ada.claims.withdraw(gone)
    phone = rig.linked(ADA).say("/claims")
    assert numbers(phone) == [open_one]
    assert "It is our turn." in phone.text
    assert numbers(phone.tap("Decided")) == [won]
    assert "⚖️ Decided" in phone.text
    phone.tap("All")
    assert sorted(numbers(phone)) == sorted([won, open_one, gone])
    assert "Taken back" in phone.text


# --- one claim


def test_one_claim_shows_the_deadline_on_both_clocks(rig: BotRig) -> None:
    """The reader's day first, the team's beside it, how long is left, and the number to copy."""
    number = asked(rig)
    phone = rig.linked(ADA).say("/claims").tap(number)
    assert f"Claim {number}\nBill problem" in phone.text
    assert "It is your turn." in phone.text
    assert "Please answer by Thu, 26 Nov 2026, 23:59 (Lagos)." in phone.text
    assert "For our team this is Fri, 27 Nov 2026, 06:59 (Shanghai)." in phone.text
    assert "Time left: 3 days" in phone.text
    assert "Statement period: 2026-W44" in phone.text
    assert "Which statement is it?" in phone.text
    [copied] = [key["copy_text"]["text"] for key in phone.keys if "copy_text" in key]
    assert copied == number
    styles = {key["text"]: key.get("style") for key in phone.keys}
    assert (styles["✍️ Answer"], styles["↩️ Take back"]) == ("success", "danger")


def test_a_claim_on_our_turn_says_until_when_we_must_answer(light_rig: BotRig) -> None:
    """The same two clocks; and once we are late, that we are."""
    number = raised(light_rig)
    phone = light_rig.linked(ADA).say("/claims").tap(number)
    assert "It is our turn." in phone.text
    assert "We must answer by Thu, 26 Nov 2026, 16:59 (Lagos)." in phone.text
    assert "For our team this is Thu, 26 Nov 2026, 23:59 (Shanghai)." in phone.text
    light_rig.clock.advance(days=4)
    phone.say("/claims").tap(number)
    assert "Late. The time ended on Thu, 26 Nov 2026, 16:59 (Lagos)." in phone.text


def test_a_question_that_is_not_delivered_yet_runs_no_clock(light_rig: BotRig) -> None:
    """The seller is told so, in the list and in the claim."""
    number = raised(light_rig)
    light_rig.people.li.claims.ask(number, "Which statement?")
    phone = light_rig.linked(ADA).say("/claims")
    assert "The time does not run now." in phone.text
    assert "The time does not run now." in phone.tap(number).text


def test_the_thread_turns_to_older_messages_and_back(light_rig: BotRig) -> None:
    """Five at a time, the newest first shown, none lost."""
    number = asked(light_rig)
    for count in range(1, 8):
        light_rig.clock.advance(minutes=1)
        light_rig.people.ada.claims.reply(number, f"This is message number {count} about the statement.")
    phone = light_rig.linked(ADA).say("/claims").tap(number)
    shown = [count for count in range(1, 8) if f"number {count} " in phone.text]
    assert shown == [3, 4, 5, 6, 7]
    phone.tap("◀")
    assert [count for count in range(1, 8) if f"number {count} " in phone.text] == [1, 2]
    assert "twice what the price list says" in phone.text
    assert "◀" not in phone.labels
    assert "number 7 " in phone.tap("▶").text
    assert "This answer counts." in phone.tap("◀").text
    assert "number 7 " not in phone.press(f"cc:{number}:5000").text


def test_long_messages_leave_room_for_the_deadline(light_rig: BotRig) -> None:
    """What does not fit is cut or left out; the deadline and the newest message are always there."""
    number = asked(light_rig, question="Please look. " + "<&> " * 400)
    for count in range(6):
        light_rig.clock.advance(minutes=1)
        light_rig.people.ada.claims.reply(number, f"Number {count} & <b>more</b> " + "please look at it & answer " * 60)
    phone = light_rig.linked(ADA).say("/claims").tap(number)
    assert f"Claim {number}" in phone.text
    assert "We must answer by" in phone.text
    assert "Number 5 & <b>more</b>" in phone.text
    assert len(light_rig.calls("editMessageText")[-1]["body"]["text"]) <= 4096


def test_files_are_sent_as_photo_or_as_document(rig: BotRig) -> None:
    """A picture is seen at once; anything else is a file with its name. Staff's files of the claim, too."""
    photo = EvidenceFile(filename="damage.jpg", content_type="image/jpeg", content=PHOTO)
    sheet = EvidenceFile(filename="statement of week 44.csv", content_type="text/csv", content=b"a,b\n1,2\n")
    number = raised(rig, "2026-W44", photo, sheet)
    phone = rig.linked(ADA).say("/claims").tap(number).tap("📎 damage.jpg")
    phone.tap("📎 statement of week 44.csv")
    assert [call["files"] for call in rig.calls("sendPhoto")] != []
    [document] = [one for one in phone.answers if "document" in one]
    assert document["document"]["file_name"] == "statement of week 44.csv"
    assert f"Claim {number}" in phone.answers[0]["text"]  # the claim stays where it was


def test_the_deadline_is_explained_day_by_day(rig: BotRig) -> None:
    """Which days count and which do not, and the way back."""
    number = asked(rig)
    phone = rig.linked(ADA).say("/claims").tap(number).tap("Why this time?")
    for day in ("24 Nov", "25 Nov", "26 Nov"):
        assert day.split()[0] in phone.text
    assert number in phone.text
    assert f"Claim {number}\n" in phone.tap("Back").text


def test_a_decided_claim_says_what_was_decided_and_how_to_disagree(rig: BotRig) -> None:
    """Outcome, amount, our note, and until when an answer opens it again."""
    number = raised(rig)
    rig.people.li.claims.resolve(number, decision())
    rig.send_mail()
    phone = rig.linked(ADA).say("/claims").tap("Decided").tap(number)
    assert "Partly accepted 6,000.00\N{NO-BREAK SPACE}NGN" in phone.text
    assert "Answer by Thu, 26 Nov 2026, 23:59 (Lagos)" in phone.text
    assert "We pay back half." in phone.text
    assert "✍️ Answer" in phone.labels
    assert "↩️ Take back" not in phone.labels


def test_a_closed_claim_offers_nothing_that_cannot_be_done(rig: BotRig) -> None:
    """It says why it is closed; an old button to take it back is refused in words."""
    number = closed(rig)
    phone = rig.linked(ADA).say("/claims").tap("All").tap(number)
    assert "Closed: there was no answer in time" in phone.text
    assert not {"✍️ Answer", "↩️ Take back"} & set(phone.labels)
    phone.press(f"ca:withdraw:{number}").tap("Skip").tap("Take back")
    assert any("not open any more" in toast for toast in phone.toasts)
    assert rig.people.ada.claims.get(number).status is Status.CLOSED_NO_REPLY


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_claim_is_in_the_reader_s_language(
    light_rig: BotRig, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Home, list, claim, explanation: no text fails, none is missing."""
    t, number = texts(language), asked(light_rig)
    phone = light_rig.linked(ADA, language=language).say("/home")
    assert t.plain("home-answer", number=number) in phone.labels
    assert t.plain("claims-show-all") in phone.say("/claims").labels
    assert t.plain("claim-withdraw") in phone.press(f"cc:{number}:0").labels
    phone.press(f"ca:explain:{number}")
    assert t.plain("form-back") in phone.labels
    assert caplog.records == []


# --- taking back


def test_taking_back_asks_why_and_whether(rig: BotRig) -> None:
    """The red button does it, Cancel does not; our team is told."""
    number = raised(rig)
    phone = rig.linked(ADA).say("/claims").tap(number).tap("Take back")
    assert f"Why do you take claim {number} back?" in phone.text
    phone.say("We found the parcel.")
    assert f"Do you want to take claim {number} back?" in phone.text
    assert phone.keys[0].get("style") == "danger"
    phone.tap("Cancel")
    assert "Nothing was sent." in phone.text
    assert rig.people.ada.claims.get(number).status is Status.OPEN
    phone.tap("Back").tap(number).tap("Take back").tap("Skip").tap("Take back")
    assert "Taken back" in phone.text
    assert rig.people.ada.claims.get(number).status is Status.WITHDRAWN
    assert "claim_agent_withdrawn" in {mail.kind for mail in rig.send_mail()}


def test_another_member_of_the_shop_takes_it_back_too(rig: BotRig) -> None:
    """Claims are the shop's; another shop's are not there to be taken back."""
    number = raised(rig)
    omar = rig.linked(OMAR).say("/claims")
    for data in (f"ca:withdraw:{number}", f"ca:reply:{number}", f"ca:explain:{number}", f"cc:{number}:0"):
        theirs = omar.press(data).toasts
        none = omar.press(data.replace(number, MADE_UP)).toasts
        assert [toast.replace(number, "N") for toast in theirs] == [toast.replace(MADE_UP, "N") for toast in none]
        assert theirs != []
    rig.linked(BOLA).say("/claims").tap(number).tap("Take back").tap("Skip").tap("Take back")
    assert rig.people.ada.claims.get(number).status is Status.WITHDRAWN


@pytest.mark.parametrize("number", [MADE_UP, "123", "99999999999"])
def test_a_link_with_a_number_that_is_no_claim_says_so(light_rig: BotRig, number: str) -> None:
    """Too short, too long, unknown: words, never an error of ours."""
    phone = light_rig.linked(ADA).say(f"/start c{number}")
    assert "our side" not in phone.text
    assert "claim" in phone.text.lower()


def test_a_link_with_a_number_opens_the_claim_from_anywhere(rig: BotRig) -> None:
    """Also out of the middle of a form, which it leaves."""
    number = asked(rig)
    phone = rig.linked(ADA).say("/raise").tap("Lost package").say(f"/start c{number}")
    assert f"Claim {number}\n" in phone.text
    phone.say("hello")
    assert "Tracking" not in phone.text


def test_a_file_that_telegram_takes_for_no_photo_comes_as_a_document(light_rig: BotRig) -> None:
    """A .jpg that is none was taken as evidence: whoever opens it gets it, not an apology."""
    file = EvidenceFile(filename="screen.jpg", content_type="image/jpeg", content=b"no picture at all")
    number = raised(light_rig, "2026-W44", file)
    phone = light_rig.linked(ADA).say(f"/start c{number}").tap("screen.jpg")
    assert light_rig.calls("sendPhoto")
    assert phone.answers[-1]["document"]["file_name"] == "screen.jpg"
    assert "went wrong" not in str(phone.answers)
