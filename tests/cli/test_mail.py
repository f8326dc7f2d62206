"""`seller-center mail`, found by entry point: judge a file, look after the quarantine."""

from pathlib import Path

import pytest

from jumia_core.intake import Received, Verdict
from jumia_core.testing import SeededCenter, a_claim
from tests.cli.conftest import Cli, opened

REPLY = b"""\
From: Ada Obi <ada@example.ng>
To: claims@seller-center.localhost
Subject: Re: your question
Message-ID: <1@example.ng>

The order was charged twice.

On Mon, 23 Nov 2026 at 10:00, Seller Center claims wrote:
> Which order was charged twice?
"""


@pytest.fixture
def held(cli: Cli, people: SeededCenter) -> int:
    """A message in quarantine."""
    assert people
    with opened(cli) as center:
        center.inbox.open_intake("smtp", "smtp")
        sha256 = center.store.files.save(REPLY)
        mail = Received("claims@seller-center.localhost", sha256, len(REPLY), "ada@example.ng", center.clock.now())
        (inbound_id,) = center.inbox.receive("smtp", [mail])
        center.inbox.record(inbound_id, Verdict.QUARANTINED, "the address bears no claim", sender="ada@example.ng")
    return inbound_id


def test_explained_without_a_database(cli: Cli, tmp_path: Path) -> None:
    """The judgement of a file, step by step; no database is opened, and stdin works like a file."""
    file = tmp_path / "reply.eml"
    file.write_bytes(REPLY)
    found = cli.json("mail", "explain", str(file))
    assert (found["kind"], found["reply_text"]) == ("human", "The order was charged twice.")
    assert found["language"]["verdict"] == "english"
    assert found["verdict"] == "quarantined", "its address bears no claim"
    assert found["reason"] == "the address was not checked: use --database", "it may well be ours"
    assert "not ours" not in str(found)
    assert all({"step", "result", "reason"} <= set(step) for step in found["steps"])
    assert cli.json("mail", "explain", "-", stdin=REPLY) == found
    assert "The order was charged twice." in cli.run("mail", "explain", str(file)).stdout
    assert not (tmp_path / "cli.db").exists()


def test_explained_with_the_database(cli: Cli, people: SeededCenter, tmp_path: Path) -> None:
    """--database checks the signature and knows the sender: the same mail to the claim's address is a reply."""
    assert people
    with opened(cli) as center:
        number = center.as_seller("ada@example.ng", shop="ada-ng").claims.raise_claim(a_claim()).number
    address = cli.json("mail", "address", number)["address"]
    assert address.startswith(f"claims+{number}.")
    file = tmp_path / "reply.eml"
    file.write_bytes(REPLY)
    words = ("mail", "explain", str(file), "--to", address)
    assert cli.json(*words)["verdict"] == "quarantined", "without the keys no signature is valid"
    found = cli.json(*words, "--database")
    assert (found["verdict"], found["standing"], found["action"]) == ("accepted", "seller", "reply")


def test_malformed_mail_is_explained_too(cli: Cli) -> None:
    """Nothing that a file can hold makes it fail."""
    for raw in (b"", b"\0\xff", b"From: a@b\n\n" + b"x" * 100_000):
        assert cli.json("mail", "explain", "-", stdin=raw)["verdict"]


def test_the_quarantine(cli: Cli, held: int) -> None:
    """Listed, shown with what it says, shown raw, and thrown away."""
    (listed,) = cli.json("mail", "quarantine", "list")
    assert (listed["id"], listed["sender"]) == (held, "ada@example.ng")
    assert "bears no claim" in cli.run("mail", "quarantine", "list").stdout
    assert cli.json("mail", "quarantine", "show", str(held))["reply_text"] == "The order was charged twice."
    assert "The order was charged twice." in cli.run("mail", "quarantine", "show", str(held)).stdout
    assert cli.run("mail", "quarantine", "show", str(held), "--raw").stdout_bytes == REPLY
    assert cli.json("mail", "quarantine", "drop", str(held))[0]["verdict"] == "dropped"
    assert cli.run("mail", "quarantine", "list").stdout == "The quarantine is empty.\n"


def test_released(cli: Cli, held: int) -> None:
    """A released message waits to be judged again."""
    released = cli.json("mail", "quarantine", "release", str(held))
    assert (released[0]["verdict"], released[0]["released"]) == ("received", True)


def test_all_or_nothing(cli: Cli, held: int) -> None:
    """An id that is not in quarantine stops the whole call before anything is done."""
    cli.json("mail", "quarantine", "release", str(held))
    error = cli.error("mail", "quarantine", "drop", str(held))
    assert error["exit_code"] == 2
    assert cli.error("mail", "quarantine", "drop", "999")["error"] == "NotFound"


def test_a_way_in_is_retired(cli: Cli, people: SeededCenter) -> None:
    """From then on no claim waits for it; one that was heard of within the last hour only with --yes."""
    assert people
    with opened(cli) as center:
        center.inbox.open_intake("smtp", "smtp")
    assert cli.json("mail", "intakes", "list")[0]["retired_at"] is None
    error = cli.error("mail", "intakes", "retire", "smtp")
    assert (error["error"], error["exit_code"]) == ("Conflict", 1), "it was heard of within the last hour"
    assert "--yes" in error["hint"]
    assert cli.json("mail", "intakes", "list")[0]["retired_at"] is None
    assert cli.json("mail", "intakes", "retire", "smtp", "--yes")["name"] == "smtp"
    assert cli.json("mail", "intakes", "list")[0]["retired_at"] is not None


def test_help_speaks_to_people(cli: Cli) -> None:
    """No option of the whole program is repeated, and no name of a class is shown."""
    assert "completion" not in cli.run("mail", "--help").stdout
    assert "FileBinaryRead" not in cli.run("mail", "explain", "--help").stdout
    assert cli.run("mail", "explain", "no-such-file.eml").exit_code == 2
