"""What Telegram's own menus say of the bot: its commands and descriptions, in every language."""

from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from bots.frame.texts import DEFAULT, LANGUAGES, texts

SELLER = ("home", "claims", "raise", "settings", "members", "me", "language", "help")
STAFF = ("staff", "queue", "escalations", "uncounted", "quarantine", "accounts", "requests", "me", "language", "help")
GROUP = ("queue", "escalations", "uncounted", "quarantine")


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


async def teach_staff(bot: Bot, chat_id: int, language: str) -> None:
    """Give the private chat of a staff member the staff's commands."""
    await _commands(bot, STAFF, language, BotCommandScopeChat(chat_id=chat_id), None)


async def _commands(
    bot: Bot, names: tuple[str, ...], language: str, scope: BotCommandScopeUnion, code: str | None
) -> None:
    t = texts(language)
    commands = [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in names]
    await bot.set_my_commands(commands, scope=scope, language_code=code)
