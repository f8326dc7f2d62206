"""Another shop's ids in every button, deep link and form: as if they did not exist. A new button covers itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

import bots
import bots.screens
from bots.frame import buttons
from bots.frame.buttons import Button
from bots.frame.forms import FORMS
from tests.bots.foreign import MARK, Foreign, furnish, snapshot
from tests.bots.rig import ADA, BOLA, LI, MEI, TUNDE, BotRig, Phone

SOURCES = sorted(Path(bots.__file__).parent.rglob("*.py"))
NOBODY = 987_654
NO_CLAIM = "40000002"
NOT_IDS = frozenset({"word", "count"})


def _all(kind: type[Button]) -> Iterator[type[Button]]:
    for child in kind.__subclasses__():
        yield child
        yield from _all(child)


CLASSES = sorted(_all(Button), key=lambda kind: kind.__prefix__)


def _names(kind: type[Button]) -> dict[str, str]:
    """What each field of a button names, by its annotation."""
    names = {}
    for field, hint in get_type_hints(kind, include_extras=True).items():
        if field.startswith("_") or field not in kind.model_fields:
            continue
        assert get_origin(hint) is Annotated, f"{kind.__name__}.{field} does not say what it names"
        names[field] = get_args(hint)[1]
    return names


def _words(kind: type[Button]) -> dict[str, set[str]]:
    """The words that the program gives to a button's fields anywhere, read from its source."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == kind.__name__:
                for keyword in node.keywords:
                    if isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
                        found.setdefault(str(keyword.arg), set()).add(keyword.value.value)
    own = [name for name, form in FORMS.items() if form.submit.__module__ == kind.__module__]
    found.setdefault("do", set()).update(name.partition("-")[2] for name in own)
    return found


def _pressed(kind: type[Button], ids: dict[str, Any]) -> Iterator[str]:
    """Every button of a class with these ids: each word of the program, the second page."""
    names, words = _names(kind), _words(kind)
    combined: list[dict[str, Any]] = [{}]
    for field, name in names.items():
        if name == "word":
            values: list[Any] = sorted(words.get(field, set()) | {"show"})
        else:
            values = [1 if name == "count" else ids[name]]
        combined = [{**one, field: value} for one in combined for value in values]
    for one in combined:
        data = kind(**one)
        if len(data.pack().encode()) <= 64:
            yield data.pack()


WITH_IDS = [kind for kind in CLASSES if set(_names(kind).values()) - NOT_IDS]


def test_every_button_says_what_its_fields_name_and_fits() -> None:
    """A field that names nothing would go untested; two classes of one prefix would open each other's screens."""
    known = {get_args(one)[1] for one in vars(buttons).values() if get_origin(one) is Annotated}
    for kind in CLASSES:
        assert set(_names(kind).values()) <= known, kind
    prefixes = [kind.__prefix__ for kind in CLASSES]
    assert len(prefixes) == len(set(prefixes))
    assert WITH_IDS


@pytest.fixture
def foreign(light_rig: BotRig) -> Foreign:
    """Omar's shop with one of everything, and nobody's ids beside it."""
    return furnish(light_rig)


def _nobodys(ids: dict[str, Any]) -> dict[str, Any]:
    nothing: dict[str, Any] = {name: NOBODY if isinstance(value, int) else "no-such" for name, value in ids.items()}
    return nothing | {"claim": NO_CLAIM}


def _said(phone: Phone, ids: dict[str, Any]) -> str:
    """What the chat shows and what was shown over it, with the ids taken out."""
    said = f"{phone.text} {phone.toasts}"
    for value in sorted((str(one) for one in ids.values()), key=len, reverse=True):
        said = re.sub(rf"\b{re.escape(value)}\b", "N", said)
    return said


@pytest.mark.parametrize(
    "who", [ADA, BOLA, MEI, LI, TUNDE], ids=["owner", "packer", "other-country", "agent", "manager"]
)
def test_another_shops_ids_do_not_exist(light_rig: BotRig, foreign: Foreign, who: int) -> None:
    """Each button with another shop's ids changes nothing, shows nothing, and answers as for ids that nobody has."""
    phone = light_rig.linked(who)
    phone.say("/home")
    ids = foreign.ids
    before = snapshot(light_rig.center)
    for kind in WITH_IDS:
        for data, other in zip(_pressed(kind, ids), _pressed(kind, _nobodys(ids)), strict=True):
            phone.press(other)
            nothing = _said(phone, _nobodys(ids))
            phone.press(data)
            assert MARK not in str(phone.messages), data
            assert _said(phone, ids) == nothing, data
    assert snapshot(light_rig.center) == before


def test_a_deep_link_to_another_shops_claim_opens_nothing(light_rig: BotRig, foreign: Foreign) -> None:
    """A claim's number is no secret, and no key."""
    phone = light_rig.linked(ADA)
    phone.say(f"/start c{foreign.ids['claim']}")
    assert MARK not in str(phone.messages)
    assert "Cairo" not in phone.text


def test_a_stranger_with_every_button_reaches_nothing(light_rig: BotRig, foreign: Foreign) -> None:
    """A chat that is not linked presses what it saw on somebody else's screen."""
    stranger = light_rig.phone(1010)
    stranger.say("/start")
    before = snapshot(light_rig.center)
    for kind in CLASSES:
        for data in _pressed(kind, foreign.ids):
            stranger.press(data)
            assert MARK not in str(stranger.messages[-1]), data
    assert snapshot(light_rig.center) == before
