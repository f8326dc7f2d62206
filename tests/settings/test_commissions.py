"""Commission by category and date: the most specific rate holds, an operator's above the tables'."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from jumia_core.kernel import Invalid, Money, NotAllowed, NotFound
from jumia_core.policies.rows import load
from jumia_core.settings import CommissionView
from tests.rigs.centers import Scene
from tests.settings.conftest import accountant, journal, last

TODAY = date(2026, 11, 23)
TOMORROW, IN_A_WEEK = TODAY + timedelta(days=1), TODAY + timedelta(days=7)


def _set(
    scene: Scene, category: str, percent: str, since: date = TODAY, country: str = "NG", minimum: Money | None = None
) -> CommissionView:
    return scene.people.operator.settings.set_commission(
        country, category, percent, since, "Agreed with sellers", minimum=minimum
    )


def test_a_seller_sees_the_tables(scene: Scene) -> None:
    """With the day since when and the source; every other category comes last."""
    found = scene.people.mei.settings.commission()
    assert [(view.category, view.rate) for view in found] == [("Electronics", Decimal(5)), ("*", Decimal(10))]
    assert (found[0].minimum, found[0].minimum_site) == (Money(100, "USD"), "NG")
    assert found[0].since == TODAY
    assert "commission examples" in found[0].source


def test_where_no_rate_is_known(scene: Scene) -> None:
    """Nigeria has none until an operator sets one; it is said whom to ask."""
    assert scene.people.ada.settings.commission() == []
    with pytest.raises(NotFound) as caught:
        scene.people.ada.settings.commission_for("Fashion")
    assert caught.value.hint == "Ask your account manager."


@pytest.mark.parametrize(
    ("category", "rate"),
    [
        ("Electronics/Phones/Smartphones", 4),  # the whole path, however it is written
        ("electronics /  PHONES", 6),
        ("Electronics / Phones / Old", 6),  # the path that it is part of
        ("Electronics / Phones / Cables", 7),  # its own name, under any path
        ("Electronics / Radios", 8),
        ("Phones", 10),  # that path is of Electronics
        ("Fashion", 10),
        ("Fashion / Cables / Thick", 7),
    ],
)
def test_the_most_specific_rate_holds(scene: Scene, category: str, rate: int) -> None:
    """Own path, own name, then outwards, then every other."""
    for name, percent in (
        ("*", "10"),
        ("Electronics", "8"),
        ("Electronics / Phones", "6"),
        ("Electronics / Phones / Smartphones", "4"),
        ("Cables", "7"),
    ):
        _set(scene, name, percent)
    assert scene.people.ada.settings.commission_for(category).rate == rate
    assert scene.people.ada.settings.commission()[-1].category == "*"


def test_a_rate_of_the_future(scene: Scene) -> None:
    """It is announced, with its day; it holds from that day on, local to the shop."""
    _set(scene, "Fashion", "12")
    _set(scene, "Fashion", "15.25", IN_A_WEEK)
    _set(scene, "Fashion", "13", TOMORROW)
    settings = scene.people.ada.settings
    now = settings.commission_for("Fashion")
    assert (now.rate, now.since) == (Decimal(12), TODAY)
    assert now.upcoming is not None
    assert (now.upcoming.rate, now.upcoming.since) == (Decimal(13), TOMORROW)
    scene.clock.advance(hours=14)  # 23:00 UTC: Tuesday in Lagos
    then = settings.commission_for("Fashion")
    assert (then.rate, then.since) == (Decimal(13), TOMORROW)
    assert then.upcoming is not None
    assert then.upcoming.rate == Decimal("15.25")
    scene.clock.advance(days=7)
    assert settings.commission_for("Fashion").upcoming is None


def test_a_category_that_gets_its_own_rate_later_is_announced(scene: Scene) -> None:
    """Until then it is listed with the rate that it shares."""
    _set(scene, "*", "10")
    _set(scene, "Fashion", "12", TOMORROW)
    found = {view.category: view for view in scene.people.ada.settings.commission()}
    assert found["Fashion"].rate == 10
    assert found["Fashion"].upcoming is not None
    assert found["Fashion"].upcoming.rate == 12
    assert found["*"].upcoming is None


def test_an_operators_rate_stands_above_the_tables(scene: Scene) -> None:
    """From its day on, whatever the table says; a word for the same day is the last one."""
    _set(scene, "electronics", "4", TOMORROW, "CN")
    _set(scene, "Electronics", "3.5", TOMORROW, "CN", Money(50, "USD"))
    mei = scene.people.mei.settings
    assert mei.commission_for("Electronics").rate == 5
    scene.clock.advance(days=1)
    found = mei.commission_for("Electronics")
    assert (found.rate, found.minimum, found.minimum_site) == (Decimal("3.5"), Money(50, "USD"), None)
    assert found.source == "set by the operator: Agreed with sellers"
    assert len([view for view in mei.commission() if view.category.casefold() == "electronics"]) == 1


def test_a_later_row_of_the_tables_is_not_announced_over_an_operators_word(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It will not hold, so nobody is told that it comes; where no operator spoke it is."""
    row = {"country": "NG", "category": "Fashion", "valid_from": TOMORROW, "percent": "20", "source": "a page"}
    monkeypatch.setitem(load("commissions"), "rates", [row])
    _set(scene, "*", "10")
    assert scene.people.ada.settings.commission_for("Fashion").upcoming is not None
    _set(scene, "Fashion", "12")
    assert scene.people.ada.settings.commission_for("Fashion").upcoming is None


def test_each_rate_is_in_the_journal(scene: Scene) -> None:
    """With the rate that applied before."""
    _set(scene, "*", "10")
    assert journal(scene, "commission:NG")[0].before is None
    _set(scene, "Fashion", "12", TOMORROW)
    kind, before, after = last(scene, "commission:NG")
    assert (kind, before) == ("commission", {"percent": "10"})
    assert after == {
        "percent": "12",
        "category": "Fashion",
        "valid_from": TOMORROW.isoformat(),
        "reason": "Agreed with sellers",
    }


@pytest.mark.parametrize("percent", ["-1", "100.01", "1.005", "five", "NaN", "1E+999999", ""])
def test_a_rate_that_is_none(scene: Scene, percent: str) -> None:
    """0 to 100 with two decimals."""
    with pytest.raises(Invalid) as caught:
        _set(scene, "Fashion", percent)
    assert [problem.field for problem in caught.value.problems] == ["percent"]


def test_all_that_is_wrong_with_a_rate(scene: Scene) -> None:
    """One answer names everything; rates do not change backwards in time."""
    with pytest.raises(Invalid) as caught:
        scene.people.operator.settings.set_commission(
            "NG", " / ", "x", TODAY - timedelta(days=1), " ", minimum=Money(-1, "NGN")
        )
    fields = [problem.field for problem in caught.value.problems]
    assert fields == ["percent", "valid_from", "minimum", "reason", "category"]
    with pytest.raises(Invalid) as caught:
        _set(scene, "ß" * 150, "5")  # compared as 300 letters
    assert [problem.field for problem in caught.value.problems] == ["category"]
    with pytest.raises(Invalid):
        _set(scene, "Fashion", "5", country="XX")


def test_a_minimum_is_in_the_countrys_money(scene: Scene) -> None:
    """Kenya's phones cannot cost at least some naira; the refusal names what is charged there, and nothing is set."""
    with pytest.raises(Invalid) as caught:
        _set(scene, "Phones", "6", TOMORROW, "KE", Money(100, "NGN"))
    (problem,) = caught.value.problems
    assert (problem.field, problem.what, problem.hint) == ("minimum", "NGN is not charged in KE.", "Use KES.")
    assert journal(scene, "commission:KE") == []
    _set(scene, "Phones", "6", TOMORROW, "KE", Money(100, "KES"))


def test_who_may(scene: Scene) -> None:
    """Sellers look, packers need not; of the staff the operator sets and all look."""
    _set(scene, "*", "10")
    assert accountant(scene).settings.commission()[0].rate == 10
    with pytest.raises(NotAllowed):
        scene.people.bola.settings.commission()
    for staff in (scene.people.li, scene.people.chen, scene.people.tunde):
        assert staff.settings.commission(" ng ")[0].rate == 10
        with pytest.raises(NotAllowed):
            staff.settings.set_commission("NG", "*", 5, TODAY, "x")
