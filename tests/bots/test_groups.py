"""The bot in groups: the configured ones only, staff only, everybody with the own role, and nothing private."""

import pytest

from bots.frame.buttons import Button
from bots.frame.places import IN_GROUPS, PLACES
from jumia_core.accounts import AccountStatus
from jumia_core.claims import Turn
from jumia_core.testing import a_claim
from tests.bots.foreign import held_mail
from tests.bots.rig import ADA, CHEN, GRACE, LI, OTHER_GROUP, TEAM_GROUP, TUNDE, BotRig, Phone
from tests.bots.test_isolation import CLASSES

PRIVATE = "private chat"
QUESTION = "Which statement period is it, please?"


def raised(rig: BotRig, matter: str = "2026-W44") -> str:
    return str(rig.people.ada.claims.raise_claim(a_claim(matter)).number)


def in_group(rig: BotRig, user: int) -> Phone:
    """A staff member in the team's group; the private chat is linked already."""
    rig.linked(user)
    return rig.phone(user, chat=TEAM_GROUP)


def toasted(phone: Phone, words: str) -> bool:
    return any(words in toast for toast in phone.toasts)


def test_only_configured_groups_are_answered(light_rig: BotRig) -> None:
    """In a strangers' group the bot is silent to commands, texts and taps, also to staff."""
    light_rig.linked(LI)
    number = raised(light_rig)
    strangers = light_rig.phone(LI, chat=OTHER_GROUP)
    before = len(light_rig.calls())
    for text in ("/queue", "/staff", "/start", "hello"):
        strangers.say(text)
    mine = strangers.messages[0]["message_id"]
    strangers.press(f"tc:{number}:0", message=mine).press("go:queue", message=mine)
    assert strangers.answers == []
    spoken = [
        call["method"] for call in light_rig.calls()[before:] if call["method"].startswith(("send", "edit", "answer"))
    ]
    assert spoken == []


def test_in_the_team_s_group_only_staff_are_answered(light_rig: BotRig) -> None:
    """A seller and a stranger among them write and tap in vain, and see no more than the group shows."""
    number = raised(light_rig)
    light_rig.linked(ADA)
    li = in_group(light_rig, LI).say("/queue")
    shown = li.answers
    ada = light_rig.phone(ADA, chat=TEAM_GROUP)
    ada.say("/queue").say("/claims").say("hello")
    ada.press(f"tc:{number}:0", message=shown[-1]["message_id"])
    ada.press("go:claims", message=shown[-1]["message_id"])
    assert li.answers == shown
    assert ada.toasts == []


def test_who_taps_acts_whoever_the_message_was_for(rig: BotRig) -> None:
    """A lead's card under an agent's thumb is the agent's: the role, the name and the language of who tapped."""
    number = raised(rig)
    chen = in_group(rig, CHEN).say("/queue").tap(number)
    message = chen.answers[-1]["message_id"]
    assert any("More time" in label for label in chen.labels)
    rig.linked(LI, language="fr")
    li = rig.phone(LI, chat=TEAM_GROUP)
    li.press(f"ta:later:{number}", message=message)
    assert toasted(li, "chef d’équipe")  # noqa: RUF001 - as the French write it
    li.press(f"ta:assign:{number}", message=message).tap("👉 Li Wei").tap("Oui")
    assert rig.center.claims.view(number).agent == "Li Wei"
    rig.people.ada.claims.raise_claim(a_claim("2026-W46"))


def test_an_operator_s_and_a_manager_s_screens_are_theirs_in_a_group_too(light_rig: BotRig) -> None:
    """An agent who taps the operator's invitations is refused with words, and the page stays as it is."""
    grace = in_group(light_rig, GRACE).say("/staff").press("go:inviting")
    message = grace.answers[-1]["message_id"]
    shown = grace.text
    light_rig.linked(LI)
    li = light_rig.phone(LI, chat=TEAM_GROUP)
    for data in ("go:inviting", "go:open-shop", "tw:approve:1"):
        li.press(data, message=message)
        assert li.toasts, data
    assert li.text == shown


def test_a_form_in_a_group_is_filled_by_who_began_it(rig: BotRig) -> None:
    """Another agent's texts and taps are not its answers; the prompt says how Telegram lets us hear the answer."""
    number = raised(rig)
    li = in_group(rig, LI).say("/queue").tap(number).tap("Ask")
    assert "as a reply to this message" in li.text
    chen = in_group(rig, CHEN)
    chen.reply("Lunch?")
    assert "Please check your message" not in chen.text
    chen.tap("Cancel")
    assert toasted(chen, "This form has ended")
    li.say("Lunch at noon?")
    assert "Lunch" not in li.text
    li.reply(QUESTION)
    assert QUESTION in li.text
    chen.tap("Send")
    assert toasted(chen, "This form has ended")
    assert rig.center.claims.view(number).turn is Turn.PLATFORM
    li.tap("Send")
    view = rig.center.claims.view(number)
    assert (view.turn, view.thread[-1].text, view.agent) == (Turn.SELLER, QUESTION, "Li Wei")


def test_two_forms_in_one_group_do_not_mix(rig: BotRig) -> None:
    """Whoever taps Send under a colleague's preview sends nothing, neither the colleague's nor the own."""
    first, second = raised(rig), raised(rig, "2026-W45")
    li, chen = in_group(rig, LI), in_group(rig, CHEN)
    li.say("/queue").tap(first).tap("Ask").reply("For the first claim.")
    lis = li.answers[-1]["message_id"]
    chen.say("/queue").tap(second).tap("Ask").reply("For the second claim.")
    chen.tap("Send", message=lis)
    assert toasted(chen, "This form has ended")
    assert {rig.center.claims.view(number).round for number in (first, second)} == {0}
    li.tap("Send", message=lis)
    chen.tap("Send")
    said = [rig.center.claims.view(number).thread[-1].text for number in (first, second)]
    assert said == ["For the first claim.", "For the second claim."]


def test_a_new_page_takes_no_page_of_a_colleague_away(light_rig: BotRig) -> None:
    """A page that somebody else went on from stays, although it was mine first."""
    number = raised(light_rig)
    li, chen = in_group(light_rig, LI), in_group(light_rig, CHEN)
    li.say("/queue")
    page = li.answers[-1]["message_id"]
    chen.tap(number).tap("Ask")
    li.say("/escalations")
    assert page in [message["message_id"] for message in li.answers]
    chen.reply(QUESTION, message=page)
    assert QUESTION in chen.text


def test_what_is_one_s_own_is_not_shown_in_a_group(light_rig: BotRig) -> None:
    """Settings, the own account, shops and doors: refused to who tapped, or below the command; nothing is shown."""
    light_rig.center.accounts.create_staff("ada@example.ng", "Ada Obi", role="agent", team="shenzhen")
    ada = in_group(light_rig, ADA).say("/staff")
    assert "Platform team" in ada.text
    assert not any("Settings" in label or "Help" in label for label in ada.labels)
    before = ada.text
    for name in sorted(PLACES.keys() - IN_GROUPS - {"home", "start"}):
        ada.press(f"go:{name}", message=ada.answers[-1]["message_id"])
        assert toasted(ada, PRIVATE), name
    assert ada.text == before
    for command in ("/settings", "/me", "/members", "/claims", "/raise", "/language", "/platform"):
        assert PRIVATE in ada.say(command).text, command
    assert "Fabrics" not in str(ada.answers)


@pytest.mark.parametrize("name", ["home", "start"])
def test_home_in_a_group_is_the_staff_s(light_rig: BotRig, name: str) -> None:
    """Also for somebody who sells, too; the own shop is for the private chat."""
    light_rig.center.accounts.create_staff("ada@example.ng", "Ada Obi", role="agent", team="shenzhen")
    ada = in_group(light_rig, ADA).say(f"/{name}")
    assert "Platform team" in ada.text
    assert "Fabrics" not in ada.text


def test_no_button_of_a_private_screen_works_in_a_group(light_rig: BotRig) -> None:
    """Generated over all buttons, so that a new one is covered by itself: in groups only what says so."""
    light_rig.center.accounts.create_staff("ada@example.ng", "Ada Obi", role="agent", team="shenzhen")
    number = raised(light_rig)
    ada = in_group(light_rig, ADA).say("/staff")
    before = ada.text
    private = [kind for kind in CLASSES if not kind.in_groups]
    assert {"cc", "mc", "mb", "la", "hs", "ik", "iu"} <= {kind.__prefix__ for kind in private}
    for kind in private:
        ada.press(_packed(kind, number))
        assert toasted(ada, PRIVATE), kind
    assert ada.text == before


def _packed(kind: type[Button], number: str) -> str:
    values = {
        name: number if name == "number" else "show" if field.annotation is str else 1
        for name, field in kind.model_fields.items()
    }
    return kind(**values).pack()[:64]


def test_a_link_to_a_claim_opens_the_team_s_card_in_a_group(light_rig: BotRig) -> None:
    """Also for somebody whose own shop raised it."""
    light_rig.center.accounts.create_staff("ada@example.ng", "Ada Obi", role="agent", team="shenzhen")
    number = raised(light_rig)
    ada = in_group(light_rig, ADA).say(f"/start c{number}")
    assert any("Decide" in label for label in ada.labels)


def test_why_an_account_is_inactive_is_not_told_to_a_group(light_rig: BotRig) -> None:
    """A tap is answered to who tapped; commands and texts are left alone, and nothing opens."""
    li = in_group(light_rig, LI).say("/queue")
    before = li.answers
    light_rig.center.accounts.set_status("li@platform.example", AccountStatus.INACTIVE, "Copied addresses.")
    for data in ("go:queue", "ik", "iu"):
        li.press(data, message=before[-1]["message_id"])
        assert toasted(li, PRIVATE), data
    li.say("/queue").say("hello")
    assert li.answers == before
    assert "Copied addresses." in light_rig.phone(LI).say("/queue").text


def test_commands_in_a_group_are_for_the_bot_that_they_name(light_rig: BotRig) -> None:
    """`/queue@our_bot` is ours in any letters; `/queue@other_bot` is not, nor is what people say to each other."""
    number = raised(light_rig)
    li = in_group(light_rig, LI)
    username = light_rig.server.page.world.bot["username"]
    for text in ("/queue@some_other_bot", "hello", "Is 2026-W44 done?"):
        li.say(text)
        assert li.answers == [], text
    assert number in li.say(f"/queue@{username.upper()}").labels[0]


def test_an_account_manager_finds_requests_in_the_group_and_accounts_in_private(light_rig: BotRig) -> None:
    """Names and addresses of people are not for everybody who reads along."""
    tunde = in_group(light_rig, TUNDE).say("/staff")
    assert [label.partition(" · ")[0] for label in tunde.labels] == ["🏷 Requests"]
    tunde.press("tp:all:0").press("tn:show:1")
    assert toasted(tunde, PRIVATE)
    assert PRIVATE in tunde.say("/accounts").text
    assert "@example" not in str(tunde.answers)
    assert "ada@example.ng" in light_rig.phone(TUNDE).say("/accounts").text


def test_a_whole_mail_does_not_come_into_the_group(light_rig: BotRig) -> None:
    """Its reader's colleagues see what the list shows; the file is for the private chat."""
    number = raised(light_rig)
    mail = held_mail(light_rig.center, number)
    li = in_group(light_rig, LI).say("/quarantine").tap(str(mail.id)).tap("Whole mail")
    assert toasted(li, PRIVATE)
    assert light_rig.calls("sendDocument") == []
    light_rig.phone(LI).say("/quarantine").tap(str(mail.id)).tap("Whole mail")
    assert len(light_rig.calls("sendDocument")) == 1
