"""The seller's claims by urgency."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Go, Word, button
from bots.frame.pages import Page, grid, pager
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.claim import Claim
from bots.screens.parts import PAGE, back, due_line, plain, turn_mark
from jumia_core.claims import ClaimSummary, Status, Turn

router = Router(name="claims")
SHOWN: dict[str, Status | None] = {"open": Status.OPEN, "resolved": Status.RESOLVED, "all": None}


class Claims(Base, prefix="cl"):
    """A page of the list."""

    show: Word
    at: Count


@place("claims", command="claims")
async def show_claims(talk: Talk) -> None:
    """Show the open claims, the most urgent first."""
    await _turn(talk, "open", 0)


@router.callback_query(Claims.filter())
async def on_claims(query: CallbackQuery, callback_data: Claims, talk: Talk) -> None:
    """Turn to a page, or show others."""
    del query
    await _turn(talk, callback_data.show, callback_data.at)


async def _turn(talk: Talk, show: str, at: int) -> None:
    at, show = max(0, at), show if show in SHOWN else "open"
    found = await talk.seller(lambda seller: seller.claims.list(status=SHOWN[show], limit=PAGE + 1, offset=at))
    await talk.show(claims_page(talk, show, found, at))


def claims_page(talk: Talk, show: str, found: list[ClaimSummary], at: int) -> Page:
    """List claims; `found` holds one more than a page where there are more."""
    t = talk.t
    lines = [t(f"claims-{show}")]
    for claim in found[:PAGE]:
        what = f"{turn_mark(claim, Turn.SELLER)} <b>{claim.number}</b> {plain(t.plain(f'kind-{claim.kind}'))}"
        state = due_line(t, claim, talk.now, talk.zone) if claim.status is Status.OPEN else t(f"status-{claim.status}")
        turn = t(f"turn-{claim.turn}") if claim.turn else ""
        lines.append("\n".join(part for part in (what, turn, state) if part))
    if not found:
        lines.append(t("claims-none"))
    opens = [
        button(f"{turn_mark(claim, Turn.SELLER)} {claim.number}", Claim(number=claim.number)) for claim in found[:PAGE]
    ]
    before = Claims(show=show, at=max(0, at - PAGE)) if at else None
    after = Claims(show=show, at=at + PAGE) if len(found) > PAGE else None
    others = [button(t.plain(f"claims-show-{name}"), Claims(show=name, at=0)) for name in SHOWN if name != show]
    rows = [*grid(opens), pager(before, after, str(at // PAGE + 1)), others]
    rows.append([button(t.plain("home-raise"), Go(to="raise"), "success"), *back(t, "home")])
    return Page("\n\n".join(lines), rows)
