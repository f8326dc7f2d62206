"""The whole judgement of one message without a database, and with one."""

import json

import pytest

from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import AddressBook, ReplyAddress
from mailgateway.config import Settings
from mailgateway.explain import explain
from mailgateway.signing import Keyring
from tests.mailgateway.rig import ADA, KEYS, LI, MailRig, mail

REPLY = """The order is 301234567.

On Wed, 23 Dec 2026 at 15:00, Seller Center claims wrote:
> Which order is it about?
"""


def test_without_a_database_everything_that_can_be_told_is_told() -> None:
    """Reading, kind, reply text, cuts, language; the signature cannot be checked."""
    found = explain(mail(REPLY).as_bytes(), settings=Settings.load())
    assert (found["kind"], found["reply_text"], found["language"]["verdict"]) == (
        *("human", "The order is 301234567."),
        "english",
    )
    assert found["cuts"]
    assert (found["may_count"], found["may_be_answered"]) == (True, True)
    assert (found["verdict"], found["standing"]) == ("quarantined", None)
    assert found["steps"]
    json.dumps(found)


def test_with_the_keys_but_no_database_the_route_is_told() -> None:
    """The address is known, the sender is not looked up."""
    settings = Settings.load()
    book = AddressBook(settings.domain, Keyring.parse(KEYS))
    number = ClaimNumber.draw(lambda _: 5)
    found = explain(mail(REPLY).as_bytes(), book=book, settings=settings, recipient=book.write(ReplyAddress(number)))
    assert (found["action"], found["claim_number"], found["standing"]) == ("reply", number, None)


def test_the_recipient_is_found_in_the_headers() -> None:
    """The first address of ours, a signed one before a plain one."""
    settings = Settings.load()
    book = AddressBook(settings.domain, Keyring.parse(KEYS))
    message = mail(REPLY)
    address = book.write(ReplyAddress(ClaimNumber.draw(lambda _: 5)))
    message["Cc"] = address
    assert explain(message.as_bytes(), book=book, settings=settings)["recipient"] == address
    assert explain(message.as_bytes(), settings=settings)["recipient"] == "claims@seller-center.localhost"


@pytest.mark.parametrize(("sender", "standing", "action"), [(ADA, "seller", "reply"), (LI, "staff", "none")])
def test_with_a_center_the_sender_is_looked_up(light_rig: MailRig, sender: str, standing: str, action: str) -> None:
    """And nothing is written."""
    number = light_rig.asked()
    found = explain(
        mail(REPLY, sender=sender).as_bytes(),
        book=light_rig.service.book,
        settings=light_rig.settings,
        center=light_rig.center,
        recipient=light_rig.reply_address(number),
    )
    assert (found["standing"], found["action"]) == (standing, action)
    assert light_rig.center.inbox.listing() == []


def test_robots_and_garbage_are_explained_too() -> None:
    """Nothing raises."""
    auto = explain(mail("I am away.", Auto_Submitted="auto-replied").as_bytes(), settings=Settings.load())
    assert (auto["kind"], auto["may_count"], auto["verdict"]) == ("auto", False, "ignored")
    for raw in (b"", b"\x00\xff", b"From: a@b\r\nContent-Type: multipart/mixed\r\n\r\n--"):
        assert explain(raw, settings=Settings.load())["reason"]
