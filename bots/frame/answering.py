"""The answering half of a form: texts, files and taps. Whatever else is sent meanwhile, the question is asked again."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from bots.frame.asking import ask, ask_again, ask_secret, cancel, problem_of, submit
from bots.frame.buttons import FormTap
from bots.frame.filled import Filled, keep, load
from bots.frame.questions import REDACTED, Ask, Filling, GoTo
from bots.frame.received import received
from bots.frame.talk import LIVING, Talk
from jumia_core.kernel import SellerCenterError

router = Router(name="forms")
MAX_ANSWER = 4096
ALBUM = "album"
"""Where the chat's data keeps the album whose pictures are coming in."""


@router.message(StateFilter(Filling.asking), F.text)
async def on_text(message: Message, talk: Talk) -> None:
    """A text is the answer to the question at hand, one that begins with a slash, too: known commands went before."""
    if (filled := await _of(talk, message)) is None:
        return
    step, words = await _step(talk, filled), (message.text or "").strip()[:MAX_ANSWER]
    if step is not None and step.private:
        await talk.remove(message.message_id)
    if message.text == REDACTED:  # the update was stored without it, and the program was stopped meanwhile
        await ask(talk, filled, talk.t("form-private-again"))
    elif step is None:
        await ask_again(talk, filled)
    elif step.files:
        await ask_again(talk, filled, await _add_words(talk, filled, step, words))
    elif step.choices and not step.free:
        await ask(talk, filled, talk.t("form-tap-one"))
    else:
        await take_answer(talk, filled, words)


@router.message(StateFilter(Filling.asking), F.photo | F.document)
async def on_file(message: Message, talk: Talk) -> None:
    """A photo or a file is kept by its id; it is fetched when the form is sent. An album is answered once."""
    if (filled := await _of(talk, message)) is None:
        return
    step = await _step(talk, filled)
    if step is None or not step.files:
        if step is not None and step.private:
            await talk.remove(message.message_id)
        await ask_again(talk, filled, _wanted(talk, step))
        return
    problems = [await _add_file(talk, filled, step, message)]
    problems.append(await _add_words(talk, filled, step, message.caption or "") if message.caption else "")
    await keep(talk, filled)
    problem = "\n".join(one for one in problems if one)
    if talk.more_of_album and not problem:
        return
    data = await talk.state.get_data()
    if message.media_group_id and data.get(ALBUM) == message.media_group_id:
        talk.edits = data.get(LIVING)
    await talk.state.update_data({ALBUM: message.media_group_id})
    await ask_again(talk, filled, problem)


@router.message(StateFilter(Filling.secret), F.text)
async def on_secret(message: Message, talk: Talk) -> None:
    """The secret is used at once, its message deleted; nothing of it is kept."""
    filled = await load(talk)
    await talk.remove(message.message_id)
    if filled is None or filled.form.secret is None:
        return
    secret = message.text or ""
    if secret == REDACTED:  # the update was stored without it, and the program was stopped meanwhile
        await ask_secret(talk, filled, talk.t("form-secret-again"))
        return
    filled.answers[filled.form.secret.key] = secret
    try:
        await submit(talk, filled)
    except SellerCenterError as error:
        filled.answers.pop(filled.form.secret.key, None)
        await ask_secret(talk, filled, problem_of(talk, error))


@router.message(StateFilter(Filling))
async def on_anything(message: Message, talk: Talk) -> None:
    """A sticker, a voice note, a place, a text under the preview: nothing is lost, and the question is asked again."""
    if (filled := await _of(talk, message)) is None:
        return
    if await talk.state.get_state() == Filling.secret.state:  # its words may be the secret
        await talk.remove(message.message_id)
    await ask_again(talk, filled, _wanted(talk, await _step(talk, filled)))


@router.callback_query(FormTap.filter())
async def on_tap(query: CallbackQuery, callback_data: FormTap, talk: Talk) -> None:
    """A tap in a form. One in a form that has ended is told so; one at a question that was answered asks again."""
    del query
    filled = await load(talk, callback_data.run)
    if filled is None:
        await talk.answer(talk.t.plain("form-over"), alert=True)
        return
    if callback_data.step != filled.at:
        await ask_again(talk, filled)
        return
    in_preview = await talk.state.get_state() == Filling.preview.state
    match callback_data.do:
        case "choose":
            await _choose(talk, filled, callback_data.at)
        case "skip" | "done":
            await _skip(talk, filled)
        case "back":
            filled.at = max(0, filled.at - 1)
            await keep(talk, filled)
            await ask(talk, filled)
        case "send" if in_preview:
            await (ask_secret(talk, filled) if filled.form.secret else submit(talk, filled))
        case "cancel":
            await cancel(talk, filled)
        case _:
            await ask_again(talk, filled)


async def take_answer(talk: Talk, filled: Filled, value: Any) -> None:
    """Check and keep an answer, then go on to the next question."""
    step = await _step(talk, filled)
    if step is None:  # the form changed under an old tap
        await ask_again(talk, filled)
        return
    try:
        if step.check is not None and isinstance(value, str):
            value = await step.check(talk, filled.answers, value)
    except GoTo as other:
        filled.at = [step.key for step in await filled.form.steps(talk, filled.answers)].index(other.key)
        await keep(talk, filled)
        await ask(talk, filled)
        return
    except SellerCenterError as error:
        if not error.permanent:
            raise
        await ask(talk, filled, problem_of(talk, error))
        return
    if step.private and isinstance(value, str):
        talk.private.hold(talk.state.key, step.key, value)
    filled.answers[step.key] = value
    filled.at += 1
    await keep(talk, filled)
    await ask(talk, filled)


async def _of(talk: Talk, message: Message) -> Filled | None:
    """Return the form that a message answers. In a group: a text or a file that is a reply to its message."""
    if not talk.group:
        return await load(talk)
    told = message.photo or message.document or not (message.text or "/").startswith("/")
    replied = message.reply_to_message.message_id if message.reply_to_message is not None else None
    if not told or replied is None or replied != (await talk.state.get_data()).get(LIVING):
        return None  # talk among people, or an answer to something else
    return await load(talk)


async def _step(talk: Talk, filled: Filled) -> Ask | None:
    """Return the question at hand; None after the last one."""
    steps = await filled.form.steps(talk, filled.answers)
    return steps[filled.at] if filled.at < len(steps) else None


def _wanted(talk: Talk, step: Ask | None) -> str:
    """Say what is an answer here."""
    if step is not None and step.files:
        return talk.t("form-want-file")
    tapped = step is not None and step.choices and not step.free
    if tapped:
        return talk.t("form-tap-one")
    return talk.t("form-no-file") if step is not None else ""


async def _add_file(talk: Talk, filled: Filled, step: Ask, message: Message) -> str:
    """Take a file among the answers; return why it is not taken."""
    file = received(message)
    try:
        if step.fits is not None:
            await step.fits(talk, filled.answers, file)
    except SellerCenterError as error:
        return problem_of(talk, error)
    filled.answers[step.key] = [*filled.answers.get(step.key, []), file]
    return ""


async def _add_words(talk: Talk, filled: Filled, step: Ask, words: str) -> str:
    """Take what was written where files are asked for, if the form has a place for it; return why it is not taken."""
    steps = await filled.form.steps(talk, filled.answers)
    place = next((one for one in steps if one.key == step.words), None)
    if place is None:
        return talk.t("form-words-lost")
    text = "\n".join(part for part in (str(filled.answers.get(place.key) or ""), words.strip()) if part)
    try:
        if len(text) > MAX_ANSWER:
            return talk.t("form-words-lost")
        filled.answers[place.key] = await place.check(talk, filled.answers, text) if place.check else text
    except SellerCenterError as error:
        if not error.permanent:
            raise
        return problem_of(talk, error)
    await keep(talk, filled)
    return ""


async def _choose(talk: Talk, filled: Filled, at: int) -> None:
    step = await _step(talk, filled)
    if step is None or not 0 <= at < len(step.choices):
        await ask_again(talk, filled)
        return
    value = step.choices[at][0]
    if not step.many:
        await take_answer(talk, filled, value)
        return
    taken = [*filled.answers.get(step.key, [])]
    taken.remove(value) if value in taken else taken.append(value)
    filled.answers[step.key] = taken
    await keep(talk, filled)
    await ask(talk, filled)


async def _skip(talk: Talk, filled: Filled) -> None:
    step = await _step(talk, filled)
    if step is None or not (step.optional or filled.answers.get(step.key)):
        await ask_again(talk, filled)
        return
    if not (step.files or step.many):
        filled.answers.pop(step.key, None)
    filled.at += 1
    await keep(talk, filled)
    await ask(talk, filled)
