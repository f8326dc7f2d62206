"""The people of a shop and the own account, in the chat."""

from jumia_core.accounts import Role
from tests.bots.rig import ADA, BOLA, LI, OMAR, BotRig


def account_of(rig: BotRig, email: str) -> int:
    return next(one.id for one in rig.center.accounts.all_accounts() if one.email == email)


def roles(rig: BotRig) -> dict[str, str]:
    return {member.email: member.role.value for member in rig.people.ada.members.list()}


# --- members


def test_everybody_of_a_shop_sees_its_people_and_only_the_owner_changes_them(rig: BotRig) -> None:
    """Names, roles and linked chats; a packer's page has no button to invite or change."""
    owner, packer = rig.linked(ADA), rig.linked(BOLA)
    owner.say("/members")
    packer.say("/members")
    for phone in (owner, packer):
        assert "Ada Obi · owner" in phone.text
        assert "bola@example.ng · 1 chat" in phone.text
    assert any("Invite" in label for label in owner.labels)
    assert packer.labels == ["🏠 Home"]


def test_an_owner_invites_by_address_and_role(rig: BotRig) -> None:
    """What is sent is shown first; then the invitation waits in the list, and the mail is queued."""
    phone = rig.linked(ADA).say("/members").tap("Invite").say("emeka@example.ng").tap("Accountant")
    assert "emeka@example.ng" in phone.text
    assert "as accountant" in phone.text
    phone.tap("Send the invitation")
    assert "1 invitation waits" in phone.text
    assert [mail.email for mail in rig.send_mail() if mail.kind == "account_invited"] == ["emeka@example.ng"]


def test_who_is_here_already_is_not_invited(rig: BotRig) -> None:
    """The owner is told so, and nothing is sent."""
    phone = rig.linked(ADA).say("/members").tap("Invite").say("bola@example.ng").tap("Packer")
    phone.tap("Send the invitation")
    assert any("here already" in toast for toast in phone.toasts)
    assert rig.people.ada.members.invitations() == []


def test_an_owner_takes_an_invitation_back(rig: BotRig) -> None:
    """It is asked once more, then the list is without it."""
    rig.people.ada.members.invite("emeka@example.ng", "packer")
    phone = rig.linked(ADA).say("/members").tap("emeka@example.ng").tap("Take it back")
    assert rig.people.ada.members.invitations() != []
    phone.tap("Take it back")
    assert "is taken back" in phone.text
    assert rig.people.ada.members.invitations() == []


def test_an_owner_changes_a_role(rig: BotRig) -> None:
    """The present role is not among the choices; the list shows the new one."""
    phone = rig.linked(ADA).say("/members").tap("Bola Ade").tap("Change the role")
    assert "Packer" not in phone.labels
    phone.tap("Accountant").tap("Change the role")
    assert "Bola Ade · accountant" in phone.text
    assert roles(rig)["bola@example.ng"] == "accountant"


def test_removing_asks_first_and_can_be_left(rig: BotRig) -> None:
    """Cancel keeps the person, the red button removes; the claims stay the shop's."""
    phone = rig.linked(ADA).say("/members").tap("Bola Ade").tap("Remove")
    assert "Remove Bola Ade" in phone.text
    assert [key.get("style") for key in phone.keys] == ["danger", None]
    phone.tap("Cancel")
    assert "bola@example.ng" in roles(rig)
    phone.tap("Bola Ade").tap("Remove").tap("Remove")
    assert "does not work for the shop any more" in phone.text
    assert "bola@example.ng" not in roles(rig)
    assert "You do not work for a shop now" in rig.linked(BOLA).say("/home").text


def test_the_last_owner_stays(rig: BotRig) -> None:
    """Neither removed nor made something else: the words say what to do first."""
    phone = rig.linked(ADA).say("/members").tap("Ada Obi").tap("Remove").tap("Remove")
    assert any("last one" in toast for toast in phone.toasts)
    phone.say("/members").tap("Ada Obi").tap("Change the role").tap("Packer").tap("Change the role")
    assert any("last one" in toast for toast in phone.toasts)
    assert roles(rig)["ada@example.ng"] == "owner"


def test_an_owner_who_steps_back_sees_the_shop_as_the_new_role_does(rig: BotRig) -> None:
    """From the very next page there is nothing to change any more."""
    bola = account_of(rig, "bola@example.ng")
    rig.people.ada.members.change_role(bola, Role.OWNER.value)
    phone = rig.linked(ADA).say("/members").tap("Ada Obi").tap("Change the role").tap("Packer").tap("Change the role")
    assert "Ada Obi · packer" in phone.text
    assert phone.labels == ["🏠 Home"]


def test_a_packer_s_made_up_buttons_change_nothing(rig: BotRig) -> None:
    """What is not shown is not allowed either."""
    ada = account_of(rig, "ada@example.ng")
    rig.people.ada.members.invite("emeka@example.ng", "packer")
    number = rig.people.ada.members.invitations()[0].id
    phone = rig.linked(BOLA).say("/members")
    phone.press(f"mb:remove:{ada}").tap("Remove")
    phone.press(f"mb:role:{ada}").tap("Packer").tap("Change the role")
    phone.press(f"mi:revoke:{number}")
    phone.press("go:invite")
    assert all("may not do this" in toast for toast in phone.toasts)
    assert roles(rig)["ada@example.ng"] == "owner"
    assert len(rig.people.ada.members.invitations()) == 1


def test_another_shop_s_people_and_invitations_do_not_exist(rig: BotRig) -> None:
    """The same words as for ids that nobody has."""
    ada = account_of(rig, "ada@example.ng")
    rig.people.ada.members.invite("emeka@example.ng", "packer")
    number = rig.people.ada.members.invitations()[0].id
    phone = rig.linked(OMAR).say("/members")
    for press, nobody in ((f"mb:show:{ada}", "mb:show:999999"), (f"mi:show:{number}", "mi:show:999999")):
        theirs, none = phone.press(press).toasts, phone.press(nobody).toasts
        assert theirs == none
        assert len(theirs) == 1
    assert "Ada" not in phone.text


def test_a_long_list_has_pages(rig: BotRig) -> None:
    """Ten to a page; invitations come after the last person."""
    for number in range(12):
        rig.center.accounts.create_seller(f"p{number}@example.ng", f"Person {number}", shop="ada-ng", role="packer")
    rig.people.ada.members.invite("emeka@example.ng", "packer")
    phone = rig.linked(ADA).say("/members")
    assert "14 people" in phone.text
    assert "emeka@example.ng" not in phone.text
    phone.tap("▶")
    assert "emeka@example.ng" in phone.text
    assert "Ada Obi" in phone.tap("◀").text


# --- the own account


def test_the_own_account_is_shown_with_its_shops(rig: BotRig) -> None:
    """A seller's shops and roles, a staff member's role on the platform."""
    assert "Ada's Fabrics, Lagos · owner" in rig.linked(ADA).say("/me").text
    assert "Platform team · agent" in rig.linked(LI).say("/me").text


def test_a_name_is_changed(rig: BotRig) -> None:
    """What comes from people is text, never markup."""
    phone = rig.linked(ADA).say("/me").tap("Name").say("Ada <b>Obi</b> & Co")
    assert "Ada <b>Obi</b> & Co" in phone.text
    assert rig.people.ada.account.me().name == "Ada <b>Obi</b> & Co"


def test_a_new_password_goes_by_a_mailed_link_only(rig: BotRig) -> None:
    """Who holds the phone does not hold the mailbox: the chat asks for nothing but a yes."""
    phone = rig.linked(ADA).say("/me").tap("New password")
    assert "ada@example.ng" in phone.text
    phone.tap("Send the link")
    assert rig.mailed("account_reset_link").token is not None


def test_chats_are_listed_and_unlinked_one_by_one(rig: BotRig) -> None:
    """It is asked first; another chat ends at once, the own one opens the first page in the same language."""
    phone = rig.linked(ADA, language="fr")
    account = account_of(rig, "ada@example.ng")
    token = rig.center.accounts.mint("account_link_code", account, {}).token
    assert token is not None
    rig.phone(BOLA).say(f"/start kl{token.get_secret_value()}").tap("Use it here")
    phone.say("/me").tap("Chats")
    assert "2 chats" in phone.text
    assert "ce chat" in phone.text
    phone.tap("✖ Bola")
    assert rig.center.accounts.linked(rig.chat_of(BOLA)) is not None
    phone.tap("Délier")
    assert rig.center.accounts.linked(rig.chat_of(BOLA)) is None
    assert "1 chat" in phone.text
    phone.tap("Retour").tap("Délier ce chat").tap("Délier")
    assert "Bienvenue" in phone.text
    assert rig.center.accounts.linked(rig.chat_of(ADA)) is None


def test_sessions_are_listed_and_ended(rig: BotRig) -> None:
    """One tap logs that place out; the others stay."""
    rig.center.accounts.set_password("ada@example.ng", "seven yellow buses wait")
    for label in ("Office", "Laptop"):
        rig.center.visitor("test").log_in("ada@example.ng", "seven yellow buses wait", label=label)
    phone = rig.linked(ADA).say("/me").tap("Log-ins")
    assert "2 places" in phone.text
    phone.tap("End 1")
    assert "1 place" in phone.text
    assert [session.label for session in rig.people.ada.account.sessions()] == ["Office"]


def test_another_person_s_chats_and_sessions_do_not_exist(rig: BotRig) -> None:
    """The same words as for ids that nobody has, and nothing ends."""
    rig.center.accounts.set_password("ada@example.ng", "seven yellow buses wait")
    rig.center.visitor("test").log_in("ada@example.ng", "seven yellow buses wait", label="Office")
    rig.linked(ADA)
    ada = rig.people.ada.account
    phone = rig.linked(OMAR).say("/me")
    for press, nobody in (
        (f"mc:{ada.chats()[0].id}", "mc:999999"),
        (f"ms:{ada.sessions()[0].id}", "ms:999999"),
    ):
        theirs, none = phone.press(press).toasts, phone.press(nobody).toasts
        assert theirs == none
        assert len(theirs) == 1
    assert (len(ada.chats()), len(ada.sessions())) == (1, 1)


def test_the_own_account_fits_with_however_many_shops(light_rig: BotRig) -> None:
    """Forty-one shops of long names are more than a message takes: what does not fit is left out, the rest is there."""
    for count in range(40):
        light_rig.center.accounts.create_shop(f"shop-{count}", f"{count} " + "Bright & Beautiful " * 6, "NG")
        light_rig.center.accounts.create_seller("ada@example.ng", "Ada Obi", shop=f"shop-{count}", role="owner")
    phone = light_rig.linked(ADA).say("/me")
    assert "Ada Obi" in phone.text
    assert "Ada's Fabrics, Lagos" in phone.text
    assert any("Log out" in label or "Unlink" in label for label in phone.labels)
