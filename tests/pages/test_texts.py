"""What the pages say: the same sentences in five languages, chosen as the visitor's browser asks, well formed."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import bots
from jumia_core.accounts import AccountStatus, Role
from pages.html import Html, element, formatted, safe
from pages.languages import CODES, choose, texts
from tests.pages.rig import PagesRig


def placeholders(sentence: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_there_in_every_language(code: str) -> None:
    """The same keys with the same values to fill in, none empty, none left in English."""
    english, sentences = texts("en").sentences, texts(code).sentences
    assert set(sentences) == set(english)
    assert {key: placeholders(text) for key, text in sentences.items()} == {
        key: placeholders(text) for key, text in english.items()
    }
    assert all(text.strip() for text in sentences.values())
    if code != "en":
        assert [key for key, text in sentences.items() if text == english[key]] == []


def test_every_role_and_status_has_its_word() -> None:
    """A new one would break a page."""
    keys = set(texts("en").sentences)
    assert {f"role_{role.value}" for role in Role} <= keys
    assert {f"status_{status.value}" for status in AccountStatus if status != "active"} <= keys


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("status", ["inactive", "suspended"])
def test_a_status_has_one_word_in_the_chat_and_on_the_page(code: str, status: str) -> None:
    """A person who read one must know it in the other."""
    catalogue = Path(bots.__file__).parent / "catalogues" / code / "door.ftl"
    (line,) = (line for line in catalogue.read_text("utf-8").splitlines() if line.startswith(f"inactive-is-{status}"))
    assert texts(code).sentences[f"status_{status}"].removeprefix("已").removeprefix("被").casefold() in line.casefold()


@pytest.mark.parametrize(
    ("wanted", "accepted", "chosen"),
    [
        (None, "", "en"),
        (None, "fr-CI,fr;q=0.9,en;q=0.8", "fr"),
        (None, "de, ar;q=0.4, zh-Hans-CN;q=0.7", "zh"),
        (None, "sw;q=0, en;q=0.1", "en"),
        (None, "de", "en"),
        (None, "fr;q=nonsense, ar", "ar"),
        (None, "fr;q=9, ar;q=0.1", "ar"),
        ("sw", "fr", "sw"),
        ("xx", "fr", "fr"),
        (None, "fr," * 100_000, "fr"),
    ],
)
def test_the_language_is_the_visitors(wanted: str | None, accepted: str, chosen: str) -> None:
    """The one that was tapped, else the browser's favourite among ours, else English."""
    assert choose(wanted, accepted) == chosen


@pytest.mark.parametrize("code", CODES)
def test_a_page_in_each_language(light_rig: PagesRig, code: str) -> None:
    """By the browser's wish and by a tap; Arabic from right to left, addresses from left to right."""
    for shown in (
        light_rig.browser(language=f"{code},en;q=0.5").get("/reset"),
        light_rig.browser().get(f"/reset?lang={code}"),
    ):
        assert texts(code).sentences["ask_intro"] in shown.text
        assert ("html", {"lang": code, "dir": "rtl" if code == "ar" else "ltr"}) in shown.page.tags
        assert shown.page.fields["email"]["dir"] == "ltr"


def test_a_chosen_language_stays(light_rig: PagesRig) -> None:
    """A form answers in the language of its page."""
    path = light_rig.reset_path() + "?lang=fr"
    browser = light_rig.browser()
    wrong = browser.submit(path, browser.get(path), password="", again="")
    assert "Ce mot de passe est trop facile" in wrong.text


def test_what_people_wrote_is_escaped_wherever_it_is_put() -> None:
    """Text is escaped, HTML is not escaped twice, attributes too; braces in values mean nothing."""
    assert safe("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#x27;"
    assert safe(Html("<b>")) == "<b>"
    assert element("p", "<i>", title='"x"', hidden=True, lang=None) == '<p title="&quot;x&quot;" hidden>&lt;i&gt;</p>'
    assert element("input", aria_label="a", for_="b") == '<input aria-label="a" for="b">'
    assert formatted("{a} <", a="{b}<") == "{b}&lt; &lt;"


def test_labels_belong_to_their_fields(light_rig: PagesRig) -> None:
    """A screen reader names every field and reads its hint; a password manager knows what is asked."""
    page = light_rig.browser().get(light_rig.reset_path()).page
    labels = {found["for"] for tag, found in page.tags if tag == "label"}
    visible = {name for name, found in page.fields.items() if found.get("type") != "hidden"}
    assert visible == labels == {"password", "again"}
    ids = set(_ids(page.tags))
    assert page.fields["password"]["aria-describedby"] in ids
    assert {page.fields[name]["autocomplete"] for name in visible} == {"new-password"}


def _ids(tags: list[tuple[str, dict[str, str | None]]]) -> Iterator[str | None]:
    return (found["id"] for _, found in tags if "id" in found)
