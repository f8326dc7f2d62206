"""Bytes to text, whatever the label says."""

import codecs
import re

_SUPERSETS = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "tis-620": "cp874",
}
"""Senders name the standard and write the vendor's superset of it (WHATWG Encoding, "labels")."""

_ALIASES = {
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "unicode": "utf-8",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "dos-874": "cp874",
    "windows-874": "cp874",
    "ansi": "cp1252",
}

_MAIL_CODECS = re.compile(
    r"(?:utf-(?:8|8-sig|7|16|16-le|16-be|32|32-le|32-be)|ascii|iso8859-\d{1,2}|cp\d{3,4}|mac-\w+|koi8-[rtu]"
    r"|gb2312|gbk|gb18030|hz|big5|big5hkscs|shift_jis\w*|euc_\w+|iso2022_\w+|johab|tis-620|ptcp154|kz1048|hp-roman8)"
)
"""Python also has codecs that are not charsets (zip, rot13, punycode, idna): a mail must not choose those."""


def decode(data: bytes, charset: str) -> tuple[str, str]:
    """Return the text, and what was wrong with it ('' when nothing was). Never raises."""
    codec = _codec(charset)
    if codec:
        try:
            return data.decode(codec), ""
        except (UnicodeError, ValueError):
            problem = f"not valid {charset}"
    else:
        problem = f"unknown charset {charset[:40]!r}" if charset else ""
    return _guess(data, codec), problem


def _codec(charset: str) -> str:
    """Return Python's codec for a charset label, '' when it is not one of the charsets of mail."""
    label = charset.strip(" \t\"'").lower()
    label = _ALIASES.get(label, label)
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    return _SUPERSETS.get(name, name) if _MAIL_CODECS.fullmatch(name) else ""


def _guess(data: bytes, codec: str) -> str:
    """UTF-8 if it is; else the label as far as it goes; else Windows' Western code page."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(codec if codec and codec != "utf-8" else "cp1252", "replace")
