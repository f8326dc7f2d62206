"""Pure decisions about accounts: what is a correct address, slug, country and role."""

import re

from jumia_core.accounts.guessing import is_guessable
from jumia_core.accounts.schemas import LANGUAGES, SHOP_ROLES, STAFF_ROLES, Role
from jumia_core.kernel import COUNTRIES, Invalid, Problem, fold_ascii

# A practical part of RFC 5321's grammar: dot-atom local part, host names with a dot.
_EMAIL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9-]+\.)+[a-z0-9-]+")
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")
MIN_PASSWORD, MAX_PASSWORD, FEWEST_DIFFERENT = 10, 200, 5
MAX_EMAIL = 254  # RFC 5321 4.5.3.1.3: a path has at most 256 octets, brackets included


def clean_email(text: str) -> str:
    """Return the address in lower case. Raises `Invalid` for what is no plain address."""
    email = fold_ascii(text.strip())
    if len(email) > MAX_EMAIL or not _EMAIL.fullmatch(email):
        raise Invalid(
            problems=[Problem("email", f"{text!r} is not an email address.", "Write it as name@example.com.")]
        )
    return email


def clean_slug(text: str) -> str:
    """Return a shop's or team's short name. Raises `Invalid`."""
    slug = text.strip().lower()
    if not _SLUG.fullmatch(slug):
        raise Invalid(
            problems=[Problem("slug", f"{text!r} is not a short name.", "Use 2 to 63 letters a-z, digits and dashes.")]
        )
    return slug


def clean_country(text: str) -> str:
    """Return a supported country code in capitals. Raises `Invalid` naming the allowed ones."""
    code = text.strip().upper()
    if code not in COUNTRIES:
        raise Invalid(
            problems=[Problem("country", f"{text!r} is not supported.", f"Use one of {', '.join(sorted(COUNTRIES))}.")]
        )
    return code


def shop_role(text: str) -> Role:
    """Return a role of a shop. Raises `Invalid`."""
    return _role(text, SHOP_ROLES)


def staff_role(text: str) -> Role:
    """Return a role of the platform's staff. Raises `Invalid`."""
    return _role(text, STAFF_ROLES)


def _role(text: str, allowed: frozenset[Role]) -> Role:
    if text not in set(allowed):
        names = ", ".join(sorted(allowed))
        raise Invalid(problems=[Problem("role", f"{text!r} is not a role here.", f"Use one of {names}.")])
    return Role(text)


def check_password(password: str, *, email: str, name: str) -> None:
    """Raise `Invalid` for a password that is too easy to guess: by its length, and by lists of our own."""
    problem = ""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        problem = f"It must have {MIN_PASSWORD} to {MAX_PASSWORD} characters."
    elif len(set(password)) < FEWEST_DIFFERENT:
        problem = f"It must have at least {FEWEST_DIFFERENT} different characters."
    elif is_guessable(password, email=email, name=name):
        problem = "It is easy to guess: do not use your name, your address or a well-known password."
    if problem:
        hint = "Use a sentence of some words that only you know."
        raise Invalid(problems=[Problem("password", problem, hint)])


def clean_language(text: str) -> str:
    """Return a language of our screens. Raises `Invalid`."""
    code = text.strip().lower()
    if code not in LANGUAGES:
        names = ", ".join(LANGUAGES)
        raise Invalid(problems=[Problem("language", f"{text!r} is not a language here.", f"Use one of {names}.")])
    return code


def email_hint(email: str) -> str:
    """Return an address half hidden: enough to know the own one by."""
    local, _, domain = email.partition("@")
    return f"{local[0]}{'*' * max(2, len(local) - 1)}@{domain}"
