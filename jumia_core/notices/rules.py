"""Pure decisions about notices: what a kind is about, where it is told, and when a chat is left to sleep."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from jumia_core.kernel import day_start, utc

QUIET_FROM, QUIET_UNTIL = time(21), time(7)  # local; ours


class Channel(StrEnum):
    """The ways in which a person is told."""

    MAIL = "mail"
    CHAT = "chat"


class Topic(StrEnum):
    """What a notice is about: what a person may switch on and off."""

    CLAIMS = "claims"
    DEADLINES = "deadlines"
    TEAM = "team"
    SETTINGS = "settings"
    SECURITY = "security"


_DEADLINES = frozenset({"claim_reminder", "claim_deadline_moved", "claim_agent_reminder", "claim_overdue"})
_TEAM = frozenset(
    {
        "claim_new",
        "claim_answered",
        "claim_assigned",
        "claim_review",
        "claim_undelivered",
        "claim_seller_unreachable",
        "claim_agent_withdrawn",
        "claim_agent_reopened",
        "claim_agent_closed",
        "account_manager_asked",
        "intake_silent",
    }
)
# Where the shop's money goes: who is in somebody's chat must not be able to switch this off first.
_SECURITY = frozenset({"settings_payment_changed", "settings_payment_cancelled"})
# Told at once, whatever the hour: they run against a clock, or somebody else may be in the account.
_URGENT = _DEADLINES | {"claim_asked", "claim_closed", "claim_was_this_you"}
# What only a mail can say: it carries a secret, or answers a mail.
MAIL_ONLY = frozenset(
    {"account_reset_link", "account_link_code", "account_invited", "account_manager_asked", "claim_command_problem"}
)
# A chat says it only after the mail is delivered: the seller's clock starts with the mail, never with a chat message.
AFTER_MAIL = frozenset({"claim_asked", "claim_resolved"})
# What ends the links of chats is said in them all the same: who holds such a chat must hear why it ends.
LAST_WORDS = frozenset({"account_password_changed"})
# Mail that a person cannot switch off: a claim's clock hangs on it, or the account's safety.
FIXED_MAIL = frozenset({Topic.CLAIMS, Topic.DEADLINES, Topic.SECURITY})
FIXED_CHAT = frozenset({Topic.SECURITY})


def topic_of(kind: str) -> Topic:
    """Return what a kind of notice is about."""
    if kind in _DEADLINES:
        return Topic.DEADLINES
    if kind in _TEAM:
        return Topic.TEAM
    if kind in _SECURITY:
        return Topic.SECURITY
    word = kind.partition("_")[0]
    return {"claim": Topic.CLAIMS, "settings": Topic.SETTINGS, "account": Topic.SECURITY}.get(word, Topic.TEAM)


def is_fixed(topic: Topic, channel: Channel) -> bool:
    """Tell whether a person cannot switch it off."""
    return topic in (FIXED_MAIL if channel is Channel.MAIL else FIXED_CHAT)


def is_urgent(kind: str) -> bool:
    """Tell whether a chat is told at once, also at night."""
    return kind in _URGENT or topic_of(kind) is Topic.SECURITY


def quiet_until(at: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when the quiet hours [21:00, 07:00) end (UTC) in which an instant falls; None outside of them."""
    local = at.astimezone(zone)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return None
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    morning = day_start(day, zone).astimezone(zone)
    return utc(datetime.combine(morning.date(), QUIET_UNTIL, zone))
