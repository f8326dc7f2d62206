"""Letters to the platform's own people: what happened, until when, and the three commands."""

from collections.abc import Callable

from mailgateway.letters import words
from mailgateway.letters.context import Context
from mailgateway.letters.document import Block, Document, Lists, Quotes, Says

COMMANDS = Lists(
    (
        "ask, and on the next lines your question",
        "hold, and on the next lines a note that you are still checking",
        "resolve accepted (or partly, or rejected), with an amount such as 12500 NGN if there is one, and a note",
    )
)


def letter(context: Context, subject: str, *blocks: Block | None, commands: bool = True) -> Document:
    """Put a letter to staff together; blocks that are None are left out."""
    claim = context.claim
    about = f"Claim {claim.number}, {claim.shop_name} ({claim.home_country}): {claim.title}."
    said = [block for block in blocks if block is not None]
    how: list[Block] = [Says("Reply to this email. The first line is one of:"), COMMANDS] if commands else []
    return Document(subject, (Says(context.hello), Says(about), *said, *how))


def new(context: Context) -> Document:
    """A claim was raised."""
    claim = context.claim
    fields = tuple(f"{name.replace('_', ' ')}: {value}" for name, value in claim.fields.items())
    text = claim.thread[0].text if claim.thread else ""
    return letter(
        context,
        f"New: {claim.title}",
        Lists(fields) if fields else None,
        Quotes(text) if text else None,
        _files(context, claim.thread[0].id if claim.thread else None),
        _until(context),
    )


def assigned(context: Context) -> Document:
    """To one agent: this claim is yours."""
    by = context.data.get("by")
    return letter(
        context,
        "This claim is yours now",
        Says(f"{by} gave you this claim." if by else "This claim was given to you.", strong=True),
        _until(context),
    )


def answered(context: Context) -> Document:
    """The seller replied."""
    flagged = next((m.flagged for m in context.claim.thread if m.id == context.data.get("message_id")), None)
    return letter(
        context,
        "The seller answered",
        Says("The seller answered:"),
        Quotes(context.message()),
        _files(context, context.data.get("message_id")),
        Says(f"Please look at it: {flagged}.") if flagged else None,
        _until(context),
    )


def overdue(context: Context) -> Document:
    """To the leads: no answer of ours in time."""
    return letter(
        context,
        "Overdue: the seller waits for us",
        Says("This claim was not answered in time. It does not close; it waits for us.", strong=True),
    )


def undelivered(context: Context) -> Document:
    """The question is still not delivered after a day."""
    return letter(
        context,
        "Your question is not delivered yet",
        Says("The email with your question has not been delivered for 24 hours. The seller's clock has not started."),
        Says("We keep trying. You can reach the seller by other ways."),
        commands=False,
    )


def seller_unreachable(context: Context) -> Document:
    """The question failed for good."""
    claim = context.claim
    return letter(
        context,
        "Our email does not reach the seller",
        Says(f"The email to {claim.seller_email} failed for good. The seller's clock is stopped.", strong=True),
        Says("The mail server said:"),
        Quotes(str(context.data.get("reason", "")) or "nothing"),
        Says("Reach the seller by other ways. A new question, once it is delivered, starts a full clock."),
    )


def reminder(context: Context) -> Document:
    """Our own time is running out."""
    last = context.data.get("which") == "last_morning"
    return letter(
        context,
        "Today is the last day to answer the seller" if last else "One working day is left to answer the seller",
        _until(context),
    )


def review(context: Context) -> Document:
    """Something came in time that did not count: look before it closes."""
    text = context.message()
    until = (
        f"Please decide before {context.instant('until')}; then the claim closes." if context.data.get("until") else ""
    )
    return letter(
        context,
        "Please look: a message did not count",
        Says("The seller's time is over, but a message came in time that was not counted."),
        Quotes(text) if text else Says("It is in quarantine: see `seller-center mail quarantine list`."),
        Says(until, strong=True) if until else None,
        Says("If it is good enough, let it count. It keeps the time when it came."),
        commands=False,
    )


def reopened(context: Context) -> Document:
    """Open again, our turn."""
    why = str(context.data.get("why", ""))
    return letter(
        context,
        "Open again",
        Says("The claim is open again, on our turn."),
        Says(why) if why else None,
        Quotes(context.message()) if context.message() else None,
        _until(context),
    )


def closed(context: Context) -> Document:
    """Closed for silence."""
    return letter(context, "Closed: the seller did not answer", Says("It closed by itself."), commands=False)


def withdrawn(context: Context) -> Document:
    """Taken back by the seller."""
    return letter(context, "Withdrawn by the seller", Says("The seller took the claim back."), commands=False)


def command_problem(context: Context) -> Document:
    """A command by email was not understood, or not possible. Nothing was done."""
    hint = str(context.data.get("hint", ""))
    return letter(
        context,
        "We could not do that",
        Says("Your email changed nothing:"),
        Quotes(str(context.data.get("problem", ""))),
        Says(hint) if hint else None,
    )


def intake_silent(context: Context) -> Document:
    """To the operators: a way in has fallen silent, and the sweep waits for it."""
    name = str(context.data.get("intake", ""))
    return Document(
        f"The mail intake {name} is silent",
        (
            Says(context.hello),
            Says(f"The intake {name} was last heard of on {context.instant('seen_at')}.", strong=True),
            Says("No claim is closed while mail may be unread there."),
            Says("Start it again, or retire it if it will not come back."),
        ),
    )


def _until(context: Context) -> Says | None:
    due = context.claim.due_before
    if due is None or context.claim.turn != "platform":
        return None
    return Says(f"Our time ends: {words.deadline(due, context.zone)}.", strong=True)


def _files(context: Context, message_id: object) -> Lists | None:
    files = [file for m in context.claim.thread if m.id == message_id for file in m.evidence]
    return Lists(tuple(f"file: {file.filename} ({file.size:,} bytes)" for file in files)) if files else None


WRITERS: dict[str, Callable[[Context], Document]] = {
    "claim_new": new,
    "claim_assigned": assigned,
    "claim_answered": answered,
    "claim_overdue": overdue,
    "claim_undelivered": undelivered,
    "claim_seller_unreachable": seller_unreachable,
    "claim_agent_reminder": reminder,
    "claim_review": review,
    "claim_agent_reopened": reopened,
    "claim_agent_closed": closed,
    "claim_agent_withdrawn": withdrawn,
    "claim_command_problem": command_problem,
    "intake_silent": intake_silent,
}
