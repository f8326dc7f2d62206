"""Notices: what the platform tells people, queued with the verb that causes it, and what became of it."""

from jumia_core.notices.deliveries import Deliveries, Delivery, Envelope, Hook
from jumia_core.notices.model import Notice, NoticeState
from jumia_core.notices.outbox import SEND, Letter, capped, notify

__all__ = [
    "SEND",
    "Deliveries",
    "Delivery",
    "Envelope",
    "Hook",
    "Letter",
    "Notice",
    "NoticeState",
    "capped",
    "notify",
]
