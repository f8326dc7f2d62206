"""What phones, companies and lists append is cut; what a person adds is not."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from mailgateway import IncomingMail

ANSWER = "The parcel was handed over on Monday."

FOOTERS: dict[str, str] = tomllib.loads(Path(__file__).with_name("footers.toml").read_text("utf8"))


@pytest.mark.parametrize("name", FOOTERS)
def test_footer_is_cut(read: Callable[..., IncomingMail], name: str) -> None:
    """Each footer goes, at the end of the mail and above the quoted mail alike."""
    quoted = "On Mon, 2 Feb 2026 at 10:15, Claims <claims@example.com> wrote:\n> Which day?\n"
    kept = ANSWER if name != "contact lines" else f"{ANSWER}\n\nRegards,\nAda Obi"
    assert read(f"{ANSWER}\n\n{FOOTERS[name]}\n").reply_text == kept
    assert read(f"{ANSWER}\n\n{FOOTERS[name]}\n\n{quoted}").reply_text == kept


@pytest.mark.parametrize(
    "text",
    [
        "Sent from my desk because the phone at the station is broken and nobody answers it.",
        "We sent it from the station by mobile courier on Monday morning, as the scan shows.",
        "My telephone number is\nTel: +234 803 000 0000",
        "The notice that you sent is confidential, I know.",
        "Please unsubscribe me.",
        "Thanks\nAda",
        "This message is confidential: please do not disclose it to the buyer, he is not the intended recipient.",
        "I clicked to unsubscribe from the newsletter, nothing happened.",
        "Best regards,\nAda Obi\nAda Stores",
        "--\nThat line was mine, and so is this one.",
    ],
)
def test_own_words_that_look_like_footers_stay(read: Callable[..., IncomingMail], text: str) -> None:
    """A name, a number that was asked for, a sentence about a phone: these are the person's."""
    assert read(text).reply_text == text


def test_mail_of_a_footer_alone_is_empty(read: Callable[..., IncomingMail]) -> None:
    """A photo sent from a phone without a word has no reply text."""
    assert read("\n\nSent from my iPhone\n").reply_text == ""
