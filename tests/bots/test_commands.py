"""What Telegram's own menus say: commands and descriptions for each language, and the staff's in their chats."""

from typing import Any

import pytest

from bots.commands import GROUP, SELLER, STAFF
from bots.frame.places import BY_COMMAND, IN_GROUPS, PLACES
from bots.frame.texts import LANGUAGES, texts
from tests.bots.rig import ADA, BOLA, LI, TEAM_GROUP, BotRig

COMMAND, DESCRIPTION, SHORT = 256, 512, 120  # Bot API: BotCommand, setMyDescription, setMyShortDescription
LONGEST_NAME = 32
SCOPES = ("setMyCommands", "deleteMyCommands")


def menu_of(rig: BotRig, chat: int) -> list[dict[str, Any]]:
    """What was done to the commands of one chat, in order."""
    calls = [call for call in rig.calls() if call["method"].lower() in {name.lower() for name in SCOPES}]
    return [call for call in calls if (call["body"].get("scope") or {}).get("chat_id") == chat]


def names(call: dict[str, Any]) -> list[str]:
    return [one["command"] for one in call["body"].get("commands", [])]


def door(rig: BotRig, email: str) -> str:
    """A link that links a chat to an account."""
    minted = rig.center.accounts.mint("account_link_code", rig.center.accounts.account(email).id, {}).token
    assert minted is not None
    return f"/start kl{minted.get_secret_value()}"


@pytest.mark.parametrize("name", sorted({*SELLER, *STAFF, *GROUP}))
def test_every_command_that_is_listed_opens_a_place(name: str) -> None:
    """A menu must not offer what does nothing; what a group's offers opens in groups."""
    assert BY_COMMAND[name] in PLACES
    assert name.isascii()
    assert len(name) <= LONGEST_NAME
    if name in GROUP:
        assert BY_COMMAND[name] in IN_GROUPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_menus_say_fits_in_every_language(language: str) -> None:
    """Telegram refuses what is longer, and then nothing of the menu is set."""
    t = texts(language)
    assert 0 < len(t.plain("about-bot")) <= DESCRIPTION
    assert 0 < len(t.plain("about-bot-short")) <= SHORT
    for name in {*SELLER, *STAFF, *GROUP}:
        assert 0 < len(t.plain(f"command-{name}")) <= COMMAND


def test_the_bot_introduces_itself_in_every_language(light_rig: BotRig) -> None:
    """English has no code: it is what every other language falls back to. Strangers' groups get no commands."""
    calls = light_rig.server.page.world.calls
    light_rig.server.wait_for(lambda: [one for one in calls if one["method"] == "setMyCommands"][5:] or None)
    private = [
        call for call in light_rig.calls("setMyCommands") if call["body"]["scope"]["type"] == "all_private_chats"
    ]
    codes = {call["body"].get("language_code") for call in private}
    assert codes == {None, *LANGUAGES} - {"en"}
    assert all(names(call) == list(SELLER) for call in private)
    french = next(call for call in private if call["body"].get("language_code") == "fr")
    assert french["body"]["commands"][0]["description"] == texts("fr").plain("command-home")
    for method in ("setMyDescription", "setMyShortDescription"):
        assert {call["body"].get("language_code") for call in light_rig.calls(method)} == codes
    [everywhere] = light_rig.calls("deleteMyCommands")
    assert everywhere["body"]["scope"]["type"] == "default"
    assert [names(call) for call in menu_of(light_rig, TEAM_GROUP)] == [list(GROUP)]


def test_a_staff_member_who_comes_in_gets_the_staff_s_commands_once(light_rig: BotRig) -> None:
    """In the own language, when the chat is linked; opening pages later costs no call."""
    light_rig.people.li.account.set_language("fr")
    li = light_rig.phone(LI).say(door(light_rig, "li@platform.example")).tap("Use it here")
    [taught] = menu_of(light_rig, LI)
    assert names(taught) == list(STAFF)
    assert taught["body"]["commands"][0]["description"] == texts("fr").plain("command-staff")
    li.say("/staff").say("/queue").say("/staff")
    assert len(menu_of(light_rig, LI)) == 1


def test_who_was_linked_before_gets_them_with_the_staff_s_home(light_rig: BotRig) -> None:
    """Once in each process: after a restart once more, since nobody knows what happened meanwhile."""
    li = light_rig.linked(LI).say("/queue")
    assert menu_of(light_rig, LI) == []
    li.say("/staff").say("/staff")
    assert len(menu_of(light_rig, LI)) == 1
    light_rig.restart()
    li.say("/staff").say("/staff")
    assert len(menu_of(light_rig, LI)) == 2


def test_another_language_changes_the_menu_and_back(light_rig: BotRig) -> None:
    """Each time it is set, also to a language that it had before."""
    li = light_rig.linked(LI).say("/staff")
    for name in ("Français", "English"):
        li.say("/language").tap(name)
    said = [call["body"]["commands"][0]["description"] for call in menu_of(light_rig, LI)]
    assert said == [texts(code).plain("command-staff") for code in ("en", "fr", "en")]


def test_a_seller_keeps_the_sellers_commands(light_rig: BotRig) -> None:
    """Nothing is set for a seller's chat, nor in a group by whoever is staff."""
    light_rig.linked(ADA).say("/home").say("/language").tap("Français")
    assert menu_of(light_rig, ADA) == []
    light_rig.linked(LI)
    light_rig.phone(LI, chat=TEAM_GROUP).say("/staff")
    assert names(menu_of(light_rig, TEAM_GROUP)[-1]) == list(GROUP)
    assert menu_of(light_rig, LI) == []


def test_an_unlinked_chat_goes_back_to_the_sellers_commands(light_rig: BotRig) -> None:
    """The own chat and another one of the same account; a new link teaches again."""
    li = light_rig.phone(LI).say(door(light_rig, "li@platform.example")).tap("Use it here")
    light_rig.phone(BOLA).say(door(light_rig, "li@platform.example")).tap("Use it here")
    li.say("/me").tap("Chats").tap("✖ Bola").tap("Unlink")
    assert [call["method"].lower() for call in menu_of(light_rig, BOLA)] == ["setmycommands", "deletemycommands"]
    li.say("/me").tap("Unlink this chat").tap("Unlink")
    assert [call["method"].lower() for call in menu_of(light_rig, LI)] == ["setmycommands", "deletemycommands"]
    li.say(door(light_rig, "li@platform.example")).tap("Use it here")
    assert names(menu_of(light_rig, LI)[-1]) == list(STAFF)


def test_a_chat_that_becomes_a_seller_s_loses_the_staff_s_commands(light_rig: BotRig) -> None:
    """A chat belongs to one account: the next one may be no staff."""
    li = light_rig.phone(LI).say(door(light_rig, "li@platform.example")).tap("Use it here")
    li.say(door(light_rig, "ada@example.ng")).tap("Use it here")
    assert "Hello Ada Obi" in li.text
    assert [call["method"].lower() for call in menu_of(light_rig, LI)] == ["setmycommands", "deletemycommands"]


def test_a_menu_that_telegram_refuses_stops_nobody(light_rig: BotRig) -> None:
    """The chat is linked and the home opens; the next time it is tried again."""
    light_rig.linked(LI)
    light_rig.server.fail_next("setMyCommands", 400, "Bad Request: can't set commands")
    li = light_rig.phone(LI).say("/staff")
    assert "Platform team" in li.text
    li.say("/staff")
    assert names(menu_of(light_rig, LI)[-1]) == list(STAFF)
    assert "went wrong" not in str(li.messages)
