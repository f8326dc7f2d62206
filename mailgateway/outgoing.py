"""The effect that sends notices: take, write, hand over, record. Running twice sends the same mail."""

import logging
from typing import Any

from jumia_core import SellerCenter
from jumia_core.accounts import team_for
from jumia_core.claims import ClaimView
from jumia_core.kernel import WorkCalendar
from jumia_core.notices import Envelope
from jumia_core.policies import claims as policy
from jumia_core.settings import seller_calendar, work_calendar
from jumia_core.work import Unit
from mailgateway import letters
from mailgateway.addresses import AddressBook
from mailgateway.composing import Outgoing, compose
from mailgateway.transports import Courier, Delayed, Failed, Outcome, Sent, Transport

log = logging.getLogger(__name__)
OPERATORS_COUNTRY = "NG"  # a notice without a claim has no team: its times are shown in Lagos


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
        """Write a notice as a mail, as things are now."""
        view = (
            self._center.claims.view_for_letter(notice.claim_number, notice.data.get("message_id"))
            if notice.claim_number
            else None
        )
        with self._center.office.read() as unit:
            context = _context(unit, notice, view)
        return compose(context, self._book)

    def _send(self, notice: Envelope, courier: Courier) -> Outcome:
        try:
            mail = self.compose(notice)
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
        return letters.Context(notice, unit.now, work_calendar(unit.session, OPERATORS_COUNTRY))
    if notice.kind in letters.TO_STAFF:
        return letters.Context(notice, unit.now, _team_calendar(unit, view), view)
    calendar = seller_calendar(unit.session, view.home_country)
    days = policy.deadlines(view.home_country, calendar.local_date(unit.now))
    return letters.Context(notice, unit.now, calendar, view, days.seller_working_days, days.reopen_working_days)


def _team_calendar(unit: Unit, view: ClaimView) -> WorkCalendar:
    team = team_for(unit.session, view.home_country)
    return work_calendar(unit.session, team.country if team else view.home_country)
