"""The page's own routes: what people do on it, who may ask, and what it gives away."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bots.chatpage import Mail, MaildirDesk
from jumia_core.kernel import NotFound
from jumia_core.testing import ManualClock
from tests.bots.chatpage.telegram import ADA, JPEG, LI, OMAR, PNG, TEAM, TOKEN, Answer, Telegram
from tests.bots.rig import MONDAY

Json = dict[str, Any]
KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
NOBODY: tuple[object, ...] = (4242, "x", "²", "", None, [], "1e3")
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>"


class Desk:
    """A mailbox and a clock in memory: what stands beside the chat is the page's partner here, not its subject."""

    address = "claims@platform.example"

    def __init__(self) -> None:
        self.sent: list[tuple[str, ...]] = []
        self.moved: list[str] = []

    def letters(self, email: str) -> list[Mail]:
        at = MONDAY
        return [Mail("m1", MARKUP, self.address, at, "Hello")] if email == "ada@example.ng" else []

    def reply(self, mail_id: str, email: str, name: str, text: str) -> str:
        if email != "ada@example.ng":
            raise NotFound("This mail is not in the mailbox.", "Open the mailbox again.")
        self.sent.append((mail_id, email, name, text))
        return "250 kept"

    def write(self, recipient: str, email: str, name: str, subject: str, text: str) -> str:
        self.sent.append((recipient, email, name, subject, text))
        return "250 kept"

    def now(self) -> datetime:
        return MONDAY

    def zone(self, email: str) -> ZoneInfo:
        return ZoneInfo("Africa/Cairo" if email.endswith(".eg") else "Africa/Lagos")

    def advance(self, *, hours: float) -> datetime:
        self.moved.append(f"{hours} hours")
        return self.now()

    def next_working_day(self, email: str) -> datetime:
        self.moved.append(f"working day of {email}")
        return self.now()


class Browser:
    """A page that was loaded."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.token = telegram.http("GET", "/page/start").json["token"]

    def do(self, what: str, body: Json, **headers: str) -> Answer:
        sent = {"X-Page-Token": self.token, "Content-Type": "application/json"} | _named(headers)
        return self.telegram.http("POST", f"/page/{what}", json.dumps(body).encode(), sent)

    def look(self, path: str, **headers: str) -> Answer:
        return self.telegram.http("GET", path, headers={"X-Page-Token": self.token} | _named(headers))

    def state(self, person: int = ADA, after: int = -1) -> Json:
        state: Json = self.look(f"/page/state?person={person}&after={after}").json
        return state

    def upload(self, files: list[tuple[str, str, bytes]], person: int = ADA, **fields: object) -> Answer:
        parts = [("file", name, kind, content) for name, kind, content in files]
        given = {"person": person, **{name.replace("as_file", "as"): value for name, value in fields.items()}}
        return self.telegram.form("/page/upload", given, parts, **{"X-Page-Token": self.token})


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Everything that the page can show, loaded once."""
    desk = Desk()
    telegram = Telegram(mail=desk, demo_clock=desk)
    try:
        yield Browser(telegram)
    finally:
        telegram.stop()


def desk_of(browser: Browser) -> Desk:
    desk = browser.telegram.hosted.page._desks[0]
    assert isinstance(desk, Desk)
    return desk


# --- what people do


def test_the_page_is_whole_and_loads_nothing_from_elsewhere(browser: Browser) -> None:
    """Each file is there with its type, under a policy that allows nothing but our own; no address is in it."""
    page = browser.look("/")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    for path in ("/app.js", "/drawing.js", "/mail.js", "/style.css"):
        part = browser.look(path)
        assert part.status == 200
        assert part.headers["X-Content-Type-Options"] == "nosniff"
        assert path in page.body.decode() or path in browser.look("/app.js").body.decode()
        assert b"http://" not in part.body
        assert b"innerHTML" not in part.body
    assert b"http" not in page.body


def test_saying_tapping_and_sending_reach_the_bot(browser: Browser) -> None:
    """What a person does on the page is what the bot gets as updates."""
    telegram = browser.telegram
    assert browser.do("say", {"person": ADA, "text": " /start "}).status == 200
    sent = telegram.ask(lambda bot: bot.send_message(ADA, "Really?", reply_markup=None))
    telegram.call("editMessageReplyMarkup", chat_id=ADA, message_id=sent.message_id, reply_markup=KEYBOARD)
    assert browser.do("tap", {"person": ADA, "message": sent.message_id, "data": "yes"}).status == 200
    assert browser.upload([("a.png", "image/png", PNG)], caption="see").status == 200
    first, tap, photo = telegram.ask(lambda bot: bot.get_updates())
    assert first.message is not None
    assert first.message.text == "/start"
    assert tap.callback_query is not None
    assert tap.callback_query.data == "yes"
    assert photo.message is not None
    assert photo.message.photo is not None
    assert photo.message.caption == "see"


def test_a_long_text_becomes_several_messages_and_loses_nothing(browser: Browser) -> None:
    """As Telegram's apps cut it: at most 4096 units each, between words."""
    text = "wörd😀 " * 1500
    assert browser.do("say", {"person": ADA, "text": text}).status == 200
    said = [one["text"] for one in browser.state()["chats"][str(ADA)]]
    assert len(said) == 3
    assert all(len(one.encode("utf-16-le")) // 2 <= 4096 for one in said)
    assert " ".join(said).split() == text.split()


def test_several_files_are_an_album_and_what_is_no_picture_is_a_document(browser: Browser) -> None:
    """The bytes decide, not what the file says of itself."""
    browser.upload(
        [("a.jpg", "image/jpeg", JPEG), ("b.jpg", "image/jpeg", b"<html>"), ("c.svg", "image/svg+xml", b"<svg/>")]
    )
    first, second, third = browser.state()["chats"][str(ADA)]
    assert "photo" in first
    assert "document" in second
    assert "document" in third
    assert len({one["media_group_id"] for one in (first, second, third)}) == 1


def test_the_state_tells_what_a_phone_shows(browser: Browser) -> None:
    """Own chats and groups, typing, commands, the bot's words, the clock in the person's zone, who has news."""
    telegram = browser.telegram.started(ADA, OMAR)
    telegram.ask(lambda bot: bot.set_my_description("Claims in time"))
    telegram.ask(lambda bot: bot.send_chat_action(ADA, "typing"))
    sent = telegram.ask(lambda bot: bot.send_message(OMAR, "news"))
    state = browser.state(OMAR)
    assert list(state["chats"]) == [str(OMAR)]
    assert state["typing"] == {}
    assert (state["about"], state["unread"][str(OMAR)]) == ("Claims in time", sent.message_id)
    assert state["clock"] == {"utc": "2026-11-23 09:00 UTC", "local": "Mon 23 Nov 2026, 11:00", "zone": "Africa/Cairo"}
    hers = browser.state(ADA)
    assert set(hers["chats"]) == {str(ADA), str(TEAM)}
    assert 0 < hers["typing"][str(ADA)] <= 5


def test_a_toast_is_given_to_each_look_that_had_not_seen_it(browser: Browser) -> None:
    """An abandoned request cannot swallow it, and a page that is loaded later is not told of the past."""
    telegram = browser.telegram.started()
    shown = telegram.call("sendMessage", chat_id=ADA, text="x", reply_markup=KEYBOARD).json["result"]
    query = telegram.hosted.tap_data(ADA, shown["message_id"], "yes")
    before = browser.state()["version"]
    telegram.ask(lambda bot: bot.answer_callback_query(query, "Done"))
    assert [one["text"] for one in browser.state(after=before)["toasts"]] == ["Done"]
    assert [one["text"] for one in browser.state(after=before)["toasts"]] == ["Done"]
    assert browser.state()["toasts"] == []
    assert browser.state(LI)["toasts"] == []


def test_mail_is_read_and_answered(browser: Browser) -> None:
    """In one's own mailbox; what the server said is shown, and so is what went wrong."""
    (letter,) = browser.look(f"/page/mail?person={ADA}").json["letters"]
    assert (letter["id"], letter["at"], letter["subject"]) == ("m1", "Mon 23 Nov, 10:00", MARKUP)
    assert browser.look(f"/page/mail?person={OMAR}").json["letters"] == []
    assert browser.do("reply", {"person": ADA, "letter": "m1", "text": "Yes"}).json == {"said": "250 kept"}
    new = {"person": OMAR, "to": "claims@platform.example", "subject": "list", "text": "list"}
    assert browser.do("reply", new).json == {"said": "250 kept"}
    assert "not in the mailbox" in browser.do("reply", {"person": OMAR, "letter": "m1", "text": "x"}).json["error"]
    assert "Write something" in browser.do("reply", {"person": ADA, "letter": "m1", "text": " "}).json["error"]
    assert "at most" in browser.do("reply", {"person": ADA, "letter": "m1", "text": "x" * 20_001}).json["error"]
    assert [one[1] for one in desk_of(browser).sent] == ["ada@example.ng", "omar@example.eg"]


def test_the_clock_is_moved_by_an_hour_or_to_a_working_day(browser: Browser) -> None:
    """The working day is that of whoever sits at the page."""
    assert browser.do("clock", {"person": ADA, "to": "hour"}).status == 200
    assert browser.do("clock", {"person": OMAR, "to": "working-day"}).status == 200
    assert desk_of(browser).moved == ["1 hours", "working day of omar@example.eg"]


def test_without_mail_and_clock_the_page_still_works(telegram: Telegram) -> None:
    """Neither is offered, and neither can be asked for."""
    browser = Browser(telegram)
    start = browser.look("/page/start").json
    assert (start["mail"], start["clock"]) == ("", False)
    assert "clock" not in browser.state()
    assert browser.do("clock", {"person": ADA, "to": "hour"}).status == 404
    assert browser.do("reply", {"person": ADA, "text": "x"}).status == 404
    assert browser.look(f"/page/mail?person={ADA}").json == {"letters": []}


def test_mail_to_nowhere_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    """No server, a wrong address, a line break in one: each is said in words."""
    desk = MaildirDesk(tmp_path / "mail", lambda: ("127.0.0.1", 1), ManualClock(MONDAY).now, "claims@a.example")
    telegram = Telegram(mail=desk)
    try:
        browser = Browser(telegram)
        for to in ("claims@a.example", "nonsense", "a@b.example\nBcc: c@d.example", "é@b.example", ""):
            answer = browser.do("reply", {"person": ADA, "to": to, "subject": "x", "text": "x"})
            assert answer.json["error"], to
        assert browser.do("reply", {"person": ADA, "letter": "m9", "text": "x"}).json["error"]
    finally:
        telegram.stop()


# --- who may ask


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", ""]
)
def test_another_host_name_is_not_answered(browser: Browser, host: str) -> None:
    """A name from outside that leads here (DNS rebinding) gets nothing: neither page nor Bot API."""
    for path in ("/", "/page/start", f"/bot{TOKEN}/getMe"):
        assert browser.look(path, Host=host).status in {400, 421}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8027", "[::1]:8027", "[::1]"])
def test_this_machines_own_names_are(browser: Browser, host: str) -> None:
    """With and without a port."""
    assert browser.look("/", Host=host).status == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_sites_page_gets_nothing(browser: Browser, site: str) -> None:
    """Neither the secret nor an action, even if it knew the secret."""
    assert browser.look("/page/start", Sec_Fetch_Site=site).status == 403
    assert browser.do("say", {"person": ADA, "text": "x"}, Sec_Fetch_Site=site).status == 403
    assert browser.do("say", {"person": ADA, "text": "x"}, Origin="http://evil.example").status == 403
    assert browser.do("say", {"person": ADA, "text": "x"}, Origin="null").status == 403
    assert browser.state()["chats"][str(ADA)] == []
    own = f"http://127.0.0.1:{browser.telegram.hosted.page.port}"
    assert browser.do("say", {"person": ADA, "text": "x"}, Origin=own, Sec_Fetch_Site="same-origin").status == 200


@pytest.mark.parametrize("token", ["", "x" * 32, "é"])
def test_a_forged_token_gets_nothing(browser: Browser, token: str) -> None:
    """Every route that shows or does something asks for it; a form of another site cannot send it."""
    browser.token = token.encode().decode("latin-1")
    for what in ("say", "tap", "reply", "clock", "block"):
        assert browser.do(what, {"person": ADA, "text": "x"}).status == 403
    assert browser.upload([("a.png", "image/png", PNG)]).status == 403
    assert browser.look(f"/page/state?person={ADA}").status == 403
    assert browser.look(f"/page/mail?person={ADA}").status == 403


def test_another_persons_chat_and_strangers_do_not_exist(browser: Browser) -> None:
    """404 for a chat that one is not in, for people whom nobody knows, and for what is no number."""
    telegram = browser.telegram.started(ADA, OMAR)
    shown = telegram.call("sendMessage", chat_id=ADA, text="x", reply_markup=KEYBOARD).json["result"]["message_id"]
    for chat in (ADA, TEAM, 4242, "x"):
        assert browser.do("say", {"person": OMAR, "chat": chat, "text": "hi"}).status == 404
        assert browser.do("tap", {"person": OMAR, "chat": chat, "message": shown, "data": "yes"}).status == 404
        assert browser.upload([("a.png", "image/png", PNG)], OMAR, chat=chat).status == 404
    assert browser.do("tap", {"person": OMAR, "message": shown, "data": "yes"}).status == 404
    for person in NOBODY:
        assert browser.do("say", {"person": person, "text": "hi"}).status == 404
    assert browser.look("/page/state?person=4242").status == 404


def test_only_a_button_that_is_shown_can_be_tapped(browser: Browser) -> None:
    """The page cannot say to the bot what no button says."""
    telegram = browser.telegram.started()
    shown = telegram.call("sendMessage", chat_id=ADA, text="x", reply_markup=KEYBOARD).json["result"]["message_id"]
    for message, data in ((shown, "no"), (9999, "yes"), ("x", "yes"), (shown, None)):
        assert browser.do("tap", {"person": ADA, "message": message, "data": data}).status == 404
    assert telegram.call("getUpdates").json["result"] == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff"])
def test_a_body_that_is_none_is_refused(browser: Browser, body: bytes) -> None:
    """With 400 or 404, never with a 500."""
    headers = {"X-Page-Token": browser.token, "Content-Type": "application/json"}
    for what in ("say", "tap", "reply", "clock", "block"):
        assert browser.telegram.http("POST", f"/page/{what}", body, headers).status in {400, 404}


# --- what it takes and gives


def test_an_upload_is_bounded_and_taken_whole_or_not_at_all(browser: Browser) -> None:
    """20 MB a file and 55 MB at once; an empty one or a long caption refuses all; ten files at most."""
    small, large = ("a.png", "image/png", PNG), ("b.bin", "a/b", b"\0" * (20 * 1024 * 1024 + 1))
    for files in (
        [small, large],
        [small, ("e.txt", "text/plain", b"")],
        [("h.bin", "a/b", b"\0" * (56 * 1024 * 1024))],
    ):
        refused = browser.upload(files)
        assert refused.status == 413
        assert refused.json["error"]
    assert browser.upload([small], caption="x" * 1025).status == 413
    assert browser.state()["chats"][str(ADA)] == []
    browser.upload([small] * 12)
    assert len(browser.state()["chats"][str(ADA)]) == 10


@pytest.mark.parametrize(
    ("name", "kind", "content", "given"),
    [
        ("a.png", "text/html", PNG, "image/png"),
        ("a.jpg", "image/jpeg", JPEG, "image/jpeg"),
        ("a.html", "text/html", b"<script>alert(1)</script>", "application/octet-stream"),
        ("a.svg", "image/svg+xml", b"<svg onload='alert(1)'/>", "application/octet-stream"),
        ("a.png", "image/png", b"<script>alert(1)</script>", "application/octet-stream"),
    ],
)
def test_a_file_is_given_as_a_picture_or_to_save(
    browser: Browser, name: str, kind: str, content: bytes, given: str
) -> None:
    """Nothing that a browser would run as ours, whatever the file says of itself."""
    browser.upload([(name, kind, content)], as_file="file")
    (message,) = browser.state()["chats"][str(ADA)]
    answer = browser.look("/page/file/" + message["document"]["file_id"])
    assert (answer.body, answer.headers["Content-Type"]) == (content, given)
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert ("Content-Disposition" in answer.headers) is (given == "application/octet-stream")
    assert browser.look("/page/file/file-of-nobody").status == 404


def test_the_oldest_files_make_room(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much is sent, no more than a limit is kept."""
    monkeypatch.setattr("bots.chatpage.world.MOST_BYTES", 3 * len(PNG))
    for _ in range(5):
        browser.upload([("a.png", "image/png", PNG)])
    files = [one["photo"][0]["file_id"] for one in browser.state()["chats"][str(ADA)]]
    assert [browser.look(f"/page/file/{one}").status for one in files] == [404, 404, 200, 200, 200]


def test_markup_in_a_text_is_given_as_text(browser: Browser) -> None:
    """As JSON that no browser takes for a page; the page itself puts it in as text only."""
    browser.do("say", {"person": ADA, "text": MARKUP})
    answer = browser.look(f"/page/state?person={ADA}")
    assert answer.json["chats"][str(ADA)][0]["text"] == MARKUP
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
