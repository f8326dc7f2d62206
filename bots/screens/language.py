"""The language of the screens: an account's own, or, before anybody is known, the chat's."""

from typing import ClassVar

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.commands import fit_commands
from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Word, button
from bots.frame.pages import Page, Row, grid
from bots.frame.places import HOME, go, place
from bots.frame.talk import LANGUAGE, Talk
from bots.frame.texts import LANGUAGES, Texts, closest, texts
from bots.screens.door import home_row

router = Router(name="language")


class Speak(Base, prefix="la"):
    """Choose a language."""

    when_inactive: ClassVar[bool] = True

    to: Word


@place("language", command="language", when_inactive=True)
async def show_languages(talk: Talk) -> None:
    """Show the languages, each by its own name."""
    await talk.show(Page(talk.t("language-title"), [*language_rows(talk.t), home_row(talk.t)]))


def language_rows(t: Texts) -> list[Row]:
    """Return a button for each language; the present one is marked."""
    marked = {code: f"✅ {name}" if code == t.language else name for code, name in LANGUAGES.items()}
    return grid([button(name, Speak(to=code)) for code, name in marked.items()], 3)


@router.callback_query(Speak.filter())
async def on_choice(query: CallbackQuery, callback_data: Speak, talk: Talk) -> None:
    """Speak the language from this answer on; a form that was at hand goes on in it."""
    del query
    language = closest(callback_data.to)
    await talk.forget()
    if talk.identity is None:
        await talk.state.update_data({LANGUAGE: language})
        talk.t = texts(language)
        await go(talk, HOME)
        return
    await talk.person(lambda person: person.account.set_language(language))
    await talk.recognize()
    await fit_commands(talk)
    if not await forms.resume(talk):
        await show_languages(talk)
