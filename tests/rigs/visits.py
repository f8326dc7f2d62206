"""People at the door: a seeded center in which Ada has a password, with words for what happens to letters."""

from dataclasses import dataclass

from sqlalchemy import select

from jumia_core.accounts import LoggedIn, Minted, Visitor
from jumia_core.accounts.doors_model import Attempt
from jumia_core.center import Person
from jumia_core.notices import Envelope
from jumia_core.work import Command
from tests.rigs.centers import Scene

ADA, BOLA, OMAR, NOBODY = "ada@example.ng", "bola@example.ng", "omar@example.eg", "nobody@example.ng"
PASSWORD = "a goat walks to the market"  # noqa: S105 - nobody's
NEW = "seven rains fell on Tuesday"
PHONE, TABLET, ELSEWHERE = "telegram:7:100", "telegram:7:200", "telegram:7:666"


@dataclass
class Visits:
    """One seeded center and the steps that people take at its door."""

    scene: Scene

    def at(self, source: str = PHONE, *, command: str = "", channel: str = "chat") -> Visitor:
        """Somebody at a place: what limits count, and who holds an opened link."""
        named = Command(command) if command else None
        return self.scene.center.visitor(f"chat:{source}", channel=channel, command=named)

    def log_in(self, email: str = ADA, password: str = PASSWORD, *, at: str = PHONE) -> LoggedIn:
        return self.at(at).log_in(email, password)

    def link(self, chat: str = PHONE, email: str = ADA, password: str = PASSWORD) -> int:
        """Link a chat by password and let its letters go; the link's id."""
        link = self.at(chat).link_by_password(email, password, chat=chat, label=f"Phone {chat[-3:]}")
        self.scene.people.deliver_all()
        return link.id

    def answered(self) -> None:
        """Answer what was asked for, as the service's tick does."""
        self.scene.center.accounts.answer_asked()

    def mint(self, letter: Envelope) -> Minted:
        """Make the secret of a letter, as the mail gateway does while it writes it."""
        return self.scene.center.accounts.mint(letter.kind, letter.account_id, letter.data)

    def letter(self, kind: str) -> Envelope:
        """The one letter of a kind that waits; all that waits is delivered."""
        self.answered()
        (letter,) = self.scene.told(kind)
        return letter

    def reset_token(self, email: str = ADA, *, at: str = PHONE) -> str:
        """Ask for a new password and read the link in the mail."""
        self.at(at).ask_reset(email)
        return token_of(self.mint(self.letter("account_reset_link")))

    def link_secrets(self, email: str = ADA, *, at: str = PHONE) -> Minted:
        """Ask for a code to link a chat and read it in the mail."""
        self.at(at).ask_code(email)
        return self.mint(self.letter("account_link_code"))

    def invited(self) -> str:
        """The token of the one invitation that waits to be mailed."""
        return token_of(self.mint(self.letter("account_invited")))

    def id_of(self, email: str) -> int:
        return next(one.id for one in self.scene.center.accounts.all_accounts() if one.email == email)

    def person(self, email: str = ADA) -> Person:
        return self.scene.center.as_person(self.id_of(email))

    def attempts(self) -> list[Attempt]:
        with self.scene.center.office.read() as unit:
            return list(unit.session.scalars(select(Attempt).order_by(Attempt.id)))


def token_of(minted: Minted) -> str:
    assert minted.token is not None
    return minted.token.get_secret_value()


def code_of(minted: Minted) -> str:
    assert minted.code is not None
    return minted.code.get_secret_value()


def open_visits(scene: Scene) -> Visits:
    """Give Ada a password; nothing waits to be sent."""
    scene.center.accounts.set_password(ADA, PASSWORD)
    scene.people.deliver_all()
    return Visits(scene)
