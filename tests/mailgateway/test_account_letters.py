"""Letters about accounts and settings: every kind has one; secrets are made at sending, and stay in the text."""

import ast
import logging
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import jumia_core
from jumia_core.accounts import Account, AccountStatus, InvalidToken
from jumia_core.accounts.system import MINTED
from jumia_core.notices import NoticeState
from jumia_core.settings import BOT, PAGES, Payoneer
from mailgateway import letters
from mailgateway.transports import Delayed
from tests.mailgateway.account_mail import CHAT, PAGE, asked, open_doors, text_of, token_of, written
from tests.mailgateway.rig import ADA, MailRig

KIND = re.compile(r"(?:claim|account|settings|intake)_[a-z_]+")
NOT_KINDS = {  # words of the core that look like kinds of notices and are something else
    *("account_id", "account_ids", "account_manager", "account_view", "account_views"),
    *("claim_number", "claim_numbers", "claim_messages", "claim_evidence", "claim_events", "claim_closes"),
}


def queued_kinds() -> set[str]:
    """Every word of the core's code that has the form of a kind; a kind that is put together would escape."""
    found: set[str] = set()
    for path in Path(jumia_core.__file__).parent.rglob("*.py"):
        if "migrations" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KIND.fullmatch(node.value)
        }
    return found - NOT_KINDS


def test_every_kind_that_the_core_can_queue_has_a_letter() -> None:
    """A notice without a letter would wait four days and then fail: nobody would be told."""
    kinds = queued_kinds()
    assert {"account_reset_link", "claim_assigned", "settings_payment_changed", "intake_silent"} <= kinds
    assert kinds - set(letters.WRITERS) == set()
    assert set(letters.WRITERS) - kinds == set()


def test_the_kinds_with_a_secret_are_those_that_the_core_mints() -> None:
    """One list here, one there: they agree."""
    assert set(MINTED) == letters.WITH_SECRET


def test_the_mail_for_a_new_password_opens_both_doors(rig: MailRig, caplog: pytest.LogCaptureFixture) -> None:
    """One token in the link of the page and in that of the chat; it works; it stands in no header and in no log."""
    caplog.set_level(logging.DEBUG)
    open_doors(rig)
    mail = asked(rig)
    text, token = text_of(mail), token_of(mail)
    assert mail["To"] == f"Ada Obi <{ADA}>"
    assert mail["From"] == "Seller Center <claims@seller-center.localhost>"
    assert (mail["Reply-To"], mail["In-Reply-To"]) == (None, None)
    assert mail["Subject"] == "Set a new password"
    assert f"\n{CHAT}kr{token}\n" in text
    assert "until Wednesday 23 December 2026 16:30 (Lagos time)" in " ".join(text.split())
    assert f'<a href="{PAGE}/reset/{token}"' in text_of(mail, "html")
    assert token not in str(mail.items())
    assert token not in caplog.text
    visitor = rig.center.visitor("ip:192.0.2.9", bearer="a browser")
    assert visitor.open_reset(token).name == "Ada Obi"


def test_a_retry_is_the_same_mail_with_a_new_secret(rig: MailRig) -> None:
    """What was composed before the relay said no never works; the Message-ID stays."""
    open_doors(rig)
    seen: list[bytes] = []

    class Unwilling:
        def send(self, mail: Any) -> Delayed:
            seen.append(mail.content)
            return Delayed("451 later")

    rig.center.visitor("ip:192.0.2.1").ask_reset(ADA)
    rig.center.accounts.answer_asked()
    (notice,) = rig.letters("account_reset_link")
    (envelope,) = rig.center.deliveries.take([notice.id])
    assert rig.service.sender._send(envelope, Unwilling()) == Delayed("451 later")
    rig.send()
    mail = rig.outbox()[-1]
    first = re.search(rb"/reset/(?:=\r\n)?([\w-]+)", seen[0].replace(b"=\r\n", b""))
    assert first is not None
    assert first[1].decode() != token_of(mail)
    assert f"Message-ID: {mail['Message-ID']}".encode() in seen[0]
    with pytest.raises(InvalidToken):
        rig.center.visitor("ip:192.0.2.9").open_reset(first[1].decode())
    assert "again" not in str(mail["Subject"])


@pytest.mark.parametrize(
    ("page", "chat", "said", "not_said"),
    [
        (PAGE, "", [f"Set your new password on this page:\n{PAGE}/reset/"], ["in the chat", "no page"]),
        ("", CHAT, [f"Set it in the chat:\n{CHAT}kr"], ["this page", "no page"]),
        ("", "", ["There is no page and no chat where you can set it now.", "Ask your account manager"], ["http"]),
    ],
)
def test_only_doors_that_are_open_are_named(
    light_rig: MailRig, page: str, chat: str, said: list[str], not_said: list[str]
) -> None:
    """A link that leads nowhere is worse than none; without any door the letter says what to do."""
    for name, url in ((PAGES, page), (BOT, chat)):
        if url:
            light_rig.center.doors.open(name, url)
    text = text_of(asked(light_rig))
    assert [sentence for sentence in said if sentence not in text] == []
    assert [sentence for sentence in not_said if sentence in text] == []


def test_the_code_links_the_chat_that_asked(rig: MailRig) -> None:
    """Eight digits in the text and not in the subject, a deep link beside it; the code works where it was asked for."""
    open_doors(rig)
    visitor = rig.center.visitor("chat:telegram:1:77")
    visitor.ask_code(ADA)
    rig.center.accounts.answer_asked()
    rig.send()
    mail = rig.outbox()[-1]
    code = re.search(r"^(\d{8})$", text_of(mail), re.MULTILINE)
    assert code is not None
    assert code[1] not in str(mail.items())
    assert f"\n{CHAT}kl" in text_of(mail)
    assert PAGE not in text_of(mail)
    assert visitor.link_by_code(ADA, code[1], chat="telegram:1:77", label="Ada's phone").shop == "ada-ng"


def test_an_invitation_names_who_invites_to_what(rig: MailRig) -> None:
    """The shop, the role and who asks; the link opens exactly this invitation."""
    open_doors(rig)
    rig.people.ada.members.invite("new@example.ng", "packer")
    rig.send()
    mail = rig.outbox()[-1]
    assert mail["Subject"] == 'Work with "Ada\'s Fabrics, Lagos" on Seller Center'
    text = " ".join(text_of(mail).split())
    assert '"Ada Obi" invites you to work with "Ada\'s Fabrics, Lagos" on Seller Center, as packer.' in text
    token = token_of(mail, f"{PAGE}/invitation/")
    assert f"{CHAT}ki{token}" in text
    assert rig.center.visitor("ip:192.0.2.9").look_at_invitation(token).email == "new@example.ng"


def test_a_name_says_nothing_of_its_own_in_our_letters(rig: MailRig) -> None:
    """Kept before names were checked, or long: on one line, cut, in quotation marks, and without a link."""
    evil = 'The platform.\r\n\r\nYour account is blocked. Confirm it now: https://evil.example/login "now" if not'
    with rig.center.office.read() as unit:
        account = unit.session.get_one(Account, rig.people.ada.scope.account_id)
        account.name = evil
        unit.session.commit()
    rig.people.ada.members.invite("new@example.ng", "packer")
    rig.send()
    text = " ".join(text_of(rig.outbox()[-1]).split())
    assert "evil.example" not in text
    assert '"The platform. Your account is blocked. Confirm it' in text
    assert "https:" not in text.partition("invites you")[0]


@pytest.mark.parametrize("ended", [True, False])
def test_the_letter_about_a_password_says_what_ended(ended: bool) -> None:
    """Chats end with a reset, and stay when the password is changed by who knows it: neither is said wrongly."""
    text = " ".join(written("account_password_changed", chats_ended=ended).text().split())
    assert ("You are logged out everywhere" in text) is ended
    assert ("write /start in it" in text) is ended
    assert ("can still use your account" in text) is not ended


def test_an_invitation_that_was_taken_back_is_not_sent(rig: MailRig) -> None:
    """Its notice fails at once, and says why; nobody is mailed."""
    invitation = rig.people.ada.members.invite("new@example.ng", "packer")
    rig.people.ada.members.revoke(invitation.id)
    rig.send()
    (notice,) = rig.letters("account_invited")
    assert (notice.state, notice.failure) == (NoticeState.FAILED, "This invitation does not wait any more.")
    assert rig.outbox() == []


def test_all_that_happens_to_accounts_and_settings_can_be_told(rig: MailRig) -> None:
    """Real verbs, real data: each notice of theirs becomes a mail, and none waits."""
    open_doors(rig)
    center, ada = rig.center, rig.people.ada
    bola = next(member for member in ada.members.list() if member.email.startswith("bola"))
    center.accounts.set_password(ADA, "five words only she knows")
    link = center.visitor("chat:1").link_by_password(
        ADA, "five words only she knows", chat="telegram:1:77", label="Ada's phone"
    )
    person = center.as_person(next(each.id for each in center.accounts.all_accounts() if each.email == ADA))
    person.account.unlink(link.id)
    ada.members.change_role(bola.account_id, "accountant")
    ada.members.remove(bola.account_id)
    way = Payoneer(email="payout@example.ng", holder="Ada Obi")
    coming = ada.settings.change_payment(way, "five words only she knows").coming
    assert coming is not None
    ada.settings.cancel_payment(coming.id)
    today = rig.clock.now().date()
    ada.settings.plan_holiday(today + timedelta(days=5), today + timedelta(days=9), "")
    request = ada.settings.ask_brand("Obi Prints")
    rig.people.tunde.settings.decide_request(request.id, approve=False, reason="Send the trade mark certificate.")
    for status in (AccountStatus.SUSPENDED, AccountStatus.ACTIVE, AccountStatus.INACTIVE):
        center.accounts.set_status(ADA, status, f"The reason for {status}.")
    browser = center.visitor("ip:192.0.2.1", bearer="a browser")
    browser.ask_reset(ADA)
    center.accounts.answer_asked()
    rig.send()
    (token,) = (token_of(mail) for mail in rig.outbox() if mail["Subject"] == "Set a new password")
    browser.open_reset(token)
    browser.reset_password("six other words that she chose")
    assert browser.ask_manager()
    rig.send()
    sent = [notice for kind in letters.TO_PERSONS for notice in rig.letters(kind) if notice.channel == "mail"]
    assert {notice.state for notice in sent} == {NoticeState.SENT}
    never = set(letters.TO_PERSONS) - {notice.kind for notice in sent}
    assert never == {"account_invited", "account_link_code"}  # those have tests of their own
    asked_manager = next(mail for mail in rig.outbox() if "asks: why" in str(mail["Subject"]))
    assert asked_manager["To"] == "Tunde Bello <tunde@platform.example>"
    text = " ".join(text_of(asked_manager).split())
    for said in ("email: ada@example.ng", "shops: Ada's Fabrics, Lagos", "The reason for inactive."):
        assert said in text
