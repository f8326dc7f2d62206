"""The screens: a file for each, listed here once, in the order in which they are asked for an update."""

from dataclasses import dataclass

from aiogram import Router


@dataclass(frozen=True, slots=True)
class Screens:
    """`first` are asked before the places (what needs arguments, as `/start`), `others` after them and after forms."""

    first: tuple[Router, ...]
    others: tuple[Router, ...]


SCREENS = Screens(first=(), others=())
