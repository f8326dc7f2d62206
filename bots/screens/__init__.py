"""The screens: a file for each, listed here once, in the order in which they are asked for an update."""

from dataclasses import dataclass

from aiogram import Router

from bots.screens import (
    claim,
    claims,
    help,  # noqa: A004 - the screen's name
    home,
    inactive,
    language,
    me,
    members,
    numbers,
    raising,
    replying,
    settings_commission,
    settings_history,
    settings_holiday,
    settings_home,
    settings_notices,
    settings_parcels,
    settings_payment,
    settings_profile,
    settings_requests,
    shops,
    staff_accounts,
    staff_acts,
    staff_claims,
    staff_home,
    staff_inviting,
    staff_mail,
    staff_requests,
    staff_settings,
    staff_settings_forms,
    start,
    was_this_you,
)


@dataclass(frozen=True, slots=True)
class Screens:
    """`first` are asked before the places (what needs arguments, as `/start`), `others` after them and after forms."""

    first: tuple[Router, ...]
    others: tuple[Router, ...]


FORMS_ONLY = (help, raising, replying, settings_home, staff_inviting)
"""Screens without buttons of their own: importing them names their places and forms."""
SCREENS = Screens(
    first=(start.router,),
    others=(
        home.router,
        shops.router,
        numbers.router,
        claims.router,
        claim.router,
        was_this_you.router,
        inactive.router,
        language.router,
        me.router,
        members.router,
        staff_home.router,
        staff_claims.router,
        staff_acts.router,
        staff_mail.router,
        staff_accounts.router,
        staff_requests.router,
        settings_profile.router,
        settings_payment.router,
        settings_commission.router,
        settings_requests.router,
        settings_holiday.router,
        settings_parcels.router,
        settings_notices.router,
        settings_history.router,
        staff_settings.router,
        staff_settings_forms.router,
    ),
)
