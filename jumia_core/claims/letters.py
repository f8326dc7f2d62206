"""Whom a step of a claim is told to, and under which key: each cause is told once."""

from typing import Any

from sqlalchemy.orm import Session

from jumia_core.accounts import Account, Role, StaffMember, members_of, operators, staff_of
from jumia_core.claims.model import Claim
from jumia_core.notices import Letter
from jumia_core.work import keys


def to_seller(claim: Claim, kind: str, cause: str, **data: Any) -> Letter:
    """Write to the one who raised the claim."""
    return _letter(claim, kind, cause, claim.seller_id, data)


def to_second_member(session: Session, claim: Claim, kind: str, cause: str, **data: Any) -> list[Letter]:
    """Write to another member of the shop, where there is one."""
    others = [
        member.account_id for member in members_of(session, claim.shop_id) if member.account_id != claim.seller_id
    ]
    return [_letter(claim, kind, cause, account_id, data) for account_id in others[:1]]


def to_agents(session: Session, claim: Claim, kind: str, cause: str, **data: Any) -> list[Letter]:
    """Write to the agent of the claim, or to the whole team while nobody has it."""
    return [_letter(claim, kind, cause, account_id, data) for account_id in agents_of(session, claim)]


def to_leads(session: Session, claim: Claim, kind: str, cause: str, **data: Any) -> list[Letter]:
    """Write to the team's leads; to its agents where it has no lead."""
    leads = [staff.account_id for staff in staff_of(session, claim.team_id, Role.LEAD)]
    return [_letter(claim, kind, cause, account_id, data) for account_id in leads or agents_of(session, claim)]


def to_account(claim: Claim, account: Account, kind: str, cause: str, **data: Any) -> Letter:
    """Write to one person about a claim."""
    return _letter(claim, kind, cause, account.id, data)


def agents_of(session: Session, claim: Claim) -> list[int]:
    """Return who answers a claim: its agent while still there, else the team, else the operators.

    A session remembers it: a schedule asks for every claim of its batch.
    """
    known: dict[tuple[int, int | None], list[int]] = session.info.setdefault("agents", {})
    key = (claim.team_id, claim.agent_id)
    if key not in known:
        with session.no_autoflush:
            known[key] = _agents(session, claim)
    return known[key]


def _agents(session: Session, claim: Claim) -> list[int]:
    agent = session.get(StaffMember, claim.agent_id) if claim.agent_id is not None else None
    if agent is not None and (agent.team_id == claim.team_id or agent.role == Role.OPERATOR):
        return [agent.account_id]
    team = staff_of(session, claim.team_id, Role.AGENT, Role.LEAD) or operators(session)
    return [staff.account_id for staff in team]


def _letter(claim: Claim, kind: str, cause: str, account_id: int, data: dict[str, Any]) -> Letter:
    key = keys.claim_letter(kind, claim.number, cause, account_id)
    return Letter(key, kind, account_id, claim.number, claim.round, data)
