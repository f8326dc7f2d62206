"""The command line as tests call it: in this process for its results, as a process for its manners."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from jumia_core.center import SellerCenter
from jumia_core.testing import SeededCenter, seed

PROGRAM = str(Path(sys.executable).with_name("seller-center"))


@dataclass(frozen=True)
class Cli:
    """`seller-center` with an environment of its own."""

    env: Mapping[str, str]
    folder: Path

    def run(self, *words: str, stdin: bytes | None = None) -> Result:
        """Call it in this process; nothing may end as a traceback."""
        from jumia_core.cli.app import app  # noqa: PLC0415  tests of other parts must not need it to import

        hidden = {name: None for name in os.environ if name.startswith("SELLER_CENTER_")}
        result = CliRunner(env={**hidden, **self.env}).invoke(app, list(words), input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def json(self, *words: str, stdin: bytes | None = None) -> Any:
        """Its JSON document, for a call that must succeed."""
        result = self.run(*words, "--json", stdin=stdin)
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    def error(self, *words: str) -> dict[str, Any]:
        """Its JSON error, for a call that must fail; results never mix with errors."""
        result = self.run(*words, "--json")
        assert result.exit_code != 0
        assert result.stdout == ""
        found: dict[str, Any] = json.loads(result.stderr)
        assert found["exit_code"] == result.exit_code
        return found

    def process(self, *words: str, **more: Any) -> "subprocess.CompletedProcess[str]":
        """Call it as people do."""
        return subprocess.run(
            [PROGRAM, *words],
            env=self.environment(),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            **more,
        )

    def environment(self) -> dict[str, str]:
        """The environment of a process."""
        plain = {name: value for name, value in os.environ.items() if not name.startswith("SELLER_CENTER_")}
        return {**plain, **self.env}

    def with_env(self, **env: str) -> "Cli":
        """The same with more variables."""
        return Cli({**self.env, **env}, self.folder)


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """The command on a database of this test's own, which does not exist yet."""
    return Cli({"SELLER_CENTER_DATABASE": f"sqlite:///{tmp_path / 'cli.db'}", "COLUMNS": "200"}, tmp_path)


@pytest.fixture
def people(cli: Cli) -> SeededCenter:
    """The demo's people in that database. Closed, so that the command opens it alone; open it with `opened`."""
    with opened(cli) as center:
        return seed(center)


def opened(cli: Cli) -> SellerCenter:
    """The command's installation, opened by the test."""
    return SellerCenter.open(cli.env["SELLER_CENTER_DATABASE"])
