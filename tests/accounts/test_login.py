"""Login: one answer for every wrong pair, limits that end, sessions that begin, are listed and end."""

from typing import Any

import pytest
from argon2 import PasswordHasher

from jumia_core.accounts import AccountInactive, InvalidCredentials, InvalidToken, TooManyAttempts
from jumia_core.kernel import Invalid, NotFound
from tests.rigs.visits import ADA, BOLA, NEW, NOBODY, OMAR, PASSWORD, PHONE, TABLET, Visits

WRONG = "this is not the password"


def _refused(visits: Visits, email: str, password: str = WRONG, *, at: str = PHONE) -> tuple[str, str]:
    with pytest.raises(InvalidCredentials) as caught:
        visits.log_in(email, password, at=at)
    return caught.value.message, caught.value.hint


def test_the_right_password_opens_a_session(visits: Visits) -> None:
    """Whatever the letter case of the address; the session's token says who it is."""
    session = visits.log_in(" ADA@Example.NG ")
    assert (session.account.email, session.account.has_password) == (ADA, True)
    assert visits.scene.center.accounts.session(session.token.get_secret_value()) == session.account
    assert session.token.get_secret_value() not in repr(session)


def test_every_wrong_pair_is_answered_alike(visits: Visits) -> None:
    """A wrong password, an address nobody has, an account without a password: nobody learns which it was."""
    answers = {_refused(visits, ADA), _refused(visits, NOBODY, PASSWORD), _refused(visits, OMAR, PASSWORD)}
    assert len(answers) == 1


def test_the_same_work_is_done_for_an_unknown_address(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    """One verification by argon2 each, with hashes of the same cost: time does not tell either."""
    seen: list[str] = []
    verify = PasswordHasher.verify

    def counted(hasher: PasswordHasher, kept: Any, password: Any) -> Any:
        seen.append(str(kept).rsplit("$", 2)[0])
        return verify(hasher, kept, password)

    _refused(visits, NOBODY)  # what is made at first use is made
    monkeypatch.setattr(PasswordHasher, "verify", counted)
    for email in (ADA, NOBODY, OMAR):
        _refused(visits, email)
    assert len(seen) == 3
    assert len(set(seen)) == 1


def test_what_is_no_address_is_said(visits: Visits) -> None:
    """A slip of the finger is not counted as a wrong password."""
    with pytest.raises(Invalid):
        visits.log_in("ada")
    assert visits.attempts() == []


@pytest.mark.parametrize("email", [ADA, NOBODY])
def test_five_wrong_passwords_stop_one_address_at_one_place(visits: Visits, email: str) -> None:
    """The same for an address that nobody has. Even the right one is refused then; another place is free."""
    for _ in range(5):
        _refused(visits, email)
    with pytest.raises(TooManyAttempts) as caught:
        visits.log_in(email)
    assert "Wait 15 min" in caught.value.hint
    assert caught.value.permanent  # an adapter must not simply call again
    if email == ADA:
        assert visits.log_in(email, at=TABLET)
    visits.scene.clock.advance(minutes=15, microseconds=-1)
    with pytest.raises(TooManyAttempts, match="too many"):
        visits.log_in(email)
    visits.scene.clock.advance(microseconds=1)
    _refused(visits, email)


def test_twenty_wrong_passwords_stop_a_place(visits: Visits) -> None:
    """Trying one password for many addresses is counted by source; after an hour it may try again."""
    for number in range(20):
        _refused(visits, f"nobody{number}@example.ng")
    with pytest.raises(TooManyAttempts):
        visits.log_in()
    assert visits.log_in(at=TABLET)
    visits.scene.clock.advance(hours=1)
    assert visits.log_in()


@pytest.mark.parametrize("email", [ADA, NOBODY])
def test_thirty_wrong_passwords_stop_an_address_from_everywhere(visits: Visits, email: str) -> None:
    """A slow guess from many places is counted by address."""
    for number in range(30):
        _refused(visits, email, at=f"place-{number}")
    with pytest.raises(TooManyAttempts):
        visits.log_in(email, at="another")
    visits.scene.clock.advance(hours=1)
    if email == ADA:
        assert visits.log_in(at="another")


def test_the_right_password_is_not_counted(visits: Visits) -> None:
    """Who logs in often is not stopped; from where it was is remembered once."""
    for _ in range(25):
        visits.log_in()
    assert [one.kind for one in visits.attempts()] == ["let_in"]


def _guessed_at(visits: Visits, strangers: int = 30) -> None:
    """Strangers, each in another place, try one wrong password each for Ada."""
    for number in range(strangers):
        _refused(visits, ADA, at=f"stranger-{number}")


def test_strangers_do_not_shut_out_who_came_in_lately(visits: Visits) -> None:
    """Whoever guesses at an address from everywhere: the own phone of a month stays open, another place is shut."""
    visits.log_in()
    visits.scene.clock.advance(days=20)
    visits.scene.center.accounts.purge()
    _guessed_at(visits)
    assert visits.log_in()
    with pytest.raises(TooManyAttempts):
        visits.log_in(at=TABLET)
    for _ in range(5):
        _refused(visits, ADA)
    with pytest.raises(TooManyAttempts):
        visits.log_in()  # its own five guesses it has like every place
    visits.scene.clock.advance(days=31)
    visits.scene.center.accounts.purge()
    assert visits.attempts() == []


def test_a_new_password_is_not_shut_by_the_guesses_at_the_old_one(visits: Visits) -> None:
    """After a reset the person comes in, from anywhere, whatever strangers and the person had tried before."""
    for _ in range(5):
        _refused(visits, ADA, at=TABLET)
    _guessed_at(visits, 25)
    token = visits.reset_token(at="mailbox")
    visits.at("mailbox").open_reset(token)
    visits.at("mailbox").reset_password(NEW)
    assert visits.log_in(ADA, NEW)
    assert visits.log_in(ADA, NEW, at=TABLET)
    visits.scene.people.deliver_all()


def test_a_reset_opens_no_other_address(visits: Visits) -> None:
    """What was tried for somebody else at the same place is still counted."""
    for _ in range(5):
        _refused(visits, NOBODY)
    visits.at(PHONE).open_reset(visits.reset_token())
    visits.at(PHONE).reset_password(NEW)
    with pytest.raises(TooManyAttempts):
        visits.log_in(NOBODY)


def test_sessions_are_listed_and_ended(visits: Visits) -> None:
    """Each with its place; an ended one is gone and its token means nobody."""
    first = visits.at(PHONE, channel="page").log_in(ADA, PASSWORD, label="Firefox\x00 on Windows")
    second = visits.log_in()
    account = visits.scene.people.ada.account
    listed = account.sessions()
    assert [(one.channel, one.label) for one in listed] == [("page", "Firefox on Windows"), ("chat", "")]
    account.end_session(listed[0].id)
    assert [one.id for one in account.sessions()] == [listed[1].id]
    with pytest.raises(InvalidToken):
        visits.scene.center.accounts.session(first.token.get_secret_value())
    assert visits.scene.center.accounts.session(second.token.get_secret_value()).email == ADA


def test_another_persons_session_does_not_exist(visits: Visits) -> None:
    """The same words as for a number that no session has; it stays."""
    visits.log_in()
    (own,) = visits.scene.people.ada.account.sessions()
    answers = set()
    for number in (own.id, 4711):
        with pytest.raises(NotFound) as caught:
            visits.scene.people.omar.account.end_session(number)
        answers.add((caught.value.message, caught.value.hint))
    assert len(answers) == 1
    assert visits.scene.people.ada.account.sessions() == [own]


def test_a_session_lives_thirty_days(visits: Visits) -> None:
    """Not a moment longer, however often it is used; how lately it was used is kept to ten minutes."""
    token = visits.log_in().token.get_secret_value()
    accounts, clock = visits.scene.center.accounts, visits.scene.clock
    began = clock.now()
    clock.advance(minutes=9)
    accounts.session(token)
    assert visits.scene.people.ada.account.sessions()[0].last_seen_at == began
    clock.advance(minutes=1)
    accounts.session(token)
    assert visits.scene.people.ada.account.sessions()[0].last_seen_at == clock.now()
    clock.advance(days=30, minutes=-10, microseconds=-1)
    assert accounts.session(token).email == ADA
    clock.advance(microseconds=1)
    with pytest.raises(InvalidToken):
        accounts.session(token)
    assert visits.scene.people.ada.account.sessions() == []


def test_the_own_password_is_changed_with_the_old_one(visits: Visits) -> None:
    """Sessions end, and the person is told; the old one opens nothing more."""
    token = visits.log_in().token.get_secret_value()
    visits.person().account.change_password(PASSWORD, NEW)
    with pytest.raises(InvalidToken):
        visits.scene.center.accounts.session(token)
    _refused(visits, ADA, PASSWORD)
    assert visits.log_in(ADA, NEW)
    assert [one.email for one in visits.scene.told("account_password_changed")] == [ADA]


def test_who_holds_a_chat_does_not_hold_the_account(visits: Visits) -> None:
    """A wrong old password changes nothing, and five stop for a quarter of an hour; a weak new one is refused."""
    account = visits.person().account
    with pytest.raises(Invalid):
        account.change_password(PASSWORD, "ada ada ada")
    for _ in range(5):
        with pytest.raises(InvalidCredentials, match="password is wrong"):
            account.change_password(WRONG, NEW)
    with pytest.raises(TooManyAttempts):
        account.change_password(PASSWORD, NEW)
    assert visits.log_in()


def test_the_same_letters_typed_otherwise_are_the_same_password(visits: Visits) -> None:
    """One phone sends é as one sign, another as two; half a sign from a broken client is only a wrong password."""
    visits.scene.center.accounts.set_password(BOLA, "caf\u00e9 du march\u00e9")
    assert visits.log_in(BOLA, "cafe\u0301 du marche\u0301")
    _refused(visits, BOLA, "caf\u00e9 \ud800")


def test_a_script_logs_in_too(visits: Visits) -> None:
    """`center.accounts.authenticate` gives a session or raises."""
    accounts = visits.scene.center.accounts
    assert accounts.authenticate(ADA, PASSWORD).account.email == ADA
    with pytest.raises(InvalidCredentials):
        accounts.authenticate(ADA, WRONG)
    with pytest.raises(InvalidToken):
        accounts.session("\ud800 no token")


def test_users_of_one_program_do_not_shut_each_other_out(visits: Visits) -> None:
    """A web site built on the library: forty users who mistype do not close it; a place that it names is counted."""
    accounts = visits.scene.center.accounts
    for number in range(40):
        with pytest.raises(InvalidCredentials):
            accounts.authenticate(f"user{number}@example.ng", WRONG)
    assert accounts.authenticate(ADA, PASSWORD)
    for number in range(20):
        with pytest.raises(InvalidCredentials):
            accounts.authenticate(f"user{number}@example.ng", WRONG, source="ip:203.0.113.7")
    with pytest.raises(TooManyAttempts):
        accounts.authenticate(ADA, PASSWORD, source="ip:203.0.113.7")
    assert accounts.authenticate(ADA, PASSWORD, source="ip:203.0.113.8")


def test_a_program_that_names_no_place_remembers_no_proof(visits: Visits) -> None:
    """Else one user of a web site could write to the manager as another."""
    visits.scene.people.tunde.accounts.deactivate(visits.id_of(ADA), "Documents are missing.")
    with pytest.raises(AccountInactive):
        visits.scene.center.accounts.authenticate(ADA, PASSWORD)
    for source in ("", "python"):
        assert visits.scene.center.visitor(source).inactive() is None


def test_the_night_forgets_what_nobody_needs(visits: Visits) -> None:
    """Attempts of yesterday and sessions long expired; a live session stays, and from where it was opened."""
    visits.log_in()
    _refused(visits, ADA)
    visits.scene.clock.advance(days=2)
    visits.scene.center.accounts.purge()
    assert [one.kind for one in visits.attempts()] == ["let_in"]
    assert len(visits.scene.people.ada.account.sessions()) == 1
    visits.scene.clock.advance(days=30)
    visits.scene.center.accounts.purge()
    assert visits.scene.people.ada.account.sessions() == []
