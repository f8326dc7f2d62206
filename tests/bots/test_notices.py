"""What chats are told without having asked: every kind, in every language, at its hour, with working buttons."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bots.chatpage.markup import read_html
from bots.frame.texts import LANGUAGES
from bots.notices import SHAPES, render
from jumia_core.claims import Standing, Turn
from jumia_core.intake import Received, Verdict
from jumia_core.notices import Channel, Envelope, Notice, NoticeState
from jumia_core.notices.rules import MAIL_ONLY
from jumia_core.testing import a_claim
from mailgateway.addresses import ReplyAddress
from mailgateway.config import Settings
from mailgateway.service import MailService
from tests.bots.every_notice import Life, kinds_in_code
from tests.bots.rig import ADA, BOLA, BotRig, Phone
from tests.bots.test_claims import asked, closed, decision, raised
from tests.mailgateway.rig import KEYS, mail

STRANGER = "ada.obi@private.example"
LONGEST = 4096  # Bot API: a text's UTF-16 units


def queued(rig: BotRig, kind: str = "") -> list[Notice]:
    """The notices for chats that wait, of a kind."""
    with rig.center.office.read() as unit:
        waiting = select(Notice).where(Notice.channel == Channel.CHAT, Notice.state == NoticeState.QUEUED)
        return [one for one in unit.session.scalars(waiting.order_by(Notice.id)) if kind in {"", one.kind}]


def tell(rig: BotRig, kind: str) -> None:
    """Send the waiting notices of a kind to their chats, as the queue would."""
    rig.service.sender.handle({"ids": [one.id for one in queued(rig, kind)]})


def at_night(rig: BotRig) -> None:
    """Move to Monday, 22:30 in Lagos."""
    rig.clock.advance(hours=12, minutes=30)


# --- every kind


def test_every_kind_that_the_core_writes_has_a_shape_or_is_for_mail_only() -> None:
    """A new kind of notice fails here until chats know how to say it."""
    assert kinds_in_code() - MAIL_ONLY == set(SHAPES)


def test_every_kind_is_said_in_every_language(light_rig: BotRig, caplog: pytest.LogCaptureFixture) -> None:
    """Caused for real, each reads as words of its language: no id, no tag of a stranger, not too long, no log line."""
    said: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}

    def hear(envelope: Envelope) -> None:
        for language in LANGUAGES:
            page = render(light_rig.center, replace(envelope, language=language))
            text, _ = read_html(page.text)
            assert len(text.encode("utf-16-le")) // 2 <= len(page.text.encode("utf-16-le")) // 2 <= LONGEST
            assert "{" not in text, text
            assert "notice-" not in text, text
            assert all(key.text and (key.callback_data or "")[2:3] == ":" for row in page.rows for key in row)
            assert envelope.kind not in text
            said[language][envelope.kind] = page.text

    Life(light_rig, hear).live()
    assert set(said["en"]) == set(SHAPES)
    for language in set(LANGUAGES) - {"en"}:
        assert [kind for kind, text in said[language].items() if text == said["en"][kind]] == []
    assert [record.getMessage() for record in caplog.records] == []


# --- after the mail, never before


def test_a_question_reaches_the_chat_only_after_its_mail(rig: BotRig) -> None:
    """The clock starts with the mail; when the chat is told, early or late, changes nothing."""
    number, phone = raised(rig), rig.linked(ADA)
    rig.people.li.claims.ask(number, "Which statement is it?")
    assert queued(rig, "claim_asked") == []
    assert rig.people.ada.claims.get(number).due_before is None
    rig.clock.advance(hours=5)
    rig.send_mail()
    due = rig.people.ada.claims.get(number).due_before
    assert due is not None
    rig.clock.advance(hours=20)
    tell(rig, "claim_asked")
    assert f"A question about your claim {number} (Bill problem)" in phone.text
    assert "Which statement is it?" in phone.text
    assert "Please answer by Thu, 26 Nov 2026, 23:59 (Lagos) · 2 days left" in phone.text
    assert rig.people.ada.claims.get(number).due_before == due


def test_a_question_whose_mail_fails_is_told_and_runs_no_clock(rig: BotRig) -> None:
    """The chat is another way to hear of it, and never one that starts the time."""
    number, phone = raised(rig), rig.linked(ADA)
    rig.people.li.claims.ask(number, "Which statement is it?")
    with rig.center.office.read() as unit:
        ids = list(unit.session.scalars(select(Notice.id).where(Notice.kind == "claim_asked")))
    rig.center.deliveries.failed(ids[0], "550 no such user")
    tell(rig, "claim_asked")
    assert "Which statement is it?" in phone.text
    assert "Our email with it did not reach you, so your time does not run." in phone.text
    assert phone.labels == ["✍️ Answer", "Open the claim"]
    claim = rig.people.ada.claims.get(number)
    assert (claim.turn, claim.due_before) == (Turn.SELLER, None)


def test_a_notice_is_sent_once(rig: BotRig) -> None:
    """The same job twice, as after a crash: one message."""
    phone = rig.linked(ADA)
    raised(rig)
    ids = [one.id for one in queued(rig)]
    for _ in range(2):
        rig.service.sender.handle({"ids": ids})
    assert len(phone.answers) == 1


# --- quiet hours


def test_at_night_chats_sleep_until_seven_unless_a_deadline_runs(rig: BotRig) -> None:
    """By the shop's zone: what can wait waits for the morning; a question and a reminder are told at once."""
    number = raised(rig)
    rig.linked(ADA)
    at_night(rig)
    rig.people.li.claims.hold(number, "Still checking.")
    rig.people.li.claims.ask(number, "Which one?")
    rig.send_mail()
    [held], [question] = queued(rig, "claim_held"), queued(rig, "claim_asked")
    assert held.next_attempt_at is not None
    assert question.next_attempt_at is not None
    assert f"{held.next_attempt_at:%d %H:%M}" == "24 06:00"  # 07:00 in Lagos
    assert question.next_attempt_at < held.next_attempt_at
    rig.clock.move_to(held.next_attempt_at)
    assert rig.center.deliveries.resend_due() >= 1
    tell(rig, "claim_held")
    assert f"We are still checking your claim {number}." in rig.phone(ADA).text


def test_a_reminder_on_the_last_morning_is_told_at_once(rig: BotRig) -> None:
    """Both members of the shop hear of it, each with a button to answer."""
    number = asked(rig)
    ada, bola = rig.linked(ADA), rig.linked(BOLA)
    rig.clock.advance(days=2, hours=23)
    assert rig.center.claims.remind() == 1
    tell(rig, "claim_reminder")
    for phone in (ada, bola):
        assert f"Today is the last day to answer claim {number}" in phone.text
        assert phone.labels == ["✍️ Answer", "Open the claim"]


# --- was this you?


class Post:
    """A mail service beside the bot, on the same installation."""

    def __init__(self, rig: BotRig) -> None:
        self.center = rig.center
        self.service = MailService(rig.center, Settings.load(port=0, keys=KEYS))

    def held(self, number: str, subject: str = "Re: your question", text: str = "The order is 301234567.") -> int:
        """A mail from an address that nobody knows, which the claim's seller is asked about."""
        to = self.service.book.write(ReplyAddress(self.center.claims.view(number).number))
        raw = mail(text, sender=STRANGER, subject=subject).as_bytes()
        self.center.inbox.open_intake("post", "smtp")
        kept = Received(to, self.center.store.files.save(raw), len(raw), STRANGER, self.center.clock.now())
        [inbound] = self.center.inbox.receive("post", [kept])
        self.judge(inbound)
        return inbound

    def judge(self, inbound: int) -> Verdict:
        """Judge it, as the queue would."""
        self.service.judge.handle({"ids": [inbound]})
        return self.center.inbox.get(inbound).verdict


def test_yes_it_was_me_counts_at_the_original_receipt(rig: BotRig) -> None:
    """Answered two days later and after the deadline: the mail had come in time, so it counts."""
    number, phone, post = asked(rig), rig.linked(ADA), Post(rig)
    received = rig.clock.now()
    inbound = post.held(number)
    tell(rig, "claim_was_this_you")
    assert STRANGER in phone.text
    assert "The order is 301234567." in phone.text
    assert phone.labels == ["✅ Yes, it was me", "✖ No, not me"]
    rig.clock.advance(days=2)
    phone.tap("Yes, it was me")
    assert f"That email is your answer to claim {number}." in phone.text
    assert post.judge(inbound) is Verdict.ACCEPTED
    [message] = rig.people.ada.claims.get(number).thread[2:]
    assert (message.received_at, message.standing) == (received, Standing.COUNTED)
    assert rig.people.ada.claims.get(number).turn is Turn.PLATFORM
    assert f"Claim {number}" in phone.tap("Open the claim").text


def test_no_throws_it_away_and_a_second_answer_is_told(rig: BotRig) -> None:
    """The seller's turn goes on; yes after no, or twice, changes nothing and says so."""
    number, phone, post = asked(rig), rig.linked(ADA), Post(rig)
    inbound = post.held(number)
    tell(rig, "claim_was_this_you")
    data = {key["text"]: key["callback_data"] for key in phone.keys}
    phone.tap("No, not me")
    assert "We threw that email away." in phone.text
    assert post.judge(inbound) is Verdict.DROPPED
    for label in ("✅ Yes, it was me", "✖ No, not me"):
        phone.press(data[label])
        assert any(toast for toast in phone.toasts), label
    assert post.judge(inbound) is Verdict.DROPPED
    assert rig.people.ada.claims.get(number).turn is Turn.SELLER


def test_what_strangers_write_is_text_and_never_markup(light_rig: BotRig) -> None:
    """Tags, entities and very long subjects in a held mail arrive as they were written, and fit."""
    number, phone, post = asked(light_rig), light_rig.linked(ADA), Post(light_rig)
    post.held(
        number, subject="<a href='https://evil.example'>Hi</a> & &lt; " * 20, text="</blockquote><b>bold</b> & " * 40
    )
    tell(light_rig, "claim_was_this_you")
    assert "<a href='https://evil.example'>Hi</a> & &lt;" in phone.text
    assert "</blockquote><b>bold</b> &" in phone.text
    [message] = phone.answers
    assert {entity["type"] for entity in message["entities"]} <= {"bold", "italic", "blockquote", "email", "url"}
    assert not any("evil" in str(entity) for entity in message["entities"])


@pytest.mark.parametrize("letter", ["<", "&", "😀", "a"])
def test_a_long_question_is_shortened_and_open_shows_more(light_rig: BotRig, letter: str) -> None:
    """Whatever it is made of, the notice is taken by Telegram, with its deadline and its buttons."""
    number, phone = raised(light_rig), light_rig.linked(ADA)
    light_rig.people.li.claims.ask(number, "Which statement? " + letter * 9000)
    light_rig.send_mail()
    tell(light_rig, "claim_asked")
    assert "Which statement? " in phone.text
    assert "…" in phone.text
    assert "Please answer by" in phone.text
    assert len(light_rig.calls("sendMessage")[-1]["body"]["text"].encode("utf-16-le")) // 2 <= LONGEST
    assert f"Claim {number}" in phone.tap("Open the claim").text


# --- buttons


def test_a_question_is_answered_from_its_notice(rig: BotRig) -> None:
    """One tap, the text, sent: also from a notice that lies above newer messages."""
    number, phone = raised(rig), rig.linked(ADA)
    rig.people.li.claims.ask(number, "Which statement is it?")
    rig.send_mail()
    tell(rig, "claim_asked")
    notice = phone.answers[-1]["message_id"]
    phone.say("/home").tap("Answer", message=notice)
    [form] = [one for one in phone.answers if one["message_id"] == notice]
    assert f"Your answer to claim {number}" in form["text"]
    phone.say("It is the statement of week 44.").tap("Skip").tap("Send the answer")
    assert rig.people.ada.claims.get(number).turn is Turn.PLATFORM


def test_a_notice_offers_no_answer_once_it_is_our_turn(light_rig: BotRig) -> None:
    """Told late, after the seller answered by mail: only to open it."""
    number, phone = raised(light_rig), light_rig.linked(ADA)
    light_rig.people.li.claims.ask(number, "Which statement is it?")
    light_rig.send_mail()
    light_rig.people.ada.claims.reply(number, "It is the statement of week 44.")
    tell(light_rig, "claim_asked")
    assert phone.labels == ["Open the claim"]


def test_a_closed_claim_is_raised_again_from_its_notice(light_rig: BotRig) -> None:
    """The notice says that it may be raised once more, and has the button for it."""
    phone = light_rig.linked(ADA)
    number = closed(light_rig)
    tell(light_rig, "claim_closed")
    assert f"Your claim {number} (Bill problem) is closed: we had no answer in time." in phone.text
    assert "What is it about?" in phone.tap("New claim").text


def test_a_decision_says_what_was_decided_and_until_when_to_disagree(light_rig: BotRig) -> None:
    """Outcome, amount and our note, after its mail; the button opens the claim with the outcome."""
    number, phone = raised(light_rig), light_rig.linked(ADA)
    light_rig.people.li.claims.resolve(number, decision())
    assert queued(light_rig, "claim_resolved") == []
    light_rig.send_mail()
    tell(light_rig, "claim_resolved")
    assert f"Your claim {number} (Bill problem) is decided." in phone.text
    assert "Partly accepted 6,000.00\N{NO-BREAK SPACE}NGN\n\nWe pay back half." in phone.text
    assert "Do you not agree? Answer by Thu, 26 Nov 2026, 23:59 (Lagos)" in phone.text
    assert "Partly accepted" in phone.tap("Open the claim").text


def test_what_became_of_an_answer_says_whose_turn_the_time_is(light_rig: BotRig) -> None:
    """A date alone would frighten a seller who has just answered: it is ours."""
    number, phone = asked(light_rig), light_rig.linked(ADA)
    light_rig.people.ada.claims.reply(number, "It is the statement of week 44.")
    tell(light_rig, "claim_reply_counted")
    assert f"We have your answer to claim {number}. Thank you." in phone.text
    assert "We must answer by Thu, 26 Nov 2026, 16:59 (Lagos)" in phone.text


def in_two_shops(rig: BotRig) -> Phone:
    """Ada, who works for Omar's shop, too, in a chat that works for her own."""
    rig.center.accounts.create_seller("ada@example.ng", "Ada Obi", shop="omar-eg", role="owner")
    return rig.linked(ADA)


def test_a_notice_names_its_shop_and_its_buttons_go_there(rig: BotRig) -> None:
    """For a person with several shops: a question of the shop that is not at hand is answered from its notice."""
    phone = in_two_shops(rig)
    for_omar = rig.center.as_seller("ada@example.ng", shop="omar-eg")
    number = str(for_omar.claims.raise_claim(a_claim("2026-W01")).number)
    rig.people.nour.claims.ask(number, "Which statement is it?")
    rig.send_mail()
    tell(rig, "claim_asked")
    assert phone.text.startswith("🏬 Omar Electronics, Cairo")
    phone.tap("Answer").say("It is the statement of week 1.").tap("Skip").tap("Send")
    assert rig.center.claims.view(number).thread[-1].text == "It is the statement of week 1."
    assert "Now working for Omar Electronics, Cairo." in str(phone.answers)


def test_a_notice_about_settings_opens_those_of_its_shop(light_rig: BotRig) -> None:
    """A change of how another own shop is paid is looked at there, not in the shop at hand."""
    phone, today = in_two_shops(light_rig), light_rig.clock.now().date()
    light_rig.people.omar.settings.plan_holiday(today + timedelta(days=9), today + timedelta(days=11), "Feast")
    tell(light_rig, "settings_holiday_planned")
    phone.tap("Look")
    assert "Settings of Omar Electronics, Cairo" in str(phone.answers)


def test_what_was_just_done_in_chat_is_not_told_there(light_rig: BotRig) -> None:
    """Whoever raises or takes back a claim in chat saw it; what others of the shop hear stays as it is."""
    phone = light_rig.linked(ADA)
    raised(light_rig)
    assert [one.kind for one in queued(light_rig)] == ["claim_raised"]
    tell(light_rig, "claim_raised")
    number = raised(light_rig, "2026-W45")
    phone.press(f"ca:withdraw:{number}").tap("Skip").tap("Take back")
    assert light_rig.center.claims.view(number).turn is None
    assert queued(light_rig, "claim_withdrawn") == []


def test_the_shop_s_button_fits_whatever_the_shop_is_called(light_rig: BotRig) -> None:
    """A short name of 63 letters, as many as the core takes: the button carries no name, and it works."""
    slug = "s" + "x" * 62
    light_rig.center.accounts.create_shop(slug, "Long & Co", "NG")
    light_rig.center.accounts.create_seller("ada@example.ng", "Ada Obi", shop=slug, role="owner")
    phone = light_rig.linked(ADA).say("/home").tap("Long & Co")
    assert "Long & Co · Hello Ada Obi" in phone.text
