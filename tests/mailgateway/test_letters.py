"""Every kind of notice: what it says, in whose time, escaped, in the sender's language."""

from datetime import UTC, datetime
from typing import Any

import pytest

from jumia_core.claims import ClaimView, Outcome, Status, Turn
from jumia_core.kernel import ClaimNumber, Money, WorkCalendar
from jumia_core.notices import Envelope
from mailgateway import letters
from mailgateway.letters import words
from mailgateway.letters.languages import REFUSALS, refusal

WAS_THIS_YOU = {
    "inbound_id": 3,
    "sender": "a@b.example",
    "subject": "Re: <x>",
    "received_at": "2026-12-29T09:00:00+00:00",
    "excerpt": "It broke.",
}
NOW = datetime(2026, 12, 23, 15, 0, tzinfo=UTC)
NUMBER = "12345671"
LAGOS = WorkCalendar.for_country("NG")
SHENZHEN = WorkCalendar.for_country("CN")
DUE = LAGOS.due_before(NOW, 3)
DUE_WORDS = "Thursday 31 December 2026 00:00 (Lagos time), that is by the end of Wednesday 30 December"


def claim(**changes: Any) -> ClaimView:
    """A claim on the seller's turn, with a question in its thread."""
    message = {
        "id": 7,
        "author": "staff",
        "name": "Li Wei",
        "text": "Which order is it about?\nAnd <b>when</b>?",
        "channel": "mail",
        "round": 1,
        "received_at": NOW,
        "standing": None,
        "language": None,
        "flagged": None,
        "evidence": (),
    }
    values: dict[str, Any] = {
        "number": ClaimNumber(NUMBER),
        "shop": "ada-ng",
        "shop_name": "Ada's <Fabrics>",
        "kind": "bill_problem",
        "title": "Bill problem",
        "status": Status.OPEN,
        "turn": Turn.SELLER,
        "round": 1,
        "due_before": DUE,
        "raised_at": NOW,
        "overdue": False,
        "home_country": "NG",
        "team": "shenzhen",
        "seller_email": "ada@example.ng",
        "seller_name": "Ada Obi",
        "fields": {"amount": "12500 NGN"},
        "clock_note": "",
        "deadline_words": (),
        "floor_due": None,
        "delivered_at": NOW,
        "outcome": None,
        "amount": None,
        "resolution_note": "",
        "reopen_before": None,
        "closed_at": None,
        "linked_to": None,
        "seller_zone": "Africa/Lagos",
        "team_zone": "Asia/Shanghai",
        "agent": None,
        "breaches": 0,
        "held_until": None,
        "thread": (message,),
        "events": (),
    }
    return ClaimView.model_validate(values | changes)


def written(kind: str, view: ClaimView | None = None, **data: Any) -> letters.Document:
    """The letter of one kind."""
    view = view or claim()
    notice = Envelope(
        id=1,
        token="0f",  # noqa: S106 - the left part of a Message-ID
        kind=kind,
        account_id=1,
        email="ada@example.ng",
        name="Ada Obi",
        language="en",
        claim_number=NUMBER,
        round=1,
        data=data,
        created_at=NOW,
    )
    calendar = SHENZHEN if kind in letters.TO_STAFF else LAGOS
    return letters.write(letters.Context(notice, NOW, calendar, view, 3))


def flat(document: letters.Document) -> str:
    """The plain text without its line ends."""
    return " ".join(document.text().split())


PLATFORM = {"turn": Turn.PLATFORM, "due_before": datetime(2026, 12, 28, 16, 0, tzinfo=UTC)}
CASES: list[tuple[str, dict[str, Any], dict[str, Any], str, list[str]]] = [
    (
        *("claim_raised", PLATFORM, {}, "We have your claim: Bill problem"),
        ["The number of your claim is 12345671.", "amount: 12500 NGN", "We will answer before Monday 28 December"],
    ),
    (
        *("claim_asked", {}, {"message_id": 7}, "A question about your claim: Bill problem"),
        [f"Answer before {DUE_WORDS}.", "Just reply to this email in English.", "> Which order is it about?"],
    ),
    (
        *("claim_held", {"due_before": None}, {"message_id": 7}, "We are still checking your claim"),
        ["You do not have to do anything now."],
    ),
    ("claim_held", {}, {"message_id": 7}, "We are still checking your claim", [f"our question before {DUE_WORDS}."]),
    (
        "claim_resolved",
        {"status": Status.RESOLVED, "turn": None, "outcome": Outcome.PARTLY, "amount": Money(625000, "NGN")},
        {"message_id": 7},
        "The decision about your claim",
        ["Your claim was accepted in part.", "The amount is NGN 6,250.00.", f"Answer before {DUE_WORDS}."],
    ),
    (
        *("claim_reply_counted", PLATFORM, {"standing": "counted", "flagged": "short", "refused_files": []}),
        "We have your answer",
        ["Thank you.", "Our team will look at it.", "It is our turn now."],
    ),
    (
        "claim_reply_counted",
        PLATFORM,
        {"standing": "further", "refused_files": [{"filename": "run.exe", "why": "not allowed"}]},
        "We have your answer",
        ["keep it with your claim", "- run.exe: not allowed", "Send them again in another form"],
    ),
    (
        *("claim_reply_not_english", {}, {"language": "fr"}, "Please answer in English"),
        ["it is not in English", f"Answer before {DUE_WORDS}.", "3 working days are left after today.", "en anglais"],
    ),
    ("claim_reply_empty", {}, {}, "Your answer was empty", ["no text and no file", f"Answer before {DUE_WORDS}."]),
    (
        "claim_reply_late",
        {"status": Status.CLOSED_NO_REPLY, "turn": None, "due_before": None},
        {"received_at": "2026-12-31T08:00:00+00:00"},
        "Your answer came too late",
        ["came on Thursday 31 December 2026 09:00 (Lagos time)", "was closed", "raise the same matter once more"],
    ),
    (
        *("claim_reply_late", {"status": Status.RESOLVED, "turn": None}, {}, "Your answer came too late"),
        ["The claim is decided"],
    ),
    (
        *("claim_reminder", {}, {"which": "one_working_day"}, "Please answer: one working day is left"),
        ["> Which order is it about?", f"Answer before {DUE_WORDS}."],
    ),
    ("claim_reminder", {}, {"which": "last_morning"}, "Today is the last day to answer", ["the claim closes"]),
    ("claim_closed", {"status": Status.CLOSED_NO_REPLY}, {}, "Your claim is closed: we had no answer", ["once more"]),
    ("claim_reopened", PLATFORM, {"why": "It came in time."}, "Your claim is open again", ["It came in time."]),
    ("claim_withdrawn", {"status": Status.WITHDRAWN}, {}, "You took your claim back", ["It is closed"]),
    (
        "claim_unreachable",
        {},
        {},
        "Our email does not reach Ada Obi",
        ["ada@example.ng", "You can answer for your shop."],
    ),
    (
        "claim_deadline_moved",
        {},
        {"old": NOW.isoformat(), "new": DUE.isoformat(), "why": "a new holiday"},
        "You have more time to answer",
        ["The reason: a new holiday.", f"Answer before {DUE_WORDS}."],
    ),
    (
        *("claim_was_this_you", {}, WAS_THIS_YOU, "Was this you?"),
        [
            "from: a@b.example",
            "received: Tuesday 29 December 2026 10:00",
            "> It broke.",
            "yes: we take that email as your answer",
            "no: we throw it away",
        ],
    ),
    (
        "claim_new",
        PLATFORM,
        {},
        "New: Bill problem",
        ["Claim 12345671", "Our time ends: Tuesday 29 December", "resolve accepted"],
    ),
    (
        *("claim_assigned", PLATFORM, {"by": "Chen Yu"}, "This claim is yours now"),
        ["Chen Yu gave you this claim.", "Our time ends"],
    ),
    ("claim_answered", PLATFORM, {"message_id": 7}, "The seller answered", ["> Which order", "Our time ends"]),
    ("claim_overdue", PLATFORM, {}, "Overdue: the seller waits for us", ["was not answered in time"]),
    ("claim_undelivered", {}, {}, "Your question is not delivered yet", ["24 hours"]),
    (
        *("claim_seller_unreachable", {}, {"reason": "550 no such user"}, "Our email does not reach the seller"),
        ["> 550 no such user", "clock is stopped"],
    ),
    ("claim_agent_reminder", PLATFORM, {"which": "last_morning"}, "Today is the last day to answer the seller", []),
    (
        "claim_agent_reminder",
        PLATFORM,
        {"which": "one_working_day"},
        "One working day is left to answer the seller",
        [],
    ),
    (
        *("claim_review", {}, {"message_id": 7, "until": DUE.isoformat()}, "Please look: a message did not count"),
        ["> Which order", "Please decide before Thursday 31 December 2026 07:00 (Shanghai time)"],
    ),
    ("claim_review", {}, {"until": None}, "Please look: a message did not count", ["quarantine"]),
    ("claim_agent_reopened", PLATFORM, {"why": "It came in time."}, "Open again", ["on our turn", "It came in time."]),
    ("claim_agent_closed", {}, {}, "Closed: the seller did not answer", ["closed by itself"]),
    ("claim_agent_withdrawn", {}, {}, "Withdrawn by the seller", ["took the claim back"]),
    (
        *("claim_command_problem", {}, {"problem": "The claim is closed.", "hint": "Only an open one."}),
        "We could not do that",
        ["Your email changed nothing: > The claim is closed.", "Only an open one."],
    ),
    (
        *("intake_silent", {}, {"intake": "smtp", "seen_at": NOW.isoformat()}, "The mail intake smtp is silent"),
        ["last heard of on Wednesday 23 December 2026 23:00 (Shanghai time)"],
    ),
]


@pytest.mark.parametrize(
    ("kind", "changes", "data", "subject", "said"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)]
)
def test_a_letter_says_what_its_reader_needs(
    kind: str, changes: dict[str, Any], data: dict[str, Any], subject: str, said: list[str]
) -> None:
    """The subject, and each sentence, in the text and in the HTML."""
    document = written(kind, claim(**changes), **data)
    assert document.subject == subject
    text, page = flat(document), document.html()
    for sentence in said:
        assert sentence in text
    assert text.startswith("Hello Ada Obi,")
    assert "<b>" not in page
    assert "<Fabrics>" not in page
    assert "<x>" not in page
    assert "http" not in page
    assert max(map(len, document.text().splitlines())) <= 120
    assert "None" not in text


def test_every_kind_has_a_letter_here() -> None:
    """A new kind of notice needs its letter, and its line in this table."""
    assert {kind for kind, *_ in CASES} == set(letters.WRITERS) - set(letters.TO_PERSONS)


def test_a_whole_letter() -> None:
    """The question as a seller reads it."""
    assert written("claim_asked", message_id=7).text() == (
        "Hello Ada Obi,\n\n"
        "We have a question about your claim:\n\n"
        "> Which order is it about?\n> And <b>when</b>?\n\n"
        "Answer before Thursday 31 December 2026 00:00 (Lagos time), that is by\n"
        "the end of Wednesday 30 December.\n\n"
        "Just reply to this email in English.\n\n"
        "If we have no answer by then, the claim closes.\n\n"
        "Seller Center, claims team\n"
    )
    assert "And &lt;b&gt;when&lt;/b&gt;?" in written("claim_asked", message_id=7).html()


def test_a_second_question_never_promises_less() -> None:
    """The later of the two deadlines is named while the first one runs."""
    later = LAGOS.due_before(NOW, 5)
    text = flat(written("claim_asked", claim(due_before=later), message_id=7))
    assert words.deadline(later, LAGOS.tz) in text


@pytest.mark.parametrize("language", ["fr", "ar", "zh-cn", "sw", "pt", "es", "tr", "hi", "de", "ru"])
def test_the_refusal_speaks_the_senders_language(language: str) -> None:
    """What happened, what to do, until when, how many days; Arabic from right to left."""
    document = written("claim_reply_not_english", language=language)
    text = document.text()
    assert REFUSALS[language[:2]].happened in text
    assert REFUSALS[language[:2]].do in text
    assert "2026-12-31 00:00 (Lagos)" in text
    assert f'lang="{language[:2]}" dir="{"rtl" if language == "ar" else "ltr"}"' in document.html()


def test_the_refusal_without_a_running_clock_or_a_known_language() -> None:
    """No deadline is invented, and an unknown language gets the English words only."""
    text = written("claim_reply_not_english", claim(**PLATFORM), language="fr").text()
    assert "Aucun délai" in text
    assert "No deadline is running for you now." in text
    assert refusal("xx", None, None) is None
    assert refusal(None, None, None) is None


@pytest.mark.parametrize(
    ("country", "due", "expected"),
    [
        ("NG", "2026-12-30T23:00", DUE_WORDS),
        (
            *("EG", "2026-04-23T22:00"),
            "Friday 24 April 2026 01:00 (Cairo time), that is by the end of Thursday 23 April",
        ),
        ("KE", "2026-12-16T09:30", "Wednesday 16 December 2026 12:30 (Nairobi time)"),
    ],
)
def test_a_deadline_in_words(country: str, due: str, expected: str) -> None:
    """In the reader's zone, with the last day; also where midnight does not exist; else just the instant."""
    instant = datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert words.deadline(instant, WorkCalendar.for_country(country).tz) == expected


def test_how_long_is_left() -> None:
    """In whole working days, with the right plural."""
    at = [datetime(2026, 12, day, 10, tzinfo=UTC) for day in (23, 24, 29, 30, 31)]
    assert [words.days_left(LAGOS, now, DUE) for now in at] == [
        *("3 working days are left after today.", "2 working days are left after today."),
        *("1 working day is left after today.", "Today is the last day.", "The time is over."),
    ]
