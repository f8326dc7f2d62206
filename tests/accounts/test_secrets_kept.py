"""No password, token or code stands anywhere in clear: not in a table, not in a file, not in a log."""

import logging

import pytest

from jumia_core.accounts import InvalidCredentials, InvalidToken
from tests.rigs import tables
from tests.rigs.visits import ADA, NEW, PASSWORD, PHONE, TABLET, Visits, code_of, token_of

WRONG, CHI = "a wrong guess of somebody", "chi's own long sentence"


def _story(visits: Visits) -> list[str]:
    """Login, a wrong guess, links by code and by link, reset, an invitation, a change; every secret that was used."""
    session = visits.log_in()
    with pytest.raises(InvalidCredentials):
        visits.log_in(ADA, WRONG)
    first = visits.link_secrets()
    with pytest.raises(InvalidToken):
        visits.at(PHONE).link_by_code(ADA, "00000000", chat=PHONE)
    visits.at(PHONE, command="update-1").link_by_code(ADA, code_of(first), chat=PHONE)
    second = visits.link_secrets()
    visits.at(TABLET, command="update-2").link_by_token(token_of(second), chat=TABLET)
    reset = visits.reset_token()
    visits.at(PHONE).open_reset(reset)
    visits.at(PHONE, command="update-3").reset_password(NEW)
    later = visits.log_in(ADA, NEW)
    visits.scene.people.ada.members.invite("chi@example.ng", "packer")
    invitation = visits.invited()
    visits.at("page").open_invitation(invitation)
    visits.at("page", command="update-4").accept_invitation(name="Chi", password=CHI)
    visits.person().account.change_password(NEW, PASSWORD)
    tokens = [session.token.get_secret_value(), later.token.get_secret_value(), reset, invitation]
    codes = [secret for minted in (first, second) for secret in (token_of(minted), code_of(minted))]
    return [PASSWORD, NEW, WRONG, CHI, *tokens, *codes]


def test_no_secret_is_kept_in_clear(
    visits: Visits, migrated_database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """After a whole story each table is searched, the work queue's too, each file of SQLite, and each log record."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)  # every statement with its values
    try:
        with visits.scene.center.store.engine.connect():
            pass
        secrets = _story(visits)
    finally:
        logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    assert len(secrets) == 12
    assert tables.found(migrated_database_url, secrets) == []
    logged = [f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records]
    assert [line for line in logged for secret in secrets if secret in line] == []


def test_the_search_finds_what_is_there(visits: Visits, migrated_database_url: str) -> None:
    """A search that finds nothing proves something only if it finds what is kept."""
    visits.at().ask_reset(ADA)
    places = tables.found(migrated_database_url, [ADA])
    assert any(place.endswith("accounts.email") for place in places)
    assert any("attempts" in place for place in places)
    assert any("workflow" in name for name in tables.counts(migrated_database_url))


def test_secrets_do_not_show_when_they_are_printed(visits: Visits) -> None:
    """Views mask them; a frozen log line or a traceback shows stars."""
    minted = visits.link_secrets()
    session = visits.log_in()
    shown = f"{minted!r} {minted} {session!r} {minted.model_dump_json()} {session.model_dump_json()}"
    for secret in (token_of(minted), code_of(minted), session.token.get_secret_value()):
        assert secret not in shown
