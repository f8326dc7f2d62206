"""What linked chats are told: after the mail where a clock hangs on it, not at night, not where it was switched off."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from jumia_core.kernel import Conflict
from jumia_core.notices import MAIL_ONLY, Channel, Envelope, Letter, Notice, NoticeState, Topic, notify
from jumia_core.notices.rules import AFTER_MAIL, is_fixed, is_urgent, quiet_until, topic_of
from jumia_core.work import Actor, ActorKind, Unit
from tests.rigs.centers import Scene
from tests.rigs.visits import ADA, BOLA, NEW, PHONE, TABLET, Visits, open_visits

LAGOS = ZoneInfo("Africa/Lagos")


@pytest.fixture
def linked(scene: Scene) -> Visits:
    """Ada with a phone and a tablet, on a Monday at 10:00 in Lagos."""
    return _with_chats(scene)


def _with_chats(scene: Scene) -> Visits:
    visits = open_visits(scene)
    visits.link(PHONE)
    visits.link(TABLET)
    return visits


def _tell(visits: Visits, kind: str, key: str = "a", **data: object) -> None:
    letter = Letter(key, kind, visits.id_of(ADA), data=dict(data))
    visits.scene.center.office.write(lambda unit: notify(unit, [letter]) and None)


def _where(letters: Iterable[Envelope]) -> list[str | None]:
    return [one.chat if one.channel == "chat" else "mail" for one in letters]


def _mail(visits: Visits) -> Envelope:
    return next(one for one in visits.scene.queued() if one.channel == "mail")


def _notices(scene: Scene) -> list[Notice]:
    with scene.center.office.read() as unit:
        return list(unit.session.scalars(select(Notice).order_by(Notice.id)))


def test_most_is_said_by_mail_and_in_every_chat(linked: Visits) -> None:
    """Once each, though it is told twice."""
    for _ in range(2):
        _tell(linked, "claim_reopened")
    assert _where(linked.scene.queued()) == ["mail", PHONE, TABLET]


@pytest.mark.parametrize("kind", sorted(MAIL_ONLY))
def test_what_carries_a_secret_is_only_mailed(linked: Visits, kind: str) -> None:
    """No link for a new password in a chat that somebody else may hold."""
    _tell(linked, kind)
    assert _where(linked.scene.queued()) == ["mail"]


@pytest.mark.parametrize("kind", sorted(AFTER_MAIL))
@pytest.mark.parametrize("end", ["sent", "failed", "given up"])
def test_a_question_is_shown_in_chat_after_its_mail(linked: Visits, kind: str, end: str) -> None:
    """The seller's clock starts with the mail: the chat hears of it when the mail's end is known, whichever it is."""
    _tell(linked, kind)
    mail = _mail(linked)
    assert _where(linked.scene.queued()) == ["mail"]
    deliveries = linked.scene.center.deliveries
    deliveries.delayed(mail.id, "451")
    assert _where(linked.scene.queued()) == ["mail"]
    if end == "sent":
        deliveries.sent(mail.id, linked.scene.clock.now())
    elif end == "failed":
        deliveries.failed(mail.id, "550")
    else:
        linked.scene.clock.advance(days=4)
        deliveries.delayed(mail.id, "451")
    assert _where(linked.scene.queued()) == [PHONE, TABLET]


@pytest.mark.parametrize("kind", sorted(AFTER_MAIL))
def test_a_bounce_after_delivery_tells_no_chat_twice(linked: Visits, kind: str) -> None:
    """The chats were told when it was sent; the bounce is recorded all the same."""
    _tell(linked, kind)
    mail = _mail(linked)
    linked.scene.people.deliver_all()
    linked.scene.people.deliver_all()
    linked.scene.center.deliveries.bounced(mail.id, "5.1.1", permanent=True)
    assert linked.scene.queued() == []
    states = {one.id: one.state for one in _notices(linked.scene)}
    assert states[mail.id] == NoticeState.FAILED


def test_every_question_has_a_mail_that_nobody_switches_off() -> None:
    """What waits for its mail would never be said without one."""
    assert all(is_fixed(topic_of(kind), Channel.MAIL) for kind in AFTER_MAIL)
    assert not AFTER_MAIL & MAIL_ONLY


@pytest.mark.parametrize(
    ("local", "until"),
    [
        ("2026-11-23 06:59:59.999999", "2026-11-23 07:00"),
        ("2026-11-23 07:00", None),
        ("2026-11-23 12:00", None),
        ("2026-11-23 20:59:59.999999", None),
        ("2026-11-23 21:00", "2026-11-24 07:00"),
        ("2026-11-23 23:59:59", "2026-11-24 07:00"),
        ("2026-11-24 00:00", "2026-11-24 07:00"),
        ("2026-12-31 22:00", "2027-01-01 07:00"),
    ],
)
@pytest.mark.parametrize("zone", ["Africa/Lagos", "Africa/Cairo", "Asia/Shanghai", "Africa/Casablanca", "UTC"])
def test_a_chat_sleeps_from_nine_to_seven(local: str, until: str | None, zone: str) -> None:
    """[21:00, 07:00) on the reader's own clock."""
    where = ZoneInfo(zone)
    quiet = quiet_until(datetime.fromisoformat(local).replace(tzinfo=where).astimezone(UTC), where)
    assert (quiet.astimezone(where).strftime("%Y-%m-%d %H:%M") if quiet else None) == until


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001 - given its zone below
    st.sampled_from(["Africa/Lagos", "Africa/Cairo", "Asia/Shanghai", "Africa/Casablanca"]),
)
def test_whoever_sleeps_wakes_at_seven(at: datetime, zone: str) -> None:
    """On any day, also where clocks are put forward or back at midnight: within ten hours and one, and never twice."""
    where, instant = ZoneInfo(zone), at.replace(tzinfo=UTC)
    quiet = quiet_until(instant, where)
    if quiet is None:
        assert 7 <= instant.astimezone(where).hour < 21
        return
    assert instant < quiet <= instant + timedelta(hours=11)
    assert (quiet.astimezone(where).hour, quiet.astimezone(where).minute) == (7, 0)
    assert quiet_until(quiet, where) is None


@pytest.mark.parametrize(
    ("kind", "urgent"),
    [
        ("claim_reminder", True),
        ("claim_deadline_moved", True),
        ("claim_overdue", True),
        ("claim_asked", True),
        ("claim_closed", True),
        ("claim_was_this_you", True),
        ("account_password_changed", True),
        ("account_chat_linked", True),
        ("claim_reopened", False),
        ("claim_new", False),
        ("settings_changed", False),
        ("greeting", False),
    ],
)
def test_deadlines_and_safety_do_not_sleep(kind: str, *, urgent: bool) -> None:
    """They run against a clock, or somebody else may be in the account."""
    assert is_urgent(kind) is urgent


@pytest.mark.parametrize(
    ("local", "at_once"),
    [("21:00", False), ("03:30", False), ("06:50", False), ("06:59", False), ("07:00", True), ("20:59", True)],
)
def test_at_night_only_what_is_urgent_is_said(linked: Visits, local: str, *, at_once: bool) -> None:
    """A deadline goes out at once; the rest at seven, also what comes at ten to seven. Mail does not sleep."""
    linked.scene.clock.move_to(datetime.fromisoformat(f"2026-11-24 {local}").replace(tzinfo=LAGOS))
    jobs = []
    for kind in ("claim_reminder", "claim_reopened"):
        before = linked.scene.center.work.unfinished()
        _tell(linked, kind, kind)
        jobs.append(linked.scene.center.work.unfinished() - before)
    assert jobs == [2, 2 if at_once else 1]
    waits = {one.next_attempt_at for one in _notices(linked.scene) if one.kind == "claim_reopened" and one.chat}
    soon = linked.scene.clock.now() + timedelta(minutes=10)
    assert {one == soon if at_once else one.astimezone(LAGOS).hour == 7 for one in waits if one} == {True}


def test_what_waited_for_the_morning_is_said_in_the_morning(linked: Visits) -> None:
    """At seven, not before, and once."""
    clock, deliveries = linked.scene.clock, linked.scene.center.deliveries
    clock.move_to(datetime(2026, 11, 23, 22, 30, tzinfo=LAGOS))
    _tell(linked, "claim_reopened")
    deliveries.sent(_mail(linked).id, clock.now())
    clock.move_to(datetime(2026, 11, 24, 6, 59, 59, tzinfo=LAGOS))
    assert deliveries.resend_due() == 0
    clock.move_to(datetime(2026, 11, 24, 7, 0, tzinfo=LAGOS))
    assert deliveries.resend_due() == 2
    assert deliveries.resend_due() == 0


def test_each_reader_has_the_own_night(scene: Scene) -> None:
    """21:30 in Shanghai is the afternoon in Lagos: staff sleep by their team's clock."""
    visits = _with_chats(scene)
    scene.center.accounts.set_password("li@platform.example", NEW)
    visits.link("telegram:7:300", "li@platform.example", NEW)
    scene.clock.move_to(datetime(2026, 11, 23, 13, 30, tzinfo=UTC))
    people = (visits.id_of(ADA), visits.id_of("li@platform.example"))

    def verb(unit: Unit) -> None:
        notify(unit, [Letter(f"a{account}", "claim_reopened", account) for account in people])

    scene.center.office.write(verb)
    waits = {one.chat: one.next_attempt_at for one in _notices(scene) if one.kind == "claim_reopened" and one.chat}
    soon = scene.clock.now() + timedelta(minutes=10)
    assert (waits[PHONE], waits[TABLET]) == (soon, soon)
    assert waits["telegram:7:300"] == datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_a_chat_sleeps_by_the_shop_that_it_works_for(scene: Scene) -> None:
    """By the one at hand; by the first shop where that one was left, not by the office's clock."""
    visits = _with_chats(scene)
    scene.center.accounts.create_seller(ADA, "", shop="mei-cn", role="packer")
    account = visits.person().account
    account.choose_shop(PHONE, "mei-cn")
    omar = "omar@example.eg"
    scene.center.accounts.set_password(omar, NEW)
    visits.link("telegram:7:400", omar, NEW)
    scene.center.accounts.create_seller(omar, "", shop="ada-ng", role="packer")
    visits.person(omar).account.choose_shop("telegram:7:400", "ada-ng")
    scene.people.ada.members.remove(visits.id_of(omar))
    scene.people.deliver_all()
    scene.clock.move_to(datetime(2026, 11, 23, 19, 30, tzinfo=UTC))  # 20:30 in Lagos, 21:30 in Cairo, night in Shanghai
    letters = [Letter(f"a-{email}", "claim_reopened", visits.id_of(email)) for email in (ADA, omar)]
    scene.center.office.write(lambda unit: notify(unit, letters) and None)
    waits = {one.chat: one.next_attempt_at for one in _notices(scene) if one.kind == "claim_reopened" and one.chat}
    assert waits[TABLET] == scene.clock.now() + timedelta(minutes=10)
    assert waits[PHONE] == datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert waits["telegram:7:400"] == datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("Africa/Cairo"))


def test_everything_is_on_until_it_is_switched_off(linked: Visits) -> None:
    """Each topic for each channel; what is fixed says so."""
    notices = linked.scene.people.ada.notices
    choices = notices.choices()
    assert len(choices) == len(Topic) * len(Channel)
    assert all(one.enabled for one in choices)
    assert {(one.topic, one.channel) for one in choices if one.fixed} == {
        (Topic.CLAIMS, Channel.MAIL),
        (Topic.DEADLINES, Channel.MAIL),
        (Topic.SECURITY, Channel.MAIL),
        (Topic.SECURITY, Channel.CHAT),
    }
    for one in choices:
        if one.fixed:
            with pytest.raises(Conflict, match="cannot be switched off"):
                notices.choose(one.topic, one.channel, enabled=False)
        notices.choose(one.topic, one.channel, enabled=True)
    assert notices.choices() == choices


def test_a_switched_off_chat_hears_nothing_of_the_topic(linked: Visits) -> None:
    """Of others it does; on again, it hears again. Another person's switch is another's."""
    notices = linked.scene.people.ada.notices
    linked.scene.people.bola.notices.choose(Topic.TEAM, Channel.CHAT, enabled=False)
    notices.choose(Topic.CLAIMS, Channel.CHAT, enabled=False)
    assert [(one.topic, one.channel) for one in notices.choices() if not one.enabled] == [(Topic.CLAIMS, Channel.CHAT)]
    _tell(linked, "claim_reopened", "a")
    _tell(linked, "claim_new", "b")
    assert _where(linked.scene.told()) == ["mail", "mail", PHONE, TABLET]
    notices.choose(Topic.CLAIMS, Channel.CHAT, enabled=True)
    _tell(linked, "claim_reopened", "c")
    assert _where(linked.scene.told()) == ["mail", PHONE, TABLET]


def test_a_switched_off_chat_hears_nothing_after_the_mail_either(linked: Visits) -> None:
    """The switch as it stands when the mail's end is known."""
    _tell(linked, "claim_asked")
    linked.scene.people.ada.notices.choose(Topic.CLAIMS, Channel.CHAT, enabled=False)
    linked.scene.people.deliver_all()
    assert linked.scene.queued() == []


def test_without_mail_a_chat_is_still_told_once(linked: Visits) -> None:
    """A cause that is told every minute, to somebody who wants no mail of it."""
    linked.scene.people.ada.notices.choose(Topic.TEAM, Channel.MAIL, enabled=False)
    for _ in range(3):
        _tell(linked, "intake_silent")
    assert _where(linked.scene.told()) == [PHONE, TABLET]
    _tell(linked, "intake_silent")
    assert linked.scene.queued() == []


def test_a_chat_that_blocked_us_is_left_alone(linked: Visits) -> None:
    """What waits for it fails at sending, and no more is queued, until its person writes again."""
    _tell(linked, "claim_reopened", "a")
    linked.scene.center.accounts.block_chat(PHONE)
    _tell(linked, "claim_reopened", "b")
    assert _where(linked.scene.told()) == ["mail", TABLET, "mail", TABLET]
    (failed,) = [one for one in _notices(linked.scene) if one.state == NoticeState.FAILED]
    assert (failed.chat, failed.failure) == (PHONE, "the chat is not linked to the account any more, or has blocked us")
    linked.scene.center.accounts.unblock_chat(PHONE)
    _tell(linked, "claim_reopened", "c")
    assert _where(linked.scene.told()) == ["mail", PHONE, TABLET]


@pytest.mark.parametrize("gone", ["unlinked", "another's"])
def test_a_chat_that_is_nobodys_or_anothers_is_told_nothing(linked: Visits, gone: str) -> None:
    """What was queued for Ada is not shown to who holds the chat now."""
    linked.scene.center.accounts.set_password(BOLA, NEW)
    linked.scene.people.deliver_all()
    _tell(linked, "claim_reopened")
    if gone == "unlinked":
        linked.person().account.unlink(linked.person().account.chats()[0].id)
    else:
        linked.link(PHONE, BOLA, NEW)
    linked.scene.people.deliver_all()
    told = [one for one in _notices(linked.scene) if one.kind == "claim_reopened" and one.chat == PHONE]
    assert [one.state for one in told] == [NoticeState.FAILED]


def test_without_a_bot_a_chat_notice_is_given_up_after_two_days(linked: Visits) -> None:
    """The mail has said it; nothing stays queued for ever."""
    _tell(linked, "claim_reopened")
    linked.scene.center.deliveries.sent(_mail(linked).id, linked.scene.clock.now())
    linked.scene.clock.advance(days=2, microseconds=-1)
    assert linked.scene.center.deliveries.resend_due() == 2
    linked.scene.clock.advance(hours=2)
    assert linked.scene.center.deliveries.resend_due() == 0
    assert linked.scene.queued() == []


def test_a_chat_moves_no_clock(scene: Scene) -> None:
    """The seller's deadline starts with the mail's delivery; what becomes of the chat's message changes nothing."""
    visits = _with_chats(scene)
    claim = scene.written()
    mail = next(one for one in scene.queued("claim_asked") if one.channel == "mail")
    scene.center.deliveries.sent(mail.id, scene.clock.now())
    asked = scene.view(claim.number)
    assert asked.due_before is not None
    message = next(one for one in scene.queued("claim_asked") if one.channel == "chat")
    assert message.account_id == visits.id_of(ADA)
    scene.clock.advance(hours=1)
    scene.center.deliveries.sent(message.id, scene.clock.now())
    scene.center.deliveries.bounced(message.id, "blocked", permanent=True)
    assert scene.view(claim.number) == asked


@pytest.mark.parametrize(("channel", "chats"), [("chat", []), ("mail", [PHONE, TABLET])])
def test_what_a_person_just_did_in_chat_is_not_told_to_the_chats(
    linked: Visits, channel: str, chats: list[str]
) -> None:
    """The chat has shown it; done by mail it is news there. Mail, colleagues and what guards the account are told."""
    me, write = Actor(ActorKind.SELLER, linked.id_of(ADA), "Ada Obi"), linked.scene.center.office.write
    letters = [Letter(kind, kind, linked.id_of(ADA)) for kind in ("claim_raised", "settings_payment_changed")]
    write(lambda unit: notify(unit, letters[:1]) and None, actor=me, channel=channel)
    assert _where(linked.scene.queued()) == ["mail", *chats]
    write(lambda unit: notify(unit, letters[1:]) and None, actor=me, channel=channel)
    assert _where(linked.scene.queued()).count(PHONE) == len(chats[:1]) + 1
