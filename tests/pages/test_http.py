"""How the pages behave as a server: headers, methods, sizes, other sites' forms, logs."""

import logging
import socket
from pathlib import Path

import pytest

from tests.pages.rig import ADA, GOOD, PagesRig
from tests.rigs.databases import SqliteDatabases

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/reset", 200),
        ("HEAD", "/reset", 200),
        ("GET", "/", 303),
        ("GET", "/nothing", 404),
        ("GET", "/reset/", 404),
        ("GET", "/reset/../../etc/passwd", 404),
        ("DELETE", "/reset", 405),
        ("POST", "/nothing", 404),
        ("GET", "/reset/" + "x" * 32, 404),
        ("POST", "/reset", 415),
    ],
)
def test_every_answer_is_a_page_with_the_same_guards(light_rig: PagesRig, method: str, path: str, status: int) -> None:
    """No script, nothing from elsewhere, no frame, no referrer, nothing kept, also where something went wrong."""
    shown = light_rig.browser().ask(method, path, None, {})
    headers = shown.headers
    assert shown.status == status
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    for word in ("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert word in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Server"] == "Seller Center"
    if method == "HEAD":
        assert (shown.html, int(headers["Content-Length"]) > 1000) == ("", True)
    elif status != 303:
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert shown.page.tags[1] == ("html", {"lang": "en", "dir": "ltr"}) or shown.page.tags[0][0] == "html"
        assert not {tag for tag, _ in shown.page.tags} & {"script", "link", "img", "iframe", "object"}
        assert not any(
            name.startswith("on") or name in {"style", "src"} for _, found in shown.page.tags for name in found
        )


def test_another_method_is_told_what_is_allowed(light_rig: PagesRig) -> None:
    """RFC 9110 15.5.6: with an Allow header, and words for a person."""
    shown = light_rig.browser().ask("PUT", "/reset", b"", {})
    assert (shown.status, shown.headers["Allow"]) == (405, "GET,HEAD,POST")
    assert "That did not work" in shown.text


def test_the_cookie_of_a_visit_is_guarded(light_rig: PagesRig) -> None:
    """No script reads it, no other site's form sends it, and behind https it never leaves https."""
    cookie = light_rig.browser().get(light_rig.reset_path()).headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


def test_behind_a_web_server(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    """Links and the cookie follow the configured address, whatever Host a visitor names."""
    url = "https://shop.example.com/accounts/"
    with PagesRig(sqlite_databases.migrated(tmp_path), tmp_path, url=url) as rig:
        assert rig.center.doors.all()["pages"] == "https://shop.example.com/accounts"
        shown = rig.browser().get(rig.reset_path(), Host="evil.example")
        assert {"Secure", "Path=/accounts"} <= set(shown.headers["Set-Cookie"].split("; "))
        dead = rig.browser().get("/reset/" + "x" * 32, Host="evil.example", X_Forwarded_Host="evil.example")
        assert "/accounts/reset?lang=en" in dead.page.links
        assert "evil.example" not in dead.html + shown.html
        assert rig.browser().get("/", Host="evil.example").headers["Location"] == "/accounts/reset"


def test_a_body_that_is_too_large_is_refused(light_rig: PagesRig) -> None:
    """No form of ours is that long."""
    shown = light_rig.browser().post("/reset", {"email": "x" * 20_000})
    assert (shown.status, "That did not work" in shown.text) == (413, True)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"&".join(b"f%d=1" % n for n in range(30)), 400),
        (b"email=%ff%fe\xff%00", 400),
        (b"", 400),
        (b"email=" + ADA.encode() + b"&email=other@example.ng", 200),
    ],
)
def test_odd_bodies_are_answered(light_rig: PagesRig, body: bytes, status: int) -> None:
    """Too many fields, broken UTF-8, nothing at all, a field twice."""
    assert light_rig.browser().ask("POST", "/reset", body, {"Content-Type": FORM}).status == status


@pytest.mark.parametrize("charset", ["utf-16", "nonsense"])
def test_a_foreign_charset_is_read_as_utf8(light_rig: PagesRig, charset: str) -> None:
    """What a header claims about the bytes is not asked."""
    headers = {"Content-Type": f"{FORM}; charset={charset}"}
    assert light_rig.browser().ask("POST", "/reset", f"email={ADA}".encode(), headers).status == 200


def test_another_sites_form_is_refused(light_rig: PagesRig) -> None:
    """A browser says where a form comes from; without the visit's cookie or field it would be nobody's anyway."""
    path = light_rig.reset_path()
    browser = light_rig.browser()
    browser.get(path)
    values = {"password": GOOD, "again": GOOD}
    assert browser.post(path, values, Sec_Fetch_Site="cross-site").status == 403
    assert browser.post(path, values, Sec_Fetch_Site="same-site").status == 403
    assert not light_rig.comes_in(ADA, GOOD)
    assert browser.post(path, values, Sec_Fetch_Site="same-origin").status == 200


def test_limits_count_whom_our_web_server_saw(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    """What a visitor writes into X-Forwarded-For counts for nothing; a household of IPv6 is one visitor."""
    with PagesRig(sqlite_databases.migrated(tmp_path), tmp_path, trusted_proxy="127.0.0.1") as rig:

        def ask(n: int, seen: str) -> int:
            return rig.browser().post("/reset", {"email": f"seller{n}@example.ng"}, X_Forwarded_For=seen).status

        assert [ask(n, f"203.0.113.{n}, 192.0.2.1") for n in range(11)] == [*[200] * 10, 429]
        assert ask(20, "192.0.2.2") == 200
        assert [ask(30 + n, f"2001:db8::{n:x}") for n in range(11)] == [*[200] * 10, 429]
        assert ask(50, "2001:db8:0:1::1") == 200


def test_without_a_trusted_web_server_the_header_is_ignored(light_rig: PagesRig) -> None:
    """Ten an hour for the one who is connected, whatever is claimed."""
    statuses = [
        light_rig.browser().post("/reset", {"email": f"seller{n}@example.ng"}, X_Forwarded_For=f"192.0.2.{n}").status
        for n in range(11)
    ]
    assert statuses == [*[200] * 10, 429]


def test_nothing_secret_is_logged(rig: PagesRig, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """Neither token, password nor visit: not for a good request, a bad one, nor one that cannot be read."""
    caplog.set_level(logging.DEBUG)
    path, browser = rig.reset_path(), rig.browser()
    token = path.rpartition("/")[2]
    form = browser.get(path)
    browser.submit(path, form, password="short" + GOOD, again=GOOD)
    browser.submit(path, form, password=GOOD, again=GOOD)
    with socket.create_connection(("127.0.0.1", rig.service.port), 10) as broken:
        broken.sendall(f"GET {path} HTTP/9.9\r\nHost: x\r\nBad Header {token}\r\n\r\n".encode())
        answer = broken.recv(65536)
    assert b"400" in answer.partition(b"\r\n")[0]
    for secret in (token, GOOD, browser.cookies["visit"]):
        assert secret not in caplog.text
        assert not any(secret.encode() in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


def test_a_fault_of_ours_is_said_in_words_and_logged_without_the_address(
    light_rig: PagesRig, caplog: pytest.LogCaptureFixture
) -> None:
    """The visitor reads whose fault it is; the log names the page, not the token."""
    path = light_rig.reset_path()
    with light_rig.center.store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE secrets")
    shown = light_rig.browser().get(path)
    assert (shown.status, "This is our fault." in shown.text) == (500, True)
    assert "a page went wrong: GET /reset/{token}" in caplog.text
    assert path.rpartition("/")[2] not in caplog.text
