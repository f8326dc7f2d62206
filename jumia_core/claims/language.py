"""Is a reply English? The law of claims, point 8 (DESIGN section 5).

`english` counts, `unsure` counts and is flagged to the agent, `not_english` does not count and the sender
is told. A wrong refusal costs a seller money, so the rule leans one way: English needs two witnesses, a
refusal needs that none speaks for English, and all between is `unsure`. The witnesses are in `language_witnesses`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jumia_core.claims.language_text import Clause, clauses, foreign_script, mask, without_quotations
from jumia_core.claims.language_witnesses import Evidence, Opinion, running_text, second_opinion, weigh
from jumia_core.claims.language_words import COURTESY, LANGUAGE_NAMES, SHORT_FOREIGN

RUNNING_TEXT_LETTERS, RUNNING_TEXT_WORDS = 40, 4
"""From here on langdetect is asked: below, it takes one English reply in four for another language."""

BARELY, HINTED, PARTLY, LIKELY, MOSTLY, SURELY = 0.125, 0.25, 0.4, 0.5, 0.6, 0.8
"""Shares of English words and probabilities, chosen on the labelled texts (`score_language.py`), on cuts of 3
to 8 words from them, and on the same with typing errors: 499 of 500 English sentences share 0.6 or more."""

ENGLISH_CLAUSE_WORDS = 3
"""The least that shows English grammar."""

SHORT_ANSWER_WORDS = 4
"""Longer replies are left to the witnesses."""


class Verdict(StrEnum):
    """What the language of a reply means for the claim."""

    ENGLISH = "english"
    NOT_ENGLISH = "not_english"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class LanguageVerdict:
    """A judgement and why: `language` is ISO 639-1 where it can be named, `reason` one plain sentence."""

    verdict: Verdict
    language: str | None
    reason: str


def judge_language(text: str) -> LanguageVerdict:
    """Judge the extracted text of a reply. Never raises; the same text always gets the same verdict.

    Only the beginning of a very long text is read (`language_text.LETTER_LIMIT`).
    """
    masked = mask(text)
    latin, script = foreign_script(masked)
    said = clauses(latin)
    first = _refused(script) if script else _judge(said)
    if first.verdict is Verdict.ENGLISH:
        return first
    latin, script = foreign_script(without_quotations(masked))
    own = clauses(latin)
    if not own:
        return first
    if len(own) < len(said) and not script and _judge(own).verdict is Verdict.ENGLISH:
        return _english("The seller's own words are English; another language is only quoted.")
    return _MIXED if _speaks_english(own) else first


def _judge(said: list[Clause]) -> LanguageVerdict:
    """Judge clauses as one text. Courtesy proves nothing where more is said: foreign mail has it too."""
    words = [word for clause in _beyond_courtesy(said) or said for word in clause]
    if answer := _short_answer(words):
        return _refused(answer)
    evidence = weigh(words)
    if not evidence.words:
        return _unsure("There are no words to judge, only numbers, codes, links, names or pictures.")
    opinion = second_opinion(evidence.text)
    if len(evidence.text) < RUNNING_TEXT_LETTERS or evidence.words < RUNNING_TEXT_WORDS:
        return _judge_short(evidence, opinion)
    return _judge_running(evidence, opinion)


def _judge_running(evidence: Evidence, opinion: Opinion) -> LanguageVerdict:
    """English by two of three witnesses; refused when none speaks for it.

    langdetect, the slowest, is heard before anything is refused, and whenever the other two do not settle it.
    """
    by_dictionary, by_opinion = evidence.share >= MOSTLY, opinion.english >= LIKELY
    if by_dictionary and by_opinion:
        return _reads_as_english(opinion)
    detected = running_text(evidence.text)
    if detected == "en" and (by_dictionary or by_opinion):
        return _reads_as_english(opinion)
    if detected == "en" or by_dictionary or by_opinion:
        return _unsure("Only part of the text reads as English.")
    if evidence.share >= PARTLY and opinion.foreign < LIKELY:
        return _unsure("Some words are English, and no other language is sure.")
    return _refused(opinion.language if opinion.foreign >= LIKELY else detected)


def _judge_short(evidence: Evidence, opinion: Opinion) -> LanguageVerdict:
    """A few words: English by the dictionary, refused by both witnesses."""
    foreign = opinion.foreign if opinion.foreign > opinion.english else 0.0
    all_english = evidence.share == 1 and foreign < LIKELY
    most_english = evidence.share >= MOSTLY and opinion.english >= HINTED and not foreign
    if (all_english or most_english) and evidence.names <= evidence.words:
        return _reads_as_english(opinion)
    needed = PARTLY if evidence.share < PARTLY else SURELY
    if evidence.words > 1 and evidence.share < MOSTLY and opinion.english < BARELY and foreign >= needed:
        return _refused(opinion.language)
    return _unsure("The text is too short to be sure of its language.")


def _short_answer(words: list[str]) -> str | None:
    """The language whose everyday answers ("merci beaucoup", "asante sana") these few words are."""
    lower = {word.lower() for word in words}
    if not 0 < len(lower) <= SHORT_ANSWER_WORDS:
        return None
    return next((language for language, answers in SHORT_FOREIGN.items() if lower <= answers), None)


def _beyond_courtesy(said: list[Clause]) -> list[Clause]:
    return [clause for clause in said if not COURTESY.issuperset(word.lower() for word in clause)]


def _speaks_english(said: list[Clause]) -> bool:
    """Whether a clause beyond courtesy is surely English, or all together: it may be said twice."""
    told = _beyond_courtesy(said)
    return any(_is_surely_english(words) for words in (*told, [word for clause in told for word in clause]))


def _is_surely_english(words: Sequence[str]) -> bool:
    evidence = weigh(words)
    if evidence.words < ENGLISH_CLAUSE_WORDS or evidence.share < SURELY:
        return False
    return second_opinion(evidence.text).english >= LIKELY


def _reads_as_english(opinion: Opinion) -> LanguageVerdict:
    if opinion.pidgin and opinion.english >= LIKELY:
        return _english("The text is Nigerian Pidgin, which counts as English.")
    return _english("The text is English.")


def _english(reason: str) -> LanguageVerdict:
    return LanguageVerdict(Verdict.ENGLISH, "en", reason)


def _unsure(reason: str) -> LanguageVerdict:
    return LanguageVerdict(Verdict.UNSURE, None, reason)


def _refused(language: str | None) -> LanguageVerdict:
    name = LANGUAGE_NAMES.get(language or "")
    reason = f"The text is in {name}, not in English." if name else "The text is not in English."
    return LanguageVerdict(Verdict.NOT_ENGLISH, language, reason)


_MIXED = _unsure("English and another language are mixed.")
