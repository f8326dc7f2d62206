"""What a letter is written from: the notice, the claim as it is now, the reader's zone and calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from jumia_core.accounts import InvitationView, ManagerView, Minted
from jumia_core.claims import ClaimView
from jumia_core.kernel import Conflict, WorkCalendar
from jumia_core.notices import Envelope
from jumia_core.settings import BOT, PAGES
from mailgateway.letters import words


@dataclass(frozen=True, slots=True)
class Context:
    """All that the writers of letters may look at. `calendar` is the reader's: country and zone."""

    notice: Envelope
    now: datetime
    calendar: WorkCalendar
    view: ClaimView | None = None
    answer_days: int = 3
    """Working days that the seller has to answer a question, by the policy of the claim's home country."""
    reopen_days: int = 3
    """Working days that the seller has to answer a decision."""
    doors: Mapping[str, str] = field(default_factory=dict)
    """Where our pages and our bot are found, by the names of `jumia_core.settings`."""
    minted: Minted | None = field(default=None, repr=False)
    """The secret of this letter, made for this sending."""
    manager: ManagerView | None = None
    """Whom the reader asks about an account that may not be used, in the letters that say so."""
    ours: str = ""
    """The address that takes mail without a claim."""

    @property
    def claim(self) -> ClaimView:
        """The claim of the notice. Raises `Conflict` for a notice that has none."""
        if self.view is None:
            raise Conflict(f"The notice {self.notice.id} ({self.notice.kind}) names no claim.")
        return self.view

    @property
    def invitation(self) -> InvitationView | None:
        """What this letter's secret invites to."""
        return self.minted.invitation if self.minted else None

    @property
    def data(self) -> dict[str, Any]:
        """What the notice says beside its kind."""
        return self.notice.data

    @property
    def zone(self) -> ZoneInfo:
        """The reader's zone."""
        return self.calendar.tz

    @property
    def hello(self) -> str:
        """How the letter begins."""
        return f"Hello {self.notice.name},"

    def page(self, path: str) -> str:
        """The address of one of our pages, '' where no page is served."""
        return f"{self.doors[PAGES]}/{path}" if PAGES in self.doors else ""

    def secret_page(self, path: str) -> str:
        """The address of a page that takes this letter's token, '' where there is none."""
        return self.page(f"{path}/{self._token}") if self._token else ""

    def deep_link(self, prefix: str) -> str:
        """The link that hands this letter's token to the bot, '' where there is none. `prefix` says what it is for."""
        return f"{self.doors[BOT]}{prefix}{self._token}" if self._token and BOT in self.doors else ""

    @property
    def _token(self) -> str:
        token = self.minted.token if self.minted else None
        return token.get_secret_value() if token else ""

    def message(self, key: str = "message_id") -> str:
        """The text of the message of the thread that the notice names, '' when it is gone."""
        wanted = self.data.get(key)
        return next((message.text for message in self.claim.thread if message.id == wanted), "")

    def due(self) -> str:
        """The claim's running deadline in words, '' while none runs."""
        due = self.claim.due_before
        return words.deadline(due, self.zone) if due is not None else ""

    def answer_due(self) -> datetime:
        """The deadline (UTC) of a question that is delivered now, or the one that runs already."""
        promised = self.calendar.due_before(self.now, self.answer_days)
        return max([promised, *filter(None, (self.claim.due_before, self.claim.floor_due))])

    def instant(self, key: str) -> str:
        """An instant of the notice's data in words."""
        return words.moment(datetime.fromisoformat(str(self.data[key])), self.zone)

    def left(self) -> str:
        """How long is left until the running deadline, in words."""
        due = self.claim.due_before
        return words.days_left(self.calendar, self.now, due) if due is not None else ""
