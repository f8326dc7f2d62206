"""What a person is told, and where: a switch for each topic and channel. A lock stands for what is always on."""

from aiogram import Router
from aiogram.types import CallbackQuery, InlineKeyboardButton

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Word, button
from bots.frame.pages import Page, grid
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back
from jumia_core.notices import Channel, ChoiceView, Topic

router = Router(name="settings-notices")
SIGNS = {Channel.MAIL: "✉️", Channel.CHAT: "💬"}
FIXED = 2  # in place of off (0) and on (1)


class Switch(Base, prefix="sn"):
    """Switch a topic off (0) or on (1) for a channel; what is fixed only says so."""

    topic: Word
    channel: Word
    to: Count


@place("notices", command="notices")
async def show_notices(talk: Talk) -> None:
    """Show the own switches."""
    await talk.show(await _page(talk))


async def _page(talk: Talk) -> Page:
    t = talk.t
    choices = await talk.person(lambda person: person.notices.choices())
    topics = [topic for topic in Topic if talk.is_staff or topic is not Topic.TEAM]
    lines = [t("set-notices-title"), "\n".join(t(f"set-topic-about-{topic}") for topic in topics)]
    lines.append(t("set-notices-quiet"))
    switches = [_switch(talk, choice) for choice in choices if choice.topic in topics]
    return Page("\n\n".join(lines), [*grid(switches, len(Channel)), back(t, "settings")])


def _switch(talk: Talk, choice: ChoiceView) -> InlineKeyboardButton:
    name = talk.t.plain(f"set-topic-{choice.topic}")
    mark = "🔒" if choice.fixed else "✅" if choice.enabled else "⬜"
    to = FIXED if choice.fixed else int(not choice.enabled)
    return button(f"{mark} {SIGNS[choice.channel]} {name}", Switch(topic=choice.topic, channel=choice.channel, to=to))


@router.callback_query(Switch.filter())
async def on_switch(query: CallbackQuery, callback_data: Switch, talk: Talk) -> None:
    """Switch to what the button says: a second tap on the old message changes nothing more."""
    del query
    topics, channels = set(Topic), set(Channel)
    if callback_data.to == FIXED:
        await talk.answer(talk.t.plain("set-notices-fixed"), alert=True)
        return
    if callback_data.topic in topics and callback_data.channel in channels:
        topic, channel, on = Topic(callback_data.topic), Channel(callback_data.channel), bool(callback_data.to)
        await talk.person(lambda person: person.notices.choose(topic, channel, enabled=on))
    await talk.show(await _page(talk))
