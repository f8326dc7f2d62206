"""Whose hand a command is: the member of staff that `--as` names, or the installation's operator."""

from typing import TYPE_CHECKING

from jumia_core.kernel import Conflict, NotFound

if TYPE_CHECKING:
    from jumia_core.center import SellerCenter, Staff


def staff_member(center: "SellerCenter", email: str | None) -> "Staff":
    """Return the member of staff, or where nobody is named the operator. Raises `NotFound` and `Conflict`."""
    if email is None:
        operators = [person.email for person in center.accounts.all_accounts() if person.staff_role == "operator"]
        if not operators:
            hint = (
                "Name a member of staff with --as, or: seller-center accounts create staff EMAIL NAME --role operator"
            )
            raise Conflict("This installation has no operator.", hint)
        email = operators[0]
    try:
        return center.as_staff(email, channel="cli")
    except NotFound as error:
        raise NotFound(error.message, "Name a member of staff; for a seller's view use --shop.") from error
