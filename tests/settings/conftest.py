"""What tests of settings share: a password that costs little, and people of every role in Ada's shop."""

import pytest

from jumia_core.accounts.passwords import cheaper
from jumia_core.center import Seller
from jumia_core.journal import ChangeView, history
from tests.rigs.centers import Scene

PASSWORD = "a lorry full of mangoes"  # noqa: S105 - of a test's people


@pytest.fixture(autouse=True, scope="session")
def _cheap_passwords() -> None:
    """Hashing is slow on purpose; what is tested here is what hangs on it."""
    cheaper()


def ada(scene: Scene) -> Seller:
    """Ada, who has a password now."""
    scene.center.accounts.set_password("ada@example.ng", PASSWORD)
    return scene.people.ada


def accountant(scene: Scene) -> Seller:
    """Somebody who keeps the books of Ada's shop."""
    scene.center.accounts.create_seller("chi@example.ng", "Chi Eze", shop="ada-ng", role="accountant")
    return scene.center.as_seller("chi@example.ng", shop="ada-ng")


def journal(scene: Scene, subject: str, kind: str = "") -> list[ChangeView]:
    """What the journal says of a subject, the newest first: all, or of one kind."""
    with scene.center.office.read() as unit:
        return [change for change in history(unit.session, subject) if kind in {"", change.kind}]


def last(scene: Scene, subject: str) -> tuple[str, object, object]:
    """The last change of a subject: its kind, before and after."""
    change = journal(scene, subject)[0]
    return change.kind, change.before, change.after


ADA_SHOP = "shop:1"  # the first shop of the seed
