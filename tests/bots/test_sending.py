"""Notices to chats: each is sent once, delayed or given up, and none holds the others up."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import time_ns

import pytest
from aiogram import Bot
from sqlalchemy import select

from bots.frame.pages import Page
from bots.frame.sending import JOB_SECONDS, ChatSender
from jumia_core import SellerCenter
from jumia_core.notices import Channel, Envelope, Notice, NoticeState
from jumia_core.notices.outbox import Letter, notify
from tests.bots.frame_rig import BOT, Frame, Naps
from tests.bots.rig import ADA, BOLA, EMAILS


class Sending:
    """A loop in a thread, as the service has one, with a bot and a sender in it."""

    def __init__(self, frame: Frame, loop: asyncio.AbstractEventLoop, bot: Bot) -> None:
        self.frame, self.loop, self.bot = frame, loop, bot

    def sender(
        self, render: Callable[[SellerCenter, Envelope], Page] | None = None, *, seconds: float = 20
    ) -> ChatSender:
        sender = ChatSender(
            self.frame.center,
            render or (lambda _, notice: Page(f"notice {notice.id}")),
            seconds=seconds,
            clock=self.frame.naps.clock,
        )
        sender.open(self.bot, self.loop)
        return sender


@contextmanager
def sending(frame: Frame, *, sleep: Naps | None = None) -> Iterator[Sending]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    made = frame.bot(sleep=sleep)

    def run(what: object) -> Bot:
        return asyncio.run_coroutine_threadsafe(what, loop).result(20)  # type: ignore[arg-type]

    try:
        yield Sending(frame, loop, run(made.__aenter__()))
        run(made.__aexit__(None, None, None))
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture
def frame(light_frame: Frame) -> Frame:
    light_frame.link(ADA)
    return light_frame


def raised(frame: Frame, count: int = 1) -> list[int]:
    """Things of which Ada's chat is to be told; return the notices."""
    before = queued(frame)
    account = next(one.id for one in frame.center.accounts.all_accounts() if one.email == EMAILS[ADA])
    letters = [Letter(f"test:{time_ns()}:{n}", "account_password_changed", account) for n in range(count)]
    frame.center.office.write(lambda unit: notify(unit, letters))
    return [one for one in queued(frame) if one not in before]


def queued(frame: Frame) -> list[int]:
    with frame.center.office.read() as unit:
        query = select(Notice.id).where(Notice.channel == Channel.CHAT, Notice.state == NoticeState.QUEUED)
        return list(unit.session.scalars(query.order_by(Notice.id)))


def state(frame: Frame, notice: int) -> tuple[str, str]:
    with frame.center.office.read() as unit:
        row = unit.session.get_one(Notice, notice)
        return row.state, row.failure or ""


def blocked(frame: Frame) -> bool:
    identity = frame.center.accounts.linked(f"telegram:{BOT}:{ADA}")
    assert identity is not None
    return identity.blocked


def shown(frame: Frame, user: int = ADA) -> list[str]:
    return [str(one["text"]) for one in frame.server.messages(user)]


def test_a_notice_is_sent_once_however_often_its_job_runs(frame: Frame) -> None:
    """And it is recorded as sent."""
    ids = raised(frame)
    with sending(frame) as scene:
        for _ in range(2):
            scene.sender().handle({"ids": ids})
    assert shown(frame) == [f"notice {one}" for one in ids]
    assert [state(frame, one)[0] for one in ids] == [NoticeState.SENT] * len(ids)


def test_too_many_requests_delay_this_and_hold_the_next_notices(frame: Frame) -> None:
    """No notice is sent while Telegram wants none, and nobody waits for it; a minute later all go, each once."""
    ids = raised(frame, 3)
    frame.server.fail_next("sendMessage", 429, "Too Many Requests: retry after 40", retry_after=40)
    with sending(frame) as scene:
        scene.sender().handle({"ids": ids})
        assert shown(frame) == []
        assert len(frame.calls("sendMessage")) == 1
        assert frame.naps.taken == []
        frame.clock.advance(minutes=1)
        frame.naps.now += 60
        frame.center.deliveries.resend_due()
        scene.sender().handle({"ids": ids})
    assert shown(frame) == [f"notice {one}" for one in ids]


def test_a_blocked_chat_is_marked_and_left_alone(frame: Frame) -> None:
    """The first refusal is enough: what else waits for it fails without another call."""
    ids = raised(frame, 3)
    frame.server.call(lambda: frame.server.page.world.blocked.add(ADA))
    with sending(frame) as scene:
        scene.sender().handle({"ids": ids[:1]})
        scene.sender().handle({"ids": ids[1:]})
    assert blocked(frame)
    assert len(frame.calls("sendMessage")) == 1
    assert {state(frame, one)[0] for one in ids} == {NoticeState.FAILED}
    assert raised(frame) == [], "nothing more is written for it"


@pytest.mark.parametrize(
    ("words", "gone"), [("chat not found", True), ("PEER_ID_INVALID", True), ("can't parse entities", False)]
)
def test_a_refusal_is_final_and_a_chat_that_is_gone_is_marked(frame: Frame, words: str, *, gone: bool) -> None:
    """What Telegram refuses today it refuses tomorrow."""
    (notice,) = raised(frame)
    frame.server.fail_next("sendMessage", 400, f"Bad Request: {words}")
    with sending(frame) as scene:
        scene.sender().handle({"ids": [notice]})
    assert state(frame, notice)[0] == NoticeState.FAILED
    assert blocked(frame) is gone


def test_a_server_in_trouble_delays(frame: Frame) -> None:
    """It is tried again by the queue."""
    (notice,) = raised(frame)
    frame.server.fail_next("sendMessage", 500, "Internal Server Error", times=4)
    with sending(frame) as scene:
        scene.sender().handle({"ids": [notice]})
        assert state(frame, notice) == (NoticeState.QUEUED, "Telegram did not take it: TelegramServerError")
        frame.clock.advance(minutes=1)
        scene.sender().handle({"ids": [notice]})
    assert shown(frame) == [f"notice {notice}"]


def test_a_notice_that_cannot_be_written_does_not_stop_the_next(frame: Frame) -> None:
    """Ours to mend: it is logged, and tried again later."""
    first, second = raised(frame, 2)

    def render(center: SellerCenter, notice: Envelope) -> Page:
        del center
        if notice.id == first:
            raise KeyError("no such text")
        return Page(f"notice {notice.id}")

    with sending(frame) as scene:
        scene.sender(render).handle({"ids": [first, second]})
    assert shown(frame) == [f"notice {second}"]
    assert state(frame, first)[0] == NoticeState.QUEUED


class Forever(Naps):
    """A sleep that does not end, and tells when somebody falls into it."""

    def __init__(self) -> None:
        super().__init__()
        self.fallen = threading.Event()

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        self.fallen.set()
        await asyncio.Event().wait()


def test_a_notice_that_waits_too_long_for_its_turn_is_not_sent_after_all(frame: Frame) -> None:
    """It is delayed, and would come twice if the first try went on."""
    first, second = raised(frame, 2)
    with sending(frame, sleep=Forever()) as scene:
        scene.sender(seconds=0.05).handle({"ids": [first, second]})
        running = asyncio.run_coroutine_threadsafe(_others(), scene.loop).result(20)
    assert shown(frame) == [f"notice {first}"]
    assert state(frame, second) == (NoticeState.QUEUED, "Telegram did not take it: TimeoutError")
    assert running == 0


async def _others() -> int:
    await asyncio.sleep(0)
    return len(asyncio.all_tasks()) - 1


def test_a_bot_that_stops_lets_go_of_what_waits(frame: Frame) -> None:
    """The queue's thread is free at once, and the notice stays queued."""
    first, second, third = raised(frame, 3)
    sleep = Forever()
    with sending(frame, sleep=sleep) as scene:
        sender = scene.sender()
        thread = threading.Thread(target=sender.handle, args=({"ids": [first, second, third]},))
        thread.start()
        assert sleep.fallen.wait(20)
        scene.loop.call_soon_threadsafe(sender.close)
        thread.join(20)
        assert not thread.is_alive()
        sender.handle({"ids": [second]})
    assert shown(frame) == [f"notice {first}"]
    assert [state(frame, one) for one in (second, third)] == [(NoticeState.QUEUED, "")] * 2


def test_a_loop_that_is_gone_leaves_the_notice_queued(frame: Frame) -> None:
    """The process is ending; the next one sends it."""
    (notice,) = raised(frame)
    with sending(frame) as scene:
        sender = scene.sender()
    sender.handle({"ids": [notice]})
    assert state(frame, notice) == (NoticeState.QUEUED, "")


def test_a_job_ends_before_its_notices_are_queued_again(frame: Frame) -> None:
    """Else two jobs would send the same ones."""
    ids = raised(frame, 3)

    def render(center: SellerCenter, notice: Envelope) -> Page:
        del center
        frame.naps.now += JOB_SECONDS / 2
        return Page(f"notice {notice.id}")

    with sending(frame) as scene:
        scene.sender(render).handle({"ids": ids})
    assert shown(frame) == [f"notice {one}" for one in ids[:2]]
    assert state(frame, ids[2]) == (NoticeState.QUEUED, "")


def test_another_bots_chat_is_never_written_to(frame: Frame) -> None:
    """The token was changed: the old bot's chats are not the new one's."""
    frame.link(BOLA)
    (notice,) = raised(frame)

    def other(unit: object) -> None:
        row = unit.session.get_one(Notice, notice)  # type: ignore[attr-defined]
        row.chat = f"telegram:999:{ADA}"

    frame.center.office.write(other)
    with sending(frame) as scene:
        scene.sender().handle({"ids": [notice]})
    assert state(frame, notice)[0] == NoticeState.FAILED
    assert frame.calls("sendMessage") == []
