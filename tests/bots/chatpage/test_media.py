"""Photos, documents and albums, from both sides, and what is refused."""

import json

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, Message

from tests.bots.chatpage.telegram import ADA, JPEG, PNG, TOKEN, Telegram


def photo(content: bytes = PNG) -> BufferedInputFile:
    return BufferedInputFile(content, "photo.png")


def test_a_photo_of_the_bot_comes_back_as_it_was(telegram: Telegram) -> None:
    """Caption with markup, width and height from the file itself, the same bytes by getFile."""
    telegram.started()
    sent = telegram.ask(lambda bot: bot.send_photo(ADA, photo(), caption="<b>see</b>"))
    assert sent.photo is not None
    (size,) = sent.photo
    assert (size.width, size.height, size.file_size, sent.caption) == (640, 480, len(PNG), "see")

    async def fetched(bot: Bot) -> bytes:
        file = await bot.get_file(size.file_id)
        assert file.file_path is not None
        found = await bot.download_file(file.file_path)
        assert found is not None
        return found.read()

    assert telegram.ask(fetched) == PNG


def test_a_photo_of_a_person_can_be_sent_on_by_its_id(telegram: Telegram) -> None:
    """The same file under the same id, and nothing is stored twice."""
    telegram.hosted.send(ADA, JPEG, "photo.jpg", "image/jpeg", caption="mine")
    (update,) = telegram.ask(lambda bot: bot.get_updates())
    assert update.message is not None
    assert update.message.photo is not None
    size = update.message.photo[-1]
    assert (size.width, size.height) == (400, 300)
    sent = telegram.ask(lambda bot: bot.send_photo(ADA, size.file_id))
    assert sent.photo == [size]
    assert len(telegram.world.files) == 1
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        telegram.ask(lambda bot: bot.send_document(ADA, size.file_id))


def test_a_document_keeps_its_name_and_type(telegram: Telegram) -> None:
    """Also one whose name is not ASCII, and one sent in a part named document."""
    telegram.started()
    sent = telegram.ask(lambda bot: bot.send_document(ADA, BufferedInputFile(b"a,b", "Übersicht 销售.csv")))
    assert sent.document is not None
    assert sent.document.file_name == "Übersicht 销售.csv"
    part = [("document", "bill.pdf", "application/pdf", b"%PDF-1.7")]
    plain = telegram.form(f"/bot{TOKEN}/sendDocument", {"chat_id": ADA, "caption": "see"}, part).json["result"]
    assert (plain["document"]["file_name"], plain["document"]["mime_type"]) == ("bill.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("method", "fields", "words"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {"photo": "no-such-id"}, "wrong remote file identifier specified: Wrong padding in the string"),
        ("sendPhoto", {"photo": "https://a.example/x.png"}, "failed to get HTTP URL content"),
        ("sendPhoto", {"photo": "attach://none"}, "file must be non-empty"),
        ("getFile", {"file_id": "nope"}, "wrong file_id or the file is temporarily unavailable"),
    ],
)
def test_a_file_that_is_not_there_is_refused(
    telegram: Telegram, method: str, fields: dict[str, str], words: str
) -> None:
    """With Telegram's words; nothing is fetched from anywhere."""
    telegram.started()
    assert telegram.call(method, chat_id=ADA, **fields).error == (400, f"Bad Request: {words}")


def test_what_is_no_picture_or_too_large_is_refused(telegram: Telegram) -> None:
    """A photo must be one, of at most 10 MB; a file of at most 50 MB; more than 20 MB cannot be fetched."""
    telegram.started()
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        telegram.ask(lambda bot: bot.send_photo(ADA, photo(b"<svg/>")))
    large = PNG + b"\0" * (10 * 1024 * 1024)
    with pytest.raises(TelegramBadRequest, match="is too big for a photo; the maximum size is 10485760 bytes"):
        telegram.ask(lambda bot: bot.send_photo(ADA, photo(large)))
    with pytest.raises(TelegramEntityTooLarge):
        telegram.ask(lambda bot: bot.send_document(ADA, BufferedInputFile(b"\0" * (50 * 1024 * 1024 + 1), "x.bin")))
    sent = telegram.ask(lambda bot: bot.send_document(ADA, BufferedInputFile(b"\0" * (21 * 1024 * 1024), "x.bin")))
    assert sent.document is not None
    assert telegram.call("getFile", file_id=sent.document.file_id).error == (400, "Bad Request: file is too big")
    huge = [("document", "x.bin", "application/octet-stream", b"\0" * (56 * 1024 * 1024))]
    refused = telegram.form(f"/bot{TOKEN}/sendDocument", {"chat_id": ADA}, huge)
    assert refused.error == (413, "Request Entity Too Large")


def test_an_album_is_sent_whole_with_one_id(telegram: Telegram) -> None:
    """Two albums differ in it; one file alone is in none."""
    telegram.started()
    album = [InputMediaPhoto(media=photo(), caption="<i>one</i>"), InputMediaPhoto(media=photo(JPEG))]
    first = telegram.ask(lambda bot: bot.send_media_group(ADA, list(album)))
    second = telegram.ask(lambda bot: bot.send_media_group(ADA, list(album)))
    assert [one.caption for one in first] == ["one", None]
    assert len({one.media_group_id for one in first}) == len({one.media_group_id for one in second}) == 1
    assert first[0].media_group_id != second[0].media_group_id
    (alone,) = telegram.ask(lambda bot: bot.send_media_group(ADA, [InputMediaPhoto(media=photo())]))
    assert alone.media_group_id is None


def test_a_refused_album_leaves_nothing(telegram: Telegram) -> None:
    """None, too many, mixed, or one that is not there: no message of it is sent."""
    telegram.started()
    one, other = {"type": "photo", "media": "attach://a"}, {"type": "document", "media": "attach://a"}
    path = f"/bot{TOKEN}/sendMediaGroup"

    def refused(media: list[dict[str, str]]) -> str:
        parts = [("a", "a.png", "image/png", PNG)]
        return str(telegram.form(path, {"chat_id": ADA, "media": json.dumps(media)}, parts).error[1])

    assert refused([]) == "Bad Request: there are no messages to send"
    assert refused([one] * 11) == "Bad Request: too many messages to send as an album"
    assert refused([one, other]) == "Bad Request: document can't be mixed with other media types"
    assert refused([one, {"type": "photo", "media": "attach://b"}]) == "Bad Request: file must be non-empty"
    assert refused([one, {"type": "sticker", "media": "attach://a"}]).startswith("Bad Request: can't parse InputMedia")
    assert len(telegram.hosted.messages(ADA)) == 1


def test_captions_and_media_can_be_edited(telegram: Telegram) -> None:
    """A photo has a caption and no text; another photo can take its place."""
    telegram.started()
    sent = telegram.ask(lambda bot: bot.send_photo(ADA, photo(), caption="old"))
    number = sent.message_id
    edited = telegram.ask(lambda bot: bot.edit_message_caption(chat_id=ADA, message_id=number, caption="new"))
    assert isinstance(edited, Message)
    assert edited.caption == "new"
    no_text = telegram.call("editMessageText", chat_id=ADA, message_id=number, text="x")
    assert no_text.error == (400, "Bad Request: there is no text in the message to edit")
    media = InputMediaDocument(media=BufferedInputFile(b"a,b", "a.csv"), caption="list")
    other = telegram.ask(lambda bot: bot.edit_message_media(media, chat_id=ADA, message_id=number))
    assert isinstance(other, Message)
    assert (other.photo, other.caption, other.document is not None) == (None, "list", True)


def test_a_caption_is_at_most_1024_units(telegram: Telegram) -> None:
    """Counted without its markup, two for an emoji."""
    telegram.started()
    fitting, longer = "<b>" + "😀" * 512 + "</b>", "😀" * 512 + "x"
    path, part = f"/bot{TOKEN}/sendPhoto", [("photo", "a.png", "image/png", PNG)]
    sent = telegram.form(path, {"chat_id": ADA, "caption": fitting, "parse_mode": "HTML"}, part)
    assert sent.json["result"]["caption"] == "😀" * 512
    refused = telegram.form(path, {"chat_id": ADA, "caption": longer}, part)
    assert refused.error == (400, "Bad Request: message caption is too long")
