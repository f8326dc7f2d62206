"""What a restart finds again: messages, files, the updates that wait, and numbers that are never given twice."""

from pathlib import Path

import pytest

from tests.bots.chatpage.telegram import ADA, LI, PNG, Telegram

KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


def test_a_restart_changes_nothing_that_anybody_sees(tmp_path: Path) -> None:
    """Chats, files, commands, who blocked the bot, waiting updates, and the tap that waits for its answer."""
    first = Telegram(tmp_path)
    first.started(ADA, LI)
    first.hosted.send(ADA, PNG, "photo.png", "image/png")
    shown = first.call("sendMessage", chat_id=ADA, text="Really?", reply_markup=KEYBOARD).json["result"]
    query = first.hosted.tap_data(ADA, shown["message_id"], "yes")
    first.call("setMyCommands", commands=[{"command": "home", "description": "Home"}])
    first.call("getUpdates", allowed_updates=["message", "callback_query"])
    first.hosted.call(lambda: first.world.block(LI))
    messages, waiting = first.hosted.messages(ADA), first.call("getUpdates").json["result"]
    first.stop()

    second = Telegram(tmp_path)
    try:
        assert second.hosted.messages(ADA) == messages
        assert second.call("getUpdates").json["result"] == waiting
        assert [next(reversed(one)) for one in waiting] == ["message", "callback_query"]
        assert second.call("answerCallbackQuery", callback_query_id=query).status == 200
        assert second.call("getMyCommands").json["result"][0]["command"] == "home"
        assert second.call("sendMessage", chat_id=LI, text="x").status == 403
        file_id = messages[1]["photo"][0]["file_id"]
        assert second.ask(lambda bot: bot.get_file(file_id)).file_size == len(PNG)
        assert second.http("GET", f"/page/file/{file_id}").body == PNG
    finally:
        second.stop()


def test_numbers_are_not_given_twice_after_a_crash(tmp_path: Path) -> None:
    """What was given after the last save is lost with the process; its numbers are not used for something else.

    A bot keeps `update_id` to know an update again: a second one under the same number would be passed over.
    """
    first = Telegram(tmp_path)
    first.started()
    saved = (tmp_path / "chat-page.json").read_text("utf-8")
    said = first.hosted.say(ADA, "in the last moment")["message_id"]
    (lost,) = first.call("getUpdates").json["result"]
    first.stop()
    (tmp_path / "chat-page.json").write_text(saved, "utf-8")

    second = Telegram(tmp_path)
    try:
        assert second.hosted.say(ADA, "after the crash")["message_id"] > said
        newest = second.call("getUpdates").json["result"][-1]
        assert newest["update_id"] > lost["update_id"]
    finally:
        second.stop()


def test_a_disk_that_is_full_does_not_end_the_chat(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is said in the log, and the next change is saved again."""
    telegram = Telegram(tmp_path)
    try:
        blocking = tmp_path / "chat-page.json.new"
        blocking.mkdir()
        telegram.hosted.say(ADA, "one")
        telegram.hosted.wait_for(lambda: True if "could not be saved" in caplog.text else None)
        blocking.rmdir()
        telegram.hosted.say(ADA, "two")
    finally:
        telegram.stop()
    assert "two" in (tmp_path / "chat-page.json").read_text("utf-8")
