"""What a chat's memory holds of a form: the one at hand, and the one that was put aside when something was looked at.

A form is told from all others, of the same name, too, by the number of the update that began it: its `run`.
"""

from dataclasses import dataclass, field

from bots.frame.questions import FORMS, REDACTED, Answers, Form
from bots.frame.talk import ASIDE, Talk


@dataclass(slots=True)
class Filled:
    """A form, its answers so far, and the place of the question at hand."""

    form: Form
    answers: Answers = field(default_factory=dict)
    at: int = 0
    run: int = 0


async def load(talk: Talk, run: int | None = None) -> Filled | None:
    """Return the form at hand. With `run` it is that one, taken up again where it was put aside; None if it is over."""
    data = await talk.state.get_data()
    if run is not None and data.get("run") != run and not (talk.aside_of(data).get("run") == run and await again(talk)):
        return None
    data = await talk.state.get_data()
    form = FORMS.get(data.get("form", ""))
    if form is None:
        return None
    answers = talk.private.opened(talk.state.key, data.get("answers", {}), REDACTED)
    return Filled(form, answers, int(data.get("at", 0)), int(data.get("run", 0)))


async def keep(talk: Talk, filled: Filled) -> None:
    """Remember the answers; those that must not be stored are held in this process."""
    answers = talk.private.sealed(talk.state.key, filled.answers, REDACTED)
    await talk.state.update_data({"form": filled.form.name, "answers": answers, "at": filled.at, "run": filled.run})


async def again(talk: Talk) -> bool:
    """Take up the form that was put aside; the one at hand, if any, takes its place. Tell whether there was one."""
    aside = talk.aside_of(await talk.state.get_data())
    if not aside:
        return False
    await talk.forget()
    data = await talk.state.get_data()
    if data.get(ASIDE) == aside:
        data.pop(ASIDE)
    await talk.state.set_data(data | aside)
    return True
