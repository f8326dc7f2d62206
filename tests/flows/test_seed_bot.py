"""The mission's sentences about accounts, settings and the Telegram bot, a test for each; see `test_seed.py`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from jumia_core.accounts import AccountInactive, AccountStatus, InvalidCredentials, passwords
from jumia_core.claims import Status, Turn
from jumia_core.kernel import Invalid
from jumia_core.settings import BankAccount, ProfileChange
from jumia_core.testing import a_claim
from pages.config import Settings as PageSettings
from pages.service import PagesService
from tests.bots.rig import ADA, LI, BotRig

ADDRESS, PASSWORD = "ada@example.ng", "seven yellow buses wait"
REASON = "Your business licence ran out."


@pytest.fixture(autouse=True, scope="module")
def cheap_passwords() -> None:
    """Hashing a password is slow on purpose, and nothing here is about that."""
    passwords.cheaper()


@pytest.fixture
def rig(migrated_database_url: str, tmp_path: Path) -> Iterator[BotRig]:
    """The running bot, over both databases."""
    with BotRig(migrated_database_url, tmp_path) as running:
        yield running


def test_accounts_forgotten_password(rig: BotRig) -> None:
    """Promised: "accounts (forgotten password, …)": asked for in the chat, changed on a page that needs no Telegram."""
    stranger = rig.phone(ADA)
    stranger.say("/start").tap("Forgot password").say(ADDRESS)
    token = rig.mailed("account_reset_link").token
    assert token is not None
    pages = PagesService(rig.center, PageSettings.load(port=0))
    pages.prepare()
    pages.start()
    try:
        browser = build_opener(HTTPCookieProcessor())
        url = f"{rig.center.doors.all()['pages']}/reset/{token.get_secret_value()}"
        form = browser.open(url, timeout=20).read().decode()
        hidden = dict(_hidden(form))
        fields = {**hidden, "password": PASSWORD, "again": PASSWORD}
        browser.open(url, urlencode(fields).encode(), timeout=20).read()
    finally:
        pages.stop()
    assert rig.center.accounts.authenticate(ADDRESS, PASSWORD).account.email == ADDRESS
    assert [one.kind for one in rig.send_mail()] == ["account_password_changed"]


def test_accounts_inactive(rig: BotRig) -> None:
    """Promised: "… Inactive accounts": only who proved who it is learns of it, why, and whom to ask."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    rig.people.tunde.accounts.deactivate(rig.people.ada.scope.account_id, REASON)
    with pytest.raises(InvalidCredentials):
        rig.center.accounts.authenticate(ADDRESS, "a wrong password of hers")
    with pytest.raises(AccountInactive) as refused:
        rig.center.accounts.authenticate(ADDRESS, PASSWORD)
    inactive = refused.value.inactive
    assert (inactive.status, inactive.reason) == (AccountStatus.INACTIVE, REASON)
    assert inactive.manager is not None
    said = rig.phone(ADA).say("/start").tap("Use my password").say(ADDRESS).say(PASSWORD).text
    assert REASON in said
    assert inactive.manager.name in said
    assert inactive.manager.email in said


def test_settings_store_payment_commission_categories_brands(rig: BotRig) -> None:
    """Promised: "settings (store, payment, commission, categories, brands)": set, shown, asked for."""
    rig.center.accounts.set_password(ADDRESS, PASSWORD)
    ada, grace = rig.people.ada, rig.people.operator
    assert ada.settings.set_profile(ProfileChange(city="Lagos")).city == "Lagos"
    with pytest.raises(Invalid):
        ada.settings.set_profile(ProfileChange(name="Another name"))
    bank = BankAccount(bank="GTBank", number="0123456785", holder="Ada Obi", bank_code="058")
    with pytest.raises(Invalid):
        ada.settings.change_payment(bank.model_copy(update={"number": "0123456780"}), PASSWORD)
    coming = ada.settings.change_payment(bank, PASSWORD).coming
    assert coming is not None
    assert coming.summary.endswith("****6785")
    today = rig.clock.now().date()
    grace.settings.set_commission("NG", "Phones", "6", today, "the price list of this year")
    phones = ada.settings.commission_for("Phones")
    assert (phones.rate, phones.since) == (Decimal(6), today), "set by the platform, and the seller sees since when"
    for asked in (ada.settings.ask_category("Fashion / Ankara"), ada.settings.ask_brand("Ada's Own")):
        grace.settings.decide_request(asked.id, approve=True)
    assert ada.settings.approved_categories() == ["Fashion / Ankara"]
    assert ada.settings.approved_brands() == ["Ada's Own"]


def test_a_telegram_bot(rig: BotRig) -> None:
    """Promised: "Adapters expose it: a Telegram bot (aiogram)": the team asks, the seller answers."""
    claim = rig.people.ada.claims.raise_claim(a_claim())
    ada, li = rig.linked(ADA), rig.linked(LI)
    li.say("/queue").tap(str(claim.number)).tap("Ask").say("Which order was charged twice?").tap("Send")
    rig.send_mail()
    rig.send_chat()
    assert "Which order was charged twice?" in ada.text
    ada.tap("Answer").say("It is order 301458812, from last Tuesday.").tap("Skip").tap("Send")
    after = rig.center.claims.view(claim.number)
    assert (after.status, after.turn) == (Status.OPEN, Turn.PLATFORM)
    assert after.thread[-1].text == "It is order 301458812, from last Tuesday."
    assert after.thread[-1].channel == "chat"


def _hidden(form: str) -> list[tuple[str, str]]:
    """The hidden fields of a form, as a browser would send them back."""
    return re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
