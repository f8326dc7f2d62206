"""What letters about accounts and settings say: in the reader's language, and no more than was proved."""

from typing import Any

import pytest

from jumia_core.accounts import AccountStatus, InvalidToken, TooManyAttempts
from jumia_core.settings import PAGES
from mailgateway import letters
from mailgateway.letters.languages import KEY_SENTENCES
from tests.mailgateway.account_mail import PAGE, asked, open_doors, text_of, written
from tests.mailgateway.rig import ADA, START, MailRig

SAID: dict[str, Any] = {  # what the notices of these letters say
    "label": "Ada's phone",
    "shop": "Ada's Fabrics",
    "by": "Bola",
    "summary": "GTBank ****1234",
    "usable_from": START.isoformat(),
    "reason": "The bank account could not be verified.",
}


def test_what_touches_the_accounts_safety_is_said_in_the_readers_language() -> None:
    """Whoever reads no English must know when somebody else may be in the account, or in the shop's money."""
    safety = {
        *("account_password_changed", "account_chat_linked", "account_chat_unlinked"),
        *("account_deactivated", "account_suspended"),
        *("settings_payment_changed", "settings_payment_cancelled"),
    }
    assert set(KEY_SENTENCES) == safety | letters.WITH_SECRET
    assert {tuple(sentences) for sentences in KEY_SENTENCES.values()} == {("fr", "ar", "zh", "sw")}


@pytest.mark.parametrize("language", ["fr", "ar", "zh", "sw"])
@pytest.mark.parametrize("kind", sorted(KEY_SENTENCES))
def test_the_key_sentence_speaks_the_readers_language(kind: str, language: str) -> None:
    """Beneath the English words; Arabic from right to left; a reader of English is not shown it."""
    document = written(kind, language=language, doors={PAGES: PAGE}, **SAID)
    lines = KEY_SENTENCES[kind][language]
    assert "\n".join(lines) in document.text()
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in document.html()
    assert not any(line in written(kind, doors={PAGES: PAGE}, **SAID).text() for line in lines)


@pytest.mark.parametrize("status", [AccountStatus.INACTIVE, AccountStatus.SUSPENDED])
def test_who_may_not_come_in_reads_whom_to_ask(rig: MailRig, status: AccountStatus) -> None:
    """The account manager by name and address; and nothing of a password, which nobody looked at."""
    rig.center.accounts.set_status(ADA, status, "The bank account could not be verified.")
    rig.send()
    text = " ".join(text_of(rig.outbox()[-1]).split())
    assert "Ask your account manager Tunde Bello at tunde@platform.example" in text
    assert "Your password is fine" not in text


def test_who_is_back_before_the_letter_is_written_is_sent_to_nobody(rig: MailRig) -> None:
    """Nobody has to be asked any more; the letter is written all the same."""
    rig.center.accounts.set_status(ADA, AccountStatus.INACTIVE, "A mistake.")
    rig.center.accounts.set_status(ADA, AccountStatus.ACTIVE, "It was ours.")
    rig.send()
    (text,) = (text_of(mail) for mail in rig.outbox() if "Inactive" in str(mail["Subject"]))
    assert "Ask your account manager to activate the account." in " ".join(text.split())


@pytest.mark.parametrize(
    ("proved", "said"),
    [
        ({"proved": "password"}, "Ada Obi has the right password, but cannot log in: the account is Inactive."),
        ({"proved": "chat"}, "Ada Obi wrote from a chat that is linked to the account, but cannot log in:"),
        ({"proved": "code"}, f"Ada Obi opened a link or a code that we mailed to {ADA}, but cannot log in:"),
        ({}, "Ada Obi cannot log in: the account is Inactive."),  # queued before it was kept
        ({"proved": "dream"}, "Ada Obi cannot log in: the account is Inactive."),
    ],
)
def test_the_manager_reads_what_was_proved_and_no_more(proved: dict[str, Any], said: str) -> None:
    """A linked chat or a mailed code says nothing of the password."""
    asked_by: dict[str, Any] = {
        "seller": "Ada Obi",
        "email": ADA,
        "status": "inactive",
        "shops": "Ada's Fabrics",
        "reason": "Papers.",
    }
    text = " ".join(written("account_manager_asked", **asked_by, **proved).text().split())
    assert said in text
    assert ("password" in text) is (proved == {"proved": "password"})


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        ({"paid_by": "First Bank ****4579"}, "The shop is paid as before: First Bank ****4579."),
        ({"paid_by": ""}, "The shop has no payment method now."),
        ({}, "Nothing else changes."),  # queued before it was kept
    ],
)
def test_a_cancelled_change_says_how_the_shop_is_paid_now(paid: dict[str, Any], said: str) -> None:
    """'As before' is only said where there was something before; and whoever knows nothing of it reads what to do."""
    document = written("settings_payment_cancelled", **SAID, **paid)
    text = " ".join(document.text().split())
    assert document.subject == "Ada's Fabrics: a new payment method was cancelled"
    assert said in text
    assert ("as before" in text) is bool(paid.get("paid_by"))
    assert "If you did not do this, or did not know about it: ask the owner of the shop now." in text


def test_an_invitation_is_written_however_many_links_were_guessed(rig: MailRig) -> None:
    """What the letter needs comes with its secret: no limit of strangers keeps it from being written."""
    open_doors(rig)
    stranger = rig.center.visitor("mail")
    for _ in range(200):
        try:
            stranger.look_at_invitation("a token that nobody has")
        except InvalidToken:
            continue
        except TooManyAttempts:
            break
    else:
        pytest.fail("guessing is limited")
    rig.people.ada.members.invite("new@example.ng", "packer")
    rig.send()
    assert '"Ada Obi" invites you' in text_of(rig.outbox()[-1])


def test_a_stranger_in_the_account_can_be_put_out(light_rig: MailRig) -> None:
    """The letter about a changed password leads to the page, and where there is none to our mail address."""
    with_page = written("account_password_changed", doors={PAGES: PAGE}).text()
    assert f"Was it not you? Then set a new password now:\n{PAGE}/reset\n" in with_page
    without = " ".join(written("account_password_changed").text().split())
    assert "Then write to claims@ours.example now. The subject is: reset password" in without
    assert light_rig.service.book.claims == "claims@seller-center.localhost"


def test_what_people_typed_is_escaped() -> None:
    """A label, a reason and a name are data in HTML."""
    page = written("account_chat_linked", label='<img src="x">', doors={PAGES: PAGE}).html()
    assert "<img" not in page
    assert "&lt;img" in page


def test_times_are_those_of_the_readers_shop(rig: MailRig) -> None:
    """Omar in Cairo reads Cairo's time, staff of Shenzhen theirs."""
    open_doors(rig)
    assert "17:30 (Cairo time)" in " ".join(text_of(asked(rig, "omar@example.eg")).split())
    assert "23:30 (Shanghai time)" in " ".join(text_of(asked(rig, "li@platform.example")).split())
