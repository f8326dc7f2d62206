"""People who raise claims and answer them in chats, whatever becomes of the bot meanwhile; and what they saw."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from bots.chatpage import HostedChatPage
from bots.chatpage.world import Json
from tests.bots.rig import EMAILS

SHOWS = {"sendmessage", "editmessagetext"}
COMMENTS = "The statement period is wrong and the fee was charged twice. Please check it."


@dataclass(frozen=True, slots=True)
class Step:
    """What a person does, and a word of what the bot shows then. A tap names the button."""

    says: str = ""
    taps: str = ""
    sees: str = ""


def steps(matter: str) -> list[Step]:
    """A claim is raised step by step and answered at once: two writing verbs, twelve updates."""
    return [
        Step(says="/raise", sees="What is it about?"),
        Step(taps="Bill problem", sees="2/6"),
        Step(says=matter, sees="3/6"),
        Step(says="Commission", sees="4/6"),
        Step(says="12500 NGN", sees="5/6"),
        Step(says=COMMENTS, sees="6/6"),
        Step(taps="Skip", sees="check your claim"),
        Step(taps="Send the claim", sees="We have your claim"),
        Step(taps="Answer", sees="Your answer to claim"),
        Step(says=f"This is my answer about {matter}, please read it.", sees="then tap Done. If"),
        Step(taps="Skip", sees="check your answer"),
        Step(taps="Send", sees="✅"),
    ]


@dataclass
class Person:
    """One person at the phone. Runs in the server's loop."""

    server: HostedChatPage
    user: int
    done: list[str] = field(default_factory=list)
    """The matters of claims that were raised and answered, as this person sees it."""
    twice: int = 0
    """Messages that came although the same one was there."""
    wrong: list[str] = field(default_factory=list)
    """What came although it answered to nothing."""
    steps: int = 0
    stopping: bool = False
    _read: int = 0

    async def converse(self, most: int, chance: random.Random) -> None:
        """Raise and answer claims, at most so many, until told to stop."""
        last = ""
        while len(self.done) < most and not self.stopping:
            matter = f"{EMAILS[self.user].partition('@')[0]} {len(self.done) + 1}"
            for step in steps(matter):
                await asyncio.sleep(chance.uniform(0, 0.01))
                self._act(step)
                await self._until_seen(step.sees, last)
                last = step.sees
                self.steps += 1
            self.done.append(matter)

    def _act(self, step: Step) -> None:
        world = self.server.page.world
        if step.says:
            world.say(self.user, text=step.says)
            return
        for message in reversed(world.messages[self.user]):
            for key in (key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row):
                if step.taps in key["text"] and "callback_data" in key:
                    world.tap(self.user, self.user, message["message_id"], key["callback_data"])
                    return
        raise AssertionError(f"{self.user}: no button {step.taps!r}")

    async def _until_seen(self, expected: str, last: str) -> None:
        world = self.server.page.world
        async with world.changed:
            while not self._look(expected, last):
                await world.changed.wait()

    def _look(self, expected: str, last: str) -> bool:
        """Read what the bot has shown since the last look."""
        calls, seen = self.server.page.world.calls, False
        for call in calls[self._read :]:
            self._read += 1
            if call["method"].lower() not in SHOWS or str(call["body"].get("chat_id")) != str(self.user):
                continue
            words = str(call["body"]["text"])
            if expected in words and not seen:
                seen = True
            elif expected in words or (last and last in words):
                self.twice += call["method"].lower() == "sendmessage"
            else:
                self.wrong.append(words)
                raise AssertionError(f"{self.user} awaits {expected!r} after {last!r}, and there comes {words!r}")
        return seen


class People:
    """Several of them at once."""

    def __init__(self, server: HostedChatPage, users: list[int]) -> None:
        self.server = server
        self.people = [Person(server, user) for user in users]
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self, seed: int, *, most: int = 10_000) -> None:
        """Let all converse."""

        def start() -> None:
            for one in self.people:
                chance = random.Random(seed + one.user)  # noqa: S311 - of a test
                self._tasks.append(asyncio.create_task(one.converse(most, chance)))

        self.server.call(start)

    def stop(self) -> None:
        """Let everybody end the claim that they are at."""
        for one in self.people:
            one.stopping = True

    def ended(self, seconds: float) -> None:
        """Wait until everybody is done. Raises what went wrong with one, `TimeoutError` if the bot does not answer."""

        async def all_of_them() -> None:
            async with asyncio.timeout(seconds):
                await asyncio.gather(*self._tasks)

        asyncio.run_coroutine_threadsafe(all_of_them(), self.server.loop).result(seconds + 10)

    def progress(self, steps: int, seconds: float) -> None:
        """Wait until so many steps more were made, or for so long."""
        until = self.steps + steps
        self.wait(lambda: self.steps >= until, seconds)

    def wait(self, look: Callable[[], bool], seconds: float) -> None:
        """Wait until something is so, or for so long."""

        async def waited() -> None:
            world = self.server.page.world
            try:
                async with asyncio.timeout(seconds), world.changed:
                    await world.changed.wait_for(look)
            except TimeoutError:
                return

        self.server.run(waited())

    @property
    def steps(self) -> int:
        return sum(one.steps for one in self.people)

    @property
    def trouble(self) -> Json:
        """What nobody should have seen, by person."""
        return {str(one.user): one.wrong for one in self.people if one.wrong}
