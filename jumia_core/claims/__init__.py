"""Raise a Claim: the law of claims, its clock, its thread and who may do what.

Names are loaded when they are first used: `judge_language` needs no database.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jumia_core.claims.deliveries import on_delivery
    from jumia_core.claims.language import LanguageVerdict, judge_language
    from jumia_core.claims.quarantine import StaffMail
    from jumia_core.claims.schemas import (
        Author,
        ClaimCounts,
        ClaimSummary,
        ClaimView,
        EnglishCheck,
        EvidenceFile,
        MailReply,
        MessageView,
        Outcome,
        RaiseClaim,
        RaisePreview,
        ReplyOutcome,
        Resolution,
        Sender,
        Standing,
        Status,
        Turn,
        UncountedReply,
    )
    from jumia_core.claims.seller import SellerClaims
    from jumia_core.claims.staff import StaffClaims
    from jumia_core.claims.system import ClaimsSystem

_HOMES = {
    "deliveries": ("on_delivery",),
    "language": ("LanguageVerdict", "judge_language"),
    "quarantine": ("StaffMail",),
    "schemas": (
        "Author",
        "ClaimCounts",
        "EnglishCheck",
        "MessageView",
        "RaisePreview",
        "UncountedReply",
        "ClaimSummary",
        "ClaimView",
        "EvidenceFile",
        "MailReply",
        "Outcome",
        "RaiseClaim",
        "ReplyOutcome",
        "Resolution",
        "Sender",
        "Standing",
        "Status",
        "Turn",
    ),
    "seller": ("SellerClaims",),
    "staff": ("StaffClaims",),
    "system": ("ClaimsSystem",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Author",
    "ClaimCounts",
    "ClaimSummary",
    "ClaimView",
    "ClaimsSystem",
    "EnglishCheck",
    "EvidenceFile",
    "LanguageVerdict",
    "MailReply",
    "MessageView",
    "Outcome",
    "RaiseClaim",
    "RaisePreview",
    "ReplyOutcome",
    "Resolution",
    "SellerClaims",
    "Sender",
    "StaffClaims",
    "StaffMail",
    "Standing",
    "Status",
    "Turn",
    "UncountedReply",
    "judge_language",
    "on_delivery",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
