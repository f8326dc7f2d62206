"""A forgotten password and an invitation, from their mail to their end in the chat."""

from tests.bots.doors import ADDRESS, DEAD, OTHER, PASSWORD, REASON, deactivate, link_token, reset_token, texts_of
from tests.bots.rig import ADA, OMAR, STRANGER, BotRig

# --- a forgotten password


def test_a_forgotten_password_is_changed_in_the_chat(rig: BotRig) -> None:
    """Asked by address, opened by the link, a weak one refused in simple words; then the new one works."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    session = rig.center.accounts.authenticate(ADDRESS, PASSWORD)
    phone = rig.phone(STRANGER).say("/start").tap("Forgot password").say(ADDRESS)
    made = rig.mailed("account_reset_link").token
    assert made is not None
    phone.say(f"/start kr{made.get_secret_value()}")
    assert "a**@example.ng" in phone.text
    assert "too easy to guess" in phone.say("ada").text
    assert "password is changed" in phone.say(OTHER).text
    assert not any(OTHER in text or made.get_secret_value() in text for text in texts_of(phone))
    assert "Hello Ada Obi" in phone.tap("Use my password").say(ADDRESS).say(OTHER).text
    assert rig.center.as_person(session.account.id).account.sessions() == []


def test_a_reset_link_belongs_to_who_opened_it_and_works_once(rig: BotRig) -> None:
    """Another chat is refused while it is open, and both when it is used; it dies after half an hour."""
    token = reset_token(rig)
    first, second = rig.phone(STRANGER), rig.phone(OMAR)
    assert "send a new password" in first.say(f"/start kr{token}").text
    assert DEAD in second.say(f"/start kr{token}").text
    assert "password is changed" in first.say(PASSWORD).text
    for phone in (first, second):
        assert DEAD in phone.say(f"/start kr{token}").text
    late = reset_token(rig)
    first.say(f"/start kr{late}")
    rig.clock.advance(minutes=31)
    assert DEAD in first.say(OTHER).text
    assert "Ask for a new link" in first.labels


def test_a_reset_of_an_inactive_account_says_that_the_password_is_not_the_problem(rig: BotRig) -> None:
    """It is changed, and what keeps the person out is named at once, with whom to ask."""
    deactivate(rig)
    phone = rig.phone(STRANGER).say(f"/start kr{reset_token(rig)}").say(PASSWORD)
    for part in ("password is changed", REASON, "Tunde Bello"):
        assert part in phone.text
    assert "Ask my account manager" in phone.labels[0]


def test_a_reset_goes_on_after_a_restart(rig: BotRig) -> None:
    """The program stopped while the password was asked for: it is still asked for."""
    phone = rig.phone(STRANGER).say(f"/start kr{reset_token(rig)}")
    rig.restart()
    assert "password is changed" in phone.say(PASSWORD).text


# --- invitations


def invite(rig: BotRig, email: str, role: str = "packer") -> str:
    rig.people.ada.members.invite(email, role)
    token = rig.mailed("account_invited").token
    assert token is not None
    return token.get_secret_value()


def test_a_newcomer_joins_with_a_name_and_a_password(rig: BotRig) -> None:
    """Who invites to what is said first; the new account speaks the language of the chat, and works for the shop."""
    token = invite(rig, "emeka@example.ng")
    phone = rig.phone(STRANGER).say("/start").tap("Français").say(f"/start ki{token}")
    assert "Ada Obi vous invite dans la boutique Ada's Fabrics, Lagos comme préparateur" in phone.text
    phone.say("Emeka Eze").say(PASSWORD)
    assert "Bonjour Emeka Eze" in phone.text
    identity = rig.center.accounts.linked(rig.chat_of(STRANGER))
    assert identity is not None
    assert (identity.shop, identity.role, identity.language) == ("ada-ng", "packer", "fr")
    assert rig.center.accounts.authenticate("emeka@example.ng", PASSWORD).account.name == "Emeka Eze"


def test_a_member_of_another_shop_joins_by_one_tap(rig: BotRig) -> None:
    """The own name, password and language stay; the chat works for the new shop from now on."""
    token = invite(rig, "omar@example.eg", "accountant")
    phone = rig.linked(OMAR).say(f"/start ki{token}")
    assert "as accountant" in phone.text
    phone.tap("Accept")
    assert "Ada's Fabrics, Lagos" in phone.text
    assert "🏬 Omar Electronics, Cairo" in phone.labels


def test_an_invitation_is_no_way_into_an_account_that_is_in_use(rig: BotRig) -> None:
    """Whoever opens the link of somebody else's mail joins that person, and is told to log in."""
    rig.center.accounts.set_password("omar@example.eg", PASSWORD)
    phone = rig.phone(STRANGER).say(f"/start ki{invite(rig, 'omar@example.eg')}")
    assert "in use already" in phone.text
    phone.tap("Accept")
    assert "log in" in phone.text
    assert rig.center.accounts.linked(rig.chat_of(STRANGER)) is None
    assert "ada-ng" in rig.center.accounts.account("omar@example.eg").shops


def test_a_reset_ends_the_other_chats_and_keeps_this_one(rig: BotRig) -> None:
    """A thief's chat is told and out; where the person sets the password the chat goes on."""
    phone = rig.linked(ADA)
    rig.center.visitor("x").link_by_token(link_token(rig), chat=rig.chat_of(STRANGER))
    phone.say(f"/start kr{reset_token(rig)}").say(PASSWORD)
    assert "other chats are not linked" in phone.text
    assert rig.center.accounts.linked(rig.chat_of(STRANGER)) is None
    assert rig.center.accounts.linked(rig.chat_of(ADA)) is not None


def test_an_invitation_that_was_taken_back_is_a_dead_link(rig: BotRig) -> None:
    """Also between its opening and the last answer."""
    token = invite(rig, "emeka@example.ng")
    phone = rig.phone(STRANGER).say(f"/start ki{token}").say("Emeka")
    members = rig.people.ada.members
    members.revoke(members.invitations()[0].id)
    assert DEAD in phone.say(PASSWORD).text
    assert DEAD in rig.phone(OMAR).say(f"/start ki{token}").text
