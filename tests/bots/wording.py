"""Which texts the bot's code asks for: read from its syntax trees, so that no call must be reached to be checked."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import bots

CODE = Path(bots.__file__).parent
HOLE = "{}"
Names = dict[str, list[ast.expr]]


@dataclass(frozen=True, slots=True)
class Use:
    """One call of the words. `ids` are all that the call may ask for; those that are built have `{}` for a hole."""

    where: str
    ids: tuple[str, ...]
    given: frozenset[str]
    open_ended: bool
    """The call hands over a dictionary: what it holds is known only when it runs."""
    plain: bool


@cache
def uses() -> tuple[Use, ...]:
    """Return every call of the words whose id can be read from the code."""
    return tuple(use for path, tree in _trees() for use in _in_tree(path, tree) if use.ids)


def given_as_data() -> frozenset[str]:
    """Return all strings of the code: a call elsewhere may take them for an id, as a form's `send`."""
    found = set[str]()
    for _, tree in _trees():
        names = {id(node.args[0]) for node in ast.walk(tree) if _names_something(node)}  # type: ignore[attr-defined]
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in names
        }
    return frozenset(found)


def forms_words() -> list[tuple[str, str]]:
    """Return where forms name their texts, and the ids: what sends them, and what asks for the secret."""
    found = []
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in {"Form", "Secret"}:
                prompt = node.args[1:2] if _called(node) == "Secret" else []
                named = [word.value for word in node.keywords if word.arg in {"send", "prompt"}]
                found += [(f"{path}:{node.lineno}", text) for word in [*prompt, *named] if (text := _constant(word))]
    return found


def places_of_buttons() -> list[tuple[str, str]]:
    """Return where buttons name a place in so many letters, and the place."""
    return [
        (f"{path}:{node.lineno}", name)
        for path, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in {"Go", "back", "_place"}
        for value in [*(word.value for word in node.keywords if word.arg == "to"), *node.args[-1:]]
        if (name := _constant(value))
    ]


def matches(pattern: str, text_id: str) -> bool:
    """Tell whether an id can be built from a pattern with holes."""
    return re.fullmatch(".+".join(re.escape(part) for part in pattern.split(HOLE)), text_id) is not None


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(CODE.rglob("*.py")):
        yield str(path.relative_to(CODE.parent)), ast.parse(path.read_text("utf-8"))


def _in_tree(path: str, tree: ast.Module) -> Iterator[Use]:
    seen = set[int]()
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for scope in [*reversed(functions), tree]:  # inner functions first: their names hide those outside
        names = _assigned(scope)
        for node in ast.walk(scope):
            if isinstance(node, ast.Call) and id(node) not in seen and _asks_words(node):
                seen.add(id(node))
                yield _use(path, node, names)


def _use(path: str, call: ast.Call, names: Names) -> Use:
    given = frozenset(word.arg for word in call.keywords if word.arg)
    open_ended = any(word.arg is None for word in call.keywords)
    plain = isinstance(call.func, ast.Attribute) and call.func.attr == "plain"
    ids = tuple(dict.fromkeys(_ids(call.args[0], names))) if call.args else ()
    return Use(f"{path}:{call.lineno}", ids, given, open_ended, plain)


def _asks_words(call: ast.Call) -> bool:
    func = call.func
    return _is_words(func) or (isinstance(func, ast.Attribute) and func.attr == "plain" and _is_words(func.value))


def _is_words(node: ast.expr) -> bool:
    """`t`, `talk.t`, `texts(language)`."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "texts"
    return (isinstance(node, ast.Name) and node.id == "t") or (isinstance(node, ast.Attribute) and node.attr == "t")


def _ids(node: ast.expr, names: Names) -> Iterator[str]:
    if text := _constant(node):
        yield text
    elif isinstance(node, ast.JoinedStr):
        yield "".join(_constant(part) or HOLE for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body, names)
        yield from _ids(node.orelse, names)
    elif isinstance(node, ast.Name):
        for value in names.get(node.id, []):
            yield from _ids(value, {})


def _assigned(scope: ast.AST) -> Names:
    names: Names = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = zip(_parts(target), _parts(node.value), strict=False)
                for name, value in pairs:
                    if isinstance(name, ast.Name):
                        names.setdefault(name.id, []).append(value)
    return names


def _parts(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _constant(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _names_something(node: ast.AST) -> bool:
    """Tell whether a call's first string is a name of its own (a form's, a place's), not a text's."""
    return isinstance(node, ast.Call) and bool(node.args) and _called(node) in {"Form", "place", "Router"}
