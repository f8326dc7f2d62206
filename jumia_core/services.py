"""What `seller-center run` hosts besides the core: found by entry point, so that the core imports no adapter.

Three groups: `seller_center.services` (a class, see `Service`), `seller_center.demos` (a class, see `DemoMail`) and
`seller_center.checks` (a function, see `Check`). An adapter is a package that names itself there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from jumia_core.center import SellerCenter
from jumia_core.kernel import MissingExtra, NotFound

SERVICES = "seller_center.services"
DEMOS = "seller_center.demos"
CHECKS = "seller_center.checks"


class Service(Protocol):
    """Something that runs as long as the process: made with the open center, then prepared, then started."""

    @property
    def name(self) -> str:
        """The word by which people call it."""
        ...

    def prepare(self) -> None:
        """Register what it handles in the background, before the queue is launched."""
        ...

    def start(self) -> None:
        """Begin to serve."""
        ...

    def stop(self) -> None:
        """Take nothing new, end what was begun. Stopping twice is harmless."""
        ...

    def lines(self) -> list[str]:
        """Say in plain words where it can be reached."""
        ...


@runtime_checkable
class Meets(Protocol):
    """A service that works with others of its process where they are there: told before anything is prepared."""

    def meet(self, others: "Mapping[str, Service]") -> None:
        """Learn who else is hosted, by name."""
        ...


@runtime_checkable
class Timed(Protocol):
    """A service that must be told when a demonstration moves its clock."""

    def time_moved(self) -> None:
        """Note that the clock jumped ahead."""
        ...


@runtime_checkable
class LocalMail(Protocol):
    """A mail service whose outgoing mail stays on this machine: a chat page shows it beside the chat."""

    @property
    def host(self) -> str:
        """Where it takes mail in (SMTP)."""
        ...

    @property
    def port(self) -> int:
        """On which port."""
        ...

    @property
    def address(self) -> str:
        """The address to which people write."""
        ...

    @property
    def maildir(self) -> Path | None:
        """Where its outgoing mail lands; None where a relay takes it."""
        ...


class DemoMail(Service, Protocol):
    """The mail service as a demonstration needs it: a free loopback port in, a Maildir out, nothing configured."""

    @property
    def host(self) -> str:
        """Where it takes mail in."""
        ...

    @property
    def port(self) -> int:
        """On which port."""
        ...

    @property
    def maildir(self) -> Path | None:
        """Where its outgoing mail lands."""
        ...

    def caught_up(self) -> None:
        """Tell the sweep that everything sent so far is committed, at the center's present instant."""
        ...

    @staticmethod
    def how_to_answer(service: Any, number: str, seller: str) -> list[str]:
        """Say how a seller answers a claim through the running `service`, with commands to copy."""
        ...


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `seller-center doctor`: what was looked at, whether it is well, and what to do if not.

    `status` is 'ok', 'warning' (works, but look at it) or 'failed'.
    """

    name: str
    status: str
    what: str
    hint: str = ""


Checks = Callable[[SellerCenter | None], list[Check]]


@cache
def registered(group: str) -> dict[str, EntryPoint]:
    """Return what is registered in a group by name, not yet loaded."""
    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: point.name)}


def load(group: str, name: str) -> Any:
    """Load one of a group. Raises `NotFound`, and `MissingExtra` where a library that it needs is not installed."""
    point = registered(group).get(name)
    if point is None:
        known = ", ".join(registered(group)) or "nothing"
        raise NotFound(f"No installed package offers {name!r} in {group}; there is {known}.", _hint(group))
    try:
        return point.load()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == point.module.partition(".")[0]:
            raise
        raise MissingExtra(name, f"The part {name!r} ({error.name})") from error


def load_all(group: str) -> dict[str, Any]:
    """Load everything of a group, by name."""
    return {name: load(group, name) for name in registered(group)}


@contextmanager
def hosted(center: SellerCenter, services: Iterable[Service], *, poll_seconds: float = 0.2) -> Iterator[list[Service]]:
    """Host services in this process: prepare all, launch the queue, start all; stop in the opposite order.

    The schedules of the core are the caller's: `center.register_work()` before this.
    """
    hosts = list(services)
    for service in hosts:
        if isinstance(service, Meets):
            service.meet({other.name: other for other in hosts})
    with ExitStack() as stack:
        for service in hosts:
            service.prepare()
        stack.callback(center.work.stop)
        center.work.launch(poll_seconds=poll_seconds)
        for service in hosts:
            stack.callback(service.stop)
            service.start()
        yield hosts


def _hint(group: str) -> str:
    return f"Install a package with an entry point in {group!r}; in this repository: make .venv/.run"
