"""Errors as a chat shows them: rendered here once, whichever verb raised them."""

import re

from aiogram.types import CallbackQuery

from bots.frame.places import PLACES, private_only
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from jumia_core.accounts import AccountInactive, TooManyAttempts
from jumia_core.kernel import Invalid, Problem, SellerCenterError

MAX_ALERT = 200  # Bot API: answerCallbackQuery.text
INACTIVE = "inactive"
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def said(t: Texts, error: SellerCenterError) -> str:
    """Say what went wrong and what to do, as plain text.

    In the reader's language where the catalogues have a text by the error's name (`error-invalid-token`); the core's
    own words are English.
    """
    if isinstance(error, Invalid) and _is_its_problems(error):
        return "\n".join(_problem(t, problem) for problem in error.problems)
    text_id = f"error-{_HUMP.sub('-', type(error).__name__).lower()}"
    if not t.has(text_id):
        return f"{error.message} {error.hint}".strip()
    minutes = -(-int(error.wait.total_seconds()) // 60) if isinstance(error, TooManyAttempts) else 0
    return t.plain(text_id, minutes=minutes, number=str(getattr(error, "number", "")))


def _is_its_problems(error: Invalid) -> bool:
    """Tell whether the message says no more than the problems do, in the core's words."""
    coded = any(problem.code for problem in error.problems)
    return coded or (bool(error.problems) and error.message == Invalid(problems=error.problems).message)


def _problem(t: Texts, problem: Problem) -> str:
    """Say what is wrong with one field, named as the questions name it; a field without a name goes unnamed."""
    what = f"{problem.what} {problem.hint}".strip()
    if problem.code and t.has(f"problem-{problem.code}"):
        what = t.plain(f"problem-{problem.code}", figure=problem.figure)
    field = problem.field.rpartition(".")[2].removeprefix("field_")
    named = next((one for one in (f"set-field-{field}", f"field-{field}") if t.has(one)), "")
    return f"{t.plain(named)}: {what}" if named else what


async def tell(talk: Talk, error: SellerCenterError) -> None:
    """Say what went wrong and what to do. Somebody whose account is not active sees the screen made for that."""
    if isinstance(error, AccountInactive) and INACTIVE in PLACES:
        await (private_only(talk) if talk.group else PLACES[INACTIVE](talk))
        return
    text = said(talk.t, error)
    if isinstance(talk.event, CallbackQuery) and not talk.answered and len(text) <= MAX_ALERT:
        await talk.answer(text, alert=True)
        return
    await talk.say("⚠️ " + talk.t("problem", what=text))
    await talk.answer()


async def apologize(talk: Talk) -> None:
    """Say that it went wrong on our side: nothing of the error itself is shown."""
    await talk.say("⚠️ " + talk.t("our-fault"))
    await talk.answer()
