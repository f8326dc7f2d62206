"""Letters that answer a seller's reply: it counted, or why not and what to do."""

from collections.abc import Callable

from mailgateway.letters import words
from mailgateway.letters.context import Context
from mailgateway.letters.document import Document, Lists, Says
from mailgateway.letters.languages import refusal
from mailgateway.letters.seller import letter

AGAIN = "Please reply to this email in English. Simple English is enough."


def counted(context: Context) -> Document:
    """We have it; it is our turn."""
    refused = context.data.get("refused_files") or []
    files = tuple(f"{file.get('filename', 'a file')}: {file.get('why', '')}" for file in refused)
    further = context.data.get("standing") == "further"
    return letter(
        context,
        "We have your answer",
        Says("We have your message and keep it with your claim." if further else "We have your answer. Thank you."),
        Says("We could not take these files:") if files else None,
        Lists(files) if files else None,
        Says("Send them again in another form, as a reply to this email.") if files else None,
        Says("Your message was hard to read for our system. Our team will look at it.")
        if context.data.get("flagged")
        else None,
        Says(f"It is our turn now. We will answer before {context.due()}.")
        if context.due() and context.claim.turn == "platform"
        else None,
    )


def not_english(context: Context) -> Document:
    """It does not count: English is needed. Said in English and in the sender's own language."""
    due = context.claim.due_before if context.claim.turn == "seller" else None
    left = context.calendar.working_days_left(context.now, due) if due is not None else None
    until = words.short(due, context.zone) if due is not None else None
    return letter(
        context,
        "Please answer in English",
        Says("We could not take your answer, because it is not in English.", strong=True),
        Says(AGAIN),
        *_time(context),
        refusal(context.data.get("language"), until, left),
        Says("Was your answer in English? Then we are sorry. A person of our team can still let it count: write so."),
    )


def empty(context: Context) -> Document:
    """Nothing was in it."""
    return letter(
        context,
        "Your answer was empty",
        Says("Your email came to us, but there was no text and no file in it."),
        Says(AGAIN),
        *_time(context),
    )


def late(context: Context) -> Document:
    """Too late, and what can still be done."""
    status = context.claim.status
    came = f"Your email came on {context.instant('received_at')}." if context.data.get("received_at") else None
    closing = {
        "closed_no_reply": "The claim was closed, because we had no answer in time.",
        "withdrawn": "The claim was taken back before, so it is closed.",
        "resolved": "The claim is decided, and the time to answer the decision is over.",
    }.get(status, "The time to answer was over.")
    again = status in {"closed_no_reply", "withdrawn"}
    return letter(
        context,
        "Your answer came too late",
        Says(came) if came else None,
        Says(closing, strong=True),
        Says("You can raise the same matter once more. Use a new claim for it.") if again else None,
    )


def _time(context: Context) -> tuple[Says, ...]:
    if context.claim.turn != "seller" or not context.due():
        return (Says("No deadline is running for you now."),)
    return (Says(f"Answer before {context.due()}.", strong=True), Says(context.left()))


WRITERS: dict[str, Callable[[Context], Document]] = {
    "claim_reply_counted": counted,
    "claim_reply_not_english": not_english,
    "claim_reply_empty": empty,
    "claim_reply_late": late,
}
