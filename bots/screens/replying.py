"""Answering a claim: the English is judged before it is sent, with a chance to correct it."""

from bots.frame import forms
from bots.frame.buttons import button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.talk import Talk
from bots.frame.texts import LANGUAGES
from bots.screens.claim import Claim, left
from bots.screens.parts import due_line, plain
from bots.screens.uploads import fetch
from jumia_core.claims import ReplyOutcome, Standing

COUNTING = frozenset({Standing.COUNTED, Standing.FURTHER, Standing.CROSSED})


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    steps = [Ask("text", t("reply-write", number=str(answers["number"])), optional=True, check=_judge)]
    if answers.get("text") and answers.get("doubt"):
        again = [("again", t.plain("reply-again")), ("same", t.plain("reply-same"))]
        language = LANGUAGES.get(str(answers["doubt"]), str(answers["doubt"]))
        steps.append(Ask("sure", t("reply-doubt", language=language), choices=again, free=False, check=_sure))
    return [*steps, Ask("files", t("reply-files"), files=True, optional=True)]


async def _judge(talk: Talk, answers: Answers, text: str) -> str:
    """Note what the text's language seems to be where it would not count."""
    verdict = await talk.seller(lambda seller: seller.claims.check_english(text))
    answers.pop("doubt", None)
    answers.pop("sure", None)
    if verdict.verdict == "not_english":
        answers["doubt"] = verdict.language or "?"
    return text


async def _sure(talk: Talk, answers: Answers, choice: str) -> str:
    """Go back to the text, or on."""
    del talk
    if choice == "again":
        answers.pop("doubt", None)
        raise forms.GoTo("text")
    return choice


async def _preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    parts = [t("reply-preview", number=str(answers["number"]))]
    if answers.get("text"):
        parts.append(f"<blockquote>{plain(str(answers['text']), 3000)}</blockquote>")
    if answers.get("files"):
        parts.append(t("reply-files-count", count=len(answers["files"])))
    if answers.get("text") and answers.get("doubt"):
        parts.append(f"⚠️ {t('reply-will-not-count')}")
    return "\n\n".join(parts)


async def _send(talk: Talk, answers: Answers) -> Page:
    number, text = answers["number"], str(answers.get("text") or "")
    files = await fetch(talk, answers.get("files", []))
    outcome = await talk.seller(lambda seller: seller.claims.reply(number, text, evidence=files))
    return outcome_page(talk, outcome)


def outcome_page(talk: Talk, outcome: ReplyOutcome) -> Page:
    """Say what became of a reply, and whose turn it is now."""
    t = talk.t
    sign = "✅" if outcome.standing in COUNTING else "❗"
    lines = [f"{sign} " + t(f"outcome-of-{outcome.standing.replace('_', '-')}", number=str(outcome.claim.number))]
    if outcome.reopened:
        lines.append(t("reply-reopened"))
    if outcome.claim.due_before is not None:
        turn = t(f"turn-{outcome.claim.turn}")
        lines.append(f"{turn}\n{due_line(t, outcome.claim, talk.now, talk.zone)}")
    lines += [f"⚠️ {plain(file.filename)}: {plain(file.why)}" for file in outcome.refused_files]
    return Page("\n\n".join(lines), [[button(t.plain("claim-open"), Claim(number=outcome.claim.number))]])


REPLY = forms.register(Form("claim-reply", _steps, _send, left, preview=_preview, send="reply-send"))
