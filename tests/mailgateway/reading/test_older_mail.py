"""Older mail below an answer is cut, whoever wrote the client and in whichever language."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from mailgateway import IncomingMail

ANSWER = "The parcel was handed over on Monday.\nPlease check the scan."

_WRITTEN = tomllib.loads(Path(__file__).with_name("older_mail.toml").read_text("utf8"))
ATTRIBUTIONS: dict[str, str] = _WRITTEN["attributions"]
HEADER_BLOCKS: dict[str, str] = _WRITTEN["header_blocks"]


@pytest.mark.parametrize("name", ATTRIBUTIONS)
@pytest.mark.parametrize("mark", ["> ", ""], ids=["marked", "unmarked"])
def test_attribution_and_what_it_names_are_cut(read: Callable[..., IncomingMail], name: str, mark: str) -> None:
    """An attribution line is recognised in each client's language, and the mail below it is cut."""
    mail = read(f"{ANSWER}\n\n{ATTRIBUTIONS[name]}\n\n{mark}Which day was it?\n{mark}\n{mark}The claims team\n")
    assert mail.reply_text == ANSWER


@pytest.mark.parametrize("name", HEADER_BLOCKS)
def test_header_block_and_what_it_names_are_cut(read: Callable[..., IncomingMail], name: str) -> None:
    """From, Sent, To, Subject above an older mail are recognised in each client's language."""
    mail = read(f"{ANSWER}\n\n{HEADER_BLOCKS[name]}\n\nWhich day was it?\n\nThe claims team\n")
    assert mail.reply_text == ANSWER
    assert mail.cuts


@pytest.mark.parametrize(
    "text",
    [
        "From: Lagos\nTo: Ibadan\nDate: 3 March\nThe rider took that road.",
        "On 2 February 2026 I wrote to the buyer:\nplease send a photo.\nShe never did.",
        "On 2 February 2026 at 10:15 the customer wrote:\nI did not get it.\nSo we refunded.",
        "On Monday we packed it.\nThe rider came on 3 March at 10:00.\nHe wrote the number down.",
        "The buyer said:\n\n- size 42\n- colour red",
        "Sent from my shop in Lagos on Monday.",
        "Sent via DHL, tracking below.\nJUM-1234",
        "Date: 3 March\nTime: 10:00\nPlace: Ikeja station",
        "First part.\n---\nSecond part, which is long and goes on.\n***\nThird part.",
        "| SKU | Qty |\n| A-1 | 2 |",
        "Size > 42 is what she ordered\nand < 40 is what she got",
        "Regards to your team. The phone was tested before it left us.",
    ],
)
def test_own_words_that_look_like_it_stay(read: Callable[..., IncomingMail], text: str) -> None:
    """A seller's own sentences, lists and tables are not taken for an older mail."""
    assert read(text).reply_text == text


def test_answers_between_quotes_are_kept_in_order(read: Callable[..., IncomingMail]) -> None:
    """Answers written between the questions stay, with the questions that they answer."""
    mail = read(
        "Dear team,\n\nOn Mon, 2 Feb 2026 at 10:15, Claims <claims@example.com> wrote:\n\n> Which day?\n\nMonday.\n\n"
        "> Which station?\n\nIkeja.\n\n> Kind regards\n> Claims\n"
    )
    assert mail.reply_text == "Dear team,\n\n> Which day?\n\nMonday.\n\n> Which station?\n\nIkeja."


def test_answer_below_the_quote_is_kept(read: Callable[..., IncomingMail]) -> None:
    """Who answers at the bottom loses the quote, not the answer."""
    mail = read("On Mon, 2 Feb 2026 at 10:15, Claims <claims@example.com> wrote:\n> Which day?\n>\nIt was Monday.\n")
    assert mail.reply_text == "It was Monday."


def test_quote_without_author_is_the_persons_choice(read: Callable[..., IncomingMail]) -> None:
    """A quoted line that no attribution names, with an answer under it, stays."""
    text = "> Which day?\n\nIt was Monday."
    assert read(text).reply_text == text


def test_nothing_but_a_quoted_mail_is_an_empty_reply(read: Callable[..., IncomingMail]) -> None:
    """Sending the question back answers nothing."""
    quoted = "On Mon, 2 Feb 2026 at 10:15, Claims <claims@example.com> wrote:\n> Which day?\n> The team\n"
    assert read(quoted).reply_text == ""
    assert read("".join(f"> {line}\n" for line in quoted.splitlines())).reply_text == ""


def test_forward_without_own_words_keeps_what_is_forwarded(read: Callable[..., IncomingMail]) -> None:
    """Passing on the courier's mail is saying what it says."""
    forwarded = (
        "---------- Forwarded message ---------\nFrom: Rider <rider@example.ng>\nDate: Mon, 2 Feb 2026\n"
        "Subject: Pickup\nTo: <ada@example.ng>\n\nI took the parcel at noon.\n"
    )
    assert read(forwarded).reply_text == "I took the parcel at noon."
    assert read(f"See what the rider says.\n\n{forwarded}").reply_text == "See what the rider says."
    assert "I took the parcel at noon." in read(f"FYI\n\n{forwarded}").reply_text


def test_pointer_to_answers_in_the_mail_below_keeps_it(read: Callable[..., IncomingMail]) -> None:
    """Outlook marks no quotes: who says that the answers are in red below has answered there."""
    mail = read(f"Please see my answers below in red.\n\n{HEADER_BLOCKS['outlook']}\n\nWhich day? Monday\n")
    assert "Which day? Monday" in mail.reply_text


def test_mail_that_the_person_introduces_is_kept(read: Callable[..., IncomingMail]) -> None:
    """Evidence that is pasted below "The courier wrote this:" is part of the answer, quoted or not."""
    courier = "From: Rider <rider@example.ng>\nSent: Monday\nTo: Ada\nSubject: Pickup\n\nI took it at noon."
    pasted = f"The courier sent me this:\n\n{courier}"
    assert read(pasted).reply_text == pasted
    said = "The buyer says:\n> it never came"
    assert read(said).reply_text == said


def test_short_attribution_above_quoted_lines_is_cut(read: Callable[..., IncomingMail]) -> None:
    """Some clients write a name and no date; a person's "The buyer wrote:" is not that."""
    assert read("It was Monday.\n\nClaims Team wrote:\n> Which day?").reply_text == "It was Monday."
    own = "The buyer wrote:\n> it never came"
    assert read(own).reply_text == own


def test_each_cut_names_its_rule_and_line(read: Callable[..., IncomingMail]) -> None:
    """What was cut can be explained: by which rule, from which line, which text."""
    cut = read(f"{ANSWER}\n\n{HEADER_BLOCKS['outlook']}\n\nWhich day?\n").cuts[0]
    assert (cut.rule, cut.line) == ("header-block", 4)
    assert cut.text.startswith("From: Claims")
