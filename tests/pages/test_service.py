"""The pages as a service: their settings, their door, a port that is taken, a stop that ends what was begun."""

import http.client
import threading
from pathlib import Path
from typing import Any

import pytest

from jumia_core.kernel import BadConfiguration, Conflict
from jumia_core.services import CHECKS, SERVICES, load
from jumia_core.settings import PAGES
from pages.checks import checks
from pages.config import Settings
from pages.service import PagesService
from tests.pages.rig import ADA, GOOD, PagesRig


def test_it_is_found_by_its_name() -> None:
    """`seller-center run` hosts it, `doctor` looks at it."""
    assert load(SERVICES, "pages") is PagesService
    assert load(CHECKS, "pages") is checks


def test_it_opens_its_door_and_says_where_it_is(rig: PagesRig) -> None:
    """Mails that are sent from now on lead here; after a stop none does: there is nobody any more."""
    url = f"http://127.0.0.1:{rig.service.port}"
    assert rig.center.doors.all()[PAGES] == rig.service.url == url
    assert rig.service.lines()[0] == f"Open {url}/reset for a forgotten password."
    rig.service.stop()
    rig.service.stop()
    assert PAGES not in rig.center.doors.all()
    with pytest.raises(ConnectionError):
        rig.browser().get("/reset")


def test_a_door_that_others_have_as_well_stays(rig: PagesRig) -> None:
    """Two processes behind one web server tell the same address: whoever stops leaves it to the other.

    And what somebody else told meanwhile is not ours to forget.
    """
    url = "https://accounts.example.com"
    rig.service.stop()
    first, second = (PagesService(rig.center, Settings.load(port=0, url=url)) for _ in range(2))
    for stops, stays in ((first, second), (second, first)):
        rig.center.doors.close_all_but([])
        first.start()
        rig.clock.advance(minutes=1)
        second.start()
        stops.stop()
        assert rig.center.doors.all()[PAGES] == url
        stays.stop()
    first.start()
    rig.center.doors.open(PAGES, "https://moved.example.com")
    first.stop()
    assert rig.center.doors.all()[PAGES] == "https://moved.example.com"


def test_a_port_that_is_taken_is_named(light_rig: PagesRig) -> None:
    """One sentence, what to do, and the door of the other one stays."""
    port = light_rig.service.port
    second = PagesService(light_rig.center, Settings.load(port=port))
    with pytest.raises(Conflict, match=f"Port {port} on 127.0.0.1 is in use") as caught:
        second.start()
    assert f"SELLER_CENTER_PAGES_PORT={port + 1} (0 takes a free one)" in caught.value.hint
    second.stop()
    assert light_rig.browser().get("/reset").status == 200
    assert light_rig.center.doors.all()[PAGES] == light_rig.service.url


def test_an_address_that_is_not_ours_is_named(light_rig: PagesRig) -> None:
    """As a wrong setting, with what is allowed."""
    service = PagesService(light_rig.center, Settings.load(host="192.0.2.1", url="https://a.example"))
    with pytest.raises(BadConfiguration, match="SELLER_CENTER_PAGES_HOST"):
        service.start()


def test_a_stop_ends_what_was_begun(rig: PagesRig) -> None:
    """A password that is on its way is set, and its answer arrives."""
    browser, path = rig.browser(), rig.reset_path()
    form = browser.get(path)
    answers: list[int] = []
    begun = threading.Event()
    cross = rig.service._cross

    async def told(verb: Any) -> Any:
        begun.set()
        return await cross(verb)

    rig.service._cross = told  # type: ignore[method-assign]  # to know when the request is in, without waiting for time
    rig.service.stop()
    rig.service.start()
    browser = rig.browser()
    browser.cookies = {"visit": str(form.page.fields["visit"]["value"])}
    sender = threading.Thread(
        target=lambda: answers.append(browser.submit(path, form, password=GOOD, again=GOOD).status)
    )
    sender.start()
    assert begun.wait(30)
    rig.service.stop()
    sender.join(30)
    assert answers == [200]
    assert rig.comes_in(ADA, GOOD)


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"port": 70000}, "PORT"),
        ({"host": "0.0.0.0"}, "HOST"),  # noqa: S104 - refused, which is the point
        ({"url": "http://shop.example.com"}, "URL"),
        ({"url": "https://shop.example.com/?a=b"}, "URL"),
        ({"url": "shop.example.com"}, "URL"),
        ({"url": "https://user:word@shop.example.com"}, "URL"),
        ({"url": "https://shop.example.com:port"}, "URL"),
        ({"trusted_proxy": "everybody"}, "TRUSTED_PROXY"),
    ],
)
def test_a_wrong_setting_is_named(values: dict[str, Any], key: str) -> None:
    """With its key and what is allowed; passwords never travel over http but on this machine."""
    with pytest.raises(BadConfiguration) as caught:
        Settings.load(**values)
    assert caught.value.key == f"SELLER_CENTER_PAGES_{key}"


def test_settings_that_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the environment; an IPv6 address stands in brackets."""
    monkeypatch.setenv("SELLER_CENTER_PAGES_URL", "https://shop.example.com/accounts/")
    monkeypatch.setenv("SELLER_CENTER_PAGES_TRUSTED_PROXY", "127.0.0.1, 10.0.0.0/24")
    settings = Settings.load()
    assert settings.base_url(1) == "https://shop.example.com/accounts"
    assert (settings.trusts("10.0.0.7"), settings.trusts("10.0.1.7"), settings.trusts("")) == (True, False, False)
    assert Settings.load(url="", host="::1").base_url(8026) == "http://[::1]:8026"
    assert Settings.load(url="http://localhost:9000").base_url(1) == "http://localhost:9000"


def test_the_doctor_looks_at_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Well by itself; a warning where all visitors would share one limit; what is wrong is said."""
    (fine,) = checks(None)
    monkeypatch.setenv("SELLER_CENTER_PAGES_URL", "https://shop.example.com")
    (shared,) = checks(None)
    monkeypatch.setenv("SELLER_CENTER_PAGES_URL", "http://shop.example.com")
    (wrong,) = checks(None)
    assert [each.status for each in (fine, shared, wrong)] == ["ok", "warning", "failed"]
    assert "TRUSTED_PROXY" in shared.hint


def test_one_connection_serves_several_pages(light_rig: PagesRig) -> None:
    """Keep-alive works, so that a slow link pays once."""
    connection = http.client.HTTPConnection("127.0.0.1", light_rig.service.port, timeout=30)
    for _ in range(3):
        connection.request("GET", "/reset")
        assert len(connection.getresponse().read()) < 8 * 1024  # small enough for a slow link
    connection.close()


def test_pages_are_small(light_rig: PagesRig, tmp_path: Path) -> None:
    """Each page is one answer with nothing to fetch after it."""
    assert tmp_path
    shown = light_rig.browser().get(light_rig.reset_path())
    assert len(shown.html.encode()) < 8 * 1024
    assert [link for link in shown.page.links if not link.startswith("?lang=")] == []
