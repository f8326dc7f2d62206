"""Notices: what the platform tells people, queued with the verb that causes it, and what became of it."""

from jumia_core.notices.choices import ChoiceView, OwnNotices
from jumia_core.notices.deliveries import Deliveries, Delivery, Envelope, Hook
from jumia_core.notices.model import Notice, NoticeState
from jumia_core.notices.outbox import SEND, SEND_CHAT, Letter, capped, notify
from jumia_core.notices.rules import MAIL_ONLY, Channel, Topic

__all__ = [
    "MAIL_ONLY",
    "SEND",
    "SEND_CHAT",
    "Channel",
    "ChoiceView",
    "Deliveries",
    "Delivery",
    "Envelope",
    "Hook",
    "Letter",
    "Notice",
    "NoticeState",
    "OwnNotices",
    "Topic",
    "capped",
    "notify",
]
