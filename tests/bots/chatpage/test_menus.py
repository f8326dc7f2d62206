"""Commands by scope and language, and what the bot says of itself."""

from typing import Any

import pytest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonCommands,
)

from bots.chatpage.menus import commands_for
from tests.bots.chatpage.telegram import ADA, LI, OMAR, TEAM, Telegram


def named(*names: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=f"About {name}") for name in names]


def test_a_person_sees_the_commands_of_the_narrowest_scope_in_their_language(telegram: Telegram) -> None:
    """The chat's own, then all private chats, then everybody's; in each the language before the one for all."""
    telegram.started(ADA, LI, OMAR)
    private = BotCommandScopeAllPrivateChats()
    telegram.ask(lambda bot: bot.set_my_commands(named("default"), BotCommandScopeDefault()))
    telegram.ask(lambda bot: bot.set_my_commands(named("private"), private))
    telegram.ask(lambda bot: bot.set_my_commands(named("arabic"), private, "ar"))
    telegram.ask(lambda bot: bot.set_my_commands(named("staff"), BotCommandScopeChat(chat_id=LI)))

    def seen(chat: int, user: int) -> list[str]:
        return [one["command"] for one in telegram.hosted.call(lambda: commands_for(telegram.world, chat, user))]

    assert [seen(one, one) for one in (ADA, OMAR, LI)] == [["private"], ["arabic"], ["staff"]]
    assert seen(TEAM, ADA) == ["default"]
    telegram.ask(lambda bot: bot.delete_my_commands(BotCommandScopeChat(chat_id=LI)))
    assert seen(LI, LI) == ["private"]


def test_commands_are_read_back_by_their_exact_scope_and_language(telegram: Telegram) -> None:
    """Another scope or language has none."""
    private = BotCommandScopeAllPrivateChats()
    telegram.ask(lambda bot: bot.set_my_commands(named("home"), private, "fr"))
    (home,) = telegram.ask(lambda bot: bot.get_my_commands(private, "fr"))
    assert (home.command, home.description) == ("home", "About home")
    assert telegram.ask(lambda bot: bot.get_my_commands(private)) == []
    assert telegram.ask(lambda bot: bot.get_my_commands()) == []


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([{"command": "Home", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "home", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "home", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "home", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
        (["home"], "BOT_COMMAND_INVALID"),
    ],
)
def test_commands_are_as_documented(telegram: Telegram, commands: list[Any], words: str) -> None:
    """1-32 small letters, digits and _; 1-256 characters about each; at most 100."""
    assert telegram.call("setMyCommands", commands=commands).error == (400, f"Bad Request: {words}")


def test_the_bot_says_in_each_language_what_it_is(telegram: Telegram) -> None:
    """A language without words gets those for everybody; what is too long is refused."""
    telegram.ask(lambda bot: bot.set_my_description("In English"))
    telegram.ask(lambda bot: bot.set_my_description("بالعربية", "ar"))
    telegram.ask(lambda bot: bot.set_my_short_description("Short"))
    described = [telegram.ask(lambda bot, code=code: bot.get_my_description(code)).description for code in ("ar", "fr")]  # type: ignore[misc]  # bound now
    assert described == ["بالعربية", "In English"]
    assert telegram.ask(lambda bot: bot.get_my_short_description()).short_description == "Short"
    assert telegram.ask(lambda bot: bot.get_my_name()).name == "Seller Center"
    for method, name, longest in (("Description", "description", 512), ("ShortDescription", "short_description", 120)):
        assert telegram.call(f"setMy{method}", **{name: "x" * (longest + 1)}).status == 400


def test_the_menu_button_is_kept(telegram: Telegram) -> None:
    """Commands by default, as in Telegram."""
    assert telegram.ask(lambda bot: bot.set_chat_menu_button(menu_button=MenuButtonCommands()))
    assert telegram.ask(lambda bot: bot.get_chat_menu_button()).type == "commands"
