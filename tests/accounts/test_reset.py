"""Forgotten password: from the request to the new one, and everything that somebody else may try on the way."""

import secrets
from collections.abc import Callable

import pytest
from sqlalchemy import select

from jumia_core.accounts import (
    ASKED,
    InvalidCredentials,
    InvalidToken,
    TooManyAttempts,
    Visitor,
)
from jumia_core.kernel import Invalid, NotFound
from jumia_core.notices import Notice
from tests.rigs import tables
from tests.rigs.visits import ADA, BOLA, ELSEWHERE, NEW, NOBODY, OMAR, PASSWORD, PHONE, TABLET, Visits, token_of


def _dead(visitor: Visitor, token: str) -> None:
    """A link that works for nobody here, whatever is tried with it: the same words each time."""
    said = set()
    for call in (
        lambda: visitor.look_at_reset(token),
        lambda: visitor.open_reset(token),
        lambda: visitor.reset_password(NEW),
    ):
        with pytest.raises(InvalidToken) as caught:
            call()
        said.add((caught.value.message, caught.value.hint))
    assert said == {("This link or code does not work, or does not work any more.", "Ask for a new one.")}


def test_from_the_request_to_the_new_password(visits: Visits) -> None:
    """Asked, mailed, opened, changed: sessions end; the registered address and the linked chats are told."""
    session = visits.log_in().token.get_secret_value()
    visits.link(TABLET)
    visits.at(PHONE).ask_reset(" ADA@example.ng")
    assert visits.scene.queued() == []  # whether Ada exists is looked up out of sight of who asked
    token = token_of(visits.mint(visits.letter("account_reset_link")))
    visitor = visits.at(PHONE)
    seen = visitor.look_at_reset(token)
    assert (seen.name, seen.email_hint) == ("Ada Obi", "a**@example.ng")
    assert seen.expires_at > visits.scene.clock.now()
    assert visitor.open_reset(token) == seen
    done = visitor.reset_password(NEW)
    assert (done.email, done.inactive) == (ADA, None)
    with pytest.raises(InvalidToken):
        visits.scene.center.accounts.session(session)
    with pytest.raises(InvalidCredentials):
        visits.log_in()
    assert visits.log_in(ADA, NEW)
    told = visits.scene.told("account_password_changed")
    assert {(one.channel, one.chat or one.email) for one in told} == {("mail", ADA), ("chat", TABLET)}


def test_the_queue_answers_one_request(visits: Visits) -> None:
    """The effect names the request by its id; told twice, it mails once."""
    visits.at().ask_reset(ADA)
    visits.at().ask_reset(ADA)
    first, *_ = visits.attempts()
    for _ in range(2):
        visits.scene.center.accounts.handle_asked({"id": first.id})
    assert len(visits.scene.queued("account_reset_link")) == 1
    assert visits.scene.center.tick()["answered"] == 1
    assert len(visits.scene.queued("account_reset_link")) == 2
    assert all(attempt.data is None for attempt in visits.attempts())


@pytest.mark.parametrize("ask", [Visitor.ask_reset, Visitor.ask_code], ids=["reset", "code"])
def test_asking_tells_nobody_who_has_an_account(
    visits: Visits, migrated_database_url: str, ask: Callable[[Visitor, str], None]
) -> None:
    """Known or unknown: the same answer, the same rows, the same effect; and nothing is sent to a stranger."""
    wrote, rows, effects = [], [], []
    for place, email in (("a", ADA), ("b", NOBODY)):
        before = tables.counts(migrated_database_url)
        assert ask(visits.at(place), email) is None  # type: ignore[func-returns-value]  # that it says nothing is the point
        after = tables.counts(migrated_database_url)
        wrote.append({name: after[name] - before[name] for name in after if after[name] != before[name]})
        rows.append([(one.kind, one.open, sorted(one.data or {})) for one in visits.attempts()[-2:]])
        effects.append(visits.scene.center.work.unfinished())
    assert wrote[0] == wrote[1]
    assert rows[0] == rows[1]
    assert effects[1] - effects[0] == 1
    assert ASKED == "account-asked"
    visits.answered()
    assert [one.email for one in visits.scene.queued()] == [ADA]
    assert not any(one.open or one.data for one in visits.attempts())


@pytest.mark.parametrize("email", [ADA, NOBODY])
def test_three_requests_an_hour_for_an_address_from_a_place(visits: Visits, email: str) -> None:
    """Links and codes apart; another place is free; the same for an address that nobody has."""
    for _ in range(3):
        visits.at(PHONE).ask_reset(email)
    with pytest.raises(TooManyAttempts):
        visits.at(PHONE).ask_reset(email)
    visits.at(PHONE).ask_code(email)
    visits.at(TABLET).ask_reset(email)
    visits.scene.clock.advance(hours=1)
    visits.at(PHONE).ask_reset(email)


def test_strangers_who_ask_refuse_nobody_and_flood_nobody(visits: Visits) -> None:
    """Six mails an hour; then nothing is said and nothing sent, but for a place from where the person came in."""
    visits.log_in(at=TABLET)
    for place in range(12):
        visits.at(f"stranger-{place}").ask_reset(ADA)
    visits.at(ELSEWHERE).ask_reset(ADA)
    visits.answered()
    letters = visits.scene.told("account_reset_link")
    assert len(letters) == 6
    assert visits.at(ELSEWHERE).open_reset(token_of(visits.mint(letters[0])))
    assert visits.reset_token(at=TABLET)
    visits.scene.clock.advance(hours=1)
    assert visits.reset_token(at=ELSEWHERE)


def test_a_reset_ends_the_chats_after_telling_them(visits: Visits) -> None:
    """A thief's chat reads that the password was changed, and is out; where it is done the chat stays."""
    for chat in (PHONE, TABLET):
        visits.link(chat)
    token = visits.reset_token()
    visitor = visits.at(PHONE)
    visitor.open_reset(token)
    visitor.reset_password(NEW, chat=PHONE)
    accounts = visits.scene.center.accounts
    assert accounts.linked(TABLET) is None
    assert accounts.linked(PHONE) is not None
    told = visits.scene.told("account_password_changed")
    assert {one.chat for one in told} == {None, PHONE, TABLET}
    assert all(one.data == {"chats_ended": True} for one in told)


def test_last_words_are_not_for_who_has_the_chat_now(visits: Visits) -> None:
    """A chat that became another person's before it was told hears nothing of the account that it left."""
    visits.scene.center.accounts.set_password(BOLA, PASSWORD)
    visits.link(TABLET)
    visits.at(PHONE).open_reset(visits.reset_token())
    visits.at(PHONE).reset_password(NEW)
    visits.at(TABLET).link_by_password(BOLA, PASSWORD, chat=TABLET)
    assert TABLET not in {one.chat for one in visits.scene.told("account_password_changed")}


def test_a_reset_kills_invitations_and_codes_that_were_mailed(visits: Visits) -> None:
    """Whoever read the mailbox before holds nothing any more."""
    visits.scene.people.omar.members.invite(ADA, "packer")
    invited, link = visits.invited(), token_of(visits.link_secrets())
    visits.at(PHONE).open_reset(visits.reset_token())
    visits.at(PHONE).reset_password(NEW)
    with pytest.raises(InvalidToken):
        visits.at(ELSEWHERE).open_invitation(invited)
    with pytest.raises(InvalidToken):
        visits.at(ELSEWHERE).open_link(link)


def test_ten_requests_an_hour_from_a_place(visits: Visits) -> None:
    """A list of addresses cannot be tried through one chat."""
    for number in range(10):
        visits.at(PHONE).ask_reset(f"nobody{number}@example.ng")
    with pytest.raises(TooManyAttempts):
        visits.at(PHONE).ask_reset(ADA)
    visits.at(TABLET).ask_reset(ADA)
    visits.scene.clock.advance(hours=1)
    visits.at(PHONE).ask_reset(BOLA)


def test_a_link_works_once(visits: Visits) -> None:
    """Replayed, by whoever used it or by somebody else: refused, and the password stays."""
    token = visits.reset_token()
    visitor = visits.at(PHONE)
    visitor.open_reset(token)
    visitor.reset_password(NEW)
    _dead(visitor, token)
    _dead(visits.at(ELSEWHERE), token)
    assert visits.log_in(ADA, NEW)


def test_a_link_lives_thirty_minutes(visits: Visits) -> None:
    """To the microsecond, and opening it does not prolong it."""
    token = visits.reset_token()
    visitor = visits.at(PHONE)
    visits.scene.clock.advance(minutes=30, microseconds=-1)
    visitor.open_reset(token)
    visits.scene.clock.advance(microseconds=1)
    _dead(visitor, token)
    assert visits.log_in()


def test_a_new_link_replaces_the_old(visits: Visits) -> None:
    """One live link an account, also where the old one is open already; and when one mail is written twice."""
    old = visits.reset_token()
    visits.at(PHONE).open_reset(old)
    visits.at(PHONE).ask_reset(ADA)
    letter = visits.letter("account_reset_link")
    first, second = token_of(visits.mint(letter)), token_of(visits.mint(letter))
    _dead(visits.at(PHONE), old)
    _dead(visits.at(PHONE), first)
    visits.at(PHONE).open_reset(second)
    visits.at(PHONE).reset_password(NEW)


def test_looking_binds_nothing_and_opening_binds(visits: Visits) -> None:
    """A mail scanner follows every link; whoever opens it first is the only one who can use it."""
    token = visits.reset_token()
    for _ in range(3):
        visits.at("a scanner").look_at_reset(token)
    visits.at(PHONE).open_reset(token)
    visits.at(PHONE).open_reset(token)
    _dead(visits.at(ELSEWHERE), token)
    with pytest.raises(InvalidToken):
        visits.at("a scanner").look_at_reset(token)
    assert visits.at(PHONE).reset_password(NEW).email == ADA


def test_who_opened_two_links_changes_the_one_opened_last(visits: Visits) -> None:
    """A person with two accounts at one screen: never the other account's password."""
    older, newer = visits.reset_token(ADA), visits.reset_token(OMAR)
    visitor = visits.at(PHONE)
    visitor.open_reset(newer)
    visitor.open_reset(older)
    assert visitor.reset_password(NEW).email == ADA


def test_guessing_links_is_stopped(visits: Visits) -> None:
    """Twenty wrong ones an hour from a place, by looking or opening; a right one is never refused."""
    token = visits.reset_token()
    visitor = visits.at(ELSEWHERE)
    for number in range(20):
        with pytest.raises(InvalidToken):
            (visitor.look_at_reset if number % 2 else visitor.open_reset)(secrets.token_urlsafe(24))
    wrong = secrets.token_urlsafe(24)
    for call in (visitor.look_at_reset, visitor.open_reset, visitor.look_at_invitation, visitor.open_invitation):
        with pytest.raises(TooManyAttempts):
            call(wrong)
    with pytest.raises(TooManyAttempts):
        visitor.link_by_token(wrong, chat=ELSEWHERE)
    assert visitor.look_at_reset(token)
    visits.scene.clock.advance(hours=1)
    with pytest.raises(InvalidToken):
        visitor.open_reset(wrong)


def test_a_link_is_for_one_purpose(visits: Visits) -> None:
    """The link that changes a password links no chat, and the other way round."""
    reset, link = visits.reset_token(), token_of(visits.link_secrets())
    with pytest.raises(InvalidToken):
        visits.at().link_by_token(reset, chat=PHONE)
    with pytest.raises(InvalidToken):
        visits.at().open_reset(link)
    with pytest.raises(InvalidToken):
        visits.at().open_invitation(reset)


@pytest.mark.parametrize("way", ["self", "operator"])
def test_a_live_link_dies_when_the_password_changes(visits: Visits, way: str) -> None:
    """Whoever changed it: an opened link in other hands is worth nothing from then on."""
    token = visits.reset_token()
    visits.at(ELSEWHERE).open_reset(token)
    if way == "self":
        visits.person().account.change_password(PASSWORD, NEW)
    else:
        visits.scene.center.accounts.set_password(ADA, NEW)
    _dead(visits.at(ELSEWHERE), token)
    assert visits.log_in(ADA, NEW)


def test_a_weak_new_password_leaves_the_link_alive(visits: Visits) -> None:
    """The person tries again with another one."""
    token = visits.reset_token()
    visitor = visits.at(PHONE)
    visitor.open_reset(token)
    for weak in ("short", "ada@example.ng1", "1234567890"):
        with pytest.raises(Invalid):
            visitor.reset_password(weak)
    assert visitor.reset_password(NEW).name == "Ada Obi"


def test_an_operator_sets_a_password(visits: Visits) -> None:
    """Sessions end and the person is told; weak ones and unknown people are refused."""
    accounts = visits.scene.center.accounts
    token = visits.log_in().token.get_secret_value()
    with pytest.raises(Invalid):
        accounts.set_password(ADA, "1234567890")
    with pytest.raises(NotFound):
        accounts.set_password(NOBODY, NEW)
    accounts.set_password(ADA, NEW)
    with pytest.raises(InvalidToken):
        accounts.session(token)
    assert len(visits.scene.told("account_password_changed")) == 1


def test_a_link_is_made_for_nobody_unknown(visits: Visits) -> None:
    """A letter to an account that is not there."""
    with pytest.raises(NotFound):
        visits.scene.center.accounts.mint("account_reset_link", 4711, {})


def test_a_letter_holds_no_secret(visits: Visits) -> None:
    """What waits to be sent names ids and a hash of where it was asked for; the link is made at sending."""
    visits.at(PHONE).ask_reset(ADA)
    visits.answered()
    with visits.scene.center.office.read() as unit:
        (data,) = unit.session.scalars(select(Notice.data).where(Notice.kind == "account_reset_link"))
    assert list(data) == ["origin"]
    assert len(data["origin"]) == 64
    assert PHONE not in data["origin"]


def test_a_request_after_a_quiet_week_is_answered(visits: Visits) -> None:
    """Yesterday's attempts are forgotten, their numbers are not given again: a letter is not taken for an old one."""
    visits.reset_token()
    visits.scene.clock.advance(days=7)
    visits.scene.center.accounts.purge()
    assert visits.attempts() == []
    assert visits.reset_token()
