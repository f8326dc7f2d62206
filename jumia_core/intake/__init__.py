"""Intake: what came in from outside, durable before it is acknowledged, and what became of it."""

from jumia_core.intake.inbox import (
    JUDGE,
    InboundView,
    Inbox,
    IntakeView,
    Received,
    drop_held,
    held_view,
    quarantined_for,
    read_until,
    release_held,
    retire,
    silent_intakes,
    ways_in,
)
from jumia_core.intake.model import Inbound, Intake, Verdict

__all__ = [
    "JUDGE",
    "Inbound",
    "InboundView",
    "Inbox",
    "Intake",
    "IntakeView",
    "Received",
    "Verdict",
    "drop_held",
    "held_view",
    "quarantined_for",
    "read_until",
    "release_held",
    "retire",
    "silent_intakes",
    "ways_in",
]
