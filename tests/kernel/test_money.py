"""The laws of money: exact, never mixed, shared without loss."""

import operator
from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.kernel import Invalid, Money, decimals

CURRENCIES = ["NGN", "KES", "EGP", "MAD", "GHS", "XOF", "UGX", "CNY", "USD", "EUR", "DZD", "ZAR", "TND"]
minors = st.integers(-(10**15), 10**15)
weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=30).filter(any)
rates = st.decimals("-10", "10", places=6, allow_nan=False)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.50", "KES", 1250),
        ("12.5", "KES", 1250),
        ("12.500", "KES", 1250),
        (" 12 ", "KES", 1200),
        ("-0.05", "NGN", -5),
        ("+7", "NGN", 700),
        (12, "UGX", 12),
        ("1500.00", "XOF", 1500),
        (Decimal("1.234"), "TND", 1234),
        (Decimal("1E+3"), "EGP", 100_000),
    ],
)
def test_reading_an_amount(amount: Decimal | int | str, currency: str, minor: int) -> None:
    """An amount in major units becomes whole minor units of its currency."""
    assert Money.of(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("12.505", "KES"),
        ("0.5", "XOF"),
        ("1.2345", "TND"),
        (12.5, "KES"),
        (True, "KES"),
        (None, "KES"),
        ("", "KES"),
        ("1,250.00", "KES"),
        ("1e3", "KES"),
        ("1_000", "KES"),
        ("12.", "KES"),
        ("KES 12", "KES"),
        ("9" * 5000, "KES"),
        (Decimal("NaN"), "KES"),
        (Decimal("Infinity"), "KES"),
        (Decimal("1E+5000"), "KES"),
        ("12", "XYZ"),
        ("12", "kes"),
    ],
)
def test_refusing_what_is_not_an_exact_amount(amount: Any, currency: str) -> None:
    """Floats, too many decimals, anything but a plain number, and unknown currencies are refused."""
    with pytest.raises(Invalid):
        Money.of(amount, currency)


@pytest.mark.parametrize("minor", [1.0, "1", True, Decimal(1), None])
def test_minor_units_are_whole(minor: Any) -> None:
    """Money cannot be built from anything but an int of minor units."""
    with pytest.raises(Invalid, match="not a whole number"):
        Money(minor, "KES")


@pytest.mark.parametrize(("currency", "places"), [("XOF", 0), ("UGX", 0), ("TND", 3), ("NGN", 2), ("CNY", 2)])
def test_decimals_of_a_currency(currency: str, places: int) -> None:
    """Francs CFA and Ugandan shillings have no decimals, Tunisian dinars three, the others two (ISO 4217)."""
    assert decimals(currency) == places


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(125_000, "NGN"), "NGN 1,250.00"),
        (Money(-5, "KES"), "KES -0.05"),
        (Money(1_234_567, "UGX"), "UGX 1,234,567"),
        (Money(1_234_567, "TND"), "TND 1,234.567"),
        (Money.zero("XOF"), "XOF 0"),
    ],
)
def test_writing_money(money: Money, text: str) -> None:
    """Money is written as currency, thousands with commas, and exactly the currency's decimals."""
    assert str(money) == text


@given(minors, st.sampled_from(CURRENCIES))
def test_an_amount_survives_writing_and_reading(minor: int, currency: str) -> None:
    """`Money.of(money.amount)` is the same money."""
    money = Money(minor, currency)
    assert Money.of(money.amount, currency) == money
    assert Money.of(str(money.amount), currency) == money


@given(st.data(), st.lists(minors, max_size=20))
def test_a_sum_is_exact_in_any_order(data: st.DataObject, amounts: list[int]) -> None:
    """The order of the lines of a statement does not change its total."""
    shuffled = data.draw(st.permutations(amounts))
    total = sum((Money(minor, "KES") for minor in shuffled), Money.zero("KES"))
    assert total == Money(sum(amounts), "KES")


@given(minors, minors)
def test_arithmetic_and_order_are_those_of_the_minor_units(left: int, right: int) -> None:
    """Within a currency: + - neg, times an int, and all comparisons."""
    a, b = Money(left, "EGP"), Money(right, "EGP")
    assert (a + b).minor == left + right
    assert (a - b).minor == left - right
    assert a - b == -(b - a)
    assert a * 3 == 3 * a == a + a + a
    assert [a < b, a <= b, a > b, a >= b, a == b] == [
        left < right,
        left <= right,
        left > right,
        left >= right,
        left == right,
    ]


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge])
def test_currencies_never_mix(operation: Callable[[Any, Any], object]) -> None:
    """Adding or comparing two currencies raises; they are only ever unequal."""
    with pytest.raises(Invalid, match="different currencies"):
        operation(Money(1, "NGN"), Money(1, "KES"))
    assert Money(1, "NGN") != Money(1, "KES")


@pytest.mark.parametrize("other", [1, 1.5, "1", None, Decimal(1)])
def test_money_is_not_a_number(other: Any) -> None:
    """Money and a bare number cannot be added or compared."""
    with pytest.raises(TypeError):
        Money(1, "NGN") + other
    with pytest.raises(TypeError):
        Money(1, "NGN") < other  # noqa: B015 - the comparison itself is what raises


@pytest.mark.parametrize("factor", [1.5, "2", Decimal("1.5"), True])
def test_only_whole_multiples_by_star(factor: Any) -> None:
    """`*` takes an int; a rate must go through `times`, which rounds on purpose."""
    with pytest.raises(TypeError):
        Money(1, "NGN") * factor


@pytest.mark.parametrize(
    ("minor", "rate", "result"),
    [
        (100_000, "0.05", 5_000),
        (50, "0.01", 1),
        (49, "0.01", 0),
        (-50, "0.01", -1),
        (5, "0.1", 1),
        (15, "0.1", 2),
        (1, "0.4999999999999999999999999999999999999999", 0),
        (0, "3", 0),
    ],
)
def test_a_rate_rounds_half_away_from_zero(minor: int, rate: str, result: int) -> None:
    """5 % of 1,000 EGP is 50 EGP; half a minor unit rounds up, or down below zero; no double rounding."""
    assert Money(minor, "EGP").times(Decimal(rate)).minor == result


@given(minors, rates)
def test_a_refund_of_a_fee_is_the_fee(minor: int, rate: Decimal) -> None:
    """The fee on the opposite amount is the opposite fee, and each is within half a unit of exact."""
    fee = Money(minor, "KES").times(rate)
    assert Money(-minor, "KES").times(rate) == -fee
    with localcontext(prec=60):
        assert abs(Decimal(fee.minor) - minor * rate) <= Decimal("0.5")


def test_rates_do_not_depend_on_the_decimal_context() -> None:
    """A caller's low precision does not change anyone's commission."""
    money, rate = Money(123_456_789_123, "NGN"), Decimal("0.123456789")
    expected = money.times(rate)
    with localcontext(prec=3):
        assert money.times(rate) == expected


@pytest.mark.parametrize("rate", [0.05, Decimal("NaN"), Decimal("Infinity")])
def test_rates_are_exact_numbers(rate: Any) -> None:
    """A float or a rate that is not finite is refused."""
    with pytest.raises(Invalid, match="not an exact rate"):
        Money(100, "KES").times(rate)


@pytest.mark.parametrize(
    ("minor", "by", "parts"),
    [
        (300, [4300, 1400, 2300], [161, 53, 86]),
        (299, [4300, 1400, 2300], [161, 52, 86]),
        (299, [1000, 1000, 1000], [100, 100, 99]),
        (95, [10, 20, 10, 30, 50, 20, 10, 40], [5, 10, 5, 15, 25, 10, 5, 20]),
        (-299, [1000, 1000, 1000], [-100, -100, -99]),
        (2, [0, 1, 1, 1], [0, 1, 1, 0]),
        (0, [3, 4], [0, 0]),
        (7, [5], [7]),
    ],
)
def test_sharing_by_largest_remainder(minor: int, by: list[int], parts: list[int]) -> None:
    """Left-over units go to the largest remainders, and of equal ones to the earlier."""
    assert [part.minor for part in Money(minor, "KES").split(by)] == parts


@given(minors, weights)
def test_shares_add_up(minor: int, by: list[int]) -> None:
    """Parts sum to the whole, each is within one unit of its exact share, and a weight of 0 gets nothing."""
    parts = Money(minor, "GHS").split(by)
    assert sum(parts, Money.zero("GHS")) == Money(minor, "GHS")
    total = sum(by)
    for part, weight in zip(parts, by, strict=True):
        assert abs(part.minor * total - minor * weight) < total
        assert weight or not part.minor
    assert Money(-minor, "GHS").split(by) == [-part for part in parts]


@given(minors, st.integers(1, 50))
def test_equal_shares_differ_by_one_unit_at_most(minor: int, count: int) -> None:
    """`share` gives equals, the earlier never less than the later."""
    sizes = [abs(part.minor) for part in Money(minor, "XOF").share(count)]
    assert sum(sizes) == abs(minor)
    assert max(sizes) - min(sizes) <= 1
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("by", [[], [0, 0], [1, -1], [3, -1]])
def test_weights_that_cannot_share(by: list[int]) -> None:
    """No weights, only zeros, or a negative one: refused, for no share would be right."""
    with pytest.raises(Invalid, match="cannot be shared"):
        Money(100, "KES").split(by)
