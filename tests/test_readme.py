"""What README and docs promise: the code runs, the links lead somewhere, every setting is explained."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings
from typer.main import get_command

from bots.config import Settings as BotSettings
from jumia_core.cli.app import app
from jumia_core.config import PREFIX, Settings
from mailgateway.config import Settings as MailSettings
from pages.config import Settings as PageSettings

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md", "docs/cli.md", "docs/configuration.md")
MAKE_TARGETS = re.compile(r"^make ([a-z]+)", re.MULTILINE)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readmes_python_works(tmp_path: Path) -> None:
    """The README's Python runs as it stands, in an empty folder, and explains a deadline."""
    (code,) = re.findall(r"```python\n(.*?)```", page("README.md"), re.DOTALL)
    assert len(code.splitlines()) <= 12, "about ten lines"
    plain = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**plain, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "The clock starts when the email is delivered." in done.stdout


def test_the_readmes_commands_exist() -> None:
    """Each `seller-center …` of the README names a command, each `make …` a target."""
    root = get_command(app)
    known = set(root.list_commands(root.make_context("seller-center", ["doctor"])))  # type: ignore[attr-defined]  # a group
    named = set(re.findall(r"seller-center ([a-z]+)", page("README.md")))
    assert named
    assert named <= known
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))
    assert set(MAKE_TARGETS.findall(page("README.md"))) <= targets


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    """Every link to a file of the project leads to one."""
    for target in re.findall(r"\]\(([^)#]+)\)", page(name)):
        if "://" not in target:
            assert ((ROOT / name).parent / target).exists(), target


def test_every_setting_is_documented() -> None:
    """docs/configuration.md explains every variable that the program reads, and no other."""
    text = page("docs/configuration.md")
    fields = {PREFIX + field.upper() for field in Settings.model_fields}
    parts: dict[str, type[BaseSettings]] = {"MAIL": MailSettings, "BOT": BotSettings, "PAGES": PageSettings}
    for part, settings in parts.items():
        fields |= {f"{PREFIX}{part}_{field.upper()}" for field in settings.model_fields}
    assert set(re.findall(rf"`({PREFIX}[A-Z_]+)`", text)) == fields


def test_the_example_settings_exist() -> None:
    """.env.example names existing variables only."""
    documented = page("docs/configuration.md")
    for name in re.findall(rf"({PREFIX}[A-Z_]+)=", page(".env.example")):
        assert f"`{name}`" in documented
