"""Mail that waits for a person: what quarantine holds, and replies that did not count."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Count, Go, InboundNo, MessageNo, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, pager, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE
from bots.screens.staff_claims import Card
from jumia_core.claims import UncountedReply
from jumia_core.intake import InboundView

router = Router(name="staff-mail")


class Held(Base, prefix="tm"):
    """A page of the quarantine."""

    at: Count


class Mail(Base, prefix="ti"):
    """One mail in quarantine: show, release, drop."""

    do: Word
    inbound: InboundNo


class Replies(Base, prefix="tu"):
    """A page of the replies that did not count."""

    at: Count


class Reply(Base, prefix="tr"):
    """One reply that did not count: show, count, dismiss."""

    do: Word
    number: ClaimNo
    message: MessageNo


@place("quarantine", command="quarantine")
async def show_quarantine(talk: Talk) -> None:
    """Show the mail that nobody may trust yet."""
    await _turn(talk, 0)


@router.callback_query(Held.filter())
async def on_page(query: CallbackQuery, callback_data: Held, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await _turn(talk, callback_data.at)


async def _turn(talk: Talk, at: int) -> None:
    at = max(0, at)
    found = await talk.staff(lambda staff: staff.mail.quarantined(limit=PAGE + 1, offset=at))
    await talk.show(quarantine_page(talk.t, found, at, talk.zone))


def quarantine_page(t: Texts, found: list[InboundView], at: int, zone: ZoneInfo) -> Page:
    """List held mail; `found` holds one more than a page where there are more."""
    lines = [t("staff-quarantine-title")]
    lines += [
        t(
            "staff-mail-line",
            number=str(mail.id),
            sender=shorten(mail.sender or mail.envelope_sender, 60),
            subject=shorten(mail.subject, 60),
            when=t.moment(mail.received_at, zone),
            reason=shorten(mail.reason, 120),
        )
        for mail in found[:PAGE]
    ]
    if not found:
        lines.append(t("staff-none"))
    opens = [button(f"✉️ {mail.id}", Mail(do="show", inbound=mail.id)) for mail in found[:PAGE]]
    before = Held(at=max(0, at - PAGE)) if at else None
    after = Held(at=at + PAGE) if len(found) > PAGE else None
    back = [button(t.plain("form-back"), Go(to="staff"))]
    return Page("\n\n".join(lines), [*grid(opens, 3), pager(before, after, str(at // PAGE + 1)), back])


@router.callback_query(Mail.filter())
async def on_mail(query: CallbackQuery, callback_data: Mail, talk: Talk) -> None:
    """Show one mail, or do with it what was tapped; dropping asks once more."""
    del query
    number = callback_data.inbound
    if callback_data.do == "release":
        await talk.staff(lambda staff: staff.mail.release(number))
        await talk.answer(talk.t.plain("staff-released"))
        await _turn(talk, 0)
        return
    if callback_data.do == "drop":
        await forms.start(talk, DROP, inbound=number)
        return
    mail = await talk.staff(lambda staff: staff.mail.get(number))
    await talk.show(mail_page(talk.t, mail, talk.zone))


def mail_page(t: Texts, mail: InboundView, zone: ZoneInfo) -> Page:
    """Show why a mail is held, and what may be done."""
    lines = [
        t(
            "staff-mail-line",
            number=str(mail.id),
            sender=shorten(mail.sender or mail.envelope_sender, 200),
            subject=shorten(mail.subject, 200),
            when=t.moment(mail.received_at, zone),
            reason=mail.reason,
        ),
        t("staff-mail-warning"),
    ]
    rows = [
        [
            button(t.plain("staff-do-release"), Mail(do="release", inbound=mail.id), "success"),
            button(t.plain("staff-do-drop"), Mail(do="drop", inbound=mail.id), "danger"),
        ]
    ]
    if mail.claim_number:
        rows.append([button(t.plain("staff-open-claim"), Card(number=mail.claim_number))])
    return Page("\n\n".join(lines), [*rows, [button(t.plain("form-back"), Go(to="quarantine"))]])


@place("uncounted", command="uncounted")
async def show_uncounted(talk: Talk) -> None:
    """Show the replies that came in time and did not count."""
    await _turn_replies(talk, 0)


@router.callback_query(Replies.filter())
async def on_replies(query: CallbackQuery, callback_data: Replies, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await _turn_replies(talk, callback_data.at)


async def _turn_replies(talk: Talk, at: int) -> None:
    at = max(0, at)
    found = await talk.staff(lambda staff: staff.claims.uncounted(limit=PAGE + 1, offset=at))
    await talk.show(uncounted_page(talk.t, found, at, talk.zone))


def uncounted_page(t: Texts, found: list[UncountedReply], at: int, zone: ZoneInfo) -> Page:
    """List replies that an agent should look at."""
    lines = [t("staff-uncounted-title")]
    lines += [
        t(
            "staff-reply-line",
            number=str(reply.claim.number),
            name=reply.message.name,
            when=t.moment(reply.message.received_at, zone),
            text=shorten(reply.message.text, 100),
        )
        for reply in found[:PAGE]
    ]
    if not found:
        lines.append(t("staff-none"))
    opens = [
        button(f"💬 {reply.claim.number}", Reply(do="show", number=reply.claim.number, message=reply.message.id))
        for reply in found[:PAGE]
    ]
    before = Replies(at=max(0, at - PAGE)) if at else None
    after = Replies(at=at + PAGE) if len(found) > PAGE else None
    back = [button(t.plain("form-back"), Go(to="staff"))]
    return Page("\n\n".join(lines), [*grid(opens), pager(before, after, str(at // PAGE + 1)), back])


@router.callback_query(Reply.filter())
async def on_reply(query: CallbackQuery, callback_data: Reply, talk: Talk) -> None:
    """Show one reply, let it count, or decide that it stays as it is."""
    del query
    number, message_id = callback_data.number, callback_data.message
    if callback_data.do == "count":
        await talk.staff(lambda staff: staff.claims.count_reply(number, message_id))
        await talk.answer(talk.t.plain("staff-counted"))
        await _turn_replies(talk, 0)
        return
    if callback_data.do == "dismiss":
        await forms.start(talk, DISMISS, number=number, message=message_id)
        return
    view = await talk.staff(lambda staff: staff.claims.get(number))
    message = next((message for message in view.thread if message.id == message_id), None)
    if message is None:
        await _turn_replies(talk, 0)
        return
    t = talk.t
    text = t(
        "staff-reply-line",
        number=str(number),
        name=message.name,
        when=t.moment(message.received_at, talk.zone),
        text=shorten(message.text, 3000),
    )
    rows = [
        [
            button(t.plain("staff-do-count"), Reply(do="count", number=number, message=message_id), "success"),
            button(t.plain("staff-do-dismiss"), Reply(do="dismiss", number=number, message=message_id), "danger"),
        ],
        [button(t.plain("staff-open-claim"), Card(number=number)), button(t.plain("form-back"), Go(to="uncounted"))],
    ]
    await talk.show(Page(text, rows))


async def _why(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("text", talk.t("staff-why"))]


async def _drop(talk: Talk, answers: Answers) -> Page:
    await talk.staff(lambda staff: staff.mail.drop(answers["inbound"], answers["text"]))
    return Page(talk.t("staff-dropped"), [[button(talk.t.plain("form-back"), Go(to="quarantine"))]])


async def _dismiss(talk: Talk, answers: Answers) -> Page:
    number, message = answers["number"], answers["message"]
    await talk.staff(lambda staff: staff.claims.dismiss_reply(number, message, answers["text"]))
    return Page(talk.t("staff-dismissed"), [[button(talk.t.plain("form-back"), Go(to="uncounted"))]])


async def _cancelled(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("form-back"), Go(to="staff"))]])


DROP = forms.register(Form("staff-drop", _why, _drop, _cancelled))
DISMISS = forms.register(Form("staff-dismiss", _why, _dismiss, _cancelled))
