"""Two machines that answer each other stop: at most a few notices, and the claim is not moved by them."""

from email.message import EmailMessage

import pytest

from jumia_core.claims import Turn
from mailgateway.reading import read_mail
from tests.mailgateway.rig import ADA, MailRig, mail

MOST = 3  # DESIGN section 6: caps per sender and claim


def answers(rig: MailRig) -> list[EmailMessage]:
    """Our mails to Ada that answer a mail of hers."""
    return [
        found for found in rig.outbox() if found["Delivered-To"] == ADA and found["Auto-Submitted"] == "auto-replied"
    ]


def test_another_gateway_does_not_answer_ours(rig: MailRig) -> None:
    """Every mail that we send says that it may neither count nor be answered, to a gateway like this one."""
    number = rig.asked()
    rig.reply(number, "The order is 301234567.")
    rig.send()
    for found in rig.outbox():
        read = read_mail(found.as_bytes(), envelope_sender=str(found["Return-Path"]).strip("<>"))
        assert not read.may_count, found["Subject"]
        assert not read.may_be_answered, found["Subject"]


def test_our_own_notice_sent_back_is_ignored(rig: MailRig) -> None:
    """A forwarding rule that returns our mail to the reply address starts nothing."""
    number = rig.asked()
    question = rig.outbox()[-1]
    before = len(rig.outbox())
    kept = rig.deliver(question.as_bytes(), rig.reply_address(number))
    assert rig.judge(kept.id).verdict == "ignored"
    rig.send()
    assert (len(rig.outbox()), rig.view(number).turn) == (before, Turn.SELLER)


@pytest.mark.parametrize("text", ["I am away until Monday.", "Je suis absent du bureau jusqu'à lundi prochain, merci."])
def test_an_absence_note_without_any_header_is_answered_a_few_times(rig: MailRig, text: str) -> None:
    """A robot that says nothing of being one answers each notice; after three the notices stop."""
    number = rig.asked()
    for turn in range(12):
        rig.reply(number, text, Message_ID=f"<{turn}@robot.example>")
        rig.send()
        rig.clock.advance(minutes=1)
    assert 1 <= len(answers(rig)) <= MOST + 1  # the one that counted, and three beside it


def test_an_absence_note_that_says_so_gets_no_answer(rig: MailRig) -> None:
    """RFC 3834."""
    number = rig.asked()
    for turn in range(5):
        rig.reply(number, "I am away.", Message_ID=f"<{turn}@robot.example>", Auto_Submitted="auto-replied")
    rig.send()
    assert answers(rig) == []


def test_a_stranger_is_asked_about_once_a_message_and_not_for_lists(rig: MailRig) -> None:
    """Mail that may not be answered asks nobody; it is held all the same."""
    number = rig.asked()
    rig.reply(number, "Buy now", sender="list@shop.example", List_Id="<offers.shop.example>", Precedence="bulk")
    assert rig.letters("claim_was_this_you") == []
    kept = rig.deliver(
        mail("Hello?", sender="x@private.example"), rig.reply_address(number), sender="x@private.example"
    )
    rig.judge(kept.id)
    rig.judge(kept.id)
    assert len(rig.letters("claim_was_this_you")) == 1
