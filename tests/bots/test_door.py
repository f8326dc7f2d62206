"""The door in the chat: who comes in and how, what a stranger learns (nothing), what is kept of secrets (nothing)."""

import logging

import pytest

from bots.frame.redaction import redact
from bots.frame.texts import LANGUAGES, texts
from jumia_core.accounts import AccountStatus
from jumia_core.chats import Memory
from jumia_core.testing import a_claim
from tests.bots.doors import (
    ADDRESS,
    DEAD,
    OTHER,
    PASSWORD,
    REASON,
    code,
    deactivate,
    everything,
    link_token,
    reset_token,
    texts_of,
)
from tests.bots.rig import ADA, BOLA, LI, OMAR, STRANGER, TEAM_GROUP, BotRig

# --- the first page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_is_welcomed_in_a_language_and_keeps_it(light_rig: BotRig, language: str) -> None:
    """Chosen before anybody is known, it holds on every page and after a restart."""
    phone = light_rig.phone(STRANGER).say("/start").tap(LANGUAGES[language])
    t = texts(language)
    assert t.plain("start-link") in phone.labels
    assert f"✅ {LANGUAGES[language]}" in phone.labels
    light_rig.restart()
    phone.say("/help")
    assert t.plain("start-login") in phone.labels
    phone.tap(t.plain("start-login"))
    assert phone.text == t("login-email")


def test_whatever_a_stranger_writes_opens_the_first_page(light_rig: BotRig) -> None:
    """Nobody is left without a way in, and a member's command shows nothing of a shop."""
    phone = light_rig.phone(STRANGER)
    for text in ("hello", "/claims", "/members", "/me", "/home"):
        phone.say(text)
        assert "Ada" not in phone.text
    assert "Welcome" in phone.say("/home").text


# --- by code and by link


def test_a_mailed_code_links_the_chat(rig: BotRig) -> None:
    """Typed with spaces it works, the message with it is deleted, and the account's home opens."""
    phone = rig.phone(STRANGER).say("/start").tap("Link my account").say(f" {ADDRESS.upper()} ")
    asked = phone.text
    typed = code(rig)
    phone.say(f"{typed[:4]} {typed[4:]}")
    assert "Hello Ada Obi" in phone.text
    assert not any(typed[:4] in text for text in texts_of(phone))
    assert "If ada@example.ng has an account" in asked
    identity = rig.center.accounts.linked(rig.chat_of(STRANGER))
    assert identity is not None
    assert identity.email == ADDRESS


def test_an_unknown_address_is_answered_like_a_known_one(rig: BotRig) -> None:
    """By code or for a new password: nobody learns who has an account."""
    for way in ("Link my account", "Forgot password"):
        said = []
        for address in (ADDRESS, "nobody@example.ng"):
            phone = rig.phone(STRANGER).say("/start").tap(way).say(address)
            said.append((phone.text.replace(address, "…"), phone.labels))
        assert said[0] == said[1]


def test_a_wrong_code_is_asked_again_and_five_kill_it(rig: BotRig) -> None:
    """A code has 8 digits: whoever guesses gets five tries, and then the right one is worth nothing."""
    phone = rig.phone(STRANGER).say("/start").tap("Link my account").say(ADDRESS)
    right = code(rig)
    for _ in range(5):
        assert DEAD in phone.say("00000000").text
    assert DEAD in phone.say(right).text
    assert rig.center.accounts.linked(rig.chat_of(STRANGER)) is None


def test_what_is_no_address_is_asked_again_in_the_reader_s_words(light_rig: BotRig) -> None:
    """The question stays, with what was wrong above it."""
    phone = light_rig.phone(STRANGER).say("/start").tap("Français").tap("Lier mon compte").say("ada at example")
    t = texts("fr")
    assert phone.text == f"⚠️ {t('door-bad-email')}\n\n{t('link-email')}"


def test_a_tapped_link_links_once_and_its_message_is_deleted(rig: BotRig) -> None:
    """The second tap, by whomever, gets the words of every dead link."""
    token = link_token(rig)
    phone = rig.phone(STRANGER).say(f"/start kl{token}")
    assert rig.center.accounts.linked(rig.chat_of(STRANGER)) is None
    assert "Use the account of Ada Obi (a**@example.ng) in this chat?" in phone.text
    assert "Hello Ada Obi" in phone.tap("Use it here").text
    assert not any(token in text for text in texts_of(phone))
    assert DEAD in rig.phone(OMAR).say(f"/start kl{token}").text
    assert DEAD in phone.say(f"/start kl{token}").text
    assert rig.center.accounts.linked(rig.chat_of(OMAR)) is None


def test_a_link_that_somebody_else_sent_changes_nothing_unasked(rig: BotRig) -> None:
    """Whose account it is, and whose the chat would leave, is said first; cancelled, the chat stays whose it was."""
    phone = rig.linked(ADA)
    phone.say(f"/start kl{link_token(rig, 'omar@example.eg')}")
    for part in ("o***@example.eg", "leaves the account ada@example.ng", "did not ask for this link"):
        assert part in phone.text
    phone.tap("Cancel")
    identity = rig.center.accounts.linked(rig.chat_of(ADA))
    assert identity is not None
    assert identity.email == ADDRESS


@pytest.mark.parametrize("payload", ["klnonsense", "kr", "kinonsense", "kxwhatever", "zzz", "c", "cabc", "k"])
def test_links_that_mean_nothing_get_the_same_words(light_rig: BotRig, payload: str) -> None:
    """Wrong, old or made up: no difference to learn from."""
    phone = light_rig.phone(STRANGER).say(f"/start {payload}")
    assert phone.text == "⚠️ This link or code does not work, or does not work any more. Ask for a new one."
    assert phone.labels == ["🏠 Home"]


# --- by password


def test_a_password_links_the_chat_and_is_deleted(rig: BotRig) -> None:
    """A wrong one is asked again; the right one opens the home."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    phone = rig.phone(STRANGER).say("/start").tap("Use my password").say(ADDRESS)
    assert "address or the password is wrong" in phone.say("wrong horse").text
    assert "Hello Ada Obi" in phone.say(PASSWORD).text
    assert not any(PASSWORD in text or "wrong horse" in text for text in texts_of(phone))


def test_who_guesses_passwords_is_told_to_wait(rig: BotRig) -> None:
    """After five wrong ones even the right one is not looked at, and the words say for how long."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    phone = rig.phone(STRANGER).say("/start").tap("Use my password").say(ADDRESS)
    for _ in range(5):
        phone.say("wrong horse")
    assert "Wait 15 minutes" in phone.say(PASSWORD).text
    rig.clock.advance(minutes=16)
    assert "Hello Ada Obi" in phone.say(PASSWORD).text


def test_who_asks_too_often_is_told_at_once(rig: BotRig) -> None:
    """The fourth mail within an hour is refused in the chat, not tried again and again."""
    phone = rig.phone(STRANGER)
    for _ in range(3):
        phone.say("/start").tap("Link my account").say(ADDRESS)
    assert "too many attempts" in phone.say("/start").tap("Link my account").say(ADDRESS).text


# --- Inactive


def test_the_right_password_of_an_inactive_account_says_all_in_one_message(rig: BotRig) -> None:
    """The password is fine, why, since when, whom to ask, and a button that asks; the chat is not linked."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    deactivate(rig)
    phone = rig.phone(STRANGER).say("/start").tap("Use my password").say(ADDRESS)
    assert "Inactive" not in phone.say("wrong horse").text
    phone.say(PASSWORD)
    for part in ("password is fine", "Inactive", REASON, "23 Nov 2026", "Tunde Bello", "tunde@platform.example"):
        assert part in phone.text
    assert rig.center.accounts.linked(rig.chat_of(STRANGER)) is None
    assert "sent your account manager" in phone.tap("Ask my account manager").text
    mails = [mail for mail in rig.send_mail() if mail.kind == "account_manager_asked"]
    assert [mail.email for mail in mails] == ["tunde@platform.example"]


def test_the_manager_is_asked_once_a_day(rig: BotRig) -> None:
    """The second time the person is told that the mail is there already."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    deactivate(rig)
    phone = rig.phone(STRANGER)
    for expected in ("sent your account manager", "of today already"):
        phone.say("/start").tap("Use my password").say(ADDRESS).say(PASSWORD)
        assert expected in phone.tap("Ask my account manager").text
    assert [mail.kind for mail in rig.send_mail()].count("account_manager_asked") == 1


def test_a_linked_chat_of_an_inactive_account_sees_that_and_nothing_else(rig: BotRig) -> None:
    """Commands, texts and buttons all open it; asking and unlinking still work, and being activated ends it."""
    phone = rig.linked(ADA).say("/home")
    deactivate(rig)
    for text in ("/claims", "hello", "/members"):
        assert REASON in phone.say(text).text
    assert REASON in phone.press("go:settings").text
    assert "password is fine" not in phone.text
    assert "sent your account manager" in phone.tap("Ask my account manager").text
    rig.center.accounts.set_status(ADDRESS, AccountStatus.ACTIVE, "Renewed.")
    assert "Hello Ada Obi" in phone.say("/home").text
    deactivate(rig)
    assert "Welcome" in phone.say("/home").tap("Unlink this chat").text
    assert rig.center.accounts.linked(rig.chat_of(ADA)) is None


def test_the_buttons_of_inactive_do_nothing_for_others(light_rig: BotRig) -> None:
    """A stranger who proved nothing writes to no manager; an active seller goes home."""
    stranger = light_rig.phone(STRANGER).say("/start")
    assert "Welcome" in stranger.press("ik").text
    assert "Hello Ada Obi" in light_rig.linked(ADA).say("/home").press("ik").text
    assert [mail.kind for mail in light_rig.send_mail() if mail.kind == "account_manager_asked"] == []


# --- a link to a claim


def test_a_link_to_a_claim_opens_it_for_those_who_may_see_it(rig: BotRig) -> None:
    """Its seller and its team; another shop's seller is told that there is none, a stranger comes in first."""
    claim = rig.people.ada.claims.raise_claim(a_claim())
    link = f"/start c{claim.number}"
    assert str(claim.number) in rig.linked(ADA).say(link).text
    assert str(claim.number) in rig.linked(LI).say(link).text
    assert "There is no claim with this number" in rig.linked(OMAR).say(link).text
    assert "Welcome" in rig.phone(STRANGER).say(link).text


# --- secrets


def test_nothing_secret_stays_in_the_database_or_the_logs(rig: BotRig, caplog: pytest.LogCaptureFixture) -> None:
    """Passwords, codes and tokens: typed right, typed wrong, tapped, by hand with two spaces."""
    caplog.set_level(logging.DEBUG)
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    phone = rig.phone(STRANGER).say("/start").tap("Use my password").say(ADDRESS).say("wrong horse").say(PASSWORD)
    reset = reset_token(rig)
    phone.say(f"/start  kr{reset}").say("short").say(OTHER)
    other = rig.phone(BOLA).say("/start").tap("Link my account").say("bola@example.ng")
    typed = code(rig)
    other.say(typed)
    tapped = link_token(rig, "omar@example.eg")
    rig.phone(OMAR).say(f"/start kl{tapped}").tap("Use it here")
    kept = everything(rig) + caplog.text
    assert [secret for secret in (PASSWORD, OTHER, "wrong horse", reset, typed, tapped) if secret in kept] == []
    assert ADDRESS in kept


@pytest.mark.parametrize("text", ["/start kltoken", "/start  krtoken", "/start@our_bot kitoken", "/START kltoken"])
def test_an_update_is_stored_without_the_token_of_a_link(text: str) -> None:
    """Tapped or typed by hand: what waits in the database for its turn opens no door."""
    kept = redact({"update_id": 1, "message": {"text": text, "entities": []}}, Memory(None, {}), 0)
    assert kept == {"update_id": 1, "message": {"text": "/start"}}


def test_in_a_group_nobody_is_asked_for_a_secret(rig: BotRig) -> None:
    """Others read along there: links and log-ins are for the private chat."""
    rig.linked(LI)
    group = rig.phone(LI, chat=TEAM_GROUP)
    token = reset_token(rig, "li@platform.example")
    assert "private chat" in group.say(f"/start kr{token}").text
    group.say("/queue")
    assert any("private chat" in toast for toast in group.press("go:login").toasts)
    assert "send a new password" in rig.phone(LI).say(f"/start kr{token}").text


# --- help and language


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_says_what_ones_role_needs_in_every_language(light_rig: BotRig, language: str) -> None:
    """The commands of the role, each with its words, and the person who helps."""
    seller = light_rig.linked(ADA, language=language).say("/help")
    assert "/raise" in seller.text
    assert "/queue" not in seller.text
    assert "tunde@platform.example" in seller.text
    staff = light_rig.linked(LI, language=language).say("/help")
    assert "/queue" in staff.text
    assert "/raise" not in staff.text


def test_a_new_language_is_spoken_at_once_and_is_the_account_s(rig: BotRig) -> None:
    """The page that answers is in it already, and so is every other chat of the account."""
    phone = rig.linked(ADA).say("/language").tap("中文")
    assert "请选择语言" in phone.text
    assert rig.people.ada.account.me().language == "zh"
    assert "请选择语言" in phone.press("la:xx").tap("中文").text
