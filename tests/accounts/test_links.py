"""Chats: linked by code, link or password; each belongs to one account, and everybody concerned is told."""

import hashlib
from typing import Any

import pytest

from jumia_core.accounts import InvalidToken, TooManyAttempts
from jumia_core.kernel import NotFound
from tests.rigs.visits import (
    ADA,
    BOLA,
    ELSEWHERE,
    NEW,
    NOBODY,
    PASSWORD,
    PHONE,
    TABLET,
    Visits,
    code_of,
    token_of,
)


def _linked(visits: Visits, chat: str) -> str | None:
    identity = visits.scene.center.accounts.linked(chat)
    return identity.email if identity else None


def _wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08}"


def _refused(visits: Visits, code: str, *, at: str = PHONE, email: str = ADA) -> None:
    with pytest.raises(InvalidToken):
        visits.at(at).link_by_code(email, code, chat=at)


def test_a_code_links_the_chat_that_asked_for_it(visits: Visits) -> None:
    """Eight digits by mail, typed back; then the chat acts for Ada in her shop."""
    code = code_of(visits.link_secrets())
    assert len(code) == 8
    link = visits.at(PHONE).link_by_code(ADA, code, chat=PHONE, label="Ada's phone")
    assert (link.label, link.shop, link.blocked) == ("Ada's phone", "ada-ng", False)
    identity = visits.scene.center.accounts.linked(PHONE)
    assert identity is not None
    assert (identity.email, identity.shop, identity.home_country, identity.staff_role) == (ADA, "ada-ng", "NG", None)
    _refused(visits, code)


@pytest.mark.parametrize("shown", ["{} {}", "{}-{}", " {}{}\n"])
def test_a_code_is_read_as_people_type_it(visits: Visits, shown: str) -> None:
    """With a space or a dash in between."""
    code = code_of(visits.link_secrets())
    assert visits.at(PHONE).link_by_code(ADA, shown.format(code[:4], code[4:]), chat=PHONE)


def test_a_code_is_read_from_an_arabic_keyboard(visits: Visits) -> None:
    """Its digits are digits."""
    code = code_of(visits.link_secrets()).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert visits.at(PHONE).link_by_code(ADA, code, chat=PHONE)


def test_a_code_counts_only_where_it_was_asked_for(visits: Visits) -> None:
    """Read over somebody's shoulder, or asked for by a stranger who wants to be told it: worth nothing elsewhere."""
    code = code_of(visits.link_secrets(at=PHONE))
    _refused(visits, code, at=ELSEWHERE)
    assert _linked(visits, ELSEWHERE) is None
    assert visits.at(PHONE).link_by_code(ADA, code, chat=PHONE)


def test_five_wrong_codes_kill_it(visits: Visits) -> None:
    """Then the right one is refused too; a new one is needed."""
    code = code_of(visits.link_secrets())
    for _ in range(5):
        _refused(visits, _wrong(code))
    _refused(visits, code)
    assert visits.at(PHONE).link_by_code(ADA, code_of(visits.link_secrets()), chat=PHONE)


def test_four_wrong_codes_leave_it_alive(visits: Visits) -> None:
    """Fingers slip."""
    code = code_of(visits.link_secrets())
    for _ in range(4):
        _refused(visits, _wrong(code))
    assert visits.at(PHONE).link_by_code(ADA, code, chat=PHONE)


def test_guessing_codes_is_stopped(visits: Visits) -> None:
    """Twenty an hour from a chat, whatever the address."""
    for number in range(20):
        _refused(visits, "12345678", email=f"nobody{number}@example.ng")
    with pytest.raises(TooManyAttempts):
        visits.at(PHONE).link_by_code(ADA, "12345678", chat=PHONE)


def test_a_wrong_code_tells_nobody_who_has_an_account(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words and the same work for a known address with a code, one without, and one that nobody has."""
    visits.link_secrets()
    stretched = []
    scrypt = hashlib.scrypt

    def counted(*args: Any, **kwargs: Any) -> bytes:
        stretched.append(kwargs["n"])
        return scrypt(*args, **kwargs)

    monkeypatch.setattr(hashlib, "scrypt", counted)
    for number, email in enumerate((ADA, BOLA, NOBODY), start=1):
        _refused(visits, "00000000", email=email)
        assert len(stretched) == number
    assert len(set(stretched)) == 1


def test_a_code_lives_fifteen_minutes(visits: Visits) -> None:
    """Typed later it is refused, and so is its link."""
    minted = visits.link_secrets()
    visits.scene.clock.advance(minutes=15)
    _refused(visits, code_of(minted))
    with pytest.raises(InvalidToken):
        visits.at(PHONE).link_by_token(token_of(minted), chat=PHONE)


def test_a_new_code_replaces_the_old(visits: Visits) -> None:
    """One live code an account."""
    old = code_of(visits.link_secrets())
    new = code_of(visits.link_secrets())
    _refused(visits, old)
    assert visits.at(PHONE).link_by_code(ADA, new, chat=PHONE)


def test_a_stranger_who_asks_takes_no_code_away(visits: Visits) -> None:
    """The person's own code and link live on; when one is used, the others die."""
    own, another = visits.link_secrets(at=PHONE), visits.link_secrets(at=TABLET)
    strange = visits.link_secrets(at=ELSEWHERE)
    assert visits.at(PHONE).link_by_code(ADA, code_of(own), chat=PHONE)
    _refused(visits, code_of(strange), at=ELSEWHERE)
    with pytest.raises(InvalidToken):
        visits.at(TABLET).link_by_token(token_of(another), chat=TABLET)


def test_an_opened_link_is_for_the_chat_that_opened_it(visits: Visits) -> None:
    """It says whose account it is, links nothing before it is confirmed, and works once, there only."""
    token = token_of(visits.link_secrets())
    opened = visits.at(TABLET).open_link(token)
    assert (opened.name, opened.email_hint) == ("Ada Obi", "a**@example.ng")
    assert _linked(visits, TABLET) is None
    for call in (
        lambda: visits.at(ELSEWHERE).open_link(token),
        lambda: visits.at(ELSEWHERE).link_opened(chat=ELSEWHERE),
    ):
        with pytest.raises(InvalidToken):
            call()
    assert visits.at(TABLET).link_opened(chat=TABLET).chat == TABLET
    with pytest.raises(InvalidToken):
        visits.at(TABLET).link_opened(chat=TABLET)


@pytest.mark.parametrize("label", ["a\nb\u202e", "https://evil.example", "www.evil.example"])
def test_the_name_of_a_chat_is_one_line_without_a_link(visits: Visits, label: str) -> None:
    """Our letters quote it."""
    kept = visits.at(PHONE).link_by_password(ADA, PASSWORD, chat=PHONE, label=label).label
    assert not any(part in kept for part in ("\n", "\u202e", "://", "www."))


def test_the_mailed_link_links_wherever_it_is_tapped(visits: Visits) -> None:
    """Once; the code beside it is used up with it."""
    minted = visits.link_secrets(at="page")
    assert visits.at(TABLET).link_by_token(token_of(minted), chat=TABLET).chat == TABLET
    assert _linked(visits, TABLET) == ADA
    with pytest.raises(InvalidToken):
        visits.at(TABLET).link_by_token(token_of(minted), chat=TABLET)
    _refused(visits, code_of(minted), at="page")


def test_an_account_may_have_several_chats_and_the_others_are_told(visits: Visits) -> None:
    """By mail and in every other chat, not in the new one; they are listed, the oldest first."""
    visits.link(PHONE)
    visits.at(TABLET).link_by_password(ADA, PASSWORD, chat=TABLET, label="Tablet")
    told = visits.scene.told("account_chat_linked")
    assert {(one.channel, one.chat or one.email) for one in told} == {("mail", ADA), ("chat", PHONE)}
    assert {one.data["label"] for one in told} == {"Tablet"}
    assert [one.chat for one in visits.person().account.chats()] == [PHONE, TABLET]


def test_linking_again_is_no_news(visits: Visits) -> None:
    """The same chat and account: the same link, and nobody is told."""
    first = visits.link(PHONE)
    assert visits.at(PHONE).link_by_password(ADA, PASSWORD, chat=PHONE).id == first
    assert visits.scene.queued() == []


def test_a_chat_belongs_to_one_account(visits: Visits) -> None:
    """Linked anew it acts for the new one only, and the old one is told; in mail and the other chats, not there."""
    visits.scene.center.accounts.set_password(BOLA, NEW)
    visits.link(PHONE)
    visits.link(TABLET)
    visits.at(PHONE).link_by_password(BOLA, NEW, chat=PHONE, label="Bola")
    assert _linked(visits, PHONE) == BOLA
    assert [one.chat for one in visits.person(ADA).account.chats()] == [TABLET]
    told = visits.scene.told("account_chat_unlinked")
    assert {(one.email, one.channel, one.chat) for one in told} == {(ADA, "mail", None), (ADA, "chat", TABLET)}


def test_a_chat_is_unlinked_by_its_account_only(visits: Visits) -> None:
    """Another person's link does not exist; unlinked, the chat is nobody's, and can be linked again."""
    link = visits.link(PHONE)
    said = set()
    for number in (link, 4711):
        with pytest.raises(NotFound) as caught:
            visits.person(BOLA).account.unlink(number)
        said.add(caught.value.message)
    assert len(said) == 1
    assert visits.person().account.unlink(link).chat == PHONE
    assert _linked(visits, PHONE) is None
    assert [one.email for one in visits.scene.told("account_chat_unlinked")] == [ADA]
    with pytest.raises(NotFound):
        visits.person().account.unlink(link)
    assert visits.link(PHONE) != link


def test_a_chat_that_calls_itself_oddly_is_linked(visits: Visits) -> None:
    """Its name is cut and cleaned, not refused: nobody typed it."""
    link = visits.at(PHONE).link_by_password(ADA, PASSWORD, chat=PHONE, label="\u202e\x00" + "x" * 300)
    assert link.label == "x" * 120
    assert visits.at(TABLET).link_by_password(ADA, PASSWORD, chat=TABLET, label="\u202e").label == "Telegram"


def test_a_chat_that_blocked_us_is_marked_until_it_writes_again(visits: Visits) -> None:
    """Linked it stays; an unknown chat is no error."""
    visits.link(PHONE)
    accounts = visits.scene.center.accounts
    accounts.block_chat(PHONE)
    accounts.block_chat(ELSEWHERE)
    identity = accounts.linked(PHONE)
    assert identity is not None
    assert identity.blocked
    assert visits.person().account.chats()[0].blocked
    accounts.unblock_chat(PHONE)
    assert not visits.person().account.chats()[0].blocked


def test_staff_have_chats_too(visits: Visits) -> None:
    """With role, team and the team's country."""
    visits.scene.center.accounts.set_password("li@platform.example", NEW)
    visits.link(PHONE, "li@platform.example", NEW)
    identity = visits.scene.center.accounts.linked(PHONE)
    assert identity is not None
    assert (identity.staff_role, identity.team, identity.home_country) == ("agent", "shenzhen", "CN")
    assert (identity.shop, identity.role) == (None, None)


@pytest.mark.parametrize("way", ["code", "token", "ask", "accept"])
def test_an_update_that_runs_again_does_it_once(visits: Visits, way: str) -> None:
    """The same command after a crash: the same answer, one effect, nobody is refused for having succeeded."""
    if way == "ask":
        for _ in range(2):
            visits.at(PHONE, command="update-1").ask_code(ADA)
        assert len(visits.attempts()) == 3  # by address, by address and source, by source
        return
    if way == "accept":
        visits.scene.people.ada.members.invite("chi@example.ng", "packer")
        visits.at(PHONE).open_invitation(visits.invited())
        joined = [visits.at(PHONE, command="update-1").accept_invitation(name="Chi", chat=PHONE) for _ in range(2)]
        assert joined[0] == joined[1]
        assert _linked(visits, PHONE) == "chi@example.ng"
        return
    minted = visits.link_secrets()
    links = []
    for _ in range(2):
        visitor = visits.at(PHONE, command="update-1")
        if way == "code":
            links.append(visitor.link_by_code(ADA, code_of(minted), chat=PHONE))
        else:
            links.append(visitor.link_by_token(token_of(minted), chat=PHONE))
    assert links[0] == links[1]
    assert len(visits.scene.told("account_chat_linked")) == 1
