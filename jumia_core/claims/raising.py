"""A claim is raised: checked whole, numbered, given to its team, and both sides are told."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Scope, Shop, team_for
from jumia_core.claims import letters, rules, thread
from jumia_core.claims.deadlines import give_to_platform
from jumia_core.claims.errors import RaisedTooOften, SameMatter
from jumia_core.claims.events import record
from jumia_core.claims.language import Verdict, judge_language
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Author, RaiseClaim, RaisePreview, Status
from jumia_core.kernel import COUNTRIES, ClaimNumber, Conflict, Invalid, Problem, clean_text, keepable
from jumia_core.notices import notify
from jumia_core.policies import claims as policy
from jumia_core.settings import seller_calendar, work_calendar
from jumia_core.store import lock
from jumia_core.work import Unit


def raise_claim(unit: Unit, scope: Scope, command: RaiseClaim) -> Claim:
    """Raise a claim on the platform's turn.

    Raises `Invalid` listing everything that is wrong, and `Conflict` when the same matter is being looked at
    or has had its second chance.
    """
    kind = policy.kind(command.kind)
    shop = lock(unit.session, Shop, scope.shop_id)  # two claims of one shop are raised one after the other
    team = team_for(unit.session, shop.home_country)
    if team is None:
        raise Conflict(f"No claims team serves {shop.home_country} yet.", "Ask the operator to set one up.")
    fields = {name: keepable(value).strip() for name, value in command.fields.items()}
    _check(unit, shop.home_country, kind, fields, command)
    subject = rules.subject_key(kind, fields)
    claim = Claim(
        number=_draw_number(unit.session),
        shop_id=shop.id,
        seller_id=scope.account_id,
        team_id=team.id,
        home_country=shop.home_country,
        kind=kind.name,
        fields=fields,
        subject_key=subject,
        linked_to=_check_matter(unit.session, shop.id, subject),
        raised_at=unit.now,
        round=0,
        last_seq=0,
    )
    claim.team = team
    give_to_platform(unit.session, claim, unit.now, unit.now)
    unit.session.add(claim)
    unit.session.flush()
    thread.add_message(
        unit,
        claim,
        Author.SELLER,
        scope.account_id,
        keepable(command.comments).strip(),
        received_at=unit.now,
        files=command.evidence,
    )
    record(unit, claim, "raised", claim_kind=kind.name, linked_to=claim.linked_to)
    told = letters.to_agents(unit.session, claim, "claim_new", "raised")
    notify(unit, [letters.to_seller(claim, "claim_raised", "raised"), *told])
    return claim


def preview(unit: Unit, scope: Scope, command: RaiseClaim) -> RaisePreview:
    """Say what raising a claim now would do; nothing is written. Raises `NotFound` for an unknown kind."""
    kind = policy.kind(command.kind)
    shop = unit.session.get_one(Shop, scope.shop_id)
    team = team_for(unit.session, shop.home_country)
    fields = {name: keepable(value).strip() for name, value in command.fields.items()}
    problems, follows, due = list[str](), None, None
    try:
        _check(unit, shop.home_country, kind, fields, command)
        follows = _check_matter(unit.session, shop.id, rules.subject_key(kind, fields))
    except Invalid as error:
        problems = [f"{problem} {problem.hint}".strip() for problem in error.problems]
    except Conflict as error:
        problems = [f"{error.message} {error.hint}"]
    country = team.country if team else shop.home_country
    if team is not None and not problems:
        calendar = work_calendar(unit.session, country)
        days = policy.deadlines(country, calendar.local_date(unit.now)).platform_working_days
        due = calendar.due_before(unit.now, days)
    return RaisePreview(
        title=kind.title,
        problems=tuple(problems),
        due_before=due,
        zone=COUNTRIES[country].zone,
        follows=ClaimNumber(follows) if follows else None,
    )


def check_field(unit: Unit, scope: Scope, kind_name: str, field: str, value: str) -> None:
    """Look at one field of a claim to be raised, or at its `comments`. Raises `Invalid`."""
    kind = policy.kind(kind_name)
    country = unit.session.get_one(Shop, scope.shop_id).home_country
    text = keepable(value).strip()
    problems = _too_long({field: text})
    if field != "comments" and field not in kind.fields:
        problems.append(Problem(field, "is not a field of this kind.", f"Fields are: {', '.join(kind.fields)}."))
    if not text:
        problems.append(Problem(field, "is missing.", f"{kind.fields.get(field, 'Say what happened')}.", "missing"))
    window = policy.window(kind.name, country, unit.now.date())
    if window is not None and window.start == field and text:
        problems += rules.check_window(window, {field: text}, seller_calendar(unit.session, country), unit.now)
    if field == "comments" and text and judge_language(text).verdict is Verdict.NOT_ENGLISH:
        problems.append(_not_english())
    if problems:
        raise Invalid(problems=problems)


def release_matter(unit: Unit, claim: Claim, reason: str) -> None:
    """Let the same matter be raised again, by a staff member's decision and with the reason on record."""
    why = clean_text(reason, "reason", rules.MAX_FIELD)
    claim.holds_matter = False
    claim.subject_key = f"released-{claim.number}"
    record(unit, claim, "matter_released", reason=why)


def _check(unit: Unit, country: str, kind: policy.Kind, fields: dict[str, str], command: RaiseClaim) -> None:
    today = unit.now.date()
    problems = _too_long({**fields, "comments": command.comments})
    problems += rules.check_fields(kind, fields, command.comments)
    window = policy.window(kind.name, country, today)
    if window is not None and fields.get(window.start):
        problems += rules.check_window(window, fields, seller_calendar(unit.session, country), unit.now)
    allowed = policy.evidence(country, today)
    for file in command.evidence:
        why = rules.check_file(file, allowed)
        if why is not None:
            problems.append(Problem(file.filename, f"{why}.", "Send a smaller file or another type."))
    if len(command.evidence) > allowed.max_files:
        what = f"at most {allowed.max_files} files are taken."
        problems.append(Problem("evidence", what, "Send fewer files.", "too-many-files", str(allowed.max_files)))
    if kind.photos and not command.evidence:
        problems.append(Problem("evidence", "is missing.", "Add at least one photo.", "no-photo"))
    if command.comments.strip():
        verdict = judge_language(command.comments)
        if verdict.verdict is Verdict.NOT_ENGLISH:
            problems.append(_not_english())
    if problems:
        raise Invalid("This claim cannot be raised yet.", problems=problems)


def _not_english() -> Problem:
    return Problem("comments", "is not in English.", "Claims are answered in English only.", "not-english")


def _too_long(texts: dict[str, str]) -> list[Problem]:
    most = {name: rules.MAX_TEXT if name == "comments" else rules.MAX_FIELD for name in texts}
    return [
        Problem(name, f"has {len(text)} characters.", f"At most {most[name]} are allowed.", "too-long", str(most[name]))
        for name, text in texts.items()
        if len(text) > most[name]
    ]


def _check_matter(session: Session, shop_id: int, subject: str) -> str | None:
    """Return the claim of the same matter that this one follows. Raises `Conflict` when none may follow."""
    same = list(
        session.scalars(
            select(Claim)
            .where(Claim.shop_id == shop_id, Claim.subject_key == subject)
            .order_by(Claim.raised_at, Claim.number)
        )
    )
    for claim in same:
        if claim.status in {Status.OPEN, Status.RESOLVED}:
            state = "is open" if claim.status == Status.OPEN else "was decided"
            raise SameMatter(
                f"Claim {claim.number} about the same matter {state}.",
                "Answer in that claim; do not raise it twice.",
                number=claim.number,
            )
    closed = [claim for claim in same if claim.status == Status.CLOSED_NO_REPLY]
    if len(closed) >= rules.MAX_RAISED:
        raise RaisedTooOften(
            f"This matter was raised {len(closed)} times and closed without a reply each time.",
            "Ask the claims team's lead: a lead can allow it once more, with a reason.",
        )
    return closed[-1].number if closed else None


def _draw_number(session: Session) -> ClaimNumber:
    while True:
        number = ClaimNumber.draw()
        if session.scalar(select(func.count()).where(Claim.number == number)) == 0:
            return number
