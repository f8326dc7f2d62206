"""Texts, buttons, edits, deletions and answers to taps, and the words in which each is refused."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNotFound, TelegramRetryAfter
from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity

from bots.chatpage.errors import NOT_MODIFIED, OLD_QUERY
from tests.bots.chatpage.telegram import ADA, LI, OMAR, TEAM, Telegram

Json = dict[str, Any]
KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


def send(telegram: Telegram, text: str = "hello", **more: Any) -> Json:
    answer = telegram.call("sendMessage", chat_id=ADA, text=text, **more)
    assert answer.status == 200, answer.json
    result: Json = answer.json["result"]
    return result


# --- chats


@pytest.mark.parametrize(
    ("chat", "words"),
    [(OMAR, "chat not found"), (4242, "chat not found"), ("@nobody", "chat not found"), ("", "chat_id is empty")],
)
def test_a_chat_that_the_bot_does_not_know_is_refused(telegram: Telegram, chat: object, words: str) -> None:
    """Whoever never pressed Start is not known, either."""
    telegram.started()
    for method in ("sendMessage", "sendChatAction", "getChat", "deleteMessage", "editMessageText", "sendMediaGroup"):
        body = {"chat_id": chat, "text": "x", "action": "typing", "message_id": 1}
        assert telegram.call(method, **body).error == (400, f"Bad Request: {words}"), method


def test_whoever_blocked_the_bot_hears_no_more(telegram: Telegram) -> None:
    """403 in Telegram's words, which aiogram knows."""
    telegram.started()
    telegram.hosted.call(lambda: telegram.world.block(ADA))
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        telegram.ask(lambda bot: bot.send_message(ADA, "hello"))


def test_getchat_tells_of_people_and_groups(telegram: Telegram) -> None:
    """Whole enough for aiogram's strict types."""
    telegram.started()
    person = telegram.ask(lambda bot: bot.get_chat(ADA))
    group = telegram.ask(lambda bot: bot.get_chat(TEAM))
    assert (person.type, person.first_name, person.last_name) == ("private", "Ada", "Obi")
    assert (group.type, group.title) == ("supergroup", "Claims team")
    me = telegram.ask(lambda bot: bot.get_me())
    assert (me.is_bot, me.can_read_all_group_messages) == (True, True)


# --- texts


@pytest.mark.parametrize(
    ("text", "shown", "entities"),
    [
        ("<b>bold</b> and <i>italic</i>", "bold and italic", [("bold", 0, 4), ("italic", 9, 6)]),
        ("😀 <b>after</b>", "😀 after", [("bold", 3, 5)]),
        ("<b>a <i>b</i></b>", "a b", [("bold", 0, 3), ("italic", 2, 1)]),
        ("a &lt;b&gt; &amp;amp; &copy; &copy 1 &#65;&#x42;", "a <b> &amp; &copy; &copy 1 AB", []),
        ("  \n<b>x</b>\n ", "x", [("bold", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("see https://a.example/x?y=1. or a@b.example", "see https://a.example/x?y=1. or a@b.example",
         [("url", 4, 23), ("email", 32, 11)]),
        ("<code>https://a.example</code>", "https://a.example", [("code", 0, 17)]),
        ('<a href="https://a.example/?q=1&amp;r=&quot;">x</a>', "x", [("text_link", 0, 1)]),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities_in_utf_16_units(
    telegram: Telegram, text: str, shown: str, entities: list[tuple[str, int, int]]
) -> None:
    """As Telegram's server reads it: four named characters, links found, white space around it cut."""
    telegram.started()
    message = telegram.ask(lambda bot: bot.send_message(ADA, text))
    assert message.text == shown
    assert [(one.type, one.offset, one.length) for one in message.entities or []] == entities


def test_what_looks_like_json_stays_the_text_that_it_is(telegram: Telegram) -> None:
    """A bot's library sends forms, where a text is a text: true, {"a":1} and [1] too."""
    telegram.started()
    for text in ("true", '{"a":1}', "[1]"):
        sent = telegram.ask(lambda bot, text=text: bot.send_message(ADA, text))  # type: ignore[misc]  # bound now
        assert sent.text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("é<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_html_that_does_not_fit_is_refused(telegram: Telegram, text: str, words: str) -> None:
    """With the place in bytes, as Telegram counts it there."""
    telegram.started()
    with pytest.raises(TelegramBadRequest) as refused:
        telegram.ask(lambda bot: bot.send_message(ADA, text))
    assert refused.value.message == f"Bad Request: can't parse entities: {words}"


def test_entities_can_be_sent_beside_the_text(telegram: Telegram) -> None:
    """Instead of a parse mode; what lies outside of the text is dropped."""
    telegram.started()
    entities = [MessageEntity(type="bold", offset=2, length=3), MessageEntity(type="bold", offset=90, length=3)]
    message = telegram.ask(lambda bot: bot.send_message(ADA, "a <b>", entities=entities, parse_mode=None))
    assert message.text == "a <b>"
    assert [(one.type, one.offset, one.length) for one in message.entities or []] == [("bold", 2, 3)]
    status, _ = telegram.call("sendMessage", chat_id=ADA, text="x", entities=[1]).error
    assert status == 400


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        ("<b> </b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
def test_a_text_is_from_1_to_4096_units(telegram: Telegram, text: str, words: str) -> None:
    """Counted after the markup is read: an emoji is two, a tag is none."""
    telegram.started()
    answer = telegram.call("sendMessage", chat_id=ADA, text=text, parse_mode="HTML")
    assert answer.error == (400, f"Bad Request: {words}")
    assert len(send(telegram, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")["text"]) == 2048


# --- buttons


def test_buttons_keep_their_style_link_and_copied_text(telegram: Telegram) -> None:
    """What Bot API 9.4 added is given back as it was sent."""
    telegram.started()
    rows = [
        [InlineKeyboardButton(text="Go", callback_data="x" * 64, style="danger")],
        [InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="10411428"))],
        [InlineKeyboardButton(text="Open", url="https://a.example", style="primary")],
    ]
    sent = telegram.ask(lambda bot: bot.send_message(ADA, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows)))
    assert sent.reply_markup is not None
    assert sent.reply_markup.model_dump()["inline_keyboard"] == [[one.model_dump() for one in row] for row in rows]


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": "x", "callback_data": "a", "url": "https://a.example"}, "BUTTON_TYPE_INVALID"),
        ({"text": "x", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "copy_text": {"text": "y" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": "y"}, "BUTTON_COPY_TEXT_INVALID"),
        (
            {"text": "x", "callback_data": "a", "style": "pink"},
            "can't parse inline keyboard button: Unsupported button",
        ),
        ({"text": "x", "url": "mailto:a@b.example"}, "inline keyboard button URL 'mailto:a@b.example' is invalid: Uns"),
        ("x", "can't parse inline keyboard button: "),
    ],
)
def test_a_button_that_telegram_would_not_take_is_refused(telegram: Telegram, button: object, words: str) -> None:
    """In sending and in editing."""
    telegram.started()
    shown, markup = send(telegram), {"inline_keyboard": [[button]]}
    for method, more in (("sendMessage", {}), ("editMessageReplyMarkup", {"message_id": shown["message_id"]})):
        status, said = telegram.call(method, chat_id=ADA, text="x", reply_markup=markup, **more).error
        assert (status, said.startswith(f"Bad Request: {words}")) == (400, True), said


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("nonsense", "object expected as reply markup"),
        ({"inline_keyboard": "x"}, "inline keyboard expected"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 8] * 13}, "reply markup is too long"),
    ],
)
def test_a_keyboard_that_is_none_is_refused(telegram: Telegram, markup: object, words: str) -> None:
    """400 with words, never a 500."""
    telegram.started()
    answer = telegram.call("sendMessage", chat_id=ADA, text="x", reply_markup=markup)
    assert answer.error == (400, f"Bad Request: {words}")


# --- edits and deletions


def test_an_edit_changes_text_and_buttons_in_place(telegram: Telegram) -> None:
    """A keyboard that is not sent again goes; the message stays the same one."""
    telegram.started()
    shown = send(telegram, reply_markup=KEYBOARD)
    edited = telegram.ask(lambda bot: bot.edit_message_text("<b>new</b>", chat_id=ADA, message_id=shown["message_id"]))
    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup, edited.message_id) == ("new", None, shown["message_id"])
    assert edited.edit_date == int(telegram.clock.now().timestamp())
    assert telegram.last() == {**telegram.last(), "text": "new"}
    keyboard = InlineKeyboardMarkup.model_validate(KEYBOARD)
    again = telegram.ask(
        lambda bot: bot.edit_message_reply_markup(chat_id=ADA, message_id=shown["message_id"], reply_markup=keyboard)
    )
    assert isinstance(again, Message)
    assert again.reply_markup is not None
    assert again.reply_markup.model_dump() == keyboard.model_dump()


def test_an_edit_that_changes_nothing_says_so(telegram: Telegram) -> None:
    """Text and keyboard together: one that differs is enough."""
    telegram.started()
    shown = send(telegram, "same", reply_markup=KEYBOARD)
    same = {"chat_id": ADA, "message_id": shown["message_id"], "text": "same"}
    assert telegram.call("editMessageText", **same, reply_markup=KEYBOARD).error == (
        400,
        f"Bad Request: {NOT_MODIFIED}",
    )
    assert telegram.call("editMessageText", **same).status == 200


def test_only_own_messages_of_the_same_sort_are_edited(telegram: Telegram) -> None:
    """Gone, another's, and one without what is edited: each has its words."""
    telegram.started()
    hers, shown = telegram.last()["message_id"], send(telegram)["message_id"]

    def edit(number: int, method: str = "editMessageText") -> tuple[int, str]:
        return telegram.call(method, chat_id=ADA, message_id=number, text="y", caption="y").error

    assert edit(9999) == (400, "Bad Request: message to edit not found")
    assert edit(hers) == (400, "Bad Request: message can't be edited")
    assert edit(0) == (400, "Bad Request: message identifier is not specified")
    assert edit(shown, "editMessageCaption") == (400, "Bad Request: there is no caption in the message to edit")


def test_messages_are_deleted_within_two_days(telegram: Telegram) -> None:
    """Both sides' in private, only its own in a group; an older one stays, and one that is gone is said to be."""
    telegram.started()
    hers = telegram.last()["message_id"]
    theirs = telegram.hosted.say(LI, "hello all", chat=TEAM)["message_id"]
    old = send(telegram)["message_id"]
    assert telegram.ask(lambda bot: bot.delete_message(ADA, hers))
    assert telegram.call("deleteMessage", chat_id=ADA, message_id=hers).error == (
        400, "Bad Request: message to delete not found",
    )  # fmt: skip
    cannot = (400, "Bad Request: message can't be deleted for everyone")
    assert telegram.call("deleteMessage", chat_id=TEAM, message_id=theirs).error == cannot
    telegram.clock.advance(hours=48)
    assert telegram.call("deleteMessage", chat_id=ADA, message_id=old).error == cannot


def test_many_are_deleted_at_once_and_missing_ones_are_skipped(telegram: Telegram) -> None:
    """From 1 to 100 numbers."""
    telegram.started()
    numbers = [send(telegram)["message_id"] for _ in range(3)]
    assert telegram.ask(lambda bot: bot.delete_messages(ADA, [*numbers[:2], 9999]))
    assert [one["message_id"] for one in telegram.hosted.messages(ADA)][1:] == numbers[2:]
    assert telegram.call("deleteMessages", chat_id=ADA, message_ids=[]).status == 400
    assert telegram.call("deleteMessages", chat_id=ADA, message_ids=list(range(1, 102))).status == 400


# --- taps and the rest


def test_an_answer_to_a_tap_is_shown_to_who_tapped(telegram: Telegram) -> None:
    """At most 200 characters, within a quarter of an hour, for a query that there is."""
    telegram.started()
    query = telegram.hosted.tap_data(ADA, send(telegram, reply_markup=KEYBOARD)["message_id"], "yes")
    assert telegram.ask(lambda bot: bot.answer_callback_query(query, "Done", show_alert=True))
    (toast,) = telegram.world.toasts[ADA]
    assert (toast["text"], toast["alert"]) == ("Done", True)
    long = telegram.call("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert long.error == (400, "Bad Request: MESSAGE_TOO_LONG")
    telegram.clock.advance(minutes=16)
    for one in (query, "12345"):
        assert telegram.call("answerCallbackQuery", callback_query_id=one).error == (400, f"Bad Request: {OLD_QUERY}")


def test_an_action_shows_until_the_next_message(telegram: Telegram) -> None:
    """Five seconds or until something is sent; what is no action is refused."""
    telegram.started()
    assert telegram.ask(lambda bot: bot.send_chat_action(ADA, "typing"))
    assert ADA in telegram.world.typing
    send(telegram)
    assert ADA not in telegram.world.typing
    wrong = telegram.call("sendChatAction", chat_id=ADA, action="dancing")
    assert wrong.error == (400, "Bad Request: wrong parameter action in request")


def test_ordered_failures_come_as_telegrams(telegram: Telegram) -> None:
    """For the bot's tests: 429 with its seconds, and an answer that is lost after the call was done."""
    telegram.started()
    telegram.hosted.fail_next("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(TelegramRetryAfter) as busy:
        telegram.ask(lambda bot: bot.send_message(ADA, "lost"))
    assert busy.value.retry_after == 7
    telegram.hosted.fail_next("sendMessage", 404, "Not Found", after=True)
    with pytest.raises(TelegramNotFound):
        telegram.ask(lambda bot: bot.send_message(ADA, "kept"))
    assert [one["text"] for one in telegram.hosted.messages(ADA)] == ["/start", "kept"]


def test_a_flood_is_held_back(telegram: Telegram) -> None:
    """Where the server is told to mind it: one message a second and chat."""
    telegram.started(ADA, LI)
    telegram.hosted.page.flood = True

    async def three(bot: Bot) -> None:
        await bot.send_message(ADA, "one")
        await bot.send_message(LI, "another chat")
        await bot.send_message(ADA, "two")

    with pytest.raises(TelegramRetryAfter):
        telegram.ask(three)
    assert telegram.last(LI)["text"] == "another chat"
