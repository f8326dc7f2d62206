"""A shop's profile: what it tells of itself, and what is fixed."""

from jumia_core.accounts import Shop
from jumia_core.journal import record
from jumia_core.kernel import Invalid, Problem, keepable
from jumia_core.settings.checks import phone_of
from jumia_core.settings.model import ShopProfile
from jumia_core.settings.schemas import CONTENT_LANGUAGES, ProfileChange, ProfileView
from jumia_core.store import lock
from jumia_core.work import Unit

LIMITS = {"phone": 24, "address": 300, "city": 80, "about": 2000}
FIXED = {"name": "The shop's name", "email": "The shop's email address"}


def profile_of(unit: Unit, shop_id: int) -> ShopProfile:
    """Return a shop's profile for change, made now where there is none; two who change it wait for each other."""
    lock(unit.session, Shop, shop_id)
    row = unit.session.get(ShopProfile, shop_id, populate_existing=True)
    if row is None:
        row = ShopProfile(shop_id=shop_id, phone="", address="", city="", about="", languages=["en"])
        unit.session.add(row)
    return row


def view(unit: Unit, shop_id: int) -> ProfileView:
    """Show a profile."""
    shop = unit.session.get_one(Shop, shop_id)
    row = unit.session.get(ShopProfile, shop_id)
    return ProfileView(
        shop=shop.slug,
        name=shop.name,
        email=shop.email,
        home_country=shop.home_country,
        phone=row.phone if row else "",
        address=row.address if row else "",
        city=row.city if row else "",
        about=row.about if row else "",
        languages=list(row.languages) if row and row.languages else ["en"],
    )


def change(unit: Unit, shop_id: int, wanted: ProfileChange) -> None:
    """Change what may be changed. Raises `Invalid` with all that is wrong."""
    country = unit.session.get_one(Shop, shop_id).home_country
    problems = [
        Problem(field, f"{what} is fixed once the shop exists.", "Ask your account manager.")
        for field, what in FIXED.items()
        if getattr(wanted, field) is not None
    ]
    values = {field: keepable(value).strip() for field in LIMITS if (value := getattr(wanted, field)) is not None}
    problems += [
        Problem(field, f"has {len(value)} characters.", f"At most {most} are allowed.", "too-long", str(most))
        for field, value in values.items()
        if len(value) > (most := LIMITS[field])
    ]
    if 0 < len(values.get("phone", "")) <= LIMITS["phone"]:
        number = phone_of(values["phone"], country)
        if number is None:
            what = f"{values['phone']!r} is not a phone number."
            problems.append(Problem("phone", what, "Write it as +2348031234567.", "not-a-phone"))
        values["phone"] = number or ""
    if problems:
        raise Invalid(problems=problems)
    row = profile_of(unit, shop_id)
    before = {field: getattr(row, field) for field in values}
    for field, value in values.items():
        setattr(row, field, value)
    if before != values:
        record(unit, f"shop:{shop_id}", "profile", before=before, after=values)


def set_languages(unit: Unit, shop_id: int, languages: list[str]) -> None:
    """Choose the languages of the shop's texts, the main one first. Raises `Invalid`."""
    unknown = [code for code in languages if code not in CONTENT_LANGUAGES]
    if unknown or not languages or len(set(languages)) != len(languages):
        what = f"{unknown[0]!r} is not a language here." if unknown else "choose each language once, one at least."
        hint = f"Use {', '.join(CONTENT_LANGUAGES)}."
        raise Invalid(problems=[Problem("languages", what, hint)])
    row = profile_of(unit, shop_id)
    before = list(row.languages or [])
    row.languages = list(languages)
    if before != languages:
        record(unit, f"shop:{shop_id}", "languages", before={"languages": before}, after={"languages": languages})
