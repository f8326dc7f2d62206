"""Raising a claim: the kind, its fields one by one, the comments in English, photos, a preview, then it is sent."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from bots.frame import forms
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.claim import claim_page, left
from bots.screens.parts import ROOM, plain, quote, units
from bots.screens.uploads import fetch, fits, leave_out
from jumia_core.claims import EvidenceFile, RaiseClaim
from jumia_core.kernel import Invalid, Problem
from jumia_core.policies import claims as policy

FIELD = "field_"  # answers to the kind's own fields, apart from the others
SHOWN, LEAST, MARKUP = 200, 200, 40  # letters of a field, and of the comments, that a preview shows; their tags
STAND_IN = EvidenceFile(filename="photo.jpg", content_type="image/jpeg", content=b"-")
"""For the files in a preview: they are fetched when the claim is sent."""


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
    for name in kind.fields:
        hint = f"\n<i>{t(f'hint-{name}')}</i>" if t.has(f"hint-{name}") else ""
        prompt = f"<b>{t(f'field-{name}')}</b>{hint}"
        steps.append(Ask(FIELD + name, prompt, check=_checks(name)))
    steps.append(Ask("comments", t("raise-comments"), check=_checks("comments")))
    need = "raise-photos" if kind.photos else "raise-files"
    return [*steps, Ask("files", t(need), files=True, fits=fits, words="comments", optional=not kind.photos)]


def _checks(name: str) -> Callable[[Talk, Answers, str], Awaitable[str]]:
    """Let the core look at a field at once, so that it is corrected at once."""

    async def check(talk: Talk, answers: Answers, text: str) -> str:
        if name == "comments":
            verdict = await talk.seller(lambda seller: seller.claims.check_english(text))
            if not verdict.counts:
                raise Invalid(talk.t.plain("raise-not-english"))
        try:
            await talk.seller(lambda seller: seller.claims.check_field(answers["kind"], name, text))
        except Invalid as error:
            raise _to_steps(error) from error
        return text

    return check


def _to_steps(error: Invalid) -> Invalid:
    """Name what is wrong by the questions, so that the one at fault is asked again."""
    return Invalid(problems=[_to_step(one) for one in error.problems])


def command_of(answers: Answers) -> RaiseClaim:
    """Put the answers together; the files come when it is sent. Answers of a kind that was given up stay behind."""
    fields = {name: answers[FIELD + name] for name in policy.kind(answers["kind"]).fields if FIELD + name in answers}
    return RaiseClaim(kind=answers["kind"], fields=fields, comments=str(answers.get("comments", "")))


async def _preview(talk: Talk, answers: Answers) -> str:
    t, command = talk.t, command_of(answers)
    files = answers.get("files", [])
    likely = command.model_copy(update={"evidence": (STAND_IN,) if files else ()})
    found = await talk.seller(lambda seller: seller.claims.preview(likely))
    lines = [t("raise-preview", kind=t.plain(f"kind-{command.kind}"))]
    fields = [f"<i>{t(f'field-{name}')}:</i> {plain(value, SHOWN)}" for name, value in command.fields.items()]
    lines.append("\n".join(fields))
    if files:
        lines.append(t("reply-files-count", count=len(files)))
    lines += [f"⚠️ {plain(problem)}" for problem in found.problems]
    if found.follows:
        lines.append(t("claim-follows", number=str(found.follows)))
    if found.due_before:
        zone = ZoneInfo(found.zone)
        here, there = t.until(found.due_before, talk.zone), t.until(found.due_before, zone)
        lines.append(t("raise-answer-by", here=here, there=there))
    lines.insert(2, quote(command.comments, max(LEAST, ROOM - units("\n\n".join(lines)) - MARKUP)))
    return "\n\n".join(lines)


async def _send(talk: Talk, answers: Answers) -> Page:
    files = await fetch(talk, answers)
    _check_count(talk, answers)
    command = command_of(answers).model_copy(update={"evidence": files})
    try:
        claim = await talk.seller(lambda seller: seller.claims.raise_claim(command))
    except Invalid as error:
        leave_out(answers, {problem.field for problem in error.problems})
        raise _to_steps(error) from error
    page = claim_page(talk, claim)
    return Page(f"✅ {talk.t('raise-done')}\n\n{page.text}", page.rows)


def _check_count(talk: Talk, answers: Answers) -> None:
    """Keep as many files as a claim may have, and say so where there were more."""
    most = policy.evidence(talk.me.home_country or "*", talk.now.date()).max_files
    if len(answers.get("files", [])) > most:
        answers["files"] = answers["files"][:most]
        said = talk.t.plain("raise-too-many", count=str(most))
        raise Invalid(said, problems=[Problem("files", said)])


def _to_step(problem: Problem) -> Problem:
    """Name a problem by the question that asks for its field; a file is named by its file name."""
    if problem.field in {"comments", "kind"}:
        return problem
    known = {name for kind in policy.kinds().values() for name in kind.fields}
    if problem.field in known:
        return replace(problem, field=FIELD + problem.field)
    named = problem.what if problem.field in {"evidence", "files"} else f"{problem.field}: {problem.what}"
    return replace(problem, field="files", what=named)


RAISE = forms.register(Form("raise", _steps, _send, left, preview=_preview, send="raise-send"))
