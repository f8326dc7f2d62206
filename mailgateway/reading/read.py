"""Reading a message: the one function that the gateway calls."""

from dataclasses import replace

from mailgateway.reading.addresses import Mailbox, author, mailboxes
from mailgateway.reading.bodies import Body, read_body
from mailgateway.reading.bounces import read_bounce
from mailgateway.reading.evidence import Evidence, envelope_sender_of
from mailgateway.reading.headers import Headers
from mailgateway.reading.kinds import classify
from mailgateway.reading.lines import shown
from mailgateway.reading.mail import IncomingMail, MailKind, Step
from mailgateway.reading.mime import Part, parse
from mailgateway.reading.permissions import may_be_answered, may_count
from mailgateway.reading.reply import Reply, extract_reply

_RECIPIENT_HEADERS = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_MOST_RECIPIENTS = 500


def read_mail(raw: bytes, *, envelope_sender: str | None = None) -> IncomingMail:
    """Read one message. Pure, total and bounded: any bytes give an answer, in time linear in their number.

    `envelope_sender` is what the server heard in MAIL FROM ('' for `<>`); without it the topmost Return-Path
    speaks. What was malformed is in `problems`, what was decided and why in `steps` and `cuts`.
    """
    problems: list[str] = []
    try:
        return _read(raw, envelope_sender, problems)
    except Exception as error:  # noqa: BLE001 - our own mistake must not stop the mail behind this one
        problems.append(f"could not be read: {type(error).__name__}")
        return _unreadable(problems)


def _read(raw: bytes, envelope_sender: str | None, problems: list[str]) -> IncomingMail:
    root = parse(raw, problems)
    body = read_body(root, problems)
    reply = extract_reply(body.lines)
    seen = _evidence(root, shown(body.lines), envelope_sender)
    return _assemble(seen, body, reply, problems)


def _unreadable(problems: list[str]) -> IncomingMail:
    """A mail without sender or text, for a person to look at: it is kept, and nothing is decided by it."""
    headers = Headers(())
    empty = Part(headers, "text/plain", b"")
    seen = Evidence(headers=headers, root=empty, authors=(), subject="", text="", envelope_sender=None)
    return replace(
        _assemble(seen, Body(), Reply("", ()), problems),
        may_be_answered=False,
        may_be_answered_reason=problems[-1],
    )


def _evidence(root: Part, text: str, envelope_sender: str | None) -> Evidence:
    headers = root.headers
    return Evidence(
        headers=headers,
        root=root,
        authors=tuple(box for value in headers.all("from") for box in mailboxes(value)),
        subject=headers.text("subject"),
        text=text,
        envelope_sender=envelope_sender_of(headers, envelope_sender),
        parts=tuple(root.walk()),
    )


def _assemble(seen: Evidence, body: Body, reply: Reply, problems: list[str]) -> IncomingMail:
    headers = seen.headers
    sender, sender_problem = author(headers.all("from"))
    kind, kind_reason = classify(seen)
    counts = may_count(seen, kind, kind_reason)
    answers = may_be_answered(seen, kind, kind_reason, counts)
    steps = [
        Step("sender", sender.address or "nobody", sender_problem or "the one address in From"),
        Step("kind", kind.value, kind_reason),
        *body.steps,
        *(Step("cut", f"{cut.rule} at line {cut.line}", cut.text[:120]) for cut in reply.cuts),
        Step("may count", "yes" if counts[0] else "no", counts[1]),
        Step("may be answered", "yes" if answers[0] else "no", answers[1]),
    ]
    return IncomingMail(
        kind=kind,
        kind_reason=kind_reason,
        subject=seen.subject,
        sender=sender.address,
        sender_name=sender.name,
        sender_problem=sender_problem,
        recipients=_recipients(headers),
        message_id=next(iter(headers.message_ids("message-id")), headers.first("message-id")[:998]),
        in_reply_to=headers.message_ids("in-reply-to"),
        references=headers.message_ids("references"),
        date_header=headers.date(),
        authentication_results=headers.all("authentication-results"),
        text=seen.text,
        reply_text=reply.text,
        attachments=tuple(body.attachments),
        may_count=counts[0],
        may_count_reason=counts[1],
        may_be_answered=answers[0],
        may_be_answered_reason=answers[1],
        bounce=read_bounce(seen) if kind is MailKind.BOUNCE else None,
        problems=tuple(dict.fromkeys(problems)),
        cuts=reply.cuts,
        steps=tuple(steps),
    )


def _recipients(headers: Headers) -> tuple[str, ...]:
    """Every address that the mail says it was sent to, once, in order."""
    boxes: list[Mailbox] = []
    for name in _RECIPIENT_HEADERS:
        for value in headers.all(name)[:_MOST_RECIPIENTS]:
            boxes.extend(mailboxes(value))
    return tuple(dict.fromkeys(box.address for box in boxes if box.address))[:_MOST_RECIPIENTS]
