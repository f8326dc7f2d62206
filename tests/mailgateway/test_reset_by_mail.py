"""A forgotten password by email: anybody may ask, only the registered address is answered, and nobody learns more."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from jumia_core.intake import InboundView, Verdict
from mailgateway.asking import asks_for_reset
from mailgateway.explain import explain
from tests.mailgateway.rig import ADA, MailRig, mail

CLAIMS = "claims@seller-center.localhost"
NOBODY = "nobody@elsewhere.example"
OURS = "mx.example.com"
ASKED = "a link was asked for"


def ask(rig: MailRig, sender: str = ADA, *, text: str = "", to: str = CLAIMS, **headers: str) -> InboundView:
    """Send a mail to the plain address through the port, and judge it."""
    subject = headers.pop("subject", "Reset password")
    raw = mail(text, sender=sender, subject=subject, **headers)
    return rig.judge(rig.deliver(raw, to, sender=sender).id)


def answers(rig: MailRig) -> list[EmailMessage]:
    """Do what the requests made due; return the mails about a new password."""
    rig.center.accounts.answer_asked()
    rig.send()
    return [found for found in rig.outbox() if found["Subject"] == "Set a new password"]


@pytest.fixture
def checking(light_url: str, tmp_path: Path) -> Iterator[MailRig]:
    """A gateway behind a mail server whose word it takes."""
    with MailRig(light_url, tmp_path, trusted_authserv_id=OURS) as rig:
        yield rig


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Reset password", ""),
        ("  RESET my Password!! ", ""),
        ("forgotten password", "Please help.\n"),
        ("Mot de passe oublie", ""),
        ("", "J\u2019ai oublié mon mot de passe\nMerci, Ada"),
        ("Hello", "\n\nForgot password.\n\nAda"),
        ("نسيت كلمة المرور", ""),
        ("اعادة تعيين كلمة المرور", ""),
        ("忘记密码。", ""),
        ("Nimesahau nenosiri langu", ""),
    ],
)
def test_a_whole_line_asks(subject: str, text: str) -> None:
    """In five languages; case, accents and punctuation do not matter."""
    assert asks_for_reset(subject, text)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Set a new password", ""),
        ("Your password was changed", ""),
        ("A claim", "I could not reset password on the old site, so the order is late."),
        ("", ""),
        ("reset password " * 20, ""),
        ("Question", "Hello,\nreset password"),
    ],
)
def test_a_mail_that_speaks_of_passwords_does_not_ask(subject: str, text: str) -> None:
    """Such a mail is a person's matter: it is kept for somebody to read."""
    assert not asks_for_reset(subject, text)


def test_known_and_unknown_are_told_apart_by_nobody(rig: MailRig) -> None:
    """The same verdict and the same reason; a mail goes to the registered address, and to it alone."""
    known = ask(rig, Reply_To="thief@elsewhere.example")
    unknown = ask(rig, NOBODY)
    assert (known.verdict, known.reason) == (unknown.verdict, unknown.reason) == (Verdict.ACCEPTED, ASKED)
    assert [step["step"] for step in known.steps] == [step["step"] for step in unknown.steps]
    (answer,) = answers(rig)
    assert (answer["To"], answer["Reply-To"]) == (f"Ada Obi <{ADA}>", None)
    assert len(rig.outbox()) == 1


def test_the_first_line_asks_as_well(light_rig: MailRig) -> None:
    """Who leaves the subject empty, or writes another one."""
    assert ask(light_rig, subject="", text="I forgot my password\n\nAda").reason == ASKED
    assert len(answers(light_rig)) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated"},
        {"Precedence": "bulk"},
        {"List_Id": "<sellers.example.ng>"},
        {"X_Auto_Response_Suppress": "All"},
    ],
)
def test_robots_are_ignored(light_rig: MailRig, headers: dict[str, str]) -> None:
    """What a machine sent, or must not be answered by one, asks for nothing."""
    assert ask(light_rig, **headers).verdict is Verdict.IGNORED
    assert answers(light_rig) == []


def test_a_delivery_report_is_ignored(light_rig: MailRig) -> None:
    """It has no envelope sender, whatever its subject is."""
    kept = light_rig.deliver(mail("", subject="Reset password"), CLAIMS, sender=None)
    assert light_rig.judge(kept.id).verdict is Verdict.IGNORED
    assert answers(light_rig) == []


def test_only_the_plain_claims_address_is_asked(light_rig: MailRig) -> None:
    """At the reply address of a claim it is a reply; postmaster is a person."""
    number = light_rig.asked()
    assert light_rig.reply(number, "Reset password", subject="Reset password").claim_number == number
    assert ask(light_rig, to="postmaster@seller-center.localhost").verdict is Verdict.QUARANTINED
    assert answers(light_rig) == []


def test_a_sender_who_cannot_be_told_waits_in_quarantine(light_rig: MailRig) -> None:
    """Two people in From: nobody knows who asks."""
    raw = mail("", subject="Reset password")
    raw.replace_header("From", f"{ADA}, {NOBODY}")
    assert light_rig.judge(light_rig.deliver(raw, CLAIMS).id).verdict is Verdict.QUARANTINED
    assert answers(light_rig) == []


def test_asking_too_often_is_refused_without_an_answer(rig: MailRig) -> None:
    """Three an hour for an address, known or not; the hour over, it is possible again."""
    for sender in (ADA, NOBODY):
        verdicts = [ask(rig, sender, Message_ID=f"<{n}@example.ng>") for n in range(4)]
        assert [view.verdict for view in verdicts] == [*[Verdict.ACCEPTED] * 3, Verdict.REFUSED]
        assert "too often" in verdicts[-1].reason
    assert len(answers(rig)) == 3
    rig.clock.advance(minutes=61)
    assert ask(rig, Message_ID="<later@example.ng>").verdict is Verdict.ACCEPTED
    assert len(answers(rig)) == 4


def test_forged_senders_share_one_limit(checking: MailRig) -> None:
    """Where our mail server could not prove a sender, ten an hour are taken in all: not one for each seller."""
    verdicts = [ask(checking, f"seller{n}@example.ng").verdict for n in range(12)]
    assert verdicts == [*[Verdict.ACCEPTED] * 10, *[Verdict.REFUSED] * 2]
    proved = ask(checking, Authentication_Results=f"{OURS}; dmarc=pass header.from=example.ng")
    assert (proved.verdict, proved.reason) == (Verdict.ACCEPTED, ASKED)
    (answer,) = answers(checking)
    assert answer["To"] == f"Ada Obi <{ADA}>"


def test_the_link_by_mail_sets_a_password(rig: MailRig) -> None:
    """From the mail that asks to the new password, through both doors' own verbs."""
    rig.center.doors.open("pages", "https://accounts.example.com")
    ask(rig)
    (answer,) = answers(rig)
    body = answer.get_body(("plain",))
    assert body is not None
    token = body.get_content().partition("/reset/")[2].split()[0]
    browser = rig.center.visitor("ip:192.0.2.1", bearer="a browser")
    browser.open_reset(token)
    browser.reset_password("five words only she knows")
    assert rig.center.accounts.authenticate(ADA, "five words only she knows").account.email == ADA
    rig.send()
    assert rig.outbox()[-1]["Subject"] == "Your password was changed"


def test_explain_says_what_would_be_done(light_rig: MailRig) -> None:
    """`seller-center mail explain` names the action, and writes nothing."""
    raw = mail("", subject="forgot password").as_bytes()
    said = explain(raw, book=light_rig.service.book, settings=light_rig.settings, recipient=CLAIMS)
    assert (said["action"], said["verdict"], said["reason"]) == ("reset", Verdict.ACCEPTED.value, ASKED)
    assert said["next"] == "a link goes to the registered address, if there is one"
    assert answers(light_rig) == []
