"""Money in whole minor units: sums are exact, shares add up, currencies never mix."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jumia_core.kernel.errors import Invalid

# ISO 4217 says how many decimals a currency has; these are the marketplaces', the team's and the banks'.
_DECIMALS = {
    **dict.fromkeys(("UGX", "XOF"), 0),
    **dict.fromkeys(("CNY", "DZD", "EGP", "EUR", "GBP", "GHS", "KES", "MAD", "NGN", "USD", "ZAR"), 2),
    "TND": 3,
}
_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")


def decimals(currency: str) -> int:
    """How many decimals this ISO 4217 currency has; one that we do not know raises `Invalid`."""
    try:
        return _DECIMALS[currency]
    except KeyError:
        known = ", ".join(sorted(_DECIMALS))
        raise Invalid(f"We do not know the currency {currency!r}.", f"Use one of {known}.") from None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole minor units (kobo, cents, millimes, whole francs) of one ISO 4217 currency.

    It may be negative. Amounts of one currency are ordered and can be added; two currencies in one
    operation raise `Invalid`, except that `==` is then simply False.
    """

    minor: int
    currency: str

    def __post_init__(self) -> None:
        decimals(self.currency)
        if type(self.minor) is not int:
            raise Invalid(f"{self.minor!r} is not a whole number of minor units.", "Use Money.of for decimals.")

    @classmethod
    def of(cls, amount: Decimal | int | str, currency: str) -> "Money":
        """Read an amount in major units: `Money.of("12.50", "KES")` is 1250 cents.

        Text is digits with an optional sign and a point. More decimals than the currency has (zeros at the
        end do not count), anything that is not a number, and every float raise `Invalid`.
        """
        if isinstance(amount, bool | float) or not isinstance(amount, Decimal | int | str):
            raise Invalid(f"{amount!r} is not an exact amount.", "Use text or a Decimal, never a float.")
        text = f"{amount:f}" if isinstance(amount, Decimal) else str(amount).strip()
        if not _NUMBER.fullmatch(text):
            raise Invalid(f"{text[:40]!r} is not an amount.", "Write digits and a point, as in 1250.50.")
        places = decimals(currency)
        whole, _, fraction = text.partition(".")
        fraction = fraction.rstrip("0").ljust(places, "0")
        if len(fraction) > places:
            raise Invalid(f"{text} has too many decimals.", f"{currency} has {places or 'no'} decimals.")
        return cls(int(whole + fraction), currency)

    @classmethod
    def zero(cls, currency: str) -> "Money":
        """Nothing, in this currency: the start of a sum, `sum(amounts, Money.zero("KES"))`."""
        return cls(0, currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units, with the currency's decimals."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,f}"

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __mul__(self, count: int) -> "Money":
        if type(count) is not int:
            return NotImplemented
        return Money(self.minor * count, self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: "Money") -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= self._same(other)

    def times(self, rate: Decimal) -> "Money":
        """A rate of this amount, rounded once, half a minor unit away from zero.

        So a refund is exactly the negative of its charge. Exact whatever the decimal context; a rate that
        is not a finite `Decimal` (or an int) raises `Invalid`.
        """
        if isinstance(rate, float) or not Decimal(rate).is_finite():
            raise Invalid(f"{rate!r} is not an exact rate.", "Use a Decimal, never a float.")
        numerator, denominator = rate.as_integer_ratio()
        product = self.minor * numerator
        rounded = (2 * abs(product) + denominator) // (2 * denominator)
        return Money(rounded if product >= 0 else -rounded, self.currency)

    def split(self, weights: Sequence[int]) -> list["Money"]:
        """Share this amount in proportion to whole-numbered weights; the parts add up to it exactly.

        Each part is its exact share rounded toward zero; the units left over go to the largest remainders,
        and of equal ones to the earlier. A weight of 0 gets nothing. A negative amount is shared like its
        opposite. No weights, a negative one, or nothing but zeros raise `Invalid`.
        """
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise Invalid(f"{self} cannot be shared by the weights {list(weights)}.", "Use some positive weight.")
        size = abs(self.minor)
        shares = [divmod(size * weight, total) for weight in weights]
        parts = [quotient for quotient, _ in shares]
        by_remainder = sorted(range(len(shares)), key=lambda index: -shares[index][1])
        for index in by_remainder[: size - sum(parts)]:
            parts[index] += 1
        sign = -1 if self.minor < 0 else 1
        return [Money(sign * part, self.currency) for part in parts]

    def share(self, count: int) -> list["Money"]:
        """Share this amount between `count` equals; the earlier get what is left over."""
        return self.split([1] * count)

    def _same(self, other: "Money") -> int:
        if not isinstance(other, Money):
            raise TypeError(f"{other!r} is not Money")
        if other.currency != self.currency:
            raise Invalid(f"{self} and {other} have different currencies.", "Convert one of them first.")
        return other.minor
