"""One call of the bot: its fields read as the Bot API reads them, and the table of methods."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bots.chatpage.errors import ApiError
from bots.chatpage.people import Json, StoredFile
from bots.chatpage.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """A call: its name, its fields, and its files by the names that they are attached under."""

    name: str
    body: Json
    files: dict[str, StoredFile] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field as text; empty where it is missing."""
        value = self.body.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """A field as a whole number; the real server, too, takes what is none for the default."""
        value = self.body.get(name)
        try:
            return default if value in {None, ""} else int(str(value))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """A field as yes or no."""
        return str(self.body.get(name, "")).lower() in {"true", "yes", "1"}

    def array(self, name: str) -> list[Any] | None:
        """A field as a list; None where there is none."""
        value = self.body.get(name)
        return value if isinstance(value, list) else None


Method = Callable[[World, Call], Awaitable[Any]]
METHODS: dict[str, Method] = {}


def method(*names: str) -> Callable[[Method], Method]:
    """Register a method by its names, which the real server compares without case."""

    def keep(function: Method) -> Method:
        METHODS.update({name.lower(): function for name in names})
        return function

    return keep


async def perform(world: World, call: Call) -> Any:
    """Do a call. Raises `ApiError`."""
    function = METHODS.get(call.name.lower())
    if function is None:
        raise ApiError(404, "Not Found: method not found")
    return await function(world, call)
