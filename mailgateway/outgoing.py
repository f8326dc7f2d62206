"""The effect that sends notices: take, write, hand over, record. Running twice sends the same mail.

But for a mail with a secret: each sending mints its own, and the one before it dies.
"""

import logging
from dataclasses import replace
from typing import Any

from jumia_core import SellerCenter
from jumia_core.accounts import ManagerView, Minted, country_of, team_for
from jumia_core.claims import ClaimView
from jumia_core.kernel import NotFound, SellerCenterError, WorkCalendar
from jumia_core.notices import Envelope
from jumia_core.policies import claims as policy
from jumia_core.settings import doors, seller_calendar, work_calendar
from jumia_core.work import Unit
from mailgateway import letters
from mailgateway.addresses import AddressBook
from mailgateway.composing import Outgoing, compose
from mailgateway.transports import Courier, Delayed, Failed, Outcome, Sent, Transport

log = logging.getLogger(__name__)


class _Withdrawn(SellerCenterError):  # noqa: N818 - it reads as what happened, like the kernel's
    """What the notice offers is not offered any more."""


class Sender:
    """Sends what the outbox holds."""

    def __init__(self, center: SellerCenter, book: AddressBook, transport: Transport) -> None:
        self._center = center
        self._book = book
        self._transport = transport

    def handle(self, payload: dict[str, Any]) -> None:
        """Send those of the notices that still wait. One that cannot be written does not stop the rest."""
        waiting = self._center.deliveries.take(payload["ids"])
        if not waiting:
            return
        with self._transport.open() as courier:
            for notice in waiting:
                self._record(notice.id, self._send(notice, courier))

    def compose(self, notice: Envelope) -> Outgoing:
        """Write a notice as a mail, as things are now; its secret is minted here."""
        view = (
            self._center.claims.view_for_letter(notice.claim_number, notice.data.get("message_id"))
            if notice.claim_number
            else None
        )
        minted, manager = self._mint(notice), self._manager(notice)
        with self._center.office.read() as unit:
            context = replace(
                _context(unit, notice, view),
                doors=doors(unit.session),
                minted=minted,
                manager=manager,
                ours=self._book.claims,
            )
        return compose(context, self._book)

    def _mint(self, notice: Envelope) -> Minted | None:
        if notice.kind not in letters.WITH_SECRET:
            return None
        try:
            return self._center.accounts.mint(notice.kind, notice.account_id, notice.data)
        except NotFound as error:
            raise _Withdrawn(error.message) from error

    def _manager(self, notice: Envelope) -> ManagerView | None:
        """Return whom the reader asks; None also for an account that was activated meanwhile."""
        found = self._center.accounts.inactive(notice.account_id) if notice.kind in letters.WITH_MANAGER else None
        return found.manager if found else None

    def _send(self, notice: Envelope, courier: Courier) -> Outcome:
        try:
            mail = self.compose(notice)
        except _Withdrawn as error:
            return Failed(error.message)
        except Exception as error:  # a letter that cannot be written is ours to mend: it is tried again later
            log.exception("notice %d (%s) cannot be written", notice.id, notice.kind)
            return Delayed(f"it cannot be written: {error}")
        return courier.send(mail)

    def _record(self, notice_id: int, outcome: Outcome) -> None:
        deliveries = self._center.deliveries
        match outcome:
            case Sent():
                deliveries.sent(notice_id, self._center.clock.now())
            case Delayed(reason=reason):
                deliveries.delayed(notice_id, reason)
            case Failed(reason=reason):
                deliveries.failed(notice_id, reason)


def _context(unit: Unit, notice: Envelope, view: ClaimView | None) -> letters.Context:
    if view is None:
        return letters.Context(
            notice, unit.now, work_calendar(unit.session, country_of(unit.session, notice.account_id))
        )
    if notice.kind in letters.TO_STAFF:
        return letters.Context(notice, unit.now, _team_calendar(unit, view), view)
    calendar = seller_calendar(unit.session, view.home_country)
    days = policy.deadlines(view.home_country, calendar.local_date(unit.now))
    return letters.Context(notice, unit.now, calendar, view, days.seller_working_days, days.reopen_working_days)


def _team_calendar(unit: Unit, view: ClaimView) -> WorkCalendar:
    team = team_for(unit.session, view.home_country)
    return work_calendar(unit.session, team.country if team else view.home_country)
