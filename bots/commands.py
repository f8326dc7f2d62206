"""What Telegram's own menus say of the bot: its commands and descriptions, in every language."""

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from bots.frame.talk import Talk
from bots.frame.texts import DEFAULT, LANGUAGES, texts

log = logging.getLogger(__name__)
SELLER = ("home", "claims", "raise", "settings", "members", "me", "language", "help")
STAFF = ("staff", "queue", "escalations", "uncounted", "quarantine", "accounts", "requests", "me", "language", "help")
GROUP = ("staff", "queue", "escalations", "uncounted", "quarantine")


async def teach(bot: Bot, groups: frozenset[int]) -> None:
    """Set commands and descriptions: English is what every other language falls back to."""
    await bot.delete_my_commands(scope=BotCommandScopeDefault())  # in strangers' groups there is nothing to do
    for language in LANGUAGES:
        code = language if language != DEFAULT else None
        await _commands(bot, SELLER, language, BotCommandScopeAllPrivateChats(), code)
        t = texts(language)
        await bot.set_my_description(t.plain("about-bot"), language_code=code)
        await bot.set_my_short_description(t.plain("about-bot-short"), language_code=code)
    for group in groups:
        await _commands(bot, GROUP, DEFAULT, BotCommandScopeChat(chat_id=group), None)


async def fit_commands(talk: Talk, *, was_staff: bool = False) -> None:
    """Give a private chat of staff the staff's commands, once in each process and language; take them from who was.

    A menu that Telegram refuses to change stops nobody: the commands work without it.
    """
    if talk.group:
        return
    if not talk.is_staff:
        if was_staff:
            await forget_commands(talk, talk.chat)
    elif talk.taught.get(talk.chat_id) != talk.t.language:
        try:
            await _commands(talk.bot, STAFF, talk.t.language, BotCommandScopeChat(chat_id=talk.chat_id), None)
        except AiogramError as error:
            log.warning("the commands of a staff chat were not set: %s", type(error).__name__)
        else:
            talk.taught[talk.chat_id] = talk.t.language


async def forget_commands(talk: Talk, chat: str) -> None:
    """Give a chat (by its address, as telegram:BOT:CHAT) everybody's commands again."""
    chat_id = int(chat.rpartition(":")[2])
    talk.taught.pop(chat_id, None)
    try:
        await talk.bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=chat_id))
    except AiogramError as error:
        log.warning("the commands of a chat that is not staff's any more were not taken: %s", type(error).__name__)


async def _commands(
    bot: Bot, names: tuple[str, ...], language: str, scope: BotCommandScopeUnion, code: str | None
) -> None:
    t = texts(language)
    commands = [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in names]
    await bot.set_my_commands(commands, scope=scope, language_code=code)
