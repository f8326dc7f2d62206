"""How a shop is paid: checked, masked wherever it is shown, and used only after it has waited."""

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts import Shop, clean_email
from jumia_core.journal import record
from jumia_core.kernel import COUNTRIES, Conflict, Invalid, NotFound, Problem, keepable
from jumia_core.policies import payments as policy
from jumia_core.settings.checks import NUMBERS, check_account, compact, is_phone_of, mask, mask_email, phone_of
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
from jumia_core.settings.telling import tell_members
from jumia_core.store import lock
from jumia_core.work import Unit

MAX_NAME = 120
HISTORY = 50
_BANK_CODE = re.compile(r"[0-9A-Z]{0,12}")


def used(session: Session, shop_id: int, at: datetime) -> PaymentMethod | None:
    """Return the one that is used at an instant: the latest that has waited long enough and was not cancelled."""
    query = select(PaymentMethod).where(
        PaymentMethod.shop_id == shop_id, PaymentMethod.cancelled_at.is_(None), PaymentMethod.usable_from <= at
    )
    return session.scalar(query.order_by(PaymentMethod.usable_from.desc(), PaymentMethod.id.desc()).limit(1))


def waiting(session: Session, shop_id: int, at: datetime) -> PaymentMethod | None:
    """Return the one that waits at an instant; there is one at most."""
    query = select(PaymentMethod).where(
        PaymentMethod.shop_id == shop_id, PaymentMethod.cancelled_at.is_(None), PaymentMethod.usable_from > at
    )
    return session.scalar(query)


def view(unit: Unit, shop_id: int) -> PaymentView:
    """Show how a shop is paid, now and soon, and before."""
    query = select(PaymentMethod).where(PaymentMethod.shop_id == shop_id).order_by(PaymentMethod.id.desc())
    rows = unit.session.scalars(query.limit(HISTORY)).all()
    current, coming = used(unit.session, shop_id, unit.now), waiting(unit.session, shop_id, unit.now)
    return PaymentView(
        current=_view(current, MethodState.CURRENT) if current else None,
        coming=_view(coming, MethodState.COMING) if coming else None,
        history=[_view(row, _state(row, current, unit.now)) for row in rows],
    )


def choices(unit: Unit, shop_id: int) -> PaymentChoices:
    """Say what a form must ask in the shop's country."""
    country = unit.session.get_one(Shop, shop_id).home_country
    today = _day(country, unit.now)
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
    row = used(session, shop_id, at)
    if row is None:
        return None
    return PayoutMethod(
        id=row.id, shop_id=row.shop_id, kind=row.kind, holder=row.holder, country=row.country, details=row.details
    )


def check(country: str, command: PaymentCommand, now: datetime) -> tuple[dict[str, str], str, str]:
    """Return the details to keep, their masked summary and the country. Raises `Invalid` with all that is wrong."""
    missing = Problem("holder", "is missing.", "Write the name on the account.", "missing")
    problems = [] if _name(command.holder) else [missing]
    if len(command.holder) > MAX_NAME:
        hint = f"At most {MAX_NAME} characters are allowed."
        problems.append(Problem("holder", "is too long.", hint, "too-long", str(MAX_NAME)))
    match command:
        case BankAccount():
            country = (command.country or country).strip().upper()
            details, summary = _bank(country, command, now, problems)
        case MobileMoney():
            details, summary = _wallet(country, command, now, problems)
        case Payoneer():
            details, summary = _payoneer(command, problems)
    if problems:
        raise Invalid(problems=problems)
    return details, summary, country


def change(unit: Unit, shop_id: int, command: PaymentCommand) -> None:
    """Be paid another way after the wait; one that still waited is cancelled; every member is told."""
    shop = lock(unit.session, Shop, shop_id)  # two changes at once would both wait
    home = shop.home_country
    details, summary, country = check(home, command, unit.now)
    current, replaced = used(unit.session, shop_id, unit.now), waiting(unit.session, shop_id, unit.now)
    if replaced is not None:
        replaced.cancelled_at = unit.now
    method = PaymentMethod(
        shop_id=shop_id,
        kind=command.kind,
        holder=_name(command.holder),
        country=country,
        details=details,
        summary=summary,
        created_by=unit.actor.account_id,
        created_at=unit.now,
        usable_from=unit.now + policy.wait(home, _day(home, unit.now)),
    )
    unit.session.add(method)
    unit.session.flush()
    before = {**_noted(current), "waiting": replaced.summary if replaced else None}
    after = {**_noted(method), "usable_from": method.usable_from.isoformat(), "waiting": None}
    noted = record(unit, f"shop:{shop_id}", "payment", before=before, after=after)
    said = {"summary": summary, "usable_from": after["usable_from"]}
    tell_members(unit, shop, "settings_payment_changed", noted, said)


def cancel(unit: Unit, shop_id: int, method_id: int) -> None:
    """Drop one that waits. Raises `NotFound`, `Conflict`."""
    shop = lock(unit.session, Shop, shop_id)
    row = unit.session.get(PaymentMethod, method_id, populate_existing=True)
    if row is None or row.shop_id != shop_id:
        raise NotFound("Your shop has no such payment method.", "Open the payment settings again.")
    current = used(unit.session, shop_id, unit.now)
    if _state(row, current, unit.now) is not MethodState.COMING:
        raise Conflict("This payment method does not wait any more.", "Change the payment method instead.")
    row.cancelled_at = unit.now
    noted = record(unit, f"shop:{shop_id}", "payment_cancelled", before=_noted(row), after=_noted(current))
    said = {"summary": row.summary, "paid_by": current.summary if current else ""}
    tell_members(unit, shop, "settings_payment_cancelled", noted, said)


def _bank(country: str, command: BankAccount, now: datetime, problems: list[Problem]) -> tuple[dict[str, str], str]:
    bank, number, code = _name(command.bank), compact(command.number), compact(command.bank_code)
    if not bank or len(bank) > MAX_NAME:
        problems.append(Problem("bank", "is missing or too long.", "Write the name of the bank."))
    if country not in COUNTRIES:
        problems.append(
            Problem("country", f"{country[:40]!r} is not supported.", f"Use one of {', '.join(COUNTRIES)}.")
        )
    else:
        found = _known_bank(country, bank, code, _day(country, now), problems)
        problems += check_account(country, number, found.codes if found else (code,) if code else ())
        code = found.codes[0] if found else code
    return {"bank": bank, "bank_code": code, "number": number}, f"{bank} {mask(number)}"


def _known_bank(country: str, name: str, code: str, on: date, problems: list[Problem]) -> policy.Bank | None:
    """Return the bank of the list that is meant, if it is one of those; name and code must mean the same one."""
    known = policy.banks(country, on)
    named = next((bank for bank in known if bank.name.casefold() == name.casefold()), None)
    coded = next((bank for bank in known if code in bank.codes), None)
    if not _BANK_CODE.fullmatch(code):
        problems.append(Problem("bank_code", "is not the code of a bank.", "Leave it out, or write its digits."))
    elif named and code and coded is not named:
        problems.append(Problem("bank_code", f"{code} is not the code of {named.name}.", f"It is {named.codes[0]}."))
    return named or coded


def _wallet(country: str, command: MobileMoney, now: datetime, problems: list[Problem]) -> tuple[dict[str, str], str]:
    allowed = policy.operators(country, _day(country, now))
    if command.operator not in allowed:
        hint = f"Use one of {', '.join(allowed)}." if allowed else "Use a bank account."
        problems.append(Problem("operator", f"{command.operator[:40]!r} pays nobody in {country}.", hint))
    phone = phone_of(command.phone, country)
    if phone is None or not is_phone_of(phone, country):
        what = f"is not a phone number of {COUNTRIES[country].name}."
        problems.append(Problem("phone", what, "Write it with +.", "not-a-phone"))
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


def _day(country: str, at: datetime) -> date:
    return at.astimezone(ZoneInfo(COUNTRIES[country].zone)).date()


def _noted(row: PaymentMethod | None) -> dict[str, Any]:
    """Return what the journal keeps of a way to be paid: its number masked, so its id tells two apart."""
    return {"method": row.id if row else None, "summary": row.summary if row else None}


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
