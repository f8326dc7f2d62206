"""Real labelled mail, where it is at hand: the figures only rise."""

import csv
import json
import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailgateway import read_mail

SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "mail"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"no sample mail at {SAMPLES}")


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


def raw_of(case: dict[str, str]) -> bytes:
    if case["kind"] == "eml":
        return (SAMPLES / case["input"]).read_bytes()
    message = EmailMessage()
    message["From"], message["Subject"] = "Ada <ada@example.ng>", "Re: your claim"
    message.set_content(case["input"], subtype="html" if case["kind"] == "html" else "plain", cte="base64")
    return message.as_bytes()


def test_replies_are_found_and_kept() -> None:
    """At least 95 % of replies come out as a person would cut them; of 98 % nothing is lost."""
    cases = [json.loads(line) for line in (SAMPLES / "replies.jsonl").read_text("utf8").splitlines()]
    pairs = [(bare(read_mail(raw_of(case)).reply_text), bare(case["expected"])) for case in cases]
    assert sum(got == want for got, want in pairs) >= 0.95 * len(pairs)
    assert sum(want in got for got, want in pairs) >= 0.975 * len(pairs)


def test_kinds_are_told_apart() -> None:
    """At least 99 % of bounces, all complaints and automatic answers; no person is taken for a machine.

    One mail that is labelled human says Auto-Submitted: auto-replied itself.
    """
    wrong: dict[str, int] = {}
    total: dict[str, int] = {}
    for row in csv.DictReader((SAMPLES / "kinds.csv").read_text("utf8").splitlines()):
        want = {"arf": "feedback"}.get(row["kind"], row["kind"])
        mail = read_mail((SAMPLES / row["file"]).read_bytes())
        says_so = mail.may_count_reason.startswith("Auto-Submitted") and want == "human"
        total[want] = total.get(want, 0) + 1
        wrong[want] = wrong.get(want, 0) + (mail.kind != want and not says_so)
    assert wrong["bounce"] <= 0.01 * total["bounce"]
    assert (wrong["feedback"], wrong["auto"], wrong["human"]) == (0, 0, 0)


def test_nothing_raises() -> None:
    """Every malformed message of the collections is read."""
    files = [path for path in (SAMPLES / "eml").rglob("*") if path.is_file()]
    assert files
    for path in files:
        mail = read_mail(path.read_bytes())
        assert mail.steps
        assert not any(problem.startswith("could not be read") for problem in mail.problems)
