"""The two decisions about robots: may a mail count as a reply, and may it be answered?

They differ: a person's mail through a mailing list counts, and must not be answered by a machine.
"""

import re

from mailgateway.reading.evidence import Evidence
from mailgateway.reading.mail import MailKind
from mailgateway.reading.robots import BY_SUBJECT

_NOT_A_REPLY = {MailKind.BOUNCE: "a delivery report", MailKind.FEEDBACK: "a feedback report"}
_BULK = re.compile(r"\s*(?:bulk|list|junk|auto[_-]reply)\b", re.IGNORECASE)
_LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post", "list-help", "list-owner", "list-archive", "mailing-list")


def may_count(seen: Evidence, kind: MailKind, kind_reason: str) -> tuple[bool, str]:
    """Whether a message may be somebody's reply to a claim, and why.

    A subject such as "Automatic reply" alone does not say no: refusing a person is the worse mistake.
    """
    if kind in _NOT_A_REPLY:
        return False, f"{_NOT_A_REPLY[kind]}: {kind_reason}"
    submitted = seen.headers.first("auto-submitted").partition(";")[0].strip().lower()
    if submitted and submitted != "no":
        return False, f"Auto-Submitted: {submitted[:40]} (RFC 3834)"
    if seen.has_null_sender:
        return False, "empty envelope sender (RFC 5321 section 4.5.5)"
    if kind is MailKind.AUTO and kind_reason != BY_SUBJECT:
        return False, kind_reason
    return True, "nothing says that a machine wrote it"


def may_be_answered(seen: Evidence, kind: MailKind, kind_reason: str, counts: tuple[bool, str]) -> tuple[bool, str]:
    """Whether a machine may send an answer (RFC 3834 section 2), and why."""
    counted, reason = counts
    if not counted:
        return False, reason
    headers = seen.headers
    if kind is MailKind.AUTO:
        return False, kind_reason
    if _BULK.match(headers.first("precedence")):
        return False, f"Precedence: {headers.first('precedence')[:40]}"
    suppress = headers.first("x-auto-response-suppress")
    if suppress and suppress.strip().lower() != "none":
        return False, f"X-Auto-Response-Suppress: {suppress[:40]}"
    listed = next((name for name in _LIST_HEADERS if name in headers), "")
    if listed:
        return False, f"{listed.title()} header: it came through a list"
    return True, "a person's own mail"
