"""Forms: several questions, one message each, resumable after a restart, with a preview before anything is sent.

A screen declares a `Form`; this file asks. The answers are kept in the chat's memory, but for a secret one (a
password), which is asked last, never kept, and whose message is deleted.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bots.frame.buttons import FormTap, button
from bots.frame.errors import said
from bots.frame.pages import Page, Row, grid
from bots.frame.received import received
from bots.frame.talk import SECRET_AFTER, Talk
from jumia_core.kernel import Invalid, SellerCenterError

router = Router(name="forms")
Answers = dict[str, Any]


class GoTo(Exception):  # noqa: N818 - it says what happens, and is no error
    """Raised by a check: an answer that leads to another question, and is not kept itself."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


Choice = tuple[str, str]  # value, label
MAX_ANSWER = 4096
REDACTED = "•••"  # what is stored in place of a password
NARROW = 18  # letters that two buttons side by side can show on a small phone


class Filling(StatesGroup):
    """Where a form is."""

    asking = State()
    preview = State()
    secret = State()


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `prompt` is HTML. `check` returns the value to keep, and raises what the person should read.

    `files`: photos and documents are answers, too; their Telegram file ids are kept, as `{"id", "name", "type"}`.
    """

    key: str
    prompt: str
    choices: Sequence[Choice] = ()
    optional: bool = False
    many: bool = False
    """Several choices may be taken; the answer is a list."""
    free: bool = True
    """A text is an answer, too, where there are choices."""
    files: bool = False
    private: bool = False
    """The answer is not stored and its message is deleted; see `bots.frame.private`. A restart asks for it again."""
    check: Callable[[Talk, Answers, str], Awaitable[Any]] | None = None


@dataclass(frozen=True, slots=True)
class Secret:
    """The question that is asked last, its answer kept nowhere. `prompt` is a text's id: it may name other answers."""

    key: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form. `steps` may depend on the answers so far; `submit` gets all answers and returns the page that follows.

    `submit` and `cancel` return None where they have opened another place themselves.
    """

    name: str
    steps: Callable[[Talk, Answers], Awaitable[list[Ask]]]
    submit: Callable[[Talk, Answers], Awaitable[Page | None]]
    cancel: Callable[[Talk], Awaitable[Page | None]]
    preview: Callable[[Talk, Answers], Awaitable[str]] | None = None
    secret: Secret | None = None
    send: str = "form-send"
    danger: bool = False


FORMS: dict[str, Form] = {}


def register(form: Form) -> Form:
    """Make a form known by its name, so that it can go on after a restart."""
    FORMS[form.name] = form
    return form


@dataclass(slots=True)
class _Filled:
    """What the chat's memory holds of a form."""

    form: Form
    answers: Answers = field(default_factory=dict)
    at: int = 0


async def start(talk: Talk, form: Form, **given: Any) -> None:
    """Begin a form with what is known already."""
    await talk.forget()
    talk.private.drop(talk.state.key)
    await _keep(talk, _Filled(form, dict(given)))
    await _ask(talk, _Filled(form, dict(given)))


async def _load(talk: Talk) -> _Filled | None:
    data = await talk.state.get_data()
    form = FORMS.get(data.get("form", ""))
    if form is None:
        return None
    answers = talk.private.opened(talk.state.key, data.get("answers", {}), REDACTED)
    return _Filled(form, answers, int(data.get("at", 0)))


async def _keep(talk: Talk, filled: _Filled) -> None:
    answers = talk.private.sealed(talk.state.key, filled.answers, REDACTED)
    await talk.state.update_data({"form": filled.form.name, "answers": answers, "at": filled.at})


async def _lost(talk: Talk, filled: _Filled) -> bool:
    """Tell whether an answer that is not stored went with a restart; then it is asked for again."""
    steps = await filled.form.steps(talk, filled.answers)
    at = next((at for at, step in enumerate(steps) if step.private and filled.answers.get(step.key) == REDACTED), None)
    if at is None:
        return False
    filled.answers.pop(steps[at].key)
    filled.at = at
    await _keep(talk, filled)
    await _ask(talk, filled, talk.t("form-private-again"))
    return True


async def _ask(talk: Talk, filled: _Filled, problem: str = "") -> None:
    """Show the question at hand, the preview after the last one, or send where there is none."""
    steps = await filled.form.steps(talk, filled.answers)
    if filled.at >= len(steps):
        await _after_last(talk, filled)
        return
    await talk.state.set_state(Filling.asking)
    step = steps[filled.at]
    await talk.state.update_data({SECRET_AFTER: _stored_until(filled.form, steps[filled.at :])})
    place = f"<i>{filled.at + 1}/{len(steps)}</i>" if len(steps) > 1 else ""
    parts = [f"⚠️ {problem}" if problem else "", step.prompt, _taken(talk, step, filled.answers), place]
    parts += [talk.t("staff-in-group")] if talk.group and step.free else []  # else Telegram does not tell us of it
    rows = grid(_choices(step, filled.answers), 1 if any(len(label) > NARROW for _, label in step.choices) else 2)
    await talk.show(Page("\n\n".join(part for part in parts if part), [*rows, _under(talk, step, filled)]))


def _stored_until(form: Form, left: list[Ask]) -> int | None:
    """Return how many texts may still be stored before one must not be; None where no such one is near."""
    secret = len(left) if form.secret is not None and form.preview is None else None
    return next((at for at, step in enumerate(left) if step.private), secret)


async def _after_last(talk: Talk, filled: _Filled) -> None:
    if await _lost(talk, filled):
        return
    if filled.form.preview is not None:
        await talk.state.set_state(Filling.preview)
        await talk.state.update_data({SECRET_AFTER: None})
        text = await filled.form.preview(talk, filled.answers)
        style = "danger" if filled.form.danger else "success"
        send = [button(talk.t.plain(filled.form.send), FormTap(do="send"), style)]
        await talk.show(
            Page(text, [send, [_do(talk, "back"), _do(talk, "cancel")] if filled.at else [_do(talk, "cancel")]])
        )
    elif filled.form.secret is not None:
        await _ask_secret(talk, filled)
    else:
        await _submit(talk, filled)


async def _ask_secret(talk: Talk, filled: _Filled, problem: str = "") -> None:
    assert filled.form.secret is not None  # noqa: S101 - only called for forms that have one
    if await _lost(talk, filled):
        return
    await talk.state.set_state(Filling.secret)
    await talk.state.update_data({SECRET_AFTER: 0})
    prompt = talk.t(filled.form.secret.prompt, **filled.answers)
    await talk.show(Page(f"⚠️ {problem}\n\n{prompt}" if problem else prompt, [[_do(talk, "cancel")]]))


async def _submit(talk: Talk, filled: _Filled) -> None:
    if await _lost(talk, filled):
        return
    try:
        page = await filled.form.submit(talk, filled.answers)
    except Invalid as error:
        at = await _step_of(talk, filled, error)
        if at is None:
            raise
        filled.at = at
        filled.answers.pop(filled.form.secret.key, None) if filled.form.secret else None
        await _keep(talk, filled)
        await _ask(talk, filled, problem_of(talk, error))
        return
    if (await talk.state.get_data()).get("form") == filled.form.name:  # else it went over into another one
        await talk.forget()
    if page is not None:
        await talk.show(page)


async def _step_of(talk: Talk, filled: _Filled, error: Invalid) -> int | None:
    """Find the question whose answer was refused, so that it is asked again."""
    keys = [step.key for step in await filled.form.steps(talk, filled.answers)]
    fields = [problem.field.rpartition(".")[2] for problem in error.problems]
    return next((keys.index(name) for name in fields if name in keys), None)


def problem_of(talk: Talk, error: SellerCenterError) -> str:
    """Say what was wrong and what to do, as HTML."""
    return talk.t("problem", what=said(talk.t, error))


async def take_answer(talk: Talk, filled: _Filled, value: Any) -> None:
    """Check and keep an answer, then go on to the next question."""
    steps = await filled.form.steps(talk, filled.answers)
    if filled.at >= len(steps):  # the form changed under an old tap
        await _ask(talk, filled)
        return
    step = steps[filled.at]
    try:
        if step.check is not None and isinstance(value, str):
            value = await step.check(talk, filled.answers, value)
    except GoTo as other:
        filled.at = [step.key for step in await filled.form.steps(talk, filled.answers)].index(other.key)
        await _keep(talk, filled)
        await _ask(talk, filled)
        return
    except SellerCenterError as error:
        if not error.permanent:
            raise
        await _ask(talk, filled, problem_of(talk, error))
        return
    if step.private and isinstance(value, str):
        talk.private.hold(talk.state.key, step.key, value)
    filled.answers[step.key] = value
    filled.at += 1
    await _keep(talk, filled)
    await _ask(talk, filled)


@router.message(StateFilter(Filling.asking), F.text & ~F.text.startswith("/"))
async def on_text(message: Message, talk: Talk) -> None:
    """A text is the answer to the question at hand."""
    filled = await _load(talk)
    if filled is None:
        return
    steps = await filled.form.steps(talk, filled.answers)
    step = steps[filled.at] if filled.at < len(steps) else None
    if step is not None and step.private:
        await talk.remove(message.message_id)
    if message.text == REDACTED:  # the update was stored without it, and the program was stopped meanwhile
        await _ask(talk, filled, talk.t("form-private-again"))
    elif step is None or step.files:
        await _ask(talk, filled)
    elif step.choices and not step.free:
        await _ask(talk, filled, talk.t("form-tap-one"))
    else:
        await take_answer(talk, filled, (message.text or "").strip()[:MAX_ANSWER])


@router.message(StateFilter(Filling.asking), F.photo | F.document)
async def on_file(message: Message, talk: Talk) -> None:
    """A photo or a file is kept by its id; it is fetched when the form is sent."""
    filled = await _load(talk)
    steps = await filled.form.steps(talk, filled.answers) if filled else []
    if filled is None or filled.at >= len(steps) or not steps[filled.at].files:
        if filled is not None:
            await _ask(talk, filled, talk.t("form-no-file"))
        return
    files = [*filled.answers.get(steps[filled.at].key, []), received(message)]
    filled.answers[steps[filled.at].key] = files
    await _keep(talk, filled)
    await _ask(talk, filled)


@router.message(StateFilter(Filling.preview), F.text & ~F.text.startswith("/"))
async def on_text_in_preview(message: Message, talk: Talk) -> None:
    """A text under the preview changes nothing: the preview is shown again."""
    del message
    if (filled := await _load(talk)) is not None:
        await _after_last(talk, filled)


@router.message(StateFilter(Filling.secret), F.text & ~F.text.startswith("/"))
async def on_secret(message: Message, talk: Talk) -> None:
    """The secret is used at once, its message deleted; nothing of it is kept."""
    filled = await _load(talk)
    await talk.remove(message.message_id)
    if filled is None or filled.form.secret is None:
        return
    secret = message.text or ""
    if secret == REDACTED:  # the update was stored without it, and the program was stopped meanwhile
        await _ask_secret(talk, filled, talk.t("form-secret-again"))
        return
    filled.answers[filled.form.secret.key] = secret
    try:
        await _submit(talk, filled)
    except SellerCenterError as error:
        filled.answers.pop(filled.form.secret.key, None)
        await _ask_secret(talk, filled, problem_of(talk, error))


@router.callback_query(FormTap.filter())
async def on_tap(query: CallbackQuery, callback_data: FormTap, talk: Talk) -> None:
    """A tap in a form. One in a form that has ended is told so."""
    del query
    filled = await _load(talk) if await talk.lives_here() else None
    if filled is None:
        await talk.answer(talk.t.plain("form-over"), alert=True)
        return
    match callback_data.do:
        case "choose":
            await _choose(talk, filled, callback_data.at)
        case "skip" | "done":
            await _skip(talk, filled)
        case "back":
            filled.at = max(0, filled.at - 1)
            await _keep(talk, filled)
            await _ask(talk, filled)
        case "send" if await talk.state.get_state() == Filling.preview.state:
            await (_ask_secret(talk, filled) if filled.form.secret else _submit(talk, filled))
        case "cancel":
            await talk.forget()
            if (page := await filled.form.cancel(talk)) is not None:
                await talk.show(page)
        case _:
            await _ask(talk, filled)


async def _choose(talk: Talk, filled: _Filled, at: int) -> None:
    steps = await filled.form.steps(talk, filled.answers)
    step = steps[filled.at] if filled.at < len(steps) else None
    if step is None or at >= len(step.choices):
        await _ask(talk, filled)
        return
    value = step.choices[at][0]
    if not step.many:
        await take_answer(talk, filled, value)
        return
    taken = [*filled.answers.get(step.key, [])]
    taken.remove(value) if value in taken else taken.append(value)
    filled.answers[step.key] = taken
    await _keep(talk, filled)
    await _ask(talk, filled)


async def _skip(talk: Talk, filled: _Filled) -> None:
    steps = await filled.form.steps(talk, filled.answers)
    step = steps[filled.at] if filled.at < len(steps) else None
    if step is not None and (step.optional or filled.answers.get(step.key)):
        if not (step.files or step.many):
            filled.answers.pop(step.key, None)
        filled.at += 1
        await _keep(talk, filled)
    await _ask(talk, filled)


def _choices(step: Ask, answers: Answers) -> Row:
    taken = answers.get(step.key, []) if step.many else []
    return [
        button(f"✅ {label}" if value in taken else label, FormTap(do="choose", at=at))
        for at, (value, label) in enumerate(step.choices)
    ]


def _taken(talk: Talk, step: Ask, answers: Answers) -> str:
    files = answers.get(step.key) if step.files else None
    return talk.t("form-files", count=len(files)) if files else ""


def _under(talk: Talk, step: Ask, filled: _Filled) -> Row:
    row = []
    if filled.at > 0:
        row.append(_do(talk, "back"))
    if (step.files or step.many) and filled.answers.get(step.key):
        row.append(button(talk.t.plain("form-done"), FormTap(do="done"), "success"))
    elif step.optional:
        row.append(_do(talk, "skip"))
    return [*row, _do(talk, "cancel")]


def _do(talk: Talk, what: str) -> InlineKeyboardButton:
    return button(talk.t.plain(f"form-{what}"), FormTap(do=what))
