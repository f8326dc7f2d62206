"""Errors carry what a person should read and whether a retry helps."""

import pickle

import pytest

from jumia_core.kernel import (
    BadConfiguration,
    Conflict,
    Invalid,
    MissingExtra,
    NewerDatabase,
    NotAllowed,
    NotFound,
    Problem,
    SellerCenterError,
    Stale,
)

EVERY_KIND: list[SellerCenterError] = [
    SellerCenterError("It broke.", "Wait.", permanent=False),
    NotFound("There is no claim 12345674."),
    NotAllowed("A packer may not do this.", "Ask the owner."),
    Conflict("The claim is closed.", "Raise it once more."),
    Stale("Somebody else answered first."),
    Invalid(problems=[Problem("sku", "is missing", "Copy it from the order.")]),
    BadConfiguration("mail.port", 70000, "1 to 65535"),
    NewerDatabase("The database is newer.", "Install the newer version."),
    MissingExtra("postgres", "PostgreSQL"),
]


@pytest.mark.parametrize("error", EVERY_KIND, ids=lambda error: type(error).__name__)
def test_every_error_reads_as_its_message(error: SellerCenterError) -> None:
    """`str(error)` is the message, and every error of ours is a SellerCenterError."""
    assert isinstance(error, SellerCenterError)
    assert str(error) == error.message != ""


@pytest.mark.parametrize("error", EVERY_KIND, ids=lambda error: type(error).__name__)
def test_an_error_crosses_processes_whole(error: SellerCenterError) -> None:
    """A worker process can hand an error to its parent: type, text and every attribute arrive."""
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)


def test_only_a_stale_write_is_worth_the_same_call_again() -> None:
    """A version collision is the one error that passes by itself; the others are permanent by default."""
    assert not Stale("Somebody else was first.").permanent
    assert all(error.permanent for error in EVERY_KIND[1:4] + EVERY_KIND[5:])


def test_one_error_lists_every_problem() -> None:
    """Whoever left out three fields is told of three fields, with what each is, in one answer."""
    error = Invalid(
        problems=[
            Problem("order_number", "is missing", "Find it under Orders."),
            Problem("sku", "is missing"),
            Problem("photos", "is missing", "Send at least one."),
        ]
    )
    assert error.message == "order_number: is missing; sku: is missing; photos: is missing"
    assert error.hint == "Find it under Orders. Send at least one."
    assert [problem.field for problem in error.problems] == ["order_number", "sku", "photos"]


def test_wrong_configuration_names_key_value_and_what_is_allowed() -> None:
    """The operator reads which setting, what it was, and what it may be."""
    error = BadConfiguration("mail.port", 70000, "1 to 65535")
    assert error.message == "mail.port is 70000; allowed: 1 to 65535."
    assert (error.key, error.value, error.allowed) == ("mail.port", 70000, "1 to 65535")


def test_a_missing_extra_says_what_to_install() -> None:
    """The hint is a command that can be copied."""
    error = MissingExtra("postgres", "PostgreSQL")
    assert error.extra == "postgres"
    assert error.hint == "Run: pip install 'jumia-seller-center[postgres]'"
