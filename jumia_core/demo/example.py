"""An open question in the demo shop of Lagos, so that whoever starts the program has something to answer."""

from dataclasses import dataclass

from jumia_core.center import SellerCenter
from jumia_core.claims import ClaimSummary, RaiseClaim, Turn
from jumia_core.kernel import NotFound

SELLER, SHOP, AGENT = "ada@example.ng", "ada-ng", "li@platform.example"
QUESTION = "Please send the order numbers that were charged twice."


@dataclass(frozen=True, slots=True)
class Invitation:
    """A claim that waits for its seller's answer, and who that is."""

    claim: ClaimSummary
    seller: str
    agent: str


def example_claim(center: SellerCenter) -> Invitation | None:
    """Return a claim of the demo shop that waits for an answer, raised and asked about if there is none.

    None where the demo's people do not exist: a real installation is left alone.
    """
    try:
        ada = center.as_seller(SELLER, shop=SHOP, channel="demo")
        li = center.as_staff(AGENT, channel="demo")
    except NotFound:
        return None
    for claim in ada.claims.list():
        if claim.turn is Turn.SELLER:
            return Invitation(claim, SELLER, AGENT)
    matters = len(ada.claims.list(status=None, limit=1000))
    today = center.clock.now().isocalendar()
    fields = {
        "statement_period": f"{today.year}-W{today.week:02}",
        "transaction_type": f"Commission ({matters + 1})",
        "amount": "12500 NGN",
    }
    comments = "The commission on this statement is twice what the price list says. Please correct it."
    raised = ada.claims.raise_claim(RaiseClaim(kind="bill_problem", fields=fields, comments=comments))
    return Invitation(li.claims.ask(raised.number, QUESTION), SELLER, AGENT)
