"""Who is speaking: a person, a machine on a person's behalf, a mail server, or a complaint desk."""

from collections.abc import Callable

from mailgateway.reading.bounces import bounce_reason
from mailgateway.reading.evidence import Evidence
from mailgateway.reading.mail import MailKind
from mailgateway.reading.robots import automatic_reason, feedback_reason

_RULES: tuple[tuple[MailKind, Callable[[Evidence], str]], ...] = (
    (MailKind.FEEDBACK, feedback_reason),
    (MailKind.BOUNCE, bounce_reason),
    (MailKind.AUTO, automatic_reason),
)
"""In this order: a report is also automatic, and a complaint may carry a report."""


def classify(seen: Evidence) -> tuple[MailKind, str]:
    """Return the kind and the evidence for it; a person unless something says otherwise."""
    for kind, rule in _RULES:
        reason = rule(seen)
        if reason:
            return kind, reason
    return MailKind.HUMAN, "no header or part of a machine's mail"
