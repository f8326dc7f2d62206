"""Answering a claim: the English is judged before it is sent, with a chance to correct it."""

from bots.frame import forms
from bots.frame.buttons import Go, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.claim import Claim, left
from bots.screens.parts import due_line, fitted, plain, quote
from bots.screens.uploads import fetch, fits
from jumia_core.claims import ReplyOutcome, Standing, Status
from jumia_core.kernel import Invalid, Problem

COUNTING = frozenset({Standing.COUNTED, Standing.FURTHER, Standing.CROSSED})
ENDED = frozenset({Status.CLOSED_NO_REPLY, Status.WITHDRAWN})
UNKNOWN = "?"
MOST_ASKED = 1_500  # of Telegram's 4096 that the question takes above its answer
SHOWN = 3_500  # of Telegram's 4096 that a preview shows of the text; all of it is sent

SENTENCE = 3  # words: fewer may as well be meant for the question ("yes")


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    asked = quote(str(answers.get("asked") or ""), MOST_ASKED)
    write = "\n\n".join(part for part in (asked, t("reply-write", number=str(answers["number"]))) if part)
    steps = [Ask("text", write, optional=True, check=_judge)]
    if answers.get("text") and answers.get("doubt"):
        again = [("again", t.plain("reply-again")), ("same", t.plain("reply-same"))]
        steps.append(Ask("sure", _doubt(t, str(answers["doubt"])), choices=again, check=_sure))
    if answers.get("text"):
        return [*steps, Ask("files", t("reply-files"), files=True, fits=fits, words="text", optional=True)]
    return [*steps, Ask("files", t("reply-files-only"), files=True, fits=fits, words="text")]


def _doubt(t: Texts, code: str) -> str:
    """Say that a text does not look like English, and which language it looks like where that can be named."""
    name = t.locale.languages.get(code)
    return t("reply-doubt", language=name) if name else t("reply-doubt-unnamed")


async def _judge(talk: Talk, answers: Answers, text: str) -> str:
    """Note what the text's language seems to be where it would not count."""
    verdict = await talk.seller(lambda seller: seller.claims.check_english(text))
    answers.pop("doubt", None)
    answers.pop("sure", None)
    if not verdict.counts:
        answers["doubt"] = verdict.language or UNKNOWN
    return text


async def _sure(talk: Talk, answers: Answers, choice: str) -> str:
    """Go back to the text, or on. Whoever writes again at once has written the new text."""
    if choice == "again":
        answers.pop("doubt", None)
        raise forms.GoTo("text")
    if choice == "same":
        return choice
    found = await talk.seller(lambda seller: seller.claims.check_english(choice))
    if found.verdict != "english" or len(choice.split()) < SENTENCE:
        raise Invalid(problems=[Problem("sure", talk.t.plain("form-tap-one"))])
    answers["text"] = choice
    answers.pop("doubt", None)
    raise forms.GoTo("files")


async def _preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    parts = [t("reply-preview", number=str(answers["number"]))]
    if answers.get("text"):
        parts.append(quote(str(answers["text"]), SHOWN))
    if answers.get("files"):
        parts.append(t("reply-files-count", count=len(answers["files"])))
    if answers.get("text") and answers.get("doubt"):
        parts.append(f"⚠️ {t('reply-will-not-count')}")
    return "\n\n".join(parts)


async def _send(talk: Talk, answers: Answers) -> Page:
    number, text = answers["number"], str(answers.get("text") or "")
    files = await fetch(talk, answers)
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
    row = [button(t.plain("claim-open"), Claim(number=outcome.claim.number))]
    if outcome.claim.status in ENDED:
        lines.append(t("reply-closed"))
        row.append(button(t.plain("home-raise"), Go(to="raise")))
    lines += [f"⚠️ {plain(file.filename, 100)}: {plain(file.why)}" for file in outcome.refused_files]
    return Page(fitted(lines), [row])


REPLY = forms.register(Form("claim-reply", _steps, _send, left, preview=_preview, send="reply-send"))
