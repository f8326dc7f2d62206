"""The platform's settings by country: commission, stations, policies. Operators change them; other staff read."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Go, Word, button
from bots.frame.pages import Page, Row, grid, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back, fitted, plain
from bots.screens.settings_commission import SOURCE, rate_lines
from bots.screens.settings_parts import sliced, sure, turning
from jumia_core.accounts import Role
from jumia_core.kernel import COUNTRIES, NotFound
from jumia_core.settings import PolicyView, StationView

router = Router(name="staff-settings")
LISTS = ("commission", "stations", "policies")


class Land(Base, prefix="zk"):
    """A list of a country: commission, stations, policies; without a country, which one."""

    show: Word
    country: Word = ""
    at: Count = 0


class Set(Base, prefix="zc"):
    """Begin to set a rate, or to open a station, in a country."""

    do: Word
    country: Word


class Station(Base, prefix="zs"):
    """One station of a country: ask whether to close it, or close it."""

    do: Word
    country: Word
    code: Word


def is_operator(talk: Talk) -> bool:
    """Tell whether the buttons that change something are shown."""
    return talk.me.staff_role is Role.OPERATOR


@place("platform", command="platform")
async def show_platform(talk: Talk) -> None:
    """Show what may be looked up and set."""
    t = talk.t
    await talk.staff(lambda staff: staff.scope)  # refuses everybody else
    rows = [[button(t.plain(f"ops-{name}"), Land(show=name))] for name in LISTS]
    if is_operator(talk):
        rows.append([button(t.plain(f"ops-{name}"), Go(to=f"ops-{name}")) for name in ("day", "outage")])
    await talk.show(Page(t("ops-title"), [*rows, back(t, "settings")]))


@router.callback_query(Land.filter())
async def on_land(query: CallbackQuery, callback_data: Land, talk: Talk) -> None:
    """Show a list of a country, or ask of which."""
    del query
    t, show, country = talk.t, callback_data.show, callback_data.country
    await talk.staff(lambda staff: staff.scope)
    if show not in LISTS:
        await show_platform(talk)
    elif country not in COUNTRIES:
        rows = grid([button(t.country(code), Land(show=show, country=code)) for code in COUNTRIES])
        await talk.show(Page(t("ops-which-country", what=t.plain(f"ops-{show}")), [*rows, back(t, "platform")]))
    else:
        await talk.show(await land_page(talk, show, country, max(0, callback_data.at)))


async def land_page(talk: Talk, show: str, country: str, at: int = 0) -> Page:
    """Show a page of one of a country's lists."""
    t = talk.t
    lines, count, rows = await _LISTED[show](talk, country, at)
    title = t("ops-list-title", what=t.plain(f"ops-{show}"), country=t.country(country))
    rows = [*rows, turning(count, at, Land, show=show, country=country)]
    rows.append([button(t.plain("ops-other-country"), Land(show=show)), *back(t, "platform")])
    return Page(fitted([title, *(lines or [t("ops-none")])]), rows)


Listed = tuple[list[str], int, list[Row]]
"""The lines of a page, how many there are in all, and what may be done."""


async def _commission(talk: Talk, country: str, at: int) -> Listed:
    rates = await talk.staff(lambda staff: staff.settings.commission(country))
    act = button(talk.t.plain("ops-rate"), Set(do="rate", country=country), "primary")
    return rate_lines(talk.t, sliced(rates, at)), len(rates), [[act]] if is_operator(talk) else []


async def _stations(talk: Talk, country: str, at: int) -> Listed:
    t = talk.t
    stations = await talk.staff(lambda staff: staff.settings.stations(country))
    shown = sliced(stations, at)
    closes = [
        button(f"🚫 {shorten(one.name, 20)}", Station(do="ask", country=country, code=one.code), "danger")
        for one in shown
        if one.open
    ]
    add = button(t.plain("ops-station-add"), Set(do="station", country=country), "primary")
    return [_station(talk, one) for one in shown], len(stations), [*grid(closes), [add]] if is_operator(talk) else []


def _station(talk: Talk, station: StationView) -> str:
    mark = "🟢" if station.open else "⚪"
    said = talk.t("ops-station-line", name=station.name, code=station.code, address=station.address)
    return f"{mark} {said}" if station.open else f"{mark} {said} · {talk.t('ops-station-closed')}"


async def _policies(talk: Talk, country: str, at: int) -> Listed:
    policies = await talk.staff(lambda staff: staff.settings.policies(country))
    return [_policy(talk, one) for one in sliced(policies, at)], len(policies), []


def _policy(talk: Talk, policy: PolicyView) -> str:
    """Say one figure; what it is called and its source are English, as in the tables."""
    since = talk.t("ops-policy-since", since=talk.t.day(policy.since))
    where = f"{plain(policy.table)} · {plain(policy.what, 120)}"
    return f"{where}: <b>{plain(policy.value, 120)}</b>\n{since}\n<i>{plain(policy.source, SOURCE)}</i>"


_LISTED = {"commission": _commission, "stations": _stations, "policies": _policies}


@router.callback_query(Station.filter())
async def on_station(query: CallbackQuery, callback_data: Station, talk: Talk) -> None:
    """Ask whether a station is to be closed, then close it."""
    del query
    t, country, code = talk.t, callback_data.country, callback_data.code
    if callback_data.do == "close":
        await talk.staff(lambda staff: staff.settings.close_station(country, code))
        page = await land_page(talk, "stations", country)
        await talk.show(Page(f"✅ {t('ops-station-done')}\n\n{page.text}", page.rows))
        return
    stations = await talk.staff(lambda staff: staff.settings.stations(country))
    station = next((one for one in stations if one.code == code), None)
    if station is None:
        raise NotFound(t.plain("ops-station-unknown"), "")
    yes = button(t.plain("ops-station-close"), Station(do="close", country=country, code=code), "danger")
    await talk.show(sure(t, t("ops-station-sure", name=station.name), yes, "platform"))
