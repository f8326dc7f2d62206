"""What a new claim must bring, what its files may be, and what makes two claims or two replies one."""

from datetime import UTC, date, datetime

import pytest

from jumia_core.claims import EvidenceFile
from jumia_core.claims.rules import (
    check_fields,
    check_file,
    check_window,
    file_type,
    last_filing_day,
    reply_key,
    subject_key,
)
from jumia_core.kernel import WorkCalendar
from jumia_core.policies import claims as policy

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
EVIDENCE = policy.evidence("NG", date(2026, 11, 23))
KIND = policy.kind("bill_problem")
FILLED = {"statement_period": "2026-W44", "transaction_type": "Commission", "amount": "12500 NGN"}


@pytest.mark.parametrize("name", sorted(policy.kinds()))
def test_law_5_1_every_required_field_is_missed_by_name_and_meaning(name: str) -> None:
    """An empty claim of any kind is answered with all of its fields at once, each with what it is."""
    kind = policy.kind(name)
    problems = check_fields(kind, {}, "")
    assert [problem.field for problem in problems] == [*kind.fields, "comments"]
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize(
    ("fields", "comments", "wrong"),
    [
        (FILLED, "It is wrong.", []),
        (FILLED | {"amount": "  "}, "It is wrong.", ["amount"]),
        (FILLED | {"amonut": "1"}, "It is wrong.", ["amonut"]),
        (FILLED, " \n", ["comments"]),
        ({"x": "1"}, "", ["statement_period", "transaction_type", "amount", "x", "comments"]),
    ],
)
def test_law_5_1_fields(fields: dict[str, str], comments: str, wrong: list[str]) -> None:
    """Missing, blank and unknown fields are all named in one answer."""
    assert [problem.field for problem in check_fields(KIND, fields, comments)] == wrong


@pytest.mark.parametrize(
    ("kind", "country", "start", "last"),
    [
        ("counterfeit_appeal", "NG", "2026-11-19", "2026-11-23"),  # Thursday + 2 working days
        ("counterfeit_appeal", "UG", "2026-11-06", "2026-11-20"),  # Uganda gives ten
        ("bad_return", "KE", "2026-11-21", "2026-11-23"),  # 48 hours are two days
        ("bad_return", "GH", "2026-11-20", "2026-11-24"),
        ("lost_package", "NG", "2026-08-23", "2026-11-23"),
        ("lost_package", "NG", "2026-11-30", "2027-02-28"),  # a month that has no 30th
    ],
)
def test_law_5_1_filing_windows_end_with_the_day_that_they_name(kind: str, country: str, start: str, last: str) -> None:
    """Each policy row's window ends on its last local day, which is still in time."""
    window = policy.window(kind, country, NOW.date())
    assert window is not None
    calendar = WorkCalendar.for_country(country)
    assert last_filing_day(window, date.fromisoformat(start), calendar) == date.fromisoformat(last)
    on_it = datetime.fromisoformat(f"{last}T12:00+00:00")
    assert check_window(window, {window.start: start}, calendar, on_it) == []


@pytest.mark.parametrize(
    ("start", "what"),
    [
        ("2026-11-18", "the last day was 2026-11-20"),
        ("2026-11-24", "lies in the future"),
        ("yesterday", "is not a date"),
        ("2026-02-30", "is not a date"),
        ("", "is not a date"),
    ],
)
def test_law_5_1_what_is_wrong_with_a_filing_day_is_said(start: str, what: str) -> None:
    """Too late, in the future or no date at all: one problem at the field, with what to do."""
    window = policy.window("counterfeit_appeal", "NG", NOW.date())
    assert window is not None
    (problem,) = check_window(window, {window.start: start}, WorkCalendar.for_country("NG"), NOW)
    assert problem.field == "noticed_at"
    assert what in problem.what
    assert problem.hint


def test_a_kind_without_a_window_may_be_raised_at_any_time() -> None:
    """No policy row, no limit."""
    assert policy.window("bill_problem", "NG", NOW.date()) is None
    assert check_window(None, {}, WorkCalendar.for_country("NG"), NOW) == []


def _file(name: str, content_type: str, size: int) -> EvidenceFile:
    return EvidenceFile(filename=name, content_type=content_type, content=b"x" * size)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (_file("a.jpg", "image/jpeg", 3 * 1024 * 1024), None),
        (_file("a.jpg", "image/jpeg", 3 * 1024 * 1024 + 1), "at most 3 MB"),
        (_file("a.jpg", "image/jpeg", 0), "empty"),
        (_file("a.pdf", "application/octet-stream", 9), None),  # a phone that says nothing: the name does
        (_file("a.jpg", "Image/JPEG; name=a.jpg", 9), None),
        (_file("a.exe", "application/octet-stream", 9), "not allowed"),
        (_file("a.jpg", "application/x-msdownload", 9), "not allowed"),
        (_file("noname", "", 9), "not allowed"),
    ],
)
def test_law_5_1_evidence_files(file: EvidenceFile, why: str | None) -> None:
    """Up to 3 MB of an allowed type is taken; anything else is refused with the reason."""
    found = check_file(file, EVIDENCE)
    assert (found is None) == (why is None)
    assert why is None or why in (found or "")


def test_a_declared_type_stands_above_the_name() -> None:
    """`file_type` trusts the declaration where it says something."""
    assert file_type(_file("a.jpg", "application/pdf", 1)) == "application/pdf"
    assert file_type(_file("a.jpg", "", 1)) == "image/jpeg"


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"statement_period": "2026 w44"}, True),
        ({"statement_period": " 2026_W44 "}, True),
        ({"transaction_type": "COMMISSION"}, True),
        ({"amount": "99 NGN"}, True),  # not a subject field
        ({"statement_period": "2026-W45"}, False),
        ({"transaction_type": "Shipping fee"}, False),
    ],
)
def test_law_5_10_one_matter_is_blind_to_how_it_is_typed(changed: dict[str, str], same: bool) -> None:
    """Case, spaces and punctuation do not make a second matter; another subject field does."""
    assert (subject_key(KIND, FILLED | changed) == subject_key(KIND, FILLED)) == same


def test_law_5_10_two_kinds_are_two_matters_and_fields_do_not_run_together() -> None:
    """The kind is part of the matter, and so is where one field ends."""
    fields = FILLED | {"order_number": "1"}
    assert subject_key(policy.kind("cancel_order"), fields) != subject_key(policy.kind("holiday_orders"), fields)
    kind = policy.kind("lost_package")
    first = subject_key(kind, {"order_number": "12", "tracking_number": "3"})
    assert first != subject_key(kind, {"order_number": "1", "tracking_number": "23"})


def test_one_reply_is_claim_identity_text_and_files_in_any_order() -> None:
    """DESIGN section 6: claim + Message-ID + sha256 of the text and the attachments."""
    key = reply_key("1", "<m@x>", "Yes.", ["a", "b"])
    assert key == reply_key("1", "<m@x>", "Yes.", ["b", "a"])
    others = [
        reply_key("2", "<m@x>", "Yes.", ["a", "b"]),
        reply_key("1", "<n@x>", "Yes.", ["a", "b"]),
        reply_key("1", "<m@x>", "No.", ["a", "b"]),
        reply_key("1", "<m@x>", "Yes.", ["a"]),
        reply_key("1", "<m@x>", "Yes.", ["ab"]),
    ]
    assert len({key, *others}) == 6
