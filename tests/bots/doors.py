"""Words and steps that the tests of the door share: who comes in, and the secrets that were mailed."""

from sqlalchemy import MetaData, select

from jumia_core.accounts import AccountStatus
from tests.bots.rig import BotRig, Phone

ADDRESS = "ada@example.ng"
PASSWORD = "seven yellow buses wait"  # noqa: S105 - of the tests' own people
OTHER = "nine purple trains leave"
REASON = "Your business licence ran out."
DEAD = "does not work, or does not work any more"


def everything(rig: BotRig) -> str:
    """All that the database holds, as one text."""
    engine = rig.center.store.engine
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        return "\n".join(str(row) for table in tables.sorted_tables for row in connection.execute(select(table)))


def texts_of(phone: Phone) -> list[str]:
    return [str(message.get("text", "")) for message in phone.messages]


def deactivate(rig: BotRig, email: str = ADDRESS) -> None:
    rig.center.accounts.set_status(email, AccountStatus.INACTIVE, REASON)


def reset_token(rig: BotRig, email: str = ADDRESS) -> str:
    rig.center.visitor("test").ask_reset(email)
    token = rig.mailed("account_reset_link").token
    assert token is not None
    return token.get_secret_value()


def link_token(rig: BotRig, email: str = ADDRESS) -> str:
    rig.center.visitor("test").ask_code(email)
    token = rig.mailed("account_link_code").token
    assert token is not None
    return token.get_secret_value()


def code(rig: BotRig) -> str:
    made = rig.mailed("account_link_code").code
    assert made is not None
    return made.get_secret_value()
