"""What staff write by email: the first line says what to do, the rest is for the seller."""

import re
from dataclasses import dataclass
from decimal import Decimal

from jumia_core.claims import Outcome, Resolution
from jumia_core.kernel import Invalid

ALLOWED = "The first line is ask, hold, or resolve accepted, resolve partly, resolve rejected."
_VERB = re.compile(r"\W*(ask|hold|resolve)\b[\s:,;.*_\u2013\u2014-]*(.*)", re.IGNORECASE | re.DOTALL)
_OUTCOME = re.compile(
    r"(?:as\s+)?(accept(?:ed)?|part(?:ly|ial|ially)|reject(?:ed)?)\b[\s:,;.*_\u2013\u2014-]*", re.IGNORECASE
)
_NUMBER = r"\d[\d,.'\u00a0\u202f ]*\d|\d"
_AMOUNT = re.compile(
    rf"(?:(?P<before>[A-Z]{{3}})\s*(?P<after_code>{_NUMBER})|(?P<number>{_NUMBER})(?:\s*(?P<after>[A-Z]{{3}})\b)?)"
    r"(?![\w])[\s:,;.*_\u2013\u2014-]*",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d{1,3})?|\d+(?:\.\d{1,3})?")
_OUTCOMES = {"a": Outcome.ACCEPTED, "p": Outcome.PARTLY, "r": Outcome.REJECTED}


@dataclass(frozen=True, slots=True)
class Command:
    """What a member of staff wants. `decision` is that of a `resolve`; `text` is for the seller."""

    verb: str
    text: str
    decision: Resolution | None = None


def parse_command(text: str) -> Command:
    """Read a command, whatever its case and punctuation. Raises `Invalid` saying what is allowed."""
    first, _, rest = text.strip().partition("\n")
    match = _VERB.fullmatch(first)
    if match is None:
        shown = first.strip()[:80] or "empty"
        raise Invalid(f"The first line is no command: {shown}", ALLOWED)
    verb = match[1].lower()
    if verb == "resolve":
        return _resolve(match[2], rest)
    return Command(verb, _joined(match[2], rest))


def _resolve(line: str, rest: str) -> Command:
    outcome = _OUTCOME.match(line)
    if outcome is None:
        raise Invalid("Resolve how? The first line must name the outcome.", ALLOWED)
    line = line[outcome.end() :]
    amount, currency = None, None
    found = _AMOUNT.match(line)
    if found is not None:
        amount = _amount(found["after_code"] or found["number"])
        code = found["before"] or found["after"]
        currency = code.upper() if code else None
        line = line[found.end() :]
    note = _joined(line, rest)
    decision = Resolution(outcome=_OUTCOMES[outcome[1][0].lower()], note=note, amount=amount, currency=currency)
    return Command("resolve", note, decision)


def _amount(text: str) -> Decimal:
    number = text.strip()
    if not _PLAIN.fullmatch(number):
        raise Invalid(f"The amount {number} can be read in two ways.", "Write it as 12500 NGN or 12500.50 NGN.")
    return Decimal(re.sub(r"[,'\s]", "", number))


def _joined(line: str, rest: str) -> str:
    return "\n".join(part for part in (line.strip(), rest.strip()) if part)
