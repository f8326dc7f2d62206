"""What was changed in the shop's settings, by whom and when, the newest first. Numbers are masked by the core."""

from datetime import date, datetime
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count
from bots.frame.pages import Page, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import LANGUAGES
from bots.screens.parts import PAGE, back, fitted
from bots.screens.settings_parts import DASH, sliced, turning
from jumia_core.journal import ChangeView

router = Router(name="settings-history")
VALUE = 80  # letters of a value
DAYS = frozenset({"starts_on", "ends_on"})
OWN_WORDS = {"role": "role-{}", "status": "set-request-{}"}  # values that are words of ours
UNSAID = frozenset({"manager"})  # an account's number says nothing to a seller


class History(Base, prefix="sv"):
    """A page of the changes."""

    at: Count


@place("set-history")
async def show_history(talk: Talk) -> None:
    """Show the newest changes."""
    await _turn(talk, 0)


@router.callback_query(History.filter())
async def on_history(query: CallbackQuery, callback_data: History, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await _turn(talk, max(0, callback_data.at))


async def _turn(talk: Talk, at: int) -> None:
    t = talk.t
    found = await talk.seller(lambda seller: seller.settings.history(limit=at + PAGE + 1))
    lines = [t("set-history-title"), *(change_line(talk, change) for change in sliced(found, at))]
    if not found:
        lines.append(t("set-history-none"))
    await talk.show(Page(fitted(lines), [turning(len(found), at, History), back(t, "settings")]))


def change_line(talk: Talk, change: ChangeView) -> str:
    """Say one change: when, who, what, and each value before and after."""
    t = talk.t
    known = f"set-change-{change.kind.replace('_', '-')}"
    what = t.plain(known) if t.has(known) else change.kind.replace("_", " ")
    lines = [t("set-history-line", moment=t.moment(change.at, talk.zone), who=change.actor_name or DASH, what=what)]
    before, after = change.before or {}, change.after or {}
    for name in dict.fromkeys([*before, *after]):
        if name in UNSAID:
            continue
        label = t.plain(f"set-field-{name}") if t.has(f"set-field-{name}") else name.replace("_", " ")
        old, new = _value(talk, name, before.get(name)), _value(talk, name, after.get(name))
        if not after:
            lines.append(t("set-line", what=label, value=old))
        elif name in before:
            lines.append(t("set-history-value", what=label, old=old, new=new))
        else:
            lines.append(t("set-line", what=label, value=new))
    return "\n".join(lines)


def _value(talk: Talk, name: str, value: Any) -> str:
    t = talk.t
    if value in (None, "", []):
        return DASH
    if name in DAYS:
        return t.day(date.fromisoformat(str(value)))
    if name == "usable_from":
        return t.moment(datetime.fromisoformat(str(value)), talk.zone)
    if isinstance(value, list):
        return ", ".join(LANGUAGES.get(str(one), str(one)) for one in value)
    if name in OWN_WORDS and t.has(OWN_WORDS[name].format(value)):
        return t.plain(OWN_WORDS[name].format(value))
    return shorten(str(value), VALUE)
