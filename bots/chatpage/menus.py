"""What the bot says of itself: its commands by scope and language, its name and descriptions."""

import json
import re
from typing import Any

from bots.chatpage.calls import Call, method
from bots.chatpage.errors import bad
from bots.chatpage.people import Json
from bots.chatpage.world import World

MAX_COMMANDS, MAX_EXPLAINED = 100, 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
# The longest that each may be (Bot API), by the method's last words
WORDS = {"Description": ("description", 512), "ShortDescription": ("short_description", 120), "Name": ("name", 64)}


@method("setMyCommands")
async def _set_commands(world: World, call: Call) -> bool:
    commands = call.array("commands") or []
    if len(commands) > MAX_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not isinstance(one, dict) or not _COMMAND.fullmatch(str(one.get("command", ""))):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description", ""))) <= MAX_EXPLAINED:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.settings[_key("commands", _scope(world, call), call.text("language_code"))] = commands
    return True


@method("getMyCommands")
async def _get_commands(world: World, call: Call) -> Any:
    return world.settings.get(_key("commands", _scope(world, call), call.text("language_code"))) or []


@method("deleteMyCommands")
async def _delete_commands(world: World, call: Call) -> bool:
    world.settings.pop(_key("commands", _scope(world, call), call.text("language_code")), None)
    return True


@method(*(f"setMy{words}" for words in WORDS))
async def _set_words(world: World, call: Call) -> bool:
    name, longest = _words(call)
    said = call.text(name)
    if len(said) > longest:
        raise bad(f"BOT_{name.upper()}_TOO_LONG")
    world.settings[_key(name, {}, call.text("language_code"))] = said
    return True


@method(*(f"getMy{words}" for words in WORDS))
async def _get_words(world: World, call: Call) -> Json:
    name, _ = _words(call)
    return {name: words_for(world, name, call.text("language_code"))}


@method("setChatMenuButton")
async def _set_menu_button(world: World, call: Call) -> bool:
    world.settings[_key("menu_button", {}, call.text("chat_id"))] = call.body.get("menu_button")
    return True


@method("getChatMenuButton")
async def _get_menu_button(world: World, call: Call) -> Json:
    found = world.settings.get(_key("menu_button", {}, call.text("chat_id")))
    return found or {"type": "commands"}


def words_for(world: World, name: str, language: str) -> str:
    """Return what the bot says of itself in a language, else in the one for everybody."""
    found = (world.settings.get(_key(name, {}, code)) for code in (language, ""))
    return next((str(words) for words in found if words), world.bot["first_name"] if name == "name" else "")


def commands_for(world: World, chat: int, user: int) -> list[Json]:
    """Return the commands that a person sees in a chat: of the narrowest scope that has some, as Bot API tells it."""
    here: list[Json] = [{"type": "chat", "chat_id": chat}]
    if chat == user:
        scopes = [*here, {"type": "all_private_chats"}, {"type": "default"}]
    else:
        member = {"type": "chat_member", "chat_id": chat, "user_id": user}
        scopes = [member, *here, {"type": "all_group_chats"}, {"type": "default"}]
    language = world.people[user].language_code
    keys = (_key("commands", scope, code) for scope in scopes for code in (language, ""))
    return next((list(world.settings[key]) for key in keys if world.settings.get(key)), [])


def _words(call: Call) -> tuple[str, int]:
    return next(
        found
        for words, found in WORDS.items()
        if call.name.lower() in {f"setmy{words}".lower(), f"getmy{words}".lower()}
    )


def _scope(world: World, call: Call) -> Json:
    scope = call.body.get("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad("can't parse BotCommandScope: expected an Object")
    return {**scope, "chat_id": world.chat(scope["chat_id"])["id"]} if "chat_id" in scope else scope


def _key(what: str, scope: Json, language: str) -> str:
    return json.dumps([what, scope, language], sort_keys=True)
