"""How the shop is paid: masked, changed with the password, used only after it has waited."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery
from pydantic import TypeAdapter

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Go, MethodNo, Word, button
from bots.frame.forms import Answers, Ask, Form, Secret
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back
from bots.screens.settings_parts import latin, sure
from jumia_core.accounts import Role
from jumia_core.kernel import Invalid, NotFound
from jumia_core.settings import MethodState, MethodView, PaymentChoices, PaymentCommand, PaymentView

router = Router(name="settings-payment")
MOST = 10  # earlier ways that are shown
SIGNS = {"bank": "🏦", "mobile_money": "📱", "payoneer": "🅿️"}
FIELDS = {  # in the order in which they are asked: the number comes last, so that it is held as short as possible
    "bank": ("bank", "holder", "number"),
    "mobile_money": ("operator", "holder", "phone"),
    "payoneer": ("holder", "email"),
}
NUMBERS = frozenset({"number", "phone", "email"})
COMMAND: TypeAdapter[PaymentCommand] = TypeAdapter(PaymentCommand)


class Change(Base, prefix="sy"):
    """Change the way to be paid, or show the earlier ones."""

    do: Word


class Method(Base, prefix="sz"):
    """One way that waits: ask whether to cancel it, or cancel it."""

    do: Word
    method: MethodNo


@place("set-payment")
async def show_payment(talk: Talk) -> None:
    """Show how the shop is paid, now and soon."""
    await talk.show(await _page(talk))


async def _page(talk: Talk) -> Page:
    return payment_page(talk, await talk.seller(lambda seller: seller.settings.payment()))


def payment_page(talk: Talk, payment: PaymentView) -> Page:
    """Show the way that is used, and the one that waits with the moment from which it will be used."""
    t, current, coming = talk.t, payment.current, payment.coming
    lines = [t("set-payment-title"), t("set-payment-now", method=_said(current)) if current else t("set-payment-none")]
    rows = []
    owner = talk.me.role is Role.OWNER
    if coming:
        lines.append(t("set-payment-soon", method=_said(coming), moment=t.moment(coming.usable_from, talk.zone)))
        if owner:
            rows.append([button(t.plain("set-payment-cancel"), Method(do="ask", method=coming.id), "danger")])
    if owner:
        rows.append([button(t.plain("set-payment-change"), Change(do="change"), "primary")])
    else:
        lines.append(t("set-only-owner"))
    if payment.history:
        rows.append([button(t.plain("set-payment-before"), Change(do="history"))])
    return Page("\n\n".join(lines), [*rows, back(t, "settings")])


def _said(method: MethodView) -> str:
    return f"{SIGNS.get(method.kind, '💳')} {method.summary}, {method.holder}"


def history_page(talk: Talk, payment: PaymentView) -> Page:
    """List every way to be paid that was set, the newest first."""
    t = talk.t
    lines = [t("set-payment-before")]
    lines += [
        t(
            "set-payment-line",
            method=_said(method),
            state=t.plain(f"set-method-{method.state}"),
            moment=t.moment(method.created_at, talk.zone),
        )
        for method in payment.history[:MOST]
    ]
    return Page("\n\n".join(lines), [back(t, "set-payment")])


@router.callback_query(Change.filter())
async def on_change(query: CallbackQuery, callback_data: Change, talk: Talk) -> None:
    """Begin the change; who has no password yet is told how to get one."""
    del query
    if callback_data.do != "change":
        await talk.show(history_page(talk, await talk.seller(lambda seller: seller.settings.payment())))
        return
    me = await talk.person(lambda person: person.account.me())
    if not me.has_password:
        t = talk.t
        rows = [[button(t.plain("set-forgot"), Go(to="password"), "primary")], back(t, "set-payment")]
        await talk.show(Page(t("set-payment-no-password"), rows))
        return
    choices = await talk.seller(lambda seller: seller.settings.payment_choices())
    await forms.start(talk, PAYMENT, choices=choices.model_dump(mode="json"))


@router.callback_query(Method.filter())
async def on_method(query: CallbackQuery, callback_data: Method, talk: Talk) -> None:
    """Ask whether a way that waits is to be dropped, then drop it."""
    del query
    t, number = talk.t, callback_data.method
    if callback_data.do == "cancel":
        page = payment_page(talk, await talk.seller(lambda seller: seller.settings.cancel_payment(number)))
        await talk.show(Page(f"✅ {t('set-payment-cancelled')}\n\n{page.text}", page.rows))
        return
    payment = await talk.seller(lambda seller: seller.settings.payment())
    method = next((one for one in payment.history if one.id == number), None)
    if method is None:
        raise NotFound(t.plain("set-payment-unknown"), "")
    if method.state is not MethodState.COMING:
        await talk.show(payment_page(talk, payment))
        return
    yes = button(t.plain("set-payment-cancel"), Method(do="cancel", method=number), "danger")
    await talk.show(sure(t, t("set-payment-sure", method=_said(method)), yes, "set-payment"))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t, choices = talk.t, PaymentChoices.model_validate(answers["choices"])
    kinds = [(kind, f"{SIGNS[kind]} {t.plain(f'set-kind-{kind}')}") for kind in choices.kinds]
    steps = [Ask("kind", t("set-payment-kind"), choices=kinds, free=False)]
    return steps + [_field(talk, choices, name) for name in FIELDS.get(answers.get("kind", ""), ())]


def _field(talk: Talk, choices: PaymentChoices, name: str) -> Ask:
    t = talk.t
    if name == "operator":
        return Ask(name, t("set-ask-operator"), choices=[(one, one) for one in choices.operators], free=False)
    if name == "bank":
        banks = [(bank.name, bank.name) for bank in choices.banks]
        return Ask(
            name, t("set-ask-bank-of-list" if banks else "set-ask-bank"), choices=banks, check=partial(_check, name)
        )
    said = {"name": choices.number_name, "hint": choices.number_hint} if name == "number" else {}
    prompt = t(f"set-ask-{name}", **said)
    if name in NUMBERS:
        prompt += f"\n\n🔒 {t('set-private')}"
    return Ask(name, prompt, private=name in NUMBERS, check=partial(_check, name))


def command_of(answers: Answers) -> PaymentCommand:
    """Put the answers together; what is not answered yet is empty."""
    kind = answers["kind"]
    return COMMAND.validate_python({"kind": kind} | {name: str(answers.get(name, "")) for name in FIELDS[kind]})


async def _check(name: str, talk: Talk, answers: Answers, text: str) -> str:
    """Let the core look at an answer at once; what others lack is their own questions' matter."""
    value = latin(text) if name in {"number", "phone"} else text
    command = command_of({**answers, name: value})
    try:
        await talk.seller(lambda seller: seller.settings.check_payment(command))
    except Invalid as error:
        own = [problem for problem in error.problems if problem.field == name]
        if own:
            raise Invalid(problems=own) from error
    return value


async def _preview(talk: Talk, answers: Answers) -> str:
    t, command = talk.t, command_of(answers)
    summary = await talk.seller(lambda seller: seller.settings.check_payment(command))
    method = f"{SIGNS[command.kind]} {summary}, {command.holder}"
    return t("set-payment-preview", method=method, hours=answers["choices"]["wait_hours"])


async def _change(talk: Talk, answers: Answers) -> Page:
    command, password = command_of(answers), str(answers["password"])
    payment = await talk.seller(lambda seller: seller.settings.change_payment(command, password))
    page = payment_page(talk, payment)
    return Page(f"✅ {talk.t('set-payment-saved')}\n\n{page.text}", page.rows)


PAYMENT = forms.register(
    Form(
        "set-payment",
        _steps,
        _change,
        _page,
        preview=_preview,
        secret=Secret("password", "set-payment-password"),
        send="set-payment-send",
    )
)
