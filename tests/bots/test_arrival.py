"""Who is let in: staff in their groups, people in private, nobody too fast; who blocks us is left alone."""

import asyncio

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy import func, select

from bots.frame.arrival import Throttle
from bots.frame.inbox import MOST_IN_LANE
from bots.frame.talk import Talk
from jumia_core.claims.model import Claim
from jumia_core.testing import a_claim
from tests.bots.frame_rig import Frame, echo, text, texts
from tests.bots.rig import ADA, LI, OTHER_GROUP, STRANGER, TEAM_GROUP


def claims(frame: Frame) -> int:
    with frame.center.office.read() as unit:
        return unit.session.scalar(select(func.count()).select_from(Claim)) or 0


def test_a_person_who_blocks_the_bot_is_left_alone_and_what_was_done_stays(frame: Frame) -> None:
    """No second try and no apology: the effect is there, the conversation's memory too, and the chat is marked."""
    chat = frame.link(ADA)
    router = Router()

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        claim = await talk.seller(lambda seller: seller.claims.raise_claim(a_claim(message.text or "")))
        await talk.state.update_data({"raised": str(claim.number)})
        await talk.say("raised")

    async def scene() -> None:
        async with frame.running(router) as inbox:
            await inbox.take([text(ADA, "2026-W44", 1)])
            await inbox.idle()

    frame.server.call(lambda: frame.server.page.world.blocked.add(ADA))
    asyncio.run(scene())
    assert claims(frame) == 1
    assert frame.memory(ADA).data.keys() == {"raised"}
    assert len(frame.calls("sendMessage")) == 1
    identity = frame.center.accounts.linked(chat)
    assert identity is not None
    assert identity.blocked


def test_a_blocked_chat_is_written_to_again_when_its_person_writes(frame: Frame) -> None:
    """Writing to the bot lets it in again; so does Telegram's own word of it."""
    chat = frame.link(ADA)

    def blocked() -> bool:
        identity = frame.center.accounts.linked(chat)
        assert identity is not None
        return identity.blocked

    async def scene() -> None:
        world = frame.server.page.world
        async with frame.polling(echo([])) as (inbox, _):
            for act, after in (
                (lambda: world.block(ADA), True),
                (lambda: world.block(ADA, blocked=False), False),
                (lambda: world.block(ADA), True),
                (lambda: world.say(ADA, text="hello"), False),
            ):
                frame.server.call(act)
                await frame.until(lambda: not world.updates)
                await inbox.idle()
                assert blocked() is after

    asyncio.run(scene())


def test_a_person_who_is_too_fast_is_told_and_slowed_down(light_frame: Frame) -> None:
    """Taps beyond the limit are not handled; a second later one more is. A text beyond it gets no answer."""
    light_frame.link(ADA)
    light_frame.throttle = Throttle(most=2, a_second=1, clock=light_frame.naps.clock)
    router, seen = Router(), []

    @router.callback_query(F.data)
    async def on_tap(query: CallbackQuery, talk: Talk) -> None:
        seen.append(query.data)
        await talk.answer("ok")

    async def scene() -> None:
        world = light_frame.server.page.world
        shown = light_frame.server.call(lambda: world.add(world.chat(ADA), world.bot, text="menu"))["message_id"]
        async with light_frame.polling(router) as (inbox, _):
            for tap in "abcd":
                if tap == "d":
                    light_frame.naps.now += 1
                light_frame.server.tap_data(ADA, shown, tap)
                await light_frame.until(lambda: not world.updates)
                await inbox.idle()

    asyncio.run(scene())
    assert seen == ["a", "b", "d"]
    toasts = [str(call["body"]["text"]) for call in light_frame.calls("answerCallbackQuery")]
    assert toasts[:2] == ["ok", "ok"]
    assert toasts[2] not in {"ok", ""}
    assert toasts[3] == "ok"


def test_messages_that_come_too_fast_wait_and_none_is_lost(light_frame: Frame) -> None:
    """Of forty photos forty are kept: they wait for their turn, and nobody else waits with them."""
    light_frame.link(ADA)
    light_frame.throttle = Throttle(most=5, a_second=2, clock=light_frame.naps.clock)
    seen: list[str] = []

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            await inbox.take(texts(ADA, [str(number) for number in range(40)]))
            await inbox.idle()

    asyncio.run(scene())
    assert seen == [str(number) for number in range(40)]
    assert sum(light_frame.naps.taken) >= (40 - 5) / 2 - 1
    assert "Too many" not in str(light_frame.sent())


def test_of_a_flood_the_rest_is_dropped_and_that_is_said_once(light_frame: Frame) -> None:
    """What waits is bounded; the person is told, not left to find out."""
    light_frame.link(ADA)
    light_frame.throttle = Throttle(most=5, a_second=2, clock=lambda: 0.0)
    seen: list[str] = []

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            await inbox.take(texts(ADA, [str(number) for number in range(MOST_IN_LANE + 20)]))
            await inbox.idle()

    asyncio.run(scene())
    assert len(seen) < MOST_IN_LANE
    assert len([one for one in light_frame.sent() if "Too many messages" in one]) == 1


def test_the_bot_speaks_in_its_groups_with_staff_only(light_frame: Frame) -> None:
    """In another group, to a seller or a stranger in the team's group, and to other bots it is silent."""
    for user in (ADA, LI):
        light_frame.link(user)
    light_frame.server.call(lambda: light_frame.server.page.world.messages.setdefault(STRANGER, []))
    seen: list[str] = []
    robot = text(STRANGER, "robot", 6)
    robot["message"]["from"]["is_bot"] = True

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            await inbox.take(
                [
                    text(LI, "staff in the team's group", 1, chat=TEAM_GROUP),
                    text(ADA, "seller in the team's group", 2, chat=TEAM_GROUP),
                    text(STRANGER, "stranger in the team's group", 3, chat=TEAM_GROUP),
                    text(LI, "staff in another group", 4, chat=OTHER_GROUP),
                    text(STRANGER, "stranger in private", 5),
                    robot,
                ]
            )
            await inbox.idle()

    asyncio.run(scene())
    assert sorted(seen) == ["staff in the team's group", "stranger in private"]
    assert light_frame.rows() == {}
