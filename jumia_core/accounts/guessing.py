"""Which passwords are guessed first: a well-known word, a walk over the keyboard, the own name, and some digits.

The lists are our own and short: they stop what people type without thinking, not what a cracker's dictionary has.
"""

from collections.abc import Iterable

from jumia_core.kernel import fold_ascii

FEWEST_LEFT = 5  # characters that must be left of a password without what everybody would try
FEW_WORDS = 2  # a sentence of three or more common words is no common password
OWN_PART = 3  # letters of a name; shorter parts are in every sentence
RUN, WALK = 3, 4  # the shortest step along the alphabet, and over the keyboard, whose letters are in many words
ALPHABET = ("abcdefghijklmnopqrstuvwxyz", "01234567890")
KEYBOARD = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "qazwsxedcrfvtgbyhnujm",
    "!@#$%^&*()",
)
LOOKALIKES = str.maketrans("@013457$", "aoieasts")
LEFT_OUT = "0123456789 .,!?@#$%&*()-_+="
WORDS = frozenset(
    """
    jumia seller market business company money online internet computer welcome password passwort secret letmein
    login admin administrator master manager owner shopping football soccer arsenal chelsea manchester liverpool
    barcelona madrid champion iloveyou loveyou lovely princess prince queen sunshine flower butterfly rainbow
    monkey dragon tiger eagle lion shadow superman batman pokemon samsung iphone android nokia google facebook
    instagram whatsapp telegram youtube hello goodmorning thankyou whatever nothing something default changeme
    test testing guest summer winter spring autumn january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday jesus christ godisgood
    blessing blessed success favour grace mercy bismillah allah mohamed muhammad ahmed ibrahim fatima michael
    daniel david samuel joseph nigeria lagos abuja kenya nairobi egypt cairo morocco casablanca ghana accra
    senegal dakar abidjan uganda kampala china shenzhen guangzhou africa freedom forever family mother father
    bonjour soleil bienvenue motdepasse jetaime chocolat karibu mapenzi habibi woaini qwerty azerty
    """.split()  # noqa: SIM905 - a list that people read and add to
)


def is_guessable(password: str, *, email: str, name: str) -> bool:
    """Tell whether little is left of a password without the person's own words, common words, runs and digits."""
    own = [email, email.partition("@")[0], *name.lower().split()]
    typed = fold_ascii(password)
    return any(_is_left_little(word, own) for word in (typed, typed.translate(LOOKALIKES)))


def _is_left_little(word: str, own: Iterable[str]) -> bool:
    left, known = word, 0
    for part in own:
        if len(part) >= OWN_PART:
            left = left.replace(fold_ascii(part), " ")
    for common in sorted(WORDS, key=len, reverse=True):
        if common in left:
            left, known = left.replace(common, " "), known + 1
    if known > FEW_WORDS:
        return False
    return len("".join(_without_runs(left).split()).strip(LEFT_OUT)) < FEWEST_LEFT


def _without_runs(word: str) -> str:
    """Cut what goes along the alphabet, the digits or the keyboard, either way round."""
    left, at = "", 0
    while at < len(word):
        length = max(_run(word, at, lines, shortest) for lines, shortest in ((ALPHABET, RUN), (KEYBOARD, WALK)))
        left += "" if length else word[at]
        at += max(1, length)
    return left


def _run(word: str, at: int, lines: Iterable[str], shortest: int) -> int:
    """Return how many characters from here on follow one of the lines; 0 where it is fewer than the shortest run."""
    longest = 0
    for line in lines:
        for way in (line, line[::-1]):
            length = shortest
            while at + length <= len(word) and word[at : at + length] in way:
                longest = max(longest, length)
                length += 1
    return longest
