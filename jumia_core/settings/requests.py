"""Categories and brands: a seller asks, staff decides, the seller is told."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Account, Role, Scope, Shop, countries_of, members_of
from jumia_core.journal import record
from jumia_core.kernel import Conflict, Invalid, NotFound, Problem, clean_text, keepable
from jumia_core.notices import Letter, notify
from jumia_core.settings.checks import fold
from jumia_core.settings.model import CatalogRequest
from jumia_core.settings.schemas import RequestKind, RequestStatus, RequestView, StaffRequestView
from jumia_core.work import Unit, keys

MAX_NAME, MAX_NOTE, LONGEST_PAGE = 200, 500, 200


def ask(unit: Unit, scope: Scope, kind: RequestKind, name: str, note: str) -> CatalogRequest:
    """Ask for a category or brand. Raises `Invalid`, `Conflict`."""
    clean = " ".join(clean_text(name, kind.value, MAX_NAME).split())
    folded = clean_text(fold(clean), kind.value, MAX_NAME)  # folding can make a name longer, or leave nothing
    if len(note) > MAX_NOTE:
        hint = f"At most {MAX_NOTE} characters are allowed."
        raise Invalid(problems=[Problem("note", "is too long.", hint, "too-long", str(MAX_NOTE))])
    held = unit.session.scalar(
        select(CatalogRequest).where(
            CatalogRequest.shop_id == scope.shop_id,
            CatalogRequest.kind == kind,
            CatalogRequest.folded == folded,
            CatalogRequest.status != RequestStatus.REJECTED,
        )
    )
    if held is not None:
        state = "waits for a decision" if held.status == RequestStatus.PENDING else "was approved"
        raise Conflict(f"{held.name} {state} already.", "You need not ask again.")
    row = CatalogRequest(
        shop_id=scope.shop_id,
        kind=kind,
        name=clean,
        folded=folded,
        note=keepable(note).strip(),
        status=RequestStatus.PENDING,
        reason="",
        asked_by=scope.account_id,
        asked_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    record(unit, f"shop:{scope.shop_id}", f"{kind}_asked", after={"name": clean})
    return row


def of_shop(session: Session, shop_id: int, *, status: RequestStatus | None, limit: int) -> list[CatalogRequest]:
    """Return a shop's requests, the newest first."""
    query = select(CatalogRequest).where(CatalogRequest.shop_id == shop_id).order_by(CatalogRequest.id.desc())
    if status is not None:
        query = query.where(CatalogRequest.status == status)
    return list(session.scalars(query.limit(max(1, min(limit, LONGEST_PAGE)))))


def approved(session: Session, shop_id: int, kind: RequestKind) -> list[str]:
    """Return the names of all that was approved, by name."""
    query = select(CatalogRequest.name).where(
        CatalogRequest.shop_id == shop_id,
        CatalogRequest.kind == kind,
        CatalogRequest.status == RequestStatus.APPROVED,
    )
    return sorted(session.scalars(query), key=str.casefold)


def for_staff(session: Session, scope: Scope) -> Select[CatalogRequest]:
    """Return what a staff member may decide: a manager's own shops, a lead's countries, an operator's all."""
    query = select(CatalogRequest).join(CatalogRequest.shop)
    if scope.role is Role.ACCOUNT_MANAGER:
        return query.where(Shop.manager_id == scope.account_id)
    if scope.role is Role.LEAD:
        return query.where(Shop.home_country.in_(countries_of(session, scope.team_id)))
    return query


def decide(unit: Unit, scope: Scope, request_id: int, *, approve: bool, reason: str) -> CatalogRequest:
    """Approve or reject. Raises `NotFound`, `Conflict`, `Invalid`."""
    query = for_staff(unit.session, scope).where(CatalogRequest.id == request_id)
    row = unit.session.scalar(query.with_for_update(of=CatalogRequest))
    if row is None:
        raise NotFound(f"There is no request {request_id}.", "Open the list again.")
    if row.status != RequestStatus.PENDING:
        raise Conflict(f"This request was {row.status} already.", "")
    why = keepable(reason).strip()
    if len(why) > MAX_NOTE:
        hint = f"At most {MAX_NOTE} characters are allowed."
        raise Invalid(problems=[Problem("reason", "is too long.", hint, "too-long", str(MAX_NOTE))])
    if not approve and not why:
        raise Invalid(problems=[Problem("reason", "is missing.", "Say why, so that the seller knows what to change.")])
    row.status = RequestStatus.APPROVED if approve else RequestStatus.REJECTED
    row.reason, row.decider, row.decided_at = why, unit.session.get_one(Account, scope.account_id), unit.now
    after = {"name": row.name, "status": row.status, "reason": why}
    before = {"status": RequestStatus.PENDING}
    change = record(unit, f"shop:{row.shop_id}", f"{row.kind}_decided", before=before, after=after)
    kind = "settings_request_decided"
    said = {"shop": row.shop.name, "shop_id": row.shop_id, "kind": row.kind, **after}
    notify(unit, [Letter(keys.change(kind, change.id, one), kind, one, data=said) for one in _hears(unit, row)])
    return row


def _hears(unit: Unit, row: CatalogRequest) -> list[int]:
    """Return who is told: the one who asked; once that person left the shop, its owners."""
    members = members_of(unit.session, row.shop_id)
    asker = [member.account_id for member in members if member.account_id == row.asked_by]
    return asker or [member.account_id for member in members if member.role == Role.OWNER]


def view(row: CatalogRequest) -> RequestView:
    """Show a request to the seller."""
    return RequestView(**_values(row))


def staff_view(row: CatalogRequest) -> StaffRequestView:
    """Show a request to staff."""
    return StaffRequestView(
        **_values(row),
        shop=row.shop.slug,
        shop_name=row.shop.name,
        home_country=row.shop.home_country,
        asked_by=row.asker.name,
        decided_by=row.decider.name if row.decider else None,
    )


def _values(row: CatalogRequest) -> dict[str, object]:
    return {
        "id": row.id,
        "kind": RequestKind(row.kind),
        "name": row.name,
        "note": row.note,
        "status": RequestStatus(row.status),
        "reason": row.reason,
        "asked_at": row.asked_at,
        "decided_at": row.decided_at,
    }
