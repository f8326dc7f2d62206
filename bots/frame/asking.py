"""The asking half of a form: the question at hand, the preview after the last one, and sending."""

from typing import Any

from aiogram.types import InlineKeyboardButton

from bots.frame import filled as memory
from bots.frame.buttons import FormTap, button
from bots.frame.errors import said
from bots.frame.filled import Filled, keep
from bots.frame.pages import Page, Row, grid
from bots.frame.questions import REDACTED, Answers, Ask, Filling, Form
from bots.frame.talk import SECRET_AFTER, WHOSE, Talk
from jumia_core.kernel import Invalid, SellerCenterError

NARROW = 18  # letters that two buttons side by side can show on a small phone


async def start(talk: Talk, form: Form, **given: Any) -> None:
    """Begin a form with what is known already."""
    await talk.forget()
    talk.private.drop(talk.state.key)
    filled = Filled(form, dict(given), run=talk.number)
    await keep(talk, filled)
    await talk.state.update_data({WHOSE: talk.whose})
    await ask(talk, filled)


async def resume(talk: Talk) -> bool:
    """Ask the question again at which a form was put aside. Tell whether there was one."""
    filled = await memory.load(talk) if await memory.again(talk) else None
    if filled is not None:
        await ask_again(talk, filled)
    return filled is not None


async def ask_again(talk: Talk, filled: Filled, problem: str = "") -> None:
    """Show what is at hand once more: the question, the preview, or the secret question."""
    if await talk.state.get_state() == Filling.secret.state:
        await ask_secret(talk, filled, problem)
        return
    if filled.form.preview is None and filled.form.secret is None:  # it could not be sent: never again by itself
        filled.at = min(filled.at, max(0, len(await filled.form.steps(talk, filled.answers)) - 1))
    await ask(talk, filled, problem)


async def ask(talk: Talk, filled: Filled, problem: str = "") -> None:
    """Show the question at hand, the preview after the last one, or send where there is none."""
    steps = await filled.form.steps(talk, filled.answers)
    if filled.at >= len(steps):
        await _after_last(talk, filled, problem)
        return
    await talk.state.set_state(Filling.asking)
    step = steps[filled.at]
    await talk.state.update_data({SECRET_AFTER: _stored_until(filled.form, steps[filled.at :])})
    place = f"<i>{filled.at + 1}/{len(steps)}</i>" if len(steps) > 1 else ""
    parts = [_warning(problem), step.prompt, _taken(talk, step, filled.answers), place]
    parts += [talk.t("staff-in-group")] if talk.group and step.free else []  # else Telegram does not tell us of it
    rows = grid(_choices(step, filled), 1 if any(len(label) > NARROW for _, label in step.choices) else 2)
    await _show(talk, Page("\n\n".join(part for part in parts if part), [*rows, _under(talk, step, filled)]))


def _stored_until(form: Form, left: list[Ask]) -> int | None:
    """Return how many texts may still be stored before one must not be; None where no such one is near."""
    secret = len(left) if form.secret is not None and form.preview is None else None
    return next((at for at, step in enumerate(left) if step.private), secret)


async def _after_last(talk: Talk, filled: Filled, problem: str = "") -> None:
    if await _lost(talk, filled):
        return
    if filled.form.preview is not None:
        await talk.state.set_state(Filling.preview)
        await talk.state.update_data({SECRET_AFTER: None})
        text = await filled.form.preview(talk, filled.answers)
        style = "danger" if filled.form.danger else "success"
        send = [button(talk.t.plain(filled.form.send), tap_of(filled, "send"), style)]
        last = [_do(talk, filled, "back")] if filled.at else []
        words = f"{_warning(problem)}\n\n{text}" if problem else text
        await _show(talk, Page(words, [send, [*last, _do(talk, filled, "cancel")]]))
    elif filled.form.secret is not None:
        await ask_secret(talk, filled, problem)
    else:
        await submit(talk, filled)


async def ask_secret(talk: Talk, filled: Filled, problem: str = "") -> None:
    """Ask for what is kept nowhere."""
    assert filled.form.secret is not None  # noqa: S101 - only called for forms that have one
    if await _lost(talk, filled):
        return
    await talk.state.set_state(Filling.secret)
    await talk.state.update_data({SECRET_AFTER: 0})
    prompt = talk.t(filled.form.secret.prompt, **filled.answers)
    await _show(talk, Page(f"{_warning(problem)}\n\n{prompt}" if problem else prompt, [[_do(talk, filled, "cancel")]]))


async def submit(talk: Talk, filled: Filled) -> None:
    """Send what was answered; an answer that is refused is asked for once more."""
    if await _lost(talk, filled):
        return
    talk.puts_aside = False  # what is sent is not something to go on with
    try:
        page = await filled.form.submit(talk, filled.answers)
    except SellerCenterError as error:
        talk.puts_aside = True
        at = await _step_of(talk, filled, error)
        if at is None:
            raise
        filled.at = at
        filled.answers.pop(filled.form.secret.key, None) if filled.form.secret else None
        await keep(talk, filled)
        await ask(talk, filled, problem_of(talk, error))
        return
    talk.private.ended(talk.state.key)
    if (await talk.state.get_data()).get("run") == filled.run:  # else it went over into another one
        await talk.forget()
    if page is not None:
        await talk.show(page)


async def cancel(talk: Talk, filled: Filled) -> None:
    """Drop a form, and show what follows one that was left."""
    talk.puts_aside = False
    await talk.forget()
    if (page := await filled.form.cancel(talk)) is not None:
        await talk.show(page)


async def _lost(talk: Talk, filled: Filled) -> bool:
    """Tell whether an answer that is not stored went with a restart; then it is asked for again."""
    steps = await filled.form.steps(talk, filled.answers)
    at = next((at for at, step in enumerate(steps) if step.private and filled.answers.get(step.key) == REDACTED), None)
    if at is None:
        return False
    filled.answers.pop(steps[at].key)
    filled.at = at
    await keep(talk, filled)
    await ask(talk, filled, talk.t("form-private-again"))
    return True


async def _step_of(talk: Talk, filled: Filled, error: SellerCenterError) -> int | None:
    """Find the question whose answer was refused, so that it is asked again."""
    if not isinstance(error, Invalid):
        return None
    keys = [step.key for step in await filled.form.steps(talk, filled.answers)]
    fields = [problem.field.rpartition(".")[2] for problem in error.problems]
    return next((keys.index(name) for name in fields if name in keys), None)


def problem_of(talk: Talk, error: SellerCenterError) -> str:
    """Say what was wrong and what to do, as HTML."""
    return talk.t("problem", what=said(talk.t, error))


def tap_of(filled: Filled, do: str, at: int = 0) -> FormTap:
    """Return what a button of the question at hand says."""
    return FormTap(do=do, at=at, run=filled.run, step=filled.at)


async def _show(talk: Talk, page: Page) -> None:
    await talk.show(page, form=True)


def _warning(problem: str) -> str:
    return f"⚠️ {problem}" if problem else ""


def _choices(step: Ask, filled: Filled) -> Row:
    taken = filled.answers.get(step.key, []) if step.many else []
    return [
        button(f"✅ {label}" if value in taken else label, tap_of(filled, "choose", at))
        for at, (value, label) in enumerate(step.choices)
    ]


def _taken(talk: Talk, step: Ask, answers: Answers) -> str:
    files = answers.get(step.key) if step.files else None
    return talk.t("form-files", count=len(files)) if files else ""


def _under(talk: Talk, step: Ask, filled: Filled) -> Row:
    row = []
    if filled.at > 0:
        row.append(_do(talk, filled, "back"))
    if (step.files or step.many) and filled.answers.get(step.key):
        row.append(button(talk.t.plain("form-done"), tap_of(filled, "done"), "success"))
    elif step.optional:
        row.append(_do(talk, filled, "skip"))
    return [*row, _do(talk, filled, "cancel")]


def _do(talk: Talk, filled: Filled, what: str) -> InlineKeyboardButton:
    return button(talk.t.plain(f"form-{what}"), tap_of(filled, what))
