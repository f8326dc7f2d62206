"""Forms: several questions, one message each, resumable after a restart, with a preview before anything is sent.

A screen declares a `Form` (`questions`) and starts it; `asking` shows its questions, `answering` takes the answers,
`filled` is what the chat's memory holds of it. A secret one (a password) is asked last, never kept, and its message
is deleted. A form that is left for a look at something else is put aside, and any page then offers to go on with it.
"""

from bots.frame.answering import MAX_ANSWER, router
from bots.frame.asking import problem_of, resume, start
from bots.frame.questions import (
    FORMS,
    REDACTED,
    Answers,
    Ask,
    Choice,
    File,
    Filling,
    Form,
    GoTo,
    Secret,
    register,
)

__all__ = [
    "FORMS",
    "MAX_ANSWER",
    "REDACTED",
    "Answers",
    "Ask",
    "Choice",
    "File",
    "Filling",
    "Form",
    "GoTo",
    "Secret",
    "problem_of",
    "register",
    "resume",
    "router",
    "start",
]
