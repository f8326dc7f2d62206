"""Raising a claim: the kind, its fields one by one, the comments in English, photos, a preview, then it is sent."""

from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from bots.frame import forms
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.claim import claim_page, left
from bots.screens.parts import plain
from bots.screens.uploads import fetch
from jumia_core.claims import RaiseClaim
from jumia_core.kernel import Invalid, Problem
from jumia_core.policies import claims as policy

FIELD = "field_"  # answers to the kind's own fields, apart from the others


@place("raise", command="raise")
async def begin(talk: Talk) -> None:
    """Begin; somebody without a shop is told so before the first question."""
    await talk.seller(lambda seller: seller.claims.kinds())
    await forms.start(talk, RAISE)


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    kinds = [(name, t.plain(f"kind-{name}")) for name in policy.kinds()]
    steps = [Ask("kind", t("raise-kind"), choices=kinds, free=False)]
    if answers.get("kind") not in policy.kinds():
        return steps
    kind = policy.kind(answers["kind"])
    for name, label in kind.fields.items():
        title = t(f"field-{name}")
        prompt = f"<b>{title}</b>" + (f"\n<i>{plain(label)}</i>" if label != title else "")
        steps.append(Ask(FIELD + name, prompt, check=_checks(name)))
    steps.append(Ask("comments", t("raise-comments"), check=_checks("comments")))
    need = "raise-photos" if kind.photos else "raise-files"
    return [*steps, Ask("files", t(need), files=True, optional=not kind.photos)]


def _checks(name: str) -> Callable[[Talk, Answers, str], Awaitable[str]]:
    """Let the core look at a field at once, so that it is corrected at once."""

    async def check(talk: Talk, answers: Answers, text: str) -> str:
        await talk.seller(lambda seller: seller.claims.check_field(answers["kind"], name, text))
        return text

    return check


def command_of(answers: Answers) -> RaiseClaim:
    """Put the answers together; the files come when it is sent. Answers of a kind that was given up stay behind."""
    fields = {name: answers[FIELD + name] for name in policy.kind(answers["kind"]).fields if FIELD + name in answers}
    return RaiseClaim(kind=answers["kind"], fields=fields, comments=str(answers.get("comments", "")))


async def _preview(talk: Talk, answers: Answers) -> str:
    t, command = talk.t, command_of(answers)
    found = await talk.seller(lambda seller: seller.claims.preview(command))
    files = answers.get("files", [])
    lines = [t("raise-preview", kind=t.plain(f"kind-{command.kind}"))]
    lines.append("\n".join(f"<i>{t(f'field-{name}')}:</i> {plain(value)}" for name, value in command.fields.items()))
    lines.append(f"<blockquote>{plain(command.comments, 2500)}</blockquote>")
    if files:
        lines.append(t("reply-files-count", count=len(files)))
    problems = [problem for problem in found.problems if not (files and problem.startswith("evidence"))]
    lines += [f"⚠️ {plain(problem)}" for problem in problems]
    if found.follows:
        lines.append(t("claim-follows", number=str(found.follows)))
    if found.due_before and not problems:
        zone = ZoneInfo(found.zone)
        here, there = t.until(found.due_before, talk.zone), t.until(found.due_before, zone)
        lines.append(t("raise-answer-by", here=here, there=there))
    return "\n\n".join(lines)


async def _send(talk: Talk, answers: Answers) -> Page:
    files = await fetch(talk, answers.get("files", []))
    command = command_of(answers).model_copy(update={"evidence": files})
    try:
        claim = await talk.seller(lambda seller: seller.claims.raise_claim(command))
    except Invalid as error:
        raise Invalid(problems=[_to_step(problem) for problem in error.problems]) from error
    page = claim_page(talk, claim)
    return Page(f"✅ {talk.t('raise-done')}\n\n{page.text}", page.rows)


def _to_step(problem: Problem) -> Problem:
    """Name a problem by the question that asks for its field."""
    known = {"comments": "comments", "kind": "kind"}
    is_field = problem.field not in known and problem.field.isidentifier() and problem.field != "evidence"
    field = FIELD + problem.field if is_field else known.get(problem.field, "files")
    return Problem(field, problem.what, problem.hint)


RAISE = forms.register(Form("raise", _steps, _send, left, preview=_preview, send="raise-send"))
