"""The words of the screens: every id in all five languages, with the same arguments and the plural forms of each."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bots
from bots.frame.texts import LANGUAGES

CATALOGUES = Path(bots.__file__).parent / "catalogues"
TAG = re.compile(r"</?[a-z-]+[^>]*>")


class _Reader(Visitor):
    """Collects what a message uses: its arguments, and the categories of each plural."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's own name
        self.arguments.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
        if keys & {"zero", "one", "two", "few", "many"} or keys == {"other"}:
            self.plurals.append(keys)
        self.generic_visit(node)


def _entries(language: str) -> Iterator[tuple[str, str, ast.EntryType]]:
    for file in sorted((CATALOGUES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            name = entry.id.name if isinstance(entry, ast.Message | ast.Term) else ""
            yield file.name, name, entry


def _messages(language: str) -> dict[str, ast.Message]:
    return {f"{file}:{name}": entry for file, name, entry in _entries(language) if isinstance(entry, ast.Message)}


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
