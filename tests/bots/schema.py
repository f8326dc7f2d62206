"""The Bot API's machine-readable schema, by which every call of the bot is checked where the schema is at hand."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[3] / "shared" / "data" / "telegram" / "bot-api-10.1.json"
Json = dict[str, Any]
# Newer than the schema: none so far. A method or field goes here with the version that brought it.
NEWER: frozenset[str] = frozenset()
MOST_TEXT, MOST_CAPTION, MOST_DATA = 4096, 1024, 64


@cache
def schema() -> Json | None:
    """The schema, None where it is not at hand."""
    return json.loads(FILE.read_text("utf-8")) if FILE.exists() else None


def problems(call: Json) -> list[str]:
    """What is wrong with one call by the schema."""
    known = schema()
    if known is None or call["method"] in NEWER:
        return []
    methods = {name.lower(): method for name, method in known["methods"].items()}
    method = methods.get(call["method"].lower())
    if method is None:
        return [f"{call['method']}: no such method"]
    fields = {field["name"]: field for field in method.get("fields", [])}
    body, sent = call["body"], {**call["body"], **call.get("files", {})}
    found = [f"{call['method']}: unknown {name}" for name in body if name not in fields]
    found += [
        f"{call['method']}: {name} is missing" for name, f in fields.items() if f["required"] and name not in sent
    ]
    for name, field in fields.items():
        if name in body and not any(_fits(kind, body[name], name, found) for kind in field["types"]):
            found.append(f"{call['method']}.{name}: {body[name]!r:.80} is not {field['types']}")
    return [*found, *_sizes(body)]


def _fits(kind: str, value: Any, path: str, found: list[str]) -> bool:
    known = schema()
    assert known is not None
    if kind.startswith("Array of "):
        return isinstance(value, list) and all(_fits(kind[9:], one, path, found) for one in value)
    simple = {
        "Integer": lambda: isinstance(value, int) or (isinstance(value, str) and value.lstrip("-").isdigit()),
        "Float": lambda: isinstance(value, int | float),
        "String": lambda: isinstance(value, str | int | float),
        "Boolean": lambda: isinstance(value, bool),
        "InputFile": lambda: isinstance(value, str),
    }
    if kind in simple:
        return bool(simple[kind]())
    of_type = known["types"].get(kind)
    if of_type is None:
        return True
    if of_type.get("subtypes"):
        return any(_fits(one, value, path, []) for one in of_type["subtypes"])
    if not isinstance(value, dict):
        return False
    fields = {field["name"]: field for field in of_type.get("fields", [])}
    for name in value:
        if name not in fields:
            found.append(f"{path}: {kind} has no {name}")
            return False
    return all(
        any(_fits(one, value[name], f"{path}.{name}", found) for one in field["types"])
        if name in value
        else not field["required"]
        for name, field in fields.items()
    )


def _sizes(body: Json) -> list[str]:
    found = []
    if _units(body.get("text", "")) > MOST_TEXT:
        found.append("text is too long")
    if _units(body.get("caption", "")) > MOST_CAPTION:
        found.append("caption is too long")
    rows = (body.get("reply_markup") or {}).get("inline_keyboard", [])
    found += [
        "data is too long" for row in rows for one in row if len(one.get("callback_data", "").encode()) > MOST_DATA
    ]
    return found


def _units(text: object) -> int:
    return len(str(text).encode("utf-16-le")) // 2
