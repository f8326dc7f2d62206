"""Parcels: who may fetch returns, and at which station parcels are dropped off."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, PersonNo, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back
from bots.screens.settings_parts import DASH, a_text, latin, sliced, sure, turning
from jumia_core.accounts import who_may
from jumia_core.kernel import NotFound
from jumia_core.settings import PickupPersonView, SellerSettings, StationView

router = Router(name="settings-parcels")


class Parcels(Base, prefix="sk"):
    """Add somebody, or show a page of the stations."""

    do: Word
    at: Count = 0


class Fetcher(Base, prefix="sf"):
    """Somebody who may fetch returns: ask whether to remove, or remove."""

    do: Word
    person: PersonNo


class Station(Base, prefix="ss"):
    """Choose a station, by its code."""

    code: Word


@place("set-parcels")
async def show_parcels(talk: Talk) -> None:
    """Show who may fetch returns, and the chosen station."""
    await talk.show(await _page(talk))


async def _page(talk: Talk) -> Page:
    people = await talk.seller(lambda seller: seller.settings.pickup_people())
    station = await talk.seller(lambda seller: seller.settings.station())
    t = talk.t
    lines = [t("set-parcels-title"), t("set-people-title"), *(_person(talk, person) for person in people)]
    if not people:
        lines.append(t("set-people-none"))
    lines.append(_chosen(talk, station))
    rows = []
    if talk.me.role in who_may(SellerSettings.add_pickup_person):
        removes = [
            button(f"🗑 {shorten(person.name, 20)}", Fetcher(do="ask", person=person.id), "danger") for person in people
        ]
        rows = [[button(t.plain("set-people-add"), Parcels(do="add"), "primary")], *grid(removes)]
        rows.append([button(t.plain("set-station-choose"), Parcels(do="stations"))])
    return Page("\n\n".join(lines), [*rows, back(t, "settings")])


def _person(talk: Talk, person: PickupPersonView) -> str:
    document = person.id_document or DASH
    return "👤 " + talk.t("set-person-line", name=person.name, phone=person.phone, document=document)


def _chosen(talk: Talk, station: StationView | None) -> str:
    t = talk.t
    if station is None:
        return t("set-station-none")
    said = t("set-station-chosen", name=station.name, address=station.address)
    return said if station.open else f"{said}\n⚠️ {t('set-station-closed')}"


@router.callback_query(Parcels.filter())
async def on_parcels(query: CallbackQuery, callback_data: Parcels, talk: Talk) -> None:
    """Begin to add somebody, or show the stations."""
    del query
    if callback_data.do == "add":
        await forms.start(talk, PERSON)
    elif callback_data.do == "stations":
        await _stations(talk, max(0, callback_data.at))
    else:
        await talk.show(await _page(talk))


async def _stations(talk: Talk, at: int) -> None:
    t = talk.t
    found = await talk.seller(lambda seller: seller.settings.stations())
    shown = sliced(found, at)
    lines = [t("set-stations-title"), *(t("set-station-line", name=one.name, address=one.address) for one in shown)]
    if not found:
        lines.append(t("set-stations-none"))
    opens = [button(shorten(one.name, 24), Station(code=one.code)) for one in shown]
    rows = [*grid(opens), turning(len(found), at, Parcels, do="stations"), back(t, "set-parcels")]
    await talk.show(Page("\n\n".join(lines), rows))


@router.callback_query(Station.filter())
async def on_station(query: CallbackQuery, callback_data: Station, talk: Talk) -> None:
    """Choose a station."""
    del query
    await talk.seller(lambda seller: seller.settings.choose_station(callback_data.code))
    page = await _page(talk)
    await talk.show(Page(f"✅ {talk.t('set-saved')}\n\n{page.text}", page.rows))


@router.callback_query(Fetcher.filter())
async def on_person(query: CallbackQuery, callback_data: Fetcher, talk: Talk) -> None:
    """Ask whether somebody is to be removed, then remove."""
    del query
    t, number = talk.t, callback_data.person
    if callback_data.do == "remove":
        await talk.seller(lambda seller: seller.settings.remove_pickup_person(number))
        page = await _page(talk)
        await talk.show(Page(f"✅ {t('set-person-removed')}\n\n{page.text}", page.rows))
        return
    people = await talk.seller(lambda seller: seller.settings.pickup_people())
    person = next((one for one in people if one.id == number), None)
    if person is None:
        raise NotFound(t.plain("set-person-unknown"), "")
    yes = button(t.plain("set-person-remove"), Fetcher(do="remove", person=number), "danger")
    await talk.show(sure(t, t("set-person-sure", name=person.name), yes, "set-parcels"))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    t = talk.t
    document = f"{t('set-person-ask-document')}\n\n🔒 {t('set-private')}"
    return [
        Ask("name", t("set-person-ask-name"), check=a_text),
        Ask("phone", t("set-person-ask-phone"), check=a_text),
        Ask("id_document", document, optional=True, private=True),
    ]


async def _add(talk: Talk, answers: Answers) -> Page:
    name, phone = str(answers["name"]), latin(str(answers["phone"]))
    document = str(answers.get("id_document") or "")
    person = await talk.seller(lambda seller: seller.settings.add_pickup_person(name, phone, document))
    page = await _page(talk)
    return Page(f"✅ {talk.t('set-person-added', name=person.name)}\n\n{page.text}", page.rows)


PERSON = forms.register(Form("set-person", _steps, _add, _page))
