"""How a shop is paid: checked, masked wherever it is shown, and used only after it has waited."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts import Shop, clean_email, members_of
from jumia_core.journal import Change, record
from jumia_core.kernel import COUNTRIES, Conflict, Invalid, NotFound, Problem, keepable
from jumia_core.notices import Letter, notify
from jumia_core.policies import payments as policy
from jumia_core.settings.checks import NUMBERS, check_account, compact, mask, mask_email, phone_of
from jumia_core.settings.model import PaymentMethod
from jumia_core.settings.schemas import (
    BankAccount,
    BankChoice,
    MethodState,
    MethodView,
    MobileMoney,
    PaymentChoices,
    PaymentCommand,
    PaymentView,
    Payoneer,
    PayoutMethod,
)
from jumia_core.work import Unit, keys

MAX_NAME = 120
HISTORY = 50


def methods(session: Session, shop_id: int) -> Sequence[PaymentMethod]:
    """Return a shop's ways to be paid, the newest first."""
    query = select(PaymentMethod).where(PaymentMethod.shop_id == shop_id).order_by(PaymentMethod.id.desc())
    return session.scalars(query.limit(HISTORY)).all()


def used(rows: Sequence[PaymentMethod], at: datetime) -> PaymentMethod | None:
    """Return the one that is used at an instant: the latest that has waited long enough and was not cancelled."""
    ready = [row for row in rows if row.cancelled_at is None and row.usable_from <= at]
    return max(ready, key=lambda row: (row.usable_from, row.id), default=None)


def view(unit: Unit, shop_id: int) -> PaymentView:
    """Show how a shop is paid, now and soon, and before."""
    rows = methods(unit.session, shop_id)
    current = used(rows, unit.now)
    shown = [_view(row, _state(row, current, unit.now)) for row in rows]
    return PaymentView(
        current=next((method for method in shown if method.state is MethodState.CURRENT), None),
        coming=next((method for method in shown if method.state is MethodState.COMING), None),
        history=shown,
    )


def choices(unit: Unit, shop_id: int) -> PaymentChoices:
    """Say what a form must ask in the shop's country."""
    country, today = unit.session.get_one(Shop, shop_id).home_country, unit.now.date()
    operators = list(policy.operators(country, today))
    kinds = ["bank", *(["mobile_money"] if operators else []), "payoneer"]
    return PaymentChoices(
        country=country,
        kinds=kinds,
        operators=operators,
        number_name=NUMBERS[country].name,
        number_hint=NUMBERS[country].hint,
        banks=[BankChoice(code=bank.codes[0], name=bank.name) for bank in policy.banks(country, today)],
        wait_hours=int(policy.wait(country, today).total_seconds() // 3600),
    )


def payout_method(session: Session, shop_id: int, at: datetime) -> PayoutMethod | None:
    """Return how a payout of a shop is made at an instant (UTC), whole; None where nothing was set."""
    row = used(methods(session, shop_id), at)
    if row is None:
        return None
    return PayoutMethod(
        id=row.id, shop_id=row.shop_id, kind=row.kind, holder=row.holder, country=row.country, details=row.details
    )


def check(country: str, command: PaymentCommand, today: datetime) -> tuple[dict[str, str], str, str]:
    """Return the details to keep, their masked summary and the country. Raises `Invalid` with all that is wrong."""
    problems = [] if _name(command.holder) else [Problem("holder", "is missing.", "Write the name on the account.")]
    if len(command.holder) > MAX_NAME:
        problems.append(Problem("holder", "is too long.", f"At most {MAX_NAME} characters are allowed."))
    match command:
        case BankAccount():
            country = command.country or country
            details, summary = _bank(country, command, today, problems)
        case MobileMoney():
            details, summary = _wallet(country, command, today, problems)
        case Payoneer():
            details, summary = _payoneer(command, problems)
    if problems:
        raise Invalid(problems=problems)
    return details, summary, country


def change(unit: Unit, shop_id: int, command: PaymentCommand) -> None:
    """Be paid another way after the wait; one that still waited is cancelled; every member is told."""
    home = unit.session.get_one(Shop, shop_id).home_country
    details, summary, country = check(home, command, unit.now)
    rows = methods(unit.session, shop_id)
    current = used(rows, unit.now)
    for row in rows:
        if _state(row, current, unit.now) is MethodState.COMING:
            row.cancelled_at = unit.now
    method = PaymentMethod(
        shop_id=shop_id,
        kind=command.kind,
        holder=_name(command.holder),
        country=country,
        details=details,
        summary=summary,
        created_by=unit.actor.account_id,
        created_at=unit.now,
        usable_from=unit.now + policy.wait(home, unit.now.date()),
    )
    unit.session.add(method)
    unit.session.flush()
    before = {"summary": current.summary if current else None}
    after = {"summary": summary, "usable_from": method.usable_from.isoformat()}
    _tell(
        unit,
        shop_id,
        "settings_payment_changed",
        record(unit, f"shop:{shop_id}", "payment", before=before, after=after),
        after,
    )


def cancel(unit: Unit, shop_id: int, method_id: int) -> None:
    """Drop one that waits. Raises `NotFound`, `Conflict`."""
    rows = methods(unit.session, shop_id)
    row = next((row for row in rows if row.id == method_id), None)
    if row is None:
        raise NotFound("Your shop has no such payment method.", "Open the payment settings again.")
    if _state(row, used(rows, unit.now), unit.now) is not MethodState.COMING:
        raise Conflict("This payment method does not wait any more.", "Change the payment method instead.")
    row.cancelled_at = unit.now
    noted = record(unit, f"shop:{shop_id}", "payment_cancelled", before={"summary": row.summary})
    _tell(unit, shop_id, "settings_payment_cancelled", noted, {"summary": row.summary})


def _tell(unit: Unit, shop_id: int, kind: str, change: Change, data: dict[str, Any]) -> None:
    shop = unit.session.get_one(Shop, shop_id)
    said = {"shop": shop.name, "by": unit.actor.name, **data}
    letters = [
        Letter(keys.change(kind, change.id, member.account_id), kind, member.account_id, data=said)
        for member in members_of(unit.session, shop_id)
    ]
    notify(unit, letters)


def _bank(country: str, command: BankAccount, now: datetime, problems: list[Problem]) -> tuple[dict[str, str], str]:
    bank, number = _name(command.bank), compact(command.number)
    if not bank or len(bank) > MAX_NAME:
        problems.append(Problem("bank", "is missing or too long.", "Write the name of the bank."))
    if country not in COUNTRIES:
        problems.append(Problem("country", f"{country!r} is not supported.", f"Use one of {', '.join(COUNTRIES)}."))
    else:
        known = policy.banks(country, now.date())
        found = next((b for b in known if command.bank_code in b.codes or b.name.casefold() == bank.casefold()), None)
        codes = found.codes if found else (command.bank_code,) if command.bank_code else ()
        problems += check_account(country, number, codes)
    return {"bank": bank, "bank_code": command.bank_code, "number": number}, f"{bank} {mask(number)}"


def _wallet(country: str, command: MobileMoney, now: datetime, problems: list[Problem]) -> tuple[dict[str, str], str]:
    allowed = policy.operators(country, now.date())
    if command.operator not in allowed:
        hint = f"Use one of {', '.join(allowed)}." if allowed else "Use a bank account."
        problems.append(Problem("operator", f"{command.operator[:40]!r} pays nobody in {country}.", hint))
    phone = phone_of(command.phone, country)
    if phone is None:
        problems.append(Problem("phone", "is not a phone number of this country.", "Write it as +254712345678."))
    return {"operator": command.operator, "phone": phone or ""}, f"{command.operator} {mask(phone or '')}"


def _payoneer(command: Payoneer, problems: list[Problem]) -> tuple[dict[str, str], str]:
    try:
        email = clean_email(command.email)
    except Invalid as error:
        problems += error.problems
        email = ""
    return {"email": email}, f"Payoneer {mask_email(email)}"


def _name(text: str) -> str:
    return " ".join(keepable(text).split())


def _state(row: PaymentMethod, current: PaymentMethod | None, now: datetime) -> MethodState:
    if row.cancelled_at is not None:
        return MethodState.CANCELLED
    if row is current:
        return MethodState.CURRENT
    return MethodState.COMING if row.usable_from > now else MethodState.REPLACED


def _view(row: PaymentMethod, state: MethodState) -> MethodView:
    return MethodView(
        id=row.id,
        kind=row.kind,
        holder=row.holder,
        summary=row.summary,
        created_at=row.created_at,
        usable_from=row.usable_from,
        state=state,
    )
