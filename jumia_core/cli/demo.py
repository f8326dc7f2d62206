"""`seller-center demo`: the story, in an installation of its own that is thrown away."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jumia_core.terminal import Json, Screen

if TYPE_CHECKING:
    from jumia_core.demo import Invitation, Stage, Step
    from jumia_core.services import Service


def demo(
    once: Annotated[bool, typer.Option("--once", help="Play the story and stop.")] = False,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Save the timeline as a picture, too.")
    ] = None,
    json: Json = False,
) -> None:
    """Play one claim's story over real SMTP, with a clock moved by hand; then keep its mail server open.

    Nothing of it touches your database: it runs in a temporary folder, which is removed at the end.
    """
    from jumia_core.cli.serving import stop_like_ctrl_c, wait_for_stop  # noqa: PLC0415 - heavy, and only for this
    from jumia_core.demo import temporary_stage  # noqa: PLC0415

    screen = Screen(as_json=json)
    with stop_like_ctrl_c(), temporary_stage() as stage:
        steps = play(stage, screen, svg)
        if json:
            screen.says("", data=[as_data(step) for step in steps])
        if once or json:
            return
        say_how_to_mail(screen, stage)
        wait_for_stop()


def play(stage: "Stage", screen: Screen, svg: Path | None = None) -> "list[Step]":
    """Play the story to its end and return its steps; for people, draw each as it happens."""
    from jumia_core.demo import story  # noqa: PLC0415

    if screen.as_json and svg is None:
        return list(story(stage))
    from jumia_core.cli.timeline import Timeline  # noqa: PLC0415 - brings rich

    timeline, steps = Timeline(picture=svg is not None), []
    timeline.title(
        "One claim's story, played by the real parts",
        under=f"SMTP on {stage.mail.host}:{stage.mail.port}, outgoing mail in a Maildir, the clock moved by hand",
    )
    for step in story(stage):
        timeline.show(step)
        steps.append(step)
    sent = sum(len(step.letters) for step in steps)
    came = sum(step.posted is not None for step in steps)
    timeline.end(
        f"{came} mails came in and {sent} went out; claim {steps[-1].claim.number} is {steps[-1].claim.status}."
    )
    if svg is not None:
        timeline.save(svg, title="seller-center demo --once")
    return steps


def say_how_to_mail(screen: Screen, stage: "Stage") -> None:
    """Say where the demo's server listens, with a question to answer there, and how to stop it."""
    from jumia_core.demo import example_claim  # noqa: PLC0415 - heavy, and only for this

    invitation = example_claim(stage.center)
    stage.settle()  # the question is delivered before anybody answers it
    for line in ("", *stage.mail.lines(), *how_to_answer(stage.mail, invitation), ""):
        screen.says(line)
    screen.says("The clock of the demo stands still now. Ctrl-C stops it and removes its folder.", style="bold")


def how_to_answer(service: "Service", invitation: "Invitation | None") -> list[str]:
    """Say how to answer the example claim through a service that knows it, with commands to copy."""
    from jumia_core.services import DEMOS, load, registered  # noqa: PLC0415

    if invitation is None or service.name not in registered(DEMOS):
        return []
    claim = invitation.claim
    lines: list[str] = load(DEMOS, service.name).how_to_answer(service, claim.number, invitation.seller)
    return ["", f"Claim {claim.number} of the shop {claim.shop} waits for its seller's answer.", *lines]


def as_data(step: "Step") -> dict[str, Any]:
    """Return a step as JSON shows it."""
    claim = step.claim
    return {
        "name": step.name,
        "at": step.at,
        "title": step.title,
        "claim": claim.number,
        "status": claim.status,
        "turn": claim.turn,
        "round": claim.round,
        "due_before": claim.due_before,
        "posted": {"from": step.posted.sender, "to": step.posted.recipient, "answer": step.posted.answer}
        if step.posted
        else None,
        "verdict": {"verdict": step.inbound.verdict, "reason": step.inbound.reason} if step.inbound else None,
        "letters": [{"to": letter.recipient, "subject": letter.subject} for letter in step.letters],
    }
