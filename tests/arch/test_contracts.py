"""Each import contract of pyproject.toml is seen to break: a rule that never fails may check nothing."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("jumia_core", "bots", "mailgateway", "pages")
VERDICT = re.compile(r"^(?P<name>.+?)\s+(?P<verdict>KEPT|BROKEN)\b", re.MULTILINE)

# contract → the file that is planted, and the one line that must not be written there
VIOLATIONS = {
    "core: imports only go down": ("jumia_core/store/planted.py", "import jumia_core.work"),
    "core: knows no adapter": ("jumia_core/store/planted.py", "import mailgateway"),
    "adapters: do not know each other": ("bots/planted.py", "import mailgateway"),
    "adapters: neither command line nor fakes": (
        "mailgateway/planted.py",
        "import jumia_core.testing",
    ),
    "kernel: no database, no I/O": ("jumia_core/kernel/planted.py", "import sqlalchemy"),
    "dbos: only behind jumia_core.work": ("jumia_core/store/planted.py", "import dbos"),
    "aiogram: only in the bot": ("pages/planted.py", "import aiogram"),
    "aiosmtpd: only in the mail gateway": ("jumia_core/store/planted.py", "import aiosmtpd.smtp"),
    "rules: values in, values out": ("jumia_core/store/rules.py", "import sqlalchemy"),
}


def test_each_contract_has_a_violation_here() -> None:
    """Whoever adds a contract shows it failing."""
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {contract["name"] for contract in configuration["tool"]["importlinter"]["contracts"]} == set(VIOLATIONS)


def test_the_packages_as_they_are_keep_every_contract(tree: Path) -> None:
    """What `make arch` says, in the suite as well; and the copy that the other tests break starts whole."""
    assert verdicts(tree) == dict.fromkeys(VIOLATIONS, "KEPT")


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_planted_violation_breaks_its_contract(tree: Path, contract: str) -> None:
    """One forbidden line in one new file, and lint-imports names the contract that forbids it."""
    path, line = VIOLATIONS[contract]
    (tree / path).write_text(f"{line}\n", encoding="utf-8")
    assert verdicts(tree)[contract] == "BROKEN"


def test_a_package_without_a_place_in_the_layers_is_reported(tree: Path) -> None:
    """A new package is given its place on purpose, not by accident."""
    (tree / "jumia_core/planted.py").write_text("", encoding="utf-8")
    assert "planted" in lint_imports(tree)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The packages and the configuration, in a place where they may be broken."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def verdicts(tree: Path) -> dict[str, str]:
    output = lint_imports(tree)
    found = {match["name"].strip(): match["verdict"] for match in VERDICT.finditer(output)}
    assert found, output
    return found


def lint_imports(tree: Path) -> str:
    # Not the installed command: with `-c` the directory that it runs in comes before what is installed.
    program = "from importlinter.cli import lint_imports_command as run; run()"
    command = [sys.executable, "-c", program, "--no-cache"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
