"""What an operator sets: a rate, a station, a working day, an outage of our mail. One form each."""

from datetime import UTC, date, datetime
from decimal import Decimal

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.forms import Answers, Ask, Choice, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back
from bots.screens.settings_commission import OTHERS
from bots.screens.settings_parts import a_day, a_percent, a_text, amount_of, an_amount, days, latin
from bots.screens.staff_settings import Set, is_operator, land_page
from jumia_core.kernel import COUNTRIES, Invalid, NotAllowed, WorkCalendar

router = Router(name="staff-settings-forms")
WORKING = {"yes": True, "no": False}


@router.callback_query(Set.filter())
async def on_set(query: CallbackQuery, callback_data: Set, talk: Talk) -> None:
    """Begin a form for a country."""
    del query
    form = forms.FORMS.get(f"ops-{callback_data.do}")
    if form is None or callback_data.country not in COUNTRIES:
        await talk.show(await _left(talk))
        return
    await _begin(talk, form, country=callback_data.country, today=_today(talk, callback_data.country).isoformat())


@place("ops-day")
async def begin_day(talk: Talk) -> None:
    """Begin to declare a day working or not."""
    await _begin(talk, DAY)


@place("ops-outage")
async def begin_outage(talk: Talk) -> None:
    """Begin to record when our mail was down."""
    await _begin(talk, OUTAGE)


async def _begin(talk: Talk, form: Form, **given: str) -> None:
    """Begin a form; who may not set anything is told before the first question."""
    if not is_operator(talk):
        raise NotAllowed(talk.t.plain("ops-only-operator"), "")
    await forms.start(talk, form, **given)


def _today(talk: Talk, country: str) -> date:
    return WorkCalendar.for_country(country).local_date(talk.now)


async def _left(talk: Talk) -> Page:
    return Page(talk.t("ops-left"), [back(talk.t, "platform")])


# --- a rate


async def _rate_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t, country = talk.t, answers["country"]
    known = await talk.staff(lambda staff: staff.settings.commission(country))
    names = [(one.category, one.category) for one in known if one.category != OTHERS]
    names.append((OTHERS, t.plain("set-commission-others")))
    return [
        Ask("category", t("ops-rate-category", country=t.country(country)), choices=names, check=a_text),
        Ask("percent", t("ops-rate-percent"), check=a_percent),
        Ask("minimum", t("ops-rate-minimum"), optional=True, check=an_amount),
        Ask("valid_from", t("ops-rate-from"), choices=days(t, date.fromisoformat(answers["today"])), check=a_day),
        Ask("reason", t("ops-reason"), check=a_text),
    ]


async def _rate_preview(talk: Talk, answers: Answers) -> str:
    t, minimum = talk.t, amount_of(answers.get("minimum"))
    category = answers["category"]
    said = t(
        "ops-rate-preview",
        country=t.country(answers["country"]),
        category=t.plain("set-commission-others") if category == OTHERS else category,
        rate=t.percent(Decimal(answers["percent"])),
        since=t.day(date.fromisoformat(answers["valid_from"])),
        reason=answers["reason"],
    )
    return f"{said}\n{t('set-commission-minimum', amount=t.money(minimum))}" if minimum else said


async def _rate(talk: Talk, answers: Answers) -> Page:
    country, minimum = answers["country"], amount_of(answers.get("minimum"))
    day = date.fromisoformat(answers["valid_from"])
    category, percent, reason = answers["category"], answers["percent"], answers["reason"]
    await talk.staff(
        lambda staff: staff.settings.set_commission(country, category, percent, day, reason, minimum=minimum)
    )
    return await _done(talk, "commission", country)


async def _done(talk: Talk, show: str, country: str) -> Page:
    page = await land_page(talk, show, country)
    return Page(f"✅ {talk.t('set-saved')}\n\n{page.text}", page.rows)


# --- a station


async def _station_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    return [
        Ask("slug", t("ops-station-code", country=t.country(answers["country"])), check=a_text),
        Ask("name", t("ops-station-name"), check=a_text),
        Ask("address", t("ops-station-address"), check=a_text),
    ]


async def _station_preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    code, name, address = (answers[key].strip() for key in ("slug", "name", "address"))
    return t("ops-station-preview", country=t.country(answers["country"]), code=code, name=name, address=address)


async def _station(talk: Talk, answers: Answers) -> Page:
    country, code, name, address = (answers[key] for key in ("country", "slug", "name", "address"))
    await talk.staff(lambda staff: staff.settings.add_station(country, code, name, address))
    return await _done(talk, "stations", country)


# --- a working day


async def _day_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    countries = [(code, t.country(code)) for code in COUNTRIES]
    steps = [Ask("country", t("ops-day-country"), choices=countries, free=False)]
    if answers.get("country") not in COUNTRIES:
        return steps
    working: list[Choice] = [(word, t.plain(f"ops-working-{word}")) for word in WORKING]
    return [
        *steps,
        Ask("day", t("ops-day-which"), choices=days(t, _today(talk, answers["country"])), check=a_day),
        Ask("working", t("ops-day-working"), choices=working, free=False),
        Ask("reason", t("ops-reason"), check=a_text),
    ]


async def _day_preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    return t(
        "ops-day-preview",
        country=t.country(answers["country"]),
        day=t.day(date.fromisoformat(answers["day"])),
        working=t.plain(f"ops-working-{answers['working']}"),
        reason=answers["reason"],
    )


async def _day(talk: Talk, answers: Answers) -> Page:
    country, day, reason = answers["country"], date.fromisoformat(answers["day"]), answers["reason"]
    working = WORKING[answers["working"]]
    await talk.staff(lambda staff: staff.settings.override_day(country, day, working=working, reason=reason))
    return Page(f"✅ {talk.t('ops-day-done')}", [back(talk.t, "platform")])


# --- an outage


async def a_moment(talk: Talk, answers: Answers, text: str) -> str:
    """Read a moment as 2026-12-16 08:30 on the reader's clock; it is kept in UTC."""
    del answers
    try:
        local = datetime.strptime(latin(text), "%Y-%m-%d %H:%M").replace(tzinfo=talk.zone)
    except ValueError as error:
        raise Invalid(talk.t.plain("ops-moment-wrong")) from error
    return local.astimezone(UTC).isoformat()


async def _outage_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    t, city = talk.t, talk.t.city(talk.zone)
    return [
        Ask("starts_at", t("ops-outage-from", city=city), check=a_moment),
        Ask("ends_at", t("ops-outage-until", city=city), check=a_moment),
        Ask("reason", t("ops-reason"), check=a_text),
    ]


async def _outage_preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    first, last = (t.moment(datetime.fromisoformat(answers[key]), talk.zone) for key in ("starts_at", "ends_at"))
    return t("ops-outage-preview", first=first, last=last, reason=answers["reason"])


async def _outage(talk: Talk, answers: Answers) -> Page:
    starts, ends = datetime.fromisoformat(answers["starts_at"]), datetime.fromisoformat(answers["ends_at"])
    reason = answers["reason"]
    await talk.staff(lambda staff: staff.settings.record_outage(starts, ends, reason=reason))
    return Page(f"✅ {talk.t('ops-outage-done')}", [back(talk.t, "platform")])


RATE = forms.register(Form("ops-rate", _rate_steps, _rate, _left, preview=_rate_preview, send="set-save"))
STATION = forms.register(
    Form("ops-station", _station_steps, _station, _left, preview=_station_preview, send="set-save")
)
DAY = forms.register(Form("ops-override", _day_steps, _day, _left, preview=_day_preview, send="set-save"))
OUTAGE = forms.register(Form("ops-down", _outage_steps, _outage, _left, preview=_outage_preview, send="set-save"))
