"""The commission by category: the rate that holds, since when, by what source, and what comes next."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import back, fitted, plain
from bots.screens.settings_parts import a_text, sliced, turning
from jumia_core.kernel import Money
from jumia_core.settings import CommissionView

router = Router(name="settings-commission")
OTHERS = "*"
SOURCE = 160  # letters of a source that a line shows


class Commission(Base, prefix="sc"):
    """A page of the list, or the look-up of a category."""

    do: Word
    at: Count = 0


@place("set-commission")
async def show_commission(talk: Talk) -> None:
    """Show the rates."""
    await talk.show(await _page(talk))


async def _page(talk: Talk, at: int = 0) -> Page:
    found = await talk.seller(lambda seller: seller.settings.commission())
    t = talk.t
    lines = [t("set-commission-title"), *rate_lines(t, sliced(found, at))]
    if not found:
        lines.append(t("set-commission-none"))
    rows = [turning(len(found), at, Commission, do="list")]
    rows.append([button(t.plain("set-commission-find"), Commission(do="find"), "primary")])
    return Page(fitted(lines), [*rows, back(t, "settings")])


def rate_lines(t: Texts, found: Sequence[CommissionView]) -> list[str]:
    """Say each rate with where it comes from (sources are English) and what follows it."""
    return [_rate(t, view) for view in found]


def _rate(t: Texts, view: CommissionView) -> str:
    name = t.plain("set-commission-others") if view.category == OTHERS else view.category
    lines = [t("set-commission-rate", category=name, rate=t.percent(view.rate), since=t.day(view.since))]
    if view.minimum is not None:
        lines.append(_minimum(t, view.minimum, view.minimum_site))
    if view.upcoming is not None:
        following = view.upcoming
        lines.append(t("set-commission-next", rate=t.percent(following.rate), since=t.day(following.since)))
        if following.minimum is not None:
            lines.append(_minimum(t, following.minimum, None))
    return "\n".join([*lines, f"<i>{plain(view.source, SOURCE)}</i>"])


def _minimum(t: Texts, minimum: Money, site: str | None) -> str:
    if site is None:
        return t("set-commission-minimum", amount=t.money(minimum))
    return t("set-commission-minimum-site", amount=t.money(minimum), country=t.country(site))


@router.callback_query(Commission.filter())
async def on_commission(query: CallbackQuery, callback_data: Commission, talk: Talk) -> None:
    """Turn to a page, or ask for which category."""
    del query
    if callback_data.do == "find":
        await forms.start(talk, FIND)
    else:
        await talk.show(await _page(talk, max(0, callback_data.at)))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("category", talk.t("set-commission-ask"), check=a_text)]


async def _found(talk: Talk, answers: Answers) -> Page:
    t, category = talk.t, answers["category"]
    view = await talk.seller(lambda seller: seller.settings.commission_for(category))
    lines = [t("set-commission-for", category=category), *rate_lines(t, [view])]
    rows = [[button(t.plain("set-commission-find"), Commission(do="find"))], back(t, "set-commission")]
    return Page("\n\n".join(lines), rows)


FIND = forms.register(Form("set-commission", _steps, _found, _page))
