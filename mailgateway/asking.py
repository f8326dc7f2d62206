"""Mail without a claim that asks for something we can give: a link for a new password.

Only a whole subject, or a whole first line, of the table asks: an email that speaks of passwords is a person's matter.
"""

import re
import unicodedata

LONGEST = 80
# What people write who cannot come in; case, accents and punctuation do not matter. A new wording is a line here.
RESET = (
    *("reset password", "reset my password", "please reset my password", "password reset", "reset pasword"),
    *("forgot password", "forgot my password", "i forgot my password", "i forget my password"),
    *("forgotten password", "i have forgotten my password", "lost password", "i lost my password"),
    *("new password", "new password please", "i need a new password"),
    *("mot de passe oublié", "j'ai oublié mon mot de passe", "mot de passe perdu", "nouveau mot de passe"),
    *("réinitialiser le mot de passe", "réinitialiser mon mot de passe", "réinitialisation du mot de passe"),
    *("نسيت كلمة المرور", "نسيت كلمة السر", "إعادة تعيين كلمة المرور", "كلمة مرور جديدة", "كلمة المرور الجديدة"),
    *("忘记密码", "忘记密码了", "我忘记密码了", "我忘了密码", "重置密码", "重设密码", "找回密码", "新密码"),
    *("忘記密碼", "我忘記密碼了", "重設密碼"),
    *("nimesahau nenosiri", "nimesahau nenosiri langu", "nimesahau password", "nenosiri jipya", "weka upya nenosiri"),
)


def asks_for_reset(subject: str, text: str) -> bool:
    """Tell whether a mail asks for a new password, by its subject or its first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return _plain(subject) in _RESET or _plain(first) in _RESET


def _plain(text: str) -> str:
    """Return the bare words: small letters, no accents, no punctuation."""
    if len(text) > LONGEST:
        return ""
    letters = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", letters.casefold()))


_RESET = frozenset(map(_plain, RESET))
