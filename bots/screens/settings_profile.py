"""The shop's profile: what it tells of itself, and what is fixed."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import LANGUAGES
from bots.screens.parts import back
from bots.screens.settings_parts import DASH
from jumia_core.accounts import Role
from jumia_core.settings import CONTENT_LANGUAGES, ProfileChange, ProfileView

router = Router(name="settings-profile")
FIELDS = ("phone", "address", "city", "about")


class Edit(Base, prefix="sp"):
    """Change one field of the profile, or the languages."""

    field: Word


@place("set-profile")
async def show_profile(talk: Talk) -> None:
    """Show the profile."""
    await talk.show(await _page(talk))


async def _page(talk: Talk) -> Page:
    return profile_page(talk, await talk.seller(lambda seller: seller.settings.profile()))


def profile_page(talk: Talk, profile: ProfileView) -> Page:
    """Show a profile; the owner may change what is not fixed."""
    t = talk.t
    fixed = t("set-profile-fixed", name=profile.name, email=profile.email, country=t.country(profile.home_country))
    lines = [t("set-profile-title"), fixed]
    values = {field: str(getattr(profile, field)) for field in FIELDS}
    values["languages"] = ", ".join(LANGUAGES[code] for code in profile.languages)
    lines.append(
        "\n".join(t("set-line", what=t.plain(f"set-field-{name}"), value=one or DASH) for name, one in values.items())
    )
    if talk.me.role is not Role.OWNER:
        return Page("\n\n".join(lines), [back(t, "settings")])
    edits = [button(f"✏️ {t.plain(f'set-field-{name}')}", Edit(field=name)) for name in values]
    return Page("\n\n".join(lines), [*grid(edits), back(t, "settings")])


@router.callback_query(Edit.filter())
async def on_edit(query: CallbackQuery, callback_data: Edit, talk: Talk) -> None:
    """Ask for the new value."""
    del query
    field = callback_data.field
    profile = await talk.seller(lambda seller: seller.settings.profile())
    if field == "languages":
        await forms.start(talk, LANGUAGE_FORM)
    elif field in FIELDS:
        await forms.start(talk, PROFILE, field=field, old=getattr(profile, field))
    else:
        await talk.show(profile_page(talk, profile))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t, field = talk.t, answers["field"]
    prompt = t("set-write", what=t.plain(f"set-field-{field}")) + f"\n<i>{t(f'set-hint-{field}')}</i>"
    empty = [("", t.plain("set-empty-it"))] if answers["old"] else []
    return [Ask(field, prompt, choices=empty)]


async def _save(talk: Talk, answers: Answers) -> Page:
    field = answers["field"]
    change = ProfileChange(**{field: answers[field]})
    return _saved(talk, await talk.seller(lambda seller: seller.settings.set_profile(change)))


async def _language_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t, taken = talk.t, answers.get("languages", [])
    prompt = t("set-languages-ask")
    if taken:
        prompt += "\n\n" + t("set-languages-taken", languages=", ".join(LANGUAGES[code] for code in taken))
    choices = [(code, LANGUAGES[code]) for code in CONTENT_LANGUAGES]
    return [Ask("languages", prompt, choices=choices, many=True, free=False)]


async def _save_languages(talk: Talk, answers: Answers) -> Page:
    wanted = list(answers["languages"])
    return _saved(talk, await talk.seller(lambda seller: seller.settings.set_languages(wanted)))


def _saved(talk: Talk, profile: ProfileView) -> Page:
    page = profile_page(talk, profile)
    return Page(f"✅ {talk.t('set-saved')}\n\n{page.text}", page.rows)


PROFILE = forms.register(Form("set-profile", _steps, _save, _page))
LANGUAGE_FORM = forms.register(Form("set-languages", _language_steps, _save_languages, _page))
