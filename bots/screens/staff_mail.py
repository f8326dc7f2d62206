"""Mail that waits for a person: what quarantine holds, and replies that did not count."""

from typing import ClassVar
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Count, Go, InboundNo, MessageNo, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Attachment, Page, grid, pager, shorten
from bots.frame.places import place, private_only
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE, ROOM, beside, fitted, no_steps, quote, units
from bots.screens.staff_acts import because
from bots.screens.staff_claims import Card
from jumia_core.claims import MessageView, UncountedReply
from jumia_core.intake import InboundView, Verdict
from jumia_core.kernel import NotFound

router = Router(name="staff-mail")
REASON = 500  # letters of why a mail is held
SEARCHED = 500  # replies that wait for a decision


class Held(Base, prefix="tm"):
    """A page of the quarantine."""

    in_groups: ClassVar[bool] = True

    at: Count


class Mail(Base, prefix="ti"):
    """One mail in quarantine: show, whole, release, drop."""

    in_groups: ClassVar[bool] = True

    do: Word
    inbound: InboundNo


class Replies(Base, prefix="tu"):
    """A page of the replies that did not count."""

    in_groups: ClassVar[bool] = True

    at: Count


class Reply(Base, prefix="tr"):
    """One reply that did not count: show, count, dismiss."""

    in_groups: ClassVar[bool] = True

    do: Word
    number: ClaimNo
    message: MessageNo


@place("quarantine", command="quarantine", in_groups=True)
async def show_quarantine(talk: Talk) -> None:
    """Show the mail that nobody may trust yet."""
    await _turn(talk, 0)


@router.callback_query(Held.filter())
async def on_page(query: CallbackQuery, callback_data: Held, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.forget()
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
    return Page(fitted(lines), [*grid(opens, 3), pager(before, after, str(at // PAGE + 1)), back])


@router.callback_query(Mail.filter())
async def on_mail(query: CallbackQuery, callback_data: Mail, talk: Talk) -> None:
    """Show one mail or send it whole, or ask whether to let it in or to throw it away."""
    del query
    number = callback_data.inbound
    mail = await talk.staff(lambda staff: staff.mail.get(number))
    if callback_data.do == "whole":
        if talk.group:  # all that somebody wrote, with the addresses: not for everybody who reads along
            await private_only(talk)
            return
        raw = await talk.staff(lambda staff: staff.mail.raw(number))
        await talk.send_files(Page("", files=[Attachment(f"mail-{number}.eml", raw)]))
        await talk.answer()
        return
    form = {"release": RELEASE, "drop": DROP}.get(callback_data.do)
    if form is not None and mail.verdict is Verdict.QUARANTINED:
        sender = shorten(mail.sender or mail.envelope_sender, 200)
        await forms.start(talk, form, inbound=number, sender=sender, subject=shorten(mail.subject, 200))
        return
    await talk.forget()
    await talk.show(mail_page(talk.t, mail, talk.zone))


def mail_page(t: Texts, mail: InboundView, zone: ZoneInfo) -> Page:
    """Show why a mail is held, and what may be done; of one that is not held any more only that."""
    held = mail.verdict is Verdict.QUARANTINED
    lines = [
        t(
            "staff-mail-line",
            number=str(mail.id),
            sender=shorten(mail.sender or mail.envelope_sender, 200),
            subject=shorten(mail.subject, 200),
            when=t.moment(mail.received_at, zone),
            reason=shorten(mail.reason, REASON),
        ),
        t("staff-mail-warning" if held else "staff-mail-over"),
    ]
    acts = [
        button(t.plain("staff-do-release"), Mail(do="release", inbound=mail.id), "success"),
        button(t.plain("staff-do-drop"), Mail(do="drop", inbound=mail.id), "danger"),
    ]
    rows = [acts if held else [], [button(t.plain("staff-do-whole"), Mail(do="whole", inbound=mail.id))]]
    if mail.claim_number:
        rows.append([button(t.plain("staff-open-claim"), Card(number=mail.claim_number))])
    return Page(fitted(lines), [*rows, [button(t.plain("form-back"), Go(to="quarantine"))]])


@place("uncounted", command="uncounted", in_groups=True)
async def show_uncounted(talk: Talk) -> None:
    """Show the replies that came in time and did not count."""
    await _turn_replies(talk, 0)


@router.callback_query(Replies.filter())
async def on_replies(query: CallbackQuery, callback_data: Replies, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.forget()
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
        )
        + f"\n{quote(reply.message.text, 100)}"
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
    return Page(fitted(lines), [*grid(opens), pager(before, after, str(at // PAGE + 1)), back])


@router.callback_query(Reply.filter())
async def on_reply(query: CallbackQuery, callback_data: Reply, talk: Talk) -> None:
    """Show one reply, or ask whether it counts or stays as it is."""
    del query
    number, message = callback_data.number, await _message(talk, callback_data.number, callback_data.message)
    form = {"count": COUNT, "dismiss": DISMISS}.get(callback_data.do)
    if form is not None:
        await forms.start(talk, form, number=number, message=message.id)
        return
    await talk.forget()
    t = talk.t
    rows = [
        [
            button(t.plain("staff-do-count"), Reply(do="count", number=number, message=message.id), "success"),
            button(t.plain("staff-do-dismiss"), Reply(do="dismiss", number=number, message=message.id), "danger"),
        ],
        [button(t.plain("staff-open-claim"), Card(number=number)), button(t.plain("form-back"), Go(to="uncounted"))],
    ]
    await talk.show(Page(_reply_line(talk, number, message), rows))


async def _message(talk: Talk, number: str, message_id: int) -> MessageView:
    """Return a message of a claim that the staff member may see. Raises `NotFound`.

    One that waits for a decision is found however long the thread has become since.
    """
    view = await talk.staff(lambda staff: staff.claims.get(number))
    message = next((message for message in view.thread if message.id == message_id), None)
    if message is not None:
        return message
    waiting = await talk.staff(lambda staff: staff.claims.uncounted(limit=SEARCHED))
    found = next((one.message for one in waiting if one.message.id == message_id and one.claim.number == number), None)
    if found is None:
        raise NotFound(talk.t.plain("staff-reply-gone"))
    return found


def _reply_line(talk: Talk, number: str, message: MessageView, most: int = ROOM) -> str:
    when = talk.t.moment(message.received_at, talk.zone)
    said = talk.t("staff-reply-line", number=str(number), name=message.name, when=when)
    return beside(said, message.text, most)


# --- what is done with them: each is shown once more first


async def _reason(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [because(talk)]


async def _release_sure(talk: Talk, answers: Answers) -> str:
    return talk.t("staff-release-sure", sender=str(answers["sender"]), subject=str(answers["subject"]))


async def _release(talk: Talk, answers: Answers) -> Page:
    number = answers["inbound"]
    await talk.staff(lambda staff: staff.mail.release(number))
    return _done(talk, "staff-released", "quarantine")


async def _drop_sure(talk: Talk, answers: Answers) -> str:
    return beside(talk.t("staff-drop-sure", sender=str(answers["sender"])), answers["reason"])


async def _drop(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["inbound"], answers["reason"]
    await talk.staff(lambda staff: staff.mail.drop(number, reason))
    return _done(talk, "staff-dropped", "quarantine")


async def _count_sure(talk: Talk, answers: Answers) -> str:
    message = await _message(talk, answers["number"], answers["message"])
    question = talk.t("staff-count-sure")
    return f"{_reply_line(talk, answers['number'], message, ROOM - units(question))}\n\n{question}"


async def _count(talk: Talk, answers: Answers) -> Page:
    number, message = answers["number"], answers["message"]
    await talk.staff(lambda staff: staff.claims.count_reply(number, message))
    return _done(talk, "staff-counted", "uncounted")


async def _dismiss_sure(talk: Talk, answers: Answers) -> str:
    return beside(talk.t("staff-dismiss-sure", number=str(answers["number"])), answers["reason"])


async def _dismiss(talk: Talk, answers: Answers) -> Page:
    number, message, reason = answers["number"], answers["message"], answers["reason"]
    await talk.staff(lambda staff: staff.claims.dismiss_reply(number, message, reason))
    return _done(talk, "staff-dismissed", "uncounted")


def _done(talk: Talk, text_id: str, to: str) -> Page:
    return Page(talk.t(text_id), [[button(talk.t.plain("form-back"), Go(to=to))]])


async def _cancelled(talk: Talk) -> Page:
    return _done(talk, "staff-left", "staff")


RELEASE = forms.register(
    Form("staff-release", no_steps, _release, _cancelled, preview=_release_sure, send="staff-do-release")
)
DROP = forms.register(
    Form("staff-drop", _reason, _drop, _cancelled, preview=_drop_sure, send="staff-do-drop", danger=True)
)
COUNT = forms.register(Form("staff-count", no_steps, _count, _cancelled, preview=_count_sure, send="staff-do-count"))
DISMISS = forms.register(
    Form("staff-dismiss", _reason, _dismiss, _cancelled, preview=_dismiss_sure, send="staff-do-dismiss", danger=True)
)
