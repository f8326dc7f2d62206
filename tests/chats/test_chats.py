"""Updates of a chat: stored before they are acknowledged, finished with what is remembered, or given up."""

import pytest
from sqlalchemy import event, select

from jumia_core.chats.model import StoredChatUpdate
from jumia_core.chats.system import ChatUpdate, Finished, Memory
from tests.rigs.centers import Scene
from tests.rigs.visits import PHONE, Visits, open_visits

BOT, KEY = "7", "telegram:7:100"


def _update(number: int, text: str = "hello") -> ChatUpdate:
    return ChatUpdate(number, {"update_id": number, "text": text})


def _rows(scene: Scene) -> dict[int, StoredChatUpdate]:
    with scene.center.office.read() as unit:
        return {row.update_id: row for row in unit.session.scalars(select(StoredChatUpdate))}


def test_an_update_is_stored_once(scene: Scene) -> None:
    """Sent again it is not new, and the first text stays; another bot's number is another update."""
    chats = scene.center.chats
    assert chats.receive(BOT, [_update(1), _update(2), _update(1, "again")]) == [1, 2]
    assert chats.receive(BOT, [_update(2, "again"), _update(3)]) == [3]
    assert chats.receive("8", [_update(1)]) == [1]
    assert chats.receive(BOT, []) == []
    assert [one.body["text"] for one in chats.unfinished(BOT)] == ["hello"] * 3


def test_what_is_not_finished_comes_again_in_order(scene: Scene) -> None:
    """After a crash the next start finds it; the numbers are large, and another bot's are not mixed in."""
    chats, big = scene.center.chats, 2**40
    chats.receive(BOT, [_update(big + 2), _update(big), _update(big + 1)])
    chats.receive("8", [_update(5)])
    chats.finish(BOT, [Finished(big + 1)])
    assert [one.update_id for one in chats.unfinished(BOT)] == [big, big + 2]
    assert [one.update_id for one in chats.unfinished(BOT, limit=1)] == [big]
    assert [one.update_id for one in chats.unfinished(BOT, after=big)] == [big + 2]
    assert chats.receive(BOT, [_update(big + 1)]) == []


def test_a_finished_update_keeps_no_text(scene: Scene) -> None:
    """What somebody wrote stays only where a verb put it."""
    scene.center.chats.receive(BOT, [_update(1, "my private words")])
    scene.center.chats.finish(BOT, [Finished(1)])
    row = _rows(scene)[1]
    assert (row.body, row.done_at) == (None, scene.clock.now())


def test_an_update_is_given_up_after_five_attempts(scene: Scene) -> None:
    """One that kills the bot each time must not stop the others for ever; its text goes, too. Waiting is no attempt."""
    chats = scene.center.chats
    chats.receive(BOT, [_update(1), _update(2)])
    for _ in range(5):
        assert [one.update_id for one in chats.unfinished(BOT)] == [1, 2]
        assert chats.begin_again(BOT, 1)
    assert not chats.begin_again(BOT, 1)
    chats.finish(BOT, [Finished(1)])  # its person was told; nothing of it is tried any more
    assert [one.update_id for one in chats.unfinished(BOT)] == [2]
    row = _rows(scene)[1]
    assert (row.body, row.done_at) == (None, scene.clock.now())


def test_an_update_and_its_memories_are_kept_together(scene: Scene) -> None:
    """The step of the form and the mark that it was answered, of all chats that it concerns."""
    chats = scene.center.chats
    chats.receive(BOT, [_update(1)])
    chats.finish(BOT, [Finished(1, {KEY: Memory("claim:amount", {"kind": "bill_problem"}), "other": Memory("x")})])
    assert chats.memory(KEY) == Memory("claim:amount", {"kind": "bill_problem"})
    assert chats.memory("other") == Memory("x")
    assert chats.unfinished(BOT) == []


def test_or_not_at_all(scene: Scene) -> None:
    """The process dies while the memory is written: the update is not done, the conversation stands where it stood."""
    chats = scene.center.chats
    chats.receive(BOT, [_update(1), _update(2)])
    chats.remember({KEY: Memory("before")})

    def die(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "chat_memory" in statement and statement.startswith(("INSERT", "UPDATE")):
            raise KeyboardInterrupt

    event.listen(scene.center.store.engine, "before_cursor_execute", die)
    try:
        with pytest.raises(KeyboardInterrupt):
            chats.finish(BOT, [Finished(1, {KEY: Memory("after")}), Finished(2, {"other": Memory("after")})])
    finally:
        event.remove(scene.center.store.engine, "before_cursor_execute", die)
    assert chats.memory(KEY) == Memory("before")
    assert chats.memory("other") == Memory()
    assert [one.update_id for one in chats.unfinished(BOT)] == [1, 2]


def test_an_empty_memory_is_no_row(scene: Scene) -> None:
    """A flow that ended is forgotten; an unknown update is finished without harm."""
    chats = scene.center.chats
    chats.remember({KEY: Memory("step", {"a": 1})})
    chats.finish(BOT, [Finished(4711, {KEY: Memory(), "never": Memory()})])
    assert chats.memory(KEY) == Memory()


def test_a_chat_arrives_with_its_person_and_its_step(scene: Scene) -> None:
    """In one look; a chat that is not linked has neither."""
    visits: Visits = open_visits(scene)
    assert scene.center.chats.arrive(PHONE, KEY).identity is None
    visits.link(PHONE)
    scene.center.chats.remember({KEY: Memory("step")})
    arrived = scene.center.chats.arrive(PHONE, KEY)
    assert arrived.identity is not None
    assert (arrived.identity.email, arrived.memory) == ("ada@example.ng", Memory("step"))


def test_texts_do_not_show_when_they_are_printed() -> None:
    """A log line about an update shows its number only."""
    assert "private" not in f"{_update(1, 'private')!r} {Memory('step', {'a': 'private'})!r}"


def test_the_night_forgets_what_cannot_come_again(scene: Scene) -> None:
    """Updates three days after they were done, conversations after ninety days of silence; nothing unfinished."""
    chats = scene.center.chats
    chats.receive(BOT, [_update(1), _update(2)])
    chats.finish(BOT, [Finished(1, {KEY: Memory("step")})])
    scene.clock.advance(days=3)
    chats.purge()
    assert set(_rows(scene)) == {1, 2}
    scene.clock.advance(microseconds=1)
    chats.purge()
    assert set(_rows(scene)) == {2}
    assert chats.memory(KEY) == Memory("step")
    scene.clock.advance(days=90)
    scene.center.purge()
    assert chats.memory(KEY) == Memory()
    assert set(_rows(scene)) == {2}


def test_another_token_cuts_the_former_bot_s_chats_off(scene: Scene) -> None:
    """What it took in and nobody can answer goes; its chats are shown as blocked; ours, and others' kinds, stay."""
    chats, visits = scene.center.chats, open_visits(scene)
    for chat in ("telegram:7:1", "telegram:77:1", "python:1"):
        visits.link(chat)
    chats.receive("7", [_update(1, "private")])
    chats.receive("77", [_update(2)])
    assert [chats.take_over("telegram", "77") for _ in range(2)] == [1, 0]
    assert (chats.unfinished("7"), len(chats.unfinished("77"))) == ([], 1)
    blocked = {chat.chat: chat.blocked for chat in visits.person().account.chats()}
    assert blocked == {"telegram:7:1": True, "telegram:77:1": False, "python:1": False}
