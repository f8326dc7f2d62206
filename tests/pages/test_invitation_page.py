"""An invitation by its link: who invites to what, a name and a password where the account has none."""

import pytest

from tests.pages.rig import ADA, GOOD, NEW, OMAR, PagesRig


def test_somebody_new_joins(rig: PagesRig) -> None:
    """Name and password are asked for; then the person is a member, and comes in."""
    rig.center.doors.open("bot", "https://t.me/demo_bot?start=")
    browser, path = rig.browser(), rig.invitation_path()
    form = browser.get(path)
    assert "Ada Obi invites you to work with Ada's Fabrics, Lagos . Your role: packer." in form.text
    assert f"Your account: {NEW}" in form.text
    joined = browser.submit(path, form, name="Chidi Eze", password=GOOD, again=GOOD)
    assert (joined.status, joined.page.links) == (200, ["https://t.me/demo_bot"])
    assert "You work with Ada's Fabrics, Lagos now. Your role: packer." in joined.text
    account = rig.center.accounts.authenticate(NEW, GOOD).account
    assert (account.name, account.shops) == ("Chidi Eze", {"ada-ng": "packer"})
    assert rig.browser().get(path).status == 404


def test_somebody_known_only_accepts(rig: PagesRig) -> None:
    """No name and no password are asked for, and none is changed by who sends them all the same."""
    rig.center.accounts.set_password(OMAR, GOOD)
    browser, path = rig.browser(), rig.invitation_path(OMAR, "accountant")
    form = browser.get(path)
    assert set(form.page.fields) == {"visit"}
    other = "six other words that he chose"
    assert browser.submit(path, form, name="Somebody", password=other, again=other).status == 200
    account = rig.center.accounts.authenticate(OMAR, GOOD).account
    assert (account.name, account.shops) == ("Omar Farid", {"omar-eg": "owner", "ada-ng": "accountant"})


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": "", "password": GOOD, "again": GOOD}, "Write your name"),
        ({"name": "N" * 121, "password": GOOD, "again": GOOD}, "Write your name"),
        ({"name": "Chidi", "password": "short", "again": "short"}, "too easy to guess"),
        ({"name": "Chidi", "password": GOOD, "again": "other"}, "are not the same"),
        ({"name": "Chidi"}, "too easy to guess"),
    ],
)
def test_a_mistake_keeps_the_form(light_rig: PagesRig, values: dict[str, str], said: str) -> None:
    """What was typed but for the passwords stays, and nobody has joined."""
    browser, path = light_rig.browser(), light_rig.invitation_path()
    browser.get(path)
    wrong = browser.post(path, values)
    assert (wrong.status, said in wrong.text) == (400, True)
    assert wrong.page.fields["name"]["value"] == values["name"]
    assert GOOD not in wrong.html
    assert browser.submit(path, wrong, name="Chidi", password=GOOD, again=GOOD).status == 200


def test_dead_invitations_say_the_same(rig: PagesRig) -> None:
    """Taken back, replaced, too old, opened elsewhere or invented: the same page, and ask where you were invited."""
    stolen = rig.invitation_path("third@example.ng")
    rig.browser().post(stolen, {"name": ""})
    replaced = rig.invitation_path()
    path = rig.invitation_path()
    pages = {rig.browser().get(each).html for each in (stolen, replaced, "/invitation/x", path[:-2])}
    invitation = next(each for each in rig.people.ada.members.invitations() if each.email == NEW)
    rig.people.ada.members.revoke(invitation.id)
    pages.add(rig.browser().post(path, {"name": "Chidi", "password": GOOD, "again": GOOD}).html)
    old = rig.invitation_path("fourth@example.ng")
    rig.clock.advance(days=7)
    pages.add(rig.browser().get(old).html)
    (page,) = pages
    assert "Ask for a new one where you were invited." in page


def test_a_link_for_a_password_is_no_invitation(light_rig: PagesRig) -> None:
    """And the other way round."""
    reset, invitation = light_rig.reset_path(), light_rig.invitation_path()
    assert light_rig.browser().get(reset.replace("reset", "invitation")).status == 404
    assert light_rig.browser().get(invitation.replace("invitation", "reset")).status == 404


def test_who_is_inactive_joins_and_reads_why_not_to_come_in(rig: PagesRig) -> None:
    """No word of a password, which nobody looked at; the account manager is named, and asked by one button."""
    rig.center.accounts.set_password(OMAR, GOOD)
    rig.deactivate(OMAR)
    browser, path = rig.browser(), rig.invitation_path(OMAR)
    shown = browser.submit(path, browser.get(path))
    assert (shown.status, "Your account is Inactive" in shown.text) == (200, True)
    assert "You work with Ada's Fabrics, Lagos now. Your role: packer." in shown.text
    assert "Your account is Inactive since 2026-12-23 , because:" in shown.text
    assert "password" not in shown.text
    assert "Tunde Bello at tunde@platform.example" in shown.text
    assert ADA not in shown.text
    assert rig.center.as_seller(ADA, shop="ada-ng").members.list()[-1].email == OMAR
    told = browser.submit(f"{path}/ask-manager", shown)
    assert (told.status, "We have asked Tunde Bello" in told.text) == (200, True)
    (letter,) = rig.letters("account_manager_asked")
    assert (letter.data["email"], letter.data["proved"]) == (OMAR, "code")
    for reloaded in (browser.get(path), browser.get(f"{path}/ask-manager")):
        assert "Your account is Inactive since" in reloaded.text
        assert "password" not in reloaded.text
    stranger = rig.browser()
    assert stranger.get(path).status == 404
    assert stranger.post(f"{path}/ask-manager", {}).status == 404
    assert len(rig.letters("account_manager_asked")) == 1
