"""Where parcels are dropped off, and who may fetch returns."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Shop, clean_country, clean_slug
from jumia_core.journal import record
from jumia_core.kernel import Conflict, Invalid, NotFound, Problem, clean_text, keepable
from jumia_core.settings.checks import mask, phone_of
from jumia_core.settings.model import PickupPerson, Station
from jumia_core.settings.profile import profile_of
from jumia_core.settings.schemas import PickupPersonView, StationView
from jumia_core.store import lock
from jumia_core.work import Unit

MAX_PEOPLE, MAX_NAME, MAX_ADDRESS, MAX_DOCUMENT, MAX_CODE = 10, 120, 300, 40, 32


def people(session: Session, shop_id: int) -> list[PickupPersonView]:
    """List who may fetch a shop's returns."""
    query = select(PickupPerson).where(PickupPerson.shop_id == shop_id, PickupPerson.removed_at.is_(None))
    return [person_view(row) for row in session.scalars(query.order_by(PickupPerson.id))]


def add_person(unit: Unit, shop_id: int, name: str, phone: str, id_document: str) -> PickupPersonView:
    """Add somebody. Raises `Invalid` with all that is wrong, `Conflict`."""
    country = lock(unit.session, Shop, shop_id).home_country  # two at once could be the eleventh
    number, document = phone_of(phone, country), keepable(id_document).strip()
    problems: list[Problem] = []
    clean = ""
    try:
        clean = clean_text(name, "name", MAX_NAME)
    except Invalid as error:
        problems += error.problems
    if number is None:
        what = f"{phone[:40]!r} is not a phone number."
        problems.append(Problem("phone", what, "Write it as +2348031234567.", "not-a-phone"))
    if len(document) > MAX_DOCUMENT:
        hint = f"At most {MAX_DOCUMENT} characters are allowed."
        problems.append(Problem("id_document", "is too long.", hint, "too-long", str(MAX_DOCUMENT)))
    if problems:
        raise Invalid(problems=problems)
    count = select(func.count()).where(PickupPerson.shop_id == shop_id, PickupPerson.removed_at.is_(None))
    if (unit.session.scalar(count) or 0) >= MAX_PEOPLE:
        raise Conflict(f"{MAX_PEOPLE} people may fetch your returns already.", "Remove somebody first.")
    row = PickupPerson(
        shop_id=shop_id,
        name=clean,
        phone=number,
        id_document=document,
        added_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    record(unit, f"shop:{shop_id}", "pickup_person_added", after={"name": row.name, "phone": mask(row.phone)})
    return person_view(row)


def remove_person(unit: Unit, shop_id: int, person_id: int) -> None:
    """Remove somebody. Raises `NotFound`."""
    row = unit.session.get(PickupPerson, person_id)
    if row is None or row.shop_id != shop_id or row.removed_at is not None:
        raise NotFound("Nobody like that may fetch your returns.", "Open the list again.")
    row.removed_at = unit.now
    record(unit, f"shop:{shop_id}", "pickup_person_removed", before={"name": row.name})


def stations(session: Session, country: str, *, closed: bool) -> list[StationView]:
    """List a country's stations by name, the open ones first."""
    query = select(Station).where(Station.country == country)
    if not closed:
        query = query.where(Station.closed_at.is_(None))
    found = session.scalars(query).all()
    return [station_view(row) for row in sorted(found, key=lambda row: (row.closed_at is not None, row.name))]


def choose(unit: Unit, shop_id: int, code: str) -> StationView:
    """Choose the station where parcels are dropped off. Raises `NotFound`."""
    country = unit.session.get_one(Shop, shop_id).home_country
    row = _station(unit.session, country, code)
    if row is None or row.closed_at is not None:
        raise NotFound(f"There is no open station {code[:32]} in your country.", "Choose one of the list.")
    profile = profile_of(unit, shop_id)
    before = {"station": profile.station.code if profile.station else None}
    profile.station = row
    if before["station"] != row.code:
        record(unit, f"shop:{shop_id}", "station", before=before, after={"station": row.code})
    return station_view(row)


def add_station(unit: Unit, country: str, code: str, name: str, address: str) -> StationView:
    """Open a station. Raises `Invalid`, `Conflict`."""
    home, short = clean_country(country), clean_slug(code)
    if len(short) > MAX_CODE:
        problem = Problem("code", f"{short!r} is too long.", f"At most {MAX_CODE} characters are allowed.")
        raise Invalid(problems=[problem])
    row = _station(unit.session, home, short)
    if row is not None and row.closed_at is None:
        raise Conflict(f"The station {short} is open already.", "Choose another code.")
    before = None if row is None else _facts(row)
    if row is None:
        row = Station(country=home, code=short)
        unit.session.add(row)
    row.name, row.address = clean_text(name, "name", MAX_NAME), clean_text(address, "address", MAX_ADDRESS)
    row.closed_at = None
    unit.session.flush()
    record(unit, f"station:{home}-{short}", "station_opened", before=before, after=_facts(row))
    return station_view(row)


def close_station(unit: Unit, country: str, code: str) -> StationView:
    """Close a station. Raises `NotFound`, `Conflict`."""
    row = _station(unit.session, country, code)
    if row is None:
        raise NotFound(f"There is no station {code[:32]} in {country}.", "")
    if row.closed_at is not None:
        raise Conflict(f"The station {row.code} is closed already.", "")
    before = _facts(row)
    row.closed_at = unit.now
    record(unit, f"station:{country}-{row.code}", "station_closed", before=before, after=_facts(row))
    return station_view(row)


def station_view(row: Station) -> StationView:
    """Show a station."""
    return StationView(
        country=row.country, code=row.code, name=row.name, address=row.address, open=row.closed_at is None
    )


def person_view(row: PickupPerson) -> PickupPersonView:
    """Show somebody who may fetch returns; the document's number is masked."""
    return PickupPersonView(
        id=row.id,
        name=row.name,
        phone=row.phone,
        id_document=mask(row.id_document) if row.id_document else "",
        added_at=row.added_at,
    )


def _facts(row: Station) -> dict[str, object]:
    return {"name": row.name, "address": row.address, "open": row.closed_at is None}


def _station(session: Session, country: str, code: str) -> Station | None:
    return session.scalar(select(Station).where(Station.country == country, Station.code == code.strip().lower()))
