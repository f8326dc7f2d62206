"""The words of the screens: every id in all five languages, with the same arguments and the plural forms of each.

And every id that the code asks for is there, with the arguments that the code gives; no text is left that nobody shows.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

import bots
from bots.frame.places import PLACES
from bots.frame.texts import LANGUAGES, texts
from bots.screens.claims import SHOWN
from bots.screens.staff_claims import MAIL
from jumia_core.accounts import AccountStatus, Role
from jumia_core.claims import Outcome, Standing, Status, Turn
from jumia_core.policies import claims as policy
from jumia_core.settings import RequestKind
from tests.bots.wording import HOLE, Use, forms_words, given_as_data, matches, places_of_buttons, uses

CATALOGUES = Path(bots.__file__).parent / "catalogues"
TAG = re.compile(r"</?[a-z-]+[^>]*>")
ENTITY = re.compile(r"&(lt|gt|amp|quot);")
BUILDS_ID = re.compile(r"[a-z][a-z-]+(\{\}[a-z-]*)+")
COUNTS = (0, 1, 2, 3, 11, 100)  # one of each plural form in all five languages
CLOSED = [status for status in Status if status is not Status.OPEN]
JUDGED = [standing.replace("_", "-") for standing in Standing]
INVITING = ("open-shop", "invite-member", "invite-staff", "give-manager")
# What each built id can be: the code that builds it takes these values, and no others.
BUILT: dict[str, list[str]] = {
    "kind-{}": list(policy.kinds()),
    "field-{}": sorted({field for kind in policy.kinds() for field in policy.kind(kind).fields}),
    "status-{}": [*CLOSED],
    "staff-status-{}": [*CLOSED],
    "turn-{}": [*Turn],
    "staff-turn-{}": [*Turn],
    "outcome-{}": [*Outcome],
    "staff-outcome-{}": [*Outcome],
    "outcome-of-{}": JUDGED,
    "standing-{}": JUDGED,
    "role-{}": [*Role],
    "claims-{}": list(SHOWN),
    "claims-show-{}": list(SHOWN),
    "home-{}": ["settings", "members", "language", "help"],
    "staff-{}-title": ["queue", "escalations"],
    "staff-{}": ["queue", "escalations", "uncounted", "quarantine", "accounts", "requests", *INVITING],
    "staff-do-{}": ["ask", "hold", "resolve", "assign", "later", "again", "redeliver"],
    "staff-sure-{}": ["activate", "deactivate", "suspend"],
    "staff-event-{}": [*MAIL],
    "staff-accounts-{}": ["all", "inactive"],
    "staff-account-{}": [*AccountStatus],
    "staff-kind-{}": [*RequestKind],
}


class _Reader(Visitor):
    """Collects what a message uses: its arguments, those that are counted, and the categories of each plural."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.counted: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's own name
        self.arguments.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
        if keys & {"zero", "one", "two", "few", "many"} or keys == {"other"}:
            self.plurals.append(keys)
            if isinstance(node.selector, ast.VariableReference):
                self.counted.add(node.selector.id.name)
        self.generic_visit(node)


@cache
def _entries(language: str) -> list[tuple[str, str, ast.EntryType]]:
    found = []
    for file in sorted((CATALOGUES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            name = entry.id.name if isinstance(entry, ast.Message | ast.Term) else ""
            found.append((file.name, name, entry))
    return found


def _messages(language: str) -> dict[str, ast.Message]:
    return {f"{file}:{name}": entry for file, name, entry in _entries(language) if isinstance(entry, ast.Message)}


def _texts(language: str) -> dict[str, ast.Message]:
    return {name: entry for _, name, entry in _entries(language) if isinstance(entry, ast.Message)}


def _source(message: ast.Message) -> str:
    return FluentSerializer().serialize_entry(message)


def _read(message: ast.Message) -> _Reader:
    reader = _Reader()
    reader.visit(message)
    return reader


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_once_and_in_the_same_file(language: str) -> None:
    """A key without all five languages is a screen that somebody cannot read."""
    assert _messages(language).keys() == _messages("en").keys()
    counts = Counter(name for _, name, _ in _entries(language) if name)
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_catalogue_is_broken(language: str) -> None:
    """Fluent skips what it cannot read without a word; here it is said."""
    assert [entry.content for _, _, entry in _entries(language) if isinstance(entry, ast.Junk)] == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_translation_uses_the_arguments_and_the_markup_of_the_original(language: str) -> None:
    """A lost argument hides a deadline; a lost tag makes Telegram refuse the message."""
    english = _messages("en")
    for name, message in _messages(language).items():
        assert _read(message).arguments == _read(english[name]).arguments, name
        assert set(TAG.findall(_source(message))) == set(TAG.findall(_source(english[name]))), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_the_forms_of_the_language(language: str) -> None:
    """Arabic counts in six forms, Chinese in one; a missing form falls back to a wrong one."""
    forms = set(Locale.parse(language).plural_form.tags) | {"other"}
    if language == "fr":
        forms.discard("many")  # millions: no count of ours gets there
    for name, message in _messages(language).items():
        for keys in _read(message).plurals:
            assert keys - {"other"} <= forms, name
            assert forms <= keys, f"{language} {name} lacks {sorted(forms - keys)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markup_of_every_text_is_what_telegram_knows(language: str) -> None:
    """Only tags of Telegram's HTML."""
    known = {"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"}
    for file in sorted((CATALOGUES / language).glob("*.ftl")):
        for tag in TAG.findall(file.read_text("utf-8")):
            assert tag.strip("</>").split()[0] in known, f"{file.name}: {tag}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_written_with_every_count(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """A text that cannot be put together would show a person a hole."""
    t = texts(language)
    for name, message in _texts(language).items():
        read = _read(message)
        for count in COUNTS if read.counted else (1,):
            given = {argument: count if argument in read.counted else "X" for argument in read.arguments}
            assert t(name, **given).strip(), name
    assert [record.getMessage() for record in caplog.records] == []


def _possible(use: Use) -> list[str]:
    """Return the ids that a call can ask for: as they stand, or all those that it can build where we know them."""
    found = []
    for text_id in use.ids:
        values = BUILT.get(text_id, []) if HOLE in text_id else [""]
        found += [text_id.replace(HOLE, value) for value in values]
    return found


def test_every_text_that_the_code_asks_for_is_there() -> None:
    """A missing text is an error in front of a seller, at the one tap that nobody tried."""
    english, asked = _texts("en"), uses()
    assert len(asked) > 100, "the calls are not found any more"
    missing = [(use.where, name) for use in asked for name in _possible(use) if name not in english]
    missing += [
        (use.where, name) for use in asked for name in use.ids if not any(matches(name, one) for one in english)
    ]
    missing += [(where, name) for where, name in forms_words() if name not in english]
    assert missing == []


def test_every_call_gives_exactly_what_its_text_says() -> None:
    """An argument too few shows a hole; one too many is a fact that somebody wanted to say and did not."""
    english, wrong = _texts("en"), []
    for use in uses():
        said = [_read(english[name]).arguments for name in _possible(use) if name in english]
        if use.open_ended or not said:
            continue
        if any(one - use.given for one in said) or set().union(*said) != use.given:
            wrong.append((use.where, use.ids, sorted(use.given), [sorted(one) for one in said]))
    assert wrong == []


@pytest.mark.parametrize("pattern", BUILT)
def test_every_id_that_is_built_has_a_text_for_each_value(pattern: str) -> None:
    """A new kind of claim, status or role without words would break the screens that show it."""
    assert any(pattern in use.ids for use in uses()), "nothing builds these ids any more"
    english = _texts("en")
    assert [value for value in BUILT[pattern] if pattern.replace(HOLE, value) not in english] == []


def test_no_text_is_left_that_nothing_shows() -> None:
    """Translators should not work for nothing."""
    asked, data = uses(), given_as_data()
    known = {name for use in asked for name in _possible(use)} | data
    patterns = {name for use in asked for name in use.ids if HOLE in name and name not in BUILT}
    patterns |= {text for text in data if BUILDS_ID.fullmatch(text)}
    unused = [name for name in _texts("en") if name not in known and not any(matches(one, name) for one in patterns)]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_stands_only_where_it_is_read(language: str) -> None:
    """Buttons and alerts would show tags as they are; elsewhere a bare & or < makes Telegram refuse the message."""
    here = _texts(language)
    for use in uses():
        for name in _possible(use):
            source = _source(here[name]) if name in here else ""
            if use.plain:
                assert not re.search(f"{TAG.pattern}|{ENTITY.pattern}", source), f"{use.where}: {name}"
            else:
                assert not re.search("[<&]", ENTITY.sub("", TAG.sub("", source))), f"{use.where}: {name}"


def test_every_place_that_a_button_names_is_there() -> None:
    """A name that no screen has opens the home with "this button is old": nobody would know why."""
    assert len(places_of_buttons()) > 20, "the buttons are not found any more"
    assert [(where, name) for where, name in places_of_buttons() if name not in PLACES] == []
