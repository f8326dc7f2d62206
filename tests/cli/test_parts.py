"""Services, commands and checks are found by entry point; what is missing is said, and what is begun is ended."""

from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

from jumia_core import services
from jumia_core.center import SellerCenter
from jumia_core.cli import plugins
from jumia_core.kernel import MissingExtra, NotFound
from jumia_core.services import CHECKS, DEMOS, SERVICES, Service, hosted, load, load_all, registered
from jumia_core.testing import SeededCenter
from tests.cli.conftest import Cli, opened


class Recorder:
    """A service that writes down what is asked of it."""

    def __init__(self, name: str, log: list[str], *, ill: bool = False) -> None:
        self.name, self._log, self._ill = name, log, ill

    def prepare(self) -> None:
        self._log.append(f"prepare {self.name}")

    def start(self) -> None:
        self._log.append(f"start {self.name}")
        if self._ill:
            raise NotFound("no port is free")

    def stop(self) -> None:
        self._log.append(f"stop {self.name}")

    def lines(self) -> list[str]:
        return [self.name]


@pytest.fixture
def center(cli: Cli, people: SeededCenter) -> SellerCenter:
    """An open installation."""
    assert people
    return opened(cli)


def test_the_mail_gateway_is_registered(center: SellerCenter) -> None:
    """The gateway offers a service, a demo, checks and commands, each under the name `mail`."""
    with center:
        for group in (SERVICES, DEMOS, CHECKS):
            assert "mail" in registered(group)
        service: Service = load_all(SERVICES)["mail"](center)
        assert service.name == "mail"
        assert service.lines()
    assert plugins.plugin_names()["mail"] == "mailgateway"


def test_prepared_before_the_queue_and_stopped_in_the_opposite_order(center: SellerCenter) -> None:
    """All are prepared before any starts; the last one started is the first one stopped."""
    log: list[str] = []
    with center, hosted(center, [Recorder("a", log), Recorder("b", log)]):
        log.append("serving")
    assert log == ["prepare a", "prepare b", "start a", "start b", "serving", "stop b", "stop a"]


def test_one_that_cannot_start_stops_the_others(center: SellerCenter) -> None:
    """When a service does not start, those that did are stopped, and the queue can be launched again."""
    log: list[str] = []
    with center:
        with pytest.raises(NotFound), hosted(center, [Recorder("a", log), Recorder("b", log, ill=True)]):
            log.append("serving")
        assert log[-2:] == ["stop b", "stop a"]
        with hosted(center, []):
            log.append("serving")


def test_unknown_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that nobody offers is named with those that exist; a missing library names the extra to install."""
    with pytest.raises(NotFound, match="there is bot, mail"):
        load(SERVICES, "pigeons")
    point = EntryPoint("pigeons", "jumia_core.cli.no_such_file", SERVICES)
    _register(monkeypatch, lambda _group: {"pigeons": point})
    with pytest.raises(ModuleNotFoundError):
        load(SERVICES, "pigeons")  # a fault of that package, not a missing extra
    _register(monkeypatch, lambda _group: {"pigeons": _Needing("pigeons", "aviary:Service", SERVICES)})
    with pytest.raises(MissingExtra, match=r"pip install|pigeons"):
        load(SERVICES, "pigeons")


class _Needing(EntryPoint):
    """An entry point whose package imports a library that is not installed."""

    def load(self) -> None:
        import no_such_library  # type: ignore[import-not-found]  # noqa: F401, PLC0415


def _register(monkeypatch: pytest.MonkeyPatch, found: Callable[[str], dict[str, EntryPoint]]) -> None:
    monkeypatch.setattr(services, "registered", found)
