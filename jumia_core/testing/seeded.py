"""A center with people in it, for tests and demonstrations: shops, claims teams, an operator, an account manager."""

from typing import Self

from sqlalchemy import select

from jumia_core.center import Seller, SellerCenter, Staff
from jumia_core.claims import RaiseClaim
from jumia_core.notices import Envelope, Notice, NoticeState

TEAMS = (
    ("shenzhen", "Claims team Shenzhen", "CN", ["CN", "GH", "KE", "NG", "UG"]),
    ("cairo", "Claims team Cairo", "EG", ["CI", "EG", "MA", "SN"]),
)
SHOPS = (
    ("ada-ng", "Ada's Fabrics, Lagos", "NG"),
    ("omar-eg", "Omar Electronics, Cairo", "EG"),
    ("mei-cn", "Mei Home Goods, Shenzhen", "CN"),
)
SELLERS = (  # address, name, shop, role, language
    ("ada@example.ng", "Ada Obi", "ada-ng", "owner", "en"),
    ("bola@example.ng", "Bola Ade", "ada-ng", "packer", "en"),
    ("omar@example.eg", "Omar Farid", "omar-eg", "owner", "ar"),
    ("mei@example.cn", "Mei Lin", "mei-cn", "owner", "zh"),
)
STAFF = (  # address, name, role, team
    ("li@platform.example", "Li Wei", "agent", "shenzhen"),
    ("chen@platform.example", "Chen Yu", "lead", "shenzhen"),
    ("nour@platform.example", "Nour Hassan", "agent", "cairo"),
    ("salma@platform.example", "Salma Adel", "lead", "cairo"),
    ("ops@platform.example", "Grace Operator", "operator", None),
    ("tunde@platform.example", "Tunde Bello", "account_manager", None),
)
MANAGER = "tunde@platform.example"


def seed(center: SellerCenter) -> "SeededCenter":
    """Add the demo's teams, shops and people where the installation has no shop yet."""
    accounts = center.accounts
    if not accounts.all_shops():
        for team, name, country, home_countries in TEAMS:
            accounts.create_team(team, name, country, home_countries=home_countries)
        for shop, name, country in SHOPS:
            accounts.create_shop(shop, name, country)
        for email, name, shop, role, language in SELLERS:
            accounts.create_seller(email, name, shop=shop, role=role, language=language)
        for email, name, role, of_team in STAFF:
            accounts.create_staff(email, name, role=role, team=of_team)
        for shop, *_ in SHOPS:
            accounts.set_manager(shop, MANAGER)
    return SeededCenter(center)


def deliver_all(center: SellerCenter) -> list[Envelope]:
    """Mark every queued notice as accepted by the next host, now; return them in order."""
    with center.office.read() as unit:
        queued = select(Notice.id).where(Notice.state == NoticeState.QUEUED).order_by(Notice.id)
        numbers = unit.session.scalars(queued).all()
    waiting = center.deliveries.take(numbers)
    for envelope in waiting:
        center.deliveries.sent(envelope.id, center.clock.now())
    return waiting


class SeededCenter:
    """An open center with the demo's people at hand. Closing it closes the center."""

    def __init__(self, center: SellerCenter) -> None:
        self.center = center

    @property
    def ada(self) -> Seller:
        """The owner of the shop in Lagos."""
        return self.center.as_seller("ada@example.ng", shop="ada-ng")

    @property
    def bola(self) -> Seller:
        """The second member of the shop in Lagos, a packer."""
        return self.center.as_seller("bola@example.ng", shop="ada-ng")

    @property
    def omar(self) -> Seller:
        """The owner of the shop in Cairo."""
        return self.center.as_seller("omar@example.eg", shop="omar-eg")

    @property
    def mei(self) -> Seller:
        """The owner of the shop in Shenzhen."""
        return self.center.as_seller("mei@example.cn", shop="mei-cn")

    @property
    def li(self) -> Staff:
        """An agent of the team in Shenzhen, which serves Lagos and Shenzhen."""
        return self.center.as_staff("li@platform.example")

    @property
    def chen(self) -> Staff:
        """The lead of the team in Shenzhen."""
        return self.center.as_staff("chen@platform.example")

    @property
    def nour(self) -> Staff:
        """An agent of the team in Cairo, which serves Cairo."""
        return self.center.as_staff("nour@platform.example")

    @property
    def salma(self) -> Staff:
        """The lead of the team in Cairo."""
        return self.center.as_staff("salma@platform.example")

    @property
    def operator(self) -> Staff:
        """The operator, who sees every team's claims."""
        return self.center.as_staff("ops@platform.example")

    @property
    def tunde(self) -> Staff:
        """The account manager of all three shops."""
        return self.center.as_staff(MANAGER)

    def deliver_all(self) -> list[Envelope]:
        """Mark every queued notice as accepted by the next host, now; return them in order."""
        return deliver_all(self.center)

    def close(self) -> None:
        """Close the center."""
        self.center.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def a_claim(matter: str = "2026-W44") -> RaiseClaim:
    """Return a complete claim, of a kind that has no filing window; `matter` makes it another matter."""
    return RaiseClaim(
        kind="bill_problem",
        fields={"statement_period": matter, "transaction_type": "Commission", "amount": "12500 NGN"},
        comments="The commission on this statement is twice what the price list says. Please correct it.",
    )
