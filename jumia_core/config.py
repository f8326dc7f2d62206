"""The settings of the program, from the environment (`SELLER_CENTER_…`) or from code.

The library itself has no settings: `SellerCenter.open` takes what it needs. Services have their own, under their
own prefix (`SELLER_CENTER_MAIL_…`). A wrong value raises `BadConfiguration` with key, value and what is allowed.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from jumia_core.kernel import BadConfiguration

PREFIX = "SELLER_CENTER_"
DEFAULT_DATABASE = "sqlite:///var/seller-center.db"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
# Greedy to the last @: a password may hold any of the marks of a URL, and a query may hold one too.
_PASSWORD = re.compile(r"(?<=://)(?P<user>[^:@/?]*):.*(?=@)|\?[^?]*=.*$", re.DOTALL)
_ALLOWED = {
    "executor": "1 to 64 letters, digits, dots, dashes and underscores",
    "log_level": ", ".join(LEVELS),
    "files": "the path of a folder",
}


def _level(value: object) -> object:
    return value.upper() if isinstance(value, str) and value.upper() in LEVELS else value


class EnvironmentSettings(BaseSettings):
    """The settings of one part, under its own prefix. `ALLOWED` says what a key takes; `SECRETS` are never shown."""

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")
    ALLOWED: ClassVar[Mapping[str, str]] = {}
    SECRETS: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def load(cls, **values: Any) -> Self:
        """Read the settings and check that they fit together. Raises `BadConfiguration`, never with a secret."""
        try:
            settings = cls(**values)
        except ValidationError as error:
            raise cls._bad(error) from None  # the cause would show what was given, secrets, too
        settings.check()
        return settings

    def check(self) -> None:
        """Look at what goes together. Raises `BadConfiguration`."""

    @classmethod
    def _bad(cls, error: ValidationError) -> BadConfiguration:
        first = error.errors(include_url=False, include_context=False)[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        allowed = cls.ALLOWED.get(name) or str(first["msg"]).removeprefix("Value error, ")
        prefix = str(cls.model_config.get("env_prefix", ""))
        return BadConfiguration(prefix + name.upper(), "…" if name in cls.SECRETS else first["input"], allowed)


class Settings(EnvironmentSettings):
    """Where this installation keeps its data, and how this process is called. Every default works on a laptop."""

    model_config = SettingsConfigDict(env_prefix=PREFIX)
    ALLOWED = _ALLOWED

    database: str = DEFAULT_DATABASE
    """sqlite:///FILE (one process) or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE (many)."""
    files: Path | None = None
    """The folder of raw mail and evidence; beside a SQLite file when unset."""
    executor: str = Field(default="local", pattern=r"^[A-Za-z0-9._-]{1,64}$")
    """The stable name of this process among several on one database; work that it left behind waits for it."""
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_level)] = "WARNING"

    @property
    def embedded(self) -> bool:
        """Whether nobody chose a database: then this is somebody's first look, and demo shops are welcome."""
        return self.database == DEFAULT_DATABASE

    @property
    def database_file(self) -> Path | None:
        """The SQLite file with its whole path; None for another database."""
        from jumia_core.store import parse_url  # noqa: PLC0415 - as below

        url = parse_url(self.database)
        return Path(str(url.database)).absolute() if url.drivername == "sqlite" else None

    @property
    def shown_database(self) -> str:
        """The SQLite file with its whole path, or the database's URL without its password."""
        return str(self.database_file or _PASSWORD.sub(_hidden, self.database))

    def check(self) -> None:
        """Look at the database's URL. Raises `BadConfiguration`, which never shows a password."""
        from jumia_core.store import parse_url  # noqa: PLC0415 - brings SQLAlchemy, which settings do not need

        try:
            parse_url(self.database)
        except BadConfiguration as error:
            shown = _PASSWORD.sub(_hidden, self.database)
            raise BadConfiguration(f"{PREFIX}DATABASE", shown, error.allowed) from error


def _hidden(secret: "re.Match[str]") -> str:
    return f"{secret['user']}:***" if secret["user"] is not None else ""


def unknown_variables(services: tuple[str, ...]) -> list[str]:
    """Return the variables under our prefix that nothing reads: most often a slip of the pen.

    A service reads those that begin with the prefix and its own name.
    """
    ours = {PREFIX + name.upper() for name in Settings.model_fields}
    theirs = tuple(f"{PREFIX}{name.upper()}_" for name in services)
    return sorted(
        name for name in os.environ if name.startswith(PREFIX) and name not in ours and not name.startswith(theirs)
    )
