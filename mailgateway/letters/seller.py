"""Letters to sellers about their claim: short sentences for people who read English as a second language."""

from collections.abc import Callable
from datetime import datetime

from jumia_core.claims import Outcome
from mailgateway.letters import words
from mailgateway.letters.context import Context
from mailgateway.letters.document import Block, Document, Lists, Quotes, Says

ANSWER = "Just reply to this email in English."
SIGNATURE = Says("Seller Center, claims team")
_OUTCOMES = {
    Outcome.ACCEPTED: "Your claim was accepted.",
    Outcome.PARTLY: "Your claim was accepted in part.",
    Outcome.REJECTED: "Your claim was rejected.",
}


def letter(context: Context, subject: str, *blocks: Block | None) -> Document:
    """Put a letter together; blocks that are None are left out."""
    said = [block for block in blocks if block is not None]
    return Document(subject, (Says(context.hello), *said, SIGNATURE))


def raised(context: Context) -> Document:
    """We have the claim, and answer by then."""
    claim = context.claim
    return letter(
        context,
        f"We have your claim: {claim.title}",
        Says(f"We have your claim about {claim.shop_name}: {claim.title}."),
        Says(f"The number of your claim is {claim.number}."),
        _facts(context),
        Says(f"We will answer before {context.due()}.") if context.due() else None,
        Says(f"Do you want to add something? {ANSWER}"),
    )


def asked(context: Context) -> Document:
    """The question, the deadline, and how to answer."""
    deadline = words.deadline(context.answer_due(), context.zone)
    return letter(
        context,
        f"A question about your claim: {context.claim.title}",
        Says("We have a question about your claim:"),
        Quotes(context.message()),
        Says(f"Answer before {deadline}.", strong=True),
        Says(ANSWER),
        Says("If we have no answer by then, the claim closes."),
    )


def held(context: Context) -> Document:
    """Still checking; nothing to do."""
    waits = context.claim.turn == "seller"
    return letter(
        context,
        "We are still checking your claim",
        Says("We are still checking your claim. Our team writes:"),
        Quotes(context.message()),
        Says(f"We still need your answer to our question before {context.due()}.", strong=True)
        if waits and context.due()
        else Says("You do not have to do anything now."),
    )


def resolved(context: Context) -> Document:
    """The decision, and how long it can be answered."""
    claim = context.claim
    until = words.deadline(context.calendar.due_before(context.now, context.reopen_days), context.zone)
    return letter(
        context,
        "The decision about your claim",
        Says(_OUTCOMES[claim.outcome], strong=True) if claim.outcome is not None else None,
        Says(f"The amount is {claim.amount}.") if claim.amount is not None else None,
        Says("Our team writes:"),
        Quotes(context.message() or claim.resolution_note),
        Says(f"Do you not agree? Answer before {until}. {ANSWER} Your answer opens the claim again."),
    )


def reminder(context: Context) -> Document:
    """Time is running out."""
    last = context.data.get("which") == "last_morning"
    question = next((message.text for message in reversed(context.claim.thread) if message.author == "staff"), "")
    return letter(
        context,
        "Today is the last day to answer" if last else "Please answer: one working day is left",
        Says("We still wait for your answer about this claim. Our question was:"),
        Quotes(question) if question else None,
        Says(f"Answer before {context.due()}.", strong=True) if context.due() else None,
        Says(ANSWER),
        Says("If we have no answer by then, the claim closes."),
    )


def closed(context: Context) -> Document:
    """Closed for silence."""
    return letter(
        context,
        "Your claim is closed: we had no answer",
        Says("Your claim is closed, because we had no answer in time."),
        Says("Did you answer in time? Reply to this email and tell us when, and from which address."),
        Says("You can raise the same matter once more. Use a new claim for it."),
    )


def reopened(context: Context) -> Document:
    """Open again."""
    return letter(
        context,
        "Your claim is open again",
        Says("Your claim is open again."),
        Says(str(context.data.get("why", ""))) if context.data.get("why") else None,
        Says(f"It is our turn now. We will answer before {context.due()}.") if context.due() else None,
    )


def withdrawn(context: Context) -> Document:
    """Taken back by the seller."""
    return letter(
        context,
        "You took your claim back",
        Says("You took this claim back. It is closed, and you do not have to do anything."),
        Says("If you did not do this, reply to this email."),
    )


def unreachable(context: Context) -> Document:
    """To another member of the shop: our mail does not reach the one who raised the claim."""
    claim = context.claim
    question = next((message.text for message in reversed(claim.thread) if message.author == "staff"), "")
    return letter(
        context,
        f"Our email does not reach {claim.seller_name}",
        Says(f"We could not deliver our email about this claim to {claim.seller_name} ({claim.seller_email})."),
        Says("Our question was:") if question else None,
        Quotes(question) if question else None,
        Says("The time to answer does not run until our email is delivered."),
        Says(f"You can answer for your shop. {ANSWER}"),
    )


def deadline_moved(context: Context) -> Document:
    """The deadline moved later."""
    new = datetime.fromisoformat(str(context.data["new"]))
    return letter(
        context,
        "You have more time to answer",
        Says("You have more time to answer our question."),
        Says(f"The reason: {context.data.get('why', '')}."),
        Says(f"Answer before {words.deadline(new, context.zone)}.", strong=True),
        Says(ANSWER),
    )


def was_this_you(context: Context) -> Document:
    """Mail for the claim came from an address that we do not know."""
    return letter(
        context,
        "Was this you?",
        Says("An email for this claim came from an address that we do not know:"),
        Lists(
            (
                f"from: {context.data['sender']}",
                f"subject: {context.data['subject']}",
                f"received: {context.instant('received_at')}",
            )
        ),
        Quotes(context.data["excerpt"]) if context.data["excerpt"] else None,
        Says(f"We still need an answer before {context.due()}.")
        if context.claim.turn == "seller" and context.due()
        else None,
        Says("Was it you? Reply to this email with one word.", strong=True),
        Lists(
            (
                "yes: we take that email as your answer. It counts from the time when it came.",
                "no: we throw it away.",
            )
        ),
    )


def _facts(context: Context) -> Lists | None:
    fields = context.claim.fields
    items = tuple(f"{name.replace('_', ' ')}: {value}" for name, value in fields.items())
    return Lists(items) if items else None


WRITERS: dict[str, Callable[[Context], Document]] = {
    "claim_raised": raised,
    "claim_asked": asked,
    "claim_held": held,
    "claim_resolved": resolved,
    "claim_reminder": reminder,
    "claim_closed": closed,
    "claim_reopened": reopened,
    "claim_withdrawn": withdrawn,
    "claim_unreachable": unreachable,
    "claim_deadline_moved": deadline_moved,
    "claim_was_this_you": was_this_you,
}
