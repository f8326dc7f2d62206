"""One claim's story, played by the real parts: real bytes over SMTP, real mail out, a clock that is moved by hand."""

from jumia_core.demo.example import Invitation, example_claim
from jumia_core.demo.stage import Stage, open_stage, temporary_stage
from jumia_core.demo.steps import Fact, Said, Step, Told
from jumia_core.demo.story import story

__all__ = [
    "Fact",
    "Invitation",
    "Said",
    "Stage",
    "Step",
    "Told",
    "example_claim",
    "open_stage",
    "story",
    "temporary_stage",
]
