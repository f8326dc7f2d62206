"""A new password by the mailed link: one form, taken by the browser that posts first, with what to do about errors."""

import pytest

from jumia_core.accounts import InvalidToken
from tests.pages.browser import Browser, Shown
from tests.pages.rig import ADA, GOOD, OLD, OMAR, PagesRig

DEAD = "This link does not work"


def change(browser: Browser, path: str, password: str = GOOD, again: str | None = None) -> Shown:
    """Open a link and send its form."""
    return browser.submit(path, browser.get(path), password=password, again=password if again is None else again)


def test_the_link_sets_the_password_and_ends_all_sessions(rig: PagesRig) -> None:
    """The form, the new password, every session ended, the person told, the way to the chat."""
    rig.center.accounts.set_password(ADA, OLD)
    session = rig.center.accounts.authenticate(ADA, OLD).token.get_secret_value()
    rig.center.doors.open("bot", "https://t.me/demo_bot?start=")
    browser, path = rig.browser(), rig.reset_path()
    form = browser.get(path)
    assert form.status == 200
    assert "This is for Ada Obi , a**@example.ng ." in form.text
    assert "Minutes left: 30" in form.text
    done = browser.submit(path, form, password=GOOD, again=GOOD)
    assert (done.status, done.page.links) == (200, ["https://t.me/demo_bot"])
    assert "Your password is changed You are logged out everywhere." in done.text
    assert (rig.comes_in(ADA, GOOD), rig.comes_in(ADA, OLD)) == (True, False)
    with pytest.raises(InvalidToken):
        rig.center.accounts.session(session)
    assert len(rig.letters("account_password_changed")) == 2  # the first one was the operator's


def test_looking_takes_nothing(rig: PagesRig) -> None:
    """A mail scanner opens the link first, and again by HEAD: the person's browser can still use it."""
    path = rig.reset_path()
    scanner = rig.browser()
    assert (scanner.get(path).status, scanner.ask("HEAD", path, None, {}).status) == (200, 200)
    assert change(rig.browser(), path).status == 200
    assert rig.comes_in(ADA, GOOD)


def test_a_link_belongs_to_the_browser_that_posts_first(rig: PagesRig) -> None:
    """Also when that post only failed: a second browser reads the words of a dead link, the first one goes on."""
    path = rig.reset_path()
    first, thief = rig.browser(), rig.browser()
    opened_before = thief.get(path)
    weak = change(first, path, "short")
    assert weak.status == 400
    assert (thief.get(path).status, thief.submit(path, opened_before, password=OLD, again=OLD).status) == (404, 404)
    again = first.get(path)  # from the mail once more, in the same browser
    assert first.submit(path, again, password=GOOD, again=GOOD).status == 200
    assert (rig.comes_in(ADA, GOOD), rig.comes_in(ADA, OLD)) == (True, False)


def test_every_dead_link_says_the_same(rig: PagesRig) -> None:
    """Used, replaced, too old, another's, cut off or invented: one page, and the way to a new link."""
    used, replaced = rig.reset_path(), rig.reset_path(OMAR)
    stolen = rig.reset_path("mei@example.cn")
    assert change(rig.browser(), used).status == 200
    rig.reset_path(OMAR)
    change(rig.browser(), stolen, "short")
    old = rig.reset_path("bola@example.ng")
    pages = {rig.browser().get(path).html for path in (used, replaced, stolen, old[:-3], "/reset/x", "/reset/%00")}
    rig.clock.advance(minutes=30)
    pages.add(rig.browser().get(old).html)
    pages.add(rig.browser().post(old, {"password": GOOD, "again": GOOD}).html)
    pages.add(rig.browser().post(used, {"password": GOOD, "again": GOOD}).html)
    (page,) = pages
    assert DEAD in page
    assert 'href="/reset?lang=en"' in page


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        (GOOD, GOOD + "!", "The two passwords are not the same."),
        ("tiny!", "tiny!", "too easy to guess, or too short"),
        ("", "", "too easy to guess, or too short"),
        ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "too easy to guess, or too short"),
        ("Ada Obi 2026!!", "Ada Obi 2026!!", "too easy to guess, or too short"),
        ("x" * 201, "x" * 201, "too easy to guess, or too short"),
    ],
)
def test_a_mistake_keeps_the_form(light_rig: PagesRig, password: str, again: str, said: str) -> None:
    """It says what to do, shows no password back, and the same form works then."""
    browser, path = light_rig.browser(), light_rig.reset_path()
    wrong = change(browser, path, password, again)
    assert (wrong.status, said in wrong.text) == (400, True)
    assert not password or password not in wrong.html
    assert wrong.page.fields["password"]["aria-invalid"] == "true"
    assert browser.submit(path, wrong, password=GOOD, again=GOOD).status == 200
    assert light_rig.comes_in(ADA, GOOD)


def test_it_works_without_cookies(light_rig: PagesRig) -> None:
    """The visit stands in the form as well: browsers inside of mail programs often keep no cookie."""
    browser, path = light_rig.browser(cookies=False), light_rig.reset_path()
    wrong = change(browser, path, "short")
    assert browser.submit(path, wrong, password=GOOD, again=GOOD).status == 200
    assert light_rig.comes_in(ADA, GOOD)


def test_two_links_in_one_browser_are_two_matters(rig: PagesRig) -> None:
    """Who opened both, and goes back to the first one, changes the first one's password."""
    browser, adas, omars = rig.browser(), rig.reset_path(), rig.reset_path(OMAR)
    for path in (adas, omars):
        assert change(browser, path, "short").status == 400
    assert change(browser, adas).status == 200
    assert (rig.comes_in(ADA, GOOD), rig.comes_in(OMAR, GOOD)) == (True, False)


def test_an_inactive_account_reads_all_in_one_message(rig: PagesRig) -> None:
    """The password is fine, why the account is Inactive, whom to ask; a button that asks, and a prepared mail."""
    rig.deactivate()
    browser, path = rig.browser(), rig.reset_path()
    shown = change(browser, path)
    for said in (
        "Your password is changed",
        "Your password is fine. Your account is Inactive since 2026-12-23 , because:",
        "The bank account <b>could not</b> be verified.",
        "Ask your account manager Tunde Bello at tunde@platform.example .",
    ):
        assert said in shown.text
    assert "&lt;b&gt;could not&lt;/b&gt;" in shown.html
    (prepared,) = (link for link in shown.page.links if link.startswith("mailto:"))
    assert prepared.startswith("mailto:tunde@platform.example?subject=My%20account%20is%20Inactive&body=Hello%20Tunde")
    told = browser.submit(path, shown)
    assert "We have asked Tunde Bello" in told.text
    assert "comes to your email address" in told.text
    again = browser.submit(path, shown)
    assert "We wrote to Tunde Bello today already." in again.text
    (letter,) = rig.letters("account_manager_asked")
    assert (letter.account_id, letter.data["email"]) == (rig.account("tunde@platform.example"), ADA)


def test_only_who_proved_it_may_ask_the_manager(rig: PagesRig) -> None:
    """Another browser with the same link, and this one after an hour, reads that the link is dead."""
    rig.deactivate()
    browser, path = rig.browser(), rig.reset_path()
    shown = change(browser, path)
    other = rig.browser()
    assert other.post(f"{path}/ask-manager", {}).status == 404
    assert other.get(path).status == 404
    assert "Your account is Inactive" in browser.get(f"{path}?lang=en").text  # another language, or the way back
    assert "Your account is Inactive" in browser.get(f"{path}/ask-manager?lang=en").text
    assert "Your account is Inactive" in change_again(browser, path).text
    rig.clock.advance(minutes=61)
    assert browser.submit(path, shown).status == 404
    assert rig.letters("account_manager_asked") == []


def change_again(browser: Browser, path: str) -> Shown:
    """Send the form once more, as the browser does for a page that is loaded anew."""
    return browser.post(path, {"password": GOOD, "again": GOOD})


def test_asking_tells_nobody_who_has_an_account(rig: PagesRig) -> None:
    """The same page for known and unknown; a mail only for the known."""
    pages = set()
    for email in (ADA, "no@example.ng"):  # as long as the other one
        browser = rig.browser()
        shown = browser.submit("/reset", browser.get("/reset"), email=email)
        assert shown.status == 200
        pages.add(shown.html.replace(email, "ADDRESS"))
    assert len(pages) == 1
    assert rig.letters("account_reset_link") == []  # nothing is looked up while somebody waits for the answer
    rig.center.accounts.answer_asked()
    (letter,) = rig.letters("account_reset_link")
    assert letter.account_id == rig.account(ADA)


def test_what_is_no_address_is_said_and_kept(light_rig: PagesRig) -> None:
    """Escaped, so that it can be corrected."""
    shown = light_rig.browser().post("/reset", {"email": '"><script>alert(1)</script>'})
    assert (shown.status, "This is not an email address." in shown.text) == (400, True)
    assert "<script" not in shown.html
    assert shown.page.fields["email"]["value"] == '"><script>alert(1)</script>'


def test_asking_too_often_says_how_long_to_wait(light_rig: PagesRig) -> None:
    """After three for one address; the form stays."""
    for n in range(4):
        shown = light_rig.browser().post("/reset", {"email": ADA}, X_Forwarded_For=f"192.0.2.{n}")
        assert shown.status == (200 if n < 3 else 429)
    assert "There were too many attempts. Wait 60 min, then try again." in shown.text
    assert shown.page.fields["email"]["value"] == ADA


def test_guessing_links_ends(rig: PagesRig) -> None:
    """After twenty wrong ones from one place the next waits, and reads how long; a right one works all the same."""
    path = rig.reset_path()
    for n in range(20):
        assert rig.browser().get(f"/reset/{'x' * 30}{n:02}").status == 404
    assert rig.browser().get(path).status == 200
    shown = rig.browser().get(f"/reset/{'x' * 32}")
    assert (shown.status, shown.headers["Retry-After"]) == (429, "3600")
    assert "Wait 60 min" in shown.text
    rig.clock.advance(minutes=61)
    assert rig.browser().get(f"/reset/{'x' * 32}").status == 404


def test_pictures_on_other_sites_are_not_counted(rig: PagesRig) -> None:
    """A page anywhere may show our addresses as pictures or frames: its visitor's attempts are not used up."""
    for kind in ("reset", "invitation"):
        for n in range(12):
            junk = f"/{kind}/{'y' * 30}{n:02}"
            assert rig.browser().get(junk, Sec_Fetch_Dest="image", Sec_Fetch_Site="cross-site").status == 403
    assert rig.browser().get(f"/reset/{'y' * 32}", Sec_Fetch_Dest="document").status == 404
