"""All labelled and malformed samples through the real port of a running gateway: it stays up, each gets a verdict."""

from pathlib import Path

import pytest

from jumia_core.intake import Verdict
from tests.mailgateway.rig import MailRig

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "mail" / "eml"
LEAST = 360


def samples() -> list[Path]:
    """Every sample; where the data is absent the test is skipped and says so."""
    found = sorted(path for path in FOLDER.rglob("*") if path.is_file()) if FOLDER.exists() else []
    if not found:
        pytest.skip(f"no samples in {FOLDER}: clone the data beside the project to run them")
    return found


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"], indirect=True)
def test_every_sample_gets_a_verdict_with_a_reason(rig: MailRig) -> None:
    """Sent to a claim's own address as a stranger's mail, byte for byte, over one connection."""
    paths = samples()
    assert len(paths) >= LEAST
    number = rig.asked()
    to = rig.reply_address(number)
    ids: dict[int, Path] = {}
    with rig.smtp() as smtp:
        smtp.ehlo("client.example")
        for path in paths:
            smtp.docmd("MAIL FROM:<stranger@private.example>")
            smtp.docmd(f"RCPT TO:<{to}>")
            code, said = smtp.data(path.read_bytes())
            assert code == 250, (path, said)
            ids.setdefault(int(said.split()[-1]), path)
    rig.judge_all()
    views = [rig.center.inbox.get(inbound_id) for inbound_id in ids]
    waiting = [ids[view.id] for view in views if view.verdict is Verdict.RECEIVED]
    assert waiting == []
    assert [ids[view.id] for view in views if not view.reason or not view.steps] == []
    assert {view.verdict for view in views} <= {Verdict.QUARANTINED, Verdict.IGNORED}  # all are strangers' or robots'
    rig.send()
    assert rig.reply(number, "The order is 301234567.").verdict is Verdict.ACCEPTED  # it is still up
