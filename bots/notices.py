"""What a chat is told: rendered when it is sent, in the reader's language, with buttons to act on it at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bots.frame.buttons import Go, button
from bots.frame.pages import Page, shorten
from bots.frame.texts import Texts, texts
from bots.screens.claim import Act, Claim
from bots.screens.parts import quote
from bots.screens.shops import Look
from bots.screens.staff_claims import Card
from bots.screens.was_this_you import Was
from jumia_core import SellerCenter
from jumia_core.claims import ClaimView, Status, Turn
from jumia_core.kernel import COUNTRIES, NotFound
from jumia_core.notices import Envelope

LONGEST = 1_500  # of Telegram's 4096 that a quoted message takes
MOST = 500  # letters of anything else that somebody wrote
OFFICE = "NG"
DAYS = frozenset({"starts_on", "ends_on"})
INSTANTS = frozenset({"usable_from", "received_at", "seen_at"})
Buttons = Callable[["Told"], list[list[InlineKeyboardButton]]]


@dataclass(frozen=True, slots=True)
class Told:
    """One notice with all that its text may say."""

    notice: Envelope
    t: Texts
    zone: ZoneInfo
    now: datetime
    view: ClaimView | None
    several: bool = False
    """Whether the reader works for several shops: then a notice says of which one it is."""

    @property
    def claim(self) -> ClaimView:
        """The claim that it is about. Raises `NotFound` for a notice without one."""
        if self.view is None:
            raise NotFound(f"The notice {self.notice.id} ({self.notice.kind}) names no claim.")
        return self.view

    def facts(self) -> dict[str, object]:
        """Everything that a text may name: what the notice says, days and instants as the reader writes them."""
        said: dict[str, object] = {"name": self.notice.name}
        said |= {key: self._shown(key, value) for key, value in self.notice.data.items()}
        if self.view is not None:
            said |= {
                "number": str(self.view.number),
                "kind": self.t.plain(f"kind-{self.view.kind}"),
                "shop": self.view.shop_name,
                "seller": self.view.seller_name,
            }
        return said

    def quote(self) -> str:
        """The message that it is about, quoted; '' for none."""
        wanted = self.notice.data.get("message_id")
        text = next((one.text for one in self.claim.thread if one.id == wanted), "") if self.view else ""
        return quote(text, LONGEST)

    def due(self, *, staff: bool) -> str:
        """The running deadline with how long is left; '' while none runs. A seller is told whose it is."""
        due = self.claim.due_before if self.view else None
        if due is None or due <= self.now:
            return ""
        until, left = self.t.until(due, self.zone), self.t.left(due, self.now)
        if staff:
            return self.t("notice-until", until=until, left=left)
        return self.t(f"notice-until-{self.claim.turn}", until=until, left=left)

    def decision(self) -> list[str]:
        """How it was decided, and until when the seller may disagree; nothing of a claim that goes on."""
        claim, t = self.claim, self.t
        if claim.outcome is None or claim.status is not Status.RESOLVED:
            return []
        amount = t.money(claim.amount) if claim.amount else ""
        said = [" ".join(part for part in (t(f"outcome-{claim.outcome}"), amount) if part)]
        return said + (
            [t("claim-reopen", until=t.until(claim.reopen_before, self.zone))] if claim.reopen_before else []
        )

    def _shown(self, key: str, value: Any) -> object:
        if key in DAYS:
            return self.t.day(date.fromisoformat(str(value)))
        if key in INSTANTS:
            return self.t.moment(datetime.fromisoformat(str(value)), self.zone)
        if key == "role":
            return self.t.plain(f"role-{value}")
        return "" if value is None else shorten(str(value), MOST)


def _none(told: Told) -> list[list[InlineKeyboardButton]]:
    del told
    return []


def _one_text(told: Told) -> str:
    del told
    return ""


def _by(field: str) -> Callable[[Told], str]:
    """Choose by a field of the notice."""
    return lambda told: str(told.notice.data[field]).replace("_", "-")


def _question(told: Told) -> str:
    """A question that no mail could bring runs no clock; one may also be over when its chat is told."""
    if told.claim.turn is not Turn.SELLER:
        return "over"
    return "" if told.claim.due_before else "no-mail"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind is shown: with the decision, the message it is about, the deadline, with which buttons."""

    quote: bool = False
    due: bool = False
    decision: bool = False
    buttons: Buttons = _none
    variant: Callable[["Told"], str] = _one_text
    """Which of its texts is said, where it has several."""


def _open(told: Told) -> list[list[InlineKeyboardButton]]:
    return [[button(told.t.plain("notice-open"), Claim(number=told.claim.number))]]


def _answer(told: Told) -> list[list[InlineKeyboardButton]]:
    if told.claim.turn is not Turn.SELLER:
        return _open(told)
    reply = button(told.t.plain("notice-answer"), Act(do="reply", number=told.claim.number), "success")
    return [[reply, *_open(told)[0]]]


def _raise(told: Told) -> list[list[InlineKeyboardButton]]:
    return [[*_open(told)[0], button(told.t.plain("notice-raise"), Go(to="raise"))]]


def _card(told: Told) -> list[list[InlineKeyboardButton]]:
    return [[button(told.t.plain("notice-open"), Card(number=told.claim.number), "primary")]]


def _yes_no(told: Told) -> list[list[InlineKeyboardButton]]:
    number, inbound = told.claim.number, int(told.notice.data["inbound_id"])
    yes = button(told.t.plain("notice-was-me"), Was(mine="yes", number=number, inbound=inbound), "success")
    return [[yes, button(told.t.plain("notice-not-me"), Was(mine="no", number=number, inbound=inbound), "danger")]]


def _place(name: str) -> Buttons:
    """Open a place: of the shop that the notice is about, where it is about one."""

    def buttons(told: Told) -> list[list[InlineKeyboardButton]]:
        shop = told.notice.data.get("shop_id")
        to = Look(to=name, shop=int(shop)) if shop is not None else Go(to=name)
        return [[button(told.t.plain("notice-look"), to)]]

    return buttons


SHAPES: dict[str, Shape] = {
    "claim_raised": Shape(due=True, buttons=_open),
    "claim_asked": Shape(quote=True, due=True, buttons=_answer, variant=_question),
    "claim_held": Shape(quote=True, buttons=_open),
    "claim_resolved": Shape(decision=True, quote=True, buttons=_open),
    "claim_closed": Shape(buttons=_raise),
    "claim_withdrawn": Shape(buttons=_open),
    "claim_reopened": Shape(due=True, buttons=_open),
    "claim_reminder": Shape(due=True, buttons=_answer, variant=_by("which")),
    "claim_deadline_moved": Shape(due=True, buttons=_answer),
    "claim_unreachable": Shape(buttons=_answer),
    "claim_was_this_you": Shape(buttons=_yes_no),
    "claim_reply_counted": Shape(due=True, buttons=_open),
    "claim_reply_not_english": Shape(due=True, buttons=_answer),
    "claim_reply_empty": Shape(due=True, buttons=_answer),
    "claim_reply_late": Shape(buttons=_raise),
    "claim_new": Shape(quote=True, due=True, buttons=_card),
    "claim_answered": Shape(quote=True, due=True, buttons=_card),
    "claim_assigned": Shape(due=True, buttons=_card),
    "claim_review": Shape(quote=True, buttons=_card),
    "claim_undelivered": Shape(buttons=_card),
    "claim_seller_unreachable": Shape(buttons=_card),
    "claim_agent_withdrawn": Shape(buttons=_card),
    "claim_agent_reopened": Shape(quote=True, due=True, buttons=_card),
    "claim_agent_closed": Shape(buttons=_card),
    "claim_agent_reminder": Shape(due=True, buttons=_card, variant=_by("which")),
    "claim_overdue": Shape(buttons=_card),
    "intake_silent": Shape(),
    "account_password_changed": Shape(),
    "account_chat_linked": Shape(buttons=_place("me")),
    "account_chat_unlinked": Shape(),
    "account_activated": Shape(buttons=_place("home")),
    "account_deactivated": Shape(),
    "account_suspended": Shape(),
    "account_role_changed": Shape(buttons=_place("home")),
    "account_removed": Shape(),
    "settings_payment_changed": Shape(buttons=_place("settings")),
    "settings_payment_cancelled": Shape(buttons=_place("settings")),
    "settings_holiday_planned": Shape(buttons=_place("settings")),
    "settings_request_decided": Shape(buttons=_place("set-requests"), variant=_by("status")),
}


def render(center: SellerCenter, notice: Envelope) -> Page:
    """Write a notice as a chat's message. Raises `NotFound` for a kind that chats are not told."""
    shape = SHAPES.get(notice.kind)
    if shape is None:
        raise NotFound(f"A chat is not told notices of the kind {notice.kind}.")
    told = _told(center, notice)
    name = "-".join(part for part in (notice.kind.replace("_", "-"), shape.variant(told)) if part)
    staff = shape.buttons is _card
    parts = [told.t("notice-shop", shop=told.claim.shop_name)] if told.several and told.view and not staff else []
    parts.append(told.t(f"notice-{name}", **told.facts()))
    parts += told.decision()[:1] if shape.decision else []
    parts += [told.quote()] if shape.quote else []
    parts += told.decision()[1:] if shape.decision else []
    parts += [told.due(staff=staff)] if shape.due else []
    return Page("\n\n".join(part for part in parts if part), shape.buttons(told))


def _told(center: SellerCenter, notice: Envelope) -> Told:
    identity = center.accounts.linked(notice.chat or "")
    country = identity.home_country if identity and identity.home_country else OFFICE
    view = None
    if notice.claim_number:
        view = center.claims.view_for_letter(notice.claim_number, notice.data.get("message_id"))
    zone = ZoneInfo(COUNTRIES[country].zone)
    several = identity is not None and len(identity.shops) > 1
    return Told(notice, texts(notice.language), zone, center.clock.now(), view, several)
