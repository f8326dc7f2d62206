"""Delivery reports: RFC 3464, and what mail servers wrote before it and still do without it."""

import re

from mailgateway.reading.evidence import Evidence
from mailgateway.reading.headers import Headers
from mailgateway.reading.mail import Bounce
from mailgateway.reading.vocabulary import pattern

_AUTHOR = pattern("bounces", "authors")
_SUBJECT = pattern("bounces", "subjects", before=r"\W{0,6}")
_SAYS = pattern("bounces", "texts")
_RETURNED = pattern("bounces", "returned", before=r"^\W{0,6}")
_ROBOT = re.compile(r"no-?reply|do-?not-?reply")
_DELAYED = re.compile(r"delay|still being retried", re.IGNORECASE)
_JSON = re.compile(r'"(?:notificationType|eventType)"\s{0,4}:\s{0,4}"(?:Bounce|Delivery|DeliveryDelay|Reject)"')
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<!\d)([45]\d\d)[ -]")
_HEAD = 6_000


def bounce_reason(seen: Evidence) -> str:
    """Why a message is a delivery report, '' when it is none.

    A person's mail that quotes or forwards a report has an author, a sender and no report part: it stays a person's.
    """
    headers = seen.headers
    content_type = headers.first("content-type").lower()
    if "report-type" in content_type and "delivery-status" in content_type:
        return "multipart/report of delivery-status (RFC 3464)"
    if seen.part_of_type("message/delivery-status", "message/global-delivery-status"):
        return "a message/delivery-status part (RFC 3464)"
    if "x-failed-recipients" in headers:
        return "X-Failed-Recipients (Exim, Gmail)"
    if seen.text.startswith("{") and _JSON.search(seen.text[:_HEAD]):
        return "a delivery event (Amazon SES through SNS)"
    return _by_words(seen)


def _by_words(seen: Evidence) -> str:
    """The same without any standard part or header: at least two of author, sender, subject, text must agree."""
    daemon = bool(_AUTHOR.search(seen.author_words))
    by_subject = bool(_SUBJECT.match(seen.subject))
    says = bool(_SAYS.search(seen.text[:_HEAD]))
    silent = seen.has_null_sender or not any(box.address for box in seen.authors)
    robot = bool(_ROBOT.search(seen.author_words)) or "x-mlserver" in seen.headers
    is_report = seen.root.content_type == "multipart/report" and not seen.part_of_type("message/feedback-report")
    returned = bool(seen.part_of_type("message/rfc822", "text/rfc822-headers")) or bool(
        _RETURNED.search(seen.text[: 4 * _HEAD])
    )
    rules = (
        (is_report and (daemon or says), "multipart/report from a mail server"),
        (daemon and seen.has_null_sender, "from a mail server, with an empty envelope sender"),
        (daemon and (by_subject or says), "from a mail server, about a delivery"),
        (seen.has_null_sender and by_subject, "an empty envelope sender, and the subject of a delivery report"),
        (silent and by_subject and says, "no author, and the subject and text of a delivery report"),
        (
            says and returned and (silent or robot),
            "returns a message and says that it was not delivered",
        ),
    )
    return next((reason for holds, reason in rules if holds), "")


def read_bounce(seen: Evidence) -> Bounce:
    """Return what the report claims: its fields, or the codes in its text."""
    part = seen.part_of_type("message/delivery-status", "message/global-delivery-status")
    fields = _fields(part.decoded([])) if part else Headers(())
    text = seen.text[:_HEAD]
    diagnostic = fields.first("diagnostic-code").partition(";")[2].strip() or fields.first("diagnostic-code")
    status = _first(_STATUS, fields.first("status"), diagnostic, text)
    code = status or _first(_REPLY_CODE, diagnostic, text)
    action = fields.first("action").lower()
    failed = action == "failed" or (
        not action and not re.search(r"delay|still being retried", seen.subject, re.IGNORECASE)
    )
    recipient = fields.first("final-recipient") or fields.first("original-recipient")
    return Bounce(
        status=status,
        action=action,
        diagnostic=diagnostic[:500],
        permanent=failed and not code.startswith("4"),
        final_recipient=(recipient.rpartition(";")[2].strip() or seen.headers.first("x-failed-recipients")).lower(),
        original_message_id=_original_message_id(seen),
    )


def _fields(raw: bytes) -> Headers:
    """The per-message and the first per-recipient fields, which are groups of header lines."""
    return Headers.parse(re.sub(rb"(?:\r?\n){2,}", b"\n", raw[: _HEAD * 4].strip()) + b"\n\n")


def _first(pattern: re.Pattern[str], *texts: str) -> str:
    for text in texts:
        match = pattern.search(text)
        if match:
            return match[1]
    return ""


def _original_message_id(seen: Evidence) -> str:
    part = seen.part_of_type("message/rfc822", "text/rfc822-headers", "message/global-headers")
    found = Headers.parse(part.decoded([])[: _HEAD * 8]).message_ids("message-id") if part else ()
    return found[0] if found else ""
