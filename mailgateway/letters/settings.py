"""Letters to the members of a shop about its settings: who changed what, and from when it holds."""

from collections.abc import Callable
from datetime import date, datetime

from mailgateway.letters import words
from mailgateway.letters.accounts import letter
from mailgateway.letters.context import Context
from mailgateway.letters.document import Document, Lists, Says
from mailgateway.letters.languages import key_sentence

ASK_OWNER = Says(
    "If you did not do this, or did not know about it: ask the owner of the shop now. Then tell your account manager."
)


def payment_changed(context: Context) -> Document:
    """Payouts go another way after the wait."""
    data = context.data
    from_then = words.moment(datetime.fromisoformat(str(data["usable_from"])), context.zone)
    return letter(
        context,
        f"{data['shop']} will be paid another way",
        Says(f"{data['by']} changed how the shop {data['shop']} is paid.", strong=True),
        Lists((f"new payment method: {data['summary']}", f"used from: {from_then}")),
        Says("Until then nothing changes, and the shop's owner can still cancel it in the settings."),
        key_sentence(context.notice.kind, context.notice.language),
        ASK_OWNER,
    )


def payment_cancelled(context: Context) -> Document:
    """The change is off: what was used before goes on, if there was something."""
    data = context.data
    return letter(
        context,
        f"{data['shop']}: a new payment method was cancelled",
        Says(f"{data['by']} cancelled a new payment method of the shop {data['shop']}: {data['summary']}."),
        _paid_by(data.get("paid_by")),
        key_sentence(context.notice.kind, context.notice.language),
        ASK_OWNER,
    )


def holiday_planned(context: Context) -> Document:
    """No new orders for some days."""
    data = context.data
    first, last = (words.day(date.fromisoformat(str(data[key]))) for key in ("starts_on", "ends_on"))
    return letter(
        context,
        f"{data['shop']} plans a holiday",
        Says(f"{data['by']} planned a holiday for the shop {data['shop']}."),
        Lists((f"first day: {first}", f"last day: {last}")),
        Says("The shop gets no new orders on these days. What is due already stays due: orders and claims."),
    )


def request_decided(context: Context) -> Document:
    """A category or a brand was approved or not."""
    data = context.data
    what, approved = f"the {data['kind']} {data['name']}", data["status"] == "approved"
    reason = str(data.get("reason") or "")
    return letter(
        context,
        f"{'Approved' if approved else 'Not approved'}: {data['name']}",
        Says(f"Your request for {what} was {'approved' if approved else 'rejected'}.", strong=True),
        Says(f"The shop: {data['shop']}."),
        Says(f"The reason: {reason}") if reason else None,
        None if approved else Says("You can ask again when you have changed that."),
    )


def _paid_by(summary: object) -> Says:
    """Say how the shop is paid now; None is of a notice that was queued before this was kept."""
    if summary is None:
        return Says("Nothing else changes.")
    if summary:
        return Says(f"The shop is paid as before: {summary}.")
    return Says("The shop has no payment method now. The owner can set one in the settings.")


WRITERS: dict[str, Callable[[Context], Document]] = {
    "settings_payment_changed": payment_changed,
    "settings_payment_cancelled": payment_cancelled,
    "settings_holiday_planned": holiday_planned,
    "settings_request_decided": request_decided,
}
