"""Who may call a verb, and what a verb is given: its unit of work and its caller's scope."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, get_type_hints

from pydantic import TypeAdapter

from jumia_core.accounts import standing
from jumia_core.accounts.schemas import STAFF_ROLES, Role
from jumia_core.kernel import NotAllowed
from jumia_core.work import Actor, ActorKind, Command, Office, Unit, once

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Scope:
    """Who calls, resolved once: the account, the role, and the only shop or team that exists for it.

    `own` is the scope of a person on the own account only, who needs no shop and may be Inactive; only there
    `role` may be None: somebody who belongs to no shop and no team (any more).
    """

    account_id: int
    email: str
    name: str
    role: Role | None
    shop_id: int | None = None
    team_id: int | None = None
    own: bool = False

    @property
    def actor(self) -> Actor:
        """The caller as events remember it."""
        kind = ActorKind.STAFF if self.role in STAFF_ROLES else ActorKind.SELLER
        return Actor(kind, self.account_id, self.name)


class Desk:
    """The verbs of one module for one caller. Under a `command` each writing verb runs once."""

    def __init__(self, office: Office, scope: Scope, channel: str = "python", command: Command | None = None) -> None:
        self.office = office
        self.scope = scope
        self.channel = channel
        self.command = command


D = TypeVar("D", bound=Desk)


def needs(*roles: Role) -> Callable[[Callable[Concatenate[D, P], R]], Callable[Concatenate[D, P], R]]:
    """Declare the roles that may call a verb. Another role raises `NotAllowed` before anything is read."""

    def declare(verb: Callable[Concatenate[D, P], R]) -> Callable[Concatenate[D, P], R]:
        @wraps(verb)
        def checked(desk: D, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not _may(desk.scope.role, roles):
                allowed = ", ".join(role.replace("_", " ") for role in roles)
                own = (desk.scope.role or "none").replace("_", " ")
                raise NotAllowed(f"Your role ({own}) may not do this.", f"Ask one of: {allowed}.")
            return verb(desk, *args, **kwargs)

        checked.needs = roles  # type: ignore[attr-defined]  # read by the test that looks for undeclared verbs
        return checked

    return declare


def who_may(verb: Callable[..., Any]) -> frozenset[Role]:
    """Return the roles that may call a verb, for screens that show only what can be done."""
    return frozenset(getattr(verb, "needs", ()))


def _may(role: Role | None, roles: tuple[Role, ...]) -> bool:
    """Tell whether a role is among those; what everybody may do is also for who belongs nowhere."""
    return role in roles or (role is None and set(roles) == set(Role))


def writes(verb: Callable[Concatenate[D, Unit, P], R]) -> Callable[Concatenate[D, P], R]:
    """Run a verb in one writing transaction, given to it as its `unit`."""

    @wraps(verb)
    def run(desk: D, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = desk.command.next_key(verb.__qualname__) if desk.command else ""

        def call(unit: Unit) -> R:
            still(unit, desk.scope)
            if not key:
                return verb(desk, unit, *args, **kwargs)
            answers: TypeAdapter[R] = _answers(verb)
            return once(unit, key, answers, lambda: verb(desk, unit, *args, **kwargs))

        return desk.office.write(call, actor=desk.scope.actor, channel=desk.channel)

    return run


def reads(verb: Callable[Concatenate[D, Unit, P], R]) -> Callable[Concatenate[D, P], R]:
    """Run a verb that changes nothing, given its `unit`."""

    @wraps(verb)
    def run(desk: D, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with desk.office.read(actor=desk.scope.actor, channel=desk.channel) as unit:
            still(unit, desk.scope)
            return verb(desk, unit, *args, **kwargs)

    return run


def still(unit: Unit, scope: Scope) -> None:
    """Raise unless the caller still has this role here: `NotFound`, `NotAllowed` or `AccountInactive`."""
    if not scope.own:
        standing.still(unit.session, scope.account_id, scope.role, shop_id=scope.shop_id, team_id=scope.team_id)


@cache
def _answers(verb: Callable[..., Any]) -> TypeAdapter[Any]:
    """What a verb answers, so that an answer can be kept and given again."""
    return TypeAdapter(get_type_hints(verb)["return"])
