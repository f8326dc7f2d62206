"""A form is never lost and never sent twice: a restart at every step and every update once more change nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bots.screens  # noqa: F401 - importing it registers the forms
from bots.frame.forms import FORMS
from tests.bots.foreign import snapshot
from tests.bots.rig import ADA, BotRig, Phone
from tests.bots.walks import NUMBER, PASSWORD, WALKS, Step, T, Walk
from tests.conftest import DatabaseKind
from tests.rigs.databases import SqliteDatabases, new_name

LAW = ("raise", "claim-reply", "claim-withdraw", "staff-ask", "staff-resolve", "set-payment", "invitation-new")
"""The forms that are walked on PostgreSQL, too: where two effects would cost somebody money or a claim."""
CASES = [(name, "sqlite") for name in FORMS] + [(name, "postgresql") for name in LAW]
Counts = dict[str, int]


def test_every_form_has_a_walk() -> None:
    """A new form fails here until somebody says how a person gets through it."""
    assert set(WALKS) == set(FORMS)


@pytest.fixture
def urls(database_kind: DatabaseKind, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[str]]:
    """Two databases of one kind."""
    if database_kind == "sqlite":
        sqlite: SqliteDatabases = request.getfixturevalue("sqlite_databases")
        folders = [tmp_path / name for name in ("straight", "hard")]
        for folder in folders:
            folder.mkdir()
        yield [sqlite.migrated(folder) for folder in folders]
        return
    databases = request.getfixturevalue("postgres_databases")
    names = [new_name("walk"), new_name("walk")]
    try:
        yield [databases.migrated(name) for name in names]
    finally:
        for name in names:
            databases.cluster.drop_database(name)


@pytest.mark.parametrize(("name", "database_kind"), CASES, indirect=["database_kind"])
def test_a_form_ends_the_same_whatever_happens_on_the_way(urls: list[str], tmp_path: Path, name: str) -> None:
    """After each step the bot stops, starts, and gets that update once more: the same words and rows at the end."""
    with BotRig(urls[0], tmp_path / "a") as rig:
        before, after, words = walked(rig, WALKS[name], hard=False)
    assert (before != after) is WALKS[name].changes, "the walk does not do what its form is for"
    with BotRig(urls[1], tmp_path / "b") as rig:
        _, hard, hard_words = walked(rig, WALKS[name], hard=True)
    assert hard_words == words
    assert {table: (after[table], rows) for table, rows in hard.items() if rows != after[table]} == {}


def walked(rig: BotRig, walk: Walk, *, hard: bool) -> tuple[Counts, Counts, str]:
    """Walk; return how many rows each table had before and after, and the last words."""
    phone = rig.linked(walk.who) if walk.linked else rig.phone(walk.who)
    steps = walk.steps(rig)
    before = counted(rig)
    for at, step in enumerate(steps):
        done(rig, phone, step)
        if lost(phone) and walk.private is not None:
            for again in steps[walk.private : at + 1]:
                done(rig, phone, again)
        if hard:
            stumble(rig)
    return before, counted(rig), masked(phone.text)


def done(rig: BotRig, phone: Phone, step: Step) -> None:
    """Do one step."""
    word, _, what = (step if isinstance(step, str) else step(rig)).partition(" ")
    match word:
        case "say":
            phone.say(what)
        case "tap":
            phone.tap(what)
        case "press":
            phone.press(what)
        case "form":
            do, _, at = what.partition(" ")
            phone.form(do, int(at))
        case _:
            phone.photo()


def lost(phone: Phone) -> bool:
    """Whether an answer that is not kept is asked for again."""
    return T.plain("form-private-again") in phone.text


def stumble(rig: BotRig) -> None:
    """Stop the bot, let Telegram deliver the newest update once more, and start again."""
    rig.service.stop()
    world = rig.server.page.world
    rig.server.call(lambda: world.updates.append(dict(world.log[-1])))
    rig.restart()
    rig.settle()


def counted(rig: BotRig) -> Counts:
    """How many rows each table has."""
    return {name: len(rows) for name, rows in snapshot(rig.center).items()}


def masked(text: str) -> str:
    """A text without the claim's number, which is drawn."""
    return re.sub(r"\d{8}", "N", text)


def test_every_update_really_comes_twice(light_rig: BotRig) -> None:
    """The test of the test: an update with a new number is handled, the same one again is not."""
    phone = light_rig.phone(1010).say("/start")
    stumble(light_rig)
    assert len(phone.answers) == 1
    world = light_rig.server.page.world
    light_rig.server.call(lambda: world.give({"message": world.log[-1]["message"]}))
    light_rig.settle()
    sent = [call for call in light_rig.calls("sendMessage") if call["body"]["chat_id"] in {1010, "1010"}]
    assert len(sent) == 2


def test_a_number_that_is_not_kept_is_asked_for_again_after_a_restart(light_rig: BotRig) -> None:
    """The walk above really loses it; nothing of it or of the password is in the chat's rows afterwards."""
    steps = WALKS["set-payment"].steps(light_rig)
    phone = light_rig.linked(ADA)
    for step in steps[:6]:
        done(light_rig, phone, step)
    assert not lost(phone)
    stumble(light_rig)
    assert lost(phone.tap("Go on"))
    phone.say(NUMBER).tap("Go on").say(PASSWORD)
    assert light_rig.people.ada.settings.payment().coming is not None
    with light_rig.center.store.engine.connect() as connection:
        tables = ("chat_updates", "chat_memory", "done_calls", "changes", "notices")
        kept = "".join(str(connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()) for table in tables)  # noqa: S608 - names of ours
    assert NUMBER not in kept
    assert PASSWORD not in kept
