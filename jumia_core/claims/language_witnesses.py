"""The three witnesses to a text's language, each loaded when first asked and safe to ask from many threads.

=================  ==================================  ===================================================
`weigh`            simplemma's English dictionary      knows English by one word, but nothing of grammar
`second_opinion`   py3langid: 139 languages            short texts; Pidgin, Yoruba, Hausa, Igbo, Amharic
`running_text`     langdetect: 55 languages            sentences; takes short English for something else
=================  ==================================  ===================================================
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from jumia_core.claims.language_words import NOT_EVIDENCE, PIDGIN, SHOP_ENGLISH

RUNNING_TEXT_LIMIT = 600
"""Characters that langdetect reads: more cost time and change nothing."""

_loading = threading.Lock()

# Varieties that py3langid tells apart, by the ISO 639-1 language that their writers read.
_VARIETY_OF = {
    "arz": "ar",
    "ary": "ar",
    "wuu": "zh",
    "yue": "zh",
    "zh-cn": "zh",
    "zh-tw": "zh",
    "crh": "tr",
    "nn": "no",
}


_CONTRACTIONS = frozenset({"s", "t", "re", "ve", "ll", "d", "m", "nt"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the dictionary finds in some words."""

    text: str
    """The words without names, for the other witnesses."""
    words: int
    """How many words can be evidence: neither names nor single letters."""
    names: int
    """How many words were left out as names."""
    share: float
    """Which share of the words is English, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second opinion holds."""

    english: float
    """Probability of English or Nigerian Pidgin, 0 to 1."""
    pidgin: bool
    """Whether it is Pidgin rather than English."""
    foreign: float
    """Probability of the likeliest other language."""
    language: str | None
    """That other language, ISO 639-1."""


def iso_639_1(code: str) -> str | None:
    """The two-letter code that a detector's label stands for, if there is one."""
    known = _VARIETY_OF.get(code, code)
    return known if len(known) == 2 else None  # noqa: PLR2004 - ISO 639-1 codes have two letters


def weigh(words: Iterable[str]) -> Evidence:
    """Ask the dictionary about each word; a capitalised word that it lacks is a name and left out."""
    spoken: list[str] = []
    counted = english = names = 0
    for word in words:
        plain = word.lower()
        known = _is_english(plain)
        if not known and word[0].isupper():
            names += 1
            continue
        spoken.append(plain)
        # A letter alone proves nothing: "I", "d" (the), "e" (it, in Pidgin), "à", "N" (naira).
        if len(word) > 1:
            counted += 1
            english += known
    return Evidence(" ".join(spoken), counted, names, english / counted if counted else 0.0)


@lru_cache(maxsize=20_000)
def _is_english(word: str) -> bool:
    if word in SHOP_ENGLISH or word in PIDGIN:
        return True
    if word in NOT_EVIDENCE:
        return False
    stem, apostrophe, ending = word.partition("'")
    if apostrophe and len(stem) > 1 and ending in _CONTRACTIONS:
        return _is_english(stem) or stem in {"don", "isn", "wasn", "didn", "hasn", "won"}
    return bool(_dictionary()(word, lang="en"))


def second_opinion(text: str) -> Opinion:
    """Ask py3langid; its probabilities compare over lengths (softmax scaled by the length's root)."""
    scores = dict(_identifier().rank(text))
    english, pidgin = scores.pop("en"), scores.pop("pcm")
    scores.pop("zxx", None)  # "no linguistic content"
    likeliest = max(scores, key=lambda code: scores[code])
    return Opinion(english + pidgin, pidgin > english, scores[likeliest], iso_639_1(likeliest))


def running_text(text: str) -> str | None:
    """Ask langdetect for the language of running text. The fixed seed makes its sampling repeatable."""
    detector = _detectors().create()
    detector.append(text[:RUNNING_TEXT_LIMIT].lower())  # it skips words in capitals
    try:
        return iso_639_1(detector.detect())
    except import_module("langdetect").LangDetectException:  # no letters that it knows
        return None


@cache
def _dictionary() -> Any:
    return import_module("simplemma").is_known  # a race here only loads the same dictionary twice


def _identifier() -> Any:
    with _loading:
        return _load_identifier()


@cache
def _load_identifier() -> Any:
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)


def _detectors() -> Any:
    """A factory of our own: langdetect's global one can be seen half loaded by a second thread."""
    with _loading:
        return _load_detectors()


@cache
def _load_detectors() -> Any:
    langdetect = import_module("langdetect.detector_factory")
    factory = langdetect.DetectorFactory()
    factory.load_profile(langdetect.PROFILES_DIRECTORY)
    factory.set_seed(0)
    return factory
