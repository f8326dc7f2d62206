"""What the chat page needs of the demonstration: who sits at it, their mail, and the clock that is moved by hand."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bots.chatpage import ChatPage, Group, MaildirDesk, Person
from jumia_core import SellerCenter
from jumia_core.accounts import AccountView
from jumia_core.kernel import COUNTRIES, Conflict, ShiftedClock, WorkCalendar
from jumia_core.services import LocalMail, Service, Timed
from jumia_core.settings import work_calendar

FIRST_USER = 1_000  # Telegram ids of the page's people; an account keeps its own for as long as the database lives
FIRST_GROUP = -1_001_000_000_000  # and of its groups: one for each claims team
MORNING = 9  # o'clock, local: when the next working day is looked at


def make_chat_page(center: SellerCenter, others: Mapping[str, Service], *, port: int) -> ChatPage:
    """Make the page of an installation: everybody in it, their mail where it stays here, its clock where it moves."""
    accounts = people(center)
    persons = [Person(FIRST_USER + one.id, one.name, one.email, one.language) for one in accounts]
    groups = []
    for team in center.accounts.all_teams():
        inside = [one for one in accounts if one.team == team.slug or one.staff_role == "operator"]
        members = tuple(FIRST_USER + one.id for one in inside)
        groups.append(Group(FIRST_GROUP - team.id, team.name, members))
    mail = others.get("mail")
    desk = None
    if isinstance(mail, LocalMail) and mail.maildir is not None:
        desk = MaildirDesk(mail.maildir, lambda: (mail.host, mail.port), center.clock.now, mail.address)
    movable = isinstance(center.clock, ShiftedClock)
    return ChatPage(
        people=persons,
        groups=groups,
        now=center.clock.now,
        port=port,
        folder=center.store.files.root,
        mail=desk,
        clock=MovedClock(center, others) if movable else None,
    )


class MovedClock:
    """The demonstration's clock: moving it does at once what time has made due."""

    def __init__(self, center: SellerCenter, others: Mapping[str, Service]) -> None:
        self._center = center
        self._others = others

    def now(self) -> datetime:
        """The present of the demonstration (UTC)."""
        return self._center.clock.now()

    def zone(self, email: str) -> ZoneInfo:
        """The zone in which a person reads the clock."""
        return self._calendar(email).tz

    def advance(self, *, hours: float) -> datetime:
        """Move ahead by some hours, and return the new present."""
        return self._move_to(self.now() + timedelta(hours=hours))

    def next_working_day(self, email: str) -> datetime:
        """Move to nine o'clock of the person's next working day, and return the new present."""
        calendar = self._calendar(email)
        day = calendar.local_date(self.now()) + timedelta(days=1)
        while not calendar.is_working_day(day):
            day += timedelta(days=1)
        nine = datetime(day.year, day.month, day.day, MORNING, tzinfo=calendar.tz)
        return self._move_to(nine)

    def _move_to(self, instant: datetime) -> datetime:
        clock = self._center.clock
        if not isinstance(clock, ShiftedClock):
            raise Conflict("This clock cannot be moved.", "Only the embedded demonstration has one that can.")
        clock.move_to(instant)
        for service in self._others.values():
            if isinstance(service, Timed):
                service.time_moved()
        self._center.tick()
        return clock.now()

    def _calendar(self, email: str) -> WorkCalendar:
        with self._center.office.read() as unit:
            return work_calendar(unit.session, home_of(self._center, email))


def home_of(center: SellerCenter, email: str) -> str:
    """Return the country whose clock a person reads: the first shop's, the team's, else Nigeria."""
    shops = {shop.slug: shop.home_country for shop in center.accounts.all_shops()}
    teams = {team.slug: team.country for team in center.accounts.all_teams()}
    for account in center.accounts.all_accounts():
        if account.email == email:
            homes = [shops[slug] for slug in account.shops] + ([teams[account.team]] if account.team else [])
            return next((code for code in homes if code in COUNTRIES), "NG")
    return "NG"


def people(center: SellerCenter) -> list[AccountView]:
    """Return who sits at the page: everybody of the demonstration, sellers first."""
    return sorted(center.accounts.all_accounts(), key=lambda account: (not account.shops, account.id))
