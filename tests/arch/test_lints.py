"""Each of our own lints was seen to catch its defect, and to leave alone what is allowed."""

from pathlib import Path

import pytest

from tests.arch import lints

SWEEP = "jumia_core/claims/sweep.py"
STAFF = "jumia_core/claims/staff.py"

BROKEN = [
    pytest.param("jumia_core/orders/labels.py", "x = 1\n" * 401, "length", id="a file of 401 lines"),
    pytest.param("tests/flows/test_day.py", "x = 1\n" * 401, "length", id="tests are files too"),
    pytest.param("bots/utils.py", "", "vague-name", id="utils.py"),
    pytest.param("jumia_core/claims/seller.py", "session.commit()\n", "commit", id="a verb that commits"),
    pytest.param("mailgateway/intake.py", "unit.session.commit()\n", "commit", id="an adapter that commits"),
    pytest.param(SWEEP, "datetime.now(UTC)\n", "clock", id="datetime.now"),
    pytest.param(SWEEP, "datetime.datetime.utcnow()\n", "clock", id="utcnow by its full name"),
    pytest.param("bots/screens.py", "date.today()\n", "clock", id="date.today"),
    pytest.param("mailgateway/out.py", "time.sleep(1)\n", "clock", id="time.sleep"),
    pytest.param("mailgateway/out.py", "from time import sleep\n", "clock", id="sleep by import"),
    pytest.param(
        STAFF,
        "from jumia_core.accounts.model import Shop\n",
        "front-door",
        id="another's model",
    ),
    pytest.param("mailgateway/verdict.py", "import jumia_core.claims.replies\n", "front-door", id="an inner file"),
    pytest.param(STAFF, "from jumia_core import SellerCenter\n", "front-door", id="the root"),
    pytest.param(
        SWEEP,
        "datetime.now(UTC)  # allow[clock]:\n",
        "clock",
        id="an excuse without a reason",
    ),
]

ALLOWED = [
    pytest.param("jumia_core/store/sessions.py", "session.commit()\n", id="the store commits"),
    pytest.param("tests/store/test_sessions.py", "session.commit()\ntime.sleep(1)\n", id="tests may"),
    pytest.param("jumia_core/kernel/clock.py", "datetime.now(UTC)\n", id="the clock asks the machine"),
    pytest.param(SWEEP, "clock.now()\n", id="the injected clock"),
    pytest.param(SWEEP, "time.monotonic()\n", id="how long something took"),
    pytest.param(STAFF, "from jumia_core.claims.model import Claim\n", id="one's own file"),
    pytest.param(STAFF, "from jumia_core.accounts import Shop\n", id="a front door"),
    pytest.param(STAFF, "from . import replies\n", id="a neighbour"),
    pytest.param("bots/screens.py", "from jumia_core import SellerCenter\n", id="an adapter at the root"),
    pytest.param(
        "bots/spinner.py",
        "time.sleep(1)  # allow[clock]: for a person's eyes\n",
        id="an excuse",
    ),
]


@pytest.mark.parametrize(("path", "text", "rule"), BROKEN)
def test_a_planted_defect_is_found(tmp_path: Path, path: str, text: str, rule: str) -> None:
    """The lint names the file and the rule, and nothing else is reported."""
    plant(tmp_path / path, text)
    assert [(str(finding.path), finding.rule) for finding in lints.findings(tmp_path)] == [(path, rule)]


@pytest.mark.parametrize(("path", "text"), ALLOWED)
def test_what_is_allowed_is_left_alone(tmp_path: Path, path: str, text: str) -> None:
    """A lint that cries wolf is soon switched off."""
    plant(tmp_path / path, text)
    assert lints.findings(tmp_path) == []


def test_every_lint_opens_with_the_defect_that_it_prevents() -> None:
    """Whoever meets a lint for the first time learns why it is there."""
    assert all((lint.__doc__ or "").startswith("Prevents ") for lint in lints.LINTS)


def test_our_own_code_keeps_our_own_lints() -> None:
    """What `make arch` says, in the suite as well."""
    assert [str(finding) for finding in lints.findings(Path(__file__).parents[2])] == []


def plant(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
