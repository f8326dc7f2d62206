"""Accounts, shops and requests in the hands of account managers and operators."""

import pytest

from jumia_core.accounts import AccountStatus
from jumia_core.settings import RequestStatus
from tests.bots.rig import ADA, CHEN, GRACE, LI, NOUR, OMAR, STRANGER, TUNDE, BotRig, Phone

WHY = "Your business licence ran out."
PASSWORD = "seven yellow buses wait"  # noqa: S105 - of the tests' own people


def account_of(rig: BotRig, email: str) -> int:
    return rig.center.accounts.account(email).id


def status_of(rig: BotRig, email: str) -> AccountStatus:
    return rig.center.accounts.account(email).status


def open_person(phone: Phone, rig: BotRig, email: str) -> Phone:
    return phone.press(f"tn:show:{account_of(rig, email)}")


def toasted(phone: Phone, words: str) -> bool:
    return any(words in toast for toast in phone.toasts)


def opened_by(phone: Phone, prefix: str) -> list[str]:
    return [key["callback_data"] for key in phone.keys if key.get("callback_data", "").startswith(prefix)]


# --- the list


def test_an_account_manager_sees_the_people_of_the_own_shops(rig: BotRig) -> None:
    """Sellers, not colleagues; an operator sees everybody, ten to a page."""
    tunde = rig.linked(TUNDE).say("/accounts")
    for email in ("ada@example.ng", "omar@example.eg", "mei@example.cn"):
        assert email in tunde.text
    assert "platform.example" not in tunde.text
    rig.center.accounts.create_staff("mona@platform.example", "Mona", role="account_manager")
    rig.center.accounts.set_manager("omar-eg", "mona@platform.example")
    assert "omar@example.eg" not in tunde.say("/accounts").text
    for number in range(8):
        rig.center.accounts.create_seller(f"p{number}@example.ng", f"Person {number}", shop="ada-ng", role="packer")
    grace = rig.linked(GRACE).say("/accounts")
    seen = opened_by(grace, "tn:")
    assert len(seen) == 10
    seen += opened_by(grace.tap("▶"), "tn:")
    assert len(set(seen)) == len(rig.center.accounts.all_accounts()) == 19


def test_the_inactive_ones_have_their_own_list(light_rig: BotRig) -> None:
    """How many is said at home; the list goes there and back to everybody."""
    light_rig.center.accounts.set_status("bola@example.ng", AccountStatus.INACTIVE, WHY)
    tunde = light_rig.linked(TUNDE).say("/staff")
    assert any("Accounts · 1" in label for label in tunde.labels)
    tunde.tap("Accounts").tap("Inactive only")
    assert "bola@example.ng" in tunde.text
    assert "ada@example.ng" not in tunde.text
    assert "ada@example.ng" in tunde.tap("All accounts").text


def test_an_agent_and_a_seller_reach_no_account(light_rig: BotRig) -> None:
    """Neither the list, nor a person, nor an act: refused with words, and nothing is shown."""
    number = account_of(light_rig, "omar@example.eg")
    for who in (LI, CHEN, ADA):
        phone = light_rig.linked(who).say("/home")
        for data in ("go:accounts", "go:inviting", "go:open-shop", f"tn:show:{number}", f"tn:suspend:{number}"):
            phone.press(data)
            assert phone.toasts, (who, data)
        assert "omar@example.eg" not in str(phone.messages)
    assert status_of(light_rig, "omar@example.eg") is AccountStatus.ACTIVE


# --- one person


def test_a_person_who_is_made_inactive_reads_why_in_the_chat_at_once(rig: BotRig) -> None:
    """Nothing happens before the yes. Then every tap shows Inactive with a way to ask, until the account is active."""
    ada = rig.linked(ADA).say("/home")
    rig.send_mail()
    tunde = open_person(rig.linked(TUNDE).say("/accounts"), rig, "ada@example.ng")
    assert "ada-ng (owner)" in tunde.text
    tunde.tap("Make Inactive").say(WHY)
    assert "Ada Obi" in tunde.text
    assert WHY in tunde.text
    assert status_of(rig, "ada@example.ng") is AccountStatus.ACTIVE
    tunde.tap("Make Inactive")
    assert "Inactive" in tunde.text
    assert status_of(rig, "ada@example.ng") is AccountStatus.INACTIVE
    rig.send_chat()
    assert WHY in ada.text
    assert "account_deactivated" in [mail.kind for mail in rig.send_mail()]
    assert WHY in ada.press("go:claims").text
    assert "sent your account manager" in ada.tap("Ask my account manager").text
    assert [m.email for m in rig.send_mail() if m.kind == "account_manager_asked"] == ["tunde@platform.example"]
    open_person(tunde, rig, "ada@example.ng").tap("Activate").say("The licence is renewed.").tap("Activate")
    rig.send_chat()
    assert "active again. The licence is renewed." in ada.text
    assert "Hello Ada Obi" in ada.say("/home").text


def test_only_an_operator_suspends_and_ends_it(rig: BotRig) -> None:
    """An account manager is shown no button, and an old one is refused at once with words."""
    number = account_of(rig, "ada@example.ng")
    tunde, grace = rig.linked(TUNDE).say("/accounts"), rig.linked(GRACE).say("/accounts")
    open_person(tunde, rig, "ada@example.ng")
    assert not any("Suspend" in label for label in tunde.labels)
    tunde.press(f"tn:suspend:{number}")
    assert toasted(tunde, "Only an operator")
    open_person(grace, rig, "ada@example.ng").tap("Suspend").say("Fraud is looked into.").tap("Suspend")
    assert status_of(rig, "ada@example.ng") is AccountStatus.SUSPENDED
    open_person(tunde, rig, "ada@example.ng")
    assert not any("Activate" in label for label in tunde.labels)
    tunde.press(f"tn:activate:{number}").say("I know her.").tap("Activate")
    assert toasted(tunde, "suspended by the platform")
    open_person(grace, rig, "ada@example.ng").tap("Activate").say("All is well.").tap("Activate")
    assert status_of(rig, "ada@example.ng") is AccountStatus.ACTIVE


def test_nobody_judges_the_own_account(light_rig: BotRig) -> None:
    """An operator who suspends the own account would be locked out with everybody else."""
    number = account_of(light_rig, "ops@platform.example")
    grace = open_person(light_rig.linked(GRACE).say("/accounts"), light_rig, "ops@platform.example")
    assert not any(word in label for word in ("Suspend", "Inactive") for label in grace.labels)
    for do in ("suspend", "deactivate"):
        grace.press(f"tn:{do}:{number}")
        assert toasted(grace, "your own account")
    assert status_of(light_rig, "ops@platform.example") is AccountStatus.ACTIVE


def test_a_change_that_is_left_changes_nothing(light_rig: BotRig) -> None:
    """An empty reason is asked again, Cancel leaves."""
    tunde = open_person(light_rig.linked(TUNDE).say("/accounts"), light_rig, "ada@example.ng").tap("Make Inactive")
    assert "Please write something" in tunde.say("  ").text
    assert "Nothing was changed" in tunde.say(WHY).tap("Cancel").text
    assert status_of(light_rig, "ada@example.ng") is AccountStatus.ACTIVE


# --- shops and invitations


def test_an_account_manager_opens_a_shop_and_its_owner_joins(rig: BotRig) -> None:
    """Shown before it happens; the owner gets a mail, joins by it, and the shop is the manager's own."""
    tunde = rig.linked(TUNDE).say("/accounts").tap("Shops and invitations").tap("Open a shop")
    assert "short name" in tunde.say("Chi Shoes & Bags").text
    assert "2 to 63" in tunde.say("Chi Shoes").text
    tunde.say("chi-gh").tap("Ghana")
    assert "⚠️" in tunde.say("chi at example").text
    tunde.say("Chi@Example.gh")
    for words in ("Chi Shoes & Bags", "chi-gh", "Ghana", "chi@example.gh"):
        assert words in tunde.text
    assert "chi-gh" not in [shop.slug for shop in rig.center.accounts.all_shops()]
    tunde.tap("Open a shop")
    assert "is open" in tunde.text
    token = rig.mailed("account_invited").token
    assert token is not None
    chi = rig.phone(STRANGER).say(f"/start ki{token.get_secret_value()}").say("Chi Owusu").say(PASSWORD)
    assert "Hello Chi Owusu" in chi.text
    assert "chi@example.gh" in tunde.say("/accounts").text


def test_an_operator_names_the_account_manager_of_a_new_shop(light_rig: BotRig) -> None:
    """Each shop has one: the question comes before the owner's address."""
    grace = light_rig.linked(GRACE).say("/accounts").tap("Shops and invitations").tap("Open a shop")
    grace.say("Zuri Audio").say("zuri-ng").tap("Nigeria").tap("Tunde Bello").say("zuri@example.ng").tap("Open a shop")
    assert "is open" in grace.text
    assert light_rig.center.accounts.shops_without_manager() == []


def test_a_short_name_that_is_taken_opens_no_second_shop(light_rig: BotRig) -> None:
    """The words say what to change, the answers stay."""
    tunde = light_rig.linked(TUNDE).say("/accounts").tap("Shops and invitations").tap("Open a shop")
    tunde.say("Another Ada").say("ada-ng").tap("Nigeria").say("other@example.ng").tap("Open a shop")
    assert toasted(tunde, "ada-ng already")
    tunde.tap("Back").tap("Back").tap("Back").say("ada-two").tap("Nigeria").say("other@example.ng").tap("Open a shop")
    assert "is open" in tunde.text
    assert len(light_rig.center.accounts.all_shops()) == 4


def test_a_person_is_invited_to_a_shop_that_one_looks_after(rig: BotRig) -> None:
    """Tapped or typed; another manager's shop does not exist; who is here already is not invited."""
    rig.center.accounts.create_staff("mona@platform.example", "Mona", role="account_manager")
    rig.center.accounts.set_manager("omar-eg", "mona@platform.example")
    tunde = rig.linked(TUNDE).say("/accounts").tap("Shops and invitations").tap("Invite to a shop")
    assert not any("Omar" in label for label in tunde.labels)
    assert "do not look after" in tunde.say("omar-eg").text
    tunde.say("ADA-NG").tap("Accountant").say("bola@example.ng").tap("Send the invitation")
    assert toasted(tunde, "here already")
    tunde.tap("Back").say("emeka@example.ng").tap("Send the invitation")
    assert "emeka@example.ng" in tunde.text
    assert "works until" in tunde.text
    assert [(one.email, one.role) for one in rig.people.ada.members.invitations()] == [
        ("emeka@example.ng", "accountant")
    ]
    assert [m.email for m in rig.send_mail() if m.kind == "account_invited"] == ["emeka@example.ng"]


@pytest.mark.parametrize(("role", "team"), [("Agent", True), ("Operator", False)], ids=["in-a-team", "without"])
def test_an_operator_invites_staff_who_then_see_their_work(rig: BotRig, role: str, team: bool) -> None:
    """An agent has a team, which is asked; an operator has none. The new colleague opens the staff's home."""
    grace = rig.linked(GRACE).say("/accounts").tap("Shops and invitations").tap("🏢 Invite")
    grace.tap(role)
    if team:
        grace.tap("Claims team Shenzhen")
    grace.say("wu@platform.example")
    assert ("Claims team Shenzhen" in grace.text) == team
    grace.tap("Send the invitation")
    token = rig.mailed("account_invited").token
    assert token is not None
    wu = rig.phone(STRANGER).say(f"/start ki{token.get_secret_value()}").say("Wu Min").say(PASSWORD)
    assert "Platform team" in wu.text
    made = rig.center.accounts.account("wu@platform.example")
    assert (made.staff_role, made.team) == (role.lower(), "shenzhen" if team else None)


def test_a_team_that_was_chosen_for_another_role_is_forgotten(light_rig: BotRig) -> None:
    """Whoever goes back from agent to account manager invites to no team."""
    grace = light_rig.linked(GRACE).say("/accounts").tap("Shops and invitations").tap("🏢 Invite")
    grace.tap("Agent").tap("Shenzhen").tap("Back").tap("Back").tap("Account manager").say("eva@platform.example")
    assert "Shenzhen" not in grace.text
    grace.tap("Send the invitation")
    token = light_rig.mailed("account_invited").token
    assert token is not None
    light_rig.phone(STRANGER).say(f"/start ki{token.get_secret_value()}").say("Eva").say(PASSWORD)
    assert light_rig.center.accounts.account("eva@platform.example").team is None


def test_an_operator_gives_a_shop_its_manager(rig: BotRig) -> None:
    """Among account managers who are active; from then on the shop's people are theirs."""
    rig.center.accounts.create_staff("mona@platform.example", "Mona Adel", role="account_manager")
    rig.center.accounts.create_staff("late@platform.example", "Late Lars", role="account_manager")
    rig.center.accounts.set_status("late@platform.example", AccountStatus.INACTIVE, "Left.")
    grace = rig.linked(GRACE).say("/accounts").tap("Shops and invitations").tap("Give a shop its manager")
    grace.tap("Omar Electronics")
    assert not any("Late Lars" in label for label in grace.labels)
    grace.tap("Mona Adel")
    assert "Omar Electronics, Cairo" in grace.text
    grace.tap("Yes, do it")
    mona = rig.center.as_staff("mona@platform.example")
    assert [shop.slug for shop in mona.accounts.shops()] == ["omar-eg"]


def test_staff_and_managers_are_the_operators_to_give(light_rig: BotRig) -> None:
    """An account manager's made-up buttons are refused at once."""
    tunde = light_rig.linked(TUNDE).say("/accounts").tap("Shops and invitations")
    assert not any("manager" in label or "team" in label for label in tunde.labels)
    for data in ("go:invite-staff", "go:give-manager"):
        tunde.press(data)
        assert toasted(tunde, "Only an operator"), data


# --- requests


def test_a_request_is_approved_and_who_asked_is_told(rig: BotRig) -> None:
    """Who asks for what is shown, then asked once more; the seller reads it in the chat."""
    asked = rig.people.ada.settings.ask_brand("Adire <House>", "We sew it ourselves.")
    ada = rig.linked(ADA)
    tunde = rig.linked(TUNDE).say("/requests")
    for words in ("Brand: Adire <House>", "Ada's Fabrics, Lagos", "Ada Obi"):
        assert words in tunde.text, words
    assert "We sew it ourselves." in tunde.tap("Adire <House>").text
    tunde.tap("Approve")
    [request] = rig.people.ada.settings.my_requests()
    assert request.status is RequestStatus.PENDING
    tunde.tap("Approve")
    assert "is approved" in tunde.text
    [request] = rig.people.ada.settings.my_requests()
    assert (request.id, request.status) == (asked.id, RequestStatus.APPROVED)
    rig.send_chat()
    assert "Adire <House>" in ada.text


def test_a_request_is_rejected_with_a_reason_that_the_seller_reads(rig: BotRig) -> None:
    """A lead of the country's team decides, too; what is decided is not decided again."""
    asked = rig.people.ada.settings.ask_category("Fireworks")
    ada = rig.linked(ADA)
    chen = rig.linked(CHEN).say("/requests").tap("Fireworks").tap("Reject").say("They may not be sent by post.")
    assert "They may not be sent by post." in chen.text
    chen.tap("Reject")
    rig.send_chat()
    assert "They may not be sent by post." in ada.text
    chen.press(f"tw:approve:{asked.id}")
    assert toasted(chen, "does not wait any more")
    [request] = rig.people.ada.settings.my_requests()
    assert request.status is RequestStatus.REJECTED


def test_requests_turn_pages_and_are_not_everybodys(light_rig: BotRig) -> None:
    """Ten to a page; an agent decides none, another country's lead sees none, and Omar's is not Chen's."""
    for number in range(11):
        light_rig.people.ada.settings.ask_brand(f"Brand {number}")
    foreign = light_rig.people.omar.settings.ask_brand("Cairo Sound")
    chen = light_rig.linked(CHEN).say("/requests")
    assert len(opened_by(chen, "tw:")) == 10
    assert len(opened_by(chen.tap("▶"), "tw:")) == 1
    assert "Cairo Sound" not in str(chen.messages)
    chen.press(f"tw:approve:{foreign.id}")
    assert toasted(chen, "does not wait any more")
    nour = light_rig.linked(NOUR).say("/requests")
    assert "may not do this" in nour.text
    omar = light_rig.linked(OMAR).say("/home").press(f"tw:approve:{foreign.id}")
    assert toasted(omar, "platform's team")
    [request] = light_rig.people.omar.settings.my_requests()
    assert request.status is RequestStatus.PENDING
